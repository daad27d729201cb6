"""Words of one line -> its text; letters set one by one become words again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from mlematch.layout.lines.segments import Segment
from mlematch.values import Word

MIN_LETTERS = 4
APART = 1.0  # of the line's height: a person sees two things, not two words
EVEN = 1.6
WIDER_AFTER_STOP = 2.0
DROPPED = 1.6  # of the size of the words beside it
_LETTER_WORDS = "AI"
_MARK_END = tuple("•|,;:–—-·(/&")
_MARK_START = tuple("•|,;:–—·)/&")


def join_segments(segments: Sequence[Segment], *, reaches_edge: bool) -> str:
    """Write the segments of a row, with a bar where wide white sets one thing apart from another.

    So it is where a segment was pulled up from a row below and lies under the one before.
    A line that was stretched to reach the edge of its paragraph has wide white too, but sets nothing apart.
    """
    if all(_is_letter(text) for segment in segments for text in segment.texts):
        return join_words([word for segment in segments for word in segment.words])
    texts = list(map(write_segment, segments))
    gaps = [after.left - before.right for before, after in pairwise(segments)]
    stretched = reaches_edge and _is_even(segments)
    line = texts[0]
    for segment, gap, text in zip(segments, gaps, texts[1:], strict=False):
        is_apart = gap < 0 or (gap > APART * segment.height and not stretched)
        bare = is_apart and not line.endswith(_MARK_END) and not text.startswith(_MARK_START)
        line += f" | {text}" if bare else f" {text}"
    return line


def write_segment(segment: Segment) -> str:
    """Write the words of a segment."""
    texts = segment.texts
    if len(texts[0]) == 1 and _is_dropped(segment):
        return texts[0] + segment.text[2:]
    few = len(texts) < MIN_LETTERS or list(map(len, texts)).count(1) < MIN_LETTERS
    return segment.text if few else join_words(segment.words)


def _is_dropped(segment: Segment) -> bool:
    """Say whether a paragraph begins with a letter many lines high, and the rest of its word beside it."""
    first, after = segment.texts[0], segment.texts[1:2]
    return (
        first.isupper()
        and first not in _LETTER_WORDS
        and any(text[0].islower() for text in after)
        and segment.sizes[0] > DROPPED * segment.sizes[1]
    )


def _is_even(segments: Sequence[Segment]) -> bool:
    """Say whether the white between words is everywhere about as wide; after a sentence it may be wider."""
    spots = [spot for segment in segments for spot in _spots(segment)]
    gaps = [_gap(text, left - right) for (text, _, right), (_, left, _) in pairwise(spots)]
    return len(gaps) > 1 and max(gaps) < EVEN * min(gaps)


def _spots(segment: Segment) -> Iterator[tuple[str, float, float]]:
    """Give the text, the left and the right edge of each word."""
    lefts, rights = segment.table.lefts, segment.table.rights
    return ((text, lefts[at], rights[at]) for text, at in zip(segment.texts, segment.places, strict=True))


def _gap(before: str, gap: float) -> float:
    return gap / WIDER_AFTER_STOP if before.endswith((".", ":", "?", "!")) and len(before) > 2 else gap


def join_words(words: Sequence[Word]) -> str:
    """Write the words of a line with spaces, and runs of single letters without.

    >>> from mlematch.values import Box
    >>> join_words([Word(letter, Box(9 * at, 0, 9 * at + 5, 9), 9) for at, letter in enumerate("SKILLS")])
    'SKILLS'
    """
    return " ".join(part for run in _runs(words) for part in _spell(run))


def _runs(words: Sequence[Word]) -> Iterator[Sequence[Word]]:
    """Give runs of words that are single letters, and the others one by one."""
    start = 0
    for at, word in enumerate(words):
        if not _is_letter(word.text):
            if at > start:
                yield words[start:at]
            yield words[at : at + 1]
            start = at + 1
    if start < len(words):
        yield words[start:]


def _is_letter(text: str) -> bool:
    return len(text) == 1 and (text.isalpha() or text in "&/")


def _spell(run: Sequence[Word]) -> Iterator[str]:
    """Give the words that a run of letters spells: the white between words is wider than between letters."""
    if len(run) < MIN_LETTERS:
        yield from (word.text for word in run)
        return
    gaps = [after.box.left - before.box.right for before, after in pairwise(run)]
    border = 1.6 * sorted(gaps)[len(gaps) // 3] + 0.1 * run[0].box.height
    letters = run[0].text
    for gap, word in zip(gaps, run[1:], strict=True):
        if gap > border:
            yield letters
            letters = ""
        letters += word.text
    yield letters
