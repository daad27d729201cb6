import logging
from concurrent.futures import ThreadPoolExecutor

from tests.pdfs import text_pdf

from mlematch.readers import read_document


def test_many_threads_read_what_one_reads_and_leave_the_log_as_it_was():
    files = [text_pdf([f"Ada Example {at} writes programs in Python, and reads them again"] * 5) for at in range(12)]
    level = logging.getLogger("pypdf").level

    with ThreadPoolExecutor(4) as pool:
        texts = [document.text for document in pool.map(read_document, files)]

    assert texts == [read_document(file).text for file in files]
    assert logging.getLogger("pypdf").level == level
