"""Marks in small, vertical and half-width forms, which old sets of characters and PDF have beside the full-width ones."""

from collections.abc import Iterator

from govdoc.edits import Change
from govdoc.expressions import late
from govdoc.steps.step import Step

#: The marks of East Asian typesetting in small, vertical and half-width forms, and a sign like the colon, each with the mark it
#: stands for.
MARKS = dict(
    zip("﹐﹑﹔﹖﹗﹙﹚﹝﹞︵︶︹︺︻︼︽︾︿﹀﹁﹂﹃﹄｡､｢｣﹕︰∶", "，、；？！（）〔〕（）〔〕【】《》〈〉「」『』。、「」：：：", strict=True)
)
#: Between figures it is no colon: 1∶5000.
_COLONS = "﹕︰∶"
_SMALL = late(f"[{''.join(MARKS).replace(_COLONS, '')}]|(?<![0-9０-９])[{_COLONS}]|[{_COLONS}](?![0-9０-９])")


def small_marks(text: str) -> Iterator[Change]:
    """Find marks in small, vertical and half-width forms."""
    for found in _SMALL.finditer(text):
        yield Change(*found.span(), MARKS[found[0]])


STEPS = (
    Step(
        name="small_marks", default=True, find=small_marks, signs="".join(MARKS),
        summary="marks in small, vertical and half-width forms to full-width ones, and ∶ to ：, but not between figures",
        examples=(("主旨︰公告事項如下∶", "主旨：公告事項如下："), ("﹙一﹚第1﹑2款﹐依﹁水利法﹂辦理｡", "（一）第1、2款，依「水利法」辦理。")),
        untouched=("比例尺1∶5000", "10︰30", "一、总则：…。"),
        source="Unicode, Small Form Variants, CJK Compatibility Forms; met in text that was converted from Big5 or taken out of PDF",
    ),
)  # fmt: skip
