"""Lines -> clean lines: empty ones leave, and words that were cut at a line's end are whole again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property

from mlematch.knowledge.cleaning import Hyphens
from mlematch.text.cleaning import clean_line
from mlematch.text.soft_hyphens import drop_soft_hyphens
from mlematch.values import PlacedLine

WHOLE_WORD = 4  # letters: shorter parts are words by chance, as in "in-put"
_HEAD = re.compile(r"(?<![\w-])((?:\w+-)*[^\W\d_]+)-$")
_TAIL = re.compile(r"([a-zß-ÿ]+)([\w-]*)(\S*)\s*")
_NAME = re.compile(r"([A-Z0-9][\w.+#-]*)(\S*)\s*")  # "Scikit-" and "Learn", "GPT-" and "4"
_FRAGMENT = re.compile(r"[\w-]+-$")
_WORD = re.compile(r"\w+(?:-\w+)*")


def join_lines(lines: Sequence[PlacedLine], hyphens: Hyphens | None = None) -> tuple[PlacedLine, ...]:
    """Clean the lines, drop empty ones, and pull up the rest of a word that was cut at a line's end.

    >>> lines = [PlacedLine(text, 1, None) for text in ("built distri-", "buted systems with scikit-", "learn")]
    >>> [line.text for line in join_lines(lines)]
    ['built distributed', 'systems with scikit-learn']
    """
    whole = zip(lines, drop_soft_hyphens([line.text for line in lines]), strict=True)
    kept = [line for line in (_clean(line, text) for line, text in whole) if line.text]
    speller = _Speller([line.text for line in kept], hyphens or Hyphens())
    joined: list[PlacedLine] = []
    for line in kept:
        if joined and joined[-1].text.endswith("-"):
            joined[-1:] = speller.join(joined[-1], line)
        else:
            joined.append(line)
    return tuple(joined)


def _clean(line: PlacedLine, text: str) -> PlacedLine:
    text = clean_line(text)
    return line if text == line.text else replace(line, text=text)


def _count_words(texts: Iterable[str]) -> Counter[str]:
    """Count the words that stand whole within a line, so not those that are cut at its end or its start."""
    words: list[str] = []
    is_cut = False
    for text in texts:
        ends_cut = text.endswith("-")
        parts = _WORD.findall(_FRAGMENT.sub("", text) if ends_cut else text)
        words += parts[is_cut:]
        is_cut = ends_cut
    return Counter(map(str.lower, words))


class _Speller:
    """Knows the words of a document, and which take a hyphen."""

    def __init__(self, texts: Sequence[str], hyphens: Hyphens) -> None:
        self._texts = texts
        self._first = frozenset(hyphens.first)
        self._last = frozenset(hyphens.last)

    @cached_property
    def _words(self) -> Counter[str]:
        """The words of all lines; few documents have a word that is cut."""
        return _count_words(self._texts)

    def join(self, above: PlacedLine, below: PlacedLine) -> list[PlacedLine]:
        """Give the two lines, one word moved up if it was cut between them."""
        head = _HEAD.search(above.text)
        tail = (_TAIL.match(below.text) or (_NAME.match(below.text) if above.wraps else None)) if head else None
        if head is None or tail is None:
            return [above, below]
        text = above.text[: head.start()] + self._spell(head[1], tail)
        rest = below.text[tail.end() :]
        if rest:
            return [replace(above, text=text), replace(below, text=rest)]
        return [replace(above, text=text, wraps=below.wraps)]

    def _spell(self, first: str, tail: re.Match[str]) -> str:
        """Write the two parts of a word as one or with their hyphen."""
        alike = tail.re is _TAIL or (first.isupper() and tail[1].isupper() and len(tail[1]) > 2)
        is_cut = alike and len(first) > 1 and not self._keeps_hyphen(first, tail[1])
        return f"{first}{'' if is_cut else '-'}{tail[0].rstrip()}"

    def _keeps_hyphen(self, first: str, last: str) -> bool:
        """Decide by what stands elsewhere in the document, then by parts that usually take a hyphen."""
        if first.isupper() and last.islower():
            return True
        first, last = first.lower(), last.lower()
        joined, hyphenated = self._words[first + last], self._words[f"{first}-{last}"]
        if joined or hyphenated:
            return hyphenated > joined
        if "-" in first or first in self._first or last in self._last:
            return True
        return min(len(first), len(last)) >= WHOLE_WORD and self._words[first] > 0 and self._words[last] > 0
