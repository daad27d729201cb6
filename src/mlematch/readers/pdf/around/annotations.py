"""What stands on a PDF page besides its content: filled-in fields, text boxes, stamps.

A person sees these as they see the page, so they are read, but only once they have been weighed: PDFium unpacks
whatever they hold. What a screen does not show is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from mlematch.knowledge.reading import Limits
from mlematch.readers.pdf.gate.clearance import Doubts
from mlematch.readers.pdf.gate.following import look, number, unpack, values
from mlematch.readers.pdf.gate.unpacking import Scale, Weight, note_fonts, weigh_form
from mlematch.values import Notice

_HIDDEN, _NOT_ON_SCREEN = 2, 32  # flags
_SAYING = ("/V", "/Contents", "/Opt", "/DA", "/MK", "/RC")
_DEEPEST = 20
_SURE = Doubts()
_TOO_BIG = "the notes and filled-in fields of the page hold more than a page can; they were not read"
_TOO_MUCH = "the form holds more than a form can; fields that have no appearance were not read"
_DAMAGED = "the notes and filled-in fields of the page are damaged; they were not read"


@dataclass(frozen=True, slots=True)
class Shown:
    """The annotations of a page that a screen shows, by their places in its list, and what they make doubtful.

    `draws` says that those without an appearance may be given one; `notice` tells what of them is not read.
    """

    places: frozenset[int] = frozenset()
    doubts: Doubts = _SURE
    draws: bool = False
    notice: Notice | None = None


def find_shown(reader: Any, at: int, limits: Limits) -> Shown:  # noqa: ANN401 - a PdfReader
    """Weigh the annotations of the page at this place."""
    from pypdf.errors import LimitReachedError

    try:
        return _find_shown(reader, at, limits)
    except (LimitReachedError, RecursionError, MemoryError):
        return Shown(notice=_notice(_TOO_BIG, at))
    except Exception:  # noqa: BLE001 - pypdf leaks every kind of error on damaged files
        return Shown(notice=_notice(_DAMAGED, at))


def _notice(message: str, at: int) -> Notice:
    return Notice("annotations", "warning", message, at + 1)


def _find_shown(reader: Any, at: int, limits: Limits) -> Shown:  # noqa: ANN401 - a PdfReader
    annotations = look(reader.pages[at], "/Annots") or ()
    if len(annotations) > limits.annotations_per_page:
        return Shown(notice=_notice(_TOO_BIG, at))
    off = _layers_off(reader)
    shown = {place: item for place, item in enumerate(values(annotations)) if _is_shown(item, off)}
    form, scale = look(reader.root_object, "/AcroForm"), Scale()
    draws = _is_small(form, limits) and _count_said(shown.values()) <= limits.chars_per_page
    if draws:
        note_fonts(look(form, "/DR"), scale)
    weights = [weigh_form(looks, scale) for item in shown.values() for looks in _appearances(item)]
    if not _are_light(weights, scale, limits):
        return Shown(notice=_notice(_TOO_BIG, at))
    doubts = Doubts(frozenset(scale.tricks), frozenset(scale.lying))
    return Shown(frozenset(shown), doubts, draws, None if draws else _notice(_TOO_MUCH, at))


def _are_light(weights: Sequence[Weight], scale: Scale, limits: Limits) -> bool:
    return (
        sum(weight.bytes for weight in weights) <= limits.expanded_bytes_per_page
        and sum(weight.letters for weight in weights) <= limits.letters_per_page
        and len(scale.fonts) <= limits.fonts_per_page
        and scale.pixels <= limits.image_pixels
    )


def _is_shown(annotation: Any, off: set[int]) -> bool:  # noqa: ANN401 - any object of a PDF
    """Whether a screen shows an annotation; the bubble of a comment is closed until somebody opens it."""
    if not isinstance(annotation, dict) or look(annotation, "/Subtype") == "/Popup":
        return False
    return not number(annotation, "/F") & (_HIDDEN | _NOT_ON_SCREEN) and not _is_off(annotation.get("/OC"), off)


def _is_off(layer: Any, off: set[int]) -> bool:  # noqa: ANN401 - a reference to a layer, or to a group of them
    """Whether a layer is switched off, or every one of a group."""
    if not off or layer is None:
        return False
    members = look(layer.get_object(), "/OCGs")
    members = [layer.get_object()] if members is None else [members] if isinstance(members, dict) else values(members)
    return all(id(member) in off for member in members)


def _layers_off(reader: Any) -> set[int]:  # noqa: ANN401 - a PdfReader
    """Give the identities of the layers that are switched off; the reader keeps its objects."""
    properties = look(reader.root_object, "/OCProperties")
    default = look(properties, "/D")
    switched = {id(layer) for layer in values(look(default, "/OFF"))}
    if look(default, "/BaseState") != "/OFF":
        return switched
    on = {id(layer) for layer in values(look(default, "/ON"))}
    return switched | {id(layer) for layer in values(look(properties, "/OCGs"))} - on


def _appearances(annotation: Any) -> Iterator[Any]:  # noqa: ANN401 - any object of a PDF
    """Give the forms that an annotation is painted with in any of its states."""
    normal = look(look(annotation, "/AP"), "/N")
    yield from [normal] if hasattr(normal, "get_data") else values(normal)


def _is_small(form: Any, limits: Limits) -> bool:  # noqa: ANN401 - any object of a PDF
    """Whether a form has no more fields than a form can have; PDFium goes to each as often as it is named."""
    waiting, left = [(look(form, "/Fields"), 0)], limits.fields
    while waiting:
        fields, depth = waiting.pop()
        left -= len(fields or ())
        if left < 0 or depth > _DEEPEST:
            return False
        waiting += [(kids, depth + 1) for field in values(fields) if (kids := look(field, "/Kids"))]
    return True


def _count_said(annotations: Iterable[Any]) -> int:
    """Count the letters that annotations and the fields they belong to would be painted with."""
    return sum(_length(look(part, key)) for item in annotations for part in _line_of(item) for key in _SAYING)


def _line_of(annotation: Any) -> Iterator[Any]:  # noqa: ANN401 - any object of a PDF
    """Give an annotation, the field it belongs to, and those around that one."""
    for _ in range(_DEEPEST):
        if annotation is None:
            return
        yield annotation
        annotation = look(annotation, "/Parent")


def _length(said: Any, depth: int = 0) -> int:  # noqa: ANN401 - any object of a PDF
    if hasattr(said, "get_data"):
        return len(unpack(said))
    if isinstance(said, dict | list):
        return sum(_length(part, depth + 1) for part in values(said)) if depth < _DEEPEST else 0
    return len(said) if isinstance(said, str | bytes) else 0
