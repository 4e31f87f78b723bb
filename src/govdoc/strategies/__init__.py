r"""Hypothesis strategies for Chinese official documents: texts with the trees that they must parse to.

Needs the extra `govdoc[hypothesis]`. A property of your own parser:

>>> from hypothesis import given, settings
>>> from govdoc.strategies import documents, written
>>> @settings(max_examples=10)
... @given(written(documents(kinds=("notice",))))
... def test_titles(drawn):
...     text, document = drawn
...     assert document.pieces[0].title in text
>>> test_titles()

`numbers`, `markers`, `headings`, `paragraphs` and `misleading` draw parts; `sections`, `pieces`, `laws`, `notices`,
`speeches`, `letters_tw`, `collections` and `documents` draw a `govdoc.Document`; `written` gives its text along with it,
and `damaged` spoils the text. `check` runs a whole parser against them.
"""

from govdoc.strategies.checks import DisagreementError, check, headings_of
from govdoc.strategies.damage import DAMAGES, Damage, damaged
from govdoc.strategies.documents import collections, documents, laws, letters_tw, notices, pieces, sections, speeches, written
from govdoc.strategies.phrases import headings, markers, misleading, numbers, paragraphs

__all__ = [
    "DAMAGES", "Damage", "DisagreementError", "check", "collections", "damaged", "documents", "headings", "headings_of", "laws", "letters_tw",
    "markers", "misleading", "notices", "numbers", "paragraphs", "pieces", "sections", "speeches", "written",
]  # fmt: skip
