"""What a document says, in order, with its parts named but not yet placed on any page.

A tree of nodes is tied to the characters it was parsed from. A manuscript holds the words themselves: it is what a
document comes to when its layout is taken away (`manuscript_of`), and what `layout` lays out again.
"""

from collections.abc import Callable

from attrs import evolve, frozen

from govdoc.markers import MarkerKind, Number
from govdoc.model import Document, Element, Node, Paragraph, Piece, Point, Section
from govdoc.spans import Span


@frozen(kw_only=True)
class Line:
    """An element: a line that is no part of the outline."""

    kind: str
    words: str


@frozen(kw_only=True)
class Passage:
    """A paragraph: its words up to its first point, and the points inside it."""

    words: str = ""
    points: "tuple[Item, ...]" = ()


@frozen(kw_only=True)
class Item:
    """A section or a point."""

    kind: MarkerKind | None = None
    number: Number | None = None
    #: The marker as it stands, without the spaces inside it.
    marker: str = ""
    heading: str | None = None
    #: The heading with the marks that set it off; or what else stands before the first paragraph.
    opening: str = ""
    #: Does the first paragraph go on the line of the marker.
    joined: bool = False
    is_section: bool = True
    parts: "tuple[Part, ...]" = ()


Part = Line | Passage | Item


@frozen(kw_only=True)
class Work:
    """One piece; its title and label also stand as lines among its parts."""

    label: str | None = None
    title: str | None = None
    parts: tuple[Part, ...] = ()


@frozen(kw_only=True)
class Manuscript:
    """The words of a document."""

    #: What stands before the first work: navigation, the title of a collection.
    before: tuple[Line, ...] = ()
    works: tuple[Work, ...] = ()


def manuscript_of(document: Document) -> Manuscript:
    r"""Take the words of a document out of its text: hard wraps joined, indents and blank lines gone.

    >>> from govdoc import parse
    >>> manuscript_of(parse("　　一、\u3000总则\n各级要\n重视。")).works[0].parts[0].heading
    '总则'
    """
    return Manuscript(
        before=tuple(_line(document, node) for node in document.children if isinstance(node, Element) and node.kind != "blank"),
        works=tuple(_work(document, piece) for piece in document.pieces),
    )


def _work(document: Document, piece: Piece) -> Work:
    return Work(label=piece.label, title=piece.title, parts=_parts(document, piece.children))


def _parts(document: Document, nodes: tuple[Node, ...]) -> tuple[Part, ...]:
    return tuple(_part(document, node) for node in nodes)


def _part(document: Document, node: Node) -> Part:
    if isinstance(node, Element):
        return _line(document, node)
    if isinstance(node, Paragraph):
        points = [child for child in node.children if isinstance(child, Point)]
        words = document.words_of(node if not points else Span(node.start, points[0].start))
        return Passage(words=words, points=tuple(_item(document, point) for point in points))
    return _item(document, node)


def _line(document: Document, element: Element) -> Line:
    return Line(kind=element.kind, words=document.words_of(element))


def _item(document: Document, unit: Section | Point) -> Item:
    first = unit.children[0] if unit.children else None
    own = Span(unit.marker_end, first.start if first else unit.end)
    ink, opening = document.text_of(own), document.words_of(own)
    joined = isinstance(first, Paragraph) and len((ink + "…").splitlines()) == 1
    return Item(
        kind=unit.kind,
        number=unit.number,
        marker="".join(document.text_of(Span(unit.start, unit.marker_end)).split()),
        heading=unit.heading,
        # 现状 企业在生产过程中……: nothing but a space sets this heading off.
        opening=opening + " " if joined and opening and ink[-1].isspace() else opening,
        joined=joined,
        is_section=isinstance(unit, Section),
        parts=_parts(document, unit.children),
    )


def reworded(manuscript: Manuscript, change: Callable[[str], str]) -> Manuscript:
    """Give the same manuscript with every string changed.

    >>> reworded(Manuscript(before=(Line(kind="title", words="总则"),)), lambda words: words.replace("总则", "總則")).before[0].words
    '總則'
    """
    return Manuscript(
        before=tuple(evolve(line, words=change(line.words)) for line in manuscript.before),
        works=tuple(
            Work(label=_changed(work.label, change), title=_changed(work.title, change), parts=tuple(_reworded(part, change) for part in work.parts))
            for work in manuscript.works
        ),
    )


def _changed(words: str | None, change: Callable[[str], str]) -> str | None:
    return None if words is None else change(words)


def _reworded(part: Part, change: Callable[[str], str]) -> Part:
    if isinstance(part, Line):
        return evolve(part, words=change(part.words))
    if isinstance(part, Passage):
        return Passage(words=change(part.words), points=tuple(_reworded(point, change) for point in part.points))  # type: ignore[misc]
    return evolve(
        part, marker=change(part.marker), heading=_changed(part.heading, change), opening=change(part.opening),
        parts=tuple(_reworded(inner, change) for inner in part.parts),
    )  # fmt: skip
