"""What an advertisement tells the person to do -> the text of somebody who does it."""

from __future__ import annotations

from dataclasses import replace

from mlematch.knowledge.advertisements import Advertisements
from mlematch.values import Document


def as_told(document: Document, known: Advertisements) -> Document:
    """Give an advertisement as its reader would tell it, for the cues of duties: "You will train models" trains them.

    The words that speak to the reader become a line end and spaces, so that every other word keeps its place.
    """
    text, pieces, at = document.text, [], 0
    for start, end in known.addressing.openings(text):
        if not known.says_offered(text[start:]):
            pieces += [text[at:start], "\n" + " " * (end - start - 1)]
            at = end
    return replace(document, text="".join((*pieces, text[at:])))
