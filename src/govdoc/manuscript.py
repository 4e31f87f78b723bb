"""What a document says, in order, with its parts named but not yet placed on any page.

A tree of nodes is tied to the characters it was parsed from. A manuscript holds the words themselves: it is what a
document comes to when its layout is taken away (`manuscript_of`), and what `layout` lays out again.
"""

from attrs import frozen

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
        end = node.children[0].start if node.children else node.end
        return Passage(words=document.words_of(Span(node.start, end)), points=tuple(_item(document, point) for point in node.children))
    return _item(document, node)


def _line(document: Document, element: Element) -> Line:
    return Line(kind=element.kind, words=document.words_of(element))


def _item(document: Document, unit: Section | Point) -> Item:
    first = unit.children[0] if unit.children else None
    own = Span(unit.marker_end, first.start if first else unit.end)
    return Item(
        kind=unit.kind,
        number=unit.number,
        marker="".join(document.text_of(Span(unit.start, unit.marker_end)).split()),
        heading=unit.heading,
        opening=document.words_of(own),
        joined=isinstance(first, Paragraph) and len((document.text_of(own) + "…").splitlines()) == 1,
        is_section=isinstance(unit, Section),
        parts=_parts(document, unit.children),
    )
