"""The small parts of a document: numbers, markers, headings, paragraphs, and lines that only look like more."""

from collections.abc import Iterable
from functools import cache
from itertools import permutations
from operator import attrgetter

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from hypothesis.strategies import DrawFn, SearchStrategy

from govdoc.manuscript import Item, Passage
from govdoc.markers import ARTICLE, BULLET, BY_NAME, COPULA, MARKER_KINDS, SEQUENCE_WORD, Marker, MarkerKind, Number
from govdoc.numerals import write_chinese
from govdoc.spans import Span
from govdoc.strategies import words
from govdoc.strategies.terms import Terms, choose, last_of, terms


def numbers(*, max_value: int = 99, families: Iterable[str] | None = None) -> SearchStrategy[Number]:
    """Draw the number of a marker: 3, or (1, 3) for a family such as 1.3, or (3, 1) for 第三条之一."""
    return markers(max_value=max_value, families=families).map(attrgetter("number"))


def markers(*, max_value: int = 99, families: Iterable[str] | None = None) -> SearchStrategy[Marker]:
    """Draw a marker that is numbered; `marker.kind.write(marker.number)` is its text, and its span covers that.

    Families are names of `markers.MARKER_KINDS`, all that count by default.
    """
    if max_value < 1:
        message = f"{max_value=!r}: markers count from 1, give 1 or more"
        raise InvalidArgument(message)
    counting = tuple(kind.name for kind in MARKER_KINDS if kind.numerals)
    names = counting if families is None else tuple(families)
    for name in names:
        choose("families", name, counting)
    return _drawn_markers(names, max_value)


@st.composite
def _drawn_markers(draw: DrawFn, families: tuple[str, ...], max_value: int) -> Marker:
    return draw(_markers_of(draw(st.sampled_from(families)), max_value))


@cache
def _markers_of(family: str, max_value: int) -> SearchStrategy[Marker]:
    kind = BY_NAME[family]
    plain = st.integers(1, min(max_value, max(last_of(kind), 1)))
    drawn: SearchStrategy[Number] = plain
    if kind.parts > 1:
        drawn = st.tuples(*[plain] * kind.parts)
    elif kind is ARTICLE:
        drawn = plain | st.tuples(plain, st.integers(1, min(max_value, 9)))
    return drawn.map(lambda number: Marker(kind, number, Span(0, len(kind.write(number)))))


def headings(*, script: str | None = None, punctuation: str = "full") -> SearchStrategy[str]:
    """Draw the words of a heading: 加强领导, or two such phrases, or one that looks like something else."""
    return _dressed("headings", terms(script=script, punctuation=punctuation))


def paragraphs(*, script: str | None = None, punctuation: str = "full") -> SearchStrategy[str]:
    """Draw the words of a paragraph: one sentence or two, the first of which may look as if a marker opened it."""
    return _dressed("paragraphs", terms(script=script, punctuation=punctuation))


def misleading(*, script: str | None = None, punctuation: str = "full") -> SearchStrategy[str]:
    """Draw a line that begins like a marker and opens nothing: 一、二、三等奖, 第三条规定的情形, 1.5亿元."""
    return _dressed("misleading", terms(script=script, punctuation=punctuation))


# A composite strategy is shown by the arguments it was made with; otherwise a report would list every phrase there is.


@st.composite
def _dressed(draw: DrawFn, part: str, allowed: Terms) -> str:
    drawn = {"headings": phrases(), "paragraphs": _texts(), "misleading": _misleading(words.MISLEADING + words.MISREAD)}
    return allowed.dress(draw(drawn[part]))


# What the trees are made of, in Simplified characters and full-width marks. Each is one choice among all there are: the
# fewer choices a document is made of, the faster it is drawn and shrunk.


@cache
def plain_phrases(longest: int = 50) -> SearchStrategy[str]:
    """Draw a heading, of at most so many characters, that nobody takes for anything else."""
    made = [action + matter for action in words.ACTIONS for matter in words.MATTERS]
    return st.sampled_from([phrase for phrase in made if len(phrase) <= longest])


@cache
def phrases(longest: int = 50) -> SearchStrategy[str]:
    """Draw a heading of at most so many characters, two phrases at the most."""
    odd = st.sampled_from([heading for heading in words.ODD_HEADINGS if len(heading) <= longest])
    two = plain_phrases((longest - 1) // 2)
    return plain_phrases(longest) | odd | st.builds("{}，{}".format, two, two)


@cache
def clauses() -> SearchStrategy[str]:
    """Draw a sentence without its full stop."""
    duties = (*words.DUTIES, *map("，".join, permutations(words.DUTIES, 2)))
    return st.sampled_from([subject + duty for subject in words.SUBJECTS for duty in duties])


@cache
def _misleading(lines: tuple[str, ...]) -> SearchStrategy[str]:
    figures = range(1, 10)
    return st.sampled_from(list(dict.fromkeys(line.format(n=write_chinese(n), a=n, b=b) for line in lines for n in figures for b in (1, 2, 5))))


@cache
def _texts() -> SearchStrategy[str]:
    plain = clauses().map(lambda clause: clause + "。")
    return plain | st.builds(str.__add__, plain, plain) | st.builds(str.__add__, _misleading(words.MISLEADING), plain)


@cache
def passages(families: tuple[MarkerKind, ...] = ()) -> SearchStrategy[Passage]:
    """Draw a paragraph, which may hold points of some of the families."""
    plain = _texts().map(lambda text: Passage(words=text))
    return plain | counted_passages(families) if families else plain


@cache
def counted_passages(families: tuple[MarkerKind, ...]) -> SearchStrategy[Passage]:
    """Draw a paragraph in which points are counted."""
    return st.builds(lambda intro, points: Passage(words=intro, points=points), st.sampled_from(words.INTRODUCTIONS), _points(families))


@st.composite
def _points(draw: DrawFn, families: tuple[MarkerKind, ...]) -> tuple[Item, ...]:
    """Draw the points of one run: 一是…；二是…。"""
    said = draw(st.lists(clauses(), min_size=2, max_size=4))
    kind = draw(st.sampled_from(families))
    copula = draw(st.sampled_from(kind.after[:4])) if kind is COPULA else ""
    stop = draw(st.sampled_from("；。"))
    ends = [stop] * (len(said) - 1) + ["。"]
    return tuple(point(kind, n, clause + end, last=n == len(said), copula=copula) for n, (clause, end) in enumerate(zip(said, ends, strict=True), 1))


def point(kind: MarkerKind, number: int, said: str, *, last: bool = False, copula: str = "") -> Item:
    """Give a point: its marker, and what it says."""
    if kind.words is not None:
        # 最后 closes a run of three or more, whatever its number; a bullet has none.
        word = next((word for word, n in kind.words.items() if n == (None if last and number > 2 else number)), "")
        marker, said = (word, "，" + said) if kind is SEQUENCE_WORD else (kind.write(None), said)
    else:
        marker = kind.write(number).removesuffix(kind.after[0]) + (copula or kind.after[0])
    counted = None if kind is BULLET else number
    return Item(kind=kind, number=counted, marker=marker, joined=True, is_section=False, parts=(Passage(words=said),))
