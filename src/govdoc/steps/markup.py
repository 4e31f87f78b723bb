"""What is left of HTML or Markdown becomes what it stood for: tags line ends or nothing, entities their characters."""

import html
import re
from collections.abc import Iterator

from govdoc.edits import Change
from govdoc.expressions import late
from govdoc.steps.characters import NUMERAL
from govdoc.steps.lookalikes import LETTERS
from govdoc.steps.odd_spaces import typed
from govdoc.steps.step import Step

#: Tags between paragraphs, at the end of a table's cell, and inside a line.
BETWEEN = "p|br|div|tr|li|ul|ol|dl|dt|dd|table|tbody|thead|h[1-6]|hr|center|section|article|blockquote|pre"
CELL = "td|th"
INSIDE = "strong|b|i|u|em|s|font|span|a|img|sup|sub|small|big|label|o:p|st1:[a-z]+"
#: A tag has attributes of no more characters; one in quotation marks is spoken of. What closes has none, and may have lost its
#: end at that of a line: 篇一</h3.
_CUT_OFF = r"(?(1)(?=(?:[ \t\u3000]+</[a-z0-9:]{1,10}>?){0,8}[ \t\u3000]*(?:\n|\Z))|(?!))"
_TAG = late(
    rf"(?<![“‘`])<(/)?(?:(?P<between>{BETWEEN})|(?P<cell>{CELL})|{INSIDE})"
    rf"(?:(?:\s(?:[^<>\"']|\"[^<>\"]*\"|'[^<>']*'){{0,400}}+)?\s?/?>(?![”’`])|{_CUT_OFF})",
    re.IGNORECASE,
)
#: What would be a tag if something inside it went: nothing is taken out there, or a second look would find more than the first.
_HALF_TAG = late(r"<(?:/[A-Za-z0-9:]{0,12}|[A-Za-z][^<>]{0,400})?\Z")
#: Entities that Chinese pages are full of, and any by its number.
_NAMES = r"nbsp|ensp|emsp|[lr][ds]quo|[mn]dash|hellip|middot|bull|quot|times|deg|sect|amp(?!;[A-Za-z#]\w{0,8}[;；])"
_ENTITY = late(rf"&(?:{_NAMES}|#\d{{2,6}}|#x[0-9A-Fa-f]{{2,5}});")
#: What one sees nothing of and yet is meant: an indent is written &emsp; or &#12288;.
_INDENT = "\u3000"
_NO_BREAK = "\u00a0"


def tags(text: str) -> Iterator[Change]:
    """Find tags; where one stood between paragraphs, and no line ends there, one does now."""
    marks = _StraightMarks(text)
    for tag in _TAG.finditer(text) if "<" in text else ():
        start, end = tag.span()
        if _in_half_tag(text, start) or marks.hold(start, end):
            continue
        if tag["between"]:
            at_edge = start == 0 or end == len(text) or text[start - 1] == "\n" or text[end] == "\n"
            yield Change(start, end, "" if at_edge else "\n")
        else:
            yield Change(start, end, "\t" if tag["cell"] and tag[1] else "")


class _StraightMarks:
    """Tells, going forward through a text, which tags are spoken of: straight quotation marks that open and close on a line hold them."""

    def __init__(self, text: str) -> None:
        self._text = text
        #: Up to where the marks of the line have been counted, and how many there are.
        self._place = 0
        self._counts = dict.fromkeys("\"'", 0)

    def hold(self, start: int, end: int) -> bool:
        """Tell whether the mark right before a tag opens, or the one right behind it closes."""
        text = self._text
        beside = {text[start - 1 : start], text[end : end + 1]} & self._counts.keys()
        if not beside:
            return False
        line = text.rfind("\n", self._place, start) + 1
        if line:
            self._place, self._counts = line, dict.fromkeys(self._counts, 0)
        for mark in self._counts:
            self._counts[mark] += text.count(mark, self._place, start)
        self._place = start
        return any(self._counts[mark] % 2 for mark in beside)


def entities(text: str) -> Iterator[Change]:
    """Find characters that are written by their names or numbers, but those that would make a tag, or nothing that one sees."""
    for entity in _ENTITY.finditer(text) if "&" in text else ():
        meant = html.unescape(entity[0])
        char = " " if meant == _NO_BREAK else typed(meant)
        kept = char in "<>" or (char == "&" and entity[0] != "&amp;") or not (char.isprintable() or char == _INDENT)
        if not kept and not _in_half_tag(text, entity.start()):
            yield Change(*entity.span(), char)


def _in_half_tag(text: str, place: int) -> bool:
    return text.rfind("<", max(0, place - 402), place) >= 0 and _HALF_TAG.search(text, max(0, place - 402), place) is not None


#: The signs before a heading; those around a line, or around what opens with a marker; the sign that keeps 1. from being a list.
#: Asterisks elsewhere stand for names: **镇.
_HASH = "(?:#{1,6} +)"
_LINE_START = r"^[ \u3000]*"
_COUNT = rf"[（(]?[0-9一二三四五六七八九十]{{1,3}}\\?[、.．)）]|第[{NUMERAL}0-9]{{1,6}}(?:[编編章节節]|[条條](?:之[{NUMERAL}0-9]{{1,3}})?)"
_HASHES = late(rf"{_LINE_START}({_HASH}+)(?=[^\s#])", re.MULTILINE)
_BOLD = late(
    rf"{_LINE_START}(?:[-*+] +)?{_HASH}*(\*\*)(?=(?P<marker>{_COUNT})?)"
    r"[^\s*<&#](?:[^*\n<&]*[^\s*<&])?(\*\*)(?P<alone> *$)?",
    re.MULTILINE,
)
#: Around a phrase anywhere in a line: what opens as a point does, or ends with a mark, inside or behind; so no name that was wiped does.
_POINT = rf"——|第?[一二三四五六七八九十]{{1,2}}[是要，,、：:]|[首其再最][先次后後]|[①-⑳]|{_COUNT}"
_PHRASE = rf"(?:(?={_POINT})[^*\n]{{2,80}}|[^*\n]{{3,80}}[。：；！？:;!?]|[^*\n]{{2,40}}(?=\*\*[：:]))"
_BOLD_PHRASE = late(rf"(\*\*)(?![\s*，。；：]){_PHRASE}(\*\*(?!\*) ?)")
_FENCE = late(r"^ {0,3}(```+[a-z]*) *$", re.MULTILINE)
_ESCAPE = late(rf"{_LINE_START}{_HASH}*(?:\*\*)?\d{{1,2}}(\\)(?=[.)])", re.MULTILINE)


#: What stands before every line of a text that somebody quotes, and a line without it.
_QUOTED = late(r"^(?:>[ \t]?)+", re.MULTILINE)
_UNQUOTED = late(r"^[ \t]*[^>\s]", re.MULTILINE)


#: Several such lines in a text that is not all quoted, and what one of them ends with that no way to a page does.
_QUOTED_TOGETHER = late(r"^>[ \t]*[^\s>][^\n]*(?:\n>[^\n]*){2,}", re.MULTILINE)
_SAYS = late(r"[。；;]|[：:][ \t\u3000]*$", re.MULTILINE)


def quoted_lines(text: str) -> Iterator[Change]:
    """Find the signs before lines that are quoted: all the text has, or several below what somebody writes of them."""
    if text.startswith(">") and not _UNQUOTED.search(text):
        yield from (Change(*sign.span(), "") for sign in _QUOTED.finditer(text))
        return
    for lines in _QUOTED_TOGETHER.finditer(text) if "\n>" in text else ():
        if _SAYS.search(text, *lines.span()):
            yield from (Change(*sign.span(), "") for sign in _QUOTED.finditer(text, *lines.span()))


#: Bullets and the boxes of forms; what no hyphen or star is stands close before a number, too.
_SIGNS = "·★☆▲※◎▶►•●■◆➢✓□☐☑\uf06c\uf0d8\uf0b7"
_BULLETS = r"\-*+" + _SIGNS
_GAP = r"[ \t\u00a0\u3000]"
#: A bullet, or a sign of a list, before what counts by itself.
_COUNTS = (
    rf"[（(]?[{NUMERAL}{''.join(LETTERS)}]{{1,3}}[、）)]|第{_GAP}?[{NUMERAL}0-9-]{{1,7}}{_GAP}?[編编章节節条條]|[（(]?\d{{1,3}}[.、．）)](?!\d)"
    rf"|(?:主{_GAP}*旨|[說说]{_GAP}*明|依{_GAP}*[據据]|公告事[項项]){_GAP}*[：:]"
)
_LISTED = late(rf"[{_BULLETS}](?:{_GAP}+|(?<=[{_SIGNS}]))(?={_COUNTS})")


def listed_numbers(text: str) -> Iterator[Change]:
    """Find bullets before markers that count by themselves."""
    before = 0
    for sign in _LISTED.finditer(text):
        # From the last sign on, or a line with many of them would be looked through again for each.
        line = text.rfind("\n", before, sign.start()) + 1
        if (line or not before) and (line == sign.start() or text[line : sign.start()].isspace()):
            yield Change(*sign.span(), "")
        before = sign.end()


#: Around a field of a table that programs exchange; inside, a quotation mark is doubled.
_QUOTE = '"'


def is_between_quotes(text: str) -> bool:
    """Tell whether a quotation mark without a partner on its line begins a text of several lines, and another ends it."""
    last = len(text.rstrip()) - 1
    if last < 1 or text[0] != _QUOTE or text[last] != _QUOTE:
        return False
    first_line = text.partition("\n")[0]
    return len(first_line) <= last and first_line.count(_QUOTE) % 2 == 1


def quoted_field(text: str) -> Iterator[Change]:
    """Find the quotation marks around a whole text of several lines, and those doubled inside it."""
    if not is_between_quotes(text):
        return
    last = len(text.rstrip()) - 1
    inside = text[1:last]
    if inside.startswith(_QUOTE) or inside.replace(_QUOTE * 2, "").count(_QUOTE):
        return
    yield Change(0, 1, "")
    yield from (Change(found.start() + 1, found.start() + 2, "") for found in re.finditer(_QUOTE * 2, inside))
    yield Change(last, last + 1, "")


def markdown(text: str) -> Iterator[Change]:
    """Find signs of Markdown at the beginning of lines, and where they end."""
    found = [Change(*sign.span(1), "") for pattern in (_HASHES, _ESCAPE) for sign in pattern.finditer(text)]
    if "```" in text:
        found += (Change(*fence.span(1), "") for fence in _FENCE.finditer(text))
    if "**" in text:
        for bold in _BOLD.finditer(text):
            if bold["marker"] is not None or bold["alone"] is not None:
                found += (Change(*bold.span(1), ""), _closing(text, bold))
        taken = {change.start for change in found}
        for bold in _BOLD_PHRASE.finditer(text):
            if taken.isdisjoint((bold.start(1), bold.start(2))):
                found += (Change(*bold.span(1), ""), Change(*bold.span(2), ""))
    return iter(sorted(found))


def _closing(text: str, bold: re.Match[str]) -> Change:
    """Give the change that takes away the signs at the end: right behind a marker they go with what follows, or they would be a part of it."""
    start, end = bold.span(3)
    if bold["marker"] is not None and bold.end("marker") == start and end < len(text):
        return Change(start, end + 1, text[end])
    return Change(start, end, "")


HTML = (
    Step(
        name="tags", default=True, find=tags, signs="<",
        summary="tags of HTML between paragraphs to a line end, those of cells to a tab, others to nothing",
        examples=(
            ("<p>一、总则</p><p>二、附则</p>", "一、总则\n\n二、附则"),
            ("请遵照执行。<br/>　　一、<strong>总则</strong>", "请遵照执行。\n　　一、总则"),
            ('<p>落实"三农"</p><p>"四个意识"要增强</p>', '落实"三农"\n\n"四个意识"要增强'),
            ("<tr><td>序号</td><td>单位</td></tr>", "序号\t单位\t"),
            ("治水心得篇一</h3\n治水是传家宝。</p", "治水心得篇一\n治水是传家宝。"),
        ),
        untouched=("治水心得篇一</h3　　治水是传家宝。\n二、附则", "p<0.05，且n>30", "<关于印发办法的通知>",
                   "段落用“<p>”标出", '段落用"<p>和</p>"标出', "当a<b时取b>c", "详见<附件1>"),
        source="HTML Living Standard 4; met in copies of web pages",
    ),
    Step(
        name="entities", default=True, find=entities, signs="&", summary="characters written as &nbsp; &ldquo; &#8220; and the like",
        examples=(
            ("&nbsp;&nbsp;一、&ldquo;总则&rdquo;", "  一、“总则”"),
            ("甲&#183;乙", "甲·乙"),
            ("&emsp;&emsp;一、总则\n&#12288;&#12288;二、附则", "　　一、总则\n　　二、附则"),
        ),
        untouched=("研发&设计;", "A&B公司", "R&D;", "&其他;", "&lt;p&gt;", "&amp;nbsp;", "&#8203;"),
        source="HTML Living Standard 13.5",
    ),
)  # fmt: skip
#: Runs behind the radicals, which may be numerals, and before what looks at the beginning of lines.
MARKDOWN = (
    Step(
        name="quoted_field", default=True, find=quoted_field, signs='"',
        summary="the quotation marks around a text of several lines to nothing, those doubled inside to one",
        examples=(('"关于开展培训的通知\n请参加""防汛""培训。"', '关于开展培训的通知\n请参加"防汛"培训。'),),
        untouched=('"关于开展培训的通知"\n请参加"防汛"', '"关于开展培训的通知"', '"甲"\n"乙"'),
        source="RFC 4180 2; met in copies out of tables",
    ),
    Step(
        name="quoted_lines", default=True, find=quoted_lines, signs=">",
        summary="> before every line of a text, or before several sentences one below the other, to nothing",
        examples=(
            ("> 一、总则\n>\n> 二、附则", "一、总则\n\n二、附则"),
            (">> 请遵照执行。", "请遵照执行。"),
            ("转发如下\n> 要求：\n> 1、准确；\n> 2、及时。", "转发如下\n要求：\n1、准确；\n2、及时。"),
        ),
        untouched=("> 首页 > 新闻\n关于开展培训的通知", "甲>乙\n乙>丙", "首页\n> 公开\n> 通知\n> 正文"),
        source="CommonMark 5.1; RFC 3676 4.5; met in mails and forums",
    ),
    Step(
        name="markdown", default=True, find=markdown, signs=r"#*`\\",
        summary="# before headings, ** around lines and around what opens with a marker, the backslash of 1\\\\., and ``` around a text to nothing",
        examples=(
            ("## 一、总则\n### （一）目的", "一、总则\n（一）目的"),
            ("**一、总则**\n**（一）目的。**防汛", "一、总则\n（一）目的。防汛"),
            ("**第一条** 为了加强管理", "第一条 为了加强管理"),
            ("1\\.总则\n2\\.附则", "1.总则\n2.附则"),
            ("- **抓好党建。** 全县……**二是强化监督。**", "- 抓好党建。全县……二是强化监督。"),
            ("```\n一、总则\n```", "\n一、总则\n"),
        ),
        untouched=("**镇**村", "C#语言", "#1楼", "**县关于**的通知", "3 ** 2", "D:\\1.txt", "`一、`"),
        source="CommonMark 4.2, 4.5, 6.2, 2.4; met in copies of web pages",
    ),
    Step(
        name="listed_numbers", default=True, find=listed_numbers, signs=_BULLETS,
        summary="a bullet, a box or the sign of a list before 一、 （一） 1. 第一条 主旨： to nothing",
        examples=(
            ("- 一、总则\n- （一）目的", "一、总则\n（一）目的"),
            ("● 第一条　为了加强管理", "第一条　为了加强管理"),
            ("□(1)一定金额\n■(2)百分比", "(1)一定金额\n(2)百分比"),
            ("★一、总则\n· 第 3-1 條", "一、总则\n第 3-1 條"), ("● 主旨：請查照", "主旨：請查照"),
        ),
        untouched=("- 1 -", "—— 一是加强管理", "● 第一书记驻村", "- 三年目标", "* 2.5万户", "-1、", "请勾选□1、甲"),
        source="CommonMark 5.2; met in copies of web pages",
    ),
)  # fmt: skip
