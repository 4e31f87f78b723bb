"""The tails of works: what stands under the text. Signatures, dates, annexes that are named, notes, those to whom copies go."""

from govdoc.elements import ELEMENTS
from govdoc.expressions import late
from govdoc.headings import names_prize
from govdoc.heads import ENDS_DATE, heads_something, is_signed_and_dated, names_attending
from govdoc.people import names_member
from govdoc.scripts import both_scripts, either_script
from govdoc.shapes import ADDRESSED
from govdoc.values import DATE
from govdoc.view import HEADING, View
from govdoc.wrapping import columns

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
            if i + MOST_SIGNATURES < end and view.text[stop - 1] not in ENDS_DATE:
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
        elif (kind == "signature" and not heads_something(view, i, end)) or kind in _OF_TAIL:
            view.elements[i] = kind
            _mark_beside(view, i, body, end)
        elif i + 1 == end and view.shape(i, "head") == "doc_number":
            view.elements[i] = "doc_number"  # of the work that follows, above its title
        elif kind is None and (is_signed_and_dated(view, i) or (i + 1 == end and _is_signed(view, i, body))):
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
    if kind == "attendance" and i + 1 < end and names_attending(view, i + 1):
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
    elif is_signed_and_dated(view, i) or (i >= end - MOST_SIGNATURES and _is_among_signatures(view, i, body, end)):
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
