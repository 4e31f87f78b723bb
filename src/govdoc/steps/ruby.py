"""The pinyin that a converter left behind the characters it changed: 務(wù)實 is 務實."""

import re
from collections.abc import Callable, Iterator
from functools import cache

from govdoc.edits import Change, Confidence
from govdoc.steps.characters import HAN
from govdoc.steps.pinyin import LETTERS, MARKED, toned_syllables
from govdoc.steps.step import Step

#: Marks of tone that follow their letter, and the mark of none.
SIGNS = MARKED + "\u0300\u0301\u0304\u030c"
#: How far back a bracket is looked for that the reading might close.
NEAR = 60


@cache
def _ruby() -> re.Pattern[str]:
    reading = f"([{LETTERS}]{{1,8}})"
    return re.compile(rf"(?<=[{HAN}])(?:[(（]{reading}[)）]|\{{pinyin[:：]{reading}\}}|《读[:：]{reading}》|{reading}[)）])")


def _readings(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """Give each syllable with its tone that stands where a converter puts it, and what it stands in."""
    for found in _ruby().finditer(text):
        if (syllable := _spelled(found[found.lastindex or 0])) in toned_syllables():
            yield found, syllable


@cache
def _spelled(reading: str) -> str:
    """Write a syllable with the letters of the table: one character for a vowel with its mark, a and g without their variants."""
    import unicodedata  # noqa: PLC0415 - seldom needed

    return unicodedata.normalize("NFC", reading).replace("ɑ", "a").replace("ɡ", "g")


def _is_a_leftover(text: str, found: re.Match[str], converted: Callable[[str], bool]) -> bool:
    """Tell whether nobody wrote this: in a converter's own brackets, or behind a character that it changes."""
    opening = found[0][0]
    if opening in "{《":
        return True
    if not converted(text[found.start() - 1]):
        return False
    return opening in "(（" or not _inside_brackets(text, found.start())


def _inside_brackets(text: str, place: int) -> bool:
    """Tell whether a bracket is open, which the one behind a reading would close."""
    before = text[max(0, place - NEAR) : place].rpartition("\n")[2]
    return max(before.rfind("("), before.rfind("（")) > max(before.rfind(")"), before.rfind("）"))


def ruby(text: str) -> Iterator[Change]:
    """Find readings that a converter left."""
    for found, _ in _leftovers(text):
        yield Change(*found.span(), "")


def checked_ruby(text: str) -> Iterator[Change]:
    """Find readings that a converter left and that are readings of their character, by the dictionary of pypinyin."""
    from govdoc.steps.dictionary import readings_of  # noqa: PLC0415 - an extra

    verified: Confidence = "verified"
    for found, syllable in _leftovers(text):
        if syllable in readings_of(text[found.start() - 1]):
            yield Change(*found.span(), "", verified)


def _leftovers(text: str) -> list[tuple[re.Match[str], str]]:
    candidates = list(_readings(text))
    if not candidates:
        return []
    from govdoc.steps.conversion import differs_in_simplified  # noqa: PLC0415 - opencc is loaded only where there is a reading

    return [(found, syllable) for found, syllable in candidates if _is_a_leftover(text, found, differs_in_simplified)]


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
