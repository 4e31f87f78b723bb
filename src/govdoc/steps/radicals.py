"""Radicals and doubles of characters, which look like the characters and are others."""

from collections.abc import Iterator
from functools import cache

from govdoc.edits import Change
from govdoc.expressions import late
from govdoc.steps.step import Step

#: Radicals of the supplement that are characters of their own, each followed by the character it looks like. For all
#: others that are changed, Unicode itself has the character (NFKC).
SUPPLEMENT = (
    "⺁厂⺊卜⺒巳⺝月⺟母⺠民⺩王⺪疋⺬示⺽臼⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页"
    "⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟"
)
_RADICAL = dict(zip(SUPPLEMENT[::2], SUPPLEMENT[1::2], strict=True))
DOUBLES = "\u2e80-\u2fd5\uf900-\ufaff\U0002f800-\U0002fa1f"


_DOUBLE = late(f"[{DOUBLES}]")


@cache
def character_of(double: str) -> str:
    """Give the character that a radical or a compatibility ideograph stands for; itself where there is none.

    >>> "".join(map(character_of, "⼀⻚⺅金"))
    '一页⺅金'
    """
    import unicodedata  # noqa: PLC0415 - seldom needed

    return _RADICAL.get(double) or unicodedata.normalize("NFKC", double)


def radicals(text: str) -> Iterator[Change]:
    """Find radicals and compatibility ideographs that stand for a character."""
    for found in _DOUBLE.finditer(text):
        yield Change(*found.span(), character_of(found[0]))


STEPS = (
    Step(
        name="radicals", default=True, find=radicals, signs=DOUBLES,
        summary="radicals of Kangxi and of the supplement, and compatibility ideographs, to the characters they stand for",
        examples=(("⼀、⼯作⽬标", "一、工作目标"), ("⻓江⻛⻚", "长江风页"), ("\uf90a山區", "金山區")),
        untouched=("①一、第1章", "㈠总则", "⺅旁的字", "\ufa0e"),
        source="Unicode NFKC and EquivalentUnifiedIdeograph; met in text taken out of PDF",
    ),
)  # fmt: skip
