"""The tree of a normalised text, put back where its words stood in the original.

Every offset of the tree leads back by the same monotone way, so spans that tiled the normalised text tile the original,
and children stay inside their parents. Only texts in which something was changed come here.
"""

from collections.abc import Iterable, Iterator
from typing import TypeVar

import attrs

from govdoc.diagnostics import Diagnostic
from govdoc.drafts import set_field
from govdoc.edits import Normalized, Revision
from govdoc.model import AnyNode, Element, Piece, Point, Section
from govdoc.spans import Span

#: The offset that a node holds beside its start and its end.
_MIDDLE = {Piece: "title_start", Section: "marker_end", Point: "marker_end"}


_Kept = TypeVar("_Kept", bound=AnyNode)


def put_back(nodes: tuple[_Kept, ...], normal: Normalized) -> tuple[_Kept | Element, ...]:
    """Move the nodes to their places in the original; what was deleted before the first of them is blank."""
    if moving := [revision for revision in reversed(normal.revisions) if not revision.keeps_places]:
        every: list[AnyNode] = list(nodes)
        for node in every:
            if node.children:
                every += node.children
        for revision in moving:
            _move_all(every, revision)
    deleted = normal.deleted_first if nodes else 0
    return (Element(start=0, end=deleted, kind="blank", words=""), *nodes) if deleted else nodes


def _move_all(nodes: list[AnyNode], revision: Revision) -> None:
    """Move nodes to their places in the text before a revision: few of them stand at a change, the others are shifted as a run."""
    low = high = shift = 0
    for node in nodes:
        start, end = node.start, node.end
        if not low <= start < high:
            low, high, shift = revision.run_at(start)
        if not shift and end < high:
            continue
        set_field(node, "start", start + shift)
        if middle := _MIDDLE.get(type(node)):
            place = getattr(node, middle)
            set_field(node, middle, place + shift if place < high else revision.offset_before(place))
        if end >= high:
            low, high, shift = revision.run_at(end)  # the next node begins there
        set_field(node, "end", end + shift)


def put_back_findings(diagnostics: Iterable[Diagnostic], normal: Normalized) -> Iterator[Diagnostic]:
    """Give the same diagnostics with their places in the original, none of them in what was deleted before the first node."""
    for diagnostic in diagnostics:
        start, end = normal.original_offset(diagnostic.span.start), normal.original_offset(diagnostic.span.end)
        span = Span(max(start, normal.deleted_first), end)
        yield attrs.evolve(diagnostic, span=span)
