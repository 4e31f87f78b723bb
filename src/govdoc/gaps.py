"""A page on which spaces, indents or tabs stand where lines ended: its long lines are cut there again.

    关于修渠的通知 各村： 现通知如下： 一、明确责任。… 二、备足物资。…　　特此通知。 青溪镇人民政府 2024年5月6日

A space that people type themselves, in a title or a name, stays: so the others must say what they are, by what stands
before and behind them.
"""

from bisect import bisect_left
from itertools import pairwise

from govdoc.expressions import is_seen, late, look, seen
from govdoc.kinds import kind_at_end
from govdoc.people import names_officer
from govdoc.readings import Reading, reading_at
from govdoc.scripts import in_both_scripts

#: A page that lost its line ends has lines much longer than any paragraph's first phrase.
FLAT = 40
#: Below this length two full stops before such an indent must say so.
LONG_FLAT = 200
#: Where such a page had a line end, the indent of the next paragraph is left over.
_INDENT = late(r"(?:(?<=[。！？；：”])(?:[\u00a0\u3000]|  )[\u00a0\u3000 ]*|[\u00a0\u3000]{2}[\u00a0\u3000 ]*)(?=\S)")

#: Or a single space is left, which nobody types before a marker or after a full stop; so many of them before markers say so.
_MARKER = (
    r"(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]"
    r"|第 ?(?:[一二三四五六七八九十百]{1,5}|\d{1,3}(?:-\d{1,2})?) ?[编編章节節条條]"
    r"|(?:主[ \u3000]*旨|說[ \u3000]*明|依[ \u3000]*據|公[ \u3000]*告[ \u3000]*事[ \u3000]*項)[ \u3000]*[：:])"
)
_OPENS = late(_MARKER)
#: An item that may as well be a figure, or a footnote.
_ITEM = late(r"(?:\d{1,3}[.．、](?!\d)|[（(]\d{1,2}[）)])\S")
_SEVERED = late(rf"[ \u3000\u00a0](?={_MARKER})")
#: A space that may stand where a line ended: in 第 一 款 none does.
_ONE_SPACE = late(r"(?<=[^\s第])(?<!第 .)(?<!第 ..)(?<!第 ...)[ \u3000\u00a0](?=\S)(?! ?[编編章节節条條])")
_BEHIND = late(r"[。！？!?][”）)]?[ \u3000\u00a0](?=\S)")
#: Several spaces of any kind, or a tab.
_WIDE = late(r"(?<=\S)(?:[ \u00a0\u3000\t]{2,}|\t)(?=\S)")
#: The marks that end a clause, full-width or half-width; a quotation may end one too, and a paragraph ends with the stronger ones.
_CLAUSE_MARKS = frozenset("。；：！？;:!?")
_ENDS_CLAUSE, _ENDS_PARAGRAPH = _CLAUSE_MARKS | {"”"}, frozenset("。；：;:")
_CLAUSES = late("[。；：！？;:!?]")
#: A heading between two lost line ends is no longer.
LONGEST_PHRASE, LONGEST_TITLE = 30, 60
SHORTEST_TITLE = 6
#: A heading without a number between two lost line ends is no longer, and the sentence below it no shorter.
LONGEST_WORD = 8
FEWEST_SEVERED = 3
#: So many spaces, and such a part of all, where lines ended.
MANY, MOST = 5, 0.75
#: What a lost line end may have left in mid-line: an indent, or a space after a full stop.
_GAPS = (
    look("\u3000", r"(?:(?<=[^\n\u3000]\u3000)\u3000|(?<=。\u3000))"),
    look(" ", r"(?:(?<=[^\n ] ) |(?<=。 ))"),
    look("\u00a0", r"(?:(?<=[^\n\u00a0]\u00a0)\u00a0|(?<=。\u00a0))"),
)
#: Or a tab, in a text where one stands right behind a word.
_TAB, _SURE_TAB = (look("\t"),), (look("\t", r"(?<=[^\n\t \u3000]\t)"),)

#: A line, or what it is cut into: where its characters begin and end, and the reading of its marker.
Piece = tuple[int, int, Reading | None]


def gapped(text: str) -> list[int]:
    """Give the places at which something stands that a lost line end may have left."""
    return seen(_GAPS, text) + (seen(_TAB, text) if is_seen(_SURE_TAB, text) else [])


def pieces_at(text: str, lines: list[Piece], places: list[int]) -> dict[int, list[Piece]]:
    """Give for each line that has line ends at some of the places the lines that it was."""
    behind = [(place, bisect_left(lines, (place,)) - 1) for place in places]
    holding = {i for place, i in behind if i >= 0 and place < lines[i][1]}
    long = [(i, start, end) for i in holding for start, end, _ in (lines[i],) if end - start >= FLAT]
    return {i: pieces for i, start, end in long if (pieces := _flattened(text[start:end], start))}


def _flattened(ink: str, offset: int) -> list[Piece]:
    """Cut a line where the indent of a lost paragraph begins, or where it had a line end; give nothing where there is none."""
    lines: list[Piece] = []
    start = 0
    for gap_start, gap_end in [*_gaps_in(ink), (len(ink), len(ink))]:
        piece = ink[start:gap_start]
        if (len(piece) < 2 and gap_start < len(ink)) or ink[gap_start - 1 : gap_start] + ink[gap_end : gap_end + 1] in _LETTER_SPACED:
            continue
        first = start + len(piece) - len(piece.lstrip())
        reading = reading_at(ink, first)
        if reading is not None and reading.length == len(piece.strip()) and gap_start < len(ink) and reading_at(ink, gap_end) is None:
            continue  # 第一条 and what it says
        lines.append((offset + first, offset + start + len(piece.rstrip()), reading))
        start = gap_end
    return lines if len(lines) > 1 else []


#: Between these two the space is theirs: 第一章　总　　则, 主　　旨：.
_LETTER_SPACED = frozenset(
    in_both_scripts(
        "总则", "附则", "目录", "序言", "前言", "主旨", "依据", "说明", "办法", "拟办",
        "部长", "署长", "局长", "院长", "县长", "市长", "乡长", "校长", "主席",
    )
)  # fmt: skip

Gaps = list[tuple[int, int]]


def _gaps_in(ink: str) -> Gaps:
    """Give the gaps that stand where a line ended: indents, runs of spaces, or single ones that can be nothing else.

    Where a line has several sorts, those are taken that most often stand behind a clause or before a marker: 主　　旨 has wide
    gaps too.
    """
    indents = [gap.span() for gap in _INDENT.finditer(ink)]
    if len(ink) < LONG_FLAT and sum([ink[start - 1] in _ENDS_PARAGRAPH for start, _ in indents]) < 2:
        indents = []
    wide = [gap.span() for gap in _WIDE.finditer(ink)]
    if _parts_markers(ink, wide):
        indents = wide
    return max(indents, _single_gaps(ink) if _lost_ends(ink) else [], key=lambda gaps: (_sure(ink, gaps), len(gaps)))


def _sure(ink: str, gaps: Gaps) -> int:
    """Count the gaps behind a clause or before a marker."""
    return sum([ink[start - 1] in _ENDS_CLAUSE or _OPENS.match(ink, end) is not None for start, end in gaps])


def _lost_ends(ink: str) -> bool:
    """Tell whether single spaces stand where lines ended: before markers, behind sentences, or behind a title and a sentence."""
    severed = [gap.start() for gap in _SEVERED.finditer(ink)]
    if len(severed) >= FEWEST_SEVERED or sum([ink[place - 1] in _CLAUSE_MARKS for place in severed]) > 1:
        return True
    behind = len(_BEHIND.findall(ink))
    return behind > 1 or (behind == 1 and (title := _ONE_SPACE.search(ink)) is not None and _is_title(ink[: title.start()]))


def _parts_markers(ink: str, gaps: Gaps) -> bool:
    """Tell whether gaps stand before several markers, or behind several sentences, and before a marker at all."""
    before = [end for _, end in gaps if _OPENS.match(ink, end)]
    return len(before) > 1 and any(ink[start - 1] in _CLAUSE_MARKS for start, _ in gaps)


def _single_gaps(ink: str) -> Gaps:
    """Give the single spaces behind a sentence, before a marker, behind the title, and behind a heading that opens with a marker.

    Where most of many spaces stand so, there are no others but around words of another script: then all of them are line ends.
    """
    spaces = [space.start() for space in _ONE_SPACE.finditer(ink)]
    ended = {place for place in spaces if ink[place - 1] in _ENDS_CLAUSE or _OPENS.match(ink, place + 1) or _is_behind_caption(ink, place)}
    ended.update([before for before, place in pairwise(spaces) if place in ended and _is_title_within(ink, before + 1, place)])
    if len(ended) >= MANY and len(ended) >= len(spaces) * MOST:
        return [(place, place + 1) for place in spaces if place in ended or _parts_words(ink, place) or _ITEM.match(ink, place + 1)]
    gaps: Gaps = []
    start = 0
    # What stands above the first sentence and the first marker has no other marks, nor has what stands below the last one.
    head = min(ended, default=0)
    if found := _CLAUSES.search(ink, 0, head):
        head = found.start()
    tail = max(map(ink.rfind, _CLAUSE_MARKS))
    for place in spaces:
        if place not in ended and ink[place + 1].isalpha() and ink[place + 2 : place + 3].isspace():
            continue  # the letters of a word stand apart: 代 位 权
        piece = "" if place in ended or place - start > LONGEST_TITLE else ink[start:place]
        if (
            place in ended
            or (start == 0 and _is_title(piece))
            or _is_heading(piece)
            or _heads_sentence(ink, start, place)
            or (place < head and (_parts_words(ink, place) or _ITEM.match(ink, place + 1)))
            or (place > tail and _parts_tail(ink, start, place))
        ):
            gaps.append((place, place + 1))
            start = place + 1
    return gaps


#: Behind the number of a chapter stands its name, and behind a day who passed a law on it: 2024年5月6日 县人民政府令第3号公布.
_NAMED = late(r"第 ?[一二三四五六七八九十百\d]{1,5} ?[编編章节節篇]$")
LONGEST_DIVISION = 9
_ENACTED = late(r"(?<=日)[ \u3000\u00a0]\S{0,40}(?:通[过過]|公[布佈]|[发發][布佈]|施行|修正|修[订訂]|批准)(?!\S)")


def _parts_words(ink: str, place: int) -> bool:
    """Tell whether a space between words may stand where a line ended: 驻村笔记 王大明 2024-03-05 10:20 初到青溪 那天…."""
    if ink[place - 1].isascii() or ink[place + 1].isascii():
        return False
    return not (_NAMED.search(ink, max(0, place - LONGEST_DIVISION), place) or (ink[place - 1] == "日" and _ENACTED.match(ink, place)))


#: Below the signature stands the day.
_DAY = late(r"(?:[12]\d{3}|[二一][〇零○一二三四五六七八九]{3}) ?年")


def _parts_tail(ink: str, start: int, place: int) -> bool:
    """Tell whether a space behind the last sentence stands where a line ended; not between an office and its holder: 县长 王大明."""
    if ink[place - 1].isascii() or (ink[place + 1].isascii() and ink[place + 1] != "(" and not _DAY.match(ink, place + 1)):
        return False
    following = _ONE_SPACE.search(ink, place + 1)
    end = following.start() if following else len(ink)
    return end - start > LONGEST_TITLE or not names_officer(ink[start:end])


#: ［案情］ between two spaces.
_CAPTION = late(r"\s[【［][^】］\s]{2,12}[】］]$")
LONGEST_CAPTION = 15


def _is_behind_caption(ink: str, place: int) -> bool:
    """Tell whether a caption in brackets ends before a space: it fills its line."""
    return ink[place - 1] in "】］" and _CAPTION.search(ink, max(0, place - LONGEST_CAPTION), place) is not None


def _is_title(piece: str) -> bool:
    """Tell whether words before the first lost line end are the title."""
    return 0 < len(piece) <= LONGEST_TITLE and not _CLAUSES.search(piece) and kind_at_end(piece) is not None


def _is_title_within(ink: str, start: int, end: int) -> bool:
    """Tell whether words between two spaces are the title of a work whose number 1 stands behind: 部長　王大明 水井管理要點 一、…."""
    reading = reading_at(ink, end + 1) if end - start >= SHORTEST_TITLE else None
    return reading is not None and reading.number == 1 and _is_title(ink[start:end])


def _heads_sentence(ink: str, start: int, end: int) -> bool:
    """Tell whether a word between the space behind a sentence and another one heads what follows: …。 裁判结果 人民法院认为，…。."""
    if not (2 <= end - start <= LONGEST_WORD and start > 1 and ink[start - 2] in "。！？" and ink[start:end].isalpha()) or ink[end - 1].isascii():
        return False
    stop = _CLAUSES.search(ink, end)
    return stop is not None and stop.start() - end >= LONGEST_WORD and ink[stop.start()] == "。" and " " not in ink[end + 1 : stop.start()]


def _is_heading(piece: str) -> bool:
    """Tell whether words between two lost line ends are a marker and a phrase."""
    reading = reading_at(piece) if piece else None
    return (
        reading is not None
        and reading.kind.role == "item"
        and 2 <= len(piece) - reading.length <= LONGEST_PHRASE
        and not _CLAUSES.search(piece, reading.length)
    )
