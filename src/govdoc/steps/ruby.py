"""The pinyin that a converter left behind the characters it changed: 務(wù)實 is 務實."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate, groupby
from operator import itemgetter
from typing import NamedTuple

from govdoc.edits import Alike, Change, alike
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


_HAN = late(f"[{HAN}]")


@lru_cache(4096)
def _is_converted(character: str) -> bool:
    """Tell whether a converter may have changed a text to this character."""
    return _HAN.match(character) is not None and is_traditional_alone(character)


@lru_cache(4096)
def _is_leftover(character: str, written: str) -> bool:
    """Tell whether a converter left this reading behind this character: in its own brackets, or as it changes the character."""
    reading = _reading(written)
    return reading is not None and (_is_converted(character) or (reading.is_named and _HAN.match(character) is not None))


def _staying(text: str, pieces: list[str]) -> list[int]:
    """Give the candidates that no converter left, given the text parted at them: what stands between them, and these, in turn.

    A page has hundreds, few of them different. What is odd about any is looked for among these, and then which have it.
    """
    written, characters = pieces[1::2], _characters(pieces)
    odd = {character for character in set(characters) if not _is_converted(character)}
    odd |= {reading for reading in set(written) if reading[0] not in _OPENING or not _reading(reading)}
    if not odd:
        return []
    doubtful = [n for n, (character, reading) in enumerate(zip(characters, written, strict=True)) if character in odd or reading in odd]
    left = [n for n in doubtful if _is_leftover(characters[n], written[n])]
    unopened = [n for n in left if written[n][0] not in _OPENING]
    if unopened:
        starts = list(accumulate(map(len, pieces)))[:-1:2]
        bracketed = _inside_brackets(text, [starts[n] for n in unopened])
        left = [n for n in left if starts[n] not in bracketed or written[n][0] in _OPENING]
    return sorted({*doubtful}.difference(left))


def _characters(pieces: list[str]) -> list[str]:
    """Give the characters that candidates stand behind; a second reading belongs to the character of the first."""
    characters = [kept[-1:] for kept in pieces[:-1:2]]
    if "" not in characters:
        return characters
    for n in [n for n, character in enumerate(characters) if not character]:
        characters[n] = characters[n - 1]
    return characters


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
    pieces = _CANDIDATE.split(text)
    return alike(_merged(pieces, _staying(text, pieces)), "")


def _merged(pieces: list[str], staying: list[int]) -> list[str]:
    """Make each candidate that stays, and what stands around it, one piece."""
    merged: list[str] = []
    done = 0
    for _, together in groupby(enumerate(staying), key=lambda numbered: numbered[1] - numbered[0]):
        some = [n for _, n in together]
        first, after = 2 * some[0], 2 * some[-1] + 3
        merged += [*pieces[done:first], "".join(pieces[first:after])]
        done = after
    return merged + pieces[done:]


def checked_ruby(text: str) -> Iterator[Change]:
    """Find readings that a converter left and that are readings of their character, by the dictionary of pypinyin."""
    from govdoc.steps.dictionary import load_readings  # noqa: PLC0415 - an extra

    readings_of = load_readings()
    pieces = _CANDIDATE.split(text)
    places = list(accumulate(map(len, pieces)))
    staying = set(_staying(text, pieces))
    for n, (written, character) in enumerate(zip(pieces[1::2], _characters(pieces), strict=True)):
        reading = _reading(written)
        if reading and n not in staying and reading.syllable in readings_of(character):
            yield Change(places[2 * n], places[2 * n + 1], "", "verified")


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
