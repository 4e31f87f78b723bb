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
from govdoc.steps.dictionary import SYLLABLE, Readings, load_readings
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

#: One shifted character in seven is private, and many pages have lost those since, which joins two characters to one.
#: Where more than these stand between head and tail, none of them private, it is two to one that some are lost.
LONGEST_WHOLE = 7
_PRIVATE = re.compile("[\ue000-\uf8ff]")

_MARK = f"[{''.join(MARKS)}]"
_SITE = re.compile(
    rf"""
    (?: (?<=[一-鿿]) [?\ufffd]? \(? (?P<false>{SYLLABLE}) \) | [?\ufffd]? (?P<mark>{_MARK}) )
    (?P<body> [^\x00-\x7f\ufffd{"".join(MARKS)}]* )
    (?P<orphan> \ufffd | [?] (?={_MARK}) (?![?]) )?
    (?P<visible> [@-~] (?! [0-9A-Za-zÀ-ǜ] ) )?
    (?: (?P<gap> [?\ufffd]? \(? ) (?P<ruby>{SYLLABLE}) \) )?
    """,
    re.VERBOSE,
)
_RUBY = re.compile(rf"\(?{SYLLABLE}\)$")
_LONGEST_RUBY = 9

_FROM_SURE_TO_UNSURE: tuple[Confidence, ...] = ("certain", "verified", "guess")


class _Run(NamedTuple):
    """A site with its bytes paired anew: one for the head, two for each character between, one for the tail."""

    site: re.Match[str]
    first: bytes
    between: str
    last: bytes


class _End(NamedTuple):
    """The head or the tail of a run: what it was, how sure that is, and its outer end in the text."""

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
    seam = 0, ""
    while site := _SITE.search(text, place):
        run = _run_at(site)
        change = run and _mend(run, _before(text, site.start(), seam), readings_of)
        place = change.end if change else site.end("body")
        if change:
            seam = place, change.replacement.rstrip("(")[-1]
            yield change
        elif run and site["body"]:
            seam = place, ""


def _before(text: str, place: int, seam: tuple[int, str]) -> str:
    """Give the character before a place, any reading left out: as it was mended, or none where it may be shifted itself."""
    reading = _RUBY.search(text, max(0, place - _LONGEST_RUBY), place)
    end = reading.start() if reading else place
    return seam[1] if seam[0] == end else text[end - 1 : end]


def _run_at(site: re.Match[str]) -> _Run | None:
    """Pair the bytes anew; nothing where that makes no sense."""
    if not (site["body"] or (site["visible"] and site["ruby"])):
        return None
    shifted = gbk.encode(site["body"])
    if shifted is None:
        return None
    made = MARKS.get(site["mark"], b"") + shifted
    between = gbk.decode(made[1:-1])
    if between is None or not gbk.makes_sense(between):
        return None
    if len(between) > LONGEST_WHOLE and not _PRIVATE.search(site["body"]):
        return None
    return _Run(site, made[:1], between, made[-1:])


def _mend(run: _Run, before: str, readings_of: Readings | None) -> Change | None:
    tail = _tail(run, readings_of) if _is_nonsense(run.site) else None
    if tail is None or run.between + tail.text == LOST:
        return None
    head = _head_at_mark(run, before, tail) if run.site["mark"] else _head_at_reading(run, before, readings_of)
    if head is None:
        return None
    confidence = max(head.confidence, tail.confidence, key=_FROM_SURE_TO_UNSURE.index)
    return Change(head.place, tail.place, head.text + run.between + tail.text, confidence)


def _is_nonsense(site: re.Match[str]) -> bool:
    """Tell whether what stands there makes no sense: a reading behind a letter, or a Chinese character that nobody uses."""
    return bool(site["visible"] and site["ruby"]) or any("\u3400" <= c < "\uf900" and not gbk.makes_sense(c) for c in site["body"])


def _tail(run: _Run, readings_of: Readings | None) -> _End | None:
    """Complete the last character by the ASCII character behind it, or else by its reading; nothing if that belies it."""
    site = run.site
    whole = site["visible"] and gbk.decode(run.last + site["visible"].encode())
    if whole and gbk.makes_sense(run.between + whole):
        if not (readings_of and site["gap"] == "("):
            return _End(whole, "certain", site.end("visible"))
        return _End(whole, "verified", site.end("visible")) if site["ruby"] in readings_of(whole) else None
    if readings_of and site["ruby"] and site["body"] and not site["visible"]:
        if site["ruby"] in readings_of(site["body"][-1]):
            return None
        fitting = [character for character in gbk.traditional_from(run.last) if site["ruby"] in readings_of(character)]
        if len(fitting) == 1 and gbk.makes_sense(run.between + fitting[0]):
            kept = site["gap"].endswith("(")
            return _End(fitting[0] if kept else f"{fitting[0]}(", "verified", site.end("gap") - kept)
    return _End(LOST, "guess", site.end("orphan") if site["orphan"] else site.end("body"))


def _head_at_mark(run: _Run, before: str, tail: _End) -> _End:
    """Take the head for 。 where a sentence can end, and no other character with that second byte makes a word."""
    after = (run.between + tail.text)[0]
    ends = before in _CLOSING or (before and before not in gbk.PUNCTUATION and gbk.makes_sense(before))
    if ends and before not in _BEFORE_RIVALS and after not in _AFTER_RIVALS:
        return _End("。", "certain", run.site.start())
    return _End(LOST, "guess", run.site.start())


def _head_at_reading(run: _Run, before: str, readings_of: Readings | None) -> _End | None:
    """Find the character that was seen across the two: its reading tells its second byte, the first one of the head."""
    pair = gbk.encode(before)
    if readings_of is None or not pair or run.site["false"] in readings_of(before):
        return None
    seen = [character for character in gbk.traditional_from(pair[1:]) if run.site["false"] in readings_of(character)]
    heads = {gbk.decode(character.encode("gb18030")[1:] + run.first) for character in seen}
    fitting = [head for head in heads if head and gbk.makes_sense(head + run.between)]
    return _End(fitting[0], "verified", run.site.start()) if len(fitting) == 1 else None


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
        name="gbk_repair",
        summary="undo a shift by one byte where the reading behind a character bears it out (needs govdoc[repair])",
        find=_verified,
        examples=(("行動的指南，F(xiàn)在", "行動的指南。現(xiàn)在"), ("實打?qū)嵔怆y", "實打實解難")),
        untouched=(*_CLEAN, "疏遠群眾；蚴悄恐袩o人", "產生影響？傊，"),
        source=_SOURCE,
    ),
    Step(
        name="gbk_repair_certain",
        summary="undo a shift by one byte where an ASCII character ends it, so that nothing is missing",
        find=_certain,
        examples=(("疏遠群眾；蚴悄恐袩o人", "疏遠群眾。或是目中無人"), ("對事不對人！盁o規矩", "對事不對人。“無規矩")),
        untouched=(*_CLEAN, "產生影響？傊，"),
        source=_SOURCE,
    ),
    Step(
        name="gbk_repair_guess",
        summary="undo a shift by one byte where a byte is lost, and put 〓 for its character",
        find=_guess,
        examples=(("產生影響？傊，", "產生影響。總〓，"), ("成為上?；鶎狱h建", "成為上〓基層黨建")),
        untouched=(*_CLEAN, "疏遠群眾；蚴悄恐袩o人"),
        source=_SOURCE,
    ),
)
