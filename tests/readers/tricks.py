"""Every way of hiding text that the readers know, each with a visible twin that uses the same means openly.

The hidden words are always `SECRET KEYWORDS`, the twin's words `PLAIN WORDS`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from struct import pack

from tests.pdfs import GRAY_PIXEL, Pdf, show

HIDDEN, SHOWN = "SECRET KEYWORDS", "PLAIN WORDS"
RESUME = "".join(
    show(line, y=740 - 14 * at, size=10)
    for at, line in enumerate(
        [
            "Ada Example, data engineer in Example Town, writes programs that move data",
            "from one place to another and keeps them running through the night.",
            "She has built pipelines for a bank, for a hospital and for a railway.",
        ]
    )
)


@dataclass(frozen=True)
class Trick:
    """A way to hide text: a file that does so, and its twin."""

    name: str
    hidden: bytes
    twin: bytes

    def __repr__(self) -> str:
        return self.name


def _pdf(content: str, **more: object) -> bytes:
    return Pdf([RESUME + content], **more).bytes()  # type: ignore[arg-type]


def _by_content(name: str, hidden: str, twin: str, **more: object) -> Trick:
    return Trick(name, _pdf(hidden, **more), _pdf(twin, **more))


def _colored(name: str, hidden: str, twin: str, **more: object) -> Trick:
    return _by_content(name, f"q {hidden} {show(HIDDEN, y=400)} Q", f"q {twin} {show(SHOWN, y=400)} Q", **more)


def _before(name: str, hidden: str, twin: str) -> Trick:
    return _by_content(name, show(HIDDEN, y=400, before=hidden), show(SHOWN, y=400, before=twin))


BOX = "60 390 200 30 re f"
STRIPS = " ".join(f"{60 + 8 * at} 390 8.2 30 re f" for at in range(25))
HALVES = "60 390 45 30 re f 104.9 390 150 30 re f"
LINE = "1 G 30 w 60 405 m 260 405 l S"
IMAGE = {"resources": "/XObject<</Im {image}>>", "objects": {"image": (GRAY_PIXEL, b"\xff")}}
BLACK_IMAGE = {"resources": "/XObject<</Im {image}>>", "objects": {"image": (GRAY_PIXEL, b"\x00")}}
DRAW = "q 200 0 0 30 60 390 cm /Im Do Q"
INLINE = "q 200 0 0 30 60 390 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q"
STATES = (
    "/ExtGState<</Clear<</ca 0/CA 0>>/Faint<</ca 0.02/CA 0.02>>/Half<</ca 0.5/CA 0.5>>"
    "/Screen<</BM/Screen>>/Multiply<</BM/Multiply>>"
    "/Masked<</SMask<</Type/Mask/S/Luminosity/G {mask}>>>>/Open<</SMask<</Type/Mask/S/Luminosity/G {open}>>>>>>"
)
_GROUP = "/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Group<</S/Transparency/CS/DeviceGray>>"
MASKS = {"mask": (_GROUP, b"0 g 0 0 612 792 re f"), "open": (_GROUP, b"1 g 0 0 612 792 re f")}
PATTERNS = {
    "resources": "/Pattern<</White {white}/Black {black}>>",
    "objects": {
        name: (
            "/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep 9/YStep 9/Resources<<>>",
            f"{level} g 0 0 9 9 re f".encode(),
        )
        for name, level in (("white", 1), ("black", 0))
    },
}
GRADIENT = {
    "resources": "/Pattern<</Gradient {gradient}>>",
    "objects": {
        "gradient": "<</Type/Pattern/PatternType 2/Shading<</ShadingType 2/ColorSpace/DeviceRGB/Coords[0 0 612 0]"
        "/Extend[true true]/Function<</FunctionType 2/Domain[0 1]/C0[0.2 0.3 0.4]/C1[0.24 0.34 0.44]/N 1>>>>>>"
    },
}
LAYERS = {
    "catalog": "/OCProperties<</OCGs[{on} {off}]/D<</ON[{on}]/OFF[{off}]>>>>",
    "objects": {
        "on": "<</Type/OCG/Name(On)>>",
        "off": "<</Type/OCG/Name(Off)>>",
        "form_on": (
            "/Type/XObject/Subtype/Form/BBox[0 0 612 792]/OC {on}/Resources<</Font<</F1 {F1}>>>>",
            show(SHOWN, y=400).encode(),
        ),
        "form_off": (
            "/Type/XObject/Subtype/Form/BBox[0 0 612 792]/OC {off}/Resources<</Font<</F1 {F1}>>>>",
            show(HIDDEN, y=400).encode(),
        ),
    },
    "resources": "/Properties<</On {on}/Off {off}>>/XObject<</FormOn {form_on}/FormOff {form_off}>>",
}


def _forms(hidden: str, twin: str) -> dict[str, object]:
    """Give resources with a form /Hidden and a form /Twin that differ in their dictionaries."""
    fonts = "/Type/XObject/Subtype/Form/Resources<</Font<</F1 {F1}>>>>"
    return {
        "resources": "/XObject<</Hidden {hidden}/Twin {twin}>>",
        "objects": {
            "hidden": (fonts + hidden, show(HIDDEN, y=400).encode()),
            "twin": (fonts + twin, show(SHOWN, y=400).encode()),
        },
    }


def _groups(around: str) -> dict[str, object]:
    """Give resources with the states and two forms that are painted as one, /Hidden and /Twin."""
    forms = _forms(*[f"/BBox[0 0 612 792]/Group<</S/Transparency{around}>>"] * 2)
    return {"resources": f"{STATES}{forms['resources']}", "objects": {**MASKS, **forms["objects"]}}  # type: ignore[dict-item]


def _expanding_font() -> Trick:
    """One glyph that is stated to be several words; the twin's is a ligature of two letters."""

    def pdf(drawn: str, letters: str) -> bytes:
        target = "".join(f"{ord(letter):04X}" for letter in letters)
        chars = f"1 beginbfchar\n<7E> <{target}>\nendbfchar"
        cmap = f"begincmap\n1 begincodespacerange <00> <FF> endcodespacerange\n{chars}\nendcmap"
        font = "<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding/ToUnicode {table}>>"
        content = show(drawn, y=400, font="L") + show(SHOWN.split()[1], x=172, y=400) * (letters == "PL")
        return _pdf(content, fonts={"L": font}, objects={"table": ("", cmap.encode())})

    return Trick("one glyph for many words", pdf("~", HIDDEN), pdf("~AIN", "PL"))


def _type3(name: Callable[[str], str] = str) -> str:
    procs = "".join(f"/{letter} {{glyph}}" for letter in sorted({name(each) for each in HIDDEN + SHOWN if each != " "}))
    letters = "".join(f"/{name(chr(code))}" if chr(code) in HIDDEN + SHOWN else "/.notdef" for code in range(65, 91))
    return (
        "<</Type/Font/Subtype/Type3/FontBBox[0 0 1000 1000]/FontMatrix[0.001 0 0 0.001 0 0]/FirstChar 65/LastChar 90"
        f"/Widths[{'600 ' * 26}]/CharProcs<<{procs}>>/Encoding<</Type/Encoding/Differences[65{letters}]>>"
        "/Resources<<>>>>"
    )


def _type3_trick(title: str, font: str) -> Trick:
    def pdf(text: str, glyph: bytes) -> bytes:
        content = show(text.split()[0], y=400, font="T3") + show(text.split()[1], x=172, y=400, font="T3")
        return _pdf(content, fonts={"T3": font}, objects={"glyph": ("", glyph)})

    return Trick(title, pdf(HIDDEN, b"600 0 d0"), pdf(SHOWN, b"600 0 d0 0 0 500 700 re f"))


def truetype(outline: bytes) -> bytes:
    """Write a TrueType font whose letters A to Z all have one outline, or none."""
    count = 27
    tables = {
        b"cmap": pack(">HHHHIHHH", 0, 1, 1, 0, 12, 0, 262, 0)
        + bytes(max(at - 64, 0) if at < 91 else 0 for at in range(256)),
        b"glyf": outline * count,
        b"head": pack(">IIIIHHQQhhhhHHhhh", 65536, 65536, 0, 0x5F0F3CF5, 0, 1000, 0, 0, 0, 0, 500, 700, 0, 8, 2, 1, 0),
        b"hhea": pack(">IhhhHhhhhhh8xhH", 65536, 800, -200, 0, 600, 0, 0, 500, 1, 0, 0, 0, count),
        b"hmtx": pack(">Hh", 600, 0) * count,
        b"loca": b"".join(pack(">I", len(outline) * at) for at in range(count + 1)),
        b"maxp": pack(">IHHHHHHHHHHHHHH", 65536, count, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0),
    }
    head, body, start = pack(">IHHHH", 65536, len(tables), 64, 2, 48), b"", 12 + 16 * len(tables)
    for name, data in tables.items():
        head += name + pack(">III", 0, start + len(body), len(data))
        body += data + b"\x00" * (-len(data) % 4)
    return head + body


def _blank_font() -> Trick:
    box = pack(">hhhhhHH4B", 1, 0, 0, 500, 700, 3, 0, 1, 1, 1, 1) + pack(">8h", 0, 0, 500, 0, 0, 700, -500, 0)[:16]

    def pdf(text: str, outline: bytes) -> bytes:
        table = "".join(f"<{code:02X}> <{code:04X}>\n" for code in range(65, 91))
        cmap = (
            f"begincmap\n1 begincodespacerange <00> <FF> endcodespacerange\n26 beginbfchar\n{table}endbfchar\nendcmap"
        )
        font = (
            "<</Type/Font/Subtype/TrueType/BaseFont/Blank/FirstChar 65/LastChar 90"
            f"/Widths[{'600 ' * 26}]/FontDescriptor {{descriptor}}/ToUnicode {{table}}>>"
        )
        objects = {
            "descriptor": "<</Type/FontDescriptor/FontName/Blank/Flags 4/FontBBox[0 -200 600 800]/Ascent 800"
            "/Descent -200/CapHeight 700/ItalicAngle 0/StemV 80/FontFile2 {program}>>",
            "program": ("", truetype(outline)),
            "table": ("", cmap.encode()),
        }
        content = show(text.split()[0], y=400, font="TT") + show(text.split()[1], x=172, y=400, font="TT")
        return _pdf(content, fonts={"TT": font}, objects=objects)

    return Trick("a font without outlines", pdf(HIDDEN, b""), pdf(SHOWN, box))


def _lying_font() -> Trick:
    def pdf(text: str, shift: int) -> bytes:
        table = "".join(f"<{code:02X}> <{ord(_shifted(chr(code), shift)):04X}>\n" for code in range(65, 91))
        cmap = (
            f"begincmap\n1 begincodespacerange <00> <FF> endcodespacerange\n26 beginbfchar\n{table}endbfchar\nendcmap"
        )
        font = "<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding/ToUnicode {table}>>"
        drawn = "".join(_shifted(letter, -shift) for letter in text)
        return _pdf(show(drawn, y=400, font="L"), fonts={"L": font}, objects={"table": ("", cmap.encode())})

    return Trick("letters that are others than drawn", pdf(HIDDEN, 5), pdf(SHOWN, 0))


def _shifted(letter: str, shift: int) -> str:
    return chr((ord(letter) - 65 + shift) % 26 + 65) if letter.isalpha() else letter


def _actual_text() -> Trick:
    def content(stated: str, drawn: str) -> str:
        return f"/Span <</ActualText ({stated})>> BDC {show(drawn, y=400)} EMC"

    return _by_content("text stated to be another", content(HIDDEN, "A COOK FROM ROME"), content(SHOWN, SHOWN))


TRICKS = [
    _colored("white, rgb", "1 1 1 rg", "0 0 1 rg"),
    _colored("white, grey", "1 g", "0.4 g"),
    _colored("white, cmyk", "0 0 0 0 k", "0 0 0 1 k"),
    _colored("nearly white", "0.97 0.97 0.98 rg", "0.7 0.7 0.7 rg"),
    _colored("white by a colour space", "/DeviceRGB cs 1 1 1 sc", "/DeviceRGB cs 0 0.5 0 sc"),
    _colored("white by a pattern", "/Pattern cs /White scn", "/Pattern cs /Black scn", **PATTERNS),
    _colored("colour of the box behind", f"0 0 1 rg {BOX} 0 0 1 rg", f"0 0 1 rg {BOX} 1 1 1 rg"),
    _colored("black on a black box", f"0 g {BOX} 0 g", f"0 g {BOX} 1 g"),
    _colored("white on a white image", f"{DRAW} 1 g", f"{DRAW} 0 g", **IMAGE),
    _colored(
        "white on nothing, black image elsewhere", "q 9 0 0 9 400 90 cm /Im Do Q 1 g", f"{DRAW} 1 g", **BLACK_IMAGE
    ),
    _before("outlines in white", "1 Tr 1 1 1 RG", "1 Tr 0 0 0 RG"),
    _before("render mode 3", "3 Tr", "0 Tr"),
    _before("render mode 7", "7 Tr", "2 Tr"),
    _by_content("half a point high", show(HIDDEN, y=400, size=0.5), show(SHOWN, y=400, size=5)),
    _by_content(
        "made tiny by the text matrix",
        f"BT /F1 12 Tf 0.05 0 0 0.05 72 400 Tm ({HIDDEN}) Tj ET",
        f"BT /F1 1 Tf 12 0 0 12 72 400 Tm ({SHOWN}) Tj ET",
    ),
    _by_content(
        "made tiny by the page matrix",
        f"q 0.05 0 0 0.05 0 0 cm {show(HIDDEN, x=1440, y=8000)} Q",
        f"q 0.05 0 0 0.05 0 0 cm {show(SHOWN, x=1440, y=8000, size=240)} Q",
    ),
    _before("squeezed to nothing", "1 Tz", "70 Tz"),
    _by_content("beside the page", show(HIDDEN, x=700, y=400), show(SHOWN, x=500, y=400)),
    _by_content("below the page", show(HIDDEN, y=-40), show(SHOWN, y=8)),
    Trick(
        "outside the crop box",
        _pdf(show(HIDDEN, y=40), page="/CropBox[0 100 612 792]"),
        _pdf(show(SHOWN, y=140), page="/CropBox[0 100 612 792]"),
    ),
    Trick(
        "turned off the page",
        Pdf([f"0 1 -1 0 760 0 cm {RESUME} {show(HIDDEN, y=-40)}"], page="/Rotate 90").bytes(),
        Pdf([f"0 1 -1 0 760 0 cm {RESUME} {show(SHOWN, y=400)}"], page="/Rotate 90").bytes(),
    ),
    _by_content(
        "form moved off the page",
        "/Hidden Do",
        "/Twin Do",
        **_forms("/BBox[0 0 612 792]/Matrix[1 0 0 1 900 0]", "/BBox[0 0 612 792]/Matrix[1 0 0 1 90 0]"),
    ),
    _by_content(
        "cut off by the box of a form", "/Hidden Do", "/Twin Do", **_forms("/BBox[0 0 10 10]", "/BBox[60 390 400 420]")
    ),
    _by_content(
        "cut off by a path",
        f"q 0 0 20 20 re W n {show(HIDDEN, y=400)} Q",
        f"q 60 390 300 30 re W n {show(SHOWN, y=400)} Q",
    ),
    _by_content("under a white box", f"{show(HIDDEN, y=400)} 1 g {BOX}", f"1 g {BOX} 0 g {show(SHOWN, y=400)}"),
    _by_content("under a black box", f"{show(HIDDEN, y=400)} 0 g {BOX}", f"0.9 g {BOX} 0 g {show(SHOWN, y=400)}"),
    _by_content(
        "painted again in white",
        f"{show(HIDDEN, y=400)} 1 g {BOX} {show(HIDDEN, y=400)}",
        f"{show(SHOWN, y=400)} 1 g {BOX} 0 g {show(SHOWN, y=400)}",
    ),
    _by_content(
        "under a box flush with the letters",
        f"{show(HIDDEN, y=400)} 1 g 72 400 150 8.6 re f",
        f"{show(SHOWN, y=400)} 1 g 72 400 150 3 re f",
    ),
    _colored(
        "colour of a gradient behind",
        f"/Pattern cs /Gradient scn {BOX} 0.22 0.32 0.42 rg",
        f"/Pattern cs /Gradient scn {BOX} 1 g",
        **GRADIENT,
    ),
    _by_content("under strips", f"{show(HIDDEN, y=400)} 1 g {STRIPS}", f"1 g {STRIPS} 0 g {show(SHOWN, y=400)}"),
    _by_content(
        "under boxes that meet", f"{show(HIDDEN, y=400)} 1 g {HALVES}", f"1 g {HALVES} 0 g {show(SHOWN, y=400)}"
    ),
    _by_content("under a thick line", f"{show(HIDDEN, y=400)} {LINE}", f"{LINE} {show(SHOWN, y=400)}"),
    _by_content("under an image", f"{show(HIDDEN, y=400)} {DRAW}", f"{DRAW} {show(SHOWN, y=400)}", **IMAGE),
    _by_content("under an inline image", f"{show(HIDDEN, y=400)} {INLINE}", f"{INLINE} {show(SHOWN, y=400)}"),
    _colored("transparent", "/Clear gs", "/Half gs", resources=STATES, objects=MASKS),
    _by_content("in a group that is hardly painted", "/Faint gs /Hidden Do", "/Half gs /Twin Do", **_groups("")),
    _by_content("in a group behind a mask", "/Masked gs /Hidden Do", "/Open gs /Twin Do", **_groups("/I true")),
    _by_content(
        "in a group painted through two masks",
        "/Masked gs /Hidden Do /Masked gs /Hidden Do",
        "/Masked gs /Twin Do /Open gs /Twin Do",
        **_groups("/I true"),
    ),
    _colored("behind a soft mask", "/Masked gs", "/Open gs", resources=STATES, objects=MASKS),
    _colored(
        "blended away", f"1 g {BOX} 0 g /Screen gs", f"1 g {BOX} 0 g /Multiply gs", resources=STATES, objects=MASKS
    ),
    _by_content(
        "on a layer that is off",
        f"/OC /Off BDC {show(HIDDEN, y=400)} EMC",
        f"/OC /On BDC {show(SHOWN, y=400)} EMC",
        **LAYERS,
    ),
    _by_content("form on a layer that is off", "/FormOff Do", "/FormOn Do", **LAYERS),
    _type3_trick("glyphs without ink", _type3()),
    _type3_trick("one glyph without ink for all letters", _type3(lambda _: "A")),
    _blank_font(),
    _lying_font(),
    _expanding_font(),
    _actual_text(),
]
