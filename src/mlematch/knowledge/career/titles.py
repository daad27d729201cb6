"""The words of job titles and of what stands around them in the story of a career, and the questions they answer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar, get_args

from mlematch.knowledge.career.breaks import Breaks
from mlematch.knowledge.career.job_kinds import JobKinds
from mlematch.knowledge.career.job_sentences import JobSentences
from mlematch.knowledge.career.labels import LabelKind, Labels
from mlematch.knowledge.career.roles import RoleNames
from mlematch.knowledge.career.title_reading import TitleReader, Told
from mlematch.knowledge.career.title_shapes import TitleShape
from mlematch.knowledge.career.title_words import TitleWords
from mlematch.knowledge.phrases import Phrases, fold
from mlematch.knowledge.strictness import STRICT
from mlematch.values import PositionKind, SectionKind, Seniority

_SETS = (
    *("jobs_in", "organisations", "contracts", "clients", "consulting", "studies", "degrees", "beside_studies"),
    *("scholars", "trainings", "own_projects", "schools"),
)
_PROJECTS = re.compile(r"\bproje[ck]?t(?:os?|s|e|en)?\b", re.I)
_PROJECT = re.compile(r"^\w+(?:[ -]\w+)? projects?$", re.I)


@dataclass(frozen=True, eq=False)
class Titles:
    """The words of job titles, and the questions they answer.

    The `not_…` phrases hide the words they hold: in "lead generation" nobody leads.
    """

    __pydantic_config__: ClassVar = STRICT

    version: str

    # which texts are titles
    nouns: tuple[str, ...]  # that can be the head of one
    endings: tuple[str, ...]  # of compounds that can: `Systementwickler`
    modifiers: tuple[str, ...]  # that stand around it
    verbs: tuple[str, ...]  # that begin what somebody did instead
    faculties: tuple[str, ...]  # that begin the name of a part of a school
    not_titles: tuple[str, ...]
    titles_all_the_same: tuple[str, ...]  # without a noun, or with a word of `not_titles`
    organisations: tuple[str, ...]  # words of their names
    places: tuple[str, ...]
    labels: Mapping[LabelKind, tuple[str, ...]]
    parts: tuple[str, ...]  # that head the parts of a job

    # what a title says
    others: tuple[str, ...]  # after which a title names somebody else
    steps: tuple[str, ...]  # between titles held one after the other
    shorthand: Mapping[str, str]
    ranks: tuple[str, ...]  # that are no part of the name of a role
    posts: tuple[str, ...]  # nor these before its last word
    first: tuple[str, ...]  # that stand in front in the name of a role that `roles` lacks
    roles: Mapping[str, tuple[str, ...]]  # their normal names, and the usual ones of each
    levels: Mapping[Seniority, tuple[str, ...]]
    not_levels: tuple[str, ...]
    ml: tuple[str, ...]
    data: tuple[str, ...]
    not_data: tuple[str, ...]
    leading: tuple[str, ...]
    not_leading: tuple[str, ...]

    # what kind of job it is
    kinds: Mapping[PositionKind, tuple[str, ...]]
    not_kinds: tuple[str, ...]
    sections: Mapping[PositionKind, tuple[str, ...]]  # words of the headings over jobs of a kind
    shared: tuple[str, ...]  # titles of schools and clubs that `companies` use too
    companies: tuple[str, ...]
    school_posts: tuple[str, ...]  # titles that are academic at `schools` only
    schools: tuple[str, ...]
    trainings: tuple[str, ...]  # who is in one of them for long has a job
    contracts: tuple[str, ...]  # words of freelance work that has an employer
    clients: tuple[str, ...]  # words of those for whom work is done within a job
    consulting: tuple[str, ...]  # and of jobs that are such work
    studies: tuple[str, ...]  # that begin the research for a degree
    degrees: tuple[str, ...]  # that are no jobs
    beside_studies: tuple[str, ...]  # posts that students hold
    scholars: tuple[str, ...]  # posts that are held after a degree
    own_projects: tuple[str, ...]  # that nobody paid for

    # how a resume tells of jobs, and of times without one
    jobs_in: tuple[str, ...]  # headings below which there may be jobs
    worked_as: tuple[str, ...]
    worked_at: tuple[str, ...]
    joined: tuple[str, ...]
    no_posts: tuple[str, ...]  # that may follow `worked as a`
    breaks: tuple[str, ...]
    breaks_alone: tuple[str, ...]  # in a line that says little else; `...` where a line begins so

    # ------------------------------------------------------------ what a title says

    def read(self, title: str) -> Told:
        """Read all that a title says: the name of the role without level and shorthand, the level, the kind of work.

        >>> from mlematch.resources import load_shipped
        >>> load_shipped(Titles).read("Sr. ML Engr II")
        Told(role='machine learning engineer', level='senior', ml=True, data=True, leading=False)
        """
        return self._reader.read(title)

    def tells_step(self, text: str) -> bool:
        """Say whether a text tells of a step from one title to the next: `promoted to Lead Engineer`."""
        return self._reader.tells_step(text)

    def kind(self, title: str | None, organisation: str | None = None, section: str = "") -> PositionKind:
        """Give the kind of a job by its title, else by its organisation, else by the heading above it."""
        title = self._held(title) if title else title
        kind = self._kinds.kind(title, organisation, section)
        return "academic" if kind == "employment" and self._is_study(title or organisation or "") else kind

    def _held(self, title: str) -> str:
        """Give of several titles the one that tells the kind of a job: the last step, or the first of two at once.

        So it is in `Intern → Engineer` and in `Data Analyst / Research Assistant`.
        """
        first, *others = self._reader.last_step(title).split(" / ")
        if not others or self._kinds.kind(first) != "employment" or not self.looks_like_title(first):
            return self._reader.last_step(title)
        return first

    def is_training(self, title: str) -> bool:
        """Say whether a title is of somebody in training, and of no student: `Trainee`, but not `Intern Trainee`."""
        rest = self._sets["trainings"].mask(title)
        return rest != title and self._kinds.kind(rest) != "internship"

    def _is_study(self, text: str) -> bool:
        """Say whether a text names the research for a degree: `PhD Robotics`, but not `PhD Data Scientist`."""
        return self._sets["studies"].begins(text, 0) and not self.looks_like_title(text)

    def named_kind(self, text: str) -> PositionKind | None:
        """Give the kind of a job that a text names and nothing else: `(Contract)`, `Stage`, `self-employed`."""
        return self._kinds.named(text) or ("academic" if self.names_own_project(text.strip("()")) else None)

    def is_internship(self, text: str) -> bool:
        """Say whether a text in brackets tells of one internship: `(MSc Internship)`, but not `(two interns)`."""
        *_, last = text.split() or [""]
        return not last.endswith("s") and self._kinds.named(last) == "internship"

    def is_contract(self, text: str) -> bool:
        """Say whether a text tells of work on contract, which has an employer."""
        return self._sets["contracts"].within(text)

    def names_client(self, text: str) -> bool:
        """Say whether a text speaks of a client or a project: `Insurance client, Oslo`."""
        return self._sets["clients"].within(text)

    def serves_clients(self, text: str) -> bool:
        """Say whether the head of a job is of work for the clients of a firm: `Consultant`, `Acme Consulting`."""
        return self._sets["consulting"].within(text)

    def looks_like_title(self, text: str) -> bool:
        """Say whether a short text names a job, as a heading does and a sentence does not."""
        return self._shape.has(text)

    def is_noun(self, word: str) -> bool:
        """Say whether a word can be the head of a title."""
        return self._words.is_noun(word)

    def is_post(self, word: str) -> bool:
        """Say whether a word that can be a title is more often the level of one: `Lead Engineer`."""
        return self._words.is_post(word)

    def is_modifier(self, word: str) -> bool:
        """Say whether a word may stand around the head of a title."""
        return self._words.is_modifier(word)

    def is_verb(self, word: str) -> bool:
        """Say whether a word begins a sentence about what was done."""
        return self._words.is_verb(word)

    def is_organisation(self, text: str) -> bool:
        """Say whether a text has a word of organisations' names."""
        return self._sets["organisations"].within(text)

    def is_place(self, text: str) -> bool:
        """Say whether a text is nothing but a place, a way of working, or a word for today."""
        return fold(text.strip(" ().")) in self._places

    def is_other(self, text: str) -> bool:
        """Say whether a text is a label or a heading inside an entry, and no title."""
        return self._shape.is_other(text)

    def heads_parts(self, text: str) -> bool:
        """Say whether a line heads the parts of a job: its projects, its clients."""
        return self._labels.head_parts(text)

    def is_degree(self, text: str) -> bool:
        """Say whether a text names a degree and no title: `MSc Statistics`, but not `MSc student`."""
        return self._sets["degrees"].within(text) and not self.looks_like_title(text)

    def is_beside_studies(self, text: str) -> bool:
        """Say whether a text begins with a post that students hold: `Teaching Assistant for Algebra`."""
        return self._sets["beside_studies"].begins(text.strip(), 0)

    def is_scholar(self, title: str) -> bool:
        """Say whether a title is of somebody who has done with studying: `Associate Professor`."""
        return self._sets["scholars"].within(title)

    def names_study(self, text: str) -> bool:
        """Say whether a degree, or the research for one, stands anywhere in a text."""
        return self._sets["studies"].within(text) or self._sets["degrees"].within(text)

    def names_post_amid_studies(self, text: str) -> bool:
        """Say whether a post that students or scholars hold stands anywhere in a text."""
        return self._sets["beside_studies"].within(text) or self._sets["scholars"].within(text)

    def holds_jobs(self, section: SectionKind, heading: str) -> bool:
        """Say whether jobs are looked for in a section: under experience, or under a heading that promises posts.

        `Projects and Activities` does too.
        """
        if section == "projects":
            return self._kinds.kind(None, None, heading) == "volunteer"
        return section == "experience" or (section == "other" and self._sets["jobs_in"].within(heading))

    def heads_own_projects(self, heading: str) -> bool:
        """Say whether a heading over projects tells that nobody paid for them: `Academic Projects`."""
        return self._sets["own_projects"].within(heading)

    def heads_projects(self, heading: str) -> bool:
        """Say whether a heading names projects, alone or beside other work."""
        return _PROJECTS.search(heading) is not None

    def names_own_project(self, text: str) -> bool:
        """Say whether a text is the name of a project that nobody paid for: `Academic Projects`."""
        return self._sets["own_projects"].begins(text, 0) and _PROJECT.search(text) is not None

    def is_school(self, text: str) -> bool:
        """Say whether a text has a word of schools' names."""
        return self._sets["schools"].within(text)

    def is_break(self, text: str) -> bool:
        """Say whether a line tells of a time without work: a career break, parental leave."""
        return self._breaks.tell(text)

    def is_only_break(self, text: str) -> bool:
        """Say whether a text is nothing but the name of a time without work, even one that could be a title."""
        return self._breaks.name(text)

    def stated_job(self, text: str) -> str | None:
        """Give title and employer of `Worked as a Data Analyst with Acme` or `Worked at Acme as a Data Analyst`.

        >>> from mlematch.resources import load_shipped
        >>> load_shipped(Titles).stated_job("Currently working as a Data Analyst in Acme Corp")
        'Data Analyst at Acme Corp'
        """
        return self._sentences.read(text, self.looks_like_title)

    def tells_jobs(self, text: str) -> list[int]:
        """Give where a text has the words of sentences of the kind that `stated_job` reads."""
        return [*self._sentences.places(text)]

    def label(self, word: str) -> LabelKind | None:
        """Give what a label such as `Designation:` announces."""
        return self._labels.kind(word)

    # ------------------------------------------------------------ compiled once

    @cached_property
    def _breaks(self) -> Breaks:
        return Breaks(self.breaks, self.breaks_alone)

    @cached_property
    def _words(self) -> TitleWords:
        return TitleWords(self.nouns, self.endings, self.modifiers, self.verbs, self.posts)

    @cached_property
    def _places(self) -> frozenset[str]:
        return frozenset(map(fold, self.places))

    @cached_property
    def _labels(self) -> Labels:
        return Labels(self.labels, self.parts)

    @cached_property
    def _sets(self) -> dict[str, Phrases]:
        return {name: Phrases.of(getattr(self, name)) for name in _SETS}

    @cached_property
    def _shape(self) -> TitleShape:
        faculties, others, all_the_same = map(Phrases.of, (self.faculties, self.not_titles, self.titles_all_the_same))
        return TitleShape(self._words, self._kinds, self._labels, faculties, others, all_the_same)

    @cached_property
    def _reader(self) -> TitleReader:
        return TitleReader(
            roles=self._roles,
            levels=self.levels,
            not_levels=Phrases.of(self.not_levels),
            ml=Phrases.of(self.ml),
            data=Phrases.of(self.data),
            not_data=Phrases.of(self.not_data),
            leading=Phrases.of(self.leading),
            not_leading=Phrases.of(self.not_leading),
            others=Phrases.of(self.others),
            steps=self.steps,
            is_title=self.looks_like_title,
        )

    @cached_property
    def _roles(self) -> RoleNames:
        return RoleNames(self.shorthand, self.ranks, self.posts, self.first, self.roles)

    @cached_property
    def _kinds(self) -> JobKinds:
        return JobKinds(
            self.kinds, self.not_kinds, self.sections, self.shared, self.companies, self.school_posts, self.schools
        )

    @cached_property
    def _sentences(self) -> JobSentences:
        return JobSentences(self.worked_as, self.worked_at, self.joined, self.no_posts)

    def problems(self) -> Iterator[str]:
        """Say everything that is wrong with the words."""
        yield from (f"levels lacks {level!r}" for level in get_args(Seniority) if not self.levels.get(level))
        yield from (f"labels lacks {label!r}" for label in get_args(LabelKind) if not self.labels.get(label))
        yield from (
            f"{name} is empty"
            for name in ("nouns", "modifiers", "verbs", "ml", "data", "leading", "roles")
            if not getattr(self, name)
        )
        yield from self._roles.problems()
        yield from (f"{word!r} is both a verb and the head of a title" for word in self._words.both())
