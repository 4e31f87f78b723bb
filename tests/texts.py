"""Texts for the laws: random ones, lines of markers and prose, and pieces cut out of real documents where these are at hand."""

import json
import os
from functools import cache
from itertools import chain
from pathlib import Path

import pytest
from hypothesis import strategies as st

from casefiles import read_cases
from govdoc.markers import MARKER_KINDS

EXAMPLES = Path(__file__).parents[1] / "examples" / "documents"
#: Texts that have broken a promise.
BROKEN_ONCE = (
    "岗。　　一、基本善。 二、主要做千万元。 三、存在问题 1.资金缺。 四、下步打。二是充实队伍。　　　　　　　2.古树养",
    "领导讲话选编\n李长河\n一、提高认识\n在全市工业大会上的讲话\n李长河\n稳住基本盘。",
    "。①:②③附",
    "一\u00a0一、总则\r\n二、附则",
    "產生影響？傊，一、-5℃\n二、-8℃",
    "第 一 條\u3000為了12:30",
    "第 1 條\n甲。\n第 12-1 條之一\n乙。\n第 2 條\n丙。",
    "\u200b第一百○三條",
)
#: Where the corpora are; a plain clone has none, and skips what needs them.
CORPORA = os.environ.get("GOVDOC_CORPORA")
#: For a test that reads them; what to do about it stands in `conftest`.
needs_corpora = pytest.mark.corpora

PROSE = (
    "各级各部门要高度重视，切实加强领导。", "一、二、三等奖各若干名", "第三条规定的情形，依照本办法执行。", "附件", "附件1", "目　录", "同志们：", "2023年1月5日",
    "关于做好防汛工作的通知", "“第十条　任何单位和个人", "不得擅自改变。”", "当前位置: 首页 > 正文", "基本案情", "重点抓好两件事：一是修路。二是治水。", "（此件公开发布）",
    "青川市人民政府", "部　　長　王大明", "首先，要统一思想。其次，要落实责任。", "——在动员大会上的讲话", "各乡镇人民政府：", "要求：(1)准确;", "务的本领", "1.5亿元", "　　",
)  # fmt: skip
NASTY = ("", "\x00", "\ud800", "\r\n", "\u2028", "\ufeff", "（" * 40, "一、" * 40, "“", "”", "\t", "之", "第", "\u3000\u3000", "0" * 30, "①②③")


@st.composite
def marked_lines(draw: st.DrawFn) -> str:
    """Draw a line that a marker opens, of any kind and with any small number."""
    kind = draw(st.sampled_from(MARKER_KINDS))
    if kind.words is not None:
        marker = draw(st.sampled_from(sorted(kind.words))) + draw(st.sampled_from(kind.after))
    else:
        last = kind.numerals.last if kind.numerals else 1
        marker = kind.write(draw(st.integers(1, min(last, 12))))
    return draw(st.sampled_from(("", "　　", "  "))) + marker + draw(st.sampled_from(("", " ", "　"))) + draw(st.sampled_from(PROSE))


def lines() -> st.SearchStrategy[str]:
    return st.one_of(marked_lines(), st.sampled_from(PROSE), st.sampled_from(NASTY), st.text(max_size=20))


def documents() -> st.SearchStrategy[str]:
    """Draw a text: lines of markers and prose under each other, or anything at all."""
    joined = st.builds(str.join, st.sampled_from(("\n", "\n\n", "\r\n", "　　")), st.lists(lines(), max_size=24))
    return st.one_of(joined, st.text(max_size=200))


@cache
def case_texts() -> tuple[str, ...]:
    """Give the texts of all cases: whatever has been thought of."""
    return tuple(case.text for case in read_cases("outline", "points", "pieces", "blocks", "elements", "known_failures"))


def mixed_cases() -> st.SearchStrategy[str]:
    """Draw lines of a few cases, one behind the other, with blank lines or without any line ends."""
    lines_of_one = st.sampled_from(case_texts()).flatmap(_some_lines)
    return st.builds(str.join, st.sampled_from(("\n", "\n\n", "　　")), st.lists(lines_of_one, max_size=5).map(lambda drawn: [*chain(*drawn)]))


def _some_lines(text: str) -> st.SearchStrategy[list[str]]:
    lines = text.split("\n")
    return st.builds(lambda first, number: lines[first : first + number], st.integers(0, len(lines) - 1), st.integers(1, 8))


@cache
def seed_texts() -> dict[str, str]:
    """Read the seeds, by the names of their files."""
    assert CORPORA is not None
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted(Path(CORPORA, "seeds").glob("*.txt"))}


@cache
def real_documents() -> dict[str, str]:
    """Read every text of the corpora, by its name."""
    assert CORPORA is not None
    records = [json.loads(line) for path in sorted(Path(CORPORA, "dev").glob("*.jsonl")) for line in path.read_text(encoding="utf-8").splitlines()]
    return seed_texts() | {record["id"]: record["text"] for record in records}


@cache
def real_texts() -> tuple[str, ...]:
    return tuple(real_documents().values())


@cache
def example_texts() -> tuple[str, ...]:
    return tuple(path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("*.txt")))


def cuttings(texts: tuple[str, ...]) -> st.SearchStrategy[str]:
    """Draw two pieces cut out of real texts, one behind the other."""

    @st.composite
    def cut(draw: st.DrawFn) -> str:
        text = draw(st.sampled_from(texts))
        start = draw(st.integers(0, len(text)))
        return text[start : start + draw(st.integers(0, 1500))]

    return st.builds(str.__add__, cut(), cut())
