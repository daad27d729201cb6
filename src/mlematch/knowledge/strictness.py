"""How every data file is read: nothing unknown, no number that is a text or a truth, none that is no number."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

STRICT: Mapping[str, Any] = {"extra": "forbid", "strict": True, "allow_inf_nan": False}
"""The configuration of every class of a data file. A comparison with NaN is false, so that no bound would catch it."""
