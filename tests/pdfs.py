"""PDFs written by hand for the tests: small, exact, and able to do what no library would let us do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO

HELVETICA = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
BOLD = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>"


@dataclass
class Pdf:
    """A PDF in the making: pages of raw content, shared resources, and extra objects by name.

    An object is written as text and refers to others as `{name}`.
    """

    pages: Sequence[str | bytes]
    fonts: Mapping[str, str] = field(default_factory=dict)
    resources: str = ""
    objects: Mapping[str, str | tuple[str, bytes]] = field(default_factory=dict)
    catalog: str = ""
    page: str = ""
    media: str = "0 0 612 792"
    trailer: str = ""

    def bytes(self) -> bytes:
        """Write the file."""
        fonts = {"F1": HELVETICA, "F2": BOLD, **self.fonts}
        names = ["/catalog", "/tree", *fonts, *self.objects]
        numbers = {name: at for at, name in enumerate(names, 1)}
        first_page = len(names) + 1
        kids = " ".join(f"{first_page + 2 * at} 0 R" for at in range(len(self.pages)))
        refs = {name: f"{at} 0 R" for name, at in numbers.items()}
        fonts_entry = "".join(f"/{name} {refs[name]}" for name in fonts)
        bodies: list[bytes] = [
            self._fill(f"<</Type/Catalog/Pages {refs['/tree']}{self.catalog}>>", refs),
            f"<</Type/Pages/Kids[{kids}]/Count {len(self.pages)}>>".encode(),
            *(self._fill(text, refs) for text in fonts.values()),
            *(self._object(item, refs) for item in self.objects.values()),
        ]
        for at, content in enumerate(self.pages):
            resources = f"/Resources<</Font<<{fonts_entry}>>{self.resources}>>"
            bodies.append(
                self._fill(
                    f"<</Type/Page/Parent {refs['/tree']}/MediaBox[{self.media}]"
                    f"/Contents {first_page + 2 * at + 1} 0 R{resources}{self.page}>>",
                    refs,
                )
            )
            bodies.append(stream("", content if isinstance(content, bytes) else content.encode("latin-1")))
        return _write(bodies, self.trailer)

    def _object(self, item: str | tuple[str, bytes], refs: Mapping[str, str]) -> bytes:
        if isinstance(item, str):
            return self._fill(item, refs)
        head, data = item
        return stream(self._fill(head, refs).decode("latin-1"), data)

    @staticmethod
    def _fill(text: str, refs: Mapping[str, str]) -> bytes:
        for name, ref in refs.items():
            text = text.replace("{" + name + "}", ref)
        return text.encode("latin-1")


def stream(head: str, data: bytes) -> bytes:
    """Write a stream object; `head` is what its dictionary holds besides the length."""
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (head.encode("latin-1"), len(data), data)


def _write(bodies: Sequence[bytes], trailer: str) -> bytes:
    out = BytesIO()
    out.write(b"%PDF-1.7\n")
    offsets = []
    for number, body in enumerate(bodies, 1):
        offsets.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(bodies) + 1))
    out.writelines(b"%010d 00000 n \n" % offset for offset in offsets)
    out.write(
        b"trailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (len(bodies) + 1, trailer.encode(), start)
    )
    return out.getvalue()


def show(text: str, x: float = 72, y: float = 700, size: float = 12, font: str = "F1", before: str = "") -> str:
    """Write content that shows one line of text; `before` comes inside the text object."""
    escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT {before} /{font} {size} Tf 1 0 0 1 {x} {y} Tm ({escaped}) Tj ET\n"


def text_pdf(*pages: Sequence[str], size: float = 12) -> bytes:
    """Make a PDF of plain lines, page by page."""
    return Pdf(
        ["".join(show(line, y=740 - 1.5 * size * at, size=size) for at, line in enumerate(lines)) for lines in pages]
    ).bytes()


GRAY_PIXEL = "/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8"


def image_pdf(content: str, level: int = 128, **more: object) -> bytes:
    """Make a PDF whose content may draw `/Im`, an image of one even grey."""
    return Pdf(
        [content],
        resources="/XObject<</Im {image}>>",
        objects={"image": (GRAY_PIXEL, bytes([level]))},
        **more,  # type: ignore[arg-type]
    ).bytes()


def scan_pdf(pages: int = 1) -> bytes:
    """Make a PDF of images that fill their pages, without any text."""
    return Pdf(
        ["q 612 0 0 792 0 0 cm /Im Do Q"] * pages,
        resources="/XObject<</Im {image}>>",
        objects={"image": (GRAY_PIXEL, b"\x80")},
    ).bytes()


def encrypted_pdf(
    user: str, lines: Sequence[str] = ("Ada Example", "Python and SQL"), algorithm: str = "AES-256"
) -> bytes:
    """Make an encrypted PDF; with an empty user password everybody can open it."""
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(BytesIO(text_pdf(lines))))
    writer.encrypt(user, "the owner", algorithm=algorithm)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()
