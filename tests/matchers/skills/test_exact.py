import pytest

from mlematch.knowledge.skills.matching import Matching
from mlematch.knowledge.skills.skill import Context, Form, Rule, Skill
from mlematch.knowledge.skills.taxonomy import Taxonomy
from mlematch.matchers.skills.exact import ExactMatcher
from mlematch.values import Section, Span
from tests.documents import document, passage, resume

SKILLS = (
    Skill("spark", "Apache Spark", "tools", aliases=(Form("Spark", context=Context("word", near=("cluster",))),)),
    Skill("spark_sql", "Spark SQL", "tools"),
    Skill("sql", "SQL", "tools", case_sensitive=True),
    Skill("go", "Go", "tools", context=Context("letter", never_before=("to",))),
    Skill("scikit_learn", "scikit-learn", "tools", aliases=("sklearn",)),
    Skill("random_forest", "random forest", "methods"),
    Skill("magic_forest", "magic forest", "methods"),
    Skill("windows", "Windows", "tools", against=("panes", "cleaned the windows")),
    Skill("search_and_rescue", "search and rescue", "methods"),
    Skill("machine_learning", "machine learning", "methods"),
    Skill("github", "GitHub", "tools"),
    Skill("optimization", "optimization", "methods"),
)
RULES = {"letter": Rule(("list", "beside")), "word": Rule(("list", "skill", "near", "technical"))}
MATCHING = Matching(
    spellings=(("isation", "ization"),),
    list_labels=("tools",),
    other_names=("GitHub stars", "blind search"),
    technical_words=("jobs",),
    title_openers=("head",),
    tool_links=("with", "using", "through"),
    company_words=("work...", "team...", "met"),
    small_words=("a", "the", "to"),
    venue_words=("journal",),
    journal_openers=("Journal of",),
    profile_sites=("github",),
    title_nouns=("engineer", "jobs"),
    work_nouns=("jobs",),
    title_categories=("methods", "tools"),
    study_words=("msc",),
    course_words=("courses",),
    owner_words=("clients",),
    owner_openers=("such as", "like"),
)
MATCHER = ExactMatcher(Taxonomy("1", {"tools": "Tools", "methods": "Methods"}, SKILLS, RULES, MATCHING))


def found(text, kind="experience"):
    written = document(text)
    return {mention.skill: mention.surface for mention in MATCHER(passage(written, kind, MATCHING.list_labels))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("scikit-learn", {"scikit_learn": "scikit-learn"}),
        ("Scikit Learn", {"scikit_learn": "Scikit Learn"}),
        ("SCIKIT-LEARN", {"scikit_learn": "SCIKIT-LEARN"}),
        ("scikitlearn", {"scikit_learn": "scikitlearn"}),
        ("sklearn", {"scikit_learn": "sklearn"}),
        ("Random Forests", {"random_forest": "Random Forests"}),
        ("Optimisation", {"optimization": "Optimisation"}),
        ("search & rescue", {"search_and_rescue": "search & rescue"}),
        ("RandomForest", {"random_forest": "RandomForest"}),
        ("random\nforest", {}),
        ("Trees or a random\nforest.", {"random_forest": "random\nforest"}),
        ("Trees at random\nForest walks", {}),
        ("Trees at random\nforest type: oak", {}),
    ],
)
def test_a_name_is_found_in_its_spellings(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize("text", ["a random forestry", "randomforester", "Sqlite", "sql", "a window", "scikit"])
def test_what_only_resembles_a_name_is_not_found(text):
    assert found(text) == {}


@pytest.mark.parametrize(
    ("text", "kind", "skills"),
    [
        ("Ready to go home", "experience", set()),
        ("Go to market with SQL", "experience", {"sql"}),
        ("SQL, Go", "experience", {"sql", "go"}),
        ("Go", "skills", {"go"}),
        ("Spark joy", "experience", set()),
        ("Spark on a cluster", "experience", {"spark"}),
        ("Jobs in Spark with SQL", "experience", {"spark", "sql"}),
        ("Apache Spark", "experience", {"spark"}),
        ("(Go, SQL)", "projects", {"go", "sql"}),
        ("Go • SQL • Git", "experience", {"go", "sql"}),
        ("Ready. Go\nSQL", "experience", {"sql"}),
    ],
)
def test_a_dangerous_name_needs_a_witness(text, kind, skills):
    assert set(found(text, kind)) == skills


@pytest.mark.parametrize(
    ("text", "kind", "skills"),
    [
        ("Machine Learning Engineer", "experience", set()),
        ("Machine learning for engineers", "experience", {"machine_learning"}),
        ("MSc Machine Learning", "education", set()),
        ("Courses: Machine Learning", "education", {"machine_learning"}),
        ("github.com/someone", "header", set()),
        ("GitHub", "header", set()),
        ("GitHub", "skills", {"github"}),
        ("see https://example.com/sklearn", "projects", set()),
        ("me@sklearn.org", "header", set()),
        ("train_sklearn.py", "projects", set()),
    ],
)
def test_titles_degrees_and_addresses_claim_nothing(text, kind, skills):
    assert set(found(text, kind)) == skills


def test_a_name_that_goes_on_in_the_next_line_is_found_where_the_sentence_does():
    written = document("used random\nforest", wraps=True)

    assert [mention.surface for mention in MATCHER(passage(written))] == ["random\nforest"]


def test_the_very_name_is_surer_than_a_variant():
    written = document("random forest, Random Forests")
    surer, varied = sorted(MATCHER(passage(written)), key=lambda mention: mention.span)

    assert surer.confidence == 1.0
    assert 0.9 < varied.confidence < 1.0


def test_spans_count_from_the_start_of_the_document():
    written = document("SQL\nsklearn")
    (mention,) = MATCHER(passage(written, Section("skills", "", Span(4, 11))))

    assert (mention.span, mention.surface, mention.quote.section) == (Span(4, 11), "sklearn", "skills")


def test_a_longer_name_of_something_else_hides_the_skill_in_it():
    assert found("2,000 GitHub stars", "projects") == {}
    assert found("Stored on GitHub", "projects") == {"github": "GitHub"}


def test_a_name_of_something_else_takes_the_first_word_of_a_skill_but_not_the_last():
    assert found("A blind search and rescue") == {}
    assert found("Search and rescue") == {"search_and_rescue": "Search and rescue"}
    assert found("Random forest GitHub stars") == {"random_forest": "Random forest"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tuned the Spark jobs of a bank", {"spark": "Spark"}),
        ("Tuned the spark jobs of an engine", {}),
        ("Spark jobs", {}),
        ("Lit the Spark of Hope", {}),
    ],
)
def test_a_technical_word_beside_a_capital_within_a_sentence_speaks_for_a_name(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Grew random and linear forests", {}),
        ("Grew magic and random forests", {"random_forest": "random forests", "magic_forest": "magic"}),
        ("Grew Magic/random forests", {"random_forest": "random forests", "magic_forest": "Magic"}),
        ("It was magic. Random forests", {"random_forest": "Random forests"}),
    ],
)
def test_a_word_joined_to_a_name_of_two_words_shares_the_last_one(text, expected):
    assert found(text) == expected


def test_a_field_that_somebody_heads_is_no_claim():
    assert found("Wrote to the head of Machine Learning") == {}


@pytest.mark.parametrize("text", ["Bees. Journal of Machine Learning", "Bees. Machine Learning, 4(2), 7-19"])
def test_the_name_of_a_journal_is_no_claim(text):
    assert found(text, "publications") == {}


def test_outside_of_publications_a_journal_is_known_by_its_opening_words_in_capitals():
    assert found("Refereed for the Journal of Machine Learning") == {}
    assert found("Kept a journal of Machine Learning, 4(2), 7-19") == {"machine_learning": "Machine Learning"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sold Windows and panes", {}),
        ("Cleaned the Windows of a bank", {}),
        ("Rolled out Windows; sold panes", {"windows": "Windows"}),
        ("Rolled out Windows. Sold panes", {"windows": "Windows"}),
    ],
)
def test_words_of_the_sentence_may_speak_against_a_name(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Advised clients such as Windows", {}),
        ("Advised clients, such as Acme, Beta Works and Windows", {}),
        ("Advised clients like Acme. Windows", {"windows": "Windows"}),
        ("Advised clients on Windows", {"windows": "Windows"}),
        ("Such as Windows", {"windows": "Windows"}),
    ],
)
def test_whom_one_worked_for_is_no_claim(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize("name", ["sklearn_best.tar.gz", "sklearn-2.pth", "old.sklearn.yaml", "sklearn.onnx"])
def test_a_file_that_is_named_after_a_skill_is_no_claim(name):
    assert found(f"Kept {name} on a share") == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ran Windows jobs", {"windows": "Windows"}),
        ("Hired a Windows engineer", {}),
        ("Sought machine learning jobs", {}),
    ],
)
def test_jobs_of_a_product_are_no_title(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    ("listed", "sentence", "skill"),
    [
        ("Spark", "The Spark bills fell by a fifth.", "apache_spark"),
        ("Go", "Ported the ledger to Go.", "go"),
        ("Dash", "Showed tide levels in a Dash page.", "dash_plotly"),
        ("Julia", "Rewrote the crane simulator in Julia.", "julia"),
        ("RL", "Let RL steer two cranes.", "reinforcement_learning"),
    ],
)
def test_a_name_listed_among_the_skills_is_meant_in_a_sentence_too(assessor, listed, sentence, skill):
    def places(skills):
        text = f"Kim Roe\n\nExperience\nAnalyst, Quay Ltd, 2019 - 2022\n- {sentence}\n\nSkills\n{skills}\n"
        found = [each for each in assessor.profile(resume(text)).skills if each.id == skill]
        return {place for each in found for place in each.shown_in}

    assert places(f"Perl, {listed}, Docker") == {"experience", "skills"}
    assert places("Perl, Docker") == set()


@pytest.mark.parametrize(
    ("listed", "sentence"),
    [
        ("Express", "Express interest in people and ships."),
        ("Go", "Wrote go-to-market plans."),
        ("Spark", "Lit a spark of interest in ships."),
        ("Julia", "Julia Harbour led the team."),
    ],
)
def test_another_word_spelled_like_a_listed_name_is_none(assessor, listed, sentence):
    text = f"Kim Roe\n\nExperience\nAnalyst, Quay Ltd, 2019 - 2022\n- {sentence}\n\nSkills\nPerl, {listed}, Docker\n"
    shown = {
        mention.quote.text: each.shown_in for each in assessor.profile(resume(text)).skills for mention in each.mentions
    }

    assert shown[listed] == ("skills",)


@pytest.mark.parametrize("words", ["C & C++", "C & C#"])
def test_a_letter_joined_to_another_language_is_one(assessor, words):
    found = [each.id for each in assessor.profile(resume(f"Kim Roe\n\nSkills\n{words}, Perl\n")).skills]

    assert "c" in found


@pytest.mark.parametrize(
    ("text", "skill"),
    [
        ("Messaging: nats, rabbitmq, sqs, redis and the like.", "amazon_sqs"),
        ("Wrote shop widgets with jQuery, backbone, lodash and D3.js.", "backbone_js"),
        ("Gateways speak gRPC, SSE, MQTT and GraphQL.", "websocket"),
    ],
)
def test_a_name_in_a_row_of_certain_ones_is_meant_however_it_is_written(assessor, text, skill):
    assert skill in {each.id for each in assessor.profile(resume(f"Experience\n{text}")).skills}


@pytest.mark.parametrize(
    ("text", "skill"),
    [
        ("Moved the sqs consumers elsewhere, with Python and Redis.", "amazon_sqs"),
        ("Gave them a backbone, Python, and jQuery.", "backbone_js"),
        ("Coached teams in Scrum, Kanban, TDD, XP and SAFe.", "microsoft_windows"),
    ],
)
def test_a_word_that_is_no_link_of_the_row_is_none(assessor, text, skill):
    assert skill not in {each.id for each in assessor.profile(resume(f"Experience\n{text}")).skills}


@pytest.mark.parametrize(
    ("text", "skill"),
    [("Skills\nPower Query, DAX & M, SQL", "dax"), ("Skills\nPython, 3D-CAD, SolidWorks", "cad")],
)
def test_a_letter_behind_or_a_number_before_makes_no_other_name_of_an_abbreviation(assessor, text, skill):
    assert skill in {each.id for each in assessor.profile(resume(text)).skills}


def test_a_believed_name_counts_as_certain_for_the_row_it_stands_in(assessor):
    found = {each.id for each in assessor.profile(resume("Skills\nFlask, PCA, Gazebo, SQL")).skills}

    assert found == {"flask", "gazebo", "principal_component_analysis", "sql"}


@pytest.mark.parametrize("level", ["Expert", "Professional", "Novice", "Level 3", "since 2019"])
def test_how_well_a_skill_is_had_makes_no_title_of_it(assessor, level):
    text = "Skills\n" + "\n".join(f"{name} {level}" for name in ("Docker", "PostgreSQL", "Spark", "R"))

    assert {each.id for each in assessor.profile(resume(text)).skills} == {"apache_spark", "docker", "postgresql", "r"}


def test_skills_may_be_written_as_hashtags(assessor):
    found = {each.id for each in assessor.profile(resume("Skills\n#Perl #Spark #R #C++ #C#")).skills}

    assert found == {"apache_spark", "c_plus_plus", "c_sharp", "perl", "r"}


@pytest.mark.parametrize(
    ("text", "skill", "expected"),
    [
        ("Fetched tide tables with Selenium every night.", "selenium", True),
        ("Held reviews through Gerrit for two years.", "gerrit", True),
        ("Met with Gerrit Smit about the harbour.", "gerrit", False),
        ("Spoke with Selenium about the harbour.", "selenium", False),
    ],
)
def test_a_tool_is_what_something_is_done_with(assessor, text, skill, expected):
    assert (skill in {each.id for each in assessor.profile(resume(f"Experience\n{text}")).skills}) is expected


@pytest.mark.parametrize(
    ("text", "skill", "expected"),
    [
        ("Wrote to the MoE (Ministry of Education) about Python courses.", "mixture_of_experts", False),
        ("Phylogenies by ML (maximum likelihood) in R.", "machine_learning", False),
        ("Models of the net energy ratio (NER) in Python.", "named_entity_recognition", False),
        ("A CNN (convolution neural net) in Keras.", "convolutional_neural_network", True),
        ("Named entity recognition (NER) with spaCy.", "named_entity_recognition", True),
    ],
)
def test_an_abbreviation_spelled_out_as_something_else_is_no_skill(assessor, text, skill, expected):
    assert (skill in {each.id for each in assessor.profile(resume(f"Experience\n{text}")).skills}) is expected


def test_names_of_three_words_share_the_last_two(assessor):
    text = "Experience\nConvolutional, recurrent and graph neural networks for tide gauges."
    found = {each.id for each in assessor.profile(resume(text)).skills}

    assert {"convolutional_neural_network", "recurrent_neural_network", "graph_neural_network"} <= found


@pytest.mark.parametrize(
    ("text", "skill", "other"),
    [
        ("Served detectors with TensorRT and Triton.", "triton_inference_server", "triton"),
        ("Wrote CUDA kernels in Triton.", "triton", "triton_inference_server"),
        ("Masked tide pools with SAM and YOLO.", "segment_anything", "aws_sam"),
        ("Deployed it with CDK, SAM and Lambda.", "aws_sam", "segment_anything"),
        ("ARIMA models after ADF and KPSS checks.", "stationarity_tests", "azure_data_factory"),
        ("Moved tables with Azure Databricks, ADF and Synapse.", "azure_data_factory", "stationarity_tests"),
        ("Compared QDA, LDA and trees in R.", "linear_discriminant_analysis", "latent_dirichlet_allocation"),
        ("Topics of letters by LDA in gensim.", "latent_dirichlet_allocation", "linear_discriminant_analysis"),
    ],
)
def test_of_two_skills_with_one_name_the_words_beside_it_choose(assessor, text, skill, other):
    found = {each.id for each in assessor.profile(resume(f"Experience\n{text}")).skills}

    assert skill in found
    assert other not in found


def test_a_name_listed_in_one_meaning_has_no_other_for_that(assessor):
    text = "Experience\nML Engineer, Quay Ltd, 2019 - 2022\n- Cut masks by SAM.\n\nSkills\nCDK, SAM, Lambda\n"
    found = {each.id: each.shown_in for each in assessor.profile(resume(text)).skills}

    assert found["aws_sam"] == ("skills",)
