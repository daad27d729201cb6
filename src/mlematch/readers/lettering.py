"""Do the letters a font draws agree with those it is stated to mean?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from mlematch.readers.following import look, number, unpack, values

_BLOCK = re.compile(rb"beginbf(char|range)(.*?)endbf", re.DOTALL)
_CHAR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f\s]*)>")
_RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f\s]*)>|\[([^\]]*)\])")
_HEX = re.compile(rb"<([0-9A-Fa-f\s]*)>")
_LONG_TARGET = re.compile(rb"<([0-9A-Fa-f\s]{20,})>")
_PAGES = {"/WinAnsiEncoding": "cp1252", "/MacRomanEncoding": "mac_roman"}
_SYMBOLIC = 4
_LAST_CODE = 255
_LEAST_LETTERS, _MOST_WRONG = 2, 0.2
_INK = re.compile(rb"(?<![\w/])(?:f\*?|F|B\*?|b\*?|S|s|sh|Do|BI|Tj|TJ|'|\")(?!\w)")


def is_lying(font: Any, table: bytes) -> bool:  # noqa: ANN401 - any object of a PDF
    """Say whether a simple font draws letters other than its ToUnicode table says."""
    if not table or number(look(font, "/FontDescriptor"), "/Flags") & _SYMBOLIC:
        return False
    drawn = dict(_drawn(look(font, "/Encoding")))
    if not drawn:
        return False
    stated = dict(_stated(table))
    letters = [(drawn[code], text) for code, text in stated.items() if code in drawn and text.strip()]
    wrong = sum(letter.casefold() != text[:1].casefold() and text[:1].isalnum() for letter, text in letters)
    return wrong >= _LEAST_LETTERS and wrong > _MOST_WRONG * len(letters)


def longest_target(table: bytes) -> int:
    """Say how many letters one glyph stands for at most by a ToUnicode table; ligatures do not count."""
    found = _LONG_TARGET.findall(table)
    return max((len(target) // 4 for target in found), default=1)


def draws_nothing(font: Any) -> bool:  # noqa: ANN401 - any object of a PDF
    """Say whether several glyphs of a Type3 font leave no ink; one usually is the space."""
    empty = [glyph for glyph in values(look(font, "/CharProcs")) if not _INK.search(unpack(glyph))]
    return len(empty) > 1


def _drawn(encoding: Any) -> Iterator[tuple[int, str]]:  # noqa: ANN401 - any object of a PDF
    """Give the codes that draw plain letters, as far as the encoding tells."""
    base = encoding if isinstance(encoding, str) else look(encoding, "/BaseEncoding")
    if str(base) in _PAGES:
        for code in range(_LAST_CODE + 1):
            letter = bytes([code]).decode(_PAGES[str(base)], "replace")
            if letter.isascii() and letter.isalpha():
                yield code, letter
    code = 0
    for item in values(look(encoding, "/Differences")):
        if isinstance(item, str):
            if re.fullmatch("/[A-Za-z]", item):
                yield code, item[1]
            code += 1
        else:
            code = int(item)


def _stated(table: bytes) -> Iterator[tuple[int, str]]:
    for kind, body in _BLOCK.findall(table):
        if kind == b"char":
            yield from ((int(code, 16), _text(target)) for code, target in _CHAR.findall(body))
        else:
            for first, last, target, targets in _RANGE.findall(body):
                yield from _range(int(first, 16), min(int(last, 16), _LAST_CODE), target, targets)


def _range(first: int, last: int, target: bytes, targets: bytes) -> Iterator[tuple[int, str]]:
    if targets:
        yield from zip(range(first, last + 1), map(_text, _HEX.findall(targets)), strict=False)
    elif text := _text(target):
        for code in range(first, last + 1):
            yield code, text[:-1] + chr(min(ord(text[-1]) + code - first, 0x10FFFF))


def _text(target: bytes) -> str:
    digits = re.sub(rb"\s", b"", target)
    return bytes.fromhex(digits.decode("ascii").zfill(-(-len(digits) // 4) * 4)).decode("utf-16-be", "replace")
