"""The only opener of `data/`: finds a data file, parses it into knowledge, and reports every fault at once."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterator
from datetime import date
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Any

from mlematch.arguments import expect_text
from mlematch.assessor import Assessor
from mlematch.dates import Date
from mlematch.errors import DataError
from mlematch.knowledge.advertisement.advertisements import Advertisements
from mlematch.knowledge.career.calendar import Calendar
from mlematch.knowledge.career.titles import Titles
from mlematch.knowledge.duties.cues import Cues
from mlematch.knowledge.duties.scopes import Scopes
from mlematch.knowledge.education.degrees import Degrees
from mlematch.knowledge.everything import Knowledge
from mlematch.knowledge.examining import Examined, K, examine
from mlematch.knowledge.headings import Headings
from mlematch.knowledge.levels.rubric import Rubric
from mlematch.knowledge.mending import find_doubled
from mlematch.knowledge.reading import Reading
from mlematch.knowledge.skills.authoring import find_careless
from mlematch.knowledge.skills.frequencies import Frequencies
from mlematch.knowledge.skills.statuses import Statuses
from mlematch.knowledge.skills.taxonomy import Taxonomy
from mlematch.knowledge.suspicions import Suspicions
from mlematch.matchers.skills.examples import find_silent
from mlematch.memory import all_stays
from mlematch.sections import find_sections
from mlematch.values import Document, Provenance, Section

_KINDS: dict[str, type[Any]] = {
    "advertisement.json": Advertisements,
    "calendar.json": Calendar,
    "cues.json": Cues,
    "degrees.json": Degrees,
    "reading.json": Reading,
    "scopes.json": Scopes,
    "section_headings.json": Headings,
    "skill_frequencies.json": Frequencies,
    "statuses.json": Statuses,
    "suspicions.json": Suspicions,
    "titles.json": Titles,
}
_WORDS = "english_words.txt"


def data_path(name: str) -> Path:
    """Say where a shipped data file lies: in the installed package, or in the repository beside `src`.

    >>> data_path("skills_taxonomy.json").is_file()
    True
    """
    installed = Path(str(files("mlematch"))) / "data" / name
    return installed if installed.exists() else Path(__file__).parents[2] / "data" / name


def examples_path() -> Path:
    """Say where the shipped example resumes lie.

    >>> examples_path().is_dir()
    True
    """
    installed = Path(str(files("mlematch"))) / "examples"
    return installed if installed.exists() else Path(__file__).parents[2] / "examples" / "resumes"


def load_knowledge(kind: type[K], path: str | os.PathLike[str]) -> K:
    """Read a data file into its knowledge class.

    Raises:
        DataError: with every fault of the file.
    """
    value, problems, _ = _examine(kind, path)
    if problems or value is None:
        raise DataError(str(path), problems)
    return value


def load_shipped(kind: type[K]) -> K:
    """Read the shipped data file of a knowledge class."""
    name = next(name for name, known in _KINDS.items() if known is kind)
    return load_knowledge(kind, data_path(name))


def fingerprint(*paths: str | os.PathLike[str]) -> str:
    """Give the hash that names this very version of a data file, or of several."""
    return "sha256:" + hashlib.sha256(b"\0".join(map(_read, paths))).hexdigest()


def _read(path: str | os.PathLike[str]) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise DataError(str(path), [f"cannot be read: {error.strerror or type(error).__name__}"]) from None


def _examine(kind: type[K], path: str | os.PathLike[str], *, strictly: bool = False) -> Examined[K]:
    """Read a data file and list every fault of it; that it cannot be read is one, and a doubled key if `strictly`."""
    try:
        content = _read(path)
    except DataError as error:
        return Examined(None, list(error.problems), None)
    examined = examine(kind, content)
    examined.problems.extend(find_doubled(content) if strictly else ())
    return examined


def format_taxonomy(file: str | os.PathLike[str] | None = None) -> bool:
    """Write a taxonomy file, or the shipped one, in order: skills by id, one a line; say whether that changed it.

    Raises:
        DataError: the file is no taxonomy, or gives a key twice: one of the two would be lost.
    """
    path = file or data_path("skills_taxonomy.json")
    before = _read(path)
    value, problems, _ = _examine(Taxonomy, path)
    doubled = find_doubled(before)
    if value is None or doubled:
        raise DataError(str(path), doubled or problems)
    content = json.loads(before)
    skills = sorted(content.pop("skills"), key=lambda skill: skill["id"])
    head = json.dumps(content, indent=2, ensure_ascii=False).removesuffix("\n}")
    lines = ",\n".join("    " + json.dumps(skill, ensure_ascii=False) for skill in skills)
    after = f'{head},\n  "skills": [\n{lines}\n  ]\n}}\n'.encode()
    if after != before:
        Path(path).write_bytes(after)
    return after != before


# ---------------------------------------------------------------- the loaders of the public face


def load_taxonomy(path: str | os.PathLike[str] | None = None) -> Taxonomy:
    """Read a taxonomy; without a path, the shipped one.

    >>> load_taxonomy().skill("python").name
    'Python'

    Raises:
        DataError: with every fault of the file.
    """
    return load_knowledge(Taxonomy, path or data_path("skills_taxonomy.json"))


def load_rubric(path: str | os.PathLike[str] | None = None) -> Rubric:
    """Read a rubric; without a path, the shipped one.

    >>> [level.id for level in load_rubric().levels]
    ['junior', 'senior', 'principal']

    Raises:
        DataError: with every fault of the file.
    """
    return load_knowledge(Rubric, path or data_path("level_rubric.json"))


@all_stays()
def load_assessor(
    *,
    taxonomy: str | os.PathLike[str] | None = None,
    rubric: str | os.PathLike[str] | None = None,
    as_of: str | Date | None = None,
) -> Assessor:
    """Read all knowledge and compile it into an assessor.

    Args:
        taxonomy: a file instead of the shipped `skills_taxonomy.json`.
        rubric: a file instead of the shipped `level_rubric.json`.
        as_of: the month that counts as today, `YYYY-MM` or `YYYY-MM-DD`; today when left out.

    >>> str(load_assessor(as_of="2026-11-01").as_of)
    '2026-11'

    Raises:
        DataError: with every fault of the files.
        TypeError: `as_of` is neither a text nor a date.
    """
    if as_of is not None and not isinstance(as_of, Date):
        expect_text("as_of", as_of)
    taxonomy_file = Path(taxonomy or data_path("skills_taxonomy.json"))
    rubric_file = Path(rubric or data_path("level_rubric.json"))
    knowledge = load_all(taxonomy_file, rubric_file)
    today = as_of if isinstance(as_of, Date) else Date.parse(as_of or date.today().isoformat())
    provenance = Provenance(
        mlematch=version("mlematch"),
        taxonomy=fingerprint(taxonomy_file),
        rubric=fingerprint(rubric_file),
        data=fingerprint(*(data_path(name) for name in (*_KINDS, _WORDS))),
        as_of=today,
    )
    return Assessor(knowledge, provenance)


def load_all(taxonomy_file: Path, rubric_file: Path) -> Knowledge:
    """Read every data file and check them against each other.

    Raises:
        DataError: with every fault of the files.
    """
    cues = load_shipped(Cues)
    taxonomy, rubric = _load_pair(taxonomy_file, rubric_file, cues)
    return Knowledge(
        taxonomy=taxonomy,
        rubric=rubric,
        cues=cues,
        statuses=load_shipped(Statuses),
        suspicions=load_shipped(Suspicions),
        headings=load_shipped(Headings),
        titles=load_shipped(Titles),
        degrees=load_shipped(Degrees),
        calendar=load_shipped(Calendar),
        scopes=load_shipped(Scopes),
        advertisements=load_shipped(Advertisements),
        frequencies=load_shipped(Frequencies),
        english=load_english(),
    )


def _load_pair(taxonomy_file: Path, rubric_file: Path, cues: Cues) -> tuple[Taxonomy, Rubric]:
    (taxonomy, faults, _), (rubric, more, _) = _examine_pair(taxonomy_file, rubric_file, cues)
    if faults and more:
        named = ((taxonomy_file, faults), (rubric_file, more))
        raise DataError("the data", [f"{file}: {problem}" for file, problems in named for problem in problems])
    if faults or more or taxonomy is None or rubric is None:
        raise DataError(str(taxonomy_file if faults else rubric_file), faults or more)
    return taxonomy, rubric


def _examine_pair(
    taxonomy_file: Path, rubric_file: Path, cues: Cues | None, *, strictly: bool = False
) -> tuple[Examined[Taxonomy], Examined[Rubric]]:
    """Examine both, and whether all is known that the rubric names; of a faulty rubric, what is left of it."""
    taxonomy = _examine(Taxonomy, taxonomy_file, strictly=strictly)
    rubric = _examine(Rubric, rubric_file, strictly=strictly)
    if taxonomy.value and rubric.left and cues:
        unknown = rubric.left.problems_with(taxonomy.value, cues.duty_ids, cues.soft_skill_ids)
        rubric.problems.extend(unknown)
    return taxonomy, rubric


def load_english() -> frozenset[str]:
    """Read the common English words behind which no misspelt skill is sought."""
    lines = data_path(_WORDS).read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def load_sectioner() -> Callable[[Document], tuple[Section, ...]]:
    """Give the function that finds the sections of a document, without loading anything else."""
    headings = load_shipped(Headings)
    return lambda document: find_sections(document, headings)


def find_problems(
    taxonomy: str | os.PathLike[str] | None = None, rubric: str | os.PathLike[str] | None = None
) -> Iterator[DataError]:
    """Yield the faults of every data file, those of writing too, and of the rubric against the others."""
    files = Path(taxonomy or data_path("skills_taxonomy.json")), Path(rubric or data_path("level_rubric.json"))
    shipped = {data_path(name): _examine(kind, data_path(name), strictly=True) for name, kind in _KINDS.items()}
    cues = next((each.value for each in shipped.values() if isinstance(each.value, Cues)), None)
    taxonomies, rubrics = _examine_pair(*files, cues, strictly=True)
    taxonomies.problems.extend(_careless(taxonomies))
    examined = {**dict(zip(files, (taxonomies, rubrics), strict=True)), **shipped}
    for path, (_, problems, _) in examined.items():
        if problems:
            yield DataError(str(path), problems)


def _careless(examined: Examined[Taxonomy]) -> Iterator[str]:
    """Yield the faults of writing in what can be read of a taxonomy; the examples are tried where it is sound."""
    from spacy.lang.en.stop_words import STOP_WORDS

    if examined.left:
        yield from find_careless(examined.left, load_english() | STOP_WORDS)
    if examined.value and not examined.problems:
        for skill in find_silent(examined.value):
            yield f"skill {skill.id!r}: it is not found in its example, for want of what its context asks for"
