"""Employment, internship, academic, freelance or volunteer: what kind of job a title names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from mlematch.knowledge.phrases import Phrases, fold
from mlematch.values import PositionKind

_NAMED: tuple[PositionKind, ...] = ("freelance", "internship", "volunteer")
_KINDS: tuple[PositionKind, ...] = ("volunteer", "internship", "academic", "freelance")


@dataclass(frozen=True)
class JobKinds:
    """The words that `kind` needs: see `mlematch.knowledge.career.titles.Titles`."""

    kinds: Mapping[PositionKind, tuple[str, ...]]
    not_kinds: tuple[str, ...]
    sections: Mapping[PositionKind, tuple[str, ...]]
    shared: tuple[str, ...]
    companies: tuple[str, ...]
    school_posts: tuple[str, ...]
    schools: tuple[str, ...]

    def kind(self, title: str | None, organisation: str | None = None, section: str = "") -> PositionKind:
        """Give the kind of a job by its title, else by its organisation, else by the heading above it.

        Those who teach at schools are employed, whatever is taught: only a heading like `Volunteering` says otherwise.
        """
        kind = self._told_kind(title, organisation, section)
        return "employment" if kind == "academic" and self._teaches(title or "") else kind

    def _teaches(self, title: str) -> bool:
        words = self._kinds.get("employment")
        return words is not None and words.within(title) and not self._kinds["academic"].within(title)

    def _told_kind(self, title: str | None, organisation: str | None, section: str) -> PositionKind:
        for text, words in ((title, self._kinds), (organisation, self._kinds), (section, self._sections)):
            rest = self._not_kinds.mask(text or "")
            if not self._any_kind.within(rest):
                continue
            kind = next((kind for kind in _KINDS if kind in words and words[kind].within(rest)), None)
            if kind and text is title and self._works_outside(kind, rest, organisation or ""):
                return "employment"
            if kind == "academic" and text is title and self._teaches_privately(rest, organisation or ""):
                continue
            if kind == "academic" and text is section and self._holds_other_work(rest, organisation or ""):
                return "employment"
            if kind and not (words is self._kinds and text is organisation and kind not in ("volunteer", "freelance")):
                return kind
        return "employment"

    def named(self, text: str) -> PositionKind | None:
        """Give the kind that a text names and nothing else: `(Contract)`, `Stage`, `self-employed`."""
        return self._names.get(" ".join(fold(text).split()))

    def _works_outside(self, kind: PositionKind, title: str, organisation: str) -> bool:
        """Whether somebody with a title that schools or clubs and companies both use works for a company."""
        outside = self._companies.within(organisation) and not self._schools.within(organisation)
        if not outside or not self._shared.within(title):
            return False
        return not self._kinds[kind].within(self._shared.mask(title))

    def _teaches_privately(self, title: str, organisation: str) -> bool:
        """Whether a title such as `Tutor`, which is academic at a university only, is held elsewhere."""
        return not (self._academic_anywhere.within(title) or self._schools.within(organisation))

    def begins_internship(self, text: str) -> bool:
        """Say whether a text begins with the words of an internship, which may be a verb: `Working Student`."""
        return self._kinds["internship"].begins(text, 0)

    def _holds_other_work(self, heading: str, organisation: str) -> bool:
        """Whether a heading is of other work too, or the employer a company: `Research and professional experience`."""
        return self._sections["employment"].within(heading) or self._companies.within(organisation)

    @cached_property
    def _names(self) -> dict[str, PositionKind]:
        return {fold(word): kind for kind in _NAMED for word in self.kinds.get(kind, ())}

    @cached_property
    def _kinds(self) -> dict[PositionKind, Phrases]:
        return {kind: Phrases.of(words) for kind, words in self.kinds.items()}

    @cached_property
    def _any_kind(self) -> Phrases:
        return Phrases.of(word for kinds in (self.kinds, self.sections) for words in kinds.values() for word in words)

    @cached_property
    def _shared(self) -> Phrases:
        return Phrases.of(self.shared)

    @cached_property
    def _companies(self) -> Phrases:
        return Phrases.of(self.companies)

    @cached_property
    def _academic_anywhere(self) -> Phrases:
        return Phrases.of(word for word in self.kinds["academic"] if word not in self.school_posts)

    @cached_property
    def _schools(self) -> Phrases:
        return Phrases.of(self.schools)

    @cached_property
    def _not_kinds(self) -> Phrases:
        return Phrases.of(self.not_kinds)

    @cached_property
    def _sections(self) -> dict[PositionKind, Phrases]:
        return {kind: Phrases.of(words) for kind, words in self.sections.items()}
