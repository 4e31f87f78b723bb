"""A marker that was mistyped: it stands where the others of its run do, and takes none of them with it."""

import pytest

import govdoc

HEADINGS = ("加强组织领导", "完善工作机制", "强化督促检查", "落实经费保障", "做好宣传引导")
#: How the members of a run are written, and how one of them may be mistyped.
MISTYPED = (
    (("一、", "二、", "三、", "四、", "五、"), ("、", "，")),
    (("一、", "二、", "三、", "四、", "五、"), ("、", ".")),
    (("一、", "二、", "三、", "四、", "五、"), ("、", "：")),
    (("一、", "二、", "三、", "四、", "五、"), ("、", "　")),
    (("（一）", "（二）", "（三）", "（四）", "（五）"), ("）", ")")),
    (("（一）", "（二）", "（三）", "（四）", "（五）"), ("（", "(")),
    (("（一）", "（二）", "（三）", "（四）", "（五）"), ("）", "）、")),
    (("1.", "2.", "3.", "4.", "5."), (".", "、")),
    (("1.", "2.", "3.", "4.", "5."), (".", " ")),
    (("1.", "2.", "3.", "4.", "5."), (".", "，")),
    (("（1）", "（2）", "（3）", "（4）", "（5）"), ("）", ")")),
)


def _told(text: str) -> list[tuple[int, object]]:
    return [(entry.level, entry.number) for entry in govdoc.parse(text).outline()]


@pytest.mark.parametrize(("markers", "slip"), MISTYPED)
def test_it_counts_as_the_others_of_its_run(markers: tuple[str, ...], slip: tuple[str, str]) -> None:
    for below in ("各单位要高度重视。\n", "各单位要做到：\n①责任到人。\n②任务到村。\n"):
        lines = [f"{marker}{heading}\n{below}" for marker, heading in zip(markers, HEADINGS, strict=True)]
        meant = _told("关于加强管理的通知\n" + "".join(lines))
        assert len(meant) == 1 + len(lines) * below.count("\n")
        for k, (line, marker) in enumerate(zip(lines, markers, strict=True)):
            mistyped = [*lines[:k], line.replace(marker, marker.replace(*slip), 1), *lines[k + 1 :]]
            assert _told("关于加强管理的通知\n" + "".join(mistyped)) == meant
