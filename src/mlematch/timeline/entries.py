"""Rows of a section -> entries: which rows belong to one job, and what they name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from mlematch.knowledge.career.titles import Titles
from mlematch.timeline.anchors import is_anchor
from mlematch.timeline.blocks import find_block, names_of, row_of_title
from mlematch.timeline.breaks_in_rows import find_break_rows
from mlematch.timeline.employers import opens_entry, with_organisation
from mlematch.timeline.entry import Entry, settle
from mlematch.timeline.naming import Named, find_beside, find_names, is_town, names_title
from mlematch.timeline.row import Row, head_of
from mlematch.timeline.sheet import TITLE_WORDS, Sheet
from mlematch.timeline.title_rows import dates_stand_last, row_of_title_beside
from mlematch.timeline.undated import find_undated


def find_entries(rows: Sequence[Row], titles: Titles, *, engagements: bool = False) -> list[Entry]:
    """Find the jobs in the rows of one section; where it lists `engagements`, a lone date dates one, title or not."""
    sheet = Sheet(rows, titles, engagements=engagements)
    dated = find_dated(sheet)
    undated = find_undated(sheet, dated)
    titled = [_with_title(sheet, entry) for entry in settle(dated, rows, titles)]
    return sorted([*titled, *undated], key=lambda entry: entry.first)


def find_dated(sheet: Sheet) -> list[Entry]:
    """The jobs that have dates."""
    sheet.taken.update(find_break_rows(sheet))
    anchors = [at for at, row in enumerate(sheet.rows) if at not in sheet.taken and is_anchor(sheet, at, row)]
    sheet.taken.update(anchors)
    sheet.dates_last = dates_stand_last(sheet, anchors)
    return [entry for at in anchors if (entry := _read_entry(sheet, at))]


def _read_entry(sheet: Sheet, at: int) -> Entry | None:
    """The job that has its dates in a row."""
    row, block = sheet.rows[at], find_block(sheet.rows, at, sheet.titles, sheet.taken)
    place = is_town(row.rest, sheet.titles)
    named = Named() if place else find_names(row.rest, sheet.titles)
    named = names_of([sheet.rows[one] for one in block], sheet.titles) if block else named
    sheet.taken.update(block)
    quoted = row_of_title(sheet.rows, block, named.title, at)
    if named.title is None and (other := row_of_title_beside(sheet, at)) is not None:
        sheet.taken.add(other)
        head = head_of(sheet.rows[other])
        beside = find_names(head if names_title(head, sheet.titles) else sheet.rows[other].rest, sheet.titles)
        named = Named(beside.title, named.organisation or beside.organisation)
        quoted = other
    if named.title is not None and _is_bare_title(sheet, quoted - 1, below=named.title):
        quoted -= 1
        sheet.taken.add(quoted)
        named = replace(named, title=sheet.rows[quoted].rest)
    first = min(at, quoted, *block[:1])
    if block and named.organisation:
        return Entry(first, quoted, named, row.dates)
    first, named = with_organisation(sheet, first, max(at, quoted), named)
    if place and named.organisation is None:
        named = replace(named, organisation=find_names(row.rest, sheet.titles).organisation)
    return Entry(first, quoted, named, row.dates)


def _is_bare_title(sheet: Sheet, at: int, below: str) -> bool:
    """Whether a title stands alone above a row that begins with the employer and goes on with what looks like one.

    So it is above `Acme · Internship` and `Acme – member of the data team`.
    """
    if at < 0 or at in sheet.taken:
        return False
    row, dated = sheet.rows[at], sheet.rows[at + 1]
    if row.body or row.dates or row.bullet or dated.bullet:
        return False
    if dated.rest.startswith(below) or find_names(dated.rest, sheet.titles).organisation is None:
        return False
    return find_names(row.rest, sheet.titles) == Named(row.rest) and (at == 0 or opens_entry(sheet, at))


def _with_title(sheet: Sheet, entry: Entry) -> Entry:
    """Where no word tells the title, take what stands where titles stand: above the dates, or beside them."""
    if entry.named.title:
        return entry
    above = sheet.rows[entry.first].rest if entry.first < entry.quoted and sheet.rows[entry.quoted].rest else None
    beside = find_beside(sheet.rows[entry.quoted].rest, entry.named.organisation, sheet.titles)
    title = beside if above in (None, entry.named.organisation) else _longest_stretch(above or "")
    known = title is not None and len(title.split()) <= TITLE_WORDS and not sheet.titles.is_other(title)
    return replace(entry, named=replace(entry.named, title=title)) if known else entry


def _longest_stretch(text: str) -> str | None:
    """Give the longest part of a line from which dates were taken, as it stands in the document."""
    return max((part.strip() for part in text.split("\t")), key=len) or None
