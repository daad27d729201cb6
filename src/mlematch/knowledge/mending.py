"""A data file that is wrong in places: says where, and gives what is left of it when the faulty entries are out.

What is left is no knowledge to work with. It is asked for the faults that can only be seen in a whole file, so that
a person meets all faults at once, and not the second half after mending the first.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from typing import Any

Fault = Mapping[str, Any]  # as pydantic gives it: `loc`, `msg`, `type`
Place = tuple[str | int, ...]
_STRANGE_KEY = "unexpected_keyword_argument"


def read_loosely(content: bytes) -> Any:  # noqa: ANN401 - any JSON
    """Read JSON; None when it is none."""
    try:
        return json.loads(content)
    except (ValueError, RecursionError):
        return None


def find_doubled(content: bytes) -> list[str]:
    """Say which keys stand twice in an object, of which the first counts for nothing.

    >>> find_doubled(b'{"skills": [{"id": "python", "name": "Python", "name": "Snake"}]}')
    ["python: the key 'name' stands 2 times"]
    """
    found: list[str] = []

    def note(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        made = dict(pairs)
        if len(made) < len(pairs):
            place = f"{made['id']}: " if "id" in made else ""
            times = Counter(key for key, _ in pairs)
            found.extend(f"{place}the key {key!r} stands {many} times" for key, many in times.items() if many > 1)
        return made

    try:
        json.loads(content, object_pairs_hook=note)
    except (ValueError, RecursionError):
        return []  # no JSON, which is told by itself
    return found


def describe_faults(faults: Iterable[Fault], read: Any) -> Iterator[str]:  # noqa: ANN401 - any JSON
    """Say each fault in a line, an entry named by its id where it has one.

    >>> fault = {"loc": ("skills", 0, "name"), "msg": "Field required", "type": "missing"}
    >>> list(describe_faults([fault], {"skills": [{"id": "python"}]}))
    ['skills.python.name: Field required']
    """
    for fault in faults:
        place = ".".join(_names(fault["loc"], read))
        yield f"{place}: {fault['msg']}" if place else str(fault["msg"])


def without_faults(faults: Iterable[Fault], read: Any) -> tuple[Any, frozenset[str]]:  # noqa: ANN401 - any JSON
    """Give the content without its faulty entries, and the ids of these.

    >>> fault = {"loc": ("skills", 0, "name"), "msg": "Field required", "type": "missing"}
    >>> without_faults([fault], {"skills": [{"id": "python"}, {"id": "sql", "name": "SQL"}]})
    ({'skills': [{'id': 'sql', 'name': 'SQL'}]}, frozenset({'python'}))
    """
    left = deepcopy(read)
    strange, entries = set(), set()
    for fault in faults:
        walked = _walk(fault["loc"], read)
        if fault["type"] == _STRANGE_KEY and len(walked) == len(fault["loc"]):
            strange.add(walked)
        elif entry := _entry(walked, read):
            entries.add(entry)
    for place in strange:
        _at(place[:-1], left).pop(place[-1], None)
    for place in sorted(entries, key=lambda place: (len(place), place[-1]), reverse=True):
        del _at(place[:-1], left)[place[-1]]
    return left, frozenset(str(_at(place, read)["id"]) for place in entries)


def is_aftermath(problem: str, gone: Iterable[str]) -> bool:
    """Say whether a problem may be there only because entries are out: a wrong sum, a name that is now unknown.

    >>> is_aftermath("skill 'django' implies unknown 'python'", ["python"])
    True
    """
    ids = list(gone)
    return bool(ids) and ("weights sum to" in problem or any(f"unknown {id!r}" in problem for id in ids))


def _names(loc: Place, read: Any) -> Iterator[str]:  # noqa: ANN401 - any JSON
    """Name the steps to a place: an id instead of a number."""
    for end, step in enumerate(loc, 1):
        entry = _at(_walk(loc[:end], read), read) if isinstance(step, int) else None
        yield str(entry["id"]) if isinstance(entry, dict) and "id" in entry else str(step)


def _walk(loc: Place, read: Any) -> Place:  # noqa: ANN401 - any JSON
    """Give those steps of a place that are in the file; the others name kinds that were tried."""
    walked: list[str | int] = []
    for step in loc:
        if _leads_on(read, step):
            walked.append(step)
            read = read[step]
    return tuple(walked)


def _leads_on(read: Any, step: str | int) -> bool:  # noqa: ANN401 - any JSON
    if isinstance(read, dict):
        return step in read
    return isinstance(read, list) and isinstance(step, int) and step < len(read)


def _entry(walked: Place, read: Any) -> Place | None:  # noqa: ANN401 - any JSON
    """Give the place of the innermost entry around a place: an object with an id in a list."""
    for end in range(len(walked), 0, -1):
        entry = _at(walked[:end], read)
        if isinstance(walked[end - 1], int) and isinstance(entry, dict) and "id" in entry:
            return walked[:end]
    return None


def _at(place: Place, read: Any) -> Any:  # noqa: ANN401 - any JSON
    for step in place:
        read = read[step]
    return read
