"""The rules of a web page: simple selectors, and what they declare for which element."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from mlematch.errors import TooBigError

Declared = Mapping[str, str]
_MOST_RULES = 5_000
_MOST_COMPARED = 2_000_000
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_DATA = re.compile(r"url\([^)]*\)")
_COMPOUND = re.compile(r"(?P<tag>[a-z][a-z0-9]*|\*)?(?P<rest>(?:[.#][\w-]+)*)", re.IGNORECASE)
_PART = re.compile(r"([.#])([\w-]+)")


@dataclass(frozen=True, slots=True)
class Tag:
    """An open element: its name, its id and its classes."""

    name: str
    id: str = ""
    classes: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Rule:
    """A selector, from the outermost compound to the innermost, and what it declares."""

    selector: tuple[Tag, ...]
    declared: Declared
    weight: tuple[int, int, int]

    def matches(self, path: Sequence[Tag]) -> bool:
        """Say whether the last element of a path is meant."""
        if not path or not _fits(self.selector[-1], path[-1]):
            return False
        above = iter(reversed(path[:-1]))
        return all(any(_fits(part, tag) for tag in above) for part in reversed(self.selector[:-1]))


class Stylesheet:
    """The rules of a page, found by the innermost part of their selectors."""

    def __init__(self, rules: Iterable[Rule], source: str = "") -> None:
        self._left = _MOST_COMPARED
        self._source = source
        self._rules: dict[str, list[Rule]] = {}
        for rule in sorted(rules, key=lambda rule: rule.weight):
            self._rules.setdefault(_key(rule.selector[-1]), []).append(rule)

    def declared_for(self, path: Sequence[Tag], inline: str) -> dict[str, str]:
        """Give what is declared for the last element of a path, the strongest word last.

        Raises:
            TooBigError: the whole page has taken more comparisons than it may.
        """
        tag = path[-1]
        keys = (tag.name, "*", f"#{tag.id}", *(f".{name}" for name in sorted(tag.classes)))
        named = [rule for key in keys for rule in self._rules.get(key, ())]
        self._left -= len(named)
        if self._left < 0:
            raise TooBigError(self._source, "it is a web page of more styles than a resume can need")
        found = [rule for rule in named if rule.matches(path)]
        declared: dict[str, str] = {}
        for rule in sorted(found, key=lambda rule: rule.weight):
            declared.update(rule.declared)
        return declared | read_declarations(inline) if inline else declared


def read_declarations(text: str) -> dict[str, str]:
    """Read `name: value; name: value`.

    >>> read_declarations("Color: #FFF !important; font-size:0")
    {'color': '#fff', 'font-size': '0'}
    """
    pairs = (part.partition(":") for part in text.lower().split(";"))
    return {name.strip(): value.replace("!important", "").strip() for name, colon, value in pairs if colon}


def read_rules(css: str) -> Iterator[Rule]:
    """Read the rules for a screen; what depends on its width, on a state or on print is passed over.

    >>> [rule.selector[-1].name for rule in read_rules("h1, .a:hover {color: red} @media print {p {display: none}}")]
    ['h1']
    """
    count = 0
    for selectors, body in _blocks(_DATA.sub("url()", _COMMENT.sub(" ", css))):
        declared = read_declarations(body)
        for text in selectors.split(","):
            selector = _selector(text)
            if selector and count < _MOST_RULES:
                count += 1
                yield Rule(selector, declared, _weight(selector))


def _fits(part: Tag, tag: Tag) -> bool:
    return part.name in ("*", tag.name) and part.id in ("", tag.id) and part.classes <= tag.classes


def _key(tag: Tag) -> str:
    return f"#{tag.id}" if tag.id else f".{min(tag.classes)}" if tag.classes else tag.name


def _weight(selector: tuple[Tag, ...]) -> tuple[int, int, int]:
    return (
        sum(bool(part.id) for part in selector),
        sum(len(part.classes) for part in selector),
        sum(part.name != "*" for part in selector),
    )


def _blocks(css: str) -> Iterator[tuple[str, str]]:
    """Give selectors and bodies; blocks within `@` blocks only where these always hold."""
    at = 0
    while (opened := css.find("{", at)) >= 0:
        head = css[at:opened].rpartition(";")[2].strip().lower()
        closed = css.find("}", opened)
        if closed < 0:
            return
        inner = css.find("{", opened + 1)
        if not head.startswith("@") or not 0 <= inner < closed:
            if not head.startswith("@"):
                yield head.replace("}", "").strip(), css[opened + 1 : closed]
            at = closed + 1
        elif head.removeprefix("@media").strip() in ("screen", "all") or head.startswith("@layer"):
            at = opened + 1
        else:
            at = _end_of_block(css, opened)


def _end_of_block(css: str, opened: int) -> int:
    depth = 0
    for brace in re.compile(r"[{}]").finditer(css, opened):
        depth += 1 if brace[0] == "{" else -1
        if not depth:
            return brace.end()
    return len(css)


def _selector(text: str) -> tuple[Tag, ...]:
    """Read a selector of tags, classes and ids; empty where it is of another kind."""
    if any(sign in text for sign in ":[+~&}"):
        return ()
    parts = [_COMPOUND.fullmatch(part) for part in text.replace(">", " ").split()]
    return tuple(_compound(part) for part in parts if part) if parts and all(parts) else ()


def _compound(match: re.Match[str]) -> Tag:
    names = _PART.findall(match["rest"])
    classes = frozenset(name for sign, name in names if sign == ".")
    return Tag(match["tag"] or "*", next((name for sign, name in names if sign == "#"), ""), classes)
