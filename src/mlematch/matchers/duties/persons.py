"""Sentences in which a resume tells of its person: `she leads her team` says what `I led my team` says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mlematch.knowledge.duties.cues import Pronouns
from mlematch.matchers.duties.patterns import Sentence
from mlematch.values import Document

_DASHES = frozenset("–—-")
_LINKS = frozenset(("and", ","))
_NAME_LINES, _NAME_WORDS = 2, 4


class Persons:
    """Reads all pronouns as those of the first person, and verbs of the present as the same ones of the past.

    So neither moves a score. A word is surely a verb behind a subject, or at the beginning before `a` or `the`.

    >>> pronouns = Pronouns("i", (("she", "i"), ("her", "my")))
    >>> (sentence,) = Sentence.read("She leads her team", 0, 18)
    >>> Persons(pronouns, {"lead": "led", "leads": "led"}).unify(sentence)
    >>> sentence.words, sentence.starts
    (['i', 'led', 'my', 'team'], 2)
    """

    def __init__(self, pronouns: Pronouns, past: Mapping[str, str]) -> None:
        self._subject = pronouns.subject
        self._of_one = dict(pronouns.of_one)
        self._of_all = {**self._of_one, **dict(pronouns.of_many)}
        self._pronouns = frozenset(self._of_all)
        self._objects, self._behind_objects = dict(pronouns.objects), frozenset(pronouns.behind_objects)
        self._openers = frozenset(pronouns.openers)
        self._adverbs, self._behind_verbs = frozenset(pronouns.adverbs), frozenset(pronouns.behind_verbs)
        self._behind_unsure = frozenset(pronouns.behind_unsure)
        self._articles, self._roles = frozenset(pronouns.articles), frozenset(pronouns.roles)
        self._past = {**past, **dict(pronouns.auxiliaries)}
        self._verbs = frozenset((*self._past, *self._past.values()))
        self._unsure = frozenset(pronouns.unsure)
        told = {past[noun] for noun in self._unsure if noun in past}
        self._plurals = frozenset(form for form in past if past[form] in told) - self._unsure

    def unify(self, sentence: Sentence, names: frozenset[str] = frozenset()) -> None:
        """Put a sentence into the first person and the past; behind its subject it begins a second time.

        Args:
            sentence: the sentence, whose words are changed.
            names: what the person is called.
        """
        first = 1 if sentence.words[0] in _DASHES and len(sentence.words) > 1 else 0
        sentence.words = words = self._in_first_person(sentence.words, first)
        if words[first] in names:
            self._unname(words, first, names)
        elif words[first] in self._articles and not self._roles.isdisjoint(words[first + 1 : first + 2]):
            self._unname(words, first, self._articles | self._roles)
        if words[first] == self._subject:
            sentence.starts = 1 + next((at for at, word in enumerate(words) if at > first and word != self._subject), 1)
        if self._subject in words:
            for at in [at for at, word in enumerate(words, 1) if word == self._subject]:
                self._tell(words, self._verb(words, at))
        elif words[first] in self._past and self._is_verb(words, first):
            self._tell(words, first)

    def _in_first_person(self, words: list[str], first: int) -> list[str]:
        if self._pronouns.isdisjoint(words):
            return words
        known = self._of_all if self._tells_of_many(words, first) else self._of_one
        if known.keys().isdisjoint(words):
            return words
        following = [*words[1:], ""]
        return [
            self._objects[word] if word in self._objects and after in self._behind_objects else known.get(word, word)
            for word, after in zip(words, following, strict=True)
        ]

    def _tells_of_many(self, words: list[str], first: int) -> bool:
        """Say whether `they` is the person: at the beginning, or behind its first phrase: `With their team, they`."""
        if words[first] in self._of_all:
            return words[first] not in self._of_one
        return words[first] in self._openers and any(
            word in self._of_all and self._of_all[word] == self._subject and words[at] == ","
            for at, word in enumerate(words[1:])
        )

    def _unname(self, words: list[str], first: int, names: frozenset[str]) -> None:
        """Put the subject for each word of a name that does something."""
        behind = next((at for at, word in enumerate(words) if at > first and word not in names), first)
        verb = self._verb(words, behind)
        if verb < len(words) and words[verb] in self._verbs and self._is_verb(words, verb):
            words[first:behind] = [self._subject] * (behind - first)

    def _verb(self, words: list[str], at: int) -> int:
        """Give the place of the first word from a place on that is no adverb."""
        while at < len(words) and (words[at] in self._adverbs or words[at].endswith("ly")):
            at += 1
        return at

    def _tell(self, words: list[str], at: int) -> None:
        """Put the verb at a place into the past, and those that follow it: `I train and deploy`."""
        if at >= len(words) or words[at] not in self._past:
            return
        words[at] = self._past[words[at]]
        for place in self._linked(words, at):
            words[place] = self._past[words[place]]

    def _linked(self, words: list[str], at: int) -> Iterator[int]:
        last = at
        for place in range(at + 2, len(words)):
            word, link = words[place], words[place - 1]
            if word in self._past and link in _LINKS:
                near = place - last <= 2 + (words[place - 2] in _LINKS)
                if near or self._is_verb(words, place):
                    last = place
                    yield place

    def _is_verb(self, words: list[str], at: int) -> bool:
        """Say whether the first word of a sentence is a verb."""
        if words[at] in self._unsure:
            return self._is_followed(words, at + 1)
        return words[at] not in self._plurals or "".join(words[at + 1 : at + 2]) not in self._behind_unsure

    def _is_followed(self, words: list[str], at: int) -> bool:
        """Say whether a word at a place shows that the one before is a verb: `lead the`, `lead 4 people`."""
        word = words[at] if at < len(words) else ""
        return word in self._behind_verbs or (word.isdigit() and len(word) < 4 and words[at + 1 : at + 2] != [":"])


def find_names(document: Document) -> frozenset[str]:
    r"""Give the words of the short line with capitals that a document begins with: there the name stands.

    >>> from mlematch.values import Line, Span
    >>> lines = (Line(Span(0, 13), 1), Line(Span(14, 26), 1))
    >>> sorted(find_names(Document("cv.txt", "0" * 64, "text", "Robin Example\nme@example.com", lines)))
    ['example', 'robin']
    """
    for line in document.lines[:_NAME_LINES]:
        words = document.slice(line.span).replace(",", " ").replace(".", " ").split()
        if len(words) <= _NAME_WORDS and all(word.replace("-", "").isalpha() and word[0].isupper() for word in words):
            return frozenset(map(str.lower, words))
    return frozenset()
