"""The letters of ligatures, small capitals and old figures of which a font does not tell the letters.

A ligature is known by the words that it completes; what stands by itself is an icon. Some fonts keep small capitals
and old figures in places for private use, where they are known by their order.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from mlematch.readers.pdf.page.styles import font_name
from mlematch.readers.pdf.page.unmapped import SPACE, UNMAPPED, are_letters, have_no_letter
from mlematch.resources import load_english
from mlematch.values import Word
from mlematch.values.columns import Words, columns_of, texts_of

if TYPE_CHECKING:
    import numpy as np

PRIVATE = 0xE000
LOST = 0xFFFD
# the usual ones first
_LIGATURES = (
    "ti",
    "tt",
    "fi",
    "ff",
    "fl",
    "ft",
    "ffi",
    "ffl",
    "tf",
    "tti",
    "fft",
    "fj",
    "fb",
    "fh",
    "fk",
    "th",
    "ct",
    "st",
)
_TEX = {  # what has these numbers in TeX's encoding T1
    **dict(zip(range(16, 23), "“”„«»–—", strict=True)),
    **dict(zip(range(27, 32), ("ff", "fi", "fl", "ffi", "ffl"), strict=True)),
}
_ORDERS = ((0xE051, "abcdefghijklmnopqrstuvwxyz"), (0xF761, "abcdefghijklmnopqrstuvwxyz"), (0xF730, "0123456789"))
_ORDERED = {chr(first + at): letter for first, letters in _ORDERS for at, letter in enumerate(letters)}
_ORDERED_RUN = re.compile(f"[{''.join(_ORDERED)}]{{3,}}|(?<=[^\\W_])[{''.join(_ORDERED)}]+")
_SIGN = re.compile("[\ue000-\uf8ff\U00100000-\U0010ffff]")
_CORE = re.compile("[A-Za-z\ue000-\uf8ff\U00100000-\U0010ffff]+")
_LETTER = re.compile(r"[^\W\d_]")
_WITNESSES = 8
_MANY = 8  # different letters: more than a row of stars has


def settle_marked(codes: np.ndarray, fonts: np.ndarray, places: np.ndarray, textpage: int) -> None:
    """Decide by its font what a marked glyph is: an icon, a letter that its number tells, or one to be guessed later.

    A font of icons has no words. Where the letters of a font have no other name either, their numbers are right.
    """
    import numpy as np

    marked = codes >= UNMAPPED
    plain = are_letters(codes)
    within = plain & np.concatenate(([False], plain[:-1]))
    for font in np.unique(fonts[marked]).tolist():
        mine = np.flatnonzero(marked & (fonts == font))
        witnesses = np.flatnonzero(within & (fonts == font))[:_WITNESSES]
        is_text = not font_name(font) or (not len(witnesses) and _are_words(mine, codes))
        if not is_text and not len(witnesses):
            codes[mine] = np.where(codes[mine] < UNMAPPED + SPACE, LOST, PRIVATE)
        elif is_text or have_no_letter(textpage, places[witnesses]).mean() > 0.5:
            numbers = codes[mine] - UNMAPPED
            guessed = np.isin(numbers, list(_TEX)) & plain[fonts == font].any()
            codes[mine] = np.where(guessed, codes[mine], np.where(numbers < SPACE, LOST, numbers))


def _are_words(rows: np.ndarray, codes: np.ndarray) -> bool:
    """Say whether marked glyphs of a font are letters of words: many different ones, most of them side by side."""
    import numpy as np

    side_by_side = int(np.count_nonzero(np.diff(rows) == 1))
    return len(np.unique(codes[rows])) >= _MANY and 2 * side_by_side > len(rows)


def spell_out(words: Sequence[Word]) -> Sequence[Word]:
    """Write the letters of ligatures and small capitals in the words of a page, and a sign for icons."""
    texts = texts_of(words)
    odd = {at: text for at, text in enumerate(texts) if len(text) > 1 or text >= "\U00100000"}
    odd = {at: _ORDERED_RUN.sub(_order, text) for at, text in odd.items() if not text.isascii() and _SIGN.search(text)}
    if not odd:
        return words
    known = _guess(text for text in odd.values() if _SIGN.search(text) and _LETTER.search(text))
    spelt = [_spell(odd[at], known) if at in odd else text for at, text in enumerate(texts)]
    return Words(replace(columns_of(words), texts=spelt))


def _order(match: re.Match[str]) -> str:
    return "".join(map(_ORDERED.__getitem__, match[0]))


def _guess(texts: Iterable[str]) -> dict[str, str]:
    """Find for each sign the ligature that completes the most different words."""
    cores = {core for text in texts for core in _CORE.findall(text) if _SIGN.search(core) and _LETTER.search(core)}
    known: dict[str, str] = {}
    for sign, _ in Counter(sign for core in sorted(cores) for sign in _SIGN.findall(core)).most_common():
        filled = [_SIGN.sub(lambda match: known.get(match[0], match[0]), core) for core in cores if sign in core]
        votes = Counter(dict(_votes(sign, filled)))
        best = max(_LIGATURES, key=lambda ligature: votes[ligature])
        if votes[best]:
            known[sign] = best
    return known


def _votes(sign: str, cores: Sequence[str]) -> Iterator[tuple[str, int]]:
    for ligature in _LIGATURES:
        words = {core.replace(sign, ligature).lower() for core in cores}
        yield ligature, sum(word in _english() or word.removesuffix("s") in _english() for word in words)


@cache
def _english() -> frozenset[str]:
    return load_english()


def _spell(text: str, known: dict[str, str]) -> str:
    return _SIGN.sub(lambda match: known.get(match[0]) or _unknown(match), text)


def _unknown(match: re.Match[str]) -> str:
    """Write what TeX's encoding has in that place, else a sign for an icon at the edge or a letter that is lost."""
    code = ord(match[0]) - UNMAPPED
    if code < 0:
        return match[0]
    inner = match.start() > 0 and match.end() < len(match.string)
    return _TEX.get(code) or (chr(LOST) if inner or code < SPACE else chr(PRIVATE))
