"""What a caller hands in: the wrong kind is refused with a sentence that says what was given and what is wanted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from numbers import Integral, Real
from typing import TypeGuard

_SHOWN = 40  # characters of what was given
_PLAIN = (type(None), bool, int, float, bytes, str)
_HOW: Mapping[str, str] = {
    "Document": "read_document(path) gives one",
    "Assessment": "Assessor.assess(document) gives one",
    "Profile": "Assessor.profile(document) gives one",
    "Vacancy": "Assessor.vacancy(document) gives one",
    "Rubric": "load_rubric(path) gives one",
}
_MOST_MONTHS = 80 * 12  # nobody works longer


def expect(name: str, given: object, *kinds: type) -> None:
    """Refuse what is of no kind that is wanted.

    >>> from mlematch.values import Document
    >>> expect("document", "cv.pdf", Document)
    Traceback (most recent call last):
    TypeError: document is the text 'cv.pdf', not a Document: read_document(path) gives one

    Raises:
        TypeError: it is of another kind.
    """
    if not isinstance(given, kinds):
        wanted = " or ".join(f"{'an' if kind.__name__[0] in 'AEIOU' else 'a'} {kind.__name__}" for kind in kinds)
        raise TypeError(f"{name} is {describe(given)}, not {wanted}: {_HOW[kinds[0].__name__]}")


def expect_text(name: str, given: object) -> None:
    """Refuse what is no text.

    Raises:
        TypeError: it is none.
    """
    if not isinstance(given, str):
        raise TypeError(f"{name} is {describe(given)}, not a text")


def expect_months(given: object) -> None:
    """Refuse what is no number of months that somebody may work.

    >>> expect_months(-5)
    Traceback (most recent call last):
    ValueError: months is -5, not between 0 and 960

    Raises:
        TypeError: it is no whole number.
        ValueError: nobody works so long, or it is less than nothing.
    """
    if not is_whole(given):
        raise TypeError(f"months is {describe(given)}, not a whole number")
    if not 0 <= given <= _MOST_MONTHS:
        raise ValueError(f"months is {given}, not between 0 and {_MOST_MONTHS}")


def expect_shares(name: str, given: object) -> Mapping[str, float]:
    """Refuse what does not map names to shares.

    >>> expect_shares("require", {"mentoring": 70})
    Traceback (most recent call last):
    ValueError: require 'mentoring': 70 is not a share from 0 to 1

    Raises:
        TypeError: it maps no names to numbers.
        ValueError: a number is below 0 or above 1.
    """
    if not isinstance(given, Mapping):
        raise TypeError(f"{name} is {describe(given)}, not a mapping: write {{'criterion': 0.5}}")
    for key, share in given.items():
        if isinstance(share, bool) or not isinstance(share, Real):
            raise TypeError(f"{name} {key!r} is {describe(share)}, not a number")
        if not 0 <= float(share) <= 1:
            raise ValueError(f"{name} {key!r}: {share!r} is not a share from 0 to 1")
    return given


def is_whole(given: object) -> TypeGuard[int]:
    """Say whether something is a whole number; `True` is none.

    >>> [is_whole(one) for one in (3, True, 2.0)]
    [True, False, False]
    """
    return isinstance(given, Integral) and not isinstance(given, bool)


def texts_of(name: str, given: object) -> tuple[str, ...]:
    """Give the texts of a list.

    >>> texts_of("skills", "docker")
    Traceback (most recent call last):
    TypeError: skills is the text 'docker', not a list: write ['docker'] for a single one

    Raises:
        TypeError: it is no list, or not of texts.
    """
    if isinstance(given, str):
        raise TypeError(f"{name} is {describe(given)}, not a list: write [{given!r}] for a single one")
    if isinstance(given, bytes) or not isinstance(given, Iterable):
        raise TypeError(f"{name} is {describe(given)}, not a list of texts")
    texts = tuple(given)
    if others := [one for one in texts if not isinstance(one, str)]:
        raise TypeError(f"{name} holds {describe(others[0])}, not only texts")
    return texts


def describe(given: object) -> str:
    """Say what something is, in few words.

    >>> describe(None), describe(b"%PDF"), describe([1]), describe("cv.pdf")
    ('None', "b'%PDF'", 'something of the type list', "the text 'cv.pdf'")
    """
    plain = isinstance(given, _PLAIN)
    shown = repr(given[:_SHOWN] if isinstance(given, str | bytes) else given) if plain else ""
    return f"the text {shown}" if isinstance(given, str) else shown or f"something of the type {type(given).__name__}"
