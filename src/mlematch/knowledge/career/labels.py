"""Labels of lines in jobs: what `Designation:` announces, and which head the parts of a job."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from mlematch.knowledge.phrases import fold

LabelKind = Literal["title", "organisation", "dates", "other"]
_ROOM = 30  # characters: for spaces around a label and a number behind it
_NUMBER = re.compile(r"\s*(?:#|no\.?|nr\.?)?\s*[0-9]{1,2}$")


@dataclass(frozen=True)
class Labels:
    """Labels by what they announce, and those over the parts of a job: its projects, its clients."""

    announcing: Mapping[LabelKind, tuple[str, ...]]
    parts: tuple[str, ...]

    def kind(self, word: str) -> LabelKind | None:
        """Give what a label announces.

        >>> labels = Labels({"title": ("position",), "organisation": ("client",)}, ("projects",))
        >>> [labels.kind(word) for word in ("Position", " Client #2 ", "Clients")]
        ['title', 'organisation', None]
        """
        return self._kinds.get(_plain(word)) if len(word) <= self._longest else None

    def head_parts(self, text: str) -> bool:
        """Say whether a line heads the parts of a job.

        >>> labels = Labels({}, ("projects",))
        >>> [labels.head_parts(text) for text in ("PROJECTS:", "Project")]
        [True, False]
        """
        return _plain(text.rstrip(" :")) in self._parts

    @cached_property
    def _kinds(self) -> dict[str, LabelKind]:
        return {fold(word): kind for kind, words in self.announcing.items() for word in words}

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self._kinds), default=0) + _ROOM

    @cached_property
    def _parts(self) -> frozenset[str]:
        return frozenset(map(fold, self.parts))


def _plain(word: str) -> str:
    """Give a label without capitals, accents and the number behind it: `Project #2`."""
    plain = " ".join(fold(word).split())
    return _NUMBER.sub("", plain) if plain[-1:].isdigit() else plain
