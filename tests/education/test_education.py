"""Degrees of many countries and shapes; what only looks like one; finished or not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pydantic
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlematch.dates import Date
from mlematch.education import find_education
from mlematch.knowledge.career.calendar import Calendar
from mlematch.knowledge.education.degrees import Degrees
from mlematch.values import Document, Education, Line, Section, SectionKind, Span

DATA = Path(__file__).parents[2] / "data"
CALENDAR = pydantic.TypeAdapter(Calendar).validate_json((DATA / "calendar.json").read_bytes())
DEGREES = pydantic.TypeAdapter(Degrees).validate_json((DATA / "degrees.json").read_bytes())
TODAY = Date(2026, 11)


def write(text: str) -> Document:
    lines, at = [], 0
    for line in text.split("\n"):
        lines.append(Line(Span(at, at + len(line)), 1))
        at += len(line) + 1
    return Document("cv.txt", "0" * 64, "text", text, tuple(lines))


def education(text: str, kind: SectionKind = "education") -> tuple[Education, ...]:
    document = write(text)
    return find_education(document, [Section(kind, "", Span(0, len(text)))], DEGREES, CALENDAR, TODAY)


def brief(text: str, kind: SectionKind = "education") -> list[tuple[object, ...]]:
    return [(one.degree, one.field, one.relevant, one.status, one.year) for one in education(text, kind)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Master of Science in Computer Science, Nowhere University, 2016 – 2018",
            ("master", "Computer Science", 2018),
        ),
        ("Bachelor of Technology (CSE), State College, 2012 - 2016", ("bachelor", "CSE", 2016)),
        ("Nowhere University  Sep 2018 – Jun 2022\nB.Sc. (Hons) Mathematics", ("bachelor", "Mathematics", 2022)),
        ("M.S. Statistics, Nowhere University, 2021", ("master", "Statistics", 2021)),
        ("MS, Data Science (2019)", ("master", "Data Science", 2019)),
        ("MSc Statistics, Nowhere University, 2018 (viva Nov 2018)", ("master", "Statistics", 2018)),
        ("B.E. in Electronics and Communication, 2015", ("bachelor", "Electronics and Communication", 2015)),
        ("Ph.D., Physics, Example University (2010-2015)", ("phd", "Physics", 2015)),
        ("Laurea Magistrale in Informatica, 2014", ("master", "Informatica", 2014)),
        ("BS/MS in Computer Engineering, Example Institute, 2011-2016", ("master", "Computer Engineering", 2016)),
        ("Dual Degree (B.Tech + M.Tech) in Electrical Engineering, 2017", ("master", "Electrical Engineering", 2017)),
        (
            "Uni — Doctor of Philosophy: Computational Biology | Aug 2015 - May 2020",
            ("phd", "Computational Biology", 2020),
        ),
        (
            "Master's degree, Artificial Intelligence · (September 2019 - June 2021)",
            ("master", "Artificial Intelligence", 2021),
        ),
        ("Computer Science, B.S.\nExample University, May 2019", ("bachelor", "Computer Science", 2019)),
        (
            "Bachelors in computer science and engineering 2014 to 2018",
            ("bachelor", "computer science and engineering", 2018),
        ),
        ("2014 – 2016\nMaster of Science, Data Science\nExample University", ("master", "Data Science", 2016)),
        ("BACHELOR OF SCIENCE IN COMPUTER SCIENCE Mar. 2010 - Aug. 2017", ("bachelor", "COMPUTER SCIENCE", 2017)),
        (
            "Bachelor of Engineering, 2019\nMajor in Computer Science; Minor in Physics",
            ("bachelor", "Computer Science", 2019),
        ),
        ("MEng Software Engineering, 2012", ("master", "Software Engineering", 2012)),
        ("Masters (Data Science) from Example University, 2020", ("master", "Data Science", 2020)),
        ("Bachelor of Science in Information Systems, 2004", ("bachelor", "Information Systems", 2004)),
        ("PhD | Example University, Computer Science | Oslo | 2018 – 2023", ("phd", "Computer Science", 2023)),
        ("B.Sc. | Example University | B.Sc. in Statistics | 2018", ("bachelor", "Statistics", 2018)),
        ("Licence de l'Université Exemple, d'Informatique, 2012", ("bachelor", "Informatique", 2012)),
    ],
)
def test_relevant_degrees_with_field_and_year(text: str, expected: tuple[object, ...]) -> None:
    degree, field, year = expected
    assert brief(text) == [(degree, field, True, "completed", year)]


@pytest.mark.parametrize(
    ("text", "degree", "relevant"),
    [
        ("MBA, Business School, 2014", "master", False),
        ("B.Sc. (Comp. Sci.), Example College, 2013", "bachelor", True),
        ("B. Comp. Sci., Example College, 2013", "bachelor", True),
        ("MCompSc, Example College, 2013", "master", True),
        ("BSc Cybernetics and Logic, Example College, 2013", "bachelor", True),
        ("BSc Arts. Thesis on Statistics", "bachelor", False),
        ("Post Graduation in Data Science, Nowhere Institute, 2019", "other", True),
        ("Post Graduate in Analytics, Nowhere Institute, 2019", "other", True),
        ("Associate of Applied Science in Accounting 2015", "associate", False),
        ("Bachelor of Arts in History, 2010", "bachelor", False),
        ("B.Tech (Civil), 2018", "bachelor", False),
        ("B.Tech from Example College, 2018", "bachelor", True),
        ("Diplom-Informatiker, Universität Beispiel, 2009", "master", True),
        ("Licence d'informatique, Université Exemple, 2012", "bachelor", None),
        ("High School Diploma, 2009", "other", False),
        ("12th, CBSE, 2011", "other", False),
        ("Machine Learning Engineer Nanodegree, Example, 2020", "certificate", True),
        ("Postgraduate Diploma in Data Science, 2021", "certificate", True),
        ("MPhil Economics, 2016", "master", True),
        ("Master's Diploma in Analytics, 2021", "certificate", True),
        ("Associate degree in Statistics, 2021", "associate", True),
        ("Certificate of Education, Nowhere High, 2003", "other", False),
    ],
)
def test_levels_of_degrees(text: str, degree: str, relevant: bool | None) -> None:
    (one,) = education(text)
    assert one.degree == degree
    assert relevant is None or one.relevant is relevant


@pytest.mark.parametrize(
    ("text", "status", "year"),
    [
        ("B.S. in Computer Science, Expected May 2027", "in_progress", 2027),
        ("B.S. in Computer Science\nExpected May 2019", "in_progress", 2019),
        ("M.S. in Data Science, 2025 – Present", "in_progress", None),
        ("PhD candidate in Machine Learning", "in_progress", None),
        ("Doctorate in progress, Statistics", "in_progress", None),
        ("Completed 3 of 4 years of B.S. in Physics, 2010 – 2013", "incomplete", 2013),
        ("B.S. in Computer Science, 2024 – 2028", "in_progress", 2028),
        ("B.S. in Computer Science, 2022 – 2026", "completed", 2026),
        ("Bachelor in Information Systems (dropped out), 2010 - 2012", "incomplete", 2012),
        ("Completed coursework towards Master of Science in Data Science, 2019", "incomplete", 2019),
        ("B.Sc. in Physics", "unknown", None),
        ("M.Sc. in Statistics, Nowhere University", "unknown", None),
        ("M.Sc. in Statistics, awarded by Nowhere University", "completed", None),
        ("B.Sc. in Physics, Nowhere University\nGraduated with distinction", "completed", None),
        ("M.Sc. Informatik, abgeschlossen", "completed", None),
        ("B.A. in Economics, cum laude", "completed", None),
        ("B.Sc. in Physics, 2016", "completed", 2016),
        ("B.Sc. in Physics, 2012 – 2016", "completed", 2016),
        ("Pursuing an M.S. in Data Science at Nowhere University", "in_progress", None),
        ("M.Sc. in Statistics, since 2025", "in_progress", None),
        ("M.Sc. in Statistics, 2025 -", "in_progress", None),
        ("M.Sc. in Statistics\nStatus: in progress", "in_progress", None),
        ("M.Sc. in Statistics\nNot yet completed", "in_progress", None),
        ("PhD candidate in Physics, 2012 – 2017", "completed", 2017),
        ("B.Tech in CSE, 2015 – 2019\nFinal year project: a search engine", "completed", 2019),
        ("B.Tech in CSE, final year", "in_progress", None),
        ("B.Sc. in Physics, 70% complete", "in_progress", None),
        ("Left after two years: B.Sc. in Physics, 2008 – 2010", "incomplete", 2010),
        ("B.Sc. in Physics (on hold)", "incomplete", None),
        ("B.Sc. in Physics, withdrew in 2011", "incomplete", 2011),
        ("B.Sc. in Physics, not completed", "incomplete", None),
        ("B.S. in Statistics, 84 credits", "incomplete", None),
        ("B.S. in Statistics, 84 of 120 credits", "incomplete", None),
        ("B.Sc. in Statistics, 180 ECTS credits", "unknown", None),
        ("B.Sc. in Statistics, studies without a degree", "incomplete", None),
        ("M.Sc. Informatik (abgebrochen)", "incomplete", None),
        ("Licenciatura en Matemáticas (incompleta)", "incomplete", None),
    ],
)
def test_finished_or_not(text: str, status: str, year: int | None) -> None:
    (one,) = education(text)
    assert (one.status, one.year) == (status, year)


@pytest.mark.parametrize(
    "text",
    [
        "MS Office, MS Excel",
        "Cambridge, MA",
        "Jackson, MS",
        "Certified Scrum Master of the guild".replace("Certified ", ""),
        "Licensed Master Electrician",
        "Master Sergeant, US Army",
        "Six Sigma Master Black Belt",
        "Master data management",
        "Master thesis: learning to rank",
        "Want to BE part of it",
        "BA for internal tools".lower(),
        "Data Structures, Algorithms",
        "Intern at Acme, 2019",
        "Sales Associate, 2012",
        "Nordic Services AS",
        "GCSEs: 9 (AA)".replace("GCSEs: ", "Marks "),
        "MS Studio and MS Exchange",
        "ABAP and ABACUS",
        "ABAP, SAP BA, MS SQL Server",
        "SAP MM, SAP ME, SAP BE",
        "BE, ME, AS, AA",
        "Cambridge, MA, USA",
        "Master Data Management, Acme, 2019",
        "Scrum Master, 2018",
        "Organised a bachelor party",
        "Three doctoral candidates I supervised",
        "PhD required",
        "Bachelor's degree or equivalent experience",
        "HBO Max and JD Edwards",
        "日本科学未来館",
        "S.B.K.V. Hall of Fame",
        "March 2010",
        "Master's project: a search engine",
        "PhD fellowship of the faculty",
    ],
)
def test_what_is_no_degree(text: str) -> None:
    assert brief(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nowhere University, Computer Science, 2017 - 2021", [("bachelor", 2021)]),
        (
            "Upper High School, 2012 - 2015\nUniversity of Nowhere, Informatics, 2015 - 2019",
            [("other", 2015), ("bachelor", 2019)],
        ),
        ("Nowhere University - Software\nEngineering\n2024 - 2028 (expected)", [("bachelor", 2028)]),
        ("Nowhere University, Computer Science, 2017 - 2018", [("other", 2018)]),  # an exchange
        ("Nowhere University, Computer Science, 2017", [("other", 2017)]),
        ("Nowhere High School, 2013 - 2017", [("other", 2017)]),
        ("Nowhere University, 2013 - 2017 (no degree)", [("other", 2017)]),
        ("MSc Statistics, Nowhere University, 2019\nUniversity of Elsewhere, 2013 - 2017", [("master", 2019)]),
    ],
)
def test_years_at_a_university_lead_to_a_bachelor_where_no_degree_is_named(text, expected) -> None:
    assert [(one.degree, one.year) for one in education(text)] == expected


@pytest.mark.parametrize("text", ["no masters, 2016", "I do not have a PhD.", "kein Masterabschluss", "sans master"])
def test_degrees_that_are_denied_are_none(text: str) -> None:
    assert not {one.degree for one in education(text)} & {"master", "phd"}


@pytest.mark.parametrize(
    ("text", "degree"),
    [
        ("2022–2025   Engineering degree, École d'Ingénieurs du Nord", "master"),
        ("2022–2025   Diplôme d'ingénieur, INSA Exemple", "master"),
        ("Ingénieure diplômée, École Exemple, 2019", "master"),
        ("Engineering degree, University of Nowhere, 2015", "bachelor"),
        ("BN (Hons) Nursing, Example University, 2014", "bachelor"),
        ("BN Nursing (2:1), Example University, 2014", "bachelor"),
    ],
)
def test_engineers_and_nurses(text: str, degree: str) -> None:
    assert [one.degree for one in education(text)] == [degree]


def test_degrees_in_a_summary_count_only_without_an_education_section() -> None:
    assert [one.degree for one in education("PhD in Physics and eight years in industry", "summary")] == ["phd"]
    document = write("PhD in Physics\nB.S. in Mathematics, 2010")
    sections = [Section("summary", "", Span(0, 14)), Section("education", "", Span(15, len(document.text)))]
    found = find_education(document, sections, DEGREES, CALENDAR, TODAY)
    assert [one.degree for one in found] == ["bachelor"]


def test_a_field_goes_on_in_the_next_line_where_the_line_does() -> None:
    text = "Bachelor of Science in Artificial\nIntelligence\nTollgate State University"
    parted = write(text)
    first, *rest = parted.lines
    joined = replace(parted, lines=(replace(first, wraps=True), *rest))
    fields = [
        find_education(each, [Section("education", "", Span(0, len(text)))], DEGREES, CALENDAR, TODAY)[0].field
        for each in (parted, joined)
    ]
    assert fields == ["Artificial", "Artificial Intelligence"]


def test_years_stand_above_or_below_their_degrees() -> None:
    above = "2018\nM.Sc. Statistics, Example University\n2015\nB.Sc. Mathematics, Example University"
    below = "Summer School, 2019\nM.Sc. Statistics\nOne University, 2018\nB.Sc. Mathematics\nOther University, 2015"
    assert [one.year for one in education(above)] == [2018, 2015]
    assert [one.year for one in education(below) if one.degree != "other"] == [2018, 2015]


def test_projects_and_jobs_hold_no_degrees() -> None:
    assert brief("Master of Science in Computer Science", "experience") == []
    assert brief("Supervised MSc Computer Science theses, 2019 - 2021", "experience") == []


def test_a_dated_degree_below_jobs_counts_where_nothing_else_tells_of_education() -> None:
    jobs = "Data Analyst, Harbour Ltd, 2012 - 2019\nCounted ships."
    assert brief(f"{jobs}\nMSc Statistics, 2011", "experience") == [("master", "Statistics", True, "completed", 2011)]


def test_every_line_of_a_certificates_section_is_one_but_issuers_are_not() -> None:
    text = (
        "AWS Certified Cloud Practitioner, 2020\nCoursera\nProject Management Professional (PMP)\nCredential ID 12345"
    )
    assert brief(text, "certificates") == [
        ("certificate", "AWS Certified Cloud Practitioner", True, "completed", 2020),
        ("certificate", "Project Management Professional (PMP)", False, "completed", None),
    ]


def with_head(head: str) -> list[tuple[object, ...]]:
    text = f"{head}\nM.Sc. in Statistics, 2014 - 2016"
    sections = [Section("summary", "", Span(0, len(head))), Section("education", "", Span(len(head) + 1, len(text)))]
    found = find_education(write(text), sections, DEGREES, CALENDAR, TODAY)
    return [(one.degree, one.status) for one in found]


@pytest.mark.parametrize(
    "head",
    [
        "PhD student at Nowhere University",
        "Status: PhD student, M.Sc. Statistics",
        "Data Scientist | Ph.D. Candidate",
        "I am a PhD candidate who likes graphs.",
        "I am currently a second-year doctoral student in physics.",
    ],
)
def test_a_doctorate_under_way_that_only_the_head_tells(head: str) -> None:
    assert with_head(head) == [("master", "completed"), ("phd", "in_progress")]


@pytest.mark.parametrize(
    "head",
    [
        "Supervised a PhD student in statistics.",
        "Worked with PhD students and doctors.",
        "Ten years beside a PhD candidate",
        "Looking for a PhD position",
        "Hired and led a team with one doctoral student",
    ],
)
def test_a_doctorate_of_somebody_else_is_none(head: str) -> None:
    assert with_head(head) == [("master", "completed")]


@pytest.mark.parametrize(
    ("field", "relevant"),
    [
        ("Computer Science and Data Communications", True),
        ("Electronics and Communications Engineering", True),
        ("Marketing Analytics", True),
        ("Civil Engineering", False),
        ("Business Economics", False),
        ("Mass Communication", False),
        ("Speech Communication", False),
        ("IT Law", False),
        ("Information Technology Law", False),
        ("Law and Computer Science", True),
    ],
)
def test_a_field_that_is_not_near_hides_only_its_own_words(field: str, relevant: bool) -> None:
    assert DEGREES.is_relevant(field) is relevant


def test_numbers_and_addresses_are_no_certificates() -> None:
    text = "2\nexample.com/certification/\nCertified Data Engineer"
    assert [one.field for one in education(text, "certificates")] == ["Certified Data Engineer"]


def test_certificates_over_issuer_and_date() -> None:
    text = "Deep Learning Specialization\nExample Academy\nMay 2021\nPublic Speaking\n2019"
    assert brief(text, "certificates") == [
        ("certificate", "Deep Learning Specialization", True, "completed", 2021),
        ("certificate", "Public Speaking", False, "completed", 2019),
    ]


def test_certificates_with_their_dates_over_the_issuer() -> None:
    text = "2020  Deep Learning Specialization\nExample Academy\n2019  Public Speaking\nOther Academy"
    assert [(field, year) for _, field, _, _, year in brief(text, "certificates")] == [
        ("Deep Learning Specialization", 2020),
        ("Public Speaking", 2019),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("BS (2014) and MS (2016) in Statistics", [("bachelor", "Statistics", 2014), ("master", "Statistics", 2016)]),
        ("2012 BSc Physics, 2014 MSc Statistics", [("bachelor", "Physics", 2012), ("master", "Statistics", 2014)]),
        (
            "BA (Hons) English and MSc Mathematics, 2009",
            [("bachelor", "English", 2009), ("master", "Mathematics", 2009)],
        ),
        ("Double degree: MSc Statistics and MBA, 2015", [("master", "Statistics", 2015), ("master", None, 2015)]),
        ("BSc | Nowhere University | BSc in Statistics | 2018", [("bachelor", "Statistics", 2018)]),
    ],
)
def test_several_degrees_in_a_line(text: str, expected: list[tuple[object, ...]]) -> None:
    assert [(degree, field, year) for degree, field, _, _, year in brief(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ph.D., Nowhere University\nMachine Learning\n2015 – 2019",
        "Machine Learning\nPh.D., Nowhere University, 2015 – 2019",
        "Ph.D.\nMachine Learning\nNowhere University\n2019",
    ],
)
def test_a_field_in_a_line_of_its_own(text: str) -> None:
    assert brief(text) == [("phd", "Machine Learning", True, "completed", 2019)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nowhere College, 2010 – 2014", ("other", None, False, "completed", 2014)),
        (
            "University of Nowhere\nComputer Science\n2012 – 2013",
            ("other", "Computer Science", True, "completed", 2013),
        ),
        ("Statistics (no degree), Nowhere University, 2009 – 2011", ("other", None, None, "incomplete", 2011)),
        ("Studied Physics at Nowhere University, left in 2011", ("other", "Physics", True, "incomplete", 2011)),
        ("Graduated from Nowhere College with a degree in Physics", ("bachelor", "Physics", True, "completed", None)),
    ],
)
def test_schooling_without_the_name_of_a_degree(text: str, expected: tuple[object, ...]) -> None:
    (found,) = brief(text)
    assert [one for one, other in zip(found, expected, strict=True) if other is not None and one != other] == []


def test_a_school_beside_a_degree_is_no_other_one() -> None:
    assert [one.degree for one in education("M.Sc. Statistics\nNowhere University\n2014")] == ["master"]


def test_a_section_may_begin_behind_its_label() -> None:
    document = write("Education: Ingeniería de Sistemas, 2020")
    found = find_education(
        document, [Section("education", "Education", Span(11, len(document.text)))], DEGREES, CALENDAR, TODAY
    )
    assert [(one.degree, one.field, one.year, one.quote.text) for one in found] == [
        ("bachelor", "Sistemas", 2020, "Ingeniería de Sistemas, 2020")
    ]


def test_work_and_education_may_share_a_heading() -> None:
    text = "2015 M.Sc. Statistics, Nowhere University\n2016 Data Scientist, Acme Corp"
    sections = [Section("experience", "Experience and Education", Span(0, len(text)))]
    found = find_education(write(text), sections, DEGREES, CALENDAR, TODAY)
    assert [(one.degree, one.field, one.year) for one in found] == [("master", "Statistics", 2015)]


def test_a_date_may_stand_alone_some_lines_below() -> None:
    text = "B.Sc. in Statistics\nof the\nFaculty of Everything\nNowhere University\n\nTown\n2010 – 2013"
    assert [one.year for one in education(text)] == [2013]


def test_sentences_about_schools_are_none() -> None:
    assert brief("Reports to school officials who devise and carry out plans") == []


def test_a_head_may_name_fields_behind_in() -> None:
    text = "M.A. in Vocational Evaluation\nM.A. in Special Education"
    assert [one.field for one in education(text, "header")] == ["Vocational Evaluation", "Special Education"]


def test_no_english_word_is_an_abbreviation_of_a_degree() -> None:
    english = {
        *(DATA / "english_words.txt").read_text().split(),
        *"jan feb mar apr jun jul aug sep oct nov dec".split(),
    }
    free = {*DEGREES.short, *DEGREES.shortest, *DEGREES.dotted}
    plain = {form.replace(".", "") for forms in DEGREES.abbreviations.values() for form in forms if form not in free}
    names = {name for names in DEGREES.names.values() for name in names}
    assert sorted(form for form in plain - free if form.lower() in english and form.lower() not in names) == []


def test_a_name_behind_a_title_in_the_head_is_no_field() -> None:
    assert brief("Ing. Jan Beispiel", "header") == [("master", None, False, "unknown", None)]


def test_bootcamps_and_certificates_are_told_from_degrees() -> None:
    text = (
        "BSc Physics, Nowhere University, 2015\nData Science Immersive, Nowhere Academy, 2019\n"
        "Certified Scrum Master, 2018\nPostgraduate Diploma in Statistics, 2017"
    )
    assert [(degree, field, year) for degree, field, _, _, year in brief(text)] == [
        ("bachelor", "Physics", 2015),
        ("certificate", "Data Science Immersive, Nowhere Academy", 2019),
        ("certificate", "Certified Scrum Master", 2018),
        ("certificate", "Statistics", 2017),
    ]


def test_a_thesis_behind_a_dash_does_not_hide_the_degree() -> None:
    assert [one.degree for one in education("1997–2001  PhD - Thesis Title: Apprentices at work")] == ["phd"]


@given(st.text(alphabet="BSMAPhDc .,()-–in of\n0129Computer Science", max_size=160))
def test_any_text_gives_degrees_that_quote_it(text: str) -> None:
    document = write(text)
    for one in education(text):
        assert document.slice(one.quote.span) == one.quote.text


def test_shipped_degrees_have_no_problems() -> None:
    assert list(DEGREES.problems()) == []


@pytest.mark.parametrize(
    ("line", "field", "year"),
    [
        ("Dr. rer. nat. Physics, Lumen, 2026 (submitted, defence Nov 2026)", "Physics", 2026),
        ("Bachelor of Science in Statistics, Lumen, 2021, 05/2021", "Statistics", 2021),
        ("Computer Engineering (Bacharelado) - UFPX, 2012 - 2016", "Computer Engineering", 2016),
        ("Diplôme d'ingénieur, Ecolix, speciality: mathematical modelling, 2014", "mathematical modelling", 2014),
        ("Lic. en Física, Universidad de Lumen, 2012", "Física", 2012),
    ],
)
def test_fields_and_years_of_one_line(line: str, field: str, year: int) -> None:
    assert [(one.field, one.year) for one in education(line)] == [(field, year)]


def test_a_database_administrator_is_no_doctor() -> None:
    assert [
        one.degree for one in education("Oracle design, Fast School [sep. 1992 - apr. 1993]. PL/SQL, Oracle 7 DBA")
    ] != ["phd"]


@pytest.mark.parametrize("said", ["Builds large language model (LLM) infrastructure.", "LLM, RAG and agents at scale."])
def test_a_language_model_is_no_master_of_laws(said: str) -> None:
    assert not education(said)
    assert [one.degree for one in education("LL.M. in Tax Law, University of Ilmare, 2019")] == ["master"]
