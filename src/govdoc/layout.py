"""A document written out: its words on lines, in the style of a standard, and its tree over the new text.

`STYLES` is the table: a row says how a standard sets its lines. How a marker is written is no matter of style but of its
own row in `markers`; a style says which of the numerals and spaces that the row allows.
"""

from typing import NamedTuple

from attrs import frozen

from govdoc.kinds import kind_of
from govdoc.manuscript import Item, Line, Manuscript, Part, Passage, Work, manuscript_of
from govdoc.markers import SERIES, MarkerKind, Number
from govdoc.model import Document, Element, Node, Paragraph, Piece, Point, Section
from govdoc.numerals import ARABIC, CHINESE


@frozen(kw_only=True, eq=False)
class Style:
    """How a standard sets the lines of a document."""

    name: str
    term: str
    #: What stands before the first character of a paragraph or an item.
    indent: str = ""
    #: What stands between 第一章 or 第一条 and its words.
    gap: str = "\u3000"
    #: Does a blank line stand before 编 章 节.
    divisions_apart: bool = False
    #: Are articles counted 第 1 條, and divisions 第 一 章, with spaces.
    spaced: bool = False
    #: Does an article's number fill its line.
    articles_alone: bool = False
    #: Are Arabic numbers written １、 and （１）.
    full_width: bool = False
    #: Are brackets and stops half-width; no standard has it, many pages do.
    half_width: bool = False
    source: str = ""


GBT9704 = Style(name="gbt9704", term="党政机关公文格式", indent="\u3000\u3000", source="GB/T 9704-2012 7.3")
STYLES = (
    GBT9704,
    Style(name="law", term="立法技术规范", indent="\u3000\u3000", divisions_apart=True, source="立法法 65"),
    Style(name="taiwan", term="文書處理手冊", spaced=True, articles_alone=True, full_width=True, source="中央法規標準法 8, 9"),
)  # fmt: skip
BY_NAME = {style.name: style for style in STYLES}

#: Elements that are indented as a paragraph is (GB/T 9704-2012 7.3.4, 7.3.6), and those before which a blank line stands.
_INDENTED = frozenset(("attachment_note", "note"))
_APART = frozenset(("addressee", "salutation", "label", "attachment_note", "signature", "note", "cc"))
#: 附件：1.…, and below it 2.… under the number.
_HANGING = "\u3000" * 5
HALF_WIDTH = str.maketrans("，：；？！（）", ",:;?!()")
_FULL_WIDTH = str.maketrans("0123456789.", "０１２３４５６７８９、")


def write(document: Document, *, style: str = GBT9704.name) -> str:
    r"""Give the text of a document as a standard would have it written.

    >>> from govdoc import parse
    >>> for line in write(parse("关于加强古树保护的通知\n(一)开展普查。摸清底数，\n登记造册。\n(二)划定范围。保护优先。")).split("\n"):
    ...     print(line.strip())
    关于加强古树保护的通知
    （一）开展普查。摸清底数，登记造册。
    （二）划定范围。保护优先。

    The words stay, and so does the outline; hard wraps, odd indents and odd marks around numbers go. Styles are "gbt9704"
    (GB/T 9704-2012), "law" (立法技术规范) and "taiwan" (文書處理手冊, 中央法規標準法).
    """
    return rewrite(document, style=style).text


def rewrite(document: Document, *, style: str = GBT9704.name) -> Document:
    """Give the document that `write` writes: the same tree, placed on the new text."""
    if not isinstance(document, Document):
        message = f"write takes a Document, not {type(document).__name__} ({document!r:.40}): parse the text first, as in govdoc.parse(text)"
        raise TypeError(message)
    return lay_out(manuscript_of(document), style_named(style))


def style_named(name: str) -> Style:
    """Give the row of `STYLES` with this name."""
    if name not in BY_NAME:
        message = f"there is no style {name!r}: choose one of {', '.join(map(repr, BY_NAME))}"
        raise ValueError(message)
    return BY_NAME[name]


def lay_out(manuscript: Manuscript, style: Style = GBT9704) -> Document:
    """Write a manuscript out line by line, and make the tree over it."""
    sheet = _Sheet(style)
    before = [sheet.part(line) for line in manuscript.before]
    works = [(work, [sheet.part(part) for part in work.parts]) for work in manuscript.works]
    return _document(sheet, before, works)


class _Placed(NamedTuple):
    """A part with its place: where it starts, where its marker ends, and what stands inside it."""

    part: Part
    start: int
    marker_end: int
    inside: "list[_Placed]"


class _Sheet:
    """A text while it is being written."""

    def __init__(self, style: Style) -> None:
        self.style = style
        self.written: list[str] = []
        self.length = 0
        #: The kind of the element on the last line, if it is one.
        self.last = ""

    def put(self, words: str) -> int:
        """Write words, and give the place where they start."""
        start = self.length
        self.written.append(words)
        self.length += len(words)
        return start

    def new_line(self, indent: str = "", *, kind: str = "", apart: bool = False) -> None:
        """Begin a line, after a blank one if it stands apart; the first of all is not indented."""
        self.last = kind
        if self.length:
            self.put(("\n\n" if apart else "\n") + indent)

    def part(self, part: Part) -> _Placed:
        """Write a part on lines of its own."""
        if isinstance(part, Item):
            return self.item(part)
        if isinstance(part, Line):
            return self.line(part)
        self.new_line(self.style.indent)
        return self.passage(part)

    def line(self, line: Line) -> _Placed:
        """Write an element; annexes after the first hang below its number."""
        goes_on = line.kind == self.last
        indent = self.style.indent if line.kind in _INDENTED else ""
        if goes_on and line.kind == "attachment_note":
            indent = _HANGING
        self.new_line(indent, kind=line.kind, apart=line.kind in _APART and not goes_on)
        start = self.put(line.words)
        return _Placed(line, start, start, [])

    def item(self, item: Item, *, inline: bool = False) -> _Placed:
        """Write a unit: its marker, what stands on its line, and all below it."""
        role = item.kind.role if item.kind else "heading"
        if not inline:
            divides = role in ("division", "heading")
            self.new_line("" if divides else self.style.indent, apart=divides and self.style.divisions_apart)
        start = self.put(marker_of(item, self.style))
        marker_end = self.length
        gap = self.style.gap if role in ("division", "article") or (item.kind and item.kind.parts > 1) else ""
        alone = role == "article" and self.style.articles_alone and not item.opening
        first, *rest = item.parts or (None,)
        if alone or not isinstance(first, Passage) or not (item.joined or role == "article"):
            # A heading that fills its line has no full stop, nor a space before it.
            opening = item.opening if item.heading is None else item.opening[: len(item.opening.replace("。", " ").rstrip())]
            self.put(gap + opening if opening else "")
            return _Placed(item, start, marker_end, [self.part(part) for part in item.parts])
        self.put(gap + item.opening if item.opening else "")
        body = self.put("" if item.opening else gap)
        own = self.passage(first)._replace(start=body)
        return _Placed(item, start, marker_end, [own, *map(self.part, rest)])

    def passage(self, passage: Passage) -> _Placed:
        """Write a paragraph where the line stands, its points inside it."""
        start = self.put(passage.words)
        return _Placed(passage, start, start, [self.item(point, inline=True) for point in passage.points])


def marker_of(item: Item, style: Style = GBT9704) -> str:
    """Write the marker of a unit: as its row says where it is one of numbers, as it stands where it is one of words.

    >>> from govdoc.markers import ARTICLE
    >>> article = Item(kind=ARTICLE, number=(12, 1), marker="第12-1条")
    >>> [marker_of(article, style) for style in STYLES]
    ['第十二条之一', '第十二条之一', '第 12-1 条']
    """
    kind, number = item.kind, item.number
    if kind is None or number is None or not _is_written(kind, number):
        return item.marker
    if kind.role == "item":
        marker = kind.write(number)
        if style.full_width and kind.numerals is ARABIC and kind.parts == 1:
            marker = marker.translate(_FULL_WIDTH)
        return marker.translate(HALF_WIDTH) if style.half_width else marker
    # 条 and 條 are told by the script of the text, and that stays.
    unit = next((unit for unit in kind.after if unit in item.marker), kind.after[0])
    if style.spaced and kind.role == "article":
        return f"{kind.before[0]} {'-'.join(map(str, number if isinstance(number, tuple) else (number,)))} {unit}"
    if style.spaced and isinstance(number, int):
        return f"{kind.before[0]} {CHINESE.write(number)} {unit}"
    return kind.write(number).replace(kind.after[0], unit)


def _is_written(kind: MarkerKind, number: Number) -> bool:
    """Tell whether the row of a kind writes such a number; the words around a point's or a label's belong to the text."""
    if kind.numerals is None or kind is SERIES or kind.role not in ("item", "article", "division"):
        return False
    numbers = number if isinstance(number, tuple) else (number,)
    return len(numbers) in (kind.parts, 2 if kind.inserts else 1) and all(1 <= n <= kind.numerals.last for n in numbers)


def _document(sheet: _Sheet, before: list[_Placed], works: list[tuple[Work, list[_Placed]]]) -> Document:
    """Make the tree over what was written; each part reaches to where the next one starts."""
    ends = [*(parts[0].start for _, parts in works[1:]), sheet.length]
    first = works[0][1][0].start if works else sheet.length
    pieces = [_piece(work, parts, end) for (work, parts), end in zip(works, ends, strict=False)]
    return Document(text="".join(sheet.written), children=(*_nodes(before, first, 0), *pieces))  # type: ignore[arg-type]


def _piece(work: Work, parts: list[_Placed], end: int) -> Piece:
    title = next((p.start for p in parts if isinstance(p.part, Line) and (p.part.kind == "title" or p.part.words == work.title)), None)
    text = next((p.start for p in parts if not isinstance(p.part, Line)), parts[0].start)
    return Piece(
        start=parts[0].start,
        end=end,
        label=work.label,
        title=work.title,
        title_start=text if title is None else title,
        kind=found.name if (found := kind_of(work.title or "")) else None,
        children=_nodes(parts, end, 1),
    )


def _nodes(parts: list[_Placed], end: int, level: int) -> tuple[Node, ...]:
    ends = [*(part.start for part in parts[1:]), end]
    return tuple(_node(part, end, level) for part, end in zip(parts, ends, strict=False))


def _node(placed: _Placed, end: int, level: int) -> Node:
    part, start, marker_end, inside = placed
    if isinstance(part, Line):
        return Element(start=start, end=end, kind=part.kind, words=part.words)
    if isinstance(part, Passage):
        return Paragraph(start=start, end=end, children=_nodes(inside, end, level))  # type: ignore[arg-type]
    made = Section if part.is_section else Point
    return made(
        start=start, end=end, level=level, kind=part.kind, number=part.number, marker_end=marker_end, heading=part.heading,
        children=_nodes(inside, end, level + 1),
    )  # fmt: skip
