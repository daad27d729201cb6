"""Jobs that a sentence tells: "Worked as a Data Analyst with Acme", "Joined Acme as a Data Analyst"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from mlematch.knowledge.phrases import Phrases, any_phrase

_TRAILING = re.compile(r"\s+(?:in|from|since|until|during)$")
_LED = r"[^\w]*(?:(?:[Ii]n|[Ff]rom|[Ss]ince)\s+)?"  # what dates leave before a sentence
_ARTICLE = r"(?:(?:an?|the)\s+)?"
_TITLE = r"(?P<title>[^\W\d_][^,;:\t]*)"


@dataclass(frozen=True)
class JobSentences:
    """The words that such a sentence needs: see `mlematch.knowledge.titles.Titles`."""

    worked_as: tuple[str, ...]
    worked_at: tuple[str, ...]
    joined: tuple[str, ...]

    def read(self, text: str) -> str | None:
        """Give title and employer of a sentence, None where it tells no job.

        >>> JobSentences(("worked as",), ("with", "at"), ("joined",)).read("Joined Acme as a Data Analyst")
        'Data Analyst at Acme'
        """
        if turned := self._worked_at_as.match(text) or self._joined_as.match(text):
            return f"{_TRAILING.sub('', turned['title'].strip(' .'))} at {turned['at']}"
        found = self._worked_as.match(text)
        if not found:
            return None
        title, *rest = self._worked_at.split(text[found.end() :], maxsplit=1)
        return " at ".join([title.strip(" ,"), *(part.strip(" ,.") for part in rest)])

    def may_stand_in(self, text: str) -> bool:
        """Say whether a text has the words of such a sentence."""
        return self._tells.within(text)

    @cached_property
    def _tells(self) -> Phrases:
        return Phrases.of((*self.worked_as, *self.joined))

    @cached_property
    def _worked_as(self) -> re.Pattern[str]:
        return re.compile(rf"{_LED}(?:{any_phrase(self.worked_as)})\s+{_ARTICLE}(?=[A-Z])", re.I)

    @cached_property
    def _joined_as(self) -> re.Pattern[str]:
        employer = r"(?P<at>[A-Z\d][^,;:\t]{0,60}?)"
        return re.compile(rf"{_LED}(?i:{any_phrase(self.joined)})\s+{employer}\s+as\s+{_ARTICLE}{_TITLE}")

    @cached_property
    def _worked_at_as(self) -> re.Pattern[str]:
        worked, at = any_phrase(words.removesuffix(" as") for words in self.worked_as), any_phrase(self.worked_at)
        employer = r"(?P<at>[^\W_][^,;:\t]{0,60}?)"
        return re.compile(rf"{_LED}(?:{worked})\s+(?:{at})\s+{employer}\s+as\s+{_ARTICLE}{_TITLE}", re.I)

    @cached_property
    def _worked_at(self) -> re.Pattern[str]:
        return re.compile(rf"\s+(?:{any_phrase(self.worked_at)})\s+", re.I)
