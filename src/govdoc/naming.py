"""What a unit is called where it stands: 第十条第二款第（三）项, in Taiwan 第10條第2項第3款.

The names of the units below an article are shifted between the two laws: a paragraph without a number is a 款 on the
mainland (立法法 65) and a 項 in Taiwan (中央法規標準法 8); what stands below it is a 项, or a 款; and below that a 目.
"""

from bisect import bisect_right
from operator import attrgetter

from govdoc.markers import ARTICLE, BY_NAME, Number
from govdoc.model import AnyNode, Document, Paragraph, Unit
from govdoc.numerals import write_chinese

_START = attrgetter("start")
#: Paragraph, item and sub-item of an article, by what the item is marked with: （一） on the mainland, 一、 in Taiwan.
_MAINLAND, _TAIWAN = ("款", "项", "目"), ("項", "款", "目")


def path_to(document: Document, node: AnyNode) -> tuple[AnyNode, ...]:
    """Give the nodes from the piece down to `node`, itself included.

    Raises `ValueError` where the node is none of the document's.
    """
    path: list[AnyNode] = []
    children: tuple[AnyNode, ...] = document.children
    while children:
        child = children[bisect_right(children, node.start, key=_START) - 1]
        path.append(child)
        if child is node:
            return tuple(path)
        # An element and its unit may begin at one place; what encloses comes first.
        children = child.children if child.start <= node.start < child.end else ()
    message = f"{node!r} is no node of {document!r}: pass a node that walk() or outline() of the same document gave"
    raise ValueError(message)


def name_of(document: Document, node: AnyNode) -> str:
    r"""Give what a node is called: below an article by the law's terms, elsewhere by the markers above it.

    Raises `ValueError` where the node is none of the document's.

    >>> from govdoc import parse
    >>> document = parse("临江县河道管理办法\n第一条　为加强管理，制定本办法。\n第二条　禁止下列行为：\n（一）倾倒垃圾；\n（二）围河造地。")
    >>> [name_of(document, entry.node) for entry in document.outline()][1:]
    ['第一条', '第二条', '第二条第（一）项', '第二条第（二）项']
    """
    path = path_to(document, node)
    article = next((i for i, step in enumerate(path) if isinstance(step, Unit) and step.kind is ARTICLE), None)
    if article is None:
        return "".join(_written(document, step) for step in path[1:] if isinstance(step, Unit))
    return _written(document, path[article]) + _below(document, path[article], path[article + 1 :])


def _written(document: Document, node: AnyNode) -> str:
    """Give a unit's marker without the spaces in it, or its heading where it has no marker."""
    if not isinstance(node, Unit):
        return ""
    return "".join(document.text_of(node.marker).split()) if node.marker else node.heading or ""


def _below(document: Document, article: AnyNode, path: tuple[AnyNode, ...]) -> str:
    """Name what stands below an article."""
    if not path:
        return ""
    written = _written(document, article)
    items = [child for child in article.children if isinstance(child, Unit)]
    in_taiwan = "條" in written and not any(item.kind is BY_NAME["han_paren"] for item in items)
    terms = _TAIWAN if in_taiwan else tuple(term.replace("项", "項") for term in _MAINLAND) if "條" in written else _MAINLAND
    arabic = any(c.isdigit() for c in written)
    paragraphs = [child for child in article.children if isinstance(child, Paragraph)]
    number = sum(child.start <= path[0].start for child in paragraphs)
    # An article of one paragraph is cited without it.
    named = f"第{_number(number, arabic)}{terms[0]}" if len(paragraphs) > 1 and number else ""
    for unit, term in zip((step for step in path if isinstance(step, Unit)), terms[1:], strict=False):
        if unit.number is not None:
            bracketed = not in_taiwan and term == terms[1]
            said = _number(unit.number, arabic or (not in_taiwan and term == "目"))
            named += f"第（{said}）{term}" if bracketed else f"第{said}{term}"
    return named


def _number(number: Number, arabic: bool) -> str:  # noqa: FBT001
    first, *inserted = number if isinstance(number, tuple) else (number,)
    said = str(first) if arabic else write_chinese(first)
    return said + "".join(f"之{n if arabic else write_chinese(n)}" for n in inserted)
