"""Placed marks to units: which are sections and which points, which headings hold, where a list has ended."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from govdoc.blocks import Blocks
from govdoc.counting import follows, is_first
from govdoc.diagnostics import BY_SLUG, Diagnostic
from govdoc.headings import Heading
from govdoc.lines import CLOSING
from govdoc.marks import Mark, Scan
from govdoc.outline import Run
from govdoc.scripts import both_scripts
from govdoc.spans import Span

#: A norm says what is to be done and names nothing: 由中级人民法院管辖, 不得公开.
_NORM = re.compile(
    both_scripts(
        r"应当|應當|不得|可以|是指|予以|依照|依第|按照|应予|自.{1,12}日起|由.{2,}(?:管辖|审理|负责)|废止|修改为|改为|修正為|增加一[条條章节節款项項]|删去|刪除|作为第"
    )
)
#: A line of its own with nothing below it can be a heading only when it is short.
PHRASE = 24


class Verdict(NamedTuple):
    """What a placed mark turns out to be."""

    is_section: bool
    heading: Heading | None


#: The roles whose members may be sections or points.
_JUDGED = frozenset(("item", "point"))
SECTION, POINT = Verdict(True, None), Verdict(False, None)  # noqa: FBT003 - a field's value, not a flag


class Judgement(NamedTuple):
    """The verdicts on all marks of a work, None for those that are text."""

    verdicts: list[Verdict | None]
    #: For a finished list, by the start of its last mark: the first block of text after it.
    returns: dict[int, int]


def judge(text: str, blocks: Blocks, elements: dict[int, str], found: Scan, runs: list[Run | None]) -> Judgement:
    """Decide for every run whether its members are sections, and for every member whether it has a heading."""
    marks = found.marks
    _drop_lonely(runs)
    verdicts: list[Verdict | None] = []
    members: dict[int, list[int]] = {}
    for k, run in enumerate(runs):
        verdict = None
        if run is not None:
            kind, identity = run[0], run[4]
            if kind.role in _JUDGED:
                if identity in members:
                    members[identity].append(k)
                else:
                    members[identity] = [k]
            else:
                heading = marks[k][3]
                verdict = SECTION if heading is None else Verdict(True, heading)  # noqa: FBT003
        verdicts.append(verdict)
    returns: dict[int, int] = {}
    for places in members.values():
        texts = [_has_text(found, runs, k) for k in places]
        are_sections = _judge_run(text, blocks, marks, runs, places, texts, verdicts)
        last = places[-1]
        if not are_sections and texts[-1] and _has_ended(text, blocks, marks[last], runs, last, texts):
            after = next(i for i in range(marks[last].block + 1, len(blocks.blocks)) if i not in elements)
            returns[marks[last].start] = after
    return Judgement(verdicts, returns)


def _drop_lonely(runs: list[Run | None]) -> None:
    """Take back the marks that are believed only in company, and have none."""
    company = Counter([run.identity for run in runs if run is not None and run.kind.needs_company])
    if 1 in company.values():
        for k, run in enumerate(runs):
            if run is not None and company.get(run.identity) == 1:
                runs[k] = None


def _has_text(found: Scan, runs: list[Run | None], k: int) -> bool:
    """Tell whether text stands between a mark and the next one that was believed."""
    marks = found.marks
    after = k + 1
    while after < len(runs):
        if marks[after][4]:
            return True
        if runs[after] is not None:
            return False
        if marks[after].block > marks[k].block:
            return True  # what was read as text
        after += 1
    return found.tail


def _is_deeper(runs: list[Run | None], k: int) -> bool:
    """Tell whether the next mark stands below this one."""
    run = runs[k]
    after = next((r for r in runs[k + 1 : k + 9] if r is not None), None)
    return run is not None and after is not None and after.level > run.level


def _judge_run(
    text: str, blocks: Blocks, marks: list[Mark], runs: list[Run | None], run: list[int], texts: list[bool], verdicts: list[Verdict | None]
) -> bool:
    """Decide on one run of items or points, and tell whether its members are sections.

    Siblings are of one kind: where most have a heading, all are sections. A phrase with nothing below it counts as a
    heading where others surely are.
    """
    headings = [
        None if marks[k][3] is None else _heading(text, blocks, marks[k], has_text or _is_deeper(runs, k))
        for k, has_text in zip(run, texts, strict=True)
    ]
    sure = len(run) - headings.count(None)
    if not sure:
        for k in run:
            verdicts[k] = POINT
        return False
    are_sections = False
    if marks[run[0]].reading.kind.role == "item":
        phrases = [heading or _phrase(text, marks[k].heading) for k, heading in zip(run, headings, strict=True)]
        are_sections = sure + len(run) - phrases.count(None) > len(run)
        if are_sections:
            headings = phrases
    for k, heading in zip(run, headings, strict=True):
        if heading is None:
            verdicts[k] = SECTION if are_sections else POINT
        elif are_sections or _is_lead(text, heading):
            verdicts[k] = Verdict(are_sections, heading)
        else:
            verdicts[k] = POINT
    return are_sections


def _heading(text: str, blocks: Blocks, mark: Mark, heads: bool) -> Heading | None:  # noqa: FBT001
    """Give the heading of an item, if it names something and heads something."""
    heading = mark.heading
    if heading is None:
        return None
    if heading.body < 0:
        closed = text[blocks.blocks[mark.block][1] - 1] in CLOSING
        if closed and (not heads or _NORM.search(text, heading.start, heading.end)):
            return None
        return heading
    return None if heading.end - heading.start > 12 and _NORM.search(text, heading.start, heading.end) else heading


def _phrase(text: str, heading: Heading | None) -> Heading | None:
    """Give the words of an item that has nothing below it, where they could be a heading: 2.备足物资。"""
    if heading is None or not heading.alone or heading.end - heading.start > PHRASE or _NORM.search(text, heading.start, heading.end):
        return None
    return heading


def _is_lead(text: str, heading: Heading) -> bool:
    """Tell whether a plain item's heading is a name set off from what it says."""
    return not heading.alone or text[heading.end : heading.end + 1] not in ("。", "；")


def _has_ended(text: str, blocks: Blocks, mark: Mark, runs: list[Run | None], last: int, texts: list[bool]) -> bool:
    """Tell whether the text after a run's last item is no part of it: no other item has text of its own below it."""
    ends_open = text[blocks.blocks[mark.block][1] - 1] in "：:"
    return len(texts) > 1 and True not in texts[:-1] and not ends_open and not _is_deeper(runs, last)


def doubts(text: str, blocks: Blocks, marks: list[Mark], runs: list[Run | None]) -> Iterator[Diagnostic]:
    """Report what is odd in the counts: numbers that are missing or come twice, runs that begin late."""
    last: dict[int, Run] = {}
    seen: dict[str, Run] = {}
    for mark, run in zip(marks, runs, strict=True):
        if run is None or mark.reading.number is None:
            continue
        before = last.get(run.identity)
        slug = None
        if before is None:
            earlier = seen.get(run.kind.name)
            if not is_first(run.last) and not (earlier and follows(run.last, earlier.last)):
                slug = "late-start"
        elif not follows(run.last, before.last):
            slug = "repeated-number" if run.last == before.last else "skipped-number"
        if slug is None and mark.block in blocks.interrupting and mark.start == blocks.blocks[mark.block][0]:
            slug = "inside-sentence"
        if slug:
            rule = BY_SLUG[slug]
            span = Span(mark.start, mark.start + mark.reading.length)
            message = rule.message.format(marker=span.of(text), last=before.last if before else None)
            yield Diagnostic(rule=rule, span=span, message=message)
        last[run.identity] = run
        seen[run.kind.name] = run
