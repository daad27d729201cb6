"""Words of an ActualText that spans several text objects, put where these objects stand.

PDFium gives the whole stated text to the first object, say an icon, and leaves out the others. Here the words are
shared out among the objects by the widths of their letters, each with the place and the colour of what is drawn
there; the name of an icon stays with the first one.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import compress, groupby, repeat

from mlematch.readers.pdf.page.native import load_native, load_quick, pointer
from mlematch.readers.pdf.page.objects import Painted, place_objects
from mlematch.readers.pdf.page.styles import Style, read_advance, read_style
from mlematch.readers.pdf.stated.naming import count_name
from mlematch.values import Box, Word

_ACTUAL_TEXT = b"ActualText"
_SPACE = 0.25  # of the size
_LENGTH = re.compile(r"^\[[\d.]+\w+\]")  # of LaTeX, as in `[1ex]Painting`; it is never drawn


@dataclass(frozen=True, slots=True)
class _Piece:
    """One text object of a span."""

    order: int
    box: Box
    style: Style


def share_out(words: Sequence[Word], painted: Painted) -> Sequence[Word]:
    """Give the words of a page with those of spans shared out."""
    spans = _find_spans(painted)
    if not spans:
        return words
    shared: list[Word] = []
    for order, group in groupby(words, lambda word: word.order):
        run = list(group)
        shared += _share(run, order, spans[order], painted) if order in spans else run
    return tuple(shared)


def stated_by(handle: int) -> int:
    """Give the address of the mark whose ActualText takes the place of what an object draws; 0 for none."""
    native = load_native()
    marks = (native.FPDFPageObj_GetMark(handle, at) for at in range(max(native.FPDFPageObj_CountMarks(handle), 0)))
    return next((mark for mark in marks if native.FPDFPageObjMark_GetParamValueType(mark, _ACTUAL_TEXT)), 0)


def find_stated(handles: Sequence[int]) -> set[int]:
    """Give the objects that a mark states other text of; they are asked without a line of Python for each."""
    quick = load_quick()
    counts = list(map(quick.FPDFPageObj_CountMarks, map(pointer, handles)))
    one = [handle for handle, many in zip(handles, counts, strict=True) if many == 1]
    marks = map(pointer, map(quick.FPDFPageObj_GetMark, map(pointer, one), repeat(0)))
    kinds = map(quick.FPDFPageObjMark_GetParamValueType, marks, repeat(_ACTUAL_TEXT))
    several = {handle for handle, many in zip(handles, counts, strict=True) if many > 1 and stated_by(handle)}
    return several.union(compress(one, kinds))


def forget_stated(painted: Painted) -> None:
    """Take away every ActualText, so that PDFium gives what the objects themselves say."""
    native = load_native()
    for handle in painted.at(at for at in range(len(painted.handles)) if at not in painted.kinds):
        while mark := stated_by(handle):
            if not native.FPDFPageObj_RemoveMark(handle, mark):
                break


def _find_spans(painted: Painted) -> dict[int, list[int]]:
    """Give for the place of each object that speaks for others the places of these."""
    spans: dict[int, list[int]] = {}
    mute = painted.kinds.keys() | set(painted.silent)
    first, mark, seen = -1, 0, -1
    for place in painted.silent:
        before = next((at for at in range(place - 1, seen, -1) if at not in mute), first)
        seen = place
        if before != first:
            first, mark = before, stated_by(*painted.at([before]))
        if mark and stated_by(*painted.at([place])) == mark:
            spans.setdefault(first, []).append(place)
    return spans


def _share(words: list[Word], first: int, others: Sequence[int], painted: Painted) -> Iterator[Word]:
    names, starts_with_icon = count_name(words)
    places = others if starts_with_icon else [first, *others]
    boxes = place_objects(places, painted)
    pieces = [_Piece(at, boxes[at], read_style(at, painted)) for at in places]
    yield from words[:names]
    yield from _spread(words[names:], pieces)


def _spread(words: Sequence[Word], pieces: Sequence[_Piece]) -> Iterator[Word]:
    """Lay words along the pieces one after the other; each word goes whole to the piece its middle falls on."""
    style = pieces[0].style
    widths = [_advance(word.text, style) for word in words]
    space = _SPACE * style.stretch
    if math.isnan(sum(widths)):
        letters = sum(len(word.text) for word in words) + len(words) - 1
        space = sum(piece.box.width for piece in pieces) / letters
        widths = [len(word.text) * space for word in words]
    left = iter(pieces)
    piece, at = next(left), 0.0
    for word, width in zip(words, widths, strict=True):
        if at > 0 and at + width / 2 > piece.box.width and (following := next(left, None)):
            piece, at = following, 0.0
        yield _put(word, at, at + width, piece)
        at += width + space


def _advance(text: str, style: Style) -> float:
    return sum(read_advance(style, ord(letter)) for letter in _LENGTH.sub("", text))


def _put(word: Word, start: float, end: float, piece: _Piece) -> Word:
    box, style = piece.box, piece.style
    left, right = (min(box.left + x, box.right) for x in (start, end))
    return replace(
        word,
        box=Box(left, box.top, right, box.bottom),
        size=style.size or word.size,
        bold=style.bold,
        color=style.color,
        opacity=style.opacity,
        drawn=style.drawn,
        order=piece.order,
    )
