"""Years that are stated in prose, and whether the dated jobs bear them out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mlematch.dates import Date, count_months
from mlematch.knowledge.career.calendar import Calendar
from mlematch.knowledge.career.claims import Claim, find_about, find_lengths, find_total
from mlematch.values import Document, Notice, Profile, Section, Span, StatedYears

_SUMMARY = frozenset({"header", "summary"})
_LISTS = frozenset({"header", "summary", "skills"})


def find_stated(
    document: Document, sections: Sequence[Section], calendar: Calendar
) -> tuple[StatedYears | None, tuple[StatedYears, ...]]:
    """Find the years of experience that a summary claims, and what else years are stated of: `8 years of Python`."""
    total: StatedYears | None = None
    about: list[StatedYears] = []
    for section in sections:
        if section.kind not in _LISTS:
            continue
        text = document.flow(section.span)
        lengths = find_lengths(text, calendar)
        about += (_stated(document, section, found) for found in find_about(text, lengths, calendar))
        if total is None and section.kind in _SUMMARY and (found := find_total(text, lengths, calendar)):
            total = _stated(document, section, found)
    return total, tuple(about)


def _stated(document: Document, section: Section, claim: Claim) -> StatedYears:
    span = Span(section.span.start + claim.start, section.span.start + claim.end)
    return StatedYears(claim.months, document.quote(span, section.kind), claim.at_least, claim.overall)


def compare_stated(profile: Profile, calendar: Calendar, as_of: Date) -> Iterator[Notice]:
    """Tell where clearly more years are stated than dated, or clearly fewer; nothing where a position has no dates.

    A lower bound is never less than what is dated. Months of a skill are those of whole jobs, so only a wide
    difference is told.
    """
    spans = [position.interval(as_of) for position in profile.positions]
    dated = [span for span in spans if span]
    if not dated or len(dated) < len(spans):
        return
    months = count_months(dated)
    total = profile.experience
    of_skills = [skill.stated for skill in profile.skills if skill.stated]
    if total.stated is not None and not any(_is_same(total.stated, one) for one in of_skills):
        less = calendar.stated_less if total.stated.overall else None
        yield from _compared("experience", total.stated, months, total.months_total, calendar, less)
    for skill in profile.skills:
        if skill.stated is not None:
            yield from _compared(
                skill.name, skill.stated, months, skill.months, calendar, calendar.stated_less_of_skill
            )


def _is_same(total: StatedYears, of_skill: StatedYears) -> bool:
    """Whether years of experience are those of a skill: `five years' experience with Python`."""
    one, other = total.quote.span, of_skill.quote.span
    return not total.overall and one.start < other.end and other.start < one.end


def _compared(
    name: str, stated: StatedYears, most: int, least: int | None, calendar: Calendar, less: int | None
) -> Iterator[Notice]:
    """Hold a statement against the most months it may be of, and the least it is of."""
    if stated.months > most + calendar.stated_tolerance:
        yield _notice(name, stated, most)
    elif less is not None and least is not None and not stated.at_least and _is_few(stated.months, least, less):
        yield _notice(name, stated, least)


def _is_few(stated: int, dated: int, less: int) -> bool:
    return dated >= stated + less and dated >= 1.5 * stated


def _notice(name: str, stated: StatedYears, dated: int) -> Notice:
    dated_jobs = f"the dated jobs cover {dated // 12} years {dated % 12} months"
    message = f"{round(stated.months / 12, 1):g} years of {name} are stated; {dated_jobs}"
    return Notice("stated_years", "info", message, stated.quote.page)
