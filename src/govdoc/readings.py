"""What marker may open a line: the rows of `markers.MARKER_KINDS` as regular expressions, and what they find."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from attrs import field, frozen

from govdoc.markers import (
    ARABIC_STOP,
    BRACKETED,
    BULLET,
    CLOSING,
    COPULA,
    HAN,
    LABEL,
    MARKER_KINDS,
    OPENING,
    SERIES,
    STAGE,
    Marker,
    MarkerKind,
    Number,
)
from govdoc.numerals import ARABIC, CHINESE, FINANCIAL, PADDED
from govdoc.scripts import both_scripts
from govdoc.spans import Span

#: No document counts further in a list; years do: 2023、.
MOST = 200


@frozen
class Reading:
    """One way to read the marker at some place; the same value for every marker that is written the same.

    What follows from its fields alone is worked out once: a reading is made once for all markers that are written the same.
    """

    kind: MarkerKind
    number: Number | None
    #: How many characters it is long.
    length: int
    #: Its last character, by which 1. and 1、 are told apart; empty where endings say nothing (条, 條) or there is none (①, or 一 before
    #: a space), or `DIGITS`. Of a label, its word.
    ending: str
    #: Whether the form of the whole law has settled what it is: an article, whatever its number; a chapter above the first article,
    #: or a 款 or 目 above another; a label inside an article; 2.3 above 2.3.1.
    settled: bool = False
    #: Whether number 1 of a list surely stands in what is right above it: a bare heading of its kind, or a clause that leads to 一、.
    held: bool = False
    #: The plain number before its own; -1, which no marker has, where its own is none.
    previous: int = field(init=False, eq=False, repr=False)
    #: Whether how it is written says nothing against it: its number is one to which lists come, its ending one that proves something.
    usual: bool = field(init=False, eq=False, repr=False)

    @previous.default
    def _previous(self) -> int:
        return self.number - 1 if isinstance(self.number, int) else -1

    @usual.default
    def _usual(self) -> bool:
        return self.previous < MOST and (not self.kind.loose or self.ending in self.kind.after)


def reading_at(text: str, start: int = 0) -> Reading | None:
    """The likeliest reading of the marker at `start`, None where no marker can stand.

    >>> reading_at("第十二条之一　本条例所称古树").number
    (12, 1)
    """
    match = MATCHERS[text[start]] if start < len(text) else None
    found = match(text, start) if match else None
    return KNOWN.get(found[0]) or learn(found) if found else series_at(text, start)


def series_at(text: str, start: int = 0) -> Reading | None:
    """Read 体会之一： at `start`: a marker that may begin with any character, and stands in few texts."""
    found = _SERIES_AT(text, start) if text.find("之", start + 1, start + 7) > 0 else None
    return _learn(found, _SERIES_GROUPS) if found else None


def markers_at(text: str, start: int = 0) -> Iterator[Marker]:
    """Every reading of the marker at `start`; more than one means it is ambiguous.

    >>> [m.kind.name for m in markers_at("（一）总体要求")]
    ['han_paren']
    >>> [(m.kind.name, m.number) for m in markers_at("I. Scope")]
    [('roman', 1), ('upper', 9)]

    A sum such as 1.5亿元 opens no marker: the digit after the point decides.
    """
    for kind in MARKER_KINDS:
        if text[start : start + 1] in _firsts(kind) and (found := _compiled((kind,))[0](text, start)):
            read = _read(kind, found[1], found[0])
            yield Marker(kind, read.number, Span(start, start + read.length))


# Rows to regular expressions: what stands before the number, the number, and what stands after it.

_SPACE = r"[ \t\u00a0\u3000]*"
_HAN_NUMBER = "[〇零○一二两兩三四五六七八九十百千廿卅卌]"
#: 十二, 12, 12-1; 壹 in charters and contracts; 十二之一 and 12之1 before 條 as well as behind it. Print may set the characters of a
#: number apart as it does all others: 第 十 一 章.
_ORDINAL_NUMBER = (
    rf"(?:{_HAN_NUMBER}{{1,9}}(?: ?之 ?{_HAN_NUMBER}{{1,3}}(?=\s?[条條]))?"
    rf"|[0-9０-９]{{1,4}}(?:[-－][0-9０-９]{{1,3}}| ?之 ?[0-9０-９]{{1,3}}(?=\s?[条條]))?|{FINANCIAL.pattern}"
    r"|[一二三四五六七八九十百千]{1,6}(?:[ \u3000][零一二三四五六七八九十百千]{1,6}){1,4})"
)
#: The same between ten and a hundred, by chance: 二 十一、.
_TENS_APART = "[二三四五六七八九] 十[一二三四五六七八九]?|[二三四五六七八九]?十 [一二三四五六七八九]"
#: After a stop, one to three digits make a decimal fraction or a list of numbers (1.5亿元, 1、2号楼), four make a year. Before
#: such words they may as well begin what is numbered (2.3年以上工作经验): for its neighbours to say.
_COUNTED = "年月个個名日周天岁歲项項条條"
#: And so may a time: 1、07:30 河东站. 2:1 is a score.
_OF_TIME = "[：:][0-5０-５][0-9０-９](?![0-9０-９])"
_NO_FRACTION = rf"(?![0-9０-９]{{1,3}}(?![0-9０-９{_COUNTED}]|[-－—~至][0-9０-９]{{1,2}}[月年日]|{_OF_TIME}))"
#: Behind 、 there is no fraction, but there may be a list of numbers (1、2号楼): these words are said of one number (2、3公顷以上).
_OF_ONE = f"(?:[{_COUNTED}人元％%倍噸吨]|公[顷頃尺里斤噸吨升分]|小[时時]|分[钟鐘]|[百千万萬亿億]{{1,2}}[元人公平立]|平方|立方|以[上下内內])"
_NO_LIST = rf"(?![0-9０-９]{{1,3}}(?![0-9０-９]|(?:[,，][0-9０-９]{{3}})*{_OF_ONE}|[-－—~至][0-9０-９]{{1,2}}[月年日]|{_OF_TIME}))"
_NO_DIGIT = "(?![0-9０-９](?![0-9０-９]{3}年))"
#: 1 ＋ 10％ is part of a sum.
_NO_SUM = "(?![ \u3000]*+[＋+＝=×÷±≧≦≥≤％%])"
#: 114 學年度 and 2031 年 are years, of the Republic or not.
_NO_YEAR = "(?!(?:(?<=[0-9０-９]{3})|(?<=[89８９][0-9０-９]))[ \u3000]*+[学學]?年)"
#: What a measure is counted in: 1.5亿元 is no section 1.5.
_MEASURES = (
    "(?:[ \u3000]?(?:[亿億万萬%％倍吨噸米℃]|元(?![数數素])|公(?:里|斤|顷|頃|分)|千(?:米|克|瓦|元))"
    "|平方|[个個](?![人体體性])|期[间間]|[年月](?!度)|日(?!常)|度(?!假)|[GMKk][BbWw])"
)
#: Contracts close such a number: 1.1：, 1.1、, 1.1., 1.1）.
_DECIMAL_CLOSED = r"[ \u3000]?(?:[：:]{1,2}|[、.．)）])(?=[ \t\u00a0\u3000]|[一-鿿A-Za-z（(《“])"
_DECIMAL_TAIL = rf"(?![.．]?[0-9０-９])(?:{_DECIMAL_CLOSED}|(?=[ \t\u00a0\u3000\n]|[一-鿿A-Za-z（(《“]|\Z)(?!{_MEASURES}))"
#: What stands below 第三章 in a citation, and below 第三条: right behind 第二条 no other article does, for its own words begin so.
_BELOW = {"division": "条款项章节编点", "article": "款项点"}
#: What follows 第三条 where it is cited and opens nothing: 第三条规定的情形, 第八條第二項, 第七條、第八條.
_CITED = (
    r"(?!之(?![〇一二三四五六七八九十百\d０-９ ])|的|规定|所(?![有长])|第\s*[〇零一二三四五六七八九十百千\d]+\s*[BELOW]|[至到及和与或](?=\s*(?:第|前|本|附|同))|、(?=\s*(?:第\s*[〇零一二三四五六七八九十百千\d]+\s*[条款项目编章节篇讲部点]|[或及]|[同前][条款项目述]|前[一二三四五六七八九十两\d]|附[件录表]))|[，,。；]"
    r"|情形|各款|各项|前段|后段|但书|中(?:规定|的|所)|以外|有关(?:规定|的)|准用"
    # What a decision does to the article of another rule: 第三条修改为：“…”, 第八条改为第七条, 第五条后增加一条.
    r"|修改为|修正为|(?:相应)?改为第|后?增加[一二两三四五六七八九十第]|合并为|\s*第[（(])"
)
_INSERT = rf"(?:{_SPACE}之{_SPACE}(?:{CHINESE.pattern}|[0-9０-９]{{1,3}}))?+"


#: 第一阶段（4月）：
_WHEN = r"(?:[（(][^（）()\n]{1,24}[）)])?"
#: 第三條至第五條　（刪除） stands where each of them stood.
_GONE_TOGETHER = rf"(?=\s?[至及、～~－—-]\s?第?\s?{_ORDINAL_NUMBER}\s?[條条]?\s*[（(](?:刪除|删除|废止|廢止)[）)])"


class _Parts(NamedTuple):
    before: str
    number: str
    after: str


def _parts(kind: MarkerKind) -> _Parts:
    if kind.words is not None:
        return _word_parts(kind)
    assert kind.numerals is not None  # noqa: S101 - a row has either words or numerals
    if kind.parts > 1:
        return _Parts("", rf"[0-9０-９]{{1,2}}(?:[.．][0-9０-９]{{1,2}}){{{kind.parts - 1}}}", _DECIMAL_TAIL)
    before = _either(kind.before) + _SPACE if kind.before != ("",) else ""
    if kind.before is OPENING:
        before = "(?:[（(](?=[（(]))?" + before  # one too many
    if BRACKETED in kind.before:
        before = before.replace(BRACKETED, BRACKETED + r"(?=[〇零○一二三四五六七八九十百千\d０-９ 之分编編章节節条條款目-]{2,14}】)")
    if kind is SERIES:
        before = both_scripts("(?!.{0,4}(?:下列|以下|条件|情形|规定))[一-鿿]{1,6}之")  # 符合下列条件之一：
    ordinal = kind.inserts or kind.role == "division" or kind.also_arabic
    number = _ORDINAL_NUMBER if ordinal else f"(?:{_TENS_APART}|{CHINESE.pattern})" if kind.numerals is CHINESE else kind.numerals.pattern
    return _Parts(before, f"{number}(?:之{number})?" if kind.doubles else number, _after(kind))


def _word_parts(kind: MarkerKind) -> _Parts:
    words = kind.words or {}
    if kind.role == "label":
        return _Parts("", "|".join(_SPACE.join(map(re.escape, word)) for word in words), _SPACE + _either(kind.after))
    # A question mark is a lost bullet only where a space follows; a middle dot stands in names, and - 3 - is the number of a page.
    after = r"(?:(?<![?？·*-])|(?=[ \t\u00a0\u3000])(?!\s*+[0-9]{1,4}\s*-))" if kind is BULLET else ""
    if kind.not_before:
        after += "(?!" + both_scripts("|".join(kind.not_before)) + ")"
    return _Parts("", "|".join(map(re.escape, words)), after)


def _after(kind: MarkerKind) -> str:
    words = "(?!" + both_scripts("|".join(kind.not_before)) + ")" if kind.not_before else ""
    if kind.after == ("",):
        return words + (r"(?=\s|\Z)" if kind.apart else "")
    after = _either(kind.after, _NO_FRACTION if kind.numerals in (ARABIC, PADDED) else "")
    if kind is COPULA:
        after = rf"(?:(?<!\s){after}|(?<=\S )[是要])"  # 二　查本案… is 二、
    if kind is STAGE:
        after = "(?:" + "|".join(re.escape(ending[:-1]) + _WHEN + ending[-1] for ending in kind.after) + ")"
    if kind.inserts:
        after += _INSERT + "】?"
    if kind.clipped:
        after = f"(?:{after}|(?={'|'.join(kind.clipped)}))"
    if kind.inserts or kind.role == "division":
        # Where a space follows there is no citation, but for 第二十条 第（一）项, and no word to be asked about.
        cited = both_scripts(_CITED.replace("BELOW", _BELOW["article" if kind.role == "article" else "division"]))
        after += rf"(?:(?=\s)(?!\s+第[（(])|{cited}{words}|{_GONE_TOGETHER})"
    else:
        after += words
    if kind.after is CLOSING or kind.name == "arabic_close":
        after += r"[）)]?(?:、|[.．](?![.．0-9０-９]))?"
    elif kind in (HAN, ARABIC_STOP):
        after += "(?:(?<=[.．、])[.．、](?![.．、0-9０-９]))?"  # one too many
    if kind.apart:
        after += r"(?=\s|\Z)"
    if kind.loose:
        spaces = "".join(e for e in kind.loose if e.isspace())
        space = rf"{_NO_YEAR}(?=[{spaces}]{_NO_SUM}" + (r"|\Z)" if "\n" in spaces else ")")
        loose = tuple(e for e in kind.loose if not e.isspace())
        after = "(?:" + "|".join(filter(None, (after, _either(loose, _NO_DIGIT) if loose else "", space if spaces else ""))) + ")"
    return _SPACE + after


def _either(endings: tuple[str, ...], tail: str = "") -> str:
    tails = {"、": _NO_LIST} if tail == _NO_FRACTION else {}
    return "(?:" + "|".join(re.escape(e) + (tails.get(e, tail) if e in ".．、﹒:：,，·" else "") for e in endings) + ")"


@cache
def _firsts(kind: MarkerKind) -> set[str]:
    """Give the characters with which a marker can begin; none for 体会之一：, which begins with any."""
    if kind.words is not None:
        return {word[0] for word in kind.words}
    if kind is SERIES or kind.numerals is None:
        return set()
    return {before[0] for before in kind.before} if kind.before != ("",) else set(kind.numerals.firsts)


Match = Callable[..., re.Match[str] | None]
#: For each of the last groups of an expression the kind that it stands for, and the group of the number.
_Groups = dict[int, tuple[MarkerKind, int]]


@cache
def _compiled(kinds: tuple[MarkerKind, ...]) -> tuple[Match, _Groups]:
    """Make one expression for several kinds; those that begin alike share the reading of their number.

    An ending that fits is told by the empty group behind it. In front it would keep `re` from seeing at once, by the
    first character of each ending, which of them can fit at all.
    """
    alike: dict[tuple[str, str], list[MarkerKind]] = {}
    for kind in kinds:
        alike.setdefault(_parts(kind)[:2], []).append(kind)
    branches: list[str] = []
    groups: _Groups = {}
    group = 0
    for (before, number), some in alike.items():
        endings = [_parts(kind).after for kind in some]
        space = _SPACE if all(ending.startswith(_SPACE) for ending in endings) else ""
        branches.append(f"{before}({number}){space}(?:" + "|".join(f"(?:{ending.removeprefix(space)})()" for ending in endings) + ")")
        groups |= {group + 2 + i: (kind, group + 1) for i, kind in enumerate(some)}
        group += 1 + len(some)
    return re.compile("|".join(branches)).match, groups


def _opened_by(first: str) -> tuple[MarkerKind, ...]:
    return tuple(kind for kind in MARKER_KINDS if first in _firsts(kind))


class _Matchers(dict[str, Match | None]):
    """For each character that can open a marker, the expression of the kinds it can open; made when first asked for."""

    def __missing__(self, first: str) -> Match | None:
        kinds = _opened_by(first)
        if len(self) > _MOST_KNOWN:
            self.clear()
        match = self[first] = _compiled(kinds)[0] if kinds else None
        return match


#: More different characters, or markers, than any document has; a hostile text shall not fill the memory.
_MOST_KNOWN = 16384
MATCHERS = _Matchers()
_SERIES_AT, _SERIES_GROUPS = _compiled((SERIES,))
_HALF_WIDTH = str.maketrans("．－０１２３４５６７８９", ".-0123456789")

#: What was read before, by how it is written: documents write few different markers, and write them often.
KNOWN: dict[str, Reading] = {}


def learn(found: re.Match[str]) -> Reading:
    """Read a marker that was not met before."""
    return _learn(found, _compiled(_opened_by(found[0][0]))[1])


def _learn(found: re.Match[str], groups: _Groups) -> Reading:
    kind, group = groups[found.lastindex or 0]
    if len(KNOWN) >= _MOST_KNOWN:
        KNOWN.clear()
    reading = KNOWN[found[0]] = _read(kind, found[group], found[0])
    return reading


#: What stands for the ending of 第 3 條, whose number is in digits: it ends as 第三條 does, which does not count on from it.
DIGITS = "0"


def _read(kind: MarkerKind, number: str, written: str) -> Reading:
    read = _number(kind, number)
    behind = written[written.index(number) + len(number) :] if kind.inserts else ""
    if "之" in behind:
        inserted = _number(kind, behind[behind.index("之") + 1 :].rstrip("】").strip())
        read = (*_parts_of(read), *_parts_of(inserted))
    if kind is LABEL:
        return Reading(kind, read, len(written), "".join(written[:-1].split()))
    if kind.inserts:
        return Reading(kind, read, len(written), DIGITS if number[-1] in ARABIC.firsts else "")
    if kind.before is OPENING and written[-1] in CLOSING:
        return Reading(kind, read, len(written), CLOSING[OPENING.index(written[0])])  # （一) is mistyped for （一）
    ends_in_number = kind.words is None and written.endswith(number)
    return Reading(kind, read, len(written), "" if ends_in_number or (kind.words is not None and kind is not BULLET) else written[-1])


def _parts_of(number: Number | None) -> tuple[int, ...]:
    return number if isinstance(number, tuple) else () if number is None else (number,)


def _number(kind: MarkerKind, written: str) -> Number | None:
    if kind.words is not None:
        return kind.words.get(written)
    assert kind.numerals is not None  # noqa: S101 - a row has either words or numerals
    if kind.parts > 1:
        return tuple(map(int, written.translate(_HALF_WIDTH).split(".")))
    if "之" in written:
        return tuple(int(part) if part.strip().isdecimal() else kind.numerals.read(part.strip()) for part in written.split("之"))
    if kind.numerals is CHINESE and written[0] in FINANCIAL.firsts:
        return FINANCIAL.read(written)
    if kind.numerals is CHINESE and written[-1] in ARABIC.firsts:
        numbers = tuple(map(int, written.translate(_HALF_WIDTH).split("-")))
        return numbers if len(numbers) > 1 else numbers[0]
    return kind.numerals.read("".join(written.split()))
