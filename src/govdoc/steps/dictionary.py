"""How characters are read: the dictionary of pypinyin, the extra `govdoc[repair]`."""

from functools import cache


@cache
def readings_of(character: str) -> frozenset[str]:
    """Give the syllables, with their tones, that a character can be read as.

    Raises `ModuleNotFoundError` where the extra is not installed.
    """
    try:
        from pypinyin import Style, pinyin  # noqa: PLC0415 - an extra
    except ModuleNotFoundError as problem:
        message = "checking readings needs pypinyin: pip install 'govdoc[repair]'"
        raise ModuleNotFoundError(message, name="pypinyin") from problem
    return frozenset(pinyin(character, style=Style.TONE, heteronym=True)[0])
