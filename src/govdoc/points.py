"""Points inside paragraphs: 一是 … 二是 …, 首先 … 其次 …, 其一 …, ① …, nested where they nest.

A count is believed when it goes on: a lone 首先 is an adverb, 六要素 a word, 一、二审 a number.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from attrs import evolve

from govdoc.expressions import late, look, seen
from govdoc.markers import ARABIC_STOP, COPULA, COPULAS, MARKER_KINDS, ORDINAL, ORDINAL_COPULA, SEQUENCE, MarkerKind
from govdoc.readings import Reading, reading_at
from govdoc.scripts import both_scripts, either_script

#: A point opens after one of these, whatever its kind; a number with 、 or . needs the stronger ones.
_BEFORE = frozenset("。；：，！？…”’）:;,!?) \u3000\u00a0\t\n—")
_DIGITS = "一二三四五六七八九十"
_VERBS = "".join(COPULAS)
#: Numbers in one character, which need no mark before them; what they are part of when they open nothing: 第①②项.
_SIGNS = "①-⑳⑴-⒇㈠-㈩⒈-⒛❶-❿"
_SIGN = frozenset(chr(code) for first, last in zip(_SIGNS[::3], _SIGNS[2::3], strict=True) for code in range(ord(first), ord(last) + 1))
_CITED_SIGN = late(both_scripts(rf"[{_SIGNS}][{_SIGNS}至到和与及或、项款条式图表所)）]"))
#: What stands behind the number of 第一，, 第二个问题， or 第三是.
_AFTER_ORDINAL = "|".join((*ORDINAL.after, *ORDINAL_COPULA.after))
#: The second member of each kind of run, by its first character and what follows that: a text without any has no run inside
#: its paragraphs. 第二 is found by its 二, which is rarer than 第.
_SECOND = (
    look("二", rf"(?:[{_VERBS}、，．.）)]|(?<=第二)(?:{_AFTER_ORDINAL}))"),
    look("其", "[次二]"), look("最", "[后後]"),
    look("2", "[.、．)）]"), look("２", "[.、．)）]"), look("②"), look("⑵"), look("㈡"), look("⒉"), look("❷"),
)  # fmt: skip
#: Anything that could be a point's marker; whether it opens one is for its neighbours to say. It begins with a plain
#: class of characters, for which the expression can be searched quickly.
_TOKEN = late(
    rf"[{_DIGITS}第首其再最{_SIGNS}（(0-9０-９]"
    rf"(?:(?<=[{_DIGITS}])[{_DIGITS}]{{0,2}}(?:[{_VERBS}、.．]| [是要])|(?<=第)[{_DIGITS}]{{1,2}}(?:{_AFTER_ORDINAL})|(?<=首)先"
    rf"|(?<=其)(?:次|[{_DIGITS}](?:[，,：:、]|(?=是|在于|在於|要)))|(?<=再)[次者]|(?<=最)[后後]"
    rf"|(?<=[{_SIGNS}])|(?<=[（(])[{_DIGITS}\d０-９]{{1,3}}[）)]|(?<=[0-9０-９])[0-9０-９]?[.、．)）])"
)
#: 1.5年 inside a sentence is a decimal.
_FRACTION = late("[0-9０-９]{1,3}(?![0-9０-９])")
#: What is no white space.
_INK = late(r"\S")
_INLINE = frozenset(kind for kind in MARKER_KINDS if kind.inline)


class Inline(NamedTuple):
    """A point inside a block: where it begins, its reading, and how deep it stands among the block's points."""

    start: int
    reading: Reading
    depth: int


def second_members(text: str) -> list[int]:
    """Give the places where the second member of a run may stand; cheap, and empty for most texts."""
    return sorted(seen(_SECOND, text))


def inline_points(text: str, start: int, end: int, leading: Reading | None) -> list[Inline]:
    """Find the runs of points between `start` and `end`; depth 0 goes on the run of the block's `leading` marker.

    >>> text = "重点抓好两件事：一是修路。二是治水。"
    >>> [(p.reading.number, p.depth) for p in inline_points(text, 0, len(text), None)]
    [(1, 1), (2, 1)]
    """
    counted = _Counted(start, leading)
    openings = list(_openings(text, start, end))
    runs_on = leading is not None and _runs_on(leading, openings)
    for place, reading, glued in openings:
        if not glued or counted.goes_on(reading, led=runs_on) or _is_below_heading(text, start, place, leading, reading):
            counted.take(place, reading)
    points = sorted(counted.led + [point for run in counted.runs if len(run) > 1 for point in run])
    return _beside_finished(text, points) if any(point.depth > 1 for point in points) else points


def _beside_finished(text: str, points: list[Inline]) -> list[Inline]:
    """Lift what a new sentence opens behind the last member of a list that ； parts: （1）…；（2）…。究其原因，一是…；二是…."""
    #: The least depth behind each point: where it is no less than the point's own, no run around it goes on.
    least = [*list(accumulate((point.depth for point in reversed(points)), min))[-2::-1], points[-1].depth]
    lifted: list[Inline] = []
    #: By its depth, the last member of the run at hand, and whether all but the first stand behind ；.
    at_hand: dict[int, tuple[Inline, bool]] = {}
    lift = 0
    for point, later in zip(points, least, strict=True):
        depth = point.depth - lift
        before, parted = at_hand.get(depth - 1, (point, False))
        if point.reading.number == 1 and parted and later >= point.depth and text.find("。", before.start, point.start) >= 0:
            depth, lift = depth - 1, lift + 1
        last, parted = at_hand.get(depth, (point, False))
        goes_on = point.reading.number != 1 and text[point.start - 1] in "；;" and (parted or last.reading.number == 1)
        at_hand[depth] = (point, goes_on)
        lifted.append(point._replace(depth=depth))
    return lifted


def _openings(text: str, start: int, end: int) -> Iterator[tuple[int, Reading, bool]]:
    """Give every place where a point may open, with the reading of its marker, and whether no mark stands before it."""
    quoted = Quotes(text, start, end)
    for found in _TOKEN.finditer(text, start, end):
        place = found.start()
        if place == start:
            continue
        glued = not _may_open(text, place)
        if glued and not _may_be_glued(text, place, found.end()):
            continue
        reading = reading_at(text, place)
        if reading is None or reading.kind not in _INLINE:
            continue
        if text[place - 1] == "、" and (reading.ending == "、" or _NAMED.match(text, place + reading.length)):
            continue
        if not quoted.at(place) and _stands(text, place + reading.length, reading):
            yield place, reading, glued


class _Counted:
    """The runs inside a block while they are being counted."""

    def __init__(self, start: int, leading: Reading | None) -> None:
        #: What goes on the run of the block's own marker, and the runs that open inside.
        self.led: list[Inline] = []
        self.runs: list[list[Inline]] = []
        #: The runs that are open here, outermost first, each with its family and its last number.
        self.open_runs: list[tuple[list[Inline], str, int]] = []
        #: Where the last marker ends.
        self.behind = -1
        if leading is not None:
            self.behind = start + leading.length
            if isinstance(leading.number, int):
                self.open_runs.append((self.led, _family(leading), leading.number))
        self.base = len(self.open_runs)

    def goes_on(self, reading: Reading, *, led: bool) -> bool:
        """Tell whether a marker has the next number of the innermost run, one that opened inside the block, or, if so `led`, its own."""
        if len(self.open_runs) <= (0 if led else self.base):
            return False
        _, family, last = self.open_runs[-1]
        return reading.number == last + 1 and _family(reading) == family

    def take(self, place: int, reading: Reading) -> None:
        """Count a marker in the open run that it goes on, or in a new one if it is number 1."""
        number = reading.number
        if number is None and place == self.behind:
            return  # 第三，最后讲一下…
        open_runs, family = self.open_runs, _family(reading)
        run: list[Inline] = []
        if (level := _goes_on(open_runs, family, reading)) is not None:
            run, family, last = open_runs[level]
            if number is None:
                number = last + 1
                reading = evolve(reading, number=number)
        elif number == 1:
            level = next((k for k in range(self.base, len(open_runs)) if open_runs[k][1] == family), len(open_runs))
            self.runs.append(run)
        else:
            return
        assert isinstance(number, int)  # noqa: S101 - inline kinds count in plain numbers
        run.append(Inline(place, reading, level + 1 - self.base))
        open_runs[level:] = [(run, family, number)]
        self.behind = place + reading.length


def _runs_on(leading: Reading, openings: Sequence[tuple[int, Reading, bool]]) -> bool:
    """Tell whether the count of a line goes on inside it without any mark, by two numbers at least: （1）守时（2）守信（3）守纪; one may be cited."""
    family, number = _family(leading), leading.number
    if not isinstance(number, int) or not any(glued for _, _, glued in openings):
        return False
    numbers = [reading.number for _, reading, _ in openings if _family(reading) == family]
    return numbers[:2] == [number + 1, number + 2]


#: Behind 、 the next of a list may open, as in （1）申请表、（2）身份证, but no number of several: 第（一）、（二）项, 1、2号楼.
_AFTER_COMMA = frozenset("（(0123456789０１２３４５６７８９")
#: 1、2、3号楼; （一）班、（二）班.
_NAMED = late("[班号號](?!子)")
_NO_WORD = _AFTER_COMMA | frozenset("）)〇零一二三四五六七八九十百")


def _may_open(text: str, place: int) -> bool:
    """Tell whether a point may open at a place: behind a mark, half-width full stops between Chinese words included; a sign anywhere."""
    before = text[place - 1]
    if before in _BEFORE or (before == "." and not text[place - 2 : place - 1].isascii()):
        return True
    if before == "、" and text[place] in _AFTER_COMMA:
        return text[place - 2] not in _NO_WORD
    return text[place] in _SIGN and _CITED_SIGN.match(text, place) is None


#: 登记表（四）, 证件（二）: so things end as well as 附表 and 附件.
_OF_THINGS = frozenset(either_script("表件类"))
_NO_PROVISION = late(both_scripts("条件|项目|章程|目[标的]|编[制写]|表[格彰]|类[别型]|级别|节[能约目]|点[名评]|等级|班[级子]|号码"))
#: One of these may stand behind a marker.
_SPACES = frozenset(" \u3000\u00a0")

#: A heading with the first member of the level below right behind it is no longer: 一、主要工作（一）加强学习。
LONGEST_GLUED = 24
#: Behind such a letter a number is that of a provision, and before such a one, too: 第八条（二）, （二）项.
_OF_PROVISIONS = frozenset(either_script("条款项章节编目点第号类表件等级班"))


#: What a notice names before a colon: 会议地点：.
_FIELD = late("[一-鿿]{2,8}[：:]")


def _may_be_glued(text: str, place: int, end: int) -> bool:
    """Tell whether a number in brackets, or before a stop, may open a point though no mark but a letter stands before it.

    So may 二、 before what a notice names: 会议时间：上午九点二、会议地点：….
    """
    before, after = text[place - 1], text[end : end + 1]
    if text[place] not in _AFTER_COMMA or text[end - 1] not in "）).．、":
        return text[end - 1] == "、" and "一" <= before <= "鿿" and before not in _NO_WORD and _FIELD.match(text, end) is not None
    if after in _SPACES:
        end += 1
        after = text[end : end + 1]
    if not "一" <= before <= "鿿" or before in _NO_WORD or not "一" <= after <= "鿿":
        return False
    if before in _OF_PROVISIONS and (before not in _OF_THINGS or text[place - 2] in "附第"):
        return False
    return after not in _OF_PROVISIONS or _NO_PROVISION.match(text, end) is not None


def _is_below_heading(text: str, start: int, place: int, leading: Reading | None, first: Reading) -> bool:
    """Tell whether number 1 stands right behind the heading of its block, the line end between them being lost: 一、总体要求（一）指导思想。"""
    if leading is None or first.number != 1 or first.kind is leading.kind:
        return False
    words = start + leading.length
    return 1 < place - words <= LONGEST_GLUED and _PAUSE.search(text, words, place) is None


#: No heading that lost its line end has one of these inside.
_PAUSE = late("[。；：，:;,]")


def lone_first(text: str, start: int, end: int, second: Reading) -> Inline | None:
    """Find the first member of a run whose second one opens the next block: 要求：(1)… and (2)… on a line of its own."""
    found = None
    quoted = Quotes(text, start, end)
    for token in _TOKEN.finditer(text, start, end):
        place = token.start()
        glued = (text[place] in "（(" or _may_be_glued(text, place, token.end())) and place - start <= LONGEST_GLUED
        reading = reading_at(text, place) if place > start and (glued or _may_open(text, place)) else None
        if reading and reading.kind is second.kind and reading.number == 1 and not quoted.at(place):
            found = Inline(place, reading, 0)
    return found


def goes_on_inside(text: str, start: int, end: int, reading: Reading) -> bool:
    """Tell whether the count of a line that opens with 二是, 其次 or ② may go on inside it: 二是…。三是…。"""
    number = reading.number
    if not isinstance(number, int) or number < 2 or not reading.kind.inline:
        return False
    return any(text.find(marker, start + reading.length, end) > 0 for marker in _following(reading.kind, number, reading.ending))


@cache
def _following(kind: MarkerKind, number: int, ending: str) -> tuple[str, ...]:
    """Give how the next member of a run may begin: 三是; ③; 第三, 再次 or 最后."""
    counted = ORDINAL if kind.family else kind
    numerals = counted.numerals
    if numerals is None or number >= numerals.last:
        return ()
    words = [word for word, its in SEQUENCE.items() if its in (number + 1, None)] if kind.family else []
    return (counted.before[0] + numerals.write(number + 1) + (ending if kind is COPULA else ""), *words)


def last_run(points: Sequence[Inline]) -> list[Inline]:
    """Give the last of the outermost runs that open inside a block."""
    outer = [point for point in points if point.depth == 1]
    first = next((k for k in range(len(outer) - 1, -1, -1) if outer[k].reading.number == 1), len(outer))
    return outer[first:]


def goes_on(last: Reading, reading: Reading) -> bool:
    """Tell whether a marker goes on the run of which another one is the last."""
    return isinstance(last.number, int) and _goes_on([([], _family(last), last.number)], _family(reading), reading) is not None


def _family(reading: Reading) -> str:
    """Give what the members of one run have in common: 一是 goes on with 二是, 首先 with 其次 or 第二."""
    kind = reading.kind
    return kind.family or (kind.name + reading.ending if kind is COPULA else kind.name)


#: A run of so many members surely goes on with the next number but one.
SURE = 3


def _goes_on(open_runs: list[tuple[list[Inline], str, int]], family: str, reading: Reading) -> int | None:
    """Give the innermost open run whose next member this is; 最后 is the next of any sequence that has two."""
    for level in range(len(open_runs) - 1, -1, -1):
        _, its_family, last = open_runs[level]
        if its_family == family and (reading.number == last + 1 or (reading.number is None and last >= 2)):
            return level
    if open_runs and reading.kind.role == "point" and len(open_runs[-1][0]) >= SURE and open_runs[-1][1] == family:
        _, _, last = open_runs[-1]
        if reading.number == last + 2:
            return len(open_runs) - 1  # one in between was lost
    if reading.kind is not COPULA:
        return None
    # What counts is the number: 一是…，二是…，三要…，四是….
    for level in range(len(open_runs) - 1, -1, -1):
        _, its_family, last = open_runs[level]
        if last > 1 and reading.number == last + 1 and its_family.startswith(COPULA.name):
            return level
    return None


class Quotes:
    """Tells, going forward through a block, what lies inside “…” or 「…」: what is quoted makes no points."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        self.start = start
        self.depth = 0
        self.none = text.find("“", start, end) < 0 and text.find("「", start, end) < 0

    def at(self, place: int) -> bool:
        """Tell whether a place lies inside a quotation; each place must come after the one asked for before."""
        if self.none:
            return False
        count = self.text.count
        self.depth += count("“", self.start, place) - count("”", self.start, place) + count("「", self.start, place) - count("」", self.start, place)
        self.start = place
        return self.depth > 0


def _lists(reading: Reading, digit: str) -> bool:
    """Tell whether a digit behind a marker may be listed with the marker's own: 一、二审, but not 一、一些人."""
    return not isinstance(reading.number, int) or reading.number <= _DIGITS.find(digit)


def _stands(text: str, end: int, reading: Reading) -> bool:
    """Tell whether a marker is followed by words of its own, and not by another number."""
    after = text[end : end + 1]
    return (
        after != ""
        and (after not in "，。；、）)" or reading.kind.name in ("sequence_word", "copula"))
        and not (reading.kind.name == "han" and after in _DIGITS and _lists(reading, after))
        and not (reading.kind is ARABIC_STOP and _FRACTION.match(text, end))
        and after not in _SIGN
        and not ((behind := _INK.search(text, end)) and (its := reading_at(text, behind.start())) and its.kind is reading.kind)
    )
