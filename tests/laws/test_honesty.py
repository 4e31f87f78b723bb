"""Honesty: what is doubtful is kept and marked by a diagnostic; nothing is invented, and nothing silently renumbered."""

from collections.abc import Callable, Iterator

import attrs
import pytest
from hypothesis import strategies as st

import govdoc
from govdoc import Document, Element, Paragraph, Piece, parse, strategies
from govdoc.counting import follows, is_first
from govdoc.edits import Edit
from govdoc.markers import BY_NAME, SERIES, Number
from govdoc.model import AnyNode, Unit
from govdoc.numerals import write_chinese
from govdoc.readings import markers_at
from govdoc.spans import Span
from promises import Drawn, changed, everywhere, find_breach, read


def not_invented(text: str) -> None:
    """Every heading, title, element and number stands in the words of its node."""
    document = read(text)
    for _, node in document.walk():
        if isinstance(node, Unit):
            assert _stands_in(node.heading, document, node)
            if node.kind and node.kind.numerals and node.number is not None:
                assert node.number in _numbers_in(document.words_of(Span(node.start, node.marker_end)))
        elif isinstance(node, Piece):
            assert _stands_in(node.title, document, node)
        elif isinstance(node, Element):
            assert _stands_in(node.words, document, node)


def _stands_in(words: str | None, document: Document, node: AnyNode) -> bool:
    return "".join((words or "").split()) in "".join(document.words_of(node).split())


def _numbers_in(marker: str) -> list[Number | None]:
    """Give every number that a marker can be read as; 体会之一： is a marker only where more of its kind stand."""
    series = [n for n in range(1, SERIES.numerals.last + 1) if write_chinese(n) in marker] if SERIES.numerals and "之" in marker else []
    return [*(reading.number for behind in "工，　" for reading in markers_at(marker + behind)), *series]


def told_where_odd(text: str) -> None:
    """A number that does not go on the one before it, nor begins a count, has a diagnostic at its place."""
    document = read(text)
    marked = {diagnostic.span.start for diagnostic in document.diagnostics}
    slips, late = (
        {diagnostic.span.start for diagnostic in document.diagnostics if diagnostic.rule.slug == slug} for slug in ("other-manner", "late-number")
    )
    misprinted = {
        diagnostic.span.start: int(diagnostic.message.split("number ")[1].split()[0])
        for diagnostic in document.diagnostics
        if diagnostic.rule.slug == "misprinted-number"
    }
    for piece in document.pieces:
        assert [unit for unit in _odd(piece, {}, slips, late, misprinted) if unit.start not in marked] == []


def _odd(parent: AnyNode, seen: dict[object, Number], slips: set[int], late: set[int], misprinted: dict[int, int]) -> Iterator[Unit]:
    """Give the units below a node whose numbers go on neither their elder siblings' nor those of a count that was left.

    The first point of a paragraph may stand in the heading above it. A slip, of which the reader is told, counts with its
    siblings however it is written. A number that comes late, of which he is told too, is none that is missing. After one that is
    misprinted the count goes on from the number that he is told was expected.
    """
    last: dict[object, Number] = {}
    units = [child for child in parent.children if isinstance(child, Unit) and child.kind]
    come_late = {(child.kind.family or child.kind, child.number) for child in units if child.kind and child.start in late}
    for child in parent.children:
        if isinstance(child, Unit) and child.kind and child.number is not None:
            count = child.kind.family or child.kind
            before = last.get(count, seen.get(count))
            while isinstance(before, int) and (count, before + 1) in come_late and before + 1 != child.number:
                before += 1
            if child.start not in late:
                if not (is_first(child.number) or follows(child.number, before) or (before is None and isinstance(parent, Paragraph))):
                    yield child
                counts = [other for other in last if follows(child.number, last[other])] if child.start in slips else []
                meant = misprinted.get(child.start, child.number)
                last.update(dict.fromkeys((count, *counts), meant))
                seen[count] = meant
        yield from _odd(child, seen, slips, late, misprinted)


test_that_nothing_is_invented = everywhere(not_invented)
test_that_odd_numbers_are_told = everywhere(told_where_odd)

#: Numbers of these families are never left without a word; of others, a list with a gap may be read as text.
FAMILIES = ("han", "han_paren", "arabic", "arabic_paren")
Damaged = tuple[str, Document, tuple[Edit, ...]]


def misnumbered(by: str) -> Drawn:
    documents = strategies.documents(kinds=("piece", "notice", "speech"), families=FAMILIES)
    return Drawn(200, lambda: strategies.damaged(strategies.written(documents), by=[by]).filter(lambda drawn: drawn[2]))


def told(drawn: Damaged) -> None:
    text, _, (edit,) = drawn
    document = govdoc.parse(text)
    place = edit.span.start
    told_of = {diagnostic.rule.code for diagnostic in document.diagnostics if diagnostic.span.start == place}
    assert not told_of.isdisjoint(("N001", "N002", "N003", "N008"))
    assert place in [node.start for _, node in document.walk() if isinstance(node, Unit)]


@pytest.mark.parametrize("by", ["dropped_number", "repeated_number"])
def test_a_wrong_number_is_kept_and_told(by: str) -> None:
    misnumbered(by).bear(told)


def late_counts() -> st.SearchStrategy[str]:
    """Draw the headings of a count that begins late."""
    kinds = st.sampled_from(FAMILIES).map(BY_NAME.__getitem__)
    lines = st.lists(strategies.headings(), min_size=2, max_size=5)
    return st.builds(
        lambda kind, first, words: "\n".join(kind.write(n) + heading for n, heading in enumerate(words, first)), kinds, st.integers(2, 9), lines
    )


def told_late(text: str) -> None:
    document = govdoc.parse(text)
    assert [(diagnostic.rule.code, diagnostic.span.start) for diagnostic in document.diagnostics] == [("N002", 0)]
    assert len(list(document.outline())) == 1 + len(text.split("\n"))


def test_a_late_count_is_kept_and_told() -> None:
    Drawn(200, late_counts).bear(told_late)


@pytest.mark.xfail(strict=True, reason="points with a gap are read as text, and go on from a heading, without a word")
@pytest.mark.parametrize(
    "text",
    [
        "重点抓好以下几项工作：第一，各级要高度重视；第三，各部门要明确专人负责。",
        "关于做好防汛工作的决定\na)提升数据共享\nc)健全责任",
        "首先，要统一思想。其次，要落实责任。\n首先，要统一思想。其次，要落实责任。",
    ],
)
def test_a_gap_in_weaker_points_is_told(text: str) -> None:
    assert govdoc.parse(text).diagnostics


@pytest.mark.xfail(strict=True, reason="number 1 of a count of articles may begin another: it is taken for the first of a new one")
def test_an_article_that_comes_again_after_an_inserted_one_is_told() -> None:
    article = "任何单位和个人应当遵守本条例。"
    assert govdoc.parse(f"青川市河道管理条例\n第一条　{article}\n第一条之一　{article}\n第一条　{article}").diagnostics


def test_an_element_says_no_more_than_its_place() -> None:
    not_invented("　　附件：1.古树名木名录\n　　　　　2.古树养护标准")


def _silent(text: str) -> Document:
    return attrs.evolve(parse(text), diagnostics=())


def _renumbers(text: str) -> Document:
    """Count 3 for 4."""
    return changed(parse(text), lambda node: attrs.evolve(node, number=3) if isinstance(node, Unit) and node.number == 4 else node)


def _names_all(text: str) -> Document:
    """Give every piece a title."""
    return changed(parse(text), lambda node: attrs.evolve(node, title=node.title or "无标题") if isinstance(node, Piece) else node)


def _rights_dates(text: str) -> Document:
    """Say more of an element than it says."""
    return changed(parse(text), lambda node: attrs.evolve(node, words=node.words + "。") if isinstance(node, Element) else node)


FAULTY: dict[str, tuple[Callable[[str], Document], Callable[[], None]]] = {
    "says nothing of gaps": (_silent, lambda: misnumbered("dropped_number").find_breach(told)),
    "says nothing of repetitions": (_silent, lambda: misnumbered("repeated_number").find_breach(told)),
    "says nothing of late counts": (_silent, lambda: Drawn(200, late_counts).find_breach(told_late)),
    "says nothing of odd numbers": (_silent, lambda: find_breach(told_where_odd)),
    "renumbers silently": (_renumbers, lambda: find_breach(not_invented)),
    "invents titles": (_names_all, lambda: find_breach(not_invented)),
    "adds to elements": (_rights_dates, lambda: find_breach(not_invented)),
}


@pytest.mark.parametrize(("faulty", "search"), FAULTY.values(), ids=FAULTY)
def test_a_fault_is_found(faulty: Callable[[str], Document], search: Callable[[], None], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(govdoc, "parse", faulty)
    with pytest.raises(AssertionError):
        search()
