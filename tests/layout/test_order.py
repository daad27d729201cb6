"""Orders that resumes of the wild showed."""

from dataclasses import replace
from itertools import count

import pytest

from mlematch.layout import find_lines
from mlematch.values import Box, Page, Word

EM = 5.0  # the width of a letter at size 10


def put(text, left, top, size=10.0, bold=False, right=None, height=None):
    """Set a line of words; with `right`, so that it ends there."""
    step = EM * size / 10
    at = left if right is None else right - step * len(text)
    words = []
    for part in text.split(" "):
        box = Box(at, top, at + step * len(part), top + (height or 1.2 * size))
        words.append(Word(part, box, size, bold))
        at += step * (len(part) + 1)
    return words


def column(left, top, *texts, leading=14.0, **style):
    return [word for at, text in enumerate(texts) for word in put(text, left, top + leading * at, **style)]


def centred(text, top, middle=306.0, **style):
    return put(text, middle - EM * style.get("size", 10.0) / 10 * len(text) / 2, top, **style)


def texts(*parts):
    orders = count()
    words = tuple(replace(word, order=next(orders)) for part in parts for word in part)
    return [line.text for line in find_lines([Page(1, 612, 792, words)])]


# ---------------------------------------------------------------- headers


PROSE = (
    ("Builds models for the", "search of a large shop", "and serves them to all", "of its many users"),
    ("Python and SQL", "Docker, Kubernetes", "Scala with Spark", "Airflow and dbt"),
)
CONTACT = ("Springfield, USA", "(555) 555-0100", "ada@example.com", "github.com/ada")


def test_contact_lines_beside_the_name_do_not_run_between_name_and_title():
    contact = [word for at, text in enumerate(CONTACT) for word in put(text, 0, 40 + 12 * at, size=9, right=560)]
    read = texts(put("Ada Example", 50, 46, size=20), put("Engineer", 50, 77, size=12), contact)
    assert read in (["Ada Example", "Engineer", *CONTACT], [*CONTACT, "Ada Example", "Engineer"])


def test_address_on_the_left_and_details_on_the_right_are_two_columns():
    left = ("Ada Example", "12 Some Street", "12345 Springfield")
    right = ("37 years", "Nationality: any", "ada@example.com", "www.example.com", "github.com/ada")
    beside = [word for at, text in enumerate(right) for word in put(text, 0, 40 + 12 * at, right=560)]
    phones = [*put("(555) 555-0100", 50, 82), *put("(555) 555-0101", 50, 94)]
    title = centred("Teacher of Mathematics", 140, size=20)
    assert texts(column(50, 40, *left, leading=12), phones, beside, title) == [
        *left, "(555) 555-0100", "(555) 555-0101", *right, "Teacher of Mathematics",
    ]  # fmt: skip


def test_contact_centred_under_the_name_stands_above_both_columns():
    left = ("EDUCATION", "Example University", "MEng and BS in Computing, long", "Expected May 2014", "Major GPA: 3.9",
            "LINKS", "github.com/ada", "SKILLS", "Python and Java", "SQL and Scala")  # fmt: skip
    right = ("EXPERIENCE", "Engineer, Acme", "Built models for the search of a large shop", "Served them to all users",
             "Analyst, Example", "Wrote reports on the sales of the whole firm", "Cleaned the data for them",
             "AWARDS", "First of fifty in a contest", "Second of ninety in another", "Third of all")  # fmt: skip
    name, mail = centred("Ada Example", 20, size=30), put("ada@example.com and 555-0100", 218, 73)
    site = put("https://ada.example.com", 238, 61)
    read = texts(name, site, mail, column(35, 118, *left, leading=15), column(217, 118, *right, leading=13))
    assert read == ["Ada Example", "https://ada.example.com", "ada@example.com and 555-0100", *left, *right]


def test_title_of_letters_set_apart_is_not_cut_by_the_gutter_below_it():
    title = [*put("JUNIOR", 265, 60), *put("ANALYST", 306, 60)]
    left = [word for at, text in enumerate(PROSE[0]) for word in put(text, 0, 100 + 14 * at, right=290)]
    read = texts(centred("Ada Example", 20, size=30), title, left, column(306, 100, *PROSE[1]))
    assert read == ["Ada Example", "JUNIOR ANALYST", *PROSE[0], *PROSE[1]]


def test_left_column_that_is_nothing_but_a_heading_stands_before_the_right_one():
    heads = [*put("PUBLICATIONS", 50, 60, size=14), *put("REFEREES", 320, 60, size=14)]
    people = ("Prof. One", "Example Institute", "12 Some Street", "Prof. Two", "Example College", "34 Some Street")
    assert texts(heads, column(320, 85, *people)) == ["PUBLICATIONS", "REFEREES", *people]


@pytest.mark.parametrize("raised", [0.0, 0.2])
def test_headings_of_two_columns_stand_over_their_own_one(raised):
    left, right = ["PROFILE", *PROSE[0]], ["SKILLS", *PROSE[1]]
    heads = [*put(left[0], 50, 100, bold=True), *put(right[0], 320, 100 - raised, bold=True)]
    assert texts(heads, column(50, 116, *left[1:]), column(320, 119, *right[1:])) == [*left, *right]


# ---------------------------------------------------------------- headings


def test_heading_centred_between_columns_parts_them():
    one = (
        ("Engineer, Acme", "Springfield, USA", "Built models for the search", "and served them to all users"),
        ("Analyst, Example", "Shelbyville, USA", "Wrote reports on the sales", "and cleaned the data for it"),
    )
    two = (
        ("Search Engine", "Lead", "Found all pages of a firm"),
        ("Dashboard", "Author", "Showed all sales of a firm"),
    )
    read = texts(
        centred("Experience", 80), column(20, 100, *one[0]), column(320, 100, *one[1]),
        centred("Projects", 176), column(20, 196, *two[0]), column(320, 196, *two[1]),
    )  # fmt: skip
    assert read == ["Experience", *one[0], *one[1], "Projects", *two[0], *two[1]]


def test_heading_at_the_right_edge_of_the_margin_stands_over_the_text_below_it():
    parts = {"Summary": ("Engineer with ten years of building", "models that serve a million users", "in many lands"),
             "Skills": ("Web Technologies", "HTML5, JavaScript, Python", "Web Frameworks", "React.js and Django"),
             "Languages": ("English", "Native Speaker", "Spanish", "Intermediate"),
             "References": ("Available upon request",)}  # fmt: skip
    words, expected, top = [], [], 60
    for heading, lines in parts.items():
        words += put(heading, 0, top, right=150) + column(165, top + 15, *lines)
        expected += [heading, *lines]
        top += 15 + 14 * len(lines) + 10
    assert texts(words) == expected


def test_turned_heading_comes_before_the_lines_beside_it():
    jobs = ("Engineer, Acme", "Built models for the search", "Analyst, Example", "Wrote reports on the sales")
    schools = ("MSc, Example University", "Thesis on large models", "BSc, Example College", "Many courses on models")
    turned = [
        Word("EXPERIENCE", Box(520, 105, 540, 150), 20.0, order=0),
        Word("EDUCATION", Box(520, 185, 540, 230), 20.0, order=1),
    ]
    read = texts(column(50, 100, *jobs), column(50, 180, *schools), turned)
    assert read == ["EXPERIENCE", *jobs, "EDUCATION", *schools]


# ---------------------------------------------------------------- dates, places and labels


def test_places_at_the_right_margin_stay_on_their_rows():
    awards = [f"Finalist, Contest number {year} of the whole World" for year in (2014, 2016, 2018)]
    rows = [
        [*put(award, 82, 100 + 13 * at), *put("Las Vegas, USA", 490, 100 + 13 * at)] for at, award in enumerate(awards)
    ]
    assert texts(*rows) == [f"{award} | Las Vegas, USA" for award in awards]


def test_narrow_column_whose_words_go_on_is_no_row_of_places():
    left = ("Windows, Office, Oracle, Photoshop, Illustrator, Pagemaker and", "audio editing and a lot of other things")
    right = ("Account", "reconciliations")
    assert texts(column(50, 100, *left), column(480, 100, *right)) == [*left, *right]


def test_date_between_the_lines_of_an_entry_stays_with_it():
    left = [*put("Web Development", 130, 100), *put("Example Academy", 130, 115), *put("2020", 0, 107.5, right=350)]
    right = [*put("Cloud Developer", 370, 100), *put("Example Services", 370, 115), *put("2019", 0, 107.5, right=590)]
    read = "\n".join(texts(put("Certifications", 20, 100), left, right))
    places = [read.index(text) for text in ("Web Development", "2020", "Cloud Developer", "2019")]
    assert places == sorted(places)


def test_date_on_two_lines_of_the_margin_does_not_run_into_the_text():
    words = [
        *put("2017 –", 0, 100, right=140), *put("Product Manager, Acme, Springfield, USA", 150, 100, bold=True),
        *put("Present", 0, 113, right=140), *column(150, 113, "Leading teams to design products", "and to ship them"),
        *put("2012 – 2017", 0, 144, right=140), *put("Engineer, Example, Springfield, USA", 150, 144, bold=True),
        *column(150, 157, "Wrote the code of three products", "and all their tests"),
    ]  # fmt: skip
    read = texts(words)
    assert "Leading teams to design products" in read
    assert not any("Present" in text and "Leading" in text for text in read)


def test_single_date_on_two_lines_does_not_run_into_the_text():
    body = (
        "Home Automation",
        "Built a system for the home that learns",
        "from all that people do in it",
        "and saves power",
    )
    read = texts(column(60, 100, "2020 –", "Present"), column(130, 100, *body))
    assert read == ["2020 – Present | Home Automation", *body[1:]]


def test_margin_of_headings_and_dates_is_read_row_by_row():
    rows = [
        *put("Summaries may stand here, in lines that take all of the measure", 149, 210),
        *put("and go on below it in the next one", 134, 222), *put("Work Experience", 134, 249),
        *put("1993–2009", 142, 271), *column(202, 271, "Wrote and staged plays for the court and for the town",
                                             "and toured the land with all of them for many years",
                                             "as far as the sea", leading=12),
        *put("An entry may go on over several paragraphs", 202, 311),
        *put("Education", 134, 338), *put("1977–78", 142, 359), *put("Grammar school of town", 202, 359),
        *put("April to May 1981", 142, 379),
        *column(202, 391, "Tried high school and hated it, all of it, and the town", "was no better", leading=12),
        *put("Publications", 134, 430), *put("[1]", 142, 452), *put("First folio, printed", 202, 452),
        *put("[2]", 142, 472), *column(202, 472, "Second folio, with a long title, printed in the old town",
                                       "that takes two lines", leading=12),
    ]  # fmt: skip
    read = texts(rows)
    dated = "1993–2009 | Wrote and staged plays for the court and for the town"
    assert {dated, "1977–78 | Grammar school of town", "[1] | First folio, printed"} <= set(read)
    assert read.index("An entry may go on over several paragraphs") < read.index("Education")


def test_dates_beside_entries_stay_with_them_below_a_centred_heading():
    tags = ("ada@example.com", "www.example.com", "(555) 555-0100", "github.com/ada", "Springfield", "in the north")
    sidebar = [*put("Ada Example", 40, 35, size=20), *column(35, 280, *tags, leading=17)]
    rows = [
        *put("Experience", 350, 36, size=16),
        *put("1998-2005", 198, 69), *put("Springfield, USA", 198, 83), *put("Law", 198, 109), *put("Schools", 198, 122),
        *put("Councillor, Town Hall", 314, 69), *put("Championed several improvements, and served", 314, 91),
        *put("for years", 314, 105), *column(330, 128, "• Voting decrees", "• Opening a circus", leading=18),
        *put("since 2006", 198, 193), *put("Shelbyville, USA", 198, 207),
        *column(198, 231, "Fiction", "Adventure", "Journey", "Travels", leading=14),
        *put("Novelist, Example Press", 314, 194), *put("Here is a summary of the books", 314, 216),
        *column(330, 239, "• One book", "• Two books", "• Three books", "• Four books", leading=18),
        *put("Education", 353, 355, size=16), *put("1990–1994", 198, 388), *put("Springfield, USA", 198, 402),
        *put("Law License, University", 314, 388),
        *put("Skills", 366, 435, size=16), *put("Language", 314, 468, bold=True),
        *put("French", 0, 487, right=302), *put("Mother tongue", 311, 487),
        *put("English", 0, 502, right=302), *put("Fluent", 311, 502),
    ]  # fmt: skip
    read = texts(sidebar, rows)
    for line in ("1998-2005 | Councillor, Town Hall", "since 2006 | Novelist, Example Press",
                 "1990–1994 | Law License, University"):  # fmt: skip
        assert line in read
    assert read.index("Experience") < read.index("1998-2005 | Councillor, Town Hall") < read.index("Education")


def test_sidebar_with_dates_below_its_heading_is_a_column():
    left = ("EDUCATION", "2015 – 2018", "BSc, State College", "2012 – 2015", "A School", "LANGUAGES", "English")
    right = ("EXPERIENCE", "Engineer, Acme", "Built models for the search of a large shop", "Analyst, Example")
    right += ("Wrote reports on the sales of the whole firm", "AWARDS", "First of fifty in a contest of models")
    assert texts(column(35, 100, *left, leading=15), column(200, 100, *right, leading=13)) == [*left, *right]


def test_table_of_languages_and_grades_is_read_row_by_row():
    names, grades = ("Polish", "Danish", "Greek", "Finnish"), ("fluent", "quite good", "quite good", "basic")
    words = [word for at, name in enumerate(names) for word in put(name, 199, 100 + 12 * at, bold=True, height=12)]
    words += [word for at, grade in enumerate(grades) for word in put(grade, 282, 102.5 + 12 * at, height=9)]
    assert texts(put("Languages", 125, 80, bold=True), words) == [
        "Languages", "Polish | fluent", "Danish | quite good", "Greek | quite good", "Finnish | basic",
    ]  # fmt: skip


def test_long_form_is_read_row_by_row():
    labels = ("Period", "Employer", "Position", "Main tasks", "Place")
    answers = ("2019 to 2021", "Acme Corporation", "Engineer for models", "Building and serving", "Springfield")
    words, expected = [], []
    for at, heading in enumerate(("Profession", "Second post", "Third post", "Fourth post")):
        top = 40 + 120 * at
        words += put(heading, 90, top, size=13) + column(90, top + 30, *labels) + column(250, top + 30, *answers)
        expected += [heading, *(f"{label} | {answer}" for label, answer in zip(labels, answers, strict=True))]
    assert texts(words) == expected


# ---------------------------------------------------------------- columns


def test_left_column_goes_on_below_the_end_of_the_right_one():
    prose = [f"Integer vel enim sed turpis adipiscing bibend{at:x}" for at in range(12)]

    def sections(left, *numbers):
        return [
            word
            for at, number in enumerate(numbers)
            for word in [*put(f"SECTION {number}", left, 180 + 192 * at, size=14),
                         *column(left + 7, 205 + 192 * at, *prose[: 12 if at < 2 else 2], leading=12, height=9)]
        ]  # fmt: skip

    read = texts(sections(62, 1, 2, 3), sections(307, 4, 5))
    assert [line for line in read if "SECTION" in line] == [f"SECTION {number}" for number in (1, 2, 3, 4, 5)]


def test_short_list_beside_the_first_lines_does_not_part_the_left_column():
    body = [
        *put("Degrees and more", 60, 177, size=14), *put("Certificate of the example academy", 151, 202),
        *put("Jul 2006", 0, 238, right=139), *put("Jun 1997", 0, 250, right=139),
        *put("Experience in all schools", 60, 288, size=14), *put("2006 - 2010", 0, 313, right=139),
        *put("Writings", 0, 460, right=139),
        *put("Aim of my work", 49, 722, size=25), *put("To find a place at the head", 296, 728, size=12),
        *put("1", 299, 778),
    ]  # fmt: skip
    beside = [*put("Languages", 445, 173, size=14), *put("Spanish", 444, 210)]
    read = texts(body, beside)
    assert not read.index("Degrees and more") < read.index("Languages") < read.index("Jun 1997")


# ---------------------------------------------------------------- lines


def test_stretched_line_of_a_list_gets_no_bars():
    def stretched(line, left, right, top):
        words = line.split()
        room = (right - left - sum(EM * len(word) for word in words)) / (len(words) - 1)
        starts = [left + EM * sum(map(len, words[:at])) + room * at for at in range(len(words))]
        return [word for text, start in zip(words, starts, strict=True) for word in put(text, start, top)]

    read = texts(
        put("a paragraph whose lines reach further to the right than others", 110, 60),
        stretched("Realize many projects in several large systems", 120, 375, 88),
        stretched("Design software architecture and leading", 120, 375, 102), put("development", 120, 116),
    )  # fmt: skip
    assert "Design software architecture and leading" in read


def test_contacts_with_icons_stay_on_their_own_rows():
    rows = [
        [*put("\uf095 0541 999 99 99", 200, 100), *put("\uf0c1 example.com", 0, 100, right=500)],
        [*put("\uf19d Scholar of Example", 200, 114), *put("\uf296 ada-example", 0, 114, right=501)],
    ]
    assert texts(*rows) == [
        "\uf095 0541 999 99 99 | \uf0c1 example.com",
        "\uf19d Scholar of Example | \uf296 ada-example",
    ]


def test_bullets_in_boxes_that_reach_into_the_next_line_stay_on_their_own():
    def listing(top, *items):
        words, left = [], 35.4
        for item in items:
            right = left + (4.9 if item == "•" else EM * len(item))
            box = Box(left, top + 0.2, right, top + 17.5) if item == "•" else Box(left, top, right, top + 9.8)
            words.append(Word(item, box, 9.96))
            left = right + 1.9
        return words

    lines = [("Julia", "•", "Stan", "•", "Scala"), ("OCaml", "•", "Matlab", "•", "Rails", "•", "LaTeX")]
    last = ("C", "•", "C++", "•", "CSS", "•", "PHP")
    below = [Word(text, Box(at, 122.7, at + 22, 134.2), 11.0) for text, at in (("Over", 35.4), ("1000", 60.2))]
    below.append(Word("lines:", Box(85.6, 122.7, 109.3, 134.2), 11.0))
    read = texts(listing(100, *lines[0]), listing(112, *lines[1]), below, listing(135.9, *last))
    assert read == [" ".join(lines[0]), " ".join(lines[1]), "Over 1000 lines:", " ".join(last)]


def test_contacts_on_two_lines_stand_above_both_columns():
    rows = [
        [*put("ada@example.com", 33, 89), *put("555-0100", 147, 89), *put("12 Some Street", 229, 89)],
        [*put("Springfield, USA", 372, 89), *put("www.example.com", 33, 98.7), *put("ada-example", 229, 98.7)],
    ]
    left, right = ["EXPERIENCE", *PROSE[0], "EDUCATION", "MSc, Example"], ["SKILLS", *PROSE[1], "LANGUAGES", "English"]
    read = texts(
        put("Ada Example", 31, 40, size=24), *rows, column(28, 135, *left), column(374, 135, *right, leading=17)
    )
    assert read == [
        "Ada Example", "ada@example.com | 555-0100 | 12 Some Street | Springfield, USA",
        "www.example.com | ada-example", *left, *right,
    ]  # fmt: skip


def test_date_by_itself_at_the_edge_of_a_column_belongs_to_it():
    left = [line for part in range(3) for line in (*PROSE[0], f"Another part {part}")]
    right = [
        "EDUCATION",
        "Example University",
        "of the sea",
        "1997 – 1999",
        "Example College",
        "1993 – 1997",
        "LANGUAGES",
    ]
    words = column(320, 100, *right[:3]) + column(320, 156, right[3]) + column(320, 186, *right[4:])
    read = texts(column(35, 100, *left[:3]), column(35, 184, *left[3:]), words)
    assert read == [*left, *right]


def test_date_set_at_the_middle_of_an_entry_stands_on_its_first_line():
    entry = column(50, 40, "Some College", "Physics", "Springfield", leading=12)
    read = texts(entry, put("2012 to 2016", 0, 46, right=560))
    assert read == ["Some College | 2012 to 2016", "Physics", "Springfield"]


def test_words_of_another_column_between_lines_stay_on_their_own():
    entry = column(50, 40, "Some College", "Physics", leading=12)
    for text, left in (("Weaving", 300), ("2012 to 2016", 112)):
        assert len(texts(entry, put(text, left, 46))) == 3


@pytest.mark.parametrize("off", [6, 27, 42])
@pytest.mark.parametrize("stack", [[], ["Cork", "part-time"]])
def test_dates_lower_than_the_titles_beside_them_stand_on_the_lines_of_these(off, stack):
    words, expected = put("Experience", 43, 140, size=15, bold=True), ["Experience"]
    for at, (dates, title) in enumerate((("Mar 2021 – May 2023", "Baker"), ("2018 – 2021", "Ferryman"))):
        top, text = 164 + 90.0 * at, ["Town Works", "Did the work of two", "Rowed home at night", "Slept by day"]
        words += column(43, top + off, dates, *stack, size=8, leading=10)
        words += [*put(title, 153, top, size=12, bold=True), *column(153, top + 18, *text)]
        expected += [f"{dates} | {title}", *text, *stack]
    assert texts(words) == expected


JOBS_BELOW = ("Town Works", "Did the work of two in the mill by the river, and of three in", "autumn", "Slept by day")


def entries(dates_top, *, dates=("Mar 2021 – May 2023", "2018 – 2021"), bold=True):
    """Set a section of two jobs with dates at the right margin, so far below each title."""
    words = put("Experience", 43, 140, size=15, bold=True)
    for at, (date, title) in enumerate(zip(dates, ("Baker", "Ferryman"), strict=True)):
        top = 164 + 90.0 * at
        words += [*put(title, 43, top, bold=bold), *put(JOBS_BELOW[0], 43, top + 16)]
        words += [*column(53, top + 32, *JOBS_BELOW[1:]), *put(date, 0, top + dates_top, right=550)]
    return [*words, *put("Skills", 43, 340, size=15, bold=True), *put("Ovens, " * 15 + "boats", 43, 362)]


@pytest.mark.parametrize("off", [8, 24, 33, 38, 46, 60])
def test_dates_at_the_right_margin_lower_than_their_titles_stand_on_the_lines_of_these(off):
    lines = texts(entries(off))
    assert lines[:5] == ["Experience", "Baker | Mar 2021 – May 2023", *JOBS_BELOW[:3]]
    assert lines[5:10] == [JOBS_BELOW[3], "Ferryman | 2018 – 2021", *JOBS_BELOW[:3]]


@pytest.mark.parametrize(("off", "bold", "beside"), [(16, True, 0), (16, False, 0), (33, False, 1)])
def test_dates_beside_what_is_no_title_stay_there(off, bold, beside):
    lines = texts(entries(off, bold=bold))
    assert lines[1:4][1 + beside] == f"{JOBS_BELOW[beside]} | Mar 2021 – May 2023"


def timeline(*stacks, beside=("Town Works", "Rowed home"), left=(50, 50, 50), leading=14.0):
    words = put("Experience", 43, 140, size=15, bold=True)
    for at, (stack, title) in enumerate(zip(stacks, ("Baker", "Ferryman", "Diver"), strict=False)):
        top = 164 + 90.0 * at
        words += column(130, top, title, *beside, leading=leading)
        words += [word for place, text in enumerate(stack) for word in centred(text, top + leading * place, middle=70)]
    return words


@pytest.mark.parametrize("sign", [["|"], ["to"], ["–"], []])
def test_spans_stacked_upward_are_written_on_the_lines_of_their_titles(sign):
    stacks = (["Present", *sign, "Mar 2021"], ["Feb 2021", *sign, "2018"], ["2018", *sign, "Sep 2015"])
    between = sign[0] if sign else "|"
    assert texts(timeline(*stacks)) == [
        "Experience",
        f"Mar 2021 {between} Present | Baker", "Town Works", "Rowed home",
        f"2018 {between} Feb 2021 | Ferryman", "Town Works", "Rowed home",
        f"Sep 2015 {between} 2018 | Diver", "Town Works", "Rowed home",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "stacks",
    [
        (["2021", "2018"], ["2017", "2015"]),
        (["Present", "2018"], ["2017"]),
        (["Present", "2018", "2017"], ["Present", "2012", "2010"]),
    ],
)
def test_dates_of_several_lines_are_no_spans_stacked_upward(stacks):
    lines = texts(timeline(*stacks))
    assert lines[1:3] == [f"{stacks[0][0]} | Baker", f"{stacks[0][1]} | Town Works"]


def test_box_beside_a_section_that_goes_on_below_it_comes_before_that_section():
    heads = [*put("Ada Example", 50, 40, size=20), *put("Experience", 50, 74, size=14, bold=True)]
    jobs = column(50, 96, *("Engineer 2015 – 2019", "Built models for the ports", "Served them by night") * 2)
    box = [*put("Skills", 400, 46, size=14, bold=True), *column(400, 68, "Python", "Spark", "Docker", "Fortran", "SQL")]
    below = column(50, 180, "Wrote the timetable of a long line of ferries that stop at every island on their way")
    assert texts(heads, jobs, box, below)[:8] == [
        *("Ada Example", "Skills", "Python", "Spark", "Docker", "Fortran", "SQL", "Experience")
    ]


def test_dates_at_the_margin_below_a_box_stay_with_their_jobs():
    words = put("Ada Example", 43, 45, size=20) + put("Experience", 43, 80, size=13, bold=True)
    for top, title, dates, right, *text in (
        (101, "Engineer of Tides", "2018 – 2021", 383, "Counted the boats of all the ports at night", "and by day"),
        (160, "Painter of Buoys", "2016 – 2018", 383, "Painted each of them in two colours", "Read the gauges"),
        (230, "Ferryman", "2014 – 2016", 553, "Rowed over the river", "Sold the tickets"),
        (310, "MSc Geometry", "2012 – 2014", 553),
        (339, "BSc Weaving", "2009 – 2012", 553),
    ):
        words += [*put(title, 43, top, size=10.5, bold=True), *put(dates, 0, top, size=10.5, right=right)]
        words += put("Some Town", 43, top + 14.5, size=10.5) + column(55, top + 30, *text, size=10.5)
    words += put("Education", 43, 289, size=13, bold=True)
    for top, head, *text in (
        (63, "Contact", "ada@example.com", "Springfield"),
        (122, "Skills", "Python", "Spark", "SQL"),
    ):
        words += put(head, 417, top, size=13, bold=True) + column(417, top + 21, *text, size=10.5)
    dated = [line for line in texts(words) if " | " in line]
    assert [line.split()[0] for line in dated] == ["Engineer", "Painter", "Ferryman", "MSc", "BSc"]


def test_heading_set_like_the_cards_below_it_stands_over_all_of_them():
    one = column(50, 40, "Tools", "Compilers", "Advanced", "Fortran, Ada, Forth", leading=14)
    two = column(250, 54, "Databases", "Beginner", "Some tables, a graph", leading=14)
    three = column(450, 54, "Machines", "Beginner", "Looms, mills, presses", leading=14)
    assert texts(one, two, three) == [
        "Tools",
        *("Compilers", "Advanced", "Fortran, Ada, Forth"),
        *("Databases", "Beginner", "Some tables, a graph"),
        *("Machines", "Beginner", "Looms, mills, presses"),
    ]


def test_span_that_the_right_margin_breaks_stands_on_its_first_line():
    left = column(50, 40, "Docent, Library | Town Museum", "of Springfield", "• Showed the mill to guests")
    assert texts(left, put("May 2023 - June", 400, 40), put("2024", 400, 54))[:2] == [
        "Docent, Library | Town Museum | May 2023 - June 2024",
        "of Springfield",
    ]
    years = texts(left, put("2023", 400, 40), put("2024", 400, 54))
    assert years[:2] == ["Docent, Library | Town Museum | 2023", "of Springfield | 2024"]


def test_foot_that_stands_above_the_margin_of_a_page_is_kept_once():
    def page(number, *lines):
        return Page(number, 612, 792, tuple(word for top, text in lines for word in put(text, 50, top)))

    pages = [page(1, (40, "One"), (600, "Two"), (660, "CV of Ada 1")), page(2, (40, "Three"), (660, "CV of Ada 2"))]
    assert [line.text for line in find_lines(pages)] == ["One", "Two", "Three", "CV of Ada 2"]
    close = [
        page(1, (40, "One"), (648, "Two"), (660, "Loom 1")),
        page(2, (40, "Three"), (648, "Four"), (660, "Loom 2")),
    ]
    assert len(find_lines(close)) == 6


def test_running_foot_is_no_part_of_the_column_above_it():
    def page(number, left, right):
        words = [*column(40, 40, *left), *column(220, 40, *right), *put("Ada", 40, 740), *put(str(number), 550, 740)]
        return Page(number, 612, 792, tuple(words))

    skills = ("SKILLS", "Weaving", "Sorting", "Chess", "Carving")
    school = ("SCHOOL", "Physics", "Some College", "Springfield", "Thesis on looms")
    job = ("JOB", *("Builds models that rank the wares of a shop",) * 5, "and tells others how", "it is done")
    read = [line.text for line in find_lines([page(1, skills, job), page(2, school, job)])]
    assert read == [*skills, *job, *school, *job, "Ada | 2"]


def test_name_and_contact_centred_above_two_columns_belong_to_neither():
    left = column(45, 100, "Profile", "Engineer who builds models", "Work", "Acme Ltd", "Trained models", "Beta Ltd")
    right = column(345, 100, "Skills", "Python, SQL", "PyTorch, Keras", "School", "MSc Statistics", "BSc Physics")
    head = [*centred("Ada Example", 50, size=14), *centred("ada@example.com | 555-0101 | Town", 68)]
    assert texts(head, left, right)[:3] == ["Ada Example", "ada@example.com | 555-0101 | Town", "Profile"]


def test_dates_above_the_right_one_of_two_sections_belong_to_the_job():
    """The last lines of the job leave the gutter free."""

    def line(text, left, right, top, size=10.5, bold=False):
        return [Word(text, Box(left, top, right, top + 1.12 * size), size, bold)]

    job = [("Keeper", "2015 – 2017", 240), ("Blue Kettle", "Cork", 254), ("Kettles", None, 269.5), ("Tea", None, 283.8)]
    schools = ("Statistics", "Town College", "2013 – 2015", "Geometry", "Hill College", "2010 – 2013")
    skills = ("Python and PyTorch", "Docker and Airflow", "Survival analysis", "English and Norse")
    words = [*line("Served them with kettles of all sizes", 53, 411, 220.8)]
    for text, end, top in job:
        words += [*line(text, 40, 105, top, bold=text == "Keeper"), *(line(end, 454, 555, top) if end else ())]
    for left, right, heading, texts_below in ((40, 130, "Education", schools), (319, 490, "Skills", skills)):
        words += line(heading, left, left + 60, 310, size=13, bold=True)
        for at, text in enumerate(texts_below):
            words += line(text, left, right, 330 + 15.7 * at, bold=text in ("Statistics", "Geometry"))
    read = texts(words)
    assert read[1:3] == ["Keeper | 2015 – 2017", "Blue Kettle | Cork"]
    assert read[5:] == ["Education", *schools, "Skills", *skills]


@pytest.mark.parametrize(
    ("letter", "rest", "read"), [("E", "ngineer of", "Engineer of"), ("A", "keeper of", "A keeper of")]
)
def test_letter_several_lines_high_is_part_of_its_word(letter, rest, read):
    drawn = [*put(letter, 50, 100, size=26, height=10), *put(f"{rest} kettles and ropes, who mends boats", 66, 100)]
    assert (
        texts(drawn, put("in summer and sings in the winter", 66, 112))[0]
        == f"{read} kettles and ropes, who mends boats"
    )
