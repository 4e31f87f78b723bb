"""The same document in another dress has the same outline: levels, numbers and order of its entries."""

import json
import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from opencc import OpenCC

import govdoc
from casefiles import read_cases
from texts import CORPORA, EXAMPLES, needs_corpora

HALF_WIDTH = str.maketrans("，：；？！（）", ",:;?!()")


def _without_blank_lines(text: str) -> str:
    return "\n".join(line for line in text.split("\n") if line.strip())


def _indented(text: str) -> str:
    return "\n".join("　　" + line.lstrip() if line.strip() else line for line in text.split("\n"))


def _unspaced_articles(text: str) -> str:
    return re.sub(r"(?m)^(第[一二三四五六七八九十百零]+条)[ 　]+", r"\1", text)


def _on_a_web_page(text: str) -> str:
    return f"首页\n新闻\n当前位置: 首页 > 政策 > 正文\n{text}\n\n上一篇:没有了\n下一篇:关于通知\n责任编辑:张三\n12345"


DRESSES: dict[str, Callable[[str], str]] = {
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "a byte order mark": lambda text: "\ufeff" + text,
    "no blank lines": _without_blank_lines,
    "a blank line between all lines": lambda text: _without_blank_lines(text).replace("\n", "\n\n"),
    "indented paragraphs": _indented,
    "spaces at the line ends": lambda text: "\n".join(line + "  " for line in text.split("\n")),
    "half-width punctuation": lambda text: text.translate(HALF_WIDTH),
    "NFKC": lambda text: unicodedata.normalize("NFKC", text),
    "Traditional": OpenCC("s2t").convert,
    "Simplified": OpenCC("t2s").convert,
    "no space after 第一条": _unspaced_articles,
    "a web page around it": _on_a_web_page,
}
#: NFKC makes ① into 1 without any stop, the indent of a lost paragraph into a space like others, and a formula's
#: full-width letters into half-width ones: there the document does not say any more what it said.
#: Made Simplified, the readings that a converter left behind Traditional characters stand behind characters that nobody
#: converted, as an author's own glosses do: they stay, and one makes a heading too long.
LOST = {"NFKC": {"sp:06", "sp:20", "web:18"}, "Simplified": {"004_034334303612b792"}}


def _outline(text: str) -> list[tuple[str, int, object]]:
    return [(entry.kind, entry.level, entry.number) for entry in govdoc.parse(text).outline()]


def _changed(documents: dict[str, str], dress: str) -> set[str]:
    return {name for name, text in documents.items() if _outline(DRESSES[dress](text)) != _outline(text)}


@pytest.mark.parametrize("dress", DRESSES)
def test_of_the_examples(dress: str) -> None:
    documents = {path.stem: path.read_text(encoding="utf-8") for path in EXAMPLES.glob("*.txt")}
    assert _changed(documents, dress) == set()


def _elements(text: str) -> list[tuple[str, int]]:
    return [(entry.kind, entry.line) for entry in govdoc.parse(text).elements()]


@pytest.mark.parametrize("dress", ["CRLF", "spaces at the line ends", "half-width punctuation", "Traditional", "Simplified"])
def test_of_the_elements_of_the_cases(dress: str) -> None:
    cases = {case.name: case.text for case in read_cases("elements", "pieces", "outline")}
    assert {name for name, text in cases.items() if _elements(DRESSES[dress](text)) != _elements(text)} == set()


@needs_corpora
@pytest.mark.parametrize("dress", DRESSES)
def test_of_real_documents(dress: str) -> None:
    assert CORPORA is not None
    files = sorted(Path(CORPORA, "dev").glob("*.jsonl"))
    records = [json.loads(line) for path in files for line in path.read_text(encoding="utf-8").splitlines()]
    documents = {record["id"]: record["text"] for record in records}
    documents |= {path.stem: path.read_text(encoding="utf-8") for path in Path(CORPORA, "seeds").glob("*.txt")}
    assert _changed(documents, dress) == LOST.get(dress, set())
