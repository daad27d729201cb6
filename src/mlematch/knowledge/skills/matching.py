"""How names of skills are varied and found, and where they claim nothing: words for the matchers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from mlematch.knowledge.strictness import STRICT

_ALIKE = 100  # what rapidfuzz gives for two words that are one


@dataclass(frozen=True, slots=True)
class Matching:
    """How names are varied and how far a misspelling may be from one."""

    __pydantic_config__: ClassVar = STRICT
    spellings: tuple[tuple[str, str], ...] = ()
    fuzzy_shortest: int = 5
    fuzzy_short: int = 7
    fuzzy_short_cutoff: float = 90.0
    fuzzy_cutoff: float = 87.0
    blurred_letters: tuple[tuple[str, str], ...] = ()  # that scanners take for each other, anywhere in a word
    confused_letters: tuple[str, ...] = ()  # groups of which one is taken for another once in a word
    list_labels: tuple[str, ...] = ()
    fillers: tuple[str, ...] = ()
    level_words: tuple[str, ...] = ()  # what is said of how well a skill is had: `Spark Expert`
    not_terms: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    companies: tuple[str, ...] = ()
    given_names: tuple[str, ...] = ()
    noun_endings: tuple[str, ...] = ()
    other_names: tuple[str, ...] = ()
    own_words: tuple[str, ...] = ()  # English words that mean nothing but their skill
    technical_words: tuple[str, ...] = ()
    software_nouns: tuple[str, ...] = ()  # what is made with a language or tool: `Go services`
    opening_words: tuple[str, ...] = ()  # names that open sentences in other meanings: `Express`, `Segment`
    tool_prepositions: tuple[str, ...] = ()
    tool_links: tuple[str, ...] = ()  # behind a verb they lead to a tool: `Automated with`
    company_words: tuple[str, ...] = ()  # verbs behind which they lead to people: `met with`
    small_words: tuple[str, ...] = ()  # before an everyday word: `a swift`, `to go`
    profile_sites: tuple[str, ...] = ()
    contact_words: tuple[str, ...] = ()  # sites where people have profiles, but no skills
    title_nouns: tuple[str, ...] = ()
    work_nouns: tuple[str, ...] = ()  # of the title nouns, what a product has as well: `Hadoop jobs`
    title_categories: tuple[str, ...] = ()
    office_categories: tuple[str, ...] = ()  # tools of every trade: a doubtful name beside them may be anything
    title_openers: tuple[str, ...] = ()
    venue_words: tuple[str, ...] = ()
    journal_openers: tuple[str, ...] = ()  # the same outside a list of publications, as they are written
    street_words: tuple[str, ...] = ()  # what a name stands before in an address: `Java Street`
    owner_words: tuple[str, ...] = ()
    owner_openers: tuple[str, ...] = ()
    owner_phrases: tuple[str, ...] = ()  # what a company stands behind by itself: `acquired by`
    makers: tuple[str, ...] = ()  # skills that are called as their maker is, where people work
    study_words: tuple[str, ...] = ()
    course_words: tuple[str, ...] = ()

    def problems(self) -> Iterator[str]:
        """Yield every fault, in plain words."""
        if not all(map(str.strip, self.other_names)):
            yield "matching: one of other_names is empty"
        for length in ("fuzzy_shortest", "fuzzy_short"):
            if getattr(self, length) < 1:
                yield f"matching: {length} is a number of letters, not {getattr(self, length)}"
        for cutoff in ("fuzzy_cutoff", "fuzzy_short_cutoff"):
            if not 0 < getattr(self, cutoff) <= _ALIKE:
                yield f"matching: {cutoff} is a share of {_ALIKE}, not {getattr(self, cutoff)}"
        for spelling in self.spellings:
            if reason := _broken(*spelling):
                yield f"matching: the spelling {' -> '.join(map(repr, spelling))} is no regular expression: {reason}"


def _broken(pattern: str, replacement: str) -> str:
    """Say why a rule of spelling cannot be used; nothing where it can."""
    try:
        re.sub(pattern, replacement, "")
    except (re.error, IndexError) as error:
        return str(error)
    return ""
