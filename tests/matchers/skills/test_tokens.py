import pickle

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mlematch.matchers.skills.tokens import WordReader

READER = WordReader((("isation", "ization"), ("yses$", "ysis"), ("our$", "or")))


def norms(text):
    return [token.norm_ for token in READER.read(text) if not token.is_space]


@pytest.mark.parametrize(
    "names",
    [
        ("time series", "Time-Series", "time-series", "TIME SERIES"),
        ("random forest", "Random Forests", "random-forests"),
        ("optimization", "Optimisation", "OPTIMIZATION"),
        ("analysis", "Analyses"),
        ("API", "APIs"),
        ("GPU", "GPUs"),
        ("strategy", "strategies"),
        ("scikit learn", "Scikit-Learn", "scikit-learn"),
    ],
)
def test_spellings_of_one_name_read_the_same(names):
    assert len({tuple(norms(name)) for name in names}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("C", "C++"), ("C", "C#"), ("Java", "JavaScript"), ("R", "R&D"), ("analysis", "analyst"), ("AWS", "AW")],
)
def test_names_that_differ_read_differently(one, other):
    assert norms(one) != norms(other)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("C++", ["c++"]),
        ("C#", ["c#"]),
        ("Node.js", ["node.js"]),
        (".NET", [".net"]),
        ("T5,BERT", ["t5", ",", "bert"]),
        ("Python|SQL", ["python", "|", "sql"]),
        ("C/C++", ["c", "/", "c++"]),
        ("AWS(S3,EC2)", ["aws", "(", "s3", ",", "ec2", ")"]),
        ("Python3", ["python", "3"]),
        ("TensorFlow 2.x", ["tensorflow", "2.x"]),
        ("GPT-4o", ["gpt", "4o"]),
        ("(Docker).", ["(", "docker", ")", "."]),
        ("“Kafka”", ["“", "kafka", "”"]),
    ],
)
def test_names_of_technology_stay_whole_and_lists_fall_apart(text, words):
    assert norms(text) == words


@given(st.text(max_size=80))
@example(":::::\x1b\x1b\x08{{")
@settings(max_examples=100)
def test_each_word_stands_where_it_says(text):
    for token in READER.read(text):
        if token.text.strip():  # hyphens and long runs of marks are read as spaces
            assert text[token.idx : token.idx + len(token)] == token.text


def test_a_reader_can_be_sent_to_another_process():
    copy = pickle.loads(pickle.dumps(READER))

    assert [token.norm_ for token in copy.read("Random-Forests, C++")] == norms("Random-Forests, C++")


NAMES = st.one_of(st.text(max_size=12), st.sampled_from(("C++", ".NET", "Time-Series Analyses", "--", "a\nb", " a  b")))


@given(st.lists(NAMES.filter(str.strip)))
@example([":::::::\x1b\x1b{", "0"])
def test_many_names_are_read_at_once_as_one_after_the_other(names):
    words = [[token for token in READER.read(name) if token.text.strip()] for name in names]
    assert READER.read_names(names) == [
        (tuple(token.norm for token in name), tuple(token.orth for token in name)) for name in words
    ]
