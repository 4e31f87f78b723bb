"""Prints a law article by article, each with the chapters it stands in: python examples/articles_of_a_law.py.

Such passages, one article each with its path, are what a search index of laws is filled with.
"""

from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

import govdoc
from govdoc.model import Document, Paragraph, Section

LAW = Path(__file__).parent / "documents" / "law.txt"


@frozen
class Passage:
    """One article of a law."""

    #: The law and the divisions that the article stands in, and its own marker: 第一编 总则, 第三条.
    path: tuple[str, ...]
    #: The article's words, its marker included.
    text: str
    #: Its unnumbered paragraphs: 第一款, 第二款 …; the items of a list are not counted.
    paragraphs: int


def passages(document: Document) -> Iterator[Passage]:
    r"""Give the articles in their order.

    >>> law = "河湖条例\n第一章　总则\n第一条　制定本条例。\n第二条　本条例适用于本省。\n另有规定的，从其规定。"
    >>> for passage in passages(govdoc.parse(law)):
    ...     print(" / ".join(passage.path), passage.paragraphs)
    河湖条例 / 第一章 总则 / 第一条 1
    河湖条例 / 第一章 总则 / 第二条 2
    """
    path: list[str] = []
    for entry in document.outline():
        words = "".join((entry.title or "").split())  # 总　则 is spaced out for the eye alone
        path[entry.level :] = [" ".join(filter(None, (entry.marker, words)))]
        node = entry.node
        if isinstance(node, Section) and node.kind and node.kind.name == "article":
            paragraphs = sum(isinstance(child, Paragraph) for child in node.children)
            yield Passage(tuple(path), document.words_of(node), paragraphs)


def main() -> None:
    """Read the law and print its articles."""
    document = govdoc.parse(LAW.read_text(encoding="utf-8"))
    for passage in passages(document):
        print(" / ".join(passage.path))
        print(f"    {len(passage.text)} characters in {passage.paragraphs} paragraphs: {passage.text[:30]}…")


if __name__ == "__main__":
    main()
