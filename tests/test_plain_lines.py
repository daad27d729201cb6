"""The quick look that lets most lines pass without cleaning never lets one pass that cleaning would change."""

from hypothesis import example, given
from hypothesis import strategies as st

from mlematch.text import cleaning

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
    lines = ["Senior Engineer, Acme Corp (Berlin)", "• Led a team of 5 – 20% faster", "Skills: Python, C++ and SQL"]

    assert all(map(cleaning._is_plain, lines))
