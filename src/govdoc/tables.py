"""Tables in plain text: rows of cells, or cells one below the other, which open nothing and head nothing.

The rows of a table are set apart as the paragraphs of a quotation are: no marker and no heading is looked for in them, and
together they are one paragraph of the section they stand in.
"""

from bisect import bisect_right
from itertools import groupby
from operator import itemgetter

from govdoc.blocks import Block, Blocks
from govdoc.elements import ELEMENTS
from govdoc.expressions import late, look, seen
from govdoc.lines import ENDS
from govdoc.numerals import CHINESE
from govdoc.scripts import both_scripts, either_script, in_both_scripts

#: What parts the cells of a row: a tab, a bar, or a column of spaces.
_GAP = late(r"(?<=\S)(?:[ \u3000\u00a0]*\t\s*|\s*[|｜]\s*|[ \u3000\u00a0]{2,})(?=\S)")
#: The same inside a line.
_BARS = (look("|"), look("｜"))
_GAPS = (
    look("\t", r"(?<=[^\n\r\t \u3000]\t)"),
    look(" ", r" (?<=[^\n\r ]  )"),
    look("\u3000", r"\u3000(?<=[^\n\r\u3000]\u3000\u3000)"),
    look("\u00a0", r"\u00a0(?<=[^\n\r\u00a0]\u00a0\u00a0)"),
)
#: A gap that nobody types between words; the others need more of them.
_SURE = frozenset("\t|｜")
#: The number of a row in a column of its own.
_NUMBER_CELL = late(r"\d{1,3}[ \u3000\u00a0]{2}")
#: A row of a table is no longer.
LONGEST_ROW = 200
_START = itemgetter(0)
#: Rows parted by spaces alone: so many of them, with so many cells, make a table.
FEWEST_ROWS, FEWEST_CELLS = 3, 3
#: With these a column of numbers is headed; cells that stand one below the other begin with one.
_COUNTER = late(both_scripts(r"(?:序\s*号|编\s*号|项\s*次)$"))
LONGEST_COUNTER = 4
#: A cell on a line of its own is no longer.
LONGEST_CELL = 60
#: Such markers stand above a table, not in it.
_ABOVE = frozenset(("division", "article", "label"))


def set_tables_apart(text: str, blocks: Blocks, *, gapped: bool = True) -> Blocks:
    """Set the rows of tables apart from what may be numbered or headed; `gapped` tells whether a line may have a gap, as `Lines` does."""
    places = seen(_BARS, text) + (seen(_GAPS, text) if gapped else [])
    rows = _tables_of_rows(text, blocks.blocks, places) if places else []
    # With a counter both a line of names of columns begins, and a column of cells one below the other.
    firsts = [i for i in blocks.unended if text[blocks.blocks[i][0]] in _OPENS_TABLE]
    captions = [i for i in firsts if text[blocks.blocks[i][0]] == _OPENS_CAPTION]
    counters = [i for i in firsts for start, _, reading in (blocks.blocks[i],) if text[start] != _OPENS_CAPTION and reading is None]
    rows += _headed_tables(text, blocks.blocks, counters)
    columns = _tables_of_columns(text, blocks.blocks, counters)
    columns += _captioned_tables(text, blocks.blocks, captions)
    columns += _tables_of_provisions(text, blocks)
    if not rows and not columns:
        return blocks
    apart = {i for first, after in (*rows, *columns) for i in range(first, after)}
    heads = {first for first, _ in (*rows, *columns)}
    return blocks._replace(
        blocks=[(start, end, None if i in apart else reading) for i, (start, end, reading) in enumerate(blocks.blocks)],
        quoted=blocks.quoted | apart,
        interrupting=(blocks.interrupting - apart) | (apart - heads),
    )


#: The head of a draft in two columns: its articles stand in the first, and why they are so in the second. It alone is set apart.
_OF_DRAFT = late(both_scripts(r"(?:草案|订定|修正)?条[ \u3000]*文[ \u3000]*[\t|｜][ \t\u3000]*说[ \u3000]*明$"))


def _tables_of_rows(text: str, blocks: list[Block], places: list[int]) -> list[tuple[int, int]]:
    """Give the first row of each table of rows, and the block after its last one; `places` are the gaps in lines."""
    near = {bisect_right(blocks, place, key=_START) - 1 for place in places}
    # One row alone is no table: a line with a gap and none above or below it need not be looked at.
    rows = [i for i in sorted(near) if i >= 0 and (i - 1 in near or i + 1 in near) and _cells(text, blocks[i]) > 1]
    tables: list[tuple[int, int]] = []
    for _, together in groupby(enumerate(rows), key=lambda numbered: numbered[1] - numbered[0]):
        some = [i for _, i in together]
        if _OF_DRAFT.match(text, *blocks[some[0]][:2]):
            tables.append((some[0], some[0] + 1))
        elif _is_table(text, blocks[some[0] : some[-1] + 1]):
            tables.append((some[0], some[-1] + 1))
    return tables


def _cells(text: str, block: Block) -> int:
    """Count the cells of a line; a marker and a gap before its text are not one, unless it is a number alone and the gap is wide or sure.

    The number of an article never is.
    """
    start, end, reading = block
    if end - start > LONGEST_ROW:
        return 1
    if reading is None:
        return 1 + len(_GAP.findall(text, start, end))
    first = start + reading.length
    if reading.kind.role in _ABOVE:
        return 1 + len(_GAP.findall(text, end - len(text[first:end].lstrip()), end))
    gaps = len(_GAP.findall(text, first, end))
    return 1 + gaps + (first < end and (text[first] in _SURE or (gaps > 0 and _NUMBER_CELL.match(text, start, end) is not None)))


def _is_table(text: str, rows: list[Block]) -> bool:
    """Tell whether rows that stand together make a table: it has a row without a number, and surely parted cells or many."""
    if len(rows) < 2 or all(reading is not None for _, _, reading in rows):
        return False
    cells = [_cells(text, row) for row in rows]
    if all(any(text.find(gap, start, end) >= 0 for gap in _SURE) for start, end, _ in rows):
        return True
    whole = cells[:-1] if len(rows) > FEWEST_ROWS and cells[-1] > 1 else cells  # of a sum the last row says no more: 合计　　80
    return len(rows) >= FEWEST_ROWS and min(whole) >= FEWEST_CELLS


_OPENS_CAPTION = "表"
_OPENS_TABLE = frozenset(either_script("序编项")) | {_OPENS_CAPTION}
#: With a space behind it, 序号 is the first of the names of columns, in one line; one may have its unit in brackets: 裁罚基准（新台币：元）.
_HEAD = late(both_scripts(r"(?:序号|编号|项次)(?:[ \u3000]+[^\s，。；：]{1,12}(?:[（(][^\s，。；（）()]{1,12}[）)])?){2,}$"))


def _headed_tables(text: str, lines: list[Block], counters: list[int]) -> list[tuple[int, int]]:
    """Give the tables whose cells single spaces part, by their heads: 序号 项目名称 责任单位, and below it 1 新建公厕2座 县住建局.

    Numbers that might be those of sections, as in 一　占用騎樓　第六條, count a row where it has as many cells as the head.
    """
    tables: list[tuple[int, int]] = []
    after = 0
    for i in counters:
        start, end, _ = lines[i]
        if i < after or end - start > LONGEST_ROW or not _HEAD.match(text, start, end):
            continue
        columns = len(text[start:end].split())
        after = next((j for j in range(i + 1, len(lines)) if not _is_counted_row(text, lines[j], columns)), len(lines))
        if after > i + 1:
            tables.append((i, after))
    return tables


_NUMERALS = frozenset(CHINESE.firsts)


def _is_counted_row(text: str, block: Block, columns: int) -> bool:
    """Tell whether a line is a row with a number, below a head of some columns."""
    start, end, _ = block
    cells = text[start:end].split() if end - start <= LONGEST_ROW else []
    if len(cells) < FEWEST_CELLS:
        return False
    number = cells[0].rstrip(".、．")
    return number.isdecimal() or (len(cells) == columns and _NUMERALS.issuperset(number))


def _tables_of_columns(text: str, lines: list[Block], counters: list[int]) -> list[tuple[int, int]]:
    """Give the tables whose cells stand one below the other: from 序号 on as long as short lines follow."""
    tables: list[tuple[int, int]] = []
    after = 0
    for i in counters:
        start, end, _ = lines[i]
        if end - start > LONGEST_COUNTER or i < after or not _COUNTER.match(text, start, end):
            continue
        after = next((j for j in range(i + 1, len(lines)) if not _is_cell(text, lines[j])), len(lines))
        if after - i >= FEWEST_ROWS * 2:
            tables.append((i, after))
    return tables


#: The number and the name of a table, above it: 表1　主要目标, 表2-1 水质.
_CAPTION = late(r"表[ \u3000]*\d{1,2}(?:[-.]\d{1,2})?[ \u3000\u00a0]+\S[^，。\t\n]{1,40}$")
#: What only a cell says: a figure, or that there is none.
_FIGURE = late(r"[<>≤≥＜＞±+＋约]?[-－—–/／\d０-９.,，%％]+\s*(?:[年月日个人元吨]|[万亿]元?)?$")
#: A table has so many cells below its name, and so many of them are figures.
FEWEST_BELOW, FEWEST_FIGURES = 8, 3


def _captioned_tables(text: str, lines: list[Block], captions: list[int]) -> list[tuple[int, int]]:
    """Give the tables whose cells stand one below the other under the number and the name of the table: 表1　主要目标 / 指标 / 2025年 / ….

    A short line right above a paragraph may head that, if no cell above says the same.
    """
    tables: list[tuple[int, int]] = []
    after = 0
    for i in captions:
        if i < after or not _CAPTION.match(text, *lines[i][:2]):
            continue
        after = next((j for j in range(i + 1, len(lines)) if not _is_bare_cell(text, lines[j])), len(lines))
        cells = [text[start:end] for start, end, _ in lines[i + 1 : after]]
        figures = sum(_FIGURE.match(cell) is not None for cell in cells)
        if len(cells) < FEWEST_BELOW or figures < FEWEST_FIGURES:
            continue
        if after < len(lines) and lines[after][2] is None and cells[-1] not in cells[:-1] and not _FIGURE.match(cells[-1]):
            after -= 1
        tables.append((i + 1, after))
    return tables


def _is_bare_cell(text: str, block: Block) -> bool:
    """Tell whether a block may be a cell: a short line without an end, that opens with no marker but a figure, and names no other table."""
    start, end, reading = block
    return (
        text[start] != _OPENS_CAPTION
        and end - start <= LONGEST_CELL
        and text[end - 1] not in ENDS
        and (reading is None or _FIGURE.match(text, start, end) is not None)
    )


#: So the head of a table ends that says of provisions what they are called: 条例条文 / 名称 / 第一百三十三条之二 / 私开闸门.
_HEADS_PROVISIONS = in_both_scripts("条文")
LONGEST_HEAD = 8
FEWEST_PROVISIONS = 2


def _tables_of_provisions(text: str, blocks: Blocks) -> list[tuple[int, int]]:
    """Give the tables in whose first column provisions stand alone on their lines, from their heads on; they do not begin at 1."""
    lines = blocks.blocks
    short = [i for i in blocks.unended for start, end, _ in (lines[i],) if end - start <= LONGEST_HEAD]
    heads = [i for i in short if text.endswith(_HEADS_PROVISIONS, *lines[i][:2])]
    tables: list[tuple[int, int]] = []
    after = 0
    for i in heads:
        if i < after:
            continue
        after = next((j for j in range(i + 1, len(lines)) if not _is_of_provisions(text, lines[j])), len(lines))
        numbers = [reading.number for _, _, reading in lines[i:after] if reading is not None]
        if len(numbers) >= FEWEST_PROVISIONS and numbers[0] != 1:
            tables.append((i, after))
    return tables


def _is_of_provisions(text: str, block: Block) -> bool:
    """Tell whether a block is a provision alone on its line, or what it is called, or where it comes from; or the first two joined."""
    start, end, reading = block
    if reading is not None and (reading.kind.role != "article" or text[start + reading.length : end].lstrip(" \u3000")[:1] not in ("", "\n")):
        return False
    return end - start <= LONGEST_CELL // 2 and text[end - 1] not in ENDS


def _is_cell(text: str, block: Block) -> bool:
    start, end, reading = block
    if text[start] == "附" and ELEMENTS["label"].fits(text[start:end]):
        return False
    if end - start > LONGEST_CELL or (
        reading is not None and (reading.kind.role in _ABOVE or reading.kind.name in ("han", "han_paren", "financial"))
    ):
        return False
    return end - start <= LONGEST_CELL // 2 or text[end - 1] not in ENDS
