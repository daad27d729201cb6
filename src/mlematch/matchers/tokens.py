"""spaCy's tokens, set up for names of technology: `C++`, `.NET`, `Node.js` whole, `T5,BERT` and `Python3` apart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from mlematch.values import Span

if TYPE_CHECKING:
    from spacy.tokenizer import Tokenizer
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

_MARK = r"[\(\[\{<\"'“”‘’«»„*•|/,;:~=>&@!?–—…·`\-_\)\]\}]"
_PREFIX = re.compile(rf"^(?:{_MARK}|\.{{2,}}|[#+](?!\w))")
_SUFFIX = re.compile(rf"(?:{_MARK}|\.+|['’]s|(?<=[A-Za-z]{{3}})\d+(?:\.[\dx]+)*)$")
_INFIX = re.compile(rf"{_MARK}|(?<=[A-Za-z]{{4}})(?=\d)|\.{{2,}}|(?<=[a-z])\.(?=[A-Z][a-z])|\+(?=[A-Za-z])")
_JOINING_HYPHEN = re.compile(r"-(?<=\w-)(?=\w)")  # the sign first: a search for a literal is the fastest
_RUN_OF_MARKS = re.compile(r"([^\w\s]{8})([^\w\s]+)")  # spaCy's time grows with the square of their number
_PLURAL_CAPITALS = re.compile(r"[A-Z]{2,}s")
_CACHE = 200_000
_SHORTEST_PLURAL = 4

Spellings = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Words:
    """A text as spaCy sees it, hyphens within words read as spaces."""

    doc: Doc

    def span(self, first: int, last: int) -> Span:
        """Give the stretch of text from one word to before another."""
        end = self.doc[last - 1]
        return Span(self.doc[first].idx, end.idx + len(end))


class WordReader:
    """Splits texts and patterns alike, so that one is found in the other.

    The NORM of a word is its lower case without the plural and in American spelling; hyphens within words
    are read as spaces. So `Time-Series Analyses` reads as `time series analysis`.

    >>> [token.norm_ for token in WordReader((("yses$", "ysis"),)).read("Time-Series Analyses in Python3").doc]
    ['time', 'series', 'analysis', 'in', 'python', '3']
    """

    def __init__(self, spellings: Spellings = ()) -> None:
        self.vocab = _vocab(spellings)
        self._tokenizer = _tokenizer(self.vocab)

    def read(self, text: str) -> Words:
        """Split a text."""
        plain = _RUN_OF_MARKS.sub(lambda run: run[1] + " " * len(run[2]), _JOINING_HYPHEN.sub(" ", text))
        return Words(self._tokenizer(plain))


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
    if len(plain) < _SHORTEST_PLURAL or not plain.isalpha() or not re.search(r"[^sui]s$", plain):
        return plain
    return re.sub(r"(?:(?<=[^aeiour])ies|(?<=[^aeiour]r)ies)$", "y", plain) if plain.endswith("ies") else plain[:-1]
