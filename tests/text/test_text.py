import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlematch.text import clean, clean_line, join_lines, lines_of
from mlematch.values import PlacedLine


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        # characters
        ("arti\ufb01cial and e\ufb03cient", "artificial and efficient"),
        ("zero\u200bwidth\ufeff joi\u200dner", "zerowidth joiner"),
        ("co\u00adoperate", "co-operate"),
        ("non\u00a0breaking\u202fspace\u3000wide", "non breaking space wide"),
        ("ＰＹＴＨＯＮ １２３", "PYTHON 123"),
        ("𝐏𝐲𝐭𝐡𝐨𝐧 𝙎𝙌𝙇", "Python SQL"),
        ("Ⓢ🅂🅢🆂QL", "SSSSQL"),
        ("ᴘʏᴛʜᴏɴ", "python"),
        ("R² of 10⁶ and H₂O", "R² of 10⁶ and H₂O"),
        ("Keras™ and Scikit®", "Keras and Scikit"),
        ("Universit¨at Z¨urich", "Universität Zürich"),
        ("re\u0301sume\u0301", "résumé"),
        ("P\u0332y\u0332thon", "Python"),
        ("bell\x07 and null\x00", "bell and null"),
        ("icon \uf0e0 mail \ue001", "icon mail"),
        ("🚀 launched it", "launched it"),
        ("don’t say “hello”", 'don\'t say "hello"'),
        # look-alikes
        ("Руthоn", "Python"),
        ("Τеnsоrflоw", "Tensorflow"),
        ("Москва and Αθήνα", "Москва and Αθήνα"),
        ("β-VAE with ε-greedy", "β-VAE with ε-greedy"),
        # dashes
        ("2019\u2013present", "2019–present"),
        ("2019 — 2021", "2019 – 2021"),
        ("state\u2010of\u2011the\u2010art, \u22125", "state-of-the-art, -5"),
        ("built -- and ran", "built – and ran"),
        ("Clerk 08/2014 ï¼\x8d 05/2016", "Clerk 08/2014 – 05/2016"),
        # bullets
        ("● built", "• built"),
        ("▪built", "• built"),
        ("\uf0b7 built", "• built"),
        ("- built", "• built"),
        ("o built", "• built"),
        ("» built", "• built"),
        ("✓ ✓ built", "• built"),
        ("➔ built", "• built"),
        ("May 2017 ➔ Oct 2019", "May 2017 → Oct 2019"),
        ("-5 degrees", "-5 degrees"),
        ("one of", "one of"),
        ("Python ● SQL▪Docker", "Python • SQL • Docker"),
        ("Python ●●●●○", "Python"),
        ("English ★★★★☆", "English"),
        # letters set apart
        ("E X P E R I E N C E", "EXPERIENCE"),
        ("W O R K   E X P E R I E N C E", "WORK EXPERIENCE"),
        ("S k i l l s", "Skills"),
        ("W ORK  E XPERIENCE", "WORK EXPERIENCE"),
        ("E DUCATION", "EDUCATION"),
        ("arti fi cial work fl ow", "artificial workflow"),
        ("R C", "R C"),
        ("C JAVA", "C JAVA"),
        ("I AM A LEADER", "I AM A LEADER"),
        # glued lists
        ("T5,BERT", "T5, BERT"),
        ("Python,SQL;R", "Python, SQL; R"),
        ("C++,C#,R", "C++, C#, R"),
        ("Python|SQL |Docker", "Python | SQL | Docker"),
        ("Languages:Python", "Languages: Python"),
        ("Python(NumPy,Pandas)", "Python (NumPy, Pandas)"),
        ("2019,2020", "2019, 2020"),
        ("GPT,4", "GPT, 4"),
        # and what is no list
        ("C/C++, AI/ML, CI/CD", "C/C++, AI/ML, CI/CD"),
        ("1,000,000 users", "1,000,000 users"),
        ("Node.js and ASP.NET", "Node.js and ASP.NET"),
        ("https://example.com/a,b|c:D", "https://example.com/a,b|c:D"),
        ("ada@example.com,bob", "ada@example.com,bob"),
        ("at 10:30, std::vector", "at 10:30, std::vector"),
        ("skill(s) in f(x)", "skill(s) in f(x)"),
        ("AT&T, R&D", "AT&T, R&D"),
        # runs
        ("(" * 100_000, "((("),
        ("()" * 5_000, "()()()"),
        ("Skills ........ 5", "Skills ... 5"),
        ("==========", ""),
        ("   ", ""),
        ("", ""),
    ],
)
def test_line_is_made_plain(raw, cleaned):
    assert clean_line(raw) == cleaned


def test_word_nobody_wrote_is_cut_and_keeps_its_letters():
    cleaned = clean_line("x" * 1000 + "-" + "y" * 950)
    assert max(map(len, cleaned.split())) <= 100
    assert cleaned.replace(" ", "") == "x" * 1000 + "-" + "y" * 950


def test_text_is_cleaned_line_by_line_and_empty_lines_fold():
    assert clean("S K I L L S\r\n\n\n\n●  Python|SQL\n") == "SKILLS\n\n• Python | SQL"


def lines(*texts, wraps=False):
    return [PlacedLine(text, 1, None, wraps=wraps) for text in texts]


def joined(*texts, wraps=False):
    return [line.text for line in join_lines(lines(*texts, wraps=wraps))]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("built distri-", "buted systems"), ["built distributed", "systems"]),
        (("ran distri\u00ad", "buted, large systems"), ["ran distributed,", "large systems"]),
        (("used scikit-", "learn daily"), ["used scikit-learn", "daily"]),
        (("a state-of-the-", "art model"), ["a state-of-the-art", "model"]),
        (("real-", "time serving"), ["real-time", "serving"]),
        (("data-", "driven work"), ["data-driven", "work"]),
        (("an end-to-", "end test"), ["an end-to-end", "test"]),
        (("imple-", "mentation"), ["implementation"]),
        (("an inter-", "national net-", "work data-", "base"), ["an international", "network", "database"]),
        (("SQL-", "like queries"), ["SQL-like", "queries"]),
        (("cross-", "validation and fine-", "tuning"), ["cross-validation", "and fine-tuning"]),
        (("k-", "means"), ["k-means"]),
        (("2019 -", "present"), ["2019 -", "present"]),
        (("with the pre-", "• next item"), ["with the pre-", "• next item"]),
        (("Scikit-", "Learn"), ["Scikit-", "Learn"]),
    ],
)
def test_word_cut_at_the_line_end_is_whole_again(texts, expected):
    assert joined(*texts) == expected


def test_capitals_cut_at_the_line_end_are_whole_again():
    assert joined("EXPERI-", "ENCE", wraps=True) == ["EXPERIENCE"]


def test_document_decides_whether_a_hyphen_stays():
    assert joined("trans-", "former", "a trans-former")[0] == "trans-former"
    assert joined("anti-", "pattern", "an antipattern")[0] == "antipattern"
    assert joined("incident-", "response", "an incident", "the response")[0] == "incident-response"


def test_soft_hyphens_within_words_are_not_seen():
    text = "Gra\u00adfa\u00adna and scikit-learn, on-call, 2017\u00ad2019", "Sep 2020 \u00ad May 2021"
    assert joined(*text) == ["Grafana and scikit-learn, on-call, 2017-2019", "Sep 2020 - May 2021"]


def test_soft_hyphens_of_a_font_that_has_no_other_hyphen_stay_hyphens():
    others = ["a long line of words in which there is no cut at all"] * 3
    assert joined("wrote low\u00adlevel and front\u00adend code", *others)[0] == "wrote low-level and front-end code"
    assert joined("wrote Gra\u00adfana and the in-house, on-call code", *others)[0].startswith(
        "wrote Grafana and the in-"
    )


def test_capital_follows_a_hyphen_only_where_the_sentence_goes_on():
    assert joined("used Scikit-", "Learn and GPT-", "4", wraps=True) == ["used Scikit-Learn", "and GPT-4"]


def test_empty_lines_leave_and_places_stay():
    kept = join_lines([PlacedLine("\u200b", 1, None), PlacedLine(" Python ", 2, None, 11.0, bold=True, block=3)])
    assert kept == (PlacedLine("Python", 2, None, 11.0, bold=True, block=3),)


def test_line_goes_on_like_the_one_it_swallowed():
    swallowing, last = join_lines([*lines("imple-"), *lines("mentation", wraps=True), *lines("of it")])
    assert (swallowing.text, swallowing.wraps, last.text) == ("implementation", True, "of it")


MARKDOWN = """# Ada Example

Skills
------
- **Python**, `SQL` and [Docker](https://example.com/docker)
* _Spark_

| Tool | Years |
|------|-------|
| Git  | 5     |
"""


def test_markdown_loses_its_marks_and_no_words():
    found = [(line.text, line.bold) for line in lines_of(MARKDOWN)]
    assert found == [
        ("Ada Example", True),
        ("Skills", True),
        ("- Python, SQL and Docker https://example.com/docker", False),
        ("* Spark", False),
        ("Tool | Years", False),
        ("Git  | 5", False),
    ]


def test_form_feed_begins_a_page():
    assert [(line.text, line.page) for line in lines_of("one\ftwo")] == [("one", 1), ("two", 2)]


WRAPPED = """I have built many large systems that use machine
learning at scale and that have been serving
Millions of people every single day, so that it
may grow.
Python
SQL
Docker"""


DATED = """Built pipelines in Python, data quality checks with great care
10/2023 - 03/2025  Student helper at a small company, two days
2011-2013 Reader of the history of science, later the chair of
2010 and of all the years before it, at the same old college in"""


def test_a_date_begins_an_entry_unless_the_line_above_waits_for_it():
    assert [line.wraps for line in lines_of(DATED)] == [False, False, True, False]


@given(st.lists(st.sampled_from([*WRAPPED.splitlines(), "", "Built " * 9]), max_size=40), st.integers(1, 150))
def test_lines_added_at_the_end_join_nothing_further_up(lines, width):
    text, added = "\n".join(lines), "\n\n" + "\n".join(["x" * width] * 50)
    before, after = lines_of(text), lines_of(text + added)
    assert after[: len(before)] == before


LISTED = """Business Analyst, freight broker, 2021 - now
Requirements, process maps in Visio, user acceptance tests
KPI reports in Excel and Tableau
Customer Service Representative, 2018-2021"""


@pytest.mark.parametrize("above", ["", "A line that is much longer than all of the list below it, by Ada"])
def test_what_stands_above_a_paragraph_joins_nothing_in_it(above):
    assert not any(line.wraps for line in lines_of(f"{above}\n\n{LISTED}"))


def test_wrapped_text_goes_on_and_list_items_do_not():
    assert [line.wraps for line in lines_of(WRAPPED)] == [True, True, True, False, False, False, False]


def test_higher_headings_of_markdown_are_larger():
    sizes = [line.size for line in lines_of("# Ada\n## Skills\n### Languages\nPython")]
    assert sizes == [20.0, 16.0, 13.0, None]


LABELLED = """Senior Machine Learning Engineer, and more
ada@example.com
Wrote many reports on all that we ever did
Skills: R"""


def test_label_and_address_begin_a_line_of_their_own():
    assert [line.wraps for line in lines_of(LABELLED)] == [False, False, False, False]


def test_blank_line_ends_a_paragraph():
    assert [line.wraps for line in lines_of("we used many\n\nother things")] == [False, False]
