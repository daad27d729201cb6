import json
import pickle
from dataclasses import replace
from pathlib import Path

import pydantic
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlematch.knowledge.duties.cue_notation import inflect, parse_pattern, split_words
from mlematch.knowledge.duties.cues import Cue, Cues, Entries, Evidence, Group, Guard, LeastWords
from mlematch.matchers.duties.cues import CueMatcher
from mlematch.readers import read_document
from mlematch.values import Document, Line, Section, Span

ROOT = Path(__file__).parents[3]
TABLES = json.loads(Path(__file__).with_name("cue_cases.json").read_text(encoding="utf-8"))
CASES = TABLES["codes"]
DUTY_SENTENCES = json.loads(Path(__file__).with_name("duty_sentences.json").read_text(encoding="utf-8"))
CUES = pydantic.TypeAdapter(Cues).validate_json((ROOT / "data" / "cues.json").read_bytes())
MATCHER = CueMatcher(CUES)
ML_SKILLS = "Python, machine learning, PyTorch"


def make_document(*lines, wraps=()):
    """A document of these lines, those numbered in `wraps` going on in the next."""
    text, placed = "\n".join(lines), []
    for number, line in enumerate(lines):
        start = placed[-1].span.end + 1 if placed else 0
        placed.append(Line(Span(start, start + len(line)), 1, wraps=number in wraps))
    return Document("cv.txt", "0" * 64, "text", text, tuple(placed))


def read(*lines, section="experience", title="", wraps=(), matcher=MATCHER, others=(ML_SKILLS,)):
    """What is found in one section of these lines, beside a skills section of the `others`."""
    document = make_document(*lines, *others, wraps=wraps)
    end = len("\n".join(lines))
    sections = [Section(section, title, Span(0, end))]
    if others:
        sections.append(Section("skills", "Skills", Span(end + 1, len(document.text))))
    found = (*matcher.find_duties(document, sections), *matcher.find_soft_skills(document, sections))
    return document, {each.id: each.quotes for each in found}


def make_cues(*patterns, **changes):
    """Cues with the single duty X1 of these patterns."""
    cue = Cue("X1", "X", "X.", (Evidence(("experience", "summary"), patterns),))
    blank = Cues(
        version=1,
        most_quotes=3,
        longest_quote=60,
        abbreviations=("e.g.",),
        irregular=(("lead", "leads", "led", "leading"),),
        spellings=(("ize", "ise"),),
        groups=(),
        masks=(),
        guards=(),
        least_words=(),
        duties=(cue,),
        soft_skills=(),
    )
    return replace(blank, **changes)


def finds(patterns, *lines, wraps=(), section="experience", **changes):
    """Say whether patterns find the duty X1 in these lines."""
    matcher = CueMatcher(make_cues(*patterns, **changes))
    return "X1" in read(*lines, wraps=wraps, section=section, matcher=matcher, others=())[1]


# ---------------------------------------------------------------- the shipped data


def list_cases():
    for code, kinds in CASES.items():
        for kind, sentences in kinds.items():
            for case in sentences:
                section, sentence = case if isinstance(case, list) else ("experience", case)
                yield pytest.param(code, kind == "yes", section, sentence, id=f"{code}-{kind}-{sentence[:40]}")


@pytest.mark.parametrize(("code", "shows", "section", "sentence"), tuple(list_cases()))
def test_sentence_shows_the_duty_or_soft_skill_or_not(code, shows, section, sentence):
    _, found = read(sentence, section=section)
    assert (code in found) == shows


@pytest.mark.parametrize(("section", "sentence", "codes"), [*TABLES["sentences"], *DUTY_SENTENCES])
def test_sentence_shows_exactly_these_duties(section, sentence, codes):
    _, found = read(sentence, section=section)
    assert [code for code in found if code in CUES.duty_ids] == codes.split()


def test_every_code_has_cases_for_and_against():
    assert CASES.keys() == CUES.duty_ids | CUES.soft_skill_ids
    for code, kinds in CASES.items():
        least = 6 if code in CUES.duty_ids else 5
        assert len(kinds["yes"]) >= least, code
        assert len(kinds["no"]) >= 3, code


def test_shipped_cues_have_no_fault():
    assert list(CUES.problems()) == []


def test_codes_are_those_of_the_contract():
    assert [cue.id for cue in CUES.duties] == [*(f"R{n}" for n in range(1, 13)), *(f"P{n}" for n in range(1, 15))]
    assert {cue.id for cue in CUES.soft_skills} == {
        "communication", "problem_solving", "teamwork", "analytical_thinking",
        "strategic_thinking", "project_management", "interpersonal", "mentoring_leadership",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "shows"),
    [
        ("Developed a model that predicts the load of each tram line and hour", True),
        ("Built a model which forecasts daily visitors of the museum", True),
        ("Built a model to predict which invoices are paid late", True),
        ("Created a model that estimates the price of used cars from photos", True),
        ("Built a financial model that projects cash flow", False),
        ("Designed a chair model that folds flat", False),
        ("Built a scale model that shows the new station", False),
        ("Maintained a spreadsheet model that forecasts sales", False),
        ("Built a regression model to predict house prices in Oslo", True),
        ("Designed a model that classifies leaves by species", True),
        ("Built an Excel model to estimate travel costs", False),
        ("Created a model to rank bids of suppliers", True),
    ],
)
def test_a_model_that_predicts_is_machine_learning_in_any_resume(sentence, shows):
    assert ("R1" in read(sentence, others=("Excel, typing, filing",))[1]) == shows


@pytest.mark.parametrize(
    ("sentence", "shows"),
    [
        ("Diploma in Corporate Communication, now a data analyst", False),
        ("BSc Communication and a love of numbers", False),
        ("Bachelor of Project Management from a school in Bern", False),
        ("Studied leadership in the army of Caesar", False),
        ("MSc Statistics, strong communication skills", True),
        ("Data scientist with a master of science and good communication", True),
    ],
)
def test_field_of_a_degree_is_no_soft_skill(sentence, shows):
    found = {code for code in read(sentence, section="summary")[1] if code in CUES.soft_skill_ids}
    assert bool(found) == shows


def test_measured_accuracy_counts_only_in_a_resume_about_machine_learning():
    sentence = "Raised accuracy from 91% to 97%"
    assert "R9" in read(sentence)[1]
    assert "R9" not in read(sentence, others=("Excel, typing, filing",))[1]


def test_bare_list_of_skills_shows_no_duty_but_a_sentence_among_skills_does():
    assert not read("Model training, data cleaning, mentoring", section="skills", others=())[1].keys() & CUES.duty_ids
    assert "P4" in read("Architected large cloud systems for three banks and insurers", section="skills")[1]


@pytest.mark.parametrize(
    ("section", "title", "lines", "code"),
    [
        ("certificates", "Certifications", ("CKAD, Linux Foundation",), "P14"),
        ("other", "Online courses", ("Bayesian methods, 2020",), "P14"),
        ("publications", "Publications", ("A. Example. On gates for small devices, 2020.",), "P7"),
        ("other", "Invited talks", ("Gates for small devices, Example Institute",), "P8"),
    ],
)
def test_entries_of_a_section_count_without_a_verb(section, title, lines, code):
    assert code in read(*lines, section=section, title=title)[1]


def test_what_stands_among_the_papers_and_is_none_is_told_apart_from_them():
    _, found = read(
        "Sample, M. Gates in streams. KDD 2019.",
        "Talk at PyData 2021 on gates for small devices.",
        "Maintainer of the open-source library driftwood.",
        section="publications",
        title="Publications",
    )
    assert [quote.text for quote in found["P7"]] == ["KDD 2019."]
    assert [quote.text for quote in found["P8"]] == ["Talk at PyData 2021 on gates for small devices."]
    assert [quote.text for quote in found["P9"]] == ["Maintainer of the open-source library driftwood."]


def test_under_a_heading_for_talks_and_papers_each_line_says_which_it_is():
    title = "Publications and talks"
    _, found = read("9 papers (ECML, Pattern Recognition).", "Speaker: RecSys 2019.", section="other", title=title)
    assert {code: [quote.text for quote in found[code]] for code in ("P7", "P8")} == {
        "P7": ["9 papers (ECML, Pattern Recognition)."],
        "P8": ["Speaker: RecSys 2019."],
    }


@pytest.mark.parametrize(
    ("title", "line", "counts"),
    [
        ("Activities and awards", "Statistics with R", True),
        ("Extra-curricular", "Cloud networking for beginners", True),
        ("Other qualifications", "Neural networks - Example Academy", True),
        ("Activities", "Chess club", False),
        ("Volunteering", "Statistics with R", False),
        ("Hobbies", "Python", False),
    ],
)
def test_course_filed_under_activities_counts_without_a_verb(title, line, counts):
    assert ("P14" in read(line, section="other", title=title)[1]) == counts


@pytest.mark.parametrize(
    ("section", "sentence", "code"),
    [
        ("experience", "Fine-tuned Llama 3 with LoRA on 60k support dialogues", "R6"),
        ("experience", "Retrained the ranking model each week", "R6"),
        ("experience", "Watched over 14 models in production with alerts on drift", "R12"),
        ("experience", "Validated the segmentation network on scans from three hospitals", "R7"),
        ("experience", "Curated a Swahili speech corpus from radio archives", "R10"),
        ("experience", "Turned the analysts' Jupyter prototype into a packaged library", "R3"),
        ("projects", "Trained a U-Net to outline kidneys in ultrasound, Dice 0.91", "R9"),
    ],
)
@pytest.mark.parametrize("title", ["Data Analyst", "Software Engineer", "Research Assistant", "Specialist II"])
def test_work_on_models_is_seen_whatever_the_title(section, sentence, code, title):
    assert code in read(title, sentence, section=section, others=())[1]


@pytest.mark.parametrize("title", ["Activities", "Extra-curriculars"])
@pytest.mark.parametrize("line", ["Data analyst", "Python programming", "Data structures in Java", "AWS EC2"])
def test_bare_topic_among_activities_is_no_course(title, line):
    assert "P14" not in read(line, section="other", title=title)[1]


@pytest.mark.parametrize(
    ("sentence", "code", "stated"),
    [
        ("Looking for a team player", "teamwork", False),
        ("Looking for an environment with good teamwork", "teamwork", False),
        ("We are looking for people with strong analytical skills", "analytical_thinking", False),
        ("No communication skills needed", "communication", False),
        ("Seeking a role that needs strong communication skills", "communication", False),
        ("The role required good communication skills", "communication", False),
        ("Not a good communicator", "communication", False),
        ("Lacks problem solving skills", "problem_solving", False),
        ("Needs to develop presentation skills", "communication", False),
        ("You bring excellent communication skills", "communication", False),
        ("Hardly any leadership experience", "mentoring_leadership", False),
        ("Team player looking for a new role", "teamwork", True),
        ("Looking for a role where my communication skills count", "communication", True),
        ("Seeking a position to utilize my problem solving skills", "problem_solving", True),
        ("Excellent communicator seeking a team with good values", "communication", True),
        ("Developed strong problem-solving skills", "problem_solving", True),
    ],
)
def test_soft_skill_that_is_sought_or_denied_is_not_stated(sentence, code, stated):
    assert (code in read(sentence, section="summary")[1]) == stated


def test_evidence_may_count_only_under_some_headings():
    cue = Cue("X1", "X", "X.", (Evidence(("other",), ("chess",), titles=("hobb",)),))
    matcher = CueMatcher(make_cues("x", duties=(cue,)))
    assert "X1" in read("Chess", section="other", title="My Hobbies", matcher=matcher, others=())[1]
    assert "X1" not in read("Chess", section="other", title="Awards", matcher=matcher, others=())[1]


def test_awards_filed_among_certificates_are_no_courses():
    assert "P14" not in read("Employee of the month", section="certificates", title="Awards")[1]


# ---------------------------------------------------------------- scope


def test_pattern_does_not_cross_a_sentence_a_bullet_or_a_line():
    patterns = ("led ..9 team",)
    assert finds(patterns, "Led a great team")
    assert not finds(patterns, "Led a bank merger. The team liked it")
    assert not finds(patterns, "• Led a bank merger • Joined a team")
    assert not finds(patterns, "Led a bank merger", "Team of the year")
    assert not finds(patterns, "Led a bank merger; joined a team")


@pytest.mark.parametrize("number", ["1)", "(1)", "a)", "(b)", "iv)", "#1", "1.1", "[x]"])
def test_number_of_an_item_does_not_hide_how_it_begins(number):
    assert finds(("^ led ..9 team",), f"{number} Built a bridge", f"{number} Led a team")


def test_sentence_goes_on_over_a_wrapped_line():
    assert finds(("led ..9 team",), "Led a bank merger with the", "Team of the year", wraps={0})


def test_line_that_begins_small_goes_on_even_if_the_reader_did_not_notice():
    assert finds(("led ..9 team",), "Led a distributed", "team of engineers")
    assert not finds(("led ..9 team",), "Led a merger.", "team of the year")


def test_abbreviation_does_not_end_a_sentence():
    assert finds(("led ..9 team",), "Led mergers e.g. Example Bank with a team")


def test_capital_verb_without_a_stop_begins_a_new_sentence():
    assert not finds(("led ..9 team",), "Led the bank merger Joined the team")


def test_label_before_a_colon_is_no_part_of_the_beginning():
    assert finds(("^ led",), "Project Alpha: Led a merger")
    assert not finds(("^ led",), "The merger led to growth")


def test_section_kinds_that_do_not_count_are_not_read():
    assert not finds(("led ..3 team",), "Led a team", section="education")


# ---------------------------------------------------------------- notation


@pytest.mark.parametrize(
    ("pattern", "sentence", "fits"),
    [
        ("lead~ ..3 team(s)", "Leading two teams", True),
        ("lead~ ..3 team(s)", "Lead, with joy and care, a team", False),
        ("organize~ event", "Organised event", True),
        ("carry~_out|run~ ..2 test(s)", "Carried out tests", True),
        ("serve~ ..2 # guests", "Served about 40 guests", True),
        ("serve~ ..2 ## guests", "Served about 40 guests", False),
        ("serve~ ..2 ## guests", "Served 4,000 guests", True),
        ("serve~ ..2 ## guests", "Served 3M+ guests", True),
        ("since ## ", "Since 2019", False),
        ("grew ..2 %", "Grew by 30%", True),
        ("grew ..2 %", "Grew by 30", False),
        ("=Spark", "Used Spark", True),
        ("=Spark", "Ideas that spark joy", False),
        ("a_b_test(s)", "Ran A/B tests", True),
        ("cross_functional", "A cross-functional group", True),
        ("raised ..3 accuracy & model", "With a new model, raised the accuracy", True),
        ("raised ..3 accuracy & model", "Raised the accuracy", False),
        ("client needs", "The client's needs", True),
    ],
)
def test_pattern_fits(pattern, sentence, fits):
    assert finds((pattern,), sentence) == fits


def test_group_stands_for_its_terms_and_those_of_inner_groups():
    groups = (Group("crew", ("squad(s)", "@people")), Group("people", ("engineers",)))
    assert finds(("led ..2 @crew",), "Led five engineers", groups=groups)
    assert finds(("led ..2 @crew",), "Led two squads", groups=groups)


def test_longer_mask_hides_the_words_within_it_but_not_itself():
    assert not finds(("train~ ..2 model(s)",), "Trained a role model", masks=("role model(s)",))
    assert finds(("train~ ..2 role_model(s)",), "Trained a role model", masks=("role model(s)",))
    assert finds(("train~ ..2 model(s)",), "Trained models", masks=("role model(s)",))


def test_guard_stops_what_follows_within_reach_unless_excused():
    guard = Guard("negation", "Denied.", 3, ("not",), ("not only",))
    cue = replace(make_cues("led ..2 team").duties[0], guards=("negation",), against=("led by",))
    for sentence, found in [
        ("Did not lead or join; led a team", True),
        ("Has not yet led a team", False),
        ("Not only led a team", True),
        ("Not long ago in a small town led a team", True),
        ("Team work led by a team", False),
    ]:
        assert finds((), sentence, duties=(cue,), guards=(guard,)) == found, sentence


@pytest.mark.parametrize("pattern", ["", "..3 team", "led ..3", "led ..3 ..4 team", "led | team", "led ~", "^", "le(d"])
def test_pattern_that_cannot_be_read_is_refused(pattern):
    with pytest.raises(ValueError, match=r"empty|gap|between|no term"):
        parse_pattern(pattern)


def test_verbs_are_inflected():
    assert inflect("tune") == ("tune", "tunes", "tuned", "tuning")
    assert inflect("deploy") == ("deploy", "deploys", "deployed", "deploying")
    assert inflect("coach")[1] == "coaches"


def test_words_are_split_at_hyphens_and_slashes_and_keep_signs():
    assert split_words("C++/C# for R&D, 10,000 users' e-mails don't") == (
        "c++", "c#", "for", "r&d", "10,000", "users", "e", "mails", "don't",
    )  # fmt: skip


# ---------------------------------------------------------------- quotes


def test_quote_is_the_sentence_and_stands_where_it_says():
    document, found = read("Hired two people. Mentored two interns in spring. Left.", others=())
    (quote,) = found["P2"]
    assert quote.text == "Mentored two interns in spring."
    assert document.slice(quote.span) == quote.text
    assert (quote.page, quote.section) == (1, "experience")


def test_soft_skill_quotes_only_the_item_that_states_it():
    _, found = read("Python, SQL, strong communication skills, Docker", section="skills", others=())
    assert [quote.text for quote in found["communication"]] == ["strong communication skills"]


def test_long_sentence_is_cut_around_its_match_at_word_ends():
    sentence = "word " * 30 + "led a team " + "word " * 30
    document, found = read(sentence, matcher=CueMatcher(make_cues("led ..2 team")), others=())
    (quote,) = found["X1"]
    assert "led a team" in quote.text
    assert len(quote.text) <= 60
    assert document.slice(quote.span) == quote.text
    assert not quote.text.removesuffix("word").endswith(("w", "wo", "wor"))
    assert quote.text.startswith(("word", "led"))


def test_strongest_quotes_come_first_and_are_few():
    lines = ("Led team one.", "Led team two.", "Led team three.", "Led team four.")
    document = make_document("Led the team.", *lines)
    sections = [Section("summary", "", Span(0, 13)), Section("experience", "", Span(14, len(document.text)))]
    (duty,) = CueMatcher(make_cues("led ..2 team")).find_duties(document, sections)
    assert [quote.text for quote in duty.quotes] == list(lines[:3])


def test_reading_once_for_both_gives_the_same_answers():
    document = make_document("Led a team of five, strong communication skills")
    sections = [Section("summary", "", Span(0, len(document.text)))]
    duties, soft_skills, _ = MATCHER.find(document, sections)
    assert duties == MATCHER.find_duties(document, sections) != ()
    assert soft_skills == MATCHER.find_soft_skills(document, sections) != ()


def test_matcher_keeps_nothing_of_a_resume_and_can_be_pickled():
    before = pickle.dumps(MATCHER)
    first = read("Trained a CNN on 12k images")[1]
    read("Mentored Zaphod in machine learning")
    assert pickle.dumps(MATCHER) == before
    assert read("Trained a CNN on 12k images", matcher=pickle.loads(before))[1] == first


@pytest.mark.usefixtures("no_hang")
def test_endless_sentence_is_read_to_its_end():
    _, found = read("led a team of models trained with data to 95% accuracy " * 3000)
    assert "P1" in found


WORDS = st.sampled_from(
    [
        *("Led", "led", "Trained", "models", "team", "of", "10,000", "users", "95%", "accuracy", "to", "not", "data"),
        *".,;:•–()\n",
    ]
)


@settings(max_examples=60)
@given(st.lists(WORDS, max_size=60), st.sampled_from(["experience", "summary", "skills", "publications", "other"]))
def test_every_quote_is_exactly_its_span_and_answers_repeat(words, section):
    lines = " ".join(words).split("\n")
    document, found = read(*lines, section=section, wraps={0, 2})
    assert read(*lines, section=section, wraps={0, 2})[1] == found
    for quotes in found.values():
        assert 1 <= len({tuple(split_words(quote.text)) for quote in quotes}) <= CUES.most_quotes
        assert len(set(quotes)) == len(quotes)
        for quote in quotes:
            assert quote.text == document.slice(quote.span)
            assert quote.text.strip() == quote.text
            assert 0 < len(quote.text) <= CUES.longest_quote


# ---------------------------------------------------------------- faults of the data


def with_cue(**changes):
    return {"duties": (replace(make_cues("led").duties[0], **changes),)}


@pytest.mark.parametrize(
    ("patterns", "changes", "fault"),
    [
        (("led @crew",), {}, "X1: pattern 'led @crew' names the unknown group @crew"),
        (("led ..3",), {}, "X1: pattern 'led ..3': it ends with a gap"),
        (("",), {}, "X1: pattern '': it is empty"),
        (("led", "led"), {}, "pattern of X1 'led' is there 2 times"),
        ((), with_cue(evidence=()), "X1 has no evidence"),
        ((), with_cue(evidence=(Evidence((), ("led",)),)), "X1 has evidence without sections or without patterns"),
        ((), with_cue(guards=("wish",)), "X1 names the unknown guard 'wish'"),
        ((), with_cue(entries=Entries()), "X1 has entries without sections and without titles"),
        (
            (),
            with_cue(evidence=(Evidence(("other",), ("led",), "@ml"),)),
            "X1: pattern '@ml' names the unknown group @ml",
        ),
        (("led @a",), {"groups": (Group("a", ()),)}, "group a is empty"),
        (("led @a",), {"groups": (Group("a", (" ",)),)}, "group a has an empty term"),
        (("led @a",), {"groups": (Group("a", ("x",)),) * 2}, "group 'a' is there 2 times"),
        (("led",), {"groups": (Group("a", ("x",)),)}, "group a is used nowhere"),
        (("led",), {"guards": (Guard("g", "G.", 3, ("x",)),)}, "guard g is used nowhere"),
        ((), {"groups": (Group("a", ("@a",)),)}, "group a contains itself"),
        ((), {"groups": (Group("a", ("@b",)),)}, "group a names the unknown group @b"),
        (
            ("led",),
            {"guards": (Guard("g", "G.", 3, ("..2 x",)),)},
            "guard g: pattern '..2 x': ..2 does not stand between two slots",
        ),
        (
            ("role model",),
            {"masks": ("role model",)},
            "X1: pattern 'role model' never finds 'role model': a mask hides it, join its words with _",
        ),
    ],
)
def test_every_fault_is_named(patterns, changes, fault):
    assert fault in list(make_cues(*patterns, **changes).problems())


def test_sound_cues_have_no_fault():
    assert list(make_cues("led ..3 team", least_words=(LeastWords("skills", 6),)).problems()) == []


def test_unknown_key_and_unknown_section_are_refused():
    data = json.loads((ROOT / "data" / "cues.json").read_text(encoding="utf-8"))
    adapter = pydantic.TypeAdapter(Cues)
    with pytest.raises(pydantic.ValidationError, match="sektions"):
        adapter.validate_json(json.dumps(data | {"least_words": [{"section": "skills", "words": 3, "sektions": 1}]}))
    with pytest.raises(pydantic.ValidationError, match="least_words"):
        adapter.validate_json(json.dumps(data | {"least_words": [{"section": "skillz", "words": 3}]}))


@pytest.mark.parametrize(
    "sentences",
    [
        ("Led a team of six", "Leads a team of six", "Lead a team of six", "Leading a team of six"),
        ("Ran a team of nine", "Runs a team of nine", "Run a team of nine"),
        ("Coached three newcomers", "Coaches three newcomers", "Coach three newcomers"),
        ("Chaired the architecture board", "Chairs the architecture board", "Chair the architecture board"),
        ("Labelled 20,000 images", "Labels images", "Label images"),
        ("Trained churn models", "Trains churn models", "Train churn models", "Training churn models"),
        ("Hired six engineers", "Hires engineers", "Hire engineers"),
        ("Presented results to stakeholders", "Presents results to stakeholders", "Present results to stakeholders"),
        ("Decided on the architecture", "Decides on the architecture", "Decide on the architecture"),
        ("Managed the hiring", "Manages the hiring", "Manage the hiring"),
        ("Led a project of five engineers", "Leads a project of five engineers", "Lead a project of five engineers"),
        ("Led six engineers", "Leads six engineers", "Lead six engineers", "She leads six engineers"),
    ],
    ids=lambda sentences: sentences[0],
)
def test_the_tense_of_a_verb_changes_no_duty(sentences):
    first, *others = (sorted(read(sentence)[1]) for sentence in sentences)
    assert first
    assert all(other == first for other in others)


def test_sentence_that_stands_twice_is_quoted_at_both_places():
    lines = ("Hired.", "Built a team.", "- Led the Big team.", "Built a team.", "- Led the Big team.")
    document, found = read(*lines, matcher=CueMatcher(make_cues("led ..3 team(s)")), others=())
    assert [quote.span.start for quote in found["X1"]] == [
        document.text.index("- Led"),
        document.text.rindex("- Led"),
    ]
    assert {document.slice(quote.span) for quote in found["X1"]} == {"- Led the Big team."}


@pytest.mark.parametrize("name", ["Imre Leader", "Maria Lopez Leader", "Mark Manager"])
def test_a_name_is_no_evidence(assessor, name):
    text = f"{name}\n\nExperience\nClerk, Example Ltd, 2015 - 2019\n- Filed letters"
    profile = assessor.profile(read_document(text.encode()))

    assert not profile.duties
    assert not profile.soft_skills
