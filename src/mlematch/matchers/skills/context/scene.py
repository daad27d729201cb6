"""Ambiguous names: what stands around `R`, `Go` or `Spark` decides whether a skill is meant."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from mlematch.knowledge.skills.skill import HOMONYM, Context, Form, Rule, Witness
from mlematch.matchers.skills.candidates import Candidate
from mlematch.matchers.skills.context.surroundings import Surroundings, plain
from mlematch.matchers.skills.context.witnesses import WITNESSES
from mlematch.matchers.skills.context.words import ContextWords
from mlematch.matchers.skills.items import Item
from mlematch.values import Span

_GLUED_BEFORE = re.compile(r"(?:(?<!\b[23]D-)(?<=[\w@#&'’][-&'’.@])|[\w@]|\w#)\Z")
_GLUED_AFTER = re.compile(
    r"-(?!(?:style|like|based|type)\b)[A-Za-z]|(?!['’]s\b)[&'’@][A-Za-z]|[+#](?!\w)|[^\W\d]|-?\d{3}"
)
_INITIALS = re.compile(r"\s?&\s?[A-Z]\b(?![+#])")  # behind a letter: `R & D`
_SLASHED_LETTER = re.compile(r"(?<!\w)[ABD-QS-Z]/\Z")
_HEADS_A_ROW = re.compile(r"((?: [A-Za-z]+)?)(?: (?:&|and|/) [A-Za-z]+)?[ \t]*(?::|\||\.{2,})[ \t]")
_JOINED_HEAD = re.compile(r"(?:[A-Za-z]+ (?:&|and|/))?")
_IN_LISTS = frozenset({"skill_list", "list"})  # witnesses for a name that is an item among skills
_CAPITALS = ("skill", "technical", "led")  # witnesses for what only a capital tells from an everyday word
_IN_ROW: Witness = "row"
_BEFORE, _BEHIND = 3, 40  # characters that may be of one word with the name
_TITLED = 3  # letters: `Pca` in a list where every word has a capital
_SHOUTED = 4  # letters: `RASA` in a sentence; of fewer, capitals make another abbreviation
_CAMEL = re.compile(r"[A-Z][a-z]+[A-Z]")  # as only names are written: `AirFlow`


class Scene:
    """One section's text, asked about the doubtful candidates in it."""

    def __init__(
        self,
        flow: str,
        anchors: Sequence[Span],
        items: Sequence[Item],
        in_skills: bool,
        words: ContextWords,
        told: Set[str] = frozenset(),
        claimed: Set[str] = frozenset(),
    ) -> None:
        self._around = Surroundings(flow, anchors, items, in_skills, words)
        self._flow = flow
        self._in_skills = in_skills
        self._words = words
        self._told = told
        self._claimed = claimed

    def believes(self, candidate: Candidate) -> bool:
        """Say whether a candidate means its skill.

        >>> from mlematch.knowledge.skills.taxonomy import Taxonomy
        >>> form = Form("Go", context=Context("letter"))
        >>> knowledge = Taxonomy("1", {}, (), {"letter": Rule(("list",))})
        >>> words = ContextWords.of(knowledge)
        >>> scene = Scene("Go, Python", [Span(4, 10)], (), False, words)
        >>> scene.believes(Candidate("go", form, Span(0, 2)))
        True
        >>> scene = Scene("Go to market with Python", [Span(18, 24)], (), False, words)
        >>> scene.believes(Candidate("go", form, Span(0, 2)))
        False
        """
        context = candidate.form.context
        if context is None:
            return True
        told = self._is_told(candidate, context)
        if self._is_other(candidate.span) or self._vetoed(candidate.span, context, told):
            return False
        if told:
            return True
        asked = self._asked(candidate, context)
        return any(WITNESSES[name](self._around, candidate.span, context) for name in asked if name != _IN_ROW)

    def may_link(self, candidate: Candidate) -> bool:
        """Say whether a row of names that are believed is enough for a doubtful one in it."""
        context = candidate.form.context
        if context is None or self._is_other(candidate.span) or self._vetoed(candidate.span, context, False):
            return False
        return _IN_ROW in self._asked(candidate, context)

    def _asked(self, candidate: Candidate, context: Context) -> tuple[Witness, ...]:
        """Give the witnesses that a spelling asks for; none for capitals that make another word of it."""
        rule, name = self._words.rules[context.rule], candidate.form.text
        surface = self._surface(candidate)
        shouted = surface == name.upper() and self._is_shouted(candidate.span)
        if name.islower() or shouted or _is_camel(surface, candidate.form):
            return rule.as_written
        if surface in (name, name + "s"):
            mere = name[1:].islower() and not self._in_skills and self._is_mere_capital(candidate.span)
            mere = mere and (surface not in self._claimed or self._around.has_surname(candidate.span))
            return _without_capitals(rule) if mere else rule.as_written
        if candidate.form.case_sensitive:
            return ()
        if surface == name.upper() and len(name) >= _SHOUTED:
            return _without_capitals(rule)
        spelled = surface.islower() or not name.isupper() or (surface.istitle() and len(surface) >= _TITLED)
        return rule.otherwise if spelled else ()

    def _is_told(self, candidate: Candidate, context: Context) -> bool:
        """Say whether the person lists this name among the skills, spelled alike: `Spark` in a job is that one."""
        surface = self._surface(candidate)
        if surface != candidate.form.text or surface.islower() or context.rule == HOMONYM:
            return False
        listed = surface in self._told and not _IN_LISTS.isdisjoint(self._words.rules[context.rule].as_written)
        if not (listed or surface in self._claimed):
            return False
        if (surface.isupper() and len(surface) > 1) or self._around.is_of_software(candidate.span):
            return True
        return listed and not self._is_mere_capital(candidate.span)

    def _surface(self, candidate: Candidate) -> str:
        return self._flow[candidate.span.start : candidate.span.end]

    def _is_shouted(self, span: Span) -> bool:
        start = self._flow.rfind("\n", 0, span.start) + 1
        end = self._flow.find("\n", span.end)
        return self._flow[start : end if end >= 0 else len(self._flow)].isupper()

    def _is_mere_capital(self, span: Span) -> bool:
        """A capital says nothing where a sentence begins, nor before another capital: `Julia Hartmann`."""
        if not self._around.begins_sentence(span):
            return self._around.has_surname(span)
        is_verb = self._flow[span.start : span.end].lower() in self._words.openers
        return is_verb or not self._around.is_of_software(span)

    def _is_other(self, span: Span) -> bool:
        """Say whether a name is part of a longer word or sign, or only heads a row."""
        before, after = self._flow[max(0, span.start - _BEFORE) : span.start], self._flow[span.end : span.end + _BEHIND]
        if _GLUED_BEFORE.search(before) or _GLUED_AFTER.match(after) or self._heads_a_row(span):
            return True
        return len(span) == 1 and (
            (before.endswith("(") and after.startswith(")"))
            or bool(_SLASHED_LETTER.search(before) or _INITIALS.match(after))
        )

    def _heads_a_row(self, span: Span) -> bool:
        """Say whether a name only tells what stands behind it: `Cloud: AWS`, `Cloud tools: AWS`, `Git & Cloud: AWS`."""
        head = _HEADS_A_ROW.match(self._flow, span.end)
        if head is None:
            return False
        opening = self._flow[self._flow.rfind("\n", 0, span.start) + 1 : span.start].strip(" \t•*-")
        if not _JOINED_HEAD.fullmatch(opening):
            return False
        return self._flow[span.start : head.end(1)].lower() in self._words.labels

    def _vetoed(self, span: Span, context: Context, surely: bool) -> bool:
        """Say whether a word beside a name speaks against it; a small one does not where the name is sure."""
        following = None if self._ends_item(span) else self._around.word_behind(span)
        if following in context.never_before:
            return True
        last = self._around.word_before(span)
        if last is None or plain(last) not in context.never_after:
            return False
        sure = surely or self._around.is_of_software(span)
        return not (sure and plain(last) in self._words.small)

    def _ends_item(self, span: Span) -> bool:
        """Say whether the next item of a list of skills follows, which says nothing of this one."""
        return self._in_skills and self._flow.startswith(",", span.end)


def _is_camel(surface: str, form: Form) -> bool:
    return len(surface) > _SHOUTED and not form.case_sensitive and _CAMEL.match(surface) is not None


def _without_capitals(rule: Rule) -> tuple[Witness, ...]:
    return tuple(witness for witness in rule.as_written if witness not in _CAPITALS)
