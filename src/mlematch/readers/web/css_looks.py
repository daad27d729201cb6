"""What style declarations make of the look of words: colours, sizes, places, and whether a person could see them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from mlematch import visibility
from mlematch.readers.flow import MARKED, Look
from mlematch.readers.web.css import Declared
from mlematch.values import Color

_FAR = 500.0  # points beyond the edge: out of sight on any screen
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
