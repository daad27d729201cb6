"""A Word document: docx2python walks it, after what nobody can see was taken out and how lines are set was noted."""

from __future__ import annotations

import re
import warnings
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import replace
from io import BytesIO
from itertools import chain, groupby
from typing import Any

from mlematch.errors import ReadError, TooBigError, UnreadableError
from mlematch.list_marks import BULLET
from mlematch.readers.building import Draft, Order
from mlematch.readers.extras import needs
from mlematch.readers.flow import PLAIN, Flow, Look, Paragraph, Run, draft_flow, join_cells
from mlematch.readers.office.archive import check_xml, read_archive
from mlematch.readers.office.word_shapes import may_paint
from mlematch.readers.office.word_styles import WordStyles, child, find_styles, hex_color, local, value
from mlematch.values import Link

_PART = re.compile(r"word/(?:document|header|footer|footnotes|endnotes)\d*\.xml$")
_READ = re.compile(r"(?:.*/)?(?:[^/]+\.xml|[^/]*\.rels)$")
_PREFIXES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
}
_STRICT = "http://purl.oclc.org/ooxml/"
_UNREAD = re.compile(
    "Fallback|del|moveFrom|docPr|blip|imagedata|footnoteReference|endnoteReference|commentRangeStart|commentRangeEnd"
    "|softHyphen|annotationRef|instrText|sdtPr"
).fullmatch
_BULLET_AND_TAB = re.compile(r"^\t*(?:--|[\u2022\u00b7\uf0b7o])\t")
_NUMBER = re.compile(r"^\t*([\w]{1,5}[.)])\t")
_NOTE = re.compile(r"^(?:foot|end)note-?\d+\)\t")
_MARK = "\ufdd0"  # a noncharacter: begins and ends the number of a look
_MARKED = re.compile(rf"{_MARK}(\d+){_MARK}")
_FOLLOWED = re.compile(r"(?:https?|ftp|mailto|tel):\S", re.IGNORECASE)


def read_docx(content: bytes, order: Order) -> Draft:
    """Read a Word document with its headers, footers, tables, text boxes and tracked insertions.

    Raises:
        MissingLibraryError: docx2python is not installed.
        ReadError: it is damaged, locked or unpacks to too much.
    """
    with needs("docx2python", "docx", order.source, "docx"):
        from docx2python import docx2python
    parts = read_archive(content, order.source, order.reading.limits, lambda name: _READ.match(name) is not None)
    if sum(len(data) for name, data in parts.items() if _PART.match(name)) > order.reading.limits.markup_bytes:
        raise TooBigError(order.source, "it holds more text than a resume can")
    try:
        tidied, looks = _tidy(parts, order.source)
        with (
            warnings.catch_warnings(action="ignore"),
            docx2python(BytesIO(tidied), duplicate_merged_cells=False) as read,
        ):
            body = [*read.body_pars, *read.footnotes_pars, *read.endnotes_pars]
            parts_in_order = [_once(read.header_pars, looks), _paragraphs(body, looks), _once(read.footer_pars, looks)]
            paragraphs = tuple(chain.from_iterable(parts_in_order))
    except ReadError:
        raise
    except RecursionError:
        raise TooBigError(order.source, "it is nested deeper than a resume can be") from None
    except Exception:  # noqa: BLE001 - docx2python leaks every kind of error on damaged files
        raise UnreadableError(order.source, "it is damaged and cannot be opened as a Word document") from None
    return draft_flow(Flow("docx", paragraphs, tuple(_links(parts, order.source))), "docx2python", order)


# ---------------------------------------------------------------- before docx2python


def _tidy(parts: dict[str, bytes], source: str) -> tuple[bytes, list[Look]]:
    """Write the archive anew: only checked XML, each run begun by the number of its look."""
    from lxml import etree

    styles = find_styles(_root(parts["word/styles.xml"], source) if "word/styles.xml" in parts else None)
    roots = {name: _root(data, source) for name, data in parts.items() if _PART.match(name)}
    marker = _Marker(styles, may_paint(roots.values()))
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, data in parts.items():
            root = roots.get(name)
            if root is not None:
                marker.mark(root)
                etree.cleanup_namespaces(root, top_nsmap=_PREFIXES, keep_ns_prefixes=list(_PREFIXES))
            archive.writestr(name, _plain(check_xml(data, source)) if root is None else etree.tostring(root))
    return out.getvalue(), marker.looks


def _root(data: bytes, source: str) -> Any:  # noqa: ANN401 - an element of lxml
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    return etree.fromstring(_plain(check_xml(data, source)), parser)


def _plain(data: bytes) -> bytes:
    """Write the namespaces of the strict variant as those of the usual one, which is otherwise the same."""
    if _STRICT.encode() not in data:
        return data
    data = data.replace(f"{_STRICT}officeDocument/".encode(), b"http://schemas.openxmlformats.org/officeDocument/2006/")
    return re.sub(rb"http://purl\.oclc\.org/ooxml/(\w+)/", rb"http://schemas.openxmlformats.org/\1/2006/", data)


class _Marker:
    """Takes out what is no text of the resume, and writes before each run which look it has."""

    def __init__(self, styles: WordStyles, painted: bool) -> None:
        self.looks: list[Look] = []
        self._numbers: dict[Look, int] = {}
        self._styles = styles
        self._ground = replace(styles.plain, background=None if painted else PLAIN.background)

    def mark(self, root: Any) -> None:  # noqa: ANN401 - an element of lxml
        """Mark all runs below an element."""
        self._walk(root, None, self._ground)

    def _walk(self, element: Any, paragraph: Any, ground: Look) -> None:  # noqa: ANN401 - elements of lxml
        for item in list(element):
            name = local(item)
            if _UNREAD(name):
                _remove(item)
                continue
            inner = item if name == "p" else paragraph
            here = _ground_of(item, name, ground)
            if name == "r":
                self._mark_run(item, paragraph, ground)
            self._walk(item, inner, here)
            if name == "hyperlink":
                _unwrap(item)

    def _mark_run(self, run: Any, paragraph: Any, ground: Look) -> None:  # noqa: ANN401 - elements of lxml
        look = self._styles.look(paragraph, run, ground)
        number = self._numbers.setdefault(look, len(self.looks))
        if number == len(self.looks):
            self.looks.append(look)
        for item in run:
            _spell(item)
        text = next((item for item in run if local(item) == "t"), None)
        if text is not None:
            text.text = f"{_MARK}{number}{_MARK}{(text.text or '').replace(_MARK, '')}"


def _ground_of(item: Any, name: str, ground: Look) -> Look:  # noqa: ANN401 - an element of lxml
    """Give what stands behind the text of an element: a cell's shade, an unknown fill of a styled table or a box."""
    if name == "tc":
        fill = value(child(child(item, "tcPr"), "shd"), "fill")
        return ground if fill in (None, "auto") else replace(ground, background=hex_color(fill))
    if name == "tbl":
        style = value(child(child(item, "tblPr"), "tblStyle")) or "TableGrid"
        return ground if style in ("TableGrid", "TableNormal") else replace(ground, background=None)
    return replace(ground, background=None) if name == "txbxContent" else ground


def _spell(item: Any) -> None:  # noqa: ANN401 - an element of lxml
    """Write signs that are elements of their own as text."""
    name = local(item)
    spelled = {"noBreakHyphen": "-", "sym": "\u2022", "cr": "\n"}.get(name)
    if name == "ptab":
        item.tag = item.tag.replace("ptab", "tab")
    elif spelled is not None:
        item.tag = item.tag[: -len(name)] + "t"
        item.text = spelled


def _remove(item: Any) -> None:  # noqa: ANN401 - an element of lxml
    above = item.getparent()
    if local(item) != "Fallback" or any(
        local(other) == "t" for side in above for other in side.iter() if side is not item
    ):
        above.remove(item)


def _unwrap(item: Any) -> None:  # noqa: ANN401 - an element of lxml
    """Put the children of an element in its place."""
    above = item.getparent()
    at = above.index(item)
    above[at : at + 1] = list(item)


# ---------------------------------------------------------------- after docx2python


def _paragraphs(tables: list[Any], looks: list[Look]) -> Iterator[Paragraph]:
    block = 0
    for table in tables:
        for row in table:
            block += 1
            cells = [[_paragraph(item, looks, block + at) for item in cell] for at, cell in enumerate(row)]
            block += len(cells) - 1
            yield from join_cells(cells) if len(cells) > 1 else cells[0] if cells else ()


def _once(tables: list[Any], looks: list[Look]) -> Iterator[Paragraph]:
    """Give what stands in the headers of first, odd and even pages, each text once."""
    first: dict[str, Paragraph] = {}
    for item in _paragraphs(tables, looks):
        first.setdefault(item.text, item)
    return iter(first.values())


def _paragraph(item: Any, looks: list[Look], block: int) -> Paragraph:  # noqa: ANN401 - a Par of docx2python
    text = _NOTE.sub("", "".join(run.text for run in item.runs))
    text = _NUMBER.sub(r"\1 ", _BULLET_AND_TAB.sub(BULLET, text))
    first, *others = _MARKED.split(text)
    runs = [Run(first)] if first else []
    runs += [Run(words, looks[int(number)]) for number, words in zip(others[::2], others[1::2], strict=True)]
    return Paragraph(tuple(_merged(runs)), block)


def _merged(runs: Iterable[Run]) -> Iterator[Run]:
    for look, group in groupby(runs, key=lambda run: run.look):
        yield Run("".join(run.text for run in group), look)


def _links(parts: dict[str, bytes], source: str) -> Iterator[Link]:
    for name, data in sorted(parts.items()):
        if name.startswith("word/_rels/") and b"hyperlink" in data:
            targets = (
                value(item, "Target") or "" for item in _root(data, source) if value(item, "TargetMode") == "External"
            )
            yield from (Link(target, 1) for target in targets if _FOLLOWED.match(target))
