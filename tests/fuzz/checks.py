"""What is asked of an input that a fuzzer made: the promises of any text and any bytes, as functions that raise."""

from itertools import pairwise

import govdoc
from govdoc.decoding import decode
from govdoc.edits import Normalized
from govdoc.layout import rewrite
from govdoc.model import Document
from govdoc.normalizing import DEFAULT
from promises import nested, tiled


def held(text: str) -> Document:
    """Give a document that keeps what every document keeps, parsed but once."""
    document = govdoc.parse(text)
    assert document.text == text
    list(document.elements())
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
