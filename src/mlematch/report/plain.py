"""Words of strangers -> text that is safe on a terminal and in a spreadsheet."""

from __future__ import annotations

import unicodedata

_FORMULA = tuple("=+-@\t\r\n＝＋－＠")
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def printable(text: str) -> str:
    r"""Replace what could steer a terminal: control, format and unassigned characters.

    >>> printable("a\x1b[2Jb\u202ec")
    'a�[2Jb�c'
    """
    return "".join("�" if unicodedata.category(character) in _UNSEEN else character for character in text)


def safe_cell(text: str) -> str:
    """Make a spreadsheet take a text for text: what begins like a formula gets an apostrophe.

    >>> safe_cell("=1+1"), safe_cell("Python")
    ("'=1+1", 'Python')
    """
    shown = printable(text.replace("\n", " "))
    bare = shown.lstrip(" \u00a0�'\"")
    return f"'{shown}" if bare.startswith(_FORMULA) or text.startswith(_FORMULA) else shown


def shorten(text: str, most: int) -> str:
    """Cut a text at a word so that it has at most `most` characters.

    >>> shorten("Trained image classifiers", 15)
    'Trained image…'
    """
    flat = " ".join(text.split())
    if len(flat) <= most:
        return flat
    cut = flat[: most - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut[most // 2 :] else cut) + "…"
