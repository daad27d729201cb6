"""A taxonomy -> rows that a person can read: one skill, one category, a search, a comparison, suggestions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from rapidfuzz import fuzz, process

from mlematch.knowledge.skills.skill import Form, Skill, fold
from mlematch.knowledge.skills.taxonomy import Taxonomy
from mlematch.values import Profile

Row = dict[str, Any]

_NEAREST = 10
_NEAR = 70
_SHORTEST_PART = 3  # letters: fewer stand within names of all kinds
_UNSAID = "nothing"


def category_rows(taxonomy: Taxonomy, category: str) -> list[Row]:
    """Give one row for each skill of a category."""
    return [_row(skill) for skill in taxonomy.skills if skill.category == category]


def skill_detail_rows(taxonomy: Taxonomy, skill: Skill) -> list[Row]:
    """Give all that is known of a skill, one thing a row."""
    implied = ", ".join(taxonomy.closure(skill.id))
    implied_by = ", ".join(other.id for other in taxonomy.skills if skill.id in other.implies)
    rows = [("id", skill.id), ("name", skill.name), ("category", taxonomy.categories[skill.category])]
    rows += [("written", _with_context(form)) for form in skill.forms]
    shared = [each for each in taxonomy.homonyms if each.skill == skill.id]
    rows += [("written", f"{each.text} [beside {', '.join(each.near)}]") for each in shared]
    rows += [("entails", implied), ("entailed by", implied_by), ("source", skill.source), ("example", skill.example)]
    rows += [(f"in {scheme}", id) for scheme, id in sorted(skill.crosswalk.items())]
    return [{"what": what, "is": text} for what, text in rows if text]


def search_rows(taxonomy: Taxonomy, term: str) -> list[Row]:
    """Give the skills with a name that holds a term, exact ones first, or else those with the nearest names.

    One or two letters stand within most names: they are sought as a whole name or, without one, as a whole word.
    """
    wanted = fold(term)
    names = [(form, skill) for skill in taxonomy.skills for form in skill.forms]
    if len(wanted) < _SHORTEST_PART:
        found = [each for each in names if fold(each[0].text) == wanted]
        found = found or [each for each in names if wanted in map(fold, each[0].text.split())]
    else:
        found = [each for each in names if wanted in fold(each[0].text)]
    if found:
        found.sort(key=lambda each: (fold(each[0].text) != wanted, len(each[0].text), each[1].id))
        return [_row(skill) for skill in {skill.id: skill for _, skill in found}.values()]
    return [{**_row(skill), "did you mean": name} for name, skill in _nearest(taxonomy, term, _NEAREST)]


def diff_rows(old: Taxonomy, new: Taxonomy) -> list[Row]:
    """Give one row for each skill that was added, removed, or changed, and how; then for all else that changed."""
    before = {skill.id: skill for skill in old.skills}
    after = {skill.id: skill for skill in new.skills}
    rows = []
    for id in sorted(before.keys() | after.keys()):
        if id not in before:
            rows.append({"skill": id, "change": "added", "what": ", ".join(form.text for form in after[id].forms)})
        elif id not in after:
            rows.append({"skill": id, "change": "removed", "what": before[id].name})
        else:
            rows += [{"skill": id, "change": change, "what": what} for change, what in _changes(before[id], after[id])]
    return rows + [{"skill": None, "change": change, "what": what} for change, what in _other_changes(old, new)]


def suggestion_rows(
    taxonomy: Taxonomy, profiles: Iterable[Profile], least: int, degrees: Iterable[str] = ()
) -> list[Row]:
    """Give the unlisted terms that stand in at least so many resumes, the most frequent first.

    What a resume names as an employer, a title or a field of study is left out, and so are degrees, places and people.
    """
    degrees = {_plain(degree) for degree in degrees}
    named = {name.casefold() for name in (*taxonomy.matching.places, *taxonomy.matching.given_names)}
    resumes: Counter[str] = Counter()
    names: dict[str, str] = {}
    for profile in profiles:
        career = _career(profile)
        for term in profile.unlisted:
            words = term.name.casefold().split()
            if _plain(words[0]) in degrees or not named.isdisjoint(words) or f" {' '.join(words)} " in career:
                continue
            names.setdefault(fold(term.name), term.name)
            resumes[fold(term.name)] += 1
    frequent = sorted(((-count, names[key]) for key, count in resumes.items() if count >= least))
    return [_suggestion(taxonomy, name, -count) for count, name in frequent]


def _career(profile: Profile) -> str:
    """Give the employers, titles and fields of study that a resume names."""
    told = [name for job in profile.positions for name in (job.organisation, job.title)]
    told += [each.field for each in profile.education]
    return " ; ".join(["", *(name.casefold() for name in told if name), ""])


def _plain(degree: str) -> str:
    return degree.casefold().replace(".", "")


def _suggestion(taxonomy: Taxonomy, name: str, count: int) -> Row:
    nearest = next(iter(_nearest(taxonomy, name, 1)), None)
    return {"term": name, "resumes": count, "nearest": f"{nearest[0]} ({nearest[1].id})" if nearest else None}


def _row(skill: Skill) -> Row:
    names = ", ".join(_with_context(form) for form in skill.forms[1:])
    return {"id": skill.id, "name": skill.name, "category": skill.category, "also written": names}


def _with_context(form: Form) -> str:
    if form.context:
        return f"{form.text} [{form.context.rule}]"
    return f"{form.text} [as written]" if form.case_sensitive else form.text


def _nearest(taxonomy: Taxonomy, term: str, most: int) -> Iterator[tuple[str, Skill]]:
    forms = [(form.text, skill) for skill in taxonomy.skills for form in skill.forms]
    names = [fold(text) for text, _ in forms]
    given: set[str] = set()
    for _, _, at in process.extract(fold(term), names, scorer=fuzz.ratio, score_cutoff=_NEAR, limit=most * 3):
        text, skill = forms[at]
        if skill.id not in given and len(given) < most:
            given.add(skill.id)
            yield text, skill


def _changes(old: Skill, new: Skill) -> Iterator[tuple[str, str]]:
    for field in ("name", "category", "fuzzy", "crosswalk", "source", "example"):
        if getattr(old, field) != getattr(new, field):
            yield field.replace("_", " "), f"{_said(getattr(old, field))} -> {_said(getattr(new, field))}"
    before, after = ({form.text: form for form in skill.forms} for skill in (old, new))
    yield from (("name added", _with_context(form)) for name, form in after.items() if name not in (*before, new.name))
    yield from (
        ("name removed", _with_context(form)) for name, form in before.items() if name not in (*after, old.name)
    )
    for name in (name for name in after if name in before):
        yield from _changes_of(before[name], after[name])
    yield from (("against", word) for word in new.against if word not in old.against)
    yield from (("against no more", word) for word in old.against if word not in new.against)
    yield from (("entails", id) for id in new.implies if id not in old.implies)
    yield from (("entails no more", id) for id in old.implies if id not in new.implies)


def _homonyms(taxonomy: Taxonomy) -> dict[str, tuple[str, ...]]:
    return {f"{each.text} of {each.skill}": each.near for each in taxonomy.homonyms}


def _other_changes(old: Taxonomy, new: Taxonomy) -> Iterator[tuple[str, str]]:
    """Tell what changed beside the skills: the version, the categories, the rules and how names are matched."""
    if old.version != new.version:
        yield "version", f"{old.version} -> {new.version}"
    for what, before, after in (
        ("category", old.categories, new.categories),
        ("rule", old.rules, new.rules),
        ("homonym", _homonyms(old), _homonyms(new)),
    ):
        for id in sorted(before.keys() | after.keys()):
            if before.get(id) != after.get(id):
                yield f"{what} {id}", f"{_said(before.get(id))} -> {_said(after.get(id))}"
    for field in fields(old.matching):
        was, now = getattr(old.matching, field.name), getattr(new.matching, field.name)
        if isinstance(was, tuple):
            yield from ((f"{field.name} added", _said(each)) for each in now if each not in was)
            yield from ((f"{field.name} removed", _said(each)) for each in was if each not in now)
        elif was != now:
            yield field.name, f"{was} -> {now}"


def _changes_of(old: Form, new: Form) -> Iterator[tuple[str, str]]:
    """Tell what changed of a name: whether its capitals count, and what its context asks for."""
    if old.case_sensitive != new.case_sensitive:
        yield f"{new.text}: as written", f"{_said(old.case_sensitive)} -> {_said(new.case_sensitive)}"
    if not (old.context and new.context):
        if old.context != new.context:
            yield f"{new.text}: context", f"{_said(old.context)} -> {_said(new.context)}"
        return
    if old.context.rule != new.context.rule:
        yield f"{new.text}: rule", f"{old.context.rule} -> {new.context.rule}"
    for field in ("near", "never_before", "never_after"):
        was, now = getattr(old.context, field), getattr(new.context, field)
        for change, words in (
            ("added", [w for w in now if w not in was]),
            ("removed", [w for w in was if w not in now]),
        ):
            if words:
                yield f"{new.text}: {field.replace('_', ' ')} {change}", ", ".join(words)


def _said(value: object) -> str:
    """Tell a value of a taxonomy in plain words.

    >>> from mlematch.knowledge.skills.skill import Context
    >>> _said(Context("word", near=("nets", "fish"))), _said(None)
    ('rule word; near nets, fish', 'nothing')
    """
    if is_dataclass(value):
        parts = ((field.name.replace("_", " "), getattr(value, field.name)) for field in fields(value))
        return "; ".join(f"{name} {_said(part)}" for name, part in parts if part)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dict):
        return ", ".join(f"{key} {part}" for key, part in value.items()) or _UNSAID
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value or _UNSAID)
