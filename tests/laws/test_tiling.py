"""Tiling: the leaves of a document, joined, give back exactly the text that was passed in."""

from collections.abc import Callable

import attrs
import pytest
from hypothesis import given

import govdoc
from govdoc import Document, Paragraph, parse, strategies
from govdoc.model import AnyNode, Element, Unit
from profiles import examples
from promises import changed, everywhere, find_breach, read, tiled


def tiling(text: str) -> None:
    document = read(text)
    assert document.text == text
    tiled(document)


test_of_texts = everywhere(tiling)


@given(document=strategies.documents())
@examples(200)
def test_of_drawn_trees(document: Document) -> None:
    tiled(document)


def _too_short(node: AnyNode) -> AnyNode:
    return attrs.evolve(node, end=node.end - 1) if isinstance(node, Paragraph) else node


def _emptied(node: AnyNode) -> AnyNode:
    return attrs.evolve(node, end=node.start) if isinstance(node, Element) else node


def _with_the_first_twice(node: AnyNode) -> AnyNode:
    return attrs.evolve(node, children=(*node.children[:1], *node.children)) if isinstance(node, Unit) else node


FAULTY: dict[str, Callable[[str], Document]] = {
    "loses the last character of a paragraph": lambda text: changed(parse(text), _too_short),
    "loses elements": lambda text: changed(parse(text), _emptied),
    "gives the first paragraph twice": lambda text: changed(parse(text), _with_the_first_twice),
    "strips the text": lambda text: parse(text.strip()),
    "keeps the repaired text": lambda text: parse(govdoc.normalize(text).text),
}


@pytest.mark.parametrize("faulty", FAULTY.values(), ids=FAULTY)
def test_a_fault_is_found(faulty: Callable[[str], Document], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(govdoc, "parse", faulty)
    with pytest.raises(AssertionError):
        find_breach(tiling)
