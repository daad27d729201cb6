"""What PDF extraction does to words, undone: `str -> str`, and lines -> lines."""

from __future__ import annotations

from mlematch.text.cleaning import clean, clean_line
from mlematch.text.joining import join_lines
from mlematch.text.plain import lines_of

__all__ = ["clean", "clean_line", "join_lines", "lines_of"]
