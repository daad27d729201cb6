"""Skills, duties, soft skills and titles -> how far what a measure asks for is shown."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import NamedTuple

from mlematch.knowledge.levels.measures import EvidenceMeasure
from mlematch.knowledge.levels.rubric import Rubric
from mlematch.knowledge.phrases import Phrases
from mlematch.list_marks import words_of
from mlematch.scoring.shown import Shown
from mlematch.scoring.words import listed
from mlematch.values import (
    KINDS_OF_WORK,
    Education,
    Mention,
    Position,
    Profile,
    Quote,
    SectionKind,
    SkillEvidence,
    Span,
)

_STANDING = (*KINDS_OF_WORK, "internship")  # kinds of positions whose titles say something of a level
_HEADS = ("lead", "principal")
_NAMED = 4  # things that a reason names
_HEARD: SectionKind = "certificates"  # what is named in an aside counts as if it were named here

_Weigh = Callable[[Quote], float]


class _Place(NamedTuple):
    """Words that show a thing, how much, and whether they are a sentence of one's own work, not an aside."""

    quote: Quote
    weight: float
    own: bool = True


@dataclass(frozen=True, slots=True)
class _Item:
    """One thing that counts toward a measure, by the best place that shows it, and all places with their strengths.

    `best` are the places that show it as well as `quote`, the first of them.
    """

    name: str
    strength: float
    quote: Quote
    places: tuple[_Place, ...]
    best: tuple[Quote, ...] = ()
    asked: bool = True  # named by the measure, not only implied
    title: bool = False
    weak: bool = False  # no method, or only being learnt: counts in part


def show_evidence(profile: Profile, measure: EvidenceMeasure, rubric: Rubric) -> Shown:
    """Say how far what a measure asks for is shown: each thing once, by the best place that shows it."""
    found = (item for item in _items(profile, measure, rubric) if item.strength)
    items = sorted(found, key=_strongest_first)[: measure.strongest]
    reached = _reached(items, measure)
    if measure.per_sentence is not None:
        reached = min(reached, _by_sentences(profile, items, measure, measure.per_sentence))
    items.sort(key=lambda item: not item.asked)  # what is asked for by name is named first
    return Shown(min(1.0, reached / measure.need), _in_words(items, reached, measure), _quotes(items))


def _quotes(items: Sequence[_Item]) -> tuple[Quote, ...]:
    """Give a quote of its own for each item where there are enough; those with the fewest to give choose first."""
    chosen: dict[Quote, int] = {}
    for place, item in sorted(enumerate(items), key=lambda each: len(each[1].best)):
        quote = next((quote for quote in item.best if quote not in chosen), item.quote)
        chosen[quote] = min(place, chosen.get(quote, place))
    return tuple(sorted(chosen, key=chosen.__getitem__))


def _strongest_first(item: _Item) -> tuple[float, bool, Span, str]:
    return -item.strength, not item.asked, item.quote.span, item.name


def _reached(items: Iterable[_Item], measure: EvidenceMeasure) -> float:
    """Add up what is shown; of all but titles, the first that is `free` does not count."""
    titles = math.fsum(item.strength for item in items if item.title)
    others = math.fsum(item.strength for item in items if not item.title)
    return titles + max(0.0, others - measure.free)


def _items(profile: Profile, measure: EvidenceMeasure, rubric: Rubric) -> Iterator[_Item]:
    weigh = _weigh(profile, measure, rubric)
    as_standing = _weigh_standing(profile, rubric, weigh)
    yield from _skill_items(profile, measure, weigh, frozenset(rubric.umbrellas))
    for duty in profile.duties:
        if duty.id in measure.duties and duty.quotes:
            by = as_standing if duty.id in rubric.standing else weigh
            yield _best(f"‘{duty.title}’" if duty.title else duty.id, duty.quotes, by)
    for soft_skill in profile.soft_skills:
        if soft_skill.id in measure.soft_skills and soft_skill.quotes:
            by = as_standing if soft_skill.id in rubric.standing else weigh
            yield _best(soft_skill.title or soft_skill.id, soft_skill.quotes, by)
    for kind, least in measure.scopes.items():
        large = [scope.quote for scope in profile.scopes if scope.kind == kind and scope.amount >= least]
        if large:
            best = _best("", large, weigh)
            yield replace(best, name=f"‘{' '.join(best.quote.text.split())}’")
    yield from _title_items(profile, measure, rubric.profession)


def _skill_items(
    profile: Profile, measure: EvidenceMeasure, weigh: _Weigh, umbrellas: Container[str] = ()
) -> Iterator[_Item]:
    """Count every skill asked for once, whether it is named or only implied: five libraries show Python but once."""
    counted = {"have": 1.0, "learning": measure.learning}
    best = dict(_taught(profile.education, measure, weigh)) if measure.by_degree else {}
    for skill in profile.skills:
        asked = _asked(skill, measure)
        if asked and counted.get(skill.status):
            part = counted[skill.status] * (measure.umbrella if skill.id in umbrellas else 1.0)
            most = measure.at_most or math.inf
            places = [
                _Place(mention.quote, min(part * _weight(mention, weigh), most), own=not mention.aside)
                for mention in skill.mentions
                if mention.status == skill.status
            ]
            item = _best_of(_name(skill, asked, measure), places)
            item = replace(item, asked=asked == skill.id, weak=part < 1)
            best[asked] = _stronger(best[asked], item) if asked in best else item
    yield from best.values()


def _taught(entries: Iterable[Education], measure: EvidenceMeasure, weigh: _Weigh) -> Iterator[tuple[str, _Item]]:
    """Give the skills that are the field of a degree: who studied statistics was taught statistics."""
    for entry in entries:
        words = f" {' '.join(re.findall(r'[a-z]+', (entry.field or '').lower()))} "
        for skill in measure.skills if entry.status != "incomplete" else ():
            if f" {skill.replace('_', ' ')} " in words:
                yield skill, _best(f"a degree in {entry.field}", [entry.quote], weigh)


def _name(skill: SkillEvidence, asked: str, measure: EvidenceMeasure) -> str:
    implied = "which implies it" if len(measure.skills) == 1 else f"implies {asked.replace('_', ' ')}"
    return skill.name if asked == skill.id else f"{skill.name} ({implied})"


def _asked(skill: SkillEvidence, measure: EvidenceMeasure) -> str | None:
    """Name what a skill stands for: itself, or the first that it implies; None when nothing is asked of it."""
    if skill.category in measure.categories or skill.id in measure.skills:
        return skill.id
    return next((implied for implied in skill.implies if implied in measure.skills), None)


def _stronger(one: _Item, other: _Item) -> _Item:
    """Give the stronger of two; where they are alike, the one that is named itself, or stands first."""
    best = max(one, other, key=lambda item: (item.strength, item.asked, -item.quote.span.start))
    return replace(best, places=one.places + other.places) if one.weak == other.weak else best


def _title_items(profile: Profile, measure: EvidenceMeasure, professions: Phrases | None) -> Iterator[_Item]:
    posts = (*_STANDING, "academic") if profile.experience.months_research else _STANDING
    asked = [one for one in profile.positions if one.kind in posts and _asked_title(one, measure, professions)]
    if asked:
        best = max(asked, key=lambda one: one.related)
        place = _Place(best.quote, best.related)
        yield _Item(best.title or best.quote.text, best.related, best.quote, (place,), title=best.related >= 1)


def _asked_title(position: Position, measure: EvidenceMeasure, professions: Phrases | None) -> bool:
    """Whether a title is asked for; who works alone heads nobody, and gives titles to himself."""
    if measure.field_titles and _is_of_field(position, professions):
        return True
    if not measure.titles:
        return measure.ml_titles and _is_ml(position)
    if position.kind == "freelance" and position.seniority in _HEADS:
        return False
    return position.seniority in measure.titles and (not measure.ml_titles or _is_ml(position))


def _is_ml(position: Position) -> bool:
    """Say whether a title names machine learning, and the job counts as such: who sells it does none."""
    return position.ml and (not position.counts or "ml" in position.counts)


def _is_of_field(position: Position, professions: Phrases | None) -> bool:
    """Say whether a title is one of data work or of a profession, and the job counts as such."""
    if position.data and "data" in position.counts:
        return True
    return professions is not None and professions.within(position.title or "")


def _best(name: str, quotes: Iterable[Quote], weigh: _Weigh) -> _Item:
    return _best_of(name, [_Place(quote, weigh(quote)) for quote in quotes])


def _best_of(name: str, places: Sequence[_Place]) -> _Item:
    strength = max(place.weight for place in places)
    best = sorted((place.quote for place in places if place.weight == strength), key=lambda one: one.span.start)
    return _Item(name, strength, best[0], tuple(places), tuple(best))


def _weight(mention: Mention, weigh: _Weigh) -> float:
    """Give the weight of a place that names a skill; an aside there tells of no more than a course does."""
    own = weigh(mention.quote)
    return min(own, weigh(replace(mention.quote, section=_HEARD))) if mention.aside else own


def _weigh(profile: Profile, measure: EvidenceMeasure, rubric: Rubric) -> _Weigh:
    """Give the weight of a quote: that of its section, and less where it stands in study and a record is asked for."""
    weights: Mapping[SectionKind, float] = rubric.proven_weight if measure.proven else rubric.section_weight
    if measure.sections:
        weights = {kind: weight for kind, weight in weights.items() if kind in measure.sections}
    work = (*KINDS_OF_WORK, "academic") if profile.experience.months_research else KINDS_OF_WORK
    study = [position.span for position in profile.positions if position.kind not in work] if measure.study < 1 else []

    def weigh(quote: Quote) -> float:
        part = measure.study if any(span.holds(quote.span) for span in study) else 1.0
        return weights.get(quote.section, 0.0) * part

    return weigh


def _weigh_standing(profile: Profile, rubric: Rubric, weigh: _Weigh) -> _Weigh:
    """Give the weight of a quote that shows a standing: who leads a kitchen leads no engineers.

    What names machine learning itself counts in full: who sets the strategy for it does so in any office.
    """
    other = [(job.span, job.related) for job in profile.positions if job.related < 1]
    outside = max((job.related for job in profile.positions), default=1.0)  # what is told of all jobs is of the best
    named = cache(lambda: _naming(profile.skills, frozenset(rubric.ml_skills)))

    def weigh_standing(quote: Quote) -> float:
        part = next((related for span, related in other if span.holds(quote.span)), outside)
        return weigh(quote) * (1.0 if part < 1 and any(map(quote.span.holds, named())) else part)

    return weigh_standing if other else weigh


def _naming(skills: Iterable[SkillEvidence], wanted: frozenset[str]) -> list[Span]:
    """Give the places that name one of the skills that are wanted, or one that implies it."""
    found = (skill for skill in skills if not wanted.isdisjoint((skill.id, *skill.implies)))
    return [mention.span for skill in found for mention in skill.mentions]


def _by_sentences(profile: Profile, items: Sequence[_Item], measure: EvidenceMeasure, most: float) -> float:
    """Add up what can be shown if each sentence shows `most` at most; a word that counts in part makes no sentence."""
    whole = [item for item in items if not item.weak]
    weak = math.fsum(item.strength for item in items if item.weak)
    places = [place.quote.span for item in whole for place in item.places if place.weight and place.own]
    return min(_reached(whole, measure), most * _sentences(profile, places)) + weak


def _sentences(profile: Profile, places: Iterable[Span]) -> int:
    """Count the sentences in which places stand; the words of a duty are a sentence, another place is one itself.

    A sentence that is said again word for word counts once.
    """
    told = _first_told(quote for duty in profile.duties for quote in duty.quotes)
    ends: list[int] = []
    for span in sorted((_around(place, told) for place in places), key=lambda span: (span.start, span.end)):
        if ends and span.start < ends[-1]:
            ends[-1] = max(ends[-1], span.end)
        else:
            ends.append(span.end)
    return len(ends)


def _first_told(quotes: Iterable[Quote]) -> dict[Span, Span]:
    """Give for the place of each sentence the one where its words stand first."""
    first: dict[tuple[str, ...], Span] = {}
    in_order = sorted(quotes, key=lambda quote: quote.span)
    return {quote.span: first.setdefault(words_of(quote.text), quote.span) for quote in in_order}


def _around(place: Span, told: Mapping[Span, Span]) -> Span:
    around = max((span for span in told if span.holds(place)), key=len, default=place)
    return told.get(around, around)


def _in_words(items: list[_Item], reached: float, measure: EvidenceMeasure) -> str:
    if not items:
        return "nothing shown"
    names = list(dict.fromkeys(item.name for item in items))
    more = [f"{len(names) - _NAMED} more"] if len(names) > _NAMED else []
    counts = "which counts" if len(names) == 1 else "together"
    enough = "which is enough" if reached >= measure.need else f"{counts} {reached:.1f} of the {measure.need:g} needed"
    return f"shows {listed([*names[:_NAMED], *more])}, {enough}"
