"""Where the lines of a text were broken, and where its words stand when they are joined."""

import pytest

import govdoc
from casefiles import read_cases
from govdoc import wrapping
from govdoc.lines import split_lines
from govdoc.wrapping import Margin, find_margin

PRINTED = (
    "　　今年以来，全县各级各部门认真落实防汛责任，\n"
    "共排查水库、山塘、河道隐患三百二十处，其中已\n"
    "经整改二百九十处，群众的满意度明显提高。\n"
    "　　下一步，要重点抓好三件事：一是加固堤防；二\n"
    "是储备物资；三是组织演练，有条件的还可以请群\n"
    "众参加。\n"
)


def margin_of(text: str) -> Margin:
    margin = find_margin(text, split_lines(text))
    assert margin
    return margin


def test_a_line_is_full_when_the_next_word_would_not_have_fitted() -> None:
    margin = margin_of(PRINTED)
    assert (margin.width, margin.full) == (23, [True, True, False, True, True, False])
    assert (margin.by_indent, margin.by_blank) == (True, False)


def test_blank_lines_part_paragraphs_as_well() -> None:
    margin = margin_of(PRINTED.replace("　　下", "\n下").replace("　　", ""))
    assert (margin.by_indent, margin.by_blank) == (False, True)


def test_a_program_counts_characters_where_print_counts_columns() -> None:
    text = "截至3月28日9时30分，全县共转移\n群众1200人，其中乡镇安置900人\n，投亲靠友300人，没有人员伤亡。"
    assert margin_of(text).width == 18


@pytest.mark.parametrize("text", ["", "一、总则", "关于防汛的通知\n各乡镇：\n请抓好落实。", "甲\n" * 50, "各级党委要高度重视，抓好落实\n" * 50])
def test_most_texts_have_no_margin(text: str) -> None:
    assert find_margin(text, split_lines(text)) is None


def test_what_tells_at_a_glance_that_there_is_no_margin_hides_none(monkeypatch: pytest.MonkeyPatch) -> None:
    pages = [(case.text, split_lines(case.text)) for case in read_cases("blocks", "documents", "documents_elements")]
    at_a_glance = [find_margin(*page) for page in pages]
    monkeypatch.setattr(wrapping, "_go_beyond", lambda *_: False)
    assert [find_margin(*page) for page in pages] == at_a_glance
    assert any(at_a_glance)


def test_a_point_knows_its_place_though_its_marker_was_broken() -> None:
    document = govdoc.parse(PRINTED)
    points = [(entry.marker, entry.line) for entry in document.outline() if entry.kind == "point"]
    assert points == [("一是", 4), ("二是", 4), ("三是", 5)]
    second = next(entry.node for entry in document.outline() if entry.number == 2)
    assert document.text_of(second) == "二\n是储备物资；"
    assert document.words_of(second) == "二是储备物资；"
    assert "".join(document.text_of(leaf) for leaf in document.leaves()) == PRINTED
    assert not document.edits
