"""One text, many works: where each begins, and what it is called.

Numbering is not looked at here but for two signs: a title-like line after which a count starts again, and a label inside
a law whose articles count on behind it.
"""

from typing import NamedTuple

from govdoc.elements import ELEMENTS
from govdoc.expressions import late
from govdoc.frame import mark_head
from govdoc.kinds import KINDS, kind_at_end, names_issuer
from govdoc.labels import NAMES_PART, OPENS_PART, heads_annex, is_annex, label_at, may_be_counted, part_number, shorts_and_parts
from govdoc.openings import (
    ENDS_PROTOCOL,
    ends_a_work,
    is_explanation,
    is_letterhead,
    is_protocol,
    is_sent_out,
    is_table_behind,
    may_open,
    names_of_files,
    opens,
    titles_with_bylines,
)
from govdoc.scripts import both_scripts, in_both_scripts
from govdoc.series import ABOVE, MODEL, counted_series, counted_volumes, listed_parts
from govdoc.sites import MENU, is_editors
from govdoc.titles import OPENS_LABEL, TITLE_FIELD, base_title, begin_work, names_collection, repeats
from govdoc.view import EDGE_BLOCKS, ENDS_ORGAN, HEADING, TITLE, View, Work


class _Signs(NamedTuple):
    """What tells of a work that it is not the first."""

    #: The first work's title without its year and its count: 工作总结, with 2 behind it, begins the second.
    base: str
    #: Whether that is the title of a collection.
    collection: bool
    #: The titles with a name below them.
    pairs: set[int]
    #: The lines that name what stands in a file only.
    files: set[int]
    #: The titles that a numbered table of contents lists.
    listed: set[int]


def find_works(view: View) -> None:
    """Find where each work of the text begins, and take its label and its title."""
    first = next((i for i in range(len(view.blocks)) if i not in view.elements), None)
    if first is None:
        return
    view.series, view.volumes = counted_series(view), counted_volumes(view)
    pairs = titles_with_bylines(view)
    first = _begin_first(view, first)
    title = view.works[0].title
    collection = bool(title) and names_collection(view.words[title[-1]])
    signs = _Signs(base_title(view), collection, pairs, set(names_of_files(view)), set(listed_parts(view)))
    _find_others(view, first, signs)
    _settle_first(view, first, signs)


def _begin_first(view: View, first: int) -> int:
    """Begin the first work, below what an editor says of it and what stands above a title; give the block from which it counts."""
    opening = _introduced(view, first)
    if opening is not None:
        _mark_introduction(view, first, opening)
        first = opening
    title = opening if opening is not None else _below_page_head(view, first)
    if title is None:
        title = _mark_masthead(view, first)
    if title is None:
        title = next((i for i in range(first, len(view.blocks)) if i not in view.elements and not _is_field(view, i)), first)
    if not _begin_behind_number(view, title) and not _begin_decorated(view, title):
        begin_work(view, title, "field" if TITLE_FIELD.match(view.words[title]) else label_at(view, title))
        _take_title_below(view)
    if title != first:
        view.works[0] = view.works[0]._replace(first=first)
    return first


def _find_others(view: View, first: int, signs: _Signs) -> None:
    """Find the works behind the first: by their labels, by titles like its own, and by what opens a work without either."""
    tail = False
    some = shorts_and_parts(view)
    for i in sorted({*some, *signs.files}) if signs.files else some:
        if i <= first or i in view.elements or i < view.works[-1].body:
            continue
        label = _label_of_other(view, i)
        if i in signs.files and (tail or (i - 1 in signs.files and i - 1 in view.works[-1].title)):
            _take_file(view, i, goes_on=not tail and not is_explanation(view, i - 1))
        elif label:
            if (label == "label" and not is_annex(view, i)) or (label == "annex" and not heads_annex(view, i, tail=tail)):
                continue
            begin_work(view, i, label)
        elif _is_like_first(view, i, signs):
            begin_work(view, i, None)
        elif view.fitting[i]:
            tail = tail or ends_a_work(view, i)
            continue
        elif _opens_without_label(view, i, signs, tail=tail):
            begin_work(view, i, None)
        else:
            continue
        tail = False


def _label_of_other(view: View, i: int) -> str | None:
    """Give the sort of label with which a block opens; most blocks need not be asked."""
    start, end, _ = view.blocks[i]
    may_be = view.text[start] in OPENS_LABEL or i in view.series or (view.text[end - 1] in "：:" and may_be_counted(view.words[i]))
    return label_at(view, i) if may_be else None


def _is_like_first(view: View, i: int, signs: _Signs) -> bool:
    """Tell whether a line is a letterhead, a title of which a table of contents has told, or the first work's own with a count."""
    return (
        (signs.collection and i in signs.listed)
        or (view.text[view.blocks[i][1] - 1] in _ISSUED_ENDS and is_letterhead(view, i))
        or (len(signs.base) >= SHORTEST_BASE and signs.base in view.words[i] and repeats(view, i, signs.base))
    )


#: A shorter title may stand in any line.
SHORTEST_BASE = 4


def _opens_without_label(view: View, i: int, signs: _Signs, *, tail: bool) -> bool:
    """Tell whether a line is the title of a work by what stands around it; `tail` says that the work before has been signed."""
    if (
        view.is_title_like(i)
        and (i in signs.pairs or tail or may_open(view, i))
        and opens(view, i, signs.pairs, tail=tail, collection=signs.collection)
    ):
        return True
    if view.kinds[i] is not None and (is_sent_out(view, i) or is_table_behind(view, i)):
        return True
    return view.text[view.blocks[i][1] - 1] in ENDS_PROTOCOL and is_protocol(view, i)


def _settle_first(view: View, first: int, signs: _Signs) -> None:
    """Give back the first work if it is but the title of the others, or what an editor says of them."""
    if len(view.works) > 1 and (signs.collection or _is_part(view, signs.base)):
        _give_back_title(view, first)
    pairs = signs.pairs
    if pairs and view.works[0].first not in pairs and all(is_editors(view, i) for i in range(view.works[0].body, min(pairs))):
        _begin_with(view, first, min(pairs))
    # What stands above the first work and is nothing by itself is a part of it.
    stray = next((i for i in range(view.works[0].first) if i not in view.elements), None)
    if stray is not None:
        view.works[0] = view.works[0]._replace(first=stray)


def _begin_with(view: View, first: int, opening: int) -> None:
    """Let the works begin with that at `opening`; what stands above it introduces them."""
    view.works.pop(0)
    if not view.works or view.works[0].first > opening:  # what stood above it had taken its title for a line of its own
        view.works.insert(0, Work(opening, None, (opening,), None, opening + 1))
    _mark_introduction(view, first, opening)


#: So many files at most are named as one work.
MOST_FILES = 6


def _take_file(view: View, i: int, *, goes_on: bool) -> None:
    """Take a line that names what stands in a file, for the title of a work or for more of the title above it."""
    view.elements[i] = "title"
    work = view.works[-1]
    if goes_on and len(work.title) < MOST_FILES:
        view.works[-1] = work._replace(title=(*work.title, i), body=i + 1)
    else:
        view.works.append(Work(i, None, (i,), None, i + 1))


_NAMES_PART = late(f"[{''.join(sorted(NAMES_PART))}]")


def _introduced(view: View, first: int) -> int | None:
    """Give the first work of a collection below what its editor says of it, if there is such an introduction.

    Models of how to write come so: 工作总结（精选2篇） / 下面是…，希望对您有所帮助。 / 工作总结 篇1. The introduction is a few lines without
    any number or signature; where the count does not begin with 1, what stands above it is a work like the others.
    """
    last = min(first + ABOVE, len(view.blocks))
    if not view.series and not _NAMES_PART.search(view.text, 0, view.blocks[last - 1][1]):
        return None
    for i in range(first + 1, last):
        if i in view.series or view.text[view.blocks[i][0]] in OPENS_PART:
            if (view.series[i].number if i in view.series else part_number(view, i)) != 1:
                continue
            goes_on = i in view.series or any(part_number(view, j) == 2 for j in shorts_and_parts(view) if j > i)
            return i if goes_on and any(map(view.is_body, range(first, i))) and all(_may_introduce(view, j) for j in range(first, i)) else None
    return None


def _may_introduce(view: View, i: int) -> bool:
    """Tell whether a block above the first work of a collection has no number and nobody's name."""
    reading = view.blocks[i][2]
    if reading is not None and reading.kind.name != "bullet":
        return False
    return i in view.elements or not (view.shape(i, "any") in ("salutation", "date") or view.shape(i, "head", "tail"))


def _mark_introduction(view: View, first: int, opening: int) -> None:
    """Mark the title of a collection, and what its editor says of it."""
    for i in range(first, opening):
        if i not in view.elements:
            view.elements[i] = "title" if view.is_title_like(i) else "boilerplate"


#: So ends the letterhead of a letter, an order or a proclamation.
_ISSUED_ENDS = frozenset("函令告")


def _is_part(view: View, base: str) -> bool:
    """Tell whether the second work has the label of a part, or the first one's title with a count."""
    first, label, title, span = view.works[1][:4]
    if first in view.series or span is not None or (label is not None and view.words[label][0] != "附"):
        return True
    return bool(base and title) and repeats(view, title[0], base)


def _give_back_title(view: View, first: int) -> None:
    """Take back the first work if it is but a title, which then stands on the collection."""
    second = view.works[1].first
    mark_head(view, view.works[0].body, second)
    if not any(view.is_body(i) for i in range(first, second)):
        view.works.pop(0)
        view.elements.update({i: "title" for i in range(first, second) if i not in view.elements})


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
        if view.is_title_like(i) and _kind_above(view, i) is None:
            named = view.kinds[i] is not None
            if above and (_is_whole(view, i) or all(_is_surely_above(view, j, named=named) for j in above)):
                view.elements.update({j: _kind_above(view, j) or "boilerplate" for j in above})
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
    if is_editors(view, i):
        return True
    if reading is not None or end - start > HEADING // 2 or view.text[end - 1] in ENDS_ORGAN:
        return False
    return (not view.fitting[i] or _kind_above(view, i) is not None) and not _LEADS_ON.search(view.words[i])


def _is_surely_above(view: View, i: int, *, named: bool) -> bool:
    """Tell whether a line is no part of the title below: it says when, whence or by whom, or has no words, or ends as no title does.

    Of a title that does not say what it is of, the last is not told: 前言： may stand above a heading.
    """
    return _kind_above(view, i) is not None or is_editors(view, i) or not (view.is_title_like(i) if named else _HAN.search(view.words[i]))


_HAN = late("[一-鿿]")


def _kind_above(view: View, i: int) -> str | None:
    """Give the kind of an element that pages print above the title: when, whence, by whom."""
    return next((kind.name for kind in view.fitting[i] if kind.name in ("date", "date_field", "source", "byline")), None)


#: What a letterhead ends with: 青川县教育局文件, 内部明电.
_LETTERHEAD = in_both_scripts("文件", "明电", "电报", "发电")
#: … and below the organs that issue it together, on a line of its own.
_LETTERHEAD_WORDS = frozenset(in_both_scripts("令", "公告", "通告"))


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
            ends = view.words[i].endswith(_LETTERHEAD) or (_is_number(view, i) and view.is_title_like(i + 1) and view.shape(i + 1, "any") is None)
            if ends:
                view.elements.update(dict.fromkeys((*organs, *_organs_behind(view, i)), "issuer"))
            return None
        elif not _is_field(view, i):
            return None if i in view.elements else i
    return None


def _organs_behind(view: View, i: int) -> range:
    """Give the line 甲局文件 and the organs below it, above the number: what was beside them was printed behind the middle one."""
    number = next((j for j in range(i + 1, min(i + 16, len(view.blocks))) if not view.is_organ(j)), i)
    return range(i, number) if number > i + 1 and _is_number(view, number) else range(0)


#: 临江县人民政府办公室（通知）: an organ, and the kind of document in brackets.
_KIND_BEHIND_ORGAN = late(both_scripts(r"\S{3,30}(?:府|局|委|会|部|厅|院|办|办公室|办公厅)[（(](?:通知|函|令|公告|通报|批复|报告|请示|文件)[）)]$"))
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
    if kind is None and below > i and view.is_title_like(below):
        if (beside := view.shape(i, "any")) in ("source", "byline"):
            kind = beside
        elif words.endswith(_LETTERHEAD) or (words[-1] in "）)" and _is_number(view, below) and _KIND_BEHIND_ORGAN.match(words)):
            kind = "issuer"
        elif _is_number(view, i):
            kind = "doc_number"
    if kind is not None:
        view.elements[i] = kind
    return kind is not None


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


#: What a site writes behind a title: its name, the day.
_BEHIND_TITLE = late(
    both_scripts(
        r"(?P<title>.+?)(?:\s*[-_|｜—–]\s*[^-_|｜—–\s]{2,24}(?:网|网站|政府|门户|平台|大全)|\s+\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?"
        r"|\s+(?:来源|作者|编辑|(?:发布|更新)?(?:日期|时间)|浏览(?:次数|量)?)\s*[：:].*)$"
    )
)


def _is_listed(view: View, i: int) -> bool:
    """Tell whether the next line has a bullet too: then both are items of a list."""
    below = view.blocks[i + 1][2] if i + 1 < len(view.blocks) else None
    return below is not None and below.kind.name == "bullet"


def _begin_decorated(view: View, i: int) -> bool:
    """Begin the first work where its title has a sign before it, or the site's name or the day behind it: ★水井管理办法 - 临江县人民政府."""
    start, end, reading = view.blocks[i]
    if reading is not None and (reading.kind.name != "bullet" or _is_listed(view, i)):
        return False
    begins = start + reading.length if reading is not None else start
    found = _BEHIND_TITLE.match(view.text, begins, end) if end - begins <= TITLE else None
    stops = found.end("title") if found and kind_at_end(found["title"]) else end
    if (begins == start and stops == end) or kind_at_end(view.text[begins:stops]) is None or end - begins > TITLE:
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
