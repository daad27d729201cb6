"""A table of invented advertisements of many styles, with what they ask for."""

from __future__ import annotations

import pytest

import mlematch

from .measuring import ADS, faults, read

KNOWN = {
    "second: agency bullets": {"nice: lost ['r']"},  # a letter that begins a sentence: it is named as unread
    "third: us corporate wish degree": {"duties: lost P8"},  # "impact through presentations"
    "third: remote contractor short": {  # Airflow at the head of a sentence
        "nice: lost ['apache_airflow', 'dagster']",
        "nice: wrong ['dagster']",
    },
    "third: principal": {"duties: lost P2"},  # "hire and mentor engineers"
    "third: ngo volunteer-ish": {"duties: lost R8"},  # "messy spreadsheets"
    "fifth: nordic public": {"duties: lost P10"},  # "see to it that they are fair"
    "third: must nice inline marks": {"must: lost ['apache_spark']"},
    "sixth: agency contract": {"must: wrong ['java']"},  # "Java Developers and Salesforce Admins: see our other roles"
    "sixth: asap": {"must: lost ['apache_spark']", "must: lost ['python']"},  # "strong py + spark"
}


@pytest.mark.parametrize("ad", ADS, ids=[ad["name"] for ad in ADS])
def test_what_it_asks_for_is_read(assessor, ad):
    assert set(faults(read(assessor, ad), ad)) == KNOWN.get(ad["name"], set())


@pytest.mark.parametrize("ad", ADS, ids=[ad["name"] for ad in ADS])
def test_every_one_of_them_makes_a_sound_rubric(assessor, ad):
    rubric = mlematch.read_job("\n".join(ad["text"]).encode(), assessor)
    known = assessor.knowledge
    assert [*rubric.problems()] == []
    assert [*rubric.problems_with(known.taxonomy, known.cues.duty_ids, known.cues.soft_skill_ids)] == []
