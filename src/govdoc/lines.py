"""Text to lines: where each begins and ends, without the white space around it, and what marker may open it."""

import re
from typing import NamedTuple

from govdoc.readings import KNOWN, MATCHERS, Reading, learn, reading_at, series_at

#: A page that lost its line ends has lines much longer than any paragraph's first phrase.
FLAT = 60
#: Below this length two full stops before such an indent must say so.
LONG_FLAT = 200
#: Where such a page had a line end, the indent of the next paragraph is left over.
_INDENT = re.compile(r"(?:(?<=[。！？；：”])(?:[\u00a0\u3000]|  )[\u00a0\u3000 ]*|[\u00a0\u3000]{2}[\u00a0\u3000 ]*)(?=\S)")

#: Or a single space is left, which nobody types before a marker or after a full stop; so many of them before markers say so.
_SEVERED = re.compile(r" (?=[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十百]{1,4}[章节節条條])")
_SEVERED_OR_ENDED = re.compile(rf"(?:{_SEVERED.pattern}|(?<=[。！？；：”]) )(?=\S)")
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
    start = 0
    if text.startswith("\ufeff"):  # a byte order mark that was not taken off
        start, text = 1, text[1:]
    flat = _has_gaps(text)
    in_series = "之一：" in text or "之一:" in text
    for raw in text.splitlines(keepends=True):
        if ink := raw.strip():
            opening = ink[0]
            first = start if raw[0] == opening else start + raw.index(opening)
            if flat and len(ink) >= FLAT and (pieces := _flattened(ink, first)):
                unended += [i for i, (_, end, _) in enumerate(pieces, len(lines)) if ink[end - first - 1] not in ENDS]
                lines += pieces
            else:
                match = matchers[opening]
                found = match(ink) if match else None
                reading = (known.get(found[0]) or learn(found)) if found else series_at(ink) if in_series else None
                if ink[-1] not in ENDS:
                    unended.append(len(lines))
                add((first, first + len(ink), reading))
        start += len(raw)
    return Lines(lines, unended)


#: What is left of an indent in mid-line where the line ends were lost.
_GAPS = ("\u3000\u3000", "  ", "\u00a0")


def _has_gaps(text: str) -> bool:
    """Tell whether there may be indents that do not stand at the beginning of a line."""
    return "。 " in text or any(text.count(gap) > text.count("\n" + gap) for gap in _GAPS if gap in text)


def _flattened(ink: str, offset: int) -> list[Line]:
    """Cut a line where the indent of a lost paragraph begins; give nothing where there is none."""
    if "。 " not in ink and not any(gap in ink for gap in _GAPS):
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
