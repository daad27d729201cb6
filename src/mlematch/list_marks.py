"""What the items of a list begin with: a bullet of some shape, a number, a letter."""

from __future__ import annotations

import re

BULLET = "• "  # what clean text has for bullets of all shapes
BULLETS = "•●▪■◦‣⁃∙◾◼▫□◽◻▶►▸▷➢➣➤➨❖❯❱◆♦◇⬥⬧⬩✓✔✗✘✦✧★☆☑☐✅⁌⁍⦾⦿◉◘⚫⚬⬤🔹🔸🔷🔶■▲△◊○●⟡⯈⮚⮞➥✱✲✳✴✵✶✷✸⋆∎❏❑❒⧫"
MAYBE_BULLETS = "-–—*o·+>»›~→⇒¤§°"  # only at the start of a line and before a space
NUMBER = r"\(?(?:\d{1,2}|[a-h]|[ivx]{1,4})\)|\d{1,2}\."
_BEGINS_WORDS = r"(\[{\"'“”„‘«»#$€£+@<&"
MARK = re.compile(rf"\s*(?:[^\w\s{_BEGINS_WORDS}]{{1,2}}|o|{NUMBER})(?=\s|$)")


def words_of(text: str) -> tuple[str, ...]:
    """Give the words of a line in lower case, without the mark of a list: lines with the same words say the same.

    >>> words_of("• Trained  models") == words_of("- trained models")
    True
    """
    mark = MARK.match(text)
    return tuple(text[mark.end() if mark else 0 :].casefold().split())


def is_item(text: str) -> bool:
    """Say whether a text begins with the mark of a list.

    >>> is_item("• Python"), is_item("2. Python"), is_item("Python"), is_item("(Python)")
    (True, True, False, False)
    """
    return MARK.match(text) is not None
