"""The content of a data file -> its value, and every fault of it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, Protocol, TypeVar

from mlematch.knowledge.mending import describe_faults, is_aftermath, read_loosely, without_faults

if TYPE_CHECKING:
    from pydantic import ValidationError


class _Knowledge(Protocol):
    def problems(self) -> Iterable[str]: ...


K = TypeVar("K", bound=_Knowledge)


class Examined(NamedTuple, Generic[K]):
    """A data file: its value, None where its shape is faulty; its faults; and what is left without them, if any."""

    value: K | None
    problems: list[str]
    left: K | None


def examine(kind: type[K], content: bytes) -> Examined[K]:
    """Read the content of a data file and list every fault of it.

    >>> from mlematch.knowledge.skills.taxonomy import Taxonomy
    >>> examine(Taxonomy, b'{"version": "1", "categories": {}}').problems
    ['skills: Field required']
    """
    from pydantic import ValidationError

    try:
        value: K = _adapter(kind).validate_json(content)
    except ValidationError as error:
        return _all_faults(kind, content, error)
    return Examined(value, list(value.problems()), value)


def find_shape_faults(kind: type[K], content: bytes) -> list[str]:
    """List what has another shape or kind than it must have.

    >>> from mlematch.knowledge.skills.taxonomy import Taxonomy
    >>> find_shape_faults(Taxonomy, b'{"version": 1, "categories": {}, "skills": []}')
    ['version: Input should be a valid string']
    """
    from pydantic import ValidationError

    try:
        _adapter(kind).validate_json(content)
    except ValidationError as error:
        return list(describe_faults(_told(error), read_loosely(content)))
    return []


def _told(error: ValidationError) -> list[Any]:
    return error.errors(include_url=False, include_input=False)


def _all_faults(kind: type[K], content: bytes, error: ValidationError) -> Examined[K]:
    """Give the faults of the shape, and those of what is left when the faulty entries are out."""
    from pydantic import ValidationError

    read = read_loosely(content)
    faults = _told(error)
    told = list(describe_faults(faults, read))
    rest, gone = without_faults(faults, read)
    try:
        left: K = _adapter(kind).validate_json(json.dumps(rest))
    except ValidationError:
        return Examined(None, told, None)
    return Examined(None, [*told, *(problem for problem in left.problems() if not is_aftermath(problem, gone))], left)


@cache
def _adapter(kind: type) -> Any:  # noqa: ANN401 - a TypeAdapter, imported only when it is needed
    from pydantic import TypeAdapter

    return TypeAdapter(kind)
