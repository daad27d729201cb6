"""The quick look that lets most lines pass without cleaning never lets one pass that cleaning would change."""

from hypothesis import example, given
from hypothesis import strategies as st

from mlematch.text import cleaning, join_lines, lines_of

WORDS = ["Built", "a", "I", "C++", "S", "K", "AB", "SQL", "(NLP)", "word(A", "end.)", "10,000", "x,y", "e.g.", "R&D"]
SIGNS = [
    ";",
    ":",
    "|",
    "||",
    "-",
    "--",
    "....",
    "fi",
    "ffl",
    "–",
    "’",
    "•",
    "·",
    "`",
    "o",
    "*",
    "\t",
    "\u200b",
    "_",
    "#",
]
OTHERS = ["é", "Übung", "https://example.com/a", "a" * 101, "A)B"]
PIECES = st.sampled_from([*WORDS, *SIGNS, *OTHERS])
LINES = st.tuples(st.sampled_from(["", "• ", " ", "- "]), st.lists(PIECES, min_size=1, max_size=8)).flatmap(
    lambda parts: st.sampled_from([" ", "", "  "]).map(lambda gap: parts[0] + gap.join(parts[1]))
)


@given(LINES | st.text(st.characters(max_codepoint=0x2200), max_size=40))
@example("• Built models (Python, C++) at Übung – 2019")
@example("Café |")
def test_a_plain_line_would_not_be_changed_by_any_step(line):
    if cleaning._is_plain(line):
        assert [step(line) for step in cleaning._STEPS] == [line] * len(cleaning._STEPS)


def test_most_lines_are_plain():
    lines = ["Senior Engineer, Acme Corp (Berlin)", "Led a team of 5 – 20% faster", "Skills: Python, C++ and SQL"]

    assert all(map(cleaning._is_plain, lines))


def texts(written):
    return [line.text for line in join_lines(lines_of(written))]


def test_columns_of_a_line_stay_apart():
    assert texts("Experience   Staff Engineer, Acme   2020 - 2022") == [
        "Experience | Staff Engineer, Acme | 2020 - 2022"
    ]
    assert texts("Kronos    Project planning\tTelex 40") == ["Kronos | Project planning | Telex 40"]
    assert texts("Nowhere College\t\tSpringfield\n  2012 - 2016\tBSc Physics") == [
        "Nowhere College | Springfield",
        "2012 - 2016 | BSc Physics",
    ]


def test_white_after_a_bullet_or_label_or_between_letters_sets_nothing_apart():
    assert texts("  -   Wrote  reports") == ["• Wrote reports"]
    assert texts("2.   Wrote reports") == ["2. Wrote reports"]
    assert texts("Languages:\tPython,   SQL") == ["Languages: Python, SQL"]
    assert texts("S K I L L S   A N D   T O O L S") == ["SKILLS AND TOOLS"]
    assert texts("Ended well.  Began anew") == ["Ended well. Began anew"]


def test_a_line_of_columns_does_not_go_on_in_the_next():
    lines = lines_of("Python     Numerical linear algebra\nkdb    Telex")

    assert [line.wraps for line in lines] == [False, False]


def test_dates_in_emphasis_part_from_the_point_behind_them():
    assert texts("*2019–2021* * Trained models.\n* Served them.") == [
        "2019–2021",
        "• Trained models.",
        "• Served them.",
    ]
    assert texts("_May 2021_ *Taught algebra to beginners.*") == ["May 2021", "Taught algebra to beginners."]
    assert texts("*2019 - 2021* **Data Scientist** Lumen Labs") == ["2019 - 2021 Data Scientist Lumen Labs"]
