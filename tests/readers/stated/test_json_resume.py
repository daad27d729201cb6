"""JSON Resume, alone; what is no resume is refused."""

import json

import pytest

from mlematch import errors
from mlematch.readers import read_document
from mlematch.readers.stated.outline import date_range, text_of


def lines(**data):
    return read_document(json.dumps(data).encode()).text.split("\n")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (
            {"basics": {"name": "Ada", "label": "Engineer", "summary": "Builds."}},
            ["Ada", "Engineer", "Summary", "Builds."],
        ),
        (
            {"work": [{"position": "Engineer", "name": "Example Corp", "startDate": "2019-03-01", "endDate": "2021"}]},
            ["Experience", "Engineer, Example Corp | Mar 2019 – 2021"],
        ),
        ({"work": [{"position": "Engineer", "startDate": "2019"}]}, ["Experience", "Engineer | 2019 – Present"]),
        ({"work": [{"company": "Old Scheme", "summary": "x\ny"}]}, ["Experience", "Old Scheme", "x", "y"]),
        (
            {"projects": [{"name": "Robot", "startDate": "2020", "highlights": ["won"], "keywords": ["C++", "ROS"]}]},
            ["Projects", "Robot | 2020", "• won", "Technologies: C++, ROS"],
        ),
        (
            {"education": [{"studyType": "PhD", "area": "Physics", "institution": "Uni", "courses": ["Optics"]}]},
            ["Education", "PhD in Physics, Uni", "Courses: Optics"],
        ),
        ({"skills": [{"name": "ML", "keywords": ["PyTorch", "SQL"]}]}, ["Skills", "ML: PyTorch, SQL"]),
        (
            {"skills": [{"name": "Go", "level": "Expert"}, {"name": "SQL", "level": 80}, {"level": "Basic"}]},
            ["Skills", "Go (Expert)", "SQL"],
        ),
        (
            {"skills": [{"name": "Web", "level": "Learning", "keywords": ["CSS", "PHP"]}]},
            ["Skills", "Web – Learning: CSS, PHP"],
        ),
        (
            {"work": [], "skills": [{"name": "SQL"}], "languages": [{"language": "German"}]},
            ["Skills", "SQL", "Languages", "German"],
        ),
        (
            {"basics": {"name": "Ada"}, "awards": [{"title": "Prize", "date": "2020-05-02"}]},
            ["Ada", "Awards", "Prize | May 2020"],
        ),
    ],
)
def test_data_is_written_as_people_write_it(data, expected):
    assert lines(**data) == expected


@pytest.mark.parametrize(
    "data",
    [
        {"basics": {"name": 7, "summary": None, "profiles": "x"}, "work": [3, None, {"highlights": "no list"}]},
        {"basics": {}, "skills": [{"keywords": [1, None, ["x"]]}], "education": {"a": 1}},
        {"work": [{"position": ["x"], "startDate": {"y": 1}, "endDate": 2021}]},
    ],
)
def test_odd_values_do_no_harm(data):
    assert read_document(json.dumps(data).encode()).kind == "json_resume"


@pytest.mark.parametrize("content", [b"[1, 2]", b'{"name": "Ada"}', b'{"work": "x"}', b'{"skills": []}'])
def test_other_json_is_refused_by_name(content):
    with pytest.raises(errors.UnsupportedError, match="JSON"):
        read_document(content)


def test_headings_are_found_and_links_kept(assessor):
    content = json.dumps(
        {
            "basics": {
                "name": "Ada",
                "url": "https://example.com/ada",
                "profiles": [{"url": "https://example.com/gh"}],
            },
            "skills": [{"name": "SQL"}],
        }
    )
    document = read_document(content.encode())

    assert [link.url for link in document.links] == ["https://example.com/ada", "https://example.com/gh"]
    assert [(line.size, line.bold) for line in document.lines][1] == (16.0, True)


@pytest.mark.parametrize(
    ("start", "end", "current", "expected"),
    [
        ("2019-03-01", "2021-06", False, "Mar 2019 – Jun 2021"),
        ("2019", "", True, "2019 – Present"),
        ("2019", "2019", False, "2019"),
        ("", "2018-05", False, "May 2018"),
        ("2019-13", "", False, "2019"),
        ("spring 2019", "2020", False, "spring 2019 – 2020"),
        ("", "", False, ""),
    ],
)
def test_dates_are_written_as_the_timeline_reads_them(start, end, current, expected):
    assert date_range(start, end, current) == expected


def test_markup_within_a_text_is_read_as_such():
    assert [item.text for item in text_of("<p>Led</p><ul><li>R&amp;D</li></ul>")] == ["Led", "• R&D"]
    assert [item.text for item in text_of("a < b\nC++ & R")] == ["a < b", "C++ & R"]


def test_levels_of_skills_tell_their_status(assessor):
    skills = [
        {"name": "Kotlin", "level": "Learning"},
        {"name": "Docker", "level": "Advanced"},
        {"name": "Web Development", "level": "Learning", "keywords": ["CSS", "PHP"]},
    ]
    document = read_document(json.dumps({"basics": {"name": "Ada"}, "skills": skills}).encode())
    found = {skill.id: skill.status for skill in assessor.profile(document).skills}
    assert {key: found[key] for key in ("kotlin", "docker", "css", "php")} == {
        "kotlin": "learning",
        "docker": "have",
        "css": "learning",
        "php": "learning",
    }
