"""New texts out of old ones: lines change places, come twice or go, and markers and words of 公文 are put in."""

from collections.abc import Callable
from random import Random

from damage import ALPHABET
from govdoc.elements import ELEMENT_KINDS
from govdoc.markers import MARKER_KINDS
from texts import NASTY, PROSE

_NUMBERED = [kind.write(number) for kind in MARKER_KINDS if kind.numerals for number in (1, 2, 3, 10)]
_WORDED = [word for kind in MARKER_KINDS for word in kind.words or ()]
_ELEMENTS = [kind.example for kind in ELEMENT_KINDS]
WORDS = tuple(word.encode("utf-8", "replace") for word in (*_NUMBERED, *_WORDED, *_ELEMENTS, *PROSE, *NASTY, *ALPHABET))


def put_in(lines: list[bytes], i: int, random: Random) -> None:
    """Put a word somewhere into a line."""
    place = random.randint(0, len(lines[i])) if random.random() < 0.3 else 0
    lines[i] = lines[i][:place] + random.choice(WORDS) + lines[i][place:]


def put_between(lines: list[bytes], i: int, random: Random) -> None:
    lines.insert(i, random.choice(WORDS))


def double(lines: list[bytes], i: int, random: Random) -> None:
    lines[i:i] = lines[i : i + random.randint(1, 4)]


def lose(lines: list[bytes], i: int, random: Random) -> None:
    del lines[i : i + random.randint(1, 4)]


def move(lines: list[bytes], i: int, random: Random) -> None:
    lines.insert(random.randint(0, len(lines)), lines.pop(i))


def join(lines: list[bytes], i: int, random: Random) -> None:  # noqa: ARG001 - like the others
    lines[i : i + 2] = [b"".join(lines[i : i + 2])]


MOVES = (put_in, put_in, put_between, put_between, double, lose, move, join)


def mutated(data: bytes, max_size: int, seed: int, bytes_changed: Callable[[bytes, int], bytes]) -> bytes:
    """Give another text; every third time one in which bytes were changed, as fuzzers do."""
    random = Random(seed)
    if random.randrange(3) == 0:
        return bytes_changed(data, max_size)
    lines = data.split(b"\n")
    for _ in range(random.randint(1, 3)):
        random.choice(MOVES)(lines, random.randrange(len(lines)), random)
        lines = lines or [b""]
    return b"\n".join(lines)[:max_size]
