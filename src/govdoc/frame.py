"""Heads and tails of works: what stands between a title and the text, and what stands under the text."""

from govdoc.elements import DATE
from govdoc.expressions import late
from govdoc.scripts import both_scripts, either_script
from govdoc.view import HEADING, TITLE, View, Work


def mark_repeated_title(view: View, work: Work, end: int) -> None:
    """Mark the title where it stands a second time, over one line or several: a page has one above the source and one below."""
    title = "".join("".join([view.words[i] for i in work.title]).split())
    if len(title) < SHORTEST_TITLE:
        return
    lines = [i for i in view.between(work.body, min(work.body + 16, end)) if i not in view.elements]
    for n, i in enumerate(lines):
        if view.text[view.blocks[i][0]] not in title:
            continue
        again = ""
        for k, j in enumerate(lines[n : n + 4], n + 1):
            again += view.unspaced(j)
            if len(again) >= SHORTEST_TITLE and title.endswith(again) and title[: -len(again)][-1:] in _PARTS:
                view.elements.update(dict.fromkeys(lines[n:k], "title"))
                return
            if j - i != k - n - 1 or again not in title:
                break


#: What may stand before the part of a title that is a title too: 申论范文：让乡村更美.
_PARTS = ("", "：", ":")
SHORTEST_TITLE = 5


def mark_head(view: View, body: int, end: int) -> int:
    """Mark the elements between a title and the text, and give the first block after them."""
    last = body
    for i in range(body, min(body + 16, end)):
        if i in view.elements:
            last = i + 1
            continue
        kind = _head_kind(view, i, body, end)
        if kind:
            view.elements[i] = kind
            last = i + 1
        elif view.is_body(i):
            break
    for i in range(body, last):
        if i not in view.elements:
            if not view.is_body(i):
                view.elements[i] = "subtitle"
        elif view.elements[i] == "salutation" and _is_numbered(view, body, last) and not _GREETS.search(view.words[i]):
            view.elements[i] = "addressee"
    return last


def _is_numbered(view: View, body: int, last: int) -> bool:
    """Tell whether a document number stands in the head."""
    return any(view.elements.get(i) == "doc_number" for i in range(body, last))


def _is_author(view: View, i: int, end: int) -> bool:
    """Tell whether a line of the head, below the title or an element of it, is the name of a person or an organ, with the text or a date below it."""
    if i + 1 >= end or not (view.is_body(i + 1) or view.shape(i + 1, "any") in ("date", "salutation") or view.text[view.blocks[i + 1][0]] in "（("):
        return False
    words = view.words[i]
    return view.names_author(i) or view.is_organ(i) or (words[0] in "（(" and _BRACKETED_ORGAN.match(words) is not None)


#: （临江县水利局）, （石桥大学公共管理学院）: where somebody works.
_BRACKETED_ORGAN = late(
    both_scripts(r"[（(][^（）()，。\d]{2,30}(?:部|府|院|会|局|署|处|委|厅|行|社|庭|室|科|馆|所|站|中心|大学|公司|学校|协会)[）)]$")
)
#: So somebody is greeted; 张青山主任： under a document number is whom the letter goes to.
_GREETS = late(both_scripts("各位|们|同志|朋友|尊敬|先生|女士"))


def _head_kind(view: View, i: int, body: int, end: int) -> str | None:
    start, stop, reading = view.blocks[i]
    if reading is not None and reading.kind.name == "bullet" and body > 0 and view.text[start] in "—―－─-" and stop - start <= TITLE:
        return "subtitle" if view.text[stop - 1] not in "。：:；" else None
    if stop - start == 1 and reading is None and view.works[-1].body > 0:
        return "boilerplate"  # a size of type, a sign
    if i + 1 < end and view.text[view.blocks[i + 1][0]] in "—―－─" and view.is_title_like(i):
        return "title"
    if i in view.quoted or stop - start > 400:
        return None
    if reading is not None and reading.kind.trust > 1:
        return "doc_number" if view.shape(i, "head") == "doc_number" else None  # （2023）川02民终123号
    fitting = view.fitting[i]
    if not fitting and view.text[stop - 1] in "。；：":
        return None  # no name and no date ends so
    kind = fitting[0].name if fitting else None
    if kind == "copy_number" or (kind == "signature" and _heads_something(view, i, end)):
        return None  # a figure; an office with its duties below
    if (
        kind == "signature"
        or (kind is None and view.is_officer(i))
        or (kind is None and body > 0 and (i == body or i - 1 in view.elements) and _is_author(view, i, end))
    ):
        return "byline"
    if kind is None and _is_signed_and_dated(view, i):
        return "issuer"
    if kind == "addressee" and (i + 1 >= end or not view.is_body(i + 1)):
        return None
    return None if kind in ("attachment_note", "seal", "note", "printed_by", "contents", "label") and i > body + 3 else kind


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


def mark_tail(view: View, body: int, end: int) -> None:
    """Mark signatures, dates, notes and lists of annexes under the text."""
    for i in view.between(body, end):
        if i in view.elements:
            continue
        start, stop, _ = view.blocks[i]
        if view.text[start] in _OPENS_NOTES and _NOTES.match(view.words[i]):
            _mark_notes(view, i, end)
            continue
        if not view.fitting[i] and i + 1 < end and view.text[stop - 1] not in _ENDS_DATE:
            continue  # so it is with most
        kind = view.shape(i, "tail", "any")
        if kind == "attachment_note":
            _mark_attachments(view, i, end)
        elif kind == "date" and not view.answers_heading(i):
            view.elements[i] = kind
            _mark_signatures(view, i, body)
        elif (kind == "signature" and not _heads_something(view, i, end)) or kind in (
            "note",
            "seal",
            "cc",
            "printed_by",
            "source",
            "byline",
            "salutation",
            "keywords",
            "attendance",
            "closing",
            "caption",
        ):
            view.elements[i] = kind
            if kind == "note" and i > body and view.is_organ(i - 1):
                view.elements[i - 1] = "signature"
            if kind == "signature" and i + 1 < end and view.is_foreign(i + 1):
                view.elements[i + 1] = "signature"  # the name as its bearer writes it
                view.continuing.add(i + 1)
        elif i + 1 == end and view.shape(i, "head") == "doc_number":
            view.elements[i] = "doc_number"  # of the work that follows, above its title
        elif kind is None and (_is_signed_and_dated(view, i) or (i + 1 == end and _is_signed(view, i, body))):
            view.elements[i] = "signature"
        elif (beside := view.shape(i, "above", "head")) and view.elements.get(i - 1) in _BESIDE.get(beside, ()):
            view.elements[i] = beside


#: What stands under a text only beside its likes: 联系人： under a date, 记录： under 出席：.
_BESIDE = {"contact": ("date", "signature", "note", "cc", "contact"), "meeting_field": ("attendance", "meeting_field")}
#: An organ and a date that share a line: 临江县教育局　2024年3月5日.
_SIGNED_AND_DATED = late(both_scripts(rf"[^，。；：:、《》\d]{{2,40}}[部府院会局署处委厅行社庭室科校司组学团][编印]?\s*{DATE}$"))


_ENDS_DATE = frozenset("日月")


def _is_signed(view: View, i: int, body: int) -> bool:
    """Tell whether the last line, below the last sentence, is but the name of an organ, which did not say when it wrote."""
    return i > body and view.is_organ(i) and (view.elements.get(i - 1) == "closing" or view.text[view.blocks[i - 1][1] - 1] == "。")


def _is_signed_and_dated(view: View, i: int) -> bool:
    """Tell whether a line holds an organ and a date behind it, and nothing else."""
    _, end, reading = view.blocks[i]
    return view.text[end - 1] in _ENDS_DATE and reading is None and _SIGNED_AND_DATED.match(view.words[i]) is not None


def _heads_something(view: View, i: int, end: int) -> bool:
    """Tell whether running text follows, so that 主任 on a line is a heading and no signature."""
    return len(view.words[i]) <= 4 and i + 1 < end and view.is_body(i + 1)


def _mark_signatures(view: View, i: int, body: int) -> None:
    """Mark the lines above a date, at most five, that hold no sentence."""
    for j in range(i - 1, max(body - 1, i - 6), -1):
        if view.elements.get(j) == "seal":
            continue
        if j in view.elements or not view.is_title_like(j, HEADING) or _SENTENCE.search(view.words[j]):
            break
        words = view.words[j]
        if view.shape(j, "above") == "contact":
            view.elements[j] = "contact"
        elif _FIELD.search(words) and not _WHO.match(words):
            break
        else:
            view.elements[j] = "addressee" if j > body and _TO.match(view.words[j - 1]) else "signature"


#: An appeal or a wish is no signature: 让我们携起手来，共建美好家园！
_SENTENCE = late("[，,！!？?]")
_FIELD = late("[：:]")
#: Who signs may be said before the name: 述职人：王大明.
_WHO = late(both_scripts(r"(?:述职|汇报|报告|承诺|申请|倡议|具状|起诉|上诉|执笔|负责|法定代表|发言|检查|思想汇报)人|(?:检察|审判|书记)员"))
#: Below 此致 stands the organ that the document goes to.
_TO = late("此致\\s*$")


def _mark_attachments(view: View, i: int, end: int) -> None:
    """Mark a list of annexes: 附件：1.… and the lines 2.… below it, with their broken ends."""
    view.elements[i] = "attachment_note"
    expected = 1 if view.words[i][-1] in "：:" else 2  # the first may stand on the label's line
    j = i + 1
    while j < end:
        reading = view.blocks[j][2]
        if reading is not None and reading.number == expected and reading.kind.name in ("arabic", "han", "dotted_sign", "arabic_paren", "han_paren"):
            expected += 1
            view.elements[j] = "attachment_note"
        elif reading is None and (_is_broken_off(view, j - 1) or _is_indented_more(view, i, j)) and view.words[j][-1] not in "。；":
            view.elements[j] = "attachment_note"
            view.continuing.add(j)
        else:
            break
        j += 1


def _is_indented_more(view: View, i: int, j: int) -> bool:
    """Tell whether a line stands further in than 附件：, under the name of an annex that was broken off."""
    return _indent(view, j) > _indent(view, i) + 1


def _indent(view: View, i: int) -> int:
    start = view.blocks[i][0]
    return start - view.text.rfind("\n", 0, start) - 1


def _is_broken_off(view: View, i: int) -> bool:
    words = view.words[i]
    return sum(map(words.count, "（(《")) > sum(map(words.count, "）)》"))
