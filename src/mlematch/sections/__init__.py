"""Lines of a document -> its sections; headings by their words, and by their style as a second witness."""

from __future__ import annotations

from mlematch.knowledge.headings import Headings
from mlematch.sections.assembling import build_sections
from mlematch.sections.finding import find_headings
from mlematch.values import Document, Section

__all__ = ["find_sections"]


def find_sections(document: Document, headings: Headings) -> tuple[Section, ...]:
    r"""Part a document into sections, in the order of its text; what stands before any heading is its `header`.

    >>> from mlematch.knowledge.headings import HeadingForms
    >>> from mlematch.values import Line, Span
    >>> known = Headings("1", (HeadingForms("skills", "en", ("skills",)),))
    >>> lines = (Line(Span(0, 3), 1), Line(Span(4, 10), 1), Line(Span(11, 17), 1))
    >>> document = Document("cv.txt", "0" * 64, "text", "Ada\nSkills\nPython", lines)
    >>> [(section.kind, document.slice(section.span)) for section in find_sections(document, known)]
    [('header', 'Ada'), ('skills', 'Python')]
    """
    return tuple(build_sections(document, find_headings(document, headings)))
