"""What is fuzzed: each target takes bytes, and raises where a promise does not hold for what they stand for."""

import time
from collections.abc import Callable
from contextlib import suppress

from attrs import frozen
from hypothesis import given, settings

import govdoc
from fuzz import seeds
from fuzz.checks import decoded, held, read_as_written, repaired_once, same_in_crlf, undone, written_out
from govdoc.decoding import ENCODINGS
from govdoc.files import NotTextError
from govdoc.layout import STYLES
from govdoc.normalizing import DEFAULT
from govdoc.render.records import outline_records
from govdoc.render.tree import TreeStyle, draw_tree
from govdoc.strategies import documents

EVERYTHING = TreeStyle(elements=True, lines=True)


@frozen
class Target:
    """A function of bytes, and what to begin with."""

    takes: Callable[[bytes], object]
    seeds: Callable[[], list[bytes]]
    #: Are the bytes the text itself, so that its lines can be moved about.
    has_lines: bool = True


def parse(data: bytes) -> None:
    """Keep what every tree keeps, be it in CRLF; draw the tree and list it as JSON."""
    text = seeds.text_of(data)
    document = held(text)
    same_in_crlf(text)
    list(draw_tree(document, EVERYTHING))
    list(outline_records(document, elements=True))


def normalize(data: bytes) -> None:
    """Undo what the steps did that the first bytes choose; where they choose none, do the safe repairs once."""
    steps, text = seeds.steps_and_text_of(data)
    undone(govdoc.normalize(text, steps))
    if steps is DEFAULT:
        repaired_once(text)


def read(data: bytes) -> None:
    """Decode as any encoding without an error; what `read` gives is a document like any other."""
    for encoding in (None, *(row.name for row in ENCODINGS)):
        decoded(data, encoding)
        with suppress(NotTextError):
            held(govdoc.read(data, encoding).text)


def write(data: bytes) -> None:
    """Write whatever was parsed in every style: its outline stays, and writing it again changes nothing."""
    document = govdoc.parse(seeds.text_of(data))
    for style in STYLES:
        written_out(document, style.name)


def round_trip(data: bytes) -> None:
    """Let the bytes choose what the strategies draw: it is read as it was written."""
    _drawn.hypothesis.fuzz_one_input(data)  # type: ignore[attr-defined]


@settings(database=None, deadline=None)
@given(document=documents())
def _drawn(document: govdoc.Document) -> None:
    for style in STYLES:
        read_as_written(document, style.name)


def linear(data: bytes) -> None:
    """Say a text over and over: four times as much takes no more than ten times as long, however often that is done."""
    head, pump, tail = (*seeds.text_of(data).split("\f", 2), "", "")[:3]
    if not pump:
        head, pump = "", head
    size = 4_000
    while pump and _grows_too_fast(head, pump, tail, size):
        size *= 4
        assert size < 200_000, (head, pump, tail)


def _grows_too_fast(head: str, pump: str, tail: str, size: int) -> bool:
    small, large = (head + pump * (n // len(pump)) + tail for n in (size, 4 * size))
    return _seconds(large) > 10 * _seconds(small) + 0.02


def _seconds(text: str) -> float:
    start = time.process_time()
    govdoc.parse(text)
    return time.process_time() - start


TARGETS = {
    "parse": Target(parse, seeds.texts),
    "normalize": Target(normalize, seeds.texts_with_steps),
    "read": Target(read, seeds.files, has_lines=False),
    "write": Target(write, seeds.texts),
    "round_trip": Target(round_trip, seeds.choices, has_lines=False),
    "linear": Target(linear, seeds.texts),
}
