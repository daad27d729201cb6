"""Suspicions that only the page objects can raise: clipped, blended away, or read as other letters than drawn.

Asking every object costs time, so each question is asked only where the gatekeeper saw the trick in the file.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace

from mlematch.readers.pdf.gate.clearance import ACTUAL_TEXT, BLEND, CLIP, EXPANDING, PATTERN, Doubts
from mlematch.readers.pdf.page.frame import stretch
from mlematch.readers.pdf.page.native import load_native, load_quick, pointer, spread
from mlematch.readers.pdf.page.objects import Painted
from mlematch.readers.pdf.page.styles import font_name
from mlematch.readers.pdf.stated.spans import find_stated
from mlematch.values import Box, Shape, Word
from mlematch.values.columns import columns_of
from mlematch.visibility import CLIPPED, OTHER_LETTERS, TINY, UNSEEN, Suspicion, is_squeezed

_NARROWEST = 0.15  # of the size: letters that are narrower on average are more than are drawn
_PATTERN_COLOR = (191, 191, 191)  # what PDFium says of text that is filled with a pattern, and of shapes,
_SHADING_COLOR = (255, 255, 255)  # unless the pattern is a gradient


def doubt_patterns(shapes: Iterable[Shape]) -> Iterator[Shape]:
    """Take the colour from shapes that may be filled with a pattern: PDFium does not tell it."""
    unsure = {_PATTERN_COLOR, _SHADING_COLOR}
    return (replace(shape, color=None) if shape.color in unsure else shape for shape in shapes)


def find_marked(number: int, words: Sequence[Word], painted: Painted, doubts: Doubts) -> Iterator[Suspicion]:
    """List the words of a page that their page objects make suspect."""
    if not doubts.tricks and not doubts.fonts:
        return
    orders = columns_of(words).orders.tolist()
    for question in _questions(set(orders), painted, doubts):
        asked = ((order, question.ask(order)) for order in question.orders)
        answers = {order: answer for order, answer in asked if answer is not None}
        for place, order in enumerate(orders) if answers else ():
            if order in answers and answers[order](words[place]):
                yield Suspicion(number, place, question.mechanism, question.certain)


@dataclass(frozen=True, slots=True)
class _Question:
    """Takes the place of one of the objects in question, and gives what to ask of each of its words, if anything."""

    mechanism: str
    orders: Iterable[int]
    ask: Callable[[int], Callable[[Word], bool] | None]
    certain: bool = False


def _questions(orders: Set[int], painted: Painted, doubts: Doubts) -> Iterator[_Question]:
    native, handles = load_native(), painted.handles.tolist()
    if CLIP in doubts.tricks:
        clipped = _clipped(orders, handles)
        yield _Question(CLIPPED, clipped, lambda place: _cut(_clip(handles[place], place, painted)), certain=True)
    if BLEND in doubts.tricks:
        yield _Question(
            UNSEEN,
            orders,
            lambda place: _always(painted.is_veiled(place) or native.FPDFPageObj_HasTransparency(handles[place])),
        )
    if PATTERN in doubts.tricks:
        yield _Question(UNSEEN, orders, lambda _: lambda word: word.color == _PATTERN_COLOR)
    if EXPANDING in doubts.tricks:
        yield _Question(TINY, orders, lambda _: lambda word: is_squeezed(word, _NARROWEST), certain=True)
    if ACTUAL_TEXT in doubts.tricks:
        stated = find_stated([handles[order] for order in orders])
        restated = [order for order in orders if handles[order] in stated]
        yield _Question(OTHER_LETTERS, restated, lambda _: _always(True))
    if doubts.fonts:
        yield _Question(
            OTHER_LETTERS, orders, lambda place: _always(_font_of(handles[place]) in doubts.fonts), certain=True
        )


def _font_of(text: int) -> str:
    return font_name(load_native().FPDFTextObj_GetFont(text))


def _always(answer: int) -> Callable[[Word], bool] | None:
    return (lambda _: True) if answer else None


def _clipped(places: Iterable[int], handles: Sequence[int]) -> set[int]:
    """Give the places of the objects that are clipped; most are not, and are asked without a line of Python each."""
    asked, quick = list(places), load_quick()
    paths = map(quick.FPDFPageObj_GetClipPath, map(pointer, map(handles.__getitem__, asked)))
    many = map(quick.FPDFClipPath_CountPaths, map(pointer, paths))
    return {place for place, count in zip(asked, many, strict=True) if count > 0}


def _cut(clip: Box | None) -> Callable[[Word], bool] | None:
    """Ask whether more of a word lies outside a clip than inside."""
    if clip is None:
        return None

    def ask(word: Word) -> bool:
        width = min(word.box.right, clip.right) - max(word.box.left, clip.left)
        height = min(word.box.bottom, clip.bottom) - max(word.box.top, clip.top)
        return max(width, 0.0) * max(height, 0.0) < word.box.width * word.box.height / 2

    return ask


def _clip(handle: int, place: int, painted: Painted) -> Box | None:
    """Give the box that an object is clipped to; None when it is not clipped."""
    native = load_native()
    path = load_quick().FPDFPageObj_GetClipPath(pointer(handle))
    boxes = [_path_box(path, at) for at in range(max(native.FPDFClipPath_CountPaths(path), 0))]
    if not boxes:
        return None
    left, bottom = max(box[0] for box in boxes), max(box[1] for box in boxes)
    right, top = max(left, min(box[2] for box in boxes)), max(bottom, min(box[3] for box in boxes))
    return painted.frame.place(*stretch(painted.matrix_of(place), left, bottom, right, top))


def _path_box(path: int, at: int) -> tuple[float, float, float, float]:
    native = load_native()
    segments = range(max(native.FPDFClipPath_CountPathSegments(path, at), 0))
    points = [
        spread(
            ctypes.c_float, 2, native.FPDFPathSegment_GetPoint, native.FPDFClipPath_GetPathSegment(path, at, segment)
        )
        for segment in segments
    ]
    known = [point for point in points if point]
    xs, ys = [x for x, _ in known] or [0.0], [y for _, y in known] or [0.0]
    return min(xs), min(ys), max(xs), max(ys)
