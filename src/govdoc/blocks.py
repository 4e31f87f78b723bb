"""Lines to blocks: hard wraps undone, quoted provisions set apart, every possible marker still attached."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from operator import itemgetter
from typing import NamedTuple

from govdoc.counting import follows
from govdoc.endings import (
    BRACKETS,
    CITING,
    FRAGMENT,
    HEAD,
    OPEN,
    RUNNING,
    begins_inside,
    first_introduced,
    is_field,
    is_unfinished,
    parts_brackets,
    stands_alone,
)
from govdoc.expressions import late, look, seen
from govdoc.kinds import kind_at_end
from govdoc.lines import CLOSING, ENDS, Line, Lines, lines_of
from govdoc.markers import ARTICLE, CASE, MOTION, SEQUENCE_WORD
from govdoc.people import names_authors, names_officer
from govdoc.readings import DIGITS, Reading
from govdoc.scripts import both_scripts, in_both_scripts
from govdoc.wrapping import EVEN, indent_of

#: A line shorter than this that ends without punctuation is a heading, a name or a cell, not a broken sentence.
LONG = 30
#: So long are lines that were broken.
SHORTEST_WRAP = 18

#: One paragraph or heading as its writer meant it, over one line or several.
Block = Line


class Blocks(NamedTuple):
    """The blocks of a text, and what is peculiar to some of them."""

    blocks: list[Block]
    #: Those that begin in the middle of a sentence: a marker there is doubtful.
    interrupting: frozenset[int]
    #: Those that belong to a quotation over several paragraphs.
    quoted: set[int]
    #: Those that do not end as a sentence does.
    unended: list[int]
    #: The length from which a line counts as full where all were broken at one width; 0 where none was.
    width: int
    #: The first and the last article of each law that prints 第 3 條 on lines of their own.
    laws: tuple[tuple[int, int], ...] = ()

    def is_in_article(self, i: int) -> bool:
        """Tell whether a block belongs to an article of such a law, behind which the next one stands."""
        k = bisect_left(self.laws, (i,)) - 1
        return k >= 0 and i < self.laws[k][1]


def join_blocks(text: str, split: Lines) -> Blocks:
    """Join the lines that one sentence runs over."""
    if not split.width:
        split = _put_together(text, split)
    lines, unended, unclosed, _, width, interrupting, _ = split
    blocks = lines
    if not width and unclosed:
        blocks, interrupting = _joined(text, lines, unclosed)
    if len(blocks) != len(lines):
        unended = [i for i, (_, end, _) in enumerate(blocks) if text[end - 1] not in ENDS]
    quoted = _quoted(text, blocks)
    if quoted:
        blocks = [(start, end, None if i in quoted else reading) for i, (start, end, reading) in enumerate(blocks)]
    return Blocks(blocks, interrupting, quoted, unended, int(width * EVEN))


#: A heading below such a number is no longer, and so is the name of an article.
LONGEST_BELOW, LONGEST_NAME = 40, 21
#: What stands below the number of a term, or of a clause: 32.1 / 860 are the cells of a table.
_TERM = late("[一-鿿A-Za-z]{2}")
#: Who sues whom over what is longer.
LONGEST_CASE = 70


def _put_together(text: str, split: Lines) -> Lines:
    """Put a number that stands alone on its line together with what it numbers: 一、 / 主要工作, 第一條 / 生效.

    That of an article has its text below it in Taiwan, where it is 第 1 條, and its name in Macau: there most articles have one.
    """
    lines = split.lines
    alone = {i: reading for i in split.unended for start, end, reading in (lines[i],) if reading is not None and reading.length == end - start}
    alone.pop(len(lines) - 1, None)  # nothing stands below it
    if not alone:
        return split
    articles = [i for i, reading in alone.items() if reading.kind.role == "article"]
    named = [i for i in articles if _is_named_below(text, lines, i) and not _is_of_taiwan(text, lines[i][0], alone[i])]
    numbers = {i for i, reading in alone.items() if _numbers_below(text, lines, i, reading)} if len(articles) < len(alone) else set()
    if len(named) > 1 and 2 * len(named) > len(articles):
        numbers.update(named)
    # A decimal that numbers nothing is a sum, or the cell of a table.
    sums = {i for i, reading in alone.items() if reading.kind.parts > 1}
    if not numbers and not sums:
        return split
    joined = [
        (start, lines[i + 1][1] if i in numbers else end, None if i in sums and i not in numbers else reading)
        for i, (start, end, reading) in enumerate(lines)
        if i - 1 not in numbers
    ]
    return lines_of(text, joined, [i for i, (_, end, _) in enumerate(joined) if text[end - 1] not in ENDS])


def _numbers_below(text: str, lines: list[Line], i: int, reading: Reading) -> bool:
    """Tell whether the line below belongs to the number of an item that stands alone; to one without any mark only a heading does."""
    start, end, below = lines[i + 1]
    if reading.kind.role != "item" or below is not None or reading.kind.name == "han_open":
        return False
    if reading.kind is CASE:
        return end - start <= LONGEST_CASE and text[end - 1] not in CLOSING and text[start] not in "—【［["
    if reading.kind is MOTION and is_field(text, start, end):
        return False  # 第一案 / 類別：財政
    if reading.kind.parts > 1:
        return _TERM.match(text, start, end) is not None  # 3.1 / 渡口　ferry
    if reading.usual and reading.ending in reading.kind.after:
        return True
    return end - start <= LONGEST_BELOW and text[end - 1] not in CLOSING and i + 2 < len(lines) and text[lines[i + 2][1] - 1] in ENDS


def _is_of_taiwan(text: str, start: int, reading: Reading) -> bool:
    """Tell whether an article is written as the database of Taiwan writes it: 第 1 條."""
    return reading.ending == DIGITS and is_spaced(text, start)


def is_spaced(text: str, start: int) -> bool:
    """Tell whether a space stands behind the 第 of an article or a chapter."""
    return text[start + 1].isspace()


def _is_named_below(text: str, lines: list[Line], i: int) -> bool:
    """Tell whether a name stands below the number of an article."""
    start, end, reading = lines[i + 1]
    is_word = reading is None or reading.kind is SEQUENCE_WORD  # 最后条款
    return end - start <= LONGEST_NAME and is_word and text[end - 1] not in CLOSING and text[end - 1] not in "，、,"


def _joined(text: str, lines: list[Line], unclosed: list[int]) -> tuple[list[Block], frozenset[int]]:
    """Go over the lines that are not closed, and join to each what goes on with it."""
    blocks: list[Block] = []
    interrupting: set[int] = set()
    told: list[bool] = []

    def has_headings() -> bool:  # told when first asked for: few texts ask
        if not told:
            told.append(_has_headings(text, lines, unclosed))
        return told[0]

    done = lost = 0
    for i in unclosed:
        if i < done:
            continue
        start, end, reading = lines[i]
        after = i + 1
        while (
            after < len(lines)
            and (text[end - 1] not in CLOSING or (after > i + 1 and _cites_on(text, lines, after)))
            and (
                _goes_on(text, lines, after, start, reading, has_headings)
                if lines[after][2] is None
                else text[end - 1] in BRACKETS and begins_inside(text, lines[after])
            )
        ):
            end = lines[after][1]
            after += 1
        if after > i + 1:
            blocks += lines[done:i]
            blocks.append((start, end, reading))
            done = after
            lost += after - i - 1
        if (end - lines[after - 1][0] >= LONG or text[end - 1] in OPEN) and text[end - 1] not in CLOSING:
            interrupting.add(after - lost)
    return (blocks + lines[done:] if done else lines), frozenset(interrupting)


#: A line that ends before the name of a law is no shorter: 血站违反 / 《血站管理办法》 / 的，….
SHORTEST_CITING = 6
#: So goes on a sentence behind the name of a law that stands on a line of its own, as a link often does.
_BEHIND_NAME = ("的", "等", "、", "，", "和", "与", "與", "及", "或", "第", *in_both_scripts("规定"))


def _cites_on(text: str, lines: list[Line], i: int) -> bool:
    """Tell whether line `i` goes on behind the name of a law that stands on the line above, and does not begin the sentence."""
    if i < 2:
        return False
    (_, above, _), (start, end, _), (below, _, _) = lines[i - 2 : i + 1]
    return text[start] == "《" and text[end - 1] == "》" and text[above - 1] not in CLOSING and text.startswith(_BEHIND_NAME, below)


def _goes_on(text: str, lines: list[Line], i: int, start: int, reading: Reading | None, has_headings: Callable[[], bool]) -> bool:
    """Tell whether line `i`, which opens no marker, goes on the block that began at `start` and is not closed."""
    if i <= HEAD and reading is None and kind_at_end(text[lines[i - 1][0] : lines[i - 1][1]]) and not _opens_article(lines, i - 1):
        return False  # a title ends so
    if not _may_go_on(text, lines, i, start, reading, has_headings):
        return False
    return not any(marked is None and stands_alone(text[first:end]) for first, end, marked in lines[i - 1 : i + 1])


#: So a name goes on that did not fit on the line of its division: 第四章　监督管理 / 与法律责任.
_JOINS_NAME = late(both_scripts(r"[与及和或](?![谐平解睦气时会许])[^，。；：！？,;:!?]+$"))


def _may_go_on(text: str, lines: list[Line], i: int, start: int, reading: Reading | None, has_headings: Callable[[], bool]) -> bool:
    """Tell the same by punctuation and lengths alone."""
    before, before_end, marked = lines[i - 1]
    first, end, _ = lines[i]
    if marked is not None and marked.length == before_end - before:  # 第一章 / 总则
        return marked.kind.role == "division" and end - first <= FRAGMENT and text[end - 1] not in CLOSING
    ending = text[before_end - 1]
    length = before_end - before
    if ending in OPEN or (length >= 8 and is_unfinished(text, before, before_end)):
        return True
    if (length >= SHORTEST_CITING and text.endswith(CITING, before, before_end)) or (ending == "》" and _cites_on(text, lines, i)):
        return True
    if parts_brackets(text, lines, i - 1):
        return True
    if marked is not None and marked.kind.role == "division" and end - first <= FRAGMENT and _JOINS_NAME.match(text, first, end):
        return True
    complete = text[end - 1] in CLOSING or end - first >= LONG
    if reading is None and length >= SHORTEST_WRAP and text[end - 1] in ENDS and _is_outdented(text, lines, i):
        return True
    if reading is None:
        return start > 0 and length >= LONG and complete and _was_running(text, lines, i - 1, start)
    if length >= 2 * LONG and length - len(_LETTER.findall(text, before, before_end)) // 2 >= 2 * LONG:
        return complete
    if reading.kind.name == "bullet" and i <= HEAD and _names_somebody(text[first:end]):
        return False  # below a subtitle
    return length >= 20 and end - first <= FRAGMENT and not complete and _heads_text(text, lines, i) and not has_headings()


def _was_running(text: str, lines: list[Line], i: int, start: int) -> bool:
    """Tell whether line `i` of the block that began at `start` is running text, and no heading ends it: …通知如下：一、会议时间."""
    first, end, _ = lines[i]
    if RUNNING.search(text, start, end):
        return first_introduced(text, first, end) is None
    return _opens_article(lines, i)


#: A letter is half as wide as a Chinese character: 3.2　渡口照明　lighting of ferry landings is no long line.
_LETTER = late("[A-Za-z ]")


def _opens_article(lines: list[Line], i: int) -> bool:
    """Tell whether line `i` stands below the number of an article, which has nothing else on its line: there its text begins."""
    above, above_end, marked = lines[i - 1]
    return i > 0 and marked is not None and marked.kind is ARTICLE and marked.length == above_end - above


_ORGAN = late(both_scripts(r"\S{2,20}(?:局|委|委员会|政府|法院|检察院|厅|部|办公室|研究室|中心|公司|学院|大学)$"))


def _names_somebody(words: str) -> bool:
    """Tell whether a line names an organ or a person: who reports, below ——在…会议上."""
    return _ORGAN.match(words) is not None or names_officer(words) or names_authors(words)


def _is_outdented(text: str, lines: list[Line], i: int) -> bool:
    """Tell whether a line has no indent, and those around it have one: they begin paragraphs, and this one does not."""
    if indent_of(text, lines, i) or not indent_of(text, lines, i - 1):
        return False
    return i + 1 == len(lines) or indent_of(text, lines, i + 1) > 0


def _has_headings(text: str, lines: list[Line], unclosed: list[int]) -> bool:
    """Tell whether a short line without a marker stands between a sentence and a paragraph: then such lines are headings, not ends of some."""
    for i in unclosed:
        start, end, reading = lines[i]
        if reading is None and end - start <= FRAGMENT and 0 < i < len(lines) - 1:
            _, below_end, below = lines[i + 1]
            if below is None and text[lines[i - 1][1] - 1] in ENDS and text[below_end - 1] in ENDS:
                return True
    return False


def _heads_text(text: str, lines: list[Line], i: int) -> bool:
    """Tell whether a paragraph follows line `i`: then a short line before it ends the heading above; but above 第一条 a title may stand."""
    if i + 1 >= len(lines):
        return False
    start, end, reading = lines[i + 1]
    if reading is not None:
        is_title = reading.kind.role in ("article", "division") and kind_at_end(text[slice(*lines[i][:2])]) is not None
        return reading.number == 1 and lines[i - 1][2] is not None and not is_title
    return text[end - 1] in CLOSING or end - start >= LONG


#: A quotation that is not closed within so many paragraphs was never meant to run on.
LONGEST_QUOTATION = 300
QUOTES = {"“": "”", "「": "」", "『": "』", "〝": "〞", '"': '"', "＂": "＂"}
_START = itemgetter(0)
#: A quotation mark at the beginning of a line, after a colon, or after 修改为.
_BEFORE_QUOTATION = "：:为為爲"
_OPENS_QUOTATION = tuple(look(mark, rf"(?<=[{_BEFORE_QUOTATION}\n\r \u3000\u00a0\t]{mark})") for mark in QUOTES)


def _quoted(text: str, blocks: list[Block]) -> set[int]:
    """Give the blocks between a quotation mark that opens a paragraph, or follows a colon, and the one that closes it.

    Each paragraph of a long quotation may open with a mark of its own (GB/T 15834-2011), so the marks do not nest. The
    block of a unit that ends in the first words of what it quotes is itself not quoted.
    """
    quoted: set[int] = set()
    alone: list[int] | None = None
    for i in _opening(text, blocks):
        if i in quoted:
            continue
        last = _quotation_end(text, blocks, i)
        if last is None:
            continue
        if alone is None:
            alone = [j for j, block in enumerate(blocks) if is_article_alone(block)]
        if not (alone and _counts_on_inside(blocks, alone, i, last)):
            quoted.update(range(i + 1 if blocks[i][2] else i, last + 1))
    return quoted


def is_article_alone(block: Block) -> bool:
    """Tell whether the number of an article, in digits, is all that a line holds: 第 3 條."""
    start, end, reading = block
    return reading is not None and reading.length == end - start and reading.kind is ARTICLE and reading.ending == DIGITS


def _counts_on_inside(blocks: list[Block], alone: list[int], first: int, last: int) -> bool:
    """Tell whether the next article on a line of its own stands in what seems to be quoted: then a mark that should close it is missing."""
    k = bisect_left(alone, first)
    if k == 0 or k == len(alone) or alone[k] > last:
        return False
    before, after = blocks[alone[k - 1]][2], blocks[alone[k]][2]
    return before is not None and after is not None and follows(after.number, before.number)


def _opening(text: str, blocks: list[Block]) -> list[int]:
    """Give the blocks that begin with a quotation mark, or have one after a colon."""
    places = seen(_OPENS_QUOTATION, text)
    if text.startswith(tuple(QUOTES)):
        places.append(0)
    return sorted({bisect_right(blocks, place, key=_START) - 1 for place in places})


def _quotation_end(text: str, blocks: list[Block], i: int) -> int | None:
    """Give the block that closes the quotation which block `i` opens and leaves open."""
    start, end, _ = blocks[i]
    for mark, closing in QUOTES.items():
        opened = text.rfind(mark, start, end)
        if opened < 0 or text.find(closing, opened + 1, end) >= 0 or (mark == closing and text.count(mark, start, end) % 2 == 0):
            continue
        # At the beginning of a line a straight mark may close as well as open.
        if (opened != start or mark == closing) and text[opened - 1] not in _BEFORE_QUOTATION:
            continue
        for last in range(i + 1, min(i + LONGEST_QUOTATION, len(blocks))):
            start, end, _ = blocks[last]
            if _closes(text, start, end, mark, closing):
                return last
    return None


def _closes(text: str, start: int, end: int, mark: str, closing: str) -> bool:
    """Tell whether a block closes more than it opens itself, and last; a mark at its beginning only repeats the one that is open."""
    if mark == closing:
        return text.count(mark, start, end) % 2 == 1
    return text.rfind(closing, start, end) > text.rfind(mark, start, end) and text.count(closing, start, end) > text.count(mark, start + 1, end)
