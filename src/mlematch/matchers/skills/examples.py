"""Whether the example of a skill shows it: the sentence that its author wrote, tried."""

from __future__ import annotations

from collections.abc import Iterator

from mlematch.knowledge.skills.skill import Skill, fold
from mlematch.knowledge.skills.taxonomy import Taxonomy
from mlematch.matchers.skills.exact import ExactMatcher
from mlematch.matchers.skills.passage import Passage
from mlematch.values import Document, Line, Section, SectionKind, Span

_KINDS: tuple[SectionKind, ...] = ("experience", "skills")


def find_silent(taxonomy: Taxonomy) -> Iterator[Skill]:
    """Yield the skills that are not found in their own example, neither where work is told nor in a list.

    Only names with a context are tried: without one, a name is found wherever it stands.

    >>> from mlematch.knowledge.skills.skill import Context, Rule
    >>> jest = Context("near", near=("jest",))
    >>> kit = Skill("kit", "Kit", "web", context=jest, example="Used Kit daily.")
    >>> [skill.id for skill in find_silent(Taxonomy("1", {"web": "Web"}, (kit,), {"near": Rule(())}))]
    ['kit']
    """
    matcher = ExactMatcher(taxonomy)
    labels = frozenset(taxonomy.matching.list_labels)
    for skill in taxonomy.skills:
        if _is_doubtful(skill) and not any(_shows(matcher, skill, kind, labels) for kind in _KINDS):
            yield skill


def _is_doubtful(skill: Skill) -> bool:
    example = fold(skill.example)
    contexts = [form.context for form in skill.forms if fold(form.text) in example]
    return bool(contexts) and all(contexts)


def _shows(matcher: ExactMatcher, skill: Skill, kind: SectionKind, labels: frozenset[str]) -> bool:
    whole = Span(0, len(skill.example))
    document = Document("example", "", "text", skill.example, (Line(whole, 1),))
    passage = Passage.of(document, Section(kind, kind, whole), labels)
    return any(mention.skill == skill.id for mention in matcher(passage))
