"""Answers -> an order for one level: the best first, equal ones named as equal, whatever the order they came in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from mlematch.arguments import expect_shares
from mlematch.hints import one_of
from mlematch.values import Assessment, Finding, Fit
from mlematch.verdicts import Ranked

Key = tuple[float, float]


def rank_answers(
    answers: Iterable[Assessment], level: str, *, by: str | None = None, require: Mapping[str, float] | None = None
) -> tuple[Ranked, ...]:
    """Rank the scored answers by their score for a level, or by what a criterion of it earned and then by score.

    Args:
        answers: those without scores are left out.
        level: the level to rank for.
        by: a criterion of the level.
        require: criteria with the share of their weight, from 0 to 1, that must be reached to be on the list.

    Raises:
        KeyError: there is no such level or criterion; the message says which are like it.
        TypeError: `require` does not map criteria to numbers.
        ValueError: what is required is not a share from 0 to 1.

    >>> rank_answers([], "senior")
    ()
    """
    wanted = expect_shares("require", require or {})
    scored = [(answer.fit(level), answer) for answer in answers if answer.fits]
    _expect_criteria([*wanted, *([by] if by is not None else [])], level, [fit for fit, _ in scored])
    keyed = [(_key(fit, by), answer) for fit, answer in scored if _meets(fit, wanted)]
    keyed.sort(key=lambda each: (-each[0][0], -each[0][1], each[1].source, each[1].sha256))
    keys = [key for key, _ in keyed]
    return tuple(Ranked(keys.index(key) + 1, keys.count(key) > 1, answer, answer.fit(level)) for key, answer in keyed)


def _expect_criteria(named: Iterable[str], level: str, fits: Sequence[Fit]) -> None:
    known = dict.fromkeys(finding.criterion for fit in fits for finding in fit.findings if _is_asked(finding))
    for criterion in named if fits else ():
        if criterion not in known:
            raise KeyError(f"{level} has {one_of('criterion', criterion, known)}")


def _is_asked(finding: Finding) -> bool:
    """Say whether points can be earned by it; what only takes some off has no weight."""
    return finding.weight > 0 or finding.points >= 0


def _key(fit: Fit, by: str | None) -> Key:
    return (_points(fit, by), fit.score) if by else (fit.score, 0.0)


def _points(fit: Fit, criterion: str) -> float:
    return sum(finding.points for finding in fit.findings if finding.criterion == criterion)


def _meets(fit: Fit, require: Mapping[str, float]) -> bool:
    shares = {finding.criterion: _share(finding) for finding in fit.findings}
    return all(shares.get(criterion, 0.0) >= least for criterion, least in require.items())


def _share(finding: Finding) -> float:
    return finding.points / finding.weight if finding.weight else 0.0
