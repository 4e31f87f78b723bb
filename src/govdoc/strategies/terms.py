"""What a caller of a strategy allows: how deep, which markers, which script, which punctuation."""

from collections.abc import Iterable
from functools import cache, lru_cache

from attrs import frozen
from hypothesis.errors import InvalidArgument

from govdoc.layout import HALF_WIDTH
from govdoc.markers import BULLET, MARKER_KINDS, SERIES, MarkerKind
from govdoc.readings import reading_at

#: The scripts, and the tables of OpenCC that convert into each.
SCRIPTS = {"simplified": "t2s", "traditional": "s2t"}
PUNCTUATIONS = ("full", "half")

#: The families that can number the units of a document, even a single one; those of GB/T 9704-2012 first and in its order.
ITEMS = tuple(
    sorted(
        (kind for kind in MARKER_KINDS if kind.role == "item" and kind.numerals and kind is not SERIES and not (kind.needs_company or kind.apart)),
        key=lambda kind: kind.rank or len(MARKER_KINDS),
    )
)
#: Those that number points: inside a paragraph, or in a list of lines.
POINTS = tuple(kind for kind in MARKER_KINDS if kind.role == "point")
INLINE = tuple(kind for kind in POINTS if kind.inline)
LISTED = tuple(kind for kind in POINTS if kind.words is None or kind is BULLET)
FAMILIES = {kind.name: kind for kind in (*ITEMS, *POINTS)}


@frozen(kw_only=True)
class Terms:
    """What is valid in a drawn document."""

    max_depth: int = 3
    #: By name, because a strategy shows what it was made with; None allows all.
    families: tuple[str, ...] | None = None
    #: None leaves each kind of document in its own script.
    script: str | None = None
    punctuation: str = "full"

    def of(self, kinds: Iterable[MarkerKind]) -> tuple[MarkerKind, ...]:
        """Give those of the kinds that are allowed, in their own order."""
        return tuple(kind for kind in kinds if self.families is None or kind.name in self.families)

    def dress(self, words: str) -> str:
        """Put words that have full-width marks into the script and the punctuation that are asked for."""
        words = words if self.script is None else converted(words, self.script)
        return words.translate(HALF_WIDTH) if self.punctuation == "half" else words


def terms(*, max_depth: int = 3, families: Iterable[str] | None = None, script: str | None = None, punctuation: str = "full") -> Terms:
    """Check what a caller asks for.

    >>> terms(script="Hangul")
    Traceback (most recent call last):
    hypothesis.errors.InvalidArgument: script='Hangul': choose 'simplified' or 'traditional'
    """
    if not isinstance(max_depth, int) or max_depth < 0:
        message = f"{max_depth=!r}: give a number of levels, 0 or more"
        raise InvalidArgument(message)
    if script is not None:
        choose("script", script, tuple(SCRIPTS))
    choose("punctuation", punctuation, PUNCTUATIONS)
    if isinstance(families, str):
        message = f"{families=!r}: give a tuple of names, as in ({families!r},)"
        raise InvalidArgument(message)
    names = None if families is None else tuple(families)
    for name in names or ():
        choose("families", name, tuple(FAMILIES))
    allowed = Terms(max_depth=max_depth, families=names, script=script, punctuation=punctuation)
    if len(allowed.of(ITEMS)) < max_depth:
        # A family numbers one level only: two on one path could not be told apart.
        message = f"{families=!r} number {len(allowed.of(ITEMS))} levels, not {max_depth=}: give more of them, such as 'han', or fewer levels"
        raise InvalidArgument(message)
    return allowed


def choose(argument: str, value: str, choices: tuple[str, ...]) -> None:
    """Refuse a value that is none of the choices."""
    if value not in choices:
        message = f"{argument}={value!r}: choose {', '.join(map(repr, choices[:-1]))} or {choices[-1]!r}"
        raise InvalidArgument(message)


@cache
def last_of(kind: MarkerKind) -> int:
    """Give the highest number up to which a family's markers are its own: I. is the Roman one before it is a letter.

    >>> [last_of(FAMILIES[name]) for name in ("han", "circled", "upper")]
    [99, 50, 8]
    """
    numbers = range(1, min(kind.numerals.last, 99) + 1 if kind.numerals else 1)
    foreign = (n for n in numbers if (reading := reading_at(kind.write(n) + "工作")) is None or reading.kind is not kind)
    return next(foreign, len(numbers) + 1) - 1


@lru_cache(4096)
def converted(words: str, script: str) -> str:
    """Give words in Simplified or in Traditional characters."""
    return _converter(SCRIPTS[script]).convert(words)  # type: ignore[attr-defined, no-any-return]


@cache
def _converter(table: str) -> object:
    from opencc import OpenCC  # noqa: PLC0415 - it takes a while, and few ask for it

    return OpenCC(table)
