"""Characters as pairs of bytes in GBK, and which of them are common: ranges that two standards have set apart."""

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


def makes_sense(text: str) -> bool:
    """Tell whether a text holds nothing but punctuation and common characters of one script.

    Common are those of the first level of GB 2312 for Simplified, and of Big5 for Traditional: 3755 and 5401 that the
    two standards set apart as being in everyday use.

    >>> [makes_sense(text) for text in ("或是目中无人", "或是目中無人", "或是目中无人無", "蚴悄恐袩")]
    [True, True, False, False]
    """
    words = [character for character in text if character not in PUNCTUATION]
    return all(map(_is_common_simplified, words)) or all(map(_is_common_traditional, words))


@cache
def traditional_from(lead: bytes) -> str:
    r"""Give the common Traditional characters that begin with a byte and that no Simplified text has.

    >>> traditional_from(b"\xf2")
    '駿騁騎騖騙騫騰騵騷騾驀驃驅驍驕驗'
    """
    characters = [decode(lead + bytes([trail])) or "" for trail in range(0x40, 0xFF)]
    return "".join(character for character in characters if _is_common_traditional(character) and not _in("gb2312", character))


@cache
def _is_common_simplified(character: str) -> bool:
    return b"\xb0\xa1" <= _in("gb2312", character) <= b"\xd7\xf9"


@cache
def _is_common_traditional(character: str) -> bool:
    return b"\xa4\x40" <= _in("big5", character) <= b"\xc6\x7e"


def _in(codec: str, character: str) -> bytes:
    return character.encode(codec, errors="ignore")
