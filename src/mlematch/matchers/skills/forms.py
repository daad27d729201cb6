"""The ways a name is varied in writing that the reading of words does not fold already."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mlematch.knowledge.skills.skill import Form

_JOINED = range(5, 16)  # letters of two words written as one; fewer make other words, more are not written so
_JAVASCRIPT = re.compile(r"(\w{2,}?)[. ]?(?:js|JS)")


def variants(form: Form) -> tuple[str, ...]:
    """Give every spelling of a form, itself first: joined, with `&`, without a stroke, `.js` as `JS`, plural capitals.

    >>> variants(Form("scikit-learn")), variants(Form("React JS"))
    (('scikit-learn', 'scikitlearn'), ('React JS', 'ReactJS', 'React.js'))
    >>> variants(Form("TCP/IP"))
    ('TCP/IP', 'TCPIP')
    >>> variants(Form("BERT", case_sensitive=True))
    ('BERT', 'BERTs')
    """
    return tuple(dict.fromkeys(_varied(form)))


def _varied(form: Form) -> Iterator[str]:
    text = form.text
    yield text
    joined = text.replace(" ", "")
    if text.count(" ") == 1 and not form.context and joined.isalnum() and len(joined) in _JOINED:
        yield joined
    if not form.context and (library := _JAVASCRIPT.fullmatch(text)):
        yield from (library[1] + ending for ending in (".js", "JS", " JS"))
    if "-" in text.strip("-"):
        yield text.replace("-", "")
    if "/" in text and text.isupper() and " " not in text:
        yield text.replace("/", "")
    if " and " in text:
        yield text.replace(" and ", " & ")
    if "&" in text:
        yield re.sub(r"\s*&\s*", " and ", text)
    if form.case_sensitive and text[-1].isupper():
        yield text + "s"
