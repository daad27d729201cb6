"""Attributes that are worked out when they are first asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

Owner = TypeVar("Owner")
Value = TypeVar("Value")


class lazy(Generic[Owner, Value]):  # noqa: N801 - used as `property` is
    """Works an attribute out once, as `functools.cached_property` does, but without its lock, which costs more."""

    def __init__(self, work_out: Callable[[Owner], Value]) -> None:
        self._work_out = work_out
        self.__doc__ = work_out.__doc__

    def __get__(self, owner: Owner, _: type[Owner]) -> Value:
        value = owner.__dict__[self._work_out.__name__] = self._work_out(owner)
        return value
