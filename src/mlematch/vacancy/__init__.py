"""An advertisement -> what it asks for -> a rubric."""

from mlematch.vacancy.asking import build_job_rubric
from mlematch.vacancy.reading import find_vacancy

__all__ = ["build_job_rubric", "find_vacancy"]
