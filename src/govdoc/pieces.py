"""One text, many works: where each begins, and what it is called.

Numbering is not looked at here but for two signs: a title-like line after which a count starts again, and a label inside
a law whose articles count on behind it.
"""

import re
from bisect import bisect_left

from govdoc.counting import follows
from govdoc.elements import ELEMENTS
from govdoc.expressions import late
from govdoc.frame import SHORTEST_TITLE, mark_head
from govdoc.kinds import KINDS, kind_at_end, names_issuer, stem_of
from govdoc.markers import MarkerKind
from govdoc.people import OFFICES
from govdoc.scripts import both_scripts, either_script, in_both_scripts
from govdoc.series import ABOVE, COUNT, LOOKED_AT, MODEL, PRAISE, counted_series, counted_volumes, read_count, without_year
from govdoc.view import BYLINE, HEADING, TITLE, View, Work, is_bracketed

#: 第一篇：, 篇二：, 范文三 and their like: the label of one work of a collection.
_PART = late(
    both_scripts(
        rf"(?:(?:第\s*{COUNT}\s*篇|[【\[]?篇\s*{COUNT}[】\]]?|(?:{MODEL})\s*{COUNT})\s*[：:]"
        rf"|[【\[（(]\s*(?:篇\s*{COUNT}|第\s*{COUNT}\s*篇)\s*[】\]）)]|(?:篇\s*{COUNT}|第\s*{COUNT}\s*篇)\s)\s*(?=\S)"
    )
)
#: With these the label of a part begins, and that of an annex.
_OPENS_PART = frozenset(either_script("第篇【[（(范例模材交典经发指"))
_OPENS_LABEL = _OPENS_PART | {"附"}
#: What two works have in common behind their title is no longer.
LONGEST_OVERLAP = 12
#: An annex's label with its title behind it: 附件1：垃圾分类目录.
_ANNEX = late(
    both_scripts(r"附(?:件|录|表)\s*(?:[一二三四五六七八九十\d０-９]{1,3}(?:[-－—]\d{1,2})?(?:\s*[：:、]\s*|\s+)|\s*[：:]\s*|\s+)(?=[^\s\d１-９])")
)
_NUMBERED_ANNEX = late(both_scripts(r"附(?:件|录|表)\s*[一二三四五六七八九十\d０-９]"))
#: A part's label that stands alone on its line, its title below it or nowhere: 篇一, 【篇二】.
_PART_ALONE = late(
    both_scripts(
        rf"(?:[【\[（(]?\s*(?:篇|{MODEL}|(?:交流|典型|经验|发言)?(?:材料|发言)(?:之)?)\s*{COUNT}\s*[】\]）)]?|[【\[（(]?第\s*{COUNT}\s*篇[】\]）)]?|指导案例\s*\d+\s*号)\s*[：:]?$"
    )
)
_COUNTED = late(
    both_scripts(
        rf"\s*[（(【\[]?\s*(?:{PRAISE}|合集|汇总|锦集|集锦|共|{MODEL})?\s*(?:篇|之)?\s*{COUNT}\s*(?:篇|例)?(?:范文|合集|汇总)?\s*[】）)\]]?$"
    )
)
#: So it ends, or with a digit.
_ENDS_COUNTED = frozenset(either_script("一二三四五六七八九十篇例文集总】）)]"))
_COUNT = late(COUNT)
_ORGAN_AT_END = late(both_scripts(r"(?:法院|政府|委员会|部|局|厅|办公室|检察院)$"))
#: So ends the title of many works in one volume.
_COLLECTION = late(both_scripts(r"(?:[汇彙]编|选编|摘编|文集|选集|摘登|选登)$"))
_ENDS_COLLECTION = frozenset(either_script("编集登"))
#: A line that ends so is no whole title.
_UNFINISHED = frozenset(either_script("的和与及对于在之"))


def find_works(view: View) -> None:
    """Find where each work of the text begins, and take its label and its title."""
    blocks = view.blocks
    first = next((i for i in range(len(blocks)) if i not in view.elements), None)
    if first is None:
        return
    view.series, view.volumes = counted_series(view), counted_volumes(view)
    pairs = _titles_with_bylines(view)
    opening = _introduced(view, first)
    if opening is not None:
        _mark_introduction(view, first, opening)
        first = opening
    title = opening if opening is not None else _mark_masthead(view, first)
    if title is None:
        title = next((i for i in range(first, len(blocks)) if i not in view.elements and not _is_field(view, i)), first)
    if not _begin_behind_number(view, title):
        _begin(view, title, "field" if _TITLE_FIELD.match(view.words[title]) else _label_at(view, title))
        _take_title_below(view)
    if title != first:
        view.works[0] = view.works[0]._replace(first=first)
    base = _base_title(view)
    collection = bool(view.works[0].title) and _names_collection(view.words[view.works[0].title[-1]])
    tail = False
    text, words = view.text, view.words
    for i in _shorts_and_parts(view):
        if i <= first or i in view.elements or i < view.works[-1].body:
            continue
        start, end, _ = blocks[i]
        last = text[end - 1]
        if (text[start] in _OPENS_LABEL or i in view.series or (last in "：:" and _may_be_counted(words[i]))) and (label := _label_at(view, i)):
            if (label == "label" and not _is_annex(view, i)) or (label == "annex" and not _heads_annex(view, i, tail)):
                continue
            _begin(view, i, label)
            tail = False
        elif (last in _ISSUED_ENDS and _is_letterhead(view, i)) or (len(base) >= 4 and base in words[i] and _repeats(view, i, base)):
            _begin(view, i, None)
            tail = False
        elif view.fitting[i]:
            tail = tail or _ends_a_work(view, i)
        elif (view.is_title_like(i) and (i in pairs or tail or _may_open(view, i)) and _opens(view, i, pairs, tail, collection)) or (
            view.kinds[i] is not None and (_is_sent_out(view, i) or _is_table_behind(view, i))
        ):
            _begin(view, i, None)
            tail = False
    if len(view.works) > 1 and (collection or _is_part(view, base)):
        _give_back_title(view, first)
    if pairs and view.works[0].first not in pairs and all(_is_editors(view, i) for i in range(view.works[0].body, min(pairs))):
        opening = min(pairs)
        view.works.pop(0)
        if not view.works or view.works[0].first > opening:  # what stood above it had taken its title for a line of its own
            view.works.insert(0, Work(opening, None, (opening,), None, opening + 1))
        _mark_introduction(view, first, opening)
    # What stands above the first work and is nothing by itself is a part of it.
    stray = next((i for i in range(view.works[0].first) if i not in view.elements), None)
    if stray is not None:
        view.works[0] = view.works[0]._replace(first=stray)


#: So an editor begins what he says of the works below: 编者按：, 【编者按】.
_EDITORS = late(both_scripts(r"[【\[]?\s*(?:编者按|编者的话|编前话|按语)\s*[】\]]?\s*[：:]?"))


def _is_editors(view: View, i: int) -> bool:
    """Tell whether a block is what an editor says of a collection."""
    return view.text[view.blocks[i][0]] in "【[编編按" and _EDITORS.match(view.words[i]) is not None


def _introduced(view: View, first: int) -> int | None:
    """Give the first work of a collection below what its editor says of it, if there is such an introduction.

    Models of how to write come so: 工作总结（精选2篇） / 下面是…，希望对您有所帮助。 / 工作总结 篇1. The introduction is a few lines without
    any number or signature; where the count does not begin with 1, what stands above it is a work like the others.
    """
    last = min(first + ABOVE, len(view.blocks))
    if not view.series and not any(view.text.find(sign, 0, view.blocks[last - 1][1]) >= 0 for sign in _NAMES_PART):
        return None
    for i in range(first + 1, last):
        if i in view.series or view.text[view.blocks[i][0]] in _OPENS_PART:
            if (view.series[i].number if i in view.series else _part_number(view, i)) != 1:
                continue
            goes_on = i in view.series or any(_part_number(view, j) == 2 for j in _shorts_and_parts(view) if j > i)
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


#: One of these is in every label of a part.
_NAMES_PART = frozenset(either_script("篇范例模材发"))


def _part_number(view: View, i: int) -> int | None:
    """Give the number of the part whose label block `i` opens with."""
    if view.text[view.blocks[i][0]] not in _OPENS_PART or _NAMES_PART.isdisjoint(view.words[i][:6]) or _label_at(view, i) not in ("part", "label"):
        return None
    found = _COUNT.search(view.words[i])
    return read_count(found[0]) if found else None


def _shorts_and_parts(view: View) -> list[int]:
    """Give the blocks that may begin a work: the short ones, and the long ones that open with the label of a part."""
    return sorted({*view.shorts, *_labelled(view), *view.volumes, *view.series}) if "篇" in view.text else view.shorts


#: So ends the letterhead of a letter, an order or a proclamation.
_ISSUED_ENDS = frozenset("函令告")
_BELOW_LETTERHEAD = ("date", "date_field", "doc_number", "number_field")


def _is_letterhead(view: View, i: int) -> bool:
    """Tell whether a line is but an organ and a kind of document, with a date, a number or 主旨： right below it."""
    if i + 1 >= len(view.blocks) or not view.is_title_like(i) or not names_issuer(view.words[i]) or not _has_body(view, i):
        return False
    below = view.blocks[i + 1][2]
    return (below is not None and below.kind.role == "label") or view.shape(i + 1, "any", "head") in _BELOW_LETTERHEAD


def _may_open(view: View, i: int) -> bool:
    """Tell by the next blocks alone whether a title may stand here: number 1, or a date in brackets, under a name or not.

    A speech is known by the end of its title.
    """
    if i + 1 >= len(view.blocks):
        return False
    if view.text[view.blocks[i][1] - 1] in _SPEECH_ENDS or _names_amended(view.words[i]):
        return True
    start, _, below = view.blocks[i + 1]
    if below is not None:
        return below.number == 1
    return view.text[start] in "（(为為爲" or (i + 2 < len(view.blocks) and view.text[view.blocks[i + 2][0]] in "（(")


def _opens(view: View, i: int, pairs: set[int], tail: bool, collection: bool) -> bool:  # noqa: FBT001
    """Tell whether a title-like line is the title of a new work; `tail` says that the one before has been signed."""
    if view.names_author(i) or any(_is_part_of(view.words[i], view.words[j]) for j in view.works[-1].title[:1]):
        return False
    if i not in pairs and not collection and not _has_body(view, i):
        return False
    opens = i in pairs or (tail and _opens_work(view, i)) or _restarts(view, i) or _is_dated(view, i) or _is_speech(view, i)
    return opens or (collection and (_heads_first(view, i) or _is_first_of_all(view, i)))


def _is_first_of_all(view: View, i: int) -> bool:
    """Tell whether a line with text below it is the first below the title of a collection, or below its table of contents."""
    if len(view.works) > 1 or i + 1 >= len(view.blocks) or not view.is_body(i + 1):
        return False
    return all(view.elements.get(j) == "contents" for j in range(view.works[0].body, i))


def _heads_first(view: View, i: int) -> bool:
    """Tell whether 一、 or 第一章 stands right below a line, as below the title of a work in a collection."""
    below = view.blocks[i + 1][2] if i + 1 < len(view.blocks) else None
    return below is not None and below.number == 1 and (below.kind.name == "han" or below.kind.role == "division")


#: So end the titles of speeches.
_SPEECH_ENDS = frozenset(word[-1] for word in in_both_scripts(*KINDS["speech"].words))


def _is_speech(view: View, i: int) -> bool:
    """Tell whether a line named as a speech stands above 同志们：, with but the speaker and the date between them."""
    if view.kinds[i] is not KINDS["speech"] or not _has_body(view, i):
        return False
    for j in range(i + 1, min(i + 4, len(view.blocks))):
        if view.shape(j, "any") == "salutation":
            return True
        if not (view.shape(j, "any") == "date" or view.names_author(j)):
            return False
    return False


def _is_part(view: View, base: str) -> bool:
    """Tell whether the second work has the label of a part, or the first one's title with a count."""
    first, label, title, span = view.works[1][:4]
    if first in view.series or span is not None or (label is not None and view.words[label][0] != "附"):
        return True
    return bool(base and title) and _repeats(view, title[0], base)


def _give_back_title(view: View, first: int) -> None:
    """Take back the first work if it is but a title, which then stands on the collection."""
    second = view.works[1].first
    mark_head(view, view.works[0].body, second)
    if not any(view.is_body(i) for i in range(first, second)):
        view.works.pop(0)
        view.elements.update({i: "title" for i in range(first, second) if i not in view.elements})


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
                view.elements.update(dict.fromkeys(organs, "issuer"))
            return None
        elif not _is_field(view, i):
            return None if i in view.elements else i
    return None


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
        elif words.endswith(_LETTERHEAD):
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
        _begin(view, again, None)
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
#: The title in a field of its own, as databases of laws give it.
_TITLE_FIELD = late(both_scripts(r"(?:(?:法规|规章|文件)?名\s*称|(?:发文)?标\s*题)\s*[：:]\s*(?=\S)"))


#: The title of one work of several, above a greeting: 入党志愿书范文1：.
_COUNTED_TITLE = late(both_scripts(rf"[^，。：:]{{2,24}}(?:篇|范文)\s*{COUNT}(?=\s*[：:]$)"))


def _may_be_counted(words: str) -> bool:
    return "篇" in words or "范文" in words


def _label_at(view: View, i: int) -> str | None:
    words = view.words[i]
    if i in view.series:
        return "counted"
    if words[-1] in "：:" and _may_be_counted(words) and _COUNTED_TITLE.match(words):
        return "counted"
    if words[0] in "（(【" and words[1:2] == "附" and ELEMENTS["label"].fits(words):
        return "label"
    if words[0] == "附":
        return "label" if ELEMENTS["label"].fits(words) else "annex" if _ANNEX.match(words) else None
    if words[0] not in _OPENS_PART:
        return None
    if i in view.volumes:
        return "label" if _PART_ALONE.match(words) else "part"  # the title may stand on the next line of the block
    if words[0] == "第" and view.blocks[i][2] is not None:
        return None
    return "part" if _PART.match(words) else "label" if _PART_ALONE.match(words) else None


def _is_annex(view: View, i: int) -> bool:
    """Tell whether a line 附件1 heads a work: a title must follow it."""
    if i in view.volumes:
        return True
    if i + 1 >= len(view.blocks) or view.blocks[i + 1][2] is not None or _is_embedded(view, i):
        return False
    return view.words[i][-1] not in "：:" or not (view.is_field_of_head(i - 1) or view.is_signed_below(i))


def _heads_annex(view: View, i: int, tail: bool) -> bool:  # noqa: FBT001
    """Tell whether a line 附件1：垃圾分类目录 heads the annex; above a signature it but names it.

    The annex's text follows the line, and the work before it has been signed or is an annex itself, or the text is articles.
    """
    if i + 1 >= len(view.blocks) or not view.is_body(i + 1) or _label_at(view, i + 1) or _is_embedded(view, i):
        return False
    below = view.blocks[i + 1][2]
    opens = (
        below is not None and below.number == 1 and (below.kind.role in ("article", "division") or _NUMBERED_ANNEX.match(view.words[i]) is not None)
    )
    return opens or tail or view.text[view.blocks[view.works[-1].first][0]] == "附" or _ends_with_articles(view, i) or _is_below_title(view, i + 1)


def _is_below_title(view: View, i: int) -> bool:
    """Tell whether block `i` is the first paragraph of a work that is named right above it, and says what it is for.

    附件：…制度 / 为加强协调配合，…。 / 一、… is such a work; below the name of an annex that is only mentioned the text may go on as well.
    """
    start, end, reading = view.blocks[i]
    if i + 1 >= len(view.blocks) or reading is not None or view.text[start] not in "为為爲" or view.text[end - 1] != "。":
        return False
    below = view.blocks[i + 1][2]
    return below is not None and below.number == 1 and below.kind.name == "han" and kind_at_end(view.words[i - 1]) is not None


def _ends_with_articles(view: View, i: int) -> bool:
    """Tell whether the work before block `i` is a law, which nobody signs: its annexes stand below the last article."""
    articles = view.places("article")
    return bisect_left(articles, view.works[-1].body) < bisect_left(articles, i) == len(articles)


def _is_embedded(view: View, i: int) -> bool:
    """Tell whether chapters or articles count on behind block `i`: then what it labels stands inside the work."""
    for role in ("article", "division"):
        places = view.places(role)
        at = bisect_left(places, i)
        if at:
            before = view.blocks[places[at - 1]][2]
            after = next((r for p in places[at : at + 20] if (r := view.blocks[p][2]) and before and r.kind is before.kind), None)
            return after is not None and before is not None and follows(after.number, before.number)
    return False


def _begin(view: View, i: int, label: str | None) -> None:
    """Begin a work at block `i`: take its label and the lines of its title."""
    if label == "label":
        view.elements[i] = "label"
        title = _take_title(view, i + 1)
        view.works.append(Work(i, i, title, None, title[-1] + 1 if title else i + 1))
        return
    if label == "counted":
        if (rest := view.series[i].rest if i in view.series else None) is not None:
            view.works.append(Work(i, None, (), (view.blocks[i][0], rest), i))
            return
        view.works.append(Work(i, None, *_counted_title(view, i), i + 1))
        view.elements[i] = "title"
        return
    if label in ("part", "annex", "field"):
        start, end, _ = view.blocks[i]
        part = next(filter(None, (shape.match(view.text, start, end) for shape in (_PART, _ANNEX, _TITLE_FIELD))), None)
        rest = part.end() if part else start
        runs_in = _shared_title(view, i, rest) if end - rest > TITLE or view.text.find("。", rest, end) >= 0 else end
        # A short line with a sentence in it is no title, where what it shares with another is one by its last word.
        if runs_in < end and (end - rest > TITLE or kind_at_end(view.text[rest:runs_in])):
            view.works.append(Work(i, None, (), (rest, runs_in), i))
            return
        view.works.append(Work(i, None, (), (rest, view.blocks[i][1]), i + 1))
        view.elements[i] = "title"
        _mark_own_title(view, i + 1, view.text[rest : view.blocks[i][1]])
        return
    title = _take_title(view, i)
    if len(title) == 1 and view.elements.get(i + 1) == "contents" and view.words[i].endswith(_CONTENTS):
        start, end, _ = view.blocks[i]
        view.works.append(Work(i, None, (), (start, end - len(_CONTENTS[0])), i + 1))
        return
    view.works.append(Work(i, None, title, None, title[-1] + 1 if title else i))


#: Behind a title, above the list of its headings: 应急预案目录.
_CONTENTS = in_both_scripts("目录", "目次")


def _mark_own_title(view: View, i: int, title: str) -> None:
    """Mark the title that the work itself has, below the line that labels it: 第一篇：党建工作总结 / 青溪镇2023年党建工作总结.

    What says less than the label is left: below 第一篇：工作总结和计划 the line 工作总结 heads a part. So is a line that has
    sisters: below 附件1：安全生产责任制 there may be 经理安全生产责任制 and 班组长安全生产责任制.
    """
    if i >= len(view.blocks) or len(title) < SHORTEST_TITLE or not view.is_title_like(i):
        return
    title = "".join(title.split())
    if not view.unspaced(i).endswith(title):
        return
    for j in view.between(i + 1, i + LOOKED_AT):
        if view.text[view.blocks[j][0]] in _OPENS_LABEL and _label_at(view, j):
            break
        if view.is_title_like(j) and view.unspaced(j).endswith(title):
            return
    view.elements[i] = "title"


def _counted_title(view: View, i: int) -> tuple[tuple[int, ...], tuple[int, int] | None]:
    """Give the block of a title that counts, or its characters where a colon or brackets do not belong to it."""
    start, end, _ = view.blocks[i]
    words = view.text[start:end]
    bare = words.rstrip("：: ")
    if is_bracketed(bare):
        return (), (start + 1, start + len(bare) - 1)
    return ((i,), None) if bare == words else ((), (start, start + len(bare)))


def _take_title(view: View, i: int) -> tuple[int, ...]:
    lines = _title_lines(view, i)
    view.elements.update(dict.fromkeys(lines, "title"))
    if len(lines) == 1 and names_issuer(view.words[i]):
        view.elements[i] = "issuer"
    below = lines[-1] + 1 if lines else i
    if lines and below < len(view.blocks) and view.is_title_like(below) and _names_occasion(view, below, lines[-1]):
        view.elements[below] = "subtitle"
    return lines


def _shared_title(view: View, i: int, start: int) -> int:
    """Give the end of a title that runs into its text: it is what it shares with another part's."""
    words = view.text[start : view.blocks[i][1]]
    best = 0
    for j in _labelled(view)[:100]:
        part = _PART.match(view.words[j]) if j != i else None
        if part:
            other = view.text[view.blocks[j][0] + part.end() : view.blocks[j][1]]
            shared = next((n for n, (a, b) in enumerate(zip(words, other, strict=False)) if a != b), min(len(words), len(other)))
            best = max(best, shared)
    # Two texts may go on alike for a word: …心得体会我党…, …心得体会我国…. The title ends with the name of what it is.
    named = next((n for n in range(best, max(4, best - LONGEST_OVERLAP), -1) if kind_at_end(words[:n])), best)
    return start + named


def _labelled(view: View) -> list[int]:
    """Give every block that opens with a part's label; found once, when first asked for."""
    if view.labelled is None:
        plain = (i for i, (start, _, reading) in enumerate(view.blocks) if reading is None and view.text[start] in _OPENS_PART)
        view.labelled = [i for i in plain if _PART.match(view.words[i])]
    return view.labelled


def _title_lines(view: View, i: int) -> tuple[int, ...]:
    """Give the blocks that make up the title which begins at block `i`."""
    lines: list[int] = []
    while i < len(view.blocks) and len(lines) < 6 and _is_title_line(view, i, lines):
        lines.append(i)
        i += 1
    return tuple(lines)


def _is_title_line(view: View, i: int, lines: list[int]) -> bool:
    """Tell whether block `i` goes on the title of which there are `lines` already."""
    if not view.is_title_like(i) or view.fitting[i]:
        return False
    words = view.words[i]
    if is_bracketed(words) or "\t" in words or (lines and i in view.series):
        return False
    if not lines:
        return True
    if words[0] in _OPENS_LABEL and _label_at(view, i):
        return False
    above = view.unspaced(lines[-1])
    if words[0] in "（(" and words[-1] in "）)":
        return view.is_adjacent(i) and _VERSION.search(words) is not None
    is_whole = kind_at_end(above) and not _takes_more(view, above, i)
    if is_whole or _names_collection(above) or _names_occasion(view, i, lines[-1]) or _is_part_of(words, above):
        return False
    if len(words) <= 8 and _ORGAN_AT_END.search(above) and view.kinds[i]:
        return True
    return view.is_adjacent(i) and (above[-1] in _UNFINISHED or _ends_title(view, i) or _is_above_dash(view, i))


#: What in brackets goes on a title: （试行）, （征求意见稿）, （2023—2025年）, （第二稿）, （一）, （共12项）; who spoke and where does not.
_VERSION = late(
    both_scripts(
        r"(?:稿|行|订|修正|版|草案|摘要|节选|摘登|选登|案|[（(—－-]\s*\d{4}\s*年(?:度)?|[（(][一二三四五六七八九十\d]{1,3}|[（(]共[^）)]{1,8})[）)]$"
    )
)


def _takes_more(view: View, above: str, i: int) -> bool:
    """Tell whether 关于政府信息公开工作年度报告 goes on: 有关事项的通知."""
    return "关于" in above and "的" not in above[-6:] and len(view.words[i]) <= HEADING // 2 and _ENDS_TITLE.search(view.words[i]) is not None


_ENDS_TITLE = late(both_scripts(r"(?:事项|工作|问题|情况)的(?:通知|公告|通告|通报|报告|请示|批复|函|意见|决定)$"))
#: Where somebody spoke, what he saw or read: so begins a subtitle, with —— before it or without.
_OCCASION = late(both_scripts(r"(?:在.{2,40}[上中]的|赴|参加|参观|学习|观看|读)"))
_OPENS_OCCASION = frozenset(either_script("在赴参学观读"))
_SOMEBODY = late(both_scripts(rf"(?:{OFFICES}|同志|先生|女士)"))
#: A title of a speech, without whose it is, has so many characters; a name and an office have fewer.
SHORTEST_SAYING = 6


def _names_occasion(view: View, i: int, above: int) -> bool:
    """Tell whether a line names the occasion of a speech or an essay whose title is whole: 让青春闪光在基层 / 在青年座谈会上的发言.

    Below an organ, a name or an office the line goes on the title: 王大明同志 / 在动员会上的讲话.
    """
    if view.words[i][0] not in _OPENS_OCCASION or view.kinds[i] not in (KINDS["speech"], KINDS["summary"]):
        return False
    title = view.words[above]
    if len(title) < SHORTEST_SAYING or title[-1] in _UNFINISHED or kind_at_end(title) or _names_collection(title):
        return False
    return not view.is_organ(above) and not _SOMEBODY.search(title) and _OCCASION.match(view.words[i]) is not None


#: So a title joins what it is of: 2023年工作总结及2024年工作计划.
_JOINS = frozenset(either_script("和及与暨、"))


def _is_part_of(words: str, title: str) -> bool:
    """Tell whether a title names some words as one of the two things it is of.

    >>> _is_part_of("下半年工作打算", "上半年工作总结和下半年工作打算"), _is_part_of("考核办法", "关于印发考核办法的通知")
    (True, False)
    """
    rest = title.removeprefix(words)
    if len(rest) < len(title):
        return rest[:1] in _JOINS
    rest = title.removesuffix(words)
    return len(rest) < len(title) and rest[-1:] in _JOINS


def _names_collection(words: str) -> bool:
    """Tell whether a title is that of many works in one volume."""
    words = stem_of(words) if words[-1] in "）)" else words  # 领导讲话汇编（2篇）
    return words[-1:] in _ENDS_COLLECTION and _COLLECTION.search(words) is not None


def _is_above_dash(view: View, i: int) -> bool:
    """Tell whether a subtitle that opens with a dash follows."""
    return i + 1 < len(view.blocks) and view.text[view.blocks[i + 1][0]] in "—―－─"


def _ends_title(view: View, i: int) -> bool:
    """Tell whether the lines from block `i` on lead to a word that ends a title, with no blank line between."""
    for j in range(i, min(i + 4, len(view.blocks))):
        if not view.is_adjacent(j) or not view.is_title_like(j):
            return False
        if kind_at_end(view.unspaced(j)) and (len(view.words[j]) > 4 or view.words[j - 1][-1] in _UNFINISHED):
            return True
    return False


def _base_title(view: View) -> str:
    """Give the first work's title without its year and its count, by which the other works may be known."""
    title = view.works[0].title
    if not title:
        return ""
    words = view.words[title[0]]
    return without_year(_COUNTED.sub("", words) if words[-1] in _ENDS_COUNTED or words[-1].isdecimal() else words)


def _repeats(view: View, i: int, base: str) -> bool:
    """Tell whether block `i` says the title `base` again, with a count behind it."""
    words = without_year(view.words[i])
    return words.startswith(base) and words != base and bool(_COUNTED.match(words[len(base) :]))


def _ends_a_work(view: View, i: int) -> bool:
    """Tell whether a block is a signature or a date under the text."""
    kind = view.shape(i, "any")
    if kind == "byline" or view.shape(i, "tail") in ("signature", "note", "seal"):
        return _has_body(view, i)
    return kind == "date" and i - 1 not in view.elements and not view.answers_heading(i) and _has_body(view, i)


def _has_body(view: View, i: int) -> bool:
    """Tell whether text stands between the head of the work and block `i`."""
    body = view.works[-1].body
    return i - body > 30 or any(view.is_body(j) and not view.is_subtitle(j) for j in range(body, i))


def _opens_work(view: View, i: int) -> bool:
    """Tell whether a title-like line after a signature heads an annexed work."""
    if view.shape(i, "above", "tail", "any", "head") or (i + 1 < len(view.blocks) and view.shape(i + 1, "any") == "date"):
        return False
    lines = _title_lines(view, i)
    if not lines:
        return False
    words = "".join(view.words[j] for j in lines)
    after = lines[-1] + 1
    return len(words) >= 4 and (kind_at_end(words) is not None or (len(words) >= LONG_TITLE - 1 and after < len(view.blocks) and view.is_body(after)))


#: So ends the title of amended articles, of which the first need not be 第一條: 修正條文, 修正第三條及第五條條文.
_AMENDED = in_both_scripts("修正条文", "修正草案", "修正草案条文", "条文对照表")
_ENDS_ARTICLES = in_both_scripts("条条文")
_AMENDED_ARTICLES = late(both_scripts(r"(?:修正|增订|删除)第[^，。]{1,60}条条文$"))


def _names_amended(words: str) -> bool:
    return words.endswith(_AMENDED) or (words.endswith(_ENDS_ARTICLES) and _AMENDED_ARTICLES.search(words) is not None)


def _restarts(view: View, i: int) -> bool:
    """Tell whether a line named as a document is stands before a count that starts again."""
    amended = _names_amended(view.words[i])
    if (view.kinds[i] is None and not amended) or _is_embedded(view, i):
        return False
    if len(view.words[i]) < 6 and f"《{view.words[i]}》" not in view.text:
        return False
    between = i + 2 < len(view.blocks) and (_states_purpose(view, i + 1) or view.shape(i + 1, "head", "any") in ("doc_number", "date", "enactment"))
    after = view.blocks[i + 2 if between else i + 1][2] if i + 2 < len(view.blocks) else None
    if after is not None and after.kind.role == "article" and amended:
        return True
    if after is None or after.number != 1 or after.kind.role == "point":
        return False
    body = range(max(view.works[-1].body, i - 400), i)
    if after.kind.role in ("article", "division"):
        return any(view.is_body(j) for j in body)
    return (
        after.kind.name not in ("han_paren", "arabic", "arabic_paren")
        and any(r is not None and r.kind is after.kind and r.number == 2 for r in (view.blocks[j][2] for j in body))
        and not _is_of_parts(view, body, after.kind)
    )


def _is_of_parts(view: View, body: range, kind: MarkerKind) -> bool:
    """Tell whether the first count of a work stands below a line named as a document is: then the work has such parts.

    2023年工作总结 / 一、… / 二、… / 2024年工作计划 / 一、… below a title of its own is one work.
    """
    first = next((j for j in body if (r := view.blocks[j][2]) is not None and r.kind is kind and r.number == 1), None)
    return first is not None and first > body.start and view.is_title_like(first - 1, HEADING) and kind_at_end(view.words[first - 1]) is not None


def _is_sent_out(view: View, i: int) -> bool:
    """Tell whether a line is the title of what the text above sends out (《X》…现印发给你们), with its purpose soon below: 为了…，制定本方案。"""
    if not view.is_title_like(i) or not any(_states_purpose(view, j) for j in (i + 1, i + 2)):
        return False
    start = view.blocks[i][0]
    since = max(view.blocks[view.works[-1].first][0], start - LONGEST_NOTICE)
    return view.text.find(f"《{view.words[i]}》", since, start) >= 0 and _has_body(view, i)


#: What sends out another document is no longer.
LONGEST_NOTICE = 3000


#: So ends the last clause of a law or a decision.
_IN_FORCE = in_both_scripts("施行。", "实施。", "生效。")


def _is_table_behind(view: View, i: int) -> bool:
    """Tell whether a line names the table that a law or a decision has behind its last clause: …自公布日施行。 / 临江县政府编制表."""
    if view.kinds[i] is not KINDS["list"] or not 0 < i < len(view.blocks) - 1 or "\t" not in view.text[slice(*view.blocks[i + 1][:2])]:
        return False
    return view.text.endswith(_IN_FORCE, 0, view.blocks[i - 1][1]) and view.is_title_like(i) and len(view.words[i]) >= LONG_TITLE


#: Rules begin with what they are made for: 为了加强…，制定本办法。
_PURPOSE = late(both_scripts(r"[为爲].*(?:[制製]定|[制製]订|订定|特订)"))


def _states_purpose(view: View, i: int) -> bool:
    """Tell whether block `i` says what some rules are made for."""
    return i < len(view.blocks) and view.blocks[i][2] is None and _PURPOSE.match(view.words[i]) is not None


def _is_dated(view: View, i: int) -> bool:
    """Tell whether a line stands above a date in brackets, as the title of a speech does."""
    if i + 1 >= len(view.blocks) or len(view.words[i]) < 4 or view.shape(i, "any", "tail"):
        return False
    named = view.kinds[i] is not None
    date = i + 2 if named and i + 2 < len(view.blocks) and view.is_officer(i + 1) else i + 1
    below = view.words[date]
    return (
        below[0] in "（("
        and bool(re.match(r"[（(]\s*[\d０-９〇一二三四五六七八九]{1,4}\s*[年.．]", below))
        and (named or view.shape(date, "any") == "date")
    )


def _titles_with_bylines(view: View) -> set[int]:
    """Give the title-like lines under which a name stands alone; one is nothing, several are a collection."""
    blocks = view.blocks
    some = [
        i
        for i in view.between(0, len(blocks) - 2)
        for start, end, below in (blocks[i + 1],)
        if below is None and end - start <= BYLINE and view.is_title_like(i)
    ]
    if len(some) < FEWEST_LONG:
        return set()
    pairs = {i for i in some if _stands_over_name(view, i)}
    long = {i for i in pairs if len(view.words[i]) >= LONG_TITLE or "date" in (view.shape(i + 1, "any"), view.shape(i + 2, "any"))}
    return pairs if len(pairs) >= FEWEST_SHORT else long if len(long) >= FEWEST_LONG else set()


#: A line so long over a name is a title; a shorter one may be a heading or a word of a list, unless there are some of them.
LONG_TITLE, FEWEST_SHORT, FEWEST_LONG = 6, 3, 2


def _stands_over_name(view: View, i: int) -> bool:
    """Tell whether a title-like line has a name, or an office and a name, below it, and then text."""
    if view.text[view.blocks[i + 1][0]] not in "（(" and not _is_signer(view, i + 1):
        return False  # so it is most times: no date in brackets between the two, and no name
    if view.shape(i, "any") == "date":
        return False
    below = range(i + 1, min(i + 4, len(view.blocks)))
    undated = [j for j in below if not (view.text[view.blocks[j][0]] in "（(" and view.shape(j, "any") == "date")]
    if len(undated) < 2 or not view.is_body(undated[1]):
        return False
    return _is_signer(view, undated[0])


def _is_signer(view: View, i: int) -> bool:
    """Tell whether a block is a name, or an office and a name."""
    return view.names_author(i) or view.shape(i, "tail") == "signature"
