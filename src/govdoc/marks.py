"""Blocks to marks: every possible unit of a work, with what its line says about it, ready for `outline`."""

from collections import Counter
from typing import NamedTuple

from govdoc.anatomy import Anatomy
from govdoc.blocks import Blocks
from govdoc.expressions import late
from govdoc.headings import LONGEST, OWN_LINE, OWN_SENTENCE, Heading, captions_in, heading_at, opening_at, own_line
from govdoc.lines import CLOSING
from govdoc.markers import ARABIC_STOP, BULLET, COPULA, HAN, ORDINAL, MarkerKind
from govdoc.points import Inline, inline_points, lone_first
from govdoc.readings import Reading, reading_at
from govdoc.scripts import in_both_scripts

#: An unmarked heading takes part in the search as a kind without numbers.
HEADING = MarkerKind(name="heading", term="标题", example="基本案情", role="heading", trust=3.0)
_HEADING = Reading(HEADING, None, 0, "")
#: The last part of a law closes all the others: it belongs to no 编 and no 章.
LAST_PARTS = frozenset(("附则", "附則"))
_LAST_HEADING = Reading(HEADING, None, 0, "附")
#: A heading right below a marked one that has no text of its own, which would be empty without it.
FIRST_BELOW = "首"
#: What stands before the parts of a work, and holds none of them.
PREFACE = "前"
PREFACES = frozenset(in_both_scripts("前言", "引言", "序言", "导言", "摘要", "编写说明", "编者按", "序"))
_PREFACE = Reading(HEADING, None, 0, PREFACE)
#: A heading whose words have headed something before: it stands where that did.
AGAIN = "再"
_AGAIN_HEADING = Reading(HEADING, None, 0, AGAIN)
_FIRST_HEADING = Reading(HEADING, None, 0, FIRST_BELOW)


#: An article's name stands alone on its line and is shorter than this: 第一条　租赁房屋.
NAMED = 22


_BRACKETS = ("（", "(")
#: The name of an article in brackets: 第一条（立法目的）.
_IN_BRACKETS = late(r"[ \u3000\u00a0]*[（(](?![删刪废廢略])[^（）()]+[）)]\Z")
#: Makes a named tuple without its own slower constructor; for the one of which there is one a line.
_new = tuple.__new__


class Mark(NamedTuple):
    """A possible unit: a marker (or an unmarked heading) with what its line says about it."""

    start: int
    reading: Reading
    block: int
    heading: Heading | None
    #: Has running text stood between the mark before and this one.
    gap: bool
    #: What speaks against its being a marker at all.
    doubt: float


class Hints(NamedTuple):
    """What was looked for once in the whole text, because most texts have none of it."""

    #: For some blocks the last place where the second member of an inline run may stand.
    seconds: dict[int, int]
    #: These blocks, the elements and the unmarked headings: all that are not simply text or a marked unit.
    peculiar: set[int]
    #: Whether paragraphs may open with captions.
    captioned: bool
    #: Whether articles may have names in brackets.
    bracketed: bool


class Scan(NamedTuple):
    """The marks of a work, and the points inside its blocks."""

    marks: list[Mark]
    points: dict[int, list[Inline]]
    #: Whether running text follows the last mark.
    tail: bool


def scan(text: str, blocks: Blocks, anatomy: Anatomy, first: int, last: int, hints: Hints) -> Scan:
    """Collect the marks of the blocks from `first` up to `last`."""
    marks: list[Mark] = []
    points: dict[int, list[Inline]] = {}
    elements, interrupting = anatomy.elements, blocks.interrupting
    bullets: Counter[str] | None = None
    seconds, peculiar, captioned, bracketed = hints
    gap = False
    headed: set[str] = set()
    for i, (start, end, reading) in enumerate(blocks.blocks[first:last], first):
        if reading is not None and reading[0] is BULLET:
            bullets = bullets or _bullets(text, blocks, first, last)
            if bullets[text[start]] < 2:
                reading = None  # one dash is an aside, not a list  # noqa: PLW2901
        if i in peculiar:
            if i in elements:
                continue
            if i in anatomy.headings:
                bare = not gap and _follows_bare(text, blocks, marks, i)
                words = "".join(text[start:end].split())
                marks.append(Mark(start, _unmarked(words, headed, bare=bare), i, Heading(start, end, -1), gap, 0.0))
                gap = False
                continue
            if i not in blocks.quoted and (reading is None or seconds[i] >= start + reading.length):
                points[i] = inline_points(text, start, end, reading)
        elif reading is not None and reading[0] is COPULA and _goes_on_inside(text, start, end, reading):
            points[i] = inline_points(text, start, end, reading)
        if reading is None:
            for caption in captions_in(text, start, end) if captioned else ():
                bare = not gap and caption.start == start and _follows_bare(text, blocks, marks, i)
                marked = _unmarked(text[caption.start : caption.end], headed, bare=bare)
                marks.append(Mark(caption.start, marked, i, caption, gap or caption.start > start, 0.0))
                gap = True
            gap = True
            continue
        if reading[1] == 2 and reading[0].inline and i > first and i - 1 not in elements and (opener := _opener(text, blocks, marks, i, reading)):
            _cut_heading(text, marks, opener, blocks.blocks[i - 1][1])
            gap = False
        heading, doubt = _heading_and_doubt(text, reading, start + reading[2], end, bracketed)
        if i in interrupting and i - 1 not in elements:
            doubt += 1.5
        if i in points:
            heading = _before_points(text, heading, start + reading.length, end, points[i])
        if (
            heading is not None
            and text.startswith(_BRACKETS, start + reading[2])
            and (first_below := _glued_first(text, start + reading[2], end, i, reading))
        ):
            marks += (_new(Mark, (start, reading, i, None, gap, doubt)), first_below)
            gap = False
            continue
        marks.append(_new(Mark, (start, reading, i, heading, gap, doubt)))
        gap = False
        if i in points:
            marks += [Mark(p.start, p.reading, i, None, False, 0.0) for p in points[i] if p.depth == 0]  # noqa: FBT003
    return Scan(marks, points, gap)


def _unmarked(words: str, headed: set[str], *, bare: bool) -> Reading:
    """Give how a heading without a marker is read: by what it says, by what stands above it, and by whether it comes again."""
    again = words in headed
    headed.add(words)
    if words in LAST_PARTS:
        return _LAST_HEADING
    if bare:
        return _FIRST_HEADING
    return _PREFACE if words in PREFACES else _AGAIN_HEADING if again else _HEADING


def _follows_bare(text: str, blocks: Blocks, marks: list[Mark], i: int) -> bool:
    """Tell whether the marked line before block `i` is but a heading, with its text or other headings below it."""
    if not marks or marks[-1].heading is not OWN_LINE:
        return False
    start, end, _ = blocks.blocks[i - 1]
    return end - start <= LONGEST and text[end - 1] not in CLOSING


def _heading_and_doubt(text: str, reading: Reading, start: int, end: int, bracketed: bool) -> tuple[Heading | None, float]:  # noqa: FBT001
    """Give the heading of a marked line whose words begin at `start`, and what speaks against its marker."""
    kind, number, _, _ = reading
    role = kind.role
    if role == "item":
        usual = start < end and not kind.loose and number in _USUAL
        return opening_at(text, start, end), 0.0 if usual else doubt_of(text, reading, start, end)
    if role == "article":
        named = start < end < start + NAMED and (
            text[end - 1] not in CLOSING or text[end - 1] == "”" or _IN_BRACKETS.match(text, start, end) is not None
        )
        if named or (bracketed and text.find("【", start, start + 3) >= 0):
            return heading_at(text, start, end), 0.0
        return None, 0.0
    if role == "division":
        return heading_at(text, start, end), _SENTENCE_DOUBT if _SENTENCE.match(text, start, end) else 0.0
    if role == "point":
        listed = kind is ORDINAL and text[start : start + 1] in _NUMBERS  # 第一、二、三产业
        return opening_at(text, start, end), 3.0 if listed else 0.0
    return None, 0.0


def _before_points(text: str, heading: Heading | None, start: int, end: int, points: list[Inline]) -> Heading | None:
    """Take out of a heading the points that it ran into: 存在问题 1.…。2.…。; what they go on with heads nothing: 一是…。二是…。"""
    if heading is not None and heading.start < 0:
        heading = own_line(text, start, end)
    if heading is None or any(point.depth == 0 and point.start <= heading.body for point in points):
        return None
    first = next((point.start for point in points if heading.start < point.start < heading.end), None)
    if first is None:
        return heading
    words = text[heading.start : first].rstrip(" \u3000\u00a0\t")
    return Heading(heading.start, heading.start + len(words), first) if len(words) > 1 and words[-1] not in "：:，,、；;" else None


def _bullets(text: str, blocks: Blocks, first: int, last: int) -> Counter[str]:
    """Count the bullets of each kind."""
    return Counter(text[start] for start, _, reading in blocks.blocks[first:last] if reading is not None and reading.kind is BULLET)


def _opener(text: str, blocks: Blocks, marks: list[Mark], i: int, second: Reading) -> Mark | None:
    """Find number 1 inside the block before the one that opens with number 2: 要求：(1)…, and (2)… on a line of its own."""
    for mark in reversed(marks[-12:]):
        if mark[1][0] is second.kind:
            if mark[1][1] == 1:
                return None
            break
    start, end, _ = blocks.blocks[i - 1]
    found = lone_first(text, start, end, second)
    if found and marks and found.start < marks[-1].start:
        return None  # marks behind it have been found in its block, and count without it
    return Mark(found.start, found.reading, i - 1, None, True, 0.0) if found else None  # noqa: FBT003


def _goes_on_inside(text: str, start: int, end: int, reading: Reading) -> bool:
    """Tell whether the count of a line that opens with 二是 may go on inside it: 二是…。三是…。"""
    number = reading.number
    return type(number) is int and number > 1 and text.find(COPULA.write(number + 1)[:-1] + reading.ending, start, end) > 0


def _glued_first(text: str, start: int, end: int, block: int, outer: Reading) -> Mark | None:
    """Find number 1 of the level below right behind a marker: 一、（一）加强领导。…, and （二） on a line of its own."""
    inner = reading_at(text, start)
    if inner is None or inner.number != 1 or inner.kind is outer.kind or start + inner.length >= end:
        return None
    return Mark(start, inner, block, opening_at(text, start + inner.length, end), gap=False, doubt=0.0)


def _cut_heading(text: str, marks: list[Mark], opener: Mark, end: int) -> None:
    """Add number 1 of a run that opens inside the last block; the heading that it stands in ends before it."""
    heading = marks[-1].heading if marks and marks[-1].block == opener.block else None
    if heading is OWN_LINE or heading is OWN_SENTENCE:
        heading = own_line(text, marks[-1].start + marks[-1].reading.length, end)
    if heading is not None and heading.start < opener.start < heading.end:
        marks[-1] = marks[-1]._replace(heading=Heading(heading.start, opener.start, opener.start))
        opener = opener._replace(heading=opening_at(text, opener.start + opener.reading.length, end), gap=False)
    marks.append(opener)


# What speaks against a marker, by its line alone.

#: 第一章总则，规定了立法目的。 speaks of a chapter and is no heading: that would stand off from its number.
_SENTENCE = late(r"[^，,。；;：:\s第]{1,15}[，,][^\n]*[。；;]\Z")
_SENTENCE_DOUBT = 5.0
_NUMBERS = frozenset("第一二三四五六七八九十")
_ENUMERATES = _NUMBERS | set(" \u3000\u00a0")
#: 2.3年以上 may be 2. and 3年以上, or a decimal: it is believed where 2. is the next number, and not alone.
_FRACTION = late("[0-9０-９]{1,3}(?![0-9０-９])")
FRACTION_DOUBT = 1.4
#: No document counts further in a list; years do: 2023、.
_USUAL = frozenset((None, *range(201)))
#: 一、二、三等奖; 三、四月份; 一、二审.
_ENUMERATED = late(r"[ \u3000\u00a0]*[一二三四五六七八九十]{1,2}(?:、|[〇○零百千等月类類级級季年层層楼樓区區个個名审審线線期批次号號线車车产產年])")


def doubt_of(text: str, reading: Reading, end: int, limit: int) -> float:
    """Add up what speaks against the marker that ends at `end`, on a line that ends at `limit`."""
    kind, number, _, ending = reading
    doubt = 0.0 if end < limit else 0.5  # a number alone on its line heads little
    if kind.loose:
        if ending not in kind.after and (ending in kind.loose or text[end : end + 1].isspace()):
            doubt += 1.0
        if kind is HAN and text[end : end + 1] in _ENUMERATES and _ENUMERATED.match(text, end, limit):
            doubt += 2.0
    if kind is ARABIC_STOP and _FRACTION.match(text, end, limit):
        doubt += FRACTION_DOUBT
    if type(number) is int and number > 200:
        doubt += 3.0
    return doubt
