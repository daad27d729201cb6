"""Lists of names that a rubric holds once and uses in many places, by `@` and their name."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any, TypeVar

SIGN = "@"
T = TypeVar("T")


def with_lists(value: T, lists: Mapping[str, tuple[str, ...]]) -> T:
    """Put the names of a list wherever a tuple within a value names it; one that is not known stays as it is.

    >>> with_lists(("python", "@ml", "@mll"), {"ml": ("pytorch", "python")})
    ('python', 'pytorch', '@mll')
    """
    filled: Any = value
    if isinstance(value, tuple) and all(isinstance(one, str) for one in value):
        filled = tuple(dict.fromkeys(name for one in value for name in _named(one, lists)))
    elif isinstance(value, tuple):
        filled = tuple(with_lists(one, lists) for one in value)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        parts = {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
        filled = dataclasses.replace(value, **{name: with_lists(part, lists) for name, part in parts.items()})
    result: T = filled
    return result


def _named(name: str, lists: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    return lists.get(name.removeprefix(SIGN), (name,)) if name.startswith(SIGN) else (name,)
