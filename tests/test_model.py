"""The document and its nodes."""

import pytest
from attrs.exceptions import FrozenInstanceError

import govdoc
from govdoc.model import Element, Paragraph, Piece, Point, Section
from govdoc.spans import Position, Span

TEXT = "　　关于加强古树保护的通知\n一、总体要求\n坚持保护优先：一是普查，二是挂牌。\n"


def test_bytes_are_to_be_decoded_first() -> None:
    with pytest.raises(TypeError, match=r"decode bytes first"):
        govdoc.parse(b"abc")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="NoneType"):
        govdoc.parse(None)  # type: ignore[arg-type]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\x00", "\ud800", "甲", "一、", "附件", "“", "目录", "\ufeff"])
def test_any_text_gives_a_document(text: str) -> None:
    document = govdoc.parse(text)
    assert "".join(document.text_of(leaf) for leaf in document.leaves()) == text


def test_nodes_know_where_they_stood() -> None:
    document = govdoc.parse(TEXT)
    section = next(node for _, node in document.walk() if isinstance(node, Section))
    assert document.position_of(section) == Position(2, 1)
    assert section.marker is not None
    assert document.text_of(section.marker) == "一、"
    assert section.heading == "总体要求"
    points = [node for _, node in document.walk() if isinstance(node, Point)]
    assert [document.words_of(point) for point in points] == ["一是普查，", "二是挂牌。"]
    assert [point.level for point in points] == [2, 2]
    assert Span(3, 4) in section.span or section.span.start > 3


def test_nodes_are_frozen() -> None:
    document = govdoc.parse(TEXT)
    for _, node in document.walk():
        with pytest.raises(FrozenInstanceError):
            node.start = 0  # type: ignore[misc]


def test_nodes_show_what_one_asks_first() -> None:
    document = govdoc.parse(TEXT)
    assert repr(document) == f"<Document of {len(TEXT)} characters, 1 pieces, 0 diagnostics>"
    kinds = {type(node).__name__: repr(node) for _, node in document.walk()}
    assert kinds["Piece"] == "<Piece '关于加强古树保护的通知'>"
    assert kinds["Section"] == "<Section level 1, number 1, '总体要求'>"
    assert kinds["Element"] == "<Element title '关于加强古树保护的通知'>"
    assert kinds["Paragraph"].startswith("<Paragraph ")


class _Printer:
    """What IPython and Hypothesis hand to a value that they print."""

    def __init__(self) -> None:
        self.printed = ""

    def text(self, words: str) -> None:
        self.printed += words


def test_nodes_and_documents_are_printed_in_few_words() -> None:
    document = govdoc.parse("一、总则")
    printer = _Printer()
    for value in (document, document.pieces[0].children[0]):
        value._repr_pretty_(printer, cycle=False)
    assert printer.printed == "govdoc.parse('一、总则')<Section level 1, number 1, '总则'>"


def test_an_element_that_says_nothing_has_no_value() -> None:
    document = govdoc.parse("关于防汛的通知\n请各镇抓紧落实。\n临江县人民政府\n2023年2月30日")
    assert [(entry.kind, entry.node.value) for entry in document.elements()][-1] == ("date", None)


def test_a_text_is_read_unrepaired_as_well() -> None:
    document = govdoc.parse("\ufeff一、总则\r\n坚持保护优先。\r\n二、附则\r\n", normalize=())
    assert [(entry.line, entry.title) for entry in document.outline()][1:] == [(1, "总则"), (3, "附则")]
    assert "".join(map(document.text_of, document.leaves())) == document.text


def test_a_span_holds_offsets_and_spans() -> None:
    assert [offset in Span(2, 4) for offset in (1, 2, 3, 4)] == [False, True, True, False]
    assert [span in Span(2, 4) for span in (Span(2, 4), Span(3, 3), Span(1, 3), Span(3, 5))] == [True, True, False, False]


def test_elements_have_place_and_words() -> None:
    document = govdoc.parse("关于做好防汛工作的通知\n各乡镇人民政府：\n现通知如下。\n青川市人民政府\n2023年1月5日\n")
    assert [(e.kind, e.line, e.text) for e in document.elements()] == [
        ("title", 1, "关于做好防汛工作的通知"),
        ("addressee", 2, "各乡镇人民政府："),
        ("signature", 4, "青川市人民政府"),
        ("date", 5, "2023年1月5日"),
    ]
    assert {type(node) for _, node in document.walk()} == {Piece, Element, Paragraph}
