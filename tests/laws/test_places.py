"""The tree of a damaged text is the tree of the repaired text, each node where its words came from."""

import sys

import pytest
from hypothesis import given, settings

import govdoc
from damage import damaged
from govdoc import placing
from govdoc.model import Document, Element, Unit
from promises import LAWS
from texts import needs_corpora, real_texts


def same_tree(text: str) -> None:
    """Node for node, the damaged text has what the repaired one has; places lead back, words are the repaired ones."""
    damaged_tree = govdoc.parse(text)
    normal = govdoc.normalize(text)
    repaired_tree = govdoc.parse(normal.text, normalize=())
    found = [node for _, node in damaged_tree.walk()]
    expected = [node for _, node in repaired_tree.walk()]
    if found and isinstance(found[0], Element) and found[0].kind == "blank" and len(found) > len(expected):
        found = found[1:]  # what was deleted before the first word
    assert [type(node) for node in found] == [type(node) for node in expected]
    ends = sorted({node.end for node in expected})
    came_from = dict(zip(ends, normal.original_offsets(ends), strict=True))
    for node, repaired in zip(found, expected, strict=True):
        assert node.end == came_from[repaired.end]
        if isinstance(node, Unit):
            assert isinstance(repaired, Unit)
            assert (node.level, node.number, node.heading) == (repaired.level, repaired.number, repaired.heading)
    assert [d.message for d in damaged_tree.diagnostics] == [d.message for d in repaired_tree.diagnostics]


@given(text=damaged())
@settings(max_examples=200, deadline=None)
def test_of_damaged_texts(text: str) -> None:
    same_tree(text)
    document = govdoc.parse(text)
    repaired = govdoc.parse(govdoc.normalize(text).text, normalize=())
    words = ["".join(map(document.words_of, document.pieces)), "".join(map(repaired.words_of, repaired.pieces))]
    assert words[0] == words[1]
    for law in LAWS:
        law(text)


@needs_corpora
def test_of_real_documents() -> None:
    for text in real_texts()[::5]:
        same_tree(text.replace("\n", "\r\n"))


def test_the_law_can_fail(monkeypatch: pytest.MonkeyPatch) -> None:
    """A parser that forgets the way back breaks it."""
    monkeypatch.setattr(sys.modules["govdoc.parse"], "put_back", lambda nodes, _: nodes)
    with pytest.raises(AssertionError):
        same_tree("服務(wù)群眾\r\n一、總則\r\n走村入戶。")


def test_what_was_deleted_before_the_first_word_is_blank() -> None:
    document: Document = govdoc.parse("\ufeff一、总则")
    first, piece = document.children
    assert isinstance(first, Element)
    assert (first.kind, first.start, first.end) == ("blank", 0, 1)
    assert piece.start == 1
    assert [entry.column for entry in document.outline()] == [2, 2]
    assert placing.put_back((), govdoc.normalize("\ufeff")) == ()
