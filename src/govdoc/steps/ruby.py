"""The pinyin that a converter left behind the characters it changed: 務(wù)實 is 務實."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from govdoc.edits import Change
from govdoc.steps.characters import HAN
from govdoc.steps.pinyin import LETTERS, MARKED, toned_syllables
from govdoc.steps.step import Step

#: Marks of tone that follow their letter, and the mark of none.
SIGNS = MARKED + "\u0300\u0301\u0304\u030c"


@cache
def _ruby() -> re.Pattern[str]:
    reading = f"([{LETTERS}]{{1,8}})"
    return re.compile(rf"(?<=[{HAN})）}}》])(?:[(（]{reading}[)）]|\{{pinyin[:：]{reading}\}}|《读[:：]{reading}》|{reading}[)）])")


@cache
def _han() -> re.Pattern[str]:
    return re.compile(f"[{HAN}]")


@cache
def _spelled(reading: str) -> str:
    """Write a syllable with the letters of the table: one character for a vowel with its mark, a and g without their variants."""
    import unicodedata  # noqa: PLC0415 - seldom needed

    return unicodedata.normalize("NFC", reading).replace("ɑ", "a").replace("ɡ", "g")


class _Leftover(NamedTuple):
    """A reading that nobody wrote, with the character it belongs to."""

    start: int
    end: int
    syllable: str
    character: str


def _leftovers(text: str) -> Iterator[_Leftover]:
    """Give the syllables that stand in a converter's own brackets, or behind a character that it changes."""
    found = [match for match in _ruby().finditer(text) if _spelled(match[match.lastindex or 0]) in toned_syllables()]
    if not found:
        return
    from govdoc.steps.conversion import differs_in_simplified  # noqa: PLC0415 - opencc is loaded only where there is a reading

    bracketed = _inside_brackets(text, [match.start() for match in found if match[0][0] not in "(（{《"])
    end, character = -1, ""
    for match in found:
        start = match.start()
        if start != end:  # a second reading belongs to the character of the first
            character = text[start - 1]
        sure = match[0][0] in "{《" or (differs_in_simplified(character) and start not in bracketed)
        if sure and _han().match(character):
            end = match.end()
            yield _Leftover(start, end, _spelled(match[match.lastindex or 0]), character)


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


def ruby(text: str) -> Iterator[Change]:
    """Find readings that a converter left."""
    for leftover in _leftovers(text):
        yield Change(leftover.start, leftover.end, "")


def checked_ruby(text: str) -> Iterator[Change]:
    """Find readings that a converter left and that are readings of their character, by the dictionary of pypinyin."""
    from govdoc.steps.dictionary import readings_of  # noqa: PLC0415 - an extra

    for start, end, syllable, character in _leftovers(text):
        if syllable in readings_of(character):
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
        summary="one syllable of pinyin with its tone, behind a character that Simplified writes otherwise, to nothing; a gloss on any other stays",
        source="met in pages that were converted to Traditional; GB/T 16159-2012",
    ),
    Step(
        name="checked_ruby", find=checked_ruby, signs=SIGNS, examples=_EXAMPLES, untouched=(*_UNTOUCHED, "務(lǐng)實"),
        summary="as `ruby`, where the syllable is a reading of the character; needs the extra `govdoc[repair]`",
        source="the dictionary of pypinyin",
    ),
)  # fmt: skip
