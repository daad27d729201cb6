"""From clean text to Profile with the full taxonomy, against spaCy's untouched tokenizer on the same texts.

    make bench                                  # on the example resumes
    MLEMATCH_CORPUS=some/folder make bench      # on resumes of your own

`test_ratio` runs both in turn in one process and prints the ratio of their CPU times.
"""

from __future__ import annotations

import time

import pytest
import spacy

from mlematch.matchers import read_passages
from mlematch.matchers.exact import ExactMatcher
from mlematch.matchers.fuzzy import FuzzyMatcher

ROUNDS = 5


def test_ratio(assessor, documents, capsys):
    nlp = spacy.blank("en")

    def profile():
        for document in documents:
            assessor.profile(document)

    def tokenize():
        for document in documents:
            nlp.make_doc(document.text)

    profile(), tokenize()  # warm
    pairs = [(cpu(profile), cpu(tokenize)) for _ in range(ROUNDS)]
    ratios = sorted(ours / theirs for ours, theirs in pairs)
    words = sum(len(document.text.split()) for document in documents) / len(documents)
    ours, theirs = (min(column) / len(documents) * 1000 for column in zip(*pairs, strict=True))
    with capsys.disabled():
        print(f"\n{len(documents)} texts of {words:.0f} words")
        print(f"profile {ours:.2f} ms, spaCy's tokenizer {theirs:.2f} ms,")
        print(f"ratio {ratios[0]:.2f} to {ratios[-1]:.2f}, median {ratios[len(ratios) // 2]:.2f}")


def cpu(work) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


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
