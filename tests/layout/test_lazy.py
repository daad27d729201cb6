"""An attribute is worked out when it is first asked for, and only then."""

from __future__ import annotations

from mlematch.layout.lazy import lazy


class Sheet:
    def __init__(self):
        self.asked = 0

    @lazy
    def size(self):
        """The size of the sheet."""
        self.asked += 1
        return self.asked


def test_it_is_worked_out_once_for_each_owner():
    one, other = Sheet(), Sheet()
    assert one.asked == 0
    assert (one.size, one.size, other.size) == (1, 1, 1)
    assert one.asked == 1


def test_it_keeps_its_words():
    assert vars(Sheet)["size"].__doc__ == "The size of the sheet."
