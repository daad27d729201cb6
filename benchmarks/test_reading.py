"""What reading a PDF costs, compared with PDFium's plain text of the same pages, and where the time goes.

    pytest benchmarks/test_reading.py --benchmark-only -q
    MLEMATCH_CORPUS=folder/of/resumes pytest benchmarks/test_reading.py --benchmark-only -q

Processor time, both ways of reading file by file in one run, so that a busy machine slows both. The steps are timed in
a run of their own: to ask for the time twenty times a page takes time itself.
"""

from __future__ import annotations

import gc
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import process_time

import pytest

from mlematch import quality, readers, visibility
from mlematch.errors import ReadError
from mlematch.readers import read_document
from mlematch.readers.pdf import pdfium, pypdf_engine, reader
from mlematch.readers.pdf.hidden import rendering

EXAMPLES = Path(__file__).parents[1] / "examples" / "resumes"
FOLDERS = [EXAMPLES, *(Path(folder) for folder in [os.environ.get("MLEMATCH_CORPUS")] if folder)]
MOST_PAGES = 50
STEPS = {
    (reader, "open_pdf"): "gatekeeper",
    (pdfium, "open_document"): "PDFium: open, load, characters",
    (pdfium, "read_sheets"): "PDFium: open, load, characters",
    (pdfium, "read_glyphs"): "glyphs",
    (pdfium, "read_painted"): "shapes",
    (pdfium, "read_links"): "links",
    (pdfium, "find_words"): "words",
    (pdfium, "embolden"): "copies",
    (reader, "prefer_last"): "copies",
    (pdfium, "find_marked"): "marks",
    (visibility, "find_suspects"): "visibility",
    (visibility, "split_visible"): "visibility",
    (rendering, "confirm"): "look at the drawn page",
    (pdfium, "share_out"): "restated words",
    (reader, "compare_restated"): "restated words",
    (pypdf_engine, "read_pages"): "pypdf",
    (reader, "find_lines"): "layout",
    (reader, "join_lines"): "text",
    (quality, "measure"): "quality",
    (quality, "grade"): "quality",
    (readers, "build_document"): "document",
}


class Clock:
    """Sums up the processor time of each step, without that of the steps inside it."""

    def __init__(self) -> None:
        self.seconds: Counter[str] = Counter()
        self._inside = [0.0]

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        self._inside.append(0.0)
        start = process_time()
        try:
            yield
        finally:
            spent = process_time() - start
            self.seconds[name] += spent - self._inside.pop()
            self._inside[-1] += spent

    def timed(self, name: str, function: Callable) -> Callable:
        def call(*args, **more):
            with self.step(name):
                result = function(*args, **more)
                return list(result) if isinstance(result, Iterator) else result

        return call

    def stepping(self, name: str, function: Callable) -> Callable:
        """Time what happens until each item, not what is done with it."""

        def call(*args, **more):
            items = function(*args, **more)
            while True:
                with self.step(name):
                    item = next(items, None)
                if item is None:
                    return
                yield item

        return call

    def opening(self, name: str, function: Callable) -> Callable:
        """Time what happens before a context is entered."""

        @contextmanager
        def call(*args, **more):
            context = function(*args, **more)
            with self.step(name):
                entered = context.__enter__()
            try:
                yield entered
            finally:
                context.__exit__(*sys.exc_info())

        return call


def read_plainly(content: bytes) -> int:
    import pypdfium2

    document = pypdfium2.PdfDocument(content)
    pages = min(len(document), MOST_PAGES)
    for number in range(pages):
        page = document[number]
        textpage = page.get_textpage()
        textpage.get_text_range()
        textpage.close()
        page.close()
    document.close()
    return pages


def measure(files: list[bytes]) -> list[tuple[int, float, float]]:
    """Read each file in both ways: its pages, seconds plainly, seconds whole."""
    rows = []
    for content in files:
        start = process_time()
        pages = read_plainly(content)
        middle = process_time()
        read_document(content)
        rows.append((pages, middle - start, process_time() - middle))
    return rows


def measure_steps(files: list[bytes], clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    """Read each file once more, step by step."""
    for (module, name), step in STEPS.items():
        wrap = {"read_sheets": clock.stepping}.get(name, clock.opening if name.startswith("open_") else clock.timed)
        monkeypatch.setattr(module, name, wrap(step, getattr(module, name)))
    for content in files:
        with clock.step("the rest"):
            read_document(content)


def load(folder: Path) -> list[bytes]:
    """Load the PDFs that both ways can read; reading each once warms up what is made on first use."""
    readable = []
    for path in sorted(folder.rglob("*.pdf")):
        content = path.read_bytes()
        try:
            read_plainly(content)
            read_document(content)
        except (ReadError, RuntimeError):
            continue
        readable.append(content)
    return readable


def report(folder: Path, rows: list[tuple[int, float, float]], clock: Clock) -> float:
    pages, plain, whole = (sum(column) for column in zip(*rows, strict=True))
    ratio = whole / plain
    by_file = median(row[2] / row[1] for row in rows if row[1])
    print(f"\n{folder}: {len(rows)} files, {pages} pages")
    print(f"  plain text {plain / pages * 1e3:.2f} ms a page, reading {whole / pages * 1e3:.2f} ms a page")
    print(f"  reading / plain: {ratio:.2f} over all pages, {by_file:.2f} for the median file")
    timed = clock.seconds.total()
    for name, seconds in clock.seconds.most_common():
        share = seconds / timed
        print(f"  {name:32}{share * whole / pages * 1e3:7.2f} ms a page{share:8.1%}{share * ratio:7.2f} x plain")
    return ratio


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_reading_compared_with_plain_text(folder, benchmark, monkeypatch, capsys):
    files, clock = load(folder), Clock()
    gc.collect()
    gc.freeze()  # what pytest holds is not looked through again and again at the expense of the readers
    rows = benchmark.pedantic(measure, args=(files,))
    measure_steps(files, clock, monkeypatch)
    gc.unfreeze()

    with capsys.disabled():
        benchmark.extra_info["ratio"] = report(folder, rows, clock)
    assert len(rows) == len(files)
