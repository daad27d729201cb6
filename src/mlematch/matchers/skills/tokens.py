"""spaCy's tokens, set up for names of technology: `C++`, `.NET`, `Node.js` whole, `T5,BERT` and `Python3` apart."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from spacy.tokenizer import Tokenizer
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

_MARK = r"[\(\[\{<\"'“”‘’«»„*•|/,;:~=>&@!?–—…·`×\-_\)\]\}]"
_PREFIX = re.compile(rf"^(?:{_MARK}|\.{{2,}}|[#+](?!\w)|#(?=[A-Za-z]))")
_SUFFIX = re.compile(rf"(?:{_MARK}|\.+|['’]s|(?<=[A-Za-z]{{3}})\d+(?:\.[\dx]+)*)$")
_SIZE = r"(?<=[A-Za-z]v\d)(?=[nsmlx]$)"  # the size of a model: `YOLOv8s`
_IN_A_ROW = r"(?<![A-Za-z]{4})(?<=[A-Za-z]{3})(?=\d/)"  # `HTML5/CSS3/PHP`
_INFIX = re.compile(
    rf"{_MARK}|{_SIZE}|{_IN_A_ROW}|(?<=[A-Za-z]{{4}})(?=\d)|\.{{2,}}|(?<=[a-z])\.(?=[A-Z][a-z])|\+(?=[A-Za-z])"
)
_JOINING_HYPHEN = re.compile(r"-(?<=\w-)(?=\w)")  # the sign first: a search for a literal is the fastest
_JOINING_LINE = re.compile(r"_(?<=[^\W_]_)(?=[^\W_])")  # as in identifiers: `scikit_learn`
_RUN_OF_MARKS = re.compile(r"([^\w\s]{8})([^\w\s]+)")  # spaCy's time grows with the square of their number
_PLURAL_Y = re.compile(r"(?:(?<=[^aeiour])ies|(?<=[^aeiour]r)ies)$")
_PLURAL_CAPITALS = re.compile(r"[A-Z]{2,}s")
_CACHE = 200_000
_SHORTEST_PLURAL = 4

Spellings = tuple[tuple[str, str], ...]
M = TypeVar("M")


class Name(NamedTuple):
    """The words of a name as the numbers that spaCy gives them: in their NORM, and as they are written."""

    norms: tuple[int, ...]
    orths: tuple[int, ...]


class WordReader:
    """Splits texts and patterns alike, so that one is found in the other.

    The NORM of a word is its lower case without the plural and in American spelling; hyphens within words
    are read as spaces. So `Time-Series Analyses` reads as `time series analysis`.

    >>> [token.norm_ for token in WordReader((("yses$", "ysis"),)).read("Time-Series Analyses in Python3")]
    ['time', 'series', 'analysis', 'in', 'python', '3']
    """

    def __init__(self, spellings: Spellings = ()) -> None:
        self.vocab = _vocab(spellings)
        self._tokenizer = _tokenizer(self.vocab)

    def read(self, text: str) -> Doc:
        """Split a text."""
        doc: Doc = self._tokenizer(_plain(text))
        return doc

    def read_names(self, names: Sequence[str]) -> list[Name]:
        """Split many names as one text, a line each: spaCy takes longer to begin a text than to split a name."""
        from spacy.attrs import NORM, ORTH

        doc = self.read("\n".join(" ".join(_plain(name).split()) for name in names))
        norms, orths = doc.to_array([NORM, ORTH]).T.tolist()
        line_end = self.vocab.strings["\n"]
        ends = [-1, *(at for at, orth in enumerate(orths) if orth == line_end), len(orths)]
        places = [slice(last + 1, end) for last, end in pairwise(ends)] if names else []
        return [Name(tuple(norms[place]), tuple(orths[place])) for place in places]


class Met(NamedTuple, Generic[M]):
    """A name in a text: where it begins and ends, of how many words it is, and one of the things that it means."""

    start: int
    end: int
    words: int
    meaning: M


class Names(Generic[M]):
    """Finds names by the NORM of their words: spaCy's PhraseMatcher, and what each means, some only as written.

    >>> reader = WordReader()
    >>> rest, go = reader.read_names(["REST", "Go"])
    >>> names = Names(reader, [(go, "go")], [(rest, "rest")])
    >>> list(names.find("the rest, and REST in go"))
    [Met(start=14, end=18, words=1, meaning='rest'), Met(start=22, end=24, words=1, meaning='go')]
    """

    def __init__(
        self, reader: WordReader, in_any_case: Iterable[tuple[Name, M]], as_written: Iterable[tuple[Name, M]] = ()
    ) -> None:
        from spacy.matcher import PhraseMatcher

        self._reader = reader
        self._meanings: dict[tuple[int, ...], list[tuple[tuple[int, ...] | None, M]]] = defaultdict(list)
        for name, meaning in in_any_case:
            self._meanings[name.norms].append((None, meaning))
        for name, meaning in as_written:
            self._meanings[name.norms].append((name.orths, meaning))
        self._matcher = PhraseMatcher(reader.vocab, attr="NORM")
        self._matcher.add("name", list(self._meanings))  # type: ignore[arg-type]  # as spaCy fills a copy

    def find(self, text: str) -> Iterator[Met[M]]:
        """Yield every name with each of its meanings, and where it stands."""
        doc = self._reader.read(text)
        for _, first, last in self._matcher(doc):
            words = [doc[at] for at in range(first, last)]
            start, end = words[0].idx, words[-1].idx + len(words[-1])
            for spelled, meaning in self._meanings[tuple([word.norm for word in words])]:
                if spelled is None or spelled == tuple([word.orth for word in words]):
                    yield Met(start, end, last - first, meaning)


def _plain(text: str) -> str:
    joined = _JOINING_LINE.sub(" ", text) if "_" in text else text
    return _RUN_OF_MARKS.sub(lambda run: run[1] + " " * len(run[2]), _JOINING_HYPHEN.sub(" ", joined))


def _vocab(spellings: Spellings) -> Vocab:
    """Build a vocabulary that knows of a word nothing but its NORM, which is all that is asked."""
    from spacy.attrs import NORM
    from spacy.vocab import Vocab

    rules = tuple((re.compile(pattern), replacement) for pattern, replacement in spellings)
    return Vocab(lex_attr_getters={NORM: partial(normalise, rules)})


def _tokenizer(vocab: Vocab) -> Tokenizer:
    """Build a tokenizer without special cases (they switch spaCy's cache off) that remembers what it has seen."""
    from spacy.tokenizer import Tokenizer

    tokenizer = Tokenizer(
        vocab, rules={}, prefix_search=_PREFIX.search, suffix_search=_SUFFIX.search, infix_finditer=_INFIX.finditer
    )
    tokenizer.max_cache_size = _CACHE
    return tokenizer


def normalise(spellings: tuple[tuple[re.Pattern[str], str], ...], word: str) -> str:
    """Fold case, spelling and plural of a word.

    >>> normalise((), "Forests"), normalise((), "Analysis"), normalise((), "APIs"), normalise((), "AWS")
    ('forest', 'analysis', 'api', 'aws')
    """
    plain = (word[:-1] if _PLURAL_CAPITALS.fullmatch(word) else word).lower()
    for pattern, replacement in spellings:
        plain = pattern.sub(replacement, plain)
    if len(plain) < _SHORTEST_PLURAL or plain[-1] != "s" or plain[-2] in "sui" or not plain.isalpha():
        return plain
    return _PLURAL_Y.sub("y", plain) if plain.endswith("ies") else plain[:-1]
