"""Paths of files -> the shortest names that tell them apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable


def short_names(paths: Iterable[str]) -> dict[str, str]:
    """Give each file its name, and of its folders only so many as tell it from the others.

    >>> short_names(["in/a/cv.pdf", "in/b/cv.pdf", "in/b/ada.pdf"])
    {'in/a/cv.pdf': 'a/cv.pdf', 'in/b/cv.pdf': 'b/cv.pdf', 'in/b/ada.pdf': 'ada.pdf'}
    """
    parts = {path: path.replace("\\", "/").split("/") for path in paths}
    names = {path: steps[-1] for path, steps in parts.items()}
    for kept in range(2, max(map(len, parts.values()), default=0) + 1):
        often = Counter(names.values())
        names = {path: "/".join(parts[path][-kept:]) if often[name] > 1 else name for path, name in names.items()}
    return names


def narrow_name(name: str, most: int) -> str:
    """Cut a long name in its middle, so that its beginning and its ending are seen.

    >>> narrow_name("other_profession_backend_engineer.pdf", 24)
    'other_professi…ineer.pdf'
    """
    if len(name) <= most:
        return name
    tail = (most - 1) * 2 // 5
    return f"{name[: most - 1 - tail]}…{name[len(name) - tail :]}"
