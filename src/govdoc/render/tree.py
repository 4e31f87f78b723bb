"""A document's outline as a tree drawn with line characters."""

import unicodedata
from collections.abc import Iterator

from attrs import frozen

from govdoc.elements import ELEMENTS
from govdoc.model import Document, Element, Node, Piece, Point, Section
from govdoc.spans import Span, in_one_line

#: How much of a unit without a heading is shown, in columns.
EXCERPT = 40

_BOLD, _DIM, _MARKER, _PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[36m", "\x1b[0m"


def width_of(text: str) -> int:
    """Give the columns that a terminal needs: a Chinese character takes two.

    >>> width_of("一、总则"), width_of("1.2")
    (8, 3)
    """
    return sum(
        0 if unicodedata.combining(c) or unicodedata.category(c) in ("Cf", "Mn") else 2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in text
    )


def visible(text: str) -> str:
    """Take out what could move a terminal's cursor, and put one space for each run of white space."""
    return "".join(c for c in " ".join(text.split()) if c.isprintable())


def clip(text: str, columns: int) -> str:
    """Cut a text to so many columns, with … where something is missing.

    >>> clip("各级党委要高度重视", 9)
    '各级党委…'
    """
    if width_of(text) <= columns:
        return text
    kept, used = "", 1
    for c in text:
        used += width_of(c)
        if used > columns:
            break
        kept += c
    return kept + "…"


@frozen(kw_only=True)
class TreeStyle:
    """How a tree is drawn."""

    #: The deepest level shown; None shows all.
    depth: int | None = None
    #: Put the line number before each entry.
    lines: bool = False
    #: Show the elements as well: 发文字号, 署名 ….
    elements: bool = False
    color: bool = False


def draw_tree(document: Document, style: TreeStyle | None = None) -> Iterator[str]:
    r"""Give the lines of the tree: each piece, below it its sections and points.

    >>> from govdoc import parse
    >>> print("\n".join(draw_tree(parse("工作要点\n一、总体要求\n坚持稳中求进。\n十一、加强领导\n各级要重视。"))))
    工作要点
    ├─ 一、   总体要求
    └─ 十一、 加强领导
    """
    style = style or TreeStyle()
    gutter = len(str(document.text.count("\n") + 1)) if style.lines else 0
    for piece in document.children:
        if isinstance(piece, Element):
            if style.elements and piece.kind != "blank":
                yield _numbered(document, piece, gutter, style) + _label(document, piece, width_of(_marker(document, piece)), style)
            continue
        title = " ".join(filter(None, (visible(piece.label or ""), visible(piece.title or "")))) or "（无标题）"
        yield _numbered(document, piece, gutter, style) + _painted(title, _BOLD, style)
        if style.depth is None or style.depth > 0:
            yield from _branches(document, piece.children, "", 1, gutter, style)


def _branches(document: Document, nodes: tuple[Node, ...], stem: str, level: int, gutter: int, style: TreeStyle) -> Iterator[str]:
    """Draw units and those below them, without recursion into Python's own stack limit."""
    stack = [(*_siblings(document, nodes, style), 0, stem)]
    while stack:
        shown, columns, i, stem = stack.pop()
        if i == len(shown):
            continue
        node = shown[i]
        last = i + 1 == len(shown)
        column = columns[isinstance(node, Element)]
        yield _numbered(document, node, gutter, style) + stem + ("└─ " if last else "├─ ") + _label(document, node, column, style)
        stack.append((shown, columns, i + 1, stem))
        if style.depth is None or level + len(stack) - 1 < style.depth:
            stack.append((*_siblings(document, node.children, style), 0, stem + ("   " if last else "│  ")))


Shown = Section | Point | Element


def _siblings(document: Document, nodes: tuple[Node, ...], style: TreeStyle) -> tuple[list[Shown], tuple[int, int]]:
    """Give what stands beside each other, and the columns of the widest marker, of units and of elements."""
    shown = list(_shown(nodes, style))
    widths = [(isinstance(node, Element), width_of(_marker(document, node))) for node in shown]
    of_units, of_elements = (max((width for is_element, width in widths if is_element is which), default=0) for which in (False, True))
    return shown, (of_units, of_elements)


def _shown(nodes: tuple[Node, ...], style: TreeStyle) -> Iterator[Shown]:
    """Give the units among nodes, those inside paragraphs too, and the elements where they are asked for."""
    for node in nodes:
        if isinstance(node, Section | Point):
            yield node
        elif not isinstance(node, Element):
            yield from _shown(node.children, style)
        elif style.elements and node.kind != "blank":
            yield node


def _marker(document: Document, node: Shown) -> str:
    if isinstance(node, Element):
        return f"〔{ELEMENTS[node.kind].term}〕"
    return visible(in_one_line(document.text[node.start : node.marker_end]))


def _label(document: Document, unit: Shown, column: int, style: TreeStyle) -> str:
    marker = _marker(document, unit)
    pad = " " * (column - width_of(marker) + (1 if column else 0))
    if isinstance(unit, Element):
        return _painted(marker, _DIM, style) + pad + clip(visible(unit.words), 2 * EXCERPT)
    if unit.heading is not None:
        return _painted(marker, _MARKER, style) + pad + visible(unit.heading)
    words = visible(_first_words(document, unit)).lstrip("，,、")
    return (_painted(marker, _MARKER, style) + pad + _painted(clip(words, EXCERPT), _DIM, style)).rstrip()


def _first_words(document: Document, unit: Section | Point) -> str:
    """Give enough of the paragraph that a unit begins with for an excerpt, even where normalising takes out half of it."""
    first = unit.children[0] if unit.children else unit
    end = first.start if isinstance(first, Section | Point) and first is not unit else first.end
    return document.words_of(Span(unit.marker_end, min(end, unit.marker_end + 4 * EXCERPT)))


def _numbered(document: Document, node: Piece | Shown, gutter: int, style: TreeStyle) -> str:
    return _painted(f"{document.position_of(node).line:{gutter}d}  ", _DIM, style) if gutter else ""


def _painted(text: str, color: str, style: TreeStyle) -> str:
    return f"{color}{text}{_PLAIN}" if style.color and text else text
