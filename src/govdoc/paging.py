"""Page numbers and running heads in the middle of sentences: set apart before a text is read, and put back into its tree.

    摸清底数，完善台账，做到应保尽                          摸清底数，完善台账，做到应保尽
    — 3 —                            is read as            保，应管尽管。
    临江县人民政府公报
    保，应管尽管。

The paragraph stays one; the lines of the margin stand inside it, as elements, where they stood.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeVar

from govdoc.drafts import new_element, new_paragraph, set_field
from govdoc.edits import Change, Normalized, revise
from govdoc.elements import ELEMENTS
from govdoc.endings import HEAD, is_running
from govdoc.expressions import expression, late
from govdoc.lines import CLOSING, ENDS, SHORTEST_BROKEN, Line, Lines, split_lines
from govdoc.model import AnyNode, Element, Paragraph, Unit

#: A page number is no longer, nor is a running head.
LONGEST_NUMBER, LONGEST_HEAD = 16, 40
#: The title is one of the first lines.
TITLE = 2
#: A page has so many lines at least; and few documents have a thousand pages.
FEWEST_LINES, MOST_FIGURES = 8, 3
_FIGURES = late("[0-9０-９]+")
_BLANKS = late(r"\s+")
#: The forms of page numbers that other lines may have, too: 3, 3/40.
BARE = frozenset(("1", "1/1", "1／1"))
_ENDS_NUMBER = frozenset("0123456789０１２３４５６７８９页頁—－-─–·.!！）)")
#: So ends a line that parts a marker from its beginning, which would no longer be as it is written: …；四 / — 3 — / 是…
_PARTS_MARKER = late(r"[。；，：！？]\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}|[（(第首其再最])\Z")
LONGEST_OPENING = 6
#: Between such signs a number counts pages at the beginning of a line, too, if its text goes on the line above.
_GLUED = late(r"[—－\-–·.]{1,2}\s?[0-9０-９]{1,3}\s?[—－\-–·.!！]{1,2}\s?(?=[\u4e00-\u9fff])")
_DASHES = frozenset("—－-–·.")
#: 青川市人民政府公报　2024年第3期
_ISSUE = late(r"\w\s*\d{4}\s*年?\s*[.·]?\s*第?\s*\d{1,3}\s*期(?:\s*[（(]总第?\s*\d+\s*期?[）)])?\Z")


class PageLine(NamedTuple):
    """A line of a page's margin: its place in the original, what is white behind it included, and what it is."""

    start: int
    end: int
    kind: str
    words: str


def set_pages_apart(normal: Normalized, split: Lines) -> tuple[Normalized, Lines, list[PageLine]]:
    r"""Take out page numbers between lines, and the running heads beside them; where there is none, give the very same values.

    >>> text = "企业反映的问题有融资成本偏高，贷款利率普遍在百\n- 3 -\n分之七以上。"
    >>> whole, _, pages = set_pages_apart(Normalized(text, text), split_lines(text))
    >>> whole.text, [(page.start, page.kind, page.words) for page in pages]
    ('企业反映的问题有融资成本偏高，贷款利率普遍在百\n分之七以上。', [(24, 'page_number', '- 3 -')])
    """
    text, lines = normal.text, split.lines
    last = len(lines) - 1
    short = [i for i in split.unended if text[lines[i][1] - 1] in _ENDS_NUMBER and 0 < i < last and lines[i][1] - lines[i][0] <= LONGEST_NUMBER]
    numbers = [i for i in _numbers(text, lines, short) if not _PARTS_MARKER.search(text, *_end_of(lines[i - 1]))] if short else []
    #: By the line, where a margin's words end.
    apart = {i + 1: place for i in split.unclosed if i < last and text[lines[i + 1][0]] in _DASHES and (place := _glued_number(text, lines, i + 1))}
    if not (numbers or apart):
        return normal, split, []
    apart |= {i: lines[i][1] for i in numbers}
    kinds = dict.fromkeys(apart, "page_number")
    for i in _running_heads(text, lines, numbers):
        apart[i], kinds[i] = lines[i][1], "boilerplate"
    places = [(i, lines[i][0], end, lines[i + 1][0] if end == lines[i][1] else end) for i, end in sorted(apart.items())]
    pages = [PageLine(normal.original_offset(start), normal.original_offset(after), kinds[i], text[start:end]) for i, start, end, after in places]
    whole, revision = revise(text, "pages", _without(text, lines, apart))
    if revision is None:
        return normal, split, []
    return Normalized(normal.original, whole, (*normal.revisions, revision)), split_lines(whole), pages


def _end_of(line: Line) -> tuple[int, int]:
    """Give the places between which a line ends, and a marker may begin that runs over to the next."""
    start, end, _ = line
    return max(start, end - LONGEST_OPENING), end


def _glued_number(text: str, lines: list[Line], i: int) -> int:
    """Give where the page number ends with which a line begins that goes on the one before: — 3 —保，应管尽管。 0 where there is none."""
    found = _GLUED.match(text, *lines[i][:2]) if _is_left_open(text, lines[i - 1]) else None
    return found.end() if found else 0


def _numbers(text: str, lines: list[Line], short: list[int]) -> list[int]:
    """Give those of some short lines that are page numbers."""
    is_number = expression(ELEMENTS["page_number"].shape)
    numbers: list[int] = []
    bare: dict[str, list[int]] = {}
    for i in short:
        words = text[slice(*lines[i][:2])]
        form = _FIGURES.sub("1", _BLANKS.sub("", words))
        if form in BARE:
            if len(words) <= MOST_FIGURES or form != "1":
                bare.setdefault(form, []).append(i)
        elif is_number(words):
            numbers.append(i)
    for some in bare.values():
        numbers += _counted(text, lines, some)
    return numbers


def _counted(text: str, lines: list[Line], some: list[int]) -> list[int]:
    """Give those of some lines with bare figures that count pages: each is the next number, a page below the one before.

    One of them at least stands below a line that is not closed; one alone does only between two halves of running text.
    """
    chains: list[list[int]] = []
    following: dict[int, list[int]] = {}
    for i in some:
        number = int(_FIGURES.findall(text, *lines[i][:2])[0])
        chain = following.pop(number, None)
        if chain is None or i - chain[-1] < FEWEST_LINES:
            chains.append(chain := [])
        chain.append(i)
        following[number + 1] = chain
    counted = [chain for chain in chains if any(lines[i + 1][2] is None and _is_left_open(text, lines[i - 1]) for i in chain)]
    return [i for chain in counted if len(chain) > 1 or _parts_text(text, lines, *chain) for i in chain]


def _is_left_open(text: str, line: Line) -> bool:
    """Tell whether a line may have been broken off in a sentence."""
    start, end, _ = line
    return end - start >= SHORTEST_BROKEN and text[end - 1] not in CLOSING


def _parts_text(text: str, lines: list[Line], i: int) -> bool:
    """Tell whether a line stands between two halves of running text."""
    _, end, _ = lines[i + 1]
    return is_running(text, lines[i - 1]) and (text[end - 1] in ENDS or is_running(text, lines[i + 1]))


def _running_heads(text: str, lines: list[Line], numbers: list[int]) -> list[int]:
    """Give the lines beside page numbers that head their pages."""
    beside = sorted({j for i in numbers for j in (i - 1, i + 1) if HEAD <= j < len(lines) - 1}.difference(numbers))
    places: dict[str, list[int]] = {}
    for j in beside:
        start, end, reading = lines[j]
        if end - start <= LONGEST_HEAD and reading is None:
            places.setdefault(text[start:end], []).append(j)
    head = {text[start:end]: j for j, (start, end, _) in enumerate(lines[:TITLE])}
    return [j for words, some in places.items() if _heads_pages(words, some, head.get(words), len(numbers)) for j in some]


def _heads_pages(words: str, places: list[int], first: int | None, pages: int) -> bool:
    """Tell whether a line names an issue, or comes again a page below, in every second margin at least or from the document's title."""
    known = places if first is None else [first, *places]
    fewest = 3 if first is None else 2
    comes_again = len(known) >= fewest and all(below - above >= FEWEST_LINES for above, below in pairwise(known))
    return _ISSUE.search(words) is not None or (comes_again and (first is not None or 2 * len(places) >= pages))


def _without(text: str, lines: list[Line], apart: dict[int, int]) -> Iterator[Change]:
    """Give the changes that take out some lines, or their beginnings, none of them the first or the last line, with the blank ones around."""
    for i, end in sorted(apart.items()):
        if i - 1 not in apart or apart[i - 1] < lines[i - 1][1]:
            above = lines[i - 1][1]
        if end < lines[i][1]:
            yield Change(above, end, "\n")
        elif i + 1 not in apart:
            below = lines[i + 1][0]
            # The indent of the next line stays, unless both share a line that lost its ends.
            yield Change(above, text.rfind("\n", above, below) + 1 or below, "\n")


_Kept = TypeVar("_Kept", bound=AnyNode)


def put_pages_back(nodes: Sequence[_Kept], pages: list[PageLine]) -> tuple[_Kept | Element, ...]:
    """Put the lines of the margins into a tree that has just been grown; one that parts a heading stays among that unit's own words."""
    kept: list[_Kept | Element] = []
    done = 0
    for node in nodes:
        last = bisect_left(pages, (node.end,), done)
        kept.append(node)
        if last > done:
            kept += _put_into(node, pages[done:last])
        done = last
    return tuple(kept)


def _put_into(node: AnyNode, pages: list[PageLine]) -> list[Element]:
    """Put lines into a node; give those that its text ends with, to stand behind it."""
    own_end = node.children[0].start if node.children else node.end
    own = bisect_left(pages, (own_end,))
    ending = own
    end = own_end
    while ending and pages[ending - 1].end == end:
        ending -= 1
        end = pages[ending].start
    behind = [new_element(*page) for page in pages[ending:own]]
    opening: list[AnyNode] = list(_parting(pages[:ending], end)) if isinstance(node, Paragraph) else []
    if node.children or isinstance(node, Unit):
        opening += behind
        behind = []
    elif behind:
        set_field(node, "end", end)
    if opening or own < len(pages):
        set_field(node, "children", (*opening, *put_pages_back(node.children, pages[own:])))
    return behind


def _parting(pages: list[PageLine], end: int) -> Iterator[Element | Paragraph]:
    """Give lines that part a text, and what stands behind each of them up to the next, or the end."""
    ends = [*(page.start for page in pages), end][1:]
    for page, after in zip(pages, ends, strict=True):
        yield new_element(*page)
        if page.end < after:
            yield new_paragraph(page.end, after, ())
