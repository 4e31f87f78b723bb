"""Simplified and Traditional by OpenCC, each configuration a step, with the place of every change."""

import re
from collections.abc import Callable, Iterator
from functools import cache, partial
from types import ModuleType

from govdoc.edits import Change, Confidence
from govdoc.steps.step import Step

#: No entry of OpenCC's dictionaries is longer.
LONGEST = 24
#: What stands between clauses; it is in next to no entry.
_MARK = re.compile("([，。；：、！？“”（）《》])")
#: What OpenCC takes for no text.
_UNREADABLE = re.compile("([\ud800-\udfff\x00]+)")


class OpenCCError(ImportError):
    """The module `opencc` is another one than the OpenCC that govdoc works with."""


@cache
def converter(configuration: str) -> Callable[[str], str]:
    """Give what converts a text by one of OpenCC's configurations; it takes every text.

    >>> converter("s2t")("干部发展")
    '幹部發展'
    """
    import opencc  # noqa: PLC0415 - it takes time to load, and most texts need none of it

    _check(opencc)
    convert: Callable[[str], str] = opencc.OpenCC(configuration).convert

    def converted(text: str) -> str:
        if not _UNREADABLE.search(text):
            return convert(text)
        return "".join(part if _UNREADABLE.match(part) else convert(part) for part in _UNREADABLE.split(text))

    return converted


def _check(module: ModuleType) -> None:
    """Refuse the package that goes by the same name; it is 60 times slower, and converts differently."""
    if getattr(module.OpenCC, "__module__", "") == "opencc.opencc":
        message = (
            f"the module opencc in {module.__file__} is opencc-python-reimplemented, which is 60 times slower: "
            "pip uninstall opencc-python-reimplemented, then pip install --force-reinstall opencc"
        )
        raise OpenCCError(message)


def conversion(text: str, configuration: str, confidence: Confidence) -> Iterator[Change]:
    """Find what a configuration changes: single characters, or the words that it changes as a whole."""
    after = converter(configuration)(text)
    if after == text:
        return
    if len(after) == len(text) and configuration in KEEPS_LENGTH:
        yield from _differences(text, after, 0, confidence)
        return
    place = 0
    for line in text.splitlines(keepends=True):
        for part, converted in _parts(line, configuration):
            yield from _differences(part, converted, place, confidence)
            place += len(part)


def _differences(before: str, after: str, offset: int, confidence: Confidence) -> Iterator[Change]:
    """Compare character by character; what differs in length is one change."""
    if len(before) != len(after):
        yield Change(offset, offset + len(before), after, confidence)
        return
    for i, (old, new) in enumerate(zip(before, after, strict=True), offset):
        if old != new:
            yield Change(i, i + 1, new, confidence)


def _parts(line: str, configuration: str) -> list[tuple[str, str]]:
    """Cut a line into parts that convert by themselves as they do together, no smaller than need be."""
    convert, plain = converter(configuration), converter(configuration.removesuffix("p"))
    whole = convert(line)
    if whole == plain(line):
        return [(line, whole)]
    clauses = _MARK.split(line)
    if "".join(map(convert, clauses)) != whole:
        clauses = [line]  # one of the few entries with a comma in it
    parts: list[tuple[str, str]] = []
    for clause in clauses:
        converted = convert(clause)
        parts += [(clause, converted)] if converted == plain(clause) else _words(clause, convert)
    return parts if "".join(converted for _, converted in parts) == whole else [(line, whole)]


def _words(clause: str, convert: Callable[[str], str]) -> Iterator[tuple[str, str]]:
    """Cut a clause where both sides convert alone as they do together.

    A cut is tried behind each character in turn, with as much to its right as can matter; what no cut divides, as 鼠標 in
    tw2sp, is a word.
    """
    place = 0
    while place < len(clause):
        window = clause[place : place + 2 * LONGEST]
        whole = convert(window)
        for end in range(1, len(window) + 1):
            word = convert(window[:end])
            if whole.startswith(word) and word + convert(window[end:]) == whole:
                yield window[:end], word
                place += end
                break


#: Configurations that never change the length of any character or word.
KEEPS_LENGTH = frozenset(("t2s", "s2t", "tw2s", "hk2s", "s2tw", "s2hk", "t2tw", "t2hk", "tw2t", "hk2t", "t2jp", "jp2t"))


def _step(name: str, configuration: str, summary: str, before: str, after: str) -> Step:
    # Simplified holds fewer characters: what leads to it is one for each, what leads away from it is chosen among several.
    confidence: Confidence = "certain" if configuration.split("2")[1].startswith("s") else "guess"
    return Step(
        name=name, find=partial(conversion, configuration=configuration, confidence=confidence), summary=summary,
        examples=((before, after),), untouched=("山水，2023 OpenCC", after), source=f"OpenCC {configuration}",
    )  # fmt: skip


STEPS = (
    _step("simplified", "t2s", "Traditional to Simplified: the same as `t2s`", "加強領導", "加强领导"),
    _step("traditional", "s2t", "Simplified to Traditional: the same as `s2t`", "干部加强领导", "幹部加強領導"),
    _step("t2s", "t2s", "Traditional to Simplified", "發展與理髮", "发展与理发"),
    _step("s2t", "s2t", "Simplified to Traditional, as OpenCC writes it", "发展与理发", "發展與理髮"),
    _step("tw2s", "tw2s", "Traditional of Taiwan to Simplified", "群眾為本", "群众为本"),
    _step("s2tw", "s2tw", "Simplified to Traditional of Taiwan", "群众为本", "群眾為本"),
    _step("hk2s", "hk2s", "Traditional of Hong Kong to Simplified", "衞生説明", "卫生说明"),
    _step("s2hk", "s2hk", "Simplified to Traditional of Hong Kong", "卫生说明", "衞生説明"),
    _step("tw2sp", "tw2sp", "Traditional of Taiwan to Simplified, with the words of the mainland; lengths change", "軟體與記憶體", "软件与内存"),
    _step("s2twp", "s2twp", "Simplified to Traditional of Taiwan, with its words; lengths change", "软件与内存", "軟體與記憶體"),
    _step("t2tw", "t2tw", "Traditional as OpenCC writes it to that of Taiwan", "羣衆爲本", "群眾為本"),
    _step("tw2t", "tw2t", "Traditional of Taiwan to that of OpenCC", "群眾為本", "羣衆爲本"),
    _step("t2hk", "t2hk", "Traditional as OpenCC writes it to that of Hong Kong", "衛生說明", "衞生説明"),
    _step("hk2t", "hk2t", "Traditional of Hong Kong to that of OpenCC", "衞生説明", "衛生說明"),
    _step("t2jp", "t2jp", "Traditional to the new forms of Japan", "國會與學校", "国会与学校"),
    _step("jp2t", "jp2t", "The new forms of Japan to Traditional", "国会と学校", "國會と學校"),
)  # fmt: skip
