"""The text of one line, made plain: a chain of small steps from `str` to `str`."""

from __future__ import annotations

import re
from collections.abc import Callable

from mlematch.list_marks import BULLET, BULLETS, MAYBE_BULLETS
from mlematch.text.characters import fold_characters

LONGEST_WORD = 100

_ANY_BULLET = re.escape(BULLETS)
_BULLET_START = re.compile(rf"^\s*(?:[{_ANY_BULLET}\ufffd]+[\s{_ANY_BULLET}]*|[{re.escape(MAYBE_BULLETS)}]\s+)(?=\S)")
_RATING = re.compile(r"(?:[●○★☆◉◯■□▪▫◆◇⬤⚫•◦█▉▓▒░]\s?){3,}")
_INNER_BULLET = re.compile(rf"\s*[{_ANY_BULLET}]+\s*|\s+·\s+|(?<=[A-Za-z]{{2}})·(?=[A-Z])")
_LONE_SIGNS = re.compile(r"(?<!\S)\ufffd+(?!\S)")
_REPEATED = re.compile(r"([^\w\s]{1,4}?)\1{3,}")
_RULED = re.compile(r"^[\s\-–_=*~.·#|+]{3,}$")
_MISREAD = re.compile(r"(?<!\S)ï¼(?!\S)")  # what is left of a wide dash in a wrong encoding
_DASHES = re.compile(r" ?--+ ")
_SPACED_CAPITALS = re.compile(r"(?<!\S)(?:[A-ZÀ-Þ] ){3,}[A-ZÀ-Þ](?!\S)")
_SPACED_TITLE = re.compile(r"(?<!\S)[A-ZÀ-Þ] (?:[a-zß-ÿ] ){3,}[a-zß-ÿ](?!\S)")
_SPACED_LINE = re.compile(r"^(?:(?:[A-ZÀ-Þ&] )*[A-ZÀ-Þ&](?:\s{2,}|$)){2,}$")
_SMALL_CAPITALS = re.compile(
    r"^(?!(?:[AI] [A-Z]+\s*)+$)(?:[A-Z] [A-Z]{2,}(?:,|:| &| AND)?(?:\s+|$)){2,}$|^[BDEFGHJ-QS-Z] [A-Z]{3,}:?$"
)
_LIGATURE = re.compile(r"(?<=[a-z]) (ffi|ffl|ff|fi|fl) (?=[a-z])")
_URL = re.compile(r"\S*(?:://|www\.|@|\.(?:com|org|net|io|edu|ai|dev)/)\S*", re.IGNORECASE)
_MAY_BE_GLUED = re.compile(r"[,;|:(]\S|\S\||\)[A-Z]")
_GLUED_COMMA = re.compile(
    r"(?<=[^\s,;\d])[,;](?=[^\s,;'\"\d])|(?<=[\w)\]+#])[,;](?=[A-Za-z(])|(?<=[A-Za-z)\]+#])[,;](?=\d)"
    r"|(?<=\b\d{4})[,;](?=\d{4}\b)"
)
_GLUED_BAR = re.compile(r"(?<=[^\s|(])\s*\|\s*(?=[^\s|)])|^\|(?=\w)|(?<=\w)\|$")
_ADDRESS_KIND = r"(?!(?:https?|mailto|tel|ftp|file|urn|doi|arxiv)\b)"
_GLUED_COLON = re.compile(rf"(?<![\w:/])({_ADDRESS_KIND}[A-Za-z]{{3,}}):(?=[A-Z][A-Za-z])", re.IGNORECASE)
_GLUED_BRACKET = re.compile(r"(?<=[A-Za-z]{3})\((?=[A-Z][A-Za-z]{2})|(?<=\))(?=[A-Z][a-z]{2})")
_CUT_AT = re.compile(r"\W")
_DIRTY = re.compile(
    r"[^\x20-\x7e]|`|^\s|\s\s|\s$|^[-*o+>~] |^[\W_]+$|(?:\b\w ){3}|--|\b[A-Z] [A-Z]{2}| f[fil]|\S{101}"
    r"|[,;|:]\S|\S\||[A-Za-z]{3}\([A-Z]|\)[A-Z]|([^\w\s]{1,4}?)\1{3}"
)
_ACCENTED = "À-ÖØ-öø-ıĴ-ľŁ-ňŊ-ž"  # no ligatures and no signs
_PLAIN = re.compile(rf"[A-Za-z0-9{_ACCENTED}][ -~–{_ACCENTED}]+")  # most lines; no other sign needs care
_ODD_SIGN = re.compile(
    r"[!-/:-@\[-^`{-~–](?:(?<=[,;|:])\S|(?<=\))[A-Z]|(?<=[A-Za-z]\()[A-Z]|(?<=\S\|)|(?<=`)|(?<=-)-|[^\w\s]{3})"
)
_ODD_SPACE = re.compile(r" (?:\s|$|\w \w |(?<=\b[A-Z] )[A-Z]{2}|f(?:fi|fl|f|i|l) )")


def clean(text: str) -> str:
    r"""Clean every line of a text; runs of empty lines become one.

    >>> clean("S K I L L S\n\n\n●  Python|SQL,T5,BERT")
    'SKILLS\n\n• Python | SQL, T5, BERT'
    """
    lines = "\n".join(map(clean_line, text.splitlines()))
    return re.sub(r"\n{3,}", "\n\n", lines).strip("\n")


def clean_line(line: str) -> str:
    """Make the text of one line plain: characters folded, words whole, lists with spaces.

    >>> clean_line("\u2022\u00a0arti\ufb01cial neural networks\u200b (C++, 1,000 GPUs)")
    '• artificial neural networks (C++, 1,000 GPUs)'
    """
    if line[1:2] == " " and line[0] in BULLETS:
        line = BULLET + line[2:]
    for _ in range(6):
        if _is_plain(line.removeprefix(BULLET)):
            break
        before, line = line, _clean_once(line)
        if line == before:
            break
    return line


def _is_plain(body: str) -> bool:
    """Say, at little cost, of most of the lines that no step would change them; `_DIRTY` decides on the others."""
    return (
        _PLAIN.fullmatch(body) is not None
        and not _ODD_SPACE.search(body)
        and not _ODD_SIGN.search(body)
        and body[1] != " "
        and body[-1] != "|"
        and (len(body) <= LONGEST_WORD or max(map(len, body.split(" "))) <= LONGEST_WORD)
    )


def _clean_once(line: str) -> str:
    if _DIRTY.search(line) is None:
        return line
    for step in _STEPS:
        line = step(line)
    return line


def _mend_misread(line: str) -> str:
    return _MISREAD.sub("–", line) if "ï¼" in line else line


def _mark_bullet(line: str) -> str:
    """Write a bullet of any shape at the start of a line as one sign."""
    return _BULLET_START.sub(BULLET, line)


def _part_by_bullets(line: str) -> str:
    """Drop ratings drawn as dots or stars; write bullets between words as one sign."""
    head, body = (line[:2], line[2:]) if line.startswith(BULLET) else ("", line)
    body = _RATING.sub(" ", body)
    return head + _INNER_BULLET.sub(" • ", body).strip(" |").removesuffix("•").rstrip(" |")


def _join_letters(line: str) -> str:
    """Join letters that were set apart: `S K I L L S`, and small capitals: `W ORK E XPERIENCE`."""
    if _SPACED_LINE.match(line.strip()):
        return " ".join(part.replace(" ", "") for part in re.split(r"\s{2,}", line.strip()))
    line = _SPACED_TITLE.sub(_squeeze, _SPACED_CAPITALS.sub(_squeeze, line))
    if _SMALL_CAPITALS.match(line.strip()):
        line = re.sub(r"\b([A-Z]) (?=[A-Z]{2})", r"\1", line)
    return _LIGATURE.sub(r"\1", line) if " f" in line else line


def _squeeze(match: re.Match[str]) -> str:
    return match[0].replace(" ", "")


def _fold_spaces(line: str) -> str:
    return " ".join(line.split())


def _collapse_runs(line: str) -> str:
    """Keep three of a sign that is repeated on and on; a ruled line leaves."""
    if _RULED.match(line):
        return ""
    line = _REPEATED.sub(r"\1\1\1", _LONE_SIGNS.sub("", line) if "\ufffd" in line else line)
    return _DASHES.sub(" – ", line) if "--" in line else line


def _part_lists(line: str) -> str:
    """Set a space where list items are glued, but not within addresses and numbers."""
    if _MAY_BE_GLUED.search(line) is None:
        return line
    return " ".join([_part_word(word) if _MAY_BE_GLUED.search(word) else word for word in line.split(" ")])


def _part_word(word: str) -> str:
    if _URL.fullmatch(word):
        return word
    word = _GLUED_COMMA.sub(r"\g<0> ", word)
    word = _GLUED_BAR.sub(" | ", word)
    word = _GLUED_COLON.sub(r"\1: ", word)
    return _GLUED_BRACKET.sub(lambda match: " " + match[0], word)


def _cut_long_words(line: str) -> str:
    """Cut words that no person wrote, after a sign where there is one."""
    if len(line) <= LONGEST_WORD:
        return line
    return " ".join(part for word in line.split(" ") for part in _pieces(word))


def _pieces(word: str) -> list[str]:
    pieces = []
    while len(word) > LONGEST_WORD:
        signs = [match.end() for match in _CUT_AT.finditer(word, LONGEST_WORD // 2, LONGEST_WORD)]
        at = signs[-1] if signs else LONGEST_WORD
        pieces.append(word[:at])
        word = word[at:]
    return [*pieces, word]


_STEPS: tuple[Callable[[str], str], ...] = (
    fold_characters,
    _mend_misread,
    _mark_bullet,
    _part_by_bullets,
    _join_letters,
    _fold_spaces,
    _collapse_runs,
    _part_lists,
    _cut_long_words,
    _fold_spaces,
)
