"""One text, many works: where each begins, and what it is called.

Numbering is not looked at here but for two signs: a title-like line after which a count starts again, and a label inside
a law whose articles count on behind it.
"""

import re
from bisect import bisect_left

from govdoc.counting import follows
from govdoc.elements import ELEMENTS
from govdoc.expressions import late
from govdoc.frame import mark_head
from govdoc.kinds import KINDS, kind_at_end, names_issuer
from govdoc.markers import MarkerKind
from govdoc.scripts import both_scripts, either_script, in_both_scripts
from govdoc.view import BYLINE, HEADING, TITLE, View, Work, is_bracketed

#: 第一篇：, 篇二：, 范文三 and their like: the label of one work of a collection.
_N = r"\s*[一二三四五六七八九十\d]{1,3}"
_PART = late(both_scripts(rf"(?:(?:第{_N}\s*篇|[【\[]?篇{_N}[】\]]?|(?:范文|例文){_N})\s*[：:]|[【\[]篇{_N}[】\]]|篇{_N}[ \u3000])\s*(?=\S)"))
#: With these the label of a part begins, and that of an annex.
_OPENS_PART = frozenset("第篇【[（(范例範材交典经經发發")
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
        r"(?:[【\[（(]?\s*(?:篇|范文|例文|(?:交流|典型|经验|发言)?(?:材料|发言)(?:之)?)\s*[一二三四五六七八九十\d]{1,3}\s*[】\]）)]?|[【\[（(]?第\s*[一二三四五六七八九十\d]{1,3}\s*篇[】\]）)]?)\s*[：:]?$"
    )
)
_COUNTED = late(
    both_scripts(
        r"\s*[（(【\[]?\s*(?:精选|优选|优秀|热门|最新|通用|实用|推荐|合集|汇总|锦集|集锦|共|范文|例文|模板)?\s*(?:篇|之)?\s*"
        r"[一二三四五六七八九十\d]{1,3}\s*(?:篇|例)?(?:范文|合集|汇总)?\s*[】）)\]]?$"
    )
)
#: So it ends, or with a digit.
_ENDS_COUNTED = frozenset(either_script("一二三四五六七八九十篇例文集总】）)]"))
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
    pairs = _titles_with_bylines(view)
    title = _mark_masthead(view, first)
    if title is None:
        title = next((i for i in range(first, len(blocks)) if i not in view.elements and not _is_field(view, i)), first)
    _begin(view, title, "field" if _TITLE_FIELD.match(view.words[title]) else _label_at(view, title))
    if title != first:
        view.works[0] = view.works[0]._replace(first=first)
    base = _base_title(view)
    collection = bool(view.works[0].title) and _names_collection(view.words[view.works[0].title[-1]])
    tail = False
    text, words = view.text, view.words
    for i in sorted({*view.shorts, *_labelled(view)}) if "篇" in text else view.shorts:
        if i <= first or i in view.elements or i < view.works[-1].body:
            continue
        start, end, _ = blocks[i]
        last = text[end - 1]
        if (text[start] in _OPENS_LABEL or (last in "：:" and _may_be_counted(words[i]))) and (label := _label_at(view, i)):
            if (label == "label" and not _is_annex(view, i)) or (label == "annex" and not _heads_annex(view, i, tail)):
                continue
            _begin(view, i, label)
            tail = False
        elif (last in _ISSUED_ENDS and _is_letterhead(view, i)) or (len(base) >= 4 and base in words[i] and _repeats(view, i, base)):
            _begin(view, i, None)
            tail = False
        elif view.fitting[i]:
            tail = tail or _ends_a_work(view, i)
        elif view.is_title_like(i) and (i in pairs or tail or _may_open(view, i)) and _opens(view, i, pairs, tail, collection):
            _begin(view, i, None)
            tail = False
    if len(view.works) > 1 and (collection or _is_part(view, base)):
        _give_back_title(view, first)
    if pairs and view.works[0].first not in pairs and view.works[0].body >= min(pairs):
        opening = min(pairs)
        view.works.pop(0)
        if not view.works or view.works[0].first > opening:  # what stood above it had taken its title for a line of its own
            view.works.insert(0, Work(opening, None, (opening,), None, opening + 1))
        view.elements.update({i: "title" for i in range(first, opening) if i not in view.elements})


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
    if view.text[view.blocks[i][1] - 1] in _SPEECH_ENDS or view.words[i].endswith(_AMENDED):
        return True
    start, _, below = view.blocks[i + 1]
    if below is not None:
        return below.number == 1
    return view.text[start] in "（(为為爲" or (i + 2 < len(view.blocks) and view.text[view.blocks[i + 2][0]] in "（(")


def _opens(view: View, i: int, pairs: set[int], tail: bool, collection: bool) -> bool:  # noqa: FBT001
    """Tell whether a title-like line is the title of a new work; `tail` says that the one before has been signed."""
    if view.names_author(i):
        return False
    if i not in pairs and not collection and not _has_body(view, i):
        return False
    opens = i in pairs or (tail and _opens_work(view, i)) or _restarts(view, i) or _is_dated(view, i) or _is_speech(view, i)
    first_of_all = len(view.works) == 1 and i == view.works[0].body and i + 1 < len(view.blocks) and view.is_body(i + 1)
    return opens or (collection and (_heads_first(view, i) or first_of_all))


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
    label, title, span = view.works[1].label, view.works[1].title, view.works[1].title_span
    if span is not None or (label is not None and view.words[label][0] != "附"):
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


def _mark_masthead(view: View, first: int) -> int | None:
    """Mark the organs above a letterhead's last line, or above a number with the title below it (GB/T 9704-2012 7.2.4, 10.1).

    Where there are no organs, give the first line that is no field above a title.
    """
    organs: list[int] = []
    for i in range(first, min(first + 16, len(view.blocks) - 1)):
        if view.is_organ(i):
            organs.append(i)
        elif organs:
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
    if kind is None and i + 1 < len(view.blocks) and view.is_title_like(i + 1):
        if (beside := view.shape(i, "any")) in ("source", "byline"):
            kind = beside
        elif words.endswith(_LETTERHEAD):
            kind = "issuer"
        elif _is_number(view, i):
            kind = "doc_number"
    if kind is not None:
        view.elements[i] = kind
    return kind is not None


#: The title in a field of its own, as databases of laws give it.
_TITLE_FIELD = late(both_scripts(r"(?:(?:法规|规章|文件)?名\s*称|标\s*题)\s*[：:]\s*(?=\S)"))


#: The title of one work of several, above a greeting: 入党志愿书范文1：.
_COUNTED_TITLE = late(r"[^，。：:]{2,24}(?:范文|篇)\s*[一二三四五六七八九十\d]{1,3}(?=\s*[：:]$)")


def _may_be_counted(words: str) -> bool:
    return "篇" in words or "范文" in words


def _label_at(view: View, i: int) -> str | None:
    words = view.words[i]
    if words[-1] in "：:" and _may_be_counted(words) and _COUNTED_TITLE.match(words):
        return "counted"
    if words[0] in "（(【" and words[1:2] == "附" and ELEMENTS["label"].fits(words):
        return "label"
    if words[0] == "附":
        return "label" if ELEMENTS["label"].fits(words) else "annex" if _ANNEX.match(words) else None
    if words[0] not in _OPENS_PART:
        return None
    return "part" if _PART.match(words) else "label" if _PART_ALONE.match(words) else None


def _is_annex(view: View, i: int) -> bool:
    """Tell whether a line 附件1 heads a work: a title must follow it."""
    return i + 1 < len(view.blocks) and view.blocks[i + 1][2] is None and not _is_embedded(view, i)


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
    return opens or tail or view.text[view.blocks[view.works[-1].first][0]] == "附" or _ends_with_articles(view, i)


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
        start = view.blocks[i][0]
        view.works.append(Work(i, None, (), (start, start + len(view.words[i].rstrip("：: "))), i + 1))
        view.elements[i] = "title"
        return
    if label in ("part", "annex", "field"):
        part = next(filter(None, (shape.match(view.words[i]) for shape in (_PART, _ANNEX, _TITLE_FIELD))), None)
        rest = view.blocks[i][0] + (part.end() if part else 0)
        if view.blocks[i][1] - rest > TITLE:
            view.works.append(Work(i, None, (), (rest, _shared_title(view, i, rest)), i))
            return
        view.works.append(Work(i, None, (), (rest, view.blocks[i][1]), i + 1))
        view.elements[i] = "title"
        return
    title = _take_title(view, i)
    view.works.append(Work(i, None, title, None, title[-1] + 1 if title else i))


def _take_title(view: View, i: int) -> tuple[int, ...]:
    lines = _title_lines(view, i)
    view.elements.update(dict.fromkeys(lines, "title"))
    if len(lines) == 1 and names_issuer(view.words[i]):
        view.elements[i] = "issuer"
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
    if is_bracketed(words) or "\t" in words:
        return False
    if not lines:
        return True
    above = view.unspaced(lines[-1])
    if words[0] in "（(" and words[-1] in "）)":
        return view.is_adjacent(i) and _VERSION.search(words) is not None
    if kind_at_end(above) or _names_collection(above):
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


def _names_collection(words: str) -> bool:
    """Tell whether a title is that of many works in one volume."""
    return words[-1] in _ENDS_COLLECTION and _COLLECTION.search(words) is not None


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


_YEAR = late(r"^(?:最新)?\d{4}\s*年(?:度|最新)?")


def _base_title(view: View) -> str:
    """Give the first work's title without its year and its count, by which the other works may be known."""
    title = view.works[0].title
    if not title:
        return ""
    words = view.words[title[0]]
    return _without_year(_COUNTED.sub("", words) if words[-1] in _ENDS_COUNTED or words[-1].isdecimal() else words)


def _without_year(title: str) -> str:
    return _YEAR.sub("", title) if "年" in title else title


def _repeats(view: View, i: int, base: str) -> bool:
    """Tell whether block `i` says the title `base` again, with a count behind it."""
    words = _without_year(view.words[i])
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


#: So ends the title of amended articles, of which the first need not be 第一條.
_AMENDED = in_both_scripts("修正条文", "修正草案", "修正草案条文", "条文对照表")


def _restarts(view: View, i: int) -> bool:
    """Tell whether a line named as a document is stands before a count that starts again."""
    if view.kinds[i] is None or _is_embedded(view, i):
        return False
    if len(view.words[i]) < 6 and f"《{view.words[i]}》" not in view.text:
        return False
    between = i + 2 < len(view.blocks) and (_states_purpose(view, i + 1) or view.shape(i + 1, "head", "any") in ("doc_number", "date", "enactment"))
    after = view.blocks[i + 2 if between else i + 1][2] if i + 2 < len(view.blocks) else None
    if after is not None and after.kind.role == "article" and view.words[i].endswith(_AMENDED):
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
