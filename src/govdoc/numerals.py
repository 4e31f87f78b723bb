"""The ways in which Chinese official documents write numbers, one value per way.

`NUMERALS` is the table. A row says which characters a number is made of, reads such a number and
writes one; markers, dates and the linter all go through the same rows.
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
FINANCIAL_DIGITS = str.maketrans("壹贰貳叁參叄肆伍陆陸柒捌玖拾佰仟", "一二二三三三四五六六七八九十百千")
FULL_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")


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
    """Write 0 to 9999 as an ordinal is written: 十二, 一百零五, 一千二百六十.

    >>> [write_chinese(n) for n in (12, 105, 110, 1260)]
    ['十二', '一百零五', '一百一十', '一千二百六十']
    """
    if number == 0:
        return "零"
    written, gap = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, unit)
        if digit:
            written += ("零" if gap and written else "") + "〇一二三四五六七八九"[digit] + name
        gap = not digit
    return written.removeprefix("一") if written.startswith("一十") else written


def _financial(number: int) -> str:
    return write_chinese(number).translate(str.maketrans("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟"))


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
_MONEY = "壹贰貳叁參叄肆伍陆陸柒捌玖拾佰仟"

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
ROMAN = Numerals(
    name="roman", pattern="(?:[Ⅰ-Ⅻⅰ-ⅻ]|[IVX]{1,7}|[ivx]{1,7})", firsts="ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹⅺⅻIVXivx", last=39,
    read=read_roman, write=write_roman,
)  # fmt: skip
CIRCLED = _run("circled", _signs("①", "⑳") + _signs("㉑", "㉟") + _signs("㊱", "㊿"), _signs("❶", "❿"))
CHINESE_SIGN = _run("chinese_sign", _signs("㈠", "㈩"))
ARABIC_SIGN = _run("arabic_sign", _signs("⑴", "⒇"))
DOTTED_SIGN = _run("dotted_sign", _signs("⒈", "⒛"))
STEMS = _run("stems", "甲乙丙丁戊己庚辛壬癸")
BRANCHES = _run("branches", "子丑寅卯辰巳午未申酉戌亥")
UPPER = _run("upper", _signs("A", "Z"), _signs("Ａ", "Ｚ"))
LOWER = _run("lower", _signs("a", "z"), _signs("ａ", "ｚ"))

#: Every way of counting, the ones that documents use most first.
NUMERALS = (
    CHINESE, ARABIC, CIRCLED, FINANCIAL, STEMS, BRANCHES, CHINESE_SIGN, ARABIC_SIGN, DOTTED_SIGN, ROMAN, UPPER, LOWER,
)  # fmt: skip
