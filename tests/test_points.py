"""Points inside paragraphs, as they are found: their numbers, how deep they stand, and what a lone first one is."""

from itertools import product

import pytest

import govdoc
from govdoc.points import Inline, inline_points, lone_first, second_members
from govdoc.readings import Reading, reading_at


def leading(text: str, start: int = 0) -> Reading:
    reading = reading_at(text, start)
    assert reading
    return reading


def found(text: str, leader: Reading | None = None) -> list[tuple[str, object, int]]:
    points = inline_points(text, 0, len(text), leader)
    return [(text[p.start : p.start + p.reading.length], p.reading.number, p.depth) for p in points]


def test_the_last_one_is_counted_on() -> None:
    assert found("要求：首先，看。其次，听。再次，问。最后，记。") == [("首先", 1, 1), ("其次", 2, 1), ("再次", 3, 1), ("最后", 4, 1)]
    assert found("要求：首先，看。最后，记。") == []


def test_at_the_end_of_a_text_nothing_stands_behind_a_marker() -> None:
    assert found("要求：一是看。二是听。三是") == [("一是", 1, 1), ("二是", 2, 1)]


def test_words_and_ordinals_count_together() -> None:
    assert found("要求：首先，看。第二，听。第三，问。") == [("首先", 1, 1), ("第二，", 2, 1), ("第三，", 3, 1)]


def test_what_goes_on_the_leading_marker_is_no_deeper_than_it() -> None:
    assert found("一是看：二是听。三是问。", leading("一是看")) == [("二是", 2, 0), ("三是", 3, 0)]
    assert found("一是看：一是听。二是问。", leading("一是看")) == [("一是", 1, 1), ("二是", 2, 1)]
    assert found("一是看：①远。②近。二是听。", leading("一是看")) == [("①", 1, 1), ("②", 2, 1), ("二是", 2, 0)]


def test_a_first_one_alone_is_none() -> None:
    assert found("首先，要看。") == []
    assert found("要求：一是看：①远。②近。") == [("①", 1, 2), ("②", 2, 2)]


def test_a_count_that_begins_again_stands_beside_the_one_before() -> None:
    assert [depth for *_, depth in found("要求：一是看。二是听。一是问。二是记。")] == [1, 1, 1, 1]


@pytest.mark.parametrize("marks", ["“”", "「」"])
def test_what_is_quoted_is_no_point(marks: str) -> None:
    for quoted in ("他说：“两点：一是看。二是听。”", "“三点：一是看，一是听，二是问。”", "“甲：“乙”：一是看。二是听。”"):
        assert found(quoted.translate(str.maketrans("“”", marks))) == []
    around = "“好”：一是“甲”，“两点：一要看，二要听”。二是“乙”。".translate(str.maketrans("“”", marks))
    assert found(around) == [("一是", 1, 1), ("二是", 2, 1)]


def test_the_first_of_a_run_that_goes_on_in_the_next_block() -> None:
    text, second = "要求：(1)准确，不写“(1)”;", leading("(2)及时。")
    assert lone_first(text, 0, len(text), second) == Inline(3, leading(text, 3), 0)
    assert lone_first("要求：准确;", 0, 6, second) is None
    assert lone_first("(1)准确;", 0, 6, second) is None
    assert lone_first("要求：准确。：(1)看", 0, 6, second) is None
    assert lone_first("“好\n要求：(1)看“远", 3, 12, second) == Inline(6, leading("(1)看"), 0)
    assert lone_first("要求：“看：(1)远”", 0, 10, second) is None


def test_second_members_tell_where_runs_may_stand() -> None:
    assert second_members("首先，看。最后，记。") == [5]
    assert second_members("一是看。二是听。其二，问。") == [4, 8, 9]
    assert second_members("一是看。") == []


def test_the_last_one_at_the_start_of_a_line_has_its_number() -> None:
    document = govdoc.parse("在护林员会上的讲话\n首先，要走到。\n其次，要看到。\n最后，要想到。")
    assert [entry.number for entry in document.outline()] == [None, 1, 2, 3]


#: How the members of a run are marked, and what they say.
RUNS = (
    "一是 二是 三是 四是", "一要 二要 三要 四要", "首先， 其次， 再次， 最后，", "首先， 其次， 第三， 第四，", "第一， 第二， 第三， 第四，",
    "其一， 其二， 其三， 其四，", "1. 2. 3. 4.", "1、 2、 3、 4、", "（1） （2） （3） （4）", "（一） （二） （三） （四）", "1） 2） 3） 4）",
    "一、 二、 三、 四、", "① ② ③ ④", "⑴ ⑵ ⑶ ⑷",
)  # fmt: skip
SAID = ("加强领导，成立专班推进工作", "完善机制，定期会商解决问题", "强化督导，对落后单位点名通报", "抓好宣传，营造人人参与的氛围")
INTRODUCED = ("今年主要抓了以下几项工作：\n", "今年主要抓了以下几项工作：", "今年做了大量工作。\n")


@pytest.mark.parametrize("run", RUNS)
def test_a_run_is_one_however_it_is_spread_over_lines(run: str) -> None:
    markers = run.split()
    for introduction, stop, *ends in product(INTRODUCED, "；。", *[("", "\n")] * 3):
        members = [marker + said for marker, said in zip(markers, SAID, strict=True)]
        text = "工作汇报\n" + introduction + "".join(map("".join, zip(members, stop * 3 + "。", [*ends, "\n"], strict=True))) + "今后要再接再厉。"
        entries = list(govdoc.parse(text).outline())[1:]
        assert [(entry.marker or "").rstrip("，") for entry in entries] == [marker.rstrip("，") for marker in markers], text
        assert {entry.level for entry in entries} == {1}, text
