"""The syllables of Standard Chinese as pinyin writes them (汉语拼音方案), with the mark of the tone."""

from functools import cache

#: What can stand before each final; "-" is nothing. Finals that stand alone are written as they are then written: yi, wu.
_FINALS = """
a - b p m f d t n l g k h zh ch sh z c s
o - b p m f l
e - m d t n l g k h zh ch sh r z c s
ai - b p m d t n l g k h zh ch sh z c s
ei - b p m f d t n l g k h zh sh z
ao - b p m d t n l g k h zh ch sh r z c s
ou - p m f d t n l g k h zh ch sh r z c s
an - b p m f d t n l g k h zh ch sh r z c s
en - b p m f d n g k h zh ch sh r z c s
ang - b p m f d t n l g k h zh ch sh r z c s
eng - b p m f d t n l g k h zh ch sh r z c s
ong d t n l g k h zh ch r z c s
er -
i b p m d t n l j q x zh ch sh r z c s y
ia d l j q x
ie b p m d t n l j q x
iao b p m d t n l j q x
iu m d n l j q x
ian b p m d t n l j q x
in b p m n l j q x y
iang n l j q x
ing b p m d t n l j q x y
iong j q x
u b p m f d t n l g k h zh ch sh r z c s j q x y w
ua g k h zh sh
uo d t n l g k h zh ch sh r z c s
uai g k h zh ch sh
ui d t g k h zh ch sh r z c s
uan d t n l g k h zh ch sh r z c s j q x y
un d t n l g k h zh ch sh r z c s j q x y
uang g k h zh ch sh
ue j q x y
ü n l
üe n l
a y w
o y w
e y
ai w
ei w
ao y
ou y
an y w
en w
ang y w
eng w
ong y
"""
#: The vowels with the marks of the four tones.
_TONES = {"a": "āáǎà", "e": "ēéěè", "i": "īíǐì", "o": "ōóǒò", "u": "ūúǔù", "ü": "ǖǘǚǜ"}
MARKED = "".join(_TONES.values())
#: The letters that syllables are written with, marks on them or beside them included.
LETTERS = "a-züɑɡ" + MARKED + "\u0300\u0301\u0304\u030c"


@cache
def toned_syllables() -> frozenset[str]:
    """Give every syllable in each of its four tones: 5 × fewer are ever used, but all can be read.

    >>> {"wù", "lǐng", "lüè", "duì", "liú"} <= toned_syllables(), {"wu", "lìu", "fī", "wèi'"} & toned_syllables()
    (True, set())
    """
    rows = (line.split() for line in _FINALS.split("\n") if line)
    plain = {("" if initial == "-" else initial) + final for final, *initials in rows for initial in initials}
    return frozenset(syllable.replace(vowel, marked) for syllable in plain for vowel in _marked_vowel(syllable) for marked in _TONES[vowel])


def _marked_vowel(syllable: str) -> str:
    """Give the vowel that carries the mark: a or e if there is one, the o of ou, otherwise the last."""
    for vowel in "aeo":
        if vowel in syllable:
            return vowel
    return next(c for c in reversed(syllable) if c in "iuü")
