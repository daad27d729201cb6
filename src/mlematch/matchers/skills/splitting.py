"""Names made of two names: `AWS EC2` is `AWS` and `EC2`, `Probability & Statistics` are two subjects."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from mlematch.knowledge.skills.taxonomy import Taxonomy
from mlematch.matchers.skills.candidates import Candidate

_JOINT = re.compile(r" ?[/&] ?| and ")


class _Pair(NamedTuple):
    first: Candidate
    rest: Candidate


class NameSplitter:
    """Knows which names are the very names of skills, and what skills go without saying.

    >>> from mlematch.knowledge.skills.skill import Context, Form, Skill
    >>> from mlematch.values import Span
    >>> names = "AWS S3", Form("S3", context=Context("acronym"))
    >>> storage = Skill("s3", "Amazon S3", "cloud", aliases=names, implies=("aws",))
    >>> whole, part = (Candidate("s3", form, span) for form, span in zip(storage.forms[1:], (Span(0, 6), Span(4, 6))))
    >>> aws = Candidate("aws", Form("AWS"), Span(0, 3))
    >>> found = NameSplitter(Taxonomy("1", {}, (storage,))).split([whole, aws], [whole, aws, part], "AWS S3")
    >>> [(each.skill, each.span) for each in found]
    [('aws', Span(start=0, end=3)), ('s3', Span(start=4, end=6))]
    """

    def __init__(self, taxonomy: Taxonomy) -> None:
        self._implied = {skill.id: frozenset(skill.implies) for skill in taxonomy.skills}
        self._categories = {skill.id: skill.category for skill in taxonomy.skills}
        self._own = frozenset(skill.name for skill in taxonomy.skills)

    def split(self, sure: Sequence[Candidate], candidates: Sequence[Candidate], flow: str) -> list[Candidate]:
        """Give the names that are beyond doubt, with their two parts instead of those made of two skills.

        The parts are believed even where they could mean much by themselves: the whole says what they mean.
        """
        opening: dict[int, list[Candidate]] = defaultdict(list)
        for candidate in candidates:
            opening[candidate.span.start].append(candidate)
        kept: dict[Candidate, None] = {}
        for whole in sure:
            kept.update(dict.fromkeys(next(self._pairs(whole, opening, flow), (whole,))))
        return list(kept)

    def _pairs(
        self, whole: Candidate, opening: Mapping[int, Sequence[Candidate]], flow: str
    ) -> Iterator[tuple[Candidate, ...]]:
        for first in opening[whole.span.start]:
            joint = _JOINT.match(flow, first.span.end, whole.span.end)
            for rest in opening.get(joint.end() if joint else first.span.end + 1, ()):
                pair = _Pair(first, rest)
                ends = first.span.end < whole.span.end == rest.span.end
                torn = any(_is_torn(whole, first, other) for other in opening[whole.span.start])
                if ends and not torn and self._are_two(whole, pair, joined=joint is not None):
                    yield pair

    def _are_two(self, whole: Candidate, parts: _Pair, *, joined: bool) -> bool:
        """Say whether a name holds another skill than its own, and one that needs saying: not so `Red Hat Linux`."""
        first, rest, name = parts.first.skill, parts.rest.skill, whole.skill
        if first == rest or name not in (first, rest):
            return False
        if joined:
            return all(not part.form.context or self._is_like(part.skill, name) for part in parts)
        if any(part.form.context for part in parts):
            return whole.form.text not in self._own and name == rest and first in self._implied[name]
        return name == rest or rest not in self._implied[name]

    def _is_like(self, skill: str, other: str) -> bool:
        """Say whether two skills are of one kind: `SEM` beside `SEO` is no structural equation model."""
        return self._categories.get(skill) == self._categories.get(other)


def _is_torn(whole: Candidate, first: Candidate, other: Candidate) -> bool:
    """Say whether a third skill would take the first part: `ML experiment` in `ML experiment tracking`."""
    longer = first.span.end < other.span.end < whole.span.end
    return longer and other.form.context is None and other.skill not in (first.skill, whole.skill)
