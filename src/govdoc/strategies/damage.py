"""What web pages, scanners and converters do to a text, each as a list of named edits.

`DAMAGES` is the table. Damage is done to a text whose tree is known, so the truth stays known: what a parser should still
find, or at least not crash over.
"""

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from attrs import frozen
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from hypothesis.strategies import DrawFn, SearchStrategy

from govdoc.edits import Edit
from govdoc.layout import HALF_WIDTH
from govdoc.model import Document, Point, Section
from govdoc.readings import reading_at
from govdoc.spans import Span, line_starts
from govdoc.strategies.terms import choose, converted

#: From where up to where, and what stands there afterwards.
Change = tuple[int, int, str]


@frozen(kw_only=True, eq=False)
class Damage:
    """One way of spoiling a text."""

    name: str
    #: What it comes from and what it looks like.
    term: str
    #: Gives the changes to a text, in order; the tree is that of the text before any damage.
    changes: Callable[[DrawFn, str, Document], Iterable[Change]]


def damaged(
    written: SearchStrategy[tuple[str, Document]], *, by: Iterable[str] | None = None
) -> SearchStrategy[tuple[str, Document, tuple[Edit, ...]]]:
    """Draw a damaged text, the document that it was, and the edits that did it.

    `by` names the kinds of damage, all in `DAMAGES` by default. One or more of them are done, in the order of the table;
    the span of each edit counts characters of the text as it was left by the kinds before.
    """
    names = tuple(DAMAGES) if by is None else (by,) if isinstance(by, str) else tuple(by)
    if not names:
        message = f"{by=!r}: name one kind of damage or more"
        raise InvalidArgument(message)
    for name in names:
        choose("by", name, tuple(DAMAGES))
    return _damaged(written, names)


@st.composite
def _damaged(draw: DrawFn, written: SearchStrategy[tuple[str, Document]], names: tuple[str, ...]) -> tuple[str, Document, tuple[Edit, ...]]:
    text, document = draw(written)
    chosen = draw(st.lists(st.sampled_from(names), min_size=1, unique=True))
    edits: list[Edit] = []
    for name in sorted(chosen, key=tuple(DAMAGES).index):
        done = [Edit(span=Span(start, end), replacement=put, step=name) for start, end, put in DAMAGES[name].changes(draw, text, document)]
        text = _edited(text, done)
        edits += done
    return text, document, tuple(edits)


def _edited(text: str, edits: list[Edit]) -> str:
    """Make edits that stand in order and do not overlap."""
    parts: list[str] = []
    place = 0
    for edit in edits:
        parts += (text[place : edit.span.start], edit.replacement)
        place = edit.span.end
    return "".join(parts) + text[place:]


# The numbers themselves: what is missing or comes twice in the original.


def _misnumbered(by: int) -> Callable[[DrawFn, str, Document], Iterator[Change]]:
    def changes(draw: DrawFn, text: str, document: Document) -> Iterator[Change]:
        """Write one marker with its number raised, or lowered to that of its neighbour."""
        later = [unit for _, unit in document.walk() if isinstance(unit, Section | Point) and isinstance(unit.number, int) and unit.number > 1]
        counted = [unit for unit in later if unit.kind and unit.kind.numerals and 1 < unit.number < unit.kind.numerals.last]  # type: ignore[operator]
        if counted and text == document.text:
            unit = draw(st.sampled_from(counted))
            assert unit.kind  # noqa: S101 - asked for above
            assert unit.kind.numerals  # noqa: S101
            marker = text[unit.start : unit.marker_end]
            write = unit.kind.numerals.write
            yield unit.start, unit.marker_end, marker.replace(write(unit.number), write(unit.number + by), 1)  # type: ignore[arg-type, operator]

    return changes


#: What a scanner makes of a character in a marker.
LOOKALIKES = {"一": "ー", "二": "ニ", "八": "ハ", "十": "+", "1": "l", "0": "O", "、": "，", "（": "C", "己": "已"}


def _misread(draw: DrawFn, text: str, document: Document) -> Iterator[Change]:  # noqa: ARG001 - all damages are asked alike
    """Take characters of markers for others that look like them."""
    places: list[int] = []
    for start, line in _lines(text):
        ink = start + len(line) - len(line.lstrip())
        reading = reading_at(text, ink)
        places += [i for i in range(ink, ink + reading.length) if text[i] in LOOKALIKES] if reading else []
    chosen = draw(st.lists(st.sampled_from(places), min_size=1, max_size=3, unique=True)) if places else []
    return ((place, place + 1, LOOKALIKES[text[place]]) for place in sorted(chosen))


# Characters, one for one or one for several.


def _each(change: Callable[[str], str]) -> Callable[[DrawFn, str, Document], Iterator[Change]]:
    def changes(draw: DrawFn, text: str, document: Document) -> Iterator[Change]:  # noqa: ARG001
        return ((i, i + 1, put) for i, c in enumerate(text) if (put := change(c)) != c)

    return changes


def _converted(draw: DrawFn, text: str, document: Document) -> Iterator[Change]:  # noqa: ARG001
    """Convert a line at a time, because a word can decide on its characters."""
    for start, line in _lines(text):
        put = converted(line, "traditional")
        if len(put) == len(line):
            yield from ((start + i, start + i + 1, new) for i, (old, new) in enumerate(zip(line, put, strict=True)) if old != new)
        else:
            yield start, start + len(line), put


_RUBY = (
    "发發fā 务務wù 实實shí 经經jīng 党黨dǎng 导導dǎo 领領lǐng 责責zé 强強qiáng 设設shè 规規guī 条條tiáo 节節jié 关關guān 开開kāi 动動dòng "
    "护護hù 县縣xiàn 乡鄉xiāng 镇鎮zhèn 门門mén 项項xiàng 数數shù 传傳chuán 养養yǎng 众眾zhòng 级級jí 报報bào 办辦bàn 则則zé"
)
#: A page converted to Traditional shows how the converted characters are read: 發(fā)展.
READINGS = {c: f"{pair[1]}({pair[2:]})" for pair in _RUBY.split() for c in pair[:2]}


# Bytes: a search for the two bytes of a mark in GBK that finds the second of one character and the first of the next.

_MARKS = {mark.encode("gbk"): mark for mark in "，！？；"}


def _shifted(draw: DrawFn, text: str, document: Document) -> Iterator[Change]:  # noqa: ARG001
    """Cut one line at a false mark: 。会 has the bytes of ；, and what follows is read from the wrong byte on."""
    sites = [(i, start + len(line)) for start, line in _lines(text) for i in range(start, start + len(line) - 1) if _false_mark(text[i : i + 2])]
    if sites:
        place, end = draw(st.sampled_from(sites))
        yield place, end, "?" + (_false_mark(text[place : place + 2]) or "") + _misaligned(text[place + 1 : end].encode("gbk", "ignore"))


def _false_mark(pair: str) -> str | None:
    """Give the mark whose bytes stand across two characters.

    >>> _false_mark("。会"), _false_mark("各级")
    ('；', None)
    """
    data = pair.encode("gbk", "ignore")
    return _MARKS.get(data[1:3]) if len(data) == 4 else None


def _misaligned(data: bytes) -> str:
    """Read bytes from the second on, until one that is ASCII puts the reading right again."""
    read, i = "", 1
    while i < len(data) and data[i] >= 0x80:
        read += data[i : i + 2].decode("gbk", "ignore")
        i += 2
    return read + data[i:].decode("gbk", "ignore")


# Lines.


def _lines(text: str) -> Iterator[tuple[int, str]]:
    return zip(line_starts(text), text.split("\n"), strict=True)


def _wrapped(draw: DrawFn, text: str, document: Document) -> Iterator[Change]:  # noqa: ARG001
    width = draw(st.integers(20, 40))
    for start, line in _lines(text):
        yield from ((place, place, "\n") for place in range(start + width, start + len(line), width))


def _unspaced(draw: DrawFn, text: str, document: Document) -> Iterator[Change]:  # noqa: ARG001
    return ((start - 1, start, "") for start, line in _lines(text) if start and not line)


def _spaced(draw: DrawFn, text: str, document: Document) -> Iterator[Change]:  # noqa: ARG001
    return ((start, start, "\n") for start, _ in _lines(text) if start)


def _paged(draw: DrawFn, text: str, document: Document) -> Iterator[Change]:  # noqa: ARG001
    height = draw(st.integers(3, 22))
    starts = line_starts(text)[height::height]
    return ((start, start, f"— {page} —\n") for page, start in enumerate(starts, 1))


def _surrounded(draw: DrawFn, text: str, document: Document) -> Iterator[Change]:  # noqa: ARG001
    yield 0, 0, "首页\n新闻\n当前位置：首页 > 政策 > 正文\n"
    yield len(text), len(text), "\n\n上一篇：没有了\n下一篇：关于召开会议的通知\n责任编辑：张三"


#: Every kind of damage, in the order in which they are done.
DAMAGES = {
    damage.name: damage
    for damage in (
        Damage(name="dropped_number", term="一、 三、", changes=_misnumbered(1)),
        Damage(name="repeated_number", term="一、 一、", changes=_misnumbered(-1)),
        Damage(name="ocr", term="ー、 for 一、", changes=_misread),
        Damage(name="half_width", term="(一) for （一）", changes=_each(lambda c: c.translate(HALF_WIDTH))),
        Damage(name="nfkc", term="1 for ①", changes=_each(cache(lambda c: unicodedata.normalize("NFKC", c)))),
        Damage(name="traditional", term="第一條 for 第一条", changes=_converted),
        Damage(name="ruby", term="發(fā)展 for 发展", changes=_each(lambda c: READINGS.get(c, c))),
        Damage(name="byte_shift", term="?；… for 。会…", changes=_shifted),
        Damage(name="hard_wraps", term="a line end after every 20 to 40 characters", changes=_wrapped),
        Damage(name="lost_blank_lines", term="no blank lines", changes=_unspaced),
        Damage(name="doubled_blank_lines", term="a blank line after every line", changes=_spaced),
        Damage(name="page_numbers", term="— 1 — between lines", changes=_paged),
        Damage(name="navigation", term="menus and links of a web page around it", changes=_surrounded),
    )
}
