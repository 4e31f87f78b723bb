"""Sections and the runs they stand in.

Shapes are drawn first, without any marker: which paragraphs and units stand below which. Then a ladder of families is
drawn, and the shape is numbered by it. So a failing document shrinks in both at once: to the fewest units, and to 一、
and （一）.
"""

from collections.abc import Iterator
from functools import cache

from attrs import evolve, frozen
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from govdoc.manuscript import Item, Part, Passage
from govdoc.markers import MarkerKind, Number
from govdoc.strategies.phrases import clauses, passages, phrases, plain_phrases, point
from govdoc.strategies.terms import INLINE, ITEMS, LISTED, Terms, last_of

#: With the longest marker, a longer heading on a line of its own, above a shorter paragraph, writes what a wrapped
#: paragraph writes.
LONGEST_ALONE = 9


@frozen(kw_only=True)
class _Run:
    """Units that are siblings: sections that the ladder numbers, or the plain items of a list."""

    items: tuple[Item, ...]
    #: The family of a list that is not on the ladder: ①, ——.
    family: MarkerKind | None = None


@cache
def bodies(allowed: Terms) -> SearchStrategy[tuple[Part, ...]]:
    """Draw what stands below a title: paragraphs, and numbered units with what is below them."""
    return st.integers(0, allowed.max_depth).flatmap(lambda depth: _bodies(depth, allowed))


@cache
def _bodies(depth: int, allowed: Terms) -> SearchStrategy[tuple[Part, ...]]:
    return st.builds(_numbered, _below(0, evolve(allowed, max_depth=depth)), _ladders(depth, allowed))


@cache
def section_alone(allowed: Terms) -> SearchStrategy[tuple[Part, ...]]:
    """Draw one section with all that is below it."""
    return st.integers(1, max(allowed.max_depth, 1)).flatmap(lambda depth: _section_alone(depth, allowed))


@cache
def _section_alone(depth: int, allowed: Terms) -> SearchStrategy[tuple[Part, ...]]:
    within = evolve(allowed, max_depth=depth)
    sections = (_bare() | _alone(1, within) | _run_in(1, within)).map(lambda section: (_Run(items=(section,)),))
    return st.builds(_numbered, sections, _ladders(depth, allowed))


def _ladders(depth: int, allowed: Terms) -> SearchStrategy[tuple[MarkerKind, ...]]:
    """Draw the families that number each level, the topmost first."""
    return st.lists(st.sampled_from(allowed.of(ITEMS)), unique=True, min_size=depth, max_size=depth).map(tuple)


Shape = tuple[Part | _Run, ...]


@cache
def _below(depth: int, allowed: Terms) -> SearchStrategy[Shape]:
    """Draw what stands below a unit, or below the title: text, or a run, or a run below text."""
    texts = st.lists(passages(allowed.of(INLINE)), min_size=1, max_size=2).map(tuple)
    if depth >= allowed.max_depth:
        return texts
    sections = _runs(depth, allowed)
    either = sections | _lists(allowed.of(LISTED))
    # A list with neither a title nor a text above it would open a document.
    return texts | (either if depth else sections) | st.builds(tuple.__add__, texts, either)


@cache
def _runs(depth: int, allowed: Terms) -> SearchStrategy[Shape]:
    """Draw sections: all bare, or all with text or more below them, and their headings all set off alike.

    Of a run in which they are not, the parser takes some for a list that is over, unless the standards have the family of what
    stands below the last one below its own; and the families are drawn in any order.
    """
    few, many = st.lists(_bare(), min_size=1, max_size=3), st.lists(_bare(), min_size=10, max_size=13)
    alone = st.lists(_alone(depth + 1, allowed), min_size=1, max_size=3)
    opening = st.lists(_run_in(depth + 1, allowed), min_size=1, max_size=3)
    return (few | alone | opening | many).map(lambda items: (_Run(items=tuple(items)),))


@cache
def _bare() -> SearchStrategy[Item]:
    return plain_phrases().map(lambda heading: Item(heading=heading, opening=heading))


@cache
def _alone(depth: int, allowed: Terms) -> SearchStrategy[Item]:
    """Draw a section with its heading on a line of its own."""
    return st.builds(lambda heading, below: Item(heading=heading, opening=heading, parts=below), phrases(LONGEST_ALONE), _below(depth, allowed))


@cache
def _run_in(depth: int, allowed: Terms) -> SearchStrategy[Item]:
    """Draw a section with its heading set off by 。 or ： from the text that it opens."""
    below = st.just(()) | _below(depth, allowed)
    return st.builds(_opened, phrases(), st.sampled_from("。："), passages(allowed.of(INLINE)), below)


def _opened(heading: str, stop: str, own: Passage, below: Shape) -> Item:
    # What has more than one clause is a name no longer, and no colon sets it off.
    stop = "。" if "，" in heading or "、" in heading else stop
    return Item(heading=heading, opening=heading + stop, joined=True, parts=(own, *below))  # type: ignore[arg-type]


@st.composite
def _list(draw: DrawFn, families: tuple[MarkerKind, ...]) -> Shape:
    """Draw a list of plain items, each one sentence; where they end in ； text may follow the last."""
    said = draw(st.lists(clauses(), min_size=2, max_size=4))
    stop = draw(st.sampled_from("；。"))
    ends = [stop] * (len(said) - 1) + ["。"]
    items = tuple(Item(joined=True, is_section=False, parts=(Passage(words=clause + end),)) for clause, end in zip(said, ends, strict=True))
    family = draw(st.sampled_from((None, *families)))
    after = draw(st.lists(passages(), max_size=1)) if stop == "；" else []
    return (_Run(items=items, family=family), *after)


_lists = cache(_list)


def _numbered(shape: Shape, ladder: tuple[MarkerKind, ...], path: tuple[int, ...] = ()) -> tuple[Part, ...]:
    """Give the parts of a shape with their markers: those of the first family on the ladder, and below them of the next."""
    return tuple(part for some in shape for part in (_counted(some, ladder, path) if isinstance(some, _Run) else (some,)))


def _counted(run: _Run, ladder: tuple[MarkerKind, ...], path: tuple[int, ...]) -> Iterator[Item]:
    """Give the units of a run with their markers."""
    kind = run.family or ladder[0]
    items = run.items[: last_of(kind)] if kind.numerals else run.items  # bullets do not count, and so have no last one
    for n, item in enumerate(items, 1):
        if run.family:
            yield evolve(point(kind, n, ""), parts=item.parts)
        else:
            number = _number(kind, n, path)
            yield evolve(item, kind=kind, number=number, marker=kind.write(number), parts=_numbered(item.parts, ladder[1:], (*path, n)))


def _number(kind: MarkerKind, n: int, path: tuple[int, ...]) -> Number:
    """Give the number of the nth unit below a path: 1.2.3 has its parents' numbers before its own."""
    return n if kind.parts == 1 else (*((1,) * kind.parts + path)[1 - kind.parts :], n)
