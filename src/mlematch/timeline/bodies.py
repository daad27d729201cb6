"""Whether a line stands in the head of an entry or in its text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mlematch.knowledge.career.ranges import DateRange
from mlematch.knowledge.career.titles import Titles
from mlematch.list_marks import BULLET
from mlematch.timeline.heads import WORDS_IN_HEADER, are_names, is_long_head, is_named_post, words_of
from mlematch.timeline.naming import names_title
from mlematch.timeline.row import WORDS_IN_SENTENCE
from mlematch.timeline.stripping import EDGES

_FIRST_MARK = re.compile(r"\s*[,|\t]")
_INITIALS = re.compile(r"(?:[^\W\d_]\.){2,}")  # what the names of companies end with: `K.K.`, `s.r.o.`
_BRAND = re.compile(r"[a-z]{1,4}[A-Z][\w.]*(?: [A-Z][\w.]*){0,2}$|[a-z][\w-]*\.(?:ai|io|com|co|net|org|de|app|dev)$")
_LONGEST_FORM = 6  # letters of what ends the names of companies: `gmbh.`
_WORDS_BEFORE_DATES = 22  # at the end of a line, behind a mark


def heads_entry(text: str, one: DateRange, at: int, rest: str, titles: Titles) -> bool:
    """Say whether a date stands as in the head of an entry: at an end of a short line or beside a title."""
    words = words_of(rest)
    start, end = one.span.start - at, one.span.end - at
    before, after = text[:start].strip(EDGES), text[end:].strip(EDGES + ".")
    before = "" if len(before) == 1 or (one.expected and " " not in before) else before
    apart = text[:start].rstrip()[-1:] in "|([•·,–—-:;" or text[:start].endswith(("  ", "\t"))
    most = _WORDS_BEFORE_DATES if apart and not after and not text.startswith(BULLET) else WORDS_IN_HEADER
    if len(words) > most or (text.rstrip().endswith(".") and len(words) > WORDS_IN_SENTENCE):
        return not one.single and (not before or not after) and is_long_head(rest, words, titles)
    if not before or not after or apart:
        return True
    if one.single:
        return False
    named = titles.is_organisation(after) and are_names(before) and are_names(after)
    return named or titles.looks_like_title(after) or titles.looks_like_title(before)


def is_body(text: str, rest: str, dated: bool, titles: Titles) -> bool:
    """Say whether a line, of which `rest` is left without dates, is the text of an entry and no head."""
    words = words_of(rest)
    if not words or dated:
        return False
    if (words[0][0].islower() and not _BRAND.match(rest)) or len(words) > WORDS_IN_HEADER:
        return not titles.looks_like_title(text.strip(EDGES).partition(" | ")[0])
    if text.startswith(BULLET):
        return not names_title(rest, titles) or (len(words) > WORDS_IN_SENTENCE and not is_named_post(rest, titles))
    if text.rstrip().endswith((".", ";")) and (len(words) > 4 or _is_short_sentence(words)):
        return not ((titles.is_organisation(words[-1]) or _INITIALS.fullmatch(words[-1])) and names_title(rest, titles))
    begins = len(words) > 1 and (titles.is_verb(words[0].strip(",.:;")) or _is_told(words, titles))
    return begins and not titles.looks_like_title(_FIRST_MARK.split(rest, 1)[0])


def _is_short_sentence(words: Sequence[str]) -> bool:
    """Whether few words are one: `Modelos de churn.`, but not `Acme Co. ltd.`."""
    return len(words) > 2 and words[-1].islower() and words[-1].strip(".;").isalpha() and len(words[-1]) > _LONGEST_FORM


def _is_told(words: Sequence[str], titles: Titles) -> bool:
    """Whether words tell of somebody by name: `Robin mentored two engineers`."""
    return words[0].istitle() and words[1].endswith("ed") and words[1].islower() and titles.is_verb(words[1])
