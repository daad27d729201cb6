"""What a job title says: the role, its level, and whether it is of machine learning, of data, of leading."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from mlematch.knowledge.career.roles import RoleNames
from mlematch.knowledge.phrases import Phrases, any_phrase, whole
from mlematch.values import Seniority

_RANK: tuple[Seniority, ...] = ("intern", "principal", "lead", "senior", "junior", "mid")


@dataclass(frozen=True, slots=True)
class Told:
    """What a title says: the role, the seniority if it states one, and whether it is of ML, of data, of leading."""

    role: str | None = None
    level: Seniority | None = None
    ml: bool = False
    data: bool = False
    leading: bool = False


@dataclass(frozen=True, eq=False)
class TitleReader:
    """The words that tell what a title says: see `mlematch.knowledge.career.titles.Titles`."""

    roles: RoleNames
    levels: Mapping[Seniority, tuple[str, ...]]
    not_levels: Phrases
    ml: Phrases
    data: Phrases
    not_data: Phrases
    leading: Phrases
    not_leading: Phrases
    others: Phrases
    steps: tuple[str, ...]
    is_title: Callable[[str], bool]

    def read(self, title: str) -> Told:
        """Read all that a title says: the name of the role without level and shorthand, the level, the kind of work."""
        title = self._own(title)
        last = self.last_step(title)
        spelled = self.roles.spelled_out(last)
        said = f"{last} | {spelled} | {last.replace('-', ' ')}"
        all_said = said if last == title else f"{title} | {said}"
        role = self.roles.role(last, ranked=not self.not_levels.within(f"{last} | {spelled}"))
        level, ml = self._level(said), self.ml.within(all_said)
        data = ml or self.data.within(self.not_data.mask(all_said))
        leading = level != "intern" and self.leading.within(self.not_leading.mask(said))
        return Told(role, level, ml, data, leading)

    def last_step(self, title: str) -> str:
        """Give the last of several titles held one after the other: `Data Scientist -> Lead Data Scientist`."""
        first, *later = self._step.split(title)
        last = later[-1].strip(" ,()") if later else first
        return last if self.is_title(last) else title

    def tells_step(self, text: str) -> bool:
        """Say whether a text tells of a step from one title to the next: `promoted to Lead Engineer`."""
        return self._step.search(text) is not None

    def _own(self, title: str) -> str:
        """Leave out those whom a title only names: `Assistant to the Director`, `Analyst, reporting to the Head`."""
        at = self.others.first(title)
        return title[:at].rstrip(" ,(;–-") if at else title

    def _level(self, said: str) -> Seniority | None:
        rest = self.not_levels.mask(said)
        if not self._any_level.within(rest):
            return None
        return next((level for level in _RANK if self._levels[level].within(self._longer[level].mask(rest))), None)

    @cached_property
    def _step(self) -> re.Pattern[str]:
        return re.compile(rf",?\s*\(?{whole(any_phrase(self.steps))}\s*", re.I)

    @cached_property
    def _levels(self) -> dict[Seniority, Phrases]:
        return {level: Phrases.of(self.levels.get(level, ())) for level in _RANK}

    @cached_property
    def _longer(self) -> dict[Seniority, Phrases]:
        """Give the words of other levels that hold one of a level: a principal consultant is no principal."""
        terms = [(level, term) for level, words in self.levels.items() for term in words]
        return {
            level: Phrases.of(term for other, term in terms if other != level and mine.within(term))
            for level, mine in self._levels.items()
        }

    @cached_property
    def _any_level(self) -> Phrases:
        return Phrases.of(word for words in self.levels.values() for word in words)
