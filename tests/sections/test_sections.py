from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError
from tests.documents import resume

from mlematch.knowledge.headings import HeadingForms, Headings, HeadingStyle, Named, fold_heading
from mlematch.sections import find_sections
from mlematch.values import Box, Document, Line, Span

PATH = Path(__file__).parents[2] / "data" / "section_headings.json"
HEADINGS = TypeAdapter(Headings).validate_json(PATH.read_bytes())

WORK = "Built models that rank the wares of a large shop for everyone"
BODY, HEAD = {"size": 10.0}, {"size": 14.0, "bold": True}


def document(*rows):
    """Make a document of rows `text` or `(text, looks)`; looks are `size bold block left top page wraps`."""
    text, lines = "", []
    for at, row in enumerate(rows):
        words, looks = row if isinstance(row, tuple) else (row, BODY)
        given = {"left": 50.0, "top": 50.0 + 14 * at, "page": 1, "block": 0, "bold": False, "wraps": False, **looks}
        left, top, page, size = given["left"], given["top"], given["page"], given["size"]
        box = Box(left, top, left + 5 * len(words), top + 12)
        span = Span(len(text), len(text) + len(words))
        lines.append(Line(span, page, box, size, given["bold"], given["block"], given["wraps"]))
        text += words + "\n"
    return Document("cv.pdf", "0" * 64, "pdf", text.rstrip("\n"), tuple(lines))


def parts(*rows):
    built = document(*rows)
    return [(section.kind, built.slice(section.span)) for section in find_sections(built, HEADINGS)]


# ---------------------------------------------------------------- words


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Experience", "experience"),
        ("WORK EXPERIENCE:", "experience"),
        ("Work Experience (5 years)", "experience"),
        ("2. Professional Experience", "experience"),
        ("01 / EXPERIENCE", "experience"),
        ("IV) Employment History", "experience"),
        ("• Education", "education"),
        ("WORKEXPERIENCE", "experience"),
        ("E DUCATION", "education"),
        ("Relevant Industry Work Experience", "experience"),
        ("Education & Certifications", "education"),
        ("Experience / Projects", "experience"),
        ("Skills and Interests", "skills"),
        ("Interests and Skills", "skills"),
        ("Honors & Publications", "publications"),
        ("Languages, Frameworks and Tools", "skills"),
        ("Selected Publications", "publications"),
        ("Patents", "publications"),
        ("Invited Talks", "publications"),
        ("Research", "publications"),
        ("Research Experience", "experience"),
        ("Teaching Experience", "experience"),
        ("Internships", "experience"),
        ("Volunteer Experience", "other"),
        ("Awards & Honors", "other"),
        ("Languages", "other"),
        ("Relevant Coursework", "education"),
        ("Courses & Training", "certificates"),
        ("Licenses & Certifications", "certificates"),
        ("Open Source Contributions", "projects"),
        ("About Me", "summary"),
        ("Contact", "header"),
        ("Berufserfahrung", "experience"),
        ("Ausbildung", "education"),
        ("Kenntnisse und Fähigkeiten", "skills"),
        ("EXPÉRIENCE PROFESSIONNELLE", "experience"),
        ("Compétences", "skills"),
        ("Formación académica", "education"),
        ("Habilidades", "skills"),
        ("Formação", "education"),
        ("Esperienze lavorative", "experience"),
        ("Istruzione e formazione", "education"),
        ("Werkervaring", "experience"),
        ("Vaardigheden", "skills"),
        ("Doświadczenie zawodowe", "experience"),
        ("Profiles", "header"),
        ("Job applied for", "summary"),
        ("Projet professionnel", "summary"),
        ("Diplômes & concours", "education"),
        ("Proficient Skills", "skills"),
        ("Relevant Repositories", "projects"),
    ],
)
def test_heading_is_known_by_its_words(text, kind):
    named = HEADINGS.name(text)
    assert named is not None
    assert named.kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "Acme Education Inc.",
        "Ministry of Education",
        "Engineer at Experience Labs",
        "Python",
        "2019 - 2021",
        "",
        "•",
        "&",
    ],
)
def test_other_words_are_no_heading(text):
    assert HEADINGS.name(text) is None


def test_there_are_many_forms_in_many_languages():
    assert sum(len(group.forms) for group in HEADINGS.forms) >= 300
    assert {"en", "de", "fr", "es", "pt", "it", "nl"} <= {group.language for group in HEADINGS.forms}
    assert list(HEADINGS.problems()) == []


def test_every_fault_of_the_data_is_told():
    faulty = Headings(
        "1",
        (HeadingForms("skills", "en", ("skills", "--")), HeadingForms("other", "en", ("Skills",))),
        weak=("tools",),
        when_dated=(HeadingForms("experience", "en", ("labours",)),),
        when_schooled=("feats",),
        style=HeadingStyle(larger=0),
    )
    assert list(faulty.problems()) == [
        "forms.skills.en: '--' has no letters",
        "forms: 'skills' is claimed by other and skills",
        "weak: 'tools' is not among the forms",
        "when_dated: 'labours' is not among the forms",
        "when_schooled: 'feats' is not among the forms",
        "style.larger: must be above 0",
    ]
    assert list(Headings("1", ()).problems()) == ["forms: there is no heading at all"]


def test_unknown_key_is_an_error():
    with pytest.raises(ValidationError, match="frms"):
        TypeAdapter(Headings).validate_json('{"version": "1", "forms": [], "frms": []}')


def test_accents_capitals_and_signs_do_not_matter():
    assert fold_heading("  ÉTUDES — & Diplômes: ") == "etudes diplomes"
    assert HEADINGS.name("Etudes & diplomes") == Named("education", "plain")


# ---------------------------------------------------------------- words and style


def test_sections_reach_from_heading_to_heading():
    assert parts(
        ("Ada Example", {"size": 20.0}), "ada@example.com",
        ("Experience", HEAD), "Engineer at Acme", "Built models",
        ("Education", HEAD), "MSc, Example University",
        ("Skills", HEAD), "Python, SQL",
    ) == [
        ("header", "Ada Example\nada@example.com"), ("experience", "Engineer at Acme\nBuilt models"),
        ("education", "MSc, Example University"), ("skills", "Python, SQL"),
    ]  # fmt: skip


def test_section_knows_its_heading_as_written():
    built = document(("WORK HISTORY:", HEAD), "Engineer")
    assert [section.title for section in find_sections(built, HEADINGS)] == ["WORK HISTORY:"]


def test_plain_text_has_sections_too():
    text = "Ada\nSkills\nPython"
    built = Document(
        "cv.txt", "0" * 64, "text", text, (Line(Span(0, 3), 1), Line(Span(4, 10), 1), Line(Span(11, 17), 1))
    )
    assert [section.kind for section in find_sections(built, HEADINGS)] == ["header", "skills"]


def plain_parts(text):
    found, at = [], 0
    for words in text.split("\n"):
        found.append(Line(Span(at, at + len(words)), 1))
        at += len(words) + 1
    built = Document("cv.txt", "0" * 64, "text", text, tuple(found))
    return [(section.kind, section.title) for section in find_sections(built, HEADINGS)]


@pytest.mark.parametrize("title", ["Work", "Career", "Positions", "Jobs:"])
def test_one_word_over_dated_jobs_is_a_heading_in_plain_text(title):
    job = "Data Scientist, Water Firm, Sept 2022 - Sept 2023"
    assert plain_parts(f"Education\nMSc Statistics, 2022\n{title}\n{job}")[-1] == ("experience", title)
    assert plain_parts(f"Education\nMSc Statistics, 2022\n{title}\nHiking")[-1] == ("education", "Education")


def test_heading_in_small_letters_among_those_in_capitals_is_one_unless_it_comes_twice():
    text = "SUMMARY\nI build.\nEXPERIENCE\nAnalyst, Acme, 2019 - 2022\nEducation\nBSc Physics\nSKILLS\nPython"
    assert ("education", "Education") in plain_parts(text)
    assert ("education", "Education") not in plain_parts(f"{text}\nEDUCATION\nMSc")


def test_title_in_capitals_among_jobs_is_no_heading():
    text = (
        "Ada\nPROFILE\nI sell.\nWORK EXPERIENCE\nSome Shop, Springfield\n{}\nSold wares to\nall\nEDUCATION\nBSc Physics"
    )
    kinds = [kind for kind, _ in plain_parts(text.format("MARKETING MANAGER"))]
    assert kinds == ["header", "summary", "experience", "education"]
    assert ("other", "MARKETING PRIZES") in plain_parts(text.format("MARKETING PRIZES"))


def test_volunteer_among_jobs_is_a_post_where_its_dates_stand_like_those_of_the_jobs():
    job = "Data Analyst\nBeta Ltd\n2016 - 2018\n"
    post = "Volunteer\nFood Bank\n2018 - 2019\n"

    for jobs in (post + job, job + post):
        kinds = [kind for kind, _ in plain_parts(f"Ada\nExperience\n{jobs}Skills\nSQL")]
        assert kinds == ["header", "experience", "skills"]


@pytest.mark.parametrize("heading", ["Volunteer\nDriver", "Volunteering"])
def test_volunteer_over_posts_is_a_heading(heading):
    text = f"Ada\nExperience\nData Analyst\nBeta Ltd\n2016 - 2018\n{heading}\nFood Bank\n2018 - 2019\nSkills\nSQL"

    assert [kind for kind, _ in plain_parts(text)] == ["header", "experience", "other", "skills"]


def test_qualifications_are_skills_unless_degrees_stand_below():
    rows = "Experience\nTeacher, North School, 2010 - 2020\nTaught.\nQualifications:\n"
    assert plain_parts(f"{rows}M.Ed. in Statistics, Nowhere University")[-1] == ("education", "Qualifications:")
    assert plain_parts(f"{rows}Diligent")[-1] == ("experience", "Experience")
    headed = [("Experience", HEAD), WORK, ("Publications", HEAD), "On water", ("Qualifications", HEAD)]
    assert parts(*headed, "BSc Physics, Some College")[-1][0] == "education"
    assert parts(*headed, "Python, SQL")[-1][0] == "skills"


def test_unknown_heading_in_the_style_of_the_others_opens_a_section():
    rows = [("Experience", HEAD), WORK, ("My Philosophy", HEAD), "Keep it small", ("Education", HEAD), "MSc"]
    assert parts("Ada", "Engineer", *rows)[1:3] == [("experience", WORK), ("other", "Keep it small")]


def test_unknown_heading_tells_its_kind_by_a_word():
    rows = [("Experience", HEAD), WORK, ("Toolbox I Love", HEAD), "Python", ("Education", HEAD), "MSc"]
    assert parts("Ada", "Engineer", *rows)[2] == ("skills", "Python")


def test_style_that_entries_share_opens_no_unknown_section():
    entries = [row for name in ("Acme", "Example Labs", "Initech") for row in ((name, HEAD), WORK)]
    found = parts(("Experience", HEAD), *entries, ("Education", HEAD), "MSc")
    assert [kind for kind, _ in found] == ["experience", "education"]


def test_line_before_a_date_is_an_entry_even_in_the_style_of_headings():
    rows = [("Experience", HEAD), ("Acme Corporation", HEAD), "Engineer, 2019 - 2021", WORK, ("Education", HEAD), "MSc"]
    assert [kind for kind, _ in parts("Ada", *rows, ("Skills", HEAD), "SQL")] == [
        "header",
        "experience",
        "education",
        "skills",
    ]


def test_words_of_a_heading_in_a_list_open_no_section():
    found = parts(
        ("Experience", HEAD),
        "Engineer",
        ("Skills", HEAD),
        "Research",
        "Projects",
        "Machine Learning",
        ("Education", HEAD),
        "MSc",
    )
    assert ("skills", "Research\nProjects\nMachine Learning") in found


def test_label_smaller_than_the_headings_stays_within_its_section():
    label = {"size": 10.0, "bold": True}
    found = parts(("Experience", HEAD), "Engineer at Acme", ("Projects", label), WORK, ("Education", HEAD), "MSc")
    assert found[0] == ("experience", f"Engineer at Acme\nProjects\n{WORK}")


def test_rest_of_a_sentence_is_no_heading():
    found = parts(
        ("Experience", HEAD),
        ("Advisor of the Ministry of", {"size": 10.0, "wraps": True}),
        "Education",
        ("Skills", HEAD),
        "SQL",
    )
    assert found[0] == ("experience", "Advisor of the Ministry of\nEducation")


def test_bullet_is_no_heading():
    found = parts(("Experience", HEAD), "• Projects", "• Publications", ("Skills", HEAD), "SQL")
    assert found[0] == ("experience", "• Projects\n• Publications")


def test_list_on_the_line_of_its_heading_is_the_content():
    found = parts("Ada Example", "Experience", "Engineer at Acme", "Technical Skills: Python, SQL", "and Docker")
    assert found[-1] == ("skills", "Python, SQL\nand Docker")


def test_lists_with_labels_in_a_section_of_this_and_that_are_sections():
    rows = [("Experience", HEAD), WORK, ("Education", HEAD), "MSc", ("Additional", HEAD)]
    found = parts(*rows, "Technical Skills: Python, SQL", "Languages: English", "Interests: chess")
    assert found[2:] == [("other", ""), ("skills", "Python, SQL"), ("other", "English"), ("other", "chess")]


def test_label_before_a_list_within_a_job_opens_no_section():
    found = parts(
        ("Experience", HEAD), "Engineer at Acme", "Skills: Python, SQL", "Built models", ("Skills", HEAD), "Go"
    )
    assert found == [("experience", "Engineer at Acme\nSkills: Python, SQL\nBuilt models"), ("skills", "Go")]


def test_heading_on_two_lines():
    found = parts("Ada", ("Professional", HEAD), ("Experience", HEAD), WORK, ("Education", HEAD), "MSc")
    assert found == [("header", "Ada"), ("experience", WORK), ("education", "MSc")]


@pytest.mark.parametrize("gap", ["", "\n"])
def test_the_only_line_below_a_heading_is_no_part_of_the_next(gap):
    text = f"Ada Example\n\nSkills\nPython\n{gap}Projects\nA chess bot\n- Trained models\n\nInterests\nChess\n"
    found = [section.kind for section in find_sections(resume(text), HEADINGS)]
    assert found == ["header", "skills", "projects", "other"]


def test_languages_are_skills_unless_people_speak_them():
    rows = [("Experience", HEAD), WORK, ("Education", HEAD), "MSc", ("Languages", HEAD)]
    assert parts(*rows, "English, German")[-1][0] == "other"
    assert parts(*rows, "Python, Rust")[-1][0] == "skills"


@pytest.mark.parametrize(
    ("title", "below", "kind"),
    [
        ("Research", "Mar 2012 – May 2013, Springfield", "experience"),
        ("Selected Research", "2019 - present", "experience"),
        ("Research", "A. Example. On models. Journal 7, 2019", "publications"),
        ("Research", "Seasons of 2019 - of ice and fire", "publications"),
        ("Career Summary", "Engineer (2015 - Present)", "experience"),
        ("Career Summary", WORK, "summary"),
        ("Professional Summary", "Engineer (2015 - Present)", "summary"),
    ],
)
def test_dates_of_jobs_below_tell_the_kind_of_a_heading_of_two_meanings(title, below, kind):
    found = parts(("Education", HEAD), "MSc", WORK, (title, HEAD), "Acme", below, ("Skills", HEAD), "SQL")
    assert found[1] == (kind, f"Acme\n{below}")


def test_profession_below_the_name_is_no_heading():
    rows = [("Experience", HEAD), WORK, ("Education", HEAD), "MSc"]
    found = parts("Ada", "Example", ("Office Manager", HEAD), "(555) 555-0100", *rows)
    assert found[0] == ("header", "Ada\nExample\nOffice Manager\n(555) 555-0100")


def test_name_and_its_date_in_the_style_of_headings_are_no_heading():
    close = {**HEAD, "top": 84.0}
    rows = [("Experience", HEAD), WORK, ("Acme Awards", {**HEAD, "top": 72.5}), ("May 2019", close), WORK]
    found = parts("Ada", "Engineer", *rows, ("Education", HEAD), "MSc")
    assert [kind for kind, _ in found] == ["header", "experience", "education"]


def test_cells_of_a_table_are_no_heading():
    rows = [
        ("Experience", HEAD),
        WORK,
        ("Reading | Writing | Speaking", HEAD),
        "B2 | B1 | A2",
        ("Education", HEAD),
        "MSc",
    ]
    assert [kind for kind, _ in parts("Ada", "Engineer", *rows)] == ["header", "experience", "education"]


def test_heading_of_several_parts_on_two_lines():
    rows = [("Achievements and Extra", HEAD), ("Curriculars", {**HEAD, "top": 90.0})]
    found = document("Ada", ("Experience", HEAD), WORK, *rows, "Chess", ("Education", HEAD), "MSc")
    titles = [section.title for section in find_sections(found, HEADINGS)]
    assert titles == ["", "Experience", "Achievements and Extra Curriculars", "Education"]


def test_words_of_a_list_in_larger_letters_than_all_headings_are_a_heading():
    rows = [("Experience", HEAD), WORK, ("Education", HEAD), "MSc", ("Additional", {"size": 18.0, "top": 140.0})]
    assert parts("Ada", *rows, "Chess")[-1] == ("other", "Chess")


def test_heading_that_looks_like_text_may_follow_a_short_end_of_a_sentence():
    long = "A line that is as long as the lines of a paragraph are, and goes on in"
    rows = ["Summary", long, "many lines.", "Highlights", "Planning", "Experience", long, "Education", "MSc"]
    assert [kind for kind, _ in parts("Ada Example", *rows)] == [
        "header",
        "summary",
        "skills",
        "experience",
        "education",
    ]


def test_heading_with_nothing_below_is_an_empty_section():
    assert parts(("Projects", HEAD), ("Education", HEAD), "MSc") == [("projects", ""), ("education", "MSc")]


def plain(*rows):
    """The sections of lines of which nothing but their words is known."""
    placed = document(*rows)
    bare = replace(placed, lines=tuple(Line(line.span, 1) for line in placed.lines))
    return [(section.kind, bare.slice(section.span)) for section in find_sections(bare, HEADINGS)]


@pytest.mark.parametrize("item", ["Leadership", "Mentoring", "Interpersonal skills", "Public speaking"])
def test_words_of_a_heading_over_nothing_in_a_list_of_skills_are_an_item(item):
    assert ("skills", f"Python, SQL\n{item}") in plain(
        "Jane Example", "Skills", "Python, SQL", item, "Education", "MSc"
    )
    assert ("skills", f"Python, SQL\n{item}") in plain(
        "Jane Example", "Education", "MSc", "Skills", "Python, SQL", item
    )
    assert ("skills", f"Python\n{item}\nMentoring") in plain("Jane Example", "Skills", "Python", item, "Mentoring")


def test_words_of_a_heading_over_something_below_a_list_of_skills_are_a_heading():
    above = ("Jane Example", "Education", "MSc Statistics", "Skills", "Python, SQL", "Leadership")
    assert plain(*above, "President of the chess club")[-1] == ("other", "President of the chess club")


def test_headings_that_look_like_the_text_are_found_by_their_words():
    long = "A line that is as long as the lines of a paragraph are, and ends so."
    found = parts("Summary", long, "Highlights", "Planning", "Leadership", "Experience", long, "Education", "MSc")
    assert [kind for kind, _ in found] == ["summary", "skills", "experience", "education"]


# ---------------------------------------------------------------- columns


def side(text, block, left, top, page=1, **looks):
    return text, {**BODY, "block": block, "left": left, "top": top, "page": page, **looks}


def test_section_ends_with_its_column():
    found = parts(
        side("Ada Example", 0, 50, 20), side("Skills", 1, 50, 100, **HEAD), side("Python", 1, 50, 120),
        side("Engineer with ten years", 2, 300, 100), side("Experience", 2, 300, 130, **HEAD),
        side("Acme", 2, 300, 150),
    )  # fmt: skip
    assert ("skills", "Python") in found
    assert ("header", "Engineer with ten years") in found


def test_section_goes_on_in_its_column_on_the_next_page():
    found = parts(
        side("Skills", 0, 50, 100, **HEAD), side("Python and SQL", 0, 50, 120),
        side("Experience", 1, 300, 100, **HEAD), side("Acme, Engineer", 1, 300, 120),
        side("Docker, Git", 2, 50, 50, page=2), side("Built models", 3, 300, 50, page=2),
    )  # fmt: skip
    assert found == [("skills", "Python and SQL"), ("experience", "Acme, Engineer"), ("skills", "Docker, Git"),
                     ("experience", "Built models")]  # fmt: skip


def test_columns_of_a_list_belong_to_the_heading_above_them():
    found = parts(
        side("A summary that goes all the way over the page and more of it", 0, 50, 50),
        side("Skills", 0, 50, 80, **HEAD), side("Python", 1, 50, 100), side("Docker", 2, 250, 100),
        side("Experience", 3, 50, 130, **HEAD), side("Acme", 3, 50, 150),
    )  # fmt: skip
    assert found[1:3] == [("skills", "Python\nDocker"), ("experience", "Acme")]


def test_heading_in_the_margin_stands_over_what_is_beside_it():
    found = parts(
        side("Ada Example", 0, 50, 20), side("Experience", 1, 50, 100, **HEAD), side("Acme, Engineer", 2, 200, 100),
        side("Education", 3, 50, 140, **HEAD), side("MSc, Example", 4, 200, 140),
    )  # fmt: skip
    assert found == [("header", "Ada Example"), ("experience", "Acme, Engineer"), ("education", "MSc, Example")]


# ---------------------------------------------------------------- laws

ROWS = st.lists(
    st.tuples(
        st.sampled_from(
            ["Ada", "Skills", "Python, SQL", "Experience", "Education", "Work", "History", "Skills: Go", "• x", "2019"]
        ),
        st.builds(
            lambda head, block, page, wraps: {**(HEAD if head else BODY), "block": block, "page": page, "wraps": wraps},
            st.booleans(), st.integers(0, 3), st.integers(1, 2), st.booleans(),
        ),
    ),
    max_size=14,
)  # fmt: skip


@given(ROWS)
def test_every_line_is_in_one_section_or_is_its_heading(rows):
    built = document(*rows)
    sections = find_sections(built, HEADINGS)
    for before, after in pairwise(sections):
        assert before.span.end <= after.span.start
    for section in sections:
        assert 0 <= section.span.start <= section.span.end <= len(built.text)
    titles = [section.title for section in sections]
    for line in built.lines:
        inside = any(
            section.span.start <= line.span.start and line.span.end <= section.span.end for section in sections
        )
        text = built.slice(line.span)
        assert inside or any(text in title or text.startswith(f"{title}:") for title in titles if title)


# ---------------------------------------------------------------- texts without any looks

TOLD = "Ana Sample\n\nProfile\nMakes maps.\n\nExperience\nAnalyst, Harbour Works, 2019 - 2022\nCounted ships.\n\n"


SHOUTED = TOLD.replace("Profile", "PROFILE").replace("Experience", "EXPERIENCE")


def kinds(text):
    built = resume(text)
    return [section.title for section in find_sections(built, HEADINGS)]


@pytest.mark.parametrize(
    "line",
    [
        "Deep Learning",
        "MLOps",
        "Statistics",
        "Statistics, Big Data",
        "Machine Learning & Statistics",
        "Deep Learning (CNN, LSTM)",
    ],
)
def test_a_field_alone_on_a_line_among_skills_is_one_of_them(line):
    text = f"{TOLD}Skills\nSQL\n{line}\nRuby\n\nEducation\nBSc Botany, 2014"

    assert kinds(text)[-2:] == ["Skills", "Education"]


@pytest.mark.parametrize(
    "line", ["SQL", "SQL\nGCP", "ETL, AWS", "R, VBA, C++", "MLOPS: MLFLOW, DVC", "CI/CD", "AWS & GCP"]
)
def test_acronyms_among_skills_are_no_heading_where_all_headings_are_capitals(line):
    text = f"{SHOUTED}SKILLS\nRuby\n{line}\nPerl\n\nEDUCATION\nBSc Botany, 2014"

    assert kinds(text)[-2:] == ["SKILLS", "EDUCATION"]


@pytest.mark.usefixtures("no_hang")
def test_many_signs_between_capitals_are_read_to_their_end():
    text = f"{SHOUTED}SKILLS\nRuby\n" + ("A&" * 29 + "É\n") * 200

    assert "SKILLS" in kinds(text)


@pytest.mark.parametrize("title", ["PASTIMES", "OUTSIDE WORK", "ODDS AND ENDS"])
def test_unknown_words_in_capitals_after_skills_are_a_heading(title):
    text = f"{SHOUTED}SKILLS\nRuby\n\n{title}\nChess and long walks\n\nEDUCATION\nBSc Botany, 2014"

    assert kinds(text)[-3:] == ["SKILLS", title, "EDUCATION"]


def test_a_field_that_stands_out_among_skills_is_a_heading():
    rows = [("Skills", HEAD), "SQL", ("Deep Learning", HEAD), "Keras", ("Education", HEAD), "BSc Botany"]

    assert [kind for kind, _ in parts("Ana Sample", *rows)] == ["header", "skills", "skills", "education"]


@pytest.mark.parametrize("line", ["Courses", "Training", "Coursework", "Relevant Coursework"])
def test_words_that_stand_over_courses_only_end_the_jobs_above(line):
    assert kinds(f"{TOLD}{line}\nStatistics for Pilots\nRuby by Night")[-2:] == ["Experience", line]


@pytest.mark.parametrize("below", ["", "\nTrained crews.\nTraining\nRuby"])
def test_words_of_courses_are_no_heading_at_the_end_or_where_they_come_again(below):
    assert kinds(f"{TOLD}Training{below}")[-1] == "Experience"


def test_weak_heading_over_columns_needs_no_white_above_it():
    rows = [("Summary", BODY), WORK, ("Experience", BODY), "Sold wares", ("Highlights", BODY)]
    left = {**BODY, "block": 1, "left": 70.0}
    assert parts(*rows, ("Patience", left), ("Weaving", left))[-1] == ("skills", "Patience\nWeaving")
    assert parts(*rows, "Patience", "Weaving")[-1][0] == "experience"


def test_headings_of_which_none_is_known_are_told_by_their_style():
    rows = ["Ada Example", "ada@example.com"]
    for name in ("Section 1", "Toimet", "Viljely"):
        rows += [(name, {**HEAD, "top": 100.0 + 60 * len(rows)})]
        rows += [("Built a mill", {**BODY, "top": 114.0 + 60 * (len(rows) - 1)})]
    assert [kind for kind, _ in parts(*rows)] == ["header", "other", "other", "other"]


def test_style_in_which_other_things_are_set_too_makes_no_headings():
    rows = [("Ada Example", HEAD), "ada@example.com"]
    for name in ("Acme Ltd", "Beta Ltd", "Gamma Ltd, 2019"):
        rows += [(name, {**HEAD, "top": 100.0 + 60 * len(rows)}), "Built a mill"]
    assert len(parts(*rows)) == 1


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Academic and Research Positions", "experience"),
        ("Academic & teaching experience", "experience"),
        ("Bread and butter positions", None),
        ("Academic and mountain views", None),
    ],
)
def test_parts_of_a_heading_share_its_last_word(text, kind):
    named = HEADINGS.name(text)
    assert (named and named.kind) == kind


def test_labels_that_come_back_below_jobs_are_no_headings():
    label = ("Technologies:", {"size": 10.0, "bold": True})
    jobs = [
        row for year in (2018, 2020, 2022) for row in (f"Engineer at Acme, {year} - {year + 1}", WORK, label, "Java")
    ]
    found = parts(("Education", HEAD), "BSc, Oslo", ("Experience", HEAD), *jobs, ("Languages", HEAD), "English")
    assert [kind for kind, _ in found] == ["education", "experience", "other"]


def test_a_label_that_comes_back_stays_in_its_job_whatever_it_names():
    label = {"size": 14.0, "bold": True}
    job = ("Engineer at Acme, 2018 - 2020", ("My part:", label), WORK, ("Tools:", label), "Java")
    found = parts(("Education", HEAD), "BSc, Oslo", ("Experience", HEAD), *job, *job)
    assert [kind for kind, _ in found] == ["education", "experience"]


def test_a_label_of_projects_that_looks_like_the_text_stays_in_the_job():
    for heading, expected in (("Projects:", ["experience"]), ("Projects", ["experience", "projects"])):
        rows = ("Experience", "June 2014 to May 2018", heading, "www.example.com", "May 2011 to June 2014", "Analyst")
        assert [kind for kind, _ in parts(*rows)] == expected


def test_a_label_alone_below_jobs_may_be_a_heading():
    found = parts(("Experience", HEAD), "Engineer at Acme, 2018 - 2020", WORK, ("Skills:", HEAD), "Java, Python, SQL")
    assert [kind for kind, _ in found] == ["experience", "skills"]


BARE = "Noor Example\nHydrologist\nEducation\nMSc Hydrology, Example, 2020\n{}\nFlood maps from radar pictures\n"


@pytest.mark.parametrize("title", ["Research", "Work", "Career", "Tools", "Talks", "Thesis", "Community"])
def test_word_that_may_be_an_item_is_a_heading_between_other_lines_of_a_bare_text(title):
    assert [name for _, name in plain_parts(BARE.format(title))] == ["", "Education", title]


@pytest.mark.parametrize("items", ["Tools\nSoftware", "Research\nTeaching", "talks", "- Work", "Research:\nTalks"])
def test_words_of_headings_one_below_the_other_are_items_of_a_list(items):
    assert [name for _, name in plain_parts(BARE.format(items))] == ["", "Education"]


BELOW_DEGREES = """Asta Testmann

EXPERIENCE
Analyst, Tarn Bank, 2021 – present

EDUCATION
MSc Statistics, Fell University, 2015
"""


@pytest.mark.parametrize("label", ["Tools", "Tech stack", "Programming", "Libraries", "Digital skills"])
def test_list_with_a_label_below_the_last_degree_is_a_list_of_skills(label):
    assert kinds(f"{BELOW_DEGREES}{label}: Python, SQL, Docker\n")[-1] == label


@pytest.mark.parametrize(
    "below",
    [
        "Tools: Python, SQL\nBSc Physics, Fell University, 2012\n",  # of the degree
        "Courses: Python, SQL\n",
        "Tools: Python, SQL\n\nSKILLS\nDocker, Rust\n",  # listed elsewhere
    ],
)
def test_list_with_a_label_within_a_degree_is_taught(below):
    assert "Tools" not in kinds(f"{BELOW_DEGREES}{below}")


@pytest.mark.usefixtures("no_hang")
def test_many_lists_with_labels_above_a_year_are_read_once():
    assert "Tools" not in kinds(BELOW_DEGREES + "Tools: Python, SQL\n" * 20000 + "in 2014\n")
