"""Resume data attached to a PDF, as Europass and some builders of resumes do: exact, if it says what the pages say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import Any

from mlematch.errors import ReadError
from mlematch.readers.building import Draft, Order
from mlematch.readers.europass import read_europass_xml
from mlematch.readers.files import is_europass
from mlematch.readers.json_resume import read_json_resume
from mlematch.values import Notice, PlacedLine

_MOST = 10
_WORD = re.compile(r"[^\W\d_]{3,}")
_OURS = frozenset("jan feb mar apr may jun jul aug sep oct nov dec present".split())  # noqa: SIM905 - a list of words
_TAKEN = Notice("attached_data", "info", "data attached to the file, which says what its pages say, was read for them")
_OTHER = Notice(
    "attached_data", "warning", "data attached to the file says other things than its pages; it was not read"
)


def prefer_attached(draft: Draft, opened: Any, order: Order) -> Draft:  # noqa: ANN401 - a PdfReader of pypdf
    """Take what is attached to a PDF for what was read from its pages, if a person sees the same on these.

    `draft` is what the pages gave, `opened` pypdf's reader within the gatekeeper's limits.
    """
    attached = _read_attached(opened, order)
    if attached is None:
        return draft
    if _common_share(attached.lines, draft.lines) < order.reading.quality.attached_share:
        return replace(draft, notices=(*draft.notices, _OTHER))
    return replace(
        draft,
        lines=_placed(attached.lines, draft.lines),
        links=tuple(dict.fromkeys((*draft.links, *attached.links))),
        quality=attached.quality,
        notices=(*draft.notices, _TAKEN),
    )


def _read_attached(opened: Any, order: Order) -> Draft | None:  # noqa: ANN401 - a PdfReader of pypdf
    for content in islice(_contents(opened), _MOST):
        try:
            if is_europass(content):
                return read_europass_xml(content, order)
            if content.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{":
                return read_json_resume(content, order)
        except ReadError:
            continue
    return None


def _contents(opened: Any) -> Iterator[bytes]:  # noqa: ANN401 - a PdfReader of pypdf
    """Give the attached files; damage there is no reason to refuse the resume."""
    try:
        for item in islice(opened.attachment_list, _MOST):
            yield item.content
    except Exception:  # noqa: BLE001 - pypdf leaks every kind of error on damaged files
        return


def _common_share(attached: tuple[PlacedLine, ...], shown: tuple[PlacedLine, ...]) -> float:
    """Give the share of the attached words that stand on the pages."""
    words = _words(attached) - _OURS
    return len(words & _words(shown)) / len(words) if words else 0.0


def _words(lines: tuple[PlacedLine, ...]) -> set[str]:
    return {word for line in lines for word in _WORD.findall(line.text.casefold())}


def _placed(lines: tuple[PlacedLine, ...], shown: tuple[PlacedLine, ...]) -> tuple[PlacedLine, ...]:
    """Give lines the page, and where they are the same the box, of those on the pages."""
    places = {line.text: line for line in reversed(shown)}
    placed, page = [], 1
    for line in lines:
        there = places.get(line.text)
        page = there.page if there else page
        placed.append(replace(line, page=page, box=there.box if there else None))
    return tuple(placed)
