"""What skills there are, and by which names a text may call them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import ClassVar

from mlematch.hints import did_you_mean
from mlematch.knowledge.skills.matching import Matching
from mlematch.knowledge.skills.skill import Form, Homonym, Rule, Skill, fold
from mlematch.knowledge.strictness import STRICT


@dataclass(frozen=True, slots=True)
class Taxonomy:
    """The skills, their categories, and the rules for dangerous names.

    >>> spark = Skill("apache_spark", "Apache Spark", "big_data")
    >>> Taxonomy("1", {"big_data": "Big data"}, (spark,)).skill("apache_spark").name
    'Apache Spark'
    """

    __pydantic_config__: ClassVar = STRICT
    version: str
    categories: dict[str, str]
    skills: tuple[Skill, ...]
    rules: dict[str, Rule] = field(default_factory=dict)
    matching: Matching = field(default_factory=Matching)
    homonyms: tuple[Homonym, ...] = ()
    _by_id: dict[str, Skill] = field(init=False, repr=False, compare=False)
    _closures: dict[str, tuple[str, ...]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_id", {skill.id: skill for skill in self.skills})

    def skill(self, id: str) -> Skill:
        """Give a skill by its id.

        Raises:
            KeyError: there is none; the message says which are like it.
        """
        if id not in self._by_id:
            raise KeyError(f"no skill {id!r}{did_you_mean(id, self._by_id)}")
        return self._by_id[id]

    def words(self) -> frozenset[str]:
        """Give every word of every name, in small letters."""
        return frozenset(word.lower() for skill in self.skills for form in skill.forms for word in form.text.split())

    def named(self, name: str) -> Skill:
        """Give a skill by its id or by any of its names, however they are written.

        Raises:
            KeyError: there is none; the message says which are like it.
        """
        if name in self._by_id:
            return self._by_id[name]
        forms = {form.text: skill for skill in self.skills for form in skill.forms}
        wanted = fold(name)
        found = next((skill for text, skill in forms.items() if fold(text) == wanted), None)
        if not found:
            raise KeyError(f"no skill {name!r}{did_you_mean(name, [*self._by_id, *forms])}")
        return found

    def category_named(self, name: str) -> str | None:
        """Give the id of the category with this id, or with this title if it is no skill's id; None if there is none.

        >>> Taxonomy("1", {"big_data": "Big data"}, ()).category_named("Big Data")
        'big_data'
        """
        if name in self.categories or name in self._by_id:
            return name if name in self.categories else None
        return next((id for id, title in self.categories.items() if fold(title) == fold(name)), None)

    def closure(self, id: str) -> tuple[str, ...]:
        """Give the ids of all skills that having this one entails, nearest first."""
        if id not in self._closures:
            self._closures[id] = self._close(id)
        return self._closures[id]

    def _close(self, id: str) -> tuple[str, ...]:
        found: dict[str, None] = {}
        open_ids = list(self._by_id[id].implies)
        while open_ids:
            current = open_ids.pop(0)
            if current not in found and current != id:
                found[current] = None
                open_ids.extend(self._by_id[current].implies if current in self._by_id else ())
        return tuple(found)

    def problems(self) -> Iterator[str]:
        """Yield every fault, in plain words."""
        if not self.skills:
            yield "skills is empty"
        yield from self.matching.problems()
        yield from self._id_problems()
        for skill in self.skills:
            yield from self._skill_problems(skill)
        for id in self.matching.makers:
            if id not in self._by_id:
                yield f"matching: makers names unknown {id!r}{did_you_mean(id, self._by_id)}"
        yield from _claim_problems(self.skills)
        yield from self._homonym_problems()

    def _homonym_problems(self) -> Iterator[str]:
        names = {form.text: skill.id for skill in self.skills for form in skill.forms}
        told: dict[tuple[str, str], str] = {}
        for text, skill, near in ((each.text, each.skill, each.near) for each in self.homonyms):
            if skill not in self._by_id:
                yield f"homonym {text!r} of unknown {skill!r}{did_you_mean(skill, self._by_id)}"
            if names.get(text, skill) == skill:
                yield f"homonym {text!r} of {skill!r} is no name of another skill{did_you_mean(text, names)}"
            if not near:
                yield f"homonym {text!r} of {skill!r} has no words that tell it"
            for word in near:
                if (other := told.setdefault((text, word), skill)) != skill:
                    yield f"homonym {text!r} beside {word!r} is {other!r} and {skill!r}"

    def _id_problems(self) -> Iterator[str]:
        for id, times in Counter(skill.id for skill in self.skills).items():
            if times > 1:
                yield f"skill id {id!r} stands {times} times"
        told: set[str] = set()
        for id in self._by_id:
            if id not in told and (way := self._way_back(id)):
                told.update(way)
                yield f"skill {id!r} implies itself: {' -> '.join((id, *way))}"

    def _way_back(self, id: str) -> tuple[str, ...]:
        """Give the shortest way by which a skill implies itself, its own id last."""
        ways: dict[str, tuple[str, ...]] = {id: ()}
        open_ids = [id]
        for current in open_ids:
            for implied in self._by_id[current].implies:
                if implied == id:
                    return (*ways[current], id)
                if implied in self._by_id and implied not in ways:
                    ways[implied] = (*ways[current], implied)
                    open_ids.append(implied)
        return ()

    def _skill_problems(self, skill: Skill) -> Iterator[str]:
        if skill.category not in self.categories:
            hint = did_you_mean(skill.category, self.categories)
            yield f"skill {skill.id!r}: unknown category {skill.category!r}{hint}"
        for implied in skill.implies:
            if implied not in self._by_id:
                yield f"skill {skill.id!r} implies unknown {implied!r}{did_you_mean(implied, self._by_id)}"
        for form in skill.forms:
            yield from self._form_problems(skill, form)
        if not skill.example:
            yield f"skill {skill.id!r} has no example sentence"

    def _form_problems(self, skill: Skill, form: Form) -> Iterator[str]:
        letters = sum(map(str.isalnum, form.text))
        if form.text != form.text.strip() or not letters:
            yield f"skill {skill.id!r}: name {form.text!r} is empty or has stray spaces"
        if 0 < letters <= 2 and not form.context and not form.case_sensitive and not _has_sign(form.text):
            yield f"skill {skill.id!r}: the short name {form.text!r} needs a context"
        if form.context and form.context.rule not in self.rules:
            yield f"skill {skill.id!r}: unknown rule {form.context.rule!r}{did_you_mean(form.context.rule, self.rules)}"


def _has_sign(text: str) -> bool:
    return any(character in "+#.&" for character in text)


def _claim_problems(skills: Iterable[Skill]) -> Iterator[str]:
    claims: dict[str, str] = {}
    for skill in skills:
        for form in skill.forms:
            other = claims.setdefault(fold(form.text), skill.id)
            if other != skill.id:
                yield f"name {form.text!r} is claimed by {other!r} and {skill.id!r}"
        for text, times in Counter(form.text for form in skill.forms).items():
            if times > 1:
                yield f"skill {skill.id!r}: name {text!r} stands {times} times"
    for skill in skills:
        if (other := claims.get(fold(skill.id), skill.id)) != skill.id:
            yield f"skill id {skill.id!r} is a name of {other!r}"
