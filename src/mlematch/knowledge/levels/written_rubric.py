"""A rubric -> the JSON of its file, without what is as it is by default, so that a person can edit it."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Mapping
from typing import Any

from mlematch.arguments import expect
from mlematch.errors import DataError
from mlematch.knowledge.examining import find_shape_faults
from mlematch.knowledge.levels.rubric import Rubric


def render_rubric(rubric: Rubric) -> str:
    """Give the JSON of a rubric, with a newline at the end: `load_rubric` reads it back.

    >>> print(render_rubric(Rubric("Engineer", "1", {}, 0.5, 3, ())).splitlines()[1])
      "role": "Engineer",

    Raises:
        DataError: a value of it has another kind than it must have, such as a number that is NaN.
        TypeError: it is no rubric.
    """
    expect("rubric", rubric, Rubric)
    written = json.dumps(_plain(rubric), ensure_ascii=False, indent=2) + "\n"
    if faults := find_shape_faults(Rubric, written.encode()):
        raise DataError("the rubric", faults)
    return written


def rubric_fingerprint(rubric: Rubric) -> str:
    """Give the hash that names this very rubric: that of its file."""
    return "sha256:" + hashlib.sha256(render_rubric(rubric).encode()).hexdigest()


def _plain(value: Any) -> Any:  # noqa: ANN401 - whatever a rubric holds
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {
            field.name: _plain(getattr(value, field.name))
            for field in dataclasses.fields(value)
            if not _is_default(field, getattr(value, field.name))
        }
    if isinstance(value, Mapping):
        return {key: _plain(each) for key, each in value.items()}
    return [_plain(each) for each in value] if isinstance(value, tuple) else value


def _is_default(field: dataclasses.Field[Any], value: Any) -> bool:  # noqa: ANN401 - whatever a rubric holds
    if field.default_factory is not dataclasses.MISSING:
        return bool(value == field.default_factory())
    return bool(field.default is not dataclasses.MISSING and value == field.default)
