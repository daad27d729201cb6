"""What is known beforehand of ambiguous names: their rules, and words that say something beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from mlematch.knowledge.skills.skill import HOMONYM, Rule
from mlematch.knowledge.skills.taxonomy import Taxonomy


class ContextWords(NamedTuple):
    """The words of the taxonomy that the surroundings of a name are asked for."""

    rules: Mapping[str, Rule]
    fillers: frozenset[str]
    technical: frozenset[str]
    leading: frozenset[str]
    labels: frozenset[str]
    openers: frozenset[str]
    small: frozenset[str]
    software: re.Pattern[str]
    tool_before: re.Pattern[str]

    @classmethod
    def of(cls, taxonomy: Taxonomy) -> ContextWords:
        """Take them from the taxonomy."""
        known = taxonomy.matching
        return cls(
            {**taxonomy.rules, HOMONYM: Rule(("near",))},
            fillers=frozenset((*known.fillers, *known.level_words)),
            technical=frozenset(known.technical_words),
            leading=frozenset(known.tool_prepositions),
            labels=frozenset(known.list_labels),
            openers=frozenset(known.opening_words),
            small=frozenset(known.small_words),
            software=re.compile(rf" (?:{_any(known.software_nouns)})(?![\w-])"),
            tool_before=_tool_before(known.tool_links, known.company_words),
        )


def _tool_before(links: Iterable[str], company: Iterable[str]) -> re.Pattern[str]:
    """Compile what stands before a tool: `Automated with`, but not `Met with`; `...` stands for the rest of a word."""
    met = "|".join(_begun(word) for word in company) or "(?!)"
    return re.compile(rf"\b(?!{met})[a-z][\w-]* (?:{_any(links)}) \Z")


def _begun(word: str) -> str:
    return re.escape(word.removesuffix("...")) + ("" if word.endswith("...") else r"\b")


def _any(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, words)) or "(?!)"
