"""Faults of a taxonomy that do not keep it from being read, but that its author should mend."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Set
from itertools import pairwise

from mlematch.knowledge.skills.skill import Form, Skill, fold
from mlematch.knowledge.skills.taxonomy import Taxonomy

_SOURCES = ("role", "extension")
_WORD = re.compile(r"[^\W\d_]+")
_SIGNS = "\u00b5\u03bc\u03bb"  # micro and lambda, which stand before Latin letters in names
_SHORTEST_PLURAL = 5
_ID = re.compile(r"[a-z0-9]+(?:_[a-z0-9]+)*")


def find_careless(taxonomy: Taxonomy, english: Set[str]) -> Iterator[str]:
    """Yield every fault of writing, in plain words: what is dangerous, useless, unknown or out of order.

    >>> kit = Skill("kit", "Kit", "web", example="Served with Kit.")
    >>> list(find_careless(Taxonomy("1", {"web": "Web"}, (kit,)), {"kit"}))
    ["skill 'kit': the everyday word 'Kit' needs a context"]
    """
    for skill, following in pairwise(taxonomy.skills):
        if skill.id > following.id:
            yield f"skill {following.id!r} stands below {skill.id!r}: `mlematch taxonomy format` puts them in order"
    everyday = english - frozenset(taxonomy.matching.own_words)
    proper = frozenset((*taxonomy.matching.given_names, *taxonomy.matching.places))
    for skill in taxonomy.skills:
        yield from _faults_of(skill, everyday)
        yield from _named_alike(skill, proper)
    yield from _shared_names(taxonomy.skills)
    used = {skill.category for skill in taxonomy.skills}
    yield from (f"category {category!r} has no skill" for category in taxonomy.categories if category not in used)


def _named_alike(skill: Skill, proper: Set[str]) -> Iterator[str]:
    """Name what persons or places are called as well."""
    for form in skill.forms:
        if form.text.lower() in proper and form.text[1:].islower() and not form.context:
            yield f"skill {skill.id!r}: {form.text!r}, a name of persons or places too, needs a context"


def _shared_names(skills: Iterable[Skill]) -> Iterator[str]:
    """Name what two skills claim in other capitals, with other hyphens or in the plural: the text reads them alike."""
    claims: dict[str, tuple[str, str]] = {}
    for skill in skills:
        for form in skill.forms:
            if form.context or form.case_sensitive:
                continue
            other, name = claims.setdefault(_as_read(form.text), (skill.id, form.text))
            if other != skill.id and fold(name) != fold(form.text):
                yield f"name {form.text!r} of {skill.id!r} is read as {name!r} of {other!r}"


def _as_read(name: str) -> str:
    """Give a name as its plural and its other spellings are read."""
    plain = name.replace("-", "")
    is_plural = len(plain) >= _SHORTEST_PLURAL and plain.endswith("s") and not plain.endswith("ss")
    return (plain[:-1] if is_plural else plain).lower()


def _faults_of(skill: Skill, everyday: Set[str]) -> Iterator[str]:
    if not _ID.fullmatch(skill.id):
        yield f"skill {skill.id!r}: an id is small letters and digits with _ between words"
    if skill.source not in _SOURCES:
        yield f"skill {skill.id!r}: unknown source {skill.source!r}, it should be {' or '.join(map(repr, _SOURCES))}"
    if skill.example and not any(fold(form.text) in fold(skill.example) for form in skill.forms):
        yield f"skill {skill.id!r}: the example holds none of its names"
    for form in skill.forms:
        if _is_everyday(form, everyday):
            yield f"skill {skill.id!r}: the everyday word {form.text!r} needs a context"
        if fault := _miswritten(form.text):
            yield f"skill {skill.id!r}: name {form.text!r} {fault}"
    yield from _repeated(skill)


def _miswritten(name: str) -> str | None:
    """Say what keeps a name from being found as its author reads it."""
    if name.strip() != name:
        return None  # is told with the faults that keep a taxonomy from being read
    if " ".join(name.split()) != name:
        return "holds a line break, a tab or two blanks in a row"
    if not name.isprintable():
        return "holds a sign that cannot be seen"
    if any(name.count(opening) != name.count(closing) for opening, closing in ("()", "[]", "{}")):
        return "has a bracket without its other half"
    for word in _WORD.findall(name):
        if not word.isascii() and (scripts := _scripts(word)) and len(scripts) > 1:
            return f"has letters of several alphabets in a word: {', '.join(scripts)}"
    return None


def _scripts(word: str) -> list[str]:
    """Name the alphabets of a word: the first word of each letter's name."""
    return sorted(
        {
            unicodedata.name(letter, "?").split()[0].title()
            for letter in word
            if letter.isalpha() and letter not in _SIGNS
        }
    )


def _is_everyday(form: Form, everyday: Set[str]) -> bool:
    """Say whether a name may be a common word: capitals within it, where they count, tell it from one."""
    is_told_apart = form.case_sensitive and not form.text[1:].islower()
    return form.text.lower() in everyday and not form.context and not is_told_apart


def _repeated(skill: Skill) -> Iterator[str]:
    """Name each name that is found already by another of the skill: it differs in capitals or hyphens only."""
    known: dict[str, str] = {}
    for form in skill.forms:
        plain = form.text.lower().replace("-", " ")
        other = known.setdefault(plain, form.text)
        if other != form.text and not form.case_sensitive and not form.context:
            yield f"skill {skill.id!r}: name {form.text!r} says nothing that {other!r} does not"
