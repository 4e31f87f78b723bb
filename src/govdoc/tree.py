"""Verdicts and blocks to a tree of frozen values.

The nodes are made from the last to the first: so each is known to end where the one after it begins, and what stands
deeper behind it, its children, is there already.
"""

from bisect import bisect_left
from operator import itemgetter

from govdoc.anatomy import Anatomy
from govdoc.blocks import Blocks
from govdoc.drafts import new_element, new_paragraph, new_piece, new_unit
from govdoc.elements import ELEMENTS
from govdoc.expressions import late
from govdoc.markers import BULLETS, Number
from govdoc.marks import HEADING, Hints, Scan
from govdoc.model import Node, Piece, Point, Section
from govdoc.outline import Outline
from govdoc.points import Inline
from govdoc.scripts import both_scripts
from govdoc.spans import in_one_line
from govdoc.titles import OPENS_LABEL
from govdoc.units import Judgement
from govdoc.view import Work


def grow(text: str, blocks: Blocks, anatomy: Anatomy, hints: Hints, work: Work, last: int, found: Scan, outline: Outline, judged: Judgement) -> Piece:
    """Make the piece that reaches from the first block of `work` up to block `last`."""
    end = blocks.blocks[last][0] if last < len(blocks.blocks) else len(text)
    children = _Grower(text, blocks, anatomy, hints.peculiar, work, found.points).grown(last, end, judged, _depths(outline, judged), outline.numbers)
    label, title, place = _title(text, blocks, work)
    return new_piece(blocks.blocks[work.first][0], end, label, title, place, work.kind, children)


def _depths(outline: Outline, judged: Judgement) -> list[int]:
    """Give the depth on which each unit really stands: its count's level, unless a unit above it was dropped."""
    levels = judged.levels
    if len(levels) == len(outline.counts):
        return levels
    depths: list[int] = []
    open_levels: list[int] = []
    for level in levels:
        while open_levels and open_levels[-1] >= level:
            open_levels.pop()
        open_levels.append(level)
        depths.append(len(open_levels))
    return depths


_START = itemgetter(0)


class _Grower:
    """The nodes of one piece while they are being made, the last one first."""

    def __init__(self, text: str, blocks: Blocks, anatomy: Anatomy, peculiar: set[int], work: Work, points: dict[int, list[Inline]]) -> None:
        self.text = text
        self.blocks, self.interrupting = blocks[:2]
        self.elements = anatomy.elements
        self.continuing = anatomy.continuing
        self.peculiar = peculiar
        self.work = work
        self.points = points
        #: By their depth, the nodes so far that stand below none that has been made, the last of the text first.
        self.nodes: list[list[Node]] = []

    def grown(self, last: int, end: int, judged: Judgement, levels: list[int], numbers: dict[int, Number | None]) -> tuple[Node, ...]:
        """Go back over the blocks before `last`, whose last one ends at `end`.

        Text in a block of `judged.returns` and after it stands beside the list before it.
        """
        marks, _, verdicts, returns = judged
        text, blocks, points, first = self.text, self.blocks, self.points, self.work.first
        nodes = self.nodes = [[] for _ in range(max(levels) + 2 if levels else 2)]
        closing = self._first_closing(marks[-1][2] + 1 if marks else first, last)
        i = last - 1
        for mark, (is_section, heading), depth in zip(reversed(marks), reversed(verdicts), reversed(levels), strict=True):
            start, reading, block, _, _, _ = mark
            kind, number = reading.kind, reading.number
            if i > block:
                end = self._texts(block, i, end, depth + 1, closing, returns.get(start, last), depth)
                closing = last
            block_start, block_end, _ = blocks[block]
            # First the text on the unit's own line, then the unit around it and all that is deeper.
            marker_end = start + reading.length
            body = heading[2] if heading else marker_end
            deeper = nodes[depth + 1]
            unit_end = deeper[0].end if deeper else end
            children: tuple[Node, ...] = ()
            if 0 <= body < end and body < block_end:
                children = (new_paragraph(body, end, self._inner(block, body, end, depth + 1) if block in points else ()),)
            if deeper:
                children += tuple(deeper[::-1])
                deeper.clear()
            if number is None:
                number = numbers.get(start)
            words = value_of(text, heading[0], heading[1]) if heading else None
            made = Section if is_section else Point
            nodes[depth].append(new_unit(made, start, unit_end, depth, None if kind is HEADING else kind, number, marker_end, words, children))
            end = start
            # What stands in the block before its first mark is text of the unit above.
            i = block if start > block_start else block - 1
        self._texts(first - 1, i, end, 1, closing, last, 1)
        return tuple(nodes[1][::-1])

    def _first_closing(self, first: int, last: int) -> int:
        """Give the first element after the last unit that belongs to the whole piece: what follows stands on level 1."""
        elements = self.elements
        for i in range(first, last):
            if i in elements and _closes(elements[i]):
                return i
        return last

    def _texts(self, stop: int, i: int, end: int, depth: int, closing: int, returning: int, returned: int) -> int:
        """Make paragraphs and elements of the blocks from `i`, which ends at `end`, back to the one after `stop`; tell where that begins."""
        blocks, nodes, peculiar = self.blocks, self.nodes, self.peculiar
        below = nodes[depth]
        changing = min(closing, returning)
        until = 0
        while i > stop:
            start, block_end, reading = blocks[i]
            if i not in peculiar and reading is None and i < changing:  # most are
                below.append(new_paragraph(start, end, ()))
            elif i in self.continuing:  # it goes on the element before it
                until = until or block_end
                start = end
            elif not self._goes_on(stop, i):
                here = 1 if i >= closing else returned if i >= returning else depth
                self._text(i, end, until or block_end, here)
                until = 0
            else:
                start = end
            end = start
            i -= 1
        return end

    def _goes_on(self, stop: int, i: int) -> bool:
        """Tell whether block `i` goes on the text of the one before it."""
        return i in self.interrupting and i not in self.elements and i - 1 > stop and i - 1 not in self.elements and i not in self.points

    def _text(self, i: int, end: int, words_end: int, depth: int) -> None:
        """Make the nodes of block `i`, whatever it is."""
        start, block_end, _ = self.blocks[i]
        title_span = self.work.title_span
        here = self.nodes[depth]
        if i in self.elements:
            kind = self.elements[i]
            here.append(new_element(start, end, kind, _said(kind, value_of(self.text, start, words_end))))
        elif i == self.work.first and title_span and title_span[1] < block_end:
            # A title that runs into the text: 篇二：如何做好…我们….
            body = title_span[1]
            inner = [point for point in self.points.get(i, ()) if point.start >= body]
            here.append(new_paragraph(body, end, _nested(inner, end, depth)))
            here.append(new_element(start, body, "title", self.text[slice(*title_span)]))
        else:
            here.append(new_paragraph(start, end, self._inner(i, start, end, depth) if i in self.points else ()))

    def _inner(self, i: int, start: int, end: int, level: int) -> tuple[Point, ...]:
        """Make the points of block `i` from `start` to the next node; those that go on the block's own run are nodes already, or text."""
        points = self.points[i]
        first, last = bisect_left(points, start, key=_START), bisect_left(points, end, key=_START)
        return _nested([point for point in points[first:last] if point.depth], end, level)


#: The author among the columns of a line: 一等奖　作者：王大明　　指导老师：李莉.
_AUTHOR = late(both_scripts(r"(?<=\s)作\s{0,4}者\s{0,2}[：:]\s{0,2}\S+"))


def _said(kind: str, words: str) -> str:
    """Give what a line says as an element of its kind: of columns with an author, who that is."""
    column = _AUTHOR.search(words) if kind == "byline" else None
    return column[0] if column else words


def _closes(kind: str) -> bool:
    """Tell whether an element after the last unit belongs to the whole piece and not to the section above it."""
    return kind in ("date", "boilerplate", "contact") or ELEMENTS[kind].where == "tail"


def _nested(points: list[Inline], end: int, level: int) -> tuple[Point, ...]:
    """Nest a paragraph's points by their depth; each reaches to the next one that stands no deeper."""
    made: list[Point] = []
    i = 0
    while i < len(points):
        start, reading, depth = points[i]
        j = i + 1
        while j < len(points) and points[j].depth > depth:
            j += 1
        stop = points[j].start if j < len(points) else end
        body = start + reading.length
        inner = _nested(points[i + 1 : j], stop, level + 1) if j > i + 1 else ()
        made.append(new_unit(Point, start, stop, level, reading.kind, reading.number, body, None, (new_paragraph(body, stop, inner),)))  # type: ignore[arg-type]
        i = j
    return tuple(made)


#: What may stand before a title on its line, and is no label: decoration, and the mark that opens its name.
_NO_LABEL = "".join(bullet for bullet in BULLETS if not bullet.isalnum()) + "《"


def _title(text: str, blocks: Blocks, work: Work) -> tuple[str | None, str | None, int]:
    """Give a piece's label and title, and where the title (or else the text) begins."""
    first = blocks.blocks[work.first][0]
    if work.title_span:
        return _label_before(text, first, work.title_span[0]), text[slice(*work.title_span)], first
    label = value_of(text, *blocks.blocks[work.label][:2]) if work.label is not None else None
    title = "".join([value_of(text, *blocks.blocks[i][:2]) for i in work.title]) or None
    body = work.title[0] if work.title else min(work.body, len(blocks.blocks) - 1)
    return label, title, blocks.blocks[body][0]


def _label_before(text: str, first: int, title: int) -> str | None:
    """Give the label before a title: what stands on its line, 篇二：, or alone above it, 第二篇."""
    above, _, beside = text[first:title].rpartition("\n")
    if label := beside.strip().strip(_NO_LABEL):
        return label
    label = above.rpartition("\n")[2].strip()
    return label if label[:1] in OPENS_LABEL and not beside else None


def value_of(text: str, start: int, end: int) -> str:
    """Give the words between two places in one line."""
    words = text[start:end].strip()
    return in_one_line(words) if "\n" in words else words
