"""Headings without a marker: short lines that head what follows them."""

from bisect import bisect_left

from govdoc.blocks import Block
from govdoc.counting import follows
from govdoc.expressions import late
from govdoc.headings import CAPTION_ENDS, FEWEST_CAPTIONS, PAIRS, captions_in, is_captioned, names_prize
from govdoc.kinds import kind_at_end
from govdoc.lines import CLOSING, SHORTEST_BROKEN
from govdoc.markers import HAN
from govdoc.people import OFFICES, heads_group
from govdoc.readings import Reading
from govdoc.scripts import both_scripts, either_script, in_both_scripts
from govdoc.view import HEADING, LONGEST_SHORT, View, is_bracketed

#: The last part of a law closes all the others: it belongs to no 编 and no 章.
LAST_PARTS = frozenset(("附则", "附則"))
#: 第一阶段：学习动员（3月1日至3月15日）
_STAGE = late(both_scripts(r"第[一二三四五六七八九十]{1,2}(?:阶段|步|环节|板块|方面)"))
#: 甲方（出租人）：青川市某公司
_FIELD = late(r"^[^：:]{1,12}[：:]\s*\S")
#: 赵某　钱某　孙某等
_ROW_OF_NAMES = late(r"^(?:\S{2,4}[\u3000 ]+){1,}\S{2,4}等?$")
#: 青川县绿化委员会办公室　2024年3月12日
_DATED = late(r"\S\s+\S{1,5}年\S{1,3}月\S{1,3}日$")
#: 陈建国　市生态环境局局长, 刘 伟 县应急局局长
_MEMBER = late(rf"^(?:\S{{2,4}}|\S[\u3000 ]+\S)[\u3000 ]+\S*(?:{OFFICES})$")
_SENTENCE = late(r"[。；！？!?;]")
#: Long numbers, columns, addresses and formulas are no headings, nor is what defines something, or introduces a list.
_NO_HEADING = late(
    both_scripts(
        r"下列|如[下左次](?:[：:]|$)|以下[^，。]{1,8}[：:]|是指|包括$|[|｜]|[\d０-９]{5,}|\t|  .*  |www|http|@|[＝=]"
        r"|^[\d.,]+\s*[万亿]?(?:元|人|户|亩|吨|米|公里|公顷|平方米|立方米|[％%])$"
    )
)


#: A party of a case, or who speaks for it, as judgments in Taiwan list them: 原　　　告　王大明, 訴訟代理人　陳大煌　律師.
_PARTY = late(
    both_scripts(
        r"^(?:[被再]?\s*[原上抗被][\s\u3000]*[告诉訴审][\s\u3000]*[告人]?|代[\s\u3000]*表[\s\u3000]*人|法[\s\u3000]*定[\s\u3000]*代[\s\u3000]*理[\s\u3000]*人"
        r"|(?:[诉訴][讼訟]|复|複)代理人|(?:参加|声请|[聲声]請|相对|抗告|上[诉訴]|被上[诉訴]|被付[惩懲]戒|[债債][权务])人|(?:移送|声请|聲請)机关|选任[辩辯]护人)[\s\u3000]+[一-鿿]{2}"
    )
)


def _is_cut(words: str) -> bool:
    """Tell whether a line closes a bracket or a quotation mark that it did not open."""
    return any(words.count(closing) > words.count(opening) for opening, closing in PAIRS if closing in words)


#: No shorter title is looked for inside its work.
SHORTEST_TITLE = 8


def find_headings(view: View, body: int, end: int, title: tuple[int, ...] = ()) -> None:
    """Find the short lines that head what follows them, in a work with the title of some blocks."""
    shorts = view.between(body, end)
    if not shorts:
        return
    members = _members(view, shorts)
    if len(authors := _authors(view, shorts, end)) > 1:
        view.elements.update(dict.fromkeys(authors, "byline"))
    candidates = [i for i in shorts if i not in members and view.is_title_like(i, HEADING + 20) and _may_head(view, i, end)]
    if candidates and view.places("article"):
        candidates = _without_last_lines(view, candidates, [i for i in view.places("division") if body <= i < end])
        candidates = _without_broken_lines(view, candidates, body, end)
    listed = _listed(view, shorts)
    lists = _name_lists(view, shorts, end)
    closed = [i for i in shorts if view.text[view.blocks[i][1] - 1] in "：:" and i + 1 < end and i not in view.elements]
    labels = _labels(view, closed, body, end)
    view.labels |= _labels_beside(view, closed, body, end)
    if parts := _parts_of_notice(view, closed, body, end):
        # Beside 注意事項：, which is a label anywhere, they are labels as well.
        labels, view.labels = (labels, view.labels | parts) if _has_labels(view, body, end) else (labels | parts, view.labels)
    # The title once more, as it stands at the head of each page. A shorter one may be a word that heads a part as well.
    titles = {view.words[i] for i in title if len(view.words[i]) >= SHORTEST_TITLE}
    for k in range(len(candidates) - 1, -1, -1):
        i = candidates[k]
        if i in lists or i in listed or i - 1 in labels or view.words[i] in titles or (k > 0 and candidates[k - 1] == i - 1 and _asks(view, i)):
            continue
        if view.is_body(i + 1) or i + 1 in view.headings or is_bracketed(view.words[i]) or _cites(view, i + 1) or _names_case(view, i, end):
            view.headings.add(i)
    if len(view.headings) >= FEWEST_IN_ROW:
        view.headings -= _in_row(view, candidates)
    view.headings |= _above_fields(view, candidates, end)
    view.headings |= lists
    view.headings |= labels
    view.headings |= _named(view, shorts, end)
    view.headings |= view.labels
    view.headings |= {i for i in shorts if view.text[view.blocks[i][1] - 1] in "）)" and i + 1 < end and _is_counted(view, i)}
    view.headings |= _parts(view, shorts, end)
    view.headings |= _above_running(view, shorts, end)
    view.headings |= _prizes(view, shorts, end)
    if body in view.headings and _goes_on_title(view, body, shorts, end):
        view.headings.discard(body)
        view.elements[body] = "subtitle"


#: A part may be headed, and the first part of it; so many lines in a row are a list.
FEWEST_IN_ROW = 3


def _in_row(view: View, candidates: list[int]) -> set[int]:
    """Find lines in a row of which each would head but the next: what is listed there. The last may head what follows."""
    listed: set[int] = set()
    row: list[int] = []
    for i in [*candidates, len(view.blocks) + 1]:
        if i in view.headings and not is_bracketed(view.words[i]) and (not row or row[-1] == i - 1):
            row.append(i)
            continue
        if len(row) >= FEWEST_IN_ROW:
            listed.update(row[:-1])
        row = [i] if i in view.headings else []
    return listed


def _authors(view: View, shorts: list[int], end: int) -> list[int]:
    """Find the names right below numbered titles, each above a paragraph: those who wrote the essays of a selection."""
    below_titles = [i for i in shorts if view.blocks[i][2] is None and view.answers_heading(i) and i + 1 < end and i not in view.elements]
    return [i for i in below_titles if view.blocks[i + 1][2] is None and _tells(view.text, view.blocks[i + 1]) and view.names_author(i)]


def _members(view: View, shorts: list[int]) -> set[int]:
    """Find the names of members of a group, a line each below the first: 成员：陈建国 / 刘伟 / 赵玉兰."""
    found: set[int] = set()
    for i in shorts:
        above = i - 1
        below_first = above in found or (above >= 0 and heads_group(view.words[above]))
        if below_first and (view.is_name(i) or _MEMBER.match(view.words[i])):
            found.add(i)
    return found


def _without_last_lines(view: View, candidates: list[int], chapters: list[int]) -> list[int]:
    """Leave out the lines that stand right above an article, as the last ones of the article before, and head nothing.

    The form of the law may say so. Otherwise, the parts of a law begin with its first article: where none without a number
    stands above that, or where chapters have numbers, no later part is without one, but 附则. The articles count on.
    """
    has_parts = not chapters and any((article := _article_below(view, i)) is not None and article.number == 1 for i in candidates)
    numbered = set(chapters)

    def is_last(i: int) -> bool:
        if view.unspaced(i) in LAST_PARTS:
            return False
        if view.is_in_article(i):
            return _article_below(view, i) is not None or i + 1 in numbered
        return not has_parts and i - 1 not in numbered and _counts_on_below(view, i)

    return [i for i in candidates if not is_last(i)]


def _without_broken_lines(view: View, candidates: list[int], body: int, end: int) -> list[int]:
    """Leave out the long lines of a law whose sentence goes on below them: the paragraphs of an article have no headings.

    What stands above the first article may have some, but for the sentence that introduces the articles.
    """
    articles = view.places("article")
    its = articles[bisect_left(articles, body) : bisect_left(articles, end)]
    if not its or not _is_law(view, body, end):
        return candidates

    def is_broken(i: int) -> bool:
        start, stop, reading = view.blocks[i + 1]
        if reading is not None or len(view.words[i]) < SHORTEST_BROKEN:
            return False
        if i < its[0]:  # 双方同意订 / 立本合同，条款如下：
            return view.text[stop - 1] in "：:" and view.kinds[i] is None
        return stop - start >= SHORTEST_BROKEN or _tells(view.text, view.blocks[i + 1])

    return [i for i in candidates if not is_broken(i)]


def _article_below(view: View, i: int) -> Reading | None:
    """Give the article that opens the block below another one; None where none does."""
    below = view.blocks[i + 1][2]
    return below if below is not None and below.kind.role == "article" else None


def _counts_on_below(view: View, i: int) -> bool:
    """Tell whether an article stands right below a line, with the number that follows the one above the line."""
    below = _article_below(view, i)
    articles = view.places("article")
    k = bisect_left(articles, i)
    above = view.blocks[articles[k - 1]][2] if k else None
    return below is not None and above is not None and above.kind is below.kind and follows(below.number, above.number)


#: A heading above fields is as short; there are others before it.
LONGEST_ABOVE, FEWEST_BEFORE = 8, 2


def _above_fields(view: View, candidates: list[int], end: int) -> set[int]:
    """Find the short lines above fields, below headings of their sort that have paragraphs: 联系方式 / 学校地址：… / 联系电话：…."""
    if len(candidates) <= FEWEST_BEFORE:
        return set()
    found: set[int] = set()
    before = 0
    for i in candidates:
        if i in view.headings:
            before += 1
        elif (
            before >= FEWEST_BEFORE
            and len(view.words[i]) <= LONGEST_ABOVE
            and _tells(view.text, view.blocks[i - 1])
            and all(j < end and j not in view.elements and view.blocks[j][2] is None and _FIELD.match(view.words[j]) for j in (i + 1, i + 2))
            and not view.is_organ(i)
            and not view.is_name(i)
        ):
            found.add(i)
    return found


def _asks(view: View, i: int) -> bool:
    """Tell whether a question below a heading is all the text before the next one: 解釋爭點 / 公墓管理條例是否違憲？ / 解釋文."""
    return view.words[i][-1] in "？?" and i + 1 in view.headings


#: So many have won a prize, or are named below: 一等奖（2名）, 先进个人（3名）.
_COUNTED = late(both_scripts(r"[^，。：；\s]{2,16}[（(](?:共)?[\d一二三四五六七八九十]{1,4}[名个人项篇件家位][）)]$"))


def _is_counted(view: View, i: int) -> bool:
    """Tell whether a line ends with a count of those that stand below it, line by line."""
    plain = all(view.blocks[j][2] is None and j not in view.elements for j in (i, i + 1))
    return plain and _COUNTED.match(view.words[i]) is not None


def _prizes(view: View, shorts: list[int], end: int) -> set[int]:
    """Find the names of prizes above those who have won them, if there are two or more: 一等奖 / 王小明　城关小学 / 二等奖 / …."""
    begin, stop = view.blocks[shorts[0]][0], view.blocks[shorts[-1]][1]
    if all(view.text.find(prize, begin, stop) < 0 for prize in _OF_PRIZE):
        return set()
    some = {i for i in shorts if i not in view.elements and view.blocks[i][2] is None and names_prize(view.words[i])}
    heads = {i for i in some if i + 1 < end and i + 1 not in some and view.blocks[i + 1][2] is None}
    return heads if len(heads) >= FEWEST_PRIZES else set()


_OF_PRIZE = either_script("奖")
FEWEST_PRIZES = 2


#: The parts of a year, and the prizes, each on a line of its own before a colon.
_LABEL = late(both_scripts(r"(?:第?[一二三四五六七八九十\d至]{1,4}(?:月份?|季度|周|阶段)|[^，。；：:\s]{2,8}奖)[：:]"))
#: No label that stands above a count is longer, its colon included; and so it may end, if it only says that something follows.
LONGEST_LABEL = 9
LONGEST_SERIAL = 12
#: The last word of a label, and the colon.
LAST_WORD = 3
_SAYS_SO = late(
    both_scripts(
        r"[，,。；;“”（）()、\s]|如下|以下|[下左右]列|如次|[下后]列?[：:]|[是为有的][：:]|请(?<![申邀聘]请)(?!假)|将|包括|如左|通知"
        # A duty, and not 报名要求, 会议纪要, 应急措施, 邀请对象, 报名须知, 供应商职责; 会议要求： says that something follows.
        r"|要(?<![纪主摘提概重]要)(?![求点素领务闻件])|(?:提出|会议|[知神级定法》话])要求|须(?!知)|应(?<![供适响反对效相]应)(?![急用聘届])"
    )
)


def _labels(view: View, closed: list[int], body: int, end: int) -> set[int]:
    """Find the lines before a colon that head parts alike: 一月份： and 二月份：, or 稿件形式： and 附註事項：, each with 1. right below it."""
    text, blocks = view.text, view.blocks
    plain = ((i, text[blocks[i][0]], blocks[i][1] - blocks[i][0]) for i in closed if blocks[i][2] is None)
    closed = [i for i, first, length in plain if (length >= 3 or first in "注註") and length <= LONGEST_SERIAL]
    if len(closed) < 2 and not (closed and _OF_FORM.fullmatch(view.words[closed[0]])):
        return set()
    series = {i for i in closed if _LABEL.fullmatch(view.words[i])}
    firsts = [i for i in closed if (below := blocks[i + 1][2]) is not None and below.number == 1]
    counted = {i for i in firsts if len(view.words[i]) <= LONGEST_LABEL and not _SAYS_SO.search(view.words[i])}
    if len(counted) > 1:  # 组长职责： stands above a paragraph, 副组长职责： and 成员职责： above counts
        names = {view.words[i][-LAST_WORD:] for i in counted}
        alike = (
            i for i in closed if view.words[i][-LAST_WORD:] in names and len(view.words[i]) <= LONGEST_LABEL and not _SAYS_SO.search(view.words[i])
        )
        counted |= {i for i in alike if i not in counted and _is_captioned(view, i)}
    captions = {i for i in closed if _CAPTION.fullmatch(view.words[i]) and _is_captioned(view, i)}
    if len({view.words[i] for i in captions}) < FEWEST_CAPTIONS or _is_law(view, body, end):
        captions.clear()
    return {i for some in (series, counted, captions) if len(some) > 1 for i in some}.union(i for i in firsts if _OF_FORM.fullmatch(view.words[i]))


#: The parts of the notice of a contest, a course or a trip, each named on a line of its own above what is said of it: 活動宗旨：, 報名資格：.
_OF_NOTICE = late(
    both_scripts(
        r"[^\W\d_]{2,6}(?<=宗旨|目的|缘起|依据|资讯|信息|须知|资格|对象|办法|规则|奖金|奖项|奖励|奖品|流程|程序|时程|日程|行程|费用|收费|方式|方法|主题|特色|名额"
        r"|标准|事项|内容|范围|条件|时间|日期|地点|单位|简介|介绍|规格)[：:]"
    )
)
#: Fewer are fields, or a chance.
FEWEST_OF_NOTICE = 3


def _parts_of_notice(view: View, closed: list[int], body: int, end: int) -> set[int]:
    """Find the parts of a notice among the lines that a colon closes: each with something below it, and one of them with a paragraph or a count.

    What stands alone below each of them is a value; and a form has nothing below its fields. In a letter they belong to its labels.
    """
    text, blocks = view.text, view.blocks
    closed = [i for i in closed if blocks[i][2] is None]
    if len(closed) < FEWEST_OF_NOTICE:
        return set()
    parts = {i for i in closed if _OF_NOTICE.fullmatch(view.words[i]) and i + 1 not in view.elements and text[blocks[i + 1][1] - 1] not in "：:"}
    if len({view.words[i] for i in parts}) < FEWEST_OF_NOTICE or _is_law(view, body, end) or _has_labels(view, body, end, _OF_BOTH):
        return set()
    return parts if any(_begins_count(view, i + 1) or _tells(text, blocks[i + 1]) for i in parts) else set()


#: Of labels, that which stands in a notice as well.
_OF_BOTH = frozenset(in_both_scripts("注意事项"))


def _has_labels(view: View, body: int, end: int, but: frozenset[str] = frozenset()) -> bool:
    """Tell whether a work has labels, but for some words."""
    labels = view.places("label")
    its = labels[bisect_left(labels, body) : bisect_left(labels, end)]
    return any((reading := view.blocks[i][2]) is not None and reading.ending not in but for i in its)


#: Below a form or a notice, above the count of what is to be minded: it is a name where it stands alone as well.
_OF_FORM = late(both_scripts(r"(?:(?:填表|填写|填报|编制|使用)说明|[^\W\d_]{2,4}须知|[附备]?注)[：:]"))
#: The parts of a case, a proposal or an offer of work, each named on a line of its own above its text: 案情简介：, 法院裁判：, 任职资格：.
_CAPTION = late(
    both_scripts(rf"(?!会议)[^\W\d_]{{2}}(?:{CAPTION_ENDS}|职责|要求|条件|资格|待遇|简介|摘要|经过|裁判|判决|说法|提醒|提示|解读|链接|请求)[：:]")
)


def _is_captioned(view: View, i: int) -> bool:
    """Tell whether a paragraph or a count begins below a caption, and nothing goes on over it: a sentence, a heading or a case's name ends there."""
    below = _begins_count(view, i + 1) or (view.blocks[i + 1][2] is None and _tells(view.text, view.blocks[i + 1]))
    return below and (_ends_above(view, i) or view.answers_heading(i) or (view.text[view.blocks[i - 1][1] - 1] == "案" and view.is_title_like(i - 1)))


def _is_law(view: View, body: int, end: int) -> bool:
    """Tell whether a work has a first article: what stands above a list there introduces it. A case cites others."""
    articles = view.places("article")
    its = articles[bisect_left(articles, body) : bisect_left(articles, end)]
    return any((reading := view.blocks[i][2]) is not None and reading.number == 1 for i in its)


#: What a line is about, and a phrase that says what was done for it: 需求清单：群众“点单”聚民意.
_NAMED = late(r"([一-鿿]{2,6})[：:](?=[^，,。；;：:\s]{4})[^。；;：:\t]*(?:[^\W\d_]|[”）])$")
#: Fewer are fields, or a chance.
FEWEST_NAMED = 3


def _named(view: View, shorts: list[int], end: int) -> set[int]:
    """Find the headings with a colon inside, each above a paragraph of its own: 需求清单：…, 任务清单：…, 评价清单：….

    They are as many as there are names, which are equally long. A field's value has no paragraph below it, and the names of
    fields come again.
    """
    text, blocks = view.text, view.blocks
    names: dict[int, str] = {}
    for i in shorts:
        if "：" not in view.words[i] and ":" not in view.words[i]:
            continue
        found = _NAMED.match(view.words[i]) if 0 < i < end - 1 and view.is_title_like(i, HEADING) else None
        if (
            found
            and (i - 1 in view.elements or _tells(text, blocks[i - 1]))
            and (_begins_count(view, i + 1) or (blocks[i + 1][2] is None and _tells(text, blocks[i + 1])))
        ):
            names[i] = found[1]
    parallel = len(names) >= FEWEST_NAMED and len(set(names.values())) == len(names) and len(set(map(len, names.values()))) == 1
    return set(names) if parallel else set()


#: A clause that introduces a list, and one that says of what; so many lines below it are the list. What is told 如下 has parts with headings.
_LISTS = late(both_scripts(r"(?:以下|下列|包括)[^。；;：:]{0,20}[：:]$"))
_THINGS = "材料|资料|文件|证件|证明|物品|情形|情况|条件|权利|义务|行为|信息|事项"
_LISTS_THINGS = late(both_scripts(rf"(?:以下|下列)[^，,。；;：:]{{0,8}}(?:{_THINGS})[^。；;：:]{{0,20}}[：:]$"))
FEWEST_LISTED, FEWEST_THINGS = 3, 2
_ENDS_NO_ITEM = frozenset("。！？!?：:")


def _listed(view: View, shorts: list[int]) -> set[int]:
    """Find the lines of a list that lost its bullets, below what introduces it: 应当提交以下材料： / 身份证复印件 / 近期照片 / 学历证书."""
    found: set[int] = set()
    run: list[int] = []
    fewest = 0
    for i in shorts:
        _, stop, reading = view.blocks[i]
        plain = reading is None and i not in view.elements and view.text[stop - 1] not in _ENDS_NO_ITEM
        if run and run[-1] == i - 1 and plain:
            run.append(i)
            continue
        if len(run) >= fewest:
            found.update(run)
        run = []
        if plain and i > 0 and view.text[view.blocks[i - 1][1] - 1] in "：:" and _LISTS.search(view.words[i - 1]):
            run, fewest = [i], FEWEST_THINGS if _LISTS_THINGS.search(view.words[i - 1]) else FEWEST_LISTED
    return found.union(run) if len(run) >= fewest else found


#: A heading above a count that runs on is no longer, and fewer are a chance.
LONGEST_RUNNING = 14
FEWEST_RUNNING = 3


def _above_running(view: View, shorts: list[int], end: int) -> set[int]:
    """Find the headings of a contract whose 一、 run on through its parts: 租赁物 / 一、…。 / 二、…。 / 租金 / 三、…。 / 违约责任 / 四、….

    The first stands above number 1; a line alone between two items is but the rest of the first.
    """
    blocks = view.blocks
    found: list[int] = []
    last = 0
    for i in shorts:
        below = blocks[i + 1][2] if i + 1 < end else None
        if below is None or below.kind is not HAN or not isinstance(below.number, int) or blocks[i][1] - blocks[i][0] > LONGEST_RUNNING:
            continue
        goes_on = below.number > last and _ends_above(view, i) if found else below.number == 1
        if goes_on and blocks[i][2] is None and i not in view.elements and _is_plain_phrase(view, i):
            found.append(i)
            last = below.number
    return set(found) if len(found) >= FEWEST_RUNNING and len({view.words[i] for i in found}) == len(found) else set()


def _is_plain_phrase(view: View, i: int) -> bool:
    """Tell whether a line is made of words alone, and names no organ and nobody."""
    return view.unspaced(i).replace("、", "").isalpha() and view.is_title_like(i) and not view.is_organ(i) and not view.is_name(i)


def _tells(text: str, block: Block) -> bool:
    """Tell whether a block is a paragraph: it ends as a sentence does."""
    return text[block[1] - 1] in _ENDS_SENTENCE


_ENDS_SENTENCE = frozenset("。！？；…!?;")


def _labels_beside(view: View, closed: list[int], body: int, end: int) -> set[int]:
    """Find the labels of a letter that no table names: 申請方式： below 公告事項：, where the count below it begins anew.

    A notice of a meeting has one such label alone, 備註：, below the fields of its head.
    """
    blocks = view.blocks
    found = {
        i
        for i in closed
        if _begins_count(view, i + 1)
        and blocks[i][1] - blocks[i][0] <= LONGEST_SERIAL
        and not _SAYS_SO.search(view.words[i])
        and not view.is_in_article(i)
    }
    if not found:
        return found
    labels = view.places("label")
    first = bisect_left(labels, body)
    if first == len(labels) or labels[first] >= end:
        articles = view.places("article")
        if bisect_left(articles, body) < bisect_left(articles, end):
            return set()  # what stands above a list in a law is a clause
        return {i for i in found if sum(view.is_field_of_head(j) for j in range(max(i - LONGEST_HEAD, 0), i)) >= FEWEST_FIELDS}
    # The count that begins anew is the one of the other labels.
    counts = (blocks[i][2] for i in range(labels[first] + 1, end))
    kind = next((reading.kind for reading in counts if reading is not None and reading.kind.role == "item"), None)
    return {i for i in found if i > labels[first] and (below := blocks[i + 1][2]) is not None and below.kind is kind}


#: The head of a letter has no more lines, and no fewer fields.
LONGEST_HEAD, FEWEST_FIELDS = 20, 2


def _begins_count(view: View, i: int) -> bool:
    """Tell whether a block is number 1 of a list."""
    reading = view.blocks[i][2]
    return reading is not None and reading.number == 1 and reading.kind.role == "item"


#: A shorter line below a title may be a word such as 基本情况, and head the paragraph below it alone.
SHORTEST_SUBTITLE = 7
#: A work that has numbers has the first of them among so many blocks; and so many that have none are a whole work, and no single paragraph.
NUMBERED, FEWEST_HELD = 30, 2


def _goes_on_title(view: View, body: int, shorts: list[int], end: int) -> bool:
    """Tell whether a line right below the title is its second line or the occasion, whose dashes were lost: 读《信念》有感.

    As the only heading without a number, above the first paragraph, it would hold the whole work, with its 一、 and 二、 or without
    any number; a heading that does so heads nothing that the title does not. With a comma in it, it may be a sentence that was broken off.
    """
    words = view.words[body]
    if body == 0 or view.elements.get(body - 1) not in ("title", "byline") or len(words) < SHORTEST_SUBTITLE:
        return False
    if words[0] in "【［[" or "，" in words or "," in words or view.blocks[body + 1][2] is not None:
        return False
    if any(i != body and i in view.headings for i in shorts):
        return False
    own = [i for i in range(body + 1, min(body + NUMBERED, end)) if i not in view.elements]
    below = [reading for i in own if (reading := view.blocks[i][2]) is not None]
    if all(reading.number is None for reading in below):
        return sum(map(view.is_body, own)) >= FEWEST_HELD
    return any(reading.number == 1 and reading.kind.name == "han" for reading in below)


#: The parts of a report that follow its numbered sections: 存在的问题：, 主要启示：, 下一步打算：; of a lesson the questions at its end: 思考题：;
#: of a contract what each side owes: 甲方责任：.
_PART = late(
    both_scripts(
        "(?:存在的?|主要|几点|下一步|今后|下步|工作|经验|意见|对策|初步|个人|基本|名词|措施|[与和及、])*"
        "(?:问题|困难|不足|打算|启示|啟示|建议|体会|经验|解释|设想|思路|安排|做法|成效)[：:]"
        "|(?:复习)?思考题[：:]|(?:复习|练习|讨论|作业|习)题[：:]|[甲乙丙丁双]方(?:的|主要)?(?:责任|权利|义务|职责|权利和义务|权利与义务)[：:]"
    )
)
#: No such line is longer, its colon included.
LONGEST_PART = 10


def _parts(view: View, shorts: list[int], end: int) -> set[int]:
    """Find the parts of a report that a colon closes, and below which a count begins, behind a line with a number."""
    text, blocks = view.text, view.blocks
    found: set[int] = set()
    for i in shorts:
        start, its_end, reading = blocks[i]
        if text[its_end - 1] in "：:" and its_end - start <= LONGEST_PART and reading is None and i + 1 < end and i not in view.elements:
            below = blocks[i + 1][2]
            numbered = below is not None and below.number == 1 and any(mark for _, _, mark in blocks[max(i - 4, 0) : i])
            if numbered and _PART.fullmatch(text, start, its_end):
                found.add(i)
    return found


#: Who presides over a meeting, and who keeps its minutes, alone above the name.
_OF_MEETING = late(both_scripts(r"(?:主\s*持(?:人|者)?|主\s*席|[记纪]\s*录(?:人|者)?|司仪|统筹)[：:]$"))


def _is_value(view: View, i: int) -> bool:
    """Tell whether a line is what the line above asks for: a day, or whatever stands between two names: 活動地點： / 青溪活動中心 / 參加對象：.

    Names in brackets ask as well: 【報名方式】 / 線上報名 / 【活動費用】.
    """
    if i == 0:
        return False
    if view.text[view.blocks[i - 1][1] - 1] not in "：:":
        return is_bracketed(view.words[i + 1]) and is_bracketed(view.words[i - 1]) and not is_bracketed(view.words[i])
    if _OF_MEETING.match(view.words[i - 1]):
        return True
    _, stop, below = view.blocks[i + 1]
    named = view.text[stop - 1] in "：:" and (below is None or below.kind.role == "label")
    between = named and view.blocks[i - 1][2] is None
    return between or (view.shape(i, "any") == "date" and view.fills_field(i))


def _may_head(view: View, i: int, end: int) -> bool:
    if i + 1 >= end or (i + 1 in view.elements and view.elements[i + 1] != "page_number"):
        return False
    below = view.blocks[i + 1][2]
    number = below.number if below else None
    last = number[-1] if isinstance(number, tuple) else number  # of 1.3 it is the last that counts
    between = below and last is not None and last > 1 and below.kind.role in ("item", "point")
    if between or _is_value(view, i):
        return False  # it stands between two items, and belongs to the first, or between two names
    words = view.words[i]
    if is_bracketed(words):
        return _ASSIGNS.search(words) is None
    if (
        _are_keywords(view, i)
        or (view.width and len(words) >= view.width + view.width // 7)
        or words[0] in "的了等"
        or _is_cut(words)
        or _cites(view, i)
        or _says_purpose(view, i)
        or _TORN_MARKER.fullmatch(words)
    ):
        return False  # keywords; a line that was broken off, or the rest of one; the article that a case is about; a torn 第 1 條
    too_long = len(words) > HEADING and not words.endswith(("案", "题", "題"))
    if too_long or (words[0] in "【［" and view.words[i + 1][0] == words[0] and _is_field_of_case(view, i)):
        return False
    stage = words[0] == "第" and _STAGE.match(words) is not None
    if not stage and ("：" in words or ":" in words) and _FIELD.search(words):
        return False
    shapes = (_ROW_OF_NAMES, _DATED, _MEMBER, _PARTY)
    if not stage and len(words.split()) > 1 and (any(shape.search(words) for shape in shapes) or _is_row_at(view, i)):
        return False
    if not _ends_above(view, i) and view.blocks[i - 1][2] is None and not _heads_part_of_case(view, i):
        return (i - 1 in view.headings or view.is_title_like(i - 1)) and not _MEMBER.search(view.words[i - 1])
    if stage:
        return True
    if words[0] in "（(" or _SENTENCE.search(words[:-1]) or (words[-1] in "！!）)" and kind_at_end(words) is None):
        return False
    # Above an article it may be the sign, or the formula, that the article before announces.
    announced = below is not None and below.kind.role == "article" and i > 0 and view.text[view.blocks[i - 1][1] - 1] in "：:"
    return not announced and _NO_HEADING.search(words) is None


#: Nothing but what a marker is made of.
_TORN_MARKER = late(r"[\W\d_第条條章节節编編之的一二三四五六七八九十百零]+")
#: Who sees to what the section above asks for, in brackets, heads nothing: 【责任单位：县水利局】, [县水利局、县财政局负责].
_ASSIGNS = late(both_scripts(r"(?:单位|部门|领导|科室|[人者]|时限|时间)\s*[：:]|(?:牵头|负责|配合|落实|承办|参与)[】］\]]$"))


def _is_field_of_case(view: View, i: int) -> bool:
    """Tell whether a line is a caption in brackets and what it says, among others of their sort: 【审理法院】临江县人民法院 / 【裁判结果】."""
    if view.captioned is None:
        view.captioned = is_captioned(view.text)
    return view.captioned and bool(captions_in(view.text, *view.blocks[i][:2]))


#: So a text begins below its title and what is said of its past: 为了加强…. The line was broken off where nothing closes it.
_PURPOSE = late(both_scripts(r"(?:为[了]?(?!什么|民|人|何)|根据|依据|依照|按照)[^：:]{8,}$"))
_GIVES_RULES = late(both_scripts("制[定订]|如下|现就|提出|规定"))
_OPENS_PURPOSE = frozenset(either_script("为根依按"))
_HEADS = frozenset(("title", "subtitle", "enactment", "doc_number", "date", "addressee", "contents"))


def _says_purpose(view: View, i: int) -> bool:
    """Tell whether a line is the beginning of a text, broken off: 为进一步完善诉讼制度，便利投 / 资者提起诉讼，…."""
    words = view.words[i]
    if words[0] not in _OPENS_PURPOSE or view.elements.get(i - 1) not in _HEADS or view.blocks[i + 1][2] is not None:
        return False
    return _PURPOSE.match(words) is not None and _GIVES_RULES.search(view.words[i + 1]) is not None


#: So the parts of a case are headed, in four letters: 裁判结果, 典型意义.
_PART_OF_CASE = late(both_scripts(rf"[^\W\d_]{{2}}(?:{CAPTION_ENDS})"))


def _heads_part_of_case(view: View, i: int) -> bool:
    """Tell whether a line is but the name of a part of a case below a paragraph, which then has but lost its full stop."""
    above = view.blocks[i - 1]
    return not view.width and above[1] - above[0] > HEADING and _PART_OF_CASE.fullmatch(view.words[i]) is not None


def _ends_above(view: View, i: int) -> bool:
    """Tell whether what stands above a line ends there: a sentence, an element, the keywords or the articles of a case."""
    if i == 0 or i - 1 in view.elements or i - 1 in view.quoted:
        return True
    return view.text[view.blocks[i - 1][1] - 1] in CLOSING or _are_keywords(view, i - 1) or _cites(view, i - 1)


#: Below this stand but words: 【关键词】 / 民事　买卖合同　惩罚性赔偿.
_KEYWORDS = frozenset(in_both_scripts("关键词", "关键字", "主题词"))
_AROUND_WORD = "【】［］[]：: \u3000"


def _are_keywords(view: View, i: int) -> bool:
    """Tell whether a line stands right below 关键词, or behind it: 关键词　民事/物业服务合同/电梯停运."""
    if view.text[view.blocks[i][0]] in _OPENS_WORD and _BEHIND_KEYWORD.match(view.words[i]):
        return True
    return i > 0 and view.text[view.blocks[i - 1][0]] in _OPENS_KEYWORDS and view.words[i - 1].strip(_AROUND_WORD) in _KEYWORDS


_OPENS_KEYWORDS = frozenset("".join(_KEYWORDS) + _AROUND_WORD)
_BEHIND_KEYWORD = late(rf"(?:{'|'.join(sorted(_KEYWORDS))})[ \u3000/／]")
_OPENS_WORD = frozenset(word[0] for word in _KEYWORDS)


def _names_case(view: View, i: int, end: int) -> bool:
    """Tell whether a line names a case, and 关键词 stands below it."""
    return view.text[view.blocks[i][1] - 1] == "案" and i + 2 < end and _are_keywords(view, i + 2)


#: 《中华人民共和国民法典》第一百四十八条
_CITED = late(both_scripts(r"《[^》]+》[^，。]{0,16}第[^，。]+[条款项]$"))


def _cites(view: View, i: int) -> bool:
    """Tell whether a line is but the articles that a case is about, below 相关法条: 《中华人民共和国民法典》第一百四十八条."""
    start, end, _ = view.blocks[i]
    short = view.text[start] == "《" and view.text[end - 1] in _ENDS_CITED and end - start <= LONGEST_SHORT
    return short and _CITED.match(view.words[i]) is not None


_ENDS_CITED = frozenset(either_script("条款项"))
#: The cells of a row: a name, a unit or an item, and what belongs to it.
_ROW = late(r"[^\s“”，。：:；！？第]{1,8}[ \u3000]+[^“”，。：:；！？]+$")
#: A figure in a cell: 800, ≥90, 6.5%, 35.6亩.
_FIGURE = late(r"[≥≤<>＞＜+－-]?\d[\d.,]*[^\s\d，。：:；！？]{0,4}$")
_NO_CELL = late("[，。：:；！？]")
#: A row with a figure has so many cells at least.
FEWEST_CELLS = 3


def _is_row_at(view: View, i: int) -> bool:
    """Tell whether a line is a row, with another above it or below: 王大明　县水务局."""
    return _has_cells(view, i) and (_has_cells(view, i - 1) or _has_cells(view, i + 1))


def _has_cells(view: View, i: int) -> bool:
    if i < 0 or not view.is_title_like(i, HEADING):
        return False
    words = view.words[i]
    return _ROW.match(words) is not None or _holds_figure(words)


def _holds_figure(words: str) -> bool:
    """Tell whether a line is a row with a figure, however long its first cell is: 地区生产总值（亿元） 800 1200."""
    cells = words.split()
    return len(cells) >= FEWEST_CELLS and any(map(_FIGURE.match, cells[1:])) and not _NO_CELL.search(words)


#: Fewer names are no list.
FEWEST_PAIRS = 3


def _name_lists(view: View, shorts: list[int], end: int) -> set[int]:
    """Find names that alternate with what belongs to them, line by line, without any punctuation.

    北京市 / 北京仲裁委员会 / 天津市 / 天津仲裁委员会: each odd line is shorter than the line below it.
    """
    found: set[int] = set()
    run: list[int] = []
    text, blocks, elements = view.text, view.blocks, view.elements
    length = 2 * FEWEST_PAIRS
    if not any(last - first == length - 1 for first, last in zip(shorts, shorts[length - 1 :], strict=False)):
        return found  # nowhere do so many stand in a row
    for i in [*shorts, end + 1]:
        plain = i < end and i not in elements and text[blocks[i][1] - 1] not in CLOSING
        if plain and (not run or i == run[-1] + 1):
            run.append(i)
            continue
        if len(run) >= length:
            found |= _odd_names(view, run)
        run = [i] if plain else []
    return found


def _odd_names(view: View, run: list[int]) -> set[int]:
    length = [view.blocks[i][1] - view.blocks[i][0] for i in run]
    pairs = len(run) // 2
    if not all(length[2 * k] < length[2 * k + 1] for k in range(pairs)) or max(length[::2]) > 10:
        return set()
    return set(run[: 2 * pairs : 2])
