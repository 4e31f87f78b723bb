"""Text to lines: where each begins and ends, without the white space around it, and what marker may open it."""

from typing import NamedTuple

from govdoc.expressions import is_seen, look
from govdoc.gaps import gapped, pieces_at
from govdoc.readings import KNOWN, MATCHERS, Reading, learn, series_at

#: Nobody breaks lines at less than this.
SHORTEST_BROKEN = 14

#: A line ends so when it is complete.
CLOSING = frozenset("。！？；：…!?;:.》」』”）)】］]〉~︰﹕﹔﹖﹗")

#: So ends a sentence, or an item of a list.
ENDS = frozenset("。；")

#: Where a line's characters begin and end, white space around them left out, and the reading of its marker. A plain
#: tuple: there is one for every line of every text, and a tuple is made in no time.
Line = tuple[int, int, Reading | None]


class Lines(NamedTuple):
    """The lines of a text that hold more than white space."""

    lines: list[Line]
    #: Those that do not end as a sentence does, and those of them that do not end with any mark that closes.
    unended: list[int]
    unclosed: list[int]
    #: Those of the unclosed, if they have some length and no marker follows, that may have been broken off.
    broken: list[int]
    #: Of a text whose lines were broken at a margin, and are joined again: how many characters the full ones had, and which
    #: lines begin where a full one broke off.
    width: int = 0
    interrupting: frozenset[int] = frozenset()
    #: May there be a tab, or several spaces, inside a line.
    gapped: bool = True


def split_lines(text: str) -> Lines:
    r"""Give the lines of `text` that hold more than white space.

    >>> [(start, end) for start, end, _ in split_lines("一、总则\n\n　　第一条 …\n").lines]
    [(0, 4), (8, 13)]

    A long line in which two ideographic spaces stand after a full stop, or single ones before several markers, had line
    ends there, and is cut.
    """
    lines: list[Line] = []
    unended: list[int] = []
    add, matchers, known = lines.append, MATCHERS, KNOWN
    if text.startswith("\ufeff"):  # a byte order mark that was not taken off
        text = " " + text[1:]
    if "\r" in text:  # one character for every line end, so that lengths add up
        text = text.replace("\r\n", " \n")
    in_series = "之" in text and is_seen((_SERIES,), text)
    place = 0
    for raw in text.splitlines():
        if raw and (ink := raw.strip()):
            opening = ink[0]
            start = place if ink is raw else place + raw.index(opening)
            size = len(ink)
            match = matchers[opening]
            found = match(ink) if match else None
            reading = (known.get(found[0]) or learn(found)) if found else series_at(ink) if in_series else None
            if ink[-1] not in ENDS:
                if ink[-1] in _BARS and reading is not None:
                    size = len(ink.rstrip(_LEFT_OF_TABLE)) or size
                if ink[size - 1] not in ENDS:
                    unended.append(len(lines))
            add((start, start + size, reading))
        place += len(raw) + 1
    places = gapped(text)
    if places and (pieces := pieces_at(text, lines, places)):
        lines = [piece for i, line in enumerate(lines) for piece in pieces.get(i, (line,))]
        unended = [i for i, (_, end, _) in enumerate(lines) if text[end - 1] not in ENDS]
    return lines_of(text, lines, unended)._replace(gapped=bool(places))


def lines_of(text: str, lines: list[Line], unended: list[int]) -> Lines:
    """Give lines with what is peculiar to some of them."""
    unclosed = [i for i in unended if text[lines[i][1] - 1] not in CLOSING]
    last = len(lines) - 1
    broken = [i for i in unclosed if i < last and lines[i + 1][2] is None and lines[i][1] - lines[i][0] >= SHORTEST_BROKEN]
    return Lines(lines, unended, unclosed, broken)


#: What is left of a table's cell behind a marked line.
_BARS = "|｜"
_LEFT_OF_TABLE = " \u3000\u00a0\t" + _BARS
#: 体会之一：, a marker that stands in few texts.
_SERIES = look("之", "一[：:]")
