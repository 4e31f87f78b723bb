"""The promises as functions of a text: each raises where the promise is broken."""

import govdoc
from govdoc.model import Document, Element, Paragraph, Piece, Point, Section


def total(text: str) -> Document:
    document = govdoc.parse(text)
    assert isinstance(document, Document)
    list(document.outline())
    list(document.elements())
    return document


def tiling(text: str) -> None:
    document = govdoc.parse(text)
    assert document.text == text
    tiled(document)


def tiled(document: Document) -> None:
    assert "".join(document.text_of(leaf) for leaf in document.leaves()) == document.text


def nesting(text: str) -> None:
    nested(govdoc.parse(text))


def nested(document: Document) -> None:
    _nested(document, document.children, 0)


def _nested(parent: Document | Piece | Section | Point | Paragraph | Element, children: tuple[object, ...], level: int) -> None:
    """Spans lie in their parent's and stand in order, each beginning where the one before ends; a unit is one level deeper."""
    place = None
    for child in children:
        assert isinstance(child, Piece | Section | Point | Paragraph | Element)
        assert child.start < child.end
        assert parent.span.start <= child.start
        assert child.end <= parent.span.end
        assert place in (None, child.start)
        place = child.end
        inner = level
        if isinstance(child, Section | Point):
            assert child.level == level + 1
            assert child.start <= child.marker_end <= child.end
            inner = child.level
        _nested(child, child.children, inner)


def determinism(text: str) -> None:
    first, second = govdoc.parse(text), govdoc.parse(text)
    assert list(first.outline()) == list(second.outline())
    assert list(first.elements()) == list(second.elements())
    assert first.diagnostics == second.diagnostics


LAWS = (total, tiling, nesting, determinism)
