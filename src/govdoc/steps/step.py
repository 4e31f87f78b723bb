"""What a step of normalising is."""

from collections.abc import Callable, Iterable

from attrs import frozen

from govdoc.edits import Change


@frozen
class Step:
    """One fix, by its name: it reads a text and says what to change in it."""

    name: str
    #: What it does, in a line.
    summary: str
    #: Whether `parse` runs it unasked.
    default: bool
    #: The changes of a text, in order and apart from each other.
    find: Callable[[str], Iterable[Change]]
    #: Texts, each with what becomes of it.
    examples: tuple[tuple[str, str], ...]
    #: Texts that look similar and come back as they are.
    untouched: tuple[str, ...] = ()
    #: Where the damage was met, or which standard says so.
    source: str = ""
