"""A PDF page as PDFium gives it: its glyphs, how they are painted, and what else is painted on it."""
