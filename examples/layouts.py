"""Draws a resume, given as words, in one of four layouts; same words, same bytes."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor, white
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    FrameBreak,
    HRFlowable,
    KeepTogether,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
)

WIDTH, HEIGHT = A4
DATE_COLUMN = 122.0


@dataclass(frozen=True)
class Look:
    """How a resume looks: its layout, letters, colour, and how the head of an entry is set."""

    layout: str = "one_column"  # one_column, two_column, sidebar, dates_left
    font: str = "Helvetica"
    accent: str = "#1f3a5f"
    size: float = 9.5
    entry: str = "title_first"  # title_first, organisation_first, stacked
    shouting: bool = True  # headings in capitals
    margin: float = 46.0
    side_width: float = 170.0


@dataclass(frozen=True)
class Person:
    """An invented person's resume: the head of the page and the words of its sections.

    The words are lines of a small markup: `# Heading` (`#> Heading` for the side column), `## title | organisation |
    place | dates` for an entry, `### organisation | place` for an employer whose roles follow, `- ` for a bullet,
    `Label:: text` for a row of skills, anything else a paragraph; an indented line goes on from the one before.
    """

    name: str
    headline: str
    contact: tuple[str, ...]
    words: str
    look: Look = field(default_factory=Look)
    hidden: str = ""


@dataclass(frozen=True)
class Part:
    """One line of the markup: its kind, and its text."""

    kind: str
    text: str

    @property
    def cells(self) -> list[str]:
        """The texts between the bars, four of them."""
        cells = [cell.strip() for cell in self.text.split("|")]
        return cells + [""] * (4 - len(cells))


MARKS = {"#> ": "side_heading", "# ": "heading", "### ": "employer", "## ": "entry", "- ": "bullet"}


def parts_of(words: str) -> list[Part]:
    r"""Read the markup.

    >>> parts_of("# Skills\nML:: PyTorch,\n  Keras")
    [Part(kind='heading', text='Skills'), Part(kind='row', text='ML:: PyTorch, Keras')]
    """
    parts: list[Part] = []
    for line in filter(str.strip, words.splitlines()):
        if line.startswith(" "):
            parts[-1] = Part(parts[-1].kind, f"{parts[-1].text} {line.strip()}")
            continue
        mark = next((mark for mark in MARKS if line.startswith(mark)), "")
        kind = MARKS.get(mark, "row" if "::" in line else "text")
        parts.append(Part(kind, line.removeprefix(mark).strip()))
    return parts


BOLD = {"Helvetica": "Helvetica-Bold", "Times-Roman": "Times-Bold"}
ITALIC = {"Helvetica": "Helvetica-Oblique", "Times-Roman": "Times-Italic"}


class Setter:
    """Turns parts into flowables of one column."""

    def __init__(self, look: Look, *, side: bool = False) -> None:
        self.look = look
        self.light = side and look.layout == "sidebar"
        self.stacked = side or look.entry == "stacked"
        self.ink = white if self.light else HexColor("#222222")
        self.accent = white if self.light else HexColor(look.accent)
        size = look.size - 0.5 if side else look.size
        self.text = self.style(look.font, size, spaceAfter=2)
        self.bold = self.style(BOLD[look.font], size)
        self.italic = self.style(ITALIC[look.font], size, spaceAfter=2)
        self.right = self.style(look.font, size, alignment=2)
        self.bullet = self.style(look.font, size, leftIndent=11, bulletIndent=1, spaceAfter=1.5)
        self.heading = self.style(BOLD[look.font], size + 2, textColor=self.accent, spaceBefore=9, spaceAfter=2)

    def style(self, font: str, size: float, **more: object) -> ParagraphStyle:
        """Give a style of this column."""
        settings = {"fontName": font, "fontSize": size, "leading": size * 1.28, "textColor": self.ink, **more}
        return ParagraphStyle(font, **settings)

    def flow(self, parts: Sequence[Part]) -> Iterator[Flowable]:
        """Set parts one after the other; the head of an entry stays with its first bullet."""
        held: list[Flowable] = []
        for part in parts:
            flowables = list(self.set(part))
            if part.kind in {"heading", "side_heading", "employer", "entry"}:
                held += flowables
                continue
            yield KeepTogether([*held, *flowables]) if held else flowables[0]
            held = []
        yield from held

    def set(self, part: Part) -> Iterator[Flowable]:
        """Set one part."""
        if part.kind in {"heading", "side_heading"}:
            yield from self.set_heading(part.text)
        elif part.kind == "employer":
            yield Spacer(1, 4)
            yield self.ends(part.cells[0], part.cells[1], self.bold)
        elif part.kind == "entry":
            yield Spacer(1, 3)
            yield from self.set_entry(part.cells)
        elif part.kind == "bullet":
            yield Paragraph(escape(part.text), self.bullet, bulletText="•")
        elif part.kind == "row":
            label, _, text = part.text.partition("::")
            bold = f"<font name={BOLD[self.look.font]}>{escape(label)}:</font>"
            yield Paragraph(f"{bold} {escape(text.strip())}", self.text)
        else:
            yield Paragraph(escape(part.text), self.text)

    def set_heading(self, text: str) -> Iterator[Flowable]:
        """Set a heading and the rule below it."""
        yield Paragraph(escape(text.upper() if self.look.shouting else text), self.heading)
        yield HRFlowable(width="100%", thickness=0.7, color=self.accent, spaceBefore=1, spaceAfter=4)

    def set_entry(self, cells: list[str]) -> Iterator[Flowable]:
        """Set the head of an entry."""
        title, organisation, place, dates = cells[:4]
        where = ", ".join(filter(None, (organisation, place)))
        if self.stacked:
            yield Paragraph(escape(title), self.bold)
            if where:
                yield Paragraph(escape(where), self.text)
            yield Paragraph(escape(dates), self.italic)
        elif self.look.entry == "organisation_first" and organisation:
            yield self.ends(organisation, place, self.bold)
            yield self.ends(title, dates, self.italic)
        else:
            yield self.ends(title, dates, self.bold if self.look.entry == "title_first" else self.italic)
            if where:
                yield Paragraph(escape(where), self.italic)

    def ends(self, left: str, right: str, style: ParagraphStyle) -> Flowable:
        """Set one text at the left and one at the right end of a line."""
        share = 0.64
        cells = [[Paragraph(escape(left), style), Paragraph(escape(right), self.right)]]
        return Table(cells, colWidths=[f"{share:.0%}", f"{1 - share:.0%}"], style=TIGHT)

    def dated(self, parts: Sequence[Part]) -> Iterator[Flowable]:
        """Set parts in two columns, the dates of an entry at the left."""
        for part in parts:
            if part.kind == "heading":
                yield from self.set_heading(part.text)
                continue
            left, right = self.beside(part)
            aside = [Spacer(1, 3)] if part.kind == "entry" else []
            aside.append(Paragraph(escape(left), self.text))
            yield Table([[aside, right]], colWidths=[DATE_COLUMN, None], style=TIGHT)

    def beside(self, part: Part) -> tuple[str, list[Flowable]]:
        """Give what stands in the left and in the right column: dates or a label, and the rest."""
        if part.kind == "entry":
            title, organisation, place, dates = part.cells[:4]
            where = ", ".join(filter(None, (organisation, place)))
            lines = [Spacer(1, 3), Paragraph(escape(title), self.bold)]
            return dates, [*lines, Paragraph(escape(where), self.italic)] if where else lines
        if part.kind == "row":
            label, _, text = part.text.partition("::")
            return label, [Paragraph(escape(text.strip()), self.text)]
        return "", list(self.set(part))


TIGHT = [
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 0),
    ("TOPPADDING", (0, 0), (-1, -1), 0),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 0.5),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
]


def head_of(person: Person, setter: Setter, *, centred: bool = False, stacked: bool = False) -> Iterator[Flowable]:
    """Set name, headline and contact."""
    font = person.look.font
    alignment = 1 if centred else 0
    size = 17 if stacked else 21
    name = setter.style(BOLD[font], size, textColor=setter.accent, alignment=alignment)
    headline = setter.style(font, 11.5, alignment=alignment, spaceAfter=3)
    contact = setter.style(font, setter.text.fontSize, alignment=alignment, spaceAfter=2)
    yield Paragraph(escape(person.name), name)
    yield Paragraph(escape(person.headline), headline)
    for line in person.contact if stacked else [" | ".join(person.contact)]:
        if line:
            yield Paragraph(escape(line), contact)


def split_sides(parts: Sequence[Part]) -> tuple[list[Part], list[Part]]:
    """Divide parts into those of the main and those of the side column."""
    sides: tuple[list[Part], list[Part]] = ([], [])
    at = 0
    for part in parts:
        at = {"heading": 0, "side_heading": 1}.get(part.kind, at)
        sides[at].append(part)
    return sides


Paint = Callable[[Canvas], None]


def paint_nothing(canvas: Canvas) -> None:
    """Leave the page white."""


def column(left: float, width: float, bottom: float, top: float) -> Frame:
    """Give a column between two heights."""
    return Frame(left, bottom, width, top - bottom, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0)


def in_one_column(person: Person) -> tuple[list[Frame], list[Flowable], Paint]:
    """Lay a resume out in one column."""
    look, setter, parts = person.look, Setter(person.look), parts_of(person.words)
    flow = setter.dated(parts) if look.layout == "dates_left" else setter.flow(parts)
    story = [*head_of(person, setter, centred=look.font == "Times-Roman"), *flow]
    return [column(look.margin, WIDTH - 2 * look.margin, 40, HEIGHT - 42)], story, paint_nothing


def in_two_columns(person: Person) -> tuple[list[Frame], list[Flowable], Paint]:
    """Lay a resume out with its head across two columns."""
    look, margin, gutter = person.look, person.look.margin, 22
    main, side = split_sides(parts_of(person.words))
    top = HEIGHT - 42 - 68
    side_left = WIDTH - margin - look.side_width
    frames = [
        column(margin, WIDTH - 2 * margin, top, HEIGHT - 42),
        column(margin, side_left - gutter - margin, 40, top),
        column(side_left, look.side_width, 40, top),
    ]
    setter = Setter(look)
    story = [*head_of(person, setter), FrameBreak(), *setter.flow(main), FrameBreak()]
    return frames, [*story, *Setter(look, side=True).flow(side)], paint_nothing


def in_sidebar(person: Person) -> tuple[list[Frame], list[Flowable], Paint]:
    """Lay a resume out beside a coloured bar that holds its head."""
    look, padding = person.look, 16
    main, side = split_sides(parts_of(person.words))
    width = look.side_width + 2 * padding
    frames = [
        column(padding, look.side_width, 36, HEIGHT - 36),
        column(width + 20, WIDTH - width - 20 - 34, 36, HEIGHT - 34),
    ]
    setter = Setter(look, side=True)
    story = [*head_of(person, setter, stacked=True), *setter.flow(side), FrameBreak(), *Setter(look).flow(main)]

    def paint(canvas: Canvas) -> None:
        canvas.setFillColor(HexColor(look.accent))
        canvas.rect(0, 0, width, HEIGHT, stroke=0, fill=1)

    return frames, story, paint


LAYOUTS = {
    "one_column": in_one_column,
    "dates_left": in_one_column,
    "two_column": in_two_columns,
    "sidebar": in_sidebar,
}


def draw_resume(person: Person) -> bytes:
    """Draw a resume as PDF."""
    frames, story, paint = LAYOUTS[person.look.layout](person)

    def on_page(canvas: Canvas, _: BaseDocTemplate) -> None:
        canvas.saveState()
        paint(canvas)
        write_hidden(canvas, person)
        canvas.restoreState()

    target = io.BytesIO()
    # Without compression the bytes do not hang on the zlib of the machine.
    document = BaseDocTemplate(target, pagesize=A4, invariant=1, pageCompression=0, title="Resume", author="invented")
    document.addPageTemplates(PageTemplate(frames=frames, onPage=on_page))
    document.build(story)
    return target.getvalue()


def write_hidden(canvas: Canvas, person: Person) -> None:
    """Write the hidden words white on white at the foot of the page."""
    canvas.setFillColor(white)
    canvas.setFont(person.look.font, 6)
    for row, line in enumerate(filter(None, person.hidden.splitlines())):
        canvas.drawString(person.look.margin, 34 - 8 * row, line)


def draw_scan(pdf: bytes, dots_per_inch: int = 100) -> bytes:
    """Draw the first page of a PDF as a scanner would: a grey picture without text."""
    import pypdfium2
    from reportlab.lib.utils import ImageReader

    page = pypdfium2.PdfDocument(pdf)[0]
    picture = page.render(scale=dots_per_inch / 72, grayscale=True).to_pil()
    jpeg = io.BytesIO()
    picture.save(jpeg, "JPEG", quality=45)
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=A4, invariant=1, pageCompression=0)
    canvas.drawImage(ImageReader(jpeg), 0, 0, WIDTH, HEIGHT)
    canvas.save()
    return target.getvalue()
