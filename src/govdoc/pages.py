"""What a web page adds to a document: menus, links, counts, the words of a site; and a printed table of contents."""

from bisect import bisect_right
from operator import itemgetter

from govdoc.contents import printed_contents
from govdoc.elements import ELEMENTS
from govdoc.expressions import is_seen, late, look, seen
from govdoc.kinds import kind_at_end
from govdoc.labels import label_at
from govdoc.properties import mark_properties
from govdoc.readings import Reading
from govdoc.scripts import both_scripts, either_script, in_both_scripts
from govdoc.sites import CRUMB_SIGNS, MENU, NAME, PAGE_HEAD, mark_page_foot, mark_page_head
from govdoc.view import EDGE_BLOCKS, HEADING, View

#: What a web site says of itself.
EDGE = 500
#: 目　录： is no longer.
LABEL = 8
CHROME = in_both_scripts(
    "Copyright", "版权所有", "本站文章", "本站所有", "本站内容", "如有侵权", "侵权必删", "ICP备", "上传人", "转载请注明", "免责声明", "免責声明", "网友上传",
    "本文档由", "本文档内容版权", "珍藏版", "小编为", "小编整理", "篇幅问题", "范文类型", "本文仅供参考", "欢迎阅读",
)  # fmt: skip
#: Sites that show a part count the characters of what they show, or left out. Each begins with a plain character, and one
#: that few texts have: where any alternative may begin, all of them are tried.
_CHROME = late("|".join((*CHROME, *in_both_scripts(r"仅展示 ?\d", r"显示 ?\d+ ?字", r"略 ?\d+ ?字"))))
_SOURCE = late(both_scripts(r"(?:来源|稿源)"))
#: A time, a count, or one of the sizes of type: what stands below a label of a page.
_STAMP = late(both_scripts(r"(?:[\d\-:/.年月日时分次 ]+|[大中小默认]{1,2})$"))
_BREADCRUMB = late(both_scripts(r"(?:当前位置|您的位置|您所在的位置)\s*[：:]$|首页$"))
_ENDS_CRUMB = frozenset(either_script("：:页"))


#: So a field of a page begins that is a field of a document as well: 时间：2024-05-06 10:20.
_OPENS_TIME = either_script("时")


def mark_navigation(view: View) -> None:
    """Mark lists of links before and after the text, page numbers, and lines that a web site adds."""
    fitting = view.fitting
    view.elements.update(_marked_lines(view))
    for i in view.shorts:
        if fitting[i] and (kind := view.shape(i, "any")) in ("boilerplate", "page_number"):
            if view.text[view.blocks[i][0]] in _OPENS_TIME and view.answers_heading(i):
                continue  # 五、开标 / 时间：2024-05-06 09:30
            view.elements[i] = kind
            if view.text[view.blocks[i][1] - 1] in "：:":
                _mark_value(view, i)
    if _CHROME.search(view.text, 0, EDGE) or _CHROME.search(view.text, max(0, len(view.text) - EDGE)):
        ends = {*range(min(EDGE_BLOCKS, len(view.blocks))), *range(max(0, len(view.blocks) - EDGE_BLOCKS), len(view.blocks))}
        view.elements.update({i: "boilerplate" for i in ends if _is_chrome(view, i)})
    _mark_page_lines(view)
    if view.elements:
        _mark_menu(view)
    mark_properties(view)
    mark_page_head(view)
    mark_page_foot(view)
    _mark_related(view)
    _mark_cuts(view)
    _mark_links(view, range(len(view.blocks)))
    _mark_links(view, range(len(view.blocks) - 1, -1, -1))
    if view.elements:
        _mark_crumbs(view)


#: These are spoken of as well: 网站应当公布免责声明。
_SPOKEN_OF = frozenset(in_both_scripts("Copyright", "版权所有", "ICP备", "免责声明"))
LONGEST_CHROME = 150


def _is_chrome(view: View, i: int) -> bool:
    """Tell whether a line near an edge is what a site says of itself: no unit of a count, and no sentence that speaks of such a line."""
    start, end, reading = view.blocks[i]
    found = _CHROME.search(view.words[i]) if end - start <= LONGEST_CHROME else None
    if found is None or (reading is not None and _is_in_list(view, i, reading)):
        return False
    if found[0] not in _SPOKEN_OF:
        return True
    return reading is None and (found.start() == 0 or view.words[i][-1] not in "。；")


def _is_in_list(view: View, i: int, reading: Reading) -> bool:
    """Tell whether a numbered line has its neighbour in the count beside it, which says nothing of the site: a rule of the site has such items."""
    for j, number in ((i - 1, reading.previous), (i + 1, reading.previous + 2)):
        beside = view.blocks[j][2] if 0 <= j < len(view.blocks) else None
        if beside is not None and beside.kind is reading.kind and beside.number == number and not _CHROME.search(view.words[j]):
            return True
    return False


#: With these in it a page number, a caption or the links to other pages seem to open a numbered line, or one of a list: 1 / 3,
#: —— 1 ——, · 1 ·, ▲图为…, 1 2 下一页, [1][2][3].
_SIGNS_OF_MARKED = (
    look("▲"), look("△"), look("/", r"(?<= /) "), look("·", "(?<= ·)"), look("—", "(?<= —)—"), look("一", "(?<=[上下]一)[页頁]"),
    *(look(opens, r"2(?:(?<=1[]］】）].2)|(?<=1[]］】）] .2))") for opens in "[［【（"),
)  # fmt: skip
#: A page number is no longer.
LONGEST_PAGE = 14
_ENDS_PAGE, _ENDS_PAGER = tuple("0123456789—·"), tuple("页頁文]］】）")


def _marked_lines(view: View) -> dict[int, str]:
    """Give the lines that are page numbers, captions or links to other pages, though they open with a marker."""
    if not is_seen(_SIGNS_OF_MARKED, view.text):
        return {}
    found: dict[int, str] = {}
    for i, (start, end, reading) in enumerate(view.blocks):
        if reading is None or end - start > LONGEST_PAGE_LINE:
            continue
        likely = "caption" if view.text[start] in "▲△" else "boilerplate" if view.text.endswith(_ENDS_PAGER, start, end) else "page_number"
        if likely == "page_number" and not (end - start <= LONGEST_PAGE and view.text.endswith(_ENDS_PAGE, start, end)):
            continue
        if view.shape(i, "any") == likely:
            found[i] = likely
    return found


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
        if (first := _PAGE_FIELD.search(words)) and first.start() > MENU and kind_at_end(words[: first.start()].rstrip()):
            continue  # they stand behind the title
        if (
            len(fields) > 1
            or (time and any(map(_WHENCE.search, fields)))
            or (time and time["clock"] and not fields and 0 < beside <= NAME)
            or (
                i >= last - PAGE_HEAD
                and words[0] in _OPENS_HOSTS
                and _HOSTS.match(words)
                and "boilerplate" in (view.elements.get(i - 1), view.elements.get(i + 1))
            )
        ):
            view.elements[i] = "boilerplate"


#: Whose the site is, at its foot; who holds a contest says so in the same words, but not beside other lines of the page.
_HOSTS = late(both_scripts(r"(?:主办|承办|版权)(?:单位)?[：:][^。]{2,40}(?:承办|协办|技术支持|维护|电话|地址|邮编)(?:单位)?[：:]"))
_OPENS_HOSTS = frozenset(either_script("主承版"))


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


_RELATED = late(both_scripts(r"(?:相关(?:文章|阅读|推荐|新闻|文档|链接)|推荐阅读|延伸阅读|热门文章|最新文章|猜你喜欢)\s*[：:]?$"))
#: The same with the title of the page, or its last words, before it: 【述职报告】相关文章：, 看过“述职报告”的人还看了：.
_RELATED_TO = late(
    both_scripts(
        r"(?:看[过了])?(?P<bracket>[【“《])?(?P<page>[^，。：；【】“”《》]{2,40})[】”》]?(?:的?相关(?:文章|阅读|推荐|文档)|推荐阅读|.{0,6}还看了?)\s*[：:]$"
    )
)


def _mark_related(view: View) -> None:
    """Mark the titles of other pages below 相关新闻 at the end of a page."""
    last = len(view.blocks) - 1
    for i in view.between(last - EDGE_BLOCKS, last):
        if view.elements.get(i) == "boilerplate":
            heads = _RELATED.match(view.words[i]) is not None
        else:
            heads = view.text[view.blocks[i][1] - 1] in "：:" and _names_page(view, i)
        if heads:
            below = range(i + 1, last + 1)
            if all(j in view.elements or view.is_title_like(j) or _is_link(view, j) for j in below):
                view.elements.update({j: "boilerplate" for j in (i, *below) if j not in view.elements})
            return


def _names_page(view: View, i: int) -> bool:
    """Tell whether a line says that other pages are like this one; without brackets the words must be those of the page's head."""
    found = _RELATED_TO.match(view.words[i])
    return found is not None and (found["bracket"] == "【" or view.text.find(found["page"], 0, min(EDGE, view.blocks[i][0])) >= 0)


def _is_link(view: View, i: int) -> bool:
    """Tell whether a block is a short line with a number or a star before it, and no sentence: 1.教师述职报告, ★ 校长述职报告."""
    start, end, reading = view.blocks[i]
    return reading is not None and end - start <= HEADING and view.text[end - 1] not in "。；：！？"


def _mark_crumbs(view: View) -> None:
    """Mark the short lines that follow 当前位置： or 首页, and those that open with a sign between two crumbs."""
    crumb = 0
    for i in sorted(view.elements):
        if i >= crumb and view.words[i][-1] in _ENDS_CRUMB and _BREADCRUMB.match(view.words[i]):
            crumb = i + 1
            while crumb < len(view.blocks) and _is_crumb(view, crumb):
                view.elements[crumb] = "boilerplate"
                crumb += 1


def _is_crumb(view: View, i: int) -> bool:
    start, end, _ = view.blocks[i]
    return end - start <= MENU or (end - start <= NAME * 2 and view.text[start] in CRUMB_SIGNS)


#: Where on the site the page stands.
_CRUMBS = late(both_scripts(r".{0,10}位置|(?:网站)?首页"))


def _mark_menu(view: View) -> None:
    """Mark the words of a menu, or the name of the site, above the line that tells where on the site the page stands."""
    menus = sorted(
        (i for i, kind in view.elements.items() if i < EDGE_BLOCKS and kind == "boilerplate" and _CRUMBS.match(view.words[i])), reverse=True
    )
    for crumbs in menus:
        above = range(crumbs)
        if all(i in view.elements or (_is_short(view, i) and not view.is_body(i)) for i in above):
            view.elements.update(dict.fromkeys(above, "boilerplate"))
            return


def _is_short(view: View, i: int) -> bool:
    """Tell whether a line is no longer than the words of a menu, or than the name of a site if it names no document."""
    start, end, _ = view.blocks[i]
    return end - start <= MENU or (end - start <= NAME and view.is_title_like(i) and view.kinds[i] is None)


def _mark_links(view: View, order: range) -> None:
    """Mark short bulleted lines at one end of the text, three or more of them.

    Above a title they may be sentences, of the site and its terms; without one they are the document's, and so are fields: ★時間：….
    """
    links = []
    sentences = False
    fields = 0
    for i in order:
        start, end, reading = view.blocks[i]
        if i in view.elements:
            continue
        if i > 0 and end - start <= 6 and view.words[i].isdigit():
            view.elements[i] = "boilerplate"  # a count of visitors, or a page number
            continue
        listed = view.text.startswith("- ", start) if reading is None else reading.kind.name == "bullet"
        if not listed or end - start > HEADING:
            break
        if view.text[end - 1] in "。；：":
            if order.step < 0:
                break
            sentences = True
        fields += _IS_FIELD.match(view.words[i]) is not None
        links.append(i)
    if order.step < 0 and links and links[-1] != i and view.text[view.blocks[i][1] - 1] in "：:":
        return  # it leads to them
    if len(links) >= FEWEST_LINKS and fields < FEWEST_FIELDS and not (sentences and not (view.is_title_like(i) and view.kinds[i])):
        view.elements.update(dict.fromkeys(links, "boilerplate"))


#: So many links make a list of them, and one of them may look like a field.
FEWEST_LINKS, FEWEST_FIELDS = 3, 2
#: A field with its sign: ★時間：三月四日; a link may name who is spoken of before a longer title.
_IS_FIELD = late(r"\S\s*[^\W\d_](?:\s*[^\W\d_]){1,3}\s*[：:]\s*\S")
#: Where a site that shows a part left something out, and what it says at the end of the part.
_HIDDEN = tuple(look(hidden, r"藏 ?\d+ ?[个個]?字") for hidden in either_script("隐"))
_CUT = late(both_scripts(r"[（(]?未完|因篇幅|仅展示|预览结束"))


def _mark_cuts(view: View) -> None:
    """Mark the lines that stand for what a site does not show, and all that stands below the last of them at the end."""
    for place in seen(_HIDDEN, view.text):
        i = bisect_right(view.blocks, place, key=itemgetter(0)) - 1
        if i >= 0 and view.blocks[i][1] - view.blocks[i][0] <= HEADING:
            view.elements[i] = "boilerplate"
    if not view.elements:
        return
    cut = next((i for i in view.elements if i >= len(view.blocks) - PAGE_HEAD and _CUT.match(view.words[i])), None)
    if cut is not None:
        below = range(cut + 1, len(view.blocks))
        if all(i in view.elements or (view.blocks[i][2] is None and view.blocks[i][1] - view.blocks[i][0] <= HEADING) for i in below):
            view.elements.update(dict.fromkeys(below, "boilerplate"))


def mark_contents(view: View) -> None:
    """Mark a printed table of contents, and the line 目录 above it."""
    text, blocks, begins = view.text, view.blocks, ELEMENTS["contents"].begins
    labels = [i for i in view.shorts if text[blocks[i][0]] in begins and blocks[i][1] - blocks[i][0] <= LABEL and view.shape(i, "head") == "contents"]
    lines = printed_contents(text, blocks, view.unended, labels, lambda i: label_at(view, i) is not None)
    if view.laws:  # 第 一 節 通則 / 第 3 條 / （刪除） / 第 二 章 貨物 / 第 一 節 通則
        lines = {i for i in lines if not view.is_in_article(i)}
    if lines:
        view.elements.update(dict.fromkeys(lines | {i for i in labels if i + 1 in lines}, "contents"))
