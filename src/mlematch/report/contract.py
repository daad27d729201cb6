"""The JSON contract: names do not change without a major version."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from mlematch.dates import Date
from mlematch.values import (
    Assessment,
    Document,
    Duty,
    Education,
    Failure,
    Fit,
    Mention,
    Notice,
    Position,
    Profile,
    Provenance,
    Quote,
    Scope,
    Section,
    SkillEvidence,
    SoftSkill,
    StatedYears,
    Unlisted,
)
from mlematch.verdicts import Ranked

Json = dict[str, Any]


def render_answer(answer: Assessment | Failure) -> Json:
    """Give an answer in the shape of the contract.

    >>> render_answer(Failure("cv.pdf", "it is empty"))
    {'source': 'cv.pdf', 'sha256': None, 'verdict': 'failed', 'reason': 'it is empty'}
    """
    if isinstance(answer, Failure):
        return {"source": answer.source, "sha256": answer.sha256, "verdict": "failed", "reason": answer.reason}
    best = answer.best
    return {
        "source": answer.source,
        "sha256": answer.sha256,
        "verdict": answer.verdict,
        "best": {"level": best.level, "score": best.score} if best else None,
        "fits": [render_fit(fit) for fit in answer.fits],
        "profile": render_profile(answer.profile, answer.provenance.as_of),
        "notices": [render_notice(notice) for notice in answer.notices],
        "provenance": render_provenance(answer.provenance),
    }


def render_ranked(ranked: Ranked) -> Json:
    """Give an answer in the shape of the contract, with its place in a ranking."""
    place = {"level": ranked.fit.level, "place": ranked.place, "tied": ranked.tied}
    return render_answer(ranked.answer) | {"rank": place}


def render_document(document: Document, sections: Iterable[Section]) -> Json:
    """Give what was read of a document."""
    quality = document.quality
    return {
        "source": document.source,
        "sha256": document.sha256,
        "text": document.text,
        "quality": {
            "grade": quality.grade,
            "engine": quality.engine,
            "reasons": list(quality.reasons),
            "words": quality.words,
            "mean_word": quality.mean_word,
            "long_share": quality.long_share,
            "garbled_share": quality.garbled_share,
            "likeness": quality.likeness,
        },
        "sections": [
            {"kind": section.kind, "title": section.title, "start": section.span.start, "end": section.span.end}
            for section in sections
        ],
        "hidden": [{"text": each.text, "page": each.page, "mechanism": each.mechanism} for each in document.hidden],
        "notices": [render_notice(notice) for notice in document.notices],
    }


def render_profile(profile: Profile, as_of: Date) -> Json:
    """Give what a resume shows."""
    experience = profile.experience
    return {
        "skills": [_skill(skill) for skill in profile.skills],
        "unlisted": [_unlisted(term) for term in profile.unlisted],
        "soft_skills": [_cue(soft_skill) for soft_skill in profile.soft_skills],
        "duties": [_cue(duty) for duty in profile.duties],
        "positions": [_position(position, as_of) for position in profile.positions],
        "experience": {
            "months_total": experience.months_total,
            "months_related": experience.months_related,
            "months_ml": experience.months_ml,
            "months_leading": experience.months_leading,
            "months_data": experience.months_data,
            "months_internship": experience.months_internship,
            "months_academic": experience.months_academic,
            "months_research": experience.months_research,
            "months_at_least": list(experience.at_least),
            "months_stated": experience.stated.months if experience.stated else None,
            "stated": _stated(experience.stated),
        },
        "education": [_education(entry) for entry in profile.education],
        "scopes": [_scope(scope) for scope in profile.scopes],
    }


def _quote(quote: Quote) -> Json:
    start, end = quote.span.start, quote.span.end
    return {"text": quote.text, "page": quote.page, "start": start, "end": end, "section": quote.section}


def render_provenance(provenance: Provenance) -> Json:
    """Give what it takes to repeat an answer."""
    return {
        "mlematch": provenance.mlematch,
        "taxonomy": provenance.taxonomy,
        "rubric": provenance.rubric,
        "data": provenance.data,
        "as_of": str(provenance.as_of),
    }


def render_fit(fit: Fit) -> Json:
    """Give a fit with its findings, gaps and gates."""
    return {
        "level": fit.level,
        "score": fit.score,
        "range": [fit.low, fit.high],
        "band": fit.band,
        "findings": [
            {
                "criterion": finding.criterion,
                "points": finding.points,
                "weight": finding.weight,
                "reason": finding.reason,
                "evidence": [_quote(quote) for quote in finding.evidence],
            }
            for finding in fit.findings
        ],
        "gaps": [{"criterion": gap.criterion, "reason": gap.reason} for gap in fit.gaps],
        "gates": [{"id": gate.id, "passed": gate.passed, "reason": gate.reason} for gate in fit.gates],
    }


def _skill(skill: SkillEvidence) -> Json:
    return {
        "id": skill.id,
        "name": skill.name,
        "category": skill.category,
        "status": skill.status,
        "months": skill.months,
        "months_stated": skill.stated.months if skill.stated else None,
        "stated": _stated(skill.stated),
        "last_used": str(skill.last_used) if skill.last_used else None,
        "standing": skill.standing,
        "shown_in": list(skill.shown_in),
        "mentions": [_mention(mention) for mention in skill.mentions],
    }


def _stated(stated: StatedYears | None) -> Json | None:
    if stated is None:
        return None
    return {"months": stated.months, "at_least": stated.at_least, "mentions": [_quote(stated.quote)]}


def _mention(mention: Mention) -> Json:
    quote = _quote(mention.quote)
    surface = quote.pop("text")
    return {
        "surface": surface,
        **quote,
        "status": mention.status,
        "matcher": mention.matcher,
        "confidence": mention.confidence,
    }


def _unlisted(term: Unlisted) -> Json:
    return {"name": term.name, "mentions": [_quote(quote) for quote in term.quotes]}


def _cue(cue: Duty | SoftSkill) -> Json:
    return {"id": cue.id, "mentions": [_quote(quote) for quote in cue.quotes]}


def _scope(scope: Scope) -> Json:
    return {"kind": scope.kind, "amount": scope.amount, "unit": scope.unit, "mentions": [_quote(scope.quote)]}


def _position(position: Position, as_of: Date) -> Json:
    interval = position.interval(as_of)
    return {
        "title": position.title,
        "organisation": position.organisation,
        "start": str(position.start) if position.start else None,
        "end": str(position.end) if position.end and not position.current else None,
        "current": position.current,
        "kind": position.kind,
        "role": position.role,
        "seniority": position.seniority,
        "ml": position.ml,
        "data": position.data,
        "months": interval[1] - interval[0] + 1 if interval else position.stated_months,
    }


def _education(entry: Education) -> Json:
    return {
        "degree": entry.degree,
        "field": entry.field,
        "relevant": entry.relevant,
        "status": entry.status,
        "year": entry.year,
    }


def render_notice(notice: Notice) -> Json:
    """Give a notice."""
    return {"code": notice.code, "severity": notice.severity, "message": notice.message, "page": notice.page}
