"""Jobs without dates: titles that head what follows, and blocks of labels."""

from __future__ import annotations

from collections.abc import Sequence

from mlematch.timeline.blocks import find_block, names_of, row_of_title
from mlematch.timeline.employers import with_organisation
from mlematch.timeline.entry import Entry
from mlematch.timeline.naming import find_names
from mlematch.timeline.row import Row
from mlematch.timeline.sheet import TITLE_WORDS, Sheet, is_free


def find_undated(sheet: Sheet, dated: Sequence[Entry]) -> list[Entry]:
    """The jobs without dates: a title that heads what follows, and no point below jobs that are none."""
    found = []
    known = {entry.named.title for entry in dated}
    apart = bool(dated) and not any(sheet.rows[entry.quoted].bullet for entry in dated)
    for at, row in enumerate(sheet.rows):
        if at in sheet.taken or row.dates:
            continue
        if block := _undated_block(sheet, at):
            found.append(block)
        elif not row.body and not (apart and row.bullet) and _is_head(sheet, at, bool(dated)):
            named = find_names(row.rest, sheet.titles)
            if named.title and named.title not in known:
                sheet.taken.add(at)
                first, named = with_organisation(sheet, at, at, named)
                found.append(Entry(first, at, named, None, row.stated_months))
    return found


def _undated_block(sheet: Sheet, at: int) -> Entry | None:
    """The job of a block that names it behind labels, with its length or not: `Duration: 8 months`."""
    block = find_block(sheet.rows, at, sheet.titles, sheet.taken)
    rows = [sheet.rows[one] for one in block]
    named = names_of(rows, sheet.titles)
    months = next((row.stated_months for row in rows if row.stated_months), None)
    if len(block) < 2 or None in (named.organisation, named.title or months):
        return None
    sheet.taken.update(block)
    return Entry(block.start, row_of_title(sheet.rows, block, named.title, at), named, None, months)


def _is_head(sheet: Sheet, at: int, dated: bool) -> bool:
    """Whether a row without dates begins a job."""
    row = sheet.rows[at]
    if row.stated_months is not None:
        return True
    if row.told:
        return at > 0 and sheet.rows[at - 1].told and sheet.rows[at - 1].dates is not None
    if at and sheet.rows[at - 1].line.wraps:
        return False
    below = sheet.rows[at + 1] if at + 1 < len(sheet.rows) else None
    leads = below is None or below.body or below.dates is None
    stands_out = row.line.bold and (below is None or not below.line.bold)
    return leads and (stands_out or not dated or _is_whole(sheet, at))


def _is_whole(sheet: Sheet, at: int) -> bool:
    """Whether a row names a title and an employer, and a list begins below it that the text above does not hold.

    Beside a dated `Title | Employer | 2020 - 2022` another `Title | Employer` needs neither.
    """
    row, below = sheet.rows[at], sheet.rows[at + 1] if at + 1 < len(sheet.rows) else None
    named = find_names(row.rest, sheet.titles)
    if named.title is None or row.bullet or below is None:
        return False
    if _is_barred(row) and named.organisation and any(one.dates and _is_barred(one) for one in sheet.rows):
        return below.body or below.bullet
    if not below.bullet:
        return is_free(sheet, at + 1) and _begins_below_list(sheet, at) and _heads_list(sheet, at + 2)
    return sheet.titles.is_organisation(named.organisation or "") or _begins_below_list(sheet, at)


def _begins_below_list(sheet: Sheet, at: int) -> bool:
    """Whether nothing but a title, and an employer above it, stands between the list above and this row."""
    row, first = sheet.rows[at], at - 1 if is_free(sheet, at - 1) else at
    ends = first == 0 or sheet.rows[first - 1].bullet
    return ends and len(row.rest.split()) <= TITLE_WORDS + 2


def _heads_list(sheet: Sheet, at: int) -> bool:
    """Whether a row is the first point of a list."""
    return at < len(sheet.rows) and sheet.rows[at].bullet


def _is_barred(row: Row) -> bool:
    return " | " in row.text and not row.body
