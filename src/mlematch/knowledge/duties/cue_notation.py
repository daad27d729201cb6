"""The notation of `cues.json`: what a pattern and a term are made of.

A *pattern* is a line of slots that must follow each other in one sentence:

    @train ..6 @model            a word of the group `train`, at most six words, a word of the group `model`
    won|awarded ..3 first place  alternatives; words that stand side by side
    ^ led                        `^` is the beginning of the sentence
    serve~ ..4 ## ..2 users      `#` is any number, `##` a large one, `%` a percentage
    improve~ ..5 accuracy & @ml  and anywhere in the sentence a word of the group `ml`

A *term* is a word or several; `train~` stands for all forms of a verb, `network(s)` for one and many,
`=Spark` for exactly this spelling. In an alternative, `_` joins words: `set~_up|build~`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

WORD = re.compile(
    r"[^\W_]+(?:(?=[.&,'’+%#])(?:[.&][^\W_]+|(?<=\d),\d{3}(?!\d))*(?:['’](?!s\b|\d)[^\W_]+)?[+%#]*(?:['’]s\b)?)?"
    r"|[,:()]|(?<=\s)[–—-](?=\s)|(?<=\d\s)%"
)
"""A word with its possessive s, a mark that ends a phrase, a `%` apart; hyphens and slashes only separate."""

START, NUMBER, LARGE, PERCENT = "^", "#", "##", "%"
MARKS = frozenset((START, NUMBER, LARGE, PERCENT))
"""Alternatives that are no terms."""

_GAP = re.compile(r"\.\.(\d+)")
_PART = r"\w[\w.&+'’]*"
_TERM = re.compile(rf"=?{_PART}~?(?:_{_PART}~?)*(?:\(\w+\))?(?:_{_PART})*")
_GROUP = re.compile(r"@\w+")
_OPTIONAL = re.compile(r"\((\w+)\)")


def split_words(text: str) -> tuple[str, ...]:
    """Split text into words the way the matcher sees them.

    >>> split_words("End-to-end A/B tests of the client's models")
    ('end', 'to', 'end', 'a', 'b', 'tests', 'of', 'the', 'client', 'models')
    """
    return tuple(word for word in find_words(text, 0, len(text)) if word[0].isalnum())


def find_words(text: str, start: int, end: int) -> list[str]:
    """Give what `WORD` finds in a stretch of text, in small letters and without possessives.

    >>> find_words("The client's (new) models", 4, 18)
    ['client', '(', 'new', ')']
    """
    words = f"{' '.join(WORD.findall(text, start, end))} "
    return words.replace("'s ", " ").replace("’s ", " ").lower().split()


def inflect(verb: str) -> tuple[str, ...]:
    """Give the forms of a regular verb.

    >>> inflect("train"), inflect("apply")
    (('train', 'trains', 'trained', 'training'), ('apply', 'applies', 'applied', 'applying'))
    """
    if verb.endswith("e"):
        return verb, f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"
    if verb.endswith("y") and verb[-2:-1] not in tuple("aeiou"):
        return verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    s = "es" if verb.endswith(("s", "x", "z", "ch", "sh")) else "s"
    return verb, f"{verb}{s}", f"{verb}ed", f"{verb}ing"


def write_out(term: str) -> Iterator[str]:
    """Give a term without and with what its brackets enclose.

    >>> list(write_out("neural network(s)"))
    ['neural network', 'neural networks']
    """
    yield _OPTIONAL.sub("", term)
    if _OPTIONAL.search(term):
        yield _OPTIONAL.sub(r"\1", term)


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words of a term in one of its forms; `exact` is its only spelling, if it has just one.

    >>> Phrase(("spark",), exact="Spark").words
    ('spark',)
    """

    words: tuple[str, ...]
    exact: str | None = None


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Gives the words that terms and groups stand for.

    >>> vocabulary = Vocabulary({"team": ("squad(s)",)}, {"lead": ("lead", "leads", "led", "leading")}, ())
    >>> [" ".join(phrase.words) for name in ("@team", "lead~_on") for phrase in vocabulary.phrases(name)]
    ['squad', 'squads', 'lead on', 'leads on', 'led on', 'leading on']
    """

    groups: Mapping[str, tuple[str, ...]]
    irregular: Mapping[str, tuple[str, ...]]
    spellings: tuple[tuple[str, str], ...]

    def phrases(self, name: str) -> Iterator[Phrase]:
        """Give every phrase that an alternative of a pattern stands for; a mark stands for none."""
        if name.startswith("@"):
            for term in self.groups[name[1:]]:
                yield from self.phrases(term)
        elif name.startswith("="):
            yield Phrase(split_words(name[1:]), name[1:])
        elif name not in MARKS:
            yield from map(Phrase, dict.fromkeys(self._expand(name.replace("_", " "))))

    def past(self, verb: str) -> Iterator[tuple[str, str]]:
        """Give each form of the present of a verb with that of the past, in every spelling.

        >>> list(Vocabulary({}, {"set": ("set", "sets", "setting")}, ()).past("set"))
        [('sets', 'set'), ('sets', 'set')]
        """
        forms = self.irregular.get(verb) or inflect(verb)
        past = next((form for form in forms[2:] if not form.endswith("ing")), verb)
        for form in forms[:2]:
            if form != past:
                yield form, past
                yield self._respell(form), self._respell(past)

    def _expand(self, term: str) -> Iterator[tuple[str, ...]]:
        for plain in write_out(term):
            for form in self._conjugate(plain):
                yield split_words(form)
                yield split_words(self._respell(form))

    def _conjugate(self, term: str) -> Iterator[str]:
        verb, mark, rest = term.partition("~")
        before, space, verb = verb.rpartition(" ")
        forms = (self.irregular.get(verb) or inflect(verb)) if mark else (verb,)
        yield from (f"{before}{space}{form}{rest}" for form in forms)

    def _respell(self, form: str) -> str:
        for here, there in self.spellings:
            form = form.replace(here, there)
        return form


@dataclass(frozen=True, slots=True)
class Slot:
    """One place of a pattern: what may stand there, how many words may stand before it, or that it may be anywhere.

    >>> Slot(("team(s)",), gap=3)
    Slot(alternatives=('team(s)',), gap=3, anywhere=False)
    """

    alternatives: tuple[str, ...]
    gap: int = 0
    anywhere: bool = False


def parse_pattern(pattern: str) -> tuple[Slot, ...]:
    """Read the slots of a pattern, those that may be anywhere last.

    >>> [(slot.alternatives, slot.gap) for slot in parse_pattern("train~|fit~ ..6 @model")]
    [(('train~', 'fit~'), 0), (('@model',), 6)]

    Raises:
        ValueError: the pattern is empty, a gap is not between two slots, or an alternative cannot be read.
    """
    ordered, *anywhere = pattern.split(" & ")
    around = (Slot(_parse_alternatives(part.strip()), anywhere=True) for part in anywhere)
    return (*_parse_ordered(ordered.split()), *around)


def _parse_ordered(parts: list[str]) -> tuple[Slot, ...]:
    slots: list[Slot] = []
    gap: int | None = None
    for part in parts:
        if found := _GAP.fullmatch(part):
            if gap is not None or not slots:
                raise ValueError(f"{part} does not stand between two slots")
            gap = int(found[1])
        else:
            slots.append(Slot(_parse_alternatives(part), gap or 0))
            gap = None
    if gap is not None:
        raise ValueError("it ends with a gap")
    if not slots or slots[-1].alternatives == (START,):
        raise ValueError("it is empty")
    return tuple(slots)


def _parse_alternatives(part: str) -> tuple[str, ...]:
    alternatives = tuple(part.split("|"))
    for name in alternatives:
        if not (name in MARKS or _GROUP.fullmatch(name) or _TERM.fullmatch(name)):
            raise ValueError(f"{name or part!r} is no term, group, number or beginning")
    return alternatives
