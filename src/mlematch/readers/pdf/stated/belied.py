"""An ActualText that says something else than is drawn: the drawn words are read beside the stated ones.

PDFium gives the stated text alone, so what a person sees would be lost. A hyphen, a ligature, an accent or a whole
line that is stated as it is drawn is no such case, nor is the name of an icon, under which no words are drawn.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from mlematch.knowledge.reading import Reading
from mlematch.readers.pdf.hidden.marks import find_marked
from mlematch.readers.pdf.page.objects import Painted
from mlematch.readers.pdf.pdfium import Sheet, read_drawn_words
from mlematch.readers.pdf.stated.naming import ADDRESSES, LONGEST_NAME, count_name, is_narrow
from mlematch.readers.pdf.stated.restated import CLOSE, fold_letters, is_restated
from mlematch.readers.pdf.stated.spans import stated_by
from mlematch.values import Word
from mlematch.visibility import Suspicion

_FEWEST_STATED, _FEWEST_DRAWN = 2, 4  # letters
_MUCH_MORE = 2  # times as many letters
_SHORT = 500  # letters; a part is sought in no more, since that takes long


@dataclass(frozen=True, slots=True)
class _Statement:
    """What one ActualText says, and the places of the objects that it speaks for."""

    suspects: Sequence[Suspicion]
    objects: Set[int]


def restore_drawn(sheet: Sheet, reading: Reading) -> Sheet:
    """Give the sheet with the words that false statements take the place of; the false words are marked as such."""
    stated = [suspect for suspect in sheet.marked if is_restated(suspect)]
    texts = (fold_letters(sheet.page.words[suspect.word].text) for suspect in stated)
    if sheet.painted is None or not any(len(text) >= _FEWEST_STATED for text in texts):
        return sheet
    statements = list(_find_statements(sheet.page.words, stated, sheet.painted))
    drawn = [word for word in read_drawn_words(sheet, reading) if not is_narrow(word)]  # without names of icons
    shown: dict[int, list[str]] = {}
    for word in drawn:
        shown.setdefault(word.order, []).append(word.text)
    belied = [it for it in statements if _is_false(it, sheet.page.words, shown)]
    return _put_beside(sheet, belied, drawn) if belied else sheet


def _find_statements(words: Sequence[Word], stated: Sequence[Suspicion], painted: Painted) -> Iterator[_Statement]:
    by_mark: dict[int, list[Suspicion]] = {}
    objects: dict[int, set[int]] = {}
    for suspect in stated:
        order = words[suspect.word].order
        mark = stated_by(*painted.at([order]))
        by_mark.setdefault(mark, []).append(suspect)
        objects.setdefault(mark, set()).add(order)
    for place in painted.silent:
        mark = stated_by(*painted.at([place]))
        if mark in objects:
            objects[mark].add(place)
    return (_Statement(suspects, objects[mark]) for mark, suspects in by_mark.items())


def _is_false(statement: _Statement, words: Sequence[Word], drawn: Mapping[int, Sequence[str]]) -> bool:
    """Say whether other words are drawn than are stated, or far fewer; `drawn` are those of each object."""
    said = [words[suspect.word] for suspect in statement.suspects]
    names, _ = count_name(said)
    told = [word.text for word in said[names:] if not word.text.startswith(ADDRESSES)]  # those say where a link leads
    shown = [text for place in sorted(statement.objects) for text in drawn.get(place, ())]
    return bool(told) and (_is_overstated(told, shown) or _is_lost("".join(told), "".join(shown)))


def _is_overstated(told: Sequence[str], shown: Sequence[str]) -> bool:
    """Say whether more is stated than an icon's name, and much more than is drawn, whatever letters that may be."""
    return len(told) > LONGEST_NAME and sum(map(len, told)) > _MUCH_MORE * sum(map(len, shown))


def _is_lost(told: str, shown: str) -> bool:
    """Say whether letters are drawn that are not stated."""
    from rapidfuzz import fuzz

    told, shown = fold_letters(told), fold_letters(shown)
    if sum(map(str.isalpha, shown)) < _FEWEST_DRAWN:
        return False
    compare = fuzz.partial_ratio if len(shown) <= len(told) <= _SHORT else fuzz.ratio
    return compare(shown, told) < CLOSE


def _put_beside(sheet: Sheet, belied: Sequence[_Statement], drawn: Sequence[Word]) -> Sheet:
    """Add the drawn words, which may be hidden themselves, after all others: these keep their places."""
    objects = {place for statement in belied for place in statement.objects}
    false = {suspect for statement in belied for suspect in statement.suspects}
    words, added = tuple(sheet.page.words), tuple(word for word in drawn if word.order in objects)
    marked = [replace(suspect, certain=suspect.certain or suspect in false) for suspect in sheet.marked]
    if sheet.painted is not None:
        doubted = find_marked(sheet.page.number, added, sheet.painted, sheet.doubts)
        marked += [replace(suspect, word=suspect.word + len(words)) for suspect in doubted]
    return replace(sheet, page=replace(sheet.page, words=words + added), marked=tuple(marked))
