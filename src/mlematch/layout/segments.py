"""Words of one page -> segments: runs of words on one line without a wide gap."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice, pairwise
from operator import attrgetter, sub
from statistics import median

from mlematch.values import Word
from mlematch.values.columns import columns_of

WIDE_GAP = 0.8  # of the line's height: wider white may be the gutter between two columns
MARK = re.compile(r"[^\w(\[{\"'+#$€£@<\s]{1,2}|o|[a-z]\)|\(?[\divx]{1,3}[.)]")  # a bullet or number before an item
LONGEST_MARK = 5
MARK_GAP = 4.0
UNUSUAL = 1.3  # of the usual height: a higher box says nothing of its line
CLOSE = 0.5  # of the line's height: no wider is a space
LEVEL = 0.05  # of the line's height: boxes differ by the letters in them
COMMON_HEIGHT = 0.55  # of the lower of two words: so much they share when they stand on one line

Style = tuple[int, bool, bool]  # size, weight, capitals
Extent = tuple[float, float]  # the top and the bottom of a box


@dataclass(slots=True, eq=False)
class Segment:
    """Words that stand on one line, from left to right."""

    words: list[Word]
    left: float
    right: float
    top: float
    bottom: float
    text: str
    middle: float = field(init=False)  # the height on the page by which segments of one row agree
    height: float = field(init=False)  # the distance from top to bottom

    def __post_init__(self) -> None:
        self.middle = (self.top + self.bottom) / 2
        self.height = self.bottom - self.top


def find_segments(words: Sequence[Word]) -> list[Segment]:
    """Gather the words of a page into segments, from top to bottom.

    A box may be as high as its font or hug the ink, so words are known to stand on one line by the height they share.
    """
    runs = sorted(_runs(words), key=_place)
    segments = [make_segment(chain) for chain in _chains(runs)]
    segments.sort(key=attrgetter("middle", "left"))
    return _attach_strays(segments)


def style_of(segment: Segment) -> Style:
    """Say how a segment is set at its beginning."""
    word = segment.words[0]
    return round(word.size), word.bold, segment.text.isupper()


def make_segment(words: list[Word]) -> Segment:
    """Put words together, in the order given."""
    boxes = [word.box for word in words]
    tops, bottoms = [box.top for box in boxes], [box.bottom for box in boxes]
    top, bottom = min(tops), max(bottoms)
    if top < max(tops) or min(bottoms) < bottom:
        top, bottom = _usual_extent(tops, bottoms)
    left, right = min([box.left for box in boxes]), max([box.right for box in boxes])
    return Segment(words, left, right, top, bottom, " ".join([word.text for word in words]))


def _usual_extent(tops: list[float], bottoms: list[float]) -> Extent:
    """Give top and bottom of the boxes that are not unusually high."""
    heights = list(map(sub, bottoms, tops))
    if max(heights) <= UNUSUAL * min(heights):
        return min(tops), max(bottoms)
    usual = UNUSUAL * median(heights)
    return (
        min([top for top, height in zip(tops, heights, strict=True) if height <= usual]),
        max([bottom for bottom, height in zip(bottoms, heights, strict=True) if height <= usual]),
    )


def _runs(words: Sequence[Word]) -> list[Sequence[Word]]:
    """Gather words that follow one another at the distance of a space, as nearly all words of a line do."""
    starts: list[int] = []
    first_top = first_bottom = before = slack = 0.0
    room = -1.0
    for at, (left, top, right, bottom) in enumerate(columns_of(words).sides.tolist()):
        if not (
            0.0 <= left - before <= room
            and -slack <= top - first_top <= slack
            and -slack <= bottom - first_bottom <= slack
        ):
            starts.append(at)
            first_top, first_bottom = top, bottom
            height = bottom - top
            room, slack = CLOSE * height, LEVEL * height
        before = right
    return [words[start:end] for start, end in pairwise([*starts, len(words)])]


def _place(run: Sequence[Word]) -> tuple[float, float, int]:
    first = run[0]
    return first.box.left, first.box.top, first.order


def _chains(placed: list[Sequence[Word]]) -> Iterator[list[Word]]:
    """Give the words in chains, each run with its right neighbour."""
    after = _neighbours(placed)
    followers = set(after.values())
    for start in range(len(placed)):
        if start in followers:
            continue
        row, at = list(placed[start]), after.get(start)
        while at is not None:
            row += placed[at]
            at = after.get(at)
        yield row


def _neighbours(placed: list[Sequence[Word]]) -> dict[int, int]:
    """Say which run follows which on its line; a run that two might precede follows the nearer one."""
    before: dict[int, tuple[float, int]] = {}
    lefts, rights = [run[0].box.left for run in placed], [run[-1].box.right for run in placed]
    pairs = list(_candidates(placed))
    after_word = {follower for at, follower, height in pairs if lefts[follower] - rights[at] <= WIDE_GAP * height}
    for at, follower, height in pairs:
        gap = lefts[follower] - rights[at]
        leads = len(placed[at]) == 1 and at not in after_word
        if gap <= WIDE_GAP * height or gap <= _room(placed[at][-1], height, leads=leads):
            found = (abs(gap), at)
            if follower not in before or found < before[follower]:
                before[follower] = found
    return {at: follower for follower, (_, at) in before.items()}


def _candidates(placed: list[Sequence[Word]]) -> Iterator[tuple[int, int, float]]:
    """Give each run with the first one to its right that stands on the same line, and its height.

    The runs are met from the right, and for each height on the page the last one met beside it is remembered.
    """
    extents = [(run[0].box.top, run[0].box.bottom) for run in placed]
    numbers = {extent: number for number, extent in enumerate(sorted(set(extents)))}
    beside = _find_beside(list(numbers))
    met: list[int | None] = [None] * len(numbers)
    for at, extent in zip(range(len(placed) - 1, -1, -1), reversed(extents), strict=True):
        number = numbers[extent]
        follower = met[number]
        if follower is not None:
            yield at, follower, extent[1] - extent[0]
        for other in beside[number]:
            met[other] = at


def _find_beside(extents: list[Extent]) -> list[list[int]]:
    """Say for each stretch from a top to a bottom, sorted, which share a line with it; itself is one of them."""
    beside = [[at] for at in range(len(extents))]
    for at, (top, bottom) in enumerate(extents):
        for other, (start, end) in enumerate(islice(extents, at + 1, None), at + 1):
            if start > bottom:
                break
            if min(bottom, end) - start >= COMMON_HEIGHT * min(bottom - top, end - start):
                beside[at].append(other)
                beside[other].append(at)
    return beside


def _room(word: Word, height: float, *, leads: bool) -> float:
    """Say how wide the white after a word may be: wide after a bullet, and after letters that are set wide apart."""
    if leads and len(word.text) <= LONGEST_MARK and MARK.fullmatch(word.text):
        return MARK_GAP * height
    advance = word.box.width / len(word.text) if len(word.text) > 2 else 0.0
    return max(WIDE_GAP * height, 1.1 * advance)


def _attach_strays(segments: list[Segment]) -> list[Segment]:
    """Give marks and raised or lowered signs, whose boxes sit off the baseline, back to the line they touch."""
    strays = [segment for segment in segments if _may_stray(segment)]
    if not strays:
        return segments
    gone: set[int] = set()
    for stray in strays:
        host = _host(stray, segments, gone)
        if host is not None:
            _take_in(host, stray)
            gone.add(id(stray))
    return [segment for segment in segments if id(segment) not in gone]


def _may_stray(segment: Segment) -> bool:
    return len(segment.words) <= 2 and sum(len(word.text) for word in segment.words) <= 4


def _host(stray: Segment, segments: list[Segment], gone: set[int]) -> Segment | None:
    """Find the nearest segment that a stray sign overlaps in height and nearly touches from the side."""
    best, least = None, 1e9
    for segment in segments:
        if segment.bottom < stray.top or segment.top > stray.bottom or segment is stray or id(segment) in gone:
            continue
        distance = _distance(stray, segment)
        if distance is not None and distance < least:
            best, least = segment, distance
    return best


def _distance(stray: Segment, segment: Segment) -> float | None:
    """Say how far a stray is from a segment, when it may belong to it."""
    overlap = min(stray.bottom, segment.bottom) - max(stray.top, segment.top)
    if overlap < 0.5 * min(stray.height, segment.height) or segment.height > 3 * stray.height:
        return None
    before, after = segment.left - stray.right, stray.left - segment.right
    is_mark = MARK.fullmatch(stray.text) is not None
    room = (MARK_GAP if is_mark and before > after else 0.25) * segment.height
    gap = max(before, after)
    if gap > room or (not is_mark and stray.height > 0.85 * segment.height):
        return None
    return gap + abs(stray.middle - segment.middle)


def _take_in(host: Segment, stray: Segment) -> None:
    host.words = sorted(host.words + stray.words, key=lambda word: (word.box.left, word.order))
    host.text = " ".join(word.text for word in host.words)
    host.left, host.right = min(host.left, stray.left), max(host.right, stray.right)
