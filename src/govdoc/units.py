"""Placed marks to units: which are sections and which points, which headings hold, where a list has ended."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from govdoc.blocks import Blocks
from govdoc.counting import follows, is_first
from govdoc.diagnostics import BY_SLUG, Diagnostic
from govdoc.expressions import late, searched
from govdoc.headings import OWN_SENTENCE, Heading, own_line
from govdoc.lines import CLOSING
from govdoc.markers import ARTICLE, MarkerKind, Number
from govdoc.marks import FRACTION_DOUBT, Mark, Scan
from govdoc.outline import Count, Outline
from govdoc.spans import Span

#: A norm says what is to be done and names nothing: 由中级人民法院管辖, 不得公开.
_NORM = searched(
    "应当", "不得", "可以", "是指", "予以", "依照", "依第", "按照", "应予", "自.{1,12}日起", "由.{2,}(?:管辖|审理|负责)",
    "废止(?!《)", "修改为", "改为", "修正为", "增加一[条章节款项]", "删去", "刪除", "作为第",
)  # fmt: skip
#: With these even a short clause is a norm: 任何单位不得占用耕地。
_DUTY = searched("应当", "不得", "必须", "禁止", "增加一[条章节款项]")
#: A line of its own with nothing below it can be a heading only when it is short.
PHRASE = 24
#: A shorter phrase names something even if a word of it would make a norm.
NAME = 12


#: A line that is a heading as a whole, with a colon in it, is no longer; and may end in a quotation or a bracket.
WHOLE_LINE = 40
_QUOTED = frozenset("”』」》）)")
_CLAUSES = late("[。，,；]")


class Verdict(NamedTuple):
    """What a placed mark turns out to be."""

    is_section: bool
    heading: Heading | None


#: The roles whose members may be sections or points.
_JUDGED = frozenset(("item", "point"))
#: Makes a named tuple without its own slower constructor.
_new = tuple.__new__
SECTION, POINT = Verdict(True, None), Verdict(False, None)  # noqa: FBT003 - a field's value, not a flag


class Judgement(NamedTuple):
    """The marks of a work that are units, with the count each belongs to and what it turned out to be."""

    marks: list[Mark]
    counts: list[Count]
    verdicts: list[Verdict]
    #: For a finished list, by the start of its last mark: the first block of text after it.
    returns: dict[int, int]


def judge(text: str, blocks: Blocks, elements: dict[int, str], found: Scan, outline: Outline) -> Judgement:
    """Decide for every run whether its members are sections, and for every member whether it has a heading."""
    _drop_lonely(found.marks, outline, blocks, elements)
    marks, counts, texts, deeper = _believed(found, outline.counts)
    verdicts: list[Verdict] = []
    members: dict[int, list[int]] = {}
    for k, (kind, _, _, identity) in enumerate(counts):
        if kind.role in _JUDGED:
            verdicts.append(POINT)
            if identity in members:
                members[identity].append(k)
            else:
                members[identity] = [k]
        else:
            heading = marks[k][3]
            verdicts.append(SECTION if heading is None else _new(Verdict, (True, heading)))
    returns: dict[int, int] = {}
    for run in members.values():
        are_sections = _judge_run(text, blocks, marks, run, texts, deeper, verdicts)
        last = run[-1]
        # What follows the items of an article is its next paragraph: the items have none (立法法 65; 中央法規標準法 8).
        may_end = not are_sections or (run[0] > 0 and counts[run[0] - 1].kind is ARTICLE)
        stands_over = last + 1 < len(counts) and counts[last + 1].level > counts[last].level
        if may_end and texts[last] and len(run) > 1 and not stands_over and _has_ended(text, blocks, marks[last], run, texts):
            returns[marks[last].start] = next(i for i in range(marks[last].block + 1, len(blocks.blocks)) if i not in elements)
    return Judgement(marks, counts, verdicts, returns)


def _drop_lonely(marks: list[Mark], outline: Outline, blocks: Blocks, elements: dict[int, str]) -> None:
    """Take back the marks that are believed only in company, and have none: some kinds, and items that open a line broken in mid-sentence."""
    counts = outline.counts
    company = {count[3] for count in counts if count is not None and count[0].needs_company}
    if not outline.plain:
        company.update(count[3] for mark, count in zip(marks, counts, strict=True) if count and mark[5] == FRACTION_DOUBT)
    if blocks.width:
        broken = {block for block in blocks.interrupting if block - 1 not in elements}
        company.update(count[3] for mark, count in zip(marks, counts, strict=True) if count and mark[2] in broken and count[0].role in _JUDGED)
    members = Counter(count[3] for count in counts if count is not None) if company else {}
    lonely = {identity for identity in company if members[identity] == 1}
    if lonely:
        for k, count in enumerate(counts):
            if count is not None and count.identity in lonely:
                counts[k] = None


#: How far behind a mark the next unit may stand that counts as standing below it.
NEAR = 8


def _believed(found: Scan, counts: list[Count | None]) -> tuple[list[Mark], list[Count], list[bool], list[bool]]:
    """Give the marks that are units with their counts; and for each whether text, and whether deeper units stand below it."""
    marks = found.marks
    if None not in counts:
        return (
            marks,
            counts,  # type: ignore[return-value]
            [mark[4] for mark in marks[1:]] + [found.tail],
            [count[2] < after[2] for count, after in pairwise(counts)] + [False],  # type: ignore[index]
        )
    kept = [k for k, count in enumerate(counts) if count is not None]
    texts, deeper = [], []
    for k, after in zip(kept, [*kept[1:], len(marks)], strict=False):
        # A mark that is read as text is text below the unit before it, unless it stands in the same block.
        between = any(mark.gap or mark.block > marks[k].block for mark in marks[k + 1 : after])
        texts.append(between or (marks[after].gap if after < len(marks) else found.tail))
        deeper.append(after < len(marks) and after - k <= NEAR and counts[after].level > counts[k].level)  # type: ignore[union-attr]
    return [marks[k] for k in kept], [count for count in counts if count is not None], texts, deeper


def _judge_run(text: str, blocks: Blocks, marks: list[Mark], run: list[int], texts: list[bool], deeper: list[bool], verdicts: list[Verdict]) -> bool:
    """Decide on one run of items or points, and tell whether its members are sections.

    Siblings are of one kind: where most have a heading, all are sections. A phrase with nothing below it counts as a
    heading where others surely are.
    """
    heads = [texts[k] or deeper[k] for k in run]
    own_text = len(run) == 1 or any(heads[:-1])  # what stands below the last item alone goes on the whole list
    headings = [
        None
        if (heading := marks[k][3]) is None or (heading is OWN_SENTENCE and not head)
        else _heading(text, blocks, marks[k], heads=head, whole=head and own_text)
        for k, head in zip(run, heads, strict=True)
    ]
    sure = len(run) - headings.count(None)
    last = run[-1]
    if sure == 1 < len(run) and headings[-1] is not None and marks[last][3] is OWN_SENTENCE and not deeper[last]:
        sure = 0  # the text below the last of some plain items goes on what stands above them all
    if not sure:
        return False
    are_sections = False
    if marks[run[0]].reading.kind.role == "item":
        named = all(text[heading[1]] in "：:" for heading in headings if heading and heading[2] >= 0)
        phrases = [
            heading or (None if named and _is_sentence(text, blocks, marks[k]) else _phrase(text, blocks, marks[k]))
            for k, heading in zip(run, headings, strict=True)
        ]
        are_sections = sure + len(run) - phrases.count(None) > len(run)
        if are_sections:
            headings = phrases
    for k, heading in zip(run, headings, strict=True):
        if heading is None:
            verdicts[k] = SECTION if are_sections else POINT
        elif are_sections or _is_lead(text, heading) or (texts[k] and marks[k].reading.kind.role == "point"):
            verdicts[k] = _new(Verdict, (are_sections, heading))
    return are_sections


def _heading(text: str, blocks: Blocks, mark: Mark, *, heads: bool, whole: bool) -> Heading | None:
    """Give the heading of an item that may have one, if it names something and heads something.

    A line that is no sentence, with text of its own below, is a heading as a whole: 一、聚焦产业：做好“土特产”文章.
    """
    start, end, body = mark[3]  # type: ignore[misc]
    if body >= 0 and whole and text[end] in "：:":
        line_end = blocks[0][mark[2]][1]
        if line_end - start <= WHOLE_LINE and text[line_end - 1] not in CLOSING - _QUOTED and not _CLAUSES.search(text, body, line_end):
            return own_line(text, start, line_end)
    if body >= 0:
        return None if (_NORM if end - start > NAME else _DUTY).search(text, start, end) and text[end] not in "？?" else mark[3]
    closed = text[blocks[0][mark[2]][1] - 1] in CLOSING
    broken = blocks.width and not closed and mark[2] + 1 in blocks.interrupting
    heading = _words(text, blocks, mark) if (heads or not closed) and not broken else None
    is_norm = closed and heading is not None and text[heading[1]] not in "？?" and _NORM.search(text, heading[0], heading[1])
    return None if is_norm else heading


def _phrase(text: str, blocks: Blocks, mark: Mark) -> Heading | None:
    """Give the words of an item that has nothing below it, where they could be a heading: 2.备足物资。"""
    heading = _words(text, blocks, mark) if mark[3] is not None and mark[3][2] < 0 else None
    if heading is None or heading[1] - heading[0] > PHRASE or _NORM.search(text, heading[0], heading[1]):
        return None
    return heading


#: So begin sentences that say something of the document, or of those whom it is for.
_SPEAKS = frozenset("本为為各凡如未其")


def _is_sentence(text: str, blocks: Blocks, mark: Mark) -> bool:
    """Tell a sentence, which is none beside names before a colon (二、时间：…), from a phrase: 四、本计划自印发之日起实施。"""
    if mark[3] is not OWN_SENTENCE:
        return False
    start, end = mark[0] + mark[1][2], blocks[0][mark[2]][1]
    return text[start] in _SPEAKS or text.find("，", start, end) >= 0 or text.find(",", start, end) >= 0


def _words(text: str, blocks: Blocks, mark: Mark) -> Heading | None:
    """Give the words of a mark that fill their line."""
    start, reading, block, heading, _, _ = mark
    return heading if heading is None or heading[0] >= 0 else own_line(text, start + reading[2], blocks[0][block][1])


def _is_lead(text: str, heading: Heading) -> bool:
    """Tell whether a plain item's heading is a name set off from what it says."""
    return not heading.alone or text[heading.end : heading.end + 1] not in ("。", "；")


def _has_ended(text: str, blocks: Blocks, last: Mark, run: list[int], texts: list[bool]) -> bool:
    """Tell whether the text after a run's last item is no part of it: no other item has text of its own below it."""
    return not any(texts[k] for k in run[:-1]) and text[blocks.blocks[last.block][1] - 1] not in "：:"


def doubts(text: str, blocks: Blocks, marks: list[Mark], counts: list[Count | None]) -> Iterator[Diagnostic]:
    """Report what is odd in the counts: numbers that are missing or come twice, runs that begin late."""
    last: dict[int, Number] = {}
    seen: dict[MarkerKind, Number] = {}
    for mark, count in zip(marks, counts, strict=True):
        start, (_, number, length, _), block, _, _, _ = mark
        if count is None or number is None:
            continue
        kind, _, _, identity = count
        before = last.get(identity)
        slug = None
        if before is None:
            if not is_first(number) and not follows(number, seen.get(kind)):
                slug = "late-start"
        elif not follows(number, before):
            slug = "repeated-number" if number == before else "skipped-number"
        if slug is None and block in blocks.interrupting and start == blocks.blocks[block][0]:
            slug = "inside-sentence"
        if slug:
            rule = BY_SLUG[slug]
            span = Span(start, start + length)
            yield Diagnostic(rule=rule, span=span, message=rule.message.format(marker=span.of(text), last=before))
        last[identity] = seen[kind] = number
