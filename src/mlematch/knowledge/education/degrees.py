"""Degrees of many countries, fields of study and which of them are relevant, words of finished and unfinished."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import ClassVar, get_args

from mlematch.knowledge.education.degree_names import RANK, DegreeNames, Forms, Found
from mlematch.knowledge.education.progress import Progress
from mlematch.knowledge.education.study_fields import StudyFields
from mlematch.knowledge.phrases import LETTER, Phrases, any_phrase, first_words, fold, fold_same, has_any
from mlematch.knowledge.strictness import STRICT
from mlematch.values import Degree


@dataclass(frozen=True, eq=False)
class Degrees:
    """The words of education.

    `names` are found whatever their capitals, `abbreviations` only as written, with or without points; those in
    `short` are also something else (a state, an employer's word) and need a field or an end behind them, those in
    `shortest` a field, or a line of their own, those in `dotted` their points, those in `places` a near field if they
    stand behind a comma. The words of `implied` tell a degree where a line of education names none. `also_fields` are
    a field of study where another degree leads to them; at one of the `universities` years of study that name no degree
    lead to a bachelor's. `technical` degrees are relevant without a field; the words of
    `not_degrees` hide what they hold, those of `not_own` all degrees of a line.
    """

    __pydantic_config__: ClassVar = STRICT

    version: str
    names: Mapping[Degree, tuple[str, ...]]
    abbreviations: Mapping[Degree, tuple[str, ...]]
    short: tuple[str, ...]
    shortest: tuple[str, ...]
    dotted: tuple[str, ...]
    places: tuple[str, ...]
    implied: Mapping[Degree, tuple[str, ...]]
    not_degrees: tuple[str, ...]
    technical: tuple[str, ...]
    relevant: tuple[str, ...]
    relevant_short: tuple[str, ...]
    irrelevant: tuple[str, ...]
    relevant_certificates: tuple[str, ...]
    completed: tuple[str, ...]
    in_progress: tuple[str, ...]
    studying: tuple[str, ...]
    incomplete: tuple[str, ...]
    progress_asides: tuple[str, ...]
    also_fields: tuple[str, ...]
    field_ends: tuple[str, ...]
    institutions: tuple[str, ...]
    universities: tuple[str, ...]
    majors: tuple[str, ...]
    generic: tuple[str, ...]
    generic_heads: tuple[str, ...]
    grades: tuple[str, ...]
    not_own: tuple[str, ...]
    labels: tuple[str, ...]
    asides: tuple[str, ...]

    @property
    def forms(self) -> Iterator[str]:
        """Every name and every abbreviation of a degree."""
        return chain.from_iterable((*self.names.values(), *self.abbreviations.values()))

    def find(self, text: str) -> list[Found]:
        """Find the names of degrees in a line; of several joined as in `BS/MS` the highest."""
        return [found for found in self._names.find(text) if not self._is_place(text, found)]

    def may_name(self, degree: Degree, text: str) -> bool:
        """Say whether a text has a word with which a name of a degree begins: most have none, and are not searched."""
        return has_any(self._names.openings[degree], fold_same(text))

    def _is_place(self, text: str, found: Found) -> bool:
        """Whether it is a state behind a town or a school, as in `Cambridge, MA`: no near field stands behind it."""
        if text[found.start : found.end] not in self.places or not text[: found.start].endswith(", "):
            return False
        return not self.is_relevant(self.fields.behind(text, found))

    def implied_by(self, text: str) -> list[Found]:
        """Find the degree that a line of education tells without naming one, as in `Degree: Statistics`."""
        folded = fold_same(text)
        if not has_any(self._implying, folded):
            return []
        found = [
            Found(degree, match.start(), match.end(), technical=False)
            for degree, pattern in self._implied.items()
            if (match := pattern.search(folded))
        ]
        return sorted(found, key=lambda one: RANK.index(one.degree))[:1]

    def names_school(self, text: str) -> bool:
        """Say whether a line names a school or a university."""
        return self._institutions.within(text)

    def names_university(self, text: str) -> bool:
        """Say whether a line names a school that gives degrees, and none below it."""
        return self._universities.within(text)

    def names_education(self, text: str) -> bool:
        """Say whether a heading names education."""
        return self._labels.within(text)

    def is_of_others(self, text: str) -> bool:
        """Say whether a line asks for degrees or speaks of those of other people."""
        return self._not_own.within(text)

    @cached_property
    def fields(self) -> StudyFields:
        """What finds the field of study beside a degree."""
        return StudyFields(
            self._names,
            Phrases.of(self.relevant),
            Forms(frozenset(self.relevant_short)),
            Phrases.of(self.irrelevant),
            Phrases.of(self.field_ends),
            self._institutions,
            Phrases.of(self.majors),
            frozenset(map(fold, self.generic)),
            frozenset(map(fold, self.generic_heads)),
            frozenset(map(fold, self.grades)),
        )

    def is_relevant(self, field: str | None) -> bool:
        """Say whether a field of study is near to machine learning."""
        return self.fields.is_relevant(field)

    def is_relevant_certificate(self, name: str) -> bool:
        """Say whether a certificate is near to machine learning."""
        return self._relevant_certificates.within(name) or self.is_relevant(name)

    def is_aside(self, text: str) -> bool:
        """Say whether a line under a certificate only says who gave it, or its number."""
        return self._asides.within(text) and len(text.split()) <= 5

    # ------------------------------------------------------------ compiled once

    @cached_property
    def _names(self) -> DegreeNames:
        return DegreeNames(
            self.names,
            self.abbreviations,
            self.short,
            self.shortest,
            self.dotted,
            self.not_degrees,
            self.technical,
            self.also_fields,
            self.generic,
        )

    @cached_property
    def _relevant_certificates(self) -> Phrases:
        return Phrases.of(self.relevant_certificates)

    @cached_property
    def progress(self) -> Progress:
        """The words that tell whether a degree is finished."""
        return Progress.of(self.completed, self.in_progress, self.studying, self.incomplete, self.progress_asides)

    @cached_property
    def _institutions(self) -> Phrases:
        return Phrases.of(self.institutions)

    @cached_property
    def _universities(self) -> Phrases:
        return Phrases.of(self.universities)

    @cached_property
    def _not_own(self) -> Phrases:
        return Phrases.of(self.not_own)

    @cached_property
    def _labels(self) -> Phrases:
        return Phrases.of(self.labels)

    @cached_property
    def _implied(self) -> Mapping[Degree, re.Pattern[str]]:
        lines = {degree: any_phrase(words) for degree, words in self.implied.items() if words}
        return {d: re.compile(rf"(?<!{LETTER})(?:{words})(?!{LETTER})") for d, words in lines.items()}

    @cached_property
    def _implying(self) -> frozenset[str]:
        return first_words(fold(word) for words in self.implied.values() for word in words)

    @cached_property
    def _asides(self) -> Phrases:
        return Phrases.of(self.asides)

    def problems(self) -> Iterator[str]:
        """Say everything that is wrong with the words."""
        yield from (f"names lacks {degree!r}" for degree in get_args(Degree) if not self.names.get(degree))
        yield from (
            f"{name} is empty"
            for name in ("relevant", "completed", "in_progress", "incomplete")
            if not getattr(self, name)
        )
        known = {fold(word): degree for degree, words in self.names.items() for word in words}
        for degree, words in self.names.items():
            yield from (f"{w!r} is both {degree} and {known[fold(w)]}" for w in words if known[fold(w)] != degree)
