"""Rich text: striprtf decodes it, after the looks of its runs were written between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from mlematch.errors import TooBigError, UnreadableError
from mlematch.readers.building import Draft, Order
from mlematch.readers.extras import needs
from mlematch.readers.flow import MARKED, Flow, Look, Paragraph, Run, draft_flow
from mlematch.values import Color, Link

_TOKEN = re.compile(r"\\([a-z]{1,32})(-?\d{1,10})?[ ]?|\\'[0-9a-f]{2}|\\.|[{}]|[^\\{}]+|\\", re.IGNORECASE | re.DOTALL)
_PICTURE = re.compile(r"[0-9a-fA-F]{64}[0-9a-fA-F\s]+")
_ADDRESS = re.compile(r'HYPERLINK\s+"([^"\\{}\s]{1,500})"')
_COLOR = re.compile(r"\\(red|green|blue)(\d{1,3})|;")
_FOLLOWED = re.compile(r"(?:https?|ftp|mailto|tel):\S", re.IGNORECASE)
_MARK = "\ufdd0"
_MARKED = re.compile(rf"{_MARK}(\d+){_MARK}")
_MARK_CODE = -560  # the same noncharacter, as rich text counts
_DEEPEST = 500
_MOST_FONTS, _LONGEST_FONTS = 500, 200_000


def read_rtf(content: bytes, order: Order) -> Draft:
    """Read rich text.

    Raises:
        MissingLibraryError: striprtf is not installed.
        ReadError: it is damaged or larger than a resume can be.
    """
    with needs("striprtf", "rtf", order.source, "rtf"):
        from striprtf.striprtf import rtf_to_text
    text = _PICTURE.sub("", content.decode("latin-1"))
    if len(text) > order.reading.limits.text_bytes:
        raise TooBigError(order.source, "it is rich text of more letters than a resume can hold")
    marker = _Marker(order.source, tuple(_colors(text)))
    marked = marker.mark(text)
    try:
        decoded: str = rtf_to_text(marked, errors="replace")  # type: ignore[no-untyped-call]
    except (ValueError, LookupError, TypeError, RecursionError):
        raise UnreadableError(order.source, "it is damaged rich text") from None
    links = [Link(found, 1) for found in _ADDRESS.findall(text) if _FOLLOWED.match(found)]
    paragraphs = tuple(_paragraphs(decoded, marker.looks))
    return draft_flow(Flow("rtf", paragraphs, tuple(links)), "striprtf", order)


@dataclass(slots=True)
class _Marker:
    """Writes the number of a look wherever the look changes, as letters of the text."""

    source: str
    colors: tuple[Color | None, ...]
    looks: list[Look] = field(default_factory=lambda: [Look(12.0)])
    stack: list[Look] = field(default_factory=list)
    fonts_depth: int = 0
    fonts: int = 0
    fonts_chars: int = 0

    def mark(self, text: str) -> str:
        """Give the text with its marks."""
        out: list[str] = []
        look: Look = self.looks[0]
        written: Look | None = look
        for token in _TOKEN.finditer(text):
            self._weigh(token)
            if look != written and _shows(token):
                out.append(self._write(look))
                written = look
            if token[0] == "{":
                self.stack.append(look)
                self._check()
            elif token[0] == "}":
                look = self.stack.pop() if self.stack else look
                written = None  # what was written within may be passed over
            elif token[1]:
                look = self._turn(look, token[1].lower(), token[2])
            out.append("\\field " if token[1] == "field" else token[0])
        return "".join(out)

    def _write(self, look: Look) -> str:
        if look not in self.looks:
            self.looks.append(look)
        return f"{{\\uc0\\u{_MARK_CODE} {self.looks.index(look)}\\u{_MARK_CODE} }}"

    def _check(self) -> None:
        if len(self.stack) > _DEEPEST or len(self.looks) > _DEEPEST:
            raise TooBigError(self.source, "it is rich text of more groups and styles than a resume can need")

    def _weigh(self, token: re.Match[str]) -> None:
        """Count what stands in the table of fonts, over which striprtf takes long."""
        if token[1] == "fonttbl":
            self.fonts_depth = len(self.stack)
        if self.fonts_depth and len(self.stack) >= self.fonts_depth:
            self.fonts += token[1] == "f"
            self.fonts_chars += len(token[0])
        if self.fonts > _MOST_FONTS or self.fonts_chars > _LONGEST_FONTS:
            raise TooBigError(self.source, "it is rich text of more fonts than a resume can need")

    def _turn(self, look: Look, word: str, number: str | None) -> Look:
        """Give the look after a control word."""
        is_on = number != "0"
        if word == "plain":
            return self.looks[0]
        if word == "b":
            return replace(look, bold=is_on)
        if word in ("v", "webhidden"):
            return replace(look, marked=MARKED if is_on else None) if word == "v" else look
        if word == "fs" and number:
            return replace(look, size=int(number) / 2)
        if word == "cf":
            return replace(look, color=self._color(number))
        if word in ("highlight", "cb", "chcbpat", "cbpat", "clcbpat"):
            return replace(look, background=self._color(number) if is_on and number else Look().background)
        return look

    def _color(self, number: str | None) -> Color | None:
        place = int(number or 0)
        return self.colors[place] if 0 <= place < len(self.colors) else None


def _shows(token: re.Match[str]) -> bool:
    """Whether a token leaves a letter in the text."""
    if token[1]:
        return token[1].lower() in ("u", "emdash", "endash", "bullet")
    return token[0] not in ("{", "}", "\\*") and bool(token[0].strip("\r\n"))


def _colors(text: str) -> Iterator[Color | None]:
    """Read the table of colours; its first is the default."""
    start = text.find("{\\colortbl")
    end = text.find("}", start)
    parts: dict[str, int] = {}
    for match in _COLOR.finditer(text, start, end) if 0 <= start < end else ():
        if match[1]:
            parts[match[1]] = min(int(match[2]), 255)
        else:
            yield (parts.get("red", 0), parts.get("green", 0), parts.get("blue", 0)) if parts else None
            parts = {}


def _paragraphs(text: str, looks: list[Look]) -> Iterator[Paragraph]:
    number = 0
    for line in text.split("\n"):
        first, *others = _MARKED.split(line)
        runs = [Run(_cells(first), looks[number])]
        for mark, words in zip(others[::2], others[1::2], strict=True):
            number = min(int(mark), len(looks) - 1)
            runs.append(Run(_cells(words), looks[number]))
        yield Paragraph(tuple(runs))


def _cells(text: str) -> str:
    """Write the ends of table cells, which striprtf gives as bars, as gaps."""
    return re.sub(r"(?<=\S)\|(?=\S)|\|$", "\t", text)
