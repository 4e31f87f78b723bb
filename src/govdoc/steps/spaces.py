"""Spaces between Chinese characters, which are written without."""

import re
from collections.abc import Iterator

from govdoc.edits import Change
from govdoc.expressions import late
from govdoc.steps.characters import BLANK, HAN, NUMERAL
from govdoc.steps.step import Step

_SPACE = late(rf"(?<=[{HAN}])[{BLANK}]+(?=[{HAN}])")
#: A line's marker with its space, which tells it from what follows.
_MARKED = late(rf"^[{BLANK}]*第[{BLANK}]?[{NUMERAL}0-9]+[{BLANK}]?(?:部分|[编編章节節条條款项項目篇])(?:之[{NUMERAL}]+)?[{BLANK}]+", re.MULTILINE)


def spaces(text: str) -> Iterator[Change]:
    """Find spaces between Chinese characters, but not those inside and behind 第一条 at the beginning of a line."""
    kept = {place for marker in _MARKED.finditer(text) for place in range(*marker.span())}
    for found in _SPACE.finditer(text):
        if found.start() not in kept:
            yield Change(*found.span(), "")


STEPS = (
    Step(
        name="spaces", find=spaces, summary="spaces between Chinese characters to nothing; the one behind 第一条 stays",
        examples=(("加强 组织　领导", "加强组织领导"), ("部　　長　王大明", "部長王大明")),
        untouched=("第一条　为了加强管理", "第 一 章　總則", "　　各乡镇：", "使用 OpenCC 转换", "一、 总则"),
    ),
)  # fmt: skip
