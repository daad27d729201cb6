"""In how many resumes of a reference each skill stands: what few have tells more than what all have."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from mlematch.knowledge.strictness import STRICT


@dataclass(frozen=True)
class Frequencies:
    """Counts of resumes per skill; `source` says of which resumes."""

    __pydantic_config__: ClassVar = STRICT
    version: str
    source: str
    documents: int
    counts: Mapping[str, int]

    def telling(self, skill: str) -> float:
        """Give how telling a skill is, by its inverse document frequency: from 0.5 (all have it) to 1.5 (nobody).

        >>> known = Frequencies("1", "invented", 99, {"sql": 99, "cuda": 9})
        >>> [round(known.telling(skill), 2) for skill in ("sql", "cuda", "jax")]
        [0.5, 1.0, 1.5]
        """
        share = (self.counts.get(skill, 0) + 1) / (self.documents + 1)
        return 0.5 - math.log(share) / math.log(self.documents + 1)

    def problems(self) -> Iterator[str]:
        """Yield every fault, in plain words."""
        if self.documents < 1:
            yield "documents is below 1"
        for skill, count in self.counts.items():
            if not 0 < count <= self.documents:
                yield f"counts: {skill!r} stands in {count} of {self.documents} resumes"
