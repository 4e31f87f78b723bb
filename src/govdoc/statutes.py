"""Laws with 第 3 條 alone on its line, as the database of Taiwan prints them: what stands between two articles is the first one's.

An article is over where the next one begins, whatever stands between them: the form of an application, 附件一, 說明：, a row of a
table. So no work begins there and nothing heads the articles below, 第三條人員… cites an article, and 第一款應… an item.
"""

from bisect import bisect_right
from itertools import pairwise

from govdoc.blocks import Block, Blocks, is_article_alone, is_spaced
from govdoc.counting import MOST_MISSING, follows
from govdoc.markers import ARTICLE, BY_NAME, Number
from govdoc.readings import DIGITS, Reading

#: Fewer articles are no count.
FEWEST = 2
#: Two articles that a misprint has swapped leap no farther: 3, 5, 4, 6.
SWAPPED = 2
#: So ends a sentence, or a part of one, and no name of a chapter.
_ENDS_SENTENCE = frozenset("。；：，、;:,")
#: The divisions of the largest laws alone. In other texts so begin citations, and the parts of what an article speaks of.
_SMALL = frozenset(BY_NAME[name] for name in ("book", "portion", "subsection", "item_division", "lesson"))
_SETTLED = frozenset(("label", "division", "article"))
_UNITS = frozenset(("division", "article"))

#: What changes: the reading of a block, or None where it turns out to have none.
_Changes = dict[int, Reading | None]


def settle_articles(text: str, blocks: Blocks) -> Blocks:
    """Settle what the lines between the articles of such a law are, where one looks like a unit of its own.

    The law begins with number 1. Where the count goes back, another law may begin, or none.
    """
    alone = [i for i in blocks.unended if is_article_alone(blocks.blocks[i])]
    if len(alone) < FEWEST:
        return blocks
    laws = _laws(blocks.blocks, alone)
    changes: _Changes = {}
    for law in laws:
        spaced = is_spaced(text, blocks.blocks[law[0]][0])
        _settle_head(text, blocks.blocks, law[0], changes, spaced=spaced)
        for first, after in pairwise(law):
            _settle_article(text, blocks.blocks, first, after, changes, spaced=spaced)
    return _changed(blocks, changes)._replace(laws=tuple((law[0], law[-1]) for law in laws))


def settle_rest(text: str, blocks: Blocks, works: list[int]) -> Blocks:
    """Settle the same behind the last article of each law, up to the first block of the next of the works, or to the next law.

    An article that is written in another way is cited, unless its number is the next.
    """
    changes: _Changes = {}
    for first, last in blocks.laws:
        after = bisect_right(works, last)
        end = works[after] if after < len(works) else len(blocks.blocks)
        spaced = is_spaced(text, blocks.blocks[first][0])
        for i in range(last + 1, end):
            block = blocks.blocks[i]
            reading = block[2]
            if reading is None or reading.kind.role not in _UNITS:
                continue
            if reading.kind.role == "division":
                if not _divides(text, block, reading, spaced=spaced, leads=False):
                    changes[i] = None
            elif is_article_alone(block) or follows(reading.number, _number(blocks.blocks[last])):
                break
            else:
                changes[i] = None
    return _changed(blocks, changes)


def _changed(blocks: Blocks, changes: _Changes) -> Blocks:
    if not changes:
        return blocks
    changed = blocks.blocks.copy()
    for i, reading in changes.items():
        start, end, _ = changed[i]
        changed[i] = (start, end, reading)
    return blocks._replace(blocks=changed)


def _laws(blocks: list[Block], alone: list[int]) -> list[list[int]]:
    """Give for each law its articles: they begin with 1, and none goes back far."""
    laws: list[list[int]] = []
    law: list[int] = []
    last = (0, 0)
    numbers = [_order(_number(blocks[i])) for i in alone]
    for i, number, after in zip(alone, numbers, [*numbers[1:], (0, 0)], strict=True):
        if law and abs(number[0] - last[0]) > SWAPPED and last < after <= (last[0] + 1, 0):
            continue  # the cell of a table: the next one counts on from the one before
        if number == (1, 0):
            law = [i]
            laws.append(law)
        elif law and number[0] >= last[0] - MOST_MISSING:
            law.append(i)
        else:
            law = []
        last = number
    return [law for law in laws if len(law) >= FEWEST]


def _settle_head(text: str, blocks: list[Block], first: int, changes: _Changes, *, spaced: bool) -> None:
    """Add the readings of the chapters right above the first article: whatever stands before them, they are the law's."""
    for i in range(first - 1, -1, -1):
        reading = blocks[i][2]
        if reading is None or reading.kind.role != "division" or not _divides(text, blocks[i], reading, spaced=spaced, leads=True):
            break
        changes[i] = _surely(reading)


def _settle_article(text: str, blocks: list[Block], first: int, after: int, changes: _Changes, *, spaced: bool) -> None:
    """Add the readings that change between two articles, and that of the second if its number is not the next."""
    one, other = _number(blocks[first]), _number(blocks[after])
    reading = blocks[after][2]
    if reading is not None and not follows(other, one):
        changes[after] = _surely(reading)
    #: Whether only divisions stand between a line and the second article.
    leads = True
    for i in range(after - 1, first, -1):
        reading = blocks[i][2]
        if reading is None or (role := reading.kind.role) not in _SETTLED:
            leads = False
        elif role == "label":
            changes[i] = _surely(reading)
            leads = False
        else:
            leads = _divides(text, blocks[i], reading, spaced=spaced, leads=leads) if role == "division" else _counts(blocks[i], one, other)
            if not leads or reading.kind in _SMALL:
                changes[i] = _surely(reading) if leads else None


def _divides(text: str, block: Block, reading: Reading, *, spaced: bool, leads: bool) -> bool:
    """Tell whether a line is the heading of a chapter: it is written as the articles are, or it names something and stands above one.

    Right above one, what is written as they are is no sentence, though a stop may stand behind it: 第 二 章 罰則。
    """
    start, end, _ = block
    if text[end - 1] in _ENDS_SENTENCE and not (leads and spaced and is_spaced(text, start)):
        return False
    if spaced:
        return is_spaced(text, start) or (leads and reading.length < end - start and reading.kind not in _SMALL)
    return leads or reading.kind not in _SMALL


def _counts(block: Block, one: Number | None, other: Number | None) -> bool:
    """Tell whether an article between two others counts between them: 第 5 條 （刪除）, or 第五條 on a line of its own."""
    start, end, reading = block
    if reading is None or reading.kind is not ARTICLE or not (reading.ending == DIGITS or reading.length == end - start):
        return False
    return _order(one) < _order(reading.number) < _order(other)


def _surely(reading: Reading) -> Reading:
    """Give a reading that the form of the law has settled."""
    return Reading(reading.kind, reading.number, reading.length, reading.ending, settled=True)


def _number(block: Block) -> Number | None:
    return block[2].number if block[2] is not None else None


def _order(number: Number | None) -> tuple[int, int]:
    """Give a number as it is ordered: 12 before 12-1, and that before 13."""
    if isinstance(number, tuple):
        return (number[0], number[1])
    return (number or 0, 0)
