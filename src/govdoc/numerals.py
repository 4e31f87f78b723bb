"""The ways in which Chinese official documents write numbers, one value per way.

`NUMERALS` is the table. A row says which characters a number is made of, reads such a number and
writes one; markers, dates and the linter all go through the same rows, which read whatever fits
their pattern. `to_int` and `to_chinese` are for callers: they go up to 10^16 and say what is wrong.
"""

from collections.abc import Callable
from functools import lru_cache

from attrs import field, frozen

#: Digits and what they count. 〇 is the official zero (GB/T 15835-2011); the others are met in its place.
DIGITS = {d: n for n, ds in enumerate(("〇零○", "一", "二两兩", "三", "四", "五", "六", "七", "八", "九")) for d in ds}
#: Units up to a thousand, and the contracted tens 廿 20, 卅 30, 卌 40.
UNITS = {"十": 10, "百": 100, "千": 1000}
TENS = {"廿": 20, "卅": 30, "卌": 40}
#: The numerals that cannot be altered with a stroke, for sums of money and for the top level of old reports.
FINANCIAL_DIGITS = str.maketrans("壹贰貳叁參叄参肆伍陆陸柒捌玖拾佰仟", "一二二三三三三四五六六七八九十百千")
TO_FINANCIAL = str.maketrans("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟")
TRADITIONAL = str.maketrans("贰叁陆万亿", "貳參陸萬億")
#: The highest number that `to_int` reads and `to_chinese` writes.
HIGHEST = 10**16


def read_chinese(number: str) -> int:
    """Read a Chinese numeral: additive (一百二十), positional (二〇二三) or colloquial (一百一 is 110).

    >>> [read_chinese(n) for n in ("十二", "一百零五", "一百二", "二〇二三", "廿一", "一千二百六十")]
    [12, 105, 120, 2023, 21, 1260]
    """
    if not any(c in UNITS or c in TENS for c in number):
        return int("".join(str(DIGITS[c]) for c in number))
    total, digit, unit = 0, 0, 1
    for c in number:
        if c in UNITS:
            unit = UNITS[c]
            total, digit = total + (digit or 1) * unit, 0
        elif c in TENS:
            total, unit = total + TENS[c], 10
        else:
            digit, unit = DIGITS[c], (1 if DIGITS[c] == 0 else unit)
    # 一百二 means 120, but 一百零二 (unit back at 1) means 102 and 十二 means 12.
    return total + digit * (unit // 10 if unit >= 100 else 1)


def write_chinese(number: int) -> str:
    """Write a number as an ordinal is written: 十二, 一百零五, 一千二百六十.

    >>> [write_chinese(n) for n in (12, 105, 110, 1260)]
    ['十二', '一百零五', '一百一十', '一千二百六十']
    """
    written = _additive(number) or "零"
    return written.removeprefix("一") if written.startswith("一十") else written


#: What the places are called, the highest first: 10^12 is 一万亿, and 10^16 一亿亿. In Taiwan 10^12 is 一兆.
PLACES = ((10**8, "亿"), (10**4, "万"), (1000, "千"), (100, "百"), (10, "十"))
PLACES_IN_TAIWAN = ((10**12, "兆"), *PLACES)


def _additive(number: int, places: tuple[tuple[int, str], ...] = PLACES) -> str:
    """Write a number place by place, a 零 for the places left out; nothing for 0."""
    for place, name in places:
        if number >= place:
            high, low = divmod(number, place)
            return _additive(high, places) + name + ("零" if 0 < low < place // 10 else "") + _additive(low, places)
    return "〇一二三四五六七八九"[number] if number else ""


def _financial(number: int) -> str:
    return write_chinese(number).translate(TO_FINANCIAL)


def to_chinese(number: int, *, positional: bool = False, financial: bool = False, traditional: bool = False, zero: str | None = None) -> str:
    """Write 0 to 10^16 in Chinese numerals, as ordinals and amounts are written.

    >>> to_chinese(120), to_chinese(10), to_chinese(2_0003_0500)
    ('一百二十', '十', '二亿零三万零五百')
    >>> to_chinese(2023, positional=True)
    '二〇二三'
    >>> to_chinese(107_000, financial=True)
    '壹拾万柒仟'
    >>> to_chinese(3 * 10**12, traditional=True), to_chinese(3 * 10**12)
    ('三兆', '三万亿')

    `positional` writes digit by digit, as years are written. `financial` takes the numerals of sums of money
    (壹贰叁 …) and begins with 壹 where others begin with 十. `traditional` writes 萬億 and 貳參陸, and 兆 for 10^12.
    `zero` is the sign for nothing: 〇, ○ or 零; without it 〇 in a positional number (GB/T 15835-2011), 零 elsewhere.
    """
    if not isinstance(number, int) or not 0 <= number <= HIGHEST:
        message = f"{number!r:.40} cannot be written: give a whole number from 0 to 10**16"
        raise ValueError(message)
    if zero not in {None, *"〇零○"}:
        message = f"zero={zero!r} is no sign for nothing: give '〇', '零' or '○'"
        raise ValueError(message)
    if positional:
        written = "".join("零一二三四五六七八九"[int(digit)] for digit in str(number))
    else:
        written = _additive(number, PLACES_IN_TAIWAN if traditional else PLACES) or "零"
        if written.startswith("一十") and not financial:
            written = written.removeprefix("一")
    written = written.replace("零", zero or ("〇" if positional and not financial else "零"))
    written = written.translate(TO_FINANCIAL) if financial else written
    return written.translate(TRADITIONAL) if traditional else written


#: Each sign of a number by the one that the tables have: 貳 is 二, 萬 is 万, ○ is 零.
_PLAIN = FINANCIAL_DIGITS | str.maketrans("萬億〇○◯兩０１２３４５６７８９", "万亿零零零两0123456789")
_ARABIC_DIGITS = {sign: n for n, sign in enumerate("0123456789")}
#: The units, the highest first, and their places.
_PLACES = (*PLACES_IN_TAIWAN, *((10, tens) for tens in TENS))
_UNITS = frozenset(unit for _, unit in _PLACES)
#: No number up to 10^16 takes so many signs.
_TOO_MANY = 40


class _MalformedError(Exception):
    """What is wrong with a number, and at which of its signs."""

    def __init__(self, index: int, why: str) -> None:
        super().__init__(index, why)
        self.index, self.why = index, why


def to_int(written: str) -> int:
    """Read a number up to 10^16, in Chinese numerals of any kind or in Arabic ones.

    >>> [to_int(n) for n in ("一百二十", "二〇二三", "壹拾万柒仟", "廿一", "两千零三", "一亿零五万", "三兆", "３５")]
    [120, 2023, 107000, 21, 2003, 100050000, 3000000000000, 35]

    The last digit may leave its unit out, as in speech: 一百二 is 120 and 三万五 is 35000, but 一百零二 is 102. Digits
    without any unit are read one by one: 一二三 is 123. What cannot be taken for one number is an error:

    >>> to_int("一一十")
    Traceback (most recent call last):
        ...
    ValueError: '一一十' is no number: '一' at index 1 does not go with the digit before it
    """
    if not isinstance(written, str):
        message = f"to_int takes a str, not {type(written).__name__} ({written!r:.40})"
        raise TypeError(message)
    if not written:
        message = "'' is no number: it has no character"
        raise ValueError(message)
    plain = written[:_TOO_MANY].translate(_PLAIN)
    try:
        _check_signs(plain)
        return _digit_by_digit(plain) if _UNITS.isdisjoint(plain) else _amount(plain, 0, len(plain))
    except _MalformedError as wrong:
        message = f"{written[:_TOO_MANY]!r} is no number: {written[wrong.index]!r} at index {wrong.index} {wrong.why}"
        raise ValueError(message) from None


def _check_signs(plain: str) -> None:
    """Reject what is no numeral, Arabic among Chinese ones, and 两 where nobody says it."""
    arabic = plain[0] in _ARABIC_DIGITS
    for index, sign in enumerate(plain):
        if not (sign in _ARABIC_DIGITS if arabic else sign in DIGITS or sign in _UNITS):
            raise _MalformedError(index, "is no Arabic digit" if arabic else "is no Chinese numeral")
        if sign == "两" and len(plain) > 1 and plain[index + 1 : index + 2] not in _UNITS:
            raise _MalformedError(index, "stands for 2 only by itself and before a unit")
    if len(plain) == _TOO_MANY:
        raise _MalformedError(_TOO_MANY - 1, "is one of too many characters")


def _digit_by_digit(plain: str) -> int:
    number = 0
    for index, sign in enumerate(plain):
        number = 10 * number + (DIGITS[sign] if sign in DIGITS else _ARABIC_DIGITS[sign])
        if number > HIGHEST:
            raise _MalformedError(index, "makes it higher than 10**16")
    return number


def _amount(plain: str, start: int, end: int) -> int:
    """Read `plain[start:end]`: what the highest unit counts, the unit, and what is left for lower ones."""
    for place, unit in _PLACES:
        at = plain.rfind(unit, start, end)
        if at >= 0:
            number = _counted(plain, start, at, place) * place + _rest(plain, at, end, place)
            if number > HIGHEST:
                raise _MalformedError(at, "makes it higher than 10**16")
            return number
    return _digit(plain, start, end)


def _digit(plain: str, start: int, end: int) -> int:
    """Read one digit from 1 to 9, and nothing else."""
    if not DIGITS.get(plain[start]):
        raise _MalformedError(start, "stands where a digit from 1 to 9 is wanted")
    if end - start > 1:
        raise _MalformedError(start + 1, "does not go with the digit before it")
    return DIGITS[plain[start]]


def _counted(plain: str, start: int, at: int, place: int) -> int:
    """Read what stands before the unit at `at`: a digit before 千百十, a whole number before 万亿兆, nothing before 廿."""
    if start == at:
        if plain[at] in "十廿卅卌":
            return TENS.get(plain[at], 10) // 10
        raise _MalformedError(at, "has nothing to count before it")
    if plain[at] in TENS:
        raise _MalformedError(at, "does not go with what stands before it")
    number = _amount(plain, start, at) if place >= 10**4 else _digit(plain, start, at)
    if number > place:
        raise _MalformedError(at, "does not go with the higher unit before it")
    return number


def _rest(plain: str, at: int, end: int, place: int) -> int:
    """Read what stands behind the unit at `at`, whose place is `place`."""
    start = at + 1
    if start == end:
        return 0
    gap = plain[start] == "零"
    if gap and start + 1 == end:
        raise _MalformedError(start, "has nothing after it")
    number = _amount(plain, start + gap, end)
    if number >= place:
        raise _MalformedError(start, "begins what is too high for the unit before it")
    # 十万零五千 is in use, 一百零二十 is not.
    if gap:
        if place <= 1000 and number >= place // 10:
            raise _MalformedError(start, "stands for no place that was left out")
        return number
    if number < 10 <= place // 10:
        if end < len(plain) or plain[at - 1] in "万亿":
            raise _MalformedError(start, "could be of two places: it needs its unit, or 零 before it")
        return number * place // 10
    # 一亿五千 is said for 一亿五千万.
    if place >= 10**8 and number < 10**4:
        raise _MalformedError(start, "begins what could be of two places: it needs 万 after it, or 零 before it")
    return number


ROMAN_SIGNS = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def read_roman(number: str) -> int:
    """Read a Roman numeral in either case, made of letters or of the signs Ⅰ to Ⅻ."""
    if len(number) == 1 and "Ⅰ" <= number <= "ⅿ":
        return (ord(number) - ord("Ⅰ")) % 16 + 1
    values = [{"I": 1, "V": 5, "X": 10}[c] for c in number.upper()]
    return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))


def write_roman(number: int) -> str:
    """Write a Roman numeral in capital letters."""
    written = ""
    for value, sign in ROMAN_SIGNS:
        count, number = divmod(number, value)
        written += sign * count
    return written


@frozen(kw_only=True, eq=False)
class Numerals:
    """One way of counting: what its numbers are made of, and how to read and to write one."""

    name: str
    #: A regular expression without groups that matches exactly the numbers of this way.
    pattern: str = field(repr=False)
    #: The characters with which such a number can begin.
    firsts: str = field(repr=False)
    #: The highest number that can be written.
    last: int
    read: Callable[[str], int] = field(repr=False)
    write: Callable[[int], str] = field(repr=False)


def _run(name: str, *runs: str) -> Numerals:
    """Numerals of one character each; the first run is how they are written, all of them are read."""
    values = {c: i for run in runs for i, c in enumerate(run, 1)}
    signs = "".join(values)
    return Numerals(
        name=name,
        pattern=f"[{signs}]",
        firsts=signs,
        last=len(runs[0]),
        read=values.__getitem__,
        write=lambda n: runs[0][n - 1],
    )


def _signs(first: str, last: str) -> str:
    return "".join(map(chr, range(ord(first), ord(last) + 1)))


_HAN = "".join(DIGITS) + "".join(UNITS) + "".join(TENS)
_MONEY = "壹贰貳叁參叄参肆伍陆陸柒捌玖拾佰仟"

CHINESE = Numerals(
    name="chinese", pattern=f"[{_HAN}]{{1,9}}", firsts=_HAN, last=9999,
    read=lru_cache(4096)(read_chinese), write=write_chinese,
)  # fmt: skip
FINANCIAL = Numerals(
    name="financial", pattern=f"[{_MONEY}]{{1,7}}", firsts=_MONEY, last=9999,
    read=lambda n: read_chinese(n.translate(FINANCIAL_DIGITS)), write=_financial,
)  # fmt: skip
ARABIC = Numerals(
    name="arabic", pattern="[0-9０-９]{1,4}", firsts="0123456789０１２３４５６７８９", last=9999,
    read=int, write=str,
)  # fmt: skip
#: Only with its zero: 10 alone on a line is a page's number.
PADDED = Numerals(name="padded", pattern="0[1-9]", firsts="0", last=99, read=int, write="{:02}".format)
ROMAN = Numerals(
    name="roman", pattern="(?:[Ⅰ-Ⅻⅰ-ⅻ]|[IVX]{1,7}|[ivx]{1,7})", firsts="ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹⅺⅻIVXivx", last=39,
    read=read_roman, write=write_roman,
)  # fmt: skip
CIRCLED = _run("circled", _signs("①", "⑳") + _signs("㉑", "㉟") + _signs("㊱", "㊿"), _signs("❶", "❿"))
CHINESE_SIGN = _run("chinese_sign", _signs("㈠", "㈩"))
ARABIC_SIGN = _run("arabic_sign", _signs("⑴", "⒇"))
DOTTED_SIGN = _run("dotted_sign", _signs("⒈", "⒛"))
STEMS = _run("stems", "甲乙丙丁戊己庚辛壬癸")
#: A converter from Simplified writes 醜 for 丑.
BRANCHES = _run("branches", "子丑寅卯辰巳午未申酉戌亥", "子醜")
UPPER = _run("upper", _signs("A", "Z"), _signs("Ａ", "Ｚ"))
LOWER = _run("lower", _signs("a", "z"), _signs("ａ", "ｚ"))

#: Every way of counting, the ones that documents use most first.
NUMERALS = (
    CHINESE, ARABIC, CIRCLED, FINANCIAL, STEMS, BRANCHES, CHINESE_SIGN, ARABIC_SIGN, DOTTED_SIGN, ROMAN, UPPER, LOWER, PADDED,
)  # fmt: skip
