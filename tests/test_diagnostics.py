"""What is reported, and what is not: a warning where nothing is wrong hides those that matter."""

import pytest

import govdoc

CLEAN = {
    "a chapter below what a law says of its past": (
        "青川县水井管理条例\n"
        "2001年3月4日青川县第十届人民代表大会常务委员会第三次会议通过 2012年5月6日青川县第十二届人民代表大会常务委员会第二次会议修正\n"
        "第一章　总则\n第一条　为了加强水井管理，制定本条例。\n第二章　附则\n第二条　本条例自公布之日起施行。"
    ),
    "an article below a long name of a section": (
        "水井管理條例\n\n第 一 章 總則\n第 1 條\n本條例之主管機關為水利局。\n"
        "第 二 章 對水井所有人、承租人、借用人及其他實際使用人之查核、輔導及獎勵辦法\n第 2 條\n本條例自公布日施行。"
    ),
    "an item below a formula": (
        "水費計算辦法\n\n第 1 條\n水費依下列公式計算：\n一、每月水費＝當月用水量×單價＋上月未繳水費×（一＋滯納金率）÷當月應繳期數之總和\n"
        "二、每年水費＝每月水費之和。\n第 2 條\n本辦法自發布日施行。"
    ),
}


@pytest.mark.parametrize("text", CLEAN.values(), ids=list(CLEAN))
def test_nothing_is_reported_where_nothing_is_wrong(text: str) -> None:
    assert govdoc.parse(text).diagnostics == ()


def test_a_marker_below_a_comma_is_reported() -> None:
    found = govdoc.parse("工作通知\n一、总体要求\n坚持统筹兼顾、标本兼治，\n二、主要任务\n落实责任。").diagnostics
    assert [diagnostic.rule.slug for diagnostic in found] == ["inside-sentence"]


@pytest.mark.parametrize("points", ["一是修渠；二是打井；三是架桥；五是筑坝。", "第一，修渠；第二，打井；第三，架桥；第五，筑坝。"])
def test_a_point_that_is_missing_inside_a_paragraph_is_reported(points: str) -> None:
    found = govdoc.parse(f"工作报告\n今年要抓好：{points}").diagnostics
    assert [diagnostic.rule.slug for diagnostic in found] == ["skipped-number"]
    assert govdoc.parse("工作报告\n今年要抓好：一是修渠；二是打井；三是架桥；四是筑坝。").diagnostics == ()


def test_a_slip_below_a_comma_is_told_as_a_slip() -> None:
    found = govdoc.parse("工作意见\n一、强化领导\n成立专班。\n二、强化考核，\n（三）县林业局主要负责。\n四、有关要求").diagnostics
    assert [diagnostic.rule.slug for diagnostic in found] == ["other-manner"]
