"""From clean text to Profile with the full taxonomy, against spaCy's untouched tokenizer on the same texts.

    make bench                                  # on the example resumes
    MLEMATCH_CORPUS=some/folder make bench      # on resumes of your own

`test_ratio` runs both in turn on every text in one process, so that a busy machine slows both, and prints the ratio of
their CPU times and what each stage costs of it.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator
from statistics import median

import pytest
import spacy

from mlematch import assessor as stages
from mlematch import resources
from mlematch.matchers import read_passages
from mlematch.matchers.duties.cues import CueMatcher
from mlematch.matchers.duties.scopes import ScopeFinder
from mlematch.matchers.sentences.status import StatusReader
from mlematch.matchers.skills.exact import ExactMatcher
from mlematch.matchers.skills.fuzzy import FuzzyMatcher
from mlematch.matchers.skills.unlisted.finding import UnlistedFinder

ROUNDS = 5
STEPS = {
    "sections": (stages, "find_sections"),
    "work without a heading": (stages, "open_untitled_work"),
    "timeline": (stages, "find_positions"),
    "stated years": (stages, "find_stated"),
    "education": (stages, "find_education"),
    "passages and their lists": (stages, "read_passages"),
    "exact names": (ExactMatcher, "__call__"),
    "misspelt names": (FuzzyMatcher, "__call__"),
    "status": (StatusReader, "assign"),
    "duties and soft skills": (CueMatcher, "find"),
    "scopes": (ScopeFinder, "find"),
    "unlisted terms": (UnlistedFinder, "find"),
    "profile": (stages, "build_profile"),
}


def test_ratio(assessor, documents, capsys):
    nlp = spacy.blank("en")
    rounds = [[clock(assessor, nlp, document) for document in documents] for _ in range(ROUNDS + 1)][1:]  # one to warm
    ours, theirs = ([min(times) for times in zip(*part, strict=True)] for part in zip(*map(unzip, rounds), strict=True))
    ratios = [sum(ours) / sum(theirs) for ours, theirs in map(unzip, rounds)]
    words = sum(len(document.text.split()) for document in documents)
    with capsys.disabled():
        print(f"\n{len(documents)} texts of {words / len(documents):.0f} words")
        print(f"profile {mean_ms(ours):.2f} ms, spaCy's tokenizer {mean_ms(theirs):.2f} ms a text")
        print(
            f"profile / tokenizer: {sum(ours) / sum(theirs):.2f} over all texts (rounds {min(ratios):.2f} to ", end=""
        )
        print(f"{max(ratios):.2f}), {median(map(float.__truediv__, ours, theirs)):.2f} for the median text")


def test_stages(assessor, documents, monkeypatch, capsys):
    """Say what each stage costs, as a share of spaCy's tokenizer; timing adds a little to each."""
    spent: Counter[str] = Counter()
    nlp = spacy.blank("en")
    clocks = [clock(assessor, nlp, document) for document in documents for _ in range(2)][1::2]
    tokenizer = sum(theirs for _, theirs in clocks)
    for step, (home, name) in STEPS.items():
        monkeypatch.setattr(home, name, timed(spent, step, getattr(home, name)))
    for document in documents:
        assessor.profile(document)
    with capsys.disabled():
        print()
        for step, seconds in spent.most_common():
            print(f"  {step:26}{seconds / len(documents) * 1000:7.3f} ms a text{seconds / tokenizer:7.2f} x tokenizer")


def clock(assessor, nlp, document) -> tuple[float, float]:
    start = time.process_time()
    assessor.profile(document)
    middle = time.process_time()
    nlp.make_doc(document.text)
    return middle - start, time.process_time() - middle


def unzip(pairs: list[tuple[float, float]]) -> tuple[tuple[float, ...], tuple[float, ...]]:
    ours, theirs = zip(*pairs, strict=True)
    return ours, theirs


def mean_ms(seconds: list[float]) -> float:
    return sum(seconds) / len(seconds) * 1000


def timed(spent: Counter[str], step: str, function: Callable) -> Callable:
    def call(*args, **more):
        start = time.process_time()
        result = function(*args, **more)
        result = list(result) if isinstance(result, Iterator) else result
        spent[step] += time.process_time() - start
        return result

    return call


@pytest.mark.benchmark(group="profile")
def test_whole_profile(benchmark, assessor, documents):
    benchmark(lambda: [assessor.profile(document) for document in documents])


@pytest.mark.benchmark(group="profile")
def test_sections(benchmark, assessor, documents):
    benchmark(lambda: [assessor.sections(document) for document in documents])


@pytest.mark.benchmark(group="profile")
@pytest.mark.parametrize("kind", [ExactMatcher, FuzzyMatcher])
def test_matcher(benchmark, assessor, documents, kind):
    known = assessor.knowledge
    matcher = kind(known.taxonomy) if kind is ExactMatcher else kind(known.taxonomy, known.english)
    labels = frozenset(known.taxonomy.matching.list_labels)
    passages = [each for document in documents for each in read_passages(document, assessor.sections(document), labels)]
    benchmark(lambda: [list(matcher(passage)) for passage in passages])


@pytest.mark.benchmark(group="start")
def test_compiling_the_taxonomy(benchmark, assessor):
    benchmark.pedantic(lambda: ExactMatcher(assessor.knowledge.taxonomy), rounds=3)


@pytest.mark.benchmark(group="start")
def test_loading_everything(benchmark):
    benchmark.pedantic(resources.load_assessor, rounds=3)
