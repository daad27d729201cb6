"""Where naming a skill claims nothing: addresses, job titles, fields of study, links to a profile."""

from __future__ import annotations

import re

from mlematch.knowledge.taxonomy import Matching, Taxonomy
from mlematch.values import SectionKind, Span

_HOST = r"\W*[\w-]+(?:\.[\w-]+)*\.(?-i:com|org|edu|gov|me|in|co|uk|de|fr|dev|app|ly|be|page|(?:net|io|ai)(?!/[A-Z]))"
_ADDRESS = re.compile(
    rf"(?:https?://|www\.)\S+|\S*@\S+\.\S+|{_HOST}/\S*|\W*[\w.-]+\.(?:com|org|edu|net|me|in|co|uk|de|fr)\W*"
    r"|\W*[\w-]+\.(?:py|ipynb|csv|pdf|docx?|json|txt|sh|xlsx?|html?|zip)\W*",
    re.IGNORECASE,
)
_LETTER = re.compile(r"\w")
_CHUNK_END = re.compile(r"\S*")
_FURTHEST = 200
_LONGEST_NAME = 4
_APART = " \n,;()|"  # also the empty text before the first and after the last character
_NEXT_WORDS = re.compile(r"(?: | ?/ ?\w+ )((?:(?!Certif)[A-Z]\w+ ){0,2})(?!Certif)(\w+)")


class Claims:
    """Knows which mentions name something else than a skill of the person.

    >>> claims = Claims(Taxonomy("1", {}, (), matching=Matching(title_nouns=("engineer",), title_categories=("ml",))))
    >>> claims.is_title("AI Engineer at Acme", Span(0, 2), "ml"), claims.is_title("AI for engineers", Span(0, 2), "ml")
    (True, False)
    """

    def __init__(self, taxonomy: Taxonomy) -> None:
        self._matching: Matching = taxonomy.matching
        self._study = _words(taxonomy.matching.study_words)
        self._course = _words(taxonomy.matching.course_words)
        self._title_nouns = frozenset(taxonomy.matching.title_nouns)
        self._fields = frozenset(taxonomy.matching.title_categories)

    @staticmethod
    def is_address(flow: str, span: Span) -> bool:
        """Say whether a name is a part of a web or mail address or of a file name, and not the whole.

        >>> Claims.is_address("see github.com/ada/pytorch", Span(19, 26))
        True
        >>> Claims.is_address("Node.js/React", Span(0, 7)), Claims.is_address("C#, ML.NET.", Span(4, 10))
        (False, False)
        """
        if flow[span.start - 1 : span.start] in _APART and flow[span.end : span.end + 1] in _APART:
            return False
        before = flow[max(0, span.start - _FURTHEST) : span.start]
        start = span.start - len(before) + _chunk_start(before)
        end = _CHUNK_END.match(flow, span.end, span.end + _FURTHEST)
        stop = end.end() if end else span.end
        rest = flow[start : span.start] + flow[span.end : stop]
        return _LETTER.search(rest) is not None and _ADDRESS.fullmatch(flow[start:stop]) is not None

    def is_profile_link(self, skill: str, kind: SectionKind) -> bool:
        """Say whether a skill in the contact lines only tells where a profile is."""
        return kind == "header" and skill in self._matching.profile_sites

    @staticmethod
    def is_name(flow: str, span: Span, kind: SectionKind) -> bool:
        r"""Say whether a word stands in the first line of the resume, where few words are a person's name.

        >>> Claims.is_name("Julia Stan\nGraduate", Span(0, 5), "header")
        True
        """
        if kind != "header":
            return False
        first = flow.lstrip("\n").split("\n", 1)[0]
        return span.end <= len(first) and len(first.split()) <= _LONGEST_NAME

    def is_title(self, flow: str, span: Span, category: str) -> bool:
        """Say whether a field is part of a job title: `AI Researcher`, `team of ML engineers`."""
        following = _NEXT_WORDS.match(flow, span.end) if category in self._fields else None
        words = f"{following[1]}{following[2]}".lower().split() if following else []
        return not self._title_nouns.isdisjoint(words)

    def is_study(self, flow: str, span: Span, kind: SectionKind, category: str) -> bool:
        """Say whether a field is what a degree is in, not a course."""
        if kind != "education" or category not in self._fields:
            return False
        start = flow.rfind("\n", 0, span.start) + 1
        end = flow.find("\n", span.end)
        line, before = flow[start : end if end >= 0 else len(flow)], flow[start : span.start]
        return bool(self._study.search(line)) and not self._course.search(before)


def _chunk_start(before: str) -> int:
    return max(before.rfind(" "), before.rfind("\n")) + 1


def _words(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)" if words else r"(?!)", re.IGNORECASE)
