"""An advertisement -> what it asks for -> a rubric."""

from mlematch.vacancy.asking import build_job_rubric
from mlematch.vacancy.duties import as_told
from mlematch.vacancy.found import Found
from mlematch.vacancy.lines import find_parts, with_line_ends
from mlematch.vacancy.reading import find_vacancy

__all__ = ["Found", "as_told", "build_job_rubric", "find_parts", "find_vacancy", "with_line_ends"]
