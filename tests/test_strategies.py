"""The strategies draw what they say, refuse what they cannot draw, shrink, and are quick."""

import ast
import os
import subprocess
import sys
import time
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pytest
from hypothesis import find, given
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

import govdoc
import govdoc.strategies as drawn
from govdoc import Document, Point, Section
from govdoc.edits import Edit
from govdoc.elements import ELEMENTS
from govdoc.layout import BY_NAME as STYLES
from govdoc.layout import lay_out
from govdoc.manuscript import manuscript_of
from govdoc.markers import BY_NAME, Marker
from govdoc.model import Entry
from govdoc.readings import markers_at
from govdoc.strategies.documents import KINDS, WHOLE
from govdoc.strategies.terms import FAMILIES, ITEMS
from govdoc.strategies.words import MISREAD
from profiles import examples

ROOT = Path(__file__).parents[1]
DOCUMENTS = (
    drawn.sections, drawn.pieces, drawn.notices, drawn.speeches, drawn.laws, drawn.letters_tw, drawn.collections, drawn.documents,
)  # fmt: skip
every_kind = pytest.mark.parametrize("documents", DOCUMENTS, ids=lambda strategy: strategy.__name__)
few = examples(50)


def smallest(strategy: st.SearchStrategy[Document], condition: Callable[[Document], bool]) -> Document:
    return find(strategy, condition, settings=examples(2000), random=Random(0))


# What is drawn.


@given(drawn.markers())
def test_a_marker_is_read_as_what_it_is(marker: Marker) -> None:
    assert marker.number is not None
    text = marker.kind.write(marker.number)
    assert len(marker.span) == len(text)
    behind = " " if marker.kind.apart else ""
    assert (marker.kind, marker.number) in [(read.kind, read.number) for read in markers_at(f"{text}{behind}工作")] or marker.kind.name == "series"


@given(drawn.numbers(max_value=7, families=("article",)))
def test_numbers_keep_to_their_limit(number: int | tuple[int, ...]) -> None:
    assert all(1 <= n <= 7 for n in (number if isinstance(number, tuple) else (number,)))


@given(drawn.headings(), drawn.paragraphs())
def test_a_heading_and_a_paragraph_make_a_section(heading: str, paragraph: str) -> None:
    document = govdoc.parse(f"一、{heading}。{paragraph}")
    assert [(entry.level, entry.title) for entry in document.outline()] == [(0, None), (1, heading)]


@given(drawn.misleading().filter(lambda line: line not in MISREAD))
def test_a_misleading_line_opens_nothing(line: str) -> None:
    assert [entry.kind for entry in govdoc.parse(line).outline()] == ["piece"]


@every_kind
@few
@given(data=st.data())
def test_nothing_is_drawn_that_was_not_asked_for(documents: Callable[..., st.SearchStrategy[Document]], data: st.DataObject) -> None:
    document = data.draw(documents(script="traditional", punctuation="half"))
    assert not set(document.text) & set("领导责实开关务，；：（）！")
    assert not set(data.draw(documents(script="simplified")).text) & set("領導責實開關務縣辦")


@few
@given(drawn.pieces(max_depth=2, families=("han_paren", "arabic", "copula")))
def test_levels_and_families_are_those_asked_for(document: Document) -> None:
    for _, node in document.walk():
        if isinstance(node, Section):
            assert node.level <= 2
        if isinstance(node, Section | Point):
            assert node.kind in (BY_NAME["han_paren"], BY_NAME["arabic"], BY_NAME["copula"])


@pytest.mark.parametrize("family", [kind.name for kind in ITEMS])
def test_every_family_of_items_numbers_sections(family: str) -> None:
    document = smallest(drawn.sections(families=(family,), max_depth=1), lambda _: True)
    assert document.text == FAMILIES[family].write(1) + ("\u3000" if FAMILIES[family].parts > 1 else "") + "加强领导"


@pytest.mark.parametrize("family", sorted(FAMILIES.keys() - {kind.name for kind in ITEMS}))
def test_every_family_of_points_is_drawn(family: str) -> None:
    kind = FAMILIES[family]
    pieces = drawn.pieces(families=("han", family), max_depth=1)
    smallest(pieces, lambda document: any(isinstance(node, Point) and node.kind is kind for _, node in document.walk()))


@pytest.mark.parametrize("kind", ["doc_number", "addressee", "signature", "date", "attachment_note", "note", "cc", "printed_by"])
def test_every_element_of_a_notice_is_drawn(kind: str) -> None:
    assert ELEMENTS[kind]
    smallest(drawn.notices(max_depth=0), lambda document: kind in [element.kind for element in document.elements()])


@few
@given(drawn.written(drawn.documents(), style="taiwan"))
def test_written_gives_the_text_of_the_document(pair: tuple[str, Document]) -> None:
    text, document = pair
    assert text == document.text == govdoc.write(document, style="taiwan")


@pytest.mark.parametrize("kind", WHOLE)
@few
@given(data=st.data())
def test_a_manuscript_holds_all_that_is_laid_out(kind: str, data: st.DataObject) -> None:
    manuscript = manuscript_of(data.draw(drawn.documents(kinds=(kind,))))
    assert manuscript_of(lay_out(manuscript, STYLES[KINDS[kind].style])) == manuscript


@every_kind
def test_a_strategy_shows_how_it_was_made(documents: Callable[..., st.SearchStrategy[Document]]) -> None:
    """A report with every phrase in it would be of no use, and Hypothesis warns of it."""
    assert len(repr(documents(script="traditional"))) < 1000


def test_a_document_that_fails_is_shown_as_what_gives_it() -> None:
    @examples(50)
    @given(drawn.sections(max_depth=1, families=("han",)))
    def never(document: Document) -> None:
        assert not document.text

    with pytest.raises(AssertionError) as found:
        never()
    assert "document=govdoc.parse('一、加强领导')" in str(found.value) + "".join(found.value.__notes__)


# What is refused.


@pytest.mark.parametrize(
    ("ask", "told"),
    [
        (lambda: drawn.documents(kinds=("poem",)), "kinds='poem': choose 'section'"),
        (lambda: drawn.pieces(max_depth=-1), "max_depth=-1: give a number of levels"),
        (lambda: drawn.pieces(families=("han",)), "families=.'han',. number 1 levels, not max_depth=3"),
        (lambda: drawn.pieces(families="han"), "families='han': give a tuple of names"),
        (lambda: drawn.pieces(families=("Han",)), "families='Han': choose"),
        (lambda: drawn.headings(script="Hans"), "script='Hans': choose 'simplified' or 'traditional'"),
        (lambda: drawn.paragraphs(punctuation="none"), "punctuation='none': choose 'full' or 'half'"),
        (lambda: drawn.markers(max_value=0), "max_value=0: markers count from 1"),
        (lambda: drawn.markers(families=("label",)), "families='label': choose 'part'"),
        (lambda: drawn.written(drawn.laws(), style="iso"), "style='iso': choose 'gbt9704', 'law' or 'taiwan'"),
        (lambda: drawn.damaged(drawn.written(drawn.laws()), by=["fire"]), "by='fire': choose"),
        (lambda: drawn.damaged(drawn.written(drawn.laws()), by=[]), "by=..: name one kind of damage or more"),
    ],
)
def test_what_cannot_be_drawn_is_refused_at_once(ask: Callable[[], object], told: str) -> None:
    with pytest.raises(InvalidArgument, match=told):
        ask()


def test_the_writer_refuses_what_is_no_document_and_no_style() -> None:
    with pytest.raises(TypeError, match="write takes a Document, not str"):
        govdoc.write("一、总则")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="there is no style 'iso': choose one of 'gbt9704', 'law', 'taiwan'"):
        govdoc.write(govdoc.parse("一、总则"), style="iso")


# How it shrinks: parsers with a planted bug.


def _of(entries: Iterator[Entry]) -> list[tuple[int, str]]:
    return [
        (entry.level, entry.title or entry.marker or "") for entry in entries if not isinstance(entry.node, Point) and (entry.title or entry.marker)
    ]


def honest(text: str) -> list[tuple[int, str]]:
    return _of(govdoc.parse(text).outline())


def blind_to_brackets(text: str) -> list[tuple[int, str]]:
    """Knows no （一）."""
    return _of(entry for entry in govdoc.parse(text).outline() if not (entry.marker or "").startswith("（"))


def flat(text: str) -> list[tuple[int, str]]:
    """Puts every heading on the first level."""
    return [(min(level, 1), title) for level, title in honest(text)]


def forgetful(text: str) -> list[tuple[int, str]]:
    """Loses the second of two headings that are alike."""
    return list(dict.fromkeys(honest(text)))


def ungifted(text: str) -> list[tuple[int, str]]:
    """Stops where a number is past ten."""
    entries = list(govdoc.parse(text).outline())
    ends = (i for i, entry in enumerate(entries) if isinstance(entry.number, int) and entry.number > 10)
    return _of(iter(entries[: next(ends, len(entries))]))


def test_the_project_s_own_parser_passes() -> None:
    drawn.check(honest, max_examples=examples(30).max_examples)


@pytest.mark.parametrize(
    ("parser", "text"),
    [
        (blind_to_brackets, "（一）加强领导"),
        (flat, "一、加强领导\n\u3000\u3000（一）加强领导"),
        (forgetful, "一、加强领导\n\u3000\u3000二、加强领导"),
    ],
)
@pytest.mark.parametrize(
    "documents", [drawn.pieces(), drawn.documents(kinds=("piece", "notice", "speech")), None], ids=["pieces", "three kinds", "all"]
)
def test_a_planted_bug_shrinks_to_two_lines_at_most(
    documents: st.SearchStrategy[Document] | None, parser: Callable[[str], list[tuple[int, str]]], text: str
) -> None:
    with pytest.raises(drawn.DisagreementError) as found:
        drawn.check(parser, documents=documents)
    # A heading may keep the sentence it opens; what is left is as many lines, with the same words for headings.
    assert [line.partition("。")[0] for line in found.value.text.split("\n")] == text.split("\n")


def test_a_number_past_ten_shrinks_to_eleven_headings() -> None:
    with pytest.raises(drawn.DisagreementError) as found:
        drawn.check(ungifted, documents=drawn.pieces())
    assert found.value.text.replace("\u3000", "") == "\n".join(f"{BY_NAME['han'].write(n)}加强领导" for n in range(1, 12))


def test_the_report_shows_both_outlines_side_by_side() -> None:
    with pytest.raises(drawn.DisagreementError) as found:
        drawn.check(flat)
    assert str(found.value).split("\n") == [
        "the outlines of this text differ:",
        "",
        "    一、加强领导",
        "    \u3000\u3000（一）加强领导",
        "",
        "    it has           the parser gave",
        "    1   加强领导     1   加强领导",
        "    2     加强领导 ! 1   加强领导",
    ]


def test_a_parser_that_raises_is_reported() -> None:
    def broken(text: str) -> list[tuple[int, str]]:
        return [(1, text.split("（")[1])]

    with pytest.raises(drawn.DisagreementError, match=r"the parser raised IndexError: list index out of range"):
        drawn.check(broken)


# Damage.


@few
@given(drawn.damaged(drawn.written(drawn.documents())))
def test_edits_lead_from_the_text_to_the_damaged_one(spoiled: tuple[str, Document, tuple[Edit, ...]]) -> None:
    damaged, document, edits = spoiled
    text = document.text
    for name in dict.fromkeys(edit.step for edit in edits):
        for edit in reversed([edit for edit in edits if edit.step == name]):
            text = text[: edit.span.start] + edit.replacement + text[edit.span.end :]
    assert text == damaged


@pytest.mark.parametrize("name", drawn.DAMAGES)
def test_every_kind_of_damage_is_done(name: str) -> None:
    pairs = drawn.damaged(drawn.written(drawn.documents()), by=[name])
    text, document, edits = find(pairs, lambda spoiled: spoiled[0] != spoiled[1].text, settings=examples(500))
    assert {edit.step for edit in edits} == {name}
    assert isinstance(govdoc.parse(text), Document)
    assert document.text.count("\n") <= 12


def test_bytes_are_shifted_as_web_pages_show_it() -> None:
    """Two fragments of GB 18030 pages, reproduced byte for byte: 。基层领导 and 。无 with the marks that stood there."""
    from govdoc.strategies.damage import DAMAGES  # noqa: PLC0415

    def first(strategy: st.SearchStrategy[object]) -> object:
        return strategy.elements[0]  # type: ignore[attr-defined]

    for text, shown in (("思想。或是目中無人。", "思想?；蚴悄恐袩o人。"), ("上海基層領導", "上?；鶎宇I導")):
        document = govdoc.parse(text)
        (start, end, put), *_ = DAMAGES["byte_shift"].changes(first, text, document)  # type: ignore[arg-type]
        assert text[:start] + put + text[end:] == shown


# How it is installed.


def test_types_of_the_model_are_drawn_with_nothing_imported(tmp_path: Path) -> None:
    """Hypothesis finds the entry point of pyproject.toml in the metadata of the distribution."""
    entry_points = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["entry-points"]["hypothesis"]
    info = tmp_path / "govdoc_registered-0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: govdoc-registered\nVersion: 0\n")
    (info / "entry_points.txt").write_text("[hypothesis]\n" + "".join(f"{name} = {value}\n" for name, value in entry_points.items()))
    script = """
from hypothesis import given, settings, strategies as st
import govdoc.model, govdoc.markers, govdoc.elements, govdoc.diagnostics, govdoc.spans
for made in (
    govdoc.Document, govdoc.Piece, govdoc.Section, govdoc.Point, govdoc.Paragraph, govdoc.Element, govdoc.model.Entry,
    govdoc.model.ElementEntry, govdoc.markers.Marker, govdoc.markers.MarkerKind, govdoc.elements.ElementKind,
    govdoc.diagnostics.Diagnostic, govdoc.diagnostics.Rule, govdoc.spans.Span, govdoc.spans.Position,
):
    @settings(max_examples=10, database=None, deadline=None)
    @given(st.from_type(made))
    def check(value):
        assert isinstance(value, made), value
    check()
"""
    path = os.pathsep.join([str(tmp_path), str(ROOT / "src")])
    subprocess.run([sys.executable, "-W", "error", "-c", script], check=True, env={**os.environ, "PYTHONPATH": path})


def test_only_the_strategies_import_hypothesis() -> None:
    for path in (ROOT / "src" / "govdoc").rglob("*.py"):
        if "strategies" not in path.parts:
            modules = {node.module or "" for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.ImportFrom)}
            assert not [name for name in modules if name.startswith(("hypothesis", "govdoc.strategies"))], path


def test_the_public_names_of_the_strategies() -> None:
    assert sorted(drawn.__all__) == drawn.__all__
    assert all(callable(getattr(drawn, name)) or name == "DAMAGES" for name in drawn.__all__)
    assert {"section", "piece", "notice", "speech", "law", "letter_tw", "collection"} == KINDS.keys()


def _plain_loop() -> float:
    start = time.process_time()
    total = 0
    for i in range(200_000):
        total += i * i
    return time.process_time() - start


def test_small_documents_are_drawn_quickly() -> None:
    """Some 300 in a second of one idle core; half of the 200 that are promised is forgiven, and whatever slows a plain loop."""
    drawn_in: list[float] = []
    strategy = drawn.documents(max_depth=2)

    @examples(300)
    @given(strategy)
    def draw(document: Document) -> None:
        drawn_in.append(time.process_time())
        assert document.text

    draw()
    slower = max(1.0, _plain_loop() / 0.011)
    assert len(drawn_in) / (drawn_in[-1] - drawn_in[0]) * slower > 100
