"""Lines that hold nothing but the number of a page are taken out."""

import re

from govdoc.edits import Alike, all_alike
from govdoc.expressions import late
from govdoc.steps.characters import BLANK
from govdoc.steps.step import Step

_NUMBER = "[0-9０-９]{1,4}"
#: A page number between dashes (GB/T 9704-2012, 7.5), or of so many, or with its name.
_FORMS = (
    f"[-－—–─]{{1,2}}[{BLANK}]?{_NUMBER}[{BLANK}]?[-－—–─]{{1,2}}",
    f"第[{BLANK}]?{_NUMBER}[{BLANK}]?[页頁](?:[{BLANK}/／，,]{{0,3}}共[{BLANK}]?{_NUMBER}[{BLANK}]?[页頁])?",
    f"{_NUMBER}[{BLANK}]?[/／][{BLANK}]?{_NUMBER}[{BLANK}]?[页頁]",
)


_PAGE_NUMBER = late(rf"(^[{BLANK}]*+(?:{'|'.join(_FORMS)})[{BLANK}]*+(?:\n|\Z))", re.MULTILINE)


def page_numbers(text: str) -> Alike:
    """Find lines that are page numbers, with their line ends."""
    return all_alike(text, _PAGE_NUMBER, "")


STEPS = (
    Step(
        name="page_numbers", find=page_numbers, summary="lines with a page number alone to nothing: — 1 —, －2－, 第 3 页 / 共 9 页",
        examples=(("正文\n— 1 —\n续文", "正文\n续文"), ("－2－\n第 3 页 / 共 9 页\n4 / 9页\n二、附则", "二、附则")),
        untouched=("— 1 —GB/T 9704", "见第3页", "1-2", "-5", "2023"),
        source="GB/T 9704-2012 7.5",
    ),
)  # fmt: skip
