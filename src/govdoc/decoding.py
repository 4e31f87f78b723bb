r"""Bytes to text: which encoding a file is in, and what in it cannot be decoded.

A byte order mark decides. Without one, each encoding reads the same bytes, and that one is taken in which the text is
the likeliest for an official document: 的 is likelier than 嶺, and a byte that fits nowhere is unlikely. Several valid
characters of UTF-8 need no comparison, for text in another encoding is hardly ever valid as that.

>>> text, decoding = decode("关于做好防汛工作的通知".encode("gb2312"))
>>> text, decoding.encoding, decoding.runner_up
('关于做好防汛工作的通知', 'gb18030', 'big5hkscs')

What cannot be decoded becomes U+FFFD, one for each byte (for each unit of UTF-16 and UTF-32), and what stands after it
is read as if nothing had been there:

>>> decode("通知".encode() + b"\xff" + "如下".encode())[0]
'通知\ufffd如下'
"""

import codecs
import math
import re
import struct
from collections import Counter
from functools import lru_cache
from typing import NamedTuple

from attrs import evolve, frozen

from govdoc.likelihood import MISFIT, cost_of
from govdoc.spans import Span


@frozen(kw_only=True)
class Encoding:
    """A way of writing text as bytes."""

    #: Its name, which Python's `codecs` know as well.
    name: str
    #: Names of other codecs that mean it: who says GB 2312 may well have characters that GBK or GB 18030 added.
    also: tuple[str, ...] = ()
    #: The byte order mark: U+FEFF in this encoding.
    mark: bytes = b""
    #: So many bytes, or a multiple of them, are a character.
    unit: int = 1
    #: Is a character that is not ASCII two bytes (or four), so that a byte lost or added shifts what follows.
    paired: bool = False


#: Where two are as likely the upper is taken. A mark that another one begins with stands before that.
ENCODINGS = (
    Encoding(name="utf-8", also=("utf-8-sig", "ascii"), mark=codecs.BOM_UTF8),
    Encoding(name="gb18030", also=("gb2312", "gbk"), mark=b"\x84\x31\x95\x33", paired=True),
    Encoding(name="big5hkscs", also=("big5", "cp950"), paired=True),
    Encoding(name="utf-32-le", also=("utf-32",), mark=codecs.BOM_UTF32_LE, unit=4),
    Encoding(name="utf-32-be", also=("utf-32",), mark=codecs.BOM_UTF32_BE, unit=4),
    Encoding(name="utf-16-le", also=("utf-16",), mark=codecs.BOM_UTF16_LE, unit=2),
    Encoding(name="utf-16-be", also=("utf-16",), mark=codecs.BOM_UTF16_BE, unit=2),
)
UTF_8 = ENCODINGS[0]


@frozen(kw_only=True)
class Decoding:
    """How bytes were decoded, and why so."""

    #: The name of a row of `ENCODINGS`.
    encoding: str
    #: What decided: "asked for", "byte order mark", "valid UTF-8" or "likeliest text".
    evidence: str
    #: The next choice; None where nothing was compared.
    runner_up: str | None = None
    #: How much likelier the text is than what it would be in the runner-up: a power of ten.
    margin: float | None = None
    #: Where U+FFFD stands in the text for what could not be decoded.
    broken: tuple[Span, ...] = ()


def decode(data: bytes, encoding: str | None = None) -> tuple[str, Decoding]:
    """Give the text that the bytes are, without its byte order mark, and how they were decoded.

    Raises `ValueError` for a name that means no row of `ENCODINGS`; the bytes may be what they like.
    """
    rows = encodings_meant(encoding)
    marked = next((row for row in rows if row.mark and data.startswith(row.mark)), None)
    if len(rows) == 1:
        text = _decoded(data.removeprefix(rows[0].mark), rows[0])
        decoding = Decoding(encoding=rows[0].name, evidence="asked for")
    elif marked:
        text = _decoded(data.removeprefix(marked.mark), marked)
        decoding = Decoding(encoding=marked.name, evidence="byte order mark")
    else:
        best, second, *_ = bids = _bids(data, rows)
        evidence = "likeliest text"
        if UTF_8 in rows and _is_plainly_utf_8(data):
            best, second, *_ = sorted(bids, key=lambda bid: bid.row is not UTF_8)
            evidence = "valid UTF-8"
        text = _BROKEN_BYTE * best.skipped + _decoded(data[best.skipped :], best.row)
        margin = round((second.cost - best.cost) / math.log(10), 1)
        decoding = Decoding(encoding=best.row.name, evidence=evidence, runner_up=second.row.name, margin=margin)
    broken = tuple(Span(*found.span()) for found in _BROKEN_RUN.finditer(text))
    return (_BROKEN.sub("\ufffd", text), evolve(decoding, broken=broken)) if broken else (text, decoding)


def encodings_meant(name: str | None) -> tuple[Encoding, ...]:
    """Give the rows that a name may mean: both byte orders for utf-16, every row for None.

    >>> [row.name for row in encodings_meant("GBK")]
    ['gb18030']
    """
    if name is None:
        return ENCODINGS
    try:
        codec = codecs.lookup(name).name
    except (LookupError, ValueError):
        codec = ""
    rows = tuple(row for row in ENCODINGS if codec in (row.name, *row.also))
    if not rows:
        known = ", ".join(row.name for row in ENCODINGS)
        message = f"{name!r} is no encoding that can be read: give one of {known}, or decode the bytes first and pass the text to parse"
        raise ValueError(message)
    return rows


# What could not be decoded stands in a text as lone surrogates, until `decode` makes them U+FFFD: so it is not taken
# for a U+FFFD that was in the file.
_BROKEN_BYTE = "\udc80"
_BROKEN = re.compile(r"[\ud800-\udfff]")
_BROKEN_RUN = re.compile(r"[\ud800-\udfff]+")


def _decoded(data: bytes, row: Encoding) -> str:
    if row.paired:
        return _paired(data, row.name)
    if row.unit == 1:
        return data.decode(row.name, "surrogateescape")
    rest = len(data) % row.unit
    return _whole_units(data[: len(data) - rest], row) + _BROKEN_BYTE * bool(rest)


def _whole_units(data: bytes, row: Encoding) -> str:
    try:
        return data.decode(row.name, "surrogatepass")
    except UnicodeDecodeError:
        # Only UTF-32 can do this: a number that is no character.
        numbers = struct.iter_unpack("<I" if row.name.endswith("le") else ">I", data)
        return "".join(chr(number) if number < 0x110000 else _BROKEN_BYTE for (number,) in numbers)


#: Bytes that no character of a paired encoding begins, goes on or ends with.
_PARTS = re.compile(rb"[\x00-\x2f]+|[^\x00-\x2f]+")


def _paired(data: bytes, codec: str) -> str:
    """Decode a paired encoding; where a byte is broken, no further than the next space or line end is in doubt."""
    decoder = codecs.getincrementaldecoder(codec)()
    try:
        text = decoder.decode(data)
    except UnicodeDecodeError:
        return "".join(_mended(part, codec) for part in _PARTS.findall(data))
    return text + _BROKEN_BYTE * len(decoder.getstate()[0])


def _mended(part: bytes, codec: str) -> str:
    r"""Decode a part of a text with a broken byte in it, so that the characters are the likeliest.

    How many bytes to give up cannot be seen where one is broken. 关于 is b9 d8 d3 da: in b9 d8 ff d3 da it is ff alone, but
    in ff d8 d3 da it is the d8 as well, or d8 d3 would be another character, and so on to the end of the line. So the
    costs of all readings are added up from the end, and the way that costs least is taken.
    """
    try:
        return part.decode(codec)
    except UnicodeDecodeError:
        pass
    count = len(part)
    costs = [0.0] * (count + 1)
    steps = [("", 0)] * count
    for i in range(count - 1, -1, -1):
        width = 4 if part[i + 1 : i + 2].isdigit() else 2
        one, wide = part[i : i + 1].decode("ascii", "surrogateescape"), _character(part[i : i + width], codec)
        costs[i], steps[i] = cost_of(one) + costs[i + 1], (one, 1)
        if wide and (cost := sum(map(cost_of, wide)) + costs[i + width]) <= costs[i]:
            costs[i], steps[i] = cost, (wide, width)
    made, i = [], 0
    while i < count:
        chars, width = steps[i]
        made.append(chars)
        i += width
    return "".join(made)


@lru_cache(1 << 16)
def _character(piece: bytes, codec: str) -> str:
    """Give the character that begins with a byte beyond ASCII and has just these bytes, or nothing."""
    try:
        return piece.decode(codec) if piece[0] >= 0x80 else ""
    except UnicodeDecodeError:
        return ""


#: What is left over when a text is cut inside a character: at its end the first bytes of one, at its beginning the last.
_CUT_AT_END = re.compile(r"(?:[\udce0-\udcef][\udc80-\udcbf]|[\udcf0-\udcf4][\udc80-\udcbf]{1,2}|[\ud800-\udfff])\Z")
_CUT_AT_START = re.compile(r"\A[\ud800-\udfff]{1,3}")
_CUT = 8.0


def _cost(sample: bytes, row: Encoding) -> float:
    """Tell how unlikely bytes are in an encoding, when they may have been cut out of a longer text anywhere."""
    rest, ends = _CUT_AT_END.subn("", _decoded(sample, row))
    inside = _CUT_AT_START.sub("", rest) if row.unit == 1 else rest
    cut = ends + len(rest) - len(inside)
    misfits = (row.unit - 1) * len(_BROKEN.findall(inside))
    return sum(cost_of(char) * count for char, count in Counter(inside).items()) + misfits * MISFIT + cut * _CUT


class _Bid(NamedTuple):
    """What a text costs in an encoding, when so many bytes at its beginning are left out."""

    cost: float
    row: Encoding
    skipped: int


#: So many bytes are compared.
_SAMPLE = 256
#: What must be made up for: a byte skipped at the beginning, since a few rare characters as in a name are no reason for it;
#: UTF-16 without the NUL of its first line end; and UTF-16 or UTF-32 without a mark, for every byte: noise is like them.
_SKIPPING, _NO_NUL, _NO_MARK = 15.0, 20.0, 2.5


def _bids(data: bytes, rows: tuple[Encoding, ...]) -> list[_Bid]:
    """Compare what a piece of the text costs in each encoding, and give the lowest cost first."""
    beyond_ascii = re.search(rb"[\x80-\xff]", data)
    start = beyond_ascii.start() & ~3 if beyond_ascii else 0
    sample = data[start : start + _SAMPLE]
    return sorted((_bid(sample, row, at_start=start == 0) for row in rows), key=lambda bid: bid.cost)


def _bid(sample: bytes, row: Encoding, *, at_start: bool) -> _Bid:
    unmarked = _NO_MARK * len(sample) + _NO_NUL * (b"\0" not in sample) if row.unit > 1 else 0.0
    whole = _Bid(unmarked + _cost(sample, row), row, 0)
    if row.unit == 2 or (row.paired and at_start):
        skipped = _Bid(unmarked + _cost(sample[1:], row) + _CUT + _SKIPPING, row, 1)
        return min(whole, skipped, key=lambda bid: bid.cost)
    return whole


def _is_plainly_utf_8(data: bytes) -> bool:
    """Tell whether all is valid UTF-8, but for a character cut at the end, and there are enough characters to say so."""
    try:
        text = codecs.getincrementaldecoder("utf-8")().decode(data)
    except UnicodeDecodeError:
        return False
    return len(data) - len(text) >= 8
