"""Prints the points that a speech makes inside its paragraphs: python examples/points_of_a_speech.py.

一是 … 二是 … and 首先 … 其次 … stand in running text; they are nodes of the tree all the same, under the heading that
they belong to.
"""

from collections.abc import Iterator
from pathlib import Path

import govdoc
from govdoc.model import Document, Point

SPEECH = Path(__file__).parent / "documents" / "speech.txt"


def points(document: Document) -> Iterator[tuple[int, str, str]]:
    """Give the level, the marker and the words of each point, up to its first mark, and of the headings above points.

    >>> speech = "（一）用好平台。要做到：一是打通数据，尽快接入；二是理顺流程，限时办结。"
    >>> list(points(govdoc.parse(speech)))
    [(1, '（一）', '用好平台'), (2, '一是', '打通数据'), (2, '二是', '理顺流程')]
    """
    headings: list[tuple[int, str, str]] = []
    for entry in document.outline():
        if isinstance(entry.node, Point):
            yield from headings
            headings.clear()
            yield entry.level, entry.marker or "", _first_clause(document, entry.node)
        else:
            while headings and headings[-1][0] >= entry.level:
                headings.pop()
            if entry.marker or entry.title:
                headings.append((entry.level, entry.marker or "", entry.title or ""))


def _first_clause(document: Document, point: Point) -> str:
    """Give a point's lead, or else its words up to the first mark."""
    words = document.text[point.marker_end : point.end].lstrip("，,")
    stops = [words.index(mark) for mark in "，。；：" if mark in words]
    return point.lead or words[: min(stops, default=len(words))].strip()


def main() -> None:
    """Read the speech and print its points below their headings."""
    document = govdoc.parse(SPEECH.read_text(encoding="utf-8"))
    for level, marker, words in points(document):
        print("    " * level + f"{marker} {words}".strip())


if __name__ == "__main__":
    main()
