"""Skills named outright: spaCy's PhraseMatcher over every form and its variants."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from mlematch.knowledge.taxonomy import Form, Taxonomy
from mlematch.matchers.claims import Claims
from mlematch.matchers.context import Candidate, Scene, find_rows
from mlematch.matchers.forms import variants
from mlematch.matchers.items import find_items, holds_a_list
from mlematch.matchers.tokens import WordReader
from mlematch.values import Document, Mention, Section, Span

_VARIED = 0.99  # of a plural or another spelling: where two skills are read into the same words, the very name wins


class ExactMatcher:
    """Finds the names of the taxonomy, ambiguous ones only where their context speaks for them."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        from spacy.matcher import PhraseMatcher

        self._reader = WordReader(taxonomy.matching.spellings)
        self._rules = taxonomy.rules
        self._labels = frozenset(taxonomy.matching.list_labels)
        self._claims = Claims(taxonomy)
        self._categories = {skill.id: skill.category for skill in taxonomy.skills}
        self._forms: list[tuple[str, Form]] = []
        self._any_case = PhraseMatcher(self._reader.vocab, attr="NORM")
        self._as_written = PhraseMatcher(self._reader.vocab, attr="ORTH")
        self._add_forms(taxonomy)

    def __call__(self, document: Document, section: Section) -> Iterable[Mention]:
        """Yield a mention for every form that stands in the section and means its skill."""
        flow = document.flow(section.span)
        candidates = list(self._find_candidates(flow))
        for candidate in self._believed(flow, candidates, section):
            span = Span(section.span.start + candidate.span.start, section.span.start + candidate.span.end)
            quote = document.quote(span, section.kind)
            confidence = 1.0 if quote.text.lower() == candidate.form.text.lower() else _VARIED
            yield Mention(candidate.skill, quote, "have", "exact", confidence)

    def _add_forms(self, taxonomy: Taxonomy) -> None:
        """Add every form, names as they are before their variants, so that a variant never takes another's name."""
        taken: set[tuple[object, ...]] = set()
        written = [(skill.id, form, variants(form)) for skill in taxonomy.skills for form in skill.forms]
        written.sort(key=lambda each: each[1].context is not None)  # a name beyond doubt goes first
        for texts in ([texts[:1] for _, _, texts in written], [texts[1:] for _, _, texts in written]):
            for (skill, form, _), chosen in zip(written, texts, strict=True):
                self._add(skill, form, chosen, taken)

    def _add(self, skill: str, form: Form, texts: Iterable[str], taken: set[tuple[object, ...]]) -> None:
        exact = form.case_sensitive and not form.context
        for doc in (self._reader.read(text).doc for text in texts):
            words = tuple(token.orth_ if exact else token.norm_ for token in doc)
            claim = (*words, len(words) == 1 and doc.text[-1].lower() == "s")
            if claim not in taken:
                taken.add(claim)
                (self._as_written if exact else self._any_case).add(f"{len(self._forms)}", [doc])
                self._forms.append((skill, form))

    def _find_candidates(self, flow: str) -> Iterator[Candidate]:
        words = self._reader.read(flow)
        strings = self._reader.vocab.strings
        for key, first, last in {*self._any_case(words.doc), *self._as_written(words.doc)}:
            span = words.span(first, last)
            skill, form = self._forms[int(strings[key])]
            if last - first > 1 or _same_number(form.text, flow[span.start : span.end]):
                yield Candidate(skill, form, span)

    def _believed(self, flow: str, candidates: Sequence[Candidate], section: Section) -> Iterator[Candidate]:
        anchors = [candidate.span for candidate in candidates if candidate.form.context is None]
        doubtful = len(anchors) < len(candidates)
        anchors += find_rows(flow, candidates)
        items = find_items(flow, holds_a_list(section), self._labels) if doubtful else ()
        scene = Scene(flow, anchors, items, holds_a_list(section), self._rules)
        for candidate in candidates:
            if self._is_claim(flow, candidate, section) and scene.believes(candidate):
                yield candidate

    def _is_claim(self, flow: str, candidate: Candidate, section: Section) -> bool:
        category = self._categories[candidate.skill]
        return not (
            self._claims.is_address(flow, candidate.span)
            or self._claims.is_profile_link(candidate.skill, section.kind)
            or self._claims.is_name(flow, candidate.span, section.kind)
            or self._claims.is_title(flow, candidate.span, category)
            or self._claims.is_study(flow, candidate.span, section.kind, category)
        )


def _same_number(name: str, surface: str) -> bool:
    """Say whether a single word may be the name: `GPUs` are `GPU`; `window` is not `Windows`, nor `Canvas` `Canva`."""
    if name[-1:].lower() == "s":
        return surface[-1:].lower() == "s"
    if name.isupper():
        return not surface.endswith("S")
    return name.islower() or surface[-1:].lower() != "s"
