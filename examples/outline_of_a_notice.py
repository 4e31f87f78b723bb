"""Prints what a notice says about itself, and its outline with line numbers: python examples/outline_of_a_notice.py.

The notice issues a set of rules and a list of tasks, so that one text holds three works.
"""

from collections.abc import Iterator
from pathlib import Path

import govdoc
from govdoc.elements import ELEMENTS
from govdoc.model import Document

NOTICE = Path(__file__).parent / "documents" / "notice.txt"


def facts(document: Document) -> Iterator[str]:
    r"""Give one line for each element: what the standard calls it, and its words.

    >>> list(facts(govdoc.parse("关于防汛工作的通知\n青政发〔2023〕5号\n各乡镇人民政府：\n　　现通知如下。")))
    ['标题：关于防汛工作的通知', '发文字号：青政发〔2023〕5号', '主送机关：各乡镇人民政府：']
    """
    for entry in document.elements():
        yield f"{ELEMENTS[entry.kind].term}：{entry.text}"


def outline(document: Document, deepest: int = 2) -> Iterator[str]:
    """Give one line for each entry of the outline, down to a level."""
    for entry in document.outline():
        if entry.level <= deepest:
            words = " ".join(filter(None, (entry.marker, entry.title)))
            yield f"{entry.line:4}  {'    ' * entry.level}{words}"


def main() -> None:
    """Read the notice and print both."""
    document = govdoc.parse(NOTICE.read_text(encoding="utf-8"))
    print(*facts(document), sep="\n")
    print()
    print(*outline(document), sep="\n")


if __name__ == "__main__":
    main()
