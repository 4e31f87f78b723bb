"""Sets of characters that several steps look at, written as between the brackets of a regular expression."""

#: Chinese characters, the iteration mark and the round zero among them.
HAN = "〇々\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
#: White space within a line.
BLANK = " \t\u00a0\u2002\u2003\u2009\u3000"
#: Numerals as markers and dates write them.
NUMERAL = "〇零○一二三四五六七八九十百千"
