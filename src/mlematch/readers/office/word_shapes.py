"""What floats on the pages of a Word document: whether it may be the ground behind words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from mlematch.readers.office.word_styles import child, local, value

_FILLS = frozenset({"solidFill", "gradFill", "pattFill", "blipFill", "blip"})
_WHITE = frozenset({"bg1", "lt1", "window", "ffffff", "white", "#ffffff"})
_FLOATING = frozenset({"anchor", "shape", "rect", "roundrect", "oval", "group", "background"})


def may_paint(roots: Iterable[Any]) -> bool:
    """Say whether a picture or a shape that is filled floats somewhere: then what lies behind a word is not known."""
    return any(local(item) in _FLOATING and _is_filled(item) for root in roots for item in root.iter())


def _is_filled(floating: Any) -> bool:  # noqa: ANN401 - an element of lxml
    name = local(floating)
    if name == "anchor":
        return any(map(_fills, floating.iter()))
    if name in ("background", "group"):
        return name == "group" or not _is_white(value(floating, "color"))
    if any(local(item) in ("imagedata", "fill") for item in floating):
        return True
    color = floating.get("fillcolor")  # white where nothing is said
    return color is not None and floating.get("filled") not in ("f", "false") and not _is_white(color)


def _fills(item: Any) -> bool:  # noqa: ANN401 - an element of lxml
    """Say whether an element fills a shape with something else than white; lines are no fill."""
    name = local(item)
    if name == "fillRef":
        properties = child(item.getparent().getparent(), "spPr")
        own = properties is not None and any(local(one) in {*_FILLS, "noFill"} for one in properties)
        return item.get("idx") != "0" and not own
    if name not in _FILLS or local(item.getparent()) == "ln":
        return False
    return name != "solidFill" or not any(_is_white(one.get("val")) for one in item)


def _is_white(color: str | None) -> bool:
    return color is not None and color.lower().partition(" ")[0] in _WHITE
