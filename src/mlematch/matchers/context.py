"""Ambiguous names: what stands around `R`, `Go` or `Spark` decides whether a skill is meant."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from mlematch.knowledge.taxonomy import Context, Form, Rule, Witness
from mlematch.matchers.items import Item
from mlematch.values import Span

_JOINT = re.compile(r"[\s,;|/&+•·()]*(?:\b(?:and|or)\b)?[\s,;|/&+•·()]*")
_OPENS_ITEM = re.compile(r"(?:^|[\n,;|/•·:(\[]|\b(?:and|or|using|with|in|via|of)|[–—-]\s)\s*$", re.IGNORECASE)
_CLOSES_ITEM = re.compile(r"\s*(?:$|[\n,;|/•·)\].(]|(?:and|or)\b|\d)", re.IGNORECASE)
_GLUED_BEFORE = re.compile(r"[\w@#&'’][-&'’./@]$|[\w@#]$")
_GLUED_AFTER = re.compile(r"[-&'’@][A-Za-z]|\s?&\s?[A-Z]\b|[+#](?!\w)|\w")
_WORD = re.compile(r"[^\W_][\w+#.&'-]*")
_SENTENCE_END = re.compile(r"\n|[.;!?](?=\s)|•")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place where a form stands, before it is known whether its skill is meant."""

    skill: str
    form: Form
    span: Span


class Scene:
    """One section's text with what is beyond doubt in it, asked about the doubtful candidates."""

    def __init__(
        self, flow: str, anchors: Sequence[Span], items: Sequence[Item], in_skills: bool, rules: Mapping[str, Rule]
    ) -> None:
        self._flow = flow
        self._anchors = sorted(anchors)
        self._items = items
        self._in_skills = in_skills
        self._rules = rules
        self._witnesses: dict[Witness, Callable[[Span, Context], bool]] = {
            "skill_list": self._in_skill_list,
            "list": self._in_list,
            "skill": self._with_skill,
            "beside": self._beside_skill,
            "near": self._near_word,
        }

    def believes(self, candidate: Candidate) -> bool:
        """Say whether a candidate means its skill.

        >>> form = Form("Go", context=Context("letter"))
        >>> rules = {"letter": Rule(("list",))}
        >>> scene = Scene("Go, Python", [Span(4, 10)], (), False, rules)
        >>> scene.believes(Candidate("go", form, Span(0, 2)))
        True
        >>> scene = Scene("Go to market with Python", [Span(18, 24)], (), False, rules)
        >>> scene.believes(Candidate("go", form, Span(0, 2)))
        False
        """
        context = candidate.form.context
        surface = self._flow[candidate.span.start : candidate.span.end]
        if context is None:
            return not candidate.form.case_sensitive or surface == candidate.form.text
        if self._vetoed(candidate.span, context):
            return False
        rule = self._rules[context.rule]
        name = candidate.form.text
        as_written = name.islower() or surface in (name, name + "s") or (surface.isupper() and len(surface) > 3)
        witnesses = rule.as_written if as_written else rule.otherwise
        return any(self._witnesses[witness](candidate.span, context) for witness in witnesses)

    def _vetoed(self, span: Span, context: Context) -> bool:
        before, after = self._flow[max(0, span.start - 40) : span.start], self._flow[span.end : span.end + 40]
        if _GLUED_BEFORE.search(before) or _GLUED_AFTER.match(after):
            return True
        next_word, last_word = _WORD.search(after.split("\n")[0]), _WORD.findall(before.split("\n")[-1])
        return (
            next_word is not None
            and not after[: next_word.start()].strip()
            and _plain(next_word[0]) in context.never_before
        ) or (bool(last_word) and before.endswith(" ") and _plain(last_word[-1]) in context.never_after)

    def _sentence(self, span: Span) -> Span:
        start = 0
        for end in _SENTENCE_END.finditer(self._flow, 0, span.start):
            start = end.end()
        stop = _SENTENCE_END.search(self._flow, span.end)
        return Span(start, stop.start() if stop else len(self._flow))

    def _others(self, place: Span, span: Span) -> list[Span]:
        first = bisect_left(self._anchors, Span(place.start, 0))
        last = bisect_left(self._anchors, Span(place.end, 0))
        return [anchor for anchor in self._anchors[first:last] if anchor.end <= span.start or anchor.start >= span.end]

    def _in_skill_list(self, span: Span, _: Context) -> bool:
        item = next((item for item in self._items if item.span.holds(span)), None)
        if item is None or not self._fills(item.span, span):
            return False
        return (item.sure and (self._in_skills or self._run_has_skill(item, span))) or self._run_has_skill(item, span)

    def _fills(self, item: Span, span: Span) -> bool:
        rest = self._flow[item.start : span.start] + self._flow[span.end : item.end]
        return not re.search(r"[A-Za-z]{3}", rest.replace("programming", "").replace("language", ""))

    def _run_has_skill(self, item: Item, span: Span) -> bool:
        run = [other.span for other in self._items if other.run == item.run]
        return bool(self._others(Span(run[0].start, run[-1].end), span))

    def _in_list(self, span: Span, context: Context) -> bool:
        opened = _OPENS_ITEM.search(self._flow[max(0, span.start - 12) : span.start])
        closed = _CLOSES_ITEM.match(self._flow, span.end)
        return self._in_skill_list(span, context) or bool(opened and closed and self._with_skill(span, context))

    def _with_skill(self, span: Span, _: Context) -> bool:
        return bool(self._others(self._sentence(span), span))

    def _beside_skill(self, span: Span, context: Context) -> bool:
        for other in self._others(self._sentence(span), span):
            between = (
                self._flow[other.end : span.start] if other.end <= span.start else self._flow[span.end : other.start]
            )
            if _JOINT.fullmatch(between):
                return True
        return any(word in context.near for word in self._neighbours(span))

    def _neighbours(self, span: Span) -> list[str]:
        before = [_plain(word) for word in _WORD.findall(self._flow[max(0, span.start - 40) : span.start])]
        after = [_plain(word) for word in _WORD.findall(self._flow[span.end : span.end + 40])]
        return before[-2:] + after[:2]

    def _near_word(self, span: Span, context: Context) -> bool:
        sentence = self._sentence(span)
        words = {_plain(word) for word in _WORD.findall(self._flow[sentence.start : sentence.end])}
        return not words.isdisjoint(context.near)


def _plain(word: str) -> str:
    return word.casefold().rstrip(".'&-")
