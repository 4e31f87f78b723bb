"""Nodes made quickly.

The initialiser of a frozen class takes four times as long as plain assignments do, and a text has a node for every
line. A draft has the fields of the node it is a draft of, is filled with plain assignments, and then becomes the node:
from there on it is as frozen as any other. Nodes are made this way while a text is parsed, and nowhere else.
"""

from typing import Any

from govdoc.markers import MarkerKind, Number
from govdoc.model import Element, Node, Paragraph, Piece, Point, Section, Unit


def _draft_of(made: type[Any]) -> type[Any]:
    """Give a class with the fields of another, to which anything may be assigned as far as types are concerned."""
    plain = {"__slots__": (), "__init__": object.__init__, "__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
    return type(f"_Draft{made.__name__}", (made,), plain)


#: Sets a field of a node that was made a moment ago and that nobody else knows yet: to make it anew takes twice as long.
set_field = object.__setattr__
_UNIT = _draft_of(Unit)
_PARAGRAPH = _draft_of(Paragraph)
_ELEMENT = _draft_of(Element)
_PIECE = _draft_of(Piece)


def new_unit(
    made: type[Section | Point], start: int, end: int, level: int, kind: MarkerKind | None, number: Number | None,
    marker_end: int, heading: str | None, children: tuple[Node, ...],
) -> Section | Point:  # fmt: skip
    """Make a section or a point."""
    unit = _UNIT()
    unit.start = start
    unit.end = end
    unit.level = level
    unit.kind = kind
    unit.number = number
    unit.marker_end = marker_end
    unit.heading = heading
    unit.children = children
    unit.__class__ = made
    frozen: Section | Point = unit
    return frozen


def new_paragraph(start: int, end: int, children: tuple[Point, ...]) -> Paragraph:
    """Make a paragraph."""
    paragraph = _PARAGRAPH()
    paragraph.start = start
    paragraph.end = end
    paragraph.children = children
    paragraph.__class__ = Paragraph
    frozen: Paragraph = paragraph
    return frozen


def new_element(start: int, end: int, kind: str, words: str) -> Element:
    """Make an element."""
    element = _ELEMENT()
    element.start = start
    element.end = end
    element.kind = kind
    element.words = words
    element.children = ()
    element.__class__ = Element
    frozen: Element = element
    return frozen


def new_piece(start: int, end: int, label: str | None, title: str | None, title_start: int, kind: str | None, children: tuple[Node, ...]) -> Piece:
    """Make a piece."""
    piece = _PIECE()
    piece.start = start
    piece.end = end
    piece.label = label
    piece.title = title
    piece.title_start = title_start
    piece.kind = kind
    piece.children = children
    piece.__class__ = Piece
    frozen: Piece = piece
    return frozen
