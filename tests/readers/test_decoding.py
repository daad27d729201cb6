"""Texts in encodings that nothing states."""

import pytest

from mlematch.errors import ReadError
from mlematch.readers import read_document
from mlematch.readers.decoding import decode_text

FRENCH = (
    "Zoë Exemple\nEXPÉRIENCE\nData Scientist, Société Générale, Mar 2021 – Present\n• Built naïve Bayes models, the "
    "team’s first\n• Saved 20 % of the cost\nCOMPÉTENCES\nPython, pandas\n"
)
ENGLISH = "Ada Example\nData Scientist, Mar 2021 – Present\n- Built models with Python, “fast and well”\n"
GERMAN = "Jürgen Müßig\nIngenieur für maschinelles Lernen, Köln, 2019 - 2021\nModelle für Übersetzung gebaut\n"
SPANISH = "Íñigo Ejemplo\nIngeniero de datos, España, 2019 - 2021\n¿Qué hago? Diseño y análisis de modelos\n"
POLISH = (
    "Paweł Przykład\nDoświadczenie zawodowe\nInżynier danych, Łódź, 2019 - 2021\nTworzyłem modele uczenia "
    "maszynowego, współpraca z zespołem\nUmiejętności: Python, analiza głęboka\n"
)
CZECH = "Jiří Příklad\nDatový inženýr, Plzeň, 2019 - 2021\nVytvářel modely strojového učení a řídil menší tým\n"
TURKISH = "Ayşe Örnek\nVeri bilimci, İstanbul, 2019 - 2021\nGörüntü işleme için modeller geliştirdi, ekibi yönetti\n"
SWEDISH = "Åsa Exempel\nDataingenjör, Malmö, 2019 – 2021\nByggde modeller för prognoser på småföretag\n"
ICELANDIC = "Jón Dæmi\nGagnafræðingur, Reykjavík, 2019 – 2021\nÞróaði líkön fyrir spá um veður\n"
PORTUGUESE = "JOÃO EXEMPLO\nCIÊNCIA DE DADOS, São Paulo, 2019 – 2021\nConcepção e gestão da informação à distância\n"
CHINESE = "示例\n北京大学 机器学习 工程师 2019-2021\n精通 Python 和 SQL\n"
RUSSIAN = (
    "Анна Примерова\nОпыт работы\nИнженер по машинному обучению, Москва, 2019 - 2021\nСтроила модели прогноза "
    "спроса на Python\nНавыки: Python, SQL\n"
)
SIGNS = "Ada Example\nHeated 30 m³ at ±2 °C for £5k · 2 × 3 ½ days\n© 2020 Python™, C++®\n¥ 300\nPython•SQL•R\n"


def plain(text):
    return text.translate(str.maketrans("–’•", "-'-"))


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (FRENCH, "utf-8"),
        (FRENCH, "utf-8-sig"),
        (FRENCH, "cp1252"),
        (plain(FRENCH), "latin-1"),
        (plain(FRENCH), "iso8859_15"),
        (FRENCH, "mac_roman"),
        (ENGLISH, "cp1252"),
        (ENGLISH, "mac_roman"),
        (GERMAN, "cp1252"),
        (GERMAN, "mac_roman"),
        (GERMAN, "cp850"),
        (SPANISH, "cp1252"),
        (POLISH, "cp1250"),
        (POLISH, "iso8859_2"),
        (CZECH, "cp1250"),
        (SWEDISH, "cp1252"),
        (ICELANDIC, "cp1252"),
        (PORTUGUESE, "cp1252"),
        (CHINESE, "gb18030"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8_r"),
        (SIGNS, "cp1252"),
        (FRENCH, "utf-16"),
        (FRENCH, "utf-16-le"),
        (FRENCH, "utf-16-be"),
        (FRENCH, "utf-32"),
    ],
)
def test_a_text_is_read_as_it_was_written(text, encoding):
    content = text.encode(encoding)

    assert decode_text(content, "cv.txt").removeprefix("\ufeff") == text
    assert read_document(content).text.split("\n")[0] == text.split("\n")[0]


def test_letters_of_no_western_language_are_not_read_as_western():
    assert "Ayþe" not in decode_text(TURKISH.encode("cp1254"), "cv.txt")


def test_a_byte_that_is_damaged_does_not_make_another_encoding_of_a_text():
    assert decode_text(FRENCH.encode().replace("ë".encode(), b"\xc3"), "cv.txt") == FRENCH.replace("ë", "\ufffd")


@pytest.mark.parametrize("content", [b"\x00\x01\x00\x02" * 50, b"A\x00\x00\x00" * 50, b"AB\x00CD"])
def test_zeros_alone_do_not_make_a_text(content):
    with pytest.raises(ReadError, match="neither a document nor text"):
        read_document(content)
