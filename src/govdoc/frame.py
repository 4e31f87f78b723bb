"""Heads and tails of works: what stands between a title and the text, and what stands under the text."""

from collections.abc import Callable

from govdoc.elements import ELEMENTS
from govdoc.expressions import late
from govdoc.kinds import KINDS, kind_at_end, stem_of
from govdoc.people import names_member
from govdoc.scripts import both_scripts, either_script, in_both_scripts
from govdoc.shapes import ADDRESSED
from govdoc.sites import is_editors
from govdoc.values import DATE
from govdoc.view import HEADING, TITLE, View, Work, is_bracketed
from govdoc.wrapping import columns


def mark_repeated_title(view: View, work: Work, end: int) -> None:
    """Mark the title where it stands a second time, over one line or several: a page has one above the source and one below."""
    title = "".join("".join([view.words[i] for i in work.title]).split())
    if len(title) < SHORTEST_TITLE:
        if view.is_title_like(work.body) and view.unspaced(work.body) == title:
            view.elements[work.body] = "title"  # right below: 國防法 / 國防法
        return
    if work.title and view.kinds[work.title[-1]] in _NOTICES:
        _mark_own_title(view, work, end)
    lines = [i for i in view.between(work.body, min(work.body + 16, end)) if i not in view.elements]
    _mark_kind(view, title, lines[:3])
    for n, i in enumerate(lines):
        if view.text[view.blocks[i][0]] not in title or view.fills_field(i):
            continue
        again = ""
        for k, j in enumerate(lines[n : n + 4], n + 1):
            again += view.unspaced(j)
            if len(again) >= SHORTEST_TITLE and title.endswith(again) and title[: -len(again)][-1:] in _PARTS:
                view.elements.update(dict.fromkeys(lines[n:k], "title"))
                return
            if j - i != k - n - 1 or again not in title:
                break


#: What gives notice of something, and has no part that is called so.
_NOTICES = frozenset(KINDS[name] for name in ("proclamation", "announcement", "public_notice", "notice", "circular"))
#: The title that a notice has itself is over so many lines.
MOST_OF_TITLE = 3


def _mark_own_title(view: View, work: Work, end: int) -> None:
    """Mark the title that a notice has itself, in other words, right below the one a page gives it: …考试 / 青川大学考点报名通知."""
    kind = view.kinds[work.title[-1]]
    for last in range(work.body, min(work.body + MOST_OF_TITLE, end - 1)):
        if not view.is_title_like(last) or view.fitting[last] or view.names_author(last):
            return
        if view.kinds[last] is not None:
            begins = view.is_body(last + 1) or view.shape(last + 1, "head", "any") in ("addressee", "salutation")
            if view.kinds[last] is kind and view.blocks[last + 1][2] is None and begins:
                view.elements.update(dict.fromkeys(range(work.body, last + 1), "title"))
            return


def _mark_kind(view: View, title: str, lines: list[int]) -> None:
    """Mark the line that says but what kind of document it is, above the text: 关于修改条例的决定 / 决定."""
    for i in lines:
        words = view.unspaced(i)
        if len(words) in (2, 3) and title.endswith(words) and kind_at_end(words) and not any(map(view.is_body, range(lines[0], i))):
            view.elements[i] = "title"


#: What may stand before the part of a title that is a title too: 申论范文：让乡村更美.
_PARTS = ("", "：", ":")
SHORTEST_TITLE = 5


def mark_head(view: View, body: int, end: int) -> int:
    """Mark the elements between a title and the text, and give the first block after them."""
    if 0 < body < end - 1 and view.kinds[body - 1] is KINDS["list"] and view.has_columns(body) and view.has_columns(body + 1):
        return next((i for i in range(body, end) if not view.has_columns(i)), end)  # the title is that of a table
    if 0 < body < end and view.kinds[body - 1] is KINDS["list"] and (cells := _cells_of_form(view, body, end)):
        return cells
    last = body
    for i in range(body, end):
        if i >= last + LONGEST_HEAD:
            break
        if i in view.elements:
            last = i + 1
            continue
        if names_prize(view.words[i]) and any(names_prize(view.words[j]) for j in view.between(i + 2, min(i + NEAREST_SISTER, end))):
            break  # a list of winners begins
        kind = "boilerplate" if is_editors(view, i) else _head_kind(view, i, body, end)
        if kind:
            view.elements[i] = kind
            last = i + 1
            if kind == "enactment":
                last = _mark_open_brackets(view, i, end)
                if last == i + 1 < end and _goes_on_past(view, i):
                    last = _mark_past(view, i)
        elif i + 1 < end and _goes_on_past(view, i):
            last = _mark_past(view, i)
        elif view.is_body(i):
            if view.text[view.blocks[i][0]] in _OPENS_MATTER and _MATTER.match(view.words[i]):
                last = i  # what stands above it names the parties
            break
    for i in range(body, last):
        _settle(view, i, body, last, end)
    return last


def _settle(view: View, i: int, body: int, last: int, end: int) -> None:
    """Say what a line of the head is when all of them are known: by its place, where no shape tells it."""
    if i not in view.elements:
        if _is_first_caption(view, i, last, end):
            view.headings.add(i)
        elif not view.is_body(i):
            view.elements[i] = _kind_by_place(view, i, last)
    elif view.elements[i] == "salutation" and (_is_numbered(view, body, last) or _is_answer(view, body)) and not _GREETS.search(view.words[i]):
        view.elements[i] = "addressee"
    elif view.elements[i] == "byline" and view.elements.get(i - 1) == "attendance" and view.words[i - 1][-1] in "：:":
        view.elements[i] = "attendance"


#: 一等奖, 优秀组织奖（3名）: what those have won who stand below.
_PRIZE = late(both_scripts(r"[^，。；：:\s]{2,8}奖(?:\s*[（(]\s*共?\s*[\d一二三四五六七八九十]{1,4}\s*\S{0,2}[）)])?$"))
_ENDS_PRIZE = frozenset(either_script("奖）)"))
LONGEST_PRIZE = 20


def names_prize(words: str) -> bool:
    """Tell whether a line is but the name of a prize, with or without how many have won it.

    >>> names_prize("一等奖（2名）"), names_prize("优秀组织奖"), names_prize("王大明获得一等奖，李莉获得二等奖")
    (True, True, False)
    """
    return words[-1] in _ENDS_PRIZE and len(words) <= LONGEST_PRIZE and _PRIZE.match(words) is not None


#: An empty form has no more lines, and below one field so many short lines are the heads of its columns.
LONGEST_FORM, FEWEST_CELLS = 40, 2


def _cells_of_form(view: View, body: int, end: int) -> int:
    """Give the first block below the cells of an empty form; 0 where a title stands over no such form.

    情况统计表 / 填报单位（盖章）： / 检查学校数 / 发现问题数 / 备注 / 填表人：: a field has nothing behind its colon, and nowhere is a sentence
    or a number.
    """
    last = min(body + LONGEST_FORM, end)
    own = [i for i in range(body, last) if i not in view.elements]
    if not stem_of(view.words[body - 1]).endswith("表"):
        return 0
    if bare := _bare_cells(view, body, last):
        return bare
    if any(view.blocks[i][2] is not None or "。" in view.words[i] for i in own) or view.text[view.blocks[body][1] - 1] not in "：:":
        return 0
    cells = next((i for i in range(body + 1, last) if not view.is_title_like(i, HEADING) or view.fitting[i]), last)
    return cells if cells - body > FEWEST_CELLS else 0


#: So many lines are no headings that stand above each other; and a cell that says what is to be filled in is no longer.
FEWEST_BARE, LONGEST_BARE = 3, 12


def _bare_cells(view: View, body: int, last: int) -> int:
    """Give the first block below the cells of a form, a line each without any mark: 姓名 / 性别 / 工作单位 / 主要事迹; 0 where there are no such.

    The last of the lines heads what stands below it: 填表说明 / 1.….
    """
    end = next((i for i in range(body, last) if not view.is_title_like(i, LONGEST_BARE) or view.fitting[i]), last)
    if view.is_organ(body):
        return 0  # who made the table
    labelled = end < last and view.text[view.blocks[end][1] - 1] in "：:"  # 填表说明： heads it by itself
    end -= not labelled
    return end if end - body >= FEWEST_BARE else 0


#: Below the parties and where they live a judgment or a charge begins so: 上列被告因…案件，…如下：.
_MATTER = late(both_scripts(r"[上右][列开](?!规定|事项|各)[^，。]{2,32}(?:案件|事件|一案)"))
_OPENS_MATTER = frozenset("上右")
#: What a law says of its past in one pair of brackets takes so many lines at most.
LONGEST_ENACTMENT = 12


def _mark_open_brackets(view: View, i: int, end: int) -> int:
    """Mark the lines up to the bracket that closes what a law says of its past: （…通过 / 根据…《…的决定》修正）; give the block after them."""
    if view.words[i][0] not in "（(" or view.words[i][-1] in "）)":
        return i + 1
    for j in range(i + 1, min(i + LONGEST_ENACTMENT, end)):
        start, stop, reading = view.blocks[j]
        if (reading is not None and reading.kind.role != "item") or "。" in view.words[j] or stop - start > LONGEST_LINE:
            break
        if view.text[stop - 1] in "）)" and not _opens_bracket(view.words[j]):
            view.elements.update(dict.fromkeys(range(i + 1, j + 1), "enactment"))
            return j + 1
    return i + 1


#: So a law begins to say in brackets when it was made: （2020年12月25日…委员会 / 第1825次会议通过，….
_OPENS_PAST = late(rf"[（(]\s*{DATE}[^，。；：）)]{{2,60}}$")


def _opens_bracket(words: str) -> bool:
    return sum(map(words.count, "（(")) >= sum(map(words.count, "）)"))


#: What a law says of its past begins with a day.
_OF_PAST = late(both_scripts(rf"[（(]?(?:\d{{1,2}}[.、]\s*)?{DATE}"))
_FITS_PAST = ELEMENTS["enactment"].fits


def _goes_on_past(view: View, i: int) -> bool:
    """Tell whether what a law says of its past goes on below, in mid-sentence: 2019年10月31日…第三十六 / 次会议通过; …令修正 / 公布第3條條文."""
    if (
        view.blocks[i + 1][2] is not None
        or i + 1 in view.elements
        or view.text[view.blocks[i][1] - 1] in "。；：）)"
        or not _OF_PAST.match(view.words[i])
    ):
        return False
    below = view.words[i + 1]
    return len(below) <= LONGEST_LINE and _OF_PAST.match(below) is None and not view.fitting[i + 1] and _FITS_PAST(view.words[i] + below)


def _mark_past(view: View, i: int) -> int:
    """Mark a line that says of a law's past and the one that goes on with it; give the block after them."""
    view.elements.update({i: "enactment", i + 1: "enactment"})
    view.continuing.add(i + 1)
    return i + 2


#: A line of it is no longer.
LONGEST_LINE = 200


def _kind_by_place(view: View, i: int, last: int) -> str:
    """Give what a line of the head is that no shape tells.

    An address, what happened to a rule on another day, those who wrote above one of them who is named as such, or else a subtitle.
    """
    if view.text[view.blocks[i][1] - 1] in _ENDS_ADDRESS and _ADDRESS.match(view.words[i]) and _is_of_address(view, i, last):
        return "contact"
    if "enactment" in (view.elements.get(i - 1), view.elements.get(i + 1)) and _OF_PAST.match(view.words[i]):
        return "enactment"  # 1991.08.31 第一屆第二次理監事會斟酌文字, among the days when it was made and amended
    if _GROUP.search(view.words[i]) and any(view.elements.get(j) == "byline" for j in range(i + 1, last)):
        return "byline"
    return "subtitle"


def _is_of_address(view: View, i: int, last: int) -> bool:
    """Tell whether a line of an address is more than a number, or a number with the rest of the address below it or above."""
    if not view.words[i].isdecimal():
        return True
    return view.elements.get(i - 1) == "contact" or any(
        not view.words[j].isdecimal() and _ADDRESS.match(view.words[j]) for j in range(i + 1, last)[:2]
    )


#: A group that wrote something, and its members.
_GROUP = late(both_scripts(r"(?:课题|调研|写作|编写)组$|^(?:课题组|调研组)?(?:副?组长|成\s*员|主持人|负责人|统稿|执笔)\s*[：:]"))
#: So many lines that are no element end a head.
LONGEST_HEAD = 16


def _is_first_caption(view: View, i: int, last: int, end: int) -> bool:
    """Tell whether a heading in brackets stands above the greeting, as others do further down: 【开场】 / 各位来宾： / … / 【结语】."""
    if i + 1 >= end or not is_bracketed(view.words[i]) or view.elements.get(i + 1) != "salutation":
        return False
    return any(is_bracketed(view.words[j]) for j in view.between(last, min(last + NEAREST_SISTER, end)))


def _is_numbered(view: View, body: int, last: int) -> bool:
    """Tell whether a document number stands in the head."""
    return any(view.elements.get(i) == "doc_number" for i in range(body, last))


def _is_answer(view: View, body: int) -> bool:
    """Tell whether the title is that of an answer to those who made a proposal: 对市政协第45号提案的答复 / 王大明委员：."""
    return body > 0 and view.elements.get(body - 1) == "title" and view.words[body - 1].endswith(_ANSWERS)


_ANSWERS = in_both_scripts("答复", "答复函", "复函")


def _is_author(view: View, i: int, end: int) -> bool:
    """Tell whether a line of the head, below the title or an element of it, is the name of a person or an organ, with the text or a date below it."""
    if i + 1 >= end:
        return False
    below = view.is_body(i + 1) or view.shape(i + 1, "any") in ("date", "salutation") or view.text[view.blocks[i + 1][0]] in "（("
    if not below and not (i + 2 < end and view.elements.get(i - 1) == "title" and view.is_title_like(i + 1) and view.is_body(i + 2)):
        return False  # a heading may stand between the author and the text
    if view.names_author(i):
        return not _has_sister(view, i, end, view.names_author)
    return below and ((view.is_organ(i) and not _has_sister(view, i, end, view.is_organ)) or _is_bracketed_organ(view.words[i]))


def _is_bracketed_organ(words: str) -> bool:
    return words[0] in "（(" and _BRACKETED_ORGAN.match(words) is not None


#: The sister of a line is looked for among so many blocks.
NEAREST_SISTER = 60


def _has_sister(view: View, i: int, end: int, names: Callable[[int], bool]) -> bool:
    """Tell whether a name below the title heads its paragraph, as another does further down: 县水利局 / …。 / 县财政局 / …。."""
    if not view.is_body(i + 1) or view.blocks[i + 1][2] is not None:
        return False
    below = (j for j in view.between(i + 2, min(end - 1, i + NEAREST_SISTER)) if j not in view.elements)
    return any(names(j) and view.words[j] != view.words[i] and view.blocks[j + 1][2] is None and view.is_body(j + 1) for j in below)


#: （临江县水利局）, （石桥大学公共管理学院）: where somebody works.
_BRACKETED_ORGAN = late(
    both_scripts(
        rf"[（(][^（）()，。\d]{{2,30}}(?:部|府|院|会|局|署|处|委|厅|行|社|庭|室|科|馆|所|站|中心|大学|公司|学校|协会)(?:[\s\u3000]+{DATE})?[）)]$"
    )
)
#: A postal code, an address, or both, as they show in the window of an envelope: 100　臺北市中正區重慶南路1段1號.
_ADDRESS = late(both_scripts(r"\d{3,6}$|(?:\d{3,6}\s*)?[^\s\d，。：:]{2,3}[县市省][^\s，。：:]*[路街段巷村里道][^\s，。：:]*\d+号[^\s，。：:]{0,8}$"))
_ENDS_ADDRESS = frozenset("0123456789号號樓楼室")
#: So somebody is greeted; 张青山主任： under a document number is whom the letter goes to.
_GREETS = late(both_scripts("各位|们|同志|朋友|尊敬|先生|女士"))


#: On what occasion somebody wrote, or spoke, below the title: 读…有感, 在…会议上的发言.
_OCCASION = late(both_scripts(r"(?:拜?读|观|听|看)[^。，]{2,30}(?:有感|后感|感想)$|在[^。，]{3,40}上的(?:讲话|发言|致辞|演讲)$"))
_ENDS_OCCASION = frozenset(either_script("感想话言辞讲"))
#: What seems to open with a number, and does not count: （2023）川02民终123号; 98.05.03 …會議通過, and the numbered history of a law.
_NUMBERED_IN_HEAD = ("doc_number", "enactment")


#: What the columns of a draft are headed with, a line each: the articles stand in one, and why they are so in the last.
COLUMNS_OF_DRAFT = frozenset(
    in_both_scripts("名称", "条文", "规定", "修正名称", "修正条文", "修正规定", "草案条文", "现行名称", "现行条文", "现行规定", "说明")
)
LONGEST_COLUMN, MOST_COLUMNS = 8, 6


def heads_columns(view: View, i: int) -> bool:
    """Tell whether block `i` is one of two or more such lines that stand together above the first article or item."""
    first = last = i
    while last - i < MOST_COLUMNS and last + 1 < len(view.blocks) and view.unspaced(last + 1) in COLUMNS_OF_DRAFT:
        last += 1
    while i - first < MOST_COLUMNS and first > 0 and view.unspaced(first - 1) in COLUMNS_OF_DRAFT:
        first -= 1
    below = view.blocks[last + 1][2] if last + 1 < len(view.blocks) else None
    return last > first and below is not None and below.number == 1


def _head_kind(view: View, i: int, body: int, end: int) -> str | None:
    start, stop, reading = view.blocks[i]
    if reading is not None and reading.kind.name == "bullet" and body > 0 and view.text[start] in "—―－─-" and stop - start <= TITLE:
        return "subtitle" if view.text[stop - 1] not in "。：:；" else None
    if stop - start == 1 and reading is None and view.works[-1].body > 0:
        return "boilerplate"  # a size of type, a sign
    if stop - start <= LONGEST_COLUMN and view.unspaced(i) in COLUMNS_OF_DRAFT and heads_columns(view, i):
        return "caption"
    if i + 1 < end and view.text[view.blocks[i + 1][0]] in "—―－─" and view.is_title_like(i):
        return "title"
    if i in view.quoted or stop - start > 400:
        return None
    if i == body > 0 and view.text[stop - 1] in _ENDS_OCCASION and len(view.works) == 1 and _OCCASION.match(view.words[i]) and view.is_title_like(i):
        return "subtitle"  # it lost its dashes
    if reading is not None:
        marked = (_numbered_kind(view, i) if reading.kind.trust > 1 else None) or _marked_kind(view, i, body, end)
        if marked or reading.kind.trust > 1:
            return marked
    fitting = view.fitting[i]
    if not fitting and view.text[stop - 1] in "。；：":
        return None  # no name and no date ends so
    kind = fitting[0].name if fitting else None
    if kind == "copy_number" or (kind == "signature" and _heads_something(view, i, end)):
        return None  # a figure; an office with its duties below
    if kind == "signature":
        return "byline"
    return _unshaped_kind(view, i, body, end) if kind is None else _if_of_head(view, i, body, end, kind)


def _unshaped_kind(view: View, i: int, body: int, end: int) -> str | None:
    """Give the kind of a line of the head that has no shape of its own: who wrote, and perhaps when; a number with more behind it."""
    plain = view.blocks[i][2] is None
    if _names_attending(view, i):
        return "attendance"
    if (view.words[i][0] in "（(" and _OPENS_PAST.match(view.words[i])) or (_OF_PAST.match(view.words[i]) and _FITS_PAST(view.unspaced(i))):
        return "enactment"
    if plain and i == body > 0 and i + 1 < end and _lost_colon(view, i):
        return "addressee"
    if plain and i + 1 < end and view.words[i][-1] in "，,、" and _greets_on(view, i, end):
        return "salutation"
    if _AUTHOR_AMONG.search(view.words[i]) and view.is_title_like(i):
        return "byline"
    if view.is_officer(i) or (plain and body > 0 and (i == body or i - 1 in view.elements) and _is_author(view, i, end)):
        return "byline"
    if _is_signed_and_dated(view, i):
        return "issuer" if body == 0 or _is_numbered(view, body, i) else "byline"
    if _is_number_with_more(view, i):
        return "doc_number"
    if plain and body > 0 and (i == body or i - 1 in view.elements) and i + 1 < end and view.blocks[i + 1][2] is None:
        if view.text.endswith(_PUBLISHED, 0, view.blocks[i][1]) and _PUBLISHER.match(view.words[i]):
            return "source"
        if _EXAMPLE.search(view.words[i]) and view.is_title_like(i) and not _EXAMPLE.search(view.words[body - 1]):
            return "subtitle"
    reports = body > 0 and i + 1 < end and view.is_organ(i) and view.shape(i + 1, "any") == "salutation"
    return "byline" if reports else None


def _names_attending(view: View, i: int) -> bool:
    """Tell whether a line names those who attended, below 出席： alone on its line."""
    above = view.elements.get(i - 1) == "attendance" and view.text[view.blocks[i - 1][1] - 1] in "：:"
    return above and view.is_title_like(i) and view.kinds[i] is None and not view.fitting[i]


#: So one line of several begins in which somebody is greeted: 尊敬的各位来宾， / 各位老师： on lines of their own.
_GREETED = late(both_scripts(r"(?:尊敬的|敬爱的|亲爱的|各位)[^。；：:！!]{2,28}[，,、]$"))
#: So many lines of a greeting stand one below the other.
MOST_GREETED = 6


def _greets_on(view: View, i: int, end: int) -> bool:
    """Tell whether a line greets somebody, as the next ones do: the last of them has the shape of a salutation and closes it."""
    for j in range(i, min(i + MOST_GREETED, end)):
        if j > i and view.shape(j, "any") == "salutation" and view.words[j][-1] not in "，,":
            return True
        if view.blocks[j][2] is not None or not (_GREETED.match(view.words[j]) or (j > i and view.shape(j, "any") == "salutation")):
            return False
    return False


#: So begins who is addressed by a notice, and nobody that wrote it: 各乡镇人民政府，县直各部门; 全体教职工; 各位家长.
_ADDRESSES = late(both_scripts(r"(?:各(?!项|地[方区]|种|类)|全体|广大|全[校班院厂]|尊敬的|亲爱的|[^，、]{0,3}[省市州县区镇乡旗]直)[^。；：:]{2,60}$"))
_FITS_ADDRESSEE = ELEMENTS["addressee"].fits


def _lost_colon(view: View, i: int) -> bool:
    """Tell whether a line right below a title says whom the text below addresses, and has lost its colon."""
    words = view.words[i]
    if view.text[view.blocks[i][1] - 1] in _ENDS_OTHERWISE or not _ADDRESSES.match(words) or view.kinds[i] is not None:
        return False
    start, end, reading = view.blocks[i + 1]
    tells = reading is None and view.text[end - 1] in "。：:" and end - start > SHORTEST_TOLD
    return tells and (_FITS_ADDRESSEE(words + "：") or words.endswith(_PEOPLE))


#: So a line ends that is complete.
_ENDS_OTHERWISE = frozenset("。；：:！？，、,;!?”》")
#: The first sentence of a notice is no shorter.
SHORTEST_TOLD = 8
_PEOPLE = in_both_scripts("同志", "家长", "同学", "师生", "朋友", "教职工", "员工", "们")
#: Who published a case: 临江县人民法院发布.
_PUBLISHED = in_both_scripts("发布", "公布")
_PUBLISHER = late(both_scripts(r"[^，。：:\s]{2,30}(?:部|府|院|会|局|署|处|委|厅)(?:联合)?[发公]布$"))
#: Of which collection a case is, below its name: 消费者权益保护典型案例.
_EXAMPLE = late(both_scripts(r".{2}(?:典型|指导性?|参考|参阅|公报|精选|优秀|示范)案例(?:[（(][^（）()]{1,16}[）)])?$"))


#: Behind a prize or a class the author may share a line of columns with others: 一等奖　作者：王大明　指导老师：李莉.
_AUTHOR_AMONG = late(both_scripts(r"^[^，。：:\s]{2,10}\s+作\s*者\s*[：:]\s*\S"))


def _numbered_kind(view: View, i: int) -> str | None:
    """Give the kind of a line of the head that seems to open with a number."""
    shape = view.shape(i, "head")
    return shape if shape in _NUMBERED_IN_HEAD else None


def _marked_kind(view: View, i: int, body: int, end: int) -> str | None:
    """Give the kind of a line that opens with what is a marker elsewhere: ■ 王大明 below the title, 100　臺北市中正區重慶南路1段1號."""
    _, stop, reading = view.blocks[i]
    if reading is None:
        return None
    if reading.kind.name == "bullet" and i == body > 0 and i + 1 < end and view.blocks[i + 1][2] is None and _is_author(view, i, end):
        return "byline"
    address = reading.kind.name == "arabic" and view.text[stop - 1] in _ENDS_ADDRESS and _ADDRESS.match(view.words[i])
    return "contact" if address else None


_NUMBER_WITH_MORE = late(both_scripts(rf"(\S{{4,30}}号)\s+(?:{DATE}|[签籤]\s*发\s*人\s*[：:]\s*\S.{{0,20}})$"))


def _is_number_with_more(view: View, i: int) -> bool:
    """Tell whether a line is a document number with its date behind it, or with who signed: 青政发〔2010〕12号　2010年8月30日."""
    words = view.words[i]
    found = _NUMBER_WITH_MORE.match(words) if "号" in words or "號" in words else None
    return found is not None and ELEMENTS["doc_number"].fits(found[1])


def _if_of_head(view: View, i: int, body: int, end: int, kind: str | None) -> str | None:
    """Give the kind of a line if such an element may stand where it does."""
    if kind in ("label", "attachment_note") and view.is_field_of_head(i - 1):
        return "attachment_note"
    if kind == "addressee" and (i + 1 >= end or not (view.is_body(i + 1) or _lost_its_colon(view, i + 1, end))):
        return None
    return None if kind in ("attachment_note", "seal", "note", "printed_by", "contents", "label") and i > body + 3 else kind


def _lost_its_colon(view: View, i: int, end: int) -> bool:
    """Tell whether a line introduces the numbered text below it, though its colon was forgotten: 现将放假事项通知如下 / 一、…."""
    return view.text.endswith("如下", *view.blocks[i][:2]) and i + 1 < end and view.is_body(i + 1)


#: The line above the notes to a text.
_NOTES = late(both_scripts(r"[【\[]?(?:注\s*释|参考文献|尾\s*注)[】\]]?\s*[：:]?$"))
_OPENS_NOTES = frozenset(either_script("【[注参尾"))
_OPENS_NOTE = frozenset("[［【〔①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")


def _mark_notes(view: View, i: int, end: int) -> None:
    """Mark the notes to a text, [1]… or ①…, and the line above them."""
    j = i + 1
    while j < end and view.blocks[j][2] is not None and view.text[view.blocks[j][0]] in _OPENS_NOTE:
        j += 1
    if j > i + 1:
        view.elements.update(dict.fromkeys(range(i, j), "note"))


#: What stands below a text, by its shape alone.
_OF_TAIL = frozenset(("note", "seal", "cc", "printed_by", "source", "byline", "salutation", "keywords", "attendance", "closing", "caption"))


def mark_tail(view: View, body: int, end: int) -> None:
    """Mark signatures, dates, notes and lists of annexes under the text."""
    _mark_parties(view, body, end)
    for i in view.between(body, end):
        if i in view.elements:
            continue
        start, stop, _ = view.blocks[i]
        if view.text[start] in _OPENS_NOTES and _NOTES.match(view.words[i]):
            _mark_notes(view, i, end)
            continue
        if not view.fitting[i]:
            if i + MOST_SIGNATURES < end and view.text[stop - 1] not in _ENDS_DATE:
                if view.text.endswith(_OF_PHOTOGRAPHER, start, stop) and _PHOTOGRAPHED.search(view.words[i]):
                    view.elements[i] = "caption"
                continue  # so it is with most
            _mark_unshaped(view, i, body, end)
            continue
        kind = view.shape(i, "tail", "any")
        if kind == "attachment_note" or (kind is None and _lists_annexes(view, i, end)):
            _mark_attachments(view, i, end)
        elif (kind == "date" and not view.answers_heading(i) and not view.fills_field(i)) or (
            kind is None and max(body, end - LATEST_DAY - 1) < i and _is_dated_field(view, i)
        ):
            view.elements[i] = "date"
            _mark_signatures(view, i, body)
            _mark_judge(view, i + 1, end)
        elif (kind == "signature" and not _heads_something(view, i, end)) or kind in _OF_TAIL:
            view.elements[i] = kind
            _mark_beside(view, i, body, end)
        elif i + 1 == end and view.shape(i, "head") == "doc_number":
            view.elements[i] = "doc_number"  # of the work that follows, above its title
        elif kind is None and (_is_signed_and_dated(view, i) or (i + 1 == end and _is_signed(view, i, body))):
            view.elements[i] = "signature"
        elif (beside := view.shape(i, "above", "head")) and view.elements.get(i - 1) in _BESIDE.get(beside, ()):
            view.elements[i] = beside


def _mark_beside(view: View, i: int, body: int, end: int) -> None:
    """Mark what stands beside an element of the tail: where a list goes on, who prints, who was there, who says what a note says."""
    kind = view.elements[i]
    if kind == "cc" and i + 1 < end and _goes_on_below(view, i):
        view.elements[i + 1] = "cc"
        if view.text[view.blocks[i][1] - 1] not in _ENDS_MEMBER:
            view.continuing.add(i + 1)  # the line broke off inside a name
    if kind == "attendance" and i + 1 < end and _names_attending(view, i + 1):
        view.elements[i + 1] = "attendance"
    if kind == "printed_by" and i - 2 > body and view.is_organ(i - 1) and view.elements.get(i - 2) in ("date", "note", "cc"):
        view.elements[i - 1] = "printed_by"  # who prints, above the day
    if kind == "note" and i > body and view.is_organ(i - 1):
        view.elements[i - 1] = "signature"
    if kind == "signature" and i + 1 < end and view.is_foreign(i + 1):
        view.elements[i + 1] = "signature"  # the name as its bearer writes it
        view.continuing.add(i + 1)


def _mark_unshaped(view: View, i: int, body: int, end: int) -> None:
    """Mark a line of the tail that has no shape of its own: a day without its year, an organ with a date or with its head."""
    if i >= end - LATEST_DAY and _is_day(view, i):
        view.elements[i] = "date"
        _mark_signatures(view, i, body)
    elif view.text.endswith(_OF_PHOTOGRAPHER, *view.blocks[i][:2]) and _PHOTOGRAPHED.search(view.words[i]):
        view.elements[i] = "caption"
    elif i > body and _is_written_by(view, i, end):
        view.elements[i] = "byline"
    elif _is_signed_and_dated(view, i) or (i >= end - MOST_SIGNATURES and _is_among_signatures(view, i, body, end)):
        view.elements[i] = "signature"


#: So ends a caption that names the photographer: 会议现场（刘伟 摄）, 开幕式现场。本报记者刘伟摄.
_OF_PHOTOGRAPHER = ("摄）", "摄)", "攝）", "攝)", "摄", "攝")
_PHOTOGRAPHED = late(
    r"[^。；]{2,60}[（(]\s*[一-鿿]{2,4}[\s\u3000]*[摄攝][）)]$"
    r"|(?:记者|記者|通讯员|通訊員)[\s\u3000]*[一-鿿]{1,3}[\s\u3000]*[一-鿿]{1,2}[\s\u3000]*[摄攝][）)]?$"
)
#: The date of a form: 日期：2024年5月6日.
_DATE_FIELD = late(rf"日\s*期\s*[：:]\s*{DATE}$")


def _is_dated_field(view: View, i: int) -> bool:
    """Tell whether a line is the date of a form, below who signed it: 日期：2024年5月6日."""
    return _DATE_FIELD.match(view.words[i]) is not None and _may_be_signed(view, i - 1)


def _may_be_signed(view: View, i: int) -> bool:
    """Tell whether a line may be the signature above a date that is named as such."""
    return view.is_organ(i) or view.is_name(i) or _WHO.match(view.words[i]) is not None or view.shape(i, "tail") == "signature"


#: （石桥市水利局供稿）, （县委办　供稿）
_CONTRIBUTED = late(both_scripts(r"[（(][^（）()，。]{2,30}(?:供稿|报送|整理)[）)]$"))


def _is_written_by(view: View, i: int, end: int) -> bool:
    """Tell whether the last line, below the last sentence, says who wrote: （石桥市水利局　顾晓棠）, 石桥市水利局　顾晓棠."""
    if any(j not in view.elements for j in range(i + 1, end)) or view.text[view.blocks[i - 1][1] - 1] not in "。！？!?…”":
        return False
    words = view.words[i]
    if words[0] in "（(" and words[-1] in "）)":
        return view.names_author(i) or _CONTRIBUTED.match(words) is not None
    return view.is_officer(i) and _HEAD_OF_ORGAN.match(words) is None and _PLACE_OF_AUTHOR.match(words) is not None


#: A place of work, and no office, before a name.
_PLACE_OF_AUTHOR = late(both_scripts(r"\S{3,}(?:局|委|部|府|院|会|署|处|厅|行|社|科|馆|所|站|中心|大学|学校|公司|[中小]学)[\s\u3000]+\S{2,4}$"))


def _mark_parties(view: View, body: int, end: int) -> None:
    """Mark those who sign a treaty below 本条约…一式两份…作准。: the parties' representatives and their names, side by side or not."""
    first = max(body, end - MOST_PARTIES)
    if first >= end or view.text.find("一式", view.blocks[first][0], view.blocks[end - 1][1]) < 0:
        return
    closing = next((i for i in range(end - 1, first - 1, -1) if view.text[view.blocks[i][1] - 1] == "。"), None)
    if closing is None or closing + 1 >= end or "一式" not in view.words[closing]:
        return
    below = range(closing + 1, end)
    if all(_may_sign(view, i) for i in below) and any(_ENDS_PARTY.search(view.words[i]) for i in below):
        view.elements.update(dict.fromkeys(below, "signature"))


def _may_sign(view: View, i: int) -> bool:
    start, stop, reading = view.blocks[i]
    return reading is None and i not in view.elements and stop - start <= HEADING and view.text[stop - 1] not in "。；：:，"


#: The parties sign a treaty on no more lines.
MOST_PARTIES = 10
_ENDS_PARTY = late(r"代表(?:[\s\u3000]|$)")
#: What stands under a text only beside its likes: 联系人： under a date, 记录： under 出席：.
_BESIDE = {"contact": ("date", "signature", "note", "cc", "contact"), "meeting_field": ("attendance", "meeting_field")}
#: An organ and a date that share a line: 临江县教育局　2024年3月5日.
_SIGNED_AND_DATED = late(both_scripts(rf"[^，。；：:、《》\d]{{2,40}}[部府院会局署处委厅行社庭室科校司组学团][编印]?\s*{DATE}$"))


_ENDS_DATE = frozenset("日月")


def _is_day(view: View, i: int) -> bool:
    """Tell whether a line is a date without its year, below an organ."""
    return view.text[view.blocks[i][1] - 1] == "日" and i > 0 and view.is_organ(i - 1) and _DAY.match(view.words[i]) is not None


#: Who lets others know says so behind the name: 教務處敬啟, 圖書館　謹啟, 管理委員會 啟.
_MAKES_KNOWN = late(both_scripts(r"[^，。；：:、！？\s]{2,20}(?:\s*[敬谨][启上识告邀]|\s+启)$"))
_ENDS_MAKING_KNOWN = frozenset(either_script("启上识告邀"))


def _is_among_signatures(view: View, i: int, body: int, end: int) -> bool:
    """Tell whether one of the last lines is a signature, by what it says of itself or by the lines beside it."""
    if view.text[view.blocks[i][1] - 1] in _ENDS_MAKING_KNOWN and view.blocks[i][2] is None and _MAKES_KNOWN.match(view.words[i]):
        return True
    return (i + 1 == end and _is_signed(view, i, body)) or _is_in_signatures(view, i, end) or _is_below_date(view, i, end)


def _is_in_signatures(view: View, i: int, end: int) -> bool:
    """Tell whether a line names an organ, its head and a person, below another signature or above others to the end: 行政院院長　陳建國."""
    if not (view.is_officer(i) and _HEAD_OF_ORGAN.match(view.words[i])):
        return False
    if view.elements.get(i - 1) == "signature":
        return True
    return i + 1 < end and all(view.is_officer(j) and _HEAD_OF_ORGAN.match(view.words[j]) for j in range(i + 1, end))


def _is_below_date(view: View, i: int, end: int) -> bool:
    """Tell whether a line is an organ that signed below the date and not above it, alone or with others, at the end."""
    if end - i > MOST_BELOW_DATE or view.elements.get(i - 1) not in ("date", "signature") or not all(map(view.is_organ, range(i, end))):
        return False
    dated = i - 1 if view.elements[i - 1] == "date" else i - 2
    return view.elements.get(dated) == "date" and view.elements.get(dated - 1) != "signature"


#: So many organs sign below a date.
MOST_BELOW_DATE = 2
#: A date that lost its year, below an organ among the last lines: 12月21日, 年四月十九日.
_DAY = late(r"年?\s*[\d〇一二三四五六七八九十]{1,3}\s*月\s*[\d〇一二三四五六七八九十]{1,3}\s*日$")
LATEST_DAY = 3
#: So many sign an order at most.
MOST_SIGNATURES = 6
_HEAD_OF_ORGAN = late(both_scripts(r"[^\s，。：:]{2,10}[长任席裁][\s\u3000]+\S{2,4}$"))


#: So the last sentence ends, or a remark that stands behind it.
_ENDS_TEXT = ("。", "。）", "。)")


def _is_signed(view: View, i: int, body: int) -> bool:
    """Tell whether the last line, below the last sentence, is but the name of an organ, which did not say when it wrote."""
    if i <= body or not view.is_organ(i):
        return False
    return view.elements.get(i - 1) in ("closing", "cc") or view.text.endswith(_ENDS_TEXT, 0, view.blocks[i - 1][1])


def _is_signed_and_dated(view: View, i: int) -> bool:
    """Tell whether a line holds an organ and a date behind it, and nothing else."""
    _, end, reading = view.blocks[i]
    return view.text[end - 1] in _ENDS_DATE and reading is None and _SIGNED_AND_DATED.match(view.words[i]) is not None


def _heads_something(view: View, i: int, end: int) -> bool:
    """Tell whether running text follows, so that 主任 on a line, but not 乡长 and a name, is a heading and no signature."""
    return len(view.words[i]) <= 4 and i + 1 < end and view.is_body(i + 1) and not view.is_officer(i)


def _mark_signatures(view: View, i: int, body: int) -> None:
    """Mark the lines above a date, at most five, that hold no sentence; below the name of a prize stand those who have won it, and one who signs."""
    lines = range(i - 1, max(body - 1, i - 6), -1)
    for j in lines[:1] if any(names_prize(view.words[j]) for j in lines) else lines:
        if view.elements.get(j) == "seal" or (view.elements.get(j) == "signature" and _MAKES_KNOWN.match(view.words[j])):
            continue
        if view.elements.get(j) == "byline" and _WHO.match(view.words[j]):
            view.elements[j] = "signature"  # 报告人： above the date, and not below the title
            continue
        if j not in view.elements and view.text[view.blocks[j][0]] in _OPENS_CONTACT and view.shape(j, "above") == "contact":
            view.elements[j] = "contact"  # it may be a sentence: 联系人：王芳，电话：5551234。
            continue
        if j in view.elements or not view.is_title_like(j, HEADING) or _SENTENCE.search(view.words[j]):
            break
        words = view.words[j]
        if (_FIELD.search(words) and not _WHO.match(words)) or names_member(words) or words[0] == "附" or words.startswith("【附"):
            break
        view.elements[j] = "addressee" if j > body and _TO.match(view.words[j - 1]) else "signature"


def _mark_judge(view: View, i: int, end: int) -> None:
    """Mark the chamber and its judge, below the date of a judgment: 臨江簡易庭　法　官　周美玲."""
    if i < end and "庭" in view.words[i] and view.is_officer(i):
        view.elements[i] = "signature"


_OPENS_CONTACT = frozenset(either_script(ELEMENTS["contact"].begins))
#: An appeal or a wish is no signature: 让我们携起手来，共建美好家园！
_SENTENCE = late("[，,！!？?]")
_FIELD = late("[：:]")
#: Who signs may be said before the name: 述职人：王大明.
_WHO = late(
    both_scripts(
        r"(?:[^，。：:\s]{1,10}[（(](?:盖章|公章|签章|签字|签名|章)[）)])|(?:述职|汇报|报告|承诺|申请|倡议|具状|起诉|上诉|执笔|负责|法定代表|发言|检查|检讨|表态|宣讲|思想汇报)人|(?:检察|审判|书记)员|[^，。：:\s]{1,10}(?:签字|签名|签章|盖章)(?=\s*[：:])|[^，。：:\s]{0,12}(?:长|主任|书记|主席|主委|总经理)(?=\s*[：:])"
    )
)
#: Below 此致 stands the organ that the document goes to.
_TO = late("此致\\s*$")


def _lists_annexes(view: View, i: int, end: int) -> bool:
    """Tell whether the word 附件 alone stands above numbered names of annexes, with the signature below them: 附件 / 1.名录 / 2.清单."""
    if view.shape(i, "head") != "label" or i + 1 >= end or (first := view.blocks[i + 1][2]) is None or first.number != 1:
        return False
    last = i + 1
    while last + 1 < end and view.blocks[last + 1][2] is not None:
        last += 1
    names = [view.blocks[j][:2] for j in range(i + 1, last + 1)]
    return all(stop - start <= HEADING and view.text[stop - 1] not in "。；：" for start, stop in names) and view.is_signed_below(last)


def _mark_attachments(view: View, i: int, end: int) -> None:
    """Mark a list of annexes: 附件：1.… and the lines 2.… below it, with their broken ends."""
    view.elements[i] = "attachment_note"
    expected = 1 if view.words[i][-1] in "：:件" else 2  # the first may stand on the label's line
    j = i + 1
    if view.words[i][-1] in "：:" and view.is_signed_below(i) and not view.is_organ(j) and view.is_title_like(j):
        view.elements[j] = "attachment_note"  # 附件： / 《获奖名单》, above the signature
        return
    label = _LABEL_OF_NOTE.match(view.words[i])
    name = _column(view, i, label.end() if label else 0)
    while j < end:
        reading = view.blocks[j][2]
        if reading is not None and reading.number == expected and reading.kind.name in ("arabic", "han", "dotted_sign", "arabic_paren", "han_paren"):
            expected += 1
            name = max(name, _column(view, j, reading.length))
            view.elements[j] = "attachment_note"
        elif reading is None and (_is_broken_off(view, j - 1) or _goes_on_name(view, i, j, name)) and view.words[j][-1] not in "。；":
            view.elements[j] = "attachment_note"
            view.continuing.add(j)
        else:
            break
        j += 1


#: What stands before the name of an annex, on the line of the label.
_LABEL_OF_NOTE = late(r"[（(]?附[^：:]{0,4}[：:]\s*(?:\d{1,2}\s*[.．、]\s*)?")
#: The name goes on under its first character, or by as many columns beside it.
BESIDE_NAME = 4


def _goes_on_name(view: View, i: int, j: int, name: int) -> bool:
    """Tell whether a line goes on the name of an annex, which begins at the column `name`: it stands further in than 附件：, and under the name.

    Who signs below, and the date, may stand further in as well, and farther on the right.
    """
    if not _is_indented_more(view, i, j) or view.shape(j, "any") == "date" or _column(view, j, 0) > name + BESIDE_NAME:
        return False
    return not (view.is_organ(j) and j + 1 < len(view.blocks) and view.shape(j + 1, "any") == "date")


def _column(view: View, i: int, length: int) -> int:
    """Give the column of print at which a line goes on behind its first characters."""
    start = view.blocks[i][0]
    line = view.text.rfind("\n", max(0, start - FARTHEST_RIGHT), start) + 1
    return columns(view.text[line or start : start + length])


#: No line of a page begins farther to the right.
FARTHEST_RIGHT = 300


#: So ends a member of a list of organs.
_ENDS_MEMBER = frozenset("、，,；;" + either_script(ADDRESSED))


def _goes_on_below(view: View, i: int) -> bool:
    """Tell whether the line below a list of organs stands below the first of them, and is no label itself."""
    return not view.fitting[i + 1] and view.blocks[i + 1][2] is None and _is_indented_more(view, i, i + 1) and not _FIELD.search(view.words[i + 1])


def _is_indented_more(view: View, i: int, j: int) -> bool:
    """Tell whether a line stands further in than 附件：, under the name of an annex that was broken off."""
    return _indent(view, j) > _indent(view, i) + 1


def _indent(view: View, i: int) -> int:
    start = view.blocks[i][0]
    return start - view.text.rfind("\n", 0, start) - 1


def _is_broken_off(view: View, i: int) -> bool:
    words = view.words[i]
    return sum(map(words.count, "（(《")) > sum(map(words.count, "）)》"))
