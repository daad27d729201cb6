"""Jobs that a sentence tells: "Worked as a Data Analyst with Acme", "Joined Acme as a Data Analyst"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from mlematch.knowledge.phrases import Phrases, any_phrase

_TRAILING = re.compile(r"\s+(?:in|from|since|until|during)$")
_THEN = r"(?i:(?:before|after|prior\sto)\s(?:that|this|then)|earlier|previously|currently|now|today),?\s+"
_LED = rf"[^\w]*(?:{_THEN})?(?:(?:[Ii]n|[Ff]rom|[Ss]ince|[Bb]etween)\s+)?"  # before a sentence, its dates taken out
_ARTICLE = r"(?:(?P<article>an?|the)\s+)?"
_TITLE = r"(?P<title>[^\W\d_][^,;:\t]*)"
_WORD = re.compile(r"[^\W\d_]+")
_ABOUT_IT = re.compile(r",\s+(?:where|which|whose|in\swhich|and)\s")
_ENDS = re.compile(r"[,;:\t(]")


@dataclass(frozen=True)
class JobSentences:
    """The words that such a sentence needs: see `mlematch.knowledge.career.titles.Titles`."""

    worked_as: tuple[str, ...]
    worked_at: tuple[str, ...]
    joined: tuple[str, ...]
    no_posts: tuple[str, ...]

    def read(self, text: str, is_title: Callable[[str], bool]) -> str | None:
        """Give title and employer of a sentence, None where it tells no job.

        >>> sentences = JobSentences(("worked as",), ("with", "at"), ("joined",), ("team",))
        >>> sentences.read("Joined Acme as a Data Analyst", str.istitle)
        'Data Analyst at Acme'
        >>> [sentences.read(f"Worked as {what}", str.istitle) for what in ("a baker", "a team", "hard as possible")]
        ['baker', None, None]
        """
        if turned := self._worked_at_as.match(text) or self._joined_as.match(text):
            title = _TRAILING.sub("", turned["title"].strip(" ."))
            return f"{title} at {turned['at']}" if self._is_post(turned["article"], title, is_title) else None
        found = self._worked_as.match(text)
        if not found:
            return None
        title, *rest = self._worked_at.split(text[found.end() :], maxsplit=1)
        if not self._is_post(found["article"], title, is_title):
            return None
        return " at ".join([title.strip(" ,"), *(_ABOUT_IT.split(part)[0].strip(" ,.") for part in rest)])

    def _is_post(self, article: str | None, title: str, is_title: Callable[[str], bool]) -> bool:
        """Say whether `as` tells a post: `as Baker`, `as a baker`; else, as in `as hard as`, a title has to follow."""
        if title[:1].isupper():
            return True
        if article in ("a", "an"):
            return not self._no_posts.issuperset(_WORD.findall(title)[:1])
        return is_title(_ENDS.split(title, maxsplit=1)[0].strip(" ."))

    @cached_property
    def _no_posts(self) -> frozenset[str]:
        return frozenset(self.no_posts)

    def places(self, text: str) -> Iterator[int]:
        """Give where the words of such sentences stand in a text."""
        return self._tells.places(text)

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
