"""Ambiguous names: what stands around `R`, `Go` or `Spark` decides whether a skill is meant."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from itertools import islice
from operator import attrgetter
from types import MappingProxyType
from typing import NamedTuple

from mlematch.knowledge.skills.taxonomy import Context, Form, Rule, Taxonomy, Witness
from mlematch.matchers.skills.items import Item
from mlematch.values import Span

JOINT = re.compile(r"[\s,;|/&+•·()]*(?:\b(?:and|or)\b)?[\s,;|/&+•·()]*")
"""What stands between names that stand side by side."""

_OPENS_ITEM = re.compile(r"(?:^|[\n,;|/•·:(\[]|\b(?:and|or|using|with|in|via|of)|[–—-]\s)\s*\Z", re.IGNORECASE)
_CLOSES_ITEM = re.compile(r"\s*(?:$|[\n,;|/•·)\].(]|(?:and|or)\b|\d)", re.IGNORECASE)
_GLUED_BEFORE = re.compile(r"(?:(?<!\b[23]D-)(?<=[\w@#&'’][-&'’.@])|[\w@]|\w#)\Z")
_GLUED_AFTER = re.compile(
    r"-(?!(?:style|like|based|type)\b)[A-Za-z]|(?!['’]s\b)[&'’@][A-Za-z]|[+#](?!\w)|[^\W\d]|-?\d{3}"
)
_INITIALS = re.compile(r"\s?&\s?[A-Z]\b(?![+#])")  # behind a letter: `R & D`
_WORD = re.compile(r"[^\W_][\w+#.&'-]*")
_NEXT_WORD = re.compile(r"[ ,(&]{1,3}([^\W_][\w+#.&'-]*)")
_LAST_WORD = re.compile(r"([^\W_][\w+#.&'-]*)[ ,(&]{1,3}\Z")
_SENTENCE_END = re.compile(
    r"\n|•(?! ?[^\n•]{1,30}(?:•|\n|\Z))"  # a bullet before a short item parts the names of a row: `C • C++ • Git`
    r"|[.;!?](?=\s)"
)
_LED = re.compile(
    r"\b(?!work|team|partner|meet|met\b|collab|liais|talk|spoke|together|along|close|interview|intern)[a-z][\w-]* "
    r"(?:with|using|via|through) \Z"
)
_CAPITALISED = re.compile(r" ([A-Z](?:[a-z]+|\.))")
_MEASURED = re.compile(
    r"(?:[ :=(]| of | was | is | from | to | by | at | (?:above|over|under|below|up|down|rose|fell)(?: by| to)? "
    r"|@\d+ ){1,2}[~≈<>+±-]?\d"
)
_MEASURE = re.compile(r"(?:\d ?%|\b0?\.\d+) (?:(?:macro|micro|weighted|mean|test) )?\Z")
_LETTERS = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*")
_HEADS_A_ROW = re.compile(r"((?: [A-Za-z]+)?)[ \t]*(?::|\||\.{2,})[ \t]")
_SLASHED_LETTER = re.compile(r"(?<!\w)[ABD-QS-Z]/\Z")
_IN_LISTS = frozenset({"skill_list", "list"})  # witnesses for a name that is an item among skills
_CAPITALS = ("skill", "technical", "led")  # witnesses for what only a capital tells from an everyday word
_IN_ROW: Witness = "row"  # asked last, when the other names of the row are known
_SMALL = frozenset({"a", "an", "the", "to", "can", "will", "let"})  # before everyday words: `a swift`, `to go`
_CLOSE = 40
_LISTED = 80
_TITLED = 3  # letters: `Pca` in a list where every word has a capital
_SHOUTED = 4  # letters: `RASA` in a sentence; of fewer, capitals make another abbreviation
_CAMEL = re.compile(r"[A-Z][a-z]+[A-Z]")  # as only names are written: `AirFlow`
_REACH = 120  # characters on each side: where a text has no line breaks, a sentence must end somewhere


class Candidate(NamedTuple):
    """A place where a form stands, before it is known whether its skill is meant."""

    skill: str
    form: Form
    span: Span


class SceneWords(NamedTuple):
    """What is known beforehand of ambiguous names: their rules, and words that say something beside them."""

    rules: Mapping[str, Rule]
    fillers: frozenset[str]
    technical: frozenset[str]
    leading: frozenset[str]
    labels: frozenset[str]
    openers: frozenset[str]
    software: re.Pattern[str]

    @classmethod
    def of(cls, taxonomy: Taxonomy) -> SceneWords:
        """Take them from the taxonomy."""
        known = taxonomy.matching
        nouns = "|".join(map(re.escape, known.software_nouns)) or "(?!)"
        return cls(
            taxonomy.rules,
            fillers=frozenset((*known.fillers, *known.level_words)),
            technical=frozenset(known.technical_words),
            leading=frozenset(known.tool_prepositions),
            labels=frozenset(known.list_labels),
            openers=frozenset(known.opening_words),
            software=re.compile(rf" (?:{nouns})(?![\w-])"),
        )


class Scene:
    """One section's text with what is beyond doubt in it, asked about the doubtful candidates."""

    def __init__(
        self,
        flow: str,
        anchors: Sequence[Span],
        items: Sequence[Item],
        in_skills: bool,
        words: SceneWords,
        told: Set[str] = frozenset(),
        claimed: Set[str] = frozenset(),
    ) -> None:
        self._flow = flow
        self._anchors = sorted(anchors, key=_place)
        self._items = items
        self._in_skills = in_skills
        self._words = words
        self._told = told
        self._claimed = claimed

    def believes(self, candidate: Candidate) -> bool:
        """Say whether a candidate means its skill.

        >>> from mlematch.knowledge.skills.taxonomy import Rule
        >>> form = Form("Go", context=Context("letter"))
        >>> knowledge = Taxonomy("1", {}, (), {"letter": Rule(("list",))})
        >>> words = SceneWords.of(knowledge)
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
        return any(_WITNESSES[name](self, candidate.span, context) for name in asked if name != _IN_ROW)

    def may_link(self, candidate: Candidate) -> bool:
        """Say whether a row of names that are believed is enough for a doubtful one in it."""
        context = candidate.form.context
        if context is None or self._is_other(candidate.span) or self._vetoed(candidate.span, context, False):
            return False
        return _IN_ROW in self._asked(candidate, context)

    def _asked(self, candidate: Candidate, context: Context) -> tuple[Witness, ...]:
        """Give the witnesses that a spelling asks for; none for capitals that make another word of it."""
        rule, name = self._words.rules[context.rule], candidate.form.text
        surface = self._flow[candidate.span.start : candidate.span.end]
        shouted = surface == name.upper() and self._is_shouted(candidate.span)
        if name.islower() or shouted or self._is_camel(surface, candidate.form):
            return rule.as_written
        if surface in (name, name + "s"):
            mere = name[1:].islower() and not self._in_skills and self._is_mere_capital(candidate.span)
            mere = mere and (surface not in self._claimed or self._has_surname(candidate.span))
            return tuple(witness for witness in rule.as_written if not (mere and witness in _CAPITALS))
        if candidate.form.case_sensitive:
            return ()
        if surface == name.upper() and len(name) >= _SHOUTED:
            return tuple(witness for witness in rule.as_written if witness not in _CAPITALS)
        spelled = surface.islower() or not name.isupper() or (surface.istitle() and len(surface) >= _TITLED)
        return rule.otherwise if spelled else ()

    def _is_told(self, candidate: Candidate, context: Context) -> bool:
        """Say whether the person lists this name among the skills, spelled alike: `Spark` in a job is that one."""
        surface = self._flow[candidate.span.start : candidate.span.end]
        if surface != candidate.form.text or surface.islower():
            return False
        listed = surface in self._told and not _IN_LISTS.isdisjoint(self._words.rules[context.rule].as_written)
        if not (listed or surface in self._claimed):
            return False
        if (surface.isupper() and len(surface) > 1) or self._is_of_software(candidate.span):
            return True
        return listed and not self._is_mere_capital(candidate.span)

    @staticmethod
    def _is_camel(surface: str, form: Form) -> bool:
        return len(surface) > _SHOUTED and not form.case_sensitive and _CAMEL.match(surface) is not None

    def _is_shouted(self, span: Span) -> bool:
        start = self._flow.rfind("\n", 0, span.start) + 1
        end = self._flow.find("\n", span.end)
        return self._flow[start : end if end >= 0 else len(self._flow)].isupper()

    def _is_other(self, span: Span) -> bool:
        """Say whether a name is part of a longer word or sign, or only heads a row."""
        before, after = self._flow[max(0, span.start - 3) : span.start], self._flow[span.end : span.end + 40]
        if _GLUED_BEFORE.search(before) or _GLUED_AFTER.match(after) or self._heads_a_row(span):
            return True
        return len(span) == 1 and (
            (before.endswith("(") and after.startswith(")"))
            or bool(_SLASHED_LETTER.search(before) or _INITIALS.match(after))
        )

    def _vetoed(self, span: Span, context: Context, surely: bool) -> bool:
        before, after = self._flow[max(0, span.start - 40) : span.start], self._flow[span.end : span.end + 40]
        if self._in_skills and after.startswith(","):
            after = ""  # the next item of a list says nothing of this one
        if context.never_before and _next_word(after) in context.never_before:
            return True
        surely = surely or self._is_of_software(span)
        last = _last_word(before) if context.never_after else None
        return last in context.never_after and not (surely and last in _SMALL)

    def _heads_a_row(self, span: Span) -> bool:
        """Say whether a name only tells what stands behind it: `Cloud: AWS, Azure`, `Cloud platforms: AWS`."""
        head = _HEADS_A_ROW.match(self._flow, span.end)
        if head is None or self._flow[self._flow.rfind("\n", 0, span.start) + 1 : span.start].strip(" \t•*-"):
            return False
        return self._flow[span.start : head.end(1)].lower() in self._words.labels

    def _sentence(self, span: Span) -> Span:
        start = max(0, span.start - _REACH)
        for end in _SENTENCE_END.finditer(self._flow, start, span.start):
            start = end.end()
        stop = _SENTENCE_END.search(self._flow, span.end, span.end + _REACH)
        return Span(start, stop.start() if stop else min(len(self._flow), span.end + _REACH))

    def _others(self, place: Span, span: Span) -> Iterator[Span]:
        first = bisect_left(self._anchors, place.start, key=_start)
        for anchor in islice(self._anchors, first, None):
            if anchor.start >= place.end:
                return
            if anchor.end <= span.start or anchor.start >= span.end:
                yield anchor

    def _has_other(self, place: Span, span: Span) -> bool:
        return next(self._others(place, span), None) is not None

    def _in_skill_list(self, span: Span, _: Context) -> bool:
        item = self._item(span)
        if item is None or not self._fills(item, span):
            return False
        return (item.sure and self._in_skills) or self._has_other(self._run(item), span)

    def _item(self, span: Span) -> Item | None:
        at = bisect_right(self._items, span.start, key=_start) - 1
        return self._items[at] if at >= 0 and span.end <= self._items[at].end else None

    def _run(self, item: Item) -> Span:
        starts, ends = zip(*((each.start, each.end) for each in self._items if each.run == item.run), strict=True)
        return Span(min(starts), ends[-1])

    def _fills(self, item: Item, span: Span) -> bool:
        """Say whether a name is all of an item, or of what stands between its strokes: `Mining/Visualization`."""
        start = max(item.start, self._flow.rfind("/", item.start, span.start) + 1)
        end = self._flow.find("/", span.end, item.end)
        rest = self._flow[start : span.start] + self._flow[span.end : end if end >= 0 else item.end]
        words = (found.group() for found in _LETTERS.finditer(rest))
        return all(len(word) < _TITLED or _plain(word) in self._words.fillers for word in words)

    def _in_list(self, span: Span, context: Context) -> bool:
        opened = _OPENS_ITEM.search(self._flow[max(0, span.start - 12) : span.start])
        closed = _CLOSES_ITEM.match(self._flow, span.end)
        listed = bool(opened and closed) and self._has_other(self._sentence(span), span)
        return self._in_skill_list(span, context) or listed

    def _with_skill(self, span: Span, _: Context) -> bool:
        return self._has_other(self._sentence(span), span)

    def _is_mere_capital(self, span: Span) -> bool:
        """A capital says nothing where a sentence begins, nor before another capital: `Julia Hartmann`."""
        if _WORD.search(self._flow, self._sentence(span).start, span.start):
            return self._has_surname(span)
        is_verb = self._flow[span.start : span.end].lower() in self._words.openers
        return is_verb or not self._is_of_software(span)

    def _has_surname(self, span: Span) -> bool:
        surname = _CAPITALISED.match(self._flow, span.end)
        return surname is not None and not any(
            other.start == surname.start(1) for other in self._others(self._sentence(span), span)
        )

    def _is_of_software(self, span: Span) -> bool:
        """Say whether what stands right behind a name is a thing that is made with it: `Go services`."""
        return self._words.software.match(self._flow, span.end) is not None

    def _within_sentence(self, span: Span, _: Context) -> bool:
        """A capital behind a small word or a verb tells a name; of one or two letters only behind `in` or `Used`."""
        before = _LAST_WORD.search(self._flow, max(0, span.start - _CLOSE), span.start)
        following = _CAPITALISED.match(self._flow, span.end)
        if before is None or following:
            return False
        word = before[1]
        leads = word.casefold() in self._words.leading
        return leads or (len(span) > len("Go") and (word.islower() or (word.istitle() and word.endswith("ed"))))

    def _led_by_preposition(self, span: Span, _: Context) -> bool:
        """A capital behind `with` or `through` tells a tool, unless people are worked with."""
        following = _CAPITALISED.match(self._flow, span.end)
        return following is None and _LED.search(self._flow, max(0, span.start - _CLOSE), span.start) is not None

    def _close_to_skill(self, span: Span, _: Context) -> bool:
        sentence = self._sentence(span)
        near = Span(max(sentence.start, span.start - _CLOSE), min(sentence.end, span.end + _CLOSE))
        return self._has_other(near, span)

    def _beside_skill(self, span: Span, context: Context) -> bool:
        for other in self._others(self._sentence(span), span):
            before = other.end <= span.start
            between = self._flow[other.end : span.start] if before else self._flow[span.end : other.start]
            if JOINT.fullmatch(between):
                return True
        near = Span(max(0, span.start - _CLOSE), span.end + _CLOSE)
        return any(word in context.near for word in self._neighbours(span, near))

    def _neighbours(self, span: Span, place: Span) -> list[str]:
        before = _WORD.findall(self._flow, place.start, span.start)[-2:]
        return [_plain(word) for word in before + _WORD.findall(self._flow, span.end, place.end)[:2]]

    def _by_technical_word(self, span: Span, _: Context) -> bool:
        near = self._neighbours(span, self._sentence(span))
        return self._is_of_software(span) or not self._words.technical.isdisjoint(near)

    def _with_number(self, span: Span, _: Context) -> bool:
        """A measure is told with its number: `MAE 9.5`, `a BLEU of 22`, `97% F1`."""
        before = _MEASURE.search(self._flow, max(0, span.start - _CLOSE), span.start)
        return before is not None or _MEASURED.match(self._flow, span.end) is not None

    def _near_word(self, span: Span, context: Context) -> bool:
        """Look in the sentence, and among the neighbours of an item of a list."""
        place, item = self._sentence(span), self._item(span)
        if item and self._fills(item, span):
            run = self._run(item)
            start, end = max(run.start, span.start - _LISTED), min(run.end, span.end + _LISTED)
            place = Span(min(place.start, start), max(place.end, end))
        around = self._flow[place.start : span.start] + " " + self._flow[span.end : place.end]
        return not {_plain(word) for word in _WORD.findall(around)}.isdisjoint(context.near)


_WITNESSES: Mapping[Witness, Callable[[Scene, Span, Context], bool]] = MappingProxyType(
    {
        "skill_list": Scene._in_skill_list,
        "list": Scene._in_list,
        "skill": Scene._with_skill,
        "close": Scene._close_to_skill,
        "beside": Scene._beside_skill,
        "near": Scene._near_word,
        "technical": Scene._by_technical_word,
        "within": Scene._within_sentence,
        "measured": Scene._with_number,
        "led": Scene._led_by_preposition,
    }
)


_start = attrgetter("start")
_place = attrgetter("start", "end")


def _next_word(after: str) -> str | None:
    word = _NEXT_WORD.match(after)
    return _plain(word[1]) if word else None


def _last_word(before: str) -> str | None:
    word = _LAST_WORD.search(before, before.rstrip(" ,(&").rfind(" ") + 1)
    return _plain(word[1]) if word else None


def _plain(word: str) -> str:
    return word.casefold().rstrip(".'&-")
