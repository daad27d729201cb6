"""Following pypdf's objects where anything may be missing, of another kind, or damaged."""

from __future__ import annotations

from typing import Any


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
    from pypdf.errors import LimitReachedError

    if not hasattr(stream, "get_data"):
        return b""
    try:
        return bytes(stream.get_data())
    except LimitReachedError:
        raise
    except Exception:  # noqa: BLE001 - pypdf leaks every kind of error on damaged streams
        return b""
