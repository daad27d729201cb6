"""Job titles as people write them -> the name of the role, without level and shorthand."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from mlematch.knowledge.phrases import Phrases, fold

_ASIDE = re.compile(r"\([^)]*\)?|\[[^\]]*\]?|\s[–—|@•·-]\s.*|\|.*")
_NUMBERED = re.compile(r"(?<=[^\W\d_])-(?=[0-9](?![0-9]))")  # SDE-2
_WORD = re.compile(r"(?<![^\W_])[^\W\d_]/[^\W\d_](?![\w+#])|[^\W_](?:[^\W_]|[.+#'’&-](?=[^\W_])|[+#])*|[&,]")


@dataclass(frozen=True)
class RoleNames:
    """The words that `role` needs: see `mlematch.knowledge.career.titles.Titles`."""

    shorthand: Mapping[str, str]
    ranks: tuple[str, ...]
    posts: tuple[str, ...]
    first: tuple[str, ...]
    roles: Mapping[str, tuple[str, ...]]

    def role(self, title: str, *, ranked: bool = True) -> str | None:
        """Give the name of the role; with `ranked` words such as "lead" before the last one are its level."""
        words = [word for word in self._plain(title, ranked=ranked).split() if word != ","]
        return self._known(words) or self._rest(self._plain(_ASIDE.sub(" ", title), ranked=ranked))

    def spelled_out(self, title: str) -> str:
        """Give the words of a title in small letters, without accents and shorthand."""
        words = (fold(word) for word in _WORD.findall(_NUMBERED.sub(" ", title)))
        return " ".join(map(self._spelled, words))

    def _known(self, words: Sequence[str]) -> str | None:
        """Give the role whose name stands first, the longest of several."""
        places = ((at, end) for at in range(len(words)) for end in range(min(len(words), at + self._longest), at, -1))
        return next((role for at, end in places if (role := self._names.get(" ".join(words[at:end])))), None)

    def _spelled(self, word: str) -> str:
        return self._long.get(word) or "-".join(self._long.get(part, part) for part in word.split("-"))

    def _plain(self, title: str, *, ranked: bool) -> str:
        words = self.spelled_out(title)
        return self._without_ranks(words, ranked=ranked) or words.strip(" ,&")

    def _without_ranks(self, words: str, *, ranked: bool) -> str:
        rest = self._ranks.mask(words).replace("-", " ").split()
        kept = [word for at, word in enumerate(rest) if not ranked or word not in self.posts or at + 1 == len(rest)]
        return " ".join(kept).strip(" ,")

    def _rest(self, words: str) -> str | None:
        """Put an unknown title in order: `Director, Risk` is `director of risk`, `Manager, Risk` is `risk manager`."""
        head, *rest = [part.strip() for part in words.split(",") if part.strip()] or [""]
        if not rest or (" " in head and head not in self.first):
            return head or None
        return f"{head} of {rest[0]}" if head in self.first else f"{rest[0]} {head}"

    @cached_property
    def _names(self) -> dict[str, str]:
        return {fold(form).replace("-", " "): role for role, forms in self.roles.items() for form in (role, *forms)}

    @cached_property
    def _longest(self) -> int:
        return max((len(name.split()) for name in self._names), default=0)

    @cached_property
    def _long(self) -> dict[str, str]:
        return {fold(short): long for short, long in self.shorthand.items()}

    @cached_property
    def _ranks(self) -> Phrases:
        return Phrases.of(self.ranks)

    def problems(self) -> Iterator[str]:
        """Say everything that is wrong with the words."""
        forms = Counter(fold(form) for role, forms in self.roles.items() for form in {role, *forms})
        yield from (f"{form!r} stands for {many} roles" for form, many in forms.items() if many > 1)
