"""The way back: every place is one of the text that was passed in, whatever normalising did in between."""

from collections.abc import Callable, Iterable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import govdoc
from damage import damaged, some_steps
from govdoc import Document, Element, parse
from govdoc.edits import Change, Normalized, Revision, revise
from govdoc.model import Unit
from govdoc.placing import put_back
from govdoc.spans import Span
from govdoc.steps.step import Step
from profiles import examples
from promises import everywhere, find_breach, read
from texts import cuttings, needs_corpora, real_texts


def way_back(text: str) -> None:
    """Node for node, a text has the tree of its repaired text; places lead back, words are the repaired ones."""
    document, normal = read(text), govdoc.normalize(text)
    repaired = govdoc.parse(normal.text, normalize=())
    found = [node for _, node in document.walk()]
    expected = [node for _, node in repaired.walk()]
    blank = 0
    if found and isinstance(found[0], Element) and found[0].kind == "blank" and len(found) > len(expected):
        blank = found[0].end  # what was deleted before the first word
        found = found[1:]
    assert [type(node) for node in found] == [type(node) for node in expected]
    came_from = _came_from(normal, (node.end for node in expected))
    for node, original in zip(found, expected, strict=True):
        assert node.end == came_from[original.end]
        if isinstance(node, Unit):
            assert isinstance(original, Unit)
            assert (node.level, node.number, node.heading) == (original.level, original.number, original.heading)
    assert "".join(map(document.words_of, document.pieces)) == "".join(map(repaired.words_of, repaired.pieces))
    assert [d.message for d in document.diagnostics] == [d.message for d in repaired.diagnostics]
    places = _came_from(normal, (place for d in repaired.diagnostics for place in (d.span.start, d.span.end)))
    assert [d.span for d in document.diagnostics] == [Span(places[d.span.start] or blank, places[d.span.end]) for d in repaired.diagnostics]


def _came_from(normal: Normalized, offsets: Iterable[int]) -> dict[int, int]:
    ascending = sorted(set(offsets))
    return dict(zip(ascending, normal.original_offsets(ascending), strict=True))


test_of_texts = everywhere(way_back)


@needs_corpora
def test_of_real_documents_with_other_line_ends() -> None:
    for text in real_texts()[::5]:
        way_back(text.replace("\n", "\r\n"))


@st.composite
def revised(draw: st.DrawFn) -> Normalized:
    """Draw any changes at all, of any steps."""
    text = original = draw(st.text("ab", max_size=12))
    revisions: list[Revision] = []
    for n in range(draw(st.integers(0, 3))):
        places = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8).filter(lambda found: len(found) % 2 == 0)))
        changes = [Change(a, b, draw(st.text("xyz", max_size=3))) for a, b in zip(places[::2], places[1::2], strict=True)]
        text, revision = revise(text, str(n), changes)
        if revision:
            revisions.append(revision)
    return Normalized(original, text, tuple(revisions))


def leads_back(normal: Normalized) -> None:
    """Undoing gives the original; offsets lead back in order, from end to end, one by one as all together."""
    assert normal.undo() == normal.original
    offsets = normal.original_offsets(range(len(normal.text) + 1))
    assert offsets[0] == 0
    assert offsets[-1] == len(normal.original) or not normal.text
    assert all(a <= b for a, b in pairwise(offsets))
    assert offsets[1:] == [one_by_one(normal, offset) for offset in range(1, len(normal.text) + 1)]
    assert [normal.original_offset(offset) for offset in range(len(offsets))] == offsets


def one_by_one(normal: Normalized, offset: int) -> int:
    for revision in reversed(normal.revisions):
        offset = revision.offset_before(offset)
    return offset


def spans_lead_to_what_they_came_from(normal: Normalized) -> None:
    """A character that is in no replacement is found where it stood; a span covers at least what its offsets lead to."""
    text, original = normal.text, normal.original
    touched = {place for edit in normal.edits for place in range(edit.span.start, edit.span.end)}
    for i in range(len(text)):
        span = normal.to_original(Span(i, i + 1))
        start, end = normal.original_offsets((i, i + 1))
        assert span.start <= start <= end <= span.end
        if not touched.intersection(range(span.start, span.end)) and len(span):
            assert span.of(original) == text[i]


@given(normal=revised())
@examples(500)
def test_any_changes_lead_back(normal: Normalized) -> None:
    leads_back(normal)


@given(text=damaged(), steps=some_steps)
@examples(300)
def test_every_combination_of_steps_leads_back(text: str, steps: list[Step]) -> None:
    normal = govdoc.normalize(text, steps)
    leads_back(normal)
    spans_lead_to_what_they_came_from(normal)
    assert len(normal.explain().splitlines()) == len(normal.edits)
    assert (normal.text is text) == (not normal.edits)


@needs_corpora
@given(data=st.data(), steps=some_steps)
@examples(40)
def test_in_pieces_of_real_documents_every_combination_of_steps_leads_back(data: st.DataObject, steps: list[Step]) -> None:
    normal = govdoc.normalize(data.draw(cuttings(real_texts())), steps)
    leads_back(normal)
    spans_lead_to_what_they_came_from(normal)


def test_what_was_deleted_before_the_first_word_is_blank() -> None:
    document = govdoc.parse("\ufeff一、总则")
    first, piece = document.children
    assert isinstance(first, Element)
    assert (first.kind, first.start, first.end) == ("blank", 0, 1)
    assert piece.start == 1
    assert [entry.column for entry in document.outline()] == [2, 2]
    assert put_back((), govdoc.normalize("\ufeff")) == ()


def _forgets_the_way(text: str, **options: tuple[()]) -> Document:
    """Give the places of the repaired text."""
    return parse(govdoc.normalize(text).text, **options)


def test_a_parser_that_forgets_the_way_back_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(govdoc, "parse", _forgets_the_way)
    with pytest.raises(AssertionError):
        find_breach(way_back)


FAULTY: dict[str, tuple[str, Callable[..., object]]] = {
    "undoes nothing": ("undo", lambda _, text: text),
    "leads an offset to itself": ("offset_before", lambda _, offset: offset),
    "leads all offsets to themselves": ("offsets_before", lambda _, offsets: list(offsets)),
    "leads a span to its start": ("span_before", lambda _, span: Span(span.start, span.start)),
}


@pytest.mark.parametrize(("name", "faulty"), FAULTY.values(), ids=FAULTY)
def test_a_revision_that_loses_the_way_back_is_found(name: str, faulty: Callable[..., object], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Revision, name, faulty)
    with pytest.raises((AssertionError, ValueError)):
        find_breach(_leads_back_by_default)


def _leads_back_by_default(text: str) -> None:
    normal = govdoc.normalize(text)
    leads_back(normal)
    spans_lead_to_what_they_came_from(normal)
