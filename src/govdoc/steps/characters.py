"""Sets of characters that several steps look at, written as between the brackets of a regular expression."""

#: Chinese characters, the iteration mark and the round zero among them.
HAN = "〇々\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
#: White space within a line.
BLANK = " \t\u00a0\u2002\u2003\u2009\u3000"
#: Numerals as markers and dates write them.
NUMERAL = "〇零○一二三四五六七八九十百千"


def is_traditional_alone(character: str) -> bool:
    """Tell whether a character is in common use where Traditional is written, and none of Simplified.

    The first level of Big5 has the common characters of Traditional, GB 2312 those of Simplified. What is rare in both, as
    垚, was converted by nobody. No dictionary is asked, so the answer is the same wherever Python runs.

    >>> is_traditional_alone("務"), is_traditional_alone("垚"), is_traditional_alone("和")
    (True, False, False)
    """
    written = character.encode("big5", "ignore")
    return b"\xa4\x40" <= written <= b"\xc6\x7e" and not character.encode("gb2312", "ignore")
