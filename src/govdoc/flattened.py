"""A page that lost its line ends, with units of several levels on one line: such a line is cut before each of them.

    一、总体要求（一）指导思想。…（二）目标任务。…二、重点工作（三）…

In a paragraph that only holds a list nothing opens right behind a heading; on such a page the first unit below each does.
"""

from bisect import bisect_right
from collections.abc import Iterator
from operator import itemgetter
from typing import NamedTuple

from govdoc.blocks import Block, Blocks
from govdoc.expressions import late, look, seen
from govdoc.markers import INLINE_ITEMS, MarkerKind
from govdoc.numerals import read_chinese
from govdoc.points import Quotes
from govdoc.readings import reading_at
from govdoc.scripts import both_scripts

_START = itemgetter(0)
#: Such a line has a number 1 behind the heading that opens with another: 一、总体要求（一）, （一）基本原则1.
_SIGN = (look("一", r"[）)](?<=[^，。；：！？,;:!?\s][（(]一.)"), look("1", r"[.．、](?<=[^，。；：！？,;:!?\s]1.)"))
#: Where a unit may begin.
_UNIT = late(r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十0-9]{1,3}[）)]|[0-9]{1,2}[.．、](?![0-9])")
#: What stands before a unit, if not a heading, ends with one of these; so does what only introduces the first one.
_ENDS = frozenset("。！？；：”）!?;:)")
#: No heading is longer, or shorter; none that lost its line end has one of these inside.
SHORTEST_HEADING, LONGEST_HEADING = 2, 30
_PAUSE = late("[，。；：！？,;:!?]")
#: So many units tell that a line is a whole page.
FEWEST = 4


class _Unit(NamedTuple):
    """A unit inside a line: where it begins, and whether right behind the heading of the one before."""

    place: int
    is_below: bool


def cuts_of_flattened(text: str, blocks: Blocks) -> dict[int, list[int]]:
    """Give for each block that is a page without line ends the places at which its units begin."""
    cuts: dict[int, list[int]] = {}
    for i in sorted({bisect_right(blocks.blocks, place, key=_START) - 1 for place in seen(_SIGN, text)}):
        units = list(_units(text, blocks.blocks[i])) if i >= 0 and i not in blocks.quoted else []
        if len(units) >= FEWEST and any(unit.is_below for unit in units):
            cuts[i] = [unit.place for unit in units]
    return cuts


def _units(text: str, block: Block) -> Iterator[_Unit]:
    """Give the units inside a block: each goes on a count that is open, or opens one below the heading before it, or behind a sentence."""
    start, end, leading = block
    quotes = Quotes(text, start, end)
    #: The counts that are open, outermost first, each with its last number; and the last number of every kind.
    kinds: list[MarkerKind] = []
    last: dict[MarkerKind, int] = {}
    words = start
    if leading is not None and isinstance(leading.number, int):
        kinds.append(leading.kind)
        last[leading.kind] = leading.number
        words += leading.length
    for found in _UNIT.finditer(text, start + 1, end):
        place = found.start()
        reading = reading_at(text, place)
        if reading is None or reading.kind not in INLINE_ITEMS or not isinstance(reading.number, int) or quotes.at(place):
            continue
        kind, number = reading.kind, reading.number
        is_below = bool(kinds) and kind is not kinds[-1] and _is_heading(text, words, place)
        if not is_below and text[place - 1] not in _ENDS:
            continue
        goes_on = number == last.get(kind, 0) + 1
        if kind in kinds:
            if not goes_on:
                continue
            del kinds[kinds.index(kind) + 1 :]
        elif number == 1 or (goes_on and is_below):
            kinds.append(kind)
        else:
            continue
        last[kind] = number
        words = place + reading.length
        yield _Unit(place, is_below)


def _is_heading(text: str, start: int, end: int) -> bool:
    """Tell whether the words behind a marker are a heading up to where the next unit begins."""
    return SHORTEST_HEADING <= end - start <= LONGEST_HEADING and _PAUSE.search(text, start, end) is None


#: A document that lost all its line ends has hardly more lines, and one of so many characters.
MOST_LINES, WHOLE_TEXT = 3, 400
#: So many parts are counted, each behind a sentence, where 一、 may stand behind anything.
FEWEST_PARTS = 3
_PART = late(r"[。！？”）!?)][ \u3000]{0,2}([二三四五六七八九十]{1,3})、(?![二三四五六七八九十、])")
#: 一、 behind a sentence, or else behind a title or a date whose line end was lost; but 统一、 and 之一、 are words.
_FIRST_PART = late(r"[。！？”）：!?):][ \u3000]{0,2}(一)、(?![二三四五六七八九十、])")
_FIRST_GLUED = late(both_scripts(r"[一-鿿](?<![统唯专同之第万单逐划合期周归如不其])(一)、(?![二三四五六七八九十、])(?=[一-鿿])"))


def cuts_before_parts(text: str, blocks: Blocks) -> dict[int, list[int]]:
    """Give the places before 一、, 二、 and 三、 on a line that holds a whole document: …工作报告一、前言2023年…。二、工作情况（一）….

    Behind the cuts each part opens its line, and what stands in it is found as in any other line.
    """
    if len(blocks.blocks) > MOST_LINES:
        return {}
    cuts: dict[int, list[int]] = {}
    for i, (start, end, _) in enumerate(blocks.blocks):
        if end - start < WHOLE_TEXT or i in blocks.quoted:
            continue
        places: list[int] = []
        for found in _PART.finditer(text, start, end):
            if read_chinese(found[1]) == len(places) + 2:
                places.append(found.start(1))
        if len(places) + 1 < FEWEST_PARTS:
            continue
        first = _FIRST_PART.search(text, start, places[0]) or _FIRST_GLUED.search(text, start, places[0])
        if first is not None:
            cuts[i] = [first.start(1), *places]
    return cuts
