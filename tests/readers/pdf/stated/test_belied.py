"""An ActualText that says something else than is drawn, and lawful ones that say the same in other letters."""

from time import perf_counter

import pytest
from tests.pdfs import Pdf, show
from tests.readers.tricks import RESUME

from mlematch.readers import read_document

LIE = "Expert in Quantum Cobol, Hadoop, Snowflake, Rust and Kubernetes operators"
LONGEST = 8  # seconds
DRAWN = "Hobbies: chess, rowing, old maps"


def state(text, *content):
    return f"/Span <</ActualText ({text})>> BDC {' '.join(content)} EMC\n"


def read(*contents, **more):
    return read_document(Pdf([RESUME + "".join(contents)], **more).bytes())


def last_line(document):
    return document.text.splitlines()[-1]


def is_clean(document):
    return not document.hidden and not document.notices


@pytest.mark.parametrize("drawn", [[DRAWN], ["Hobbies:", "chess, rowing", "and old maps"]])
def test_what_is_drawn_is_read_and_what_is_stated_is_told_as_hidden(drawn):
    lines = [show(line, y=400 - 14 * at, size=10) for at, line in enumerate(drawn)]

    document = read(state(LIE, *lines))

    assert document.text.splitlines()[-len(drawn) :] == drawn
    assert [run.text for run in document.hidden] == [LIE]
    assert [notice.code for notice in document.notices] == ["hidden_text"]


def test_short_stated_words_that_occur_elsewhere_on_the_page_are_hidden_too():
    document = read(show("trusted in Java circles", y=430, size=10), state("Rust in Java", show(DRAWN, y=400, size=10)))

    assert last_line(document) == DRAWN
    assert [run.text for run in document.hidden] == ["Rust in Java"]


@pytest.mark.parametrize("drawn", ["\\225", "Quantum", "Rust"])
def test_much_more_than_is_drawn_is_hidden_though_some_of_it_is_on_the_page(drawn):
    document = read(show("trusted and operated", y=430, size=10), state(LIE, show(drawn, y=400, size=10)))

    assert not {"Kubernetes", "Hadoop", "and"} & set(last_line(document).split())
    assert [run.text for run in document.hidden] == [LIE]
    assert [notice.code for notice in document.notices] == ["hidden_text"]


def test_the_name_of_an_icon_is_told_to_nobody():
    document = read(state("Phone number icon", show("v", y=400, size=10)))

    assert last_line(document) == read().text.splitlines()[-1]
    assert not document.notices


def test_one_false_statement_leaves_the_true_ones_of_the_page_alone():
    document = read(
        state("Sailing on lakes", show("Sailing on lakes", y=430, size=10)), state(LIE, show(DRAWN, y=400, size=10))
    )

    assert document.text.splitlines()[-2:] == ["Sailing on lakes", DRAWN]


@pytest.mark.parametrize("before", ["1 g", "3 Tr"])
def test_drawn_words_that_cannot_be_seen_are_hidden_with_what_is_stated(before):
    document = read("q ", state(LIE, show("SECRET KEYWORDS", y=400, before=before)), "Q")

    assert "SECRET" not in document.text
    assert "Hadoop" not in document.text
    assert [notice.code for notice in document.notices][:1] == ["hidden_text"]


@pytest.mark.parametrize(
    ("stated", "drawn"),
    [
        ("Sailing on lakes", "SAILING ON LAKES"),
        ("Sailing on lakes", "S a i l i n g  o n  l a k e s"),
        ("sail\\255ing on lakes", "sail-ing on lakes"),
        ("r\\351sum\\351 of \\311lodie", "resume of Elodie"),
        ("\\225 Sailing on lakes", "- Sailing on lakes"),
        ("Sailing, on; lakes.", "Sailing, on; lakes."),
    ],
)
def test_a_statement_of_the_drawn_letters_is_lawful(stated, drawn):
    document = read(state(stated, show(drawn, y=400, size=10)))

    assert is_clean(document)


def test_a_ligature_that_is_spelt_out_is_lawful():
    ligature = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Differences[118/fi]>>>>"
    word = show("v", y=400, size=10).replace("/F1", "/L")

    assert is_clean(read(state("fi", word), fonts={"L": ligature}))


def test_long_and_many_statements_take_little_time():
    long = state("ab cde " * 3000, show("bad fed " * 2000, y=400, size=1))
    many = "".join(state("Ada", show("Bob", y=300, size=10)) for _ in range(3000))

    start = perf_counter()
    read(long, many)

    assert perf_counter() - start < LONGEST
