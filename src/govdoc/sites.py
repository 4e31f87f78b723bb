"""What web sites print around a document, each on a line of its own: words, buttons, counts, times, fields and offers.

Some of it only sites say; the rest needs another of its like beside it, or the title of a document right below.
"""

from govdoc.expressions import late
from govdoc.properties import Saying, said_by_site
from govdoc.scripts import both_scripts, either_script, in_both_scripts
from govdoc.view import View

#: What a site prints around a document is among so many blocks.
PAGE_HEAD = 12
#: A word of a menu is no longer; a title is.
MENU = 6
#: The name of a paper or a web site is no longer.
NAME = 20
#: What stands before the next word of the way to a page.
CRUMB_SIGNS = frozenset(">＞»›")

#: What sites print, and others may say.
_WORDS = frozenset(
    in_both_scripts(
        "今天是", "基本信息", "详细信息", "政府文件", "概要描述", "文档简介", "分享", "分享到", "收藏", "打印", "列印", "关闭", "下载",
        "下载本文档", "立即下载", "收藏本文", "搜索", "登录", "注册", "简体", "繁体", "微信", "微博", "点赞", "评论", "更多", "相关附件",
        "相关附件：", "附件下载", "附件下载：", "档案下载", "相关档案", "相关档案：", "附加档案",
        "相关连结", "二维码", "上一篇", "下一篇", "回上页", "首页", "友情链接", "TOP",
    )
)  # fmt: skip
#: What the sections of a site are called; in brackets it heads a part of a text.
_SECTIONS = frozenset(
    in_both_scripts(
        "政务公开", "信息公开", "通知公告", "公示公告", "政策文件", "政策法规", "法律法规", "领导讲话", "工作动态", "新闻中心", "最新消息",
        "公告资讯", "业务公告",
    )
)  # fmt: skip
#: What nobody but a site says.
_OF_SITES = frozenset(
    in_both_scripts(
        "听全文", "公开具体内容", "法规功能按钮区", "网站首页", "回首页", "无障碍浏览", "无障碍阅读", "无障碍", "长者模式", "适老化", "关怀版",
        "语音播报", "我要纠错", "政府网站找错", "扫描二维码", "用手机扫描二维码", "扫码关注", "关注我们", "微信公众号", "官方微博", "一键复制",
        "阅读原文", "我要评论", "回到顶部", "热门推荐", "查看更多", "下载本文", "PDF下载", "跳到主要内容", "跳到主要内容区", "跳到主要内容区块",
        "网站导览", "友善列印", "列印本页", "转寄好友", "转寄友人", "回上一页", "回列表", "回列表页", "回顶端", "意见信箱", "隐私权政策",
        "隐私权保护政策", "网站安全政策", "资讯安全政策", "隐私权及网站安全政策", "政府网站资料开放宣告", "网站资料开放宣告", "分享到Facebook",
        "分享至Facebook", "国务院部门网站", "完", "全文完", "END", "隐私权宣告", "网站地图", "网站声明", ":::",
    )
)  # fmt: skip
#: What may stand around such words, and between them.
_AROUND = "【】[]［］（）()•·<>《》-— \u3000"
_BETWEEN = late(r"[\s|｜·]+")
LONGEST_WORDS = max(map(len, _WORDS | _OF_SITES)) + 4
#: A line of such words begins with one of these.
_OPENS_WORDS = frozenset(word[0] for word in _WORDS | _OF_SITES | _SECTIONS).union(_AROUND, "+|｜")
#: What parts the words of a menu, and how long such a word is: 政府网站资料开放宣告 is one.
_BARS = late(r"\s*[|｜]\s*")
LONGEST_OF_MENU = 10
#: One field of a page: how often it was read, when it was put there, the sizes of type.
_SINGLE = late(
    both_scripts(
        r"(?:阅读|访问|浏览|点击|点阅)(?:量|数|率|次数|人次|人数)?\s*[：:]\s*[\d,，]+\s*次?$|已(?:浏览|阅读)\s*\d+\s*次$|[您你]是第\s*[\d,]+\s*位|\d+人评论$"
        r"|(?:(?:最后|最近)?(?:资料)?更新|发布|发稿|录入|上传|上版|张贴|上架)(?:日期|时间)\s*[：:]\s*\d[\d\-/.年月日:： ]+$"
        r"|[【\[]?字[号体级](?:大小|设定)?\s*[：:]\s*[大中小\s默认]+[】\]]?$|[【\[]?大[】\]]?\s+[【\[]?中[】\]]?\s+[【\[]?小[】\]]?$|分享到(?:微信|微博|朋友圈|QQ)+$"
        r"|建议(?:使用.{2,24}浏览器?|分辨率.{4,16})$|(?:热搜词?|热门搜索|张贴人|上稿人)\s*[：:].{1,20}$|(?:下载|收藏|分享|打印|保护视力色|正文|全文|(?:文章|信息|详细)内容)\s*[：:]$|<<.{2,12}$"
    )
)
LONGEST_SINGLE = 30
_OPENS_SINGLE = frozenset(either_script("阅访浏点已您你最资更发录上张建热下收分打保正全文信详【[字大<0123456789"))
#: The name of the paper, the gazette or the site in which a document stands.
_NAMES_PAPER = late(
    both_scripts(
        r"[^\s：:]{2,10}(?:[日晚晨周时]报|新闻网|法[制治]网|信息网|公文网|文库网?|(?:政府)?门户网站?|政府网站?)$"
        r"|[^\s：:]{2,24}(?:公报|政报|[日晚晨周时]报)[\s\u3000]*[（(]?(?:\d{2,4}年)?.{0,3}第[\s\d]{1,6}[期号].{0,12}$"
    )
)
_ENDS_PAPER = frozenset(either_script("报网站库期号）)版"))
#: The name of a file, and how large it is.
_NAME_OF_FILE = r"[^\s：:]{1,30}\.(?:docx?|pdf|xlsx?|pptx?|wps|ofd|od[tsp]|zip|rar)(?:\s*[（(][\d.]+\s*[KMkm]?[Bb][）)])?$"
#: Who keeps the site, and what it offers, at the foot of its pages.
_AT_FOOT = late(
    both_scripts(
        r"(?:主办|承办|协办|维护|制作|建设|运营|提供)(?:单位|部门)?\s*[：:].{2,30}$|服务时间\s*[：:]|本文(?:地址|链接)\s*[：:]|声明\s*[：:].{0,30}本(?:文|站|网)"
        rf"|{_NAME_OF_FILE}"
    )
)
_NUMBERED_FILE = late(rf"\s*{_NAME_OF_FILE}")
_ENDS_FILE = frozenset("cfdsxtpr)）")
#: Offers of a site that lends documents.
_OFFER = late(both_scripts(r".{0,24}(?:(?:免费|立即|点击)下载|免费阅读|\.(?:docx?|pdf|pptx?|wps)(?:_第\d+页)?)$"))
#: The name of a file.
_FILE = late(r"\S{2,60}\.(?:docx?|pdf|pptx?|wps|ofd|txt)$")
_SURE_OFFER = late(r".{0,8}(?:VIP|Vip|vip).{0,12}[下立][载載即].{0,8}$")
_ENDS_OFFER = frozenset("载載读讀页頁cfdstx")
#: What is surely the page's has a space in it, begins with one of these, or ends with one of those.
_OPENS_FIELD = _OPENS_WORDS | _OPENS_SINGLE
_ENDS_FIELD = CRUMB_SIGNS | _ENDS_PAPER | _ENDS_OFFER | frozenset("0123456789")
#: A sentence, or whom the document goes to, ends the head of a page.
_ENDS_HEAD = frozenset("。；：:")
#: Counts of visits.
_FIGURES = late(r"\d{1,7}(?:[ \u3000]+\d{1,7})+$")


#: So an editor begins what he says of what stands below: 编者按：, 【导读】.
_EDITORS = late(both_scripts(r"[【\[]?\s*(?:编者按|编者的话|编前话|按语|导读|导语)\s*(?:[】\]]\s*[：:]?|[：:])"))


def is_editors(view: View, i: int) -> bool:
    """Tell whether a block is what an editor says of the text."""
    return view.text[view.blocks[i][0]] in "【[编編按导導" and _EDITORS.match(view.words[i]) is not None


def mark_page_head(view: View) -> None:
    """Mark what a site prints above the text."""
    beside: list[int] = []
    has_bars = "|" in view.text or "｜" in view.text
    for i, (start, end, reading) in enumerate(view.blocks[:PAGE_HEAD]):
        if i in view.elements:
            continue
        if has_bars and _is_menu(view, i):
            view.elements[i] = "boilerplate"
            continue
        if end - start > NAME * 2 and view.is_title_like(i):
            if _names_site(view, i):
                view.elements[i] = "boilerplate"
            continue
        if end - start > NAME * 2 or (reading is not None and reading.kind.name != "bullet" and view.text[start] not in _OPENS_SINGLE):
            break
        said = said_by_site(view, i)
        if said is Saying.SURE or _is_of_page(view, i) or _names_site(view, i):
            view.elements[i] = "boilerplate"
        elif reading is not None and reading.kind.name != "bullet":
            break
        elif end - start <= LONGEST_COUNTED and _heads_count(view, i):
            view.elements.update({i: "boilerplate", i + 1: "boilerplate"})
        elif said is Saying.LIKELY or _is_word(view, i) or _is_offer(view, i):
            beside.append(i)
        elif view.elements.get(i - 1) == "boilerplate" and (_ends_crumbs(view, i) or (view.is_organ(i) and _begins_title_below(view, i))):
            view.elements[i] = "boilerplate"
        elif view.text[end - 1] in _ENDS_HEAD:
            break
    if beside and (len(beside) > 1 or view.elements or _heads_title(view, beside[0])):
        view.elements.update(dict.fromkeys(beside, "boilerplate"))
    if view.elements:
        _mark_menu_beside(view)


def _ends_crumbs(view: View, i: int) -> bool:
    """Tell whether a word below the way to the page is but its last one, with a title below: 首页 > 党建 > 学习专栏 / 学习专栏 / 每周一学."""
    words = view.words[i]
    if len(words) > MENU or i + 1 >= len(view.blocks) or not view.is_title_like(i) or view.kinds[i] is not None:
        return False
    above = view.words[i - 1]
    sign = above[: -len(words)].rstrip()[-1:]
    return above.endswith(words) and sign in CRUMB_SIGNS and view.is_title_like(i + 1) and len(view.words[i + 1]) > MENU


def _begins_title_below(view: View, i: int) -> bool:
    """Tell whether an organ below other lines of the page is but the name of its site: a title soon below begins with it."""
    words = view.words[i]
    return any(
        view.words[j].startswith(words) and words != view.words[j] and view.kinds[j] and view.is_title_like(j)
        for j in view.between(i + 1, i + PAGE_HEAD)
    )


def _heads_title(view: View, i: int) -> bool:
    """Tell whether a line stands right above the title of a document, and more, with but elements above it: 分享 / 在全县工作会议上的讲话."""
    if i + 2 >= len(view.blocks) or view.kinds[i + 1] is None or not view.is_title_like(i + 1) or view.words[i].endswith("文件"):
        return False  # 政府文件 may be a letterhead
    return all(j in view.elements or view.fitting[j] for j in range(i))


#: A word of a menu that is in no list is no longer where the title of a document may stand.
SHORTEST_MENU = 4


def _mark_menu_beside(view: View) -> None:
    """Mark the words of a menu above other lines of the page, if a longer title stands below: 走进临江 / 【打印】 / 一口老井的故事."""
    short: list[int] = []
    above: list[int] = []
    for i, (start, end, _) in enumerate(view.blocks[:PAGE_HEAD]):
        if view.elements.get(i) == "boilerplate":
            above += short
            short = []
        elif i not in view.elements:
            if end - start > SHORTEST_MENU or not view.is_title_like(i) or view.is_organ(i) or view.kinds[i] is not None:
                if end - start > MENU and view.is_title_like(i) and not view.is_organ(i) and not short:
                    view.elements.update(dict.fromkeys(above, "boilerplate"))
                return
            short.append(i)


def mark_page_foot(view: View) -> None:
    """Mark what a site prints below the text, from the last line up."""
    foot: list[int] = []
    surest = len(view.blocks)
    for i in range(len(view.blocks) - 1, max(0, len(view.blocks) - 1 - PAGE_HEAD), -1):
        start, end, reading = view.blocks[i]
        if view.elements.get(i) == "boilerplate":
            surest = i
        elif i in view.elements:
            continue
        elif end - start <= NAME * 3 and _is_menu(view, i):
            view.elements[i] = "boilerplate"
            surest = i
        elif end - start > NAME * 2:
            break
        elif _is_of_page(view, i):
            view.elements[i] = "boilerplate"
            surest = i
        elif reading is not None and reading.kind.name != "bullet":
            if view.text[end - 1] not in _ENDS_FILE or not _NUMBERED_FILE.match(view.text, start + reading.length, end):
                break
            foot.append(i)
        elif _is_word(view, i) or view.words[i] in _ANNEX or _AT_FOOT.match(view.words[i]) or _is_contact(view, i):
            foot.append(i)
        else:
            break
    words = [i for i in foot if not _is_contact(view, i)]
    numbered = [i for i in words if (reading := view.blocks[i][2]) is not None and reading.kind.name != "bullet"]
    if numbered and not _heads_files(view, numbered[-1] - 1):
        words = [i for i in words if i > numbered[0]]
    if words and (surest < len(view.blocks) or len(words) > 1 or _is_hosted(view, words[0])):
        view.elements.update(dict.fromkeys(words, "boilerplate"))
    view.elements.update({i: "contact" for i in foot if i > surest and i not in view.elements})


#: The government whose site it is.
_HOST = late(both_scripts(r"主办(?:单位)?\s*[：:]\s*[^\s，。：:]{2,24}(?:政府|政府办公[室厅])$"))


def _is_hosted(view: View, i: int) -> bool:
    """Tell whether the last line, below a sentence, names but the government whose site it is; who holds a contest stands among its fields."""
    return i + 1 == len(view.blocks) and i > 0 and view.text[view.blocks[i - 1][1] - 1] == "。" and _HOST.match(view.words[i]) is not None


def _heads_files(view: View, i: int) -> bool:
    """Tell whether a line is what sites print above the names of files; 附件下载： lists the annexes."""
    return _is_word(view, i) and not any(kind.name == "attachment_note" for kind in view.fitting[i])


def _is_contact(view: View, i: int) -> bool:
    """Tell whether a line is an address or a number by which somebody is reached."""
    return any(kind.name == "contact" for kind in view.fitting[i])


def _is_word(view: View, i: int) -> bool:
    """Tell whether a line is one of the words that sites print, or a sign: 分享, 【收藏】, ·."""
    start, end, _ = view.blocks[i]
    if end - start > LONGEST_WORDS or view.text[start] not in _OPENS_WORDS:
        return False
    word = view.unspaced(i).strip(_AROUND)
    return not word or word in _WORDS or view.words[i] in _SECTIONS


#: Above a title it is a label.
_ANNEX = in_both_scripts("附件")


def _is_offer(view: View, i: int) -> bool:
    return view.text[view.blocks[i][1] - 1] in _ENDS_OFFER and _OFFER.match(view.words[i]) is not None


def _is_of_page(view: View, i: int) -> bool:
    """Tell whether a line is surely the page's: crumbs, an offer, a button, words that only sites print, a field, a count."""
    start, end, _ = view.blocks[i]
    first, last, length = view.text[start], view.text[end - 1], end - start
    if first not in _OPENS_FIELD and last not in _ENDS_FIELD and view.text.find(" ", start, end) < 0:
        return False  # so it is with most
    if last in CRUMB_SIGNS:
        return "<" not in view.words[i]
    return (
        (first in _OPENS_WORDS and length <= LONGEST_WORDS and (first == "+" or view.words[i].strip(_AROUND) in _OF_SITES or _are_words(view, i)))
        or (first in _OPENS_SINGLE and length <= LONGEST_SINGLE and _SINGLE.match(view.words[i]) is not None)
        or (last in _ENDS_OFFER and _SURE_OFFER.match(view.words[i]) is not None)
        or (length > NAME // 2 and view.text.find(" ", start, end) > 0 and _are_crumbs(view, i))
        or (last in _ENDS_PAPER and _NAMES_PAPER.match(view.words[i]) is not None and _is_above_title(view, i))
        or (last in _ENDS_OFFER and _FILE.match(view.words[i]) is not None and _is_above_title(view, i))
        or (last.isdecimal() and _FIGURES.match(view.words[i]) is not None)
    )


def _is_menu(view: View, i: int) -> bool:
    """Tell whether a line is the words of a menu between bars, of which one only sites print: 回首頁 | 網站導覽 | English."""
    start, end, _ = view.blocks[i]
    if view.text.find("|", start, end) < 0 and view.text.find("｜", start, end) < 0:
        return False  # so it is with most
    several = [word.strip(_AROUND) for word in _BARS.split(view.words[i].strip(_AROUND + "|｜"))]
    return len(several) > 1 and all(len(word) <= LONGEST_OF_MENU for word in several) and any(word in _OF_SITES for word in several)


def _is_above_title(view: View, i: int) -> bool:
    """Tell whether a title may stand below a line: one that is longer than a word of a menu."""
    below = next((j for j in range(i + 1, min(i + PAGE_HEAD, len(view.blocks))) if j not in view.elements), None)
    return (below is not None and (len(view.words[below]) > MENU and view.is_title_like(below))) or any(
        j < len(view.blocks) and view.kinds[j] is not None and view.is_title_like(j) for j in (i + 1, i + 2)
    )


def _are_words(view: View, i: int) -> bool:
    """Tell whether several of the words share a line: 登录 | 注册."""
    words = view.words[i]
    if words.isalpha():
        return False  # there is nothing between them
    several = _BETWEEN.split(words.strip(_AROUND))
    return len(several) > 1 and all(word in _SECTIONS or word.strip(_AROUND) in _WORDS for word in several)


#: What parts the title of a page from the name of the site, and so that ends.
_PARTS_SITE = "_|｜丨-－–—"
_SITE = late(both_scripts(r"(?:网|网站|站|平台|门户|文库|大全|中心|政府|论坛|百科|_.+)$"))
#: A title above its like is no shorter.
SHORTEST_TITLE = 3


def _names_site(view: View, i: int) -> bool:
    """Tell whether a line is the title of a page, the site's name behind it, and the title below: 工作总结_公文网 / 工作总结."""
    if i + 1 >= len(view.blocks) or view.blocks[i][2] is not None:
        return False
    (start, end, _), (below, below_end, _) = view.blocks[i : i + 2]
    if view.text[start] != view.text[below]:
        return False  # so it is with most
    if not SHORTEST_TITLE <= below_end - below < end - start or not view.text.startswith(view.text[below:below_end], start):
        return False
    rest = view.words[i][below_end - below :].lstrip()
    return rest[:1] == "_" or (rest[:1] in _PARTS_SITE and _SITE.search(rest) is not None)


#: The way to a page without any signs has so many words, the title of the page the last of them.
FEWEST_CRUMBS = 3


def _are_crumbs(view: View, i: int) -> bool:
    """Tell whether a line is the way to the page without any signs, the title below its last word."""
    if i + 1 >= len(view.blocks):
        return False
    words, below = view.words[i], view.words[i + 1]
    return len(below) > MENU // 2 and words.endswith(" " + below) and len(words.split()) >= FEWEST_CRUMBS


#: A word above a count of visitors is no longer.
LONGEST_COUNTED = 4


def _heads_count(view: View, i: int) -> bool:
    """Tell whether a word stands above a bare number at the very beginning: 浏览 / 5522."""
    if i + 1 >= len(view.blocks):
        return False
    return view.words[i + 1].isdecimal() and view.is_title_like(i) and all(map(view.elements.__contains__, range(i)))
