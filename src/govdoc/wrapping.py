"""Lines that were all broken at one margin, by a printer, a scanner or a mail program: which of them are full, and run on.

    │　　全县农村公路总里程一千二百公里，│其中        no room for 其: full, though it ends on a comma
    │其中县道三百公里，乡道四百公里，村道│五百公里    no room for 五: full, and it runs on
    │五百公里。                          │
    │　　二、存在问题                    │部分        room for 部: its writer ended it
    │　　部分路段建成年代较早，设计标准偏│低，        no room for 低 and its comma: full

A line is full when the first word of the next one would not have fitted on it. So a heading that ends short of the margin
is whole, however long it is, and a line that reaches it is not.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import islice, pairwise
from typing import NamedTuple

from attrs import evolve

from govdoc.edits import Change, Normalized, revise
from govdoc.endings import BRACKETS, FRAGMENT, HEAD, OPEN, RUNNING, begins_inside, is_field, is_running, is_unfinished, parts_brackets, stands_alone
from govdoc.expressions import late
from govdoc.kinds import kind_at_end
from govdoc.lines import CLOSING, ENDS, Line, Lines, lines_of
from govdoc.people import names_authors

#: What is not broken off: a number, a word of another script, and no mark that closes begins a line.
_WORD = late(r"(?:[0-9A-Za-z.,%/:@_+-]+|.)[，。、；：？！）》〉”’」』】〕,.;:?!)]*", re.DOTALL)
#: These end no sentence by themselves.
_BRACKETS = frozenset("）)」』”》〉")
#: So many lines at least were broken off.
FEWEST = 2
#: The path to a page, which is whole: 首页 > 政策 > 正文.
PATH = " > "
#: Few pages are wider; a longer item that does not end was not broken off, but left open.
WIDEST = 60
#: What is long is at least so long, as a part of what full lines are: a line of a title, or one that may have been broken.
EVEN = 0.7
_DASHES = frozenset("—―－-")
#: Characters that take one column of print; all others take two.
_NARROW = late(r"[\x00-\u1fff]+")
#: Full lines may be short of the margin by one character that was lost, and beyond it by marks that may not begin a line.
SLACK, BEYOND = 1, 3
#: No more than one line in so many is longer.
OVERLONG = 50
#: An indent is as wide; that of the lines below an item's first one, twice as wide.
INDENT, HANGING = 2, 4


class Margin(NamedTuple):
    """Where the lines of a text end, and how its paragraphs begin."""

    #: For each line whether it reaches the margin; and whether it would with the indent of an item, which some pages lost.
    full: list[bool]
    nearly: list[bool]
    #: For each line whether it is indented, and whether a blank line stands before it.
    indented: list[bool]
    parted: list[bool]
    #: Do paragraphs begin with an indent that the lines that go on have not; and numbered ones too.
    by_indent: bool
    by_indent_numbered: bool
    #: Do blank lines stand between paragraphs, and not between the lines of one.
    by_blank: bool
    #: How many characters a full line has.
    width: int


def unwrap(normal: Normalized, split: Lines) -> tuple[Normalized, Lines]:
    r"""Join the lines that were broken at a margin; give the very same values where none was.

    >>> from govdoc.lines import split_lines
    >>> text = "　　全县共有公路一千二百公里，其中县道三百\n公里，乡道四百公里，村道五百公里。近年来县\n财政投入六千万元，路况有了明显改善。"
    >>> whole, lines = unwrap(Normalized(text, text), split_lines(text))
    >>> whole.text.count("\n"), len(lines.lines), whole.undo() == text
    (0, 1, True)
    """
    text, lines = normal.text, split.lines
    margin = find_margin(text, split)
    if margin is None:
        return normal, split
    going_on: list[int] = []
    interrupting: set[int] = set()
    for i in range(1, len(lines)):
        if _runs_on(text, lines, i, margin, joined=going_on[-1:] == [i - 1]):
            going_on.append(i)
        elif _breaks_off(text, lines, i, margin):
            interrupting.add(i - len(going_on))
    whole, revision = revise(text, "unwrap", [Change(lines[i - 1][1], lines[i][0], "") for i in going_on])
    if revision is None:
        return normal, split
    joined = _joined(lines, set(going_on))
    unended = [i for i, (_, end, _) in enumerate(joined) if whole[end - 1] not in ENDS]
    revised = evolve(normal, text=whole, revisions=(*normal.revisions, revision))
    return revised, lines_of(whole, joined, unended)._replace(width=margin.width, interrupting=frozenset(interrupting), gapped=split.gapped)


def _joined(lines: list[Line], going_on: set[int]) -> list[Line]:
    """Give the lines anew, each with those that go on it, in the text that has lost what stood between them."""
    joined: list[Line] = []
    lost = 0
    for i, (start, end, reading) in enumerate(lines):
        if i in going_on:
            first, _, opening = joined.pop()
            lost += start - lines[i - 1][1]
            joined.append((first, end - lost, opening))
        else:
            joined.append((start - lost, end - lost, reading))
    return joined


def find_margin(text: str, split: Lines) -> Margin | None:
    """Give the margin at which all the lines of a text were broken; None where there was none.

    Most of the longer lines that end without a mark, where no marker follows, must end at it, hardly a line beyond it, and most
    of what they run on in, in a sentence that ends. Where hardly more than some items were broken, these are asked (`_rows_of`).
    """
    lines, broken = split.lines, split.broken
    if PATH.strip() in text and PATH in text:
        broken = [i for i in broken if text.find(PATH, *lines[i][:2]) < 0]
    if broken:
        broken = [i for i in broken if not is_field(text, *lines[i + 1][:2])]
    if not broken or _go_beyond(text, lines, broken):
        return None
    # A program breaks lines after so many characters, a printer after so many columns.
    alike = len({lines[i][1] - lines[i][0] for i in broken}) == 1
    first, second = (_characters, _columns) if alike else (_columns, _characters)
    likelier = _rows_in(text, lines, broken, first)
    if likelier and len(likelier.runs) == len(broken):
        return _margin(text, lines, likelier)
    found = [rows for rows in (likelier, _rows_in(text, lines, broken, second)) if rows]
    if not found and (items := [i for i in broken if _may_be_broken(text, lines, i)]):
        found = [rows for rows in (_rows_of(text, lines, items, _columns), _rows_of(text, lines, items, _characters)) if rows]
    return _margin(text, lines, max(found, key=lambda rows: len(rows.runs))) if found else None


def _go_beyond(text: str, lines: list[Line], broken: list[int]) -> bool:
    """Tell at a glance that no margin will be found: too many lines go beyond all the broken ones, at the farthest of which it lies.

    In most texts the numbers of characters tell so. A character takes one column or two; so a line of more than twice as many
    is beyond in columns as well, and if the longest ones are in between, their columns are looked at.
    """
    farthest = max([lines[i][1] - _margin_left_of(text, lines, i) for i in broken])
    longest = sorted([end - start for start, end, _ in lines])[-1 - len(lines) // OVERLONG]
    if longest <= farthest + BEYOND:
        return False
    most = 2 * (farthest + BEYOND)
    return longest > most or all(_columns(text, start, end) > most for start, end, _ in lines if end - start >= longest)


def columns(words: str) -> int:
    """Give how many columns of print some words take.

    >>> columns("3月28日上午9:00")
    15
    """
    return _columns(words, 0, len(words))


def _columns(text: str, start: int, end: int) -> int:
    """Give how many columns of print a part of a text takes."""
    return 2 * (end - start) - sum(map(len, _NARROW.findall(text, start, end)))


def _characters(_: str, start: int, end: int) -> int:
    """Give how many characters a part of a text takes: another measure, by which programs break lines."""
    return end - start


#: Measures a part of a text, from where to where.
Measure = Callable[[str, int, int], int]


class _Rows(NamedTuple):
    """The lines of a text as they were printed, in one measure."""

    margin: int
    #: How wide one character is.
    unit: int
    indents: list[int]
    #: What is left of each line when the first word of the next one is put on it.
    room: list[int]
    #: The lines that were broken off at the margin.
    runs: list[int]


def _rows_in(text: str, lines: list[Line], broken: list[int], measure: Measure) -> _Rows | None:
    """Measure the lines, if those that were broken off are alike in this measure; first these alone, as few texts have a margin."""
    lengths = _lengths(text, lines, broken, measure)
    margin = _usual(lengths)
    runs = _runs(text, lines, broken, lengths, margin, measure)
    if len(runs) < FEWEST or len(runs) * 5 < 3 * sum(length >= margin * EVEN for length in lengths):
        return None
    if next(islice(_beyond(text, lines, margin, measure), len(lines) // OVERLONG, None), None) is not None:
        return None
    rows = _measured(text, lines, margin, runs, measure)
    return rows if _is_prose(text, lines, rows) else None


def _lengths(text: str, lines: list[Line], some: list[int], measure: Measure) -> list[int]:
    return [measure(text, _margin_left_of(text, lines, i), lines[i][1]) for i in some]


def _runs(text: str, lines: list[Line], some: list[int], lengths: list[int], margin: int, measure: Measure) -> list[int]:
    """Give those of some lines on which the first word of the next one would not have fitted."""
    unit = measure("一", 0, 1)
    return [
        i
        for i, length in zip(some, lengths, strict=True)
        if (room := margin - length) < SLACK * unit
        or _is_full(text, lines, i, room - measure(text, lines[i + 1][0], _word_end(text, lines[i + 1])), unit)
    ]


def _is_full(text: str, lines: list[Line], i: int, room: int, unit: int) -> bool:
    """Tell whether so little room is left on a line: more where 主　　旨： has lost the spaces inside, or a first line its indent."""
    if room < SLACK * unit:
        return True
    reading = lines[i][2]
    return room < (SLACK + INDENT) * unit and ((reading is not None and reading.kind.role == "label") or _lost_indent(text, lines, i))


def _lost_indent(text: str, lines: list[Line], i: int) -> bool:
    """Tell whether a line that begins a paragraph may have had an indent: it has no other than the lines around it, which all have one."""
    if not 0 < i < len(lines) - 1 or (lines[i - 1][2] is None and text[lines[i - 1][1] - 1] not in CLOSING):
        return False
    indent = indent_of(text, lines, i)
    return indent >= INDENT and indent_of(text, lines, i - 1) == indent == indent_of(text, lines, i + 1)


def _beyond(text: str, lines: list[Line], margin: int, measure: Measure) -> Iterator[int]:
    """Give the lines that go beyond a margin."""
    unit = measure("一", 0, 1)
    most = margin + BEYOND * unit
    return (i for i, (start, end, _) in enumerate(lines) if (end - start) * unit > most and measure(text, start, end) > most)


def _measured(text: str, lines: list[Line], margin: int, runs: list[int], measure: Measure) -> _Rows:
    """Measure all the lines of a text of which some run on."""
    lefts = [_margin_left_of(text, lines, i) for i in range(len(lines))]
    indents = [measure(text, left, start) if left < start else 0 for left, (start, _, _) in zip(lefts, lines, strict=True)]
    words = [measure(text, line[0], _word_end(text, line)) for line in lines[1:]]
    room = [margin - measure(text, left, end) - word for left, (_, end, _), word in zip(lefts, lines, (*words, 0), strict=True)]
    return _Rows(margin, measure("一", 0, 1), indents, room, runs)


def _may_be_broken(text: str, lines: list[Line], i: int) -> bool:
    """Tell whether an item that does not end goes on on the next line: that is no longer, and ends, or goes on as well."""
    (start, end, reading), (below, below_end, _) = lines[i], lines[i + 1]
    if below_end - below > end - start + BEYOND or (reading is not None and reading.kind.role == "division"):
        return False
    goes_on = i + 2 < len(lines) and lines[i + 2][2] is None
    return parts_brackets(text, lines, i) or (reading is not None and (text[below_end - 1] in CLOSING or goes_on))


def _rows_of(text: str, lines: list[Line], items: list[int], measure: Measure) -> _Rows | None:
    """Measure the lines of a page on which hardly more than some items were broken: none goes beyond these, and they are sentences.

    That shows in the other members of their list, which end as sentences do; in a bracket that the next line closes; or in
    their marks, which stand in other places in each, though all are as long: such headings are made alike.
    """
    unit = measure("一", 0, 1)
    lengths = _lengths(text, lines, items, measure)
    margin = max(lengths)
    if margin > WIDEST * unit:
        return None
    runs = _runs(text, lines, items, lengths, margin, measure)
    if next(_beyond(text, lines, margin, measure), None) is not None:
        return None
    are_sentences = _are_in_lists(text, lines, runs) or any(parts_brackets(text, lines, i) for i in runs) or _are_unlike(text, lines, runs)
    return _measured(text, lines, margin, runs, measure) if are_sentences else None


def _are_unlike(text: str, lines: list[Line], items: list[int]) -> bool:
    """Tell whether items have their marks in other places: two of one kind by chance, unless they are exactly as long."""
    words = [text[slice(*lines[i][:2])] for i in items]
    marks = {tuple(found.start() for found in RUNNING.finditer(item)) for item in words}
    kinds = {reading.kind if (reading := lines[i][2]) else None for i in items}
    return len(marks) > 1 and (len(items) > FEWEST or len(kinds) > 1 or len(set(map(len, words))) == 1)


def _are_in_lists(text: str, lines: list[Line], items: list[int]) -> bool:
    """Tell whether most of what stands in a list with some items ends as a sentence does."""
    kinds = {reading.kind for i in items if (reading := lines[i][2])}
    some = frozenset(items)
    others = [text[end - 1] in ENDS for i, (_, end, reading) in enumerate(lines) if reading and reading.kind in kinds and i not in some]
    return 2 * sum(others) >= len(others) > 0


def indent_of(text: str, lines: list[Line], i: int) -> int:
    """Give by how many characters a line is indented; not at all where it shares its line with the one before."""
    return lines[i][0] - _margin_left_of(text, lines, i)


def _margin_left_of(text: str, lines: list[Line], i: int) -> int:
    """Give where the indent of a line begins; where the line does, if it shares its line with the one before."""
    start = lines[i][0]
    before = lines[i - 1][1] if i else 0
    if start - before < 2:
        return start
    line = text.rfind("\n", before, start) + 1
    return line if line or not i else start


def _word_end(text: str, line: Line) -> int:
    """Give where the first word of a line ends."""
    start = line[0]
    found = _WORD.match(text, start)
    return found.end() if found else start


def _is_prose(text: str, lines: list[Line], rows: _Rows) -> bool:
    """Tell whether lines that are all as long are sentences: no names, and no headings above short texts."""
    below = {i + 1 for i in rows.runs}
    stacked = [i for i in rows.runs if lines[i][2] is None and i in below]
    if any(text[lines[i][1] - 1] in CLOSING for i in below) and sum(is_running(text, lines[i]) for i in stacked) >= FEWEST:
        return True
    closed = [text[lines[i][1] - 1] in CLOSING for i in below if rows.room[i] >= SLACK * rows.unit or text[lines[i][1] - 1] in CLOSING]
    if 2 * sum(closed) < max(len(closed), 1):
        return False
    return len(stacked) >= FEWEST or any(
        _hangs(lines, rows, i) or is_running(text, lines[i]) or _is_below_number(lines, i) or parts_brackets(text, lines, i) for i in rows.runs
    )


def _is_below_number(lines: list[Line], i: int) -> bool:
    """Tell whether a line is the text of an article whose number stands alone above it."""
    start, end, reading = lines[i - 1]
    return i > 0 and lines[i][2] is None and reading is not None and reading.kind.role == "article" and reading.length == end - start


def _hangs(lines: list[Line], rows: _Rows, i: int) -> bool:
    """Tell whether the line below an item stands under its first word, right of its marker."""
    reading = lines[i][2]
    return reading is not None and rows.indents[i + 1] - rows.indents[i] == reading.length * rows.unit


def _margin(text: str, lines: list[Line], rows: _Rows) -> Margin:
    """Tell from the lines how paragraphs begin."""
    unit = rows.unit
    full = [_is_full(text, lines, i, left, unit) for i, left in enumerate(rows.room)]
    for i, (start, end, reading) in enumerate(lines[: HEAD + 1]):
        # When a work was enacted is set in figures, which are not all half as wide as characters.
        full[i] = full[i] or (reading is None and unit > 1 and rows.room[i] < 2 * SLACK * unit and _NARROW.search(text, start, end) is not None)
    indented = [indent >= INDENT * unit for indent in rows.indents]
    parted = [False, *(text.count("\n", before[1], line[0]) > 1 for before, line in pairwise(lines))]
    goes_on = [i + 1 for i in rows.runs]
    opens = [i for i in range(1, len(lines)) if full[i] and not full[i - 1]]
    numbered = [i for i in range(1, len(lines)) if not full[i - 1] and lines[i][2] is not None]
    by_indent = not _most(indented, goes_on) and _most(indented, opens)
    return Margin(
        full=full,
        nearly=[left < (SLACK + HANGING) * unit for left in rows.room],
        indented=indented,
        parted=parted,
        by_indent=by_indent,
        by_indent_numbered=by_indent and _most(indented, numbered),
        by_blank=not _most(parted, goes_on) and _most(parted, opens),
        width=rows.margin // unit,
    )


def _usual(lengths: list[int]) -> int:
    """Give the commonest length, and of several the greatest."""
    counts = Counter(lengths)
    return max(counts, key=lambda length: (counts[length], length))


def _most(have: list[bool], some: list[int]) -> bool:
    """Tell whether four of five have something."""
    return bool(some) and 5 * sum(have[i] for i in some) >= 4 * len(some)


def _runs_on(text: str, lines: list[Line], i: int, margin: Margin, *, joined: bool) -> bool:
    """Tell whether line `i` goes on the one before it, which reaches the margin, or is surely not over."""
    full = margin.nearly if joined or margin.by_indent else margin.full
    before, before_end, marked = lines[i - 1]
    start, end, reading = lines[i]
    ending = text[before_end - 1]
    if marked is not None and marked.length == before_end - before:  # 第一章 / 总则
        return marked.kind.role == "division" and end - start <= FRAGMENT and reading is None and text[end - 1] not in CLOSING
    open_ended = ending in OPEN or is_unfinished(text, before, before_end)
    if _opens_paragraph(i, margin) and not (open_ended and is_running(text, lines[i - 1])):
        return False
    if ending in CLOSING and not (margin.full[i - 1] and ending in _BRACKETS and text[before_end - 2] not in CLOSING):
        # A sentence that ends at the margin does not end a paragraph, where that would show.
        return margin.full[i - 1] and margin.by_indent and (reading is None or reading.kind.inline)
    if reading is not None:
        return (full[i - 1] and margin.by_indent_numbered) or (ending in BRACKETS and begins_inside(text, lines[i]))
    if not full[i - 1] and not open_ended:
        return i <= HEAD and _ends_title(text, lines, i, margin)
    if i <= HEAD and marked is None and kind_at_end(text[before:before_end]):
        return False  # a title ends so
    # Neither is a line of its own: this one, if it could be one, and the one before, if it is not itself what goes on.
    if not margin.full[i] and stands_alone(text[start:end]):
        return False
    return margin.by_indent or joined or marked is not None or not stands_alone(text[before:before_end])


def _ends_title(text: str, lines: list[Line], i: int, margin: Margin) -> bool:
    """Tell whether a line is the rest of a title: that is set in lines of its own, which need not be full, and ends with its kind."""
    (before, before_end, marked), (start, end, _) = lines[i - 1], lines[i]
    return (
        marked is None
        and margin.width * EVEN <= before_end - before <= margin.width
        and end - start < before_end - before
        and text[end - 1] not in CLOSING - _BRACKETS
        and text[start] not in _DASHES
        and kind_at_end(text[before:before_end]) is None
        and kind_at_end(text[start:end]) is not None
        and not names_authors(text[start:end])
        and not any(stands_alone(text[first:last]) for first, last, _ in lines[i - 1 : i + 1])
    )


def _breaks_off(text: str, lines: list[Line], i: int, margin: Margin) -> bool:
    """Tell whether line `i`, which is not joined to the one before, begins in the middle of a sentence all the same."""
    ending = text[lines[i - 1][1] - 1]
    # A heading that nearly reaches the margin is whole, where a full line stands below it.
    full = margin.nearly if margin.by_indent or lines[i - 1][2] is None or not margin.full[i] else margin.full
    return ending in OPEN or (full[i - 1] and ending not in CLOSING and not _opens_paragraph(i, margin))


def _opens_paragraph(i: int, margin: Margin) -> bool:
    return (margin.by_indent and margin.indented[i]) or (margin.by_blank and margin.parted[i])
