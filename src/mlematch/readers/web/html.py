"""A web page: its blocks are paragraphs, its headings are as large as a browser sets them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser

from mlematch.errors import TooBigError
from mlematch.list_marks import BULLET
from mlematch.readers.building import Draft, Order
from mlematch.readers.decoding import decode_text
from mlematch.readers.flow import MARKED, Flow, Look, Paragraph, Run, draft_flow, join_cells
from mlematch.readers.web.css import Stylesheet, Tag, read_rules
from mlematch.readers.web.css_looks import restyle
from mlematch.readers.web.tags import mend_tags, take_styles
from mlematch.values import Link

_DEEPEST = 500
_MOST_TAGS = 50_000
_SKIPPED = re.compile("title|template|noscript|svg|iframe|object|audio|video|canvas|select|textarea|datalist").fullmatch
_VOID = re.compile("area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr").fullmatch
_BLOCK = re.compile(
    "address|article|aside|blockquote|body|caption|center|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer"
    "|form|h[1-6]|header|hr|html|legend|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul"
).fullmatch
_COLUMNS = frozenset(("aside", "main", "nav", "section", "header", "footer", "td", "th", "article"))
_CLOSED_BY = {
    "li": ({"li"}, {"ul", "ol"}),
    "dt": ({"dt", "dd"}, {"dl"}),
    "dd": ({"dt", "dd"}, {"dl"}),
    "tr": ({"tr", "td", "th"}, {"table"}),
    "td": ({"td", "th"}, {"tr", "table"}),
    "th": ({"td", "th"}, {"tr", "table"}),
}
_SIZES = {"h1": 24.0, "h2": 18.0, "h3": 14.0, "h4": 12.0, "h5": 11.0, "h6": 10.0, "small": 10.0, "big": 14.0}
_BOLD = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "b", "strong", "th"))
_CHIPS = frozenset(("span", "a", "div", "li", "em", "i", "b", "strong", "label", "button"))
_SPACED_BY = ("margin", "margin-left", "margin-right", "padding", "padding-left", "padding-right")
_LENGTH = re.compile("[1-9]").search
_SPACE = re.compile(r"[ \t\r\n\f]+")
_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([A-Za-z0-9_-]+)""", re.IGNORECASE)
_FOLLOWED = re.compile(r"(?:https?|ftp|mailto|tel):\S", re.IGNORECASE)
_BODY_SIZE = 12.0


def read_html(content: bytes, order: Order) -> Draft:
    """Read a web page as a browser would show it; nothing it refers to is fetched.

    Raises:
        TooBigError: it is larger, or nested deeper, than a resume can be.
        UnreadableError: its encoding cannot be told.
    """
    limits = order.reading.limits
    if len(content) > limits.markup_bytes:
        raise TooBigError(order.source, f"it is a web page of more than {limits.markup_bytes} bytes")
    return draft_flow(find_flow(_decode(content, order.source), order.source), "html", order)


def find_flow(text: str, source: str = "") -> Flow:
    """Find the paragraphs of a web page.

    >>> [paragraph.text for paragraph in find_flow("<h1>Ada</h1><ul><li>Python<li>SQL</ul>").paragraphs]
    ['Ada', '• Python', '• SQL']

    Raises:
        TooBigError: it has too many tags, or is nested too deeply.
    """
    text, styles = take_styles(text)
    if text.count("<") > _MOST_TAGS:
        raise TooBigError(source, "it is a web page of more tags than a resume can hold")
    linked = re.search(r"<link[^>]{1,500}stylesheet", text, re.IGNORECASE) is not None
    rules = (rule for css in styles for rule in read_rules(css))
    page = _Page(Stylesheet(rules, source), linked, source)
    page.feed(mend_tags(text))
    page.finish()
    return Flow("html", tuple(page.paragraphs), tuple(page.links))


def _decode(content: bytes, source: str) -> str:
    named = _CHARSET.search(content[:4096])
    if named and not content.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        try:
            return content.decode(named[1].decode("ascii"), errors="strict")
        except (LookupError, UnicodeDecodeError):
            pass
    return decode_text(content, source)


@dataclass(slots=True)
class _Open:
    """An element that is not closed yet."""

    tag: Tag
    look: Look
    skipped: bool = False
    in_row: bool = False  # its children stand side by side
    preformatted: bool = False
    spaced: bool = False  # its style keeps it from its neighbours
    sink: list[Paragraph] | None = None  # of a cell
    cells: list[list[Paragraph]] | None = None  # of a row
    last_child: tuple[str, frozenset[str]] | None = field(default=None)


class _Page(HTMLParser):
    """Gathers paragraphs while the tags go by."""

    def __init__(self, stylesheet: Stylesheet, linked: bool, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.paragraphs: list[Paragraph] = []
        self.links: list[Link] = []
        self._stylesheet = stylesheet
        self._source = source
        look = Look(_BODY_SIZE, background=None) if linked else Look(_BODY_SIZE)
        self._open = [_Open(Tag(""), look)]
        self._runs: list[Run] = []
        self._block = 0

    def finish(self) -> None:
        """Close what is still open."""
        self.close()
        while len(self._open) > 1:
            self._pop()
        self._flush()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        given = {name: value or "" for name, value in attrs}
        self._close_implied(tag)
        if tag == "br":
            self._runs.append(Run("\n", self._open[-1].look))
        if _BLOCK(tag):
            self._flush()
            self._block += tag in _COLUMNS
        opened = self._make(tag, given)
        self._part_from_sibling(opened)
        if not _VOID(tag):
            self._push(opened)
        if tag == "a" and _FOLLOWED.match(given.get("href", "")) and not opened.look.marked:
            self.links.append(Link(given["href"].strip(), 1))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element; only those that never hold anything are closed by their slash."""
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """Close an element and what was forgotten within it."""
        if tag == "p" and not any(item.tag.name == "p" for item in self._open):
            self._flush()
        if any(item.tag.name == tag for item in self._open[1:]):
            while self._pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        """Take text."""
        within = self._open[-1]
        if within.skipped:
            return
        text = data if within.preformatted else _SPACE.sub(" ", data)
        if text.strip() or not within.in_row:
            within.last_child = None
        if text == " " and (not self._runs or self._runs[-1].text.endswith((" ", "\n", "\t"))):
            return
        self._runs.append(Run(text.replace("\t", " "), within.look))

    def _make(self, tag: str, given: dict[str, str]) -> _Open:
        above = self._open[-1]
        item = Tag(tag, given.get("id", ""), frozenset(given.get("class", "").split()))
        path = [*(opened.tag for opened in self._open), item]
        declared = self._stylesheet.declared_for(path, given.get("style", ""))
        look = replace(above.look, size=_SIZES.get(tag, above.look.size), bold=above.look.bold or tag in _BOLD)
        look = restyle(look, _presented(given) | declared)
        if "hidden" in given and declared.get("display", "none") == "none":
            look = replace(look, marked=look.marked or MARKED)
        return _Open(
            item,
            look,
            above.skipped or _SKIPPED(tag) is not None,
            declared.get("display", "") in ("flex", "inline-flex", "grid"),
            tag == "pre" or (above.preformatted and not _BLOCK(tag)),
            any(_LENGTH(declared.get(side, "")) for side in _SPACED_BY),
        )

    def _part_from_sibling(self, opened: _Open) -> None:
        """Put a gap between neighbours that only their style keeps apart: items of a row, chips."""
        above = self._open[-1]
        name, classes = opened.tag.name, opened.tag.classes
        is_chip = name in _CHIPS and (opened.spaced or (above.last_child == (name, classes) and bool(classes)))
        is_apart = above.last_child is not None and (is_chip or above.in_row)
        if is_apart and self._runs and not _BLOCK(name) and not _VOID(name):
            self._runs.append(Run("\t", above.look))
        if not _VOID(name):
            above.last_child = (name, classes)

    def _push(self, opened: _Open) -> None:
        if len(self._open) > _DEEPEST:
            raise TooBigError(self._source, "it is a web page nested deeper than a resume can be")
        name = opened.tag.name
        if name == "tr":
            opened.cells = []
        elif name in ("td", "th") and any(item.cells is not None for item in self._open):
            opened.sink = []
        elif name == "li" and not opened.skipped:
            self._runs.append(Run(BULLET, opened.look))
        self._open.append(opened)

    def _pop(self) -> str:
        opened = self._open[-1]
        if _BLOCK(opened.tag.name):
            self._flush()
        self._open.pop()
        if opened.sink is not None:
            row = next(item for item in reversed(self._open) if item.cells is not None)
            assert row.cells is not None  # noqa: S101 - as found
            row.cells.append(opened.sink)
        if opened.cells:
            self._sink().extend(join_cells(opened.cells))
        return opened.tag.name

    def _close_implied(self, tag: str) -> None:
        closing, within = _CLOSED_BY.get(tag, (set(), set()))
        if _BLOCK(tag) and self._open[-1].tag.name == "p":
            self._pop()
        names = [item.tag.name for item in self._open]
        for place in range(len(names) - 1, 0, -1):
            if names[place] in within:
                return
            if names[place] in closing:
                while len(self._open) > place:
                    self._pop()
                if tag != "tr":
                    return

    def _flush(self) -> None:
        runs, self._runs = self._runs, []
        if any(run.text.strip(" •\n\t") for run in runs):
            self._sink().append(Paragraph(tuple(runs), self._block))
        elif len(runs) == 1 and runs[0].text == BULLET:
            self._runs = runs  # the item's text comes in a block of its own

    def _sink(self) -> list[Paragraph]:
        return next((item.sink for item in reversed(self._open) if item.sink is not None), self.paragraphs)


def _presented(given: dict[str, str]) -> dict[str, str]:
    """Give what the old attributes for colours declare."""
    old = {"color": given.get("color", ""), "background-color": given.get("bgcolor", "")}
    return {name: value.lower() for name, value in old.items() if value}
