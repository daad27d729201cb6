"""The field of study beside the name of a degree, and whether it is near to machine learning."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mlematch.knowledge.education.degree_names import DegreeNames, Forms, Found
from mlematch.knowledge.phrases import Phrases, fold, fold_same


@dataclass(frozen=True, slots=True)
class StudyFields:
    """The words of `mlematch.knowledge.education.degrees.Degrees` that tell fields of study, compiled."""

    names: DegreeNames
    relevant: Phrases
    relevant_short: Forms
    irrelevant: Phrases
    ends: Phrases
    institutions: Phrases
    majors: Phrases
    generic: frozenset[str]
    heads: frozenset[str]  # generic words before the field itself: `Science` in `Master of Science Statistics`
    grades: frozenset[str]  # what stands in brackets and is no field: `(Hons)`, `(2:1)`

    def field(self, text: str, found: Found) -> str | None:
        """Give the field of study beside a degree's name, as written."""
        text = _BRACKET.sub(self._without_grade, text)
        before = text[: found.start]
        if before.endswith("(") and (field := self._before(before)):  # `Computer Science (Bachelor) – Acme`
            return field
        return self.behind(text, found) or self._before(before) or self._apart(text[found.end :])

    def behind(self, text: str, found: Found) -> str | None:
        """Give the field of study that follows the name of a degree."""
        behind = _LEAD.match(text, found.end) or self._led(text, found)
        field = self._alone(self._specific(self.cut(text[behind.end() :]))) if behind else ""
        if field and fold(field) not in self.generic:
            return field
        if behind and field and (more := _LEAD.match(text, behind.end() + len(field))):
            inner = self.cut(text[more.end() :])
            return inner if self.is_relevant(inner) or more.group().strip() in ("in", ":", "(") else None
        return None

    def _led(self, text: str, found: Found) -> re.Match[str] | None:
        """Whether the name of the degree itself leads to the field: `Masterexamen i`."""
        return _GAP.match(text, found.end) if _LED.search(text[found.start : found.end]) else None

    def _before(self, text: str) -> str | None:
        """Give the last part before the degree that is a field: `Computer Science, B.S.`."""
        parts = _SIGN_PART if _SIGNS.search(text) else _PART
        for part in reversed(parts.split(text.rpartition("|")[2])):
            bare = part.strip(" ,;:–—-(")
            if 0 < len(bare.split()) <= _LONGEST and self.relevant.within(bare) and not self.institutions.within(bare):
                return bare
        return None

    def _apart(self, text: str) -> str | None:
        """Give the field that is a part of the line by itself, behind the school."""
        return next(filter(self.is_name, map(self._bare, _PART.split(text))), None)

    def _bare(self, part: str) -> str:
        again = self.names.find(part)
        return (self.field(part, again[0]) or "") if again else self.cut(_SMALL.sub("", part))

    def is_name(self, part: str) -> bool:
        """Say whether a part of a line is a field of study by itself."""
        return 0 < len(part.split()) <= 5 and self.is_relevant(part) and not self.institutions.within(part)

    def major(self, text: str) -> str | None:
        """Give the field that a line of its own names: `Major in Computer Science`."""
        found = next(self.majors.find(fold_same(text)), None)
        lead = _MAJOR_LEAD.match(text, found.end()) if found else None
        return self.cut(text[lead.end() :]) or None if lead else None

    def _specific(self, field: str) -> str:
        """Give `Statistics` of `Science in Statistics` and of `Science Statistics`."""
        first, *rest = re.split(r"\s+in\s+", field, maxsplit=1, flags=re.I)
        if rest and fold(first) in self.generic:
            return rest[0]
        return next((inner for inner in self._headless(field) if self.is_relevant(inner)), field)

    def _alone(self, field: str) -> str:
        """Give `Statistics` of `Statistics and like graphs`."""
        first, *rest = re.split(r"\s+and\s+(?=[a-z])", field, maxsplit=1)
        told = rest and " " in rest[0] and self.is_relevant(first) and not self.is_relevant(rest[0])
        return first if told else field

    def _headless(self, field: str) -> Iterator[str]:
        words = field.split()
        for at in range(1, min(len(words), 3)):
            if fold(" ".join(words[:at])) in self.heads and words[at][:1].isupper():
                yield " ".join(words[at:])

    def cut(self, text: str) -> str:
        """Cut a field where an institution, a grade or a date begins."""
        stop = _STOP.search(text)
        text = text[: stop.start()] if stop else text
        school = self.institutions.first(text)
        end = min((at for at in (self.ends.first(text), school) if at is not None), default=None)
        field = _LOOSE.sub("", text[:end].strip(" ,;:.–—-()[]*"))
        named = end is not None and end == school
        return "" if named and not self.is_relevant(field) else field

    def _without_grade(self, bracket: re.Match[str]) -> str:
        inside = fold(bracket[1].strip(" ."))
        return " " * len(bracket[0]) if inside in self.grades else bracket[0]

    def is_relevant(self, field: str | None) -> bool:
        """Say whether a field of study is near to machine learning."""
        if not field:
            return False
        left = self.irrelevant.mask(field)
        return self.relevant_short.fits_any(left) or self.relevant.within(left)


_LONGEST = 6
_LEAD = re.compile(
    r"(?i:[.)]?\s*(?:(?:dual\s+|double\s+)?degree|hons\.?|\(hons\.?\)|\(honours\)|\(honors\)|honours|honors|program(?:me)?"
    r"|studies|candidate|student|researcher)?)"
    r"\s*(?:(?i:(?:with\s+)?(?:an?\s+)?(?:major|majoring|specialization|specialisation|concentration|emphasis)?\s*"
    r"\b(?:in|of|en|di|em|für|în|der|de|des|em|v oboru|na kierunku|w zakresie|по специальности|по направлению)\b|d['’])"
    r"|\b[iwzvv]\b|[,:;、–—(|-]|(?=[^\W\d_a-z]))\s*(?:the\s+(?:field|area)\s+of\s+)?",
)
_LED = re.compile(r"\b(?:in|i|en|em|di|de|der|of|als|zum|zur)$|:$", re.I)
_GAP = re.compile(r"\s+(?=[^\W\d_])")
_SMALL = re.compile(r"^\s*(?:(?:de|of|in|en|di|des|em|i)\s+|d['’])", re.I)
_PART = re.compile(r"[,|;、:]\s*|\s[–—-]\s|\t")
_SIGN_PART = re.compile(rf"{_PART.pattern}|\s")  # in scripts that put no spaces between words
_BRACKET = re.compile(r"\(([^()]{1,28})\)")
_SIGNS = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
_MAJOR_LEAD = re.compile(r"\s{0,4}(?:(?:in|of|:|–|-)?\s{0,4}(?=[A-Z])|:\s{1,4}(?=[^\W\d_]))")
_LOOSE = re.compile(r"(?:\s+(?:and|of|in|&|with|without|the|an?))+$", re.I)
_STOP = re.compile(
    r"[,;、|()\t\n•·]|\s[–—-]\s|–|—|\s{2,}|['’]?\b(?:19|20)\d\d|\d+[.%]|\b[12][:.][12]\b|\bw/|:|\s@\s"
    r"|(?<!\b[A-Z][a-z]{2})(?<!\b[A-Z][a-z]{3})\.\s|\.\s(?![A-Z])"  # not in `Comp. Sci.`
)
