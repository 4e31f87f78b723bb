"""A title, and what belongs below it, on one line, because a line end was lost: such a line is cut where it ended.

关于换届工作的讲话一、统一思想            一、 opens its own line
古树名木保护条例2024年3月28日…会议通过     what the title's past is
政府工作报告——2024年1月5日在…会议上       the occasion is a subtitle
（2024年1月5日）同志们：                 somebody is greeted below the date
……这是根本。在党校开学典礼上的讲话        the next work begins, a date in brackets below it
（2024年1月5日）
现将有关事项通知如下：一、会议时间        the first heading of several, behind what introduces them
"""

from collections.abc import Iterator
from itertools import pairwise

from govdoc.blocks import Block, Blocks
from govdoc.elements import ELEMENTS
from govdoc.endings import first_introduced
from govdoc.expressions import is_seen, late, look, searched
from govdoc.flattened import cuts_before_parts, cuts_of_flattened
from govdoc.kinds import kind_at_end
from govdoc.lines import ENDS
from govdoc.markers import INLINE_ITEMS
from govdoc.readings import reading_at
from govdoc.run_on import cuts_before_units
from govdoc.scripts import both_scripts

#: A title stands among the first blocks, and is of so many characters.
HEAD, TITLE = 12, 3
SHORTEST_TITLE, LONGEST_TITLE = 4, 70
#: No line on which two run together is shorter: 好。二、安排.
SHORTEST_GLUED = 6
#: The first of the articles whose amendment a title names, and nothing that follows it: 管理办法第一条、第三条修正条文, 管理办法第一条附表.
_AMENDED = r"(?:之[一二三四五六七八九十]{1,2})?(?:[、及至和与][^，。：；]{1,50}?)?(?:修正|条文|章名|附[件表]|草案)[^，。：；]{0,30}$"
#: What may follow a title on its line and belongs on the next: the first unit, a greeting, the occasion of a speech. Where it
#: begins is all that is asked.
_BELOW_TITLE = searched(
    r"一、(?=\S)", r"[（(]一[）)](?<!解释.一.)(?=[^\s\d（(])", rf"第一[章条](?=\S)(?!{_AMENDED})", "同志们[：:，,！!]$", r"各位\S{1,8}[：:，,！!]$",
    *(rf"{dash}(?=在|[\d０-９〇○一二]{{4}}\s*年)" for dash in ("——", "―", "－－", "—")),
    r"中华民国(?=\d)", r"[12]\d{3}年\d{1,2}月\d{1,2}日", r"[（(][12]\d{3}年\d{1,2}月\d{1,2}日",
)  # fmt: skip
#: Behind a title its number, and those whom it is sent to: …的通知青政发〔2023〕5号各乡镇人民政府：现将…
_NUMBER = late(r"〔[12]\d{3}〕\s?\d{1,4}\s?[号號]")
_IS_ADDRESSEE = ELEMENTS["addressee"].fits
_COLON = late("[：:]")
#: No title with those whom the work is sent to is longer.
LONGEST_ADDRESSEE = 150
#: So many characters at most name the organ before the year of a number.
LONGEST_CODE = 6
#: No title has one of these inside; a label before it may end with a colon.
_PAUSE = late("[，。；！？]")
#: Where and when somebody spoke, in brackets, before the greeting.
_OCCASION = late(both_scripts(r"[（(][^（）()]{2,30}[）)](?=(?:同志们|各位[^，。]{1,8}|尊敬的[^，。]{1,12})[：:，,！!]$)"))
#: 二、存在问题 or 范文二：我的心得 behind the last sentence of what stands before it, and the mark that sentence ends with: it
#: begins with a plain class of characters, for which the expression can be searched quickly.
_HEADING_BEHIND = late(
    both_scripts(
        r"[。！？][ \u3000]{0,2}((?:[一二三四五六七八九]|十[一二三四五六七八九]?)、(?![一二三四五六七八九十](?!般))|[（(][一二三四五六七八九十][）)]"
        r"|(?:范文|例文|篇)[二三四五六七八九十]\s*[：:])[^，。：；]{2,20}[：:]?$"
    )
)
LONGEST_BEHIND = 34
_ENDS_SENTENCE = ("。", "！", "？", "：", ":")
_BRACKETED_DATE = late(r"[（(]\s*[\d０-９〇○一二三四五六七八九]{1,4}\s*[年.．][^（）()]{1,24}[）)]$")


def cut_glued(text: str, blocks: Blocks) -> Blocks:
    """Cut the lines on which a title and what belongs below it run together, and those with several articles or chapters."""
    if units := cuts_before_units(text, blocks):
        blocks = _cut(text, blocks, units)
    if units := cuts_of_flattened(text, blocks):
        blocks = _cut(text, blocks, units)
    if parts := cuts_before_parts(text, blocks):
        blocks = _cut(text, blocks, parts)
    lines = blocks.blocks
    behind = _HEADING_BEHIND.search
    cuts = _cuts_before_items(text, blocks)
    for i in blocks.unended:
        start, end, reading = lines[i]
        if end - start < SHORTEST_GLUED:
            continue
        low = end - LONGEST_BEHIND - 1
        heading = behind(text, low if low > start else start + 1, end)
        places = [heading.start(1)] if heading else []
        if not places and reading is None:
            places = [first] if (first := first_introduced(text, start, end)) else _places_to_cut(text, lines, i)
        if places and i not in blocks.quoted:
            cuts[i] = sorted({*places, *cuts.get(i, ())})
    for i, (start, end, reading) in enumerate(lines[:TITLE]):
        # A whole text on the line of its title ends as a sentence does.
        if reading is None and text[end - 1] in ENDS and i not in cuts and (places := _below_title(text, start, end)):
            cuts[i] = places
    if not cuts:
        return blocks
    cut = _cut(text, blocks, cuts)
    sure = _without_lone_firsts(text, cuts, cut)
    return cut if len(sure) == len(cuts) else _cut(text, blocks, sure)


#: Where the next item may begin: behind the mark that closes the one before.
_BEHIND_ITEM = late(r"[；;。][ \u3000]{0,2}(?=[（(一二三四五六七八九十0-9⑴-⒇⒈-⒛㈠-㈩])")
_SIGNS = tuple(
    look(mark, r"[ \u3000]{0,2}(?:[（(][一二三四五六七八九十0-9]|[一二三四五六七八九十]、|[0-9][.．、)）]|[⑴-⒇⒈-⒛㈠-㈩])") for mark in "；;。"
)
#: The item on the next line is no farther away.
NEAR = 12


def _cuts_before_items(text: str, blocks: Blocks) -> dict[int, list[int]]:
    """Give for the lines of a list on which further items stand the places where these begin: （三）…； / （四）…；（五）…； / （六）….

    Of the first two items the points inside paragraphs know.
    """
    if not is_seen(_SIGNS, text):
        return {}
    lines, cuts = blocks.blocks, {}
    for i, (_, _, reading) in enumerate(lines):
        if (
            reading is not None
            and reading.kind in INLINE_ITEMS
            and reading.previous > 0
            and i not in blocks.quoted
            and (places := _next_items(text, lines, i))
        ):
            cuts[i] = places
    return cuts


def _next_items(text: str, lines: list[Block], i: int) -> list[int]:
    """Give the places at which the items that follow the one of a line begin on it, if the item on the next line goes on from them."""
    start, end, reading = lines[i]
    if reading is None:
        return []
    number, places = reading.previous + 1, []
    for found in _BEHIND_ITEM.finditer(text, start + reading.length, end):
        inner = reading_at(text, found.end())
        if inner is not None and inner.kind is reading.kind and inner.number == number + 1:
            places.append(found.end())
            number += 1
    if not places:
        return places
    below = next((below for _, _, below in lines[i + 1 : i + NEAR] if below is not None), None)
    return places if below is None or below.kind is not reading.kind or below.number in (1, number + 1) else []


def _without_lone_firsts(text: str, cuts: dict[int, list[int]], cut: Blocks) -> dict[int, list[int]]:
    """Leave out the cuts before a number 1 behind a sentence that has no number 2 on any line: it may be anything."""
    seconds = {reading.kind for _, _, reading in cut.blocks if reading is not None and reading.number == 2}

    def is_lone(place: int) -> bool:
        opener = reading_at(text, place) if text[max(0, place - 3) : place].rstrip()[-1:] in _ENDS_SENTENCE else None
        return opener is not None and opener.number == 1 and opener.kind not in seconds

    return {i: places for i, places in cuts.items() if not any(map(is_lone, places))}


def _places_to_cut(text: str, lines: list[Block], i: int) -> list[int]:
    """Give the places at which a line that opens with no marker, and ends without a full stop, is to be cut."""
    start, end, _ = lines[i]
    if text[start] in "（(":
        occasion = _OCCASION.match(text, start, end)
        return [occasion.end()] if occasion else []
    if i < HEAD and (places := _below_title(text, start, end)):
        return places
    title = _next_title(text, lines[i : i + 2]) if end - start > LONGEST_TITLE and i + 1 < len(lines) else None
    return [title] if title else []


def _below_title(text: str, start: int, end: int) -> list[int]:
    """Give the places at which what belongs below a title begins on its line, one thing after another."""
    below = _BELOW_TITLE.search(text, start + SHORTEST_TITLE, min(end, start + LONGEST_TITLE))
    if below:
        return [below.start()] if _is_title(text, start, below.start()) else []
    return _head_below(text, start, end)


def _is_title(text: str, start: int, end: int) -> bool:
    """Tell whether words that something follows on their line are a title."""
    return kind_at_end(text[start:end].rstrip()) is not None and not _PAUSE.search(text, start, end)


def _head_below(text: str, start: int, end: int) -> list[int]:
    """Give where the number begins behind a title, those whom the work is sent to, and the text below them; what fills the line is no such."""
    number = _number_below(text, start, end)
    places = sorted({*number, *_addressee_below(text, start, end, number[-1] if number else None)})
    return places if places and places[-1] < end else []


def _number_below(text: str, start: int, end: int) -> tuple[int, ...]:
    """Give where the number of a document begins behind its title, and where it ends."""
    year = text.find("〔", start + SHORTEST_TITLE, min(end, start + LONGEST_TITLE))
    number = _NUMBER.match(text, year, end) if year > 0 else None
    if number is None:
        return ()
    code = next((place for place in range(year - 1, year - LONGEST_CODE, -1) if _is_title(text, start, place)), year)
    return (code, number.end()) if text[code:year].isalpha() else ()


def _addressee_below(text: str, start: int, end: int, behind: int | None) -> tuple[int, ...]:
    """Give where those are named whom a work is sent to, and where that ends: right `behind` its number, or where the title does."""
    found = _COLON.search(text, behind or start, min(end - 1, (behind or start) + LONGEST_ADDRESSEE))
    if found is None:
        return ()
    colon = found.start()
    titles = range(min(colon, start + LONGEST_TITLE) - 1, start + SHORTEST_TITLE, -1)
    first = behind or next((place for place in titles if _is_title(text, start, place)), None)
    if first is None:
        return ()
    words = text[first : colon + 1]
    return (first, colon + 1) if words[0].isalpha() and len(words.split()) == 1 and _IS_ADDRESSEE(words) else ()


def _next_title(text: str, pair: list[Block]) -> int | None:
    """Give the place at which the title of the next work begins: behind the last sentence of a text, above a date in brackets."""
    (start, end, _), (below, below_end, _) = pair
    if text[below] not in "（(" or not _BRACKETED_DATE.match(text, below, below_end):
        return None
    place = max(text.rfind(mark, start, end - 1) for mark in "。！？”") + 1
    title = text[place:end].strip()
    return place if place > start and SHORTEST_TITLE <= len(title) <= LONGEST_TITLE and "，" not in title and kind_at_end(title) else None


def _cut(text: str, blocks: Blocks, cuts: dict[int, list[int]]) -> Blocks:
    """Cut some blocks at the places given, and count the others anew."""
    made: list[Block] = []
    now: list[int] = []
    for i, block in enumerate(blocks.blocks):
        now.append(len(made))
        made += _parts(text, block, cuts[i]) if i in cuts else (block,)
    now.append(len(made))  # what follows the last block may interrupt too
    return blocks._replace(
        blocks=made,
        interrupting=frozenset(now[i] for i in blocks.interrupting),
        quoted={now[i] for i in blocks.quoted},
        unended=[i for i, (_, end, _) in enumerate(made) if text[end - 1] not in ENDS],
    )


def _parts(text: str, block: Block, places: list[int]) -> Iterator[Block]:
    """Give what a block is cut into, without the spaces between."""
    start, end, reading = block
    for n, (begin, stop) in enumerate(pairwise((start, *places, end))):
        words = text[begin:stop]
        ink = begin + len(words) - len(words.lstrip())
        yield ink, begin + len(words.rstrip()), reading_at(text, ink) if n else reading
