"""Spaces that set the letters of a word apart: 总　则, 主    旨："""

import re
from collections.abc import Iterator

from govdoc.edits import Change
from govdoc.expressions import late, look, seen
from govdoc.scripts import in_both_scripts
from govdoc.steps.characters import BLANK, HAN, NUMERAL
from govdoc.steps.step import Step

#: No heading or label with letters set apart is longer, its spaces included.
LONGEST = 48
#: What stands alone on a line with its letters set apart.
WORDS = frozenset(in_both_scripts(
    "目录", "目次", "前言", "序言", "序", "引言", "导言", "绪论", "总则", "分则", "附则", "附件", "附录", "附表",
    "附注", "摘要", "结语", "结论", "后记", "说明",
    "讲话", "致辞", "发言", "通知", "通告", "通报", "公告", "公报", "命令", "决定", "决议", "意见", "请示", "批复", "报告", "纪要", "议案",
    "主旨", "办法", "依据", "主文", "事实", "理由",
    "正本", "副本", "签呈", "便签", "总纲", "判决书", "裁决书", "裁定书", "决定书", "调解书", "起诉书", "建议书", "通知书", "告知书", "答复", "复函",
))  # fmt: skip
#: More words than these are known by the even spaces between their letters.
FEWEST_EVEN = 4
#: What a form leaves room between, for numbers to be written in, and what heads the columns of a table.
_FORM = frozenset("年月日时時分页頁第共号號是否有无無男女甲乙丙丁上中下" + NUMERAL)
_ITEM = f"[（(]?[{NUMERAL}0-9]{{1,4}}[）)、．.]"
_DIVISION = r"第\s*[〇零○一二三四五六七八九十百千0-9０-９]+\s*(?:分?[编編]|[章节節篇款目])"


#: The spaces that are met, and those that hardly ever are.
_USUAL = " \u3000\u00a0"
_UNUSUAL = "".join(blank for blank in BLANK if blank not in _USUAL)
#: A letter behind a usual space that is the last one of its word, or has an unusual space behind it. Every word with a usual
#: space has one: go to the last such space, and look at what stands behind its letter.
_APART = tuple(look(blank, rf"(?<=[{HAN}]{blank})[{BLANK}]*[{HAN}](?=[{_UNUSUAL}]|[{BLANK}]*(?:[：:\n\r]|\Z))") for blank in _USUAL)
_HEADING = late(
    rf"[{BLANK}]*(?:(?P<division>{_DIVISION})(?:[{BLANK}]+|(?<=[编編章节節]))|{_ITEM}[{BLANK}]*)?(?P<word>[{HAN}](?:[{BLANK}]+[{HAN}])+)[{BLANK}]*(?:(?P<label>[：:])|$)"
)

_BLANKS = late(f"[{BLANK}]+")
_MARKS = "，。、；：？！（）《》“”「」〔〕【】"
#: A title has marks and figures as well, and is longer: 关 于 印 发 《 城 市 管 理 办 法 》 的 通 知.
LONGEST_TITLE, FEWEST_OF_TITLE = 120, 8
_TITLE = late(rf"[{BLANK}]*(?P<word>[{HAN}《“（]([{BLANK}]{{1,3}})(?:(?:[{HAN}{_MARKS}]|[0-9]{{1,4}})\2)+[{HAN}）》])[{BLANK}]*$")


def letter_spacing(text: str) -> Iterator[Change]:
    """Find the spaces inside the words of headings and labels."""
    done = 0
    for place in sorted(seen(_APART, text)):
        if place < done:
            continue
        start = text.rfind("\n", max(0, place - LONGEST_TITLE), place) + 1 or max(0, place - LONGEST_TITLE)
        if start < done or (start and text[start - 1] != "\n"):
            continue
        # Spaces that set a line in the middle of the page are no part of its length.
        indented = text[start : start + LONGEST_TITLE].partition("\n")[0]
        line = indented.lstrip(BLANK)
        start += len(indented) - len(line)
        found = _HEADING.match(line[:LONGEST])
        if found is None or not ((found["label"] or len(line) < LONGEST) and _is_one_word(found)):
            found = _TITLE.match(line) if len(line) < LONGEST_TITLE else None
            found = found if found and len(found["word"].split()) >= FEWEST_OF_TITLE else None
        if found:
            word = found.start("word")
            for blank in _BLANKS.finditer(found["word"]):
                yield Change(start + word + blank.start(), start + word + blank.end(), "")
            done = start + found.end("word")


def _is_one_word(found: re.Match[str]) -> bool:
    """Tell whether these are the letters of one word: behind 第一章, before a colon, or known, or many and evenly apart."""
    letters = found["word"].split()
    if letters[0] == "第" or _FORM.issuperset(letters):
        return False
    if found["division"] or found["label"] or "".join(letters) in WORDS:
        return True
    return len(letters) >= FEWEST_EVEN and len(set(_BLANKS.findall(found["word"]))) == 1


#: A character that stands alone between two spaces, and such a space beside it; a number's digits may be the cells of a row.
_ALONE = late(rf"(?:(?<= )|(?<=\n)|\A)[{HAN}](?= |\n|\Z)")
_ANY = late(f"[{HAN}]")
_BETWEEN = late(rf"(?<=[{HAN}{_MARKS}]) (?=[{HAN}{_MARKS}0-9])|(?<=[0-9]) (?=[{HAN}{_MARKS}])")
#: In a text that is set apart throughout, one of so many characters is a space, and so many letters stand alone: not a few, and
#: such a part of all.
SPACED, FEWEST_ALONE, ALONE = 3, 16, 0.6


def spaced_text(text: str) -> Iterator[Change]:
    """Find the spaces of a text whose letters nearly all stand apart, as some programs take them out of a page in print."""
    if text.count(" ") * SPACED < len(text):
        return
    alone = len(_ALONE.findall(text))
    if alone >= FEWEST_ALONE and alone >= ALONE * len(_ANY.findall(text)):
        yield from (Change(*space.span(), "", "verified") for space in _BETWEEN.finditer(text))


STEPS = (
    Step(
        name="spaced_text", default=True, find=spaced_text,
        summary="the spaces between letters to nothing, in a text whose letters nearly all stand apart",
        examples=(("关 于 开 展 培 训 的 通 知\n一 、 总 体 要 求\n2024 年 完 成 。", "关于开展培训的通知\n一、总体要求\n2024年完成。"),),
        untouched=("王明 李芳 张强 刘洋", "甲 1 2 3 4\n乙 5 6 7 8", "甲 乙 丙 丁"),
        source="met in texts taken out of PDF files",
    ),
    Step(
        name="letter_spacing", default=True, find=letter_spacing,
        summary="the spaces between the letters of a heading behind 第一章, of a label before a colon and of well-known titles to nothing",
        examples=(("第一章　总　则", "第一章　总则"), ("主    旨：請查照", "主旨：請查照"),
                  ("目　　录\n\n附 則", "目录\n\n附則"), ("第一章总　则", "第一章总则"), ("一、总　则", "一、总则"), ("民 事 判 决 书", "民事判决书"),
                  ("关 于 印 发 《 考 核 办 法 》 的 通 知", "关于印发《考核办法》的通知")),
        untouched=("第 一 條　為了", "　　第一条　为了加强管理", "部　　長　王大明", "年　月　日", "第　页 共　页",
                   "姓 名 张三", "甲 乙 丙 丁", "省 市 县", "王　明"),
        source="met in laws, letters and court decisions, where short words are set as wide as long ones",
    ),
)  # fmt: skip
