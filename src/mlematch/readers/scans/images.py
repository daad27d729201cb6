"""A picture of a resume: PNG, JPEG or TIFF, read only when asked."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from mlematch import quality
from mlematch.errors import ReadError, TooBigError, UnreadableError, UnsupportedError
from mlematch.layout import find_lines
from mlematch.readers.building import Draft, Order
from mlematch.readers.files import describe, find_kind
from mlematch.readers.scans.ocr import Engine, find_engine, notice_of, recognise
from mlematch.text import join_lines
from mlematch.values import Page

_FORMATS = ("PNG", "JPEG", "TIFF")
_LIKELY_DPI = (72, 1200)
_TOO_BIG = "it is a picture of more dots than a page needs"
_PAPER_WIDTH = 8.27  # inches


def read_image(content: bytes, order: Order) -> Draft:
    """Recognise the text of a picture, page by page.

    Raises:
        UnsupportedError: nobody asked to recognise text.
        MissingLibraryError: nothing is installed that could.
        ReadError: the picture is damaged or too big.
    """
    kind = find_kind(content)
    if not order.ocr:
        raise UnsupportedError(order.source, f"it is {describe(kind)}, which is read only with --ocr (ocr=True)")
    engine = find_engine(order.source)
    pages = tuple(_read_frames(content, order, engine))
    text = join_lines(find_lines(pages))
    graded = quality.grade(pages, "\n".join(line.text for line in text), engine.name, order.reading.quality)
    notices = (*(notice_of(engine, page.number) for page in pages), *quality.find_notices(graded))
    return Draft(kind, text, graded, len(pages), notices=notices)


def _read_frames(content: bytes, order: Order, engine: Engine) -> Iterator[Page]:
    from PIL import Image, ImageSequence

    try:
        with Image.open(BytesIO(content), formats=_FORMATS) as picture:
            _check(picture, order)
            for number, frame in enumerate(ImageSequence.Iterator(picture), 1):
                _check(frame, order)
                yield recognise(_upright(frame), number, engine, order, 72 / _dots_per_inch(frame))
    except ReadError:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise TooBigError(order.source, _TOO_BIG) from None
    except Exception:  # noqa: BLE001 - Pillow leaks every kind of error on damaged pictures
        raise UnreadableError(order.source, "it is a damaged picture") from None


def _check(picture: Any, order: Order) -> None:  # noqa: ANN401 - an Image of Pillow
    """Refuse a picture before it is unpacked."""
    if picture.width * picture.height > order.reading.limits.image_pixels:
        raise TooBigError(order.source, _TOO_BIG)
    if getattr(picture, "n_frames", 1) > order.reading.recognition.pages:
        raise TooBigError(order.source, f"it is a picture of more than {order.reading.recognition.pages} pages")


def _dots_per_inch(picture: Any) -> float:  # noqa: ANN401 - an Image of Pillow
    """Give what the picture says of its size if it is likely, else what makes it as wide as paper."""
    said = float(picture.info.get("dpi", (0, 0))[0])
    low, high = _LIKELY_DPI
    return said if low < said <= high else max(picture.width / _PAPER_WIDTH, 1.0)


def _upright(picture: Any) -> Any:  # noqa: ANN401 - images of Pillow
    from PIL import ImageOps

    return ImageOps.exif_transpose(picture).convert("RGB")
