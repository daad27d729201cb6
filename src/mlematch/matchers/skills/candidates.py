"""Where a name of the taxonomy stands, before it is known whether its skill is meant."""

from __future__ import annotations

import re
from typing import NamedTuple

from mlematch.knowledge.skills.skill import Form
from mlematch.values import Span

JOINT = re.compile(r"[\s,;|/&+•·()]*(?:\b(?:and|or)\b)?[\s,;|/&+•·()]*")
"""What stands between names that stand side by side."""


class Candidate(NamedTuple):
    """A form of a skill, and where it stands."""

    skill: str
    form: Form
    span: Span
