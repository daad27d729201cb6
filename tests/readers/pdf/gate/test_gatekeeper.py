import subprocess
import sys
import zlib

import pytest
from tests.pdfs import HELVETICA, Pdf, encrypted_pdf, show, text_pdf

from mlematch.errors import EncryptedError, TooBigError, UnreadableError
from mlematch.knowledge.reading import Limits
from mlematch.readers import read_document
from mlematch.readers.pdf.gate.gatekeeper import open_pdf

FORM = "/Type/XObject/Subtype/Form/BBox[0 0 9 9]"


def clear(content, password=None, **limits):
    with open_pdf(content, "cv.pdf", Limits(**limits), password) as (_, clearance):
        return clearance


def codes(clearance):
    return [notice.code for notice in clearance.notices]


def packed(data):
    return "/Filter/FlateDecode", zlib.compress(data)


# ---------------------------------------------------------------- what it notices


def test_links_are_kept_with_their_page_and_once():
    link = "<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://example.com/ada)>>>>"
    pdf = Pdf(
        [show("one"), show("two")], page="/Annots[{a}{b} 9999 0 R]".replace("}{", "} {"), objects={"a": link, "b": link}
    )

    links = read_document(pdf.bytes()).links

    assert [(link.url, link.page) for link in links] == [("https://example.com/ada", 1), ("https://example.com/ada", 2)]


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("mailto:ada@example.com", True),
        ("example.com/ada", True),
        ("javascript:alert\\(1\\)", False),
        ("file:///etc/passwd", False),
        ("", False),
    ],
)
def test_only_addresses_that_may_be_followed_are_kept(address, kept):
    link = f"<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI({address})>>>>"

    pdf = Pdf([show("x")], page="/Annots[{link}]", objects={"link": link})

    assert bool(read_document(pdf.bytes()).links) == kept


def test_buttons_lead_somewhere_as_links_do():
    link = "<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://example.com/ada)>>>>"
    button = "<</Type/Annot/Subtype/Widget/FT/Btn/Rect[0 0 9 9]/A<</S/URI/URI(https://example.com/code)>>>>"
    pdf = Pdf([show("x")], page="/Annots[{link} {button}]", objects={"link": link, "button": button})

    urls = [link.url for link in read_document(pdf.bytes()).links]

    assert urls == ["https://example.com/ada", "https://example.com/code"]


def test_an_address_may_hold_letters_of_any_alphabet():
    utf16 = "<FEFF" + "https://example.com/ädä".encode("utf-16-be").hex() + ">"
    link = f"<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI {utf16}>>>>"
    pdf = Pdf([show("x")], page="/Annots[{link}]", objects={"link": link})

    assert [link.url for link in read_document(pdf.bytes()).links] == ["https://example.com/ädä"]


@pytest.mark.parametrize(
    ("catalog", "code"),
    [
        ("/Names<</EmbeddedFiles<</Names[]>>>>", "attachments"),
        ("/Collection<</Type/Collection>>", "portfolio"),
        ("/AcroForm<</XFA()>>", "xfa"),
    ],
)
def test_what_is_not_read_is_noticed(catalog, code):
    assert codes(clear(Pdf([show("text")], catalog=catalog).bytes())) == [code]


@pytest.mark.parametrize(
    ("mask", "noticed"),
    [("0 g 0 0 612 792 re f", []), (show("Experience"), ["masked_text"]), ("/Inner Do", ["masked_text"])],
)
def test_letters_that_are_a_mask_are_noticed(mask, noticed):
    group = "/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Group<</S/Transparency/CS/DeviceGray>>"
    objects = {
        "inner": ("/Type/XObject/Subtype/Form/BBox[0 0 612 792]", show("Experience").encode()),
        "mask": (group + "/Resources<</XObject<</Inner {inner}>>>>" * mask.startswith("/"), mask.encode()),
    }
    states = "/ExtGState<</Masked<</SMask<</Type/Mask/S/Luminosity/G {mask}>>>>>>"
    content = show("text") + "q /Masked gs 0.5 g 0 0 612 792 re f Q"

    assert codes(clear(Pdf([content], resources=states, objects=objects).bytes())) == noticed


@pytest.mark.parametrize("place", ["Keywords", "Subject"])
@pytest.mark.parametrize(("words", "told"), [(9, []), (10, ["keywords"])])
def test_keywords_that_the_pages_do_not_show_are_told(place, words, told):
    said = "a resume, data, " + ", ".join(f"Skill{at}" for at in range(words))
    page = "A resume of somebody who likes data and writes about it every day in Example Town"

    info = {"info": f"<</{place}({said})>>"}

    document = read_document(Pdf([show(page)], objects=info, trailer="/Info 5 0 R").bytes())

    assert [notice.code for notice in document.notices] == told
    assert "Skill" not in document.text


@pytest.mark.parametrize("info", ["/Info 7", "/Info<</Keywords 7/Subject[(x)]>>", "/Info 99 0 R"])
def test_broken_properties_are_no_reason_to_stop(info):
    assert read_document(Pdf([show("text")], trailer=info).bytes()).text == "text"


def test_pages_beyond_the_limit_are_left_out_and_noticed():
    clearance = clear(text_pdf(["a"], ["b"], ["c"]), pages=2)

    assert clearance.pages == 2
    assert codes(clearance) == ["pages_left_out"]
    assert "2 of 3" in clearance.notices[0].message


def test_a_plain_file_raises_no_doubts():
    clearance = clear(text_pdf(["a"]))

    assert not clearance.doubts.tricks
    assert not clearance.doubts.fonts
    assert not clearance.notices


# ---------------------------------------------------------------- passwords


@pytest.mark.parametrize("algorithm", ["RC4-128", "AES-256"])
def test_a_file_that_everybody_can_open_is_opened(algorithm):
    assert clear(encrypted_pdf("", algorithm=algorithm)).pages == 1


@pytest.mark.parametrize(("password", "reason"), [(None, "needs a password"), ("wrong", "does not open it")])
def test_a_locked_file_says_what_it_wants(password, reason):
    with pytest.raises(EncryptedError, match=reason):
        clear(encrypted_pdf("right"), password)


@pytest.mark.parametrize("password", ["right", "the owner"])
def test_either_password_opens_a_locked_file(password):
    assert clear(encrypted_pdf("right"), password).pages == 1


_WITHOUT_CRYPTO = """
import sys
sys.modules["cryptography"] = sys.modules["Crypto"] = None
from mlematch import MlematchError, read_document
content = sys.stdin.buffer.read()
for password in (None, "right", "wrong"):
    try:
        print(read_document(content, source="cv.pdf", password=password).text.split()[0])
    except MlematchError as error:
        print(error)
"""


@pytest.mark.parametrize("user", ["", "right"])
@pytest.mark.parametrize("algorithm", ["AES-128", "AES-256"])
def test_without_the_library_for_aes_the_message_says_what_to_install(algorithm, user):
    first, *others = _said_without_crypto(encrypted_pdf(user, algorithm=algorithm))
    needed = "cv.pdf: it is encrypted with AES: pip install 'mlematch[crypto]'"

    assert first in (needed, "cv.pdf: it is encrypted and needs a password")
    assert others[0] == needed
    assert others[1] in (needed, "cv.pdf: the password does not open it")


def test_the_old_cipher_needs_no_library():
    assert _said_without_crypto(encrypted_pdf("right", algorithm="RC4-128"))[1] == "Ada"


def _said_without_crypto(content):
    command = [sys.executable, "-c", _WITHOUT_CRYPTO]
    return subprocess.run(command, input=content, capture_output=True, check=True).stdout.decode().splitlines()


# ---------------------------------------------------------------- bombs


def test_a_stream_that_unpacks_to_too_much_is_refused():
    head, data = packed(b" " * 3_000_000)
    bomb = Pdf(["/Fm Do"], resources="/XObject<</Fm {form}>>", objects={"form": (FORM + head, data)}).bytes()

    assert clear(bomb).pages == 1
    with pytest.raises(TooBigError):
        clear(bomb, stream_bytes=1_000_000, stream_bytes_second_try=2_000_000)


def test_a_stream_beyond_the_first_limit_gets_a_second_try():
    head, data = packed(b" " * 3_000_000)
    large = Pdf(["/Fm Do"], resources="/XObject<</Fm {form}>>", objects={"form": (FORM + head, data)}).bytes()

    assert clear(large, stream_bytes=1_000_000, stream_bytes_second_try=4_000_000).pages == 1


def test_forms_that_call_forms_are_counted_as_often_as_they_are_called():
    levels = 12
    objects = {f"f{levels}": (FORM, b" " * 1000)}
    for level in range(levels):
        inner = f"/Resources<</XObject<</Fm {{f{level + 1}}}>>>>"
        objects[f"f{level}"] = (FORM + inner, b"/Fm Do " * 10)
    bomb = Pdf(["/Fm Do"], resources="/XObject<</Fm {f0}>>", objects=objects).bytes()

    assert len(bomb) < 10_000
    with pytest.raises(TooBigError):
        clear(bomb)


def test_a_form_that_calls_itself_is_let_in():
    form = (FORM + "/Resources<</XObject<</Fm {form}>>>>", b"/Fm Do")

    assert clear(Pdf(["/Fm Do"], resources="/XObject<</Fm {form}>>", objects={"form": form}).bytes()).pages == 1


def test_a_page_with_too_many_fonts_is_refused():
    with pytest.raises(TooBigError, match="fonts"):
        clear(Pdf(["x"], fonts={f"X{at}": HELVETICA for at in range(9)}).bytes(), fonts_per_page=8)


def test_a_font_that_unpacks_to_too_much_is_refused():
    font = "<</Type/Font/Subtype/TrueType/BaseFont/X/FontDescriptor<</FontFile2 {file}>>>>"
    bomb = Pdf(["x"], fonts={"X": font}, objects={"file": packed(b"\0" * 3_000_000)}).bytes()

    with pytest.raises(TooBigError):
        clear(bomb, stream_bytes=1_000_000, stream_bytes_second_try=1_000_000)


def test_pages_with_huge_images_are_not_drawn():
    image = "/Type/XObject/Subtype/Image/Width 90000/Height 90000/ColorSpace/DeviceGray/BitsPerComponent 8"
    pdf = Pdf(["/Im Do"], resources="/XObject<</Im {image}>>", objects={"image": (image, b"")}).bytes()

    assert not clear(pdf).renderable


# ---------------------------------------------------------------- damage


def test_a_file_without_pages_is_unreadable():
    with pytest.raises(UnreadableError, match="no pages"):
        clear(Pdf([]).bytes())


def test_a_file_that_only_pdfium_can_mend_is_let_in_with_a_notice():
    whole = text_pdf(["Ada Example"])

    clearance = clear(b"%PDF-1.4\n1 0 obj<</Type/Catalog")

    assert codes(clearance) == ["damaged"]
    assert codes(clear(whole)) == []


def test_a_damaged_file_is_weighed_all_the_same():
    bomb = b"%PDF-1.4\n1 0 obj<</Filter/FlateDecode>>stream\n" + zlib.compress(b" " * 3_000_000)

    with pytest.raises(TooBigError):
        clear(bomb, stream_bytes=1_000_000, stream_bytes_second_try=1_000_000)


def test_nothing_is_logged_since_messages_quote_the_document(caplog):
    broken = text_pdf(["Ada Example"]).replace(b"/F1 12 Tf", b"/F1 (secret) Tf").replace(b"xref\n0", b"xref\n7")
    with caplog.at_level(0):
        clear(broken)

    assert not caplog.records


def test_the_errors_of_pypdf_do_not_travel_along():
    with pytest.raises(EncryptedError) as caught:
        clear(encrypted_pdf("right"))

    assert caught.value.__cause__ is None
    assert caught.value.source == "cv.pdf"
