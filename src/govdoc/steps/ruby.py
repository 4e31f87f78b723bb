"""The pinyin that a converter left behind the characters it changed: 務(wù)實 is 務實."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate, compress
from operator import itemgetter
from typing import NamedTuple

from govdoc.edits import Alike, Change
from govdoc.expressions import late
from govdoc.steps.characters import HAN, is_traditional_alone
from govdoc.steps.pinyin import LETTERS, MARKED, toned_syllables
from govdoc.steps.step import Step

#: Marks of tone that follow their letter, and the mark of none.
SIGNS = MARKED + "\u0300\u0301\u0304\u030c"
_OPENING = frozenset("(（{《")
_FIRST = itemgetter(0)


#: Letters in brackets, or before one, behind a Chinese character or another reading; a set at the beginning is looked for fast.
_CANDIDATE = late(rf"([(（{{《{LETTERS}](?<=[{HAN})）}}》].)(?:pinyin[:：]|读[:：])?[{LETTERS}]{{0,8}}[)）}}》])")
_SHAPE = late(rf"[(（]?(?P<plain>[{LETTERS}]+)[)）]|\{{pinyin[:：](?P<named>[{LETTERS}]+)\}}|《读[:：](?P<read>[{LETTERS}]+)》")


class _Reading(NamedTuple):
    """One syllable with its tone; in a converter's own brackets it was not written by anybody."""

    syllable: str
    is_named: bool


@lru_cache(4096)
def _reading(written: str) -> _Reading | None:
    """Read what stands in brackets; None where it is anything but one syllable with its tone."""
    import unicodedata  # noqa: PLC0415 - seldom needed

    found = _SHAPE.fullmatch(written)
    if found is None:
        return None
    # One character for a vowel with its mark, a and g without their variants.
    syllable = unicodedata.normalize("NFC", found[found.lastindex or 0]).replace("ɑ", "a").replace("ɡ", "g")
    return _Reading(syllable, found["plain"] is None) if syllable in toned_syllables() else None


@lru_cache(4096)
def _is_leftover(character: str, written: str) -> bool:
    """Tell whether a converter left this reading behind this character: in its own brackets, or as it changes the character."""
    reading = _reading(written)
    if reading is None or not re.match(f"[{HAN}]", character):
        return False
    return reading.is_named or is_traditional_alone(character)


class _Leftovers(NamedTuple):
    """The readings that a converter left."""

    starts: list[int]
    ends: list[int]
    #: The characters they belong to.
    characters: list[str]
    #: The text without them.
    after: str


def _leftovers(text: str) -> _Leftovers:
    """Find the readings that a converter left."""
    # What stands between candidates, and these, in turn. A page has hundreds, few of them different.
    pieces = _CANDIDATE.split(text)
    places = list(accumulate(map(len, pieces)))
    starts, ends, written = places[:-1:2], places[1::2], pieces[1::2]
    characters = [kept[-1:] for kept in pieces[:-1:2]]
    if "" in characters:
        for n in [n for n, character in enumerate(characters) if not character]:
            characters[n] = characters[n - 1]  # a second reading belongs to the character of the first
    left = list(map(_is_leftover, characters, written))
    if not _OPENING.issuperset(map(_FIRST, written)):
        unopened = [n for n, reading in enumerate(written) if left[n] and reading[0] not in _OPENING]
        bracketed = _inside_brackets(text, [starts[n] for n in unopened])
        for n in unopened:
            left[n] = starts[n] not in bracketed
    if False in left:
        pieces[1::2] = ["" if wiped else reading for wiped, reading in zip(left, written, strict=True)]
        return _Leftovers(list(compress(starts, left)), list(compress(ends, left)), list(compress(characters, left)), "".join(pieces))
    return _Leftovers(starts, ends, characters, "".join(pieces[::2]))


def _inside_brackets(text: str, places: list[int]) -> set[int]:
    """Tell at which of the ascending places a bracket is open on their line, so that the next one closes it."""
    inside: set[int] = set()
    depth = n = 0
    for bracket in re.finditer(r"[()（）\n]", text) if places else ():
        while n < len(places) and places[n] <= bracket.start():
            if depth:
                inside.add(places[n])
            n += 1
        depth = 0 if bracket[0] == "\n" else depth + 1 if bracket[0] in "(（" else max(0, depth - 1)
    return inside


def ruby(text: str) -> Alike:
    """Find readings that a converter left."""
    found = _leftovers(text)
    return Alike(found.starts, found.ends, "", after=found.after)


def checked_ruby(text: str) -> Iterator[Change]:
    """Find readings that a converter left and that are readings of their character, by the dictionary of pypinyin."""
    from govdoc.steps.dictionary import load_readings  # noqa: PLC0415 - an extra

    readings_of = load_readings()
    found = _leftovers(text)
    for start, end, character in zip(found.starts, found.ends, found.characters, strict=True):
        reading = _reading(text[start:end])
        if reading and reading.syllable in readings_of(character):
            yield Change(start, end, "", "verified")


_EXAMPLES = (
    ("服務(wù)群眾，加強領(lǐng)導(dǎo)", "服務群眾，加強領導"),
    ("積極回應yīng)訴求", "積極回應訴求"),
    ("引{pinyin:yǐn}用法《读:fǎ》條", "引用法條"),
)
_UNTOUCHED = (
    "垚(yáo)，三土為垚", "尴(gān)尬(gà)", "務(wu)實", "務(WTO)", "務(wùshí)", "（務wù）", "長(zhang)江", "F(xiàn)在",
)  # fmt: skip
STEPS = (
    Step(
        name="ruby", default=True, find=ruby, signs=SIGNS, examples=_EXAMPLES, untouched=_UNTOUCHED,
        summary="one syllable of pinyin with its tone, behind a character of Traditional that Simplified has not, to nothing; other glosses stay",
        source="met in pages that were converted to Traditional; 汉语拼音方案",
    ),
    Step(
        name="checked_ruby", find=checked_ruby, signs=SIGNS, examples=_EXAMPLES, untouched=(*_UNTOUCHED, "務(lǐng)實"),
        summary="as `ruby`, where the syllable is a reading of the character; needs the extra `govdoc[repair]`",
        source="the dictionary of pypinyin",
    ),
)  # fmt: skip
