"""Places in a text: half-open spans of characters, and lines and columns for people."""

from bisect import bisect_right
from collections.abc import Sequence

from attrs import frozen


@frozen
class Span:
    """The characters `start <= i < end` of a text.

    >>> Span(3, 5).of("一、加强领导")
    '强领'
    """

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, other: "Span | int") -> bool:
        if isinstance(other, int):
            return self.start <= other < self.end
        return self.start <= other.start and other.end <= self.end

    def of(self, text: str) -> str:
        """Give the characters of `text` that the span covers."""
        return text[self.start : self.end]


@frozen
class Position:
    """A line and a column, both counted from 1, columns in characters."""

    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.line}:{self.column}"


def line_starts(text: str) -> list[int]:
    r"""Give the offset at which each line of `text` begins; a line ends at "\n".

    >>> line_starts("通知\n一、")
    [0, 3]
    """
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    starts.pop()
    return starts


def position_at(starts: Sequence[int], offset: int) -> Position:
    """Give the line and column of `offset`, in the text whose lines begin at `starts`."""
    line = bisect_right(starts, offset)
    return Position(line, offset - starts[line - 1] + 1)


def in_one_line(words: str) -> str:
    r"""Give words that may run over several lines, as one line without the white space around its breaks.

    >>> in_one_line("加强组织\n　　领导")
    '加强组织领导'
    """
    return "".join(line.strip() for line in words.split("\n")) if "\n" in words else words
