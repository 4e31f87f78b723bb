"""Placed marks to units: which are sections and which points, which headings hold, where a list has ended."""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import NamedTuple

from govdoc.blocks import Block, Blocks
from govdoc.counting import follows, is_first
from govdoc.diagnostics import BY_SLUG, Diagnostic
from govdoc.expressions import late, searched
from govdoc.headings import LONGEST, OWN_LINE, OWN_SENTENCE, Heading, opening_at, own_line
from govdoc.kinds import kind_at_end
from govdoc.lines import CLOSING, SHORTEST_BROKEN
from govdoc.markers import ARTICLE, BULLET, CASE, CIRCLED_NUMBER, HAN, LABEL, MarkerKind, Number
from govdoc.marks import FRACTION_DOUBT, Mark, Scan
from govdoc.numerals import CHINESE
from govdoc.outline import DEEPEST, Count, Outline
from govdoc.points import Inline
from govdoc.scripts import both_scripts, in_both_scripts
from govdoc.spans import Span

#: A norm says what is to be done and names nothing: 由中级人民法院管辖, 不得公开.
_NORM = searched(
    "应当", "不得", "可以", "是指", "予以", "依照", "依第", "按照", "应予", "自.{1,12}日起", "由.{2,}(?:管辖|审理|负责|审批|批准|承担|组织|解释|征收|代收|计算|处理|决定|确定|提出|支应|召集)",
    "按.{2,}(?:确定|缴纳|计算|征收|收取|核定)",
    "废止(?!《)", "修改为", "改为", "修正为", "增加一[条章节款项]", "删去", "刪除", "作为第",
    "犯.{1,20}罪[，,]", "罪[，,]判处",  # what a court says of the accused: 被告人王某犯盗窃罪，判处有期徒刑一年
    "[，,][男女][，,]",  # 王某，男，1996年1月生，…
)  # fmt: skip
#: With these even a short clause is a norm: 任何单位不得占用耕地。
_DUTY = searched("应当", "不得", "必须", "禁止", "增加一[条章节款项]")
#: So speaks a sentence: a duty or a right, who does it, what it amounts to, when it holds. A heading, which is set off by 。 as a
#: sentence is, names what follows.
_STATES = searched(
    "须(?<!必须)(?!知)", "应(?<![响反供适对相呼感效顺内一回]应)(?![急用付届聘试考变力邀对]|.尽)", "均(?<![平不人户年日]均)(?![衡等匀])", "不予", "视为", "逾期",
    "限报", "得(?<![取获所心值觉使难懂赢记博求不晓舍]得)(?=[以由就依向免于视酌另经随比收开考]|准[予许用其])", "照常", "[的者][，,]", "件(?<=如附件)", "主持(?![词人])",
    "为(?:原则|(?<=[时期对标名比金总人日税范][间限象准额例数期率围]为)(?<!以..为))", "前(?<=[日底月初末时]前)(?=[^，,]*[报送交缴])", "每[^，,]{1,4}[0-9０-９]",
    "元(?<=[0-9０-９万亿]元)", "自.{1,12}日起", "由.{2,}解释$",
    # 需 is said of a duty where it is no part of a noun (需求, 所需, 急需); 若 and 如 of what may come.
    "需(?<![所急供内军必特亟按无尚]需)(?![要求方量])", "若(?<![自莫宛恍]若)(?!干)", "如(?<![例譬比]如)(?=[遇需因欲经])", "[只仅](?=[能限得])", "[切请]勿", "一致(?=同意|通过|赞成)",
    "提出[，,]", "认为[，,]", "反映[，,]", "规定了", "作了(?:规定|修改)",  # 有的委员提出，草案第三条不够明确; 草案第五条对职责作了规定
)  # fmt: skip
_OPENS_STATEMENT = in_both_scripts(
    "同意", "原则同意", "授予", "废止《", "凡", "会议同意", "会议原则", "会议要求", "会议决定", "会议认为", "会议听取", "会议传达", "会议学习", "会议研究",
    "会议审议", "会议通报", "会议强调", "会议指出", "会议明确", "会议部署",
)  # fmt: skip
#: So goes on what was said and not named: 无不良纪录。但…; and so begins a bracket, which may say who is responsible.
_GOES_ON_STATEMENT = in_both_scripts("但", "例如", "其中", "否则", "其余")
_REMARK = late(r"[（(][^（）()]*(?:[（(][^（）()]*[）)][^（）()]*)*[）)][。；;]?")
_REFERS = late(both_scripts(r"[（(](?:附件|附表|见|详见)"))
#: But what ends so before a colon is a name, and a norm stands in it as an attribute: 不得设置地点：公园、绿地.
_ENDS_NAME = late(both_scripts("地点|时间|对象|范围|条件|情形|事项|人员|单位|程序|方式|文件|材料|资料|内容"))
#: A line of its own with nothing below it can be a heading only when it is short.
PHRASE = 24
#: A shorter phrase names something even if a word of it would make a norm.
NAME = 12


#: So few letters are no sentence of an official.
SHORT = 4


#: A line that is a heading as a whole, with a colon in it, is no longer; and may end in a quotation or a bracket.
WHOLE_LINE = 40
_SENTENCE_ENDS = CLOSING - frozenset("”』」》）)")
_CLAUSES = late("[。，,；]")


#: What a placed mark turns out to be: whether it is a section, and its heading. A plain tuple, as there is one for every unit.
Verdict = tuple[bool, Heading | None]
SECTION: Verdict = (True, None)
POINT: Verdict = (False, None)

#: The roles whose members may be sections or points.
_JUDGED = frozenset(("item", "point"))


class Judgement(NamedTuple):
    """The marks of a work that are units, with the level of each and what it turned out to be."""

    marks: list[Mark]
    levels: list[int]
    verdicts: list[Verdict]
    #: For a finished list, by the start of its last mark: the first block of text after it.
    returns: dict[int, int]


def judge(text: str, blocks: Blocks, elements: dict[int, str], found: Scan, outline: Outline) -> Judgement:
    """Decide for every run whether its members are sections, and for every member whether it has a heading."""
    if not found.marks:
        return Judgement([], [], [], {})
    units = _believed(found, outline.counts, all_count=outline.whole)
    verdicts, runs, promising, provisions = _first_verdicts(text, blocks.blocks, units)
    if lonely := _lonely(text, units, runs, blocks, elements, plain=outline.plain):
        outline.counts[:] = [None if count is not None and count[3] in lonely else count for count in outline.counts]
        units = _believed(found, outline.counts, all_count=False)
        verdicts, runs, promising, provisions = _first_verdicts(text, blocks.blocks, units)
    marks, counts, levels, texts, _ = units
    returns: dict[int, int] = {}
    # Where every mark was the next of its run, or the first of a new one, no run counts on from another.
    counted_on = {} if outline.plain else _counted_on(units, runs)
    decided: dict[int, bool] = {}
    for identity, run in runs.items():
        if identity in decided:
            are_sections = decided[identity]
        else:
            family, first, others = run, promising.get(identity), counted_on.get(identity, ())
            if others:
                family = run + [k for other in others for k in runs[other]]
                first = next((promising[one] for one in (identity, *others) if one in promising), None)
            # Where the last member alone promises a heading, and that goes on all, no member surely has one.
            are_sections = first is not None and not (first == family[-1] and _last_goes_on_all(units, family))
            are_sections = are_sections and _judge_run(text, blocks, units, family, verdicts, is_provision=identity in provisions)
            for other in others:
                decided[other] = are_sections
        last = run[-1]
        if not texts[last] or len(run) == 1 or (last + 1 < len(levels) and levels[last + 1] > levels[last]):
            continue
        # What follows the items of an article is its next paragraph: the items have none (立法法 65; 中央法規標準法 8). And a dash opens
        # one paragraph: ——高处更亮。…; where the others had no second one, neither has the last.
        may_end = not are_sections or counts[last][0] is BULLET or (run[0] > 0 and counts[run[0] - 1][0] is ARTICLE)
        if may_end and _has_ended(text, blocks, marks[last], run, texts):
            returns[marks[last][0]] = next(i for i in range(marks[last][2] + 1, len(blocks.blocks)) if i not in elements)
    return Judgement(marks, levels, verdicts, returns)


#: The marks that are units, with their counts and levels; and for each whether text stands below it before the next unit, and
#: the level of that next unit, 0 where none is near: it stands below this one where its level is the deeper.
_Units = tuple[list[Mark], list[Count], list[int], list[bool], list[int]]
#: How far behind a mark the next unit may stand that counts as standing below it.
NEAR = 8


def _counted_on(units: _Units, runs: dict[int, list[int]]) -> dict[int, list[int]]:
    """Give for some runs those that count on from them: （四） below 二、 goes on with （一） to （三） below 一、, and is of one kind with them."""
    marks, counts, *_ = units
    counted_on: dict[int, list[int]] = {}
    latest: dict[MarkerKind, tuple[int, Number | None]] = {}
    for identity, run in runs.items():
        kind, number = counts[run[0]][0], marks[run[0]][1].number
        begins = identity
        if number != 1 and kind in latest and not is_first(number) and follows(number, latest[kind][1]):
            begins = latest[kind][0]
            counted_on.setdefault(begins, []).append(identity)
        latest[kind] = (begins, marks[run[-1]][1].number)
    return counted_on


def _believed(found: Scan, counts: list[Count | None], *, all_count: bool) -> _Units:
    """Sort out the marks that are units; `all_count` says that they all are."""
    marks = found.marks
    if all_count:
        levels = [count[2] for count in counts]  # type: ignore[index]
        # What is said of each mark is asked for of the one before.
        texts = [mark[4] for mark in marks]
        texts.append(found.tail)
        del texts[0]
        nexts = levels[1:]
        nexts.append(0)
        return marks, counts, levels, texts, nexts  # type: ignore[return-value]
    kept = [k for k, count in enumerate(counts) if count is not None]
    believed = [count for count in counts if count is not None]
    levels = [count[2] for count in believed]
    texts, nexts = [], []
    for k, after, level in zip(kept, [*kept[1:], len(marks)], [*levels[1:], 0], strict=False):
        # A mark that is read as text is text below the unit before it, unless it stands in the same block.
        between = after > k + 1 and any(gap or block > marks[k][2] for _, _, block, _, gap, _ in marks[k + 1 : after])
        texts.append(between or (marks[after][4] if after < len(marks) else found.tail))
        nexts.append(level if after - k <= NEAR else 0)
    return [marks[k] for k in kept], believed, levels, texts, nexts


def _first_verdicts(text: str, lines: list[Block], units: _Units) -> tuple[list[Verdict], dict[int, list[int]], dict[int, int], set[int]]:
    """Give what each unit is by itself, the runs to be judged, of those that promise a heading the first member that does, and those in articles.

    A run promises one where a member begins with words that may be one, and that are no mere sentence with nothing below it: the
    others have none in the eyes of `_sure_headings` either.
    """
    marks, counts, _, texts, nexts = units
    verdicts = [POINT] * len(marks)
    runs: dict[int, list[int]] = {}
    promising: dict[int, int] = {}
    provisions: set[int] = set()
    at_hand: Count | None = None
    level = identity = 0
    article = DEEPEST + 1
    judged = False
    run: list[int] = []
    for k, (mark, count, text_below, following) in enumerate(zip(marks, counts, texts, nexts)):  # noqa: B905 - they are as long
        if count is not at_hand:  # the members of one run share their count, and many stand side by side
            at_hand = count
            kind, _, level, identity, _ = count
            judged = kind.role in _JUDGED
            if judged:
                run = runs.setdefault(identity, [])
                if level > article:
                    provisions.add(identity)
                else:
                    article = DEEPEST + 1
            else:
                article = level if kind is ARTICLE else DEEPEST + 1
        heading = mark[3]
        if not judged:
            verdicts[k] = SECTION if heading is None else (True, heading)
            continue
        run.append(k)
        if (
            heading is not None
            and identity not in promising
            and (
                text_below
                or following > level
                or (
                    heading is not OWN_SENTENCE
                    and (heading[2] >= 0 or text[lines[mark[2]][1] - 1] not in CLOSING or _says_how_much(text, mark, lines[mark[2]][1]))
                )
            )
        ):
            promising[identity] = k
    return verdicts, runs, promising, provisions


def _lonely(text: str, units: _Units, runs: dict[int, list[int]], blocks: Blocks, elements: dict[int, str], *, plain: bool) -> set[int]:
    """Give the runs that are believed only in company, and have none: some kinds, and items that open a line broken in mid-sentence.

    They are all runs of items or points: no other kind needs company, and only an item can look like a fraction.
    """
    lonely: set[int] = set()
    latest: dict[MarkerKind, Number | None] = {}
    for identity, run in runs.items():
        _, reading, block, _, _, doubt = units[0][run[0]]
        needs_company = reading.kind.needs_company
        if len(run) == 1:
            broken = blocks.width and block in blocks.interrupting and block - 1 not in elements
            # 问题3： below 二、 is in the company of 问题1： and 问题2： below 一、.
            counts_on = needs_company and reading.kind.role == "item" and follows(reading.number, latest.get(reading.kind))
            # 案由一： with 說明： and 決議： below it is a proposal, though the only one.
            counts_on = counts_on or (needs_company and reading.kind is CASE and _has_label(units, run[0]))
            bare = reading.kind is HAN and reading.ending in CHINESE.firsts  # 一 without any mark behind it
            if (
                (needs_company and not counts_on)
                or broken
                or (doubt == FRACTION_DOUBT and not plain)
                or (bare and _stands_alone(blocks, units[0][run[0]]))
            ):
                lonely.add(identity)
        if reading.kind is CIRCLED_NUMBER and identity == blocks.blocks[block][0] and _annotates(text, units[0], run):
            lonely.add(identity)
        if not plain and reading.ending in _COMMAS and not follows(reading.number, latest.get(reading.kind)) and _counts_nothing(units, run):
            lonely.add(identity)
        latest[reading.kind] = units[0][run[-1]][1].number
    return lonely


def _stands_alone(blocks: Blocks, mark: Mark) -> bool:
    """Tell whether a marker is all that its line holds."""
    start, reading, block, _, _, _ = mark
    return start + reading.length == blocks.blocks[block][1]


_COMMAS = frozenset("，,")
#: The sign of a note stands no farther before the note, and before one of these.
FARTHEST = 20000
_NOTED = frozenset("。，；、！？")


def _annotates(text: str, marks: list[Mark], run: list[int]) -> bool:
    """Tell whether the first of some signs stands behind words further up, as the sign of a note: …的基石①。 / ①本文所称…."""
    start = marks[run[0]][0]
    noted = text.find(text[start], max(0, start - FARTHEST), start)
    return noted > 0 and text[noted - 1] not in _NOTED and not text[noted - 1].isspace() and text[noted + 1] in _NOTED


def _counts_nothing(units: _Units, run: list[int]) -> bool:
    """Tell whether numbers before a comma are no count: none is the first, and none goes on another (二十五，磨豆腐；… 二十七，…)."""
    numbers = [units[0][k][1].number for k in run]
    return not is_first(numbers[0]) and not any(follows(one, other) for other, one in pairwise(numbers))


def _has_label(units: _Units, k: int) -> bool:
    """Tell whether the next unit is a label that stands below this one."""
    marks, _, levels, _, _ = units
    return k + 1 < len(marks) and marks[k + 1][1].kind is LABEL and levels[k + 1] > levels[k]


#: So end proposals: 修正里鄰編組自治條例案，提請審議。
_PROPOSES = late(both_scripts("案|[讨审议公][论议决]|报告|备查"))


def _is_told(text: str, units: _Units, k: int, line_end: int) -> bool:
    """Tell whether an item with but 決議： below it is a sentence and no proposal: 各公所請於汛期前完成檢修，並將結果報府。"""
    start, reading, *_ = units[0][k]
    is_long = text[line_end - 1] in CLOSING and line_end - start - reading.length > PHRASE
    return is_long and _has_label(units, k) and _PROPOSES.match(text, line_end - 3) is None and text[line_end - 2] != "案"


def _is_proposed(text: str, units: _Units, k: int, heading: Heading, line_end: int) -> bool:
    """Tell whether an item with labels below it is a proposal, behind which stands whose it is: …案，提請討論。（提案單位：人事室）."""
    _, end, body = heading
    return _has_label(units, k) and _PROPOSES.match(text, end - 2) is not None and _REMARK.fullmatch(text, body, line_end) is not None


def _judge_run(text: str, blocks: Blocks, units: _Units, run: list[int], verdicts: list[Verdict], *, is_provision: bool) -> bool:
    """Decide on one run of items or points, and tell whether its members are sections.

    Siblings are of one kind: where most have a heading, all are sections. A phrase with nothing below it counts as a
    heading where others surely are.
    """
    marks, _, levels, texts, nexts = units
    _close_strays(text, units, blocks.blocks, run, is_provision=is_provision)
    headings, sure = _sure_headings(text, blocks, units, run, is_provision=is_provision)
    if not sure:
        return False
    is_point = marks[run[0]][1].kind.role == "point"
    are_sections = not is_point and sure == len(run)
    if not is_point and not are_sections:
        phrases = _with_phrases(text, blocks, marks, run, headings)
        # Most items of an article are words closed by 。 and no headings, unless most are so set off: （一）办公室。负责文电工作。
        are_sections = 2 * sure > len(run) if is_provision else sure > phrases.count(None)
        if are_sections:
            headings = phrases
    for k, heading in zip(run, headings):  # noqa: B905 - they are as long
        if heading is None:
            verdicts[k] = SECTION if are_sections else POINT
        elif (
            are_sections
            or (is_point and (texts[k] or heading[2] >= 0))
            or _is_lead(text, heading, is_provision=is_provision, holds=nexts[k] > levels[k])
        ):
            # With nothing behind them and nothing below, the words of a plain item are all that it says.
            says_all = not (are_sections or is_point or heading[2] >= 0 or texts[k] or nexts[k] > levels[k])
            verdicts[k] = POINT if says_all or (not are_sections and _leads_to_list(text, heading)) else (are_sections, heading)
    return are_sections


def _sure_headings(text: str, blocks: Blocks, units: _Units, run: list[int], *, is_provision: bool) -> tuple[list[Heading | None], int]:
    """Give for each member of a run the heading that it surely has, and how many have one.

    What an article provides are sentences: what 。 sets off among its items is no name if it has clauses.
    """
    marks, _, levels, texts, nexts = units
    lines = blocks.blocks
    own_text: bool | None = None
    headings: list[Heading | None] = []
    sure = 0
    for k in run:
        heading = marks[k][3]
        if heading is not None:
            heads = texts[k] or nexts[k] > levels[k]
            line_end = lines[marks[k][2]][1]
            if is_provision and heading[2] >= 0 and _is_clause(text, heading):
                heading = None
            elif heading[2] >= 0 and text[line_end - 1] in "）)" and _is_proposed(text, units, k, heading, line_end):
                heading = own_line(text, heading[0], line_end)
            elif heading[2] >= 0:
                if heads and own_text is None and text[heading[1]] in "：:":  # what stands below the last item alone goes on the whole list
                    own_text = len(run) == 1 or any(texts[j] or nexts[j] > levels[j] for j in run[:-1])
                holds = k + 1 < len(marks) and marks[k + 1][2] == marks[k][2]  # 三、项目：1.抽血
                heading = _run_in(text, line_end, heading, whole=heads and bool(own_text) and not is_provision and not holds)
            elif is_provision and texts[k] and text[line_end - 1] not in CLOSING and line_end - marks[k][0] >= SHORTEST_BROKEN:
                heading = None  # a line end came into its sentence
            elif nexts[k] > levels[k] and not texts[k] and _is_told(text, units, k, line_end):
                heading = None
            elif heads or text[line_end - 1] not in CLOSING or (not is_provision and _names_whole(text, marks[k], line_end)):
                heading = _whole_line(text, blocks, marks[k], line_end)
            else:
                heading = None  # a sentence with nothing below it
            sure += heading is not None
        headings.append(heading)
    if headings[-1] is not None and _last_goes_on_all(units, run):
        if sure == 1 or (is_provision and not any(texts[k] for k in run[:-1])) or _closes_names(text, blocks, marks[run[-1]], headings):
            headings[-1] = None
            sure -= 1
        elif not is_provision and _closes_phrases(text, blocks, marks[run[-1]], headings):
            headings[-1] = None  # it still counts: what closes a document has no say in what the others are
    return headings, sure


#: What a space may be that came in by chance. A wide one is typed with a reason, but for those in a law.
_BLANKS = " \u3000\u00a0"
#: Nobody types one between two letters of a sentence.
_INSIDE = late("(?<=[一-鿿]) (?=[一-鿿])")


def _close_strays(text: str, units: _Units, lines: list[Block], run: list[int], *, is_provision: bool) -> None:
    """Give the marks of a run whose heading only a stray space would set off the heading that they have without it."""
    marks = units[0]
    for k in _strays(text, units, lines, run, is_provision=is_provision):
        start, reading, block, _, gap, doubt = marks[k]
        marks[k] = (start, reading, block, opening_at(text, start + reading.length, lines[block][1], by_space=False), gap, doubt)


def _strays(text: str, units: _Units, lines: list[Block], run: list[int], *, is_provision: bool) -> Sequence[int]:
    """Give the members of a run whose heading only a space would set off, where it came in by chance.

    So it is among the items of an article, unless all are so; where more such spaces stand further on in the line; and with half of
    a run or fewer, if none of the others heads its text from a line of its own: the line end of this one may have been lost.
    """
    marks, _, levels, texts, nexts = units
    chance = _BLANKS if is_provision else " "
    spaced = [k for k in run if (heading := marks[k][3]) is not None and heading[2] >= 0 and text[heading[1]] in chance]
    if not spaced or any(
        _INSIDE.search(text, heading[2], lines[block][1]) for _, _, block, heading, _, _ in map(marks.__getitem__, spaced) if heading
    ):
        return spaced
    if len(spaced) == len(run) or (len(spaced) > 1 and not is_provision and _stand_for_colons(text, marks, run, spaced)):
        return ()
    own = any(marks[k][3] is OWN_LINE and (texts[k] or nexts[k] > levels[k]) for k in run)
    return spaced if is_provision or (2 * len(spaced) <= len(run) and not own) else ()


def _stand_for_colons(text: str, marks: list[Mark], run: list[int], spaced: list[int]) -> bool:
    """Tell whether all the members of a run that no space sets off have names before a colon: 1、参加人员 各单位…。 / 2、时间：…. / 3、地点：…."""
    others = [marks[k][3] for k in run if k not in spaced]
    return all(heading is not None and heading[2] >= 0 and text[heading[1]] in "：:" for heading in others)


#: How much of what is named, or how many: 技术参数（30分）, 巡逻队员（共8名）.
_HOW_MUCH = late(both_scripts(r"(?<![。；，、])[（(]共?\s*[\d０-９一二三四五六七八九十]+(?:\.\d)?\s*(?:[分个名人项家件条处%％])[）)]"))
#: It is no longer.
LONGEST_COUNT = 10


def _says_how_much(text: str, mark: Mark, line_end: int) -> bool:
    """Tell whether a line ends with a name, and behind it in brackets how much there is of it."""
    if text[line_end - 1] not in "）)" or mark[3] is not OWN_LINE:
        return False
    opening = max(text.rfind(bracket, mark[0] + mark[1].length, line_end) for bracket in "（(")
    return opening >= line_end - LONGEST_COUNT and _HOW_MUCH.match(text, opening, line_end) is not None


def _is_clause(text: str, heading: Heading) -> bool:
    """Tell whether what 。 or a colon sets off among the items of an article has clauses; what stands in brackets before a colon has none."""
    start, end, _ = heading
    if text[end] == "。":
        return _CLAUSES.search(text, start, end) is not None
    return text[end] in "：:" and _CLAUSES.search(text, start, end) is not None and _CLAUSES.search(_REMARK.sub("", text[start:end])) is not None


def _names_draft(text: str, mark: Mark, line_end: int) -> bool:
    """Tell whether a line ends with the name of a document, the state of which stands in brackets behind it: …的决定（草案）."""
    return text[line_end - 1] in "）)" and mark[3] is OWN_LINE and kind_at_end(text[mark[0] + mark[1].length : line_end]) is not None


def _names_whole(text: str, mark: Mark, line_end: int) -> bool:
    """Tell whether a line that brackets close is a name all the same, and no sentence."""
    return _says_how_much(text, mark, line_end) or _names_draft(text, mark, line_end)


def _closes_names(text: str, blocks: Blocks, last: Mark, headings: list[Heading | None]) -> bool:
    """Tell whether the last item is a sentence, and what the others begin with names before a colon: what stands below it is no text of its own."""
    return _is_sentence(text, blocks, last) and all(heading is None or (heading[2] >= 0 and text[heading[1]] in "：:") for heading in headings[:-1])


#: So ends what is told; a line to be filled in and signed does not: 甲方（盖章）：　　乙方（签字）：.
_TELLS = frozenset("。！？；…”")


def _closes_phrases(text: str, blocks: Blocks, last: Mark, headings: list[Heading | None]) -> bool:
    """Tell whether the last item is a sentence, and the headings of the others are none: 七、本协议一式两份，签字后生效。

    It says something of the document, or only lines to be filled in stand below it.
    """
    start, reading, block, _, _, _ = last
    end = blocks.blocks[block][1]
    if (
        text[end - 1] != "。"
        or not _is_sentence(text, blocks, last)
        or any(heading is not None and text.startswith(("。", "."), heading[1]) for heading in headings[:-1])
    ):
        return False
    below = blocks.blocks[block + 1 : block + 2]
    return text[start + reading.length] in _SPEAKS or any(text[below_end - 1] not in _TELLS for _, below_end, _ in below)


def _last_goes_on_all(units: _Units, run: list[int]) -> bool:
    """Tell whether the text below the last of some plain items goes on what stands above them all."""
    marks, _, levels, _, nexts = units
    last = run[-1]
    return len(run) > 1 and marks[last][3] is OWN_SENTENCE and nexts[last] <= levels[last]


def _run_in(text: str, line_end: int, heading: Heading, *, whole: bool) -> Heading | None:
    """Give the heading that opens a line, if it names something.

    A line that is no sentence, with text of its own below, is a heading as a whole: 一、聚焦产业：做好“土特产”文章.
    """
    start, end, body = heading
    if (
        whole
        and text[end] in "：:"
        and line_end - start <= WHOLE_LINE
        and text[line_end - 1] not in _SENTENCE_ENDS
        and not _CLAUSES.search(text, body, line_end)
        and not (text[body] in "（(" and _REMARK.fullmatch(text, body, line_end))
    ):
        return own_line(text, start, line_end)
    if text[end] in "？?" or (text[end] in "：:" and _ENDS_NAME.match(text, end - 2, end)):
        return heading
    if (_NORM if end - start > NAME else _DUTY).search(text, start, end) or (text[end] in "。." and _is_statement(text, line_end, heading)):
        return None
    return heading


def _is_statement(text: str, line_end: int, heading: Heading) -> bool:
    """Tell whether the first sentence of an item states something, by its words or by what goes on with it."""
    start, end, body = heading
    if text[end - 1] == "的" and text[end - 2] not in "目标標" and text.find("是", start, end) < 0:
        return True  # 没有原件的。, but not 守初心是党的性质决定的。
    if (
        text.startswith(_OPENS_STATEMENT, start)
        or (end - start > SHORT and _STATES.search(text, start, end))
        or text.startswith(_GOES_ON_STATEMENT, body)
    ):
        return True
    if text[body] not in "（(" or not _REMARK.fullmatch(text, body, line_end):
        return False
    # Who is responsible may be said of a phrase as well: 开展道路硬化。（责任单位：县交通局）
    return end - start > NAME or text.find("，", start, end) >= 0 or _REFERS.match(text, body) is not None


def _whole_line(text: str, blocks: Blocks, mark: Mark, line_end: int) -> Heading | None:
    """Give the words of an item that fill their line and head something, if they name something."""
    start, reading, block, heading, _, _ = mark
    closed = text[line_end - 1] in CLOSING
    if not closed and blocks.width and block + 1 in blocks.interrupting:
        return None
    if heading is OWN_LINE or heading is OWN_SENTENCE:
        heading = own_line(text, start + reading.length, line_end)
    if not closed or heading is None:
        return heading
    words, words_end, _ = heading
    if words_end - words > LONGEST and text.startswith("。", words_end):
        return None  # so long a sentence names nothing
    is_sentence = _NORM.search(text, words, words_end) or text.startswith(_OPENS_STATEMENT, words)
    return None if is_sentence and text[words_end] not in "？?" else heading


def _with_phrases(text: str, blocks: Blocks, marks: list[Mark], run: list[int], headings: list[Heading | None]) -> list[Heading | None]:
    """Give the headings of a run with the phrases that may be headings among them."""
    ends = [heading[1] for heading in headings if heading and heading[2] >= 0]
    if not all(text[end] in "：:" for end in ends):
        return [heading or _phrase(text, blocks, marks[k]) for k, heading in zip(run, headings, strict=True)]
    # Beside names before a colon, what 。 closes is a sentence, however short (四、检附简章一份。), unless it ends as all of them do:
    # 军民融合方面6项。 beside 知识产权方面5项：…
    last = {text[end - 1] for end in ends}
    return [
        heading or (None if _is_sentence(text, blocks, marks[k], last) else _phrase(text, blocks, marks[k]))
        for k, heading in zip(run, headings, strict=True)
    ]


def _phrase(text: str, blocks: Blocks, mark: Mark) -> Heading | None:
    """Give the words of an item that has nothing below it, where they could be a heading: 2.备足物资。"""
    heading = _words(text, blocks, mark) if mark[3] is not None and mark[3][2] < 0 else None
    if heading is None or heading[1] - heading[0] > PHRASE or _NORM.search(text, heading[0], heading[1]):
        return None
    if text[heading[1] : heading[1] + 1] == "。" and (text[heading[0]] in _SPEAKS or _STATES.search(text, heading[0], heading[1])):
        return None
    return heading


#: The last item of minutes is a name, however it is closed.
_ENDS_MEETING = in_both_scripts("散会")
#: So begin sentences that say something of the document, or of those whom it is for.
_SPEAKS = frozenset("本为為各凡如未其")


def _is_sentence(text: str, blocks: Blocks, mark: Mark, ends: AbstractSet[str] = frozenset()) -> bool:
    """Tell a sentence from a phrase, beside names before a colon (二、时间：…) that end in some letters: 四、本计划自印发之日起实施。"""
    if mark[3] is not OWN_SENTENCE:
        return False
    start, end = mark[0] + mark[1].length, blocks[0][mark[2]][1]
    if text.startswith(_ENDS_MEETING, start) and end - start <= SHORT:
        return False
    if ends and ends != {text[end - 2]}:
        return True
    return text[start] in _SPEAKS or text.find("，", start, end) >= 0 or text.find(",", start, end) >= 0


def _words(text: str, blocks: Blocks, mark: Mark) -> Heading | None:
    """Give the words of a mark that fill their line."""
    start, reading, block, heading, _, _ = mark
    return heading if heading is None or heading[0] >= 0 else own_line(text, start + reading.length, blocks[0][block][1])


_SETS_OFF = ("：", ":", "？", "?", "！")
#: What fills its line among plain items, and has text below it, is no longer if it is a name.
LONGEST_LEAD = 24


def _is_lead(text: str, heading: Heading, *, is_provision: bool, holds: bool) -> bool:
    """Tell whether a plain item's heading is a name set off from what it says: not the first of its sentences, unless that is as short as a name.

    What an article provides has no name that nothing sets off, nor has a long line elsewhere that holds no other units: it was broken.
    """
    start, end, body = heading
    if body < 0 and text[end : end + 1] not in _SETS_OFF and (is_provision or (end - start > LONGEST_LEAD and not holds)):
        return False
    return text[end : end + 1] not in ("。", "；", ".") or (
        body >= 0 and not is_provision and end - start <= NAME and not _CLAUSES.search(text, start, end)
    )


#: So ends a clause that the list completes: 第一款的规定不适用于：.
_LEADS_ON = frozenset("于於为為由向对對将將把")
#: A remark in brackets has clauses of its own.
_HAS_CLAUSES = late(r"(?:[^，（(]|[（(][^（）()]*[）)])*，")


def _leads_to_list(text: str, heading: Heading) -> bool:
    """Tell whether the words of a plain item that fill its line are a clause that leads to the list below: …申请补贴，具体应满足：."""
    start, end, body = heading
    if body >= 0 or text[end : end + 1] not in ("：", ":") or _ENDS_NAME.match(text, end - 2, end):
        return False
    return text[end - 1] in _LEADS_ON or _HAS_CLAUSES.match(text, start, end) is not None or _STATES.search(text, start, end) is not None


def _has_ended(text: str, blocks: Blocks, last: Mark, run: list[int], texts: list[bool]) -> bool:
    """Tell whether the text after a run's last item is no part of it: no other item has text of its own below it."""
    return text[blocks[0][last[2]][1] - 1] not in "：:" and not any(map(texts.__getitem__, run[:-1]))


def doubts(text: str, torn: set[int], blocks: list[Block], marks: list[Mark], outline: Outline) -> Iterator[Diagnostic]:
    """Report what is odd in the counts: numbers that are missing or come twice, runs that begin late; and markers of blocks that are `torn`.

    These begin in the middle of a sentence.
    """
    counts, counted = outline.counts, outline.numbers
    last: dict[int, Number] = {}
    seen: dict[MarkerKind, Number] = {}
    late: set[tuple[int, Number]] | None = None
    for (start, reading, block, _, _, _), count in zip(marks, counts, strict=True):
        number = reading.number
        if count is None or number is None:
            continue
        kind, _, _, identity, _ = count
        meant = counted.get(start) or number
        before, last[identity] = last.get(identity), meant
        above, seen[kind] = seen.get(kind), meant
        if reading.previous == before and kind is reading.kind and block not in torn:
            continue  # so it is with most
        slug = None
        if meant != number:
            is_late = meant == before and isinstance(number, int) and isinstance(meant, int) and number < meant
            slug, before = ("late-number", before) if is_late else ("misprinted-number", meant)
        elif before is None:
            if not is_first(number) and not follows(number, above):
                slug = "late-start"
        elif number == before:
            slug = "repeated-number"
        elif not follows(number, before):
            late = _late(marks, outline) if late is None else late
            if not _come_later(before, number, identity, late):
                slug = "skipped-number"
        if slug is None and kind is not reading.kind and not kind.family:
            slug, before = "other-manner", number
        if slug is None and block in torn and start == blocks[block][0]:
            slug = "inside-sentence"
        if slug:
            rule = BY_SLUG[slug]
            span = Span(start, start + reading.length)
            yield Diagnostic(rule=rule, span=span, message=rule.message.format(marker=span.of(text), last=before))


def skipped_points(text: str, points: Iterable[list[Inline]]) -> Iterator[Diagnostic]:
    """Report the points inside paragraphs before which one is missing: 三是…；五是…。 Those that are marks are among the `doubts`."""
    rule = BY_SLUG["skipped-number"]
    for inside in points:
        last: dict[int, Number | None] = {}
        for start, reading, depth in inside:
            before, last[depth] = last.get(depth), reading.number
            if depth and isinstance(before, int) and reading.number == before + 2:
                span = Span(start, start + reading.length)
                yield Diagnostic(rule=rule, span=span, message=rule.message.format(marker=span.of(text), last=before))


def _late(marks: list[Mark], outline: Outline) -> set[tuple[int, Number]]:
    """Give the numbers that come after a later one of their run and change nothing for the next, each with the run that it belongs to."""
    last: dict[int, Number] = {}
    late: set[tuple[int, Number]] = set()
    for (start, reading, _, _, _, _), count in zip(marks, outline.counts, strict=True):
        number = reading.number
        if count is None or number is None:
            continue
        meant = outline.numbers.get(start) or number
        if meant != number and meant == last.get(count[3]):
            late.add((count[3], number))
        last[count[3]] = meant
    return late


def _come_later(before: Number, number: Number, identity: int, late: set[tuple[int, Number]]) -> bool:
    """Tell whether all numbers that are missing between two come later."""
    if not late or not isinstance(before, int) or not isinstance(number, int) or number - before > len(late) + 1:
        return False
    return all((identity, missing) in late for missing in range(before + 1, number))
