"""Text to lines: where each begins and ends, without the white space around it, and what marker may open it."""

from typing import NamedTuple

from govdoc.expressions import late, look, seen
from govdoc.readings import KNOWN, MATCHERS, Reading, learn, reading_at, series_at

#: A page that lost its line ends has lines much longer than any paragraph's first phrase.
FLAT = 60
#: Below this length two full stops before such an indent must say so.
LONG_FLAT = 200
#: Where such a page had a line end, the indent of the next paragraph is left over.
_INDENT = late(r"(?:(?<=[。！？；：”])(?:[\u00a0\u3000]|  )[\u00a0\u3000 ]*|[\u00a0\u3000]{2}[\u00a0\u3000 ]*)(?=\S)")

#: Or a single space is left, which nobody types before a marker or after a full stop; so many of them before markers say so.
_BEFORE_MARKER = r" (?=[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十百]{1,4}[章节節条條])"
_SEVERED = late(_BEFORE_MARKER)
_SEVERED_OR_ENDED = late(rf"(?:{_BEFORE_MARKER}|(?<=[。！？；：”]) )(?=\S)")
FEWEST_SEVERED = 3


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
    #: Those that do not end as a sentence does.
    unended: list[int]


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
    gaps = [gap for gap, (first, pattern) in _GAPS.items() if first in text and pattern.search(text)]
    in_series = bool(seen((_SERIES,), text))
    place = 0
    for raw in text.splitlines():
        if ink := raw.strip():
            opening = ink[0]
            start = place if ink is raw else place + raw.index(opening)
            if gaps and len(ink) >= FLAT and (pieces := _flattened(ink, start, gaps)):
                unended += [i for i, (_, end, _) in enumerate(pieces, len(lines)) if ink[end - start - 1] not in ENDS]
                lines += pieces
            else:
                match = matchers[opening]
                found = match(ink) if match else None
                reading = (known.get(found[0]) or learn(found)) if found else series_at(ink) if in_series else None
                if ink[-1] not in ENDS:
                    unended.append(len(lines))
                add((start, start + len(ink), reading))
        place += len(raw) + 1
    return Lines(lines, unended)


#: What a lost line end may have left in mid-line: an indent, or a space after a full stop. Each with an expression that
#: finds it.
_GAPS = {
    "\u3000\u3000": look("\u3000", r"\u3000(?<=[^\n\u3000]\u3000\u3000)"),
    "  ": look(" ", r" (?<=[^\n ]  )"),
    "\u00a0": look("\u00a0"),
    "。 ": look("。", " "),
}
#: 体会之一：, a marker that stands in few texts.
_SERIES = look("之", "一[：:]")


def _flattened(ink: str, offset: int, left: list[str]) -> list[Line]:
    """Cut a line where the indent of a lost paragraph begins; give nothing where there is none."""
    if not any(map(ink.__contains__, left)):
        return []
    gaps = list(_INDENT.finditer(ink))
    if len(ink) < LONG_FLAT and sum([ink[gap.start() - 1] in "。：；" for gap in gaps]) < 2:
        gaps = []
    if not gaps and len(_SEVERED.findall(ink)) >= FEWEST_SEVERED:
        gaps = list(_SEVERED_OR_ENDED.finditer(ink))
    lines: list[Line] = []
    start = 0
    for gap in [*gaps, None] if gaps else ():
        end = gap.start() if gap else len(ink)
        if gap and end - start < 2:
            continue
        piece = ink[start:end]
        first = start + len(piece) - len(piece.lstrip())
        lines.append((offset + first, offset + start + len(piece.rstrip()), reading_at(ink, first)))
        start = gap.end() if gap else end
    return lines
