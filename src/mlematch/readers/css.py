"""As much of CSS as it takes to see what a web page hides: simple selectors, colours, sizes, places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from mlematch import visibility
from mlematch.errors import TooBigError
from mlematch.readers.flow import MARKED, Look
from mlematch.values import Color

Declared = Mapping[str, str]
_MOST_RULES = 5_000
_MOST_COMPARED = 2_000_000
_FAR = 500.0  # points beyond the edge: out of sight on any screen
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_DATA = re.compile(r"url\([^)]*\)")
_COMPOUND = re.compile(r"(?P<tag>[a-z][a-z0-9]*|\*)?(?P<rest>(?:[.#][\w-]+)*)", re.IGNORECASE)
_PART = re.compile(r"([.#])([\w-]+)")
_LENGTH = re.compile(r"^([+-]?(?:\d+\.?\d*|\.\d+))\s*(px|pt|pc|em|rem|%|in|cm|mm|vw|vh|q)?$")
_RGB = re.compile(r"^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)(?:[\s,/]+([\d.]+%?))?\s*\)$")
_FONT = re.compile(r"(?:^|\s)([\d.]+(?:px|pt|em|rem|%))(?:/|\s|$)")
_POINTS = {"px": 0.75, "pt": 1.0, "pc": 12.0, "in": 72.0, "cm": 28.35, "mm": 2.835, "q": 0.709, "": 0.75, "rem": 12.0}
_SIZES = {
    "xx-small": 7.0,
    "x-small": 7.5,
    "small": 10.0,
    "medium": 12.0,
    "large": 13.5,
    "x-large": 18.0,
    "xx-large": 24.0,
}
_COLORS: Mapping[str, Color] = {
    "white": (255, 255, 255),
    "snow": (255, 250, 250),
    "ivory": (255, 255, 240),
    "ghostwhite": (248, 248, 255),
    "whitesmoke": (245, 245, 245),
    "black": (0, 0, 0),
    "gray": (128, 128, 128),
    "grey": (128, 128, 128),
    "silver": (192, 192, 192),
    "red": (255, 0, 0),
    "green": (0, 128, 0),
    "blue": (0, 0, 255),
    "navy": (0, 0, 128),
    "yellow": (255, 255, 0),
}
_NO_COLOR = ("transparent", "none", "inherit", "initial", "unset", "currentcolor")


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


def restyle(look: Look, declared: Declared) -> Look:
    """Give the look of an element within one of another look.

    >>> restyle(Look(size=12.0), {"font-size": "50%", "font-weight": "bold"})
    Look(size=6.0, bold=True, color=None, background=(255, 255, 255), opacity=1.0, marked=None)
    """
    if not declared:
        return look
    size = _size(declared, look.size or 12.0)
    color, background, opacity = _paint(declared, look)
    marked = look.marked or _hiding(declared, size or look.size or 12.0)
    bold = _is_bold(declared)
    return Look(
        look.size if size is None else size,
        look.bold if bold is None else bold,
        color,
        background,
        opacity,
        marked,
    )


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


def _size(declared: Declared, above: float) -> float | None:
    value = declared.get("font-size")
    if value is None and "font" in declared:
        match = _FONT.search(declared["font"])
        value = match[1] if match else None
    if value is None:
        return None
    return _SIZES.get(value, _points(value, above))


def _points(value: str, above: float) -> float | None:
    match = _LENGTH.match(value)
    if match is None or match[2] in ("vw", "vh"):
        return None
    number, unit = float(match[1]), match[2] or ""
    if unit in ("em", "%"):
        return number * above / (100 if unit == "%" else 1)
    return number * _POINTS[unit]


def _is_bold(declared: Declared) -> bool | None:
    value = declared.get("font-weight") or declared.get("font")
    if value is None:
        return None
    words = value.split()
    if "font-weight" not in declared and not {"bold", "600", "700", "800", "900"} & set(words):
        return None
    return words[:1] != ["normal"] and any(word in ("bold", "bolder") or word[:1] in "6789" for word in words)


def _paint(declared: Declared, look: Look) -> tuple[Color | None, Color | None, float]:
    background, opacity, color = look.background, look.opacity, look.color
    painted = declared.get("background-color") or declared.get("background")
    if painted and painted not in _NO_COLOR:
        background, share = _color(painted)
        background = background if share >= 1 else look.background if share <= 0 else None
    if "background-image" in declared and declared["background-image"] != "none":
        background = None
    if "text" in (declared.get("background-clip"), declared.get("-webkit-background-clip")):
        return None, None, opacity
    if "color" in declared and declared["color"] not in _NO_COLOR[1:]:
        color, share = (None, 0.0) if declared["color"] == "transparent" else _color(declared["color"])
        opacity *= share
    return color, background, opacity * _share(declared.get("opacity", "1"))


def _color(value: str) -> tuple[Color | None, float]:
    """Give a colour, None where it cannot be told, and how opaque it is."""
    if value in _COLORS:
        return _COLORS[value], 1.0
    match = _RGB.match(value)
    if match:
        red, green, blue = (min(int(part), 255) for part in match.groups()[:3])
        return (red, green, blue), _share(match[4] or "1")
    digits = value.removeprefix("#")
    if not value.startswith("#") or not re.fullmatch(r"[0-9a-f]{3,8}", digits):
        return None, 1.0
    if len(digits) in (3, 4):
        digits = "".join(2 * digit for digit in digits)
    if len(digits) not in (6, 8):
        return None, 1.0
    red, green, blue = bytes.fromhex(digits[:6])
    return (red, green, blue), int(digits[6:] or "ff", 16) / 255


def _share(value: str) -> float:
    match = re.fullmatch(r"([\d.]*\d)(%?)", value)
    try:
        return float(match[1]) / (100 if match[2] else 1) if match else 1.0
    except ValueError:
        return 1.0


def _hiding(declared: Declared, size: float) -> str | None:
    """Name how an element is kept from view, whatever its letters look like."""
    if declared.get("display") == "none" or declared.get("visibility") in ("hidden", "collapse"):
        return MARKED
    if declared.get("content-visibility") == "hidden":
        return MARKED
    if _is_far(declared, size):
        return visibility.OUTSIDE
    if _is_clipped(declared, size):
        return visibility.CLIPPED
    return visibility.TINY if re.search(r"scale\(0(?:\.0\d*)?\)", declared.get("transform", "")) else None


def _is_far(declared: Declared, size: float) -> bool:
    placed = declared.get("position") in ("absolute", "fixed")
    sides = ("text-indent", *(("left", "right", "top", "bottom", "margin-left") if placed else ()))
    return any((_points(declared.get(side, ""), size) or 0.0) < -_FAR for side in sides)


def _is_clipped(declared: Declared, size: float) -> bool:
    if re.search(r"inset\((?:50|100)%", declared.get("clip-path", "")):
        return True
    if re.match(r"rect\(\s*[01](?:px)?[\s,]+[01]", declared.get("clip", "")):
        return True
    if "hidden" not in (declared.get("overflow"), declared.get("overflow-y"), declared.get("overflow-x")):
        return False
    named = ("height", "max-height", "width", "max-width")
    sides = [_points(declared[side], size) for side in named if side in declared]
    return any(side is not None and side <= 1 for side in sides)
