"""Blocks to works, elements and unmarked headings: everything about a text that its numbers do not tell."""

from typing import NamedTuple

from govdoc.blocks import Blocks
from govdoc.frame import mark_head, mark_repeated_title, mark_tail
from govdoc.pages import mark_contents, mark_navigation
from govdoc.pieces import find_works
from govdoc.unmarked import find_headings
from govdoc.view import View, Work


class Anatomy(NamedTuple):
    """What the blocks of a text are, apart from its numbered units."""

    works: list[Work]
    #: The kind of element that a block is.
    elements: dict[int, str]
    #: The blocks that are headings without a marker.
    headings: set[int]


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
        find_headings(view, body, end)
    return Anatomy(view.works, view.elements, view.headings)
