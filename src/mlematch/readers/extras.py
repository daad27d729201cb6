"""Libraries that not everybody needs: where one is missing, the file's error says what to install."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from mlematch.errors import MissingLibraryError
from mlematch.readers.files import describe


@contextmanager
def needs(library: str, extra: str, source: str, kind: str) -> Iterator[None]:
    """Turn a failed import of a library into an error of the file that needs it.

    >>> with needs("nowhere", "docx", "cv.docx", "docx"):
    ...     import nowhere
    Traceback (most recent call last):
    mlematch.errors.MissingLibraryError: cv.docx: ...

    Raises:
        MissingLibraryError: the library is not installed.
    """
    try:
        yield
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] != library:
            raise
        reason = f"it is {describe(kind)}, which needs an extra: pip install 'mlematch[{extra}]'"
        raise MissingLibraryError(source, reason) from None
