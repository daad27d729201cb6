"""How much a page of a PDF unpacks to: its content, the forms it calls, its fonts; and what it is capable of."""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from mlematch.readers.pdf.gate.clearance import (
    ACTUAL_TEXT,
    BLEND,
    CLIP,
    EMPTY_GLYPHS,
    EXPANDING,
    MODES,
    PATTERN,
    STENCIL,
)
from mlematch.readers.pdf.gate.following import look, number, unpack, values, weigh
from mlematch.readers.pdf.gate.lettering import draws_nothing, is_blank, is_lying, longest_target

_CALL = re.compile(rb"/([^\s()<>\[\]{}/%]+)\s+Do\b")
_LETTERS = re.compile(rb"[)>\]]\s*T[jJ]\b")
_CLIP = re.compile(rb"W(?<![\w/]W)\*?\s+[nfFSsBb]")
_MODE = re.compile(rb"[\x00\s]Tr(?![^\x00\s()<>\[\]{}/%])")
_STRINGS = re.compile(rb"\([^()]*\)|<[0-9A-Fa-f\s]+>")
_FONT_STREAMS = ("/FontFile", "/FontFile2", "/FontFile3")
_PLAIN_BLENDS = ("/Normal", "/Compatible", "None")
_FAINT = 0.2  # as opaque as this, a form may show nothing of its words
_DEEPEST = 20
_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_CHUNK = 1 << 16


@dataclass(frozen=True, slots=True)
class Weight:
    """What a page unpacks to, each form counted as often as it is called: bytes, and letters at the very most.

    The letters are guessed from the bytes unless they were counted, which takes time.
    """

    bytes: int
    letters: int


_NOTHING = Weight(0, 0)


@dataclass(slots=True)
class Scale:
    """What the pages weighed so far hold; forms and fonts that several pages share are weighed once."""

    counts: bool = False  # the letters, one by one
    forms: dict[int, Weight] = field(default_factory=dict)
    fonts: set[int] = field(default_factory=set)
    masks: set[int] = field(default_factory=set)
    kept: list[Any] = field(default_factory=list)  # so that no other object takes the identity of one in the sets
    tricks: set[str] = field(default_factory=set)
    lying: set[str] = field(default_factory=set)
    pixels: int = 0  # of the largest image
    longest: int = 1  # letters that one glyph may stand for


def weigh_page(page: Any, scale: Scale) -> Weight:  # noqa: ANN401 - a PageObject
    """Give what a page unpacks to.

    pypdf's LimitReachedError goes through; other damage is left to PDFium.
    """
    content = b"\n".join(map(unpack, _streams(page.get("/Contents"))))
    return _weigh(content, look(page, "/Resources"), scale, 0)


def weigh_streams(content: bytes, most: int) -> int:
    """Give the bytes that the compressed streams of a file unpack to, found without any structure, up to `most`."""
    size = 0
    for start in _STREAM.finditer(content):
        size += _inflated(content, start.end(), most - size)
        if size >= most:
            break
    return size


def _inflated(content: bytes, at: int, most: int) -> int:
    inflater, size = zlib.decompressobj(), 0
    data = content[at : at + _CHUNK]
    try:
        while data and not inflater.eof and size < most:
            size += len(inflater.decompress(data, _CHUNK))
            at += 0 if inflater.unconsumed_tail else _CHUNK
            data = inflater.unconsumed_tail or content[at : at + _CHUNK]
    except zlib.error:
        pass  # not compressed, damaged, or compressed by other means that unpack to less
    return size


def count_fonts(page: Any) -> int:  # noqa: ANN401 - a PageObject
    """Count the fonts a page names."""
    return len(look(look(page, "/Resources"), "/Font") or ())


def _weigh(content: bytes, resources: Any, scale: Scale, depth: int) -> Weight:  # noqa: ANN401 - any object of a PDF
    _note_tricks(content, resources, scale)
    note_fonts(resources, scale)
    letters = sum(map(len, _STRINGS.findall(content))) if scale.counts else len(content)
    weight = Weight(len(content), scale.longest * letters)
    painted = look(resources, "/XObject")
    for name, many in Counter(_CALL.findall(content)).items() if painted and b"Do" in content else ():
        called = weigh_form(look(painted, "/" + name.decode("latin-1")), scale, depth)
        weight = Weight(weight.bytes + many * called.bytes, weight.letters + many * called.letters)
    return weight


def weigh_form(item: Any, scale: Scale, depth: int = 0) -> Weight:  # noqa: ANN401 - any object of a PDF
    """Give what a form unpacks to with all that it calls; an image is weighed by its dots.

    pypdf's LimitReachedError goes through; other damage is left to PDFium.
    """
    if look(item, "/Subtype") == "/Image":
        scale.pixels = max(scale.pixels, number(item, "/Width") * number(item, "/Height"))
        return _NOTHING
    if item is None or depth > _DEEPEST:
        return _NOTHING
    if id(item) not in scale.forms:
        scale.kept.append(item)
        scale.forms[id(item)] = _NOTHING  # a form that calls itself is painted once
        scale.tricks.add(CLIP)  # by its /BBox
        scale.forms[id(item)] = _weigh(unpack(item), look(item, "/Resources"), scale, depth + 1)
    return scale.forms[id(item)]


def _note_tricks(content: bytes, resources: Any, scale: Scale) -> None:  # noqa: ANN401 - any object of a PDF
    if b"/ActualText" in content or any("/ActualText" in mark for mark in _marks(resources)):
        scale.tricks.add(ACTUAL_TEXT)
    if _CLIP.search(content):
        scale.tricks.add(CLIP)
    if b"Tr" in content and _MODE.search(content):
        scale.tricks.add(MODES)
    if b"scn" in content and look(resources, "/Pattern"):
        scale.tricks.add(PATTERN)
    if any(_blends(state) for state in values(look(resources, "/ExtGState"))):
        scale.tricks.add(BLEND)
        masks = (look(look(state, "/SMask"), "/G") for state in values(look(resources, "/ExtGState")))
        if any(_has_letters(mask, scale) for mask in masks):
            scale.tricks.add(STENCIL)


def _marks(resources: Any) -> Iterator[Any]:  # noqa: ANN401 - any object of a PDF
    return (mark for mark in values(look(resources, "/Properties")) if isinstance(mark, dict))


def _blends(state: Any) -> bool:  # noqa: ANN401 - any object of a PDF
    faint = isinstance(opacity := look(state, "/ca"), int | float) and opacity < _FAINT
    return faint or isinstance(look(state, "/SMask"), dict) or str(look(state, "/BM")) not in _PLAIN_BLENDS


def _has_letters(form: Any, scale: Scale, depth: int = 0) -> bool:  # noqa: ANN401 - any object of a PDF
    """Whether a form shows text, itself or by a form within it; each is looked at once."""
    if form is None or look(form, "/Subtype") == "/Image" or id(form) in scale.masks or depth > _DEEPEST:
        return False
    scale.kept.append(form)
    scale.masks.add(id(form))
    if _LETTERS.search(unpack(form)):
        return True
    return any(_has_letters(item, scale, depth + 1) for item in values(look(look(form, "/Resources"), "/XObject")))


def note_fonts(resources: Any, scale: Scale) -> None:  # noqa: ANN401 - any object of a PDF
    """Weigh the fonts that resources name; pypdf's LimitReachedError goes through."""
    for font in values(look(resources, "/Font")):
        _note_font(font, scale)


def _note_font(font: Any, scale: Scale) -> None:  # noqa: ANN401 - any object of a PDF
    if font is None or id(font) in scale.fonts:
        return
    scale.kept.append(font)
    scale.fonts.add(id(font))
    table = unpack(look(font, "/ToUnicode"))
    for stream in _font_streams(font):
        weigh(stream)
    longest = longest_target(table)
    if longest > 1:
        scale.tricks.add(EXPANDING)
    scale.longest = max(scale.longest, longest)
    if look(font, "/Subtype") == "/Type3":
        if draws_nothing(font):
            scale.tricks.add(EMPTY_GLYPHS)
        return
    if any(is_blank(program, table) for program in _programs(font)):
        scale.tricks.add(EMPTY_GLYPHS)
    if is_lying(font, table):
        scale.lying.add(str(look(font, "/BaseFont")).removeprefix("/"))


def _programs(font: Any) -> Iterator[Any]:  # noqa: ANN401 - any object of a PDF
    """Give the TrueType programs of a font."""
    programs = (look(look(part, "/FontDescriptor"), "/FontFile2") for part in _parts(font))
    return (program for program in programs if program is not None)


def _parts(font: Any) -> Iterator[Any]:  # noqa: ANN401 - any object of a PDF
    """Give a font and those it is composed of."""
    return iter((font, *values(look(font, "/DescendantFonts"))))


def _font_streams(font: Any) -> Iterator[Any]:  # noqa: ANN401 - any object of a PDF
    yield look(font, "/Encoding")
    for part in _parts(font):
        yield look(part, "/CIDToGIDMap")
        descriptor = look(part, "/FontDescriptor")
        yield from (look(descriptor, key) for key in _FONT_STREAMS)


def _streams(contents: Any) -> list[Any]:  # noqa: ANN401 - any object of a PDF
    item = contents.get_object() if contents is not None else None
    return values(item) if isinstance(item, list) else [item]
