"""What fuzzing begins with, and how bytes stand for what a target takes."""

from pathlib import Path

from govdoc.normalizing import DEFAULT
from govdoc.steps.step import Step
from govdoc.steps.table import STEPS

#: Short compositions of many kinds, written for this.
CORPUS = Path(__file__).parent / "corpus"
CODECS = ("utf-8", "utf-8-sig", "gb18030", "big5hkscs", "utf-16", "utf-16-le", "utf-16-be", "utf-32")
#: So many bytes choose steps: each the nth of the table, or none.
CHOICE = 4


def text_of(data: bytes) -> str:
    """Give a text that any bytes stand for; what is no UTF-8 is a lone surrogate."""
    return data.decode("utf-8", "surrogateescape")


def steps_and_text_of(data: bytes) -> tuple[tuple[Step, ...], str]:
    """Give the steps that the first bytes choose, those by default where they choose none, and the text of the rest."""
    chosen = [STEPS[n - 1] for n in data[:CHOICE] if 0 < n <= len(STEPS)]
    return tuple(chosen) or DEFAULT, text_of(data[CHOICE:])


def texts() -> list[bytes]:
    return [path.read_bytes() for path in sorted(CORPUS.glob("*.txt"))]


def texts_with_steps() -> list[bytes]:
    """Give each text with the steps by default, and all steps with one text or another."""
    choices = [bytes(range(n + 1, n + 1 + CHOICE)) for n in range(0, len(STEPS), CHOICE)]
    return [choice + text for n, text in enumerate(texts()) for choice in (bytes(CHOICE), choices[n % len(choices)])]


def files() -> list[bytes]:
    """Give each text in every encoding that can write it, whole and with a byte lost."""
    written = [data for text in texts() for codec in CODECS if (data := _written(text_of(text), codec))]
    return [*written, *(data[: len(data) // 2] + data[len(data) // 2 + 1 :] for data in written)]


def _written(text: str, codec: str) -> bytes | None:
    try:
        return text.encode(codec)
    except UnicodeEncodeError:
        return None


def choices() -> list[bytes]:
    """Give bytes for the strategies to draw from; what they come to cannot be written by hand."""
    return [bytes(64), bytes(range(256))]
