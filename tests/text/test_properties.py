from hypothesis import given, settings
from hypothesis import strategies as st

from mlematch.layout import find_lines
from mlematch.text import clean, clean_line, join_lines, lines_of
from mlematch.values import Box, Page, PlacedLine, Word

RESUME_LIKE = st.text(alphabet="aABe iI1,;|:()•●-–./@+#\u00ad\u200b\ufb01Рο¨\t", max_size=60)
ANY_LINE = st.one_of(st.text(max_size=80), RESUME_LIKE)


@given(ANY_LINE)
@settings(max_examples=300)
def test_cleaning_a_clean_line_changes_nothing(line):
    cleaned = clean_line(line)
    assert clean_line(cleaned) == cleaned


@given(st.lists(ANY_LINE, max_size=6).map("\n".join))
def test_cleaning_a_clean_text_changes_nothing(text):
    cleaned = clean(text)
    assert clean(cleaned) == cleaned


@given(ANY_LINE)
def test_clean_line_has_no_breaks_controls_or_double_spaces(line):
    cleaned = clean_line(line)
    assert cleaned == cleaned.strip()
    assert "  " not in cleaned
    assert all(char.isprintable() for char in cleaned)


@given(st.from_regex(r"[A-Za-z]{2,12}( [A-Za-z]{2,12}){0,6}", fullmatch=True))
def test_ordinary_words_stay_as_they_are(line):
    squeezed = clean_line(line).replace(" ", "")
    assert squeezed == line.replace(" ", "")


@given(st.lists(ANY_LINE, max_size=8))
def test_no_line_is_empty_and_none_is_invented(texts):
    joined = join_lines([PlacedLine(text, 1, None) for text in texts])
    assert all(line.text for line in joined)
    assert len(joined) <= len(texts)


@given(st.text(max_size=300))
def test_plain_text_keeps_every_word_of_letters(text):
    kept = "".join(char for line in lines_of(text) for char in line.text if char.isalnum())
    assert kept == "".join(char for char in text if char.isalnum())


WORDS = st.builds(
    lambda text, left, top, size, order: Word(
        text, Box(left, top, left + 5 * len(text), top + size), size, order=order
    ),
    st.text(alphabet="abcXYZ•1", min_size=1, max_size=6),
    st.integers(0, 500).map(float),
    st.integers(0, 700).map(float),
    st.sampled_from([8.0, 10.0, 16.0]),
    st.integers(0, 1000),
)


@given(st.lists(WORDS, max_size=30, unique_by=lambda word: (word.box, word.order)), st.randoms())
def test_layout_loses_no_word_and_does_not_depend_on_their_order(words, random):
    shuffled = list(words)
    random.shuffle(shuffled)
    lines = find_lines([Page(1, 600, 800, tuple(words))])
    assert lines == find_lines([Page(1, 600, 800, tuple(shuffled))])
    letters = sorted("".join(word.text for word in words))
    assert sorted("".join(line.text for line in lines).replace(" | ", "").replace(" ", "")) == letters


@given(st.lists(WORDS, max_size=12))
def test_blocks_count_up_and_lines_lie_on_the_page(words):
    lines = find_lines([Page(1, 600, 800, tuple(words)), Page(2, 600, 800, tuple(words))])
    blocks = [line.block for line in lines]
    assert blocks == sorted(blocks)
    assert all(line.box is not None and line.box.width > 0 for line in lines)
