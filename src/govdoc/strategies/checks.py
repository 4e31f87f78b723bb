"""A harness for other people's parsers: the smallest document on which one of them goes wrong, with both outlines."""

import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from difflib import SequenceMatcher
from itertools import zip_longest
from random import Random

from attrs import frozen
from hypothesis import find, settings
from hypothesis.errors import NoSuchExample
from hypothesis.strategies import SearchStrategy

from govdoc.model import Document, Point
from govdoc.render.tree import width_of
from govdoc.strategies.documents import WHOLE
from govdoc.strategies.documents import documents as all_documents

#: What a parser gives for each heading: how deep it stands (1 below the title), and its words without the marker.
Headings = list[tuple[int, str]]
Parser = Callable[[str], Iterable[tuple[int, str]]]


@frozen
class DisagreementError(AssertionError):
    """A document on which a parser gives another outline than the one it has."""

    text: str
    expected: Headings
    #: What the parser gave, or what it raised.
    found: Headings | Exception

    def __str__(self) -> str:
        return "\n".join(_report(self.text, self.expected, self.found))


def headings_of(document: Document, *, points: bool = False) -> Headings:
    r"""Give the headings of a document as `check` expects them: (level, title), the title of a piece on level 0.

    A section without a heading (第一条) has its marker in the place of a title. Points have none, and are only given when
    asked for.

    >>> from govdoc import parse
    >>> headings_of(parse("关于防汛工作的通知\n一、总体要求\n坚持人民至上。\n（一）落实责任。各级要高度重视。"))
    [(0, '关于防汛工作的通知'), (1, '总体要求'), (2, '落实责任')]
    """
    entries = (entry for entry in document.outline() if points or not isinstance(entry.node, Point))
    return [(entry.level, entry.title or entry.marker or "") for entry in entries if entry.title or entry.marker]


def check(parser: Parser, *, documents: SearchStrategy[Document] | None = None, points: bool = False, max_examples: int = 200, seed: int = 0) -> None:
    """Run a parser on drawn documents, and raise `DisagreementError` with the smallest on which it goes wrong.

    The parser is a function from a text to its headings, as (level, title): the title of the document on level 0, its
    topmost sections on level 1, titles without markers. White space in titles does not count. A parser that raises has
    gone wrong as well. Every kind of document is tried, `max_examples` of each, the plainest kind first; or those that
    `documents` draws, as in `check(my_parser, documents=laws())`. The same `seed` draws the same documents.
    """
    kinds = [all_documents(kinds=(kind,)) for kind in WHOLE] if documents is None else [documents]
    limits = settings(max_examples=max_examples, database=None, deadline=None)
    for drawn in kinds:
        with suppress(NoSuchExample):
            document = find(drawn, lambda document: _disagrees(parser, document, points), settings=limits, random=Random(seed))  # noqa: S311
            raise DisagreementError(document.text, headings_of(document, points=points), _asked(parser, document.text))


def _asked(parser: Parser, text: str) -> Headings | Exception:
    try:
        return [(level, title) for level, title in parser(text)]
    except Exception as error:  # noqa: BLE001 - whatever a parser raises is what was looked for
        return error


def _disagrees(parser: Parser, document: Document, points: bool) -> bool:  # noqa: FBT001
    found = _asked(parser, document.text)
    return isinstance(found, Exception) or _bare(found) != _bare(headings_of(document, points=points))


def _bare(headings: Headings) -> Headings:
    return [(level, "".join(title.split())) for level, title in headings]


def _report(text: str, expected: Headings, found: Headings | Exception) -> Iterator[str]:
    """Give the lines that show a text, and under it both outlines side by side."""
    yield "the outlines of this text differ:"
    yield ""
    yield from ("    " + line for line in text.split("\n"))
    yield ""
    if isinstance(found, Exception):
        yield "    the parser raised " + traceback.format_exception_only(found)[-1].strip()
        found = []
    rows = [("it has", " ", "the parser gave"), *_aligned(expected, found)]
    column = max(width_of(left) for left, _, _ in rows)
    for left, sign, right in rows:
        yield f"    {left}{' ' * (column - width_of(left))} {sign} {right}".rstrip()


def _aligned(expected: Headings, found: Headings) -> Iterator[tuple[str, str, str]]:
    """Put what is alike beside each other, and ! between what is not.

    >>> list(_aligned([(1, "甲"), (2, "乙")], [(1, "甲"), (1, "乙")]))
    [('1   甲', ' ', '1   甲'), ('2     乙', '!', '1   乙')]
    """
    for kind, a, b, c, d in SequenceMatcher(None, _bare(expected), _bare(found), autojunk=False).get_opcodes():
        for left, right in zip_longest(expected[a:b], found[c:d]):
            yield _shown(left), " " if kind == "equal" else "!", _shown(right)


def _shown(heading: tuple[int, str] | None) -> str:
    return f"{heading[0]} {'  ' * heading[0]}{heading[1]}" if heading else ""
