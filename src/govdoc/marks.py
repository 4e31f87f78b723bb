"""Blocks to marks: every possible unit of a work, with what its line says about it, ready for `outline`."""

from collections import Counter
from typing import NamedTuple

from attrs import evolve

from govdoc.anatomy import Anatomy
from govdoc.blocks import Blocks
from govdoc.counting import follows
from govdoc.expressions import late
from govdoc.headings import LONGEST, MARKS, OWN_LINE, OWN_SENTENCE, PHRASE, Heading, captions_in, heading_at, opening_at, opening_before, own_line
from govdoc.lines import CLOSING
from govdoc.markers import ARABIC_STOP, ARTICLE, BULLET, BY_NAME, COPULA, HAN, LABEL, LESSON, ORDINAL, MarkerKind
from govdoc.points import Inline, goes_on, goes_on_inside, inline_points, last_run, lone_first
from govdoc.readings import MOST, Reading, reading_at
from govdoc.scripts import both_scripts, either_script, in_both_scripts
from govdoc.unmarked import LAST_PARTS

#: An unmarked heading takes part in the search as a kind without numbers.
HEADING = MarkerKind(name="heading", term="标题", example="基本案情", role="heading", trust=3.0)
_HEADING = Reading(HEADING, None, 0, "")
_LAST_HEADING = Reading(HEADING, None, 0, "附")
#: A heading right below a marked one that has no text of its own, which would be empty without it.
FIRST_BELOW = "首"
#: What stands before the parts of a work, and holds none of them.
PREFACE = "前"
PREFACES = frozenset(in_both_scripts("前言", "引言", "序言", "导言", "摘要", "编写说明", "编者按", "序", "导语", "开场白", "写在前面"))
#: What stands behind the parts, and beside them.
CODAS = frozenset(in_both_scripts("结语", "结束语", "结尾", "后记", "尾声", "参考资料", "参考文献", "致谢", "名词解释", "名词注释", "有关名词解释"))
_PREFACE = Reading(HEADING, None, 0, PREFACE)
_BACKGROUND = late(both_scripts(r"[一-鿿]{0,4}(?:背景|概况|概述|简介|缘起|缘由)\Z"))
#: It has no more paragraphs.
LONGEST_PREFACE = 8
#: A heading whose words have headed something before: it stands where that did.
AGAIN = "再"
_AGAIN_HEADING = Reading(HEADING, None, 0, AGAIN)
_FIRST_HEADING = Reading(HEADING, None, 0, FIRST_BELOW)
_SETTLED_HEADING = Reading(HEADING, None, 0, "", settled=True)


#: An article's name stands alone on its line and is shorter than this: 第一条　租赁房屋.
NAMED = 22


_BRACKETS = ("（", "(")
_NAME_OPENS = frozenset("【［（(")
_OPENING = frozenset(_BRACKETS)
#: The name of an article in brackets: 第一条（立法目的）.
_IN_BRACKETS = late(r"[ \u3000\u00a0]*[（(](?![删刪][除去]|[废廢]止|略[）)])[^（）()]+[）)]\Z")
#: The same with the text of the article behind it; （一） is none.
_GONE_OR_COUNTED = r"(?:[删刪][除去]|[废廢]止|已|[〇零一二三四五六七八九十百\d]+[）)])"
_BRACKETED_NAME = late(rf"[ \u3000\u00a0]*([（(](?!{_GONE_OR_COUNTED})[^（）()，,。；;：:]{{2,16}}[）)])(?=.)")
#: An article that is no more: （已删除）, 【删去】, 本条删除.
_GONE = late(both_scripts(r"[ \u3000\u00a0]*[（(【]?(?:本条)?已?(?:删除|删去|废止|略)[）)】]?[ \u3000\u00a0]*\Z"))


#: A possible unit: a marker (or an unmarked heading) with what its line says about it. These are: where it begins, its reading,
#: its block, its heading, whether running text has stood between the mark before and this one, and what speaks against its
#: being a marker at all. A plain tuple: there is one for most lines, and a tuple is made, and taken apart, in no time.
Mark = tuple[int, Reading, int, Heading | None, bool, float]


class Hints(NamedTuple):
    """What was looked for once in the whole text, because most texts have none of it."""

    #: For some blocks the last place where the second member of an inline run may stand.
    seconds: dict[int, int]
    #: All blocks that are not simply text or a marked unit.
    peculiar: set[int]
    #: Whether paragraphs may open with captions.
    captioned: bool
    #: Whether articles may have names in brackets.
    bracketed: bool


def take_hints(text: str, blocks: Blocks, anatomy: Anatomy, seconds: dict[int, int], *, captioned: bool) -> Hints:
    """Say which blocks are peculiar: elements, unmarked headings, those in mid-sentence, and those that may hold points or captions."""
    peculiar = {*anatomy.elements, *anatomy.continuing, *anatomy.headings, *blocks.interrupting}
    peculiar.update([work.first for work in anatomy.works if work.title_span])
    for i, place in seconds.items():
        start, _, reading = blocks.blocks[i]
        # Number 2 at the beginning of a line is a marker, and no member of a run inside it.
        if reading is None or place >= start + reading.length or reading.kind is COPULA:
            peculiar.add(i)
    if captioned:
        peculiar.update(i for i, (_, _, reading) in enumerate(blocks.blocks) if reading is None)
    return Hints(seconds, peculiar, captioned, "【" in text or "［" in text)


class Scan(NamedTuple):
    """The marks of a work, and the points inside its blocks."""

    marks: list[Mark]
    points: dict[int, list[Inline]]
    #: Whether running text follows the last mark.
    tail: bool
    #: Whether articles stand apart from their text, as cited ones do not.
    apart: bool


def scan(text: str, blocks: Blocks, anatomy: Anatomy, first: int, last: int, hints: Hints) -> Scan:
    """Collect the marks of the blocks from `first` up to `last`.

    Most blocks are running text, articles and items of which there is no more to be said. They are dealt with here, as
    `_Peculiar` would, but without asking all that it asks.
    """
    marks: list[Mark] = []
    elements = anatomy.elements
    _, peculiar, _, bracketed = hints
    rest = _Peculiar(text, blocks, anatomy, first, last, hints, marks)
    phrase_at = PHRASE.match
    #: The marks of articles with names in brackets that their text follows.
    named: list[int] = []
    #: The same of those with names before a colon, if the first has one: 第一條　宗旨：….
    before_colon: list[int] = []
    #: The same of those whose names stand alone on their lines, without brackets.
    alone: list[int] = []
    heading: Heading | None
    gap = False
    for i, (start, end, reading) in enumerate(blocks.blocks[first:last], first):
        if i in peculiar:
            if i not in elements:
                gap = rest.block(i, gap=gap)
            continue
        if reading is None:
            gap = True
            continue
        body = start + reading.length
        role = reading.kind.role
        if (
            role == "item"
            and body < end
            and (text[body] not in _GIVES_PAUSE or (reading.kind is not HAN and text[body].isspace()))
            and reading.usual
            and (reading.number != 2 or _follows_first(marks, reading.kind))
            and (reading.number != 1 or gap or not marks or (reading.kind is not HAN and marks[-1][1].kind is not reading.kind))
            and (reading.previous < SECOND or i - 1 not in rest.points)
        ):
            # As `opening_at` says, without the call.
            stop = phrase_at(text, body, end).end()  # type: ignore[union-attr]  # a phrase may be empty
            heading = opening_before(text, body, stop, end) if stop < end else OWN_SENTENCE if text[end - 1] in MARKS else OWN_LINE
            doubt = 0.0
        elif role == "article" and not _OPENING.isdisjoint(text[body : body + 2]) and (name := _BRACKETED_NAME.match(text, body, end)):
            heading, doubt = (name.start(1), name.end(1), name.end()), 0.0
            named.append(len(marks))
        elif role == "article" and (before_colon or reading.number == 1) and (heading := _before_colon(text, body, end)):
            doubt = 0.0
            before_colon.append(len(marks))
        elif role == "article" and not (bracketed or 0 < end - body < NAMED):
            # As `_Peculiar.doubt_of_article` says, without the call.
            glued = body < end and not text[body].isspace()
            if rest.apart is None:
                rest.apart = not glued
            heading, doubt = None, GLUED_DOUBT if glued and rest.apart else 0.0
        elif role == "division" and not text.startswith(_BRACKETS, body):
            heading, doubt = _of_division(text, reading, body, end)
            if text[end - 1] in _ENDS_SENTENCE and _speaks_in_article(text, marks, body):
                doubt = _SENTENCE_DOUBT
        elif role == "label":
            heading, doubt = None, 0.0
        else:
            if role == "article" and _NAME_OPENS.isdisjoint(text[body : body + 3]):
                alone.append(len(marks))
            gap = rest.block(i, gap=gap)
            continue
        marks.append((start, reading, i, heading, gap, doubt))
        gap = False
    alone = [k for k in alone if marks[k][3] is not None]
    for k in _remarks(marks, named, before_colon, alone):
        marks[k] = (*marks[k][:3], None, *marks[k][4:])
    return Scan(marks, rest.points, gap, bool(rest.apart))


#: An item whose number goes on from this one, or a later one, may go on a run inside the paragraph above.
SECOND = 2


def _speaks_in_article(text: str, marks: list[Mark], body: int) -> bool:
    """Tell whether a sentence below an article begins as a division does, and goes on without a space: 第一款人員應檢附證明。"""
    return not text[body].isspace() and any(mark[1].kind.role == "article" for mark in marks[-NEAR_ARTICLE:])


#: Where only one of so many articles has words alone on its line, and they are so many, they are no name, but a sentence that was
#: broken off: 第二条 县人民政府应当依照本条例 / 第一条规定的原则开展工作。
NAMELESS, SENTENCE = 4, 9
#: Where only one of so many has any, it may be as short as it likes: 第三十九条　违反本法 / 规定，….
HARDLY_ANY = 12


def _remarks(marks: list[Mark], named: list[int], before_colon: list[int], alone: list[int]) -> list[int]:
    """Give the articles, of those that seem to have names, that have none.

    Words in brackets are a remark where no second article has any, and words before a colon or alone on their line are text
    like any other where most articles have none.
    """
    remarks = named if len(named) == 1 else []
    if not before_colon and not alone:
        return remarks
    articles = sum(mark[1].kind.role == "article" for mark in marks)
    if 2 * len(before_colon) <= articles:
        remarks = remarks + before_colon
    if NAMELESS * len(alone) <= articles:
        shortest = 0 if HARDLY_ANY * len(alone) <= articles else SENTENCE
        remarks = remarks + [k for k in alone if (heading := marks[k][3]) is not None and heading[1] - heading[0] >= shortest]
    return remarks


#: The name of an article before a colon is no longer.
_COLON_NAME = late(r"[ \u3000\u00a0]*[^，,。；;：:、（）()\s]{2,8}[：:]")


def _before_colon(text: str, start: int, end: int) -> Heading | None:
    """Give the name before a colon with which the words of an article begin."""
    heading = heading_at(text, start, end) if _COLON_NAME.match(text, start, end) else None
    return heading if heading is not None and text.startswith(("：", ":"), heading[1]) else None


def _follows_first(marks: list[Mark], kind: MarkerKind) -> bool:
    """Tell whether number 1 of a kind is the mark before, so that number 2 need not look for it inside the block before."""
    return bool(marks) and marks[-1][1].kind is kind and marks[-1][1].number == 1


class _Peculiar:
    """The blocks that may be anything, from the first to the last; each may have a look at the marks before it."""

    def __init__(self, text: str, blocks: Blocks, anatomy: Anatomy, first: int, last: int, hints: Hints, marks: list[Mark]) -> None:
        self.text = text
        self.blocks = blocks
        self.anatomy = anatomy
        self.first, self.last = first, last
        self.hints = hints
        #: All marks so far, and the points inside blocks.
        self.marks = marks
        self.points: dict[int, list[Inline]] = {}
        #: The words of the unmarked headings so far.
        self.headed: set[str] = set()
        #: Whether a space stands between the number of the first article and its text, or a line end; None before it.
        self.apart: bool | None = None
        #: How many there are of each bullet, once it has been counted.
        self.bullets: Counter[str] | None = None

    def doubt_of_article(self, start: int, end: int, reading: Reading) -> float:
        """Give what speaks against an article: where the first one stands apart, one that is glued to its text is most often cited."""
        body = start + reading.length
        glued = body < end and not self.text[body].isspace()
        if self.apart is None:
            self.apart = not glued
        return GLUED_DOUBT if glued and self.apart else 0.0

    def block(self, i: int, *, gap: bool) -> bool:
        """Collect the marks of a block; `gap` tells whether running text has stood before it, the answer whether it stands behind."""
        text = self.text
        start, end, reading = self.blocks.blocks[i]
        if i in self.anatomy.labels:
            self.marks.append((start, Reading(LABEL, None, end - start, "".join(text[start : end - 1].split())), i, None, gap, 0.0))
            return False
        if i in self.anatomy.headings:
            reading = self._in_article(i) or self._unmarked(start, end, bare=not gap and self._follows_bare(i))
            if reading is _HEADING and not self.marks and self._stands_before_all(i):
                reading = _PREFACE
            closed = text[end - 1] in "：:"
            self.marks.append((start, reading, i, (start, end - closed, -1), gap, 0.0))
            return False
        if reading is not None and reading.kind is BULLET and (self._is_aside(start) or self._is_subtitle(i)):
            reading = None
        if i not in self.blocks.quoted and self._may_hold_points(i, reading):
            self.points[i] = inline_points(text, start, end, reading)
        if reading is None:
            if self.hints.captioned:
                self._captions(i, gap=gap)
            return True
        self._marked(i, reading, gap=gap)
        return False

    def _may_hold_points(self, i: int, reading: Reading | None) -> bool:
        """Tell whether a block may hold the second member of a run, or one that goes on the run of its own marker."""
        start, end, _ = self.blocks.blocks[i]
        second = self.hints.seconds.get(i, -1)
        if reading is None:
            return second >= start
        return second >= start + reading.length or (reading.kind.role == "point" and goes_on_inside(self.text, start, end, reading))

    def _marked(self, i: int, reading: Reading, *, gap: bool) -> None:
        """Collect the mark with which a block opens, and what marks stand further inside it."""
        text, marks, points = self.text, self.marks, self.points.get(i)
        start, end, _ = self.blocks.blocks[i]
        body = start + reading.length
        may_go_on = reading.kind.role == "point" or (reading.previous >= SECOND and reading.kind.inline)
        if (reading.number == 2 and self._opens_inside(i, reading)) or (may_go_on and self._goes_on_above(i - 1, reading)):
            gap = False
        read = _BY_ROLE.get(reading.kind.role)
        heading, doubt = read(text, reading, body, end) if read else (None, 0.0)
        if i in self.blocks.interrupting and i - 1 not in self.anatomy.elements and not self._begins_surely(reading):
            doubt += 1.5
        if reading.kind is ARTICLE:
            doubt += self.doubt_of_article(start, end, reading)
        if reading.number == 1 and not gap and self._is_held_above(i, reading):
            reading = evolve(reading, held=True)
        if points is not None:
            heading = _before_points(text, heading, body, end, points)
        if heading is not None and text.startswith(_BRACKETS, body) and (first_below := _glued_first(text, body, end, i, reading)):
            marks += ((start, reading, i, None, gap, doubt), first_below)
            return
        marks.append((start, reading, i, heading, gap, doubt))
        if points is not None:
            marks += [(place, inner, i, None, False, 0.0) for place, inner, depth in points if depth == 0]

    def _is_held_above(self, i: int, reading: Reading) -> bool:
        """Tell whether number 1 of a list surely stands in the line above: a bare heading of its kind; of 一、, what leads to it."""
        if reading.kind is HAN and _is_led_to(self.text, self.blocks, i):
            return True
        return reading.kind.role == "item" and bool(self.marks) and self.marks[-1][1].kind is reading.kind and self._follows_bare(i)

    def _begins_surely(self, reading: Reading) -> bool:
        """Tell whether a line begins with its marker, though the one above is long and has no stop.

        A bullet that stands in no sentence does, and a decimal that goes on the number of the mark above: 2.1 below 2), 2.2 below 2.1.
        """
        if reading.kind is BULLET:
            return reading.ending not in _IN_SENTENCES
        return reading.kind.parts > 1 and bool(self.marks) and follows(reading.number, self.marks[-1][1].number)

    def _in_article(self, i: int) -> Reading | None:
        """Give how a heading inside an article is read; 附則 right above the next one is the last part of the law, and stands in none."""
        if not self.blocks.is_in_article(i):
            return None
        start, end, _ = self.blocks.blocks[i]
        below = self.blocks.blocks[i + 1][2]
        is_part = below is not None and below.kind.role == "article" and "".join(self.text[start:end].split()) in LAST_PARTS
        return None if is_part else _SETTLED_HEADING

    def _unmarked(self, start: int, end: int, *, bare: bool) -> Reading:
        """Give how a heading without a marker is read: by what it says, by what stands above it, and by whether it comes again."""
        words = "".join(self.text[start:end].split())
        again = words in self.headed
        self.headed.add(words)
        if words in LAST_PARTS or (words in CODAS and not (bare or again) and self._stands_last(words, end)):
            return _LAST_HEADING
        if bare:
            return _FIRST_HEADING
        return _PREFACE if words in PREFACES else _AGAIN_HEADING if again else _HEADING

    def _stands_last(self, words: str, end: int) -> bool:
        """Tell whether a heading that stands above `end` does not come again: each lecture of several may have its own 结语."""
        return self.text.find(words, end, self.blocks.blocks[self.last - 1][1]) < 0

    def _stands_before_all(self, i: int) -> bool:
        """Tell whether 活动背景 is the only heading, with text of its own above 一、: what led to a work holds none of it."""
        blocks = self.blocks.blocks
        start, end, _ = blocks[i]
        if not _BACKGROUND.match(self.text, start, end):
            return False
        below = next((j for j in range(i + 1, min(i + 1 + LONGEST_PREFACE, self.last)) if blocks[j][2] is not None), i + 1)
        if below == i + 1 or below - i > LONGEST_PREFACE:
            return False
        reading = blocks[below][2]
        if reading is None or reading.kind is not HAN or reading.number != 1:
            return False
        return sum(self.first <= j < self.last for j in self.anatomy.headings) == 1

    def _follows_bare(self, i: int) -> bool:
        """Tell whether the marked line before block `i` is but a heading, with its text or other headings below it: 五、各月安排： / 二月：."""
        if not self.marks or (self.marks[-1][3] is not OWN_LINE and self.marks[-1][3] is not OWN_SENTENCE):
            return False
        start, end, _ = self.blocks.blocks[i - 1]
        return end - start <= LONGEST and (self.text[end - 1] not in CLOSING or self.text[end - 1] in "：:")

    def _captions(self, i: int, *, gap: bool) -> None:
        """Collect the captions inside a paragraph; each is a heading without a marker."""
        start, end, _ = self.blocks.blocks[i]
        for caption in captions_in(self.text, start, end):
            place, words_end, _ = caption
            bare = not gap and place == start and self._follows_bare(i)
            self.marks.append((place, self._unmarked(place, words_end, bare=bare), i, caption, gap or place > start, 0.0))
            gap = True

    def _is_aside(self, start: int) -> bool:
        """Tell whether the bullet at `start` is the only one of its sort: one dash is an aside, not a list."""
        if self.bullets is None:
            its_blocks = self.blocks.blocks[self.first : self.last]
            self.bullets = Counter(self.text[place] for place, _, reading in its_blocks if reading is not None and reading.kind is BULLET)
        return self.bullets[self.text[start]] < 2

    def _is_subtitle(self, i: int) -> bool:
        """Tell whether a line that opens with a dash stands alone below a heading: 案例一：王某诉某超市案 / ——过期食品的赔偿."""
        blocks = self.blocks.blocks
        start, end, _ = blocks[i]
        is_headed = bool(self.marks) and self.marks[-1][2] == i - 1 and self.marks[-1][3] is OWN_LINE
        if not is_headed or self.text[start] not in _DASH or self.text[end - 1] in CLOSING:
            return False
        return i + 1 < self.last and self.text[blocks[i + 1][0]] not in _DASH

    def _opens_inside(self, i: int, second: Reading) -> bool:
        """Add the mark of number 1 inside the block before the one that opens with number 2, if it is there.

        The heading that it stands in ends before it.
        """
        if not second.kind.inline or i == self.first or i - 1 in self.anatomy.elements:
            return False
        opener = _opener(self.text, self.blocks, self.marks, i, second)
        if opener is None:
            return False
        _cut_heading(self.text, self.marks, opener, self.blocks.blocks[i - 1][1])
        return True

    def _goes_on_above(self, i: int, reading: Reading) -> bool:
        """Tell whether a run inside the paragraph above goes on: 一是…；二是…； / 三是…, or 一、…。二、…。 / 三、….

        Then all its members are marks, as this one is.
        """
        run = last_run(self.points.get(i, ()))
        if not run or not goes_on(run[-1].reading, reading) or (self.marks and self.marks[-1][0] > run[0].start):
            return False
        members = {point.start for point in run}
        self.points[i] = [point._replace(depth=0) if point.start in members else point for point in self.points[i]]
        apart = not (self.marks and self.marks[-1][2] == i)
        self.marks += [(point.start, point.reading, i, None, apart and n == 0, 0.0) for n, point in enumerate(run)]
        return True


_DASH = "—―"


def _is_led_to(text: str, blocks: Blocks, i: int) -> bool:
    """Tell whether the line above a block ends with a colon: 2.具备下列条件： / 一、…."""
    return i > 0 and text[blocks.blocks[i - 1][1] - 1] in "：:"


#: Bullets that are also signs inside sentences, or what is left of others.
_IN_SENTENCES = frozenset("—·?？-*Ø")


# What the words of a marked line say about it, by the role of its marker: the heading with which they begin, and what speaks
# against the marker.

_Said = tuple[Heading | None, float]


def _of_item(text: str, reading: Reading, start: int, end: int) -> _Said:
    return opening_at(text, start, end), doubt_of(text, reading, start, end)


def _of_article(text: str, _reading: Reading, start: int, end: int) -> _Said:
    """An article has a heading only where its name stands on the line alone, or in brackets."""
    if start < end and text[start] in "～~至-—":
        return None, 0.0  # 第3條～第3-2條 are gone together
    named = (
        start < end < start + NAMED
        and text.find("，", start, end) < 0
        and (text[end - 1] not in CLOSING or text[end - 1] == "”" or _IN_BRACKETS.match(text, start, end) is not None)
    )
    bracketed = text.find("【", start, start + 3) >= 0 or text.find("［", start, start + 3) >= 0
    if not (named or bracketed) or _GONE.match(text, start, end):
        return None, 0.0
    return heading_at(text, start, end), 0.0


def _of_division(text: str, reading: Reading, start: int, end: int) -> _Said:
    says = (text[end - 1] in "。；;" and _SENTENCE.match(text, start, end)) or (reading.kind in _ALSO_CITED and _goes_on(text, start, end))
    return _whole_name(text, heading_at(text, start, end), end), _SENTENCE_DOUBT if says else 0.0


#: The name of a division is no longer, with a colon inside; in a sentence that stands behind its name there is one of these.
LONGEST_OF_DIVISION = 40
_SAYS = late("[。；;！!？?]|[：:，,、]$")


def _whole_name(text: str, heading: Heading | None, end: int) -> Heading | None:
    """Give the heading of a division: what a colon parts in its line is one name, where no sentence follows: 第二章　水源：渡口与水井."""
    if heading is None or heading[2] < 0 or text[heading[1]] not in "：:" or end - heading[0] > LONGEST_OF_DIVISION:
        return heading
    return heading if _SAYS.search(text, heading[2], end) else (heading[0], end, -1)


#: 第一款人員由機關指派。 cites what stands above, and 第一課掌理下列事項： speaks of an office.
_ALSO_CITED = frozenset((LESSON, BY_NAME["subsection"], BY_NAME["item_division"]))
#: Behind these a sentence may go on; 第一讲坚定理想信念。 is the heading of a lecture.
_CITED = frozenset(either_script("款目课"))


def _goes_on(text: str, start: int, end: int) -> bool:
    """Tell whether a sentence goes on right behind a marker."""
    return text[start - 1] in _CITED and text[end - 1] in "。；;：:︰" and _CLAUSE.match(text, start, end) is not None


def _of_point(text: str, reading: Reading, start: int, end: int) -> _Said:
    listed = reading.kind is ORDINAL and text[start : start + 1] in _NUMBERS  # 第一、二、三产业
    return opening_at(text, start, end), 3.0 if listed else 0.0


#: A label has no heading, and nothing speaks against it.
_BY_ROLE = {"item": _of_item, "article": _of_article, "division": _of_division, "point": _of_point}


def _before_points(text: str, heading: Heading | None, start: int, end: int, points: list[Inline]) -> Heading | None:
    """Take out of a heading the points that it ran into: 存在问题 1.…。2.…。; what they go on with heads nothing: 一是…。二是…。"""
    if heading is not None and heading[0] < 0:
        heading = own_line(text, start, end)
    if heading is None:
        return None
    its_start, its_end, body = heading
    if any(point.start == its_start or (point.depth == 0 and point.start <= body) for point in points):
        return None
    inside = next((point for point in points if its_start < point.start < its_end), None)
    if inside is None:
        return heading
    if inside.depth == 0:
        return None  # the others of its run have none either: （1）守时（2）守信
    first = inside.start
    words = text[its_start:first].rstrip(" \u3000\u00a0\t")
    return (its_start, its_start + len(words), first) if len(words) > 1 and words[-1] not in "：:，,、；;。." else None


def _opener(text: str, blocks: Blocks, marks: list[Mark], i: int, second: Reading) -> Mark | None:
    """Find number 1 inside the block before the one that opens with number 2: 要求：(1)…, and (2)… on a line of its own."""
    for _, reading, _, _, _, _ in reversed(marks[-12:]):
        if reading.kind is second.kind:
            if reading.number == 1:
                return None
            break
    start, end, _ = blocks.blocks[i - 1]
    found = lone_first(text, start, end, second)
    if found is None or (marks and found.start < marks[-1][0]):
        return None  # marks behind it have been found in its block, and count without it
    return (found.start, found.reading, i - 1, None, not (marks and marks[-1][2] == i - 1), 0.0)


def _glued_first(text: str, start: int, end: int, block: int, outer: Reading) -> Mark | None:
    """Find number 1 of the level below right behind a marker: 一、（一）加强领导。…, and （二） on a line of its own."""
    inner = reading_at(text, start)
    if inner is None or inner.number != 1 or inner.kind is outer.kind or start + inner.length >= end:
        return None
    return (start, inner, block, opening_at(text, start + inner.length, end), False, 0.0)


def _cut_heading(text: str, marks: list[Mark], opener: Mark, end: int) -> None:
    """Add number 1 of a run that opens inside the last block; the heading that it stands in ends before it."""
    start, reading, block, _, _, doubt = opener
    if marks and marks[-1][2] == block:
        outer_start, outer, _, heading, outer_gap, outer_doubt = marks[-1]
        if heading is OWN_LINE or heading is OWN_SENTENCE:
            heading = own_line(text, outer_start + outer.length, end)
        if heading is not None and heading[0] < start < heading[1]:
            marks[-1] = (outer_start, outer, block, (heading[0], start, start), outer_gap, outer_doubt)
            opener = (start, reading, block, opening_at(text, start + reading.length, end), False, doubt)
    marks.append(opener)


# What speaks against a marker, by its line alone.

#: 第一章总则，规定了立法目的。 speaks of a chapter and is no heading: that would stand off from its number.
_SENTENCE = late(r"[^，,。；;：:\s第]{1,15}[，,][^\n]*[。；;]\Z")
_SENTENCE_DOUBT = 5.0
#: 第三条人员由…。 cites an article where 第一条　… stands apart. If it is the next one, and does not come again, it only lost its space.
GLUED_DOUBT = 2.2
#: How a sentence goes on behind a marker that is no marker in it.
_CLAUSE = late(r"[^\s：:，,、。]")
_ENDS_SENTENCE = frozenset("。；;")
#: The article that a sentence belongs to is not farther back, counted in marks.
NEAR_ARTICLE = 12
_NUMBERS = frozenset("第一二三四五六七八九十")
_ENUMERATES = _NUMBERS | set(" \u3000\u00a0")
#: 2.3年以上 may be 2. and 3年以上, or a decimal: it is believed where 2. is the next number, and not alone. 1.8:30 begins with a time.
_FRACTION = late("[0-9０-９]{1,3}(?![0-9０-９]|[：:][0-5０-５][0-9０-９])")
FRACTION_DOUBT = 1.4
#: 1 2 3 4 5: the head of a table, or a page's links, count nothing.
_ROW_OF_NUMBERS = late(r"[\s\d]+\Z")
#: An item that begins so needs a second look: it may be none, or another marker may stand right behind its own.
_GIVES_PAUSE = _ENUMERATES | set("0123456789０１２３４５６７８９（(")
#: 一、二、三等奖; 三、四月份; 一、二审.
_ENUMERATED = late(r"[ \u3000\u00a0]*([一二三四五六七八九十]{1,2})(?:、|[〇○零百千等月类類级級季年层層楼樓区區个個名审審线線期批次号號线車车产產年])")
#: 一、二审法庭…。, 二、三级古树…。, 一、二、三类河道…。, 七、八月份…。: in a sentence, the next numbers of a class go on with the marker's
#: own. (一、一等奖 does not, and 一、二级医院 on a line of its own may be a heading.)
_CLASSES = late(both_scripts(r"[一二三四五六七八九十]{1,2}(?:、[一二三四五六七八九十]{1,2})*(?:[审级类等档线期月]|季度)"))
_DIGITS = "零一二三四五六七八九十"


def _goes_up(reading: Reading, number: str) -> bool:
    """Tell whether a number behind a marker may be listed together with the marker's own: not 一 behind 十三、 (十三、一級古蹟)."""
    own = reading.number[0] if isinstance(reading.number, tuple) else reading.number or 0
    return own <= _DIGITS.find(number[0]) or len(number) > 1


def doubt_of(text: str, reading: Reading, end: int, limit: int) -> float:
    """Add up what speaks against the marker that ends at `end`, on a line that ends at `limit`."""
    kind, ending = reading.kind, reading.ending
    doubt = 0.0 if end < limit else 0.5  # a number alone on its line heads little
    if kind.loose:
        if ending not in kind.after and (ending in kind.loose or text[end : end + 1].isspace()):
            doubt += 1.0
        if kind is HAN and text[end : end + 1] in _ENUMERATES and (listed := _ENUMERATED.match(text, end, limit)) and _goes_up(reading, listed[1]):
            doubt += 2.0
            if text[limit - 1] in CLOSING and _DIGITS.find(text[end]) == reading.previous + 2 and _CLASSES.match(text, end, limit):
                doubt += 1.5
    if kind is ARABIC_STOP and _FRACTION.match(text, end, limit):
        doubt += FRACTION_DOUBT
    if kind is ARABIC_STOP and _ROW_OF_NUMBERS.match(text, end, limit):
        doubt += 3.0
    if reading.previous >= MOST:
        doubt += 3.0
    return doubt
