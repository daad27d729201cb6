"""Whether something that floats in a Word document may be the ground behind words."""

from __future__ import annotations

import pytest
from lxml.etree import fromstring

from mlematch.readers.office.word_shapes import may_paint


def paints(xml):
    return may_paint([fromstring(f"<body>{xml}</body>")])


@pytest.mark.parametrize(
    "xml",
    [
        "<anchor><solidFill><srgbClr val='000080'/></solidFill></anchor>",
        "<anchor><gradFill/></anchor>",
        "<anchor><pic><blipFill><blip/></blipFill></pic></anchor>",
        "<anchor><wsp><style><fillRef idx='1'/></style></wsp></anchor>",
        "<rect fillcolor='#000080'/>",
        "<shape><imagedata/></shape>",
        "<oval><fill/></oval>",
        "<group/>",
        "<background color='000080'/>",
    ],
)
def test_what_is_filled_may(xml):
    assert paints(xml)


@pytest.mark.parametrize(
    "xml",
    [
        "",
        "<p/>",
        "<solidFill><srgbClr val='000080'/></solidFill>",  # does not float
        "<anchor><ln><solidFill><srgbClr val='000080'/></solidFill></ln></anchor>",
        "<anchor><solidFill><srgbClr val='FFFFFF'/></solidFill></anchor>",
        "<anchor><solidFill><schemeClr val='bg1'/></solidFill></anchor>",
        "<anchor><wsp><spPr><noFill/></spPr><style><fillRef idx='1'/></style></wsp></anchor>",
        "<anchor><wsp><style><fillRef idx='0'/></style></wsp></anchor>",
        "<rect/>",
        "<rect fillcolor='white [3212]'/>",
        "<rect fillcolor='#000080' filled='f'/>",
        "<background color='FFFFFF'/>",
    ],
)
def test_what_is_white_or_empty_may_not(xml):
    assert not paints(xml)
