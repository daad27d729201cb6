"""Resume data attached to a PDF, as Europass and some builders of resumes do: exact, if it says what the pages say."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from mlematch.errors import ReadError
from mlematch.knowledge.reading import QualityRules
from mlematch.readers.building import Draft, Order
from mlematch.readers.decoding import decode_text
from mlematch.readers.files import is_europass
from mlematch.readers.stated.europass import read_europass_xml
from mlematch.readers.stated.json_resume import read_json_resume
from mlematch.values import Notice, PlacedLine

_MOST = 10
_LONG_LINE, _HALF = 3, 0.5
_WORD = re.compile(r"[^\W\d_]{3,}")
_TAG = re.compile(r"<[/!?A-Za-z][^<>]*>")
_BREAK = re.compile(r"\\[nrt]")  # as JSON writes it
_PICTURE = re.compile(r"[A-Za-z0-9+/=]{200,}")
_OURS = frozenset("jan feb mar apr may jun jul aug sep oct nov dec present".split())  # noqa: SIM905 - a list of words
_TAKEN = Notice("attached_data", "info", "data attached to the file, which says what its pages say, was read for them")
_OTHER = Notice(
    "attached_data", "warning", "data attached to the file says other things than its pages; it was not read"
)
_LESS = Notice("attached_data", "info", "data attached to the file tells less than its pages; it was not read")
_MORE_FILES = "other files are attached, which were not read"


@dataclass(frozen=True, slots=True)
class _Attached:
    """Resume data that is attached: as a reader takes it, and every word that stands in it."""

    draft: Draft
    words: frozenset[str]
    is_alone: bool  # nothing else is attached


def prefer_attached(draft: Draft, opened: Any, order: Order) -> Draft:  # noqa: ANN401 - a PdfReader of pypdf
    """Take what is attached to a PDF for what was read from its pages, if a person sees the same on these.

    `draft` is what the pages gave, `opened` pypdf's reader within the gatekeeper's limits.
    """
    attached = _read_attached(opened, order)
    if attached is None:
        return draft
    draft = replace(draft, notices=tuple(_without_attached(draft.notices, attached)))
    refusal = _refusal(attached, draft, order.reading.quality)
    if refusal is not None:
        return replace(draft, notices=(*draft.notices, refusal))
    return replace(
        draft,
        lines=_placed(attached.draft.lines, draft.lines),
        links=tuple(dict.fromkeys((*draft.links, *attached.draft.links))),
        quality=attached.draft.quality,
        notices=(*draft.notices, _TAKEN),
    )


def _refusal(attached: _Attached, draft: Draft, rules: QualityRules) -> Notice | None:
    """Say why the data is not read for the pages: it says other things than these, or less."""
    shown = _words(draft.lines)
    if _share(_words(attached.draft.lines) - _OURS, shown) < rules.attached_share:
        return _OTHER
    return None if _is_whole(attached.words, draft.lines, rules) else _LESS


def _is_whole(attached: Collection[str], shown: tuple[PlacedLine, ...], rules: QualityRules) -> bool:
    """Whether nearly all that the pages tell is attached: their words, and so that no job gets lost, their lines."""
    lines = [words for line in shown if (words := _words([line]) - _OURS - set(rules.form_words))]
    longer = [_share(words, attached) >= _HALF for words in lines if len(words) >= _LONG_LINE]
    share = _share(set().union(*lines), attached)
    return share >= rules.attached_whole and sum(longer) >= rules.attached_whole * len(longer)


def _without_attached(notices: Iterable[Notice], attached: _Attached) -> Iterator[Notice]:
    """Give the notices of a file without the data that `attached_data` tells of."""
    for notice in notices:
        if notice.code != "attachments":
            yield notice
        elif not attached.is_alone:
            yield replace(notice, message=_MORE_FILES)


def _read_attached(opened: Any, order: Order) -> _Attached | None:  # noqa: ANN401 - a PdfReader of pypdf
    contents = list(_contents(opened))
    for content in contents:
        draft = _read_data(content, order)
        if draft is not None:
            return _Attached(draft, frozenset(_all_words(content)), len(contents) == 1)
    return None


def _read_data(content: bytes, order: Order) -> Draft | None:
    try:
        if is_europass(content):
            return read_europass_xml(content, order)
        if content.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{":
            return read_json_resume(content, order)
    except ReadError:
        pass
    return None


def _contents(opened: Any) -> Iterator[bytes]:  # noqa: ANN401 - a PdfReader of pypdf
    """Give the attached files; damage there is no reason to refuse the resume."""
    try:
        for item in islice(opened.attachment_list, _MOST):
            yield item.content
    except Exception:  # noqa: BLE001 - pypdf leaks every kind of error on damaged files
        return


def _share(words: Collection[str], among: Collection[str]) -> float:
    """Give the share of words that stand among others."""
    return sum(word in among for word in words) / len(words) if words else 0.0


def _all_words(content: bytes) -> Iterator[str]:
    """Give the words of XML or JSON, also of what the readers leave out, as an address."""
    text = decode_text(content, "")
    if text.lstrip()[:1] in "{[":
        text = _BREAK.sub(" ", json.dumps(json.loads(text), ensure_ascii=False))
    for _ in range(2):  # descriptions are HTML within XML
        text = html.unescape(_TAG.sub(" ", text))
    return iter(_WORD.findall(_PICTURE.sub(" ", text).casefold()))


def _words(lines: Iterable[PlacedLine]) -> set[str]:
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
