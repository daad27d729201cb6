"""All that is known beforehand."""

from __future__ import annotations

from dataclasses import dataclass

from mlematch.knowledge.advertisements import Advertisements
from mlematch.knowledge.calendar import Calendar
from mlematch.knowledge.cues import Cues
from mlematch.knowledge.degrees import Degrees
from mlematch.knowledge.frequencies import Frequencies
from mlematch.knowledge.headings import Headings
from mlematch.knowledge.rubric import Rubric
from mlematch.knowledge.scopes import Scopes
from mlematch.knowledge.statuses import Statuses
from mlematch.knowledge.suspicions import Suspicions
from mlematch.knowledge.taxonomy import Taxonomy
from mlematch.knowledge.titles import Titles


@dataclass(frozen=True, slots=True)
class Knowledge:
    """All that is known beforehand: one value for each file of `data/`."""

    taxonomy: Taxonomy
    rubric: Rubric
    cues: Cues
    statuses: Statuses
    suspicions: Suspicions
    headings: Headings
    titles: Titles
    degrees: Degrees
    calendar: Calendar
    scopes: Scopes
    advertisements: Advertisements
    frequencies: Frequencies
    english: frozenset[str] = frozenset()
