"""Where the employer of a job stands that its title does not name."""

from __future__ import annotations

from dataclasses import replace

from mlematch.timeline.naming import Named, find_names, is_town
from mlematch.timeline.sheet import Sheet, is_free


def with_organisation(sheet: Sheet, first: int, last: int, named: Named) -> tuple[int, Named]:
    """Look for the organisation between title and dates, in the line above the entry, in the line below it."""
    for at in range(first + 1, last):
        if is_town(sheet.rows[at].rest, sheet.titles):
            continue
        named = _with_organisation_of(sheet, at, named)
    if is_free(sheet, first - 1) and (first == 1 or opens_entry(sheet, first - 1)):
        sheet.employers_above = True
        return first - 1, _with_organisation_of(sheet, first - 1, named)
    if is_free(sheet, last + 1) and not sheet.employers_above and not sheet.rows[last].runs_on:
        named = _with_organisation_of(sheet, last + 1, named)
    return first, named


def _with_organisation_of(sheet: Sheet, at: int, named: Named) -> Named:
    """Take the organisation of a free row, if there is none yet or this one is surer."""
    if not is_free(sheet, at):
        return named
    found = find_names(sheet.rows[at].rest, sheet.titles).organisation
    surer = [name for name in (named.organisation, found) if name and sheet.titles.is_organisation(name)]
    if named.organisation is None or found in surer:
        sheet.taken.add(at)
    return replace(named, organisation=surer[0] if surer else named.organisation or found)


def opens_entry(sheet: Sheet, at: int) -> bool:
    """Whether a row begins an entry and does not end the text of the one before."""
    row, above = sheet.rows[at], sheet.rows[at - 1]
    if above.line.wraps or (at - 1 in sheet.taken and _is_full(find_names(above.rest, sheet.titles))):
        return False
    if row.left is not None and above.left is not None and abs(row.left - above.left) > 3:
        return row.left < above.left
    if above.bullet and not row.bullet:
        return True
    return row.line.bold != above.line.bold or above.text.rstrip().endswith((".", ";")) or not above.body


def _is_full(named: Named) -> bool:
    return named.title is not None and named.organisation is not None
