"""Unlisted terms of many resumes, offered for the taxonomy."""

from mlematch import read_document
from mlematch.report.taxonomy import suggestion_rows

RESUME = b"""Skills
Python, SQL, Docker, B.Tech, Globex, Rotterdam, Priya Nair, MSc Data Science, Zyntra
Experience
Data Engineer, Globex, 2019 - 2022
- Built Spark jobs
Education
B.Tech Computer Science, Hanseatic University, 2018
"""


def test_employers_degrees_places_and_people_are_no_candidates(assessor):
    profile = assessor.profile(read_document(RESUME, source="cv.txt"))
    degrees = ("B.Tech", "MSc")

    rows = suggestion_rows(assessor.knowledge.taxonomy, [profile], 1, degrees)

    assert [row["term"] for row in rows] == ["Zyntra"]
    assert "B.Tech" in [row["term"] for row in suggestion_rows(assessor.knowledge.taxonomy, [profile], 1)]
