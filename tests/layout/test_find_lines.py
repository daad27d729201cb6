"""Pages are drawn here by hand: every word gets its box as an engine would give it."""

from dataclasses import replace
from itertools import count

import pytest

from mlematch.layout import find_lines
from mlematch.values import Box, Page, Word

EM = 5.0  # the width of a letter at size 10


def put(text, left, top, size=10.0, bold=False, right=None):
    """Set a line of words, 10 points to the line; with `right`, so that it ends there."""
    step = EM * size / 10
    at = left if right is None else right - step * len(text)
    words = []
    for part in text.split(" "):
        if part:
            words.append(Word(part, Box(at, top, at + step * len(part), top + 1.2 * size), size, bold))
        at += step * (len(part) + 1)
    return words


def column(left, top, *texts, leading=14.0, **style):
    return [word for at, text in enumerate(texts) for word in put(text, left, top + leading * at, **style)]


def page(*parts, number=1):
    orders = count()
    words = tuple(replace(word, order=next(orders)) for part in parts for word in part)
    return Page(number, 612, 792, words)


def texts(*pages):
    return [line.text for line in find_lines(pages)]


def test_one_column_is_read_from_top_to_bottom():
    assert texts(page(column(50, 100, "below", "last"), put("above", 50, 60))) == ["above", "below", "last"]


LEFT = (
    "Built large pipelines for",
    "data from many sources",
    "and trained the models",
    "that serve our users",
    "daily",
)
RIGHT = ("Python", "Kubernetes", "Distributed systems", "SQL", "Docker", "Airflow")


@pytest.mark.parametrize("drop", [0.0, 3.0, 7.0])
def test_two_columns_are_read_one_after_the_other(drop):
    assert texts(page(column(50, 100, *LEFT), column(320, 100 + drop, *RIGHT))) == [*LEFT, *RIGHT]


def test_sidebar_on_the_left_is_read_before_the_text_beside_it():
    body = (
        "Engineer at Acme who wrote one long line of text here",
        *LEFT,
        "and many other things that took a whole line",
    )
    assert texts(page(column(30, 103, *RIGHT), column(200, 100, *body))) == [*RIGHT, *body]


def test_header_over_columns_is_read_first_even_when_it_stands_close():
    header = put("Ada Example, Engineer for machine learning and for data at large", 50, 86)
    read = texts(page(column(50, 100, *LEFT), column(320, 104, *RIGHT), header))
    assert read == ["Ada Example, Engineer for machine learning and for data at large", *LEFT, *RIGHT]


def test_centred_name_over_columns_is_no_part_of_the_right_one():
    name = put("ADA EXAMPLE", 200, 40, size=20)
    read = texts(page(name, column(50, 100, *LEFT), column(320, 104, *RIGHT)))
    assert read == ["ADA EXAMPLE", *LEFT, *RIGHT]


def test_content_order_does_not_matter():
    words = [*column(50, 100, *LEFT), *column(320, 104, *RIGHT)]
    rows = sorted(words, key=lambda word: (word.box.top, word.box.left))
    assert texts(page(rows)) == texts(page(rows[::-1])) == [*LEFT, *RIGHT]


def entry(top, title, date, *bullets):
    head = [*put(title, 50, top, bold=True), *put(date, 0, top, right=560)]
    return [*head, *column(60, top + 14, *bullets)]


def test_date_at_the_right_margin_stays_on_its_line():
    first = entry(100, "Engineer, Acme", "2019 - 2021", "• Built models", "• Served them", "• Led two people")
    second = entry(160, "Analyst, Example", "Jan 2015 - Dec 2018", "• Wrote reports", "• Cleaned data")
    assert texts(page(first, second)) == [
        "Engineer, Acme | 2019 - 2021", "• Built models", "• Served them", "• Led two people",
        "Analyst, Example | Jan 2015 - Dec 2018", "• Wrote reports", "• Cleaned data",
    ]  # fmt: skip


def test_date_and_place_at_the_right_margin_stay_on_their_lines():
    words = [
        *put("Acme", 50, 100), *put("2019 - 2021", 0, 100, right=560),
        *put("Engineer", 50, 114), *put("Springfield", 0, 114, right=560),
        *put("• Built models", 60, 128),
    ]  # fmt: skip
    assert texts(page(words)) == ["Acme | 2019 - 2021", "Engineer | Springfield", "• Built models"]


def test_date_column_on_the_left_stays_beside_its_entries():
    body = ("Engineer, Acme, Springfield", "Built models for the search", "and served them to all", "Analyst, Example",
            "Wrote reports on the sales", "of the whole company")  # fmt: skip
    dates = [*put("2019-2021", 50, 100), *put("2015-2018", 50, 142)]
    read = texts(page(dates, column(140, 100, *body)))
    assert read[0] == "2019-2021 | Engineer, Acme, Springfield"
    assert read[3] == "2015-2018 | Analyst, Example"
    assert len(read) == 6


def test_place_below_a_date_on_the_left_does_not_run_into_the_text():
    body = ("Engineer, Acme", "• Built models for the search", "• Served them to everyone", "Analyst, Example",
            "• Wrote reports on the sales", "• Cleaned the data before")  # fmt: skip
    margin = [*column(50, 100, "2019-2021", "Springfield"), *column(50, 142, "2015-2018", "Shelbyville")]
    assert texts(page(margin, column(140, 100, *body))) == [
        "2019-2021 | Engineer, Acme", *body[1:3], "Springfield",
        "2015-2018 | Analyst, Example", *body[4:], "Shelbyville",
    ]  # fmt: skip


def test_what_is_stacked_below_a_date_on_the_right_is_put_on_its_line():
    words = [
        *put("Acme, Engineer", 50, 100), *put("Springfield", 0, 100, right=560),
        *put("• Built models", 60, 114), *put("2019 - 2021", 0, 114, right=560),
        *put("• Served them", 60, 128), *put("2 years", 0, 128, right=560),
    ]  # fmt: skip
    assert texts(page(words)) == [
        "Acme, Engineer | Springfield | 2019 - 2021 | 2 years",
        "• Built models",
        "• Served them",
    ]


def test_labels_on_the_left_stay_beside_their_values():
    labels = column(50, 100, "Languages:", "Tools:", "Cloud:")
    values = column(150, 100, "Python, SQL, Scala and R", "Docker, Kubernetes, Git", "AWS with S3 and EC2")
    assert texts(page(labels, values)) == [
        "Languages: Python, SQL, Scala and R", "Tools: Docker, Kubernetes, Git", "Cloud: AWS with S3 and EC2",
    ]  # fmt: skip


def test_headings_in_the_margin_stand_over_what_is_beside_them():
    body = ("I am an engineer with ten", "years of work on models", "Acme, Engineer since long",
            "Built many a model there", "and served them to all", "Example University has",
            "given me a degree there")  # fmt: skip
    labels = [*put("Summary", 50, 100), *put("Experience", 50, 128), *put("Education", 50, 170)]
    assert texts(page(labels, column(150, 100, *body))) == [
        "Summary", *body[:2], "Experience", *body[2:5], "Education", *body[5:],
    ]  # fmt: skip


@pytest.mark.parametrize(
    "headings", [(("Further", "Skills"), ("Schools",)), (("Skills",), ("Schools", "and", "Years"))]
)
def test_headings_of_several_lines_in_the_margin_stand_over_what_is_beside_them(headings):
    body = ("Kettles of copper and of tin", "and all that whistles on a stove", "Ropes for boats of any length",
            "Fences along a shore", "Tides and when they turn")  # fmt: skip
    first, second = headings
    school = ("Example University, near the sea", "a degree in the mending of nets", "with honours for all knots",
              "and a prize for the longest one", "Example School, in the hills",
              "the best of its year at whistling", "and at no other thing at all")  # fmt: skip
    labels = [
        *column(50, 100, *first, bold=True, leading=15),
        *column(50, 196, *second, bold=True, leading=15),
    ]
    sides = [*column(150, 100, *body), *column(150, 196, *school)]
    assert texts(page(labels, sides)) == [*first, *body, *second, *school]


def test_bullets_in_columns_do_not_mix():
    first = column(50, 100, "• Python", "• SQL", "• Scala")
    second = column(200, 100, "• Docker", "• Git", "• Linux")
    read = texts(page(put("Skills", 50, 80), first, second, put("Experience at Acme and with many others", 50, 160)))
    assert read == ["Skills", "• Python", "• SQL", "• Scala", "• Docker", "• Git", "• Linux",
                    "Experience at Acme and with many others"]  # fmt: skip


def test_table_is_read_row_by_row():
    degrees = column(50, 100, "Bachelor of Technology", "Senior Secondary School", "Secondary School")
    schools = column(220, 100, "Example Institute", "Acme School", "Acme School")
    years, marks = column(380, 100, "2018", "2014", "2012"), column(450, 100, "8.9", "92%", "95%")
    assert texts(page(degrees, schools, years, marks)) == [
        "Bachelor of Technology | Example Institute | 2018 | 8.9",
        "Senior Secondary School | Acme School | 2014 | 92%",
        "Secondary School | Acme School | 2012 | 95%",
    ]


def test_what_follows_short_columns_is_read_after_both():
    first, second = column(50, 100, "• Python", "• SQL"), column(200, 100, "• Docker", "• Git")
    below = [
        *put("Experience", 50, 140, size=14, bold=True),
        *column(50, 165, "Engineer", "Built a model that serves all users"),
    ]
    read = texts(page(first, second, below))
    assert read == [
        "• Python",
        "• SQL",
        "• Docker",
        "• Git",
        "Experience",
        "Engineer",
        "Built a model that serves all users",
    ]


def test_pages_may_change_their_columns():
    read = texts(page(column(50, 100, *LEFT), column(320, 104, *RIGHT)), page(column(50, 60, *LEFT), number=2))
    assert read == [*LEFT, *RIGHT, *LEFT]


def test_running_head_is_read_once_at_the_first_page_and_foot_at_the_last():
    pages = [
        page(
            put("Ada Example", 50, 20),
            column(50, 100, f"text {number}"),
            put(f"Page {number}", 300, 770),
            number=number,
        )
        for number in (1, 2, 3)
    ]
    assert texts(*pages) == ["Ada Example", "text 1", "text 2", "text 3", "Page 3"]


def test_text_that_begins_alike_on_every_page_is_no_running_head():
    pages = [page(column(50, 50, "Acme, Engineer", f"text {number}"), number=number) for number in (1, 2)]
    assert texts(*pages) == ["Acme, Engineer", "text 1", "Acme, Engineer", "text 2"]


def test_letters_set_apart_are_words():
    letters = [
        Word(letter, Box(50 + 12 * at, 50, 56 + 12 * at, 62), 10)
        for at, letter in enumerate("WORK EXP")
        if letter != " "
    ]
    spaced = [
        replace(word, box=replace(word.box, left=word.box.left + 8, right=word.box.right + 8)) for word in letters[4:]
    ]
    assert texts(page(letters[:4], spaced)) == ["WORK EXP"]


def test_turned_text_comes_before_the_lines_beside_it():
    turned = [Word("EXPERIENCE", Box(20, 100, 32, 170), 10)]
    read = texts(page(turned, column(50, 100, *LEFT)))
    assert read == ["EXPERIENCE", *LEFT]


def test_raised_sign_belongs_to_its_line():
    raised = [Word("th", Box(70.2, 97, 76, 103), 5)]
    assert texts(page(put("the 4", 50, 100), raised, put("place", 85, 100))) == ["the 4 th place"]


def test_boxes_that_hug_the_ink_make_the_same_lines():
    words = [
        Word("on", Box(50, 104, 60, 110), 10),
        Word("top", Box(63, 102, 75, 112), 10),
        Word("-", Box(78, 106, 81, 107), 10),
        Word("Up", Box(84, 102, 94, 112), 10),
        Word("a", Box(50, 118, 55, 124), 10),
        Word("by", Box(58, 116, 68, 126), 10),
    ]
    assert texts(page(words)) == ["on top - Up", "a by"]


def test_lines_know_their_size_weight_and_column():
    lines = find_lines(
        [page(put("Skills", 50, 60, size=14, bold=True), column(50, 100, *LEFT), column(320, 103, *RIGHT))]
    )
    assert (lines[0].size, lines[0].bold, lines[1].bold) == (14.0, True, False)
    assert len({line.block for line in lines if line.text in LEFT}) == 1
    assert len({line.block for line in lines if line.text in RIGHT}) == 1
    assert {line.block for line in lines if line.text in LEFT} != {line.block for line in lines if line.text in RIGHT}


def wraps(*rows):
    return [line.wraps for line in find_lines([page(column(50, 100, *rows))])]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (("we have built a system that uses machine", "learning for all of our many customers."), True),
        (("• built a system that uses machine", "• learning of ranking models in the large"), False),
        (("Python", "SQL and other languages of this kind"), False),
        (("Skills in Python, Docker, Airflow, Apache", "Spark, Kafka and everything else"), True),
        (("We have built a system that uses learning.", "Then we have served it to the customers"), False),
        (("served with", "Kubernetes and other tools of that kind"), True),
        (("Senior Engineer for Machine Learning at Acme", "2019 - 2021"), False),
    ],
)
def test_sentence_goes_on_where_the_next_word_would_not_have_fitted(rows, expected):
    assert wraps(*rows)[0] is expected


def test_label_in_bold_does_not_end_the_list_after_it():
    label, rest = put("Language models and all their friends:", 50, 100, bold=True), put("Hugging Face", 245, 100)
    below = [*put("Transformers, BERT and others of that", 50, 114), *put("Frameworks:", 50, 128, bold=True)]
    assert [line.wraps for line in find_lines([page(label, rest, below)])] == [True, False, False]


def test_page_of_short_lines_goes_on_only_where_the_edge_of_other_pages_is_reached():
    full = page(column(50, 100, "Many lines on this page are as long as this and show the edge of the text to all"))
    short = page(
        column(50, 100, "Arts: Design, Example College", "Languages", "English and Spanish, both native"), number=2
    )
    assert [line.wraps for line in find_lines([full, short])] == [False, False, False, False]


def test_heading_does_not_go_on():
    lines = find_lines([page(put("Experience with", 50, 86, size=14, bold=True), column(50, 104, *LEFT))])
    assert lines[0].wraps is False


def test_empty_pages_give_nothing():
    assert find_lines([]) == find_lines([Page(1, 612, 792)]) == ()
