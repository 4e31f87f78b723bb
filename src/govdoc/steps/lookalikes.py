"""Signs that stand where a numeral should, because they look like it: ー for 一, O for 〇."""

import re
from collections.abc import Iterator

from govdoc.edits import Change
from govdoc.expressions import is_seen, late, look, seen
from govdoc.steps.characters import BLANK, NUMERAL
from govdoc.steps.step import Step

#: Letters of other scripts, and the numerals they look like.
LETTERS = dict(zip("ーㄧ㇐ニミハ", "一一一二三八", strict=True))
#: Strokes that are read as 一 only where 二 follows in its turn.
STROKES = "-－—_"
#: What stands for 〇 among the four digits of a year; the first of them elsewhere in a date, too.
ZEROS = "○ＯOo0０"
_DIGIT = "〇零一二三四五六七八九"
_UNIT = "编編章节節条條款项項目篇讲講部"

_LETTERS = "".join(LETTERS)
_NUMBER = f"(?:[{NUMERAL}]|[{_LETTERS}](?![{_LETTERS}])){{1,6}}"  # ハニー is a word
_MARKER = late(rf"第[{BLANK}]?{_NUMBER}[{BLANK}]?[{_UNIT}]|[（(〔【［\[]{_NUMBER}[）)〕】］\]]|^[{BLANK}]*+{_NUMBER}[、．.]", re.MULTILINE)


#: Variants of 第, and what typing by pinyin or by strokes puts there; 床笫 is a bed.
ORDINALS = "笫苐"
_ORDINAL = late(rf"(?<![床枕衽])[{ORDINALS}](?=[{BLANK}]?[{NUMERAL}0-9０-９])")


def ordinal_signs(text: str) -> Iterator[Change]:
    """Find characters that look like 第 before a number."""
    for found in _ORDINAL.finditer(text):
        yield Change(*found.span(), "第")


def letter_numerals(text: str) -> Iterator[Change]:
    """Find letters of other scripts in the number of a marker."""
    if any(letter in text for letter in LETTERS):
        for marker in _MARKER.finditer(text):
            for i, c in enumerate(marker[0], marker.start()):
                if c in LETTERS:
                    yield Change(i, i + 1, LETTERS[c])


#: What every text with such a stroke holds: most texts have strokes, and none of them so.
_STROKE_BEFORE_MARK = tuple(look(stroke, "[、)）]") for stroke in STROKES)
_STROKE_IN_UNIT = tuple(look(stroke, rf"(?<=[第十百零]{stroke})[{BLANK}]?[编編章节節条條]") for stroke in STROKES)
_STROKE = late(
    rf"^[{BLANK}]*+[（(]?[二三四五六七八九]?十?(?P<stroke>[{STROKES}])(?:(?:[）)][{BLANK}]?|、)(?=[一-鿿])|、(?=[0-9]{{4}}年))", re.MULTILINE
)
_SECOND = late(rf"^[{BLANK}]*+[（(]?十?二[）)、]", re.MULTILINE)


def stroke_numerals(text: str) -> Iterator[Change]:
    """Find strokes that open a line as the number of a marker, in a text where another line has the second of its kind; and in 第—条."""
    places = {found.start("stroke") for found in _STROKE.finditer(text)} if is_seen(_STROKE_BEFORE_MARK, text) and _SECOND.search(text) else set()
    for place in sorted({*places, *seen(_STROKE_IN_UNIT, text)}):
        yield Change(place, place + 1, "一")


#: A sign that looks like the mark behind a number.
STOPS = "丶"
_STOP = late(rf"丶(?<=[{NUMERAL}0-9０-９壹贰貳叁參参肆伍陆陸柒捌玖拾甲乙丙丁）)].)")


def odd_stops(text: str) -> Iterator[Change]:
    """Find the marks behind numbers that are written with a sign like 、."""
    for found in _STOP.finditer(text):
        yield Change(*found.span(), "、")


#: Letters that are read for the digits of a list's number, where the line before or after it that opens in the same way has the
#: number before or after it; and what stands beside them where they count themselves.
DIGITS = str.maketrans("lIO", "110")
NEIGHBOURS = frozenset(("k", "m", "H", "J", "N", "P", "II", "IV"))
_LETTER_BEFORE_MARK = tuple(look(letter, "[0-9lIO]?[.．、)）]") for letter in "lIO")
_LISTED = late(
    rf"^(?P<indent>[{BLANK}]*+)(?P<opening>[（(]?)(?P<number>[0-9lIO]{{1,2}}|[A-Za-z]{{1,2}})(?P<ending>[.．、)）])(?![.．、)）0-9])", re.MULTILINE
)
#: 附件：1.古树名木名录, and 2. below it.
_FIRST_INSIDE = late(rf"[：:][{BLANK}]*+[（(]?[1１][.．、)）]")


def letter_digits(text: str) -> Iterator[Change]:
    """Find l, I and O in the numbers of a list, but those of a list that counts with letters."""
    if not is_seen(_LETTER_BEFORE_MARK, text):
        return
    lists: dict[tuple[str, str, str], list[re.Match[str]]] = {}
    for line in _LISTED.finditer(text):
        lists.setdefault((line["indent"], line["opening"], line["ending"]), []).append(line)
    misread = (line for lines in lists.values() for line in _misread(text, lines))
    for line in sorted(misread, key=re.Match.start):
        yield Change(*line.span("number"), line["number"].translate(DIGITS), "verified")


def _misread(text: str, lines: list[re.Match[str]]) -> Iterator[re.Match[str]]:
    """Find the lines of a list whose count lacks what their letters stand for."""
    written = [line["number"] for line in lines]
    if not NEIGHBOURS.isdisjoint(written):
        return
    read = [int(digits) if (digits := number.translate(DIGITS)).isdecimal() else None for number in written]
    read += [None, None]  # stand behind the last line, and one of them before the first
    for k, line in enumerate(lines):
        number, before, after = read[k], read[k - 1], read[k + 1]
        if number is None or written[k].isdecimal() or written[k][0] == "O":
            continue
        # I alone is a Roman number as well, and needs two lines behind it.
        goes_on = after == number + 1 and before != number and (written[k] != "I" or read[k + 2] == number + 2)
        if (goes_on and not _has_first_above(text, lines[k + 1])) or (before == number - 1 and after != number):
            yield line


def _has_first_above(text: str, line: re.Match[str]) -> bool:
    """Tell whether number 1 stands behind a colon in the line above, as the first of some annexes does: 附件：1.…."""
    above = text.rfind("\n", 0, line.start() - 1) + 1
    return _FIRST_INSIDE.search(text, above, line.start()) is not None


#: Every date with such a zero has one right behind a numeral of another form.
_ZEROED = tuple(look(zero, f"(?<=[{_DIGIT}百]{zero})") for zero in ZEROS)
#: The four digits of a year; the middle of 百〇八年; the days 一〇 二〇 三〇. A plain class of characters is searched fast, so one
#: stands in front.
_ZEROS = late(
    rf"[一二三○](?:(?<=[一二])(?<![{_DIGIT}{ZEROS}].)[{_DIGIT}{ZEROS}]{{3}}(?=年|[〕］）\]】)])"
    rf"|(?<=百○)(?=[{_DIGIT}]年)|(?<=[年月][一二三])○(?=[月日]))"
)


def date_zeros(text: str) -> Iterator[Change]:
    """Find zeros, letters and circles in dates that are written in Chinese numerals."""
    if is_seen(_ZEROED, text):
        for found in _ZEROS.finditer(text):
            for i, c in enumerate(found[0], found.start()):
                if c in ZEROS:
                    yield Change(i, i + 1, "〇")


STEPS = (
    Step(
        name="ordinal_signs", default=True, find=ordinal_signs, signs=ORDINALS,
        summary="笫 苐 to the 第 they look like, before a number",
        examples=(("笫一章　总则\n笫 2 条", "第一章　总则\n第 2 条"), ("苐三次会议", "第三次会议")),
        untouched=("床笫之事", "床笫一事", "笫字", "弟一条"),
        source="met in text that was typed by its looks",
    ),
    Step(
        name="letter_numerals", default=True, find=letter_numerals, signs=_LETTERS,
        summary="ー ㄧ ニ ミ ハ to the numerals they look like, in markers and nowhere else",
        examples=(("ー、总则\nニ、附则", "一、总则\n二、附则"), ("(ㄧ)凡屬工作計畫", "(一)凡屬工作計畫"), ("第十ー条", "第十一条")),
        untouched=("サービス、ニュース", "ハニー、ミルク", "注音ㄧ的用法"),
        source="met in text that was typed or recognised from pictures",
    ),
    Step(
        name="stroke_numerals", default=True, find=stroke_numerals, signs=re.escape(STROKES),
        summary="- — _ to 一, where they open a line as a marker and 二 opens another, and in 第—条",
        examples=(("-、总则\n二、附则", "一、总则\n二、附则"), ("(-)范围\n(二)原则", "(一)范围\n(二)原则"),
                  ("—、2023年工作\n二、2024年工作", "一、2023年工作\n二、2024年工作"), ("_、总则\n二、附则", "一、总则\n二、附则"),
                  ("(—) 范围\n(二) 原则", "(一) 范围\n(二) 原则"), ("第—章　总则\n第十- 条", "第一章　总则\n第十一 条")),
        untouched=("-、总则\n-、附则", "——附则\n二、其他", "一、-5℃\n二、-8℃", "(-)3和(二)5", "二、(-)\n(-)", "第—1条", "第十——条"),
        source="met in text that was recognised from pictures",
    ),
    Step(
        name="odd_stops", default=True, find=odd_stops, signs=STOPS,
        summary="丶 behind a number to 、",
        examples=(("一丶总则\n二丶附则", "一、总则\n二、附则"), ("（一）丶范围", "（一）、范围")),
        untouched=("丶一笔", "点丶横丶竖"),
        source="met in text that was recognised from pictures",
    ),
    Step(
        name="letter_digits", default=True, find=letter_digits, signs="lIO",
        summary="l I O to 1 1 0 in the number of a list, where the number before or after it stands in the same way",
        examples=(("l.总则\n2.附则", "1.总则\n2.附则"), ("（9）甲\n（lO）乙", "（9）甲\n（10）乙"), ("9、甲\nl0、乙", "9、甲\n10、乙"),
                  ("I、甲\n2、乙\n3、丙", "1、甲\n2、乙\n3、丙")),
        untouched=("k.甲\nl.乙\nm.丙\n2.丁", "l.甲\nm.乙", "I.总则\nII.附则", "第l条", "O.甲\n1.乙", "I'm 2.", "I.甲\n2.1 乙", "I.甲\n2.乙",
                   "l.甲\n　　2.乙", "I.甲\n1.乙\n2.丙\n3.丁", "1.甲\nI.乙\n2.丙\n3.丁", "I.甲\n附件：1.乙\n2.丙\n3.丁"),
        source="met in text that was recognised from pictures",
    ),
    Step(
        name="date_zeros", default=True, find=date_zeros,
        summary="○ Ｏ O 0 to 〇 in the year of a date that is written in Chinese numerals, ○ in its month and day, too",
        examples=(("二O二三年一月五日", "二〇二三年一月五日"), ("二○○八年十月三○日", "二〇〇八年十月三〇日"), ("一九八0年", "一九八〇年"),
                  ("民國一百○八年", "民國一百〇八年")),
        untouched=("王○明，○○縣", "第○條", "2023年O型血", "二0一号楼", "第一百○三條", "二〇二三年", "二○××年"),
        source="GB/T 15835-2011: 〇",
    ),
)  # fmt: skip
