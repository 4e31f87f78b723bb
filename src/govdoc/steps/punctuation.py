"""Punctuation marks beside Chinese characters become the full-width ones."""

import re
from collections.abc import Iterator
from itertools import accumulate, pairwise

from govdoc.edits import Change
from govdoc.expressions import late
from govdoc.steps.characters import HAN
from govdoc.steps.step import Step

FULL = dict(zip(",:;?!()", "，：；？！（）", strict=True))
#: Full-width marks behind which Chinese goes on; a half-width one there belongs to Chinese too.
CLOSED = "，。；：、！？）】》”’」』"


#: A mark, or the part of an address that has some and must keep them.
_MARK = late(r"://[!-~]*[A-Za-z0-9/]|[,:;?!()]")
_CHINESE = late(f"[{HAN}]")


def punctuation(text: str) -> Iterator[Change]:
    """Find half-width marks that have a Chinese character before or behind them; brackets count by what is in and around the pair."""
    marks = [found for found in _MARK.finditer(text) if len(found[0]) == 1]
    partner = _pairs(text, marks)
    chinese = _chinese_before(text, marks)
    changed: set[int] = set()
    for mark in marks:
        place = mark.start()
        if mark[0] == ")":
            wide = partner.get(place) in changed
        elif mark[0] == "(":
            closing = partner.get(place)
            wide = closing is not None and (chinese[closing] > chinese[place] or _goes_on(text, place, closing, changed))
        else:
            wide = _goes_on(text, place, place, changed)
        if wide:
            changed.add(place)
            yield Change(place, place + 1, FULL[mark[0]])


def _goes_on(text: str, start: int, end: int, changed: set[int]) -> bool:
    """Tell whether Chinese stands before a mark or a pair of brackets, or goes on behind it."""
    before, after = text[start - 1 : start], text[end + 1 : end + 2]
    return (before != "" and before in CLOSED) or (start - 1 in changed and before != "(") or any(_CHINESE.match(c) for c in (before, after))


def _chinese_before(text: str, marks: list[re.Match[str]]) -> dict[int, int]:
    """Count for each mark the gaps between marks before it that have a Chinese character in them."""
    gaps = (_CHINESE.search(text, left.end(), right.start()) is not None for left, right in pairwise(marks))
    return dict(zip((mark.start() for mark in marks), accumulate(gaps, initial=0), strict=False))


def _pairs(text: str, marks: list[re.Match[str]]) -> dict[int, int]:
    """Give the place of the other bracket for each bracket that has one on its line."""
    partner: dict[int, int] = {}
    opened: list[int] = []
    line = 0
    for mark in marks:
        place = mark.start()
        if opened and text.find("\n", line, place) >= 0:
            opened.clear()
        line = place
        if mark[0] == "(":
            opened.append(place)
        elif mark[0] == ")" and opened:
            partner[place] = opened.pop()
            partner[partner[place]] = place
    return partner


STEPS = (
    Step(
        name="punctuation", find=punctuation, summary="half-width , : ; ? ! and pairs of ( ) beside Chinese characters to full-width ones",
        examples=(
            ("各乡镇:请注意,做好工作!", "各乡镇：请注意，做好工作！"), ("(一)总则", "（一）总则"),
            ("世界卫生组织(WHO),简称", "世界卫生组织（WHO），简称"),
            ("增长5%,同比(见表1)", "增长5%，同比（见表1）"),
        ),
        untouched=("1,234.5", "8:30", "see https://a.example/b?c=1;d(e)", "f(x), g(y)", "1)", "A: b; c", "12:30,13:30"),
        source="GB/T 15834-2011",
    ),
)  # fmt: skip
