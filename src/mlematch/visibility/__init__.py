"""Which words of a page a person can see; the others are kept apart and never score.

A word is suspected by what is known of it: colour, opacity, render mode, size, place, and the shapes painted
before and after it. Some suspicions are certain; the others are worth a look at the drawn page, which the PDF reader
takes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from mlematch.knowledge.reading import VisibilityRules
from mlematch.values import Box, HiddenText, Notice, Page, Word
from mlematch.values.columns import Columns, columns_of
from mlematch.visibility.surroundings import find_lost

NO_INK = "drawn without ink"
TRANSPARENT = "transparent"
TINY = "too small to read"
OUTSIDE = "outside the page"
COVERED = "covered"
SAME_COLOR = "the colour of its background"
CLIPPED = "cut off"
LABEL = "the name of an icon"
OTHER_LETTERS = "other letters are drawn"
UNSEEN = "leaves no mark on the page"
_CERTAIN = {NO_INK, TRANSPARENT, TINY, OUTSIDE}


@dataclass(frozen=True, slots=True, order=True)
class Suspicion:
    """A word that may be invisible: its page (from 1), its place among the page's words, and how it is hidden."""

    page: int
    word: int
    mechanism: str
    certain: bool = True  # False: only a look at the drawn page can tell


def find_suspects(pages: Iterable[Page], rules: VisibilityRules, *, wary: bool = False) -> tuple[Suspicion, ...]:
    """List the words that a person may not be able to see; when `wary`, every other word as well.

    >>> white = Word("Python", Box(10, 10, 50, 20), 10, color=(255, 255, 255))
    >>> find_suspects([Page(1, 100, 100, (white,))], VisibilityRules())[0].mechanism
    'the colour of its background'
    """
    return tuple(
        Suspicion(page.number, place, mechanism, mechanism in _CERTAIN)
        for page in pages
        for place, mechanism in _suspects_of(page, rules, wary)
    )


def split_visible(
    pages: Sequence[Page], suspects: Iterable[Suspicion]
) -> tuple[tuple[Page, ...], tuple[HiddenText, ...]]:
    """Take the suspects out of their pages; what was taken out is given apart, run by run.

    What repeats visible words is dropped without a word: a shadow or an outline in the same place, or a line
    that a page break cuts in two and that is whole on the other page.
    """
    hidden: dict[int, dict[int, str]] = {}
    for suspect in suspects:
        hidden.setdefault(suspect.page, {}).setdefault(suspect.word, suspect.mechanism)
    if not hidden:
        return tuple(pages), ()
    seen = tuple(_without(page, hidden.get(page.number, {})) for page in pages)
    runs = (
        run for page, rest in zip(pages, seen, strict=True) for run in _runs(page, rest, hidden.get(page.number, {}))
    )
    shown = " ".join(word.text for page in seen for word in page.words)
    return seen, tuple(run for run in runs if run.mechanism != CLIPPED or run.text not in shown)


def find_notices(hidden: Iterable[HiddenText]) -> tuple[Notice, ...]:
    """Say on which pages how many words cannot be seen, and why; a fact, not a reproach."""
    counts: dict[tuple[int, str], int] = {}
    for run in hidden:
        if run.mechanism == LABEL:
            continue
        key = run.page, run.mechanism
        counts[key] = counts.get(key, 0) + len(run.text.split())
    return tuple(
        Notice("hidden_text", "warning", _statement(many, mechanism), page)
        for (page, mechanism), many in sorted(counts.items())
    )


def drop_places(pages: Sequence[Page], places: Iterable[Page], hidden: Iterable[Suspicion]) -> tuple[Page, ...]:
    """Take the words out of another reading's pages that stand where the hidden words of this one stand.

    Places of the other reading may be rough: words that are nowhere to be seen go wherever they stand.
    """
    placed = {page.number: page for page in places}
    hidden_on: dict[int, set[int]] = {}
    for suspect in hidden:
        hidden_on.setdefault(suspect.page, set()).add(suspect.word)
    return tuple(
        _drop(page, placed[page.number].words, hidden_on[page.number]) if page.number in hidden_on else page
        for page in pages
    )


def find_layers(pages: Iterable[Page], rules: VisibilityRules) -> tuple[Notice, ...]:
    """Say which pages are images whose text was recognised by a machine and lies invisibly over them."""
    return tuple(
        Notice("ocr_layer", "info", "the page is an image; its text was recognised by a machine", page.number)
        for page in pages
        if is_scan(page, rules) and any(not word.drawn or word.opacity < rules.least_opacity for word in page.words)
    )


def find_tiny(pages: Iterable[Page], rules: VisibilityRules) -> Iterator[Notice]:
    """Say on which pages many words can be seen, but hardly read, since they are so small.

    >>> words = tuple(Word("Python", Box(10, 10 + at, 20, 13 + at), 3) for at in range(12))
    >>> [notice.code for notice in find_tiny([Page(1, 100, 100, words)], VisibilityRules())]
    ['tiny_text']
    """
    for page in pages:
        tiny = int((columns_of(page.words).sizes < rules.least_readable).sum()) if page.words else 0
        if tiny >= rules.tiny_words:
            message = f"{tiny} words are smaller than {rules.least_readable:g} points, and hardly to be read"
            yield Notice("tiny_text", "warning", message, page.number)


def is_squeezed(word: Word, least: float) -> bool:
    """Say whether the letters of a word, upright or turned, are on average narrower than this share of its size.

    >>> is_squeezed(Word("Python", Box(10, 10, 15, 20), 10), 1 / 12)
    False
    """
    length = word.box.height if word.box.height > 2 * word.size else word.box.width
    return len(word.text) > 2 and length < least * word.size * len(word.text)


def is_scan(page: Page, rules: VisibilityRules) -> bool:
    """Say whether an image fills most of the page: invisible words over it are what was recognised in it."""
    area = page.width * page.height
    return any(
        shape.kind == "image" and shape.box.width * shape.box.height >= rules.ocr_image_share * area
        for shape in page.shapes
    )


def _suspects_of(page: Page, rules: VisibilityRules, wary: bool) -> Iterator[tuple[int, str]]:
    if not page.words:
        return
    scanned, columns = is_scan(page, rules), columns_of(page.words)
    found = dict.fromkeys(range(len(page.words)) if wary else (), UNSEEN)
    lost, covered = find_lost(columns, page.shapes, rules)
    found |= dict.fromkeys(lost, SAME_COLOR) | dict.fromkeys(covered, COVERED)
    found.update(_own_faults(page, columns, rules))
    for place, mechanism in sorted(found.items()):
        if not (scanned and mechanism in (NO_INK, TRANSPARENT, COVERED)):
            yield place, mechanism


def _own_faults(page: Page, columns: Columns, rules: VisibilityRules) -> Iterator[tuple[int, str]]:
    """Give the words that are invisible wherever they stand; the usual words are let go all at once."""
    import numpy as np

    words = page.words
    left, top, right, bottom = columns.sides.T
    size, letters = columns.sizes, np.fromiter(map(len, columns.texts), np.int64, len(columns.texts))
    leave_ink = np.array([drawn and opacity >= rules.least_opacity for _, opacity, drawn in columns.looks])
    is_usual = leave_ink[columns.look_of] & (size >= rules.least_size)
    is_usual &= (bottom - top <= 2 * size) & (12 * (right - left) >= size * letters)
    is_usual &= (left >= 0) & (left <= right) & (right <= page.width)
    is_usual &= (top >= 0) & (top <= bottom) & (bottom <= page.height)
    for place in (~is_usual).nonzero()[0].tolist():
        mechanism = _own_fault(words[place], page, rules)
        if mechanism:
            yield place, mechanism


def _own_fault(word: Word, page: Page, rules: VisibilityRules) -> str | None:
    """Name what makes a word invisible wherever it stands."""
    if not word.drawn:
        return NO_INK
    if word.opacity < rules.least_opacity:
        return TRANSPARENT
    if _is_tiny(word, rules.least_size):
        return TINY
    return OUTSIDE if _is_outside(word.box, page, rules.page_margin) else None


def _is_tiny(word: Word, least: float) -> bool:
    """Whether the letters are too low, or a word of them is squeezed together."""
    return (word.size < least and word.box.height < 2 * least) or is_squeezed(word, 1 / 12)


def _is_outside(box: Box, page: Page, margin: float) -> bool:
    x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    return not (-margin <= x <= page.width + margin and -margin <= y <= page.height + margin)


def _without(page: Page, hidden: dict[int, str]) -> Page:
    if not hidden:
        return page
    return replace(page, words=tuple(word for place, word in enumerate(page.words) if place not in hidden))


def _drop(page: Page, words: Sequence[Word], hidden: set[int]) -> Page:
    unseen = [words[place] for place in sorted(hidden)]
    letters = "".join(word.text for word in unseen)
    seen = "".join(word.text for place, word in enumerate(words) if place not in hidden)
    bands = [(word.box.top - word.size / 2, word.box.bottom + word.size / 2) for word in unseen]
    kept = tuple(
        word
        for word in page.words
        if word.text not in letters
        or (word.text in seen and not any(top <= word.box.bottom <= bottom for top, bottom in bands))
    )
    return replace(page, words=kept)


def _runs(page: Page, seen: Page, hidden: dict[int, str]) -> Iterator[HiddenText]:
    """Join neighbouring words that are hidden in the same way."""
    places = [place for place in sorted(hidden) if not _is_twin(page.words[place], seen.words)]
    for (_, mechanism), run in groupby(enumerate(places), lambda item: (item[1] - item[0], hidden[item[1]])):
        yield HiddenText(" ".join(page.words[place].text for _, place in run), page.number, mechanism)


def _is_twin(word: Word, others: Iterable[Word]) -> bool:
    near = max(word.size, 1.0) / 2
    return any(
        other.text == word.text
        and abs(other.box.left - word.box.left) < near
        and abs(other.box.top - word.box.top) < near
        for other in others
    )


def _statement(many: int, mechanism: str) -> str:
    if many == 1:
        return f"1 word cannot be seen ({mechanism}) and is not scored"
    return f"{many} words cannot be seen ({mechanism}) and are not scored"
