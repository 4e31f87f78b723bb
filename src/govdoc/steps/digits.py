"""Chinese numerals in markers and dates become digits."""

import re
from collections.abc import Iterator

from govdoc.edits import Change
from govdoc.expressions import late
from govdoc.numerals import read_chinese
from govdoc.steps.characters import BLANK, NUMERAL
from govdoc.steps.step import Step

_DIGIT = "〇零○一二三四五六七八九"
_UNIT = "(?:部分|[编編章节節条條款项項目篇])"


_WRITTEN = f"([{NUMERAL}]{{1,9}})"
#: A marker at a line's beginning, a unit wherever it is cited, or a date; each number in a group of its own.
_NUMBER = late(
    rf"^[{BLANK}]*{_WRITTEN}、(?![{NUMERAL}]+[、月])|^[{BLANK}]*[（(]{_WRITTEN}[）)]|第[{BLANK}]?{_WRITTEN}[{BLANK}]?{_UNIT}(?:之{_WRITTEN})?"
    rf"|(?<![{_DIGIT}])([{_DIGIT}]{{4}})年(?:{_WRITTEN}月)?(?:{_WRITTEN}日)?|民[国國]{_WRITTEN}年(?:{_WRITTEN}月)?(?:{_WRITTEN}日)?"
    rf"|(?<![{NUMERAL}第]){_WRITTEN}月{_WRITTEN}日",
    re.MULTILINE,
)


def numerals(text: str) -> Iterator[Change]:
    """Find Chinese numerals in markers and dates, and nowhere else."""
    for found in _NUMBER.finditer(text):
        for group, number in enumerate(found.groups(), 1):
            if number:
                yield Change(*found.span(group), str(read_chinese(number)))


STEPS = (
    Step(
        name="numerals", find=numerals, summary="Chinese numerals in markers and dates to digits",
        examples=(("第一百二十条　依照第三条", "第120条　依照第3条"), ("一、总则\n（二）附则", "1、总则\n（2）附则"),
                  ("二〇二三年十月五日", "2023年10月5日"), ("民國一百一十三年", "民國113年")),
        untouched=("三、四月份", "一、二、三等奖", "一是修路", "十一届三中全会", "第一，要统一思想", "三五年内"),
        source="GB/T 15835-2011",
    ),
)  # fmt: skip
