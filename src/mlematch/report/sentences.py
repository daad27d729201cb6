"""The sentences with which verdicts are explained, the same in a terminal, in Markdown and in HTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from mlematch.report.names import short_names
from mlematch.report.plain import shorten
from mlematch.values import Finding, Fit, Gate, Quote
from mlematch.verdicts import Asked, Comparison, Contrast, Explanation, WhatIf

_QUOTE = 60
_SHORT = 24  # quotes of at most so many letters share a line


def sentence(words: str) -> str:
    """Give words as a sentence.

    >>> sentence("nothing shown")
    'Nothing shown.'
    """
    return words[:1].upper() + words[1:] + ("" if words.endswith((".", "!", "?")) else ".")


def reason_of(title: str, finding: Finding) -> str:
    """Give the reason of a finding as a sentence, without its title, which stands beside it.

    >>> reason_of("Years", Finding("years", -4.0, 0.0, "Years: 98 months of work"))
    '98 months of work.'
    """
    return sentence(_bare(title, finding))


def _bare(title: str, finding: Finding) -> str:
    return finding.reason.removeprefix(f"{title}: ")


def points_of(finding: Finding) -> str:
    """Give what a criterion earned of its weight.

    >>> points_of(Finding("ethics", 2.0, 3.0, ""))
    '2.0 of 3'
    >>> points_of(Finding("years", -4.0, 0.0, "too many")), points_of(Finding("years", 0.0, 0.0, "unknown: no dates"))
    ('-4.0', 'unknown')
    >>> points_of(Finding("years", 0.0, 0.0, "nothing is taken off"))
    '0.0'
    """
    if not finding.weight:
        return "unknown" if finding.reason.startswith("unknown") else f"{finding.points:.1f}"
    return f"{finding.points:.1f} of {finding.weight:g}"


def headline(explained: Explanation) -> str:
    """Say what the score is, and whether the resume is filed under the level."""
    fit = explained.fit
    band = f" ({fit.band})" if fit.band else ""
    return f"{explained.title}: {fit.score:g} of 100{band}{_span(fit)}; {_filed(explained)}"


def out_of(fit: Fit) -> str:
    """Give the score with its range.

    >>> out_of(Fit("senior", 82.6, (), low=15.8, high=83.2))
    '82.6 of 100, between 15.8 and 83.2 as far as is known'
    """
    return f"{fit.score:g} of 100{_span(fit)}"


def _span(fit: Fit) -> str:
    return f", between {fit.low:g} and {fit.high:g} as far as is known" if fit.low < fit.high else ""


def _filed(explained: Explanation) -> str:
    if explained.filed:
        return f"filed under this level{_lowered(explained)}"
    return f"not filed under this level, {_failed(explained.fit) or 'all gates passed'}"


def _failed(fit: Fit) -> str:
    failed = sum(not gate.passed for gate in fit.gates)
    return f"{failed} of {len(fit.gates)} gates failed" if failed else ""


def _lowered(explained: Explanation) -> str:
    """Say what speaks for a higher level than the one a resume is filed under, and that it does not reach that one."""
    over = [asked for asked in explained.asked if asked.finding.points < 0]
    if not over:
        return ""
    less = -sum(asked.finding.points for asked in over)
    titles = " and ".join(asked.title[:1].lower() + asked.title[1:] for asked in over)
    failed = _failed(explained.next.fit) if explained.next else ""
    higher = f"; for {explained.next.level} {failed}" if explained.next and failed else ""
    return f": {explained.fit.score + less:.1f} points, less {less:.1f} for {titles}{higher}"


def quotes_of(quotes: Iterable[Quote]) -> list[str]:
    """Give the words of the resume with their pages, short ones together: what stands and sounds the same once.

    >>> from mlematch.values import Span
    >>> words = [Quote(text, Span(0, 1), 1, "skills") for text in ("SQL", "Python", "Trained two hundred models")]
    >>> quotes_of(words)
    ['“SQL” (p. 1), “Python” (p. 1)', '“Trained two hundred models” (p. 1)']
    """
    shown = dict.fromkeys((shorten(quote.text, _QUOTE), quote.page) for quote in quotes if quote.text)
    short = [_quoted(*each) for each in shown if len(each[0]) <= _SHORT]
    long = [_quoted(*each) for each in shown if len(each[0]) > _SHORT]
    return [", ".join(short), *long] if short else long


def _quoted(text: str, page: int) -> str:
    return f"“{text}” (p. {page})"


def names_of(comparison: Comparison) -> tuple[str, str]:
    """Give the names of two files, without their folders where these are not needed to tell them apart."""
    names = short_names((comparison.left_source, comparison.right_source))
    return names[comparison.left_source], names[comparison.right_source]


def difference_of(contrast: Contrast) -> str:
    """Give how many points more the second has."""
    return f"{contrast.difference:+.1f}" if contrast.difference else "="


def differences_of(comparison: Comparison) -> list[str]:
    """Give one sentence for each criterion on which two resumes differ."""
    left, right = names_of(comparison)
    return [
        f"{each.title}: {left}: {_bare(each.title, each.left)}; {right}: {_bare(each.title, each.right)}."
        for each in comparison.changed
    ]


def missing_of(explained: Explanation) -> list[str]:
    """Give one line for each criterion that is a gap: what it could earn, what was seen, what it stands for."""
    return [
        f"{asked.title}{_gain(asked)}: {sentence(asked.finding.reason)} ({asked.statement.rstrip('.')})"
        for asked in explained.missing
    ]


def _gain(asked: Asked) -> str:
    return f" (up to {asked.open_points:g} points more)" if asked.finding.weight else ""


def gates_of(gates: Sequence[Gate]) -> list[tuple[bool, str]]:
    """Give each gate, whether it is passed, and why."""
    return [(gate.passed, sentence(gate.reason if gate.id != "bar" else f"The bar: {gate.reason}")) for gate in gates]


def what_if_of(supposed: WhatIf) -> Iterator[str]:
    """Give the scores as they are and as they would be, and what changed."""
    for comparison in supposed.comparisons:
        yield f"{comparison.level}: {_moved(comparison)}"
    before, after = supposed.best_before or "no level", supposed.best_after or "no level"
    yield f"Filed under {before}, as before." if before == after else f"Filed under {after} instead of {before}."


def _moved(comparison: Comparison) -> str:
    if not comparison.changed:
        return f"{comparison.left.score:g}, as before"
    parts = ", ".join(f"{contrast.title} {contrast.difference:+.1f}" for contrast in comparison.changed)
    return f"{comparison.left.score:g} → {comparison.right.score:g} ({parts})"
