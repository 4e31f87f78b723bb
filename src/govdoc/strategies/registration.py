"""Makes `st.from_type(govdoc.Document)` work wherever govdoc and Hypothesis are installed; nothing has to be imported.

Hypothesis calls the hook when it is itself imported, by the entry point in pyproject.toml.
"""

from collections.abc import Callable
from functools import partial

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from govdoc.diagnostics import RULES, Rule
from govdoc.elements import ELEMENT_KINDS, ElementKind
from govdoc.layout import lay_out
from govdoc.manuscript import Manuscript, Work
from govdoc.markers import MARKER_KINDS, Marker, MarkerKind
from govdoc.model import Document, Element, ElementEntry, Entry, Paragraph, Piece, Point, Section
from govdoc.numerals import NUMERALS, Numerals
from govdoc.spans import Span
from govdoc.strategies.documents import documents, notices, sections
from govdoc.strategies.phrases import counted_passages, markers
from govdoc.strategies.terms import INLINE


def _hypothesis_setup_hook() -> None:
    """Register what draws each type of the model."""
    st.register_type_strategy(Document, lambda _: documents())
    st.register_type_strategy(Marker, lambda _: markers())
    st.register_type_strategy(Span, lambda _: st.lists(st.integers(0, 1000), min_size=2, max_size=2).map(lambda ends: Span(min(ends), max(ends))))
    for made, holders in _HOLDERS.items():
        st.register_type_strategy(made, partial(_nodes, holders=holders))
    st.register_type_strategy(Entry, lambda _: documents().flatmap(lambda document: st.sampled_from(list(document.outline()))))
    st.register_type_strategy(ElementEntry, lambda _: notices().flatmap(lambda document: st.sampled_from(list(document.elements()))))
    for row, table in ((MarkerKind, MARKER_KINDS), (ElementKind, ELEMENT_KINDS), (Numerals, NUMERALS), (Rule, RULES)):
        st.register_type_strategy(row, st.sampled_from(table))


def _pointed() -> SearchStrategy[Document]:
    return counted_passages(INLINE).map(lambda passage: lay_out(Manuscript(works=(Work(parts=(passage,)),))))


#: For each type of node the documents that hold one whatever else is drawn.
_HOLDERS = {Piece: notices, Paragraph: notices, Element: notices, Section: sections, Point: _pointed}


def _nodes(made: type, holders: Callable[[], SearchStrategy[Document]]) -> SearchStrategy[object]:
    return holders().flatmap(lambda document: st.sampled_from([node for _, node in document.walk() if isinstance(node, made)]))
