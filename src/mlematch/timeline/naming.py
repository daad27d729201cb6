"""The head of an entry -> job title and organisation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from mlematch.knowledge.career.labels import LabelKind
from mlematch.knowledge.career.titles import Titles
from mlematch.values import PositionKind

_NO_FIRM = r"(?!(?:[Ii]nc|LLC|[Ll]td|Corp|Co(?!-)|GmbH|LP|LLP|L\.P|Limited)\b)"
_CUT = re.compile(  # the signs a cut begins with come first: a search passes over all other letters quickly
    r"[\s|•·;,–—:)](?:(?<=\s)(?:\s*[|•·;\t]\s*|(?<=\t)\s*|\s*[–—−@/-]\s+|\s*[–—]\s*"
    rf"|\s*,\s+{_NO_FIRM}|,\s*|\s*(?:at|chez|presso|bei|bij|hos)\s+|\s+|\s*\(|\s*with\s+(?=[A-Z])|(?<!ed\s)as\s+(?:an?\s+)?(?=[A-Z])|@(?=\w)|(?=https?://))"
    rf"|(?<=[|•·;–—)])\s*|(?<=,)\s+{_NO_FIRM}|(?<=:)\s+|(?<=[^\W\d_]{{6}}\.\s)(?=[A-Z]))"
)
_PLACE = re.compile(r"[A-Z][\w.' -]+,\s*[A-Z]{2}|[A-Z]{2}|\(?remote\)?", re.I)
_TOWN = re.compile(r"[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,2}, ?[A-Z]{2}(?: [0-9]{5})?")
_TWO_TOWNS = re.compile(r"\s+(?:&|and|/)\s+")
_DANGLING = re.compile(r"\s+(?:at|in|for|of|with|and|&|@)$")
_FULL_STOP = re.compile(r"[^\W\d_]{5}\.$")
_LONGEST_NAME = 10
_POST_REACH = 3  # how far behind "Lead" or "Head" the noun may stand that it belongs to
_LEVEL = re.compile(r"(?i:[ivx]+|[0-9]|jr|sr|mid|senior|junior)\.?")
_LEADING = re.compile(r"^[^\w(<&]+")
_WORD = re.compile(r"\S+")
_DOMAIN = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,4}")
_BEFORE_COLON = re.compile(r"(?:[\w&/-]+ )?(?:[\w&/-]+ )?[\w&/-]+(?=\s?:(?:\s|$))")
_LABEL = re.compile(
    r"[^\w(]*(?:[0-9]{1,2}[.)]\s+)?(?P<label>[^\W\d_][^:|\t]{0,29}?)\s*(?P<mark>:|\||\t|\s[–—-](?=\s))[\s–—-]*"
)
_LABEL_END = re.compile(r"[:|\t]|\s[–—-]\s")  # most lines have none
_DOING = re.compile(r"[A-Z][a-z]+ing\s+[a-z]")
_LATEST = 256  # lines: each is asked for while those beside it are judged
_CELL_END = re.compile(r"\t|\s\|\s")
ANNOUNCING = frozenset({"title", "organisation"})  # labels that name a job
_LETTERS = re.compile(r"[^\W_]")
_IN_BRACKETS = re.compile(r"\(([^()]{3,40})\)")


@dataclass(frozen=True, slots=True)
class Named:
    """What a line names."""

    title: str | None = None
    organisation: str | None = None


@lru_cache(maxsize=_LATEST)
def find_names(text: str, titles: Titles) -> Named:
    """Split one line into job title and organisation, by the words of titles and the marks between."""
    labelled = _labelled(text, titles)
    if labelled:
        return labelled
    parts = [*_parts(text)]
    at = next((at for at, part in enumerate(parts) if titles.looks_like_title(_text(text, part))), None)
    if at is None:
        return Named(None, _organisation(text, parts, titles))
    first, last = _widen(text, parts, at, titles)
    start, end = parts[first][0], parts[last][1]
    cut = start + _title_end(text[start:end], titles, alone=len(parts) == 1)
    behind = [(cut, end)] if text[cut:end].strip() else []
    title = _DANGLING.sub("", _closed(text[start:cut], text[cut:]).lstrip(" .,-–*/").rstrip(" ,-–*/"))
    title = title[:-1] if _FULL_STOP.search(title) else title
    rest = [*parts[:first], *behind, *parts[last + 1 :]]
    return Named(title, _organisation(text, _without_towns(text, rest, titles), titles))


@lru_cache(maxsize=_LATEST)
def names_title(text: str, titles: Titles) -> bool:
    """Say whether one line names a job title, as `find_names` would find it."""
    labelled = _labelled(text, titles)
    if labelled:
        return labelled.title is not None
    return any(titles.looks_like_title(_text(text, part)) for part in _parts(text))


def find_kind(text: str, titles: Titles) -> PositionKind | None:
    """Give the kind of job that a part of a line names by itself: `Data Engineer (Contract)`, `Stage, Acme`."""
    named = next((kind for part in _parts(text) if (kind := titles.named_kind(_text(text, part)))), None)
    return named or ("internship" if any(map(titles.is_internship, _IN_BRACKETS.findall(text))) else None)


def find_beside(text: str, organisation: str | None, titles: Titles) -> str | None:
    """Give what else a line names beside an organisation that is sure to be one."""
    if organisation is None or not (titles.is_organisation(organisation) or titles.is_school(organisation)):
        return None
    names = [_text(text, part) for part in _without_towns(text, [*_parts(text)], titles)]
    others = [name for name in names if name and name != organisation]
    return others[0] if organisation in names and others and not titles.is_other(others[0]) else None


def _closed(title: str, rest: str) -> str:
    """Give a title with the bracket that closes behind it."""
    return f"{title})" if title.count("(") > title.count(")") and rest.startswith(")") else title


def _labelled(text: str, titles: Titles) -> Named | None:
    """Read `Role: Data Engineer` and `Client: Acme`, or both in one line."""
    starts = list(_label_starts(text, titles)) if text.count(":") > 1 else []
    if len(starts) < 2:
        return _labelled_one(text, titles)
    pieces = (text[start:end].strip(" \t|") for start, end in zip(starts, (*starts[1:], len(text)), strict=True))
    named = [one for piece in pieces if (one := _labelled_one(piece, titles))]
    title = next((one.title for one in named if one.title), None)
    return Named(title, next((one.organisation for one in named if one.organisation), None))


def _label_starts(text: str, titles: Titles) -> Iterator[int]:
    """Give where the labels of a line begin, each as long as it is known."""
    for found in _BEFORE_COLON.finditer(text):
        words = found.group().split(" ")
        known = (" ".join(words[at:]) for at in range(len(words)))
        if label := next((label for label in known if titles.label(label)), None):
            yield found.end() - len(label)


@dataclass(frozen=True, slots=True)
class Label:
    """What a line begins with, as in `Role: Analyst`; `certain` with a colon, not as in `Role - Analyst`."""

    word: str
    kind: LabelKind
    value: str
    certain: bool = True

    def named(self) -> Named | None:
        """Give what the label announces."""
        value = next((part.strip(" ,|") for part in _CELL_END.split(self.value) if _LETTERS.search(part)), "")
        if self.kind == "title" and value:
            return Named(title=value)
        return Named(organisation=value) if self.kind == "organisation" and value else None


def find_label(text: str, titles: Titles) -> Label | None:
    """Find the label that a line begins with, perhaps as in `Role - Analyst` or, in a table, `Role | Analyst`."""
    found = _LABEL.match(text) if _LABEL_END.search(text) else None
    kind = titles.label(found["label"]) if found else None
    if found is None or kind is None:
        return None
    word = " ".join(found["label"].casefold().split())
    return Label(word, kind, text[found.end() :], certain=found["mark"] == ":")


def labels_in(text: str, titles: Titles) -> set[LabelKind]:
    """Say what the labels of a line announce, wherever they stand in it."""
    first = find_label(text, titles)
    kinds = (titles.label(text[at : text.index(":", at)]) for at in _label_starts(text, titles)) if ":" in text else ()
    return {kind for kind in (first and first.value and first.kind, *kinds) if kind}


def is_labelled(text: str, titles: Titles) -> bool:
    """Say whether a line gives what it names with labels: `Client: Acme`."""
    return _labelled(text, titles) is not None


def _labelled_one(text: str, titles: Titles) -> Named | None:
    label = find_label(text, titles) if ":" in text else None
    label = label if label and label.certain else None
    kind = label.kind if label else titles.label(text)
    if kind in ("dates", "other"):
        return Named()
    return label.named() if label else None


def is_town(text: str, titles: Titles) -> bool:
    """Say whether a line is nothing but a town and what it lies in: `New York, NY`."""
    towns = _TWO_TOWNS.split(text)
    if len(towns) > 1:
        return all(is_town(one, titles) for one in towns)
    parts = [_text(text, part) for part in _parts(text)]
    town = _TOWN.fullmatch(text.strip(" ½(·•")) and not titles.is_organisation(text) and not names_title(text, titles)
    return bool(town) or all(_is_place(part, titles) for part in parts)


def _parts(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for cut in _CUT.finditer(text):
        if text[start : cut.start()].strip():
            yield start, cut.start()
        start = cut.end()
    if text[start:].strip():
        yield start, len(text)


def _text(text: str, part: tuple[int, int]) -> str:
    return _LEADING.sub("", text[part[0] : part[1]]).strip(" .*•½")


def _widen(text: str, parts: list[tuple[int, int]], at: int, titles: Titles) -> tuple[int, int]:
    """Take in the neighbours that belong to the title: `Director, Data Science`, `DevOps / ML Engineer`."""
    last = at
    slash = at > 0 and text[parts[at - 1][1] : parts[at][0]].strip() == "/"
    if slash and all(map(titles.is_modifier, _text(text, parts[at - 1]).split())):
        at -= 1
    while last + 1 < len(parts) and _belongs(text, parts[last], parts[last + 1], titles):
        last += 1
    return at, last


def _belongs(text: str, part: tuple[int, int], after: tuple[int, int], titles: Titles) -> bool:
    words = _text(text, after).split()
    between = text[part[1] : after[0]]
    joined = "," in between or "-" in between or "–" in between or "(" in between or "/" in between
    inner = all(titles.is_modifier(word.strip("()")) or titles.is_noun(word.strip("()")) for word in words)
    inner = inner or ("/" in between and titles.looks_like_title(_text(text, after)))
    return joined and "\t" not in between and inner and not titles.is_place(_text(text, after))


def _title_end(text: str, titles: Titles, *, alone: bool) -> int:
    """Give where a title ends when an organisation follows without a mark: `Data Science Intern Acme`.

    What follows is none where it ends as a title does: `Driver Assistance Engineer`, nor behind the first word of a
    field where the line is not `alone` and names the employer elsewhere: `Lead Data Annotation, Acme`.
    """
    words = [*_WORD.finditer(text)]
    heads = [at for at, word in enumerate(words) if titles.is_noun(word.group().strip("(),.*"))]
    if not heads:
        return len(text)
    later = [at for at in heads[1:] if at - heads[0] <= _POST_REACH] if titles.is_post(words[heads[0]].group()) else []
    last = later[0] if later else heads[0]
    while last + 1 < len(words) and _continues(words[last + 1].group(), titles):
        last += 1
    if any(word.group() == "of" for word in words[heads[0] : last + 1]) and not titles.is_organisation(text):
        return len(text)
    nexts = [word.group() for word in words[last + 1 : last + 2]]
    if last + 1 < len(words) and _ends_title(text[words[last].end() :], words[-1].group(), titles):
        return len(text)
    field = last > heads[0] and titles.is_modifier(words[last].group()) and not _LEVEL.fullmatch(words[last].group())
    open_end = field and (words[last].group().islower() or not alone)
    return len(text) if open_end or (nexts and nexts[0][0].islower()) else words[last].end()


def _ends_title(rest: str, word: str, titles: Titles) -> bool:
    return titles.is_noun(word.strip("(),.*")) and not titles.is_organisation(rest)


def _continues(word: str, titles: Titles) -> bool:
    plain = word.strip("(),.")
    return not plain or not plain[0].isalnum() or titles.is_modifier(plain) or titles.is_noun(plain)


def _without_towns(text: str, parts: list[tuple[int, int]], titles: Titles) -> list[tuple[int, int]]:
    """Drop what a state or a country follows, and these: beside a title, they say where it was."""
    places = [_is_place(_text(text, part), titles) for part in parts]
    beyond = [text[part[1] : after[0]].strip() == "," for part, after in pairwise(parts)]
    follows = [place and comma for place, comma in zip(places[1:], beyond, strict=True)] + [False] * bool(parts)
    return [
        part
        for part, place, followed in zip(parts, places, follows, strict=True)
        if not place and not (followed and not titles.is_organisation(_text(text, part)))
    ]


def _is_place(name: str, titles: Titles) -> bool:
    return titles.is_place(name) or bool(_PLACE.fullmatch(name))


def _organisation(text: str, parts: list[tuple[int, int]], titles: Titles) -> str | None:
    known = [(part, name) for part in parts if _may_employ(name := _text(text, part), titles)]
    asides = [name for part, name in known if "(" in text[max(0, part[0] - 1) : part[0] + 1]]
    named = [name for _, name in known if name not in asides]
    sure = [name for name in named if titles.is_organisation(name)]
    asides = [name for name in asides if titles.is_organisation(name) or _DOMAIN.fullmatch(name)]
    return next(iter([*sure, *named, *asides]), None)


def _may_employ(name: str, titles: Titles) -> bool:
    first = name.split(" ", 1)[0]
    doing = _DOING.match(name) and not titles.is_organisation(name)
    post = first.islower() and titles.is_noun(first.title())
    if doing or post or titles.named_kind(name) or "://" in name or titles.tells_step(name):
        return False
    return len(name) > 1 and len(name.split()) <= _LONGEST_NAME and not _is_place(name, titles)
