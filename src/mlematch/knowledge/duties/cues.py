"""What shows that a person did a thing: the words of duties and soft skills, as data.

`mlematch.knowledge.duties.cue_notation` explains how patterns and terms are written.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from mlematch.knowledge.duties.cue_notation import Slot, Vocabulary, parse_pattern
from mlematch.knowledge.strictness import STRICT
from mlematch.values import SectionKind

_VERB = re.compile(r"([a-z]+)~")


@dataclass(frozen=True, slots=True)
class Group:
    """Words that may stand for each other, to be named in patterns as `@id`."""

    id: str
    terms: tuple[str, ...]
    __pydantic_config__: ClassVar = STRICT


@dataclass(frozen=True, slots=True)
class Pronouns:
    """Words for the person whom a resume tells of, and those of the first person that are read instead.

    `of_many` may mean others too: they are the person only in sentences that begin with one of them, or with one of
    `openers` and a comma before them. `objects` are read so before one of `behind_objects` ("" is the end): `told her
    and`, but `told her team`.
    `auxiliaries` are read as their forms of the first person, all other verbs as their past: those the cues write with
    `~`, and `verbs`. Those of `unsure` are other words too, or tell of wishes: without a subject they are verbs before
    one of `behind_verbs`, or with the s of `leads` where none of `behind_unsure` follows. `adverbs` may stand before.
    A sentence may begin with one of `articles` and one of `roles` too: `The candidate trained`.
    """

    subject: str = "i"
    of_one: tuple[tuple[str, str], ...] = ()
    of_many: tuple[tuple[str, str], ...] = ()
    objects: tuple[tuple[str, str], ...] = ()
    behind_objects: tuple[str, ...] = ()
    openers: tuple[str, ...] = ()
    auxiliaries: tuple[tuple[str, str], ...] = ()
    verbs: tuple[str, ...] = ()
    unsure: tuple[str, ...] = ()
    adverbs: tuple[str, ...] = ()
    behind_verbs: tuple[str, ...] = ()
    behind_unsure: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    __pydantic_config__: ClassVar = STRICT


@dataclass(frozen=True, slots=True)
class Guard:
    """What speaks against: one of `patterns` at most `reach` words before the evidence of a cue."""

    id: str
    statement: str
    reach: int
    patterns: tuple[str, ...]
    unless: tuple[str, ...] = ()
    __pydantic_config__: ClassVar = STRICT


@dataclass(frozen=True, slots=True)
class Evidence:
    """Patterns that count in the named kinds of section, the most telling kind first.

    With `document`, they count only in a resume where that group occurs at all; with `titles`, only under a heading
    that holds one of these.
    """

    sections: tuple[SectionKind, ...]
    patterns: tuple[str, ...]
    document: str | None = None
    titles: tuple[str, ...] = ()
    __pydantic_config__: ClassVar = STRICT


@dataclass(frozen=True, slots=True)
class Entries:
    """Sections of which every line of at least `least_words` words counts.

    They are known by their kind or by a word of their heading; a word of `unless` in the heading rules them out, and a
    line is none that begins with a word of `not_begun`, a talk among the papers, or holds a pattern of `against`.
    """

    sections: tuple[SectionKind, ...] = ()
    titles: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    not_begun: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    least_words: int = 2
    __pydantic_config__: ClassVar = STRICT


@dataclass(frozen=True, slots=True)
class Cue:
    """One duty or soft skill: what it stands for, what shows it (strongest first), and what speaks against it.

    What is `doubted` speaks against it only in a sentence without one of `unless`: who brings in a tool has built
    nothing, unless the words tell how it was built. A sentence with one of `excused` shows none of it.
    """

    id: str
    title: str
    statement: str
    evidence: tuple[Evidence, ...]
    guards: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    doubted: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    excused: tuple[str, ...] = ()
    entries: Entries | None = None
    __pydantic_config__: ClassVar = STRICT

    def patterns(self) -> Iterator[str]:
        """Give every pattern, those that speak against it too."""
        for evidence in self.evidence:
            yield from evidence.patterns
        yield from (*self.against, *self.doubted, *self.unless, *self.excused)

    def documents(self) -> Iterator[str]:
        """Give every group that must occur in the resume for some evidence to count."""
        yield from (evidence.document for evidence in self.evidence if evidence.document)


@dataclass(frozen=True, slots=True)
class Aside(Cue):
    """What is no work of one's own: who buys or sells a thing does not have it (`not_own`), who hears of it does."""

    not_own: bool = False


@dataclass(frozen=True, slots=True)
class LeastWords:
    """A kind of section that is usually a list: duties need a sentence there, so many words without a comma."""

    section: SectionKind
    words: int
    __pydantic_config__: ClassVar = STRICT


@dataclass(frozen=True)
class Cues:
    """All that `cues.json` knows: groups, guards, duties, soft skills, and how their words are written.

    What an aside tells of is no work of one's own, so its sentence shows none of the duties of `own_work`.
    """

    version: int
    most_quotes: int  # different sentences that are quoted for a cue
    longest_quote: int
    abbreviations: tuple[str, ...]
    irregular: tuple[tuple[str, ...], ...]
    spellings: tuple[tuple[str, str], ...]
    groups: tuple[Group, ...]
    masks: tuple[str, ...]
    guards: tuple[Guard, ...]
    least_words: tuple[LeastWords, ...]
    duties: tuple[Cue, ...]
    soft_skills: tuple[Cue, ...]
    pronouns: Pronouns = Pronouns()
    asides: tuple[Aside, ...] = ()
    own_work: tuple[str, ...] = ()
    __pydantic_config__: ClassVar = STRICT

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """What the terms and groups stand for."""
        groups = {group.id: group.terms for group in self.groups}
        return Vocabulary(groups, {forms[0]: forms for forms in self.irregular}, self.spellings)

    @property
    def every(self) -> tuple[Cue, ...]:
        """All cues: duties, soft skills and asides."""
        return *self.duties, *self.soft_skills, *self.asides

    def past(self) -> dict[str, str]:
        """Give the past of each verb that the cues know all forms of, by its forms of the present."""
        every = self.every
        patterns = [pattern for cue in every for pattern in cue.patterns()]
        terms = [term for group in self.groups for term in group.terms]
        marked = _VERB.findall(" ".join((*patterns, *terms)))
        verbs = dict.fromkeys((*(forms[0] for forms in self.irregular), *marked, *self.pronouns.verbs))
        return dict(pair for verb in verbs for pair in self.vocabulary.past(verb))

    @property
    def duty_ids(self) -> frozenset[str]:
        """The codes of all duties."""
        return frozenset(cue.id for cue in self.duties)

    def duty(self, id: str) -> Cue:
        """Give a duty by its id.

        Raises:
            KeyError: there is none; the message says which there are.
        """
        for cue in self.duties:
            if cue.id == id:
                return cue
        raise KeyError(f"no duty {id!r}; there are {', '.join(cue.id for cue in self.duties)}")

    @property
    def soft_skill_ids(self) -> frozenset[str]:
        """The ids of all soft skills."""
        return frozenset(cue.id for cue in self.soft_skills)

    def problems(self) -> Iterator[str]:
        """Give every fault of the data in plain words."""
        yield from _repeated("group", (group.id for group in self.groups))
        yield from _repeated("guard", (guard.id for guard in self.guards))
        yield from _repeated("cue", (cue.id for cue in self.every))
        unknown = (id for id in self.own_work if id not in self.duty_ids)
        yield from (f"own_work names the unknown duty {id!r}" for id in unknown)
        yield from self._group_problems()
        for guard in self.guards:
            yield from self._pattern_problems(f"guard {guard.id}", (*guard.patterns, *guard.unless))
        for cue in self.every:
            yield from self._cue_problems(cue)
        yield from self._unused()

    def _group_problems(self) -> Iterator[str]:
        for group in self.groups:
            if not group.terms:
                yield f"group {group.id} is empty"
            for term in group.terms:
                if not term.strip():
                    yield f"group {group.id} has an empty term"
                elif term.startswith("@") and term[1:] not in self.vocabulary.groups:
                    yield f"group {group.id} names the unknown group {term}"
            if group.id in self._reachable(group.id):
                yield f"group {group.id} contains itself"

    def _reachable(self, id: str) -> set[str]:
        seen: set[str] = set()
        todo = [id]
        while todo:
            inner = {term[1:] for term in self.vocabulary.groups.get(todo.pop(), ()) if term.startswith("@")}
            todo.extend(inner - seen)
            seen |= inner
        return seen

    def _cue_problems(self, cue: Cue) -> Iterator[str]:
        if not cue.evidence:
            yield f"{cue.id} has no evidence"
        if any(not evidence.sections or not evidence.patterns for evidence in cue.evidence):
            yield f"{cue.id} has evidence without sections or without patterns"
        if cue.entries and not (cue.entries.sections or cue.entries.titles):
            yield f"{cue.id} has entries without sections and without titles"
        known = {guard.id for guard in self.guards}
        yield from (f"{cue.id} names the unknown guard {guard!r}" for guard in cue.guards if guard not in known)
        yield from _repeated(f"pattern of {cue.id}", cue.patterns())
        of_entries = cue.entries.against if cue.entries else ()
        yield from self._pattern_problems(cue.id, (*cue.patterns(), *of_entries, *cue.documents()))

    def _pattern_problems(self, where: str, patterns: Iterable[str]) -> Iterator[str]:
        for pattern in patterns:
            try:
                slots = parse_pattern(pattern)
            except ValueError as error:
                yield f"{where}: pattern {pattern!r}: {error}"
                continue
            unknown = {name for slot in slots for name in slot.alternatives if self._is_unknown(name)}
            yield from (f"{where}: pattern {pattern!r} names the unknown group {name}" for name in sorted(unknown))
            if not unknown:
                for words in self._hidden(slots):
                    yield f"{where}: pattern {pattern!r} never finds {words!r}: a mask hides it, join its words with _"

    def _is_unknown(self, name: str) -> bool:
        return name.startswith("@") and name[1:] not in self.vocabulary.groups

    def _hidden(self, slots: tuple[Slot, ...]) -> Iterator[str]:
        """Give the masks that words side by side would spell out."""
        words = [self._single_words(slot) for slot in slots]
        for at, first in enumerate(words):
            for mask in (mask for word in first for mask in self._masks.get(word, ())):
                inner = slots[at + 1 : at + len(mask)]
                whole = len(inner) == len(mask) - 1 and not any(slot.gap or slot.anywhere for slot in inner)
                if whole and all(word in words[at + step] for step, word in enumerate(mask)):
                    yield " ".join(mask)

    def _single_words(self, slot: Slot) -> frozenset[str]:
        return frozenset[str]().union(*map(self._words_of, slot.alternatives))

    def _words_of(self, name: str) -> frozenset[str]:
        """Give the single words that an alternative stands for; patterns share most of their alternatives."""
        if name not in self._expanded:
            phrases = (phrase.words for phrase in self.vocabulary.phrases(name))
            self._expanded[name] = frozenset(words[0] for words in phrases if len(words) == 1)
        return self._expanded[name]

    @cached_property
    def _expanded(self) -> dict[str, frozenset[str]]:
        return {}

    @cached_property
    def _masks(self) -> dict[str, list[tuple[str, ...]]]:
        """The masks of several words by their first."""
        masks: dict[str, list[tuple[str, ...]]] = {}
        for phrase in (phrase for mask in self.masks for phrase in self.vocabulary.phrases(mask)):
            if len(phrase.words) > 1:
                masks.setdefault(phrase.words[0], []).append(phrase.words)
        return masks

    def _unused(self) -> Iterator[str]:
        every = self.every
        cues = [pattern for cue in every for pattern in (*cue.patterns(), *cue.documents())]
        cues += [pattern for cue in every if cue.entries for pattern in cue.entries.against]
        guards = [pattern for guard in self.guards for pattern in (*guard.patterns, *guard.unless)]
        terms = [term for group in self.groups for term in group.terms]
        used = set(re.findall(r"@(\w+)", " ".join((*cues, *guards, *terms))))
        yield from (f"group {group.id} is used nowhere" for group in self.groups if group.id not in used)
        wanted = {guard for cue in every for guard in cue.guards}
        yield from (f"guard {guard.id} is used nowhere" for guard in self.guards if guard.id not in wanted)


def _repeated(what: str, names: Iterable[str]) -> Iterator[str]:
    yield from (f"{what} {name!r} is there {many} times" for name, many in Counter(names).items() if many > 1)
