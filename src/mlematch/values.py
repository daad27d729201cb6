"""The values that flow between the stages. Read this file first.

A reader turns a file into `Page`s of `Word`s and these into a `Document`; stages turn the Document into
`Section`s, `Mention`s, `Position`s, a `Profile`, and, with a rubric, into `Fit`s; an `Assessment` holds it all.
Every value is frozen; unknown is None, never 0; nothing here knows a name, an age, a gender, a nationality,
a photo or an address.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from operator import attrgetter
from types import MappingProxyType
from typing import Literal

from mlematch.dates import Date, Interval
from mlematch.hints import one_of
from mlematch.markup import html_table

SectionKind = Literal[
    "header", "summary", "experience", "projects", "skills", "education", "publications", "certificates", "other"
]
Status = Literal["have", "learning", "negated", "not_own"]
PositionKind = Literal["employment", "internship", "academic", "freelance", "volunteer"]
Seniority = Literal["intern", "junior", "mid", "senior", "lead", "principal"]
Degree = Literal["certificate", "associate", "bachelor", "master", "phd", "other"]
Standing = Literal["work", "projects", "taught", "listed"]
EducationStatus = Literal["completed", "in_progress", "incomplete", "unknown"]
CERTAIN_DEGREES: frozenset[Degree] = frozenset({"associate", "bachelor", "master", "phd"})
MonthsOf = Literal["total", "ml", "data", "leading"]
ScopeKind = Literal["people", "users", "money", "data", "models", "machines", "rate"]
Work = Literal["total", "ml", "data"]  # of which work years are asked for
Severity = Literal["info", "warning", "error"]
Grade = Literal["good", "doubtful", "unreadable"]
Color = tuple[int, int, int]

_start_of = attrgetter("span.start")


# ---------------------------------------------------------------- on the page


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points, measured from the top left corner of the page as it is shown."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """The distance from left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """The distance from top to bottom."""
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Word:
    """A run of glyphs without a space, as a PDF engine placed it."""

    text: str
    box: Box
    size: float
    bold: bool = False
    color: Color | None = None
    opacity: float = 1.0
    drawn: bool = True  # False: render mode 3, glyphs that leave no ink
    order: int = 0  # place in the content stream


@dataclass(frozen=True, slots=True)
class Shape:
    """Something opaque on the page that is not text: a filled area or an image."""

    kind: Literal["fill", "image"]
    box: Box
    color: Color | None = None
    order: int = 0


@dataclass(frozen=True, slots=True)
class Link:
    """An address the document links to, and the page the link is on."""

    url: str
    page: int


@dataclass(frozen=True, slots=True)
class Page:
    """One page as an engine read it; `number` counts from 1."""

    number: int
    width: float
    height: float
    words: tuple[Word, ...] = ()
    shapes: tuple[Shape, ...] = ()


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A line of text in reading order; lines of one `block` belong together (a column, a table cell)."""

    text: str
    page: int
    box: Box | None
    size: float | None = None
    bold: bool = False
    block: int = 0
    wraps: bool = False  # the sentence goes on in the next line


# ---------------------------------------------------------------- the document


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of `Document.text`, from `start` up to but without `end`."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def holds(self, other: Span) -> bool:
        """Say whether `other` lies wholly within.

        >>> Span(0, 9).holds(Span(3, 9)), Span(0, 9).holds(Span(3, 10))
        (True, False)
        """
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Line:
    """One line of `Document.text` and where it stands on the page."""

    span: Span
    page: int
    box: Box | None = None
    size: float | None = None
    bold: bool = False
    block: int = 0
    wraps: bool = False


@dataclass(frozen=True, slots=True)
class HiddenText:
    """Words that are in the file but that a person cannot see, and why."""

    text: str
    page: int
    mechanism: str


@dataclass(frozen=True, slots=True)
class Quality:
    """How well a document was read, with the numbers behind the grade."""

    grade: Grade
    engine: str
    reasons: tuple[str, ...] = ()
    words: int = 0
    mean_word: float | None = None
    long_share: float | None = None
    garbled_share: float | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """Something a person should know about a resume; never a score."""

    code: str
    severity: Severity
    message: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the resume, and where they stand: what every point of a score rests on."""

    text: str
    span: Span
    page: int
    section: SectionKind


@dataclass(frozen=True, slots=True)
class Document:
    r"""The cleaned text of one resume, its lines, and what is known of how it was read.

    >>> document = Document("cv.txt", "0" * 64, "text", "Skills\nPython", (Line(Span(0, 6), 1), Line(Span(7, 13), 1)))
    >>> document.slice(Span(7, 13))
    'Python'
    """

    source: str
    sha256: str
    kind: str
    text: str
    lines: tuple[Line, ...]
    pages: int = 1
    links: tuple[Link, ...] = ()
    hidden: tuple[HiddenText, ...] = ()
    quality: Quality = field(default_factory=lambda: Quality("good", "plain"))
    notices: tuple[Notice, ...] = ()

    def slice(self, span: Span) -> str:
        """Give the text of a span."""
        return self.text[span.start : span.end]

    def flow(self, span: Span) -> str:
        """Give the text of a span with a space for every line end at which the sentence goes on: same length."""
        pieces, start = [], span.start
        for line in self.lines_in(span):
            if line.wraps and line.span.end < span.end:
                pieces.append(self.text[start : line.span.end])
                start = line.span.end + 1
        return " ".join((*pieces, self.text[start : span.end]))

    def line_at(self, offset: int) -> Line:
        """Give the line that holds the character at `offset`."""
        at = bisect_right(self.lines, offset, key=_start_of) - 1
        return self.lines[max(at, 0)]

    def lines_in(self, span: Span) -> tuple[Line, ...]:
        """Give the lines that begin within a span."""
        first = bisect_right(self.lines, span.start - 1, key=_start_of)
        last = bisect_right(self.lines, span.end - 1, key=_start_of)
        return self.lines[first:last]

    @property
    def statements(self) -> tuple[Span, ...]:
        """The lines that say something, each with those in which its sentence goes on."""
        found: list[Span] = []
        goes_on = False
        for line in self.lines:
            if goes_on and found:
                found[-1] = Span(found[-1].start, line.span.end)
            elif self.slice(line.span).strip():
                found.append(line.span)
            goes_on = line.wraps
        return tuple(found)

    def quote(self, span: Span, section: SectionKind) -> Quote:
        """Quote a span."""
        return Quote(self.slice(span), span, self.line_at(span.start).page, section)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the resume: its kind, its heading as written, and the span of what stands below the heading."""

    kind: SectionKind
    title: str
    span: Span


# ---------------------------------------------------------------- what the resume shows


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a skill is named."""

    skill: str
    quote: Quote
    status: Status = "have"
    matcher: str = "exact"
    confidence: float = 1.0

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.quote.span

    @property
    def surface(self) -> str:
        """The words as written."""
        return self.quote.text


@dataclass(frozen=True, slots=True)
class Unlisted:
    """A term that stands where skills stand but is in no taxonomy: shown, never scored."""

    name: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Duty:
    """A thing the person did, by its code in the cues (`R6`, `P2`), and the words that show it."""

    id: str
    quotes: tuple[Quote, ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class Scope:
    """How large a task was, as a number with its unit: 12 people, 1300000 USD, 30000 requests per second."""

    kind: ScopeKind
    amount: float
    unit: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class SoftSkill:
    """A soft skill the resume states outright, and the words that state it."""

    id: str
    quotes: tuple[Quote, ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class Position:
    """One job: `quote` is its title or first line, `span` reaches down to where the next entry begins."""

    title: str | None
    organisation: str | None
    start: Date | None
    end: Date | None  # None with `current`: still there
    current: bool
    kind: PositionKind
    span: Span
    quote: Quote
    seniority: Seniority | None = None
    ml: bool = False
    leading: bool = False
    stated_months: int | None = None  # "(3 years)" where no dates are given
    role: str | None = None  # the title in its normal form: "machine learning engineer"
    data: bool = False  # work with data, machine learning included

    def interval(self, as_of: Date) -> Interval | None:
        """Give the months from start to end, both included, none that lies ahead; None when unknown or reversed."""
        today = as_of.first_month
        last = today if self.current else min(today, self.end.last_month) if self.end else None
        if self.start is None or last is None or last < self.start.first_month:
            return None
        return self.start.first_month, last

    def sure_interval(self, as_of: Date) -> Interval | None:
        """Give the months in which the job was held whatever months bare years mean; None if there are none."""
        last = as_of.first_month if self.current else self.end.first_month if self.end else None
        if self.start is None or last is None or last < self.start.last_month:
            return None
        return self.start.last_month, last


@dataclass(frozen=True, slots=True)
class StatedYears:
    """Time that a resume states in prose, as in `8 years of Python`, and the words that say of what.

    `at_least` where it is a lower bound, as in `8+ years`; `overall` where it is said of all work, not of a part.
    """

    months: int
    quote: Quote
    at_least: bool = False
    overall: bool = False


@dataclass(frozen=True, slots=True)
class Education:
    """One degree or certificate, finished or not."""

    degree: Degree
    field: str | None
    relevant: bool
    status: EducationStatus
    year: int | None
    quote: Quote


_STANDINGS: Mapping[Standing, frozenset[SectionKind]] = MappingProxyType(
    {
        "work": frozenset({"experience"}),
        "projects": frozenset({"projects", "publications"}),
        "taught": frozenset({"education", "certificates"}),
    }
)


@dataclass(frozen=True, slots=True)
class SkillEvidence:
    """All that a resume shows of one skill; `implies` names every skill that having it entails."""

    id: str
    name: str
    category: str
    status: Status
    mentions: tuple[Mention, ...]
    implies: tuple[str, ...] = ()
    months: int | None = None
    last_used: Date | None = None
    stated: StatedYears | None = None  # "8 years of Python"

    @property
    def shown_in(self) -> tuple[SectionKind, ...]:
        """The kinds of section that show it, each once, in order."""
        return tuple(dict.fromkeys(mention.quote.section for mention in self.mentions))

    @property
    def standing(self) -> Standing:
        """The strongest place that shows it: at work, in projects, only where it was taught, or only in a list."""
        shown = {mention.quote.section for mention in self.mentions if mention.status == self.status}
        return next((standing for standing, kinds in _STANDINGS.items() if not shown.isdisjoint(kinds)), "listed")


@dataclass(frozen=True, slots=True)
class Experience:
    """Months of work: all, on machine learning, in data roles or on machine learning, leading people or projects.

    Internships and academic positions are no months of work and count apart. None when no dates say; where only some
    jobs have dates, the months are those known, and `at_least` names them.
    """

    months_total: int | None = None
    months_ml: int | None = None
    months_leading: int | None = None
    months_data: int | None = None
    months_internship: int | None = None
    months_academic: int | None = None
    stated: StatedYears | None = None  # "8+ years of experience"
    months_research: int | None = None  # of posts at a university on machine learning, after the doctorate
    at_least: tuple[MonthsOf, ...] = ()  # the months that some job without dates would add to


@dataclass(frozen=True, slots=True)
class Profile:
    """What a resume shows; has no field by which a person could be told from another."""

    skills: tuple[SkillEvidence, ...] = ()
    unlisted: tuple[Unlisted, ...] = ()
    soft_skills: tuple[SoftSkill, ...] = ()
    duties: tuple[Duty, ...] = ()
    positions: tuple[Position, ...] = ()
    experience: Experience = Experience()
    education: tuple[Education, ...] = ()
    scopes: tuple[Scope, ...] = ()

    def skill(self, id: str) -> SkillEvidence | None:
        """Give the evidence of a skill, or None."""
        return next((skill for skill in self.skills if skill.id == id), None)


# ---------------------------------------------------------------- the verdict


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the verdict: what a criterion earned of its weight, why, and the words that earned it.

    What speaks for a higher level takes points off: its points are below 0 and its weight is 0.
    """

    criterion: str
    points: float
    weight: float
    reason: str
    evidence: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Gap:
    """What a level asks for and the resume does not show."""

    criterion: str
    reason: str


@dataclass(frozen=True, slots=True)
class Gate:
    """A condition that a level must pass to be named best; never points."""

    id: str
    passed: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a resume fits one level: the score is the sum of the points of its findings.

    `low` and `high` say how far the score could move if what is unknown or doubtful were known; `band` is the
    rubric's word for the score.
    """

    level: str
    score: float
    findings: tuple[Finding, ...]
    gaps: tuple[Gap, ...] = ()
    gates: tuple[Gate, ...] = ()
    low: float = 0.0
    high: float = 100.0
    band: str = ""

    @property
    def passed(self) -> bool:
        """Whether every gate is passed."""
        return all(gate.passed for gate in self.gates)


@dataclass(frozen=True, slots=True)
class Provenance:
    """What it takes to repeat an answer to the byte."""

    mlematch: str
    taxonomy: str
    rubric: str
    data: str  # all other data files
    as_of: Date

    def differences(self, other: Provenance) -> tuple[str, ...]:
        """Name what an answer of another provenance was given by that is not the same now; today does not matter."""
        names = ("mlematch", "taxonomy", "rubric", "data")
        return tuple(name for name in names if getattr(self, name) != getattr(other, name))


@dataclass(frozen=True, slots=True)
class Assessment:
    """The answer for one resume: fits best first, the profile they rest on, and what a person should know."""

    source: str
    sha256: str
    verdict: Literal["scored", "unscorable"]
    fits: tuple[Fit, ...]
    profile: Profile
    notices: tuple[Notice, ...]
    provenance: Provenance

    @property
    def best(self) -> Fit | None:
        """The level to file the resume under; None when none fits or nothing could be scored."""
        return self.fits[0] if self.fits and self.fits[0].passed else None

    def fit(self, level: str) -> Fit:
        """Give the fit of one level.

        Raises:
            KeyError: the rubric has no such level.
        """
        for fit in self.fits:
            if fit.level == level:
                return fit
        raise KeyError(one_of("level", level, (fit.level for fit in self.fits)))

    def _repr_html_(self) -> str:
        best = f"{self.best.level} {self.best.score:g}" if self.best else "no level fits"
        rows: list[tuple[str, str, str, str, str]] = []
        for fit in self.fits:
            rows.append((fit.level, f"{fit.score:g}", "", "score", "; ".join(f"gap: {gap.reason}" for gap in fit.gaps)))
            for finding in fit.findings:
                quote = finding.evidence[0].text if finding.evidence else ""
                rows.append(("", f"{finding.points:g} of {finding.weight:g}", finding.criterion, finding.reason, quote))
        rows += [("", "", notice.code, notice.message, "") for notice in self.notices]
        caption = f"{self.source}: {best if self.verdict == 'scored' else self.verdict}"
        return html_table(caption, ("level", "points", "criterion", "reason", "words on the page"), rows)


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be read, and why; the others go on without it."""

    source: str
    reason: str
    sha256: str | None = None


# ---------------------------------------------------------------- what an advertisement asks for


@dataclass(frozen=True, slots=True)
class Wanted:
    """Skills of which an advertisement wants one, and the words that say so: several are alternatives."""

    skills: tuple[str, ...]
    must: bool
    statement: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class AskedYears:
    """Years of experience that an advertisement asks for, their upper end if it has one, and of which work."""

    least: int
    most: int | None
    work: Work | None = None  # None where it is not said


@dataclass(frozen=True, slots=True)
class Vacancy:
    """What an advertisement asks for; `signal` tells the level in years of experience, or as if, and `signs` why.

    `unread` are the words that stand where needs stand, and from which nothing was taken: a person should look at them.
    """

    source: str
    sha256: str
    title: str | None
    level: str
    signal: float
    signs: tuple[str, ...] = ()
    experience: tuple[AskedYears, ...] = ()  # each kind of work once, the most years first
    degree: Degree | None = None
    degree_must: bool = False
    skills: tuple[Wanted, ...] = ()
    duties: tuple[Duty, ...] = ()
    welcome_duties: tuple[Duty, ...] = ()
    soft_skills: tuple[SoftSkill, ...] = ()
    unread: tuple[Quote, ...] = ()
    is_one: bool = True  # whether it reads like an advertisement at all

    @property
    def years(self) -> AskedYears | None:
        """The most years that are asked for."""
        return self.experience[0] if self.experience else None
