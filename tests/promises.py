"""The promises as functions of a text: each raises where the promise is broken."""

from itertools import pairwise

import govdoc
from govdoc.decoding import decode
from govdoc.edits import Normalized
from govdoc.layout import rewrite
from govdoc.model import Document, Element, Paragraph, Piece, Point, Section
from govdoc.normalizing import DEFAULT


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


def held(text: str) -> Document:
    """Give a document that keeps what every document keeps, parsed but once."""
    document = total(text)
    assert document.text == text
    tiled(document)
    nested(document)
    return document


def undone(normal: Normalized) -> None:
    """Undoing gives the original; places lead back in order, from end to end; every edit is of the original."""
    assert normal.undo() == normal.original
    assert (normal.text is normal.original) == (not normal.edits)
    offsets = normal.original_offsets(range(len(normal.text) + 1))
    assert offsets[0] == 0
    assert offsets[-1] == len(normal.original) or not normal.text
    assert all(a <= b for a, b in pairwise(offsets))
    assert all(0 <= edit.span.start <= edit.span.end <= len(normal.original) for edit in normal.edits)
    assert len(normal.explain().splitlines()) == len(normal.edits)


def repaired_once(text: str) -> None:
    """What has been repaired needs no repair: by each of the safe steps alone, and by all of them."""
    for steps in (*((step,) for step in DEFAULT), DEFAULT):
        once = govdoc.normalize(text, steps).text
        assert govdoc.normalize(once, steps).text is once


def decoded(data: bytes, encoding: str | None) -> None:
    """Any bytes give a text that can be written; what was broken is U+FFFD."""
    text, decoding = decode(data, encoding)
    assert text.encode().decode() == text
    assert all(set(span.of(text)) == {"\ufffd"} for span in decoding.broken)


def outline_of(document: Document) -> list[object]:
    return [(type(entry.node).__name__, entry.level, entry.number, entry.title) for entry in document.outline()]


def places_in(document: Document) -> list[object]:
    return [(depth, type(node).__name__, node.start, node.end) for depth, node in document.walk()]


def same_in_crlf(text: str) -> None:
    """The same lines have the same outline, whichever way they end."""
    lines = text.replace("\r", "")
    assert outline_of(govdoc.parse(lines.replace("\n", "\r\n"))) == outline_of(govdoc.parse(lines))


def written_out(document: Document, style: str) -> Document:
    """Give a document written out; this changed no more than its layout, and all of that at once."""
    rewritten = rewrite(document, style=style)
    assert outline_of(rewritten) == outline_of(document)
    assert govdoc.write(rewritten, style=style) == rewritten.text
    tiled(rewritten)
    nested(rewritten)
    held(rewritten.text)
    return rewritten


def read_as_written(document: Document, style: str) -> None:
    """What is written is read: the same outline, place for place."""
    rewritten = written_out(document, style)
    again = govdoc.parse(rewritten.text)
    assert outline_of(again) == outline_of(document)
    assert places_in(again) == places_in(rewritten)


LAWS = (total, tiling, nesting, determinism)
