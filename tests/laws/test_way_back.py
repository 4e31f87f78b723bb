"""The promises of normalising: it can be undone, spans lead back, and twice is once."""

import time
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from opencc import OpenCC

import govdoc
from damage import damaged
from govdoc.edits import Change, Normalized, Revision, revise
from govdoc.normalizing import DEFAULT
from govdoc.spans import Span
from govdoc.steps import conversion
from govdoc.steps.step import Step
from govdoc.steps.table import STEPS
from test_normalizing import HAS_PYPINYIN
from texts import cuttings, needs_corpora, real_texts

RUNNABLE = tuple(step for step in STEPS if HAS_PYPINYIN or step.name != "checked_ruby")
CONVERSIONS = conversion.STEPS
REPAIRS = tuple(step for step in RUNNABLE if step not in CONVERSIONS)
some_steps = st.lists(st.sampled_from(RUNNABLE), max_size=6, unique=True)


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
@settings(max_examples=500, deadline=None)
def test_any_changes_lead_back(normal: Normalized) -> None:
    leads_back(normal)


@given(text=damaged(), steps=some_steps)
@settings(max_examples=300, deadline=None)
def test_every_combination_of_steps_leads_back(text: str, steps: list[Step]) -> None:
    normal = govdoc.normalize(text, steps)
    leads_back(normal)
    spans_lead_to_what_they_came_from(normal)
    assert len(normal.explain().splitlines()) == len(normal.edits)
    assert (normal.text is text) == (not normal.edits)


@given(text=damaged())
@settings(max_examples=100, deadline=None)
def test_the_edits_of_one_step_are_the_whole_difference(text: str) -> None:
    for step in RUNNABLE:
        normal = govdoc.normalize(text, [step])
        made, done = "", 0
        for edit in normal.edits:
            made += text[done : edit.span.start] + edit.replacement
            done = edit.span.end
        assert made + text[done:] == normal.text


def twice_is_once(text: str) -> None:
    for steps in (*((step,) for step in REPAIRS), DEFAULT, REPAIRS):
        once = govdoc.normalize(text, steps).text
        assert govdoc.normalize(once, steps).text == once, [step.name for step in steps]


@given(text=damaged())
@example("務(wù)(wù)")
@example("務\u200b(wù)")
@example("\u200dx0dx0a内")
@example("\rx0dx0a条")
@settings(max_examples=400, deadline=None)
def test_twice_is_once(text: str) -> None:
    twice_is_once(text)


@given(text=damaged())
@settings(max_examples=100, deadline=None)
def test_a_text_is_clean_only_when_no_step_by_itself_changes_it(text: str) -> None:
    together = govdoc.normalize(text).text
    for step in DEFAULT:
        text = govdoc.normalize(text, [step]).text
    assert together == text


@pytest.mark.parametrize("step", CONVERSIONS, ids=lambda step: step.name)
@given(data=st.data())
@settings(max_examples=30, deadline=None)
def test_a_conversion_gives_what_opencc_gives(step: Step, data: st.DataObject) -> None:
    text = data.draw(damaged()).replace("\ud800", "").replace("\x00", "")
    assert govdoc.normalize(text, [step]).text == OpenCC(step.source.split()[1]).convert(text)


@needs_corpora
@given(data=st.data())
@settings(max_examples=40, deadline=None)
def test_of_pieces_of_real_documents(data: st.DataObject) -> None:
    text = data.draw(cuttings(real_texts()))
    twice_is_once(text)
    normal = govdoc.normalize(text, data.draw(some_steps))
    leads_back(normal)
    spans_lead_to_what_they_came_from(normal)


@needs_corpora
def test_of_real_documents() -> None:
    for text in real_texts():
        normal = govdoc.normalize(text)
        assert normal.undo() == text
        assert govdoc.normalize(normal.text).text is normal.text


@needs_corpora
@pytest.mark.parametrize("configuration", ["t2s", "tw2sp", "s2twp"])
def test_conversions_of_real_documents(configuration: str) -> None:
    convert = OpenCC(configuration).convert
    for text in real_texts()[::6]:
        normal = govdoc.normalize(text, [configuration])
        assert normal.text == convert(text)
        assert normal.undo() == text
        # Words are short: had the alignment been lost, a change would cover a clause.
        assert max((len(edit.span) for edit in normal.edits), default=0) <= 6


#: Texts made to keep a step busy, each a function of how often.
BUSY: dict[str, Callable[[int], str]] = {
    "readings": lambda n: "務(wù)" * n,
    "readings of one character": lambda n: "務" + "(wù)" * n,
    "readings without a bracket": lambda n: "(應yīng" * n + "應yīng)" * n,
    "letters": lambda n: "務" + "ā" * n,
    "letters apart": lambda n: "总 " * n,
    "spaces": lambda n: "总" + " " * n + "则\u3000" + "\u3000" * n,
    "line ends": lambda n: "总则\r\n" * n,
    "spelled line ends": lambda n: "ax0dx0a" * n + "x0dx0a" * n,
    "invisible": lambda n: "\u200b\u200d😀" * n,
    "numerals": lambda n: "（ー" * n + "ー" * n,
    "years": lambda n: "二○" * n + "○" * n,
    "strokes": lambda n: "-、总\n二、则\n" * n,
    "brackets": lambda n: "(" * n + "甲" + ")" * n,
    "brackets around nothing": lambda n: "(" * n + ")" * n,
    "quotation marks": lambda n: "\"甲'" * n,
    "addresses": lambda n: "a://" * n,
    "page numbers": lambda n: "— 1 —\n" * n,
}


@pytest.mark.parametrize("steps", [DEFAULT, tuple(step for step in REPAIRS if not step.default)], ids=["default", "others"])
@pytest.mark.parametrize("name", BUSY)
def test_time_grows_with_the_text_alone(name: str, steps: tuple[Step, ...]) -> None:
    """Eight times the text may take sixteen times the time: quadratic growth would take sixty-four times."""

    def seconds(text: str) -> float:
        runs = []
        for _ in range(3):
            start = time.perf_counter()
            govdoc.normalize(text, steps)
            runs.append(time.perf_counter() - start)
        return min(runs)

    assert seconds(BUSY[name](32_000)) < 16 * seconds(BUSY[name](4_000)) + 0.1
