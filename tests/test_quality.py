import pytest

from mlematch.knowledge.reading import Reading
from mlematch.quality import do_agree, find_damage, find_notices, grade, is_whole, measure, pick_reading
from mlematch.resources import load_shipped
from mlematch.values import Box, Page, Quality, Shape, Word

RULES = load_shipped(Reading).quality
WHOLE = "the quick brown fox jumps over a lazy dog and runs into the wood " * 3
GLUED = "infrastructureoperations andsecurityengineering distributedsystems " * 20


def of(text, raw=None):
    return measure(text, RULES, raw)


@pytest.mark.parametrize(
    ("text", "damage"),
    [
        (WHOLE, ()),
        (GLUED, ("words are glued together",)),
        (WHOLE.replace(" ", ""), ()),  # too few words to tell
        ("m a c h i n e " * 10, ("words are shattered into pieces",)),
        ("", ()),
    ],
)
def test_glue_and_splinters_are_told_by_the_length_of_words(text, damage):
    assert find_damage(of(text), RULES) == damage


def test_lines_without_any_space_are_glued_though_they_are_few_and_another_engine_read_them_too():
    lines = [f"{name}wrotetheloadersforeverywardofthehospital" for name in "Ada Bea Cleo Dora Eva Fay".split()]
    assert find_damage(of("\n".join(2 * lines)), RULES, confirmed=True) == ("words are glued together",)


def test_long_words_that_another_engine_read_too_are_words():
    assert not find_damage(of("die Rechtsschutzversicherungen und die Bahn " * 6), RULES, confirmed=True)
    assert not find_damage(of(GLUED[: len(GLUED) // 20] + WHOLE), RULES, confirmed=True)


def test_a_long_word_that_is_said_often_is_not_glue():
    assert not find_damage(of(WHOLE + "responsibilities " * 5), RULES)


@pytest.mark.parametrize(
    ("raw", "share"),
    [
        ("abcd", 0.0),
        ("ab\ufffd\ufffd", 0.5),
        ("ab\x01\x02", 0.5),
        ("abcdefghi\ue001", 0.0),  # an icon
        ("ab\ue001\ue002", 0.5),  # letters without a meaning
        ("äöüß 中文 №", 0.0),
        ("", None),
    ],
)
def test_garbled_letters_are_counted_and_icons_are_not(raw, share):
    assert of("", raw).garbled_share == share


@pytest.mark.parametrize(
    ("texts", "best"),
    [
        ([WHOLE, WHOLE], 0),
        ([GLUED, WHOLE], 1),
        ([WHOLE, GLUED], 0),
        (["m a c h i n e " * 10, WHOLE], 1),
        (["", WHOLE], 1),
        (["", ""], 0),
        (["Donaudampfschifffahrtsgesellschaft " * 30, "Donaudampfschifffahrtsgesellschaften " * 30], 0),
    ],
)
def test_another_reading_is_kept_only_when_it_is_clearly_better(texts, best):
    assert pick_reading([of(text) for text in texts], RULES) == best


def page(words, *shapes):
    placed = tuple(Word(text, Box(10, 10, 20, 20), 10) for text in words.split())
    return Page(1, 100, 100, placed, shapes)


IMAGE = Shape("image", Box(0, 0, 100, 100))


@pytest.mark.parametrize(
    ("words", "shapes", "expected", "code"),
    [
        (WHOLE, (), "good", None),
        ("", (IMAGE,), "unreadable", "no_text"),
        ("", (), "unreadable", "no_text"),
        ("too few words", (), "unreadable", "no_text"),
        ("\ufffd\ufffd\ufffd a " * 40, (), "unreadable", "garbled"),
        (WHOLE + "\ufffd" * 20, (), "doubtful", "doubtful_reading"),
        (GLUED, (), "doubtful", "doubtful_reading"),
    ],
)
def test_grades_come_with_a_reason_and_a_notice(words, shapes, expected, code):
    quality = grade([page(words, *shapes)], words, "pdfium", RULES)

    assert quality.grade == expected
    assert bool(quality.reasons) == (expected != "good")
    assert [notice.code for notice in find_notices(quality)] == ([code] if code else [])


def test_long_words_that_two_engines_read_alike_are_not_doubted():
    text = "Bildungseinrichtungen und Arbeitserfahrungen " * 20

    assert do_agree(text, text, RULES)
    assert grade([page(text)], text, "pdfium", RULES).grade == "doubtful"
    assert grade([page(text)], text, "pdfium", RULES, confirmed=True).grade == "good"


def test_engines_that_read_nothing_do_not_agree():
    assert not do_agree("", "", RULES)
    assert not do_agree(WHOLE, WHOLE.replace(" ", ""), RULES)


def test_a_grade_carries_its_numbers():
    quality = grade([page(WHOLE)], WHOLE, "pypdf", RULES)

    assert quality == Quality("good", "pypdf", (), 42, quality.mean_word, 0.0, 0.0, quality.likeness)
    assert 3 < quality.mean_word < 5
    assert is_whole(of(WHOLE), RULES)


LANGUAGES = {
    "English": (
        "Built and ran the models that rank offers for two million readers, and led a team. Wrote the "
        "tools with which analysts check their own figures, and taught them in three courses. Moved the "
        "nightly jobs into the cloud."
    ),
    "terse": (
        "Python, PyTorch, SQL, Kubernetes, Docker, AWS, Spark, Airflow, MLflow, Kafka, Terraform, "
        "XGBoost, pandas, NumPy, scikit-learn, Git, Linux, Bash, R, C++, Java, PostgreSQL, MongoDB, "
        "Redis, Tableau, Power BI, Hadoop, Hive"
    ),
    "German": (
        "Entwicklung und Betrieb von Modellen zur Vorhersage von Kündigungen und Leitung eines Teams. "
        "Schulung der Fachabteilungen, Aufbau einer Plattform für Auswertungen und Verhandlungen mit "
        "Lieferanten im In- und Ausland."
    ),
    "Hungarian": (
        "Értékesítést előrejelző modelleket fejlesztettem és üzemeltettem, és csapatot vezettem. "
        "Adatbázisokat terveztem, lekérdezéseket írtam, oktattam a kollégákat, majd bevezettük az új "
        "számlázási rendszert a banknál."
    ),
    "Indonesian": (
        "Membangun dan menjalankan model yang memperkirakan penjualan serta memimpin tim kecil. Menyusun "
        "laporan bulanan untuk direksi, melatih rekan kerja baru, dan memindahkan basis data perusahaan "
        "ke layanan awan."
    ),
    "Vietnamese": (
        "Xây dựng và vận hành các mô hình dự đoán doanh số, đồng thời dẫn dắt một nhóm kỹ sư dữ liệu. "
        "Viết báo cáo hằng tháng cho ban giám đốc, đào tạo nhân viên mới và chuyển cơ sở dữ liệu của công "
        "ty lên đám mây năm ngoái. Thiết kế kho dữ liệu, tự động hoá báo cáo và trình bày kết quả cho "
        "khách hàng ở Huế."
    ),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_letters_of_any_language_are_as_frequent_as_those_of_a_language(language):
    assert of(LANGUAGES[language]).likeness >= RULES.strange_doubtful


@pytest.mark.parametrize("shift", [1, 3, 5, 13, 25])
def test_letters_that_are_others_than_drawn_are_unreadable(shift):
    small = "abcdefghijklmnopqrstuvwxyz"
    text = LANGUAGES["English"].translate(str.maketrans(small, small[shift:] + small[:shift]))
    quality = grade([page(text)], text, "pdfium", RULES)

    assert quality.grade == "unreadable"
    assert [notice.code for notice in find_notices(quality)] == ["garbled"]


def test_letters_with_nothing_but_accents_are_unreadable():
    text = "ŴŪŶŨŚ ŜŲŠŦ ŴŤţŪůŠ ŮŲŰŭŨŶŹŪř " * 12

    assert grade([page(text)], text, "pdfium", RULES).grade == "unreadable"


def test_an_alphabet_of_which_no_word_is_known_is_doubted():
    text = "使用 Python 训练 推荐 模型 并 部署 到 生产 环境 教育 背景 北京 大学 计算机 科学 硕士 工作 经历"

    assert grade([page(text)], text, "plain", RULES).grade == "doubtful"


def test_few_letters_tell_nothing_of_their_frequency():
    assert of("SQL, XGBoost").likeness is None
