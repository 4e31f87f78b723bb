"""What a caller of a strategy allows: how deep, which markers, which script, which punctuation."""

from collections.abc import Iterable
from functools import cache, lru_cache

from attrs import frozen
from hypothesis.errors import InvalidArgument

from govdoc.manuscript import Manuscript, reworded
from govdoc.markers import BULLET, MARKER_KINDS, SERIES, MarkerKind
from govdoc.readings import reading_at

SCRIPTS = ("simplified", "traditional")
PUNCTUATIONS = ("full", "half")
HALF_WIDTH = str.maketrans("，：；？！（）", ",:;?!()")

#: The families that can number the units of a document, those of GB/T 9704-2012 first and in its order.
ITEMS = tuple(
    sorted(
        (kind for kind in MARKER_KINDS if kind.role == "item" and kind.numerals and kind is not SERIES),
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
    families: tuple[MarkerKind, ...] = tuple(FAMILIES.values())
    script: str = "simplified"
    punctuation: str = "full"

    def of(self, kinds: Iterable[MarkerKind]) -> tuple[MarkerKind, ...]:
        """Give those of the kinds that are allowed, in their own order."""
        return tuple(kind for kind in kinds if kind in self.families)

    def dressed(self, manuscript: Manuscript) -> Manuscript:
        """Put a manuscript in Simplified characters and full-width marks into what is asked for."""
        if self.script == "traditional":
            manuscript = reworded(manuscript, traditional)
        if self.punctuation == "half":
            manuscript = reworded(manuscript, lambda words: words.translate(HALF_WIDTH))
        return manuscript


def terms(*, max_depth: int = 3, families: Iterable[str] | None = None, script: str = "simplified", punctuation: str = "full") -> Terms:
    """Check what a caller asks for.

    >>> terms(script="Hangul")
    Traceback (most recent call last):
    hypothesis.errors.InvalidArgument: script='Hangul': choose 'simplified' or 'traditional'
    """
    if not isinstance(max_depth, int) or max_depth < 0:
        message = f"{max_depth=!r}: give a number of levels, 0 or more"
        raise InvalidArgument(message)
    choose("script", script, SCRIPTS)
    choose("punctuation", punctuation, PUNCTUATIONS)
    if isinstance(families, str):
        message = f"{families=!r}: give a tuple of names, as in ({families!r},)"
        raise InvalidArgument(message)
    names = tuple(FAMILIES) if families is None else tuple(families)
    for name in names:
        choose("families", name, tuple(FAMILIES))
    return Terms(max_depth=max_depth, families=tuple(FAMILIES[name] for name in names), script=script, punctuation=punctuation)


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
def traditional(words: str) -> str:
    """Give words in Traditional characters."""
    return _converter().convert(words)  # type: ignore[attr-defined, no-any-return]


@cache
def _converter() -> object:
    from opencc import OpenCC  # noqa: PLC0415 - it takes a while, and few ask for it

    return OpenCC("s2t")
