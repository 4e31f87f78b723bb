"""Undo a shift by one byte: ；蚴悄恐袩o人 was 。或是目中無人.

Somebody replaced things in the bytes of a GBK text wherever these fitted, also where they are the second byte of one
character and the first of the next. Two such things are known: a full-width mark at which the text was cut, and a
character that got its reading behind it.

    。    或    是    目    中    無             打    實    解    難
    A1 A3 BB F2 CA C7 C4 BF D6 D0 9F 6F          B4 F2 8C 8D BD E2 EB 79
    ?  ；    蚴    悄    恐    袩    o                 驅
                                                 打    ? (qū) 嵔   怆    y

The byte before the cut has lost its other half: of the first character, the *head*, one byte is known. What follows is
shifted, until a byte shows as an ASCII character that can only be the second half of another: the shift is over, and
nothing is missing. When the shift ends in another way, the last character, the *tail*, is known by one byte too.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from govdoc import gbk
from govdoc.edits import Change, Confidence
from govdoc.pinyin import SYLLABLE, Readings, load_readings
from govdoc.steps.step import Step

#: Stands for a character of which one byte is lost, as printers set it for a sort that they lack.
LOST = "〓"

#: The marks at which texts were cut, as they are and narrowed since: in GBK.
MARKS = {form: mark.encode("gbk") for mark, narrow in ("，,", "！!", "？?", "；;") for form in (mark, narrow)}

#: The head is 。 unless it is another character that ends in A3. These are common, and the characters before and
#: after them with which they make words: there nobody knows.
RIVALS = {
    "保": ("擔担確确環环社醫医健勞劳退投承參参", "护户"),
    "常": ("非經经正日通異异照平時时往如反", ""),
    "担": ("承负", ""),
    "罚": ("处惩刑责受奖", "款"),
    "福": ("幸造祝", ""),
    "海": ("上青沿渤珠航黃黄近深臨临填領领陸陆", "口空"),
    "溃": ("崩", ""),
    "粒": ("顆颗微", ""),
    "模": ("規规楷勞劳", "块"),
    "停": ("不暫暂關关", "靠火課课"),
    "危": ("高", "机"),
    "校": ("學学高院黨党軍军我該该母", ""),
    "希": ("", ""),
    "遥": ("", "控"),
    "裕": ("充寬宽", ""),
    "迹": ("古足奇痕遗", ""),
    "祝": ("慶庆", ""),
    "棧": ("貨客", ""),
    "專": ("", "科款櫃"),
}
_BEFORE_RIVALS = frozenset("".join(before for before, _ in RIVALS.values()))
#: A sentence ends with these, or with a common character; a letter may be the end of another shift.
_CLOSING = frozenset("”’）》」』％%)0123456789")
_AFTER_RIVALS = frozenset("、。：—…·" + "".join(after for _, after in RIVALS.values()))

_MARK = f"[{''.join(MARKS)}]"
_SITE = re.compile(
    rf"""
    (?: (?<=[一-鿿]) [?\ufffd]? \(? (?P<false>{SYLLABLE}) \) | [?\ufffd]? (?P<mark>{_MARK}) )
    (?P<body> [^\x00-\x7f\ufffd{"".join(MARKS)}]* )
    (?P<visible> [@-~] (?! [0-9A-Za-zÀ-ǜ] ) )?
    (?: (?P<gap> [?\ufffd]? \(? ) (?P<ruby>{SYLLABLE}) \) )?
    """,
    re.VERBOSE,
)
_RUBY = re.compile(rf"\(?{SYLLABLE}\)$")
_LONGEST_RUBY = 9

_FROM_SURE_TO_UNSURE: tuple[Confidence, ...] = ("certain", "verified", "guess")


class _End(NamedTuple):
    """The head or the tail of a run: what it was, how sure that is, and where it is in the text."""

    text: str
    confidence: Confidence
    place: int


def find_shifts(text: str, readings_of: Readings | None = None) -> Iterator[Change]:
    """Give what each shifted run was, where that makes sense and what stands there makes none.

    >>> [change.replacement for change in find_shifts("疏遠群眾；蚴悄恐袩o人，對群眾缺乏感情")]
    ['。或是目中無']

    With the readings of characters at hand, the reading behind a character tells whether it is the right one.
    """
    place = 0
    last: Change | None = None
    while site := _SITE.search(text, place):
        change = _undo(site, _before(text, site.start(), last), readings_of)
        place = change.end if change else site.end("body")
        if change:
            last = change
            yield change


def _before(text: str, place: int, last: Change | None) -> str:
    """Give the character before a place, any reading left out, as the change that ends there makes it."""
    reading = _RUBY.search(text, max(0, place - _LONGEST_RUBY), place)
    end = reading.start() if reading else place
    return last.replacement.rstrip("(")[-1] if last and last.end == end else text[end - 1 : end]


def _undo(site: re.Match[str], before: str, readings_of: Readings | None) -> Change | None:
    """Pair the bytes of a run anew: one for the head, two for each character between, one for the tail."""
    shifted = gbk.encode(site["body"])
    if shifted is None or not (site["mark"] or shifted):
        return None
    run = MARKS.get(site["mark"], b"") + shifted
    between = gbk.decode(run[1:-1])
    if between is None or not gbk.makes_sense(between):
        return None
    if gbk.makes_sense(site["body"]) and not (site["visible"] and site["ruby"]):
        return None
    tail = _tail(site, run[-1:], readings_of)
    if tail is None or between + tail.text == LOST:
        return None
    after = between + tail.text
    head = _head_at_mark(site, before, after) if site["mark"] else _head_at_reading(site, before, run[:1], readings_of)
    if head is None:
        return None
    confidence = max(head.confidence, tail.confidence, key=_FROM_SURE_TO_UNSURE.index)
    return Change(head.place, tail.place, head.text + between + tail.text, confidence)


def _tail(site: re.Match[str], lead: bytes, readings_of: Readings | None) -> _End | None:
    """Complete the last character by the ASCII character behind it, or else by its reading; nothing if that belies it."""
    visible = site["visible"] and gbk.decode(lead + site["visible"].encode())
    if visible and gbk.is_common(visible):
        if not (readings_of and site["gap"] == "("):
            return _End(visible, "certain", site.end("visible"))
        return _End(visible, "verified", site.end("visible")) if site["ruby"] in readings_of(visible) else None
    if readings_of and site["ruby"] and site["body"] and not site["visible"]:
        if site["ruby"] in readings_of(site["body"][-1]):
            return None
        fitting = [character for character in gbk.traditional_from(lead) if site["ruby"] in readings_of(character)]
        if len(fitting) == 1:
            kept = site["gap"].endswith("(")
            return _End(fitting[0] if kept else f"{fitting[0]}(", "verified", site.end("gap") - kept)
    return _End(LOST, "guess", site.end("body"))


def _head_at_mark(site: re.Match[str], before: str, after: str) -> _End:
    """Take the head for 。 where a sentence can end, and no other character with that second byte makes a word."""
    if (gbk.is_common(before) or before in _CLOSING) and before not in _BEFORE_RIVALS and after[0] not in _AFTER_RIVALS:
        return _End("。", "certain", site.start())
    return _End(LOST, "guess", site.start())


def _head_at_reading(site: re.Match[str], before: str, trail: bytes, readings_of: Readings | None) -> _End | None:
    """Find the character that was seen across the two: its reading tells its second byte, the first one of the head."""
    pair = gbk.encode(before)
    if readings_of is None or pair is None or site["false"] in readings_of(before):
        return None
    seen = [character for character in gbk.traditional_from(pair[1:]) if site["false"] in readings_of(character)]
    heads = {gbk.decode(character.encode("gb18030")[1:] + trail) or "" for character in seen}
    heads = {head for head in heads if gbk.makes_sense(head)} - {""}
    return _End(heads.pop(), "verified", site.start()) if len(heads) == 1 else None


def _verified(text: str) -> Iterator[Change]:
    return _of("verified", find_shifts(text, load_readings()))


def _certain(text: str) -> Iterator[Change]:
    return _of("certain", find_shifts(text))


def _guess(text: str) -> Iterator[Change]:
    return _of("guess", find_shifts(text))


def _of(confidence: Confidence, changes: Iterator[Change]) -> Iterator[Change]:
    return (change for change in changes if change.confidence == confidence)


_SOURCE = "web copies; docs/explanation/byte-shift.md"
_CLEAN = (
    "認真聽取意見；或是上門走訪，B類企業另行通知！K線圖見附件？",
    "現(xiàn)在，務(wù)實的領(lǐng)導(dǎo)；鶎是一種鳥，仡佬族居於山區。",
)

STEPS: tuple[Step, ...] = (
    Step(
        "gbk_repair",
        "undo a shift by one byte where the reading behind a character bears it out (needs govdoc[repair])",
        default=False,
        find=_verified,
        examples=(("行動的指南，F(xiàn)在", "行動的指南。現(xiàn)在"), ("實打?qū)嵔怆y", "實打實解難")),
        untouched=(*_CLEAN, "疏遠群眾；蚴悄恐袩o人", "產生影響？傊，"),
        source=_SOURCE,
    ),
    Step(
        "gbk_repair_certain",
        "undo a shift by one byte where an ASCII character ends it, so that nothing is missing",
        default=False,
        find=_certain,
        examples=(("疏遠群眾；蚴悄恐袩o人", "疏遠群眾。或是目中無人"), ("對事不對人！盁o規矩", "對事不對人。“無規矩")),
        untouched=(*_CLEAN, "產生影響？傊，"),
        source=_SOURCE,
    ),
    Step(
        "gbk_repair_guess",
        "undo a shift by one byte where a byte is lost, and put 〓 for its character",
        default=False,
        find=_guess,
        examples=(("產生影響？傊，", "產生影響。總〓，"), ("成為上?；鶎狱h建", "成為上〓基層黨建")),
        untouched=(*_CLEAN, "疏遠群眾；蚴悄恐袩o人"),
        source=_SOURCE,
    ),
)
