"""The tree of a normalised text, put back where its words stood in the original.

Every offset of the tree leads back by the same monotone way, so spans that tiled the normalised text tile the original,
and children stay inside their parents. Only texts in which something was changed come here.
"""

from collections.abc import Iterable, Iterator

import attrs

from govdoc.diagnostics import Diagnostic
from govdoc.edits import Normalized
from govdoc.model import AnyNode, Element, Piece, Point, Section
from govdoc.spans import Span

#: The offset that a node holds beside its start and its end.
_MIDDLE = {Piece: "title_start", Section: "marker_end", Point: "marker_end"}
_move = object.__setattr__


def put_back(nodes: tuple[AnyNode, ...], normal: Normalized) -> tuple[AnyNode, ...]:
    """Move the nodes to their places in the original; what was deleted before the first of them is blank.

    They have just been grown and nobody else knows them yet, so they are moved, not made anew, which takes twice as long.
    """
    every: list[AnyNode] = list(nodes)
    for node in every:
        if node.children:
            every += node.children
    place = _way_back(every, normal)
    deleted = normal.deleted_first if nodes else 0
    if deleted:
        place[0] = deleted
    for node in every:
        _move(node, "start", place[node.start])
        _move(node, "end", place[node.end])
        if middle := _MIDDLE.get(type(node)):
            _move(node, middle, place[getattr(node, middle)])
    return (Element(start=0, end=deleted, kind="blank", words=""), *nodes) if deleted else nodes


def _way_back(nodes: list[AnyNode], normal: Normalized) -> dict[int, int]:
    """Give for each offset of the nodes the one in the original; siblings share most of theirs."""
    found: set[int] = set()
    add = found.add
    for node in nodes:
        add(node.start)
        add(node.end)
        if middle := _MIDDLE.get(type(node)):
            add(getattr(node, middle))
    offsets = sorted(found)
    return dict(zip(offsets, normal.original_offsets(offsets), strict=True))


def put_back_findings(diagnostics: Iterable[Diagnostic], normal: Normalized) -> Iterator[Diagnostic]:
    """Give the same diagnostics with their places in the original."""
    for diagnostic in diagnostics:
        span = Span(normal.original_offset(diagnostic.span.start), normal.original_offset(diagnostic.span.end))
        yield attrs.evolve(diagnostic, span=span)
