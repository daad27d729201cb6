"""The one place that knows the order of the stages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import copy
from dataclasses import replace
from functools import cached_property

from mlematch.arguments import expect, expect_months, expect_text, texts_of
from mlematch.dates import Date
from mlematch.education import find_education
from mlematch.explaining import build_comparison, build_explanation, build_what_if, expect_scored
from mlematch.knowledge.everything import Knowledge
from mlematch.knowledge.levels.rubric import Rubric
from mlematch.knowledge.levels.written_rubric import rubric_fingerprint
from mlematch.list_marks import words_of
from mlematch.matchers import Matcher, find_mentions, read_passages
from mlematch.matchers.duties.cues import CueMatcher
from mlematch.matchers.duties.scopes import ScopeFinder
from mlematch.matchers.sentences.status import StatusReader
from mlematch.matchers.skills.exact import ExactMatcher
from mlematch.matchers.skills.fuzzy import FuzzyMatcher
from mlematch.matchers.skills.items import holds_a_list
from mlematch.matchers.skills.unlisted.finding import UnlistedFinder
from mlematch.profile import Gathered, Rules, build_profile
from mlematch.scoring import rank_levels
from mlematch.sections import find_sections
from mlematch.supposing import build_supposed, check_section, name_supposed
from mlematch.suspicion import find_suspicions
from mlematch.timeline import (
    SectionRows,
    compare_stated,
    find_breaks,
    find_gaps,
    find_positions,
    find_stated,
    find_unread,
    open_assignments,
    open_untitled_work,
)
from mlematch.vacancy import Found, as_told, build_job_rubric, find_parts, find_vacancy, with_line_ends
from mlematch.values import (
    Assessment,
    Document,
    Duty,
    Education,
    Notice,
    Position,
    Profile,
    Provenance,
    Section,
    SectionKind,
    Span,
    Vacancy,
)
from mlematch.verdicts import Comparison, Explanation, WhatIf


class Assessor:
    r"""Holds what is compiled once from knowledge and runs the stages; no resume has a part in the answer of another.

    >>> from mlematch import load_assessor, read_document
    >>> document = read_document(b"Ada Example\nSkills\nPython, PyTorch, SQL, Docker", source="ada.txt")
    >>> [skill.id for skill in load_assessor(as_of="2026-11-01").profile(document).skills]
    ['docker', 'python', 'pytorch', 'sql']
    """

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
        self._list_labels = frozenset(taxonomy.matching.list_labels)
        self._unlisted = UnlistedFinder(taxonomy.matching, knowledge.english)
        self._statuses = StatusReader(knowledge.statuses)
        self._cues = CueMatcher(knowledge.cues, self._statuses)
        self._scopes = ScopeFinder(knowledge.scopes)
        self._rules = Rules.of(knowledge.rubric)

    @cached_property
    def _words(self) -> frozenset[str]:
        return self.knowledge.taxonomy.words()

    @property
    def as_of(self) -> Date:
        """The month that counts as today."""
        return self.provenance.as_of

    def sections(self, document: Document) -> tuple[Section, ...]:
        """Give the sections of a document."""
        expect("document", document, Document)
        return self._sections(document, self._rows(document))

    def profile(self, document: Document) -> Profile:
        """Give what a document shows, without a verdict."""
        expect("document", document, Document)
        rows = self._rows(document)
        return self._profile(document, self._sections(document, rows), rows)

    def assess(self, document: Document) -> Assessment:
        """Score a document for every level; one that could not be read well enough is `unscorable`."""
        expect("document", document, Document)
        odd = find_suspicions(document, self.knowledge.suspicions)
        if document.quality.grade == "unreadable":
            return self._answer(document, Profile(), (*document.notices, *odd), scored=False)
        rows = self._rows(document)
        sections = self._sections(document, rows)
        profile = self._profile(document, sections, rows)
        stated = compare_stated(profile, self.knowledge.calendar, self.as_of)
        gaps = (*self._gaps(document, sections, profile), *find_unread(profile))
        return self._answer(document, profile, (*document.notices, *odd, *gaps, *stated), scored=True)

    def vacancy(self, advertisement: Document) -> Vacancy:
        """Give what an advertisement asks for: skills, duties, years, degree, and which level that is."""
        expect("advertisement", advertisement, Document)
        known = self.knowledge
        document = with_line_ends(advertisement, known.advertisements, self._words, known.english)
        parts = find_parts(document, known.advertisements)
        passages = read_passages(document, parts, self._list_labels)
        named = find_mentions(passages, self._matchers, self._statuses)
        mentions = [each for each in named if each.surface not in known.advertisements.lookalikes]
        told = as_told(document, mentions, known.advertisements)
        duties, soft_skills, _ = self._cues.find(told, (Section("experience", "", Span(0, len(told.text))),))
        unlisted = self._unlisted.find(passages, [mention.span for mention in mentions])
        kinds = {each.skill: known.taxonomy.skill(each.skill).category for each in mentions}
        found = Found(mentions, duties, soft_skills, unlisted, kinds)
        return find_vacancy(document, found, known.advertisements, known.titles, known.degrees)

    def job_rubric(self, advertisement: Document) -> Rubric:
        """Give a rubric with one level, `job`, that asks for what an advertisement asks for."""
        return self.rubric_of(self.vacancy(advertisement))

    def rubric_of(self, vacancy: Vacancy) -> Rubric:
        """Give a rubric with one level, `job`, that asks for what was read of an advertisement."""
        expect("vacancy", vacancy, Vacancy)
        known = self.knowledge
        return build_job_rubric(vacancy, known.rubric, known.advertisements, known.frequencies, known.taxonomy)

    def with_rubric(self, rubric: Rubric) -> Assessor:
        """Give an assessor that scores by another rubric and shares all else with this one; it names its rubric."""
        expect("rubric", rubric, Rubric)
        other = copy(self)
        other.knowledge = replace(self.knowledge, rubric=rubric)
        other.provenance = replace(self.provenance, rubric=rubric_fingerprint(rubric))
        other._rules = Rules.of(rubric)
        return other

    def is_stale(self, answer: Assessment) -> bool:
        """Say whether this assessor would answer by other data than an answer was given by: score it anew then."""
        expect("answer", answer, Assessment)
        return bool(self.provenance.differences(answer.provenance))

    def explain(self, answer: Assessment, level: str | None = None) -> Explanation:
        """Explain one level of an answer, by default the one it fits best, and what the level above it asks for.

        Raises:
            KeyError: the rubric has no such level.
            ValueError: nothing was scored, or by another rubric than this assessor has.
        """
        expect("answer", answer, Assessment)
        if level is not None:
            expect_text("level", level)
        return build_explanation(self._scored(answer), self.knowledge.rubric, level)

    def compare(self, left: Assessment, right: Assessment, level: str) -> Comparison:
        """Put two answers side by side, criterion by criterion of a level.

        Raises:
            KeyError: the rubric has no such level.
            ValueError: one of them was not scored, or by another rubric than this assessor has.
        """
        expect_text("level", level)
        fits = [self.explain(answer, level).fit for answer in (left, right)]
        return build_comparison(self.knowledge.rubric.level(level), fits[0], fits[1], left.source, right.source)

    def what_if(
        self,
        shown: Assessment | Profile,
        *,
        skills: Iterable[str] = (),
        duties: Iterable[str] = (),
        months: int = 0,
        section: SectionKind = "experience",
    ) -> WhatIf:
        """Score what a resume would show with more skills, duties and months of machine-learning work.

        Args:
            shown: the answer, or only its profile.
            skills: ids or names of the taxonomy.
            duties: ids of the cues, such as `P2`.
            months: so many months of machine-learning work more.
            section: where skills and duties would be shown; at work when left out.

        Raises:
            KeyError: there is no such skill or duty; the message says which are like it.
            TypeError: what is given is of another kind: skills are one text instead of a list, months no whole number.
            ValueError: there is no such section, nobody works so many months, or the answer has no scores or was
                scored by another rubric than this assessor has.
        """
        expect("shown", shown, Assessment, Profile)
        skills, duties = texts_of("skills", skills), texts_of("duties", duties)
        expect_months(months)
        check_section(section)
        known = self.knowledge
        profile = self._scored(shown).profile if isinstance(shown, Assessment) else shown
        supposed = [known.taxonomy.named(skill) for skill in skills]
        done = [Duty(id, (), known.cues.duty(id).title) for id in duties]
        new = build_supposed(
            profile,
            known.taxonomy,
            skills=[skill.id for skill in supposed],
            duties=done,
            months=months,
            section=section,
        )
        names = name_supposed(supposed, done, months)
        before, after = rank_levels(profile, known.rubric), rank_levels(new, known.rubric)
        return build_what_if(names, before, after, known.rubric)

    def _scored(self, answer: Assessment) -> Assessment:
        """Give an answer that there is something to say about: one with scores, by this very rubric."""
        expect_scored(answer)
        if answer.provenance.rubric != self.provenance.rubric:
            raise ValueError(f"{answer.source} was scored by another rubric: score it anew")
        return answer

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

    def _gaps(self, document: Document, sections: Sequence[Section], profile: Profile) -> tuple[Notice, ...]:
        known, positions = self.knowledge, profile.positions
        told = find_breaks(document, sections, positions, known.titles, known.calendar, self.as_of)
        today = (self.as_of.first_month, self.as_of.last_month)
        studies = [today for one in profile.education if one.status == "in_progress"]
        return find_gaps(positions, known.calendar, self.as_of, (*told, *studies))

    def _rows(self, document: Document) -> SectionRows:
        return SectionRows(document, self.knowledge.titles, self.knowledge.calendar, self.as_of)

    def _sections(self, document: Document, rows: SectionRows) -> tuple[Section, ...]:
        known = self.knowledge
        sections = open_untitled_work(find_sections(document, known.headings), rows, known.degrees)
        return open_assignments(sections, rows)

    def _profile(self, document: Document, sections: Sequence[Section], rows: SectionRows) -> Profile:
        known = self.knowledge
        positions = find_positions(sections, rows)
        education = find_education(document, sections, known.degrees, known.calendar, self.as_of)
        own = [section for section in sections if not known.headings.tells_of_others(section.title)]
        duties, soft_skills, asides = self._cues.find(document, own)
        names = _names(document, positions, [entry for entry in education if not _is_course(entry, sections)])
        passages = read_passages(document, own, self._list_labels)
        mentions = find_mentions(passages, self._matchers, self._statuses, names)
        other = [*names, *(quote.span for soft in soft_skills for quote in soft.quotes)]
        total, stated = find_stated(document, sections, known.calendar)
        found = Gathered(
            mentions=mentions,
            unlisted=self._unlisted.find(passages, [mention.span for mention in mentions], other),
            duties=duties,
            soft_skills=soft_skills,
            positions=positions,
            education=education,
            stated_total=total,
            stated=stated,
            scopes=self._scopes.find(document, own),
            statements={span: words_of(document.slice(span)) for span in document.statements},
            asides=asides,
        )
        return build_profile(known.taxonomy, self._rules, self.as_of, found)


def _is_course(entry: Education, sections: Iterable[Section]) -> bool:
    """Say whether what was learned is no degree but a course, whose subject is a skill."""
    if entry.degree == "other":
        return any(section.span.holds(entry.quote.span) and holds_a_list(section) for section in sections)
    return entry.degree == "certificate"


def _names(document: Document, positions: Sequence[Position], education: Sequence[Education]) -> list[Span]:
    """Find where job titles, employers and fields of study stand: they name, they do not claim a skill."""
    wanted = [(position.span, name) for position in positions for name in (position.title, position.organisation)]
    wanted += [(entry.quote.span, entry.field) for entry in education]
    spans = []
    for span, name in wanted:
        at = document.text.find(name, span.start, span.end) if name else -1
        if name and at >= 0:
            spans.append(Span(at, at + len(name)))
    return spans
