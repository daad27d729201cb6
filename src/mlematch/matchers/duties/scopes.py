"""Reads how large a task was: team size, users, money, data volume, number of models, rates.

A number counts only with what it counts: `12` says nothing, `team of 12` and `40+ models` do.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from mlematch.knowledge.duties.scopes import Counted, Scopes
from mlematch.knowledge.phrases import has_any
from mlematch.matchers.duties.text import join_wrapped_lines
from mlematch.values import Document, Scope, ScopeKind, Section, Span

_NUMBER = (
    r"\d{1,3}(?:,\d{2})*,\d{3}(?!\d)|\d{1,3}(?:[  ]\d{3})+(?!\d)|\d{1,3}(?:\.\d{3}){2,}(?!\d)|\d+(?:\.\d+)?(?![.,]?\d)"
    r"|\d+,\d{1,2}(?= ?(?:mio|mrd|million|milliard|billion|tb|pb|gb)\b)"
)
_DIGITS = re.compile(r"\d\w*")
_WORD = re.compile(r"\w+")
_SIGN = 20  # characters: `US dollars`
_DECIMAL_COMMA = re.compile(r"\d+,\d{1,2}")
_NEAR = 32  # characters: `team of approximately`
_GLUED = 3  # letters: `18GB`, `400QPS`
_YEAR = re.compile(r"(?:19|20)\d\d")
_RANGE = r"(?: ?[-–—] ?\d+(?:\.\d+)?)?"


class ScopeFinder:
    """Finds the scopes of a resume, each with the words that state it.

    >>> from mlematch.values import Line
    >>> team = Counted("people", 2, ("team of",), {"people": ("engineer(s)",)})
    >>> signs = {"USD": ("$",)}
    >>> known = Scopes(1, ("experience",), {"two": 2}, {"k": 1000}, signs, 1000, {}, (), (), (), 2, (), (team,))
    >>> text = "Led 12 software engineers and saved $20k."
    >>> document = Document("cv.txt", "0" * 64, "text", text, (Line(Span(0, len(text)), 1),))
    >>> found = ScopeFinder(known).find(document, [Section("experience", "Work", Span(0, len(text)))])
    >>> [(scope.kind, scope.amount, scope.unit, scope.quote.text) for scope in found]
    [('people', 12, 'people', '12 software engineers'), ('money', 20000, 'USD', '$20k')]
    """

    def __init__(self, scopes: Scopes) -> None:
        self._scopes = scopes
        self._grammar = _Grammar(scopes)

    def find(self, document: Document, sections: Sequence[Section]) -> tuple[Scope, ...]:
        """Give every scope once, in the order of the text."""
        text = join_wrapped_lines(document)
        found: dict[tuple[str, float, str], Scope] = {}
        for section in sections:
            if section.kind in self._scopes.sections:
                for kind, amount, unit, span in self._grammar.read(text, section.span):
                    quote = document.quote(span, section.kind)
                    found.setdefault((kind, amount, unit), Scope(kind, amount, unit, quote))
        return tuple(sorted(found.values(), key=lambda scope: scope.quote.span.start))


_Read = tuple[ScopeKind, float, str, Span]


class _Grammar:
    """The expressions that are built from the words of the data."""

    def __init__(self, scopes: Scopes) -> None:
        self._least_money = scopes.least_money
        self._numbers, self._times = scopes.numbers, scopes.times
        self._currencies = {sign: code for code, signs in scopes.currencies.items() for sign in signs}
        self._periods = {word: period for period, words in scopes.periods.items() for word in words}
        self._units = {word: (kind, unit) for kind in scopes.kinds for word, unit in kind.words()}
        self._before = {word: kind for kind in scopes.kinds for word in (*kind.before, *kind.growing)}
        self._amount = _compile(_amount(scopes, self._currencies))
        self._signs = tuple(self._currencies)
        self._last_words = frozenset(number.split()[-1] for number in scopes.numbers)
        self._lead = _compile(_lead(scopes))
        self._leading = frozenset(_WORD.findall(word)[-1] for word in self._before)
        self._barred = _compile(rf"(?:\b(?:{_any(scopes.not_before)}) |[\w.,/#-]|\d )$")
        self._unit = _compile(_unit(scopes, self._units, self._periods))
        self._stop = _compile(rf" ?/? ?(?:{_any(scopes.not_after)})\b| ?/ ?(?:hour|hr)\b")

    def read(self, text: str, within: Span) -> Iterator[_Read]:
        """Give the scopes of a stretch of text."""
        for number in self._amounts(text, within):
            sign = number["before"] or number["after"]
            found = self._money(number, sign) if sign else self._things(text, number, within)
            if found and not self._stop.match(text, found[3].end, within.end):
                yield found

    def _amounts(self, text: str, within: Span) -> Iterator[re.Match[str]]:
        """Find the numbers, looking only where digits or a number's last word stand: a try everywhere takes long."""
        end = within.start
        for at in self._places(text, within):
            number = self._amount_at(text, at, Span(end, within.end)) if at >= end else None
            if number:
                end = number.end()
                yield number

    def _places(self, text: str, within: Span) -> list[int]:
        places = [digits.start() for digits in _DIGITS.finditer(text, within.start, within.end)]
        if not has_any(self._last_words, text[within.start : within.end].lower()):
            return places
        words = _WORD.finditer(text, within.start, within.end)
        return sorted([*places, *(word.start() for word in words if word[0].lower() in self._last_words)])

    def _amount_at(self, text: str, at: int, within: Span) -> re.Match[str] | None:
        """Read the number whose digits, or last word, begin at a place."""
        begin = max(within.start, at - _SIGN)
        if text[at].isdecimal() and not text[begin:at].rstrip().lower().endswith(self._signs):
            return self._amount.match(text, at, within.end)
        return self._amount.search(text, begin, within.end)

    def _money(self, number: re.Match[str], sign: str) -> _Read | None:
        amount = self._value(number)
        span = Span(number.start(), number.end())
        return ("money", amount, self._currencies[sign.lower()], span) if amount >= self._least_money else None

    def _things(self, text: str, number: re.Match[str], within: Span) -> _Read | None:
        """Give what a number counts, if anything."""
        near = max(within.start, number.start() - _NEAR)
        if _is_year(number):
            return None
        before = _WORD.findall(text[near : number.start()].lower())
        lead = None if self._leading.isdisjoint(before) else self._lead.search(text, near, number.start())
        unit = self._unit.match(text, number.end(), within.end)
        if not (lead or unit) or self._barred.search(text, near, number.start()):
            return None
        start = lead.start() if lead else number.start()
        if unit:
            kind, name = self._units[" ".join(unit["unit"].lower().split())]
            return self._counted(number, kind, self._rated(kind, name, unit), Span(start, unit.end()))
        if lead:
            kind = self._before[(lead["before"] or lead["growing"]).lower()]
            return self._counted(number, kind, (kind.id, next(iter(kind.units))), Span(start, number.end()))
        return None

    def _counted(self, number: re.Match[str], kind: Counted, what: tuple[ScopeKind, str], span: Span) -> _Read | None:
        amount = self._value(number)
        return (what[0], amount, what[1], span) if amount >= kind.least else None

    def _rated(self, kind: Counted, name: str, unit: re.Match[str]) -> tuple[ScopeKind, str]:
        """Give the kind and the unit: data in a time is a rate."""
        period = unit["often"] or unit["period"] or unit["later"]
        if kind.id == "data" and period:
            return "rate", f"{name} per {self._periods[period.lower()]}"
        return kind.id, name

    def _value(self, number: re.Match[str]) -> float:
        digits = number["digits"]
        if digits is None:
            return self._numbers[number["word"].lower()]
        if _DECIMAL_COMMA.fullmatch(digits):
            digits = digits.replace(",", ".")
        point = "." if digits.count(".") == 1 else ""
        value = Decimal(re.sub(r"[,\s]", "", digits).replace(".", point))
        value *= self._times[number["times"].lower()] if number["times"] else 1
        return int(value) if value == value.to_integral_value() else float(value)


def _is_year(number: re.Match[str]) -> bool:
    return not number["times"] and _YEAR.fullmatch(number["digits"] or "") is not None


def _amount(scopes: Scopes, currencies: Iterable[str]) -> str:
    digits = rf"(?P<digits>{_NUMBER}){_RANGE}\+?(?:[ -]?(?P<times>{_any(scopes.times)})(?!\w))?\+?"
    signs = _any(currencies)
    money = rf"(?<!\w)(?:(?P<before>{signs}) ?)?"
    glued = _any(word for kind in scopes.kinds for word, _ in kind.words() if len(word) <= _GLUED)
    end = rf"(?=(?:{glued})\b)|(?![%\w])"
    return (
        rf"{money}(?:{digits}(?:x(?= \w))?|(?P<word>{_any(scopes.numbers)})\b)(?: (?P<after>{signs})(?!\w))?(?:{end})"
    )


def _lead(scopes: Scopes) -> str:
    before = _any(word for kind in scopes.kinds for word in kind.before)
    growing = _any(word for kind in scopes.kinds for word in kind.growing)
    about = rf"(?:(?:{_any(scopes.about)}) )?"
    first = rf"(?:\d+|{_any(scopes.numbers)})"
    return rf"\b(?:(?P<before>{before})[ :]+|(?P<growing>{growing}) {about}{first} to ){about}$"


def _unit(scopes: Scopes, units: Iterable[str], periods: Iterable[str]) -> str:
    often = _any(word for word in periods if word.endswith("ly"))
    filler = rf"(?!(?:{_any((*scopes.no_fillers, *units))})\b)[^\W\d][\w'’&/]*"
    between = rf"(?:[ -](?P<often>{often})\b)?(?:[ -]{filler}){{0,{scopes.fillers}}}?"
    period = rf"(?: ?/ ?| (?:per|a|an|each|every) )(?P<period>{_any(periods)})\b| (?P<later>{often})\b"
    return rf"(?:{between}[ -])?(?P<unit>{_any(units)})\b(?!-\w)(?:{period})?"


def _any(words: Iterable[str]) -> str:
    """Give an expression for one of these, the longer before the shorter."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) or r"(?!)"


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
