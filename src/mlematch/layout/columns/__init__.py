"""Columns of a page, and what looks like one and is none."""
