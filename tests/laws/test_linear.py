"""Linear: time grows with the length of a text alone, whatever the text. `python -m tests.linear` prints the times for megabytes."""

from collections.abc import Callable
from functools import partial

import pytest
from hypothesis import given

import govdoc
from damage import REPAIRS
from govdoc import Document, parse, strategies
from govdoc.normalizing import DEFAULT
from govdoc.render.tree import draw_tree
from govdoc.steps.step import Step
from linear import BUSY, HOSTILE
from profiles import examples
from texts import example_texts, needs_corpora, real_texts
from timing import grows_with_size_alone


def _parse_and_draw(text: str) -> None:
    document = govdoc.parse(text)
    for _ in document.walk():
        pass
    for _ in draw_tree(document):
        pass


def linear(make: Callable[[int], str], size: int = 6_000) -> None:
    assert grows_with_size_alone(make, _parse_and_draw, size)


@pytest.mark.parametrize("name", HOSTILE)
def test_of_hostile_texts(name: str) -> None:
    linear(HOSTILE[name])


def _repeated(text: str, size: int) -> str:
    return (text + "\n") * (size // (len(text) + 1) + 1)


@examples(10)
@given(document=strategies.documents())
def test_of_a_document_again_and_again(document: Document) -> None:
    linear(partial(_repeated, document.text))


@pytest.mark.parametrize("text", example_texts(), ids=lambda text: text.split("\n")[0])
def test_of_the_examples_again_and_again(text: str) -> None:
    linear(partial(_repeated, text))


@needs_corpora
def test_of_real_documents_end_to_end() -> None:
    text = "\n".join(real_texts()[::4])
    linear(lambda size: text[:size], len(text) // 8)


@pytest.mark.parametrize("steps", [DEFAULT, tuple(step for step in REPAIRS if not step.default)], ids=["default", "others"])
@pytest.mark.parametrize("name", BUSY)
def test_of_normalising(name: str, steps: tuple[Step, ...]) -> None:
    assert grows_with_size_alone(BUSY[name], lambda text: govdoc.normalize(text, steps), 4_000, spare=0.1)


def _looks_back(text: str) -> Document:
    """Look at all that stands before each character, for so many marks that it takes longer than parsing does."""
    for place in range(len(text)):
        for mark in "，。；：、":
            text[:place].count(mark)
    return parse(text)


def test_a_fault_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(govdoc, "parse", _looks_back)
    with pytest.raises(AssertionError):
        linear(HOSTILE["short lines"])
