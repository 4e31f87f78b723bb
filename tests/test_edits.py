"""The way back, offset for offset, beside a list that says of each character where it came from."""

import re

from hypothesis import given
from hypothesis import strategies as st

from govdoc.edits import Alike, Change, Normalized, all_alike, revise
from govdoc.spans import Span

Changed = tuple[str, list[Change]]


@st.composite
def changed(draw: st.DrawFn) -> Changed:
    """Draw a text and changes of it, each of which does something."""
    text = draw(st.text("ab", min_size=1, max_size=12))
    places = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8).filter(lambda found: len(found) % 2 == 0)))
    changes = [Change(start, end, draw(st.text("xyz", max_size=3))) for start, end in zip(places[::2], places[1::2], strict=True)]
    return text, [change for change in changes if change.end > change.start or change.replacement]


def normal_of(text: str, *changes: Change) -> Normalized:
    after, revision = revise(text, "step", changes)
    return Normalized(text, after, (revision,) if revision else ())


def origins(text: str, changes: list[Change]) -> list[int]:
    """Give for each offset where it came from: inside a replacement, as far as there were characters to count off."""
    found: list[int] = []
    done = 0
    for start, end, replacement, _ in changes:
        found += [*range(done, start), *(min(start + n, end) for n in range(len(replacement)))]
        done = end
    return [*found, *range(done, len(text) + 1)]


@given(drawn=changed(), chosen=st.sets(st.integers(0, 50)))
def test_each_offset_leads_to_where_it_came_from(drawn: Changed, chosen: set[int]) -> None:
    text, changes = drawn
    after, revision = revise(text, "step", changes)
    expected = origins(text, changes)
    assert len(expected) == len(after) + 1
    if revision:
        assert [revision.offset_before(offset) for offset in range(len(expected))] == expected
        some = sorted(offset for offset in chosen if offset < len(expected))
        assert revision.offsets_before(some) == [expected[offset] for offset in some]
        assert revision.undo(after) == text


@given(drawn=changed(), ends=st.tuples(st.integers(0, 12), st.integers(0, 12)))
def test_a_span_of_the_original_leads_to_what_stands_for_it(drawn: Changed, ends: tuple[int, int]) -> None:
    text, changes = drawn
    start, end = sorted(min(place, len(text)) for place in ends)
    expected = [next(offset for offset, came in enumerate(origins(text, changes)) if came >= place) for place in (start, end)]
    normal = normal_of(text, *changes)
    assert normal.from_original(Span(start, end)) == Span(*expected)
    assert normal.deleted_first == origins(text, changes)[0]


@given(text=st.text("a\r\n", max_size=12))
def test_changes_to_one_string_are_changes_like_others(text: str) -> None:
    alike = all_alike(text, re.compile("(\r\n?)"), "\n")
    assert list(alike) == [Change(*found.span(), "\n") for found in re.finditer("\r\n?", text)]
    after, revision = revise(text, "step", alike)
    assert after == text.replace("\r\n", "\n").replace("\r", "\n")
    assert (revision is None) == (after is text)
    if revision:
        _, likewise = revise(text, "step", list(alike))
        assert likewise
        assert (revision.removed, revision.replacements, revision.confidences) == (likewise.removed, likewise.replacements, likewise.confidences)
        assert (revision.starts, revision.ends, revision.places) == (likewise.starts, likewise.ends, likewise.places)


def test_changes_to_one_string_are_as_sure_as_they_say() -> None:
    assert list(Alike([0], [1], "一", "guess")) == [Change(0, 1, "一", "guess")]


def test_a_change_that_changes_nothing_is_none() -> None:
    assert revise("一二", "step", [Change(0, 1, "一")]) == ("一二", None)
    after, revision = revise("一二", "step", [Change(0, 1, "一"), Change(1, 2, "三", "guess")])
    assert after == "一三"
    assert revision
    assert (revision.step, revision.removed, revision.replacements, revision.confidences) == ("step", ("二",), ("三",), ("guess",))


def test_a_cut_through_a_replacement_of_another_length_widens_to_all_of_it() -> None:
    longer = normal_of("甲乙丙", Change(1, 2, "一二三"))
    assert [longer.to_original(Span(start, start + 1)) for start in range(5)] == [Span(0, 1), Span(1, 2), Span(1, 2), Span(1, 2), Span(2, 3)]
    alike = normal_of("甲乙丙", Change(0, 3, "一二三"))
    assert [alike.to_original(Span(start, start + 1)) for start in range(3)] == [Span(0, 1), Span(1, 2), Span(2, 3)]
    assert alike.to_original(Span(1, 1)) == Span(1, 1)


def test_a_span_from_the_first_character_on_has_what_was_deleted_before_it() -> None:
    normal = normal_of("甲乙丙", Change(0, 1, ""))
    assert normal.to_original(Span(0, 1)) == Span(0, 2)
    assert normal.to_original(Span(1, 2)) == Span(2, 3)
    assert normal.original_offsets((0, 0, 1, 2)) == [0, 0, 2, 3]
    assert normal.original_offsets((1, 2)) == [2, 3]
    assert normal.original_offsets(()) == []


def test_what_was_done_is_told_in_short() -> None:
    assert repr(normal_of("甲乙丙", Change(0, 1, ""), Change(2, 3, "一"))) == "<Normalized 2 characters of 3, 2 edits>"


def test_changes_of_the_same_length_keep_all_places() -> None:
    _, same = revise("主旨︰甲﹐乙", "marks", [Change(2, 3, "："), Change(4, 5, "，")])
    _, shifted = revise("主旨︰︰甲﹐乙", "marks", [Change(2, 4, "："), Change(5, 6, "，")])
    _, back = revise("甲乙丙丁", "both", [Change(0, 1, ""), Change(2, 2, "戊")])
    assert [revision is not None and revision.keeps_places for revision in (same, shifted, back)] == [True, False, False]
