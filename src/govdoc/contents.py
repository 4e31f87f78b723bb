"""A printed table of contents repeats the headings; it is not the body."""

import re

from govdoc.blocks import Block
from govdoc.lines import CLOSING

#: Leaders and page numbers at the end of a line of contents, and white space anywhere.
_LEADER = re.compile(r"[\s.．…·—\-]*\d{0,4}\s*$")
#: No table of contents has more lines.
LONGEST = 400
_SPACE = re.compile(r"\s+")


def printed_contents(text: str, blocks: list[Block], unended: list[int], labels: list[int]) -> set[int]:
    """Give the blocks of a table of contents: short lines in a row, the first of which comes again as a heading.

    `unended` are the blocks that do not end as a sentence does, `labels` those that say 目录.
    """
    found: set[int] = set()
    firsts = [i for i in unended if (reading := blocks[i][2]) is not None and reading.number == 1 and reading.kind.role == "division"]
    below = {label + 1 for label in labels}
    for i in sorted({*firsts, *below}):
        if i not in found and i < len(blocks):
            found |= _repeated(text, blocks, i, labelled=i in below)
    return found


def _repeated(text: str, blocks: list[Block], i: int, *, labelled: bool) -> set[int]:
    key = _key(text, blocks[i])
    j = i
    while j < min(i + LONGEST, len(blocks)) and _is_line(text, blocks[j]):
        if j > i and _key(text, blocks[j]) == key:
            return set(range(i, j)) if j - i > 1 else set()
        j += 1
    if not labelled or j == i:
        return set()
    later = {_key(text, block) for block in blocks[j:] if block[1] - block[0] <= 60}
    return {k for k in range(i, j) if _key(text, blocks[k]) in later}


def _is_line(text: str, block: Block) -> bool:
    start, end, _ = block
    return end - start <= 60 and (text[end - 1] not in CLOSING or text[end - 1] in "）)》")


def _key(text: str, block: Block) -> str:
    return _SPACE.sub("", _LEADER.sub("", text[block[0] : block[1]]))
