"""Page numbers in the middle of sentences: what they part stays one, and they stand where they stood."""

import govdoc
from govdoc.model import Element, Paragraph

SPEECH = (
    "在政协会议上的发言\n"
    "一、主要问题\n"
    "主要表现在两个方面：一是品牌小而散，没有一个叫得响；二是加工粗而浅，精深加工率不\n"
    "— 3 —\n"
    "到两成，销售渠道也不宽。\n"
    "二、几点建议\n"
    "要整合各种品牌。\n"
    "— 4 —\n"
    "三、保障措施\n"
    "要讲好茶故事。\n"
)


def test_a_sentence_goes_on_behind_a_page_number_that_stands_inside_it() -> None:
    document = govdoc.parse(SPEECH)
    parted = next(node for _, node in document.walk() if isinstance(node, Paragraph) and any(isinstance(child, Element) for child in node.children))
    assert [type(child) for child in parted.children] == [Element, Paragraph]
    assert document.words_of(parted) == "加工粗而浅，精深加工率不到两成，销售渠道也不宽。"
    assert document.text_of(parted.children[0]) == "— 3 —\n"


def test_points_count_on_behind_it() -> None:
    points = [entry.marker for entry in govdoc.parse(SPEECH).outline() if entry.kind == "point"]
    assert points == ["一是", "二是"]


def test_a_number_between_two_units_is_a_child_of_the_one_before() -> None:
    document = govdoc.parse(SPEECH)
    assert [(entry.kind, entry.line, entry.text) for entry in document.elements()] == [
        ("title", 1, "在政协会议上的发言"), ("page_number", 4, "— 3 —"), ("page_number", 8, "— 4 —"),
    ]  # fmt: skip


def test_nothing_is_lost() -> None:
    for text in (SPEECH, SPEECH.replace("\n", "\r\n"), "— 1 —\n" * 5, "\n- 1 -\n附件：1.甲\n- 2 -\n2.乙\n- 3 -\n"):
        document = govdoc.parse(text)
        assert "".join(map(document.text_of, document.leaves())) == text


def test_it_is_none_of_the_words_of_what_it_parts() -> None:
    document = govdoc.parse(SPEECH)
    section, point = (next(entry.node for entry in document.outline() if entry.marker == marker) for marker in ("一、", "二是"))
    assert document.words_of(point) == "二是加工粗而浅，精深加工率不到两成，销售渠道也不宽。"
    assert document.words_of(section).endswith("精深加工率不到两成，销售渠道也不宽。")
    assert "不到两成" in govdoc.write(document)


def test_a_note_goes_on_behind_it_as_well() -> None:
    text = "青川市河道管理条例\n（2020年5月28日青川市第五届人民代\n— 1 —\n表大会第三次会议通过）\n"
    text += "第一条　为了加强管理，制定本条例。\n第二条　本条例自公布之日起施行。\n"
    document = govdoc.parse(text)
    note = next(entry for entry in document.elements() if entry.kind == "enactment")
    assert note.text == document.words_of(note.node) == "（2020年5月28日青川市第五届人民代表大会第三次会议通过）"
    assert [margin.of(text) for margin in document.margins] == ["— 1 —\n"]
