"""Web and mail addresses and file names, in which the name of a skill claims nothing."""

from __future__ import annotations

import re

from mlematch.values import Span

_HOST = r"\W*[\w-]+(?:\.[\w-]+)*\.(?-i:com|org|edu|gov|me|in|co|uk|de|fr|dev|app|ly|be|page|(?:net|io|ai)(?!/[A-Z]))"
_ADDRESS = re.compile(
    rf"(?:https?://|www\.)\S+|\S*@\S+\.\S+|\W*@[\w.]+\W*|{_HOST}/\S*|\W*[\w.-]+\.(?:com|org|edu|net|me|in|co|uk|de|fr)\W*"
    r"|\W*[\w.-]+\.(?:py|ipynb|csv|pdf|docx?|json|txt|sh|xlsx?|html?|zip|tar|gz|tgz|pkl|pickle|pt|pth|ckpt|onnx|h5|bin"
    r"|parquet|ya?ml|xml|jar|exe|log|png|jpe?g|mp4|wav)\W*",
    re.IGNORECASE,
)
_LETTER = re.compile(r"\w")
_END = re.compile(r"\S*")
_FURTHEST = 200
_APART = " \n,;()|"  # also the empty text before the first and after the last character


def is_in_address(flow: str, span: Span) -> bool:
    """Say whether a name is a part of a web or mail address or of a file name, and not the whole.

    >>> is_in_address("see github.com/ada/pytorch", Span(19, 26))
    True
    >>> is_in_address("Node.js/React", Span(0, 7)), is_in_address("C#, ML.NET.", Span(4, 10))
    (False, False)
    """
    if flow[span.start - 1 : span.start] in _APART and flow[span.end : span.end + 1] in _APART:
        return False
    before = flow[max(0, span.start - _FURTHEST) : span.start]
    start = span.start - len(before) + max(before.rfind(" "), before.rfind("\n")) + 1
    end = _END.match(flow, span.end, span.end + _FURTHEST)
    stop = end.end() if end else span.end
    rest = flow[start : span.start] + flow[span.end : stop]
    return _LETTER.search(rest) is not None and _ADDRESS.fullmatch(flow[start:stop]) is not None
