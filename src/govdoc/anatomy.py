"""Blocks to works, elements and unmarked headings: everything about a text that its numbers do not tell."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from govdoc.blocks import Blocks
from govdoc.diagnostics import BY_SLUG, Diagnostic
from govdoc.elements import ELEMENT_KINDS
from govdoc.heads import mark_head, mark_repeated_title
from govdoc.kinds import kind_at_end, kind_of
from govdoc.pages import mark_contents, mark_navigation
from govdoc.pieces import find_works
from govdoc.spans import Span
from govdoc.tails import mark_tail
from govdoc.unmarked import find_headings
from govdoc.values import read_date
from govdoc.view import View, Work


class Anatomy(NamedTuple):
    """What the blocks of a text are, apart from its numbered units."""

    works: list[Work]
    #: The kind of element that a block is.
    elements: dict[int, str]
    #: The blocks that go on the element before them.
    continuing: set[int]
    #: The blocks that are headings without a marker.
    headings: set[int]
    #: Those that are labels, though no table names them.
    labels: set[int]


#: A closing formula is among the last blocks of a work.
CLOSING_BLOCKS = 12


def examine(text: str, blocks: Blocks) -> Anatomy:
    """Tell the works, the elements and the unmarked headings of a text."""
    view = View(text, blocks)
    mark_navigation(view)
    mark_contents(view)
    find_works(view)
    for n, work in enumerate(view.works):
        end = view.works[n + 1].first if n + 1 < len(view.works) else len(view.blocks)
        mark_repeated_title(view, work, end)
        body = mark_head(view, work.body, end)
        mark_tail(view, body, end)
        find_headings(view, body, end, work.title)
        kind = _kind(view, work, end)
        if kind is not None:
            view.works[n] = Work(*work[:-1], kind)
    return Anatomy(view.works, view.elements, view.continuing, view.headings, view.labels)


def _kind(view: View, work: Work, end: int) -> str | None:
    """Give the kind of a work by its title, its subtitle and the formula that closes it."""
    title = view.text[slice(*work.title_span)] if work.title_span else "".join([view.words[i] for i in work.title])
    if title.startswith("《") and title.endswith("》"):
        title = title[1:-1]
    kind = kind_of(title, _closings(view, work, end))
    if kind is None and kind_at_end(title):
        articles = view.places("article")
        kind = kind_of(title, has_articles=bisect_right(articles, work.first) < bisect_left(articles, end))
    if kind is None and work.body < end and view.elements.get(work.body) == "subtitle":
        kind = kind_of(view.words[work.body])
    return kind.name if kind else None


def _closings(view: View, work: Work, end: int) -> Iterator[str]:
    for i in view.between(max(work.body, end - CLOSING_BLOCKS), end):
        if view.elements.get(i) == "closing":
            yield view.words[i]


#: The kinds of element whose value is a date.
_DATED = frozenset(kind.name for kind in ELEMENT_KINDS if kind.read is read_date)


def impossible_dates(text: str, blocks: Blocks, elements: dict[int, str]) -> Iterator[Diagnostic]:
    """Report the dates that no calendar has, such as 2023年2月30日."""
    for i, kind in elements.items():
        if kind in _DATED:
            start, end, _ = blocks.blocks[i]
            try:
                read_date(text[start:end])
            except ValueError:
                rule = BY_SLUG["impossible-date"]
                yield Diagnostic(rule=rule, span=Span(start, end), message=rule.message.format(words=text[start:end]))
