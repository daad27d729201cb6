"""A taxonomy -> rows that a person can read: one skill, one category, a search, a comparison, suggestions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from rapidfuzz import fuzz, process

from mlematch.knowledge.skills.taxonomy import Form, Skill, Taxonomy, fold
from mlematch.values import Profile

Row = dict[str, Any]

_NEAREST = 10
_NEAR = 70


def category_rows(taxonomy: Taxonomy, category: str) -> list[Row]:
    """Give one row for each skill of a category."""
    return [_row(skill) for skill in taxonomy.skills if skill.category == category]


def skill_detail_rows(taxonomy: Taxonomy, skill: Skill) -> list[Row]:
    """Give all that is known of a skill, one thing a row."""
    implied = ", ".join(taxonomy.closure(skill.id))
    implied_by = ", ".join(other.id for other in taxonomy.skills if skill.id in other.implies)
    rows = [("id", skill.id), ("name", skill.name), ("category", taxonomy.categories[skill.category])]
    rows += [("written", _with_context(form)) for form in skill.forms]
    rows += [("entails", implied), ("entailed by", implied_by), ("source", skill.source), ("example", skill.example)]
    rows += [(f"in {scheme}", id) for scheme, id in sorted(skill.crosswalk.items())]
    return [{"what": what, "is": text} for what, text in rows if text]


def search_rows(taxonomy: Taxonomy, term: str) -> list[Row]:
    """Give the skills with a name that holds a term, exact ones first, or else those with the nearest names."""
    wanted = fold(term)
    found = [(form, skill) for skill in taxonomy.skills for form in skill.forms if wanted and wanted in fold(form.text)]
    if found:
        found.sort(key=lambda each: (fold(each[0].text) != wanted, len(each[0].text), each[1].id))
        return [_row(skill) for skill in {skill.id: skill for _, skill in found}.values()]
    return [{**_row(skill), "did you mean": name} for name, skill in _nearest(taxonomy, term, _NEAREST)]


def diff_rows(old: Taxonomy, new: Taxonomy) -> list[Row]:
    """Give one row for each skill that was added, removed, or changed, and how."""
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
    return rows


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
    for field in ("name", "category", "fuzzy", "case_sensitive", "context", "crosswalk"):
        if getattr(old, field) != getattr(new, field):
            yield field, f"{getattr(old, field)} -> {getattr(new, field)}"
    before, after = [[_with_context(form) for form in skill.forms[1:]] for skill in (old, new)]
    yield from (("name added", name) for name in after if name not in before)
    yield from (("name removed", name) for name in before if name not in after)
    yield from (("entails", id) for id in new.implies if id not in old.implies)
    yield from (("entails no more", id) for id in old.implies if id not in new.implies)
