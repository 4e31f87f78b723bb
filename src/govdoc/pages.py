"""What a web page adds to a document: menus, links, counts, the words of a site; and a printed table of contents."""

from govdoc.contents import printed_contents
from govdoc.elements import ELEMENTS
from govdoc.expressions import late
from govdoc.scripts import both_scripts, either_script, in_both_scripts
from govdoc.view import EDGE_BLOCKS, HEADING, View

#: What a web site says of itself.
EDGE = 500
#: A word of a menu is no longer; a title is.
MENU = 6
#: … and neither is 目　录：.
LABEL = 8
CHROME = in_both_scripts(
    "Copyright", "版权所有", "本站文章", "本站所有", "本站内容", "如有侵权", "侵权必删", "ICP备", "上传人", "转载请注明", "免责声明", "免責声明", "网友上传",
)  # fmt: skip
_CHROME = late("|".join(CHROME))
#: What a site prints around a document is among so many blocks.
PAGE_HEAD = 12
#: The name of a paper or a web site is no longer.
NAME = 20
_SOURCE = late(both_scripts(r"(?:来源|稿源)"))
#: A time, a count, or one of the sizes of type: what stands below a label of a page.
_STAMP = late(both_scripts(r"(?:[\d\-:/.年月日时分次 ]+|[大中小默认]{1,2})$"))
_BREADCRUMB = late(both_scripts(r"(?:当前位置|您的位置|您所在的位置)\s*[：:]$|首页$"))
_ENDS_CRUMB = frozenset(either_script("：:页"))


def mark_navigation(view: View) -> None:
    """Mark lists of links before and after the text, page numbers, and lines that a web site adds."""
    fitting = view.fitting
    for i in view.shorts:
        if fitting[i] and (kind := view.shape(i, "any")) in ("boilerplate", "page_number"):
            view.elements[i] = kind
            if view.text[view.blocks[i][1] - 1] in "：:":
                _mark_value(view, i)
    if _CHROME.search(view.text, 0, EDGE) or _CHROME.search(view.text, max(0, len(view.text) - EDGE)):
        ends = {*range(min(EDGE_BLOCKS, len(view.blocks))), *range(max(0, len(view.blocks) - EDGE_BLOCKS), len(view.blocks))}
        view.elements.update({i: "boilerplate" for i in ends if view.blocks[i][1] - view.blocks[i][0] <= 150 and _CHROME.search(view.words[i])})
    _mark_page_lines(view)
    if view.elements:
        _mark_menu(view)
    _mark_properties(view)
    if view.elements:
        _mark_related(view)
    _mark_links(view, range(len(view.blocks)))
    _mark_links(view, range(len(view.blocks) - 1, -1, -1))
    if view.elements:
        _mark_crumbs(view)


#: What sites say of a page in one line: when, from where, by whom, how often read.
_PAGE_FIELD = late(
    both_scripts(
        r"(?:(?:发布|更新|发表|录入|上传|添加|发稿)?(?:时间|日期)|(?:信息|文章|稿件)?来源|稿源|作者|发布(?:人|者|机构|单位)|编辑|责编|点击[数量率]?|浏览(?:次数|量)?|阅读(?:次数|量)?|人气|字[号体])\s*[：:]"
    )
)
_WHENCE = late(both_scripts("(?:来源|稿源|作者|点击|浏览|阅读)"))
_TIMESTAMP = late(r"(?:19|20)\d{2}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?(?P<clock>\s*\d{1,2}[：:]\d{2}(?:[：:]\d{2})?)?")
LONGEST_PAGE_LINE = 90


def _mark_page_lines(view: View) -> None:
    """Mark lines near the edges with two fields of a page, or with a time and one more: 2024-05-06 10:20 来源：青川日报."""
    last = len(view.blocks)
    for i in view.shorts:
        if PAGE_HEAD <= i < last - PAGE_HEAD:
            continue
        words = view.words[i]
        if (":" not in words and "：" not in words) or len(words) > LONGEST_PAGE_LINE or view.elements.get(i) == "boilerplate":
            continue
        if words.count("：") + words.count(":") < 2 and "19" not in words and "20" not in words:
            continue  # neither two fields nor a time
        fields = {found.rstrip("：: ") for found in _PAGE_FIELD.findall(words)}
        time = _TIMESTAMP.search(words)
        beside = len(words) - len(time[0]) if time else 0
        if len(fields) > 1 or (time and any(map(_WHENCE.search, fields))) or (time and time["clock"] and not fields and 0 < beside <= NAME):
            view.elements[i] = "boilerplate"


def _mark_value(view: View, i: int) -> None:
    """Mark the line below a label that stands alone: 发表时间： / 2024-03-05, 来源： / 青川日报."""
    after = i + 1
    if after >= len(view.blocks) or view.blocks[after][2] is not None:
        return
    words = view.words[after]
    if _SOURCE.match(view.words[i]):
        if len(words) <= NAME and not view.shape(after, "any", "head"):
            view.elements[after] = "source"
    elif _STAMP.match(words):
        view.elements[after] = "boilerplate"


#: What a site says of a document before it prints it; the label alone, or with its value.
_PROPERTY = (
    r"(?:信息)?索\s*引\s*号|主题分类|体裁分类|组配分类|服务对象|发文(?:机关|单位|字号|日期)|发布(?:机构|机关|日期|时间)|成文日期|生成日期|公开(?:日期|方式|范围|形式|责任部门)|"
    r"文件编号|统一编号|标\s*题|名\s*称|文\s*号|文\s*种|有\s*效\s*性|时效性|实施日期|生效日期|废止日期|关\s*键\s*词|主\s*题\s*词|内容概述|内容概览|信息来源|责任部门|公开属性|公文种类|统一登记号|登记号|有效期|语种|信息名称|制发机关|失效日期|文件状态|是否有效|分类"
)
_OPENS_PROPERTY = frozenset(either_script("【[信索主体组服发成生公文统标名有时实废关内责登语制失是分"))
_LABELLED = late(r"[^，。：:]{2,10}[：:][^，。]{0,40}$")
_PROPERTY_LINE = late(both_scripts(rf"[【\[]?(?:{_PROPERTY})[】\]]?\s*[：:]"))
#: So many properties in a row are a list of them; the document itself never names one without the other lines of its head.
FEWEST_PROPERTIES = 3


def _mark_properties(view: View) -> None:
    """Mark the list of properties that government sites print above a document: 索引号：, 主题分类：, 发文机关：."""
    text = view.text
    found = [
        i
        for i, (start, _, reading) in enumerate(view.blocks[:EDGE_BLOCKS])
        if reading is None and text[start] in _OPENS_PROPERTY and _PROPERTY_LINE.match(view.words[i])
    ]
    if len(found) < FEWEST_PROPERTIES:
        return
    for i in found:
        view.elements[i] = "boilerplate"
        if view.text[view.blocks[i][1] - 1] in "：:" and i + 1 not in found and view.is_title_like(i + 1):
            view.elements[i + 1] = "boilerplate"
    # What stands between two of them is one more, whatever it is called.
    view.elements.update({i: "boilerplate" for i in range(found[0], found[-1]) if view.blocks[i][2] is None and _LABELLED.match(view.words[i])})


_RELATED = late(both_scripts(r"(?:相关(?:文章|阅读|推荐|新闻|文档|链接)|推荐阅读|延伸阅读|热门文章|最新文章|猜你喜欢)\s*[：:]?$"))


def _mark_related(view: View) -> None:
    """Mark the titles of other pages below 相关新闻 at the end of a page."""
    last = len(view.blocks) - 1
    for i in view.between(last - EDGE_BLOCKS, last):
        if view.elements.get(i) == "boilerplate" and _RELATED.match(view.words[i]):
            below = range(i + 1, last + 1)
            if all(j in view.elements or view.is_title_like(j) for j in below):
                view.elements.update({j: "boilerplate" for j in below if j not in view.elements})
            return


def _mark_crumbs(view: View) -> None:
    """Mark the short lines that follow 当前位置： or 首页."""
    crumb = 0
    for i in sorted(view.elements):
        if i >= crumb and view.words[i][-1] in _ENDS_CRUMB and _BREADCRUMB.match(view.words[i]):
            crumb = i + 1
            while crumb < len(view.blocks) and view.blocks[crumb][1] - view.blocks[crumb][0] <= MENU:
                view.elements[crumb] = "boilerplate"
                crumb += 1


def _mark_menu(view: View) -> None:
    """Mark the words of a menu above the line that tells where on the site the page stands."""
    menus = (i for i, kind in view.elements.items() if i < EDGE_BLOCKS and kind == "boilerplate" and "位置" in view.words[i])
    crumbs = min(menus, default=0)
    above = range(crumbs)
    if crumbs and all(view.blocks[i][1] - view.blocks[i][0] <= MENU and not view.is_body(i) for i in above):
        view.elements.update(dict.fromkeys(above, "boilerplate"))


def _mark_links(view: View, order: range) -> None:
    """Mark short bulleted lines at one end of the text, three or more of them."""
    links = []
    for i in order:
        start, end, reading = view.blocks[i]
        if i in view.elements:
            continue
        if i > 0 and end - start <= 6 and view.words[i].isdigit():
            view.elements[i] = "boilerplate"  # a count of visitors, or a page number
            continue
        if reading is None or reading.kind.name != "bullet" or end - start > HEADING or view.text[end - 1] in "。；：":
            break
        links.append(i)
    if len(links) >= 3:
        view.elements.update(dict.fromkeys(links, "boilerplate"))


def mark_contents(view: View) -> None:
    """Mark a printed table of contents, and the line 目录 above it."""
    text, blocks, begins = view.text, view.blocks, ELEMENTS["contents"].begins
    labels = [i for i in view.shorts if text[blocks[i][0]] in begins and blocks[i][1] - blocks[i][0] <= LABEL and view.shape(i, "head") == "contents"]
    if lines := printed_contents(text, blocks, view.unended, labels):
        view.elements.update(dict.fromkeys(lines | {i for i in labels if i + 1 in lines}, "contents"))
