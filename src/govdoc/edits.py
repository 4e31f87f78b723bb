r"""What normalising did to a text, and the way back.

A step gives `Change`s of the text it is handed. `revise` makes them and keeps, in a `Revision`, what leads back; a
`Normalized` text is the original with all its revisions. Nothing is found out afterwards by comparing two texts.

    original    務  (  w  ù  )  實        the change (1, 5, "") deletes 4 characters
    offsets    0  1  2  3  4  5  6
                \_1_\________5_|  6
    text        務              實        offset 1 leads back to 5: what was deleted belongs to what stands before it
"""

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain, count, repeat
from operator import add, sub
from sys import intern, maxsize
from typing import Literal, NamedTuple

from attrs import frozen

from govdoc.spans import Position, Span, line_starts, position_at

#: How sure an edit is: nothing else is possible; borne out by a second sign; the likeliest of several.
Confidence = Literal["certain", "verified", "guess"]


class Change(NamedTuple):
    """One change of the text that a step was given: the characters `start <= i < end` become `replacement`."""

    start: int
    end: int
    replacement: str
    confidence: Confidence = "certain"


@frozen(eq=False)
class Alike:
    """Changes to one string, in their order: what iterating over it gives, without a value for each."""

    starts: Sequence[int]
    ends: Sequence[int]
    replacement: str
    confidence: Confidence = "certain"
    #: The text with all of them made, and where in it each ends, where that was at hand.
    after: str | None = None
    behinds: Sequence[int] | None = None

    def __iter__(self) -> Iterator[Change]:
        return map(Change, self.starts, self.ends, repeat(self.replacement), repeat(self.confidence))


def all_alike(text: str, pattern: re.Pattern[str], replacement: str) -> Alike:
    r"""Change to one string whatever a pattern finds; all of the pattern is its one group.

    >>> list(all_alike("甲\r\n乙", re.compile("(\r\n)"), "\n"))
    [Change(start=1, end=3, replacement='\n', confidence='certain')]
    """
    return alike(pattern.split(text), replacement)


def alike(pieces: Sequence[str], replacement: str) -> Alike:
    """Change to one string every second piece of a text."""
    lengths = list(map(len, pieces))
    places = list(accumulate(lengths))
    behinds: Iterator[int] = accumulate(lengths[:-1:2])
    if length := len(replacement):
        behinds = map(add, behinds, count(length, length))
    return Alike(places[:-1:2], places[1::2], replacement, after=replacement.join(pieces[::2]), behinds=array("q", behinds))


@frozen(kw_only=True)
class Edit:
    """One change, told of the original: the characters that were replaced, by what, and which step did it."""

    span: Span
    replacement: str
    step: str
    confidence: Confidence = "certain"


@frozen(kw_only=True, eq=False, repr=False)
class Revision:
    """The changes that one step made, the nth of them at index n of every field: a text may have one a line."""

    step: str
    #: The text before, and where in it the replaced characters began and ended.
    before: str
    starts: Sequence[int]
    ends: Sequence[int]
    #: Where the replacement ends, in the text after.
    behinds: Sequence[int]
    replacements: Sequence[str]
    confidences: Sequence[Confidence]

    @property
    def places(self) -> list[int]:
        """Where the replacement begins, in the text after."""
        return list(map(sub, self.behinds, map(len, self.replacements)))

    @property
    def keeps_places(self) -> bool:
        """Whether all that was replaced is as long as what it was replaced by; so every offset is what it was."""
        return self.ends == self.behinds

    @property
    def removed(self) -> tuple[str, ...]:
        """The characters that were replaced."""
        return tuple(map(self.before.__getitem__, map(slice, self.starts, self.ends)))

    def offset_before(self, offset: int) -> int:
        """Give the offset in the text before that an offset in the text after came from."""
        return offset + self.run_at(offset)[2]

    def run_at(self, offset: int) -> tuple[int, int, int]:
        """Give the run of offsets around one that are all shifted alike, from the first to behind the last, and by how much."""
        behinds, ends = self.behinds, self.ends
        n = bisect_right(behinds, offset)
        low, shift = (behinds[n - 1], ends[n - 1] - behinds[n - 1]) if n else (0, 0)
        if n == len(behinds):
            return low, maxsize, shift
        # In the middle of the next replacement, characters are counted off as far as there were any.
        last = ends[n] - shift
        return (low, min(behinds[n], last + 1), shift) if offset <= last else (offset, offset + 1, ends[n] - offset)

    def offset_after(self, offset: int) -> int:
        """Give the first offset in the text after that came from an offset in the text before, or from behind it."""
        n = bisect_left(self.starts, offset) - 1
        if n < 0:
            return offset
        start, end, behind = self.starts[n], self.ends[n], self.behinds[n]
        return behind + offset - end if offset > end else min(behind - len(self.replacements[n]) + offset - start, behind)

    def offsets_before(self, offsets: Sequence[int]) -> list[int]:
        """Lead many offsets back that ascend, a run at a time."""
        found: list[int] = []
        while (first := len(found)) < len(offsets):
            _, high, shift = self.run_at(offsets[first])
            found += [offset + shift for offset in offsets[first : bisect_left(offsets, high, first)]]
        return found

    def span_before(self, span: Span) -> Span:
        """Give the characters of the text before that a span came from; a cut through a replacement widens to all of it."""
        start, end = self.offset_before(span.start), self.offset_before(span.end)
        if (n := self._cut_by(span.start)) is not None:
            start = self.starts[n]
        if (n := self._cut_by(span.end)) is not None:
            end = self.ends[n]
        return Span(start, end)

    def _cut_by(self, offset: int) -> int | None:
        """Tell which replacement the offset cuts through; none is cut whose characters stand for one each."""
        n = bisect_right(self.behinds, offset)
        if n == len(self.behinds) or offset <= self.behinds[n] - len(self.replacements[n]):
            return None
        return None if self.ends[n] - self.starts[n] == len(self.replacements[n]) else n

    def undo(self, text: str) -> str:
        """Give the text before, from the text after."""
        return _replaced(text, self.places, self.behinds, self.removed)


def _replaced(text: str, starts: Sequence[int], ends: Sequence[int], replacements: Sequence[str]) -> str:
    kept = map(text.__getitem__, map(slice, (0, *ends), (*starts, len(text))))
    return "".join(chain.from_iterable(zip(kept, (*replacements, ""), strict=True)))


def revise(text: str, step: str, changes: Iterable[Change]) -> tuple[str, Revision | None]:
    """Make the changes of one step; without any, give the very text that came in.

    >>> text, revision = revise("務(wù)實", "ruby", [Change(1, 5, "")])
    >>> text, revision.offset_before(1), revision.undo(text)
    ('務實', 5, '務(wù)實')
    """
    if isinstance(changes, Alike):
        return _revise_alike(text, step, changes)
    changes = tuple(changes)
    if not changes:
        return text, None
    starts, ends, behinds = array("q"), array("q"), array("q")
    replacements: list[str] = []
    confidences: list[Confidence] = []
    pieces: list[str] = []
    done = copied = shift = 0
    for start, end, replacement, confidence in changes:
        if not done <= start <= end <= len(text):
            message = f"step {step!r} changes {start}:{end} after {done} in a text of {len(text)}: let its changes ascend and not overlap"
            raise ValueError(message)
        done = end
        if text[start:end] != replacement:
            shift += len(replacement) - (end - start)
            starts.append(start)
            ends.append(end)
            behinds.append(end + shift)
            replacements.append(intern(replacement))  # equal strings are kept once
            confidences.append(confidence)
            pieces += (text[copied:start], replacement)
            copied = end
    if not starts:
        return text, None
    revision = Revision(
        step=step, before=text, starts=starts, ends=ends, behinds=behinds, replacements=tuple(replacements), confidences=tuple(confidences)
    )
    return "".join((*pieces, text[copied:])), revision


def _revise_alike(text: str, step: str, changes: Alike) -> tuple[str, Revision | None]:
    """Do the same for changes to one string: a page may have one a line, and what can be done at one go for all of them is."""
    some = len(changes.starts)
    if not some:
        return text, None
    starts, ends = array("q", changes.starts), array("q", changes.ends)
    length = len(changes.replacement)
    kept = map(sub, starts, chain((0,), ends))
    behinds = array("q", map(add, accumulate(kept), count(length, length))) if changes.behinds is None else changes.behinds
    revision = Revision(
        step=step, before=text, starts=starts, ends=ends, behinds=behinds,
        replacements=(changes.replacement,) * some, confidences=(changes.confidence,) * some,
    )  # fmt: skip
    after = changes.after if changes.after is not None else _replaced(text, starts, ends, revision.replacements)
    return after, revision


@frozen(eq=False, repr=False)
class Normalized:
    """A normalised text with the way back to its original."""

    original: str
    text: str
    #: What the steps did that did anything, in their order; each counts in the text that the one before it left.
    revisions: tuple[Revision, ...] = ()

    @property
    def edits(self) -> tuple[Edit, ...]:
        """What was done, in the order of the original; where steps changed the same place, in the order of the steps."""
        made: list[Edit] = []
        for n, revision in enumerate(self.revisions):
            changes = zip(revision.starts, revision.ends, revision.replacements, revision.confidences, strict=True)
            made += [
                Edit(span=_span_before(self.revisions[:n], Span(start, end)), replacement=replacement, step=revision.step, confidence=confidence)
                for start, end, replacement, confidence in changes
            ]
        return tuple(sorted(made, key=lambda edit: edit.span.start))

    def to_original(self, span: Span) -> Span:
        """Give the characters of the original that a span of the normalised text came from.

        A cut through a replacement widens to the whole of it; a deleted character belongs to what stands before it.
        """
        if not 0 <= span.start <= span.end <= len(self.text):
            message = f"{span} is no span of a text of {len(self.text)} characters: give one of the normalised text"
            raise ValueError(message)
        found = _span_before(self.revisions, span)
        return found if span.start else Span(0, found.end)

    def original_offset(self, offset: int) -> int:
        """Give the offset in the original that an offset in the normalised text came from.

        The way back keeps order, leads 0 to 0 and the end to the end, and gives each offset one answer: so spans that tile
        the normalised text come from spans that tile the original.
        """
        return self.original_offsets((offset,))[0]

    def original_offsets(self, offsets: Sequence[int]) -> list[int]:
        """Do the same for many offsets, which must ascend."""
        if offsets and not 0 <= offsets[0] <= offsets[-1] <= len(self.text):
            message = (
                f"offsets from {offsets[0]} to {offsets[-1]} in a text of {len(self.text)} characters: give ascending ones of the normalised text"
            )
            raise ValueError(message)
        found = list(offsets)
        for revision in reversed(self.revisions):
            found = revision.offsets_before(found)
        if offsets and offsets[0] == 0:
            zeros = bisect_right(offsets, 0)
            found[:zeros] = [0] * zeros
        return found

    @property
    def deleted_first(self) -> int:
        """How many characters were deleted before the first one that was kept: a byte order mark."""
        return self._came_from(0)

    def from_original(self, span: Span) -> Span:
        """Give the characters of the normalised text that stand for a span of the original."""
        return Span(self._first_from(span.start), self._first_from(span.end))

    def _first_from(self, offset: int) -> int:
        for revision in self.revisions:
            offset = revision.offset_after(offset)
        return offset

    def _came_from(self, offset: int) -> int:
        for revision in reversed(self.revisions):
            offset = revision.offset_before(offset)
        return offset

    def undo(self) -> str:
        """Take the changes back, the last step's first: this gives the original, character for character."""
        text = self.text
        for revision in reversed(self.revisions):
            text = revision.undo(text)
        return text

    def explain(self) -> str:
        r"""Tell what was done, a line for an edit: line and column in the original, step, characters and code points.

        >>> from govdoc import normalize
        >>> print(normalize("一、總則\n⼆、務(wù)實").explain())
        2:1 radicals: '⼆' U+2F06 -> '二' U+4E8C (certain)
        2:4 ruby: '(wù)' U+0028 U+0077 U+00F9 U+0029 -> nothing (certain)
        """
        return "\n".join(self._explained())

    def _explained(self) -> Iterator[str]:
        starts = line_starts(self.original)
        for edit in self.edits:
            place: Position = position_at(starts, edit.span.start)
            yield f"{place} {edit.step}: {_shown(edit.span.of(self.original))} -> {_shown(edit.replacement)} ({edit.confidence})"

    def __repr__(self) -> str:
        return f"<Normalized {len(self.text)} characters of {len(self.original)}, {sum(len(r.starts) for r in self.revisions)} edits>"


def _span_before(revisions: Sequence[Revision], span: Span) -> Span:
    for revision in reversed(revisions):
        span = revision.span_before(span)
    return span


def _shown(characters: str) -> str:
    return " ".join([repr(characters), *(f"U+{ord(c):04X}" for c in characters)]) if characters else "nothing"
