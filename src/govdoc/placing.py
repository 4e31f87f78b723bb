"""The tree of a normalised text, put back where its words stood in the original.

Every offset of the tree leads back by the same monotone way, so spans that tiled the normalised text tile the original,
and children stay inside their parents. Only texts in which something was changed come here.
"""

from collections.abc import Iterable, Iterator

import attrs

from govdoc.diagnostics import Diagnostic
from govdoc.drafts import new_paragraph, new_unit
from govdoc.edits import Normalized
from govdoc.model import AnyNode, Element, Paragraph, Piece, Unit
from govdoc.spans import Span


def put_back(nodes: tuple[AnyNode, ...], normal: Normalized) -> tuple[AnyNode, ...]:
    """Give the same nodes with their places in the original; what was deleted before the first of them is blank."""
    offsets = sorted(set(_offsets(nodes)))
    place = dict(zip(offsets, normal.original_offsets(offsets), strict=True))
    deleted = normal.deleted_first
    if not deleted or not nodes:
        return tuple(_placed(node, place) for node in nodes)
    place[0] = deleted
    return (Element(start=0, end=deleted, kind="blank", words=""), *(_placed(node, place) for node in nodes))


def put_back_findings(diagnostics: Iterable[Diagnostic], normal: Normalized) -> Iterator[Diagnostic]:
    """Give the same diagnostics with their places in the original."""
    for diagnostic in diagnostics:
        span = Span(normal.original_offset(diagnostic.span.start), normal.original_offset(diagnostic.span.end))
        yield attrs.evolve(diagnostic, span=span)


def _offsets(nodes: tuple[AnyNode, ...]) -> Iterator[int]:
    for node in nodes:
        yield node.start
        yield node.end
        if isinstance(node, Unit):
            yield node.marker_end
        elif isinstance(node, Piece):
            yield node.title_start
        yield from _offsets(node.children)


def _placed(node: AnyNode, place: dict[int, int]) -> AnyNode:
    start, end = place[node.start], place[node.end]
    if isinstance(node, Element):
        return attrs.evolve(node, start=start, end=end)
    children = tuple(_placed(child, place) for child in node.children)
    if isinstance(node, Paragraph):
        return new_paragraph(start, end, children)  # type: ignore[arg-type]
    if isinstance(node, Piece):
        return attrs.evolve(node, start=start, end=end, title_start=place[node.title_start], children=children)  # type: ignore[arg-type]
    marker_end = place[node.marker_end]
    return new_unit(type(node), start, end, node.level, node.kind, node.number, marker_end, node.heading, children)  # type: ignore[arg-type]
