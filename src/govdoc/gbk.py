"""Characters as pairs of bytes in GBK, and which of them are common: ranges that two standards have set apart."""

from collections.abc import Iterator
from functools import cache

#: What sentences hold besides characters.
PUNCTUATION = frozenset("、。：“”‘’（）《》〈〉「」『』【】〔〕—…·％０１２３４５６７８９")


def encode(text: str) -> bytes | None:
    r"""Give two bytes for each character, private ones included, or nothing where one has no two.

    >>> encode("現在").hex(" ", 2), encode("\ue000").hex(), encode("현재"), encode("OK")
    ('ac46 d4da', 'aaa1', None, None)
    """
    try:
        made = text.encode("gb18030")
    except UnicodeEncodeError:
        return None
    return made if len(made) == 2 * len(text) else None


def decode(pairs: bytes) -> str | None:
    """Give a character for every two bytes, or nothing where two make none.

    >>> decode(bytes.fromhex("ac46 d4da")), decode(b"OK")
    ('現在', None)
    """
    try:
        made = pairs.decode("gb18030")
    except UnicodeDecodeError:
        return None
    return made if len(pairs) == 2 * len(made) else None


@cache
def is_common(character: str) -> bool:
    """Tell whether a character is of the first level of GB 2312 or of Big5: 3755 and 5401 that are in everyday use.

    >>> [c for c in "或是目中無蚴悄恐袩" if not is_common(c)]
    ['蚴', '袩']
    """
    return b"\xb0\xa1" <= _in("gb2312", character) <= b"\xd7\xf9" or b"\xa4\x40" <= _in("big5", character) <= b"\xc6\x7e"


def makes_sense(text: str) -> bool:
    """Tell whether all that a text holds is common: characters or punctuation."""
    return all(is_common(c) or c in PUNCTUATION for c in text)


def traditional_from(lead: bytes) -> Iterator[str]:
    r"""Give the common characters that begin with a byte and that only Traditional texts have.

    >>> "".join(traditional_from(b"\xf2"))
    '駿騁騎騖騙騫騰騵騷騾驀驃驅驍驕驗'
    """
    for trail in range(0x40, 0xFF):
        character = decode(lead + bytes([trail]))
        if character and is_common(character) and not _in("gb2312", character):
            yield character


def _in(codec: str, character: str) -> bytes:
    return character.encode(codec, errors="ignore")
