"""Regular expressions that are compiled when they are first used, and ways to look through a whole text fast."""

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple, cast

from govdoc.scripts import both_scripts, either_script


class _Late:
    """An expression that compiles itself when it is first used; from then on it has a pattern's methods for its own."""

    def __init__(self, expression: str, flags: int) -> None:
        self._expression, self._flags = expression, flags

    def __getattr__(self, name: str) -> object:
        pattern = re.compile(self._expression, self._flags)
        for method in ("match", "search", "sub", "finditer", "findall", "fullmatch", "split", "pattern"):
            setattr(self, method, getattr(pattern, method))
        return getattr(pattern, name)


def late(expression: str, flags: int = 0) -> re.Pattern[str]:
    """Give an expression that is compiled when it is first used: to import them all would take longer than to read a document.

    >>> late("[一二三]、").search("二、主要任务").span()
    (0, 2)
    """
    return cast("re.Pattern[str]", _Late(expression, flags))


def searched(*alternatives: str) -> re.Pattern[str]:
    """Give what finds one of several expressions, in either script, quickly, and tells only whether it is there.

    Each begins with a plain character or a class of them. `re` tries many alternatives at every place, but not where none
    can begin if a class of characters stands in front: so all their beginnings do, and the alternatives behind, one step back.

    >>> bool(searched("应当", "[不未]得").search("任何單位應當遵守"))
    True
    """
    beginnings = "".join(one[1 : one.index("]")] if one[0] == "[" else one[0] for one in alternatives)
    begins = f"[{either_script(beginnings)}]"
    return late(f"{begins}(?<=(?={both_scripts('|'.join(alternatives))}){begins})")


class Look(NamedTuple):
    """Something that few texts have, and the character with which it begins: a text without that one is not searched."""

    first: str
    pattern: re.Pattern[str]


def look(first: str, after: str = "") -> Look:
    """Give what finds a character and, after it, an expression; one that begins with a plain character is searched fast."""
    return Look(first, late(re.escape(first) + after))


def seen(looks: tuple[Look, ...], text: str) -> list[int]:
    r"""Give the places at which any of some looks finds something.

    >>> seen((look("\t"), look("二", "[、是]")), "一、总则\n二、附则")
    [5]
    """
    return [found.start() for first, pattern in looks if first in text for found in pattern.finditer(text)]


def is_seen(looks: tuple[Look, ...], text: str) -> bool:
    """Tell whether any of some looks finds anything."""
    return any(first in text and pattern.search(text) for first, pattern in looks)


@cache
def expression(shape: str) -> Callable[[str], re.Match[str] | None]:
    """Compile the shape of a line, in either script, when it is first needed: most texts need few of them."""
    return re.compile(both_scripts(shape)).match
