"""A printed table of contents repeats the headings; it is not the body."""

from collections.abc import Callable

from govdoc.blocks import Block
from govdoc.counting import is_first
from govdoc.expressions import late
from govdoc.lines import CLOSING

#: The articles of a chapter, in brackets or behind a space: （第一条至第五条）.
_ARTICLES = r"第\s?[^（）()\s]{1,12}\s?[条條](?:\s*[至到—–\-－~～]\s*第?\s?[^（）()\s]{1,12}\s?[条條])?"
#: The articles, leaders and page numbers at the end of a line of contents, and white space anywhere.
LEADER = late(rf"(?:\s*[（(]{_ARTICLES}[）)]|\s+{_ARTICLES})?[\s.．…·—\-]*(?:\d{{1,3}}[-—–－~～])?(?:\d{{0,4}}|(?<=[\s.．…·])[IVXⅠ-Ⅻ]{{1,5}})\s*$")
#: So it ends, or with a digit.
_ENDS_LEADER = frozenset("）).．…·—-条條IVXⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ")
#: A line of contents with the number of a page at its end, which something sets off.
_ON_PAGE = late(r"(?:\s|[.．…·]{2})\s*\d{1,4}$")
#: No table of contents has more lines.
LONGEST = 400
#: … and no longer ones than this.
SHORT = 60


def printed_contents(text: str, blocks: list[Block], unended: list[int], labels: list[int], heads_work: Callable[[int], bool]) -> set[int]:
    """Give the blocks of a table of contents: short lines in a row, the first of which comes again as a heading.

    `unended` are the blocks that do not end as a sentence does, `labels` those that say 目录; `heads_work` tells whether a block
    labels another work.
    """
    opening = [(n, i, reading.kind.role) for n, i in enumerate(unended) if (reading := blocks[i][2]) is not None and reading.number == 1]
    # Where the first of some lines comes again there are three at least, and none of them ends as a sentence does.
    firsts = [i for n, i, role in opening if role == "division" and unended[n + 2 : n + 3] == [i + 2]]
    below = {label + 1 for label in labels if label + 1 < len(blocks)}
    listed = _listed(text, blocks, [i for _, i, role in opening if role != "division"], below, heads_work)
    if not firsts and not labels:
        return listed
    keys = _Keys(text, blocks)
    #: The last short block with the same words; asked for only below a label.
    last_with = {keys[i]: i for i, block in enumerate(blocks) if block[1] - block[0] <= SHORT} if below else {}
    found = listed
    for i in sorted({*firsts, *below}):
        if i not in found:
            found |= _repeated(text, blocks, i, keys, last_with if i in below else {})
    return found


def _repeated(text: str, blocks: list[Block], i: int, keys: dict[int, str], last_with: dict[str, int]) -> set[int]:
    """Give the lines from `i` up to where the first comes again, or else those of them that come again at all."""
    j = i
    while j < min(i + LONGEST, len(blocks)) and _is_line(text, blocks[j]):
        if j > i and (keys[j] == keys[i] or (last_with and (_counts_anew(text, blocks[j], blocks[i]) or _says_again(text, blocks[j], blocks[i])))):
            return set(range(i, j)) if j - i > 1 else set()
        j += 1
    again = {k for k in range(i, j) if last_with.get(keys[k], -1) >= j} if last_with else set()
    if again:  # 附录A（规范性） 渡口照明 18 stands on two lines in the body
        for k in range(max(again) + 1, j):
            if not _ON_PAGE.search(text, blocks[k][0], blocks[k][1]):
                break
            again.add(k)
    return again


def _counts_anew(text: str, block: Block, line: Block) -> bool:
    """Tell whether a block has the words of a line behind a marker of another kind: 1. in the contents, 案例一 in the body.

    Divisions are what they are: 第一章 总则 may stand below 第一编 总则.
    """
    reading, listed = block[2], line[2]
    if reading is None or listed is None or reading.kind is listed.kind or reading.number != listed.number or listed.kind.role == "division":
        return False
    words, again = (LEADER.sub("", text[_heading(text, one) : one[1]]) for one in (line, block))
    return words == again != ""


#: A list of headings that nothing announces has so many lines at least …
FEWEST = 3
#: … and so many blocks at most stand between it and the first heading of the body: a title, a greeting, a paragraph or two.
BETWEEN = 8


def _listed(text: str, blocks: list[Block], opening: list[int], below: set[int], heads_work: Callable[[int], bool]) -> set[int]:
    """Give the lines of a table of contents that nothing announces: 一、…, （一）…, 二、… without text, and then all of them again with text.

    `opening` are the lines with number 1. Those that stand below 目录 are looked at elsewhere, for there lines without a number
    may be among them.
    """
    found: set[int] = set()
    done = 0
    for i in opening:
        if i < done or i + FEWEST >= len(blocks):
            continue
        end = i
        while end < min(i + LONGEST, len(blocks)) and blocks[end][2] is not None and _is_line(text, blocks[end]):
            if end > i and _says_again(text, blocks[end], blocks[i]):
                break
            end += 1
        if i not in below and end - i >= FEWEST and _count_from_1(blocks[i:end]) and _come_again(text, blocks, range(i, end), heads_work):
            found.update(range(i, end))
        done = end
    return found


def _count_from_1(lines: list[Block]) -> bool:
    """Tell whether every count in some lines begins there, as in a table of contents: no （三） stands in it without （一）."""
    firsts = {reading.kind: reading.number for _, _, reading in reversed(lines) if reading is not None}
    return all(number is None or is_first(number) for number in firsts.values())


def _come_again(text: str, blocks: list[Block], lines: range, heads_work: Callable[[int], bool]) -> bool:
    """Tell whether lines come again in their order, the first of them soon, with text between them or behind one.

    They do so in the same work, and nothing that is numbered otherwise stands before the first of them.
    """
    near = range(lines.stop, min(lines.stop + BETWEEN, len(blocks)))
    body = next((j for j in near if blocks[j][2] is not None or heads_work(j)), None)
    if body is None or not _says_again(text, blocks[body], blocks[lines.start]):
        return False
    heads_text, line = False, lines.start
    for j in range(body, min(body + LONGEST, len(blocks))):
        if heads_work(j):
            break
        if _says_again(text, blocks[j], blocks[line]):
            line += 1
            if line == lines.stop:
                return heads_text
        heads_text = heads_text or not _is_line(text, blocks[j])
    return False


def _says_again(text: str, block: Block, line: Block) -> bool:
    """Tell whether a block opens with the number and the words of a line, though the mark behind the number is another."""
    reading, listed = block[2], line[2]
    if reading is None or listed is None or reading.kind is not listed.kind or reading.number != listed.number:
        return False
    words = LEADER.sub("", text[line[0] + listed.length : line[1]]).strip()
    return bool(words) and text.startswith(words, _heading(text, block))


def _heading(text: str, block: Block) -> int:
    """Give the place at which the words behind a block's marker begin."""
    start, end, reading = block
    place = start + (reading.length if reading else 0)
    return end - len(text[place:end].lstrip())


def _is_line(text: str, block: Block) -> bool:
    start, end, _ = block
    return end - start <= SHORT and (text[end - 1] not in CLOSING or text[end - 1] in "）)》")


class _Keys(dict[int, str]):
    """The words of each block without white space, and without the leader and the page number at its end."""

    def __init__(self, text: str, blocks: list[Block]) -> None:
        self._text, self._blocks = text, blocks

    def __missing__(self, i: int) -> str:
        start, end, _ = self._blocks[i]
        words, last = self._text[start:end], self._text[end - 1]
        if last in _ENDS_LEADER or last.isdecimal():
            words = LEADER.sub("", words)
        key = self[i] = "".join(words.split())
        return key
