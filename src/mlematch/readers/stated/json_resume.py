"""JSON Resume (jsonresume.org): exact data, written down as a resume so that every later stage can quote it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from mlematch.errors import TooBigError, UnreadableError, UnsupportedError
from mlematch.list_marks import BULLET
from mlematch.readers.building import Draft, Order
from mlematch.readers.decoding import decode_text
from mlematch.readers.flow import Flow, draft_flow
from mlematch.readers.stated.outline import Entry, Part, date_range, write_outline
from mlematch.values import Link

_KEYS = ("basics", "work", "education", "skills", "projects", "volunteer")
_FOLLOWED = re.compile(r"https?:\S+$", re.IGNORECASE)
Item = Mapping[str, Any]


def read_json_resume(content: bytes, order: Order) -> Draft:
    """Read a JSON Resume.

    Raises:
        UnsupportedError: it is JSON of another kind.
        UnreadableError: it is no JSON.
        TooBigError: it holds more text than a resume can.
    """
    if len(content) > order.reading.limits.text_bytes:
        raise TooBigError(order.source, f"it is a text of more than {order.reading.limits.text_bytes} bytes")
    try:
        data = json.loads(decode_text(content, order.source).removeprefix("\ufeff"))
    except (ValueError, RecursionError):
        raise UnreadableError(order.source, "it is damaged JSON") from None
    if not is_json_resume(data):
        raise UnsupportedError(order.source, "it is a JSON file, but none of the JSON Resume kind")
    return draft_flow(_flow(data), "json_resume", order)


def is_json_resume(data: object) -> bool:
    """Say whether parsed JSON has the sections of a JSON Resume.

    >>> is_json_resume({"basics": {"name": "Ada"}}), is_json_resume({"work": 3}), is_json_resume([])
    (True, False, False)
    """
    if not isinstance(data, Mapping):
        return False
    return isinstance(data.get("basics"), Mapping) or any(_items(data, key) for key in _KEYS)


def _flow(data: Item) -> Flow:
    basics = data.get("basics")
    person: Item = basics if isinstance(basics, Mapping) else {}
    paragraphs = write_outline(_text(person, "name"), _text(person, "label"), _parts(data, person))
    profiles = (_text(item, "url") for item in _items(person, "profiles"))
    links = (url for url in (_text(person, "url", "website"), *profiles) if _FOLLOWED.match(url))
    return Flow("json_resume", paragraphs, tuple(Link(url, 1) for url in links))


def _parts(data: Item, person: Item) -> Iterator[Part]:
    yield Part("Summary", (Entry(lines=(_text(person, "summary"),)),))
    yield Part("Experience", tuple(_job(item) for item in _items(data, "work")))
    yield Part("Volunteering", tuple(_job(item) for item in _items(data, "volunteer")))
    yield Part("Projects", tuple(_project(item) for item in _items(data, "projects")))
    yield Part("Education", tuple(_study(item) for item in _items(data, "education")))
    yield Part("Skills", tuple(Entry(lines=(_skill(item),)) for item in _items(data, "skills")))
    yield Part("Certificates", tuple(_award(item, "name", "issuer") for item in _items(data, "certificates")))
    yield Part("Awards", tuple(_award(item, "title", "awarder") for item in _items(data, "awards")))
    yield Part("Publications", tuple(_award(item, "name", "publisher") for item in _items(data, "publications")))
    yield Part("Languages", tuple(Entry(lines=(_language(item),)) for item in _items(data, "languages")))
    yield Part("Interests", tuple(Entry(lines=(_skill(item),)) for item in _items(data, "interests")))


def _job(item: Item) -> Entry:
    summary = _text(item, "summary", "description")
    return Entry(
        _text(item, "position", "jobTitle"),
        _text(item, "name", "company", "organization"),
        _dates(item),
        (summary, *_bullets(item, "highlights"), *_listed(item, "keywords")),
    )


def _project(item: Item) -> Entry:
    return Entry(
        _text(item, "name"),
        _text(item, "entity"),
        _dates(item, open_means_now=False),
        (_text(item, "description", "summary"), *_bullets(item, "highlights"), *_listed(item, "keywords")),
    )


def _study(item: Item) -> Entry:
    degree, area = _text(item, "studyType"), _text(item, "area")
    title = f"{degree} in {area}" if degree and area else degree or area
    courses = _strings(item, "courses")
    lines = (f"Courses: {', '.join(courses)}",) if courses else ()
    return Entry(title, _text(item, "institution"), _dates(item, open_means_now=False), lines)


def _award(item: Item, title: str, place: str) -> Entry:
    when = date_range(_text(item, "date", "releaseDate"), "")
    return Entry(_text(item, title), _text(item, place), when, (_text(item, "summary"),))


def _skill(item: Item) -> str:
    """Write a skill with its level, which may be that it is being learned, where statuses are read."""
    name, keywords, level = _text(item, "name"), ", ".join(_strings(item, "keywords")), _text(item, "level")
    level = "" if level.strip("%").isdecimal() else level
    if not (keywords or level):
        return name
    if not keywords:
        return f"{name} ({level})" if name else ""
    label = " – ".join(filter(None, (name, level)))
    return f"{label}: {keywords}" if label else keywords


def _language(item: Item) -> str:
    return " – ".join(filter(None, (_text(item, "language"), _text(item, "fluency"))))


def _dates(item: Item, *, open_means_now: bool = True) -> str:
    """Write the dates of an entry; the scheme leaves the end of what goes on away."""
    start, end = _text(item, "startDate"), _text(item, "endDate")
    is_current = end.lower() in ("present", "current", "now") or (open_means_now and bool(start) and not end)
    return date_range(start, end, is_current)


def _bullets(item: Item, key: str) -> tuple[str, ...]:
    return tuple(BULLET + text for text in _strings(item, key))


def _listed(item: Item, key: str) -> tuple[str, ...]:
    words = _strings(item, key)
    return (f"Technologies: {', '.join(words)}",) if words else ()


def _items(data: Item, key: str) -> list[Item]:
    found = data.get(key)
    return [item for item in found if isinstance(item, Mapping)] if isinstance(found, list) else []


def _strings(item: Item, key: str) -> list[str]:
    found = item.get(key)
    return [text.strip() for text in found if isinstance(text, str) and text.strip()] if isinstance(found, list) else []


def _text(item: Item, *keys: str) -> str:
    """Give the first of several keys that holds a text or a number."""
    found = (item.get(key) for key in keys)
    return next((str(text).strip() for text in found if isinstance(text, str | int | float) and str(text).strip()), "")
