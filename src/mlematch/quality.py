"""How well a text was read: are its words whole, are they words at all, is there a text?"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import mul

from mlematch.knowledge.reading import QualityRules
from mlematch.values import Notice, Page, Quality
from mlematch.values.columns import texts_of

_ONLY_LETTERS = bytes(code if chr(code).isalpha() and code < 0x80 else 0x20 for code in range(256))
_ODD = re.compile(r"[^\x20-\x7e\s]")  # all but what a plain keyboard writes
_WORD = re.compile(r"\w+")
_REPLACEMENT, _UNKNOWN = "\ufffd", "unknown"
_NOT_TEXT = (_UNKNOWN, "Cc", "Cn", "Cs")
_GARBLED = "of the letters are garbled"
_STRANGE = "the letters are not as frequent as in any language"
_FOREIGN = "most letters are of an alphabet of which no word is known"
_ALPHABET = bytes(range(ord("a"), ord("z") + 1))
_FIRST_FOREIGN = "\u0590"  # behind Latin, Greek and Cyrillic letters


@dataclass(frozen=True, slots=True)
class Measures:
    """The numbers behind a grade."""

    words: int
    mean_word: float | None
    long_words: int  # different ones
    long_share: float | None
    garbled_share: float | None
    likeness: float | None = None  # of the letters to those of a language
    foreign_share: float = 0.0


def measure(text: str, rules: QualityRules, raw: str | None = None) -> Measures:
    """Measure the words of a text; `raw` is the text before it was cleaned, where garbled letters still are.

    >>> measure("resumes are whole words", QualityRules()).mean_word
    5.0
    """
    letters = _plain_letters(text)
    words = letters.split()
    long = {word.lower() for word in words if len(word) >= rules.long_word}
    other = _other_letters(text)
    count = sum(map(len, words))
    return Measures(
        words=len(text.split()),
        mean_word=count / len(words) if words else None,
        long_words=len(long),
        long_share=len(long) / len(words) if words else None,
        garbled_share=_garbled_share(text if raw is None else raw, rules),
        likeness=_likeness(letters, other, rules, text),
        foreign_share=_share_of_foreign(other, count),
    )


def find_damage(measures: Measures, rules: QualityRules, *, confirmed: bool = False) -> tuple[str, ...]:
    """Say what is wrong with a reading, in words for a person; nothing when its words look whole.

    >>> find_damage(measure("machinelearningengineer " * 30, QualityRules()), QualityRules())
    ('words are glued together',)
    """
    return tuple(_damage(measures, rules, confirmed))


def is_whole(measures: Measures, rules: QualityRules) -> bool:
    """Say whether a reading needs no second opinion.

    >>> is_whole(measure("a b c", QualityRules()), QualityRules())
    False
    """
    return measures.words >= rules.no_text_words and not find_damage(measures, rules)


def pick_reading(measured: Sequence[Measures], rules: QualityRules) -> int:
    """Say which of several readings of one file to keep, by its place; the first unless another is clearly better."""
    badness = [_badness(measures, rules) for measures in measured]
    best = min(range(len(badness)), key=badness.__getitem__)
    (first_empty, first), (empty, least) = badness[0], badness[best]
    return best if (first_empty, empty) == (True, False) or least < first / 2 else 0


def do_agree(one: str, other: str, rules: QualityRules) -> bool:
    """Say whether two engines read nearly the same words: then long words are words, and not glued.

    >>> do_agree("Donaudampfschifffahrt in Wien", "in Wien Donaudampfschifffahrt", QualityRules())
    True
    """
    first, second = Counter(one.split()), Counter(other.split())
    common = (first & second).total()
    return 0 < rules.agreement * max(first.total(), second.total()) <= common


def grade(pages: Sequence[Page], text: str, engine: str, rules: QualityRules, *, confirmed: bool = False) -> Quality:
    """Grade a reading: `good`, `doubtful`, or `unreadable` when there is no text to score.

    A reading that another engine has confirmed is not doubted for the length of its words.
    """
    measures = measure(text, rules, raw_text(pages) or text)
    return grade_measured(measures, pages, engine, rules, confirmed=confirmed)


def grade_measured(
    measures: Measures, pages: Sequence[Page], engine: str, rules: QualityRules, *, confirmed: bool = False
) -> Quality:
    """Grade a reading that has been measured."""
    absent = measures.words < rules.no_text_words
    garbled = (measures.garbled_share or 0.0) >= rules.garbled_unreadable
    garbled |= _is_below(measures.likeness, rules.strange_unreadable)
    damage = (*find_damage(measures, rules, confirmed=confirmed), *_scanned(pages, rules))
    reasons = (_absence(pages),) if absent and not garbled else damage
    return Quality(
        "unreadable" if absent or garbled else "doubtful" if reasons else "good",
        engine,
        reasons,
        measures.words,
        _rounded(measures.mean_word),
        _rounded(measures.long_share),
        _rounded(measures.garbled_share),
        _rounded(measures.likeness),
    )


def raw_text(pages: Iterable[Page]) -> str:
    """Give the words of pages as an engine read them."""
    return " ".join([text for page in pages for text in texts_of(page.words)])


def find_notices(quality: Quality) -> tuple[Notice, ...]:
    """Say what a person should know about how the text was read."""
    if quality.grade == "good":
        return ()
    why = "; ".join(quality.reasons)
    if quality.grade == "doubtful":
        return (Notice("doubtful_reading", "warning", f"the text may not have been read rightly: {why}"),)
    code = "garbled" if _GARBLED in why or _STRANGE in why else "no_text"
    return (Notice(code, "error", f"the file could not be read well enough to be scored: {why}"),)


def _damage(measures: Measures, rules: QualityRules, confirmed: bool) -> Iterator[str]:
    garbled = measures.garbled_share
    if _is_glued(measures, rules, confirmed):
        yield "words are glued together"
    if (
        not confirmed
        and measures.words >= rules.least_words
        and (measures.mean_word or math.inf) < rules.shattered_mean
    ):
        yield "words are shattered into pieces"
    if garbled is not None and garbled > rules.garbled_doubtful:
        yield f"{garbled:.0%} {_GARBLED}"
    if _is_below(measures.likeness, rules.strange_doubtful):
        yield _STRANGE
    if measures.foreign_share >= rules.foreign_share:
        yield _FOREIGN


def _is_glued(measures: Measures, rules: QualityRules, confirmed: bool) -> bool:
    """Whether words are longer than words are; much longer ones are glued even on the page."""
    mean, long, words = measures.mean_word or 0.0, measures.long_share or 0.0, measures.words
    if measures.long_words < rules.glued_long_words:
        long = 0.0
    if words >= rules.no_text_words and (mean > rules.surely_glued_mean or long > rules.surely_glued_share):
        return True
    return not confirmed and words >= rules.least_words and (mean > rules.glued_mean or long > rules.glued_long_share)


def _badness(measures: Measures, rules: QualityRules) -> tuple[bool, float]:
    """Order readings: an empty one last, then by how far the words are from whole."""
    mean = measures.mean_word if measures.mean_word is not None else 0.0
    glue = max(mean - rules.glued_mean, 0.0) + 100 * max((measures.long_share or 0.0) - rules.glued_long_share, 0.0)
    pieces = max(rules.shattered_mean - mean, 0.0)
    strange = 10 * _is_below(measures.likeness, rules.strange_doubtful)
    return measures.words < rules.no_text_words, glue + pieces + strange + 10 * (measures.garbled_share or 0.0)


def _is_below(value: float | None, bound: float) -> bool:
    return value is not None and value < bound


def _plain_letters(text: str) -> bytes:
    return text.encode("ascii", "replace").translate(_ONLY_LETTERS)


def _other_letters(text: str) -> Counter[str]:
    return Counter(letter for letter in _ODD.findall(text) if letter.isalpha())


def _likeness(letters: bytes, other: Counter[str], rules: QualityRules, text: str) -> float | None:
    """Say how the letters of a text agree with a language; where they do not, each word may count but once.

    So a word said fifty times makes no text strange; one of wrong letters stays so.
    """
    whole = _likeness_of(letters, other, rules)
    if whole is None or not _is_below(whole, rules.strange_doubtful):
        return whole
    once = " ".join(dict.fromkeys(_WORD.findall(text.lower())))
    return max(whole, _likeness_of(_plain_letters(once), _other_letters(once), rules) or 0.0)


def _likeness_of(letters: bytes, other: Counter[str], rules: QualityRules) -> float | None:
    """Say how the frequencies of Latin letters, without accents, agree with the usual ones: the cosine between both."""
    accented = "".join(unicodedata.normalize("NFKD", letter)[0] * many for letter, many in other.items())
    lower = letters.lower() + accented.lower().encode("ascii", "ignore")
    counts = [lower.count(letter) for letter in _ALPHABET]
    if not rules.letter_shares or sum(counts) < max(rules.least_letters, other.total() / 2):
        return None
    shared: float = sum(map(mul, counts, rules.letter_shares))
    return shared / math.hypot(*counts) / math.hypot(*rules.letter_shares)


def _share_of_foreign(other: Counter[str], plain: int) -> float:
    foreign = sum(many for letter, many in other.items() if letter >= _FIRST_FOREIGN)
    return foreign / max(other.total() + plain, 1)


def _garbled_share(raw: str, rules: QualityRules) -> float | None:
    """Give the share of letters that are none; icons count only where they are so many that they are letters."""
    total = len("".join(raw.split()))
    if not total:
        return None
    kinds: Counter[str] = Counter()
    for letter, many in Counter(_ODD.findall(raw)).items():
        kinds[_UNKNOWN if letter == _REPLACEMENT else unicodedata.category(letter)] += many
    lost = sum(kinds[kind] for kind in _NOT_TEXT) / total
    private = kinds["Co"] / total
    return lost + private if private >= rules.garbled_unreadable else lost


def _scanned(pages: Sequence[Page], rules: QualityRules) -> Iterator[str]:
    for page in pages:
        area = page.width * page.height
        largest = max((it.box.width * it.box.height for it in page.shapes if it.kind == "image"), default=0.0)
        if len(page.words) < rules.no_text_words and largest >= rules.scan_image_share * area:
            yield f"page {page.number} is an image without text"


def _absence(pages: Iterable[Page]) -> str:
    images = any(shape.kind == "image" for page in pages for shape in page.shapes)
    return "it has pages but no text, as a scan has" if images else "it has hardly any text"


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)
