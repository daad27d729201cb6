"""Names beside known ones in sentences, headings and lines of any kind: `built with Zyntra, Kafka and Python`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from operator import attrgetter

from mlematch.values import Span

_WORD = r"(?:[A-Z]|[a-z]{1,4}[A-Z])[\w+#.-]*[\w+#]"
_NAME = rf"{_WORD}(?: (?:{_WORD}|(?!(?:19|20)\d\d\b)\d(?:[\w.]*\w)?)){{0,2}}"
_JOINT = r"(?:[,;/|·•&] ?(?:and |or )?| (?:and|or) )"
_CLOSED = r"(?= ?[,;/|·•&)\]\n]|\.(?:\s|$)|$| (?:and|or|for|to|in|on|with|from|using|via|by|into|as)\b)"
_AFTER = re.compile(rf"(?: v?\d[\w.]*)? ?{_JOINT} ?({_NAME}){_CLOSED}")
_OPENERS = r"\b(?:and|or|using|with|in|on|via|like|of|to|into|from|as|including|by|through|use|used|uses)"
_BEFORE = re.compile(rf"(?:(?:^|\n|[,;|/(\[:·•&]|[–-] )[ \t]*|{_OPENERS} )({_NAME}) ?{_JOINT} ?$")
_BEFORE_CELL = re.compile(rf"[|,–-] ({_NAME}) [|] ?$")  # the first cell is who, or what, the line is about
_ENDS = frozenset(",;/|·•& dr")  # the last sign of what may join a name to the next, blanks apart
_JOINTS = " ,;/|·•&"
_LONGEST = 64
_Place = tuple[int, int]
_start = attrgetter("start")


def find_neighbours(flow: str, known: Iterable[Span], is_name: Callable[[str], bool]) -> Iterator[_Place]:
    """Give the places of names in rows with known ones.

    >>> flow = "Scheduled by Zyntra and Kafka, Nimbolt for speed"
    >>> [flow[slice(*place)] for place in find_neighbours(flow, [Span(24, 29)], str.istitle)]
    ['Nimbolt', 'Zyntra']
    """
    spans = sorted(known, key=_start)
    for at, span in enumerate(spans):
        yield from _onward(flow, span.end, spans[at + 1].start if at + 1 < len(spans) else len(flow), is_name)
        yield from _back(flow, span.start, spans[at - 1].end if at else 0, is_name)


def _onward(flow: str, start: int, end: int, is_name: Callable[[str], bool]) -> Iterator[_Place]:
    """Give the names behind a known one, up to the next: that looks for those behind it itself."""
    while (found := _AFTER.match(flow, start)) and found.end(1) <= end and is_name(found[1]):
        yield found.span(1)
        start = found.end(1)


def _back(flow: str, end: int, begin: int, is_name: Callable[[str], bool]) -> Iterator[_Place]:
    while end > begin and flow[end - 1] in _ENDS:
        found = _last(flow, end)
        if not found or found[0] < begin or not is_name(flow[slice(*found)]):
            return
        yield found
        end = found[0]


def _last(flow: str, end: int) -> _Place | None:
    begin = max(0, end - _LONGEST)
    near = flow[begin:end]
    if not _may_end_name(near):
        return None
    found = (_BEFORE_CELL if near.endswith(("|", "| ")) else _BEFORE).search(near)
    return (begin + found.start(1), begin + found.end(1)) if found else None


def _may_end_name(near: str) -> bool:
    """Say whether the word before what joins it to the next has a capital or a figure: most have none."""
    joined = near.rstrip(_JOINTS).removesuffix("and").removesuffix("or").rstrip(_JOINTS)
    word = joined[joined.rfind(" ") + 1 :]
    return not word.islower() or word[0].isdigit()
