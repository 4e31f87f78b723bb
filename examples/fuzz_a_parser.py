"""Fuzzes two parsers of headings with drawn documents: python examples/fuzz_a_parser.py.

Both are written here on purpose, the way such things are often written. `check` finds the smallest document on which each
goes wrong, and shows what it made of it beside what it should have made. It needs `pip install govdoc[hypothesis]`.
"""

import re
from collections.abc import Callable, Iterator

from govdoc.strategies import DisagreementError, check, pieces

_TITLE = re.compile(r"关于.+的\w+")
_NUMBERS = "[一二三四五六七八九十]+"
#: The families of GB/T 9704-2012, each with the level that it has there.
_FAMILIES = ((1, rf"{_NUMBERS}、"), (2, rf"（{_NUMBERS}）"), (3, r"\d+\.(?!\d)"))
_MARKED = re.compile(r"(?:[（(]?[一二三四五六七八九十\d]+[）).、])")


def split_by_regex(text: str) -> Iterator[tuple[int, str]]:
    r"""Split at 一、 （一） and 1., each of which always has the same level.

    >>> list(split_by_regex("一、总体要求\n（一）落实责任。各级要重视。"))
    [(1, '总体要求'), (2, '落实责任')]
    """
    for line in map(str.strip, text.split("\n")):
        if _TITLE.fullmatch(line):
            yield 0, line
        for level, marker in _FAMILIES:
            if heading := re.match(f"{marker}([^。：]+)", line):
                yield level, heading[1]


def split_like_markdown(text: str) -> Iterator[tuple[int, str]]:
    r"""Put # before every short line without a full stop, as converters to Markdown do, and read the # again.

    >>> list(split_like_markdown("一、总体要求\n各级要重视。\n（一）落实责任"))
    [(1, '总体要求'), (1, '落实责任')]
    """
    for line in map(str.strip, text.split("\n")):
        if len(line) < 30 and line[-1:] not in "。；：":
            yield (1 if _MARKED.match(line) else 0), _MARKED.sub("", line, count=1)


def fuzz(parser: Callable[[str], Iterator[tuple[int, str]]]) -> str:
    """Give what `check` reports of a parser."""
    try:
        check(parser, documents=pieces(families=("han", "han_paren", "arabic")), max_examples=200)
    except DisagreementError as disagreement:
        return str(disagreement)
    return "no difference found"


def main() -> None:
    """Fuzz both parsers and print what was found."""
    for parser in (split_by_regex, split_like_markdown):
        print(f"{parser.__name__}: {fuzz(parser)}\n")


if __name__ == "__main__":
    main()
