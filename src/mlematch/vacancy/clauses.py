"""A statement of an advertisement -> its clauses, each of which says one thing of the skills it names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mlematch.knowledge.advertisement.advertisements import Advertisements
from mlematch.values import Span

_TURN = re.compile(
    r",?\s(?=(?:but|however|although|though|whereas|while)\s)"
    r"|,?\s(?=(?:preferably|ideally|optionally|bonus (?:if|for|points))\s)"
)
_JOINT = re.compile(r",\s(?!(?:but|however|although|though|whereas|while|yet)\s)|\sand\s(?=\w)")
_SPLIT = re.compile(r",\s|\s\+\s")
_BRACKETS = re.compile(r"[(\[][^()\[\]]*[)\]]")
_JOINED = re.compile(r"\b(?:and|or)\b|&")
_CLOSED = re.compile(r"\b(?:and|or)\b|[&/]")
_HEAD = re.compile(r"\b(?:of|with|in|using|to|for|on)\s(?:[\w-]+\s){0,2}$")  # `experience with the`
_SHARED = re.compile(r"\s(?:are|would both|(?:experience|knowledge|skills|background|expertise))\b")


def find_clauses(text: str, span: Span, known: Advertisements, whole: Sequence[Span]) -> Iterator[Span]:
    """Cut a statement where something else is said of the skills that follow: "Python required, R preferred"."""
    start = span.start
    names = [skill for skill in whole if span.holds(skill)]
    for cut in sorted({*_turns(text, span, names), *_judged(text, span, known), *_wished(text, span, known, names)}):
        if cut > start:
            yield Span(start, cut)
            start = cut
    yield Span(start, span.end)


def _turns(text: str, span: Span, names: Sequence[Span]) -> Iterator[int]:
    for found in _TURN.finditer(text, span.start, span.end):
        if any(name.start < found.start() for name in names) and any(found.end() <= name.start for name in names):
            yield found.end()


def _judged(text: str, span: Span, known: Advertisements) -> Iterator[int]:
    """Cut between two parts of which each says how much it is needed."""
    if not known.judges(text[span.start : span.end]):
        return
    for found in _JOINT.finditer(text, span.start, span.end):
        comma = found.group().startswith(",")
        left = span.start if comma else max(span.start, text.rfind(", ", span.start, found.start()))
        if known.judges(text[left : found.end()]) and known.judges(text[found.end() : span.end]):
            yield found.end()


# ---------------------------------------------------------------- a plus at the end of a list


@dataclass(frozen=True, slots=True)
class _Part:
    """What stands between two commas, and the names in it."""

    text: str
    start: int
    end: int
    names: Sequence[Span]

    @property
    def before(self) -> str:
        return self.text[self.start : self.names[0].start]

    @property
    def behind(self) -> str:
        return self.text[self.names[-1].end : self.end]

    @property
    def within(self) -> str:
        return self.text[self.names[0].end : self.names[-1].start]


def _wished(text: str, span: Span, known: Advertisements, names: Sequence[Span]) -> Iterator[int]:
    """Cut off one item of a list that is only wished for: "Python and SQL, Helm a plus, Docker"."""
    if len(names) < 2 or not known.says_nice(text[span.start : span.end]):
        return
    parts = list(_parts(text, span, names))
    for at, part in enumerate(parts):
        last = bool(part.names) and known.says_nice(part.behind)
        if not part.names or not (last or known.says_nice(part.before)):
            continue
        if at and _stands_alone(part) and _may_end(text, [name for each in parts[:at] for name in each.names], span):
            yield part.start
        if last and at + 1 < len(parts) and not _JOINED.match(text, parts[at + 1].start):
            yield part.end


def _parts(text: str, span: Span, names: Sequence[Span]) -> Iterator[_Part]:
    """Give the parts between commas; those in brackets speak for themselves and part nothing."""
    bare = _BRACKETS.sub(lambda found: " " * len(found.group()), text[: span.end])
    inside = {at for name in names for at in range(name.start, name.end)}
    start = span.start
    for found in [*_SPLIT.finditer(bare, span.start), None]:
        if found and found.start() in inside:
            continue
        end = found.end() if found else span.end
        yield _Part(bare, start, end, [name for name in names if start <= name.start < end and bare[name.start] != " "])
        start = end


def _stands_alone(part: _Part) -> bool:
    """Say whether what is wished for is one thing, or has words of its own in front: "knowledge of Helm or Docker"."""
    if _SHARED.match(part.behind) or _JOINED.match(part.before):
        return False
    return bool(_HEAD.search(part.before)) or not _JOINED.search(part.within)


def _may_end(text: str, names: Sequence[Span], span: Span) -> bool:
    """Say whether a list of names may end: "with Helm" may go on, "with Helm and Docker" and a bare "Helm" do not."""
    if not names:
        return False
    if ":" in text[names[0].end : names[-1].start]:  # `Databases: SQL, Redis a plus`
        return False
    opened = _HEAD.search(text[span.start : names[0].start])
    return not opened or bool(_CLOSED.search(text, names[0].end, names[-1].start + 1))
