"""Text to tree: the way through, to be read aloud."""

from bisect import bisect_right
from collections.abc import Iterable
from operator import itemgetter

from govdoc.anatomy import Anatomy, examine, impossible_dates
from govdoc.blocks import Blocks, join_blocks
from govdoc.diagnostics import Diagnostic
from govdoc.drafts import new_element
from govdoc.endings import OPEN
from govdoc.glued import cut_glued
from govdoc.headings import is_captioned
from govdoc.lines import Lines, split_lines
from govdoc.marks import scan, take_hints
from govdoc.model import Document, Element, Piece
from govdoc.normalizing import DEFAULT
from govdoc.normalizing import normalize as normalized
from govdoc.outline import build_outline
from govdoc.paging import put_pages_back, set_pages_apart
from govdoc.placing import put_back, put_back_findings
from govdoc.points import second_members
from govdoc.spans import Span
from govdoc.statutes import settle_articles, settle_rest
from govdoc.steps.step import Step
from govdoc.tables import set_tables_apart
from govdoc.tree import grow, value_of
from govdoc.units import doubts, judge, skipped_points
from govdoc.wrapping import unwrap

_START = itemgetter(0)


def parse(text: str, *, normalize: Iterable[str | Step] = DEFAULT) -> Document:
    r"""Read a document: every text gives one, with what was doubtful in `diagnostics`.

    >>> document = parse("关于加强古树保护的通知\n一、总体要求\n坚持保护优先。\n二、主要任务\n（一）开展普查。摸清底数。")
    >>> [(entry.level, entry.marker, entry.title) for entry in document.outline()]
    [(0, None, '关于加强古树保护的通知'), (1, '一、', '总体要求'), (1, '二、', '主要任务'), (2, '（一）', '开展普查')]

    `normalize` names the steps that repair the text first, as in `govdoc.normalize`; () leaves it as it is. The tree's words
    are those of the repaired text, its places those of the text passed in.

    Raises `TypeError` for anything but a `str`: decode bytes first, or read them from a file. Raises `ValueError` for a step
    that there is not.
    """
    if not isinstance(text, str):
        message = f"parse takes a str, not {type(text).__name__} ({text!r:.40}): decode bytes first, as in data.decode('utf-8')"
        raise TypeError(message)
    normal = normalized(text, normalize)
    paged, lines, pages = set_pages_apart(normal, split_lines(normal.text))
    whole, lines = unwrap(paged, lines)
    children, diagnostics = _read(whole.text, lines)
    if whole.revisions:
        children = put_back(children, whole)
        diagnostics = list(put_back_findings(diagnostics, whole))
        children = put_pages_back(children, pages)
    margins = tuple(Span(page.start, page.end) for page in pages)
    return Document(text=text, children=children, diagnostics=tuple(diagnostics), normalized=normal, margins=margins)


def _read(text: str, lines: Lines) -> tuple[tuple[Piece | Element, ...], list[Diagnostic]]:
    """Read the works of a text, with what was doubtful about them."""
    blocks = set_tables_apart(text, cut_glued(text, join_blocks(text, lines)), gapped=lines.gapped)
    blocks = settle_articles(text, blocks)
    anatomy = examine(text, blocks)
    if blocks.laws:
        blocks = settle_rest(text, blocks, [work.first for work in anatomy.works])
    hints = take_hints(text, blocks, anatomy, _hits(blocks, second_members(text)), captioned=is_captioned(text))
    torn = _torn(text, blocks, anatomy)
    pieces: list[Piece] = []
    diagnostics: list[Diagnostic] = list(impossible_dates(text, blocks, anatomy.elements))
    for n, work in enumerate(anatomy.works):
        last = anatomy.works[n + 1].first if n + 1 < len(anatomy.works) else len(blocks.blocks)
        found = scan(text, blocks, anatomy, work.first, last, hints)
        outline = build_outline(found.marks, apart=found.apart)
        judged = judge(text, blocks, anatomy.elements, found, outline)
        if not outline.plain or torn:
            diagnostics += doubts(text, torn, blocks.blocks, found.marks, outline)
        diagnostics += skipped_points(text, found.points.values())
        pieces.append(grow(text, blocks, anatomy, hints, work, last, found, outline, judged))
    return (*_before(text, blocks, anatomy), *pieces), diagnostics


def _torn(text: str, blocks: Blocks, anatomy: Anatomy) -> set[int]:
    """Give the blocks that surely begin in the middle of a sentence: a long line above that nothing closes may be a name or a formula."""
    return {i for i in blocks.interrupting if i - 1 not in anatomy.elements and (blocks.width or text[blocks.blocks[i - 1][1] - 1] in OPEN)}


def _hits(blocks: Blocks, places: list[int]) -> dict[int, int]:
    """Give for each block that holds any of the places the last one in it."""
    if not places:
        return {}
    return {bisect_right(blocks.blocks, place, key=_START) - 1: place for place in places}


def _before(text: str, blocks: Blocks, anatomy: Anatomy) -> list[Element]:
    """Give the elements before the first work: white space, navigation, the title of a collection."""
    if not blocks.blocks:
        return []
    first = anatomy.works[0].first if anatomy.works else len(blocks.blocks)
    if first == 0 and blocks.blocks[0][0] == 0:
        return []
    before = blocks.blocks[:first]
    ends = [*(start for start, _, _ in blocks.blocks[1 : first + 1]), len(text)]
    made = [
        new_element(start, end, anatomy.elements[i], value_of(text, start, ink_end))
        for i, ((start, ink_end, _), end) in enumerate(zip(before, ends, strict=False))
    ]
    if start := blocks.blocks[0][0]:
        made.insert(0, new_element(0, start, "blank", ""))
    return made
