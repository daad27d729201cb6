"""Answers -> text for people and programs: JSON, tables, CSV. Pure: a value goes in, a string comes out."""
