"""A look at the drawn page: does a suspected word leave a mark on it?

The page is drawn twice, with and without the text objects of the suspects; where both drawings are alike, a
person sees nothing of the word, whatever the trick. Small drawings show most words, and only for the others are
larger ones made. Text without ink over letters that are drawn as shapes is the text of those letters, and stays.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from itertools import repeat
from typing import TYPE_CHECKING

from mlematch.knowledge.reading import VisibilityRules
from mlematch.readers.pdf.page.native import FORM, IMAGE, load_quick, pointer
from mlematch.readers.pdf.pdfium import Sheet
from mlematch.values import Page
from mlematch.visibility import COVERED, NO_INK, SAME_COLOR, TRANSPARENT, Suspicion

if TYPE_CHECKING:
    import numpy as np

_SCALE, _SMALL_SCALE = 1.5, 0.5  # 108 and 36 dots per inch
_MOST_PIXELS = 6_000_000
_MOST_SHAPES, _MOST_COATS = 3_000, 200
_MARGIN = 2  # pixels
_WHITE = 255
_INKLESS = {NO_INK, TRANSPARENT}
_RIM = 0.1  # of a word's ink
_LETTER_INK = (0.06, 0.8)  # the share of a word's box that letters fill


def confirm(sheet: Sheet, suspects: Sequence[Suspicion], rules: VisibilityRules) -> tuple[Suspicion, ...]:
    """Keep the suspicions of words on a page that its drawing confirms."""
    known = [suspect for suspect in suspects if suspect.certain and suspect.mechanism not in _INKLESS]
    if not _is_drawable(sheet.page):
        return (*known, *believe(suspects))
    if len(known) == len(suspects):
        return tuple(known)
    return (*known, *_confirm_page(sheet, suspects, rules))


def believe(suspects: Iterable[Suspicion]) -> Iterator[Suspicion]:
    """Keep what is believed where no page can be drawn: the certain, and colours and covers that are known."""
    return (suspect for suspect in suspects if suspect.certain or suspect.mechanism in (COVERED, SAME_COLOR))


def _is_drawable(page: Page) -> bool:
    """Whether drawing the page takes little time: it is not painted over and over."""
    painted = sum(shape.box.width * shape.box.height for shape in page.shapes)
    return len(page.shapes) < _MOST_SHAPES and painted < _MOST_COATS * page.width * page.height


def _confirm_page(sheet: Sheet, suspects: Sequence[Suspicion], rules: VisibilityRules) -> Iterator[Suspicion]:
    """List what leaves no mark; one look at the shapes alone settles the words whose letters they draw."""
    traced = _find_traced(sheet, suspects, rules)
    unmarked = [it for it in suspects if (not it.certain or it.mechanism in _INKLESS) and it.word not in traced]
    for scale in (_SMALL_SCALE, _SCALE):
        unmarked = _without_mark(_Canvas(sheet, scale), unmarked, rules) if unmarked else []
    inkless = {suspect.word for suspect in unmarked if suspect.mechanism in _INKLESS}
    yield from (suspect for suspect in unmarked if suspect.mechanism in _INKLESS or suspect.word not in inkless)


def _find_traced(sheet: Sheet, suspects: Iterable[Suspicion], rules: VisibilityRules) -> set[int]:
    """Give the words without ink whose letters are drawn as shapes."""
    inkless = [suspect for suspect in suspects if suspect.mechanism in _INKLESS]
    if not inkless:
        return set()
    canvas = _Canvas(sheet, _SCALE)
    canvas.focus(inkless)
    shapes = canvas.only_shapes()
    return {it.word for it in inkless if _has_letters(shapes, canvas.box(it), rules.ink)}


def _without_mark(canvas: _Canvas, suspects: Sequence[Suspicion], rules: VisibilityRules) -> list[Suspicion]:
    """List the suspicions of words that make no difference to the drawing."""
    canvas.focus(suspects)
    left = canvas.changes_without(suspects)
    marked = [it for it in suspects if (left[canvas.box(it)] >= rules.ink).any()]
    seen = set(marked).difference(_find_rims(canvas, left, [it for it in marked if it.mechanism == COVERED]))
    return [it for it in suspects if it not in seen]


def _find_rims(canvas: _Canvas, left: np.ndarray, covered: Sequence[Suspicion]) -> list[Suspicion]:
    """List the words of which no more than a rim looks out from under their cover."""
    if not covered:
        return []
    bare = canvas.only(covered)
    return [it for it in covered if left[canvas.box(it)].sum() < _RIM * bare[canvas.box(it)].sum()]


class _Canvas:
    """One page of which a part can be drawn with some of its objects switched off."""

    def __init__(self, sheet: Sheet, scale: float) -> None:
        page = sheet.page
        self._drawn = sheet.drawn
        self._words = tuple(page.words)
        self._size = page.width, page.height
        self._scale = min(scale, (_MOST_PIXELS / max(page.width * page.height, 1)) ** 0.5)
        self._cuts = (0, 0, 0, 0)  # pixels that are not drawn: left, bottom, right, top
        self._handles = sheet.painted.handles.tolist() if sheet.painted else []
        self._kinds = sheet.painted.kinds if sheet.painted else {}  # of all but text
        self._copies = {*sheet.painted.silent, *sheet.painted.repeated} if sheet.painted else set()  # of other text

    def focus(self, suspects: Iterable[Suspicion]) -> None:
        """Draw from now on only what lies around the words of these suspicions."""
        boxes = [self._words[suspect.word].box for suspect in suspects]
        left, right = self._cut(min(box.left for box in boxes), max(box.right for box in boxes), self._size[0])
        top, bottom = self._cut(min(box.top for box in boxes), max(box.bottom for box in boxes), self._size[1])
        self._cuts = left, bottom, right, top

    def changes_without(self, suspects: Iterable[Suspicion]) -> np.ndarray:
        """Say by how much each pixel changes when the text objects of the suspects and their copies are not drawn."""
        import numpy as np

        whole = self._draw()
        orders = {self._words[suspect.word].order for suspect in suspects}
        off = [self._handles[place] for place in sorted(orders | self._copies) if place not in self._kinds]
        self._switch(off, on=False)
        without = self._draw()
        self._switch(off, on=True)
        return _strongest(np.maximum(whole, without) - np.minimum(whole, without))

    def only(self, suspects: Iterable[Suspicion]) -> np.ndarray:
        """Give the ink that each pixel has when nothing but the text objects of the suspects is drawn."""
        kept = {self._words[suspect.word].order for suspect in suspects}
        off = [it for at, it in enumerate(self._handles) if at not in kept and self._kinds.get(at) != FORM]
        self._switch(off, on=False)
        drawing = self._draw()
        self._switch(off, on=True)
        return _strongest(_WHITE - drawing).astype(int)

    def only_shapes(self) -> np.ndarray:
        """Draw the page without text and images."""
        kinds = self._kinds
        off = [it for at, it in enumerate(self._handles) if kinds.get(at, IMAGE) == IMAGE]
        self._switch(off, on=False)
        shapes = self._draw()
        self._switch(off, on=True)
        return shapes

    def box(self, suspect: Suspicion) -> tuple[slice, slice]:
        """Give the rows and columns of pixels that the word of a suspicion takes."""
        box = self._words[suspect.word].box
        left, _, _, top = self._cuts
        return self._pixels(box.top, box.bottom, top), self._pixels(box.left, box.right, left)

    def _pixels(self, start: float, end: float, cut: int) -> slice:
        return slice(max(int(start * self._scale) - cut, 0), max(int(end * self._scale) + 1 - cut, 0))

    def _cut(self, start: float, end: float, length: float) -> tuple[int, int]:
        """Give the pixels before and after a stretch that need not be drawn; at least one is."""
        pixels = int(length * self._scale)
        before = min(max(int(start * self._scale) - _MARGIN, 0), pixels - 1)
        return before, min(max(pixels - int(end * self._scale) - _MARGIN, 0), pixels - 1 - before)

    def _switch(self, handles: Iterable[int], *, on: bool) -> None:
        deque(map(load_quick().FPDFPageObj_SetIsActive, map(pointer, handles), repeat(on)), maxlen=0)

    def _draw(self) -> np.ndarray:
        crop = tuple(max(cut - 0.5, 0) / self._scale for cut in self._cuts)  # rounded up to pixels by pypdfium2
        drawing: np.ndarray = self._drawn.render(scale=self._scale, crop=crop, draw_annots=False).to_numpy()
        return drawing


def _strongest(colors: np.ndarray) -> np.ndarray:
    """Give the largest of the colours of each pixel: colour by colour takes a twentieth of the time of `max`."""
    import numpy as np

    return np.asarray(reduce(np.maximum, np.moveaxis(colors, 2, 0)))


def _has_letters(drawing: np.ndarray, place: tuple[slice, slice], ink: int) -> bool:
    import numpy as np

    spot = np.ascontiguousarray(drawing[place].reshape(-1, drawing.shape[2]).T)  # a row for each colour
    if not spot.size:
        return False
    middle = [(spot.shape[1] - 1) // 2, spot.shape[1] // 2]
    paper = np.partition(spot, middle, axis=1)[:, middle].mean(axis=1, keepdims=True)
    share = float((np.abs(spot - paper).max(axis=0) >= ink).mean())
    return _LETTER_INK[0] <= share <= _LETTER_INK[1]
