"""Nesting: a child lies in its parent, siblings stand in order, and a unit is one level deeper than what it stands in."""

from collections.abc import Callable

import attrs
import pytest
from hypothesis import given

import govdoc
from govdoc import Document, Section, parse, strategies
from govdoc.model import AnyNode, Unit
from profiles import examples
from promises import changed, everywhere, find_breach, nested, read


def nesting(text: str) -> None:
    nested(read(text))


test_of_texts = everywhere(nesting)


@given(document=strategies.documents())
@examples(200)
def test_of_drawn_trees(document: Document) -> None:
    nested(document)


def _on_the_first_level(node: AnyNode) -> AnyNode:
    return attrs.evolve(node, level=1) if isinstance(node, Unit) else node


def _reaching_too_far(node: AnyNode) -> AnyNode:
    return attrs.evolve(node, end=node.end + 1) if isinstance(node, Section) else node


def _backwards(node: AnyNode) -> AnyNode:
    return attrs.evolve(node, children=node.children[::-1]) if isinstance(node, Section) else node


FAULTY: dict[str, Callable[[str], Document]] = {
    "puts every unit on the first level": lambda text: changed(parse(text), _on_the_first_level),
    "reaches into what stands behind": lambda text: changed(parse(text), _reaching_too_far),
    "gives children backwards": lambda text: changed(parse(text), _backwards),
}


@pytest.mark.parametrize("faulty", FAULTY.values(), ids=FAULTY)
def test_a_fault_is_found(faulty: Callable[[str], Document], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(govdoc, "parse", faulty)
    with pytest.raises(AssertionError):
        find_breach(nesting)
