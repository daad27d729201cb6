"""Rows of a section -> entries: which rows belong to one job, and what they name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from mlematch.knowledge.career.titles import Titles
from mlematch.timeline.blocks import find_block, names_of, row_of_title
from mlematch.timeline.entry import Entry, settle
from mlematch.timeline.naming import Named, find_beside, find_names, is_labelled, is_town, names_title
from mlematch.timeline.row import WORDS_IN_SENTENCE, Row, head_of
from mlematch.timeline.totals import is_total

_TITLE_WORDS = 6
_FIRST_PART = re.compile(r"[.,;:]\s")
_STACK = re.compile(r"(?:[^|•·]{1,30}[|•·]){4}")  # five short names between marks are the tools of a job
_REACH = 3  # how many lines above or below its dates a title may stand


def find_entries(rows: Sequence[Row], titles: Titles, *, engagements: bool = False) -> list[Entry]:
    """Find the jobs in the rows of one section; where it lists `engagements`, a lone date dates one, title or not."""
    search = EntrySearch(rows, titles, engagements=engagements)
    dated = search.dated()
    undated = search.undated(dated)
    titled = [search.titled(entry) for entry in settle(dated, rows, titles)]
    return sorted([*titled, *undated], key=lambda entry: entry.first)


class EntrySearch:
    """Goes through the rows of a section and remembers which of them are taken."""

    def __init__(self, rows: Sequence[Row], titles: Titles, *, engagements: bool = False) -> None:
        self.rows = rows
        self.engagements = engagements
        self.titles = titles
        self.taken: set[int] = set()
        self.dates_last = False
        self.above = False  # whether employers stand above their jobs here

    def dated(self) -> list[Entry]:
        """The jobs that have dates."""
        self.taken.update(self.breaks())
        anchors = [at for at, row in enumerate(self.rows) if at not in self.taken and self.is_anchor(at, row)]
        self.taken.update(anchors)
        self.dates_last = self.stand_last(anchors)
        return [entry for at in anchors if (entry := self.entry(at))]

    def breaks(self) -> Iterator[int]:
        """The rows that date a time without work, and those that name it."""
        for at, row in enumerate(self.rows):
            named = (
                next((place for place in (at, at - 1, at + 1) if self.is_break(place, at)), None) if row.dates else None
            )
            if named is not None and (named == at or self.may_date_break(at, named)):
                yield from {at, named}

    def is_break(self, at: int, dated: int) -> bool:
        """Whether a row tells of a time without work, whose dates stand in it or beside it."""
        row = self.rows[at] if 0 <= at < len(self.rows) else None
        if row is None or (row.body and not row.dates and (row.bullet or self.rows[dated].rest)):
            return False
        named = names_title(row.rest, self.titles) and not self.titles.is_only_break(row.rest)
        return self.titles.is_break(row.rest) and not named

    def may_date_break(self, at: int, named: int) -> bool:
        """Whether dates belong to the break beside them: not to a title beside them, or below without its own dates."""
        if named > at and self.has_title_above(at):
            return False
        beyond = self.rows[at + 1 : at + 3] if named < at else []
        dated = any(row.dates for row in beyond)
        title = beyond and not dated and not beyond[0].body and names_title(beyond[0].rest, self.titles)
        return not title and not names_title(self.rows[at].rest, self.titles)

    def has_title_above(self, at: int) -> bool:
        """Whether dates stand below the title that they date, and above it no dates alone, as those of a list may."""
        title = self.nearest(range(at - 1, at - 1 - _REACH, -1))
        return title is not None and not (title and self.rows[title - 1].dates and not self.rows[title - 1].rest)

    def is_anchor(self, at: int, row: Row) -> bool:
        """Whether a row has the dates of a job."""
        if row.dates is None or (row.dates.expected and row.dates.single):
            return False
        no_job = self.titles.is_other(row.rest) or self.titles.is_degree(row.rest)
        if (no_job or self.is_above_degree(at)) and not names_title(row.rest, self.titles):
            return False
        if not row.dates.single:
            return not self.is_sentence(row) or self.is_below_title(at)
        if not row.rest:
            return self.beside(at) is not None
        headed = self.heads_title(at) or self.is_below_title(at)
        return names_title(row.rest, self.titles) or headed or self.is_engagement(row)

    def is_above_degree(self, at: int) -> bool:
        """Whether a row names a school with its dates, and the one below a degree."""
        below = self.rows[at + 1] if at + 1 < len(self.rows) else None
        studied = below is not None and not below.dates and self.titles.is_degree(below.rest)
        return studied and self.titles.is_school(self.rows[at].rest)

    def is_engagement(self, row: Row) -> bool:
        """Whether a row with one date is an item of a list of engagements, and no point below another."""
        return self.engagements and (not row.bullet or all(one.bullet for one in self.rows))

    def is_sentence(self, row: Row) -> bool:
        """Whether dates stand in a sentence: of work but no job, or one that names neither."""
        if self.titles.tells_jobs(row.rest) and not row.told and len(row.rest.split()) > 1:
            return True
        named = (
            names_title(row.rest, self.titles)
            or self.titles.is_organisation(row.rest)
            or is_labelled(row.rest, self.titles)
        )
        return row.rest[:1].islower() and not named and len(row.rest.split()) > 1

    def heads_title(self, at: int) -> bool:
        """Whether a row names an employer, and the one right below it, which has no dates beside it, the job."""
        row, (below, *after) = self.rows[at], self.rows[at + 1 : at + 3] or (None,)
        if row.bullet or below is None or below.bullet or below.dates:
            return False
        told = below.body or len(below.rest.split()) > WORDS_IN_SENTENCE
        title = self.begins_with_title(below) if told else names_title(below.rest, self.titles)
        if not title or (not told and any(one.dates for one in after)):
            return False
        return find_names(row.rest, self.titles).organisation is not None

    def begins_with_title(self, row: Row) -> bool:
        """Whether the text of a job begins with its title: `Contractor. Built classifiers`."""
        return self.titles.looks_like_title(_FIRST_PART.split(row.rest, maxsplit=1)[0])

    def is_below_title(self, at: int) -> bool:
        """Whether a row names the employer, with one date, of a title alone right above it: `Lumen, Summer 2018`."""
        row, title = self.rows[at], self.rows[at - 1] if at else None
        if title is None or title.dates or title.body or title.bullet or row.bullet or at - 1 in self.taken:
            return False
        if any(one.dates for one in self.rows[at + 1 : at + 2]) or find_names(title.rest, self.titles).title is None:
            return False
        named = find_names(row.rest, self.titles)
        return named.organisation is not None and len(row.rest.split()) <= _TITLE_WORDS and at - 1 == self.beside(at)

    def entry(self, at: int) -> Entry | None:
        """The job that has its dates in a row."""
        row, block = self.rows[at], find_block(self.rows, at, self.titles, self.taken)
        place = is_town(row.rest, self.titles)
        named = Named() if place else find_names(row.rest, self.titles)
        named = names_of([self.rows[one] for one in block], self.titles) if block else named
        self.taken.update(block)
        quoted = row_of_title(self.rows, block, named.title, at)
        if named.title is None and (other := self.beside(at)) is not None:
            self.taken.add(other)
            head = head_of(self.rows[other])
            beside = find_names(head if names_title(head, self.titles) else self.rows[other].rest, self.titles)
            named = Named(beside.title, named.organisation or beside.organisation)
            quoted = other
        if named.title is not None and self.is_bare_title(quoted - 1, below=named.title):
            quoted -= 1
            self.taken.add(quoted)
            named = replace(named, title=self.rows[quoted].rest)
        first = min(at, quoted, *block[:1])
        if block and named.organisation:
            return Entry(first, quoted, named, row.dates)
        first, named = self.with_organisation(first, max(at, quoted), named)
        if place and named.organisation is None:
            named = replace(named, organisation=find_names(row.rest, self.titles).organisation)
        return Entry(first, quoted, named, row.dates)

    def is_bare_title(self, at: int, below: str) -> bool:
        """Whether a title stands alone above a row that begins with the employer and goes on with what looks like one.

        So it is above `Acme · Internship` and `Acme – member of the data team`.
        """
        if at < 0 or at in self.taken:
            return False
        row, dated = self.rows[at], self.rows[at + 1]
        if row.body or row.dates or row.bullet or dated.bullet:
            return False
        if dated.rest.startswith(below) or find_names(dated.rest, self.titles).organisation is None:
            return False
        return find_names(row.rest, self.titles) == Named(row.rest) and (at == 0 or self.opens(at))

    def titled(self, entry: Entry) -> Entry:
        """Where no word tells the title, take what stands where titles stand: above the dates, or beside them."""
        if entry.named.title:
            return entry
        above = self.rows[entry.first].rest if entry.first < entry.quoted and self.rows[entry.quoted].rest else None
        beside = find_beside(self.rows[entry.quoted].rest, entry.named.organisation, self.titles)
        title = beside if above in (None, entry.named.organisation) else _longest_stretch(above or "")
        known = title is not None and len(title.split()) <= _TITLE_WORDS and not self.titles.is_other(title)
        return replace(entry, named=replace(entry.named, title=title)) if known else entry

    def beside(self, at: int) -> int | None:
        """The row near a date that holds the title: above it, unless only below there is one."""
        above = self.nearest(range(at - 1, at - 1 - _REACH, -1))
        below = self.nearest(range(at + 1, at + 1 + _REACH))
        if above is None and below is None and self.is_described(at):
            below = self.nearest(range(at + 2, at + 3))
            below = None if below is not None and self.has_own_dates(below) else below
        if self.dates_last:
            return next((one for one in range(at) if one not in self.taken and self.begins_text(one)), None)
        if above is None and below is not None and self.dates_itself(at, below):
            return None
        if above is not None and below is not None and self.is_point(above, at, below):
            return below
        if above is None and below is None:
            return self.run_on(at + 1)
        return above if above is not None or self.is_total(at, below) else below

    def is_described(self, at: int) -> bool:
        """Whether an employer stands in a row with its dates, and below it a sentence of what that is."""
        row, told = self.rows[at], self.rows[at + 1] if at + 1 < len(self.rows) else None
        return bool(row.rest) and told is not None and told.body and not (told.bullet or told.line.wraps)

    def has_own_dates(self, at: int) -> bool:
        """Whether the line below a title holds dates and nothing else."""
        below = self.rows[at + 1] if at + 1 < len(self.rows) else None
        return below is not None and below.dates is not None and not below.rest

    def begins_text(self, at: int) -> bool:
        """Whether a row is a title."""
        return not self.rows[at].body and names_title(self.rows[at].rest, self.titles)

    def is_point(self, above: int, at: int, below: int) -> bool:
        """Whether dates, or an employer with them, stand below the last point of a job and above the next title."""
        row, title = self.rows[at], self.rows[below]
        return self.rows[above].bullet and not (row.bullet or title.bullet) and (not row.rest or below == at + 1)

    def stand_last(self, anchors: Sequence[int]) -> bool:
        """Whether dates stand alone below the text of their jobs, the last ones at the end."""
        alone = all(not self.rows[at].rest and at and self.rows[at - 1].body for at in anchors)
        return bool(anchors) and alone and anchors[-1] == len(self.rows) - 1 and self.begins_text(0)

    def dates_itself(self, at: int, title: int) -> bool:
        """Whether a title some lines below dates has its employer and its own dates right below it: no job of these."""
        employer, dated = title + 1, title + 2
        if title - at < 2 or dated >= len(self.rows) or not self.is_free(employer):
            return False
        return self.rows[dated].dates is not None and not self.rows[title].bullet and not self.rows[employer].bullet

    def is_total(self, at: int, title: int | None) -> bool:
        """Whether a row dates all the years at an employer, who stands in it or above it, and not the title below."""
        if title is None or not (self.rows[at].rest or self.is_free(at - 1)):
            return False
        return is_total(self.rows, at, title, self.titles)

    def run_on(self, at: int) -> int | None:
        """The line below lone dates that begins with the title and goes on with the text."""
        row = self.rows[at] if at < len(self.rows) and at not in self.taken else None
        if row is None or row.dates or row.bullet:
            return None
        return at if names_title(head_of(row), self.titles) else None

    def nearest(self, places: range) -> int | None:
        """The first of these rows that names a title, with nothing but heads before it."""
        for at in places:
            if not 0 <= at < len(self.rows) or at in self.taken or self.rows[at].body or self.rows[at].dates:
                return None
            if names_title(self.rows[at].rest, self.titles):
                return at
        return None

    def with_organisation(self, first: int, last: int, named: Named) -> tuple[int, Named]:
        """Look for the organisation between title and dates, in the line above the entry, in the line below it."""
        for at in range(first + 1, last):
            if is_town(self.rows[at].rest, self.titles):
                continue
            named = self.with_organisation_of(at, named)
        if self.is_free(first - 1) and (first == 1 or self.opens(first - 1)):
            self.above = True
            return first - 1, self.with_organisation_of(first - 1, named)
        if self.is_free(last + 1) and not self.above and not self.rows[last].runs_on:
            named = self.with_organisation_of(last + 1, named)
        return first, named

    def with_organisation_of(self, at: int, named: Named) -> Named:
        """Take the organisation of a free row, if there is none yet or this one is surer."""
        if not self.is_free(at):
            return named
        found = find_names(self.rows[at].rest, self.titles).organisation
        surer = [name for name in (named.organisation, found) if name and self.titles.is_organisation(name)]
        if named.organisation is None or found in surer:
            self.taken.add(at)
        return replace(named, organisation=surer[0] if surer else named.organisation or found)

    def is_free(self, at: int) -> bool:
        """Whether a row may name an employer and belongs to no job yet."""
        if not 0 <= at < len(self.rows) or at in self.taken:
            return False
        row = self.rows[at]
        short = not row.body and not row.dates and 0 < len(row.rest.split()) <= 10
        closes = row.text.rstrip().endswith(".") or _STACK.match(row.rest)
        if closes and not self.titles.is_organisation(row.rest):
            return False
        return short and not names_title(row.rest, self.titles) and not self.titles.is_other(row.rest)

    def opens(self, at: int) -> bool:
        """Whether a row begins an entry and does not end the text of the one before."""
        row, above = self.rows[at], self.rows[at - 1]
        if above.line.wraps or (at - 1 in self.taken and _is_full(find_names(above.rest, self.titles))):
            return False
        if row.left is not None and above.left is not None and abs(row.left - above.left) > 3:
            return row.left < above.left
        if above.bullet and not row.bullet:
            return True
        return row.line.bold != above.line.bold or above.text.rstrip().endswith((".", ";")) or not above.body

    def undated(self, dated: Sequence[Entry]) -> list[Entry]:
        """The jobs without dates: a title that heads what follows."""
        found = []
        known = {entry.named.title for entry in dated}
        for at, row in enumerate(self.rows):
            if at in self.taken or row.dates:
                continue
            if block := self.undated_block(at):
                found.append(block)
            elif not row.body and self.is_head(at, bool(dated)):
                named = find_names(row.rest, self.titles)
                if named.title and named.title not in known:
                    self.taken.add(at)
                    first, named = self.with_organisation(at, at, named)
                    found.append(Entry(first, at, named, None, row.stated_months))
        return found

    def undated_block(self, at: int) -> Entry | None:
        """The job of a block that names it behind labels, with its length or not: `Duration: 8 months`."""
        block = find_block(self.rows, at, self.titles, self.taken)
        rows = [self.rows[one] for one in block]
        named = names_of(rows, self.titles)
        months = next((row.stated_months for row in rows if row.stated_months), None)
        if len(block) < 2 or None in (named.organisation, named.title or months):
            return None
        self.taken.update(block)
        return Entry(block.start, row_of_title(self.rows, block, named.title, at), named, None, months)

    def is_head(self, at: int, dated: bool) -> bool:
        """Whether a row without dates begins a job."""
        row = self.rows[at]
        if row.stated_months is not None:
            return True
        if row.told:
            return at > 0 and self.rows[at - 1].told and self.rows[at - 1].dates is not None
        if at and self.rows[at - 1].line.wraps:
            return False
        below = self.rows[at + 1] if at + 1 < len(self.rows) else None
        leads = below is None or below.body or below.dates is None
        stands_out = row.line.bold and (below is None or not below.line.bold)
        return leads and (stands_out or not dated or self.is_whole(at))

    def is_whole(self, at: int) -> bool:
        """Whether a row names a title and an employer, and a list begins below it that the text above does not hold.

        Beside a dated `Title | Employer | 2020 - 2022` another `Title | Employer` needs neither.
        """
        row, below = self.rows[at], self.rows[at + 1] if at + 1 < len(self.rows) else None
        named = find_names(row.rest, self.titles)
        if named.title is None or row.bullet or below is None:
            return False
        if _is_barred(row) and named.organisation and any(one.dates and _is_barred(one) for one in self.rows):
            return below.body or below.bullet
        if not below.bullet:
            return self.is_free(at + 1) and self.begins_below_list(at) and self.heads_list(at + 2)
        return self.titles.is_organisation(named.organisation or "") or self.begins_below_list(at)

    def begins_below_list(self, at: int) -> bool:
        """Whether nothing but a title, and an employer above it, stands between the list above and this row."""
        row, first = self.rows[at], at - 1 if self.is_free(at - 1) else at
        ends = first == 0 or self.rows[first - 1].bullet
        return ends and len(row.rest.split()) <= _TITLE_WORDS + 2

    def heads_list(self, at: int) -> bool:
        """Whether a row is the first point of a list."""
        return at < len(self.rows) and self.rows[at].bullet


def _is_barred(row: Row) -> bool:
    return " | " in row.text and not row.body


def _is_full(named: Named) -> bool:
    return named.title is not None and named.organisation is not None


def _longest_stretch(text: str) -> str | None:
    """Give the longest part of a line from which dates were taken, as it stands in the document."""
    return max((part.strip() for part in text.split("\t")), key=len) or None
