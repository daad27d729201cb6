"""Following pypdf's objects where anything may be missing, of another kind, or damaged."""

from __future__ import annotations

import zlib
from typing import Any

_FLATE = ("/FlateDecode", ["/FlateDecode"])
_MOST_INFLATED = 1032  # bytes that DEFLATE makes of one at most


def look(mapping: Any, key: str) -> Any:  # noqa: ANN401 - any object of a PDF
    """Follow a key of a dictionary to what it stands for; None when there is no such thing."""
    value = mapping.get(key) if isinstance(mapping, dict) else None
    return None if value is None else value.get_object()


def values(container: Any) -> list[Any]:  # noqa: ANN401 - any object of a PDF
    """List what a dictionary or an array holds."""
    if isinstance(container, dict):
        return [value.get_object() for value in container.values()]
    return [value.get_object() for value in container] if isinstance(container, list) else []


def number(mapping: Any, key: str) -> int:  # noqa: ANN401 - any object of a PDF
    """Give a number of a dictionary; 0 when there is none."""
    value = look(mapping, key)
    return int(value) if isinstance(value, int | float) else 0


def unpack(stream: Any) -> bytes:  # noqa: ANN401 - any object of a PDF
    """Decode a stream; nothing when it is damaged.

    Raises:
        pypdf.errors.LimitReachedError: it unpacks to too much.
    """
    if not hasattr(stream, "get_data"):
        return b""
    quick = _inflate(stream)
    return _unpack_odd(stream) if quick is None else quick


def _unpack_odd(stream: Any) -> bytes:  # noqa: ANN401 - a stream of pypdf
    """Leave to pypdf what is not written by the book."""
    from pypdf.errors import LimitReachedError

    try:
        return bytes(stream.get_data())
    except LimitReachedError:
        raise
    except Exception:  # noqa: BLE001 - pypdf leaks every kind of error on damaged streams
        return b""


def peek(stream: Any, size: int) -> bytes:  # noqa: ANN401 - any object of a PDF
    """Decode at least the first bytes of a stream, and no more where that can be helped."""
    if not _is_deflated(stream):
        return unpack(stream)
    try:
        return zlib.decompressobj().decompress(stream._data, size)
    except zlib.error:
        return b""


def weigh(stream: Any) -> None:  # noqa: ANN401 - any object of a PDF
    """See to it that a stream does not unpack to too much; one that is small enough cannot.

    Raises:
        pypdf.errors.LimitReachedError: it does.
    """
    if not _is_deflated(stream) or len(stream._data) * _MOST_INFLATED > _most():
        unpack(stream)


def _inflate(stream: Any) -> bytes | None:  # noqa: ANN401 - any object of a PDF
    """Decode a stream that is written by the book as pypdf would, in a third of the time; None for others."""
    if not _is_deflated(stream):
        return None
    inflater = zlib.decompressobj()
    try:
        data = inflater.decompress(stream._data, _most())
    except zlib.error:
        return None
    return None if inflater.unconsumed_tail else data


def _is_deflated(stream: Any) -> bool:  # noqa: ANN401 - any object of a PDF
    is_plain = isinstance(stream, dict) and "/DecodeParms" not in stream
    return is_plain and stream.get("/Filter") in _FLATE and isinstance(getattr(stream, "_data", None), bytes)


def _most() -> int:
    """Say how many bytes a stream may unpack to."""
    from pypdf import get_configuration

    return int(get_configuration().zlib_maximum_output_length)
