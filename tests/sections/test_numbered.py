"""Drawn resumes with numbers before their headings, and with bold titles of entries set as the headings are."""

import pytest
from tests.readers.sheets import BOLD, Sheet

from mlematch.resources import load_sectioner

PARTS = {
    "EXPERIENCE": ("Keeper, Blue Kettle, 2019 - 2021", "Kept the kettles of four towns warm", "and clean in summer"),
    "EDUCATION": ("B.Sc. Tides, Oslo College, 2015", "Thesis on the moon", "and many courses"),
    "THINGS I MENDED": ("Nine boats and a bridge", "The clock of the town"),
    "SKILLS": ("Kettles and ropes", "Fences"),
}


def titles(sheet):
    return [section.title for section in load_sectioner()(sheet.document())][1:]


@pytest.mark.parametrize("number", ["{:02} / ", "{} | ", "{:02} - ", "{}. ", ""])
def test_numbers_before_headings_hide_none(number):
    sheet, top = Sheet(), 80
    sheet.put("Ada Example", 50, 40, 20, BOLD)
    headings = [number.format(at) + heading for at, heading in enumerate(PARTS, 1)]
    for heading, lines in zip(headings, PARTS.values(), strict=True):
        sheet.put(heading, 50, top, 13, BOLD)
        sheet.column(50, top + 18, *lines)
        top += 18 + 13 * len(lines) + 14
    assert titles(sheet) == headings


def test_bold_title_above_dates_alone_is_an_entry():
    sheet, top = Sheet(), 80
    sheet.put("Ada Example", 50, 40, 20, BOLD)
    for heading, *entries in (
        ("Experience", "Computer Vision Intern,", "Analytics Lead,"),
        ("Skills",),
        ("Education",),
    ):
        sheet.put(heading, 50, top, 10, BOLD)
        top += 14
        for title in entries:
            sheet.put(title, 50, top, 10, BOLD)
            sheet.put("Acme", 190, top)
            sheet.column(50, top + 13, "2019 - 2021", "Kept the kettles of four towns warm in winter and clean")
            top += 39
        sheet.put("Kettles, ropes, and many other things of the town and of the sea", 50, top)
        top += 30
    assert titles(sheet) == ["Experience", "Skills", "Education"]
