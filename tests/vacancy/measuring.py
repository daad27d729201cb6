"""Invented advertisements with what they ask for, and how much of it is read.

Only skills that the truth of an advertisement names are counted: `machine learning` in passing does no harm.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

from mlematch.assessor import Assessor
from mlematch.values import Vacancy, Wanted

from ..documents import resume as document

ADS: list[dict[str, Any]] = json.loads((Path(__file__).parent / "advertisements.json").read_text(encoding="utf-8"))
Groups = set[frozenset[str]]


def read(assessor: Assessor, ad: dict[str, Any]) -> Vacancy:
    return assessor.vacancy(document("\n".join(ad["text"])))


def groups(vacancy: Vacancy, *, must: bool, named: set[str]) -> Groups:
    """Give the groups of alternatives that are needed or welcome and hold a skill that the truth names.

    Where more than one of a group is asked for, it holds the words `2 of` besides.
    """
    found = (_group(each) for each in vacancy.skills if each.must is must)
    return {each for each in found if each & named}


def _group(wanted: Wanted) -> frozenset[str]:
    return frozenset((*wanted.skills, f"{wanted.count} of") if wanted.count > 1 else wanted.skills)


def truth(ad: dict[str, Any], part: str) -> Groups:
    return {frozenset(group) for group in ad[part]}


def faults(vacancy: Vacancy, ad: dict[str, Any]) -> list[str]:
    """Name everything that is read otherwise than it is told."""
    named = {skill for part in ("must", "nice") for group in ad[part] for skill in group} | set(ad["never"])
    found = []
    for part, must in (("must", True), ("nice", False)):
        said, wanted = groups(vacancy, must=must, named=named), truth(ad, part)
        found += [f"{part}: lost {sorted(each)}" for each in wanted - said]
        found += [f"{part}: wrong {sorted(each)}" for each in said - wanted]
    read = {
        "years": vacancy.years and [vacancy.years.least, vacancy.years.most],
        "degree": vacancy.degree,
        "level": vacancy.level,
    }
    told = {what: value for what, value in read.items() if what != "level" or ad["level"]}  # some mean no level
    found += [f"{what}: {value!r}, not {ad[what]!r}" for what, value in told.items() if value != ad[what]]
    if vacancy.degree and ad["degree"] and vacancy.degree_must is not ad["degree_must"]:
        found.append(f"degree_must: {vacancy.degree_must}")
    duties = {duty.id for duty in (*vacancy.duties, *vacancy.welcome_duties)}
    found += [f"duties: lost {duty}" for duty in ad.get("duties", ()) if duty not in duties]
    return sorted(found)


def kind(fault: str) -> str:
    """Give the kind of a fault: `must: lost`, `years`."""
    return fault.split(" [")[0] if " [" in fault and fault[:4] in ("must", "nice") else fault.split(":")[0]


def tally(assessor: Assessor) -> Counter[str]:
    """Count what is told, and the faults by their kind."""
    count: Counter[str] = Counter()
    for ad in ADS:
        count["told"] += len(ad["must"]) + len(ad["nice"])
        count["ads"] += 1
        wrong = faults(read(assessor, ad), ad)
        count["right ads"] += not wrong
        count.update(
            " ".join(fault.split()[:2]) if fault[:4] in ("must", "nice") else fault.split(":")[0] for fault in wrong
        )
    return count


def needed(assessor: Assessor, line: str, title: str = "Data Scientist") -> list[set[str]]:
    """Give the groups of skills that a line of needs needs."""
    vacancy = assessor.vacancy(document(f"{title}\nRequirements:\n- {line}"))
    return [set(each.skills) for each in vacancy.skills if each.must]
