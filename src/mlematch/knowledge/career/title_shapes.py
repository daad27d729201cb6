"""Which short texts have the shape of a job title, and which are labels, headings or sentences instead."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from mlematch.knowledge.career.job_kinds import JobKinds
from mlematch.knowledge.career.labels import Labels
from mlematch.knowledge.career.title_words import TitleWords
from mlematch.knowledge.phrases import Phrases

_WORD = re.compile(r"[^\W_](?:[^\W_]|[.+#'’/&-](?=[^\W_])|\+)*|&")
_LONGEST = 12  # words
_MOST_LETTERS = 300
_LATEST = 256  # texts: a line is asked again and again
_DETERMINERS = ("a", "an", "the", "all", "our", "two", "three", "four", "five", "six")
_ENDS = (".", ";", ":", "!", "?")
_SIGNS = re.compile(r"[@%$€£]|https?:|www\.")


@dataclass(frozen=True, eq=False)
class TitleShape:
    """The words that tell a title from other short texts: see `mlematch.knowledge.career.titles.Titles`."""

    words: TitleWords
    kinds: JobKinds
    labels: Labels
    faculties: Phrases
    others: Phrases
    all_the_same: Phrases

    @lru_cache(maxsize=_LATEST)  # noqa: B019  # it lives as long as the program
    def has(self, text: str) -> bool:
        """Say whether a short text names a job, as a heading does and a sentence does not."""
        if len(text) > _MOST_LETTERS or text.rstrip().endswith(_ENDS):
            return False
        words = _WORD.findall(text)
        if not 1 <= len(words) <= _LONGEST or not self._names_job(text, words):
            return False
        if _SIGNS.search(text) or self.faculties.begins(text.strip(), 0):
            return False
        if words[0].isdigit() or (words[0].islower() and not self.words.is_small(words)):
            return False
        return not (self._is_sentence(text, words) or self.is_other(text))

    def is_other(self, text: str) -> bool:
        """Say whether a text is a label or a heading inside an entry, and no title."""
        named = self.others.within(text) and self.others.within(self.all_the_same.mask(text))  # masking takes time
        return named or self.labels.kind(text.partition(":")[0]) == "other"

    def _names_job(self, text: str, words: list[str]) -> bool:
        return any(map(self.words.is_noun, words)) or self.all_the_same.within(text)

    def _is_sentence(self, text: str, words: list[str]) -> bool:
        """Say whether a text begins as what somebody did: `Led a team`, but not `Set Designer`."""
        if len(words) > 1 and words[1] in _DETERMINERS:
            return True
        title = self.words.is_name(words) or self.kinds.begins_internship(text)
        return self.words.is_verb(words[0]) and not title
