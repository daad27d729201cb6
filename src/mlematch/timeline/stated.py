"""Years that are stated in prose, and whether the dated jobs bear them out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mlematch.dates import Date, count_months
from mlematch.knowledge.calendar import Calendar
from mlematch.values import Document, Notice, Profile, Section, Span, StatedYears

_SUMMARY = frozenset({"header", "summary"})
_LISTS = frozenset({"header", "summary", "skills"})


def find_stated_total(document: Document, sections: Sequence[Section], calendar: Calendar) -> StatedYears | None:
    """Find the years of experience that a summary claims."""
    for section in sections:
        found = calendar.stated_total(document.flow(section.span)) if section.kind in _SUMMARY else None
        if found:
            return _stated(document, section, *found)
    return None


def find_stated_years(document: Document, sections: Sequence[Section], calendar: Calendar) -> tuple[StatedYears, ...]:
    """Find what else years are stated of in summaries and lists of skills: `8 years of Python`, `SQL (5 years)`."""
    return tuple(
        _stated(document, section, *found)
        for section in sections
        if section.kind in _LISTS
        for found in calendar.stated_about(document.flow(section.span))
    )


def _stated(document: Document, section: Section, start: int, end: int, months: int) -> StatedYears:
    span = Span(section.span.start + start, section.span.start + end)
    return StatedYears(months, document.quote(span, section.kind))


def compare_stated(profile: Profile, calendar: Calendar, as_of: Date) -> Iterator[Notice]:
    """Tell where clearly more years are stated than dated; nothing where a position has no dates."""
    spans = [position.interval(as_of) for position in profile.positions]
    dated = [span for span in spans if span]
    if not dated or len(dated) < len(spans):
        return
    months = count_months(dated)
    claims = [("experience", profile.experience.stated), *((skill.name, skill.stated) for skill in profile.skills)]
    for name, stated in claims:
        if stated is not None and stated.months > months + calendar.stated_tolerance:
            message = (
                f"{stated.months // 12} years of {name} are stated; "
                f"the dated jobs cover {months // 12} years {months % 12} months"
            )
            yield Notice("stated_years", "info", message, stated.quote.page)
