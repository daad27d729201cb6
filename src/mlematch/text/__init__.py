"""What PDF extraction does to words, undone: `str -> str`, and lines -> lines."""

from __future__ import annotations

from mlematch.text.cleaning import clean, clean_line
from mlematch.text.gaps import COLUMN_GAP, keep_gaps
from mlematch.text.joining import join_lines
from mlematch.text.plain import lines_of

__all__ = ["COLUMN_GAP", "clean", "clean_line", "join_lines", "keep_gaps", "lines_of"]
