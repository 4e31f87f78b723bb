"""The heads of works: what stands between a title and the text, and the title where it comes again."""

from collections.abc import Callable

from govdoc.elements import ELEMENTS
from govdoc.expressions import late
from govdoc.headings import names_prize
from govdoc.kinds import KINDS, kind_at_end, stem_of
from govdoc.scripts import both_scripts, either_script, in_both_scripts
from govdoc.sites import is_editors
from govdoc.values import DATE
from govdoc.view import HEADING, TITLE, View, Work, is_bracketed


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
    if kind == "copy_number" or (kind == "signature" and heads_something(view, i, end)):
        return None  # a figure; an office with its duties below
    if kind == "signature":
        return "byline"
    return _unshaped_kind(view, i, body, end) if kind is None else _if_of_head(view, i, body, end, kind)


def _unshaped_kind(view: View, i: int, body: int, end: int) -> str | None:
    """Give the kind of a line of the head that has no shape of its own: who wrote, and perhaps when; a number with more behind it."""
    plain = view.blocks[i][2] is None
    if names_attending(view, i):
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
    if is_signed_and_dated(view, i):
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


def names_attending(view: View, i: int) -> bool:
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


def heads_something(view: View, i: int, end: int) -> bool:
    """Tell whether running text follows, so that 主任 on a line, but not 乡长 and a name, is a heading and no signature."""
    return len(view.words[i]) <= 4 and i + 1 < end and view.is_body(i + 1) and not view.is_officer(i)


#: An organ and a date that share a line: 临江县教育局　2024年3月5日.
_SIGNED_AND_DATED = late(both_scripts(rf"[^，。；：:、《》\d]{{2,40}}[部府院会局署处委厅行社庭室科校司组学团][编印]?\s*{DATE}$"))
ENDS_DATE = frozenset("日月")


def is_signed_and_dated(view: View, i: int) -> bool:
    """Tell whether a line holds an organ and a date behind it, and nothing else."""
    _, end, reading = view.blocks[i]
    return view.text[end - 1] in ENDS_DATE and reading is None and _SIGNED_AND_DATED.match(view.words[i]) is not None
