"""Makes the annotations that a screen shows part of the page, so that they are read and judged as all else on it."""

from __future__ import annotations

import ctypes
from collections.abc import Set

from mlematch.readers.pdf.page.frame import Frame
from mlematch.readers.pdf.page.native import load_native

_HIDDEN = 2  # a flag
_FOR_SCREENS = 0


def flatten(document: int, page: int, frame: Frame, shown: Set[int], *, draws: bool) -> None:
    """Paint the annotations with these places on the page at this address; it must then be opened anew.

    `draws` gives those without an appearance one, as viewers do.
    """
    native = load_native()
    for place in range(native.FPDFPage_GetAnnotCount(page)):
        _show(page, place, hidden=place not in shown)
    if draws:
        _draw(document, page)
    _keep_frame(page, frame)
    native.FPDFPage_Flatten(page, _FOR_SCREENS)


def _show(page: int, place: int, *, hidden: bool) -> None:
    native = load_native()
    annotation = native.FPDFPage_GetAnnot(page, place)
    if annotation:
        native.FPDFAnnot_SetFlags(annotation, _HIDDEN if hidden else 0)
        native.FPDFPage_CloseAnnot(annotation)


def _draw(document: int, page: int) -> None:
    """Let PDFium do what it does when a viewer loads a page with a form."""
    import pypdfium2.raw

    native = load_native()
    no_answers = pypdfium2.raw.FPDF_FORMFILLINFO(version=2)
    environment = native.FPDFDOC_InitFormFillEnvironment(document, ctypes.addressof(no_answers))
    native.FORM_OnAfterLoadPage(page, environment)
    native.FORM_OnBeforeClosePage(page, environment)
    native.FPDFDOC_ExitFormFillEnvironment(environment)


def _keep_frame(page: int, frame: Frame) -> None:
    """Write the shown part onto the page: where it stands only on the tree of pages, PDFium forgets it."""
    native = load_native()
    sides = frame.left, frame.bottom, frame.right, frame.top
    native.FPDFPage_SetMediaBox(page, *sides)
    native.FPDFPage_SetCropBox(page, *sides)
