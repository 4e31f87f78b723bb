"""What a parsed document says: its tree, and all of it as JSON.

python -m telling < TEXTS reads a JSON list of texts, and prints what each says on a line of its own.
"""

import json
import sys

import govdoc
from govdoc.model import AnyNode, Document, Element, Piece, Point, Section
from govdoc.render.records import outline_records


def tree_of(document: Document) -> list[tuple[object, ...]]:
    """Give every node with its depth, its place and what it says of itself."""
    return [(depth, node.start, node.end, *told(node)) for depth, node in document.walk()]


def told(node: AnyNode) -> tuple[object, ...]:
    if isinstance(node, Piece):
        return "piece", node.label, node.title, node.title_start
    if isinstance(node, Section | Point):
        return type(node).__name__, node.level, node.kind, node.number, node.marker_end, node.heading
    return ("element", node.kind, node.value) if isinstance(node, Element) else ("paragraph",)


def telling(document: Document) -> str:
    edits = [(edit.step, edit.span.start, edit.span.end, edit.replacement, edit.confidence) for edit in document.edits]
    diagnostics = [(str(diagnostic), diagnostic.span.start, diagnostic.span.end) for diagnostic in document.diagnostics]
    return json.dumps([tree_of(document), edits, diagnostics, *outline_records(document, elements=True)], default=_named)


def _named(value: object) -> str:
    """Write a row of a table by its name, and other values as they print."""
    return getattr(value, "name", None) or str(value)


def main() -> None:
    for text in json.load(sys.stdin):
        print(telling(govdoc.parse(text)))


if __name__ == "__main__":
    main()
