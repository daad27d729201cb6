"""Whatever stands for a resume -> its Profile; knowledge is read once for each choice of files."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any

import numpy as np

from mlematch.arguments import describe, expect_text
from mlematch.assessor import Assessor
from mlematch.errors import ReadError
from mlematch.integrations.sklearn.features import Vocabulary
from mlematch.knowledge.duties.cues import Cues
from mlematch.readers import read_document
from mlematch.resources import fingerprint, load_assessor, load_rubric, load_shipped, load_taxonomy
from mlematch.values import Assessment, Document, Profile

PathLike = str | os.PathLike[str]
Resume = PathLike | bytes | Document | Profile | Assessment


def vocabulary_of(taxonomy: PathLike | None, rubric: PathLike | None) -> Vocabulary:
    """Read the names of all features: quick, since nothing is compiled."""
    return _vocabulary(_version(taxonomy), _version(rubric))


def assessor_of(taxonomy: PathLike | None, rubric: PathLike | None, as_of: str | None) -> Assessor:
    """Compile the assessor that reads resumes, or give the one that was compiled from the same files."""
    if as_of is not None:
        expect_text("as_of", as_of)
    return _assessor(_version(taxonomy), _version(rubric), as_of)


def _version(file: PathLike | None) -> tuple[str | None, str]:
    """Name a file and its very content: one that is changed is read anew; None is the shipped one."""
    return (None, "") if file is None else (os.fspath(file), fingerprint(file))


@lru_cache(maxsize=8)
def _vocabulary(taxonomy: tuple[str | None, str], rubric: tuple[str | None, str]) -> Vocabulary:
    words, cues = load_taxonomy(taxonomy[0]), load_shipped(Cues)
    return Vocabulary(
        rubric=load_rubric(rubric[0]),
        skills=tuple(skill.id for skill in words.skills),
        categories=tuple(words.categories),
        duties=tuple(sorted(cues.duty_ids)),
        soft_skills=tuple(sorted(cues.soft_skill_ids)),
    )


@lru_cache(maxsize=2)
def _assessor(taxonomy: tuple[str | None, str], rubric: tuple[str | None, str], as_of: str | None) -> Assessor:
    return load_assessor(taxonomy=taxonomy[0], rubric=rubric[0], as_of=as_of)


def one_column(X: Any) -> Iterable[Resume]:  # noqa: ANN401 - whatever scikit-learn's users hand in
    """Give the resumes of a list, an array, or a table of one column.

    Raises:
        TypeError: `X` is nothing of the kind.
        ValueError: `X` is a single resume, or a table of several columns.
    """
    if X is None or isinstance(X, str | bytes | os.PathLike | Document | Profile | Assessment):
        raise ValueError(f"a list of resumes is expected, not {type(X).__name__}: write [resume] for a single one")
    if not isinstance(X, Iterable):
        raise TypeError(f"a list of resumes is expected, not {describe(X)}")
    shape: tuple[int, ...] = getattr(X, "shape", (0,))
    if len(shape) > 1 and shape[1:] != (1,):
        raise ValueError(f"one resume a row is expected, not a table of shape {shape}")
    resumes: Iterable[Resume] = np.asarray(X, dtype=object)[:, 0] if len(shape) > 1 else X
    return resumes


def profile_of(resume: Resume, assessor: Callable[[], Assessor]) -> Profile:
    """Give the profile of one resume; the assessor is asked for only where something has to be read.

    Raises:
        ReadError: the file cannot be read, or not well enough to be scored.
        TypeError: that is no resume.
    """
    if isinstance(resume, Profile):
        return resume
    if isinstance(resume, Assessment):
        return _scorable(resume)
    if isinstance(resume, str | bytes | os.PathLike):
        resume = read_document(resume)
    if not isinstance(resume, Document):
        raise TypeError(f"a path, bytes, Document, Profile or Assessment is expected, not {type(resume).__name__}")
    return _scorable(assessor().assess(resume))


def _scorable(assessment: Assessment) -> Profile:
    if assessment.verdict == "unscorable":
        raise ReadError(assessment.source, "it could not be read well enough to be scored")
    return assessment.profile
