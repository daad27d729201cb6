"""Degrees of many countries, fields of study and which of them are relevant, words of finished and unfinished."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar, get_args

from mlematch.knowledge.calendar import fold
from mlematch.knowledge.degree_names import DegreeNames, Forms, Found
from mlematch.knowledge.phrases import Phrases, fold_same
from mlematch.knowledge.progress import Progress
from mlematch.values import Degree


@dataclass(frozen=True)
class Degrees:
    """The words of education.

    `names` are found whatever their capitals, `abbreviations` only as written, with or without points; those in
    `short` are also something else (a state, an employer's word) and need a field or an end behind them, those in
    `shortest` a field, or a line of their own. `also_fields` are a field of study where another degree leads to them.
    `technical` degrees are relevant without a field; the words of `not_degrees` hide what they hold.
    """

    __pydantic_config__: ClassVar = {"extra": "forbid"}

    version: str
    names: Mapping[Degree, tuple[str, ...]]
    abbreviations: Mapping[Degree, tuple[str, ...]]
    short: tuple[str, ...]
    shortest: tuple[str, ...]
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
    majors: tuple[str, ...]
    generic: tuple[str, ...]
    asides: tuple[str, ...]

    def find(self, text: str) -> list[Found]:
        """Find the names of degrees in a line; of several joined as in `BS/MS` the highest."""
        return self._names.find(text)

    def field(self, text: str, found: Found) -> str | None:
        """Give the field of study beside a degree's name, as written."""
        behind = _LEAD.match(text, found.end)
        field = self._specific(self._cut(text[behind.end() :])) if behind else ""
        if field and fold(field) not in self._generic:
            return field
        if (
            field
            and behind
            and (more := _LEAD.match(text, behind.end() + len(field)))
            and (inner := self._cut(text[more.end() :]))
        ):
            return inner if self.is_relevant(inner) or more.group().strip() in ("in", ":", "(") else None
        before = text[: found.start].rpartition("|")[2].strip(" ,;:–—-(")
        if before and len(before.split()) <= 6 and self._relevant.within(before):
            return before
        return next(filter(self._is_name, map(self._bare_field, _PART.split(text[found.end :]))), None)

    def _bare_field(self, part: str) -> str:
        again = self.find(part)
        return (self.field(part, again[0]) or "") if again else self._cut(_SMALL.sub("", part))

    def _is_name(self, part: str) -> bool:
        """Whether a part of the line behind the school is a field of study by itself."""
        return 0 < len(part.split()) <= 5 and self.is_relevant(part) and not self._institutions.within(part)

    def major(self, text: str) -> str | None:
        """Give the field that a line of its own names: `Major in Computer Science`."""
        found = self._majors.pattern.search(fold_same(text)) if self._majors.pattern else None
        lead = _MAJOR_LEAD.match(text, found.end()) if found else None
        return self._cut(text[lead.end() :]) or None if lead else None

    def _specific(self, field: str) -> str:
        """Give `Software Engineering` of `Engineering in Software Engineering`."""
        first, *rest = re.split(r"\s+in\s+", field, maxsplit=1, flags=re.I)
        return rest[0] if rest and fold(first) in self._generic else field

    def _cut(self, text: str) -> str:
        """Cut a field where an institution, a grade or a date begins."""
        stop = _STOP.search(text)
        text = text[: stop.start()] if stop else text
        end = self._field_ends.first(text)
        field = _LOOSE.sub("", text[:end].strip(" ,;:.–—-()[]*"))
        named = end is not None and self._institutions.first(text) == end
        return "" if named and not self.is_relevant(field) else field

    def is_relevant(self, field: str | None) -> bool:
        """Say whether a field of study is near to machine learning."""
        if not field:
            return False
        if self._relevant_short.fits_any(field):
            return True
        return self._relevant.within(self._irrelevant.mask(field))

    def is_relevant_certificate(self, name: str) -> bool:
        """Say whether a certificate is near to machine learning."""
        return self._relevant_certificates.within(name) or self.is_relevant(name)

    def is_aside(self, text: str) -> bool:
        """Say whether a line under a certificate only says who gave it, or its number."""
        return self._asides.within(text) and len(text.split()) <= 5

    def heads_entry(self, text: str) -> bool:
        """Say whether a line that looks like a heading is a degree or a school."""
        return bool(self.find(text)) or self._institutions.within(text)

    # ------------------------------------------------------------ compiled once

    @cached_property
    def _names(self) -> DegreeNames:
        return DegreeNames(
            self.names,
            self.abbreviations,
            self.short,
            self.shortest,
            self.not_degrees,
            self.technical,
            self.also_fields,
            self.generic,
        )

    @cached_property
    def _generic(self) -> frozenset[str]:
        return frozenset(map(fold, self.generic))

    @cached_property
    def _relevant(self) -> Phrases:
        return Phrases.of(self.relevant)

    @cached_property
    def _relevant_short(self) -> Forms:
        return Forms(frozenset(self.relevant_short))

    @cached_property
    def _irrelevant(self) -> Phrases:
        return Phrases.of(self.irrelevant)

    @cached_property
    def _relevant_certificates(self) -> Phrases:
        return Phrases.of(self.relevant_certificates)

    @cached_property
    def progress(self) -> Progress:
        """The words that tell whether a degree is finished."""
        return Progress.of(self.completed, self.in_progress, self.studying, self.incomplete, self.progress_asides)

    @cached_property
    def _field_ends(self) -> Phrases:
        return Phrases.of(self.field_ends)

    @cached_property
    def _institutions(self) -> Phrases:
        return Phrases.of(self.institutions)

    @cached_property
    def _majors(self) -> Phrases:
        return Phrases.of(self.majors)

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


_LEAD = re.compile(
    r"(?i:[.)]?\s*(?:degree|hons\.?|\(hons\.?\)|\(honours\)|\(honors\)|honours|honors|program(?:me)?|studies|candidate|student|researcher)?)"
    r"\s*(?:(?i:(?:with\s+)?(?:an?\s+)?(?:major|majoring|specialization|specialisation|concentration|emphasis)?\s*\b(?:in|of|en|di|em|für|w)\b)|[,:;–—(|-]|(?=[A-Z]))\s*(?:the\s+(?:field|area)\s+of\s+)?",
)
_SMALL = re.compile(r"^\s*(?:(?:de|of|in|en|di|des|em)\s+|d['’])", re.I)
_PART = re.compile(r"[,|;]\s+|\s[–—-]\s|\t")
_MAJOR_LEAD = re.compile(r"\s{0,4}(?:in|of|:|–|-)?\s{0,4}(?=[A-Z])")
_LOOSE = re.compile(r"\s+(?:and|of|in|&|with|the)$", re.I)
_STOP = re.compile(r"[,;|()\t\n•·]|\s[–—-]\s|–|—|\s{2,}|['’]?\b(?:19|20)\d\d|\d+[.%]|\bw/|:|\s@\s|\.\s")
