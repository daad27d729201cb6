import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlematch.knowledge.reading import VisibilityRules
from mlematch.values import Box, HiddenText, Page, Shape, Word
from mlematch.visibility import (
    COVERED,
    LABEL,
    NO_INK,
    OUTSIDE,
    SAME_COLOR,
    TINY,
    TRANSPARENT,
    UNSEEN,
    Suspicion,
    drop_places,
    find_layers,
    find_notices,
    find_suspects,
    split_visible,
)

RULES = VisibilityRules()
SPOT = Box(100, 100, 150, 112)
AROUND = Box(90, 90, 200, 120)
FULL = Box(0, 0, 600, 800)
WHITE, BLACK, BLUE = (255, 255, 255), (0, 0, 0), (0, 0, 255)


def word(**more):
    return Word(**{"text": "Python", "box": SPOT, "size": 12.0, "color": BLACK, "order": 5, **more})


def page(*words, shapes=()):
    return Page(1, 600, 800, words, tuple(shapes))


def fill(color, order, box=AROUND, kind="fill"):
    return Shape(kind, box, color, order)


@pytest.mark.parametrize(
    ("rule", "the_word", "shapes", "mechanism"),
    [
        ("black on white", word(), [], None),
        ("white on white", word(color=WHITE), [], SAME_COLOR),
        ("nearly white", word(color=(245, 245, 245)), [], SAME_COLOR),
        ("pale grey can be seen", word(color=(200, 200, 200)), [], None),
        ("white on blue", word(color=WHITE), [fill(BLUE, 1)], None),
        ("blue on blue", word(color=BLUE), [fill(BLUE, 1)], SAME_COLOR),
        ("the last fill counts", word(color=WHITE), [fill(BLUE, 1), fill(WHITE, 2)], SAME_COLOR),
        ("a fill elsewhere does not count", word(color=WHITE), [fill(BLUE, 1, Box(300, 300, 400, 400))], SAME_COLOR),
        ("painted over", word(), [fill(WHITE, 9)], COVERED),
        ("an image painted over", word(), [fill(None, 9, kind="image")], COVERED),
        ("a line through is no cover", word(), [fill(BLACK, 9, Box(90, 105, 200, 106))], None),
        ("half a cover is no cover", word(), [fill(WHITE, 9, Box(90, 90, 126, 120))], None),
        ("an unknown background needs a look", word(), [fill(None, 1, kind="image")], SAME_COLOR),
        ("no ink", word(drawn=False), [], NO_INK),
        ("transparent", word(opacity=0.0), [], TRANSPARENT),
        ("half transparent", word(opacity=0.5), [], None),
        ("tiny", word(size=1.0, box=Box(100, 100, 105, 101)), [], TINY),
        ("squeezed", word(box=Box(100, 100, 102, 112)), [], TINY),
        ("a small sign is not tiny", word(text=".", box=Box(100, 100, 101, 112)), [], None),
        ("upright words are not squeezed", word(box=Box(100, 100, 112, 150)), [], None),
        ("right of the page", word(box=Box(700, 100, 750, 112)), [], OUTSIDE),
        ("above the page", word(box=Box(100, -50, 150, -38)), [], OUTSIDE),
        ("at the edge", word(box=Box(590, 100, 606, 112)), [], None),
        ("recognised in a scan", word(drawn=False), [fill(None, 1, FULL, "image")], None),
        ("under a scan", word(), [fill(None, 9, FULL, "image")], None),
    ],
)
def test_what_makes_a_word_suspect(rule, the_word, shapes, mechanism):
    found = [suspect.mechanism for suspect in find_suspects([page(the_word, shapes=shapes)], RULES)]

    assert found == ([mechanism] if mechanism else []), rule


def test_only_what_a_look_could_refute_is_uncertain():
    words = (word(color=WHITE), word(drawn=False))

    assert [suspect.certain for suspect in find_suspects([page(*words)], RULES)] == [False, True]


def test_the_wary_suspect_every_word():
    assert [s.mechanism for s in find_suspects([page(word())], RULES, wary=True)] == [UNSEEN]


def test_hidden_runs_are_kept_apart_word_for_word():
    words = [word(text=text, box=Box(100 + 60 * at, 100, 150 + 60 * at, 112)) for at, text in enumerate("abcde")]
    suspects = [Suspicion(1, 1, NO_INK), Suspicion(1, 2, NO_INK), Suspicion(1, 4, TINY)]

    seen, hidden = split_visible([page(*words)], suspects)

    assert [word.text for word in seen[0].words] == ["a", "d"]
    assert hidden == (HiddenText("b c", 1, NO_INK), HiddenText("e", 1, TINY))


def test_the_hidden_twin_of_a_visible_word_is_dropped_without_a_word():
    shadow = word(color=WHITE, box=Box(101, 101, 151, 113), order=4)

    seen, hidden = split_visible([page(shadow, word())], [Suspicion(1, 0, SAME_COLOR)])

    assert seen[0].words == (word(),)
    assert not hidden


def test_notices_say_how_many_words_where_and_why_but_not_which():
    hidden = [HiddenText("secret words", 2, NO_INK), HiddenText("more", 2, NO_INK), HiddenText("\\faPhone", 1, LABEL)]

    (notice,) = find_notices(hidden)

    assert (notice.code, notice.page, notice.severity) == ("hidden_text", 2, "warning")
    assert "3 words" in notice.message
    assert NO_INK in notice.message
    assert "secret" not in notice.message


def test_the_text_over_a_scan_is_noticed_as_recognised():
    scan = fill(None, 1, FULL, "image")

    assert [n.code for n in find_layers([page(word(drawn=False), shapes=[scan])], RULES)] == ["ocr_layer"]
    assert not find_layers([page(word(), shapes=[scan])], RULES)


@pytest.mark.parametrize(
    ("rule", "other", "kept"),
    [
        ("in its place", word(text="secret"), False),
        ("a part of it", word(text="sec"), False),
        ("elsewhere, but nowhere to be seen", word(text="secret", box=Box(10, 700, 50, 712)), False),
        ("another word in its place", word(text="Python"), True),
        ("seen elsewhere", word(text="open", box=Box(10, 300, 50, 312)), True),
        ("seen elsewhere, but here it is hidden", word(text="open"), False),
    ],
)
def test_hidden_words_are_taken_out_of_another_reading(rule, other, kept):
    placed = page(
        word(text="secret"),
        word(text="open", box=Box(160, 100, 200, 112)),
        word(text="open", box=Box(10, 300, 50, 312)),
    )

    (left,) = drop_places([page(other)], [placed], [Suspicion(1, 0, NO_INK), Suspicion(1, 1, NO_INK)])

    assert bool(left.words) == kept, rule


coordinates = st.floats(-900, 900, allow_nan=False)
boxes = st.builds(
    lambda x, y, w, h: Box(x, y, x + abs(w), y + abs(h)), coordinates, coordinates, coordinates, coordinates
)
colors = st.none() | st.sampled_from([WHITE, BLACK, BLUE])
words = st.builds(
    Word,
    st.sampled_from(["a", "Python", "."]),
    boxes,
    st.floats(0, 40),
    color=colors,
    opacity=st.floats(0, 1),
    drawn=st.booleans(),
    order=st.integers(0, 9),
)
shapes = st.builds(Shape, st.sampled_from(["fill", "image"]), boxes, colors, st.integers(0, 9))


@given(st.lists(words, max_size=6), st.lists(shapes, max_size=6))
def test_no_word_is_lost_or_made_up(some_words, some_shapes):
    some_shapes.sort(key=lambda shape: shape.order)
    whole = page(*some_words, shapes=some_shapes)

    seen, hidden = split_visible([whole], find_suspects([whole], RULES))

    visible = [word.text for word in seen[0].words]
    apart = " ".join(run.text for run in hidden).split()
    assert set(visible + apart) <= {word.text for word in some_words}
    assert len(visible) + len(apart) <= len(some_words)
    assert split_visible([whole], ())[0] == (whole,)
