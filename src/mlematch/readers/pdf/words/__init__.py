"""Glyphs -> words."""
