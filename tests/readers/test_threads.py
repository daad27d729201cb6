import logging
from concurrent.futures import ThreadPoolExecutor

import pytest
from tests.pdfs import text_pdf

from mlematch import visibility
from mlematch.readers import read_document
from mlematch.readers.pdf.page.native import LOCK


def test_many_threads_read_what_one_reads_and_leave_the_log_as_it_was():
    files = [text_pdf([f"Ada Example {at} writes programs in Python, and reads them again"] * 5) for at in range(12)]
    level = logging.getLogger("pypdf").level

    with ThreadPoolExecutor(4) as pool:
        texts = [document.text for document in pool.map(read_document, files)]

    assert texts == [read_document(file).text for file in files]
    assert logging.getLogger("pypdf").level == level


def test_an_error_in_the_middle_of_a_file_keeps_no_other_thread_waiting(monkeypatch):
    monkeypatch.setattr(visibility, "find_suspects", lambda *_, **__: 1 / 0)

    with pytest.raises(ZeroDivisionError) as kept:
        read_document(text_pdf(["Ada Example writes programs in Python"] * 5))

    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(is_pdfium_free).result()
    assert kept.tb is not None  # it holds on to all that was in use


def is_pdfium_free():
    if not LOCK.acquire(timeout=5):
        return False
    LOCK.release()
    return True
