"""Where naming a skill claims nothing: job titles, fields of study, employers, links to a profile."""

from __future__ import annotations

import re

from mlematch.knowledge.skills.matching import Matching
from mlematch.knowledge.skills.taxonomy import Taxonomy
from mlematch.values import SectionKind, Span

_WEB_ADDRESS = re.compile(r"https?:|www\.|\w@\w|\w\.(?:com|org|io|me|dev|net)/")
_VOLUME = re.compile(r",? *(?:vol\.? *)?\d+(?: *\(\d+\))?[,:] *(?:pp?\.? *)?\d+ *[–-] *\d+", re.IGNORECASE)
_FIRST_LINE = 200  # letters
_REACH = 600  # letters of a line or sentence on each side of a name
_LISTED = 120
_STOPS = ("\n", ". ", ";")
_OF = (" of ", " for ")
_NEAR = 60  # letters before a name
_LONGEST_NAME = 4  # words
_JOURNAL = r"(?:[A-Z][a-z]+ (?:and |in )?){0,3}"  # what its name may begin with
_PLACE = re.compile(r"(?: ?\([\w &.-]{2,30}\))?\)?, ((?P<first>[A-Z][a-z]+)(?: [A-Z][a-z]+)?)")
_LINE_OPENS = re.compile(r"(?:^|\n)[ \t•*-]*(?:[A-Z][\w&.-]* ?\()?\Z")  # perhaps with the name that it had before
_NEXT_WORDS = re.compile(r"(?: | ?/ ?\w+ )((?:(?!Certif)[A-Z]\w+ ){0,2})(?!Certif)(\w+)")


class Claims:
    """Knows which mentions name something else than a skill of the person.

    >>> claims = Claims(Taxonomy("1", {}, (), matching=Matching(title_nouns=("engineer",), title_categories=("ml",))))
    >>> claims.is_title("AI Engineer at Acme", Span(0, 2), "ml"), claims.is_title("AI for engineers", Span(0, 2), "ml")
    (True, False)
    """

    def __init__(self, taxonomy: Taxonomy) -> None:
        self._matching: Matching = taxonomy.matching
        self._level = re.compile(
            rf" {_words(taxonomy.matching.level_words).pattern} ?(?=[\n,;|/•·)]|\Z)", re.IGNORECASE
        )
        self._study = _words(taxonomy.matching.study_words)
        self._course = _words(taxonomy.matching.course_words)
        self._contacts = _words(taxonomy.matching.contact_words)
        self._title_nouns = frozenset(taxonomy.matching.title_nouns)
        self._product_nouns = self._title_nouns.difference(taxonomy.matching.work_nouns)
        self._products = frozenset(skill.id for skill in taxonomy.skills if not skill.name.islower())
        self._heads = _ending(taxonomy.matching.title_openers, r" (?:of|for) (?:the )?(?:(?-i:[A-Z])[\w-]+ ){0,2}")
        self._journals = re.compile(rf"{_words(taxonomy.matching.journal_openers).pattern} {_JOURNAL}\Z")
        self._venues = _ending(taxonomy.matching.venue_words, r" (?:of|on|in|for) [\w ,&]*")
        self._street = re.compile(rf" {_words(taxonomy.matching.street_words).pattern}")
        self._makers = frozenset(taxonomy.matching.makers)
        self._post = _ending(taxonomy.matching.title_nouns, ", ")
        self._fields = frozenset(taxonomy.matching.title_categories)
        self._against = {skill.id: _words(skill.against) for skill in taxonomy.skills if skill.against}
        self._openers = taxonomy.matching.owner_openers
        self._owned = tuple(f"{words} " for words in taxonomy.matching.owner_phrases)
        self._places = frozenset(taxonomy.matching.places)
        self._owners = _owners(taxonomy.matching)

    def is_profile_link(self, skill: str, flow: str, span: Span, kind: SectionKind) -> bool:
        """Say whether a skill in the contact lines, or beside an address or another site, tells of a profile."""
        if skill not in self._matching.profile_sites:
            return False
        place = _line(flow, span)
        line = flow[place.start : place.end]
        told = _WEB_ADDRESS.search(line) or self._contacts.search(line)
        return kind == "header" or (kind != "skills" and told is not None)

    @staticmethod
    def is_name(flow: str, span: Span) -> bool:
        r"""Say whether a word stands in the first line of the resume, where few words are a person's name.

        >>> Claims.is_name("Julia Stan\nGraduate", Span(0, 5))
        True
        """
        first = flow[:_FIRST_LINE].lstrip("\n").split("\n", 1)[0]
        return span.end <= len(first) and len(first.split()) <= _LONGEST_NAME

    def is_title(self, flow: str, span: Span, category: str, skill: str = "") -> bool:
        """Say whether a field is part of a title: `AI Researcher`, `team of ML engineers`, `Centre for Applied AI`.

        Jobs and groups of a product are no titles: `Hadoop jobs`.
        """
        if category not in self._fields:
            return False
        start = max(0, span.start - _NEAR)
        if any(flow.find(word, start, span.start) >= 0 for word in _OF) and self._heads.search(flow, start, span.start):
            return True
        following = _NEXT_WORDS.match(flow, span.end)
        words = f"{following[1]}{following[2]}".lower().split() if following else []
        return not (self._product_nouns if skill in self._products else self._title_nouns).isdisjoint(words)

    def is_level(self, flow: str, span: Span) -> bool:
        """Say whether nothing stands behind a name but how well it is known, as in lists of skills: `Spark Expert`."""
        return self._level.match(flow, span.end) is not None

    def is_study(self, flow: str, span: Span, category: str, kind: SectionKind = "education") -> bool:
        """Say whether a field is what a degree is in, not a course; outside of studies the degree stands before it."""
        if category not in self._fields:
            return False
        line = _line(flow, span)
        before = flow[line.start : span.start]
        told = flow[line.start : line.end] if kind == "education" else before
        return bool(self._study.search(told)) and not self._course.search(before)

    def is_street(self, flow: str, span: Span) -> bool:
        """Say whether a name is part of an address: `12 Java Street`."""
        return self._street.match(flow, span.end) is not None

    def is_post(self, skill: str, flow: str, span: Span) -> bool:
        """Say whether a line is nothing but a title and the maker of a product behind it: `Recruiter, Oracle`."""
        if skill not in self._makers:
            return False
        start = flow.rfind("\n", 0, span.start) + 1
        end = flow.find("\n", span.end)
        behind = flow[span.end : end if end >= 0 else len(flow)]
        return (
            span.start - start < _NEAR and not behind.strip(" .") and bool(self._post.search(flow, start, span.start))
        )

    def is_venue(self, flow: str, span: Span) -> bool:
        """Say whether a name among publications is a journal or conference: `Proceedings on Robotics`."""
        start = flow.rfind("\n", 0, span.start) + 1
        return _VOLUME.match(flow, span.end) is not None or self._venues.search(flow, start, span.start) is not None

    def is_journal(self, flow: str, span: Span) -> bool:
        """Say whether a name outside a list of publications is part of a journal's: `Journal of Applied Robotics`."""
        start = flow.rfind("\n", 0, span.start) + 1
        return self._journals.search(flow, max(start, span.start - _NEAR), span.start) is not None

    def is_another(self, skill: str, flow: str, span: Span) -> bool:
        """Say whether the sentence speaks of another bearer of the name: `Read Kafka and Borges`."""
        against = self._against.get(skill)
        return against is not None and against.search(flow, *_sentence(flow, span)) is not None

    def is_owner(self, flow: str, span: Span) -> bool:
        """Say whether a name is that of a company one worked for: `clients such as Oracle, Databricks`."""
        before = flow[max(0, span.start - _LISTED) : span.start].lower()
        if not (before.endswith(self._owned) or any(map(before.__contains__, self._openers))):
            return False
        before = flow[max(_sentence_start(flow, span), span.start - _LISTED) : span.start].lower()
        return before.endswith(self._owned) or self._owners.search(before) is not None

    def is_employer(self, flow: str, span: Span) -> bool:
        r"""Say whether a name opens a line among jobs and a place follows it: `Oracle, Berlin, Germany`.

        >>> claims = Claims(Taxonomy("1", {}, (), matching=Matching(places=("berlin",))))
        >>> claims.is_employer("Clients\nAcme (Oracle), Berlin", Span(14, 20))
        True
        """
        place = _PLACE.match(flow, span.end)
        if place is None or self._places.isdisjoint((place[1].lower(), place["first"].lower())):
            return False
        return _LINE_OPENS.search(flow, max(0, span.start - _NEAR), span.start) is not None


def _sentence(flow: str, span: Span) -> tuple[int, int]:
    """Give where a sentence may begin and end, by the nearest full stops, semicolons and line ends."""
    last = min(len(flow), span.end + _REACH)
    ends = [end for sign in _STOPS if (end := flow.find(sign, span.end, last)) >= 0]
    return _sentence_start(flow, span), min(ends, default=last)


def _sentence_start(flow: str, span: Span) -> int:
    first = max(0, span.start - _REACH)
    return max(first, *(flow.rfind(sign, first, span.start) + 1 for sign in _STOPS))


def _owners(matching: Matching) -> re.Pattern[str]:
    """Compile what a list of companies opens with; other companies, capitalised or not, may stand in between."""
    openers = "|".join(map(re.escape, matching.owner_openers))
    others = r"(?:[\w&.’'-]+(?: [\w&.’'-]+)?(?:, | and | or |, and ))*"
    return re.compile(rf"{_words(matching.owner_words).pattern},? ?(?:{openers}) ?{others}\Z")


def _line(flow: str, span: Span) -> Span:
    """Give the line of a name, as far as it is near."""
    first, last = max(0, span.start - _REACH), min(len(flow), span.end + _REACH)
    end = flow.find("\n", span.end, last)
    return Span(max(first, flow.rfind("\n", first, span.start) + 1), end if end >= 0 else last)


def _ending(words: tuple[str, ...], rest: str) -> re.Pattern[str]:
    return re.compile(rf"{_words(words).pattern}{rest}\Z", re.IGNORECASE)


def _words(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)" if words else r"(?!)", re.IGNORECASE)
