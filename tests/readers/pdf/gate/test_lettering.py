"""What the program of a font draws, as far as its tables tell."""

import pytest
from tests.readers.tricks import truetype

from mlematch.readers.pdf.gate.lettering import is_blank


class Program:
    """A stream that is not compressed."""

    def __init__(self, data: bytes) -> None:
        self.data = data

    def get_data(self) -> bytes:
        return self.data


LETTERS = b"beginbfchar\n<41> <0041>\n<42> <0042>\nendbfchar"
SPACE = b"beginbfchar\n<20> <0020>\nendbfchar"
OUTLINE = bytes(32)


@pytest.mark.parametrize(
    ("outline", "table", "expected"),
    [
        (b"", LETTERS, True),
        (b"", b"", True),
        (b"", b"beginbfrange\n<0141> <0150> <0041>\nendbfrange", True),
        (b"", SPACE, False),
        (OUTLINE, LETTERS, False),
        (OUTLINE * 20, LETTERS, False),
    ],
)
def test_a_font_that_draws_none_of_its_letters_is_blank(outline, table, expected):
    assert is_blank(Program(truetype(outline)), table) is expected


def test_half_a_font_is_no_reason_to_fail():
    whole = truetype(b"")

    for length in range(0, len(whole), 7):
        assert is_blank(Program(whole[:length]), LETTERS) in (True, False)
