"""The tree that a document is parsed to: frozen values, each knowing where in the original it stood.

A `Document` holds `Piece`s, the works in it; a piece holds `Section`s, `Point`s, `Paragraph`s and `Element`s.
The spans of siblings tile their parent, so that joining the leaves gives the text again. White space belongs to
what stands before it.
"""

from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from govdoc.diagnostics import Diagnostic
from govdoc.edits import Edit, Normalized
from govdoc.elements import ELEMENTS
from govdoc.markers import Marker, MarkerKind, Number
from govdoc.spans import Position, Span, in_one_line, line_starts, position_at

if TYPE_CHECKING:
    from govdoc.decoding import Decoding


_START = attrgetter("start")


@frozen(kw_only=True, eq=False, repr=False)
class _Node:
    """What all nodes share: the characters `start <= i < end` of the text that was parsed."""

    start: int
    end: int

    @property
    def span(self) -> Span:
        """The node's place in the text that was parsed, white space after it included."""
        return Span(self.start, self.end)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.start}:{self.end}>"

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:  # noqa: ANN401, ARG002, FBT001
        """Show the same in IPython and in reports of Hypothesis, which would print every field of every row."""
        printer.text(repr(self))


@frozen(kw_only=True, eq=False, repr=False)
class Element(_Node):
    """An element of an official document that is no part of its outline: 发文字号, 署名, 成文日期 …"""

    #: A row of `elements.ELEMENT_KINDS` by its name.
    kind: str
    #: Its words in one line, normalised.
    words: str

    children: tuple[()] = field(default=(), init=False)

    @property
    def value(self) -> object:
        """What its words say: a `datetime.date`, a `DocumentNumber`, organs, annexes, or the words without their label.

        None where they say nothing that could be one: ××××年××月××日, 2023年2月30日.
        """
        try:
            return ELEMENTS[self.kind].read(self.words)
        except ValueError:
            return None

    def __repr__(self) -> str:
        return f"<Element {self.kind} {self.words!r}>"


@frozen(kw_only=True, eq=False, repr=False)
class Paragraph(_Node):
    """Running text, hard wraps joined; the points inside it are its children, after its first words.

    So is a page number that parts it, with the rest of the text behind it as a paragraph of its own.
    """

    children: "tuple[Point | Element | Paragraph, ...]" = ()


@frozen(kw_only=True, eq=False, repr=False)
class Unit(_Node):
    """What sections and points share: a marker, or none, and a heading, or none, above their children."""

    #: Depth below the piece: the topmost sections are on level 1.
    level: int
    #: The kind of the marker, and the number in it; None without one.
    kind: MarkerKind | None
    number: Number | None
    #: Where the marker ends; the unit's start without one.
    marker_end: int
    #: The words of the heading without marker and closing punctuation; None where there is none.
    heading: str | None
    children: "tuple[Node, ...]"

    @property
    def marker(self) -> Marker | None:
        """The marker as it stands."""
        return Marker(self.kind, self.number, Span(self.start, self.marker_end)) if self.kind else None

    def __repr__(self) -> str:
        return f"<{type(self).__name__} level {self.level}, number {self.number}, {self.heading!r}>"


@frozen(kw_only=True, eq=False, repr=False)
class Section(Unit):
    """A unit with a heading, or of the 编章节条 and labels, which need none."""


@frozen(kw_only=True, eq=False, repr=False)
class Point(Unit):
    """A numbered statement: 一是, 首先, ①, or an item （一） without a heading."""

    @property
    def lead(self) -> str | None:
        """The short phrase with which the point opens."""
        return self.heading


@frozen(kw_only=True, eq=False, repr=False)
class Piece(_Node):
    """One work: a notice, one speech of a collection, an annexed regulation."""

    #: What stands above the title: 附件1, 第一篇：.
    label: str | None
    title: str | None
    #: Where the title begins, or the first line where there is none.
    title_start: int
    #: A row of `kinds.DOCUMENT_KINDS` by its name: "notice", "regulations"; None where neither title nor text tells.
    kind: str | None
    children: "tuple[Node, ...]"

    level = 0

    def __repr__(self) -> str:
        return f"<Piece {self.title!r}>"


Node = Section | Point | Paragraph | Element
Leaf = Marker | Span | Paragraph | Element
AnyNode = Piece | Section | Point | Paragraph | Element


@frozen(kw_only=True)
class Entry:
    """One line of an outline."""

    #: Counted from 1, columns in characters, in the text that was parsed.
    line: int
    column: int
    kind: str
    level: int
    marker: str | None
    number: Number | None
    title: str | None
    node: Piece | Section | Point = field(repr=False, eq=False)


@frozen(kw_only=True)
class ElementEntry:
    """One element with its place: what `Document.elements` gives."""

    line: int
    column: int
    kind: str
    text: str
    node: Element = field(repr=False, eq=False)


@frozen(kw_only=True, eq=False, repr=False)
class Document:
    """A parsed text."""

    #: The text that was passed in.
    text: str
    #: The works, and the elements that stand before the first of them.
    children: tuple[Piece | Element, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
    #: The text as it was repaired before it was read, and the way back; None where nobody asked.
    normalized: Normalized | None = None
    #: Where page numbers and running heads stand between lines, which part no sentence.
    margins: tuple[Span, ...] = ()
    #: How the bytes of the file were decoded; None where a text was passed in.
    decoding: "Decoding | None" = None
    #: Where the lines of the text begin, once somebody has asked.
    _starts: list[int] = field(factory=list, init=False)

    @property
    def edits(self) -> tuple[Edit, ...]:
        """What normalising changed, in the order of the text."""
        return self.normalized.edits if self.normalized else ()

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The works in the text, one at least unless it is blank."""
        return tuple(child for child in self.children if isinstance(child, Piece))

    @property
    def span(self) -> Span:
        """The whole text."""
        return Span(0, len(self.text))

    def walk(self) -> Iterator[tuple[int, AnyNode]]:
        """Give every node with its depth below the document, in the order of the text.

        Paragraphs add no depth to the points inside them: these stand below the unit the paragraph belongs to.
        """
        above: list[tuple[int, Iterator[AnyNode]]] = []
        depth = 0
        nodes: Iterator[AnyNode] = iter(self.children)
        while True:
            for node in nodes:
                yield depth, node
                if children := node.children:
                    below = depth if type(node) is Paragraph else depth + 1
                    if len(children) == 1 and not children[0].children:
                        yield below, children[0]  # most units hold but a paragraph
                        continue
                    above.append((depth, nodes))
                    depth, nodes = below, iter(children)
                    break
            else:
                if not above:
                    return
                depth, nodes = above.pop()

    def leaves(self) -> Iterator[Leaf]:
        """Give the parts that the text is made of, in order: markers, headings, paragraphs, elements.

        >>> from govdoc import parse
        >>> document = parse("一、加强领导。各级要重视。")
        >>> [document.text_of(leaf) for leaf in document.leaves()]
        ['一、', '加强领导。', '各级要重视。']
        """
        if not self.children and self.text:
            yield self.span
        for _, node in self.walk():
            if isinstance(node, Unit):
                yield from _unit_leaves(node)
            elif isinstance(node, Element):
                yield node
            elif isinstance(node, Paragraph):
                if not node.children:
                    yield node
                elif node.children[0].start > node.start:
                    yield Span(node.start, node.children[0].start)

    def text_of(self, node: "AnyNode | Document | Marker | Span") -> str:
        """Give the characters of the original that a node, a marker or a span covers."""
        span = node if isinstance(node, Span) else node.span
        return self.text[span.start : span.end]

    def words_of(self, node: "AnyNode | Document | Marker | Span") -> str:
        """Give what a reader sees of a node: its normalised text in one line, without white space around it.

        A page number in the middle is none of its words.
        """
        span = node if isinstance(node, Span) else node.span
        first, last = (bisect_left(self.margins, place, key=_START) for place in (span.start, span.end))
        if inside := [margin for margin in self.margins[first:last] if margin != span]:
            starts, ends = [span.start, *(margin.end for margin in inside)], [*(margin.start for margin in inside), span.end]
            return "".join(self.words_of(Span(start, end)) for start, end in zip(starts, ends, strict=True))
        words = self.text_of(node)
        if self.normalized and self.normalized.revisions:
            span = self.normalized.from_original(node if isinstance(node, Span) else node.span)
            words = self.normalized.text[span.start : span.end]
        return "".join(line.strip() for line in words.splitlines())

    def position_of(self, place: "int | AnyNode") -> Position:
        """Give the line and column at which an offset, or the first visible character of a node, stands."""
        if not self._starts:
            self._starts.extend(line_starts(self.text))
        if isinstance(place, int):
            return position_at(self._starts, place)
        start = place.title_start if isinstance(place, Piece) else place.start
        text = self.text_of(Span(start, place.end))
        return position_at(self._starts, start + len(text) - len(text.lstrip()))

    def outline(self) -> Iterator[Entry]:
        """Give the pieces, sections and points, each with its place, level, marker, number and title."""
        for _, node in self.walk():
            if isinstance(node, Piece):
                place = self.position_of(node)
                yield Entry(line=place.line, column=place.column, kind="piece", level=0, marker=node.label, number=None, title=node.title, node=node)
            elif isinstance(node, Section | Point):
                place = self.position_of(node)
                marker = in_one_line(self.text[node.start : node.marker_end])
                yield Entry(
                    line=place.line, column=place.column, kind="section" if isinstance(node, Section) else "point",
                    level=node.level, marker=marker or None, number=node.number, title=node.heading, node=node,
                )  # fmt: skip

    def elements(self) -> Iterator[ElementEntry]:
        """Give the elements, each with its place and its words."""
        for _, node in self.walk():
            if isinstance(node, Element):
                place = self.position_of(node)
                yield ElementEntry(line=place.line, column=place.column, kind=node.kind, text=node.words, node=node)

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:  # noqa: ANN401, ARG002, FBT001
        """Show in IPython and in reports of Hypothesis what gives this document."""
        printer.text(f"govdoc.parse({self.text!r})")

    def __repr__(self) -> str:
        return f"<Document of {len(self.text)} characters, {len(self.pieces)} pieces, {len(self.diagnostics)} diagnostics>"


def _unit_leaves(node: Unit) -> Iterator[Leaf]:
    """Give the marker and the heading of a unit, up to its first child."""
    own_end = node.children[0].start if node.children else node.end
    if node.kind and (node.heading is not None or node.marker_end < own_end):
        yield Span(node.start, node.marker_end)
    elif node.kind:
        yield Span(node.start, own_end)
    if node.marker_end < own_end:
        yield Span(node.marker_end, own_end)
