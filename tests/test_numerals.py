"""Numbers read and written for callers: what `to_int` takes and refuses, and that `to_chinese` writes what it reads."""

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govdoc.numerals import BRANCHES, CHINESE_SIGN, CIRCLED, DOTTED_SIGN, HIGHEST, ROMAN, STEMS, UPPER, Numerals, to_chinese, to_int

SYSTEMS: dict[str, Callable[[int], str]] = {
    "additive": to_chinese,
    "with 〇": lambda n: to_chinese(n, zero="〇"),
    "Traditional": lambda n: to_chinese(n, traditional=True),
    "financial": lambda n: to_chinese(n, financial=True),
    "financial, Traditional": lambda n: to_chinese(n, financial=True, traditional=True),
    "positional": lambda n: to_chinese(n, positional=True),
    "Arabic": str,
}
every_system = pytest.mark.parametrize("system", SYSTEMS)


@pytest.mark.exhaustive
@every_system
def test_every_number_below_100_000_is_read_as_it_was_written(system: str) -> None:
    write = SYSTEMS[system]
    assert [n for n in range(100_000) if to_int(write(n)) != n] == []


def numbers() -> st.SearchStrategy[int]:
    """Draw numbers up to 10^16 that leave places out as often as not."""
    places = st.sets(st.integers(0, 15), max_size=5)
    sparse = st.builds(lambda digit, at: sum(digit * 10**place for place in at), st.integers(1, 9), places)
    return st.one_of(st.integers(0, HIGHEST), sparse, st.integers(0, 16).map(lambda place: 10**place))


@every_system
@given(number=numbers())
def test_numbers_up_to_10_000_000_000_000_000_are_read_as_they_were_written(system: str, number: int) -> None:
    assert to_int(SYSTEMS[system](number)) == number


@given(written=st.text("零〇一二两三九十百千万亿兆廿卅壹拾佰仟０1", max_size=12))
def test_what_is_read_is_in_the_range_and_what_is_not_names_a_character(written: str) -> None:
    try:
        assert 0 <= to_int(written) <= HIGHEST
    except ValueError as wrong:
        found = re.search(r"'(.)' at index (\d+) ", str(wrong))
        assert not written or (found and written[int(found[2])] == found[1])


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (0, "零"),
        (9, "九"),
        (10, "十"),
        (11, "十一"),
        (110, "一百一十"),
        (1005, "一千零五"),
        (1050, "一千零五十"),
        (10_500, "一万零五百"),
        (100_000, "十万"),
        (107_000, "十万七千"),
        (100_000_500, "一亿零五百"),
        (100_050_000, "一亿零五万"),
        (10**12, "一万亿"),
        (12 * 10**12 + 5 * 10**8, "十二万零五亿"),
        (HIGHEST, "一亿亿"),
    ],
)
def test_a_zero_stands_for_the_places_left_out(number: int, written: str) -> None:
    assert to_chinese(number) == written


def test_each_way_of_writing() -> None:
    assert to_chinese(2023, positional=True) == "二〇二三"
    assert to_chinese(2023, positional=True, zero="○") == "二○二三"
    assert to_chinese(105, zero="〇") == "一百〇五"
    assert to_chinese(10, financial=True) == "壹拾"
    assert to_chinese(26_103, financial=True, traditional=True) == "貳萬陸仟壹佰零參"
    assert to_chinese(2 * 10**12 + 3 * 10**8, traditional=True) == "二兆零三億"


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("一百二", 120),
        ("一百零二", 102),
        ("一百〇二", 102),
        ("三万五", 35_000),
        ("十万五", 105_000),
        ("一亿五", 150_000_000),
        ("两千零三", 2003),
        ("兩萬", 20_000),
        ("两", 2),
        ("廿", 20),
        ("一百廿五", 125),
        ("卅一", 31),
        ("一百十八", 118),
        ("一千零十", 1010),
        ("一千五十", 1050),
        ("十万零五千", 105_000),
        ("一亿零五万", 100_050_000),
        ("一亿一万", 100_010_000),
        ("三千五百亿", 350_000_000_000),
        ("一万五千亿", 1_500_000_000_000),
        ("一兆五千億", 1_500_000_000_000),
        ("一万万", 100_000_000),
        ("贰零贰叁", 2023),
        ("一九四九", 1949),
        ("〇〇七", 7),
        ("１２３", 123),
    ],
)
def test_what_is_met_is_read(written: str, number: int) -> None:
    assert to_int(written) == number
    assert isinstance(to_int(written), int)


@pytest.mark.parametrize(
    ("written", "index"),
    [
        ("一一十", 1),
        ("十百", 0),
        ("一十十", 1),
        ("五百三千", 1),
        ("百", 0),
        ("千万", 0),
        ("一百零", 2),
        ("零十", 0),
        ("一百零二十", 2),
        ("一百零十", 2),
        ("二十零五", 2),
        ("一零零百", 1),
        ("五廿", 1),
        ("二十两", 2),
        ("两两", 0),
        ("三百五万", 2),
        ("一亿五千", 2),
        ("一亿三万亿", 4),
        ("第一", 0),
        ("一百元", 2),
        ("一 百", 1),
        ("3.5", 1),
        ("-5", 0),
        ("1２x", 2),
        ("3万", 1),
        ("一2", 1),
        ("二亿亿", 2),
        ("九" * 17, 16),
        ("十" * 10_000, 39),
    ],
)
def test_what_is_no_number_is_refused_at_its_character(written: str, index: int) -> None:
    with pytest.raises(ValueError, match=f"is no number: '{re.escape(written[index])}' at index {index} "):
        to_int(written)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("一百元", "'元' at index 2 is no Chinese numeral"),
        ("1２x", "'x' at index 2 is no Arabic digit"),
        ("两两", "'两' at index 0 stands for 2 only by itself and before a unit"),
        ("十" * 40, "'十' at index 39 is one of too many characters"),
        ("九" * 17, "'九' at index 16 makes it higher than 10**16"),
        ("一亿亿零一", "'亿' at index 2 makes it higher than 10**16"),
        ("零十", "'零' at index 0 stands where a digit from 1 to 9 is wanted"),
        ("一一十", "'一' at index 1 does not go with the digit before it"),
        ("百", "'百' at index 0 has nothing to count before it"),
        ("五廿", "'廿' at index 1 does not go with what stands before it"),
        ("二亿亿", "'亿' at index 2 does not go with the higher unit before it"),
        ("一百零", "'零' at index 2 has nothing after it"),
        ("十廿", "'廿' at index 1 begins what is too high for the unit before it"),
        ("二十零五", "'零' at index 2 stands for no place that was left out"),
        ("三百五万", "'五' at index 2 could be of two places: it needs its unit, or 零 before it"),
        ("一亿五千", "'五' at index 2 begins what could be of two places: it needs 万 after it, or 零 before it"),
    ],
)
def test_what_is_wrong_with_it_is_told(written: str, told: str) -> None:
    with pytest.raises(ValueError, match=re.escape(f"{written!r} is no number: {told}") + "$"):
        to_int(written)


def test_the_first_characters_of_what_is_too_long_are_shown() -> None:
    with pytest.raises(ValueError, match=f"^'{'十' * 40}' is no number"):
        to_int("十" * 41)


@pytest.mark.parametrize(
    ("written", "number"),
    [("I", 1), ("i", 1), ("x", 10), ("iv", 4), ("IX", 9), ("XIV", 14), ("xxxix", 39), ("Ⅰ", 1), ("Ⅻ", 12), ("ⅰ", 1), ("ⅻ", 12), ("ⅵ", 6)],
)
def test_roman_numerals_of_letters_and_of_signs(written: str, number: int) -> None:
    assert ROMAN.read(written) == number


@pytest.mark.parametrize(
    ("numerals", "written", "last"),
    [
        (CIRCLED, "①⑳㉑㉟㊱㊿", 50),
        (DOTTED_SIGN, "⒈⒛", 20),
        (UPPER, "AZ", 26),
        (CHINESE_SIGN, "㈠㈩", 10),
        (STEMS, "甲癸", 10),
        (BRANCHES, "子亥", 12),
    ],
)
def test_signs_count_from_the_first_to_the_last(numerals: Numerals, written: str, last: int) -> None:
    assert numerals.last == last
    assert (numerals.write(1), numerals.write(last)) == (written[0], written[-1])
    assert [numerals.write(numerals.read(sign)) for sign in written] == list(written)


def test_a_run_of_signs_reads_the_others_like_the_first() -> None:
    assert [CIRCLED.read(sign) for sign in "❶❿"] == [1, 10]
    assert [UPPER.read(sign) for sign in "ＡＺ"] == [1, 26]
    assert CIRCLED.pattern == f"[{CIRCLED.firsts}]"


def test_misuse_is_told() -> None:
    with pytest.raises(ValueError, match=r"^'' is no number: it has no character$"):
        to_int("")
    with pytest.raises(TypeError, match=r"^to_int takes a str, not int \(12\)$"):
        to_int(12)  # type: ignore[arg-type]
    for number in (-1, HIGHEST + 1, 1.5):
        with pytest.raises(ValueError, match="from 0 to 10"):
            to_chinese(number)  # type: ignore[arg-type]
    for zero in ("0", "X", "零零"):
        with pytest.raises(ValueError, match=f"zero='{zero}' is no sign for nothing"):
            to_chinese(105, zero=zero)
