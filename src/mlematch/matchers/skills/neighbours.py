"""Names beside known ones in sentences, headings and lines of any kind: `built with Zyntra, Kafka and Python`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

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
_LONGEST = 64
_Place = tuple[int, int]


def find_neighbours(flow: str, known: Iterable[Span], is_name: Callable[[str], bool]) -> Iterator[_Place]:
    """Give the places of names in rows with known ones.

    >>> flow = "Scheduled by Zyntra and Kafka, Nimbolt for speed"
    >>> [flow[slice(*place)] for place in find_neighbours(flow, [Span(24, 29)], str.istitle)]
    ['Nimbolt', 'Zyntra']
    """
    for span in known:
        yield from _onward(flow, span.end, is_name)
        yield from _back(flow, span.start, is_name)


def _onward(flow: str, end: int, is_name: Callable[[str], bool]) -> Iterator[_Place]:
    while (found := _AFTER.match(flow, end)) and is_name(found[1]):
        yield found.span(1)
        end = found.end(1)


def _back(flow: str, start: int, is_name: Callable[[str], bool]) -> Iterator[_Place]:
    while start and flow[start - 1] in _ENDS:
        found = _last(flow, start)
        if not found or not is_name(flow[slice(*found)]):
            return
        yield found
        start = found[0]


def _last(flow: str, end: int) -> _Place | None:
    begin = max(0, end - _LONGEST)
    near = flow[begin:end]
    found = (_BEFORE_CELL if near.endswith(("|", "| ")) else _BEFORE).search(near)
    return (begin + found.start(1), begin + found.end(1)) if found else None
