"""What turns a named skill into one that is only being learned, is denied, or is somebody else's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from itertools import product
from typing import Any, ClassVar

from mlematch.knowledge.duties.agents import Agents
from mlematch.knowledge.strictness import STRICT

BEGINS_WORD = r"(?<!\w)"
_FEW_WORDS = r"(?:[\w'/-]+ ){0,3}?"
_LOOKING_BACK = re.compile(r"(?:\(\?<[!=](?:\\.|\[[^\]]*\]|[^()\\\[])*\))*")
_LETTER = re.compile(r"(\[[a-z]+\]|[a-z'])(\??)")
_OPENING_WORD = re.compile(rf"(?:{_LETTER.pattern})+(?![a-z'?*\[])")
_OPENING_SIGN = re.compile(r"(?:\\x20)?(?:\[(?:\\.|[^\]\w\\])+\]|\\\?|-)(?: \??)?")
_GROUP = re.compile(r"@([a-z]+)")
_AFTER_OPTIONAL = re.compile(r"\? ?\??")
_ENDS_WORD = re.compile(r"[a-z)][?*]?\Z")
_BRACKET = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]|\((?!\?)")


@dataclass(frozen=True, slots=True)
class Together:
    """Two kinds of phrases that say something only together, in any order within a clause: "aim", "course"."""

    __pydantic_config__: ClassVar = STRICT
    one: tuple[str, ...]
    other: tuple[str, ...]
    unless: tuple[str, ...] = ()

    @property
    def phrases(self) -> tuple[str, ...]:
        """Every phrase."""
        return (*self.one, *self.other, *self.unless)


@dataclass(frozen=True, slots=True)
class StatusCues:
    """Phrases of one status, by where they stand and how far they reach.

    `before`: in front of skills, up to the end of the clause, of the bracket, or one of `ends`;
    `directly`: in front of one skill and those joined to it by `or`;
    `after`: behind skills of the same clause; in a bracket or after a colon, behind one item of a list;
    `listed`: the same, but not where work and projects are told, which may be in progress themselves;
    `behind`: behind one skill, with few words between, and those joined to it by `or`;
    `labels`: in the label of a list (`Still to learn:`), which speaks for all of the list;
    `list_labels`: the same, but not where work and projects are told;
    `lines`: in the label of a line, which speaks for all of the line, but not among projects;
    `sentences`: in front of skills, up to the end of the sentence or where the person begins to speak: `you will`;
    `block`: all that follows in the section, as far as an advertisement goes; `titles`: all of a section so called;
    `fields`: the same, unless the section is lines of skills alone, as researchers name their fields, and without
    the lines in which one of `done` tells of something made;
    `kept`: in front of one skill and those joined to it by `or`, which keep out of the status: `live without`;
    `together`: two phrases in one clause, and none of a third kind: all of the clause, or the item before a bracket.

    A phrase is lower-case words; `*` stands for up to three words, ` ?` for a space that may be missing, `@people` for
    one of the words of that group; for the rest it is a regular expression.
    """

    __pydantic_config__: ClassVar = STRICT
    before: tuple[str, ...] = ()
    directly: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    listed: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    list_labels: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    sentences: tuple[str, ...] = ()
    block: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    done: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    together: tuple[Together, ...] = ()

    @property
    def phrases(self) -> tuple[str, ...]:
        """Every phrase."""
        pairs = (phrase for pair in self.together for phrase in pair.phrases)
        return (
            *(*self.before, *self.directly, *self.after, *self.listed, *self.behind),
            *(*self.labels, *self.list_labels, *self.lines, *self.sentences, *self.block, *self.titles),
            *(*self.fields, *self.done, *self.kept, *self.ends, *pairs),
        )


@dataclass(frozen=True, slots=True)
class Statuses:
    """The cues of every status other than `have`, the words at which any scope ends, groups of words, who may act."""

    __pydantic_config__: ClassVar = STRICT
    negated: StatusCues
    learning: StatusCues
    not_own: StatusCues
    scope_ends: tuple[str, ...]
    groups: dict[str, tuple[str, ...]] = field(default_factory=dict)
    agents: Agents = field(default_factory=Agents)

    def spelled_out(self, cues: StatusCues) -> StatusCues:
        """Give cues with the words of the groups in place of their names.

        >>> cues = StatusCues(before=("@others (use|used)",))
        >>> Statuses(cues, cues, cues, (), {"others": ("vendor", "colleagues?")}).spelled_out(cues).before
        ('(vendor|colleagues?) (use|used)',)
        """
        return StatusCues(**{each.name: self._spell(getattr(cues, each.name)) for each in fields(cues)})

    def _spell(self, phrases: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(
            self._spell_phrase(phrase)
            if isinstance(phrase, str)
            else Together(*(self._spell(getattr(phrase, each.name)) for each in fields(phrase)))
            for phrase in phrases
        )

    def _spell_phrase(self, phrase: str) -> str:
        return _GROUP.sub(lambda group: f"({'|'.join(self.groups.get(group[1], ('(?!)',)))})", phrase)

    def problems(self) -> Iterator[str]:
        """Yield every fault, in plain words."""
        for status in ("negated", "learning", "not_own"):
            for phrase in self.spelled_out(getattr(self, status)).phrases:
                yield from _phrase_problems(status, phrase)
        yield from self._group_problems()
        yield from self.agents.problems()
        for phrase in self.scope_ends:
            yield from _phrase_problems("scope_ends", phrase)

    def _group_problems(self) -> Iterator[str]:
        phrases = [phrase for cues in (self.negated, self.learning, self.not_own) for phrase in cues.phrases]
        used = {name for phrase in phrases for name in _GROUP.findall(phrase)}
        yield from (f"groups: there is no group {name!r}" for name in sorted(used - self.groups.keys()))
        yield from (f"groups: {name!r} is used nowhere" for name in sorted(self.groups.keys() - used))


def phrase_pattern(phrase: str) -> str:
    """Give the regular expression of a phrase.

    >>> bool(re.search(phrase_pattern("no * (experience|practice) with"), "No commercial experience with Rust".lower()))
    True
    """
    spread = phrase.replace("* ", _FEW_WORDS).replace(" ?", r"[^\S\n]*").replace(" ", r"[^\S\n]+")
    spread = _BRACKET.sub(lambda found: "(?:" if found[0] == "(" else found[0], spread)  # to note groups takes time
    opens = BEGINS_WORD if phrase[0].isalpha() or phrase[0] == "(" else ""
    closes = r"(?!\w)" if _ENDS_WORD.search(phrase) else ""
    return f"{opens}(?:{spread}){closes}"


def opening_words(phrase: str) -> frozenset[str]:
    """Give the words of which one must open the phrase; none where that cannot be told.

    >>> sorted(opening_words("(keen|ready now) to learn")), sorted(opening_words("(very )?keen on"))
    (['keen', 'ready'], ['keen', 'very'])
    """
    looking_back = _LOOKING_BACK.match(phrase)
    phrase = phrase[looking_back.end() :] if looking_back else phrase
    if phrase.startswith("("):
        return _opening_choice(*_split_choice(phrase))
    word = _OPENING_WORD.match(phrase)
    return frozenset(_spellings(word[0])) if word else frozenset()


def _spellings(word: str) -> Iterator[str]:
    """Give the spellings of a word some of whose letters may be missing or others: `colou?rs?`, `optimi[sz]e`."""
    letters = [(*letter[1].strip("[]"), *([""] if letter[2] else [])) for letter in _LETTER.finditer(word)]
    return map("".join, product(*letters))


def words_behind_sign(phrase: str) -> frozenset[str]:
    """Give the words of which one must stand right behind the sign that opens the phrase; none without such a sign.

    >>> sorted(words_behind_sign("[:|] ?(not|never)"))
    ['never', 'not']
    """
    sign = _OPENING_SIGN.match(phrase)
    words = opening_words(phrase[sign.end() :]) if sign else ()
    return frozenset(word.partition("'")[0] for word in words)


def _opening_choice(options: list[str], rest: str) -> frozenset[str]:
    """Give the words that open any of the options, and if these may be missing, what follows them."""
    words = [opening_words(option) for option in options]
    if rest.startswith("s?") and all(words):
        return frozenset().union(*words, (f"{word}s" for each in words for word in each))
    optional = _AFTER_OPTIONAL.match(rest)
    rest = rest[optional.end() :] if optional else rest
    glued = rest[:1].isalnum() and not all(option.endswith(" ") for option in options)
    if glued or rest.startswith(("*", "{")):
        return frozenset()
    words += [opening_words(rest)] if optional else []
    return frozenset().union(*words) if all(words) else frozenset()


def _split_choice(phrase: str) -> tuple[list[str], str]:
    """Split a phrase that begins with a bracket: what may stand in it, and what follows it."""
    options, depth = [""], 0
    for at, sign in enumerate(phrase):
        depth += (sign == "(") - (sign == ")")
        if depth == 0:
            return options, phrase[at + 1 :]
        if sign == "|" and depth == 1:
            options.append("")
        elif at:
            options[-1] += sign
    return [], ""


def _phrase_problems(place: str, phrase: str) -> Iterator[str]:
    if phrase != phrase.casefold().strip() or not phrase:
        yield f"{place}: phrase {phrase!r} must be lower-case words"
        return
    try:
        re.compile(phrase_pattern(phrase))
    except re.error as error:
        yield f"{place}: phrase {phrase!r} cannot be read: {error.msg}"
