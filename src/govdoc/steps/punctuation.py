"""Punctuation marks beside Chinese characters become the full-width ones."""

import re
from collections.abc import Iterator
from functools import cache

from govdoc.edits import Change
from govdoc.steps.characters import HAN
from govdoc.steps.step import Step

FULL = dict(zip(",:;?!()", "，：；？！（）", strict=True))
#: Full-width marks behind which Chinese goes on; a half-width one there belongs to Chinese too.
CLOSED = "，。；：、！？）】》”’」』"


@cache
def _mark() -> re.Pattern[str]:
    """A mark, or an address that must keep its own."""
    return re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://[!-~]*[A-Za-z0-9/]|[,:;?!()]")


@cache
def _chinese() -> re.Pattern[str]:
    return re.compile(f"[{HAN}]")


def punctuation(text: str) -> Iterator[Change]:
    """Find half-width marks that have a Chinese character before or behind them; brackets count by what is around the pair."""
    marks = [found for found in _mark().finditer(text) if len(found[0]) == 1]
    partner = _pairs(text, marks)
    changed: set[int] = set()
    for mark in marks:
        place = mark.start()
        if mark[0] == ")":
            wide = partner.get(place) in changed
        else:
            before, end = place - 1, partner.get(place, place)
            wide = (mark[0] != "(" or place in partner) and (
                (before in changed and text[before] != "(")
                or (place > 0 and (_is_chinese(text[before]) or text[before] in CLOSED))
                or (end + 1 < len(text) and _is_chinese(text[end + 1]))
                or (mark[0] == "(" and _chinese().search(text, place, end) is not None)
            )
        if wide:
            changed.add(place)
            yield Change(place, place + 1, FULL[mark[0]])


def _is_chinese(character: str) -> bool:
    return _chinese().match(character) is not None


def _pairs(text: str, marks: list[re.Match[str]]) -> dict[int, int]:
    """Give the place of the other bracket for each bracket that has one on its line."""
    partner: dict[int, int] = {}
    open_: list[int] = []
    line = 0
    for mark in marks:
        place = mark.start()
        if open_ and text.find("\n", line, place) >= 0:
            open_.clear()
        line = place
        if mark[0] == "(":
            open_.append(place)
        elif mark[0] == ")" and open_:
            partner[place] = open_.pop()
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
