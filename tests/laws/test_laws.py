"""Every promise over random texts, lines of markers and prose, and pieces of the examples and of real documents."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govdoc.drafts import new_paragraph
from promises import LAWS
from texts import cuttings, documents, example_texts, needs_corpora, real_texts

Law = Callable[[str], object]
every_law = pytest.mark.parametrize("law", LAWS, ids=lambda law: law.__name__)


@every_law
@given(text=documents())
@settings(max_examples=300, deadline=None)
def test_of_drawn_documents(law: Law, text: str) -> None:
    law(text)


@every_law
@given(text=st.text(st.characters(), max_size=80))
@settings(max_examples=100, deadline=None)
def test_of_any_text(law: Law, text: str) -> None:
    law(text)


@every_law
@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_of_pieces_of_the_examples(law: Law, data: st.DataObject) -> None:
    law(data.draw(cuttings(example_texts())))


@every_law
def test_of_the_examples(law: Law) -> None:
    for text in example_texts():
        law(text)


@needs_corpora
@every_law
@given(data=st.data())
@settings(max_examples=150, deadline=None)
def test_of_pieces_of_real_documents(law: Law, data: st.DataObject) -> None:
    law(data.draw(cuttings(real_texts())))


@needs_corpora
@every_law
def test_of_real_documents(law: Law) -> None:
    for text in real_texts():
        law(text)


@pytest.mark.parametrize("law", LAWS[1:3], ids=lambda law: law.__name__)
def test_a_law_can_fail(law: Law, monkeypatch: pytest.MonkeyPatch) -> None:
    """A parser that loses the last character of every paragraph breaks these promises."""
    monkeypatch.setattr("govdoc.tree.new_paragraph", lambda start, end, children: new_paragraph(start, end - 1, children))
    with pytest.raises(AssertionError):
        law("一、总则\n坚持稳中求进。\n坚持人民至上。")
