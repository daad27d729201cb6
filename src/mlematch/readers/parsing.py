"""pypdf's reader with a quick way for objects that are written by the book.

pypdf reads a file byte by byte so as to forgive all that a file may do wrong, and of an object stream it reads
every object. The gatekeeper asks each file for some hundred objects, and nearly all of them are plain: these are
read here by one pattern for a token, and become the very objects pypdf would make. All else is left to pypdf.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from pypdf import PdfReader

_SPACE = rb"[\x00\t\n\f\r ]"
_END = rb"(?=[\x00\t\n\f\r ()<>\[\]{}/%]|$)"
_TOKEN = re.compile(
    rb"""%(space)b*(?:
      /(?P<name>[!-~&&[^()<>\[\]{}/%%\x23]]*)
    | (?P<number>\d{1,10}) %(space)b+ (?P<generation>\d{1,5}) %(space)b+ R %(end)b
    | (?P<open><<|\[(?!%(space)b*[-+.\d]))
    )"""
    % {b"space": _SPACE, b"end": _END},
    re.VERBOSE,
)
