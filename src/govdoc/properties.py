"""What a site says of a document before it prints it: the table of its properties, as lines of text.

索引号：, 主题分类：, 发文机关： … A copy of such a page keeps the colons or loses them, has bars or brackets for the cells of
the table, a dash or a dot before each line, two properties on a line, or the value on the line below.
"""

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from govdoc.expressions import late
from govdoc.scripts import both_scripts, either_script
from govdoc.view import EDGE_BLOCKS, HEADING, TITLE, View


def _spaced(*labels: str) -> str:
    """Give an expression for some labels, letter-spaced or not: 索 引 号."""
    return "|".join(r"[ \u3000]*".join(label) for label in labels)


#: What nobody but a site says of a document, known without any sign behind it.
_OF_SITES = _spaced(
    "信息索引号", "索引号", "主题分类", "体裁分类", "组配分类", "信息分类", "公开方式", "公开范围", "公开形式",
    "公开责任部门", "公文种类", "有效性", "时效性", "效力级别",
    "生成日期", "内容概述", "内容概览", "统一登记号", "统一编号", "信息名称", "文件状态", "制发机关", "所有条文",
)  # fmt: skip
#: The same, but only with a colon, a bar or a bracket behind it.
_SIGNED_OF_SITES = _spaced(
    "法规类型", "法规类别", "法规体系", "法规沿革", "法规内容", "生效状态", "列印时间", "打印时间", "颁布单位", "颁布机关", "颁布部门",
    "批准部门", "批准机关", "相关法条", "张贴单位", "点阅次数", "点阅人次", "点击次数", "浏览次数",
    "阅读次数", "阅读人次", "评论人次", "页面功能", "发件人", "收件人", "寄件者", "收件者", "发送时间", "寄件日期",
)  # fmt: skip
#: What is said of it elsewhere too, but hardly at the beginning of a line.
_PLAIN = _spaced(
    "发布机构", "发布机关", "发布部门", "发布日期", "发布时间", "成文日期", "成文时间", "实施日期", "施行日期",
    "生效日期", "废止日期", "失效日期", "责任部门", "公开日期", "公告日期", "公告单位", "资料来源",
)  # fmt: skip
#: What a document may say itself: 發文日期： and 發文字號： are the head of a letter in Taiwan.
_OWN = _spaced("发文机关", "发文机构", "发文单位", "发文字号", "发文日期")
#: What is one only with a sign behind it.
_SIGNED = _spaced(
    "服务对象", "发布单位", "文件编号", "标题", "名称", "法规名称", "法规标题", "批准日期", "颁布日期", "颁布时间", "全文",
    "主题", "文号", "文种", "关键词", "主题词", "信息来源", "公开属性",
    "登记号", "有效期", "语种", "是否有效", "分类", "来源", "作者",
    "发文标题", "发文文号", "发文部门", "发文时间", "发文内容", "实施时间", "所属行业", "访问量",
)  # fmt: skip
_DASH = r"[-－—–•·●■◆▪|｜]?[ \u3000]*[【\[［]?[ \u3000]*"
_SIGN = r"[ \u3000]*(?:[】\]］]|[：:|｜])"
#: A line of the table, by how it begins: a label with a sign behind it, or one that needs none.
_LINE = late(
    both_scripts(
        rf"{_DASH}(?:(?P<sites>{_OF_SITES}|(?:{_SIGNED_OF_SITES})(?={_SIGN}))|(?P<own>{_OWN})|(?:{_PLAIN})|(?:{_SIGNED})(?={_SIGN})|内容(?={_SIGN}$))(?P<sign>{_SIGN})?"
    )
)
#: One more property further on in a line.
_FURTHER = late(
    both_scripts(rf"[\s|｜】\]］][【\[［]?[ \u3000]*(?:{_OF_SITES}|{_PLAIN}|{_OWN}|(?:{_SIGNED}|{_SIGNED_OF_SITES})(?={_SIGN}))(?={_SIGN}|\s|$)")
)
_OPENS = frozenset(either_script("信索主体组公有时效生内统文制发成实施废失责服标名关登语是分来作法所阅评访页资收寄列打颁批全张点浏相"))
#: … and those that databases of laws print in brackets; 【关键词】 and 【作者】 stand above essays too.
_OPENS_DATABASE = frozenset(either_script("发颁施实成生失废时有法批"))
_BEFORE = "-－—–•·●■◆▪|｜【[［ \u3000"
_MAY_OPEN = _OPENS.union(_BEFORE)
#: A title in a field of its own is the title of a text that has no other.
_NAMES = late(both_scripts(r"【?(?:(?:发文|法规)?(?:标[ \u3000]*题|名[ \u3000]*称)|解释字号)[ \u3000]*[：:】]\s*\S"))
_LABELLED = late(r"[^，。：:]{2,10}[：:][^，。]{0,40}$")
#: A row of a table whose first cell is a label, and a row that is only an item of a list without a sentence.
_ROW = late(r"[^，。：:|｜]{2,10}[：:]?\s*[|｜]")
#: So many properties together are a list of them; with one that only sites name, or without.
FEWEST_WITH_ONE_OF_SITES, FEWEST_PROPERTIES = 2, 3
#: A row with two of them is no longer, the title among them.
LONGEST_LINE = 200
#: Between two lines of a list no more lines stand than the value of the first, and a link or two.
LONGEST_GAP = 4


#: The last field of a page, below which its text stands.
_HOLDS_TEXT = late(both_scripts(r"(?:内\s*容|全\s*文)\s*[：:]$"))


class _Property(NamedTuple):
    """A line of the list: its block, and what was seen on it."""

    block: int
    #: How many properties are on it.
    named: int
    of_site: bool
    own: bool
    signed: bool
    #: 【发布日期】2010-08-30: so nothing but a site writes.
    bracketed: bool


class Saying(Enum):
    """How sure it is that a site says something of a document."""

    SURE = "nobody else says it"
    LIKELY = "a document may say it itself"


def said_by_site(view: View, i: int) -> Saying | None:
    """Tell whether a line alone is a property with a sign behind it, and how sure that is."""
    start, end, reading = view.blocks[i]
    if view.text[start] not in _OPENS or reading is not None or end - start > HEADING:
        return None
    line = _LINE.match(view.words[i])
    if line is None or not line["sign"] or line["own"] or view.text[end - 1] in "。；，" or _NAMES.match(view.words[i]) or view.fitting[i]:
        return None
    return Saying.SURE if line["sites"] else Saying.LIKELY


def mark_properties(view: View) -> None:
    """Mark the list of properties that government sites print above a document."""
    together: list[_Property] = []
    for line in _lines(view):
        if together and line.block - together[-1].block > LONGEST_GAP:
            _mark(view, together)
            together = []
        together.append(line)
    if together:
        _mark(view, together)


def _lines(view: View) -> Iterator[_Property]:
    """Give the lines near the beginning that open with a label of the list."""
    text = view.text
    some = [(i, block, first) for i, block in enumerate(view.blocks[:EDGE_BLOCKS]) if (first := text[block[0]]) in _MAY_OPEN]
    for i, (start, end, reading), first in some:
        if end - start > LONGEST_LINE:
            continue
        if first not in _BEFORE and reading is not None:
            continue
        bare = text[start:end].lstrip(_BEFORE)[:1] if first in _BEFORE else first
        if bare in _OPENS and (line := _LINE.match(view.words[i])) and (line["sign"] or text[end - 1] not in "。；，"):
            further = _FURTHER.findall(view.words[i], line.end() - 1)
            yield _Property(
                i, 1 + len(further), bool(line["sites"]), bool(line["own"]), bool(line["sign"]), first == "【" and bare in _OPENS_DATABASE
            )


def _are_list(lines: list[_Property]) -> bool:
    """Tell whether lines that stand together are enough for a list."""
    if any(line.bracketed for line in lines):
        return True
    if any(line.of_site for line in lines):
        return sum(line.named for line in lines) >= FEWEST_WITH_ONE_OF_SITES
    return sum(line.named for line in lines if not line.own) >= FEWEST_PROPERTIES


def _mark(view: View, together: list[_Property]) -> None:
    """Mark the lines of a list, what stands between them, and the value below an empty field."""
    if not _are_list(together):
        return
    found = {line.block for line in together}
    # Without a sign behind its label a line must have another beside it: 有效性检验是…
    lines = [line.block for line in together if line.signed or line.block - 1 in found or line.block + 1 in found]
    if not lines:
        return
    if not _has_title(view, lines):
        lines = [i for i in lines if not _NAMES.match(view.words[i])] or lines
    view.elements.update(dict.fromkeys(lines, "boilerplate"))
    for i, after in zip(lines, [*lines[1:], len(view.blocks)], strict=True):
        if (
            i + 1 < after
            and view.words[i][-1] in "：:"
            and not _HOLDS_TEXT.match(view.words[i])
            and _is_value(view, i + 1, lines, last=after != i + 2)
        ):
            view.elements[i + 1] = "boilerplate"
        _mark_articles(view, i)
        if after in found:
            _mark_between(view, [j for j in range(i + 1, after) if j not in found])
    i = lines[-1] + 1
    while i < len(view.blocks) and i in view.quoted and _ROW.match(view.words[i]):
        view.elements[i] = "boilerplate"
        i += 1


#: What cites articles of a law, and says no more.
_ARTICLES = late(both_scripts(r"[^，。：:]{2,80}第[\d一二三四五六七八九十百、，,\-－之及至第条项款 ]+[条款项]$"))


def _mark_articles(view: View, i: int) -> None:
    """Mark the lines that go on a property's list of articles: 相關法條：憲法第 15、23 條 / 漁港法第 18 條."""
    if not _ARTICLES.search(view.words[i]):
        return
    j = i + 1
    while j < len(view.blocks) and view.blocks[j][2] is None and j not in view.elements and _ARTICLES.match(view.words[j]):
        view.elements[j] = "boilerplate"
        j += 1


def _has_title(view: View, lines: list[int]) -> bool:
    """Tell whether the document has a title, beside the one that the list gives: below the list, or among its lines or above them."""
    below = next((i for i in range(lines[-1] + 1, len(view.blocks)) if i not in view.elements), None)
    if below is not None and not view.is_body(below) and not any(kind.name == "enactment" for kind in view.fitting[below]):
        return True  # what a law says of its past is no title
    above = [i for i in range(lines[-1]) if i not in lines and view.is_title_like(i)]
    return any((view.kinds[i] and len(view.words[i]) > LONGEST_SECTION) or _is_said(view, i, lines) for i in above)


#: The name of a section of the site, 通知公告, is no longer; the title is.
LONGEST_SECTION = 4


def _is_said(view: View, i: int, lines: list[int]) -> bool:
    """Tell whether a property has the words of block `i` for its value."""
    return any(view.words[i] in view.words[j] for j in lines)


#: What stands among the properties of a law or an interpretation and is its own.
_OF_LAW = ("enactment", "date_field")


def _mark_between(view: View, between: list[int]) -> None:
    """Mark what stands between two properties: one more, whatever it is called, or a link in a list."""
    for i in between:
        start, end, reading = view.blocks[i]
        if _NAMES.match(view.words[i]) or any(kind.name in _OF_LAW for kind in view.fitting[i]):
            continue
        if _LABELLED.match(view.words[i]) if reading is None else view.text[start] in _BEFORE and view.text[end - 1] not in "。；":
            view.elements[i] = "boilerplate"


def _is_value(view: View, i: int, lines: list[int], *, last: bool) -> bool:
    """Tell whether the line below an empty field is its value: the title, which may follow an empty field too, is none."""
    start, end, reading = view.blocks[i]
    if reading is not None or end - start > TITLE or view.text[end - 1] in "。；：:":
        return False
    if view.kinds[i] or _is_said(view, i, lines):
        return False
    return not last or i + 1 >= len(view.blocks) or not view.kinds[i + 1]
