"""Answers -> rows of plain cells: what tables, CSV and JSON lines are made of."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from mlematch.knowledge.levels.level import Level
from mlematch.knowledge.levels.rubric import Rubric
from mlematch.report.plain import safe_cell, shorten
from mlematch.report.ranges import range_cells
from mlematch.values import Assessment, Document, Failure, Finding, Fit, Notice, Profile, Quote, Section
from mlematch.verdicts import Ranked

Row = dict[str, Any]

_QUOTE = 60
_TELLING = 4  # words of a quote that says more than a name
_REASONS = 2  # that a row of a ranking gives


def render_json(values: Any) -> str:  # noqa: ANN401 - whatever json can write
    """Give values as indented JSON, with a newline at the end."""
    return json.dumps(values, ensure_ascii=True, indent=2) + "\n"


def render_jsonl(values: Iterable[Any]) -> str:
    r"""Give values as JSON lines.

    >>> render_jsonl([{"a": 1}])
    '{"a": 1}\n'
    """
    return "".join(json.dumps(value, ensure_ascii=True) + "\n" for value in values)


def render_csv(rows: Sequence[Row]) -> str:
    r"""Give rows as CSV that no spreadsheet takes for formulas.

    >>> render_csv([{"name": "=1+1", "points": 2}])
    "name,points\r\n'=1+1,2\r\n"
    """
    out = io.StringIO()
    head = list(dict.fromkeys(key for row in rows for key in row))
    writer = csv.writer(out)
    writer.writerow(head)
    for row in rows:
        writer.writerow([_cell(row.get(key)) for key in head])
    return out.getvalue()


def _cell(value: Any) -> str | int | float:  # noqa: ANN401 - a cell may hold any plain value
    if value is None:
        return ""
    return value if isinstance(value, int | float) else safe_cell(str(value))


def score_rows(answers: Iterable[Assessment | Failure], levels: Sequence[str]) -> list[Row]:
    """Give one row for each answer: file, best level, a score for each level, strongest evidence, gap, ranges."""
    return [_score_row(answer, levels) for answer in answers]


def _score_row(answer: Assessment | Failure, levels: Sequence[str]) -> Row:
    if isinstance(answer, Failure):
        return {
            "file": answer.source,
            "best": "failed",
            **dict.fromkeys(levels),
            "strongest": None,
            "gap": answer.reason,
            "notices": None,
            **range_cells((), levels),
        }
    scores = {fit.level: fit.score for fit in answer.fits}
    shown = answer.fit(levels[0]) if answer.fits and len(levels) == 1 else answer.best or next(iter(answer.fits), None)
    best = answer.best.level if answer.best else ("none" if answer.verdict == "scored" else answer.verdict)
    gap = (_first_gap(shown) or "none") if shown else _why_unranked(answer)
    return {
        "file": answer.source,
        "best": best,
        **{level: scores.get(level) for level in levels},
        "strongest": strongest(shown, _titles(answer.profile)) if shown else None,
        "gap": gap,
        "notices": _warnings(answer.notices) if shown else None,
        **range_cells(answer.fits, levels),
    }


def rank_rows(ranking: Iterable[Ranked], level: Level, by: str | None = None) -> list[Row]:
    """Give one row for each ranked answer: place, file, score, where it is filed, what earned and what cost most."""
    titles = {each.id: each.title for each in level.parts}
    return [_rank_row(ranked, titles, by) for ranked in ranking]


def _rank_row(ranked: Ranked, titles: Mapping[str, str], by: str | None) -> Row:
    findings = ranked.fit.findings
    of_criterion = {by: sum(finding.points for finding in findings if finding.criterion == by)} if by else {}
    return {
        "rank": place_of(ranked),
        "file": ranked.answer.source,
        ranked.fit.level: ranked.fit.score,
        **of_criterion,
        "filed": ranked.answer.best.level if ranked.answer.best else "none",
        "strongest": strongest(ranked.fit, _titles(ranked.answer.profile)),
        "lost on": _lost(findings, titles) or "nothing",
        "notices": _warnings(ranked.answer.notices),
        **range_cells((ranked.fit,), (ranked.fit.level,)),
    }


def unranked_rows(answers: Iterable[Assessment | Failure], level: Level) -> list[Row]:
    """Give one row for each answer that has no place, with the reason."""
    return [
        {
            "rank": "",
            "file": answer.source,
            level.id: None,
            "filed": "failed" if isinstance(answer, Failure) else answer.verdict,
            "strongest": None,
            "lost on": _why_unranked(answer),
            "notices": None,
            **range_cells((), (level.id,)),
        }
        for answer in answers
    ]


def _why_unranked(answer: Assessment | Failure) -> str:
    return answer.reason if isinstance(answer, Failure) else "; ".join(notice.message for notice in answer.notices)


def place_of(ranked: Ranked) -> str:
    """Give the place in a ranking, with a sign where it is shared."""
    return f"{ranked.place}{'=' if ranked.tied else ''}"


def _lost(findings: Iterable[Finding], titles: Mapping[str, str]) -> str:
    """Say which criteria cost the most points: that is why an answer is not further up."""
    lost = sorted((-round(each.weight - each.points, 1), titles[each.criterion]) for each in findings)
    return ", ".join(f"{title} {points:g}" for points, title in lost[:_REASONS] if points < 0)


def strongest(fit: Fit, titles: Collection[Quote] = ()) -> str | None:
    """Give the words that earned the most points of a fit; of equal shares, words that say more than a title."""
    shown = [finding for finding in fit.findings if finding.evidence]
    best = max(shown, key=lambda finding: finding.points, default=None)
    if best is None:
        return None
    as_good = sorted((each for each in shown if _share(each) >= _share(best)), key=lambda each: -each.points)
    telling = (quote for finding in as_good for quote in finding.evidence if _tells(quote, titles))
    return in_place(next(telling, best.evidence[0]))


def _share(finding: Finding) -> float:
    return finding.points / finding.weight if finding.weight else 0.0


def _tells(quote: Quote, titles: Collection[Quote]) -> bool:
    return len(quote.text.split()) >= _TELLING and not any(quote.span.start == title.span.start for title in titles)


def _titles(profile: Profile) -> list[Quote]:
    return [*(job.quote for job in profile.positions), *(entry.quote for entry in profile.education)]


def _warnings(notices: Iterable[Notice]) -> str | None:
    """Give the notices that are more than information, with their pages."""
    told = [notice for notice in notices if notice.severity != "info"]
    return "; ".join(f"{each.message}{f' (p. {each.page})' if each.page else ''}" for each in told) or None


def _first_gap(fit: Fit) -> str | None:
    failed = [gate.reason for gate in fit.gates if not gate.passed]
    return next(iter(failed), None) or (fit.gaps[0].reason if fit.gaps else None)


def in_place(quote: Quote) -> str:
    """Give a quote and the page it stands on."""
    return f"“{shorten(quote.text, _QUOTE)}” (p. {quote.page})"


def rubric_rows(rubric: Rubric) -> list[Row]:
    """Give one row for each criterion of a rubric: its level where there are several, weight, whether it is a gate."""
    return [
        {
            **({"level": level.id} if len(rubric.levels) > 1 else {}),
            "criterion": criterion.title,
            "weight": criterion.weight,
            "gate": "gate" if criterion.id in {gate.id for gate in level.gates} else "",
            "statement": criterion.statement,
        }
        for level in rubric.levels
        for criterion in level.criteria
    ]


def line_rows(document: Document, sections: Iterable[Section]) -> list[Row]:
    """Give one row for each line that is read, with its page and section, then one for each run of hidden text."""
    kinds = [(section.span, section.kind) for section in sections]
    lines = [
        {
            "file": document.source,
            "page": line.page,
            "section": next((kind for span, kind in kinds if span.holds(line.span)), "heading"),
            "text": document.slice(line.span),
            "hidden": None,
        }
        for line in document.lines
    ]
    hidden = [
        {"file": document.source, "page": run.page, "section": "hidden", "text": run.text, "hidden": run.mechanism}
        for run in document.hidden
    ]
    return [*lines, *hidden]


def skill_rows(source: str, profile: Profile) -> list[Row]:
    """Give one row for each mention of a skill."""
    return [
        {
            "file": source,
            "skill": skill.name,
            "category": skill.category,
            "status": mention.status,
            "section": mention.quote.section,
            "page": mention.quote.page,
            "surface": mention.surface,
            "matcher": mention.matcher,
            "confidence": mention.confidence,
        }
        for skill in profile.skills
        for mention in skill.mentions
    ]


def failure_row(failure: Failure) -> Row:
    """Give the row of a file that could not be read."""
    return {"file": failure.source, "failed": failure.reason}
