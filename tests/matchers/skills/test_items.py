import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlematch.matchers.skills.items import find_items

LABELS = frozenset({"tools", "technologies", "stack", "languages"})


def items(flow, kind="experience"):
    return [flow[item.start : item.end] for item in find_items(flow, kind == "skills", LABELS)]


@pytest.mark.parametrize(
    ("flow", "expected"),
    [
        ("Python, SQL; Git | Docker", ["Python", "SQL", "Git", "Docker"]),
        ("• Python\n• C++", ["Python", "C++"]),
        ("Languages: Python, C#", ["Python", "C#"]),
        ("AWS (S3, EC2), GCP", ["AWS", "S3", "EC2", "GCP"]),
        ("Docker and Kubernetes & Helm", ["Docker", "Kubernetes", "Helm"]),
        ("C/C++, CI/CD", ["C/C++", "CI/CD"]),
        ("Node.js, .NET", ["Node.js", ".NET"]),
        ("Python - Docker – Git", ["Python", "Docker", "Git"]),
        ("Web | HTML, CSS\n• Tool-kits | Flask; Redis", ["HTML", "CSS", "Flask", "Redis"]),
        ("Python, SQL | Docker, Helm\nGit | Docker", ["Python", "SQL", "Docker", "Helm", "Git", "Docker"]),
        ("", []),
        (" ,;| \n ", []),
    ],
)
def test_a_skills_section_is_split_at_what_stands_between_skills(flow, expected):
    assert items(flow, "skills") == expected


@pytest.mark.parametrize(
    ("flow", "expected"),
    [
        ("Built a tool for nurses, doctors and cooks.", []),
        ("Tools: Git, Docker", ["Git", "Docker"]),
        ("Wrote an API. Tech stack: Flask, Redis. Saved time, money.", ["Flask", "Redis"]),
        ("Built an API (Flask, Redis) for nurses", ["Flask", "Redis"]),
        ("Technologies used: Spark, Hive", ["Spark", "Hive"]),
        ("Tools: AWS (S3, EC2)", ["AWS", "S3", "EC2"]),
        ("Note: this, that", []),
    ],
)
def test_elsewhere_only_labelled_lines_and_brackets_hold_items(flow, expected):
    assert items(flow) == expected


def test_items_of_a_line_belong_together_and_only_brackets_are_unsure():
    listed = find_items("Tools: Git, Docker\nmade (well, Redis)", False, LABELS)

    assert [(item.run == listed[0].run, item.sure) for item in listed] == [
        (True, True),
        (True, True),
        (False, False),
        (False, False),
    ]


@given(st.text(alphabet="ab ,;:()[]•-/|\n.&+\t", max_size=60), st.sampled_from(["skills", "projects"]))
def test_items_lie_in_the_text_in_order_and_are_never_empty(flow, kind):
    found = find_items(flow, kind == "skills", LABELS)

    assert list(found) == sorted(found, key=lambda item: (item.start, item.end))
    for item in found:
        assert 0 <= item.start < item.end <= len(flow)
        assert flow[item.start : item.end].strip()
