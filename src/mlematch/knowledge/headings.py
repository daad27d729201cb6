"""The headings of resumes, by the kind of section they open, in several languages."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import filterfalse
from typing import ClassVar, Literal

from mlematch.knowledge.strictness import STRICT
from mlematch.values import SectionKind

Strength = Literal["plain", "weak", "part"]

_LEAD = re.compile(r"^(?:[^\w(]+|(?:\d{1,2}|[ivx]{1,4}|[a-h])[.)](?:\d[.)]?)*\s+|\d{1,2}\s?[/|:–—-]\s)+", re.IGNORECASE)
_BRACKET = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*")
_WORD = re.compile(r"[^\W_]+")
_LONGEST, _MOST_SPACES = 100, 12
_LATEST = 256  # lines are named, and asked again what they tell
_PARTS = re.compile(r"\s*(?:[&/+|,•·–—]|\s-\s)\s*")


@lru_cache(maxsize=_LATEST)
def fold_heading(text: str) -> str:
    """Write a heading in the form in which the data gives it: small letters, no accents, single spaces.

    >>> fold_heading("Études & Diplômes:")
    'etudes diplomes'
    """
    bare = text.casefold()
    if not bare.isascii():
        bare = "".join(filterfalse(unicodedata.combining, unicodedata.normalize("NFKD", bare)))
    return " ".join(_WORD.findall(bare))


@dataclass(frozen=True, slots=True)
class HeadingForms:
    """The headings that open one kind of section in one language."""

    __pydantic_config__: ClassVar = STRICT
    kind: SectionKind
    language: str
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Keywords:
    """Words by which an unknown heading tells its kind, once its style shows that it is one."""

    __pydantic_config__: ClassVar = STRICT
    kind: SectionKind
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HeadingStyle:
    """How a heading looks beside the text below it."""

    __pydantic_config__: ClassVar = STRICT
    most_chars: int = 60
    most_words: int = 8
    larger: float = 1.07  # than the size of most letters
    smaller_than_others: float = 0.93  # of the size of the other headings: a heading within a section
    apart: float = 0.7  # white above it, in heights of a line
    shared: float = 0.45  # of the short lines set in a style must be known headings, before an unknown one counts
    shared_larger: float = 0.35  # the same where the style is larger than most lines and white is above
    declared: float = 0.2  # the same where marks say which lines are headings, as in Markdown
    enough: int = 2  # known headings that make a style


@dataclass(frozen=True, slots=True)
class Named:
    """What the words of a heading say: `weak` ones may also be an item of a list, `part` is known in part."""

    kind: SectionKind
    strength: Strength


@dataclass(frozen=True)
class Headings:
    """`data/section_headings.json`.

    >>> headings = Headings("1", (HeadingForms("education", "en", ("education",)),), modifiers=("my",))
    >>> headings.name("2. My EDUCATION:")
    Named(kind='education', strength='part')
    """

    __pydantic_config__: ClassVar = STRICT
    version: str
    forms: tuple[HeadingForms, ...]
    when_dated: tuple[HeadingForms, ...] = ()  # what headings of two meanings open when jobs with dates follow
    when_schooled: tuple[str, ...] = ()  # what stands over skills, or over degrees when words of `schooling` follow
    courses: tuple[str, ...] = ()  # weak ones that are headings alone on a line below jobs, degrees or projects
    schooling: tuple[str, ...] = ()
    of_others: tuple[str, ...] = ()  # over what other people are or say: their posts are none of the person
    breaks: tuple[str, ...] = ()  # over what is told of oneself, or among jobs a time without one
    posts: tuple[str, ...] = ()  # with which a line of capitals among jobs is a title, no heading
    keywords: tuple[Keywords, ...] = ()
    modifiers: tuple[str, ...] = ()
    joiners: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    human_languages: tuple[str, ...] = ()
    style: HeadingStyle = field(default_factory=HeadingStyle)

    def name(self, text: str) -> Named | None:
        """Say what section a heading opens, by its words alone; None when they are no known heading."""
        if len(text) > _LONGEST or text.count(" ") > _MOST_SPACES:
            return None
        lead = _LEAD.match(text)
        bare = text[lead.end() :] if lead else text
        bare = _BRACKET.sub(" ", bare).strip() if "(" in bare or "[" in bare else bare
        whole = self._whole(folded := fold_heading(bare))
        apart = whole is None or (whole.kind == "publications" and "&" in bare)  # `Research & work` is no research work
        return (self._joined(bare, folded) if apart else None) or whole

    def guess(self, text: str) -> SectionKind:
        """Guess the kind of a heading that is not known, by a word in it."""
        kinds = (self._kinds_by_word.get(word) for word in fold_heading(text).split())
        found = [kind for kind in kinds if kind is not None]
        return next((kind for kind in found if kind != "other"), "other")

    def kind_when_dated(self, text: str) -> SectionKind | None:
        """Give the kind that a heading of two meanings has when jobs with dates stand below it.

        >>> Headings("1", (), (HeadingForms("experience", "en", ("research",)),)).kind_when_dated("RESEARCH")
        'experience'
        """
        folded = fold_heading(text)
        return self._dated.get(folded) or self._dated.get(self._without_modifiers(folded))

    def may_head_degrees(self, text: str) -> bool:
        """Say whether a heading may stand over degrees as well as over skills: `Qualifications`."""
        return fold_heading(text) in self._schooled

    def heads_courses(self, text: str) -> bool:
        """Say whether a line has no other words than those that stand over courses.

        >>> Headings("1", (), courses=("courses",)).heads_courses("COURSES:")
        True
        """
        return fold_heading(text) in self._courses

    def tells_of_others(self, text: str) -> bool:
        """Say whether other people stand below a heading: `References`.

        >>> Headings("1", (), of_others=("references",), modifiers=("professional",)).tells_of_others("References:")
        True
        """
        folded = fold_heading(text)
        return not self._of_others.isdisjoint((folded, self._without_modifiers(folded)))

    def tells_break(self, text: str) -> bool:
        """Say whether a heading may be the name of a time without work.

        >>> Headings("1", (), breaks=("sabbatical",)).tells_break("Sabbatical (2021 - 2022)")
        True
        """
        return fold_heading(_BRACKET.sub(" ", text)) in self._breaks

    def tells_schooling(self, text: str) -> bool:
        """Say whether a line names a school or a degree.

        >>> Headings("1", (), schooling=("university",)).tells_schooling("M.Ed., Nowhere University, 2009")
        True
        """
        return not self._schooling.isdisjoint(fold_heading(text).split())

    def ends_with_post(self, text: str) -> bool:
        """Say whether the last word of a line is the name of a post.

        >>> Headings("1", (), posts=("manager",)).ends_with_post("MARKETING MANAGER")
        True
        """
        return fold_heading(text).rpartition(" ")[2] in self._posts

    def names_human_language(self, text: str) -> bool:
        """Say whether a text names a language that people speak."""
        return not self._languages.isdisjoint(fold_heading(text).split())

    def is_known(self, text: str) -> bool:
        """Say whether the words, without any taken away, are a known heading."""
        return fold_heading(text) in self._kinds

    def _whole(self, folded: str) -> Named | None:
        if not folded:
            return None
        if known := self._names.get(folded):
            return known
        if len(folded) > 4 and (tight := self._tight.get(folded.replace(" ", ""))):
            return tight
        bare = self._without_modifiers(folded)
        kind = None if bare is folded else self._kinds.get(bare)
        return None if kind is None else Named(kind, "part")

    def _without_modifiers(self, folded: str) -> str:
        words = folded.split()
        if self._modifiers.isdisjoint(words):
            return folded
        return " ".join([word for word in words if word not in self._modifiers])

    def _joined(self, bare: str, folded: str) -> Named | None:
        """Name a heading of several: the first that is a section of its own counts."""
        if self._joiners.isdisjoint(folded.split()) and not _PARTS.search(bare):
            return None
        named: list[Named] = []
        last = folded.rpartition(" ")[2]
        for part in filter(None, self._split(bare)):
            name = self._whole(part) or self._whole(f"{part} {last}")  # `Academic and research positions`
            if name is None:
                return None
            named.append(name)
        if len(named) < 2:
            return None
        plain = any(name.strength == "plain" for name in named)
        kinds = [name.kind for name in named if name.kind != "other"]
        dated = [kind for part in self._split(bare) if (kind := self._dated.get(part)) in kinds]  # `Research & work`
        return Named(next(iter([*dated, *kinds]), "other"), "plain" if plain else "part")

    def _split(self, bare: str) -> Iterator[str]:
        for part in _PARTS.split(bare):
            words: list[str] = []
            for word in fold_heading(part).split():
                if word in self._joiners:
                    yield " ".join(words)
                    words = []
                else:
                    words.append(word)
            yield " ".join(words)

    @cached_property
    def _kinds(self) -> dict[str, SectionKind]:
        return {fold_heading(form): group.kind for group in self.forms for form in group.forms}

    @cached_property
    def _dated(self) -> dict[str, SectionKind]:
        return {fold_heading(form): group.kind for group in self.when_dated for form in group.forms}

    @cached_property
    def _names(self) -> dict[str, Named]:
        return {form: Named(kind, "weak" if form in self._weak else "plain") for form, kind in self._kinds.items()}

    @cached_property
    def _tight(self) -> dict[str, Named]:
        return {form.replace(" ", ""): Named(kind, "weak") for form, kind in self._kinds.items()}

    @cached_property
    def _kinds_by_word(self) -> dict[str, SectionKind]:
        return {fold_heading(word): group.kind for group in self.keywords for word in group.words}

    @cached_property
    def _modifiers(self) -> frozenset[str]:
        return frozenset(map(fold_heading, self.modifiers)) | self._joiners

    @cached_property
    def _joiners(self) -> frozenset[str]:
        return frozenset(map(fold_heading, self.joiners))

    @cached_property
    def _weak(self) -> frozenset[str]:
        return frozenset(map(fold_heading, self.weak))

    @cached_property
    def _posts(self) -> frozenset[str]:
        return frozenset(map(fold_heading, self.posts))

    @cached_property
    def _schooled(self) -> frozenset[str]:
        return frozenset(map(fold_heading, self.when_schooled))

    @cached_property
    def _courses(self) -> frozenset[str]:
        return frozenset(map(fold_heading, self.courses))

    @cached_property
    def _of_others(self) -> frozenset[str]:
        return frozenset(map(fold_heading, self.of_others))

    @cached_property
    def _breaks(self) -> frozenset[str]:
        return frozenset(map(fold_heading, self.breaks))

    @cached_property
    def _schooling(self) -> frozenset[str]:
        return frozenset(map(fold_heading, self.schooling))

    @cached_property
    def _languages(self) -> frozenset[str]:
        return frozenset(map(fold_heading, self.human_languages))

    def problems(self) -> Iterator[str]:
        """Yield every fault in plain words."""
        if not any(group.forms for group in self.forms):
            yield "forms: there is no heading at all"
        yield from self._clashes()
        dated = tuple(form for group in self.when_dated for form in group.forms)
        kept = (("when_schooled", self.when_schooled), ("courses", self.courses))
        for key, forms in (("weak", self.weak), ("when_dated", dated), *kept):
            for form in forms:
                if fold_heading(form) not in self._kinds:
                    yield f"{key}: {form!r} is not among the forms"
        numbers = (
            "most_chars",
            "most_words",
            "larger",
            "smaller_than_others",
            "apart",
            "shared",
            "shared_larger",
            "declared",
            "enough",
        )
        for number in numbers:
            if getattr(self.style, number) <= 0:
                yield f"style.{number}: must be above 0"

    def _clashes(self) -> Iterator[str]:
        """Yield forms that are empty, and those that two kinds claim."""
        claims: dict[str, Counter[str]] = {}
        for group in self.forms:
            for form in group.forms:
                folded = fold_heading(form)
                claims.setdefault(folded, Counter())[group.kind] += 1
                if not folded:
                    yield f"forms.{group.kind}.{group.language}: {form!r} has no letters"
        for folded, kinds in claims.items():
            if len(kinds) > 1:
                yield f"forms: {folded!r} is claimed by {' and '.join(sorted(kinds))}"
