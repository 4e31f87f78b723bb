"""Titles: where that of a work stands, over one line or several, and where it runs into the text."""

from govdoc.announced import spells_name
from govdoc.expressions import late
from govdoc.heads import SHORTEST_TITLE
from govdoc.kinds import KINDS, kind_at_end, names_issuer, stem_of
from govdoc.labels import ANNEX, BARE_ANNEX, OPENS_PART, PART, label_at, labelled
from govdoc.people import OFFICES
from govdoc.scripts import both_scripts, either_script, in_both_scripts
from govdoc.series import COUNT, LOOKED_AT, MODEL, PRAISE, without_year
from govdoc.view import HEADING, TITLE, View, Work, is_bracketed

OPENS_LABEL = OPENS_PART | {"附"}
#: What two works have in common behind their title is no longer.
LONGEST_OVERLAP = 12
_COUNTED = late(
    both_scripts(
        rf"\s*[（(【\[]?\s*(?:{PRAISE}|合集|汇总|锦集|集锦|共|{MODEL})?\s*(?:篇|之)?\s*{COUNT}\s*(?:篇|例)?(?:范文|合集|汇总)?\s*[】）)\]]?$"
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
#: The title in a field of its own, as databases of laws give it: 法規名稱：, 【法规标题】; the number is that of an interpretation.
TITLE_FIELD = late(
    both_scripts(
        r"(?:(?:(?:法规|规章|文件)?名\s*称|(?:发文|法规)?标\s*题|解释字号)\s*[：:]|【\s*(?:法规|规章|文件)?(?:名\s*称|标\s*题)\s*】)\s*(?=\S)"
    )
)


def begin_work(view: View, i: int, label: str | None) -> None:
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
        start, end, reading = view.blocks[i]
        part = next(filter(None, (shape.match(view.text, start, end) for shape in (PART, ANNEX, BARE_ANNEX, TITLE_FIELD))), None)
        rest = part.end() if part else start + reading.length if reading is not None and i in view.volumes else start
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
    if title and view.elements.get(i - 1) == "date" and _YEAR.match(view.words[i - 1]):
        view.elements[i - 1] = "title"
        title = (i - 1, *title)
    if len(title) == 1 and view.elements.get(i + 1) == "contents" and view.words[i].endswith(_CONTENTS):
        start, end, _ = view.blocks[i]
        view.works.append(Work(i, None, (), (start, end - len(_CONTENTS[0])), i + 1))
        return
    view.works.append(Work(i, None, title, None, title[-1] + 1 if title else i))


#: On a line of its own, above the rest of the title: 2024年 / 政府工作报告.
_YEAR = late(both_scripts(r"[\d〇○零一二三四五六七八九]{4}年度?$"))
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
        if view.text[view.blocks[j][0]] in OPENS_LABEL and label_at(view, j):
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
    lines = title_lines(view, i)
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
    ends: set[str] = set()
    for j in labelled(view)[:100]:
        part = PART.match(view.words[j]) if j != i else None
        if part:
            other = view.text[view.blocks[j][0] + part.end() : view.blocks[j][1]]
            if SHORTEST_TITLE <= len(other) <= LONGEST_RUN_IN and kind_at_end(other):
                ends.add(other[-LAST_WORD:])
            shared = next((n for n, (a, b) in enumerate(zip(words, other, strict=False)) if a != b), min(len(words), len(other)))
            best = max(best, shared)
    # Two texts may go on alike for a word: …心得体会我党…, …心得体会我国…. The title ends with the name of what it is.
    named = next((n for n in range(best, max(4, best - LONGEST_OVERLAP), -1) if kind_at_end(words[:n])), best)
    if named == 0 and ends:
        named = _alike_end(words, ends)
    return start + named


#: So many characters are what the title of another part is known by at its end, as 心得体会 is; a title that runs in is no longer.
LAST_WORD, LONGEST_RUN_IN = 4, 40


def _alike_end(words: str, ends: set[str]) -> int:
    """Give where a title ends as that of another part does, before any mark; 0 if nowhere: 镇干部廉洁心得体会|廉洁是为政之本，…."""
    phrase = _BEFORE_MARK.match(words, 0, LONGEST_RUN_IN)
    places = [place + LAST_WORD for end in ends if (place := phrase[0].find(end)) > 0] if phrase else []
    return min(places, default=0)


_BEFORE_MARK = late(r"[^，。；：！？,;:!?]+")


def title_lines(view: View, i: int) -> tuple[int, ...]:
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
    if is_bracketed(words) or "\t" in words or (lines and (i in view.series or words[0] in "【［")) or _exclaims(words):
        return False
    if not lines:
        return True
    if words[0] in OPENS_LABEL and label_at(view, i):
        return False
    above = view.unspaced(lines[-1])
    if words[0] in "（(" and words[-1] in "）)":
        return view.is_adjacent(i) and _VERSION.search(words) is not None
    if above.endswith(_SAYS) and _IS_SAID.search(above):
        return view.line_ends(i) < 3
    if view.line_ends(i) < 3 and spells_name(view, "".join(map(view.unspaced, (*lines, i))), lines[0]):
        return True
    is_whole = words[0] != "的" and kind_at_end(above) and not _takes_more(view, above, i) and not _is_called_so(view, above, i)
    if is_whole or names_collection(above) or _names_occasion(view, i, lines[-1]) or is_part_of(words, above):
        return False
    if (len(words) <= 8 or words.startswith(_OPENS_MATTER)) and _ORGAN_AT_END.search(above) and view.kinds[i]:
        return True
    if not view.is_adjacent(i):
        return view.line_ends(i) == 2 and _goes_on_below_gap(view, i, lines)
    return above[-1] in _UNFINISHED or _ends_title(view, i) or _is_above_dash(view, i) or _names_kind(view, i) or _is_second_half(view, i, lines[-1])


#: A title that exclaims has no more clauses: 决战七月，决胜防汛！.
MOST_CLAUSES = 2


def _exclaims(words: str) -> bool:
    """Tell whether a line is a sentence of several clauses that ends with an exclamation mark, and no title.

    >>> _exclaims("祝大家新年快乐，身体健康，万事如意！"), _exclaims("决战七月，决胜防汛！")
    (True, False)
    """
    return words[-1] in "！!" and words.count("，") + words.count(",") >= MOST_CLAUSES


#: So ends the first line of a news title, and the next says what was said: 王大明在青溪镇调研时强调 / 抢抓农时 确保丰收.
_SAYS = in_both_scripts("强调", "指出", "要求", "表示", "提出")
_IS_SAID = late(both_scripts(r".{4,}[时上]..$"))
#: The two halves of a title are about as long as each other.
LIKE = 0.7


def _is_second_half(view: View, i: int, above: int) -> bool:
    """Tell whether a line is the second half of a title in two, above the organ that wrote: 强化责任 狠抓落实 / 全力推进农村供水工作 / 县水利局."""
    first, second = view.words[above], view.words[i]
    if not LIKE * len(first) <= len(second) <= len(first) / LIKE or len(first) < SHORTEST_SAYING or view.is_organ(i) or view.is_organ(above):
        return False
    if i + 2 >= len(view.blocks) or not view.is_organ(i + 1) or not view.is_adjacent(i + 1):
        return False
    return view.blocks[i + 2][2] is None and view.is_body(i + 2)


#: A line that says but what kind of document it is the title of has so many characters.
KIND_ALONE = 4
#: What may also head a part of a text, where 一、 stands below it: 裁判要点, 裁判理由, 下步安排.
_HEADS_PART = in_both_scripts(
    "要点", "注意事项", "原则", "须知", "标准", "准则", "规范", "流程", "安排", "体会", "摘要", "建议", "说明", "理由", "答复", "表", "名单", "目录"
)
#: Between a title and the text there are no more lines.
LONGEST_HEAD = 4


def _names_kind(view: View, i: int) -> bool:
    """Tell whether a line says but what the title is of, above the first unit of the text: 青川市优秀乡村教师 / 评选办法 / 第一条.

    Where such lines stand above several counts, 请假制度 / 一、…, they head parts.
    """
    words = view.unspaced(i)
    if len(words) > KIND_ALONE or kind_at_end(words) is None:
        return False
    first = _first_of_body(view, i)
    if _calls_itself(view, first, words):
        return not _has_sister(view, i)
    below = view.blocks[first][2]
    if below is None or below.number != 1:
        return False
    if below.kind.role in ("article", "division"):
        return first == i + 1
    return below.kind.name in ("han", "financial") and not words.endswith(_HEADS_PART) and not _has_sister(view, i)


#: What a text is made for, and calls itself below its title: 为…，制定本规划; a kind of document has two characters.
OWN_PURPOSE = late(both_scripts(r"[为据].*(?:制[定订]|订定|特订)本"))
LENGTH_OF_KIND = 2


def _first_of_body(view: View, i: int) -> int:
    """Give the first block of the text below a line of its head, or else that line."""
    return next((j for j in range(i + 1, min(i + 1 + LONGEST_HEAD, len(view.blocks))) if view.is_body(j)), i)


def _calls_itself(view: View, first: int, title: str) -> bool:
    """Tell whether the first block of a text says what it is made for, and calls itself by the last word of a title."""
    return f"本{stem_of(title)[-LENGTH_OF_KIND:]}" in view.words[first] and OWN_PURPOSE.search(view.words[first]) is not None


def _is_called_so(view: View, above: str, i: int) -> bool:
    """Tell whether the text calls itself by the last word of a line, and not by that of the line above: …行动计划 / 考核规定 / …制定本规定。"""
    if view.kinds[i] is None or not view.is_adjacent(i) or view.kinds[i] is kind_at_end(above):
        return False
    first = _first_of_body(view, i)
    return _calls_itself(view, first, view.words[i]) and not _calls_itself(view, first, above)


def _has_sister(view: View, i: int) -> bool:
    """Tell whether another line as short as a kind of document stands above a count."""
    for j in view.between(i + 1, i + LONGEST_TEXT):
        if (
            len(view.words[j]) <= KIND_ALONE
            and view.is_title_like(j)
            and j + 1 < len(view.blocks)
            and (r := view.blocks[j + 1][2]) is not None
            and r.number == 1
        ):
            return True
    return False


#: A sister of a line is looked for among so many blocks.
LONGEST_TEXT = 200


#: What in brackets goes on a title: （试行）, （征求意见稿）, （2023—2025年）, （第二稿）, （一）, （共12项）; who spoke and where does not.
_VERSION = late(
    both_scripts(
        r"(?:稿|行|订|修正|版|草案|摘要|节选|摘登|选登|案|[（(—－-]\s*\d{4}\s*年(?:度)?|[（(][一二三四五六七八九十\d]{1,3}|[（(]共[^）)]{1,8})[）)]$"
    )
)


def _takes_more(view: View, above: str, i: int) -> bool:
    """Tell whether 关于政府信息公开工作年度报告 goes on, 有关事项的通知, or 关于《渡口管理条例》: 公开征求意见的公告."""
    words = view.words[i]
    if above[-1] == "》" and _OF_NAMED.search(above) and "的" in words and view.kinds[i]:
        return True
    return (
        any(map(above.__contains__, _OPENS_MATTER))
        and "的" not in above[-6:]
        and len(words) <= HEADING // 2
        and _ENDS_TITLE.search(words) is not None
    )


#: With this a title names what it is about.
_OPENS_MATTER = in_both_scripts("关于")
_OF_NAMED = late(both_scripts("(?:关于|对)[^《》]{0,12}《[^》]+》$"))
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
    if len(title) < SHORTEST_SAYING or title[-1] in _UNFINISHED or kind_at_end(title) or names_collection(title):
        return False
    return not view.is_organ(above) and not _SOMEBODY.search(title) and _OCCASION.match(view.words[i]) is not None


#: So a title joins what it is of: 2023年工作总结及2024年工作计划.
_JOINS = frozenset(either_script("和及与暨、"))


def is_part_of(words: str, title: str) -> bool:
    """Tell whether a title names some words as one of the two things it is of.

    >>> is_part_of("下半年工作打算", "上半年工作总结和下半年工作打算"), is_part_of("考核办法", "关于印发考核办法的通知")
    (True, False)
    """
    rest = title.removeprefix(words)
    if len(rest) < len(title):
        return rest[:1] in _JOINS
    rest = title.removesuffix(words)
    return len(rest) < len(title) and rest[-1:] in _JOINS


def names_collection(words: str) -> bool:
    """Tell whether a title is that of many works in one volume."""
    words = stem_of(words) if words[-1] in "）)" else words  # 领导讲话汇编（2篇）
    return words[-1:] in _ENDS_COLLECTION and _COLLECTION.search(words) is not None


def _goes_on_below_gap(view: View, i: int, lines: list[int]) -> bool:
    """Tell whether a line goes on a title above a blank line: 关于… has no end yet, or an organ stands above it, or who meets above 会议纪录."""
    above = view.unspaced(lines[-1])
    of_organ = view.words[i].startswith(_OPENS_MATTER) and len(lines) == 1 and view.is_organ(lines[0])
    if of_organ or any(map(above.__contains__, _OPENS_MATTER)):
        return view.kinds[i] is not None
    return len(lines) == 1 and view.kinds[lines[0]] is None and _MEETS.match(above) is not None and _ends_minutes(view, i)


#: Who meets: 松林苑業主立案法團, 青溪國中家長會.
_MEETS = late(both_scripts("[^，。：:、]{2,}(?:会|团|社|校|院|组|司|处|局|署|部|所|室|中心|[大中小]学|[国高]中|高[工商职])$"))


def _ends_minutes(view: View, i: int) -> bool:
    """Tell whether a line, or the next one, says that a text is the minutes of a meeting."""
    if view.kinds[i] is None and i + 1 < len(view.blocks) and view.is_adjacent(i + 1):
        i += 1
    return view.kinds[i] is KINDS["minutes"] and view.is_title_like(i)


def _is_above_dash(view: View, i: int) -> bool:
    """Tell whether a subtitle that opens with a dash follows."""
    return i + 1 < len(view.blocks) and view.text[view.blocks[i + 1][0]] in "—―－─"


def _ends_title(view: View, i: int) -> bool:
    """Tell whether the lines from block `i` on lead to a word that ends a title, with no blank line between."""
    for j in range(i, min(i + 4, len(view.blocks))):
        if not view.is_adjacent(j) or not view.is_title_like(j):
            return False
        if kind_at_end(view.unspaced(j)) and (len(view.words[j]) > 4 or view.words[j - 1][-1] in _UNFINISHED or view.words[j][0] == "的"):
            return True
    return False


def base_title(view: View) -> str:
    """Give the first work's title without its year and its count, by which the other works may be known."""
    title = view.works[0].title
    if not title:
        return ""
    words = view.words[title[0]]
    return without_year(_COUNTED.sub("", words) if words[-1] in _ENDS_COUNTED or words[-1].isdecimal() else words)


def repeats(view: View, i: int, base: str) -> bool:
    """Tell whether block `i` says the title `base` again, with a count behind it."""
    words = without_year(view.words[i])
    return words.startswith(base) and words != base and bool(_COUNTED.match(words[len(base) :]))


#: A model text is called one before a colon, and its own title stands behind it: 2019年公务员考试申论范文：让乡村更美.
_CALLED_MODEL = late(both_scripts(rf"[^，。：:]{{0,24}}(?:{MODEL})[：:]\s*(?=\S{{4}})"))


def model_called(view: View) -> str:
    """Give what the first work's title calls a model text, up to its colon; nothing where it calls none so."""
    title = view.works[0].title
    found = _CALLED_MODEL.match(view.words[title[0]]) if len(title) == 1 else None
    return found[0] if found else ""


def heads_another(view: View, i: int) -> bool:
    """Tell whether block `i`, which is called as the first work's title is, is another title, with its text right below."""
    return view.is_title_like(i) and view.words[i] != view.words[view.works[0].title[0]] and i + 1 < len(view.blocks) and view.is_body(i + 1)
