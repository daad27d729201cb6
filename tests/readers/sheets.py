"""Pages on which text is drawn where a test wants it."""

from io import BytesIO

import pytest

from mlematch.readers import read_document

pytest.importorskip("reportlab", reason="reportlab, a development dependency, draws the pages")

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

BOLD, PLAIN = "Helvetica-Bold", "Helvetica"


class Sheet:
    """A page on which text is put from the top."""

    def __init__(self):
        self.file = BytesIO()
        self.canvas = Canvas(self.file, pagesize=(612, 792), invariant=1)

    def put(self, text, left, top, size=10, font=PLAIN):
        self.canvas.setFont(font, size)
        self.canvas.drawString(left, 792 - top, text)

    def end(self, text, right, top, size=10, font=PLAIN):
        self.put(text, right - stringWidth(text, font, size), top, size, font)

    def column(self, left, top, *texts, leading=13, **style):
        for at, text in enumerate(texts):
            self.put(text, left, top + leading * at, **style)

    def stretch(self, text, left, right, top, size=10):
        words = text.split(" ")
        room = (right - left - sum(stringWidth(word, PLAIN, size) for word in words)) / (len(words) - 1)
        for word in words:
            self.put(word, left, top, size)
            left += stringWidth(word, PLAIN, size) + room

    def turn(self, text, x, bottom, size=14):
        self.canvas.saveState()
        self.canvas.translate(x, 792 - bottom)
        self.canvas.rotate(90)
        self.canvas.setFont(BOLD, size)
        self.canvas.drawString(0, 0, text)
        self.canvas.restoreState()

    def document(self):
        self.canvas.save()
        return read_document(self.file.getvalue(), source="drawn.pdf")

    def lines(self):
        return self.document().text.split("\n")
