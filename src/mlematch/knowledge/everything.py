"""All that is known beforehand."""

from __future__ import annotations

from dataclasses import dataclass

from mlematch.knowledge.advertisement.advertisements import Advertisements
from mlematch.knowledge.career.calendar import Calendar
from mlematch.knowledge.career.titles import Titles
from mlematch.knowledge.duties.cues import Cues
from mlematch.knowledge.duties.scopes import Scopes
from mlematch.knowledge.education.degrees import Degrees
from mlematch.knowledge.headings import Headings
from mlematch.knowledge.levels.rubric import Rubric
from mlematch.knowledge.skills.frequencies import Frequencies
from mlematch.knowledge.skills.statuses import Statuses
from mlematch.knowledge.skills.taxonomy import Taxonomy
from mlematch.knowledge.suspicions import Suspicions


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
