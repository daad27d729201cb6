"""From bytes to text where nothing states the encoding."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from mlematch.errors import UnreadableError

_UNICODE = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OTHERS = (
    *("cp1252", "cp1250", "iso8859_2", "cp1251", "koi8_r", "mac_roman", "cp850", "cp866"),
    *("cp1253", "cp1254", "gb18030", "shift_jis", "euc_jp", "euc_kr", "big5"),
)
_LIKELY = ("cp1252", "mac_roman")
_SAMPLE = 4096
_LEAST_ZEROS, _MOST_STRAYS = 0.35, 0.1  # of every second byte of UTF-16
_MOST_DAMAGE = 0.2  # of the letters of UTF-8 beyond ASCII
_MOST_STRANGE = 0.2  # of the signs beyond ASCII
_MOST_ACCENTS, _MOST_FOREIGN = 0.07, 0.05  # of the letters, and of those with accents
_ALPHABETS = (
    *("àâæçéèêëîïôœùûüÿ", "àçèéíïòóúü", "àèéìîòóù", "áâãàçéêíóôõúü"),
    *("áéíñóúü", "äöüßé", "åäæéöøü", "áæéðíóöúýþ"),
)
_BEYOND = re.compile(r"[^\x00-\x7f\xa0\xad]")
_LETTER = re.compile(r"[^\W\d_ªºµ]")
_LOWER = r"a-z\xdf-\xf6\xf8-\xff"
_ACCENTED = r"\xc0-\xd6\xd8-\xf6\xf8-\xffŠŒŽšœžŸ"
_SIGN = r"(?:[^\w\x00-\x7f\xa0\xad\xb7\xb4‘’–—…]|[\xaa\xb2\xb3\xb5\xb9\xba\xbc-\xbe])"
_STRANGE = re.compile(
    rf"(?<=[{_LOWER}])[\xc0-\xd6\xd8-\xdeŠŒŽŸ]"  # a capital within a word
    rf"|(?<=[{_LOWER}]){_SIGN}(?=[{_LOWER}])"  # a sign within a word
    rf"|(?<=[{_LOWER}])[\xa2\xa5\xb1\xb6\xbc-\xbf]|[\xb1-\xb3\xb6\xb9\xbc-\xbe](?=[{_LOWER}])"  # or at its end
    rf"|(?<=\s)[\xd0\xd1](?=\s)|(?<!\S)\xa5(?=\s)"  # the dashes and the bullet of a Mac
    rf"|(?=\S{{0,3}}[{_ACCENTED}])[\x80-\x9f\xa1-\u02ff\u2000-\u2bff]{{4,}}"  # letters of another alphabet
)


def decode_text(content: bytes, source: str) -> str:
    """Decode a text by its byte order mark, as UTF-8, as a Western Windows does, or by what its letters look like.

    >>> decode_text("Zoë".encode("utf-16"), "cv.txt"), decode_text("Zoë – naïve".encode("cp1252"), "cv.txt")
    ('Zoë', 'Zoë – naïve')

    Raises:
        UnreadableError: its encoding cannot be told.
    """
    for mark, encoding in _UNICODE:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    if wide := find_utf16(content):
        return content.decode(wide, errors="replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        text = content.decode("utf-8", errors="replace")
    is_damaged = text.count("\ufffd") <= _MOST_DAMAGE * len(_BEYOND.findall(text))
    return text if is_damaged else _decode_bytes(content, source)


def find_utf16(content: bytes) -> str | None:
    """Give the encoding of text of two bytes a letter that has no mark; every second of them is zero, mostly.

    >>> find_utf16("Ada Example".encode("utf-16-be")), find_utf16(b"Ada Example")
    ('utf-16-be', None)
    """
    sample = content[:_SAMPLE]
    first, second = sample[::2], sample[1::2]
    for encoding, zeros, letters in (("utf-16-be", first, second), ("utf-16-le", second, first)):
        if zeros.count(0) > _LEAST_ZEROS * len(zeros) and letters.count(0) <= _MOST_STRAYS * zeros.count(0):
            return encoding if _is_text(sample.decode(encoding, errors="replace")) else None
    return None


def _is_text(text: str) -> bool:
    return not any(letter < " " and letter not in "\t\n\v\f\r" for letter in text)


def _decode_bytes(content: bytes, source: str) -> str:
    """Decode text of one byte a letter, or of an encoding of the East."""
    for encoding in _LIKELY:
        text = content.decode(encoding, errors="replace")
        if _strangeness(text) <= _MOST_STRANGE and not _is_foreign(text):
            return text
    text = min(_guesses(content), key=_strangeness, default="")
    if not text:
        raise UnreadableError(source, "it is text in an encoding that cannot be told")
    return text


def _guesses(content: bytes) -> Iterator[str]:
    from charset_normalizer import from_bytes

    return map(str, from_bytes(content, cp_isolation=list(_OTHERS)))


def _strangeness(text: str) -> float:
    """Give the share of signs beyond ASCII that stand where no Western language has them, as in another encoding."""
    strange = text.count("\ufffd") + sum(len(match[0]) for match in _STRANGE.finditer(text))
    return strange / max(len(_BEYOND.findall(text)), 1)


def _is_foreign(text: str) -> bool:
    """Whether many letters have accents, and not those of one Western language."""
    letters: list[str] = _LETTER.findall(text.lower())
    accented = [letter for letter in letters if letter > "\x7f"]
    foreign = min(sum(letter not in alphabet for letter in accented) for alphabet in _ALPHABETS)
    return len(accented) > _MOST_ACCENTS * len(letters) and foreign > _MOST_FOREIGN * len(accented)
