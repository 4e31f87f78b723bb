"""A normalised text to a unified diff, made of its edits and not of a comparison."""

from collections.abc import Iterator
from typing import NamedTuple

from govdoc.edits import Normalized
from govdoc.spans import line_starts

CONTEXT = 3


class _Block(NamedTuple):
    """Lines of the original and of the normalised text that belong together, counted from 0."""

    old: range
    new: range


def unified_diff(normal: Normalized, name: str) -> Iterator[str]:
    r"""Give the lines of a unified diff from the original to the normalised text, with their line ends.

    >>> from govdoc import normalize
    >>> print("".join(unified_diff(normalize("一、总则\n⼆、附则\n"), "a.txt")), end="")
    --- a.txt
    +++ a.txt (normalized)
    @@ -1,2 +1,2 @@
     一、总则
    -⼆、附则
    +二、附则
    """
    old = [line + "\n" for line in normal.original.split("\n")]
    new = [line + "\n" for line in normal.text.split("\n")]
    for lines in (old, new):
        lines[-1] = lines[-1][:-1]
        if not lines[-1]:
            lines.pop()
    blocks = [block for block in _blocks(normal, len(old), len(new)) if [old[i] for i in block.old] != [new[i] for i in block.new]]
    if blocks:
        yield f"--- {name}\n"
        yield f"+++ {name} (normalized)\n"
    for hunk in _hunks(blocks):
        yield from _hunk(hunk, old, new)


def _blocks(normal: Normalized, old_lines: int, new_lines: int) -> Iterator[_Block]:
    """Cut both texts wherever a line begins in one and in the other."""
    numbers = {start: n for n, start in enumerate(line_starts(normal.original)[:old_lines])}
    starts = line_starts(normal.text)[:new_lines]
    old_from = new_from = 0
    for new_line, start in enumerate(normal.original_offsets(starts)):
        old_line = numbers.get(start, 0)
        if old_line > old_from:
            yield _Block(range(old_from, old_line), range(new_from, new_line))
            old_from, new_from = old_line, new_line
    yield _Block(range(old_from, old_lines), range(new_from, new_lines))


def _hunks(blocks: list[_Block]) -> Iterator[list[_Block]]:
    """Put together changed blocks whose context would meet."""
    hunk: list[_Block] = []
    for block in blocks:
        if hunk and block.old.start - hunk[-1].old.stop > 2 * CONTEXT:
            yield hunk
            hunk = []
        hunk.append(block)
    if hunk:
        yield hunk


def _hunk(hunk: list[_Block], old: list[str], new: list[str]) -> Iterator[str]:
    before = min(CONTEXT, hunk[0].old.start)
    after = min(CONTEXT, len(old) - hunk[-1].old.stop)
    ranges = [range(part[0].start - before, part[1].stop + after) for part in ((hunk[0].old, hunk[-1].old), (hunk[0].new, hunk[-1].new))]
    yield f"@@ -{_counted(ranges[0])} +{_counted(ranges[1])} @@\n"
    place = hunk[0].old.start - before
    for block in hunk:
        yield from (_line(" ", old[i]) for i in range(place, block.old.start))
        yield from (_line("-", old[i]) for i in block.old)
        yield from (_line("+", new[i]) for i in block.new)
        place = block.old.stop
    yield from (_line(" ", old[i]) for i in range(place, place + after))


def _counted(lines: range) -> str:
    """Give the first line and how many there are; no line at all is counted from the one before."""
    return f"{lines.start + bool(lines)},{len(lines)}"


def _line(sign: str, line: str) -> str:
    return sign + line if line.endswith("\n") else f"{sign}{line}\n\\ No newline at end of file\n"
