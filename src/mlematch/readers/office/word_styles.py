"""How the runs of a Word document are set: defaults, then styles and what they are based on, then the run itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from mlematch.readers.flow import MARKED, Look
from mlematch.values import Color

_WHITE: Color = (255, 255, 255)
_OFF = ("0", "false", "off", "none")
_LONGEST_CHAIN = 20
_HIGHLIGHTS: Mapping[str, Color] = {"white": _WHITE, "none": _WHITE}


def local(element: Any) -> str:  # noqa: ANN401 - an element of lxml
    """Give the name of an element or attribute without its namespace.

    >>> from xml.etree.ElementTree import Element
    >>> local(Element("{urn:w}vanish"))
    'vanish'
    """
    tag = element if isinstance(element, str) else element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def child(element: Any, name: str) -> Any:  # noqa: ANN401 - elements of lxml
    """Give the first child of that name, or None."""
    return next((item for item in element if local(item) == name), None) if element is not None else None


def value(element: Any, name: str = "val") -> str | None:  # noqa: ANN401 - an element of lxml
    """Give an attribute by its name without namespace, or None."""
    if element is None:
        return None
    return next((text for key, text in element.attrib.items() if local(key) == name), None)


@dataclass(frozen=True, slots=True)
class WordStyles:
    """The looks that a document's styles give."""

    plain: Look
    styles: Mapping[str, Any]
    default: str | None = None

    def look(self, paragraph: Any, run: Any, around: Look | None = None) -> Look:  # noqa: ANN401 - elements of lxml
        """Give the look of a run of a paragraph; `around` tells what it stands on."""
        properties = child(paragraph, "pPr")
        look = self.plain if around is None else replace(self.plain, background=around.background)
        look = _shaded(look, properties)
        for style in self._chain(value(child(properties, "pStyle")) or self.default):
            look = _set(_shaded(look, child(style, "pPr")), child(style, "rPr"))
        own = child(run, "rPr")
        for style in self._chain(value(child(own, "rStyle"))):
            look = _set(look, child(style, "rPr"))
        return _set(look, own)

    def _chain(self, name: str | None) -> Iterator[Any]:
        """Give a style and all it is based on, the foundation first."""
        chain: list[Any] = []
        while name is not None and name in self.styles and len(chain) < _LONGEST_CHAIN:
            chain.append(self.styles[name])
            name = value(child(chain[-1], "basedOn"))
        return iter(chain[::-1])


def find_styles(root: Any) -> WordStyles:  # noqa: ANN401 - an element of lxml, or None
    """Read `word/styles.xml`; a document may do without."""
    if root is None:
        return WordStyles(Look(11.0), {})
    defaults = child(child(child(root, "docDefaults"), "rPrDefault"), "rPr")
    styles = {value(item, "styleId") or "": item for item in root if local(item) == "style"}
    first = (name for name, item in styles.items() if value(item, "type") == "paragraph" and value(item, "default"))
    return WordStyles(_set(Look(10.0), defaults), styles, next(first, None))


def hex_color(text: str | None) -> Color | None:
    """Read `FF0000`; None where it is no colour.

    >>> hex_color("ff0000"), hex_color("auto")
    ((255, 0, 0), None)
    """
    try:
        red, green, blue = bytes.fromhex((text or "").removeprefix("#"))
    except ValueError:
        return None
    return red, green, blue


def _set(look: Look, properties: Any) -> Look:  # noqa: ANN401 - an element of lxml
    if properties is None:
        return look
    found = {local(item): item for item in properties}
    look = _shaded(look, properties)
    if "sz" in found:
        look = replace(look, size=_half_points(value(found["sz"])) or look.size)
    if "b" in found:
        look = replace(look, bold=_is_on(found["b"]))
    if "vanish" in found:
        look = replace(look, marked=MARKED if _is_on(found["vanish"]) else None)
    if "color" in found:
        look = replace(look, color=hex_color(value(found["color"])))
    if "highlight" in found:
        look = replace(look, background=_HIGHLIGHTS.get(value(found["highlight"]) or "", None))
    return look


def _shaded(look: Look, properties: Any) -> Look:  # noqa: ANN401 - an element of lxml
    shade = child(properties, "shd")
    if shade is None:
        return look
    fill = value(shade, "fill")
    return look if fill in (None, "auto") else replace(look, background=hex_color(fill))


def _is_on(element: Any) -> bool:  # noqa: ANN401 - an element of lxml
    return (value(element) or "1").lower() not in _OFF


def _half_points(text: str | None) -> float | None:
    try:
        return float(text) / 2 if text else None
    except ValueError:
        return None
