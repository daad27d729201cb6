"""How advertisements put what they ask for, either/or; a value knows its own patterns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import ClassVar

from mlematch.knowledge.advertisement.several import Several
from mlematch.knowledge.phrases import Phrases, any_phrase, fold, fold_same, whole
from mlematch.knowledge.strictness import STRICT

_KIND_WORDS = 1  # between a kind and a colon: "cloud providers:"
_SIGNS = r"[\s,)*_`\"'”’]*"  # what may stand around the words that join two skills, marks of emphasis among them
_NAMES = r"(?:(?<![\w-])[A-Z][\w.+#-]*\s?){1,3}"  # one item of a list, of up to three words: a name that is not known
_THINGS = r"[a-z][\w/-]+(?:\s[a-z][\w/-]+){0,2}"  # one item of a list that is no name


def folded(text: str) -> str:
    """Fold a text letter by letter, apostrophes as well."""
    return fold_same(text).replace("’", "'")


@dataclass(frozen=True)
class Alternatives:
    """What makes a list of skills count once: `words` between two of them, `leads` in front, `tails` behind.

    Up to three words may follow those of `counts`: "one of the languages"; up to four those of `others`: "or another
    message broker". `joints` make a list and no alternatives. `choices` are words in front after which "or" closes
    the list; `kinds` name a kind of things, of which examples follow, and `kind_skills` are the skills of that sort:
    "a cloud platform (AWS or GCP)"; `kinds_alone` need no such word. `not_leads` only look like `leads`; `fillers` may
    stand before a name of a list; `favours`
    prefer one of a list; `several` ask for more than one. `families` are categories of skills of one kind each.
    Behind any of `loose_leads`, a stroke makes all of a list alternatives: "one or more of these: Go, C/C++, Java".
    """

    __pydantic_config__: ClassVar = STRICT
    words: tuple[str, ...]
    joints: tuple[str, ...]
    others: tuple[str, ...]
    leads: tuple[str, ...]
    counts: tuple[str, ...]
    choices: tuple[str, ...]
    tails: tuple[str, ...]
    kinds: tuple[str, ...]
    kind_skills: tuple[str, ...]
    kinds_alone: tuple[str, ...]
    not_leads: tuple[str, ...]
    fillers: tuple[str, ...]
    favours: tuple[str, ...]
    several: Several = field(default_factory=Several)
    families: tuple[tuple[str, ...], ...] = ()
    loose_leads: tuple[str, ...] = ()

    def join(self, between: str) -> bool:
        """Say whether the text between two skills makes them alternatives."""
        listed = self.list_up(between) or self.list_loosely(between, led=False)
        return listed and bool(self._or.search(folded(between)))

    def say_or(self, between: str) -> bool:
        """Say whether a word, and no stroke, makes the names around a text alternatives."""
        return any(found.group() != "/" for found in self._or.finditer(folded(between)))

    def lead_loosely(self, before: str) -> bool:
        """Say whether somewhere in a text words stand that may open a list of alternatives."""
        return self._loose_leads.within(before)

    def family(self, category: str) -> int | None:
        """Give which family a category of skills belongs to, if any."""
        return next((at for at, family in enumerate(self.families) if category in family), None)

    def list_up(self, between: str) -> bool:
        """Say whether the text between two skills makes a list of them: nothing but commas, joints and unknown names.

        >>> either = Alternatives(("or",), ("and",), ("or another",), (), (), (), (), (), (), (), (), (), ())
        >>> [either.list_up(text) for text in (", ", ", Quxflow and ", " for ", " or another queue (")]
        [True, True, False, True]
        """
        return bool(self._list.fullmatch(between) or self._other.fullmatch(folded(between)))

    def list_loosely(self, between: str, *, led: bool) -> bool:
        """Say whether two skills are of one list with things between them that are no names: ", ranking or ".

        After words that open a list (`led`), a comma is enough behind them.
        """
        return bool((self._led if led else self._loose).fullmatch(between))

    def lead(self, before: str) -> bool:
        """Say whether a text ends in words that open a list of alternatives."""
        plain = self._not_leads.mask(folded(before))
        return bool(self._leads.search(plain)) or self.several.count(before) > 1

    def open_a_choice(self, before: str) -> bool:
        """Say whether a text ends in a word after which the next "or" ends the list: "either Python or R, SQL"."""
        return bool(self._choice.search(folded(before)))

    def add(self, between: str) -> bool:
        """Say whether the text between two skills begins anew after a list: ", and "."""
        return bool(self._added.match(folded(between)))

    def without_favours(self, text: str) -> str:
        """Blank out the brackets that prefer one of several alternatives, since any of them will still do.

        >>> either = Alternatives(("or",), (), (), (), (), (), (), (), (), (), (), (), ("preferred",))
        >>> either.without_favours("Python (preferred) or Scala, Rust (preferred)")
        'Python             or Scala, Rust (preferred)'
        """
        for found in self._favour.finditer(text):
            if self._or_behind.match(text, found.end()) or self._or_before.search(text[: found.start()]):
                text = f"{text[: found.start()]}{' ' * len(found.group())}{text[found.end() :]}"
        return text

    def trail(self, after: str) -> bool:
        """Say whether a text begins with words that close a list of alternatives."""
        return bool(self._tails.match(folded(after)) or self._last.match(after))

    def name_a_kind(self, between: str) -> bool:
        """Say whether two names are joined by words for others of a kind, of which examples may follow in brackets."""
        return bool(self._other.match(folded(between)))

    def open_examples(self, skill: str, named: str, between: str) -> bool:
        """Say whether a name and what stands behind it tell a kind of things, of which examples follow.

        Some kinds need no word such as "platform" behind them: "version control (Git)".
        """
        opened = between.rstrip().endswith("(") or self.lead(between)
        alone = skill in self.kinds_alone and (opened or between.strip() == ":")
        return alone or (opened and skill in self.kind_skills and self._kinds.within(f"{named} {between}"))

    def head_a_list(self, skill: str, named: str, between: str) -> bool:
        """Say whether a name is the word for a kind of things of which a list follows: "the big clouds: AWS"."""
        words = between.rstrip(" *_")
        short = words.endswith(":") and len(words.split()) <= _KIND_WORDS
        return short and skill in self.kind_skills and self._kinds.within(f"{named}{words}")

    def unknown(self, between: str) -> Iterator[tuple[int, int]]:
        """Give where names stand that are not known, in the text between two skills or behind the last of a list."""
        last = self._last.match(between)
        listed = between if self.list_up(between) else last.group() if last else ""
        for found in self._name.finditer(listed):
            yield found.start(), found.start() + len(found.group().rstrip(" ."))

    @cached_property
    def _name(self) -> re.Pattern[str]:
        return re.compile(rf"(?!(?i:{any_phrase((*self.words, *self.joints))})\b){_NAMES}")

    @cached_property
    def _or(self) -> re.Pattern[str]:
        return re.compile(rf"{whole(any_phrase(self.words))}|/")

    @cached_property
    def _list(self) -> re.Pattern[str]:
        joint = rf"(?i:{any_phrase((*self.words, *self.joints))})(?![^\W_])"
        filler = rf"(?:(?:{any_phrase(self.fillers or ('plain',))})\s)?"
        step = rf"{_SIGNS}(?:{joint}[\s(*_`\"'“]*)?{filler}"
        return re.compile(rf"{step}(?:{_NAMES}{step})*")

    @cached_property
    def _loose(self) -> re.Pattern[str]:
        return re.compile(rf",\s{_THINGS},?\s(?i:{any_phrase(self.words)})\s")

    @cached_property
    def _led(self) -> re.Pattern[str]:
        return re.compile(rf"(?:,\s{_THINGS})+,?\s(?:(?i:{any_phrase((*self.words, *self.joints))})\s)?")

    @cached_property
    def _last(self) -> re.Pattern[str]:
        """Match ", Quxflow or Zorbly" behind a skill: alternatives that are not known."""
        return re.compile(rf"(?:{_SIGNS}{_NAMES})*{_SIGNS}(?i:{any_phrase(self.words)})\s+{_NAMES}")

    @cached_property
    def _other(self) -> re.Pattern[str]:
        """Match "or another message broker (", "or NoSQL databases such as" and " is your daily bread (or "."""
        leads, words = any_phrase(self.leads or ("e.g.",)), any_phrase(self.words)
        kinds = any_phrase(self.kinds or ("tools",))
        return re.compile(
            rf"{_SIGNS}(?:{any_phrase(self.others)})(?:\s[\w-]+){{0,4}}\s?\(?(?:(?:{leads})[\s,:]*)?"
            rf"|{_SIGNS}(?:{words})(?:\s[\w-]+){{0,3}}\s(?:{kinds})(?:,?\s|\s?\()(?:(?<=\()|{leads})(?:(?:{leads})?[\s,:]*)"
            rf"|[^()]{{0,60}}\((?:{words})\s"
        )

    @cached_property
    def _leads(self) -> re.Pattern[str]:
        counts = rf"(?:{any_phrase(self.counts)})(?:\s[\w-]+){{0,3}}"
        return re.compile(rf"(?<![^\W_])(?:{any_phrase(self.leads)}|{counts})[\s,:(*_]*$")

    @cached_property
    def _favour(self) -> re.Pattern[str]:
        favours = any_phrase(self.favours or ("preferred",))
        return re.compile(rf"(?i:\((?:[\w.+#-]+\s){{0,3}}(?:{favours})(?:\s[\w.+#-]+){{0,3}}\))")

    @cached_property
    def _or_behind(self) -> re.Pattern[str]:
        return re.compile(rf"(?:,[^.;()\n]{{1,40}})?\s?(?i:{any_phrase(self.words)})\s")

    @cached_property
    def _or_before(self) -> re.Pattern[str]:
        return re.compile(rf"(?<![^\W_])(?i:{any_phrase(self.words)})\s[^,.;()\n]{{1,30}}$")

    @cached_property
    def _loose_leads(self) -> Phrases:
        return Phrases.of(self.loose_leads)

    @cached_property
    def _not_leads(self) -> Phrases:
        return Phrases.of(self.not_leads)

    @cached_property
    def _kinds(self) -> Phrases:
        return Phrases.of(self.kinds)

    @cached_property
    def _choice(self) -> re.Pattern[str]:
        return re.compile(rf"(?<![^\W_])(?:{any_phrase(self.choices)})[\s,:(*_]*$")

    @cached_property
    def _added(self) -> re.Pattern[str]:
        return re.compile(rf"{_SIGNS},{_SIGNS}(?:{any_phrase(self.joints)})(?![^\W_])")

    @cached_property
    def _tails(self) -> re.Pattern[str]:
        return re.compile(rf"[\s,)*_]*(?:{any_phrase(self.tails)})(?![^\W_])")


def plain_words(words: str) -> str:
    """Give words folded, with single spaces and straight apostrophes, for looking them up.

    >>> plain_words(" Nice-to  have"), plain_words("wünschenswert")
    ('nice to have', 'wunschenswert')
    """
    return re.sub(r"[\s-]+", " ", fold(words).replace("’", "'").strip())
