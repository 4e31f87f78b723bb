"""Locality: a paragraph that is reworded, with its markers left alone, changes no other node."""

import re
from collections.abc import Callable, Iterable, Iterator

import attrs
import pytest
from hypothesis import assume
from hypothesis import strategies as st

import govdoc
from casefiles import read_cases
from govdoc import Document, Paragraph, Section, parse, strategies
from govdoc.model import AnyNode
from govdoc.spans import Span
from promises import Drawn, changed, read
from telling import tree_of
from texts import case_texts, example_texts, needs_corpora, real_texts

ADDED = "有关方面要密切配合。"
#: What is left of a table's cell behind a sentence is not another one.
LEFT_OF_TABLE = "|｜ "
_OTHERS = str.maketrans("要各强作人民", "须全快务民人")


def _with_a_sentence_between(words: str) -> str:
    first, stop, rest = words.partition("。")
    return first + stop + ADDED + rest if rest.strip(LEFT_OF_TABLE) else words


def _with_a_sentence_behind(words: str) -> str:
    return words + ADDED if words.endswith("。") else words


def _said_otherwise(words: str) -> str:
    return "有关单位要认真履行职责，密切协作配合。" if words.endswith("。") else words


#: What stands between such marks is a name, by which an order tells what it annexes, and is not reworded.
_NAMES = re.compile("(「[^「」]*」|《[^《》]*》)")


def _in_other_words(words: str) -> str:
    return "".join(part if _NAMES.fullmatch(part) else part.translate(_OTHERS) for part in _NAMES.split(words))


#: Ways of rewording that leave a paragraph what it is, wherever it stands.
ANYWHERE: tuple[Callable[[str], str], ...] = (_in_other_words, _with_a_sentence_between)
#: … and where it stands on lines of its own: behind a marker a short sentence would be a heading.
ON_ITS_OWN = (*ANYWHERE, _said_otherwise, _with_a_sentence_behind, lambda words: ADDED + words)


def passages(document: Document) -> Iterator[tuple[Span, bool]]:
    """Give where the words of each paragraph stand, without points and line ends, and whether they open its line.

    A paragraph that was wrapped is left out: it cannot be reworded without wrapping it anew.
    """
    for _, node in document.walk():
        if isinstance(node, Paragraph):
            words = document.text[node.start : node.children[0].start if node.children else node.end].rstrip()
            if words and "\n" not in words:
                yield Span(node.start, node.start + len(words)), not document.text[: node.start].rpartition("\n")[2].strip()


def local(document: Document, span: Span, reword: Callable[[str], str]) -> None:
    words = span.of(document.text)
    said = reword(words)
    text = document.text[: span.start] + said + document.text[span.end :]
    assert tree_of(govdoc.parse(text)) == tree_of(_moved(document, span.end, len(said) - len(words)))


def _moved(document: Document, place: int, way: int) -> Document:
    """Give a document with all that stands at a place or behind it moved."""

    def move(node: AnyNode) -> AnyNode:
        places = {name: getattr(node, name) for name in ("start", "end", "marker_end", "title_start") if hasattr(node, name)}
        return attrs.evolve(node, **{name: at + way for name, at in places.items() if at >= place})

    return changed(document, move)


def _local_throughout(texts: Iterable[str], every: int = 1) -> None:
    """Reword one in so many paragraphs of each text."""
    for text in texts:
        document = read(text)
        # Where a text was repaired, what is said otherwise may need no repair, or another.
        for span, _ in [] if document.edits else list(passages(document))[::every]:
            for reword in ANYWHERE:
                local(document, span, reword)


@st.composite
def _reworded(draw: st.DrawFn) -> tuple[Document, Span, Callable[[str], str]]:
    document = draw(strategies.documents())
    found = list(passages(document))
    assume(found)
    span, on_its_own = draw(st.sampled_from(found))
    return document, span, draw(st.sampled_from(ON_ITS_OWN if on_its_own else ANYWHERE))


def reworded(drawn: tuple[Document, Span, Callable[[str], str]]) -> None:
    local(*drawn)


REWORDED = Drawn(400, _reworded)


def test_of_drawn_documents() -> None:
    REWORDED.bear(reworded)


def _cases_read_rightly() -> list[str]:
    """Give the cases without the known failures: what is read wrongly may well hang on the words of a paragraph."""
    failing = {case.text for case in read_cases("known_failures")}
    return [text for text in case_texts() if text not in failing]


@pytest.mark.parametrize("texts", [example_texts, _cases_read_rightly])
def test_of_the_examples_and_the_cases(texts: Callable[[], Iterable[str]]) -> None:
    _local_throughout(texts())


@needs_corpora
def test_of_real_documents() -> None:
    _local_throughout(real_texts()[::3], every=20)


def _counts_characters(text: str) -> Document:
    """Take a paragraph of some length for the end of what stands above it."""
    return parse(text.replace("\n", "\n\n第一章　总则\n", 1) if len(text) % 7 == 0 else text)


def _looks_for_words(text: str) -> Document:
    """Take the last heading away where a word is met anywhere."""
    return changed(parse(text), lambda node: attrs.evolve(node, heading=None) if isinstance(node, Section) and "配合" in text else node)


@pytest.mark.parametrize("faulty", [_counts_characters, _looks_for_words])
def test_a_fault_is_found(faulty: Callable[[str], Document], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(govdoc, "parse", faulty)
    with pytest.raises(AssertionError):
        REWORDED.find_breach(reworded)
