"""Single characters: which are folded into which, and which leave."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from mlematch.list_marks import BULLETS

_SYMBOL_BULLETS = {0xF000 + code for code in (0x6C, 0x6E, 0x71, 0x75, 0x76, 0xA7, 0xA8, 0xB7, 0xD8, 0xE8, 0xFC, 0xFE)}
_KEEP = set("²³¹⁰⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉½¼¾⅓⅔⅛")  # folded, "10⁶" would be 106
_DROP = set("™®©℠\u200b\u2060\ufeff")
_FOLDED = {
    **dict.fromkeys("‐‑﹣－−\u00ad\u058a\x02\ufffe", "-"),
    **dict.fromkeys("‒—―⸺⸻", "–"),
    **dict.fromkeys("’‘‛ʼʹ′＇`", "'"),
    **dict.fromkeys("“”„‟″＂", '"'),
    **dict.fromkeys("⁄∕⧸", "/"),
    **dict.fromkeys("∣│┃❘｜¦", "|"),
    **dict.fromkeys("⋅・･‧∗⸱", "·"),
    **dict.fromkeys("➔➜➝➞➡", "→"),
    "∼": "~",
}
_SMALL_CAPITALS = dict(zip("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnoprstuvwyz", strict=True))
_LATIN_TWINS = str.maketrans(
    "АВЕЅЗІЈКМНОРСТУХЬаеѕіјкорсухԁԛԝһӏьՏոօսΑΒΕΖΗΙΚΜΝΟΡΤΥΧοικνρυ",
    "ABESZIJKMHOPCTYXbaesijkopcyxdqwhlbSnouABEZHIKMNOPTYXoikvpu",
)
_UNUSUAL = re.compile(r"[^ -_a-~]")  # all but what stays as it is
_FOREIGN = re.compile(r"[\u0370-\u03ff\u0400-\u052f\u0531-\u0587]")
_WORD = re.compile(r"\w+")
_SPACING_ACCENT = re.compile(r"([´¨ˆ˜ˇ˚¸])\s?([A-Za-zı])")
_COMBINING = {"´": "\u0301", "¨": "\u0308", "ˆ": "\u0302", "˜": "\u0303", "ˇ": "\u030c", "˚": "\u030a", "¸": "\u0327"}


def fold_characters(line: str) -> str:
    """Fold every character of a line into its plain form; what is no text leaves or becomes a space."""
    if line.isascii():
        return _UNUSUAL.sub(_fold_match, line)
    accented = _SPACING_ACCENT.sub(_compose, line)
    composed = unicodedata.normalize("NFC", _UNUSUAL.sub(_fold_match, accented))
    return fold_twins(_drop_marks(composed))


def _fold_match(match: re.Match[str]) -> str:
    return _fold(match[0])


@lru_cache(maxsize=4096)
def _fold(char: str) -> str:
    """Fold one character."""
    if char in _KEEP:
        return char
    if char in _FOLDED:
        return _FOLDED[char]
    if char in _DROP or char in BULLETS:
        return "" if char in _DROP else char
    if char in _SMALL_CAPITALS:
        return _SMALL_CAPITALS[char]
    return _fold_by_category(char)


def _fold_by_category(char: str) -> str:
    category = unicodedata.category(char)
    if char.isspace() or category == "Zs":
        return " "
    if category == "Co":
        return "•" if ord(char) in _SYMBOL_BULLETS else " "
    if category in {"Cf", "Cc", "Cs", "Cn"}:
        return ""
    if category == "So" or 0x1F000 <= ord(char) <= 0x1FAFF:
        return _letters_of(char)
    folded = unicodedata.normalize("NFKC", char)
    return "".join(_FOLDED.get(part, part) for part in folded) if " " not in folded else char


def _letters_of(char: str) -> str:
    """Give the letter in a circle or square, or a space for any other picture."""
    folded = unicodedata.normalize("NFKC", char)
    if folded != char and folded.isascii():
        return folded
    name = unicodedata.name(char, "")
    match = re.fullmatch(r"NEGATIVE (?:CIRCLED|SQUARED) LATIN CAPITAL LETTER ([A-Z])", name)
    return match[1] if match else char if char in "°№" else " "


def _compose(match: re.Match[str]) -> str:
    """Set an accent that TeX drew beside its letter on the letter, if there is such a letter."""
    base = "i" if match[2] == "ı" else match[2]
    letter = unicodedata.normalize("NFC", base + _COMBINING[match[1]])
    return letter if len(letter) == 1 else match[0]


def _drop_marks(line: str) -> str:
    """Take away marks that strike through, underline or pile up on a letter of a script that has none."""
    if not any(map(unicodedata.combining, line)):
        return line
    kept: list[str] = []
    base = ""
    for char in line:
        if not unicodedata.combining(char):
            base = char
        elif not base or ord(base) < 0x0530:
            continue
        kept.append(char)
    return "".join(kept)


def fold_twins(line: str) -> str:
    """Turn letters of other alphabets that only look Latin into Latin ones, in a line that is Latin else.

    >>> fold_twins("Руthon and SQL")
    'Python and SQL'
    >>> fold_twins("Αθήνα, β-VAE")
    'Αθήνα, β-VAE'
    """
    if not _FOREIGN.search(line) or not re.search("[A-Za-z]", line):
        return line
    return _WORD.sub(_fold_word, line)


def _fold_word(match: re.Match[str]) -> str:
    word = match[0]
    if not _FOREIGN.search(word) or not re.search("[A-Za-z]", word):
        return word
    folded = word.translate(_LATIN_TWINS)
    return word if _FOREIGN.search(folded) else folded
