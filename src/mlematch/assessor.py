"""The one place that knows the order of the stages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mlematch.dates import Date
from mlematch.education import find_education
from mlematch.knowledge.calendar import Calendar
from mlematch.knowledge.cues import Cues
from mlematch.knowledge.degrees import Degrees
from mlematch.knowledge.headings import Headings
from mlematch.knowledge.rubric import Rubric
from mlematch.knowledge.statuses import Statuses
from mlematch.knowledge.suspicions import Suspicions
from mlematch.knowledge.taxonomy import Taxonomy
from mlematch.knowledge.titles import Titles
from mlematch.matchers import Matcher, find_mentions
from mlematch.matchers.cues import CueMatcher
from mlematch.matchers.exact import ExactMatcher
from mlematch.matchers.fuzzy import FuzzyMatcher
from mlematch.matchers.status import StatusReader
from mlematch.matchers.unlisted import UnlistedFinder
from mlematch.profile import build_profile
from mlematch.scoring import rank_levels
from mlematch.sections import find_sections
from mlematch.suspicion import find_suspicions
from mlematch.timeline import find_gaps, find_positions, find_stated_years
from mlematch.values import Assessment, Document, Education, Notice, Position, Profile, Provenance, Section, Span


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
    english: frozenset[str] = frozenset()


class Assessor:
    """Holds what is compiled once from knowledge, runs the stages, and keeps nothing of any resume."""

    def __init__(
        self,
        knowledge: Knowledge,
        provenance: Provenance,
        *,
        matchers: Sequence[Matcher] | None = None,
    ) -> None:
        taxonomy = knowledge.taxonomy
        self.knowledge = knowledge
        self.provenance = provenance
        self._matchers = matchers or (ExactMatcher(taxonomy), FuzzyMatcher(taxonomy, knowledge.english))
        self._unlisted = UnlistedFinder(taxonomy.matching, knowledge.english)
        self._statuses = StatusReader(knowledge.statuses)
        self._cues = CueMatcher(knowledge.cues)

    @property
    def as_of(self) -> Date:
        """The month that counts as today."""
        return self.provenance.as_of

    def sections(self, document: Document) -> tuple[Section, ...]:
        """Give the sections of a document."""
        return find_sections(document, self.knowledge.headings)

    def profile(self, document: Document) -> Profile:
        """Give what a document shows, without a verdict."""
        return self._profile(document, self.sections(document))

    def assess(self, document: Document) -> Assessment:
        """Score a document for every level; one that could not be read well enough is `unscorable`."""
        odd = find_suspicions(document, self.knowledge.suspicions)
        if document.quality.grade == "unreadable":
            return self._answer(document, Profile(), (*document.notices, *odd), scored=False)
        sections = self.sections(document)
        profile = self._profile(document, sections)
        gaps = find_gaps(profile.positions, self.knowledge.calendar, self.as_of)
        stated = find_stated_years(document, sections, profile.positions, self.knowledge.calendar, self.as_of)
        return self._answer(document, profile, (*document.notices, *odd, *gaps, *stated), scored=True)

    def _answer(self, document: Document, profile: Profile, notices: tuple[Notice, ...], *, scored: bool) -> Assessment:
        doubtful = document.quality.grade == "doubtful"
        return Assessment(
            source=document.source,
            sha256=document.sha256,
            verdict="scored" if scored else "unscorable",
            fits=rank_levels(profile, self.knowledge.rubric, doubtful=doubtful) if scored else (),
            profile=profile,
            notices=notices,
            provenance=self.provenance,
        )

    def _profile(self, document: Document, sections: Sequence[Section]) -> Profile:
        known = self.knowledge
        positions = find_positions(document, sections, known.titles, known.calendar, self.as_of)
        education = find_education(document, sections, known.degrees, known.calendar, self.as_of)
        duties, soft_skills = self._cues.find(document, sections)
        names = _names(document, positions, education)
        mentions = find_mentions(document, sections, self._matchers, self._statuses, names)
        taken = [*names, *(m.span for m in mentions), *(q.span for s in soft_skills for q in s.quotes)]
        return build_profile(
            known.taxonomy,
            known.rubric.ml_skills,
            known.rubric.leading_duties,
            self.as_of,
            mentions=mentions,
            unlisted=self._unlisted.find(document, sections, taken),
            duties=duties,
            soft_skills=soft_skills,
            positions=positions,
            education=education,
        )


def _names(document: Document, positions: Sequence[Position], education: Sequence[Education]) -> list[Span]:
    """Find where job titles, employers and fields of study stand: they name, they do not claim a skill."""
    wanted = [(position.span, name) for position in positions for name in (position.title, position.organisation)]
    wanted += [(entry.quote.span, entry.field) for entry in education if entry.degree != "certificate"]
    spans = []
    for span, name in wanted:
        at = document.text.find(name, span.start, span.end) if name else -1
        if name and at >= 0:
            spans.append(Span(at, at + len(name)))
    return spans
