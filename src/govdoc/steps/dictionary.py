"""How characters are read, by the dictionary of pypinyin: the only file that imports it. The extra `govdoc[repair]` brings it."""

from collections.abc import Callable
from functools import cache

#: Gives every reading of a character, with tone marks.
Readings = Callable[[str], frozenset[str]]

#: A syllable with its tone mark, as a regular expression.
SYLLABLE = "[a-zü]{0,3}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]{0,3}"


@cache
def load_readings() -> Readings:
    """Give the readings of characters, or tell at once what is missing.

    >>> readings_of = load_readings()
    >>> readings_of("現"), "zhǎng" in readings_of("長")
    (frozenset({'xiàn'}), True)
    """
    try:
        from pypinyin import Style, pinyin  # noqa: PLC0415 an extra, and slow to load
    except ModuleNotFoundError as error:
        message = "readings of characters come with an extra: pip install 'govdoc[repair]'"
        raise ModuleNotFoundError(message, name="pypinyin") from error

    @cache
    def readings_of(character: str) -> frozenset[str]:
        return frozenset(pinyin(character, style=Style.TONE, heteronym=True)[0])

    return readings_of
