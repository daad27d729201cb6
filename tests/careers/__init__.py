"""Invented careers, the level a careful recruiter files each under, and how they are measured."""
