"""Job titles: which words make one, and what they say of level, of leading and of machine learning."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import ClassVar, get_args

from mlematch.knowledge.career.breaks import Breaks
from mlematch.knowledge.career.job_kinds import JobKinds
from mlematch.knowledge.career.job_sentences import JobSentences
from mlematch.knowledge.career.labels import LabelKind, Labels
from mlematch.knowledge.career.roles import RoleNames
from mlematch.knowledge.career.title_words import TitleWords
from mlematch.knowledge.phrases import Phrases, any_phrase, fold, whole
from mlematch.knowledge.strictness import STRICT
from mlematch.values import PositionKind, SectionKind, Seniority

_RANK: tuple[Seniority, ...] = ("intern", "principal", "lead", "senior", "junior", "mid")
_WORD = re.compile(r"[^\W_](?:[^\W_]|[.+#'’/&-](?=[^\W_])|\+)*|&")
_LONGEST_TITLE = 12  # words
_MOST_LETTERS = 300
_LATEST = 256
_SETS = (
    *("ml", "data", "not_data", "leading", "not_leading", "not_levels", "jobs_in", "organisations", "others"),
    *("not_titles", "titles_all_the_same", "faculties", "contracts", "clients", "consulting", "studies", "degrees"),
    *("beside_studies", "scholars", "trainings", "own_projects", "schools"),
)
_DETERMINERS = ("a", "an", "the", "all", "our", "two", "three", "four", "five", "six")
_ENDS = (".", ";", ":", "!", "?")
_PROJECT = re.compile(r"^\w+(?:[ -]\w+)? projects?$", re.I)
_NO_TITLE = re.compile(r"[@%$€£]|https?:|www\.")


@dataclass(frozen=True, slots=True)
class Told:
    """What a title says: the role, the seniority if it states one, and whether it is of ML, of data, of leading."""

    role: str | None = None
    level: Seniority | None = None
    ml: bool = False
    data: bool = False
    leading: bool = False


@dataclass(frozen=True, eq=False)
class Titles:
    """The words of job titles, and the questions they answer.

    `nouns` can be the head of a title, and `endings` the end of a compound that is one (`Systementwickler`);
    `modifiers` stand around it; `verbs` begin what somebody did instead, `faculties` the name of a part of a school.
    `roles` gives the usual names of jobs by their normal one, after `shorthand` is spelled out, and without `ranks`
    anywhere and `posts` before the last word; what it lacks keeps its words, with those of `first` in front. `steps`
    stand between titles held one after the other.
    After one of `others` a title names somebody else; `titles_all_the_same` are titles though they have no noun or a
    word of `not_titles`. `contracts` are words of freelance work that has an employer, `clients` of
    those for whom work is done within a job, as in one of `consulting`; `parts` head the parts of a
    job, and `studies` begin the research for a degree;
    `degrees` are no jobs; `beside_studies` are posts that students hold, `scholars` such as are held after a degree;
    `breaks_alone` tell of time off where a line says little else, and with `...` behind them where it begins so.
    `no_posts` may follow `worked as a` and are none.
    `shared` are titles of schools and clubs that `companies` use too, `school_posts` such as are academic at
    `schools` only. Projects under `own_projects` nobody paid for. Who is in one of `trainings` for long has a job.
    The `not_…` phrases hide the words they hold: in "lead generation" nobody leads.
    """

    __pydantic_config__: ClassVar = STRICT

    version: str
    nouns: tuple[str, ...]
    endings: tuple[str, ...]
    modifiers: tuple[str, ...]
    verbs: tuple[str, ...]
    ml: tuple[str, ...]
    data: tuple[str, ...]
    not_data: tuple[str, ...]
    shorthand: Mapping[str, str]
    ranks: tuple[str, ...]
    posts: tuple[str, ...]
    first: tuple[str, ...]
    steps: tuple[str, ...]
    roles: Mapping[str, tuple[str, ...]]
    others: tuple[str, ...]
    leading: tuple[str, ...]
    not_leading: tuple[str, ...]
    levels: Mapping[Seniority, tuple[str, ...]]
    not_levels: tuple[str, ...]
    kinds: Mapping[PositionKind, tuple[str, ...]]
    not_kinds: tuple[str, ...]
    shared: tuple[str, ...]
    companies: tuple[str, ...]
    school_posts: tuple[str, ...]
    schools: tuple[str, ...]
    trainings: tuple[str, ...]
    sections: Mapping[PositionKind, tuple[str, ...]]
    jobs_in: tuple[str, ...]
    breaks: tuple[str, ...]
    breaks_alone: tuple[str, ...]
    worked_as: tuple[str, ...]
    worked_at: tuple[str, ...]
    joined: tuple[str, ...]
    no_posts: tuple[str, ...]
    organisations: tuple[str, ...]
    clients: tuple[str, ...]
    consulting: tuple[str, ...]
    contracts: tuple[str, ...]
    labels: Mapping[LabelKind, tuple[str, ...]]
    parts: tuple[str, ...]
    not_titles: tuple[str, ...]
    titles_all_the_same: tuple[str, ...]
    faculties: tuple[str, ...]
    studies: tuple[str, ...]
    degrees: tuple[str, ...]
    beside_studies: tuple[str, ...]
    scholars: tuple[str, ...]
    places: tuple[str, ...]
    own_projects: tuple[str, ...]

    # ------------------------------------------------------------ what a title says

    def read(self, title: str) -> Told:
        """Read all that a title says: the name of the role without level and shorthand, the level, the kind of work.

        >>> from mlematch.resources import load_shipped
        >>> load_shipped(Titles).read("Sr. ML Engr II")
        Told(role='machine learning engineer', level='senior', ml=True, data=True, leading=False)
        """
        title = self._own(title)
        last = self._last_step(title)
        spelled = self._roles.spelled_out(last)
        said = f"{last} | {spelled} | {last.replace('-', ' ')}"
        whole = said if last == title else f"{title} | {said}"
        role = self._roles.role(last, ranked=not self._sets["not_levels"].within(f"{last} | {spelled}"))
        level, ml = self._level(said), self._sets["ml"].within(whole)
        data = ml or self._sets["data"].within(self._sets["not_data"].mask(whole))
        leading = level != "intern" and self._sets["leading"].within(self._sets["not_leading"].mask(said))
        return Told(role, level, ml, data, leading)

    def _own(self, title: str) -> str:
        """Leave out those whom a title only names: `Assistant to the Director`, `Analyst, reporting to the Head`."""
        at = self._sets["others"].first(title)
        return title[:at].rstrip(" ,(;–-") if at else title

    def _last_step(self, title: str) -> str:
        """Give the last of several titles held one after the other: `Data Scientist -> Lead Data Scientist`."""
        first, *later = self._step.split(title)
        last = later[-1].strip(" ,()") if later else first
        return last if self.looks_like_title(last) else title

    def tells_step(self, text: str) -> bool:
        """Say whether a text tells of a step from one title to the next: `promoted to Lead Engineer`."""
        return self._step.search(text) is not None

    def _level(self, said: str) -> Seniority | None:
        rest = self._sets["not_levels"].mask(said)
        if not self._any_level.within(rest):
            return None
        return next(level for level in _RANK if self._levels[level].within(rest))

    def kind(self, title: str | None, organisation: str | None = None, section: str = "") -> PositionKind:
        """Give the kind of a job by its title, else by its organisation, else by the heading above it."""
        title = self._held(title) if title else title
        kind = self._kinds.kind(title, organisation, section)
        return "academic" if kind == "employment" and self._is_study(title or organisation or "") else kind

    def _held(self, title: str) -> str:
        """Give of several titles the one that tells the kind of a job: the last step, or the first of two at once.

        So it is in `Intern → Engineer` and in `Data Analyst / Research Assistant`.
        """
        first, *others = self._last_step(title).split(" / ")
        if not others or self._kinds.kind(first) != "employment" or not self.looks_like_title(first):
            return self._last_step(title)
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

    def is_contract(self, text: str) -> bool:
        """Say whether a text tells of work on contract, which has an employer."""
        return self._sets["contracts"].within(text)

    def names_client(self, text: str) -> bool:
        """Say whether a text speaks of a client or a project: `Insurance client, Oslo`."""
        return self._sets["clients"].within(text)

    def serves_clients(self, text: str) -> bool:
        """Say whether the head of a job is of work for the clients of a firm: `Consultant`, `Acme Consulting`."""
        return self._sets["consulting"].within(text)

    @lru_cache(maxsize=_LATEST)  # noqa: B019  # titles live as long as the program; a line is asked again and again
    def looks_like_title(self, text: str) -> bool:
        """Say whether a short text names a job, as a heading does and a sentence does not."""
        if len(text) > _MOST_LETTERS or text.rstrip().endswith(_ENDS):
            return False
        words = _WORD.findall(text)
        if not 1 <= len(words) <= _LONGEST_TITLE or not (
            any(map(self.is_noun, words)) or self._sets["titles_all_the_same"].within(text)
        ):
            return False
        if _NO_TITLE.search(text) or self._sets["faculties"].begins(text.strip(), 0):
            return False
        if words[0].isdigit() or (words[0].islower() and not self._words.is_small(words)):
            return False
        begins = self.is_verb(words[0]) and not (self._words.is_name(words) or self._kinds.begins_internship(text))
        return not (begins or (len(words) > 1 and words[1] in _DETERMINERS) or self.is_other(text))

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
        others, kept = self._sets["not_titles"], self._sets["titles_all_the_same"]
        named = others.within(text) and others.within(kept.mask(text))  # few texts are masked: it takes time
        return named or self.label(text.partition(":")[0]) == "other"

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
    def _step(self) -> re.Pattern[str]:
        return re.compile(rf",?\s*\(?{whole(any_phrase(self.steps))}\s*", re.I)

    @cached_property
    def _roles(self) -> RoleNames:
        return RoleNames(self.shorthand, self.ranks, self.posts, self.first, self.roles)

    @cached_property
    def _levels(self) -> dict[Seniority, Phrases]:
        return {level: Phrases.of(self.levels.get(level, ())) for level in _RANK}

    @cached_property
    def _any_level(self) -> Phrases:
        return Phrases.of(word for words in self.levels.values() for word in words)

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
