"""An explanation, a supposition, a comparison -> JSON, Markdown, and the pieces of a terminal page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from mlematch.report import sentences as say
from mlematch.report.contract import render_fit, render_notice, render_provenance
from mlematch.report.plain import printable
from mlematch.values import Assessment, Failure
from mlematch.verdicts import Asked, Comparison, Explanation, WhatIf

Json = dict[str, Any]

_MARKS = str.maketrans({mark: f"\\{mark}" for mark in r"\`*_[]<>|#~&"})

# ---------------------------------------------------------------- JSON


def explanation_json(answer: Assessment, explained: Explanation, supposed: WhatIf | None = None) -> Json:
    """Give an explanation in the shape of the contract."""
    whole: Json = {"source": answer.source, "sha256": answer.sha256, "verdict": answer.verdict}
    whole |= _level_json(explained)
    whole["next"] = _level_json(explained.next) if explained.next else None
    whole["what_if"] = what_if_json(supposed) if supposed else None
    whole["notices"] = [render_notice(notice) for notice in answer.notices]
    whole["provenance"] = render_provenance(answer.provenance)
    return whole


def unscored_json(answer: Assessment | Failure, reason: str) -> Json:
    """Give why there is nothing to explain: the file could not be read, or not be scored."""
    verdict = "failed" if isinstance(answer, Failure) else answer.verdict
    return {"source": answer.source, "sha256": answer.sha256, "verdict": verdict, "reason": reason or None}


def _level_json(explained: Explanation) -> Json:
    words = {asked.finding.criterion: asked for asked in explained.asked}
    fit = render_fit(explained.fit)
    for finding in fit["findings"]:
        asked = words[finding["criterion"]]
        finding |= {"title": asked.title, "statement": asked.statement}
    return {"level": explained.level, "title": explained.title, "filed": explained.filed} | fit


def what_if_json(supposed: WhatIf) -> Json:
    """Give what would be, level by level."""
    return {
        "supposed": list(supposed.supposed),
        "best": {"before": supposed.best_before, "after": supposed.best_after},
        "levels": [
            {
                "level": each.level,
                "before": each.left.score,
                "after": each.right.score,
                "changed": [
                    {"criterion": line.criterion, "before": line.left.points, "after": line.right.points}
                    for line in each.changed
                ],
            }
            for each in supposed.comparisons
        ],
    }


def comparison_json(comparison: Comparison) -> Json:
    """Give two fits side by side; a difference is how many points more the second has."""
    return {
        "level": comparison.level,
        "title": comparison.title,
        "first": {"source": comparison.left_source} | render_fit(comparison.left),
        "second": {"source": comparison.right_source} | render_fit(comparison.right),
        "difference": comparison.difference,
        "criteria": [
            {
                "criterion": line.criterion,
                "title": line.title,
                "weight": line.left.weight,
                "first": line.left.points,
                "second": line.right.points,
                "difference": line.difference,
            }
            for line in comparison.contrasts
        ],
    }


# ---------------------------------------------------------------- Markdown


def explanation_markdown(answer: Assessment, explained: Explanation, supposed: WhatIf | None = None) -> str:
    """Give an explanation as a page of Markdown."""
    blocks = [f"# {_safe(answer.source)}", f"**{_safe(say.headline(explained))}**"]
    blocks.append(_table(("criterion", "points", "why", "words on the page"), map(_asked_cells, explained.asked)))
    blocks += _listing(f"Missing for {explained.level}", say.missing_of(explained))
    blocks += _listing(f"Gates of {explained.level}", _gate_lines(explained))
    if explained.next:
        failed = [reason for passed, reason in say.gates_of(explained.next.fit.gates) if not passed]
        title = f"Missing for {explained.next.level}, the next level ({say.out_of(explained.next.fit)})"
        blocks += _listing(title, [*(f"Gate failed: {reason}" for reason in failed), *say.missing_of(explained.next)])
    if supposed:
        blocks += _listing(f"What if it showed {', '.join(supposed.supposed)}", say.what_if_of(supposed))
    blocks += _listing("Notices", (notice.message for notice in answer.notices))
    return "\n\n".join(blocks) + "\n"


def comparison_markdown(comparison: Comparison) -> str:
    """Give two fits side by side as Markdown."""
    head = ("criterion", *say.names_of(comparison), "difference")
    rows = [
        (line.title, say.points_of(line.left), say.points_of(line.right), say.difference_of(line))
        for line in comparison.contrasts
    ]
    scores = (comparison.left.score_and_range, comparison.right.score_and_range)
    rows.append(("score", *scores, f"{comparison.difference:+.1f}"))
    blocks = [f"# {_safe(comparison.title)}", _table(head, rows)]
    return "\n\n".join([*blocks, *_listing("Where they differ", say.differences_of(comparison))]) + "\n"


def _asked_cells(asked: Asked) -> Sequence[str]:
    finding = asked.finding
    return (
        asked.title,
        say.points_of(finding),
        say.reason_of(asked.title, finding),
        "; ".join(say.quotes_of(finding.evidence)),
    )


def _gate_lines(explained: Explanation) -> Iterator[str]:
    for passed, reason in say.gates_of(explained.fit.gates):
        yield f"{'Passed' if passed else 'Failed'}: {reason}"


def _listing(title: str, lines: Iterable[str]) -> list[str]:
    items = "\n".join(f"- {_safe(line)}" for line in lines)
    return [f"## {_safe(title)}", items] if items else []


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(cell if cell == '---' else _safe(cell) for cell in line)} |" for line in lines)


def _safe(text: str) -> str:
    """Keep words of a resume from being taken for Markdown or HTML."""
    return printable(text.replace("\n", " ")).translate(_MARKS)
