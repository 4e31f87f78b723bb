"""Where the first title of a text stands, below what a page or a letterhead prints above it, and what is no part of it on its line."""

from govdoc.elements import ELEMENTS
from govdoc.expressions import late
from govdoc.kinds import KINDS, kind_at_end, names_issuer
from govdoc.labels import label_at
from govdoc.scripts import both_scripts, in_both_scripts
from govdoc.series import MODEL
from govdoc.sites import MENU, is_editors
from govdoc.titles import TITLE_FIELD, begin_work
from govdoc.view import EDGE_BLOCKS, ENDS_ORGAN, HEADING, TITLE, View, Work


def first_title(view: View, first: int) -> int:
    """Give the block at which the first title stands, and mark what stands above it."""
    first = _mark_rules(view, first)
    title = _below_page_head(view, first)
    if title is None:
        title = _mark_masthead(view, first)
    if title is None:
        title = next((i for i in range(first, len(view.blocks)) if i not in view.elements and not _is_field(view, i)), first)
    return title


#: What a letterhead has between the number and the title, and what a copy makes of it: a red line, with or without a star.
_RULE = late(r"[-—－_＿━─═=＝*＊~～·.…★☆\s]+$")
_OPENS_RULE = frozenset("-—－_＿━─═=＝*＊~～★☆")


def _mark_rules(view: View, first: int) -> int:
    """Mark the lines above the text that are but signs, and give the first block that is none of them."""
    for i in range(first, min(first + HEAD_OF_PAGE, len(view.blocks))):
        if i not in view.elements and view.words[i][0] in _OPENS_RULE and _RULE.match(view.words[i]):
            view.elements[i] = "boilerplate"
        elif view.is_body(i):
            break
    return next((i for i in range(first, len(view.blocks)) if i not in view.elements), first)


def begin_first_work(view: View, title: int) -> None:
    """Begin the first work at the block of its title."""
    if _is_numbered_annex(view, title):
        begin_work(view, title, "label")
        return
    if not _begin_behind_number(view, title) and not _begin_decorated(view, title):
        begin_work(view, title, "field" if TITLE_FIELD.match(view.words[title]) else label_at(view, title))
        _take_title_below(view)


#: What an annex belongs to, where it is bound on its own (GB/T 9704-2012 7.3.7): 青政发〔2024〕1号附件1.
_NUMBERED_ANNEX = late(both_scripts(r"(?P<number>\S{4,30}号)(?:文件)?(?:的)?\s*附件\s*[一二三四五六七八九十\d]{0,3}\s*[：:]?$"))


def _is_numbered_annex(view: View, i: int) -> bool:
    """Tell whether a line says to what document an annex belongs, with a title below it."""
    words = view.words[i]
    found = _NUMBERED_ANNEX.match(words) if "附件" in words else None
    return found is not None and ELEMENTS["doc_number"].fits(found["number"]) and view.is_title_like(i + 1)


#: A title that is whole by itself: an organ and what it writes about, or a place and what its rules are called.
_OF_ORGAN = late(both_scripts(r"[^\s，。：《》]{2,40}(?:府|局|委|会|部|厅|院|办|办公室|处|署|公司|中心)关于"))
_OF_PLACE = late(both_scripts(r"中华人民共和国|[^\s，。：《》的在]{1,6}[省市县区州]"))
#: What ends or holds one of these needs what stands below it.
_LEADS_ON = late(both_scripts(r"转发|批转|印发|发布|公布|颁发|关于|[的和与及对于在之省市县区州镇乡村]$"))


def _below_page_head(view: View, first: int) -> int | None:
    """Give a title that is whole below what a page prints above it: 政务公开 / 2024-05-06 / 临江县人民政府关于加强古树保护的通知."""
    above: list[int] = []
    for i in range(first, min(first + EDGE_BLOCKS, len(view.blocks))):
        if i in view.elements:
            continue
        named = view.kinds[i] is not None
        if view.is_title_like(i) and not view.fitting[i] and (named or not view.names_author(i)):
            if above and (_is_whole(view, i) or all(_is_surely_above(view, j, named=named) for j in above)):
                view.elements.update({j: _kind_above(view, j) or ("byline" if view.names_author(j) else "boilerplate") for j in above})
                return i
            if named and len(view.words[i]) > MENU:
                return None
        if len(above) == HEAD_OF_PAGE or not _may_stand_above(view, i):
            return None
        above.append(i)
    return None


def _is_whole(view: View, i: int) -> bool:
    """Tell whether a line is all of a title: an organ and what it writes, or a place and what its rules are called."""
    words = view.words[i]
    if _OF_ORGAN.match(words) or names_issuer(words):
        return True
    below = next((r for _, _, r in view.blocks[i + 1 : i + 1 + MOST_BELOW_TITLE] if r is not None), None)
    return below is not None and below.number == 1 and below.kind.role in ("article", "division") and _OF_PLACE.match(words) is not None


#: Between the title of rules and their first article or chapter stand no more lines.
MOST_BELOW_TITLE = 4


def _may_stand_above(view: View, i: int) -> bool:
    """Tell whether a line may be but a word of the page, a date or a time."""
    start, end, reading = view.blocks[i]
    if is_editors(view, i) or _kind_above(view, i) is not None:
        return True
    if (
        reading is not None
        or end - start > HEADING // 2
        or view.text[end - 1] in ENDS_ORGAN
        or _ends_letterhead(view.words[i])
        or label_at(view, i)
        or _is_numbered_annex(view, i)
    ):
        return False
    return not view.fitting[i] and not _LEADS_ON.search(view.words[i])


def _is_surely_above(view: View, i: int, *, named: bool) -> bool:
    """Tell whether a line is no part of the title below: it says when, whence or by whom, or has no words, or ends as no title does.

    Of a title that does not say what it is of, the last is not told: 前言： may stand above a heading.
    """
    return _kind_above(view, i) is not None or is_editors(view, i) or not (view.is_title_like(i) if named else _HAN.search(view.words[i]))


_HAN = late("[一-鿿]")


#: What pages print above the title, by its shape alone.
_ABOVE = frozenset(("date", "date_field", "source", "byline", "note"))


def _kind_above(view: View, i: int) -> str | None:
    """Give the kind of an element that may stand above the title: when, whence, by whom; 文号： with its label."""
    words = view.words[i]
    labelled = "：" in words or ":" in words
    return next((kind.name for kind in view.fitting[i] if kind.name in _ABOVE or (labelled and kind.name == "doc_number")), None)


#: What a letterhead ends with: 青川县教育局文件, 内部明电.
_LETTERHEAD = in_both_scripts("文件", "明电", "电报", "发电")
#: What is sold to bidders is no letterhead: 招标文件, 竞争性磋商文件.
_TENDER = in_both_scripts(*KINDS["tender"].words)
#: … and below the organs that issue it together, on a line of its own.
_LETTERHEAD_WORDS = frozenset(in_both_scripts("令", "公告", "通告"))


def _ends_letterhead(words: str) -> bool:
    """Tell whether words end as a letterhead does."""
    return words.endswith(_LETTERHEAD) and not words.endswith(_TENDER)


def _mark_masthead(view: View, first: int) -> int | None:
    """Mark the organs above a letterhead's last line, or above a number with the title below it (GB/T 9704-2012 7.2.4, 10.1).

    Where there are no organs, give the first line that is no field above a title.
    """
    organs: list[int] = []
    for i in range(first, min(first + 16, len(view.blocks) - 1)):
        if view.is_organ(i):
            organs.append(i)
        elif organs:
            if len(organs) > 1 and view.unspaced(i) in _LETTERHEAD_WORDS:
                view.elements.update(dict.fromkeys((*organs, i), "issuer"))
                return None
            ends = _ends_letterhead(view.words[i]) or (_is_number(view, i) and view.is_title_like(i + 1) and view.shape(i + 1, "any") is None)
            if ends or _is_set_off(view, i):
                view.elements.update(dict.fromkeys((*organs, *_organs_behind(view, i)), "issuer"))
            return None
        elif not _is_field(view, i):
            return None if i in view.elements else i
    return None


def _is_set_off(view: View, i: int) -> bool:
    """Tell whether a line is a title by itself, as on a cover: blank lines part it from the organ above, and it does not go on its name.

    青川市林业局 / (blank) / 2023年度护林工作报告; but 青川市林业局 / (blank) / 关于护林工作的报告 is one title.
    """
    words = view.words[i]
    whole = view.is_title_like(i) and view.kinds[i] is not None and len(words) > MENU and not words.startswith(_ABOUT)
    return whole and not view.is_adjacent(i)


def _organs_behind(view: View, i: int) -> range:
    """Give the line 甲局文件 and the organs below it, above the number: what was beside them was printed behind the middle one."""
    number = next((j for j in range(i + 1, min(i + 16, len(view.blocks))) if not view.is_organ(j)), i)
    return range(i, number) if number > i + 1 and _is_number(view, number) else range(0)


#: 临江县人民政府办公室（通知）: an organ, and the kind of document in brackets.
_KIND_BEHIND_ORGAN = late(both_scripts(r"\S{3,30}(?:府|局|委|会|部|厅|院|办|办公室|办公厅)[（(](?:通知|函|令|公告|通报|批复|报告|请示|文件)[）)]$"))
#: Who sends a telegram.
_SENDS = late(both_scripts(r"发电(?:单位|机关)\s*[：:\s]\s*\S"))
_NUMBER_AND_SIGNER = late(both_scripts(r"(\S+)\s+[签籤]\s*发\s*人"))


def _is_number(view: View, i: int) -> bool:
    """Tell whether a line is a document number, or one and the signer behind it: 青教〔2024〕9号　签发人：张青山."""
    if view.shape(i, "head") == "doc_number":
        return True
    signed = _NUMBER_AND_SIGNER.match(view.words[i]) if "人" in view.words[i] else None
    return signed is not None and ELEMENTS["doc_number"].fits(signed[1])


def _is_field(view: View, i: int) -> bool:
    """Mark a line that stands above a title, such as 檔號： or 特急, or a number with the title below it."""
    words = view.words[i]
    if view.blocks[i][2] is not None or len(words) > HEADING:
        return False
    kind = view.shape(i, "above")
    below = next((j for j in range(i + 1, min(i + 4, len(view.blocks))) if j not in view.elements), i)
    if kind is None and below > i and names_issuer(words) and _is_numbered_above(view, below):
        kind = "issuer"
    elif kind is None and below > i and view.is_title_like(below):
        if (beside := view.shape(i, "any")) in ("source", "byline"):
            kind = beside
        elif (
            _ends_letterhead(words)
            or (words[0] in "发發" and _SENDS.match(words))
            or (words[-1] in "）)" and _is_number(view, below) and _KIND_BEHIND_ORGAN.match(words))
        ):
            kind = "issuer"
        elif _is_number(view, i):
            kind = "doc_number"
        elif words[0] in "发發" and view.shape(i, "head") == "recipient":
            kind = "recipient"  # of a telegram
    if kind is not None:
        view.elements[i] = kind
    return kind is not None


def _is_numbered_above(view: View, i: int) -> bool:
    """Tell whether a line is the number of what the line below says it is about: 某局公告 / 2024年第5号 / 关于发布目录的公告."""
    below = i + 1
    if not _is_number(view, i) or below >= len(view.blocks) or not view.is_title_like(below) or view.kinds[below] is None:
        return False
    return any(map(view.words[below].__contains__, _ABOUT))


_ABOUT = in_both_scripts("关于")
_NUMBER_AND_TITLE = late(both_scripts(r"(\S{4,30}号)\s*《(.+)》$"))


def _begin_behind_number(view: View, i: int) -> bool:
    """Begin the first work where a page names it by its number and its title, and prints the title once more below.

    青政办〔2024〕9号《青川市人民政府办公厅关于…的通知》 / 《青川市人民政府办公厅关于…的通知》: the second line is the work's own, and may be
    that of the notice with which the work on the first line was sent out.
    """
    found = _NUMBER_AND_TITLE.match(view.words[i]) if view.words[i][-1] == "》" else None
    if found is None or not ELEMENTS["doc_number"].fits(found[1]):
        return False
    view.elements[i] = "title"
    below = (j for j in range(i + 1, min(i + 4, len(view.blocks))) if view.is_title_like(j) and not view.fitting[j])
    again = next((j for j in below if kind_at_end(view.words[j].strip("《》"))), i)
    start, end, _ = view.blocks[again]
    if again == i or view.words[again][0] == "《":
        view.works.append(Work(i, None, (), (view.text.index("《", start, end) + 1, end - 1), again + 1))
        view.elements[again] = "title"
    else:
        begin_work(view, again, None)
    return True


#: What a site writes behind a title: its name, the day; and, after a wide space, the number of a case: 訴願決定書　112年訴字第021號.
_BEHIND_TITLE = late(
    both_scripts(
        r"(?P<title>.+?)(?:\s*[-_|｜—–]\s*[^-_|｜—–\s]{2,24}(?:网|网站|政府|门户|平台|大全)|\s+\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?"
        r"|\s+(?:来源|作者|编辑|(?:发布|更新)?(?:日期|时间)|浏览(?:次数|量)?)\s*[：:].*"
        r"|\s+[^\s，。：:（(〔\[]{1,12}字第\s*\d{6,12}\s*号"
        r"|(?:\s{2,}|\u3000+)(?P<number>\d{2,3}\s*年度?[^\s，。：:]{1,10}字第\s*\d{1,6}\s*号|[^\s，。：:（(〔\[]{0,12}[（(〔\[]\d{4}[）)〕\]][^\s，。：:]{0,14}\d+号))$"
    )
)


def _is_listed(view: View, i: int) -> bool:
    """Tell whether the next line has a bullet too: then both are items of a list."""
    below = view.blocks[i + 1][2] if i + 1 < len(view.blocks) else None
    return below is not None and below.kind.name == "bullet"


def _begin_decorated(view: View, i: int) -> bool:
    """Begin the first work where its title has a sign before it, or a site's name, a day or a number behind it: ★水井管理办法 - 临江县人民政府."""
    start, end, reading = view.blocks[i]
    if reading is not None and (reading.kind.name != "bullet" or _is_listed(view, i)):
        return False
    begins = start + reading.length if reading is not None else start
    found = _BEHIND_TITLE.match(view.text, begins, end) if end - begins <= TITLE else None
    numbered = found is not None and found["number"] is not None  # 民事判決 has a number, though it ends with no kind of document
    stops = found.end("title") if found and (numbered or kind_at_end(found["title"])) else end
    if (begins == start and stops == end) or not (numbered or kind_at_end(view.text[begins:stops])) or end - begins > TITLE:
        return False
    view.elements[i] = "title"
    view.works.append(Work(i, None, (), (begins, stops), i + 1))
    return True


#: Where a page calls itself by what is annexed, the notice itself may say what it does with that.
_SENDS_OUT = late(both_scripts(r"(?:印发|转发|发布|颁发|公布|批转)"))
HEAD_OF_PAGE = 8


def _take_title_below(view: View) -> None:
    """Take the work's own title for that which the page gives it.

    乡政府报告范文 / 乡政府报告: a model is called so by the page. 政务公开细则 / (time, source) / 政务公开细则 / 市政府 / 关于印发政务公开细则的通知:
    so pages from a database are headed, and the work is the notice.
    """
    work = view.works[-1]
    if not work.title or len(work.title) > 2:
        return
    first = work.title[0]
    title = view.unspaced(first)
    if len(work.title) == 2 and (found := _MODEL_AT_END.search(title)) and title[: found.start()] == view.unspaced(work.title[1]):
        view.works[-1] = work._replace(title=work.title[1:])
        return
    if len(work.title) > 1 or kind_at_end(title) is None:
        return
    for i in range(first + 1, min(first + HEAD_OF_PAGE, len(view.blocks))):
        if view.is_body(i) or view.shape(i, "head"):
            return
        if view.kinds[i] is KINDS["notice"] and title in view.unspaced(i) and view.is_title_like(i) and _SENDS_OUT.search(view.words[i]):
            between = [j for j in range(first + 1, i) if j not in view.elements]
            view.elements.update({j: "issuer" if view.is_organ(j) else "title" if view.unspaced(j) == title else "boilerplate" for j in between})
            view.elements[i] = "title"
            view.works[-1] = work._replace(title=(i,), body=i + 1)
            return


_MODEL_AT_END = late(both_scripts(rf"(?:{MODEL})$"))
