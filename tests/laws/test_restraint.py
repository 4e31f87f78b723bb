"""Restraint: normalising twice is normalising once, clean text stays, and every edit is listed, named and can be undone."""

from collections.abc import Iterable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import govdoc
from damage import REPAIRS, RUNNABLE, damaged
from govdoc import Document, strategies
from govdoc.edits import Change, Edit, Revision
from govdoc.normalizing import DEFAULT
from govdoc.steps.step import Step
from profiles import examples
from promises import everywhere, find_breach
from texts import cuttings, needs_corpora, real_texts


def restraint(text: str) -> None:
    restrained(text, DEFAULT)


def restrained(text: str, steps: tuple[Step, ...]) -> None:
    """What the steps leave behind is clean; what they did is listed, and can be undone."""
    normal = govdoc.normalize(text, steps)
    assert govdoc.normalize(normal.text, steps).text is normal.text
    assert normal.undo() == text
    assert (normal.text is text) == (not normal.edits)
    assert {edit.step for edit in normal.edits} <= {step.name for step in steps}


test_of_texts = everywhere(restraint)


@given(document=strategies.documents())
@examples(200)
def test_a_clean_document_stays(document: Document) -> None:
    assert govdoc.normalize(document.text).text is document.text


def done(text: str, edits: Iterable[Edit]) -> str:
    """Do what a list of edits says."""
    made, place = "", 0
    for edit in edits:
        made += text[place : edit.span.start] + edit.replacement
        place = edit.span.end
    return made + text[place:]


@given(text=damaged())
@examples(100)
def test_the_edits_of_one_step_are_the_whole_difference(text: str) -> None:
    for step in RUNNABLE:
        normal = govdoc.normalize(text, [step])
        assert done(text, normal.edits) == normal.text


def twice_is_once(text: str) -> None:
    for steps in (*((step,) for step in REPAIRS), DEFAULT, REPAIRS):
        once = govdoc.normalize(text, steps).text
        assert govdoc.normalize(once, steps).text == once, [step.name for step in steps]


@given(text=damaged())
@example("務(wù)(wù)")
@example("務\u200b(wù)")
@example("\u200dx0dx0a内")
@example("\rx0dx0a条")
@example("<tr><td>序号</td></tr>x0dx0a一")
@example("一x0dx0a<p>总则</p>x0dx0a附则")
@example("一x0dx0a&emsp;&emsp;一、总则\n&#12288;&#12288;二、附则")
@example("一、总则\n二、附则\n1总则\n1.1目的\n3附则")
@example("一、总则\n1.1目的\n2附则")
@examples(400)
def test_twice_is_once(text: str) -> None:
    twice_is_once(text)


@needs_corpora
@given(data=st.data())
@examples(40)
def test_in_pieces_of_real_documents_twice_is_once(data: st.DataObject) -> None:
    twice_is_once(data.draw(cuttings(real_texts())))


@given(text=damaged())
@examples(100)
def test_a_text_is_clean_only_when_no_step_by_itself_changes_it(text: str) -> None:
    together = govdoc.normalize(text).text
    for step in DEFAULT:
        text = govdoc.normalize(text, [step]).text
    assert together == text


FAULTY = {
    "does more every time": Step(name="doubles", summary="", find=lambda text: [Change(i, i, "的") for i, c in enumerate(text) if c == "的"]),
    "changes a text back and forth": Step(
        name="swaps", summary="", find=lambda text: [Change(i, i + 1, "一" if c == "二" else "二") for i, c in enumerate(text) if c in "一二"]
    ),
    "only half mends": Step(name="first", summary="", find=lambda text: [Change(i, i + 1, "") for i in [text.find("　")] if i >= 0]),
}


@pytest.mark.parametrize("faulty", FAULTY.values(), ids=FAULTY)
def test_a_faulty_step_is_found(faulty: Step) -> None:
    with pytest.raises(AssertionError):
        find_breach(lambda text: restrained(text, (*DEFAULT, faulty)))


def test_a_step_that_touches_clean_text_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    stops = Step(name="stops", summary="", find=lambda text: [Change(i, i + 1, ".") for i, c in enumerate(text) if c == "。"])
    normalize = govdoc.normalize
    monkeypatch.setattr(govdoc, "normalize", lambda text: normalize(text, (*DEFAULT, stops)))
    with pytest.raises(AssertionError):
        test_a_clean_document_stays()


def test_a_step_that_cannot_be_undone_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Revision, "undo", lambda _, text: text)
    with pytest.raises(AssertionError):
        find_breach(restraint)


def test_an_edit_that_is_not_listed_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("govdoc.edits.Normalized.edits", ())
    with pytest.raises(AssertionError):
        find_breach(restraint)
