"""How far a reader goes before it gives up, and by which signs it judges what it read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import ClassVar

from mlematch.knowledge.strictness import STRICT

_ALPHABET = 26  # letters


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of a file is unpacked and read; everything beyond is refused or left out with a notice."""

    __pydantic_config__: ClassVar = STRICT
    file_bytes: int = 20_000_000
    text_bytes: int = 2_000_000
    pages: int = 50
    page_tree_entries: int = 1_000
    page_tree_depth: int = 50
    stream_bytes: int = 16_000_000
    stream_bytes_second_try: int = 64_000_000
    decoding_work_bytes: int = 40_000_000
    recovery_bytes: int = 200_000
    filters_per_stream: int = 4
    expanded_bytes_per_page: int = 8_000_000
    expanded_bytes: int = 24_000_000
    letters_per_page: int = 1_000_000  # that may be shown, before anything is read
    second_opinion_bytes: int = 3_000_000
    fonts_per_page: int = 150
    chars_per_page: int = 100_000
    shapes_per_page: int = 5_000
    links: int = 500
    annotations_per_page: int = 2_000
    fields: int = 5_000  # of a form; with more, those without an appearance are not read
    image_pixels: int = 60_000_000
    archive_entries: int = 2_000
    archive_entry_bytes: int = 50_000_000
    archive_bytes: int = 200_000_000
    archive_ratio: int = 200  # of an entry's bytes unpacked to packed
    markup_bytes: int = 8_000_000  # of the XML, HTML or RTF that holds the text


@dataclass(frozen=True, slots=True)
class WordRules:
    """When two neighbouring glyphs belong to one word; distances in heights of the line."""

    __pydantic_config__: ClassVar = STRICT
    gap: float = 0.1  # wider than this: a new word
    back: float = 0.3  # further back than this: a new word
    overlap: float = 0.4  # less common height than this: another line
    tracked: float = 0.04  # the usual gap in a run of glyphs that is letter-spaced
    tracked_letters: int = 4
    stride_overlap: float = 0.015  # glyphs that overlap more than this: their widths are not to be trusted,
    stride: float = 0.15  # and a step that is longer by this than the same glyph's shortest begins a new word
    stride_samples: int = 50
    ink: float = 0.7  # boxes less high than this share of the size of their font hold only the ink of a glyph,
    ink_gap: float = 0.2  # and a space is wider than this share of the size
    twin_shift: float = 0.15  # the same word again within this: drawn twice to look bold


@dataclass(frozen=True, slots=True)
class QualityRules:
    """When a text looks glued, shattered, garbled or absent."""

    __pydantic_config__: ClassVar = STRICT
    least_words: int = 25  # below this the means say nothing
    glued_mean: float = 7.0
    glued_long_share: float = 0.02
    glued_long_words: int = 3  # different ones; one name or term is no sign
    surely_glued_mean: float = 16.0  # few words are enough for these, and no second engine can speak against them
    surely_glued_share: float = 0.15
    long_word: int = 16
    shattered_mean: float = 3.5
    agreement: float = 0.9  # of the words of two engines: they read the same
    garbled_doubtful: float = 0.02
    garbled_unreadable: float = 0.25
    no_text_words: int = 10  # with fewer there is nothing to score
    scan_image_share: float = 0.5  # of a page, filled by an image: without words, a scan
    attached_share: float = 0.8  # of the words of attached data that must stand on the pages
    attached_whole: float = 0.95  # of the words, and of the lines, of the pages that must stand in attached data
    form_words: tuple[str, ...] = ()  # headings and labels that forms print on the pages
    least_letters: int = 160  # with fewer, or more of other alphabets, their frequencies say nothing
    strange_doubtful: float = 0.76  # likeness of the frequencies of letters to those of resumes
    strange_unreadable: float = 0.72
    letter_shares: tuple[float, ...] = ()  # of a to z in resumes, in percent
    foreign_share: float = 0.5  # of letters in alphabets of which no word is known


@dataclass(frozen=True, slots=True)
class VisibilityRules:
    """What a person cannot see."""

    __pydantic_config__: ClassVar = STRICT
    same_color: float = 0.06  # the largest difference of a channel, of 1
    least_opacity: float = 0.06
    least_size: float = 2.0  # points
    least_readable: float = 4.5  # points; so many words that are smaller are told of, and scored
    tiny_words: int = 12
    keywords: int = 10  # so many different words in a file's properties that its pages do not show are told of
    page_margin: float = 2.0  # points beyond the edge that are forgiven
    ocr_image_share: float = 0.5  # of the page: invisible words over such an image are its text
    ink: int = 24  # the difference of a colour level, of 255, that an eye can see


@dataclass(frozen=True, slots=True)
class RecognitionRules:
    """How letters are recognised in images."""

    __pydantic_config__: ClassVar = STRICT
    dots_per_inch: int = 200
    least_confidence: float = 30.0  # of 100: below it, specks and icons
    seconds: float = 60.0  # for a page
    pages: int = 20
    language: str = "eng"


@dataclass(frozen=True, slots=True)
class Reading:
    """`data/reading.json`.

    >>> list(Reading("1", limits=Limits(pages=0)).problems())
    ['limits.pages: must be above 0']
    """

    __pydantic_config__: ClassVar = STRICT
    version: str
    limits: Limits = Limits()
    words: WordRules = WordRules()
    quality: QualityRules = QualityRules()
    visibility: VisibilityRules = VisibilityRules()
    recognition: RecognitionRules = RecognitionRules()

    def problems(self) -> Iterator[str]:
        """Yield every fault in plain words."""
        for part in ("limits", "words", "quality", "visibility", "recognition"):
            rules = getattr(self, part)
            yield from (
                f"{part}.{item.name}: must be above 0"
                for item in fields(rules)
                if isinstance(number := getattr(rules, item.name), int | float) and number <= 0
            )
        if self.quality.garbled_doubtful > self.quality.garbled_unreadable:
            yield "quality.garbled_doubtful: must not be above quality.garbled_unreadable"
        if self.quality.strange_unreadable > self.quality.strange_doubtful:
            yield "quality.strange_unreadable: must not be above quality.strange_doubtful"
        if len(self.quality.letter_shares) not in (0, _ALPHABET):
            yield "quality.letter_shares: must be 26 numbers, from a to z"
        if self.quality.shattered_mean > self.quality.glued_mean:
            yield "quality.shattered_mean: must not be above quality.glued_mean"
        if self.limits.stream_bytes > self.limits.stream_bytes_second_try:
            yield "limits.stream_bytes: must not be above limits.stream_bytes_second_try"
