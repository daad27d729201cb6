"""A PDF, from the gatekeeper to a draft: the better of two readings, without what nobody can see."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import islice
from typing import Any

from mlematch import quality, visibility
from mlematch.errors import UnreadableError
from mlematch.knowledge.reading import QualityRules, VisibilityRules
from mlematch.layout import find_lines
from mlematch.readers.building import Draft, Order
from mlematch.readers.pdf import pdfium, pypdf_engine
from mlematch.readers.pdf.around.annotations import Shown, find_shown
from mlematch.readers.pdf.around.attached import prefer_attached
from mlematch.readers.pdf.around.links import read_annotations
from mlematch.readers.pdf.around.overlaid import lay_over, part
from mlematch.readers.pdf.around.properties import find_keywords, read_properties
from mlematch.readers.pdf.gate.clearance import EMPTY_GLYPHS, LAYER, Clearance
from mlematch.readers.pdf.gate.gatekeeper import open_pdf
from mlematch.readers.pdf.hidden import rendering
from mlematch.readers.pdf.hidden.copies import prefer_last
from mlematch.readers.pdf.stated.belied import restore_drawn
from mlematch.readers.pdf.stated.restated import Restated, compare_restated, is_restated
from mlematch.readers.scans import ocr
from mlematch.text import join_lines
from mlematch.values import Link, Notice, Page, PlacedLine, Word
from mlematch.visibility import Suspicion

_WARY = {EMPTY_GLYPHS, LAYER}  # doubts about a whole file: every word is looked at on the drawn page


@dataclass(frozen=True, slots=True)
class _File:
    """A PDF that the gatekeeper has let in; `opened` is pypdf's reader, if pypdf can read it at all."""

    content: bytes
    opened: Any
    clearance: Clearance
    order: Order


@dataclass(frozen=True, slots=True)
class _Sight:
    """The pages as PDFium places their words, which of these nobody can see, and where the pages lead to."""

    pages: tuple[Page, ...] = ()
    hidden: tuple[Suspicion, ...] = ()
    links: tuple[Link, ...] = ()
    notices: tuple[Notice, ...] = ()
    added: Mapping[int, int] = field(default_factory=dict)  # where the annotations of a page begin, by its number
    said: tuple[str, ...] = ()  # by the properties of the file


@dataclass(frozen=True, slots=True)
class _Attempt:
    """What one engine made of the visible text."""

    engine: str
    pages: tuple[Page, ...]
    lines: tuple[PlacedLine, ...]
    text: str
    measures: quality.Measures
    confirmed: bool = False  # by the other engine

    @classmethod
    def of(cls, engine: str, pages: tuple[Page, ...], rules: QualityRules) -> _Attempt:
        lines = join_lines(find_lines(pages))
        text = "\n".join([line.text for line in lines])
        return cls(engine, pages, lines, text, quality.measure(text, rules, quality.raw_text(pages) or text))


@dataclass(frozen=True, slots=True)
class _Recognised:
    """What was recognised in images, if anything had to be."""

    attempt: _Attempt | None = None
    notices: tuple[Notice, ...] = ()


def read_pdf(content: bytes, order: Order) -> Draft:
    """Read a PDF that the gatekeeper lets in.

    Raises:
        ReadError: it is damaged, locked or too big.
    """
    with open_pdf(content, order.source, order.reading.limits, order.password) as (opened, clearance):
        draft = _read(_File(content, opened, clearance, order))
        return draft if opened is None else prefer_attached(draft, opened, order)


def _read(file: _File) -> Draft:
    """Read the pages."""
    rules, clearance = file.order.reading, file.clearance
    sight = _look(file)
    seen, hidden = visibility.split_visible(sight.pages, sight.hidden)
    own, laid = part(seen, sight.added)
    recognised = _recognise(file, own, laid)
    attempt = recognised.attempt or _best_attempt(file, sight, seen, laid)
    pages = _with_shapes(own if attempt.pages is seen else attempt.pages, sight.pages)
    graded = quality.grade_measured(attempt.measures, pages, attempt.engine, rules.quality, confirmed=attempt.confirmed)
    notices = (
        *clearance.notices,
        *sight.notices,
        *visibility.find_notices(hidden),
        *visibility.find_tiny(seen, rules.visibility),
        *find_keywords(sight.said, attempt.text, rules.visibility),
        *visibility.find_layers(sight.pages, rules.visibility),
        *recognised.notices,
        *quality.find_notices(graded),
    )
    return Draft("pdf", attempt.lines, graded, len(pages), sight.links, hidden, notices)


def _recognise(file: _File, own: tuple[Page, ...], laid: Mapping[int, Sequence[Word]]) -> _Recognised:
    """Recognise the text of pages that are images, if asked; what is laid over them is known."""
    if not file.order.ocr or not file.clearance.renderable:
        return _Recognised()
    pages, notices, engine = ocr.recognise_pages(file.content, own, file.order)
    pages = lay_over(pages, laid)
    return _Recognised(_Attempt.of(engine, pages, file.order.reading.quality) if engine else None, notices)


def _with_shapes(pages: tuple[Page, ...], placed: tuple[Page, ...]) -> tuple[Page, ...]:
    """Give the pages with the shapes that PDFium saw on them, whichever engine read their words."""
    shapes = {page.number: page.shapes for page in placed}
    return tuple(replace(page, shapes=shapes.get(page.number, ())) for page in pages)


def _best_attempt(file: _File, sight: _Sight, seen: tuple[Page, ...], laid: Mapping[int, Sequence[Word]]) -> _Attempt:
    """Read with the engine that was asked for; `auto` asks the other one too when the first reading looks damaged."""
    attempts: list[_Attempt] = []
    rules = file.order.reading.quality
    for engine in ("pdfium", "pypdf") if file.order.engine == "auto" else (file.order.engine,):
        pages = seen if engine == "pdfium" else _by_pypdf(file, sight, laid)
        attempt = _Attempt.of(engine, pages, rules)
        if quality.is_whole(attempt.measures, rules):
            return attempt
        attempts += [attempt] if pages else []
    if not attempts:
        raise UnreadableError(file.order.source, "it is damaged: no page can be read")
    best = attempts[quality.pick_reading([attempt.measures for attempt in attempts], rules)]
    return replace(best, confirmed=len(attempts) > 1 and quality.do_agree(attempts[0].text, attempts[1].text, rules))


def _by_pypdf(file: _File, sight: _Sight, laid: Mapping[int, Sequence[Word]]) -> tuple[Page, ...]:
    """Read with pypdf, which knows neither colours nor annotations: there PDFium helps out.

    What that knows to be hidden is taken out by its place, and what it sees of the annotations is added.
    """
    if file.opened is None or (sight.pages and not file.clearance.light):
        return ()
    pages = pypdf_engine.read_pages(file.opened, file.clearance.pages)
    return lay_over(visibility.drop_places(pages, sight.pages, sight.hidden), laid)


def _look(file: _File) -> _Sight:
    """Place the words with PDFium, and find out which of them a person can see."""
    order, clearance = file.order, file.clearance
    notices: list[Notice] = []
    added: dict[int, int] = {}
    pages: list[Page] = []
    unseen: list[Suspicion] = []
    links: dict[Link, None] = {}
    with pdfium.open_document(file.content, order.password) as document:
        said = tuple(read_properties(document))
        shown = partial(_find_shown, file, notices)
        for read in pdfium.read_sheets(document, clearance.pages, order.reading, clearance.doubts, shown):
            sheet, suspects = _suspect(restore_drawn(read, order.reading), order.reading.visibility)
            if sheet.added is not None:
                added[sheet.page.number] = sheet.added
            compared = _compare(file, sheet, [suspect for suspect in suspects if is_restated(suspect)])
            pages.append(compared.page)
            links.update(dict.fromkeys(_links(file, sheet)))
            unseen += compared.unseen
            unseen += _unseen(file, sheet, [suspect for suspect in suspects if not is_restated(suspect)])
    led = tuple(islice(links, order.reading.limits.links))
    return _Sight(tuple(pages), tuple(unseen), led, tuple(notices), added, said)


def _find_shown(file: _File, notices: list[Notice], number: int) -> Shown:
    """Say which annotations of a page are shown; what of them cannot be read goes to the notices."""
    shown = Shown() if file.opened is None else find_shown(file.opened, number - 1, file.order.reading.limits)
    notices += [shown.notice] if shown.notice else []
    return shown


def _links(file: _File, sheet: pdfium.Sheet) -> Iterator[Link]:
    """List where a page leads to."""
    number, addresses = sheet.page.number, sheet.targets.addresses
    if sheet.targets.has_others and file.opened is not None:
        addresses = read_annotations(file.opened.pages[number - 1])
    return (Link(address, number) for address in addresses)


def _compare(file: _File, sheet: pdfium.Sheet, stated: list[Suspicion]) -> Restated:
    """Hold the restated words of a page against the drawn ones."""
    if not stated:
        return Restated(sheet.page)
    most = file.order.reading.limits.chars_per_page
    return compare_restated(sheet.page, stated, lambda: pdfium.read_drawn(sheet, most))


def _suspect(sheet: pdfium.Sheet, rules: VisibilityRules) -> tuple[pdfium.Sheet, list[Suspicion]]:
    """List the words of a page that may be invisible; a word that is painted again is judged by its last copy."""
    wary = not sheet.doubts.tricks.isdisjoint(_WARY)
    found = visibility.find_suspects([sheet.page], rules, wary=wary)
    if found and sheet.painted is not None:
        page = prefer_last(sheet.page, sheet.painted, (suspect.word for suspect in found))
        if page is not sheet.page:
            sheet = replace(sheet, page=page)
            found = visibility.find_suspects([page], rules, wary=wary)
    belied = {suspect.word for suspect in sheet.marked if _is_belied(suspect)}
    return sheet, [*(suspect for suspect in found if suspect.word not in belied), *sheet.marked]


def _is_belied(suspect: Suspicion) -> bool:
    return suspect.mechanism == visibility.OTHER_LETTERS and suspect.certain


def _unseen(file: _File, sheet: pdfium.Sheet, suspects: list[Suspicion]) -> Iterable[Suspicion]:
    """List the words of a page nobody can see; it is drawn only when something is suspected."""
    if not suspects:
        return ()
    if not file.clearance.renderable:
        return rendering.believe(suspects)
    return rendering.confirm(sheet, suspects, file.order.reading.visibility)
