"""What the laws share: the texts on which each is tried, and what more than one of them asks of a document."""

from collections.abc import Callable, Iterable
from typing import Any

import attrs
import pytest
from attrs import frozen
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

import govdoc
from damage import damaged
from govdoc import strategies
from govdoc.model import AnyNode, Document, Element, Paragraph, Piece, Point, Section
from profiles import examples
from texts import BROKEN_ONCE, case_texts, cuttings, documents, example_texts, mixed_cases, needs_corpora, real_texts

#: A promise as a function of a text, or of a document, which raises where the promise is broken.
Law = Callable[[Any], None]

#: Whole documents are long, and many laws ask for the tree of each.
_parsed: dict[str, Document] = {}


def read(text: str) -> Document:
    """Parse a text, unless it is a whole document that was parsed before."""
    return _parsed.get(text) or govdoc.parse(text)


@frozen
class Drawn:
    """Texts or documents that are drawn, and how many of them."""

    number: int
    strategy: Callable[[], st.SearchStrategy[object]]

    def bear(self, law: Law) -> None:
        examples(self.number)(given(self.strategy())(law))()

    def find_breach(self, law: Law) -> None:
        """Try a law that is broken: what is found is known, and need not be made smaller."""
        settings(examples(self.number), phases=[Phase.generate], report_multiple_bugs=False)(given(self.strategy())(law))()


@frozen
class Whole:
    """Whole documents, each of which is tried."""

    texts: Callable[[], Iterable[str]]

    def bear(self, law: Law) -> None:
        for text in self.texts():
            if text not in _parsed:
                _parsed[text] = govdoc.parse(text)
            law(text)


DRAWN = {
    "lines of markers and prose": Drawn(300, documents),
    "any text": Drawn(100, lambda: st.text(st.characters(), max_size=80)),
    "documents": Drawn(100, lambda: strategies.documents().map(lambda document: document.text)),
    "damaged documents": Drawn(100, lambda: strategies.damaged(strategies.written(strategies.documents())).map(lambda drawn: drawn[0])),
    "damaged lines": Drawn(200, damaged),
    "lines of the cases": Drawn(200, mixed_cases),
    "pieces of the examples": Drawn(60, lambda: cuttings(example_texts())),
}
ALWAYS: dict[str, Drawn | Whole] = {
    **DRAWN,
    "the examples": Whole(example_texts),
    "the cases": Whole(case_texts),
    "texts that have broken a promise": Whole(lambda: BROKEN_ONCE),
}
REAL: dict[str, Drawn | Whole] = {
    "pieces of real documents": Drawn(150, lambda: cuttings(real_texts())),
    "real documents": Whole(real_texts),
}


def everywhere(law: Law) -> Callable[[Drawn | Whole], None]:
    """Make the test that texts of every origin bear a law out."""
    origins = [pytest.param(texts, id=name) for name, texts in ALWAYS.items()]
    origins += [pytest.param(texts, id=name, marks=needs_corpora) for name, texts in REAL.items()]

    @pytest.mark.parametrize("texts", origins)
    def test(texts: Drawn | Whole) -> None:
        texts.bear(law)

    return test


def find_breach(law: Law) -> None:
    """Try a law on all that is drawn: a planted fault must come to light without being looked for."""
    for texts in DRAWN.values():
        texts.find_breach(law)


def tiled(document: Document) -> None:
    assert "".join(document.text_of(leaf) for leaf in document.leaves()) == document.text


def nested(document: Document) -> None:
    _nested(document, document.children, 0)


def _nested(parent: Document | AnyNode, children: tuple[object, ...], level: int) -> None:
    """Spans lie in their parent's and stand in order, each beginning where the one before ends; a unit is one level deeper."""
    place = None
    for child in children:
        assert isinstance(child, Piece | Section | Point | Paragraph | Element)
        assert child.start < child.end
        assert parent.span.start <= child.start
        assert child.end <= parent.span.end
        assert place in (None, child.start)
        place = child.end
        inner = level
        if isinstance(child, Section | Point):
            assert child.level == level + 1
            assert child.start <= child.marker_end <= child.end
            inner = child.level
        _nested(child, child.children, inner)


def changed(document: Document, change: Callable[[AnyNode], AnyNode]) -> Document:
    """Give a document with every node changed, as a faulty parser would give it."""
    return attrs.evolve(document, children=_changed(document.children, change))


def _changed(nodes: Iterable[AnyNode], change: Callable[[AnyNode], AnyNode]) -> Any:  # noqa: ANN401 - a fault gives any nodes
    return tuple(change(node if isinstance(node, Element) else attrs.evolve(node, children=_changed(node.children, change))) for node in nodes)
