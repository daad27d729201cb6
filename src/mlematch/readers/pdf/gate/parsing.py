"""pypdf's reader with a quick way for objects that are written by the book.

pypdf reads a file byte by byte so as to forgive all that a file may do wrong, and of an object stream it reads
every object. The gatekeeper asks each file for some hundred objects, and nearly all of them are plain: those are
read here with one pattern for a token, and become the very objects pypdf would make. All else is left to pypdf.
"""

from __future__ import annotations

import re
from functools import cache
from io import BytesIO
from itertools import pairwise, repeat
from typing import Any

_S = rb"[\x00\t\n\f\r ]"
_NO_MORE = rb"(?=[\x00\t\n\f\r ()<>\[\]{}/%]|\Z)"
_TOKEN = re.compile(
    rb"%s*(?:" % _S
    + rb"/([^\x00-\x20()<>\[\]{}/%#\x7f-\xff]*)"  # 1: a name
    + rb"|(\d{1,9})%s+(\d{1,5})%s+R" % (_S, _S)  # 2, 3: a reference
    + _NO_MORE
    + rb"|([+-]?(?:\d{1,15}(?:\.\d{0,15})?|\.\d{1,15}))"  # 4: a number
    + _NO_MORE
    + rb"|\[([-+.\d\x00\t\n\f\r ]+)\]"  # 5: a row of numbers
    + rb"|(<<|>>|\[|\])"  # 6
    + rb"|\(([^()\\\r]*)\)"  # 7: a string
    + rb"|<((?:[0-9A-Fa-f]{2})*)>"  # 8: a string in hexadecimal digits
    + rb"|(true|false|null)"  # 9
    + _NO_MORE
    + rb")"
)
_HEADER = re.compile(rb"%s*(\d{1,10})%s+(\d{1,5})%s+obj(?!\w)%s*" % (_S, _S, _S, _S))
_TABLE = re.compile(rb"xref[\r\n ]+0 (\d{1,7})[\r\n ]+((?:\d{10} \d{5} [nf][\r\n ]{2})+)trailer")
_FOLLOWING = re.compile(rb"%s*(?:(endobj)|stream(?:\r\n|\n))" % _S)
_DEFLATED = re.compile(  # half of all objects: streams of which no more is said
    rb"<<%s*(?:/Length%s+(\d{1,9})%s*)?/Filter%s*/FlateDecode%s*(?:/Length%s+(\d{1,9})%s*)?>>%s*stream(?:\r\n|\n)"
    % ((_S,) * 8)
)
_STREAM_END = re.compile(rb"%s*endstream(?!\w)" % _S)
_NAME, _REFERENCE, _NUMBER, _ROW, _BRACKET, _STRING, _DIGITS, _WORD = 1, 3, 4, 5, 6, 7, 8, 9
_OPENING = {b"<<": b">>", b"[": b"]"}
_FREE = 65535  # the generation of what is no object
_MOST_TOKENS, _MOST_NUMBERS, _DEEPEST = 20_000, 20_000, 50


class OddError(Exception):
    """This is not by the book: pypdf is to read it."""


def open_reader(content: bytes) -> Any:  # noqa: ANN401 - a PdfReader
    """Open a PDF; the reader does all that pypdf's own does.

    A file is first taken to be sound, and only otherwise read with forgiveness, entry by entry of its tables.
    """
    try:
        reader = _reader_class()(content, strict=True)
    except Exception:  # noqa: BLE001 - pypdf leaks every kind of error on damaged files
        return _reader_class()(content)
    if reader.xref_index or not _leads_to_objects(reader.xref, content):
        return _reader_class()(content)
    reader.strict = False
    return reader


def close_reader(reader: Any) -> None:  # noqa: ANN401 - a PdfReader that was opened here
    """Let go of all objects that were read: they lead back to the reader, and Python would have to look for circles."""
    reader.close()
    reader._objects = None


def _leads_to_objects(tables: dict[int, dict[int, int]], content: bytes) -> bool:
    """Say whether an object begins at every place that the tables name."""
    return all(
        all(map(_HEADER.match, repeat(content), places.values()))
        for generation, places in tables.items()
        if generation != _FREE
    )


@cache
def _reader_class() -> type[Any]:
    """Make the class when it is first used: importing pypdf takes time."""
    from pypdf import PdfReader

    class QuickReader(PdfReader):  # type: ignore[misc, unused-ignore]
        def __init__(self, content: bytes, *, strict: bool = False) -> None:
            self._objects: _Objects | None = None
            self._file = BytesIO(content)
            self.content = content
            super().__init__(self._file, strict=strict)
            if "/Encrypt" not in self.trailer:
                self._objects = _Objects(content, self)

        def _read_standard_xref_table(self, stream: Any) -> None:  # noqa: ANN401 - a file
            if not _read_table(self, stream):
                super()._read_standard_xref_table(stream)

        def read_object_header(self, stream: Any) -> tuple[int, int]:  # noqa: ANN401 - a file
            header = _HEADER.match(self.content, stream.tell()) if stream is self._file else None
            if header is None:
                return super().read_object_header(stream)
            stream.seek(header.end())
            return int(header[1]), int(header[2])

        def get_object(self, indirect_reference: Any) -> Any:  # noqa: ANN401 - a number or a reference
            number = getattr(indirect_reference, "idnum", indirect_reference)
            generation = getattr(indirect_reference, "generation", 0)
            if (generation, number) in self.resolved_objects or self._objects is None:
                return super().get_object(indirect_reference)
            try:
                found = self._objects.read(number, generation)
            except OddError:
                return super().get_object(indirect_reference)
            return self.cache_indirect_object(generation, number, found)

    return QuickReader


def _read_table(reader: Any, stream: Any) -> bool:  # noqa: ANN401 - a QuickReader, a file
    """Note place, generation and kind of each object of a table as pypdf does, unless the table is an odd one."""
    table = _TABLE.match(reader.content, stream.tell() - 1)  # pypdf has read one letter
    if table is None or reader.xref or 3 * int(table[1]) != len(entries := table[2].split()):
        return False
    places, generations, free = entries[::3], entries[1::3], [kind == b"f" for kind in entries[2::3]]
    if int(generations[0]) != _FREE:
        return False
    reader.xref_free_entry[_FREE] = dict(enumerate(free))
    for written in dict.fromkeys(generations):
        numbers = [number for number, generation in enumerate(generations) if generation == written]
        reader.xref[int(written)] = {number: int(places[number]) for number in numbers if not free[number]}
        reader.xref_free_entry.setdefault(int(written), {number: free[number] for number in numbers})
    stream.seek(table.end())
    return True


class _Objects:
    """The objects of a file that is not encrypted, found by the tables pypdf has read."""

    def __init__(self, content: bytes, reader: Any) -> None:  # noqa: ANN401 - a PdfReader
        from pypdf import generic

        self._content = content
        self._reader = reader
        self._kinds = generic
        self._names: dict[bytes, Any] = {}
        self._numbers = _Numbers(generic)
        self._holders: dict[int, tuple[bytes, dict[int, int]]] = {}

    def read(self, number: int, generation: int) -> Any:  # noqa: ANN401 - any object of a PDF
        """Read an object.

        Raises:
            OddError: it is not where it should be, or not written by the book.
        """
        if generation == 0 and number in self._reader.xref_objStm:
            data, places = self._holder(self._reader.xref_objStm[number][0])
            if number not in places:
                raise OddError
            return self._parse(data, places[number])[0]
        start = self._find(number, generation)
        deflated = _DEFLATED.match(self._content, start)
        if deflated is not None and (deflated[1] is None) != (deflated[2] is None):
            head = {self._name(b"Filter"): self._name(b"FlateDecode")}
            head[self._name(b"Length")] = self._numbers[deflated[1] or deflated[2]]
            return self._stream(head, deflated.end())
        found, end = self._parse(self._content, start)
        following = _FOLLOWING.match(self._content, end)
        if following is None:
            raise OddError
        return found if following[1] else self._stream(found, following.end())

    def _find(self, number: int, generation: int) -> int:
        """Say where an object begins after its header."""
        start = self._reader.xref.get(generation, {}).get(number, -1)
        header = _HEADER.match(self._content, start) if start >= 0 else None
        is_free = self._reader.xref_free_entry.get(generation, {}).get(number, False)
        if header is None or is_free or (int(header[1]), int(header[2])) != (number, generation):
            raise OddError
        return header.end()

    def _stream(self, head: Any, start: int) -> Any:  # noqa: ANN401 - any object of a PDF
        from pypdf import get_configuration

        length = dict.get(head, "/Length") if isinstance(head, dict) else None
        if isinstance(length, self._kinds.IndirectObject):
            length = self._parse(self._content, self._find(length.idnum, length.generation))[0]
        if not isinstance(length, int) or not 0 <= length <= get_configuration().maximum_declared_stream_length:
            raise OddError
        if _STREAM_END.match(self._content, start + length) is None:
            raise OddError
        body = self._content[start : start + length]
        return self._kinds.StreamObject.initialize_from_dictionary({**head, "__streamdata__": body})

    def _holder(self, number: int) -> tuple[bytes, dict[int, int]]:
        """Unpack an object stream, and say where in it each of its objects begins."""
        if number not in self._holders:
            if number in self._reader.xref_objStm:
                raise OddError
            stream = self._reader.get_object(self._kinds.IndirectObject(number, 0, self._reader))
            if not isinstance(stream, self._kinds.StreamObject) or stream.get("/Type") != "/ObjStm":
                raise OddError
            self._holders[number] = _index(stream.get_data(), stream.get("/First"), stream.get("/N"))
        return self._holders[number]

    def _parse(self, data: bytes, at: int) -> tuple[Any, int]:
        """Read the object that begins at a place, and say where it ends."""
        open_ones: list[tuple[bytes, list[Any]]] = []
        for _ in range(_MOST_TOKENS):
            token = _TOKEN.match(data, at)
            if token is None:
                break
            at = token.end()
            if token.lastindex != _BRACKET:
                value = self._make(token)
            elif token[_BRACKET] in _OPENING:
                open_ones.append((token[_BRACKET], []))
                continue
            else:
                value = self._close(token[_BRACKET], open_ones)
            if not open_ones:
                return value, at
            open_ones[-1][1].append(value)
        raise OddError

    def _close(self, mark: bytes, open_ones: list[tuple[bytes, list[Any]]]) -> Any:  # noqa: ANN401 - any object of a PDF
        if not 0 < len(open_ones) < _DEEPEST or _OPENING[open_ones[-1][0]] != mark:
            raise OddError
        _, items = open_ones.pop()
        if mark == b"]":
            return self._kinds.ArrayObject(items)
        keys = items[::2]
        found = self._kinds.DictionaryObject()
        if not set(map(type, keys)) <= {self._kinds.NameObject}:
            raise OddError
        dict.update(found, zip(keys, items[1::2], strict=False))
        if 2 * len(found) != len(items):
            raise OddError
        return found

    def _make(self, token: re.Match[bytes]) -> Any:  # noqa: ANN401 - any object of a PDF
        kind, kinds = token.lastindex, self._kinds
        if kind == _NAME:
            return self._names.get(token[1]) or self._name(token[1])
        if kind == _REFERENCE:
            return kinds.IndirectObject(int(token[2]), int(token[3]), self._reader)
        if kind == _NUMBER:
            return self._numbers[token[4]]
        if kind == _ROW:
            return self._row(token[5].split())
        if kind == _WORD:
            return kinds.NullObject() if token[9] == b"null" else kinds.BooleanObject(token[9] == b"true")
        return kinds.create_string_object(token[7] if kind == _STRING else bytes.fromhex(token[8].decode()))

    def _name(self, text: bytes) -> Any:  # noqa: ANN401 - a NameObject
        return self._names.setdefault(text, self._kinds.NameObject(f"/{text.decode()}"))

    def _row(self, numbers: list[bytes]) -> Any:  # noqa: ANN401 - an ArrayObject
        if len(numbers) > _MOST_NUMBERS:
            raise OddError
        try:
            return self._kinds.ArrayObject(map(self._numbers.__getitem__, numbers))
        except ValueError:
            raise OddError from None


class _Numbers(dict[bytes, Any]):
    """Numbers as they are written, and as pypdf makes them; many occur again and again."""

    def __init__(self, kinds: Any) -> None:  # noqa: ANN401 - a module of pypdf
        super().__init__()
        self._kinds = kinds

    def __missing__(self, text: bytes) -> Any:  # noqa: ANN401 - a number of pypdf
        kinds = self._kinds
        made = float.__new__(kinds.FloatObject, text) if b"." in text else int.__new__(kinds.NumberObject, text)
        return self.setdefault(text, made)


def _index(data: bytes, first: Any, many: Any) -> tuple[bytes, dict[int, int]]:  # noqa: ANN401 - any objects of a PDF
    """Read the head of an object stream: number and place of each object, in the order of the places."""
    try:
        head = list(map(int, data[:first].split()))
    except (TypeError, ValueError):
        raise OddError from None
    places = dict(zip(head[::2], head[1::2], strict=False))
    ordered = list(places.values())
    if len(head) != 2 * many or len(places) != many or any(a >= b for a, b in pairwise(ordered)) or min(head) < 0:
        raise OddError
    return data, {number: first + place for number, place in places.items()}
