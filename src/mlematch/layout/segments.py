"""Words of one page -> segments: runs of words on one line without a wide gap."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from mlematch.values import Word

WIDE_GAP = 0.8  # of the line's height: wider white may be the gutter between two columns
MARK = re.compile(r"[^\w(\[{\"'+#$€£@<\s]{1,2}|o|[a-z]\)|\(?[\divx]{1,3}[.)]")  # a bullet or number before an item
MARK_GAP = 4.0
COMMON_HEIGHT = 0.55  # of the lower of two words: so much they share when they stand on one line
SHELF = 8.0  # points: words are looked up by the shelves of the page that they touch


@dataclass(slots=True, eq=False)
class Segment:
    """Words that stand on one line, from left to right."""

    words: list[Word]
    left: float
    right: float
    top: float
    bottom: float
    text: str

    @property
    def middle(self) -> float:
        """The height on the page by which segments of one row agree."""
        return (self.top + self.bottom) / 2

    @property
    def height(self) -> float:
        """The distance from top to bottom."""
        return self.bottom - self.top


def find_segments(words: Iterable[Word]) -> list[Segment]:
    """Gather the words of a page into segments, from top to bottom.

    A box may be as high as its font or hug the ink, so words are known to stand on one line by the height they share.
    """
    placed = sorted(words, key=lambda word: (word.box.left, word.box.top, word.order))
    segments = [make_segment(chain) for chain in _chains(placed)]
    segments.sort(key=lambda segment: (segment.middle, segment.left))
    return _attach_strays(segments)


def make_segment(words: Sequence[Word]) -> Segment:
    """Put words together, in the order given."""
    boxes = [word.box for word in words]
    usual = 1.3 * median(box.height for box in boxes)
    lines = [box for box in boxes if box.height <= usual]
    return Segment(
        list(words),
        min(box.left for box in boxes),
        max(box.right for box in boxes),
        min(box.top for box in lines),
        max(box.bottom for box in lines),
        " ".join(word.text for word in words),
    )


def _chains(placed: list[Word]) -> Iterator[list[Word]]:
    """Give the words in chains, each word with its right neighbour."""
    after = _neighbours(placed)
    followers = set(after.values())
    for start in range(len(placed)):
        if start in followers:
            continue
        chain, at = [placed[start]], after.get(start)
        while at is not None:
            chain.append(placed[at])
            at = after.get(at)
        yield chain


def _neighbours(placed: list[Word]) -> dict[int, int]:
    """Say which word follows which on its line; a word that two might precede follows the nearer one."""
    shelves: defaultdict[int, list[int]] = defaultdict(list)
    for at, word in enumerate(placed):
        for shelf in range(int(word.box.top / SHELF), int(word.box.bottom / SHELF) + 1):
            shelves[shelf].append(at)
    before: dict[int, tuple[float, int]] = {}
    for at, word in enumerate(placed):
        follower = _follower(at, word, placed, shelves)
        if follower is not None:
            gap = abs(placed[follower].box.left - word.box.right)
            before[follower] = min(before.get(follower, (1e9, 0)), (gap, at))
    return {at: follower for follower, (_, at) in before.items()}


def _follower(at: int, word: Word, placed: list[Word], shelves: dict[int, list[int]]) -> int | None:
    """Find the first word to the right that stands on the same line and near enough."""
    box = word.box
    height = box.bottom - box.top
    reach = box.right + _room(word, height)
    best: int | None = None
    for shelf in range(int(box.top / SHELF), int(box.bottom / SHELF) + 1):
        places = shelves[shelf]
        for place in places[bisect_right(places, at) :]:
            other = placed[place].box
            if other.left > reach or (best is not None and place >= best):
                break
            common = min(box.bottom, other.bottom) - max(box.top, other.top)
            if common >= COMMON_HEIGHT * min(height, other.bottom - other.top):
                best = place
                break
    return best


def _room(word: Word, height: float) -> float:
    """Say how wide the white after a word may be; letters set wide apart have wide spaces too."""
    if MARK.fullmatch(word.text):
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
