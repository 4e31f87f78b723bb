"""Laws: 编 章 节 above articles that count through all of them, 款 项 目 inside each article."""

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import count

from attrs import frozen
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from govdoc.elements import ELEMENTS
from govdoc.manuscript import Item, Line, Part, Passage, Work
from govdoc.markers import ARABIC_STOP, ARTICLE, BY_NAME, HAN, HAN_PAREN, MarkerKind, Number
from govdoc.strategies import words

#: Which divisions a law has, the topmost first (立法法 65; 中央法規標準法 9).
DIVIDED = tuple(
    tuple(BY_NAME[name] for name in names)
    for names in ((), ("chapter",), ("chapter", "section"), ("part", "chapter", "section"), ("section", "subsection", "item_division"))
)
Parts = tuple[Part, ...]


@frozen
class _Article:
    """An article before it is counted."""

    #: Was it put in later: 第十二条之一.
    inserted: bool
    parts: Parts


@frozen
class _Division:
    """A 编, 章 or 节 before it is counted."""

    name: str
    inside: "list[_Division | _Article]"


@cache
def law_works() -> SearchStrategy[Work]:
    """Draw a law with its title and 题注."""
    titles = st.sampled_from([place + field + rule for place in words.PLACES for field in words.FIELDS for rule in words.RULES])
    enactments = st.sampled_from(((), (Line(kind="enactment", words=ELEMENTS["enactment"].example),)))
    bodies = st.one_of([_divisions(len(kinds)).map(lambda units, kinds=kinds: tuple(_Count().units(units, kinds))) for kinds in DIVIDED])  # type: ignore[misc]
    return st.builds(lambda title, head, body: Work(title=title, parts=(Line(kind="title", words=title), *head, *body)), titles, enactments, bodies)


@cache
def _divisions(depth: int) -> "SearchStrategy[list[_Division | _Article]]":
    """Draw what a division holds, with so many depths of others in it: these, and perhaps an article before them, or articles alone."""
    articles = st.builds(_Article, st.sampled_from((False, False, False, True)), _provisions())
    if not depth:
        return st.lists(articles, min_size=1, max_size=3)
    divisions = st.lists(st.builds(_Division, st.sampled_from(words.CHAPTERS), _divisions(depth - 1)), min_size=1, max_size=2)
    return st.builds(lambda first, others: [*first, *others], st.lists(articles, max_size=1), divisions)


class _Count:
    """Counts the units of one law: divisions anew in each that holds them, articles through all."""

    def __init__(self) -> None:
        self.last = self.inserted = 0

    def units(self, units: "Iterable[_Division | _Article]", kinds: tuple[MarkerKind, ...]) -> Iterable[Item]:
        numbers = count(1)
        for unit in units:
            if isinstance(unit, _Article):
                number = self.article(inserted=unit.inserted)
                yield Item(kind=ARTICLE, number=number, marker=ARTICLE.write(number), joined=True, parts=unit.parts)
            else:
                n = next(numbers)
                inside = tuple(self.units(unit.inside, kinds[1:]))
                yield Item(kind=kinds[0], number=n, marker=kinds[0].write(n), heading=unit.name, opening=unit.name, parts=inside)

    def article(self, *, inserted: bool) -> Number:
        """Give the number of the next article; the first of all cannot be an inserted one."""
        if inserted and self.last:
            self.inserted += 1
            return (self.last, self.inserted)
        self.last, self.inserted = self.last + 1, 0
        return self.last


@cache
def _provisions() -> SearchStrategy[Parts]:
    """Draw what an article says: one 款 or more, or a list of 项 and perhaps a 款 after it."""
    norms = st.sampled_from([Passage(words=f"{person}{norm}。") for person in words.PERSONS for norm in words.NORMS])
    return st.tuples(norms) | st.tuples(norms, norms) | _list(norms)


@st.composite
def _list(draw: DrawFn, norms: SearchStrategy[Passage]) -> Parts:
    """Draw a list of 项, of which any but the last may be a list of 目; text goes on behind a list of two or more."""
    items = [*draw(st.lists(_cases() | _sublists(), max_size=2)), draw(_cases())]
    after = draw(st.lists(norms, max_size=1)) if len(items) > 1 else []
    return (Passage(words=draw(st.sampled_from(words.LEADS))), *_numbered(HAN_PAREN, items, "；", "。"), *after)


#: What an item says, and the list below it.
_Case = tuple[str, Parts]


@cache
def _cases() -> SearchStrategy[_Case]:
    return st.tuples(st.sampled_from(words.CASES), st.just(()))


@cache
def _sublists() -> SearchStrategy[_Case]:
    sublist = st.lists(_cases(), min_size=1, max_size=3).map(lambda cases: _numbered(ARABIC_STOP, cases, "；", "；"))
    return st.tuples(st.sampled_from(words.LEADS), sublist)


@cache
def lists(sentences: tuple[str, ...]) -> SearchStrategy[Parts]:
    """Draw a list 一、 二、 of sentences, as 說明 has it."""
    return st.lists(st.tuples(st.sampled_from(sentences), st.just(())), min_size=2, max_size=3).map(lambda cases: _numbered(HAN, cases, "", ""))


def _numbered(kind: MarkerKind, cases: Sequence[_Case], stop: str, last: str) -> Parts:
    """Give the items of a list with their markers, and the mark that each ends in unless a list follows."""
    ends = [stop] * (len(cases) - 1) + [last]
    return tuple(
        Item(
            kind=kind, number=n, marker=kind.write(n), joined=True, is_section=False,
            parts=(Passage(words=said if below else said + end), *below),
        )
        for n, ((said, below), end) in enumerate(zip(cases, ends, strict=True), 1)
    )  # fmt: skip
