"""Numbers that lost the space behind them: 1总则 in a plan that counts 1.1 below it."""

import re
from collections.abc import Iterator

from govdoc.edits import Change
from govdoc.expressions import is_seen, late, look
from govdoc.steps.characters import BLANK
from govdoc.steps.step import Step

#: The first unit below a number; and a number before the words of a heading, which no quantity begins with, and what parts them.
_FIRST_BELOW = late(rf"^[{BLANK}]*(\d{{1,2}})[.．]1(?!\d)", re.MULTILINE)
_COUNTED = late(rf"^[{BLANK}]*(\d{{1,2}})([.．]?[{BLANK}]*+)(?=[一-鿿])(?![个個年月日天元万萬亿億])[^\n，。；：]{{1,24}}?[{BLANK}]*$", re.MULTILINE)
#: What every text with such a unit holds.
_BELOW = (look(".", "1"), look("．", "1"))


def glued_numbers(text: str) -> Iterator[Change]:
    """Find the numbers of headings that stand right before their words, and count on from 1; units below some of them say what they are.

    Others of the same count may have kept what parts the number from the words: 1.总则, 2组织体系, 3 附则.
    """
    if not is_seen(_BELOW, text):
        return
    runs: list[list[re.Match[str]]] = []
    for line in _COUNTED.finditer(text):
        number = int(line[1])
        if number == 1:  # a table of contents and the body count each
            runs.append([])
        if number == 1 or (runs and number == len(runs[-1]) + 1):
            runs[-1].append(line)
    glued = [line for run in runs if len(run) > 1 for line in run if not line[2]]
    if glued:
        numbers = {line[1] for run in runs if len(run) > 1 for line in run}
        if any(below[1] in numbers for below in _FIRST_BELOW.finditer(text)):
            for line in glued:
                yield Change(line.end(1), line.end(1), " ", "verified")


STEPS = (
    Step(
        name="glued_numbers", default=True, find=glued_numbers, signs=".．",
        summary="a space behind the numbers of headings that count on from 1 and stand right before their words, with 1.1 below one of them",
        examples=(("1总则\n1.1目的\n2附则", "1 总则\n1.1目的\n2 附则"), ("1.总则\n1.1目的\n2附则", "1.总则\n1.1目的\n2 附则")),
        untouched=("1总则\n2附则", "1个月\n1.1目的\n2个月", "2018年\n1.1目的\n2019年", "1总则\n1.1目的\n3附则", "1总则，\n1.1目的\n2附则。"),
        source="GB/T 1.1-2020 7.3: a space stands there; met in copies of plans and standards",
    ),
)  # fmt: skip
