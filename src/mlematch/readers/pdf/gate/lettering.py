"""Do the letters a font draws agree with those it is stated to mean?"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from mlematch.readers.pdf.gate.following import look, number, peek, unpack, values

_BLOCK = re.compile(rb"beginbf(char|range)(.*?)endbf", re.DOTALL)
_CHAR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f\s]*)>")
_RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f\s]*)>|\[([^\]]*)\])")
_HEX = re.compile(rb"<([0-9A-Fa-f\s]*)>")
_LONG_TARGET = re.compile(rb"<([0-9A-Fa-f\s]{20,})>")
_PAGES = {"/WinAnsiEncoding": "cp1252", "/MacRomanEncoding": "mac_roman"}
_SYMBOLIC = 4
_LAST_CODE = 255
_DIRECTORY = 12 + 16 * 32  # bytes of the list of tables, which has some twenty
_FEW_OUTLINES = 1000  # bytes
_OFFSET_FORMAT = 50  # where `head` says how `loca` is written
_CODES_OF_SPACE = 2
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
    """Say whether a Type3 font draws several letters without ink; one glyph usually is the space, at two codes."""
    glyphs = look(font, "/CharProcs")
    names = glyphs if isinstance(glyphs, dict) else {}
    empty = {name for name in names if not _INK.search(unpack(look(names, name)))}
    codes = [name for name in values(look(look(font, "/Encoding"), "/Differences")) if name in empty]
    return len(empty) > 1 or len(codes) > _CODES_OF_SPACE


def is_blank(program: Any, table: bytes) -> bool:  # noqa: ANN401 - any object of a PDF
    """Say whether a TrueType font, of whose letters a ToUnicode table tells, draws none of them.

    Few programs are unpacked whole for that: the list of their tables says how long all outlines are.
    """
    tables = dict(_tables(peek(program, _DIRECTORY)))
    if not {b"glyf", b"head", b"loca"} <= tables.keys() or tables[b"glyf"][1] > _FEW_OUTLINES or _has_no_letters(table):
        return False
    data = unpack(program)
    wide = data[tables[b"head"][0] + _OFFSET_FORMAT :][:2] != b"\x00\x00"
    start, length = tables[b"loca"]
    entries = data[start : start + length]
    places = [at for (at,) in struct.iter_unpack(">I" if wide else ">H", entries[: len(entries) // 4 * 4])]
    return len(places) > _LEAST_LETTERS and sum(at < end for at, end in pairwise(places)) <= 1


def _tables(data: bytes) -> Iterator[tuple[bytes, tuple[int, int]]]:
    """Give the tables of a TrueType font: where they begin, and how long they are."""
    if data[:4] in (b"\x00\x01\x00\x00", b"true"):
        entries = data[12:][: 16 * int.from_bytes(data[4:6], "big")]
        for name, _, start, length in struct.iter_unpack(">4sIII", entries[: len(entries) // 16 * 16]):
            yield name, (start, length)


def _has_no_letters(table: bytes) -> bool:
    """Whether a font is there for a space alone, as word processors embed some."""
    letters = [text for _, text in _stated(table) if text.strip("\x00 \xa0\t\r\n")]
    return bool(table) and len(letters) < _LEAST_LETTERS and b"beginbfrange" not in table


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
