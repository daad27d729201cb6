"""Sections -> positions with their dates, and what a person should know about them."""

from __future__ import annotations

from mlematch.knowledge.career.ranges import find_ranges
from mlematch.timeline.assignments import open_assignments
from mlematch.timeline.breaks import find_breaks
from mlematch.timeline.gaps import find_gaps, find_unread
from mlematch.timeline.positions import find_positions
from mlematch.timeline.rows import SectionRows
from mlematch.timeline.stated import compare_stated, find_stated
from mlematch.timeline.untitled import open_untitled_work

__all__ = [
    "SectionRows",
    "compare_stated",
    "find_breaks",
    "find_gaps",
    "find_positions",
    "find_ranges",
    "find_stated",
    "find_unread",
    "open_assignments",
    "open_untitled_work",
]
