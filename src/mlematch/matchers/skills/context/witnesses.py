"""The witnesses for a doubtful name: each says whether one thing that stands around it speaks for its skill."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from mlematch.knowledge.skills.skill import Context, Witness
from mlematch.matchers.skills.candidates import JOINT
from mlematch.matchers.skills.context.surroundings import CLOSE, Surroundings
from mlematch.values import Span

_OPENS_ITEM = re.compile(r"(?:^|[\n,;|/•·:(\[]|\b(?:and|or|either|using|with|in|via|of)|[–—-]\s)\s*\Z", re.IGNORECASE)
_CLOSES_ITEM = re.compile(r"\s*(?:$|[\n,;|/•·)\].(]|(?:and|or)\b|\d)", re.IGNORECASE)
_OPENING = 12  # characters before an item that show where it begins
_MEASURED = re.compile(
    r"(?:[ :=(]| of | was | is | from | to | by | at | (?:above|over|under|below|up|down|rose|fell)(?: by| to)? "
    r"|@\d+ ){1,2}[~≈<>+±-]?\d"
)
_MEASURE = re.compile(r"(?:\d ?%|\b0?\.\d+) (?:(?:macro|micro|weighted|mean|test) )?\Z")
_LISTED = 80
_TWO_LETTERS = 2


def _in_skill_list(around: Surroundings, span: Span, _: Context) -> bool:
    item = around.item(span)
    if item is None or not around.fills(item, span):
        return False
    return (item.sure and around.in_skills) or around.has_other(around.run(item), span)


def _in_list(around: Surroundings, span: Span, context: Context) -> bool:
    opened = _OPENS_ITEM.search(around.flow[max(0, span.start - _OPENING) : span.start])
    closed = _CLOSES_ITEM.match(around.flow, span.end)
    listed = bool(opened and closed) and around.has_other(around.sentence(span), span)
    return _in_skill_list(around, span, context) or listed


def _with_skill(around: Surroundings, span: Span, _: Context) -> bool:
    return around.has_other(around.sentence(span), span)


def _close_to_skill(around: Surroundings, span: Span, _: Context) -> bool:
    sentence = around.sentence(span)
    near = Span(max(sentence.start, span.start - CLOSE), min(sentence.end, span.end + CLOSE))
    return around.has_other(near, span)


def _beside_skill(around: Surroundings, span: Span, context: Context) -> bool:
    for other in around.others(around.sentence(span), span):
        before = other.end <= span.start
        between = around.flow[other.end : span.start] if before else around.flow[span.end : other.start]
        if JOINT.fullmatch(between):
            return True
    near = Span(max(0, span.start - CLOSE), span.end + CLOSE)
    return any(word in context.near for word in around.neighbours(span, near))


def _near_word(around: Surroundings, span: Span, context: Context) -> bool:
    """Look in the sentence, and among the neighbours of an item of a list."""
    place, item = around.sentence(span), around.item(span)
    if item and around.fills(item, span):
        run = around.run(item)
        start, end = max(run.start, span.start - _LISTED), min(run.end, span.end + _LISTED)
        place = Span(min(place.start, start), max(place.end, end))
    return not around.words_of(place, span).isdisjoint(context.near)


def _by_technical_word(around: Surroundings, span: Span, _: Context) -> bool:
    near = around.neighbours(span, around.sentence(span))
    return around.is_of_software(span) or not around.words.technical.isdisjoint(near)


def _within_sentence(around: Surroundings, span: Span, _: Context) -> bool:
    """A capital behind a small word or a verb tells a name; of one or two letters only behind `in` or `Used`."""
    word = around.word_before(span)
    if word is None or around.has_capital_behind(span):
        return False
    leads = word.casefold() in around.words.leading
    return leads or (len(span) > _TWO_LETTERS and (word.islower() or (word.istitle() and word.endswith("ed"))))


def _led_by_preposition(around: Surroundings, span: Span, _: Context) -> bool:
    """A capital behind `with` or `through` tells a tool, unless people are worked with."""
    if around.has_capital_behind(span):
        return False
    return around.words.tool_before.search(around.flow, max(0, span.start - CLOSE), span.start) is not None


def _with_number(around: Surroundings, span: Span, _: Context) -> bool:
    """A measure is told with its number: `MAE 9.5`, `a BLEU of 22`, `97% F1`."""
    before = _MEASURE.search(around.flow, max(0, span.start - CLOSE), span.start)
    return before is not None or _MEASURED.match(around.flow, span.end) is not None


WITNESSES: Mapping[Witness, Callable[[Surroundings, Span, Context], bool]] = MappingProxyType(
    {
        "skill_list": _in_skill_list,
        "list": _in_list,
        "skill": _with_skill,
        "close": _close_to_skill,
        "beside": _beside_skill,
        "near": _near_word,
        "technical": _by_technical_word,
        "within": _within_sentence,
        "measured": _with_number,
        "led": _led_by_preposition,
    }
)
"""All of them but `row`, which is asked last, when the other names of the row are known."""
