"""What is written is read: `parse(write(d))` has the outline of `d`, for every document that the strategies can draw.

More is asked here than the outline: parsing a drawn text gives the very tree it was drawn with, place for place.
"""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

import govdoc
from govdoc import Document, parse
from govdoc.layout import STYLES, rewrite
from govdoc.strategies import documents, written
from profiles import examples
from promises import Drawn, nested, read, tiled
from telling import tree_of
from texts import example_texts, needs_corpora, real_texts

#: All of each kind, in either script and with either punctuation.
DRAWN = {
    "": Drawn(200, lambda: written(documents())),
    "Traditional": Drawn(200, lambda: written(documents(script="traditional"))),
    "half-width": Drawn(200, lambda: written(documents(punctuation="half"))),
    "five levels": Drawn(200, lambda: written(documents(kinds=("piece", "notice", "speech"), max_depth=5))),
}
#: So many of the real documents, 232 in all, are read otherwise once they are written out: their lines were wrapped, and one
#: of them was taken for a heading; or the level of a caption hung on what the page looked like.
NOT_KEPT = 12


def outline_of(document: Document) -> list[object]:
    return [(type(entry.node).__name__, entry.level, entry.number, entry.title) for entry in document.outline()]


def written_in(style: str, document: Document) -> Document:
    """Write a document out, and see that this changed no more than its layout, and all of that at once."""
    rewritten = rewrite(document, style=style)
    assert outline_of(rewritten) == outline_of(document)
    assert govdoc.write(rewritten, style=style) == rewritten.text
    return rewritten


every_style = pytest.mark.parametrize("style", [style.name for style in STYLES])


def read_as_drawn(pair: tuple[str, Document]) -> None:
    text, document = pair
    assert tree_of(govdoc.parse(text)) == tree_of(document)


@pytest.mark.parametrize("drawn", DRAWN.values(), ids=DRAWN)
def test_a_drawn_text_is_read_as_it_was_drawn(drawn: Drawn) -> None:
    drawn.bear(read_as_drawn)


def read_as_written(style: str, document: Document) -> None:
    rewritten = written_in(style, document)
    assert tree_of(govdoc.parse(rewritten.text)) == tree_of(rewritten)


@every_style
def test_a_document_is_read_as_it_was_written(style: str) -> None:
    Drawn(150, documents).bear(lambda document: read_as_written(style, document))


@every_style
@pytest.mark.parametrize("text", example_texts(), ids=lambda text: text.split("\n")[0])
def test_the_examples_are_read_as_they_are_written(style: str, text: str) -> None:
    document = govdoc.parse(text)
    assert outline_of(govdoc.parse(written_in(style, document).text)) == outline_of(document)


@every_style
@examples(150)
@given(
    text=st.text(max_size=80)
    | st.lists(st.sampled_from(("一、", "〇、", "九九九九、", "第 9-1 条", "——", "首先", "篇二:", "\n", "\r", "\x85", " ", "责任。"))).map("".join)
)
def test_any_document_is_written(style: str, text: str) -> None:
    rewritten = written_in(style, govdoc.parse(text))
    tiled(rewritten)
    nested(rewritten)


@needs_corpora
@every_style
def test_most_real_documents_are_read_as_they_are_written(style: str) -> None:
    kept: list[bool] = []
    for text in real_texts():
        document = read(text)
        kept.append(outline_of(govdoc.parse(govdoc.write(document, style=style))) == outline_of(document))
    assert kept.count(False) <= NOT_KEPT


#: Parsers with a planted fault.
FAULTY: dict[str, Callable[[str], Document]] = {
    "loses the last line": lambda text: parse(text.rpartition("\n")[0]),
    "does not know 第": lambda text: parse(text.replace("第", "弟")),
    "counts places from 1": lambda text: parse("\n" + text),
}


@pytest.mark.parametrize("faulty", FAULTY.values(), ids=FAULTY)
def test_a_faulty_parser_is_found(faulty: Callable[[str], Document], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(govdoc, "parse", faulty)
    with pytest.raises(AssertionError):
        DRAWN[""].find_breach(read_as_drawn)


def test_a_faulty_writer_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("govdoc.layout.marker_of", lambda item, style: "" if item.kind is None else "一、")  # noqa: ARG005
    with pytest.raises(AssertionError):
        Drawn(150, documents).find_breach(lambda document: read_as_written("gbt9704", document))


def test_a_colophon_is_found_above_a_long_annex() -> None:
    articles = "\n".join(f"第{number}条　任何单位和个人应当遵守本条例。" for number in range(1, 60))
    text = f"关于做好防汛工作的通知\n各乡镇要明确专人负责。\n抄送：省人大常委会办公室。\n附件1\n青川市河道管理条例\n{articles}"
    assert "cc" in [element.kind for element in govdoc.parse(text).elements()]
