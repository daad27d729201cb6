"""The names of degrees in a line, spelled out or shortened, and which of them belong together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import cast

from mlematch.knowledge.phrases import Opened, Phrases, find_phrases, first_words, fold, fold_same, has_any
from mlematch.values import Degree

RANK: tuple[Degree, ...] = ("phd", "master", "bachelor", "associate", "other", "certificate")
_CAPITAL = r"[^\W\d_a-z]"
_END = r"(?![^\W_]|['’][^\W_]|&|\.[^\W\d_](?![^\W_]))"
_FIELD_NEXT = r"(?=\.?\)?\s*(?:in\b|of\b|[,:;(|–—-]|degree\b|hons\b|\(hons|with\b|from\b|\d{4}|$|\n))"
_BETWEEN = re.compile(r"[.\s]{0,2}(?:[/+&(,–—-]|and)?\s?")
_NO_LIST = r"(?<!\b[A-Z]{2} )(?<!\b[A-Z]{3} )(?<!\b[A-Z]{4} )"  # as `BA` in `SAP BA, ABAP`
_ASIDE = re.compile(r"\s*(?:of\s+)?([\w ]{0,30}?)\s*\(")
_LEAD_WORD = re.compile(r"\s+(?:en|em|de|in)\s+")


@dataclass(frozen=True, slots=True)
class Found:
    """A degree's name in a text, and where it stands."""

    degree: Degree
    start: int
    end: int
    technical: bool


@dataclass(frozen=True, slots=True)
class Forms:
    """Short forms compared without points and spaces."""

    known: frozenset[str]

    def fits(self, text: str) -> bool:
        """Say whether a text is one of them."""
        return _bare(text) in self.known

    def fits_any(self, text: str) -> bool:
        """Say whether a word of a text is one of them, as written."""
        return any(word.strip("(),.") in self.known for word in text.split())


def _spaced(text: str) -> str:
    return re.sub(r"[\s-]+", " ", text)


def _bare(text: str) -> str:
    return re.sub(r"[.\s-]", "", fold(text))


@dataclass(frozen=True)
class DegreeNames:
    """The words that `find` needs: see `mlematch.knowledge.education.degrees.Degrees`."""

    names: Mapping[Degree, tuple[str, ...]]
    abbreviations: Mapping[Degree, tuple[str, ...]]
    short: tuple[str, ...]
    shortest: tuple[str, ...]
    dotted: tuple[str, ...]
    not_degrees: tuple[str, ...]
    technical: tuple[str, ...]
    also_fields: tuple[str, ...]
    generic: tuple[str, ...]

    def find(self, text: str) -> list[Found]:
        """Find the names of degrees in a line; of several joined as in `BS/MS` the highest."""
        begun = has_any(self._abbreviation_words, text) or has_any(self._names.openings, fold_same(text))
        if not begun or self._lists_short(text):
            return []
        hidden = self._hidden.mask(text)
        folded = fold_same(hidden)
        found = sorted(
            (
                *self._found(self._names.find(folded), folded),
                *self._found(find_phrases(self._abbreviated, self._abbreviation_words, hidden), hidden),
            ),
            key=lambda one: (one.start, -one.end),
        )
        return [*self._joined(text, found)]

    def _lists_short(self, text: str) -> bool:
        """Whether a line holds nothing but abbreviations that are also something else: `BE, ME, AS`."""
        items = text.replace(",", " ").split()
        return len(items) > 2 and all(item in self.short for item in items)

    def _found(self, matches: Iterable[re.Match[str]], text: str) -> Iterator[Found]:
        for match in matches:
            kind = match.lastgroup  # only abbreviations have groups
            degree = cast("Degree", kind) if kind else self._degree_of_name[_spaced(match.group())]
            technical = self._technical.fits(match.group()) or self._technical_names.begins(text, match.start())
            yield Found(degree, match.start(), match.end(), technical)

    def _joined(self, text: str, found: list[Found]) -> Iterator[Found]:
        """Drop what lies inside another name or is its field, and join `BS/MS` to the highest."""
        last: Found | None = None
        for one in found:
            if last is None:
                last = one
            elif self._is_field(text, last, one):
                continue
            elif one.start < last.end or _BETWEEN.fullmatch(text[last.end : one.start]):
                last = _higher(last, one)
            elif one.degree == last.degree and (between := _ASIDE.fullmatch(text[last.end : one.start])):
                last = _higher(last, one) if fold(between[1]) in self._generic else last
            else:
                yield last
                last = one
        if last is not None:
            yield last

    def _is_field(self, text: str, last: Found, one: Found) -> bool:
        led = _LEAD_WORD.fullmatch(text[last.end : one.start]) or text[last.start : last.end].endswith((" en", " em"))
        return bool(led) and fold(text[one.start : one.end]) in self._also_fields

    @cached_property
    def _names(self) -> Phrases:
        return Phrases.of(name for names in self.names.values() for name in names)

    @cached_property
    def _degree_of_name(self) -> dict[str, Degree]:
        return {_spaced(fold(name)): degree for degree, names in self.names.items() for name in names}

    @cached_property
    def _abbreviation_words(self) -> frozenset[str]:
        return frozenset().union(*map(_first_words_as_written, self.abbreviations.values()))

    @cached_property
    def openings(self) -> dict[Degree, frozenset[str]]:
        """The folded words with which the names of each degree begin."""
        return {
            degree: first_words(map(fold, self.names.get(degree, ()))).union(
                map(fold_same, _first_words_as_written(self.abbreviations.get(degree, ())))
            )
            for degree in RANK
        }

    @cached_property
    def _abbreviated(self) -> Opened[re.Pattern[str]]:
        return Opened(self._compiled)

    def _compiled(self, word: str) -> re.Pattern[str]:
        """Give the pattern of the abbreviations that begin with a word."""
        groups = (rf"(?P<{degree}>{self._written(self._begun(degree, word))})" for degree in RANK)
        return re.compile(rf"(?<![^\W_])(?<![\w][.&])(?:{'|'.join(groups)})")

    def _begun(self, degree: Degree, word: str) -> list[str]:
        return [one for one in self.abbreviations.get(degree, ()) if word in _first_words_as_written([one])]

    def _written(self, words: Sequence[str]) -> str:
        ordered = sorted(words, key=lambda word: (-len(word), word))
        return "|".join(form for word in ordered for form in self._forms(word)) or "(?!)"

    def _forms(self, word: str) -> Iterator[str]:
        parts = [re.escape(part) for part in word.split(".")]
        plain = word.replace(".", "")
        if word in self.dotted:
            yield r"\.\s?".join(parts) + rf"\.(?=,?\s*(?:[(|–—-]|(?:in|of)\b|{_CAPITAL})|\s*$)"
            return
        if len(parts) > 1:
            yield r"\.\s?".join(parts) + r"(?:\.|\b)" + _END
            yield r"\.\s?".join(part.upper() for part in parts) + r"(?:\.|\b)" + _END
        if plain in self.shortest:
            yield rf"(?<![^\n])\s*{plain}{_END}{_FIELD_NEXT}"
            yield rf"{plain}{_END}(?= (?:in|of)\b)"
        elif plain in self.short:
            yield rf"{_NO_LIST}{plain}{_END}(?:{_FIELD_NEXT}|(?=\.? [A-Z]))"
            yield rf"{plain}{_END}(?= in\b)"
        else:
            yield from (form + r"\.?" + _END for form in sorted({plain, plain.upper(), plain.capitalize()}))

    @cached_property
    def _technical(self) -> Forms:
        return Forms(frozenset(_bare(word) for word in self.technical))

    @cached_property
    def _technical_names(self) -> Phrases:
        return Phrases.of(word for word in self.technical if " " in word)

    @cached_property
    def _also_fields(self) -> frozenset[str]:
        return frozenset(map(fold, self.also_fields))

    @cached_property
    def _hidden(self) -> Phrases:
        return Phrases.of(self.not_degrees)

    @cached_property
    def _generic(self) -> frozenset[str]:
        return frozenset(map(fold, self.generic))


def _first_words_as_written(abbreviations: Iterable[str]) -> frozenset[str]:
    plain = [(word, word.replace(".", "")) for word in abbreviations]
    return first_words(
        form for word, bare in plain for form in (word, word.upper(), bare, bare.upper(), bare.capitalize())
    )


def _higher(one: Found, other: Found) -> Found:
    degree = min(one.degree, other.degree, key=RANK.index)
    return Found(degree, one.start, max(one.end, other.end), one.technical or other.technical)
