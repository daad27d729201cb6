"""Names that share a word with the name beside them: `linear and logistic regression`, `data cleaning and labeling`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial

from mlematch.knowledge.skills.skill import Form
from mlematch.knowledge.skills.taxonomy import Taxonomy
from mlematch.matchers.skills.candidates import Candidate
from mlematch.matchers.skills.cover import Cover
from mlematch.matchers.skills.tokens import normalise
from mlematch.values import Span

_JOINED = re.compile(r"(?<![\w-])([A-Za-z][a-z-]+)(?: ?/ ?|,? (?:and|or|&) )\Z")
_LISTED = re.compile(r"(?<![\w-])([A-Za-z][a-z-]+), \Z")
_JOINTS = ("and ", "or ", "& ", "/", "/ ")
_FOLLOWING = re.compile(
    r"((?:, [A-Za-z][a-z-]+)*,? (?:and|or|&) |(?: ?/ ?[A-Za-z][a-z-]+)* ?/ ?)[A-Za-z][a-z-]+(?![\w-])"
)
_WORD = re.compile(r"(?!and\b|or\b)[A-Za-z][a-z-]+")
_FURTHEST = 30


class SharedWords:
    """Knows the names of two or three words, and finds those of which a text gives only the first, beside another.

    >>> from mlematch.knowledge.skills.skill import Skill
    >>> skills = (Skill("linear", "linear regression", "ml"), Skill("logistic", "logistic regression", "ml"))
    >>> text = "Linear and logistic regression"
    >>> named = [Candidate("logistic", skills[1].forms[0], Span(11, 30))]
    >>> [(each.skill, each.span) for each in SharedWords(Taxonomy("1", {}, skills)).find(text, named)]
    [('linear', Span(start=0, end=6))]
    """

    def __init__(self, taxonomy: Taxonomy) -> None:
        rules = tuple((re.compile(pattern), replacement) for pattern, replacement in taxonomy.matching.spellings)
        self._fold = partial(normalise, rules)
        self._categories = {skill.id: skill.category for skill in taxonomy.skills}
        self._alone: dict[str, set[str]] = defaultdict(set)
        for skill in taxonomy.skills:
            for form in skill.forms:
                if form.text.isalpha():
                    self._alone[form.text.lower()].add(skill.id)
        self._pairs: dict[str, tuple[str, Form]] = {
            form.text.lower(): (skill.id, form)
            for skill in taxonomy.skills
            for form in skill.forms
            if not form.context and form.text.count(" ") in (1, 2)
        }

    def find(self, flow: str, named: Sequence[Candidate]) -> Iterator[Candidate]:
        """Yield what shares a word with one of the names."""
        for candidate in named:
            yield from self._sharing_last(flow, candidate)
        taken = Cover(candidate.span for candidate in named)
        for candidate in named:
            for each in self._sharing_first(flow, candidate):
                if not taken.touches(each.span.start, each.span.end):
                    yield each

    def _sharing_last(self, flow: str, candidate: Candidate) -> Iterator[Candidate]:
        """Go back from a name: `ridge, linear and logistic regression`."""
        first, _, rest = flow[candidate.span.start : candidate.span.end].partition(" ")
        if rest.count(" ") > 1 or not (first and rest) or not flow.endswith(_JOINTS, 0, candidate.span.start):
            return
        joined = _JOINED.search(flow, max(0, candidate.span.start - _FURTHEST), candidate.span.start)
        while joined and (found := self._named(joined[1], rest)):
            if found[0] != candidate.skill and not self._is_another(joined[1], found[0], candidate.skill):
                yield Candidate(*found, Span(*joined.span(1)))
            joined = _LISTED.search(flow, max(0, joined.start() - _FURTHEST), joined.start())

    def _is_another(self, word: str, found: str, beside: str) -> bool:
        """Say whether a word is a name by itself and of another field: `regression and hypothesis testing`."""
        others = self._alone.get(word.lower(), set()) - {found}
        return bool(others) and self._categories[found] != self._categories[beside]

    def _sharing_first(self, flow: str, candidate: Candidate) -> Iterator[Candidate]:
        """Go on behind a name: `data cleaning, labeling and visualization`."""
        first, _, second = flow[candidate.span.start : candidate.span.end].partition(" ")
        following = _FOLLOWING.match(flow, candidate.span.end) if second.isalpha() else None
        for word in _WORD.finditer(flow, *following.span()) if following else ():
            found = self._named(first, word[0])
            if found and found[0] != candidate.skill:
                yield Candidate(*found, Span(*word.span()))

    def _named(self, first: str, last: str) -> tuple[str, Form] | None:
        written = f"{first} {last}".lower()
        return self._pairs.get(written) or self._pairs.get(" ".join(map(self._fold, written.split())))
