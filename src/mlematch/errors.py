"""Everything mlematch raises on purpose.

    MlematchError
    ├── ReadError              one file could not be read: its name and the reason
    │   ├── MissingFileError       no such file, or not a regular file
    │   ├── UnsupportedError       not a kind of file we read
    │   ├── EmptyFileError         nothing in it
    │   ├── UnreadableError        damaged beyond repair
    │   ├── EncryptedError         needs a password, or a better one
    │   ├── TooBigError            beyond a limit
    │   └── MissingLibraryError    needs a library that is not installed: says what to install
    ├── DataError              a taxonomy, rubric or other data file is wrong: every fault at once
    └── MissingExtraError      an optional library is needed: says what to install

A batch turns a ReadError into a Failure; anything else is a bug and crashes.
"""

from __future__ import annotations

from collections.abc import Iterable


class MlematchError(Exception):
    """The root: catch this to catch all of ours.

    >>> issubclass(ReadError, MlematchError) and issubclass(DataError, MlematchError)
    True
    """


class ReadError(MlematchError):
    """One file could not be read.

    The reason is in our own words: messages of PDF libraries quote bytes of the document, and those
    are somebody's personal data.

    >>> str(ReadError("cv.pdf", "it is empty"))
    'cv.pdf: it is empty'
    """

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"{source}: {reason}")
        self.source = source
        self.reason = reason

    def __reduce__(self) -> tuple[type[ReadError], tuple[str, str]]:
        return type(self), (self.source, self.reason)


class MissingFileError(ReadError):
    """There is no such file, or it is not a regular file that may be opened."""


class UnsupportedError(ReadError):
    """The file is of a kind that no reader knows."""


class EmptyFileError(ReadError):
    """The file has no content at all."""


class UnreadableError(ReadError):
    """The file is damaged beyond what the readers can repair."""


class EncryptedError(ReadError):
    """The file wants a password that was not given or is wrong."""


class TooBigError(ReadError):
    """The file, or what it unpacks to, is beyond a limit."""


class MissingLibraryError(ReadError):
    """The file needs a library or program that is not installed; the reason says what to install."""


class DataError(MlematchError):
    """A data file is wrong; `problems` holds every fault that was found.

    >>> print(DataError("rubric.json", ["levels is empty", "unknown key 'wieght'"]))
    rubric.json has 2 problems:
      - levels is empty
      - unknown key 'wieght'
    """

    def __init__(self, source: str, problems: Iterable[str]) -> None:
        self.source = source
        self.problems = tuple(problems)
        many = "1 problem" if len(self.problems) == 1 else f"{len(self.problems)} problems"
        super().__init__("\n  - ".join([f"{source} has {many}:", *self.problems]))

    def __reduce__(self) -> tuple[type[DataError], tuple[str, tuple[str, ...]]]:
        return type(self), (self.source, self.problems)


class MissingExtraError(MlematchError):
    """A feature needs a library that is not installed.

    >>> str(MissingExtraError("Batch.to_frame", "pandas"))
    "Batch.to_frame needs an extra: pip install 'mlematch[pandas]'"
    """

    def __init__(self, feature: str, extra: str) -> None:
        super().__init__(f"{feature} needs an extra: pip install 'mlematch[{extra}]'")
        self.feature = feature
        self.extra = extra

    def __reduce__(self) -> tuple[type[MissingExtraError], tuple[str, str]]:
        return type(self), (self.feature, self.extra)
