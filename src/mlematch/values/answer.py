"""The answer for a file: fits with their findings, gaps and gates, and an assessment that holds them, or a failure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from mlematch.dates import Date
from mlematch.hints import one_of
from mlematch.markup import html_table
from mlematch.values.document import Notice, Quote
from mlematch.values.profile import Profile


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

    >>> findings = Finding("tools", 6.0, 8.0, "shows Spark"), Finding("years", 2.5, 10.0, "one year of three")
    >>> fit = Fit("senior", 8.5, findings, gates=(Gate("bar", False, "8.5 of the 50 needed"),))
    >>> sum(finding.points for finding in fit.findings) == fit.score, fit.passed
    (True, False)
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

    @property
    def score_and_range(self) -> str:
        """The score, and how far it could move where that is known to depend on something.

        >>> Fit("senior", 82.6, (), low=15.8, high=83.2).score_and_range
        '82.6 (15.8–83.2)'
        """
        return f"{self.score:g} ({self.low:g}–{self.high:g})" if self.low < self.high else f"{self.score:g}"


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
    """The answer for one resume: fits best first, the profile they rest on, and what a person should know.

    >>> provenance = Provenance("0.1.0", "sha256:…", "sha256:…", "sha256:…", Date(2026, 11))
    >>> fits = Fit("senior", 61.5, ()), Fit("junior", 70.0, ())
    >>> answer = Assessment("ada.pdf", "0" * 64, "scored", fits, Profile(), (), provenance)
    >>> answer.best.level, answer.fit("junior").score
    ('senior', 70.0)
    """

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
        best = f"{self.best.level} {self.best.score_and_range}" if self.best else "no level fits"
        rows: list[tuple[str, str, str, str, str]] = []
        for fit in self.fits:
            gaps = "; ".join(f"gap: {gap.reason}" for gap in fit.gaps)
            rows.append((fit.level, fit.score_and_range, "", "score", gaps))
            for finding in fit.findings:
                quote = finding.evidence[0].text if finding.evidence else ""
                rows.append(("", f"{finding.points:g} of {finding.weight:g}", finding.criterion, finding.reason, quote))
        rows += [("", "", notice.code, notice.message, "") for notice in self.notices]
        caption = f"{self.source}: {best if self.verdict == 'scored' else self.verdict}"
        return html_table(caption, ("level", "points", "criterion", "reason", "words on the page"), rows)


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be read, and why; the others go on without it.

    >>> Failure("ada.pdf", "it is encrypted: a password is needed").reason
    'it is encrypted: a password is needed'
    """

    source: str
    reason: str
    sha256: str | None = None
