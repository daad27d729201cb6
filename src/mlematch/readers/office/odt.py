"""An OpenDocument text, with the standard library: its XML is read as it is, after it was found to be harmless."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from mlematch.errors import TooBigError, UnreadableError
from mlematch.list_marks import BULLET
from mlematch.readers.building import Draft, Order
from mlematch.readers.flow import MARKED, Flow, Look, Paragraph, Run, draft_flow, join_cells
from mlematch.readers.office.archive import parse_xml, read_archive
from mlematch.readers.office.word_styles import child, local, value
from mlematch.readers.web.css_looks import restyle
from mlematch.values import Link

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_FOLLOWED = re.compile(r"(?:https?|ftp|mailto|tel):\S", re.IGNORECASE)
_MOST_SPACES = 100
_LONGEST_CHAIN = 20
_UNREAD = re.compile(
    "tracked-changes|annotation|annotation-end|note-citation|forms|sequence-decls|variable-decls|user-field-decls"
    "|title|desc|image|ruby-text|soft-page-break|meta|scripts|hidden-text|deletion"
).fullmatch
_SPELLED = {"tab": "\t", "line-break": "\n"}


def read_odt(content: bytes, order: Order) -> Draft:
    """Read an OpenDocument text with its headers, footers, tables and text boxes.

    Raises:
        ReadError: it is damaged, locked or unpacks to too much.
    """
    limits = order.reading.limits
    parts = read_archive(content, order.source, limits, lambda name: name in ("content.xml", "styles.xml"))
    if sum(map(len, parts.values())) > limits.markup_bytes:
        raise TooBigError(order.source, "it holds more text than a resume can")
    if "content.xml" not in parts:
        raise UnreadableError(order.source, "it is damaged: an OpenDocument text without content")
    roots = {name: parse_xml(data, order.source) for name, data in parts.items()}
    walker = _Walker(_Styles.of(roots.values()))
    try:
        paragraphs = tuple(_all_paragraphs(walker, roots))
    except RecursionError:
        raise TooBigError(order.source, "it is nested deeper than a resume can be") from None
    return draft_flow(Flow("odt", paragraphs, tuple(walker.links)), "odt", order)


def _all_paragraphs(walker: _Walker, roots: Mapping[str, Element]) -> Iterator[Paragraph]:
    page = child(roots.get("styles.xml"), "master-styles")
    heads = [item for master in (page if page is not None else ()) for item in master]
    body = child(roots["content.xml"], "body")
    yield from walker.walk_all(item for item in heads if local(item) in ("header", "header-first"))
    yield from walker.walk_all(iter(body if body is not None else ()))
    yield from walker.walk_all(item for item in heads if local(item) in ("footer", "footer-first"))


@dataclass(frozen=True, slots=True)
class _Styles:
    """The named looks of a document."""

    styles: Mapping[str, Element]

    @classmethod
    def of(cls, roots: Iterable[Element]) -> _Styles:
        """Gather the styles of all parts."""
        found: dict[str, Element] = {}
        for root in roots:
            for group in root:
                if local(group) in ("styles", "automatic-styles"):
                    found.update({_key(item): item for item in group if local(item) in ("style", "default-style")})
        return cls(found)

    def apply(self, look: Look, family: str, name: str | None) -> Look:
        """Give the look of something of this style within another look."""
        chain: list[Element] = []
        while name is not None and (style := self.styles.get(f"{family}/{name}")) is not None:
            chain.append(style)
            name = value(style, "parent-style-name") if len(chain) < _LONGEST_CHAIN else None
        for style in reversed(chain):
            look = _set(look, style)
        return look

    def plain(self) -> Look:
        """Give the look of text without any style."""
        style = self.styles.get("paragraph/")
        return Look(12.0) if style is None else _set(Look(12.0), style)


@dataclass(slots=True)
class _Walker:
    """Goes through the elements and gathers paragraphs."""

    styles: _Styles
    links: list[Link] = field(default_factory=list)
    block: int = 0

    def walk_all(self, elements: Iterator[Element]) -> Iterator[Paragraph]:
        """Give the paragraphs below several elements."""
        look = self.styles.plain()
        for element in elements:
            self.block += 1
            yield from self._walk(element, look, "")

    def _walk(self, element: Element, look: Look, bullet: str) -> Iterator[Paragraph]:
        name = local(element)
        if _UNREAD(name):
            return
        if name in ("p", "h"):
            yield from self._paragraph(element, look, bullet)
        elif name == "table-row":
            look = self.styles.apply(look, "table-row", value(element, "style-name"))
            yield from join_cells(list(self._cell(item, look)) for item in element)
        else:
            look = _boxed(look) if name == "text-box" else _hide(look, element)
            for item in element:
                yield from self._walk(item, look, BULLET if name == "list-item" else bullet)

    def _cell(self, element: Element, look: Look) -> Iterator[Paragraph]:
        if local(element) == "table-cell":
            self.block += 1
            look = self.styles.apply(look, "table-cell", value(element, "style-name"))
            for item in element:
                yield from self._walk(item, look, "")

    def _paragraph(self, element: Element, around: Look, bullet: str) -> Iterator[Paragraph]:
        look = self.styles.apply(around, "paragraph", value(element, "style-name"))
        boxes: list[Element] = []
        runs = list(self._runs(element, _hide(look, element), boxes))
        yield Paragraph((Run(bullet, look), *runs) if bullet and runs else tuple(runs), self.block)
        for box in boxes:
            self.block += 1
            yield from self._walk(box, around, "")

    def _runs(self, element: Element, look: Look, boxes: list[Element]) -> Iterator[Run]:
        yield Run(_spaced(element.text), look)
        for item in element:
            name = local(item)
            if name == "frame":
                boxes.append(item)
                yield Run(" ", look)
            elif name == "s":
                yield Run(" " * min(int(value(item, "c") or 1), _MOST_SPACES), look)
            elif name in _SPELLED:
                yield Run(_SPELLED[name], look)
            elif not _UNREAD(name):
                yield from self._runs(item, self._inner(item, name, look), boxes)
            yield Run(_spaced(item.tail), look)

    def _inner(self, item: Element, name: str, look: Look) -> Look:
        if name == "a" and _FOLLOWED.match(value(item, "href") or ""):
            self.links.append(Link((value(item, "href") or "").strip(), 1))
        return self.styles.apply(look, "text", value(item, "style-name")) if name == "span" else _hide(look, item)


def _key(style: Element) -> str:
    name = "" if local(style) == "default-style" else value(style, "name")
    return f"{value(style, 'family')}/{name}"


def _set(look: Look, style: Element) -> Look:
    for group in style:
        if local(group).endswith("-properties"):
            given = {local(name): text.lower() for name, text in group.attrib.items()}
            wanted = ("font-size", "font-weight", "color", "background-color")
            look = restyle(look, {name: given[name] for name in wanted if name in given})
            if "display" in given and local(group) == "text-properties":
                look = replace(look, marked=MARKED if given["display"] == "none" else None)
    return look


def _hide(look: Look, element: Element) -> Look:
    """Give the look within a section or paragraph that is switched off."""
    is_off = value(element, "display") == "none" or value(element, "is-hidden") == "true"
    return replace(look, marked=MARKED) if is_off else look


def _boxed(look: Look) -> Look:
    return replace(look, background=None)


def _spaced(text: str | None) -> str:
    return re.sub(r"\s+", " ", text or "")
