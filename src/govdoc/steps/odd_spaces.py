"""Spaces of typesetting become those that people type: as wide as a character, or narrower."""

from collections.abc import Iterator

from govdoc.edits import Change
from govdoc.expressions import late
from govdoc.steps.step import Step

#: Em quad and em space, and the filler that Korean keyboards have; all others are narrower.
WIDE = "\u2001\u2003\u3164"
NARROW = "\u1680\u2000\u2002\u2004-\u200a\u202f\u205f\u2800"
_ODD = late(f"[{WIDE}{NARROW}]")


def typed(character: str) -> str:
    r"""Give the space that people type for one of another width; any other character itself.

    >>> typed("\u2003") == "\u3000", typed("一")
    (True, '一')
    """
    if not _ODD.match(character):
        return character
    return "\u3000" if character in WIDE else " "


def odd_spaces(text: str) -> Iterator[Change]:
    """Find spaces of other widths than those of a keyboard."""
    for found in _ODD.finditer(text):
        yield Change(*found.span(), typed(found[0]))


STEPS = (
    Step(
        name="odd_spaces", default=True, find=odd_spaces, signs=WIDE + NARROW,
        summary="en and em spaces, thin ones and fillers to plain or ideographic ones",
        examples=(("\u2003\u2003一、总则", "\u3000\u3000一、总则"), ("第一章\u2002总则\n第\u20091\u2009条", "第一章 总则\n第 1 条")),
        untouched=("第一章\u3000总则", "第\u00a01\u00a0条", "甲\t乙 丙"),
        source="Unicode 6.2; &ensp; and &emsp; of web pages",
    ),
)  # fmt: skip
