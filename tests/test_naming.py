"""What the units of a law are called where they stand, on the mainland and in Taiwan."""

import pytest

from govdoc import parse
from govdoc.model import Document, Paragraph, Unit
from govdoc.naming import name_of, path_to

TAIWAN = """河道管理辦法
第 1 條
本辦法依水利法訂定。
第 2 條
河道管理事項如下：
一、疏濬：
（一）清淤。
（二）除草。
二、巡查。
前項事項，由縣政府辦理。
第 2-1 條
本辦法自發布日施行。"""
MAINLAND = """河道管理条例
第一章　总则
第一条　为加强管理，制定本条例。
第二条　本条例适用于本省。
禁止下列行为：
（一）倾倒下列物品：
1.垃圾；
2.渣土；
（二）围河造地。
前款规定不适用于抢险。
第二条之一　本条例自公布之日起施行。"""
NOTICE = "关于防汛的通知\n一、工作要求\n（一）落实责任。各乡镇要明确专人。\n（二）备足物资。各单位要清点库存。"


def _names(document: Document, kind: type) -> list[str]:
    return [name_of(document, node) for _, node in document.walk() if isinstance(node, kind)]


def test_units_of_a_law_of_taiwan() -> None:
    document = parse(TAIWAN)
    assert _names(document, Unit) == [
        "第1條", "第2條", "第2條第1項第1款", "第2條第1項第1款第1目", "第2條第1項第1款第2目", "第2條第1項第2款", "第2-1條",
    ]  # fmt: skip
    assert [name for name in _names(document, Paragraph) if name.endswith("項")] == ["第2條第1項", "第2條第2項"]


def test_units_of_a_law_of_the_mainland() -> None:
    document = parse(MAINLAND)
    assert _names(document, Unit) == [
        "第一章", "第一条", "第二条", "第二条第二款第（一）项", "第二条第二款第（一）项第1目", "第二条第二款第（一）项第2目",
        "第二条第二款第（二）项", "第二条之一",
    ]  # fmt: skip
    assert [name for name in _names(document, Paragraph) if name.endswith("款")] == ["第二条第一款", "第二条第二款", "第二条第三款"]


def test_elsewhere_the_markers_are_joined() -> None:
    assert _names(parse(NOTICE), Unit) == ["一、", "一、（一）", "一、（二）"]


def test_a_node_of_another_document_has_no_name() -> None:
    one, other = parse(NOTICE), parse(MAINLAND)
    with pytest.raises(ValueError, match="pass a node that walk"):
        path_to(one, other.pieces[0].children[-1])


def test_a_piece_has_no_name() -> None:
    document = parse(NOTICE)
    assert [name_of(document, piece) for piece in document.pieces] == [""]
