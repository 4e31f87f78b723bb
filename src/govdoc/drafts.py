# mypy: disable-error-code="misc,assignment"
"""Nodes made quickly.

The initialiser of a frozen class takes four times as long as plain assignments do, and a text has a node for every
line. A draft has the fields of the node it is a draft of, is filled with plain assignments, and then becomes the node:
from there on it is as frozen as any other. Nothing but `tree` makes nodes this way.
"""

from collections.abc import Callable

from govdoc.markers import MarkerKind, Number
from govdoc.model import Node, Paragraph, Point, Section, Unit


class _Unit(Unit):
    __slots__ = ()
    __setattr__ = object.__setattr__
    __delattr__ = object.__delattr__

    def __init__(
        self, made: type[Section | Point], start: int, end: int, level: int, kind: MarkerKind | None, number: Number | None,
        marker_end: int, heading: str | None, children: tuple[Node, ...],
    ) -> None:  # fmt: skip
        self.start = start
        self.end = end
        self.level = level
        self.kind = kind
        self.number = number
        self.marker_end = marker_end
        self.heading = heading
        self.children = children
        self.__class__ = made


class _Paragraph(Paragraph):
    __slots__ = ()
    __setattr__ = object.__setattr__
    __delattr__ = object.__delattr__

    def __init__(self, start: int, end: int, children: tuple[Point, ...]) -> None:
        self.start = start
        self.end = end
        self.children = children
        self.__class__ = Paragraph


new_unit: Callable[[type[Section | Point], int, int, int, MarkerKind | None, Number | None, int, str | None, tuple[Node, ...]], Section | Point] = (
    _Unit
)
new_paragraph: Callable[[int, int, tuple[Point, ...]], Paragraph] = _Paragraph
