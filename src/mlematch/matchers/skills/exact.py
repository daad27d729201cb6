"""Skills named outright: spaCy's PhraseMatcher over every form and its variants."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from mlematch.knowledge.skills.skill import HOMONYM, Form
from mlematch.knowledge.skills.taxonomy import Taxonomy
from mlematch.matchers.skills.abbreviations import Abbreviations
from mlematch.matchers.skills.addresses import is_in_address
from mlematch.matchers.skills.candidates import Candidate
from mlematch.matchers.skills.claims import Claims
from mlematch.matchers.skills.context.rows import find_led_rows, find_rows
from mlematch.matchers.skills.context.scene import Scene
from mlematch.matchers.skills.context.words import ContextWords
from mlematch.matchers.skills.forms import variants
from mlematch.matchers.skills.passage import Passage
from mlematch.matchers.skills.shared_words import SharedWords
from mlematch.matchers.skills.splitting import NameSplitter
from mlematch.matchers.skills.tokens import Name, Names, WordReader
from mlematch.matchers.skills.wrapping import Wrapping
from mlematch.values import Mention, Span

_LINE_END = re.compile(r"\n(?<![\n ]\n)(?![\n ])")
_Meant = tuple[str, Form] | None  # a skill and one of its forms; nothing for the name of something else
_VARIED = 0.99  # of a plural or another spelling: where two skills are read into the same words, the very name wins


class ExactMatcher:
    """Finds the names of the taxonomy, ambiguous ones only where their context speaks for them."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self._taxonomy = taxonomy
        self._words = ContextWords.of(taxonomy)
        self._claims = Claims(taxonomy)
        self._abbreviations = Abbreviations(taxonomy)
        self._categories = {skill.id: skill.category for skill in taxonomy.skills}
        self._office = frozenset(taxonomy.matching.office_categories)
        self._splitter = NameSplitter(taxonomy)
        self._shared = SharedWords(taxonomy)
        self._wrapping = Wrapping(form.text for skill in taxonomy.skills for form in skill.forms)
        self._names = _compile(taxonomy)

    def __reduce__(self) -> tuple[type[ExactMatcher], tuple[Taxonomy]]:
        """Let a copy in another process be compiled there: that is quicker than sending it."""
        return ExactMatcher, (self._taxonomy,)

    def __call__(self, passage: Passage) -> Iterable[Mention]:
        """Yield a mention for every form that stands in the passage and means its skill."""
        for candidate in self._believed(passage, list(self._find_candidates(passage))):
            quote = passage.quote(candidate.span.start, candidate.span.end)
            confidence = 1.0 if quote.text.lower() == candidate.form.text.lower() else _VARIED
            yield Mention(candidate.skill, quote, "have", "exact", confidence)

    def _find_candidates(self, passage: Passage) -> Iterator[Candidate]:
        flow = passage.flow
        found = list(self._names.find(_LINE_END.sub(" ", flow)))
        others = [(name.start, name.end) for name in found if name.meaning is None]
        for start, end, words, meaning in found:
            if meaning is None or (others and any(first <= start < last for first, last in others)):
                continue
            skill, form = meaning
            span = Span(start, end)
            whole = self._wrapping.is_one(flow, span, form, passage.width)
            if whole and (words > 1 or _same_number(form.text, flow[start:end])):
                yield Candidate(skill, form, span)

    def _believed(self, passage: Passage, candidates: Sequence[Candidate]) -> Iterator[Candidate]:
        certain = [each for each in candidates if each.form.context is None]
        sure = self._splitter.split(certain, candidates, passage.flow)
        shared = list(self._shared.find(passage.flow, sure))
        sure += shared
        clear = {each.span for each in shared}
        doubtful = [each for each in candidates if each.form.context is not None and each.span not in clear]
        if doubtful:
            anchors = [candidate.span for candidate in sure] + find_rows(passage.flow, doubtful)
            told = passage.told, passage.claimed
            scene = Scene(passage.flow, anchors, passage.items, passage.listed, self._words, *told)
            believed = [candidate for candidate in doubtful if scene.believes(candidate)]
            leading = [each.span for each in (*sure, *believed) if self._categories[each.skill] not in self._office]
            rows = find_led_rows(passage.flow, leading, doubtful)
            doubtful = believed + [each for each in doubtful if each.span in rows and scene.may_link(each)]
        for candidate in _without_homonyms([*sure, *doubtful]):
            if self._is_claim(passage, candidate):
                yield candidate

    def _is_claim(self, passage: Passage, candidate: Candidate) -> bool:
        flow, kind, claims = passage.flow, passage.section.kind, self._claims
        skill, _, span = candidate
        category = self._categories[skill]
        levelled = kind == "skills" and claims.is_level(flow, span)
        return not (
            is_in_address(flow, span)
            or claims.is_profile_link(skill, flow, span, kind)
            or (kind == "header" and claims.is_name(flow, span))
            or (kind != "certificates" and not levelled and claims.is_title(flow, span, category, skill))
            or (kind == "publications" and claims.is_venue(flow, span))
            or claims.is_journal(flow, span)
            or claims.is_street(flow, span)
            or (kind == "other" and claims.is_post(skill, flow, span))
            or claims.is_another(skill, flow, span)
            or self._abbreviations.is_spelled_otherwise(skill, flow, span)
            or claims.is_owner(flow, span)
            or (kind in ("experience", "header") and claims.is_employer(flow, span))
            or (kind in ("education", "other") and not passage.listed and claims.is_study(flow, span, category, kind))
        )


def _compile(taxonomy: Taxonomy) -> Names[_Meant]:
    """Compile the names that count in any case, and those that count as they are written."""
    reader = WordReader(taxonomy.matching.spellings)
    meant: list[tuple[Name, _Meant]] = [(name, None) for name in reader.read_names(taxonomy.matching.other_names)]
    as_written: list[tuple[Name, _Meant]] = []
    taken: set[tuple[object, ...]] = set()
    spelled = _spell(taxonomy)
    for (skill, form, text), name in zip(spelled, reader.read_names([text for _, _, text in spelled]), strict=True):
        exact = form.case_sensitive and not form.context
        words = name.orths if exact else name.norms
        claim = words, len(words) == 1 and text[-1].lower() == "s"
        if claim not in taken:
            taken.add(claim)
            (as_written if exact else meant).append((name, (skill, form)))
    names = reader.read_names([homonym.text for homonym in taxonomy.homonyms])
    meant += [(name, (each.skill, each.form)) for name, each in zip(names, taxonomy.homonyms, strict=True)]
    return Names(reader, meant, as_written)


def _without_homonyms(candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """Leave out what a name means elsewhere, where the words beside it say that it means another skill."""
    told = {each.span for each in candidates if _is_homonym(each)}
    return (each for each in candidates if _is_homonym(each) or each.span not in told)


def _is_homonym(candidate: Candidate) -> bool:
    return candidate.form.context is not None and candidate.form.context.rule == HOMONYM


def _spell(taxonomy: Taxonomy) -> list[tuple[str, Form, str]]:
    """Spell every form, names as they are before their variants, so that a variant never takes another's name."""
    forms = [(skill.id, form, variants(form)) for skill in taxonomy.skills for form in skill.forms]
    forms.sort(key=lambda each: each[1].context is not None)  # a name beyond doubt goes first
    names = [(skill, form, texts[0]) for skill, form, texts in forms]
    return names + [(skill, form, text) for skill, form, texts in forms for text in texts[1:]]


def _same_number(name: str, surface: str) -> bool:
    """Say whether a single word may be the name: `BiLSTMs` are `BiLSTM`; `window` is no `Windows`."""
    if name[-1:].lower() == "s":
        return surface[-1:].lower() == "s"
    if name[-1:].isupper():
        return not surface.endswith("S")
    return name.islower() or surface[-1:].lower() != "s"
