"""Total: `parse` gives a document for every text, and whatever a document is asked it answers."""

from collections.abc import Callable

import pytest

import govdoc
from govdoc import Document, parse
from promises import everywhere, find_breach, read


def total(text: str) -> None:
    document = read(text)
    assert isinstance(document, Document)
    for _, node in document.walk():
        assert repr(node)
        document.words_of(node)
    list(document.leaves())
    list(document.outline())
    list(document.elements())
    assert all(map(str, document.diagnostics))


test_of_texts = everywhere(total)

#: All characters but those that are words or letters of words.
_SIGNS = (*range(0x3400), *range(0xD700, 0xE100), *range(0xF900, 0x10000))
#: Texts larger or odder than any that is drawn.
EXTREME: dict[str, Callable[[], str]] = {
    "nothing": str,
    "every sign, each on a line": lambda: "\n".join(map(chr, _SIGNS)),
    "every character on one line": lambda: "".join(map(chr, range(0x110000))),
    "millions of characters on one line": lambda: "各级党委要高度重视，" * 200_000,
    "a hundred thousand open brackets": lambda: "（" * 100_000,
    "thirty thousand levels": lambda: "".join(f"{n}.1、甲\n" for n in range(30_000)),
}


@pytest.mark.parametrize("text", EXTREME.values(), ids=EXTREME)
def test_of_extremes(text: Callable[[], str]) -> None:
    total(text())


@pytest.mark.parametrize("character", "\0\ud800（\u3000\n一")
def test_of_one_character(character: str) -> None:
    total(character)


def _deaf_to_halves(text: str) -> Document:
    text.encode()
    return parse(text)


def _looks_at_the_first_character(text: str) -> Document:
    return parse(text[0] + text[1:])


def _gives_nothing_for_nothing(text: str) -> Document | None:
    return parse(text) if text.strip() else None


@pytest.mark.parametrize(
    ("faulty", "error"),
    [(_deaf_to_halves, UnicodeEncodeError), (_looks_at_the_first_character, IndexError), (_gives_nothing_for_nothing, AssertionError)],
)
def test_a_fault_is_found(faulty: Callable[[str], object], error: type[Exception], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(govdoc, "parse", faulty)
    with pytest.raises(error):
        find_breach(total)
