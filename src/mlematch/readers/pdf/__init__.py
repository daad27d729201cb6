"""PDF: opened under limits, then glyphs, words and looks, and what of these nobody can see."""
