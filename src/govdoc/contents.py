"""A printed table of contents repeats the headings; it is not the body."""

import re

from govdoc.blocks import Block
from govdoc.lines import CLOSING

#: Leaders and page numbers at the end of a line of contents, and white space anywhere.
_LEADER = re.compile(r"(?:\s*[（(]第[^（）()]{1,12}[条條](?:\s*[至到—–\-－~～]\s*第?[^（）()]{1,12}[条條]?)?[）)])?[\s.．…·—\-]*\d{0,4}\s*$")
#: So it ends, or with a digit.
_ENDS_LEADER = frozenset("）).．…·—-")
#: No table of contents has more lines.
LONGEST = 400
#: … and no longer ones than this.
SHORT = 60


def printed_contents(text: str, blocks: list[Block], unended: list[int], labels: list[int]) -> set[int]:
    """Give the blocks of a table of contents: short lines in a row, the first of which comes again as a heading.

    `unended` are the blocks that do not end as a sentence does, `labels` those that say 目录.
    """
    # Where the first of some lines comes again there are three at least, and none of them ends as a sentence does.
    threes = (i for i, third in zip(unended, unended[2:], strict=False) if third == i + 2)
    firsts = [i for i in threes if (reading := blocks[i][2]) is not None and reading.number == 1 and reading.kind.role == "division"]
    if not (firsts or labels):
        return set()
    below = {label + 1 for label in labels if label + 1 < len(blocks)}
    keys = _Keys(text, blocks)
    #: The last short block with the same words; asked for only below a label.
    last_with = {keys[i]: i for i, block in enumerate(blocks) if block[1] - block[0] <= SHORT} if below else {}
    found: set[int] = set()
    for i in sorted({*firsts, *below}):
        if i not in found:
            found |= _repeated(text, blocks, i, keys, last_with if i in below else {})
    return found


def _repeated(text: str, blocks: list[Block], i: int, keys: dict[int, str], last_with: dict[str, int]) -> set[int]:
    """Give the lines from `i` up to where the first comes again, or else those of them that come again at all."""
    j = i
    while j < min(i + LONGEST, len(blocks)) and _is_line(text, blocks[j]):
        if j > i and keys[j] == keys[i]:
            return set(range(i, j)) if j - i > 1 else set()
        j += 1
    return {k for k in range(i, j) if last_with.get(keys[k], -1) >= j} if last_with else set()


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
            words = _LEADER.sub("", words)
        key = self[i] = "".join(words.split())
        return key
