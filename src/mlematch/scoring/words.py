"""Words that reasons share."""

from __future__ import annotations

from collections.abc import Sequence


def listed(names: Sequence[str]) -> str:
    """Give names as one would say them.

    >>> listed(["cloud", "statistics", "R"]), listed(["cloud"])
    ('cloud, statistics and R', 'cloud')
    """
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
