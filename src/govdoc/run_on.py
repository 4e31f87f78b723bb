"""Units that share a line, because the line ends between them were lost: such a line is cut before each.

第一章 总则 第一条 为了…。              the first article on the line of its chapter
第二条 …。第三条 …。                    two articles on a line
档案管理办法第一章总则第一条为了…。第二条…  a whole law on one
府農字第1130001234號主旨：…。說明：…       a letter of Taiwan
"""

from bisect import bisect_right
from collections.abc import Iterator
from operator import itemgetter

from govdoc.blocks import Block, Blocks
from govdoc.counting import follows, skips
from govdoc.expressions import late, look, seen
from govdoc.kinds import kind_at_end
from govdoc.markers import HAN, MarkerKind, Number
from govdoc.readings import Reading, reading_at
from govdoc.scripts import both_scripts, in_both_scripts

_START = itemgetter(0)
_NUMBER = "[〇零一二三四五六七八九十百千0-9０-９]{1,5}"
#: What is looked for in every text: number 1 or 2 of an article or a division, or one behind a full stop, with a space or two
#: between or none; and in its head the first label of a letter.
_BEHIND_STOP = "|".join(f"(?<=。{space}第)" for space in ("", "[ \u3000\u00a0]", "[ \u3000\u00a0]{2}"))
_SIGN = (look("第", f"(?: ?[一二12]|(?:{_BEHIND_STOP}) ?{_NUMBER}) ?[条條章节節]"),)
_LABEL_SIGN = late(r"主[ \u3000]*旨[ \u3000]*[：:]")
#: Above it stand the organ, the date and the number.
LONGEST_LETTERHEAD = 400
#: The labels of a letter; the first may stand behind anything.
_FIRST_LABEL = "主旨"
_LABELS = "|".join(r"[ \u3000]*".join(label) for label in (_FIRST_LABEL, "依据", "说明", "公告事项", "办法", "拟办"))
#: Where a unit may begin.
_NUMBERED = rf"第[ \u3000]?{_NUMBER}(?:[-－]\d{{1,2}})?[ \u3000]?[编章节条]"
_NUMBERED_UNIT = late(both_scripts(_NUMBERED))
_UNIT = late(both_scripts(rf"{_NUMBERED}|(?:{_LABELS})[ \u3000]*[：:]"))
_SPACES = " \u3000\u00a0\t"
#: So much before a unit tells whether anything ends there.
LOOKED_AT = 12
#: The name of a chapter is no longer; no mark that ends or parts a sentence stands in it.
LONGEST_NAME = 30
_PAUSE = late("[，。；：！？,;:!?]")
#: A title with which such a line begins is among the first blocks, and no longer.
HEAD, LONGEST_TITLE = 5, 70

Counts = dict[MarkerKind, Number | None]


def cuts_before_units(text: str, blocks: Blocks) -> dict[int, list[int]]:
    """Give for each block that holds further units the places at which they begin.

    An article or a division is believed inside a line where its number goes on from the one before, and a sentence, the name
    of a division or the title of the text ends right before it. What cites an article fails in one or the other:
    依照本法。第三条规定的…. A label is believed behind a sentence, below the first one.
    """
    label = _LABEL_SIGN.search(text, 0, LONGEST_LETTERHEAD) if _FIRST_LABEL[-1] in text else None
    signs = (*seen(_SIGN, text), *([label.start()] if label else ()))
    if not any(_may_begin(text, place) or _heads_article(text, blocks.blocks, place) for place in signs):
        return {}
    cuts: dict[int, list[int]] = {}
    counts: Counts = {}
    for i, (start, end, reading) in enumerate(blocks.blocks):
        if i in blocks.quoted:
            continue
        if reading is not None and reading.kind.role in _ROLES:
            counts[reading.kind] = reading.number
        if places := list(_units_in(text, (start, end, reading), counts, may_be_title=i < HEAD, labels=label is not None)):
            cuts[i] = places
    return cuts


_ROLES = ("article", "division", "label")


def _may_begin(text: str, place: int) -> bool:
    """Tell whether a sign stands in mid-line, behind a sentence or words that are no part of one, and cites nothing."""
    before = text[max(0, place - LONGEST_TITLE) : place].rpartition("\n")[2].strip(_SPACES)
    if not before or not (_ends(before) or _may_be_name(before)):
        return False
    return reading_at(text, place) is not None


def _may_be_name(words: str) -> bool:
    """Tell whether words may be a title or the line of a division: no mark stands in them, and they are no item's, as in 一、本法第一条的目的."""
    opener = reading_at(words)
    return (opener is None or opener.kind.role == "division") and not _PAUSE.search(words)


def _units_in(text: str, block: Block, counts: Counts, *, may_be_title: bool, labels: bool) -> Iterator[int]:
    """Give the places inside a block at which units begin, and count them; `labels` tells whether labels may be among them.

    What stands before the very first one may be anything that a head holds: it is believed with the next.
    """
    start, end, opener = block
    unit = _UNIT if labels else _NUMBERED_UNIT
    unproven: tuple[int, Reading] | None = None
    for found in unit.finditer(text, start + 1, end):
        place = found.start()
        reading = reading_at(text, place)
        if reading is None or reading.kind.role not in _ROLES or text[place - 1] in _OPENS_CITATION or not _goes_on(reading, counts):
            continue
        headed = _headed(text, start, place, counts) if reading.kind.role == "article" else None
        if (
            headed is not None
            or (opener is None and reading.number == 1 and text[max(start, place - LOOKED_AT) : place].rstrip(_SPACES).endswith(_ENDS_PAST))
            or _ends(text[max(start, place - LOOKED_AT) : place].rstrip(_SPACES))
            or (opener is not None and _names(text, start + opener.length, place, opener))
            or (opener is not None and opener.kind is HAN and _PART_AND_ARTICLE.fullmatch(text, start, found.end()) is not None)
            or (opener is None and may_be_title and place - start <= LONGEST_TITLE and _is_title(text[start:place].strip(_SPACES)))
        ):
            if unproven:
                yield unproven[0]
                unproven = None
            if headed is not None:
                counts[HAN] = headed[1]
                yield headed[0]
            yield place
        elif opener is None and not counts and (reading.number == 1 or reading.ending == _FIRST_LABEL):
            unproven = place, reading
        else:
            continue
        counts[reading.kind] = reading.number
        start, opener = place, reading
    if unproven:
        counts.clear()


#: Right behind a bracket or a quotation mark nothing begins: 第一章 总则（第1条—第5条）.
_OPENS_CITATION = frozenset("（(《〈“「『〔[")

#: The name of a part, which ends before no article that it speaks of (关于第一条, 违反本法第三条), and with it the heading behind a
#: sentence, right before an article: 制定本规定。一、受案范围第一条….
_NAME_OF_PART = (
    "(?:第[一二三][审人]|条件|[^，。；：！？,;:!?\n第条款将“]){1,24}(?<![于对按和及与在以、原])(?<!依据|根据|依照|按照|参照|违反|本法|条例) ?"
)
_HEADED = late(both_scripts(rf"(?:[。：:”）)]|施行|通过|公布)[ \u3000]*([一二三四五六七八九十]{{1,3}}、{_NAME_OF_PART})$"))
#: The same at the beginning of a line: 二、诉讼当事人 第六条….
_PART_AND_ARTICLE = late(both_scripts(rf"[一二三四五六七八九十]{{1,3}}、{_NAME_OF_PART}(第 ?{_NUMBER} ?条)"))


def _heads_article(text: str, blocks: list[Block], place: int) -> bool:
    """Tell whether an article stands in a line that opens with 一、 and a name, right behind that."""
    start, _, reading = blocks[max(0, bisect_right(blocks, place, key=_START) - 1)]
    if reading is None or reading.kind is not HAN or place - start > LONGEST_NAME:
        return False
    found = _PART_AND_ARTICLE.match(text, start)
    return found is not None and found.start(1) == place and reading_at(text, place) is not None


def _headed(text: str, start: int, place: int, counts: Counts) -> tuple[int, Number | None] | None:
    """Give where the heading before an article begins, and its number, which goes on from the last one's."""
    low = max(start, place - LONGEST_NAME)
    found = _HEADED.search(text[low:place].rstrip(_SPACES)) if text.find("、", low, place) >= 0 else None
    reading = reading_at(text, low + found.start(1)) if found else None
    if found is None or reading is None or reading.kind is not HAN or not _goes_on(reading, counts):
        return None
    return low + found.start(1), reading.number


#: So ends what stands before a unit: a sentence, a quotation or a remark behind one, the word above the list of chapters.
_ENDS = frozenset("。.”）)")
#: So ends what a law says of its past, before its first unit: 2015年4月24日…第二次修正　第一章　总则.
_ENDS_PAST = in_both_scripts("通过", "修正", "修订", "施行", "实施", "公布", "发布", "批准")
_CONTENTS = late(both_scripts(r"目[ \u3000]*[录錄次]$"))


def _ends(words: str) -> bool:
    return words[-1:] in _ENDS or (words[-1:] in "录錄次" and _CONTENTS.search(words) is not None)


def _goes_on(reading: Reading, counts: Counts) -> bool:
    """Tell whether a number goes on from the last of its kind, or leaves out what was repealed; of divisions below others it is 1.

    Labels have none: the first of them opens their count.
    """
    if reading.number is None:
        return (reading.ending == _FIRST_LABEL) != (reading.kind in counts)
    last = counts.get(reading.kind)
    return follows(reading.number, last) or skips(reading.number, last) or (reading.number == 1 and (last is None or reading.kind.role == "division"))


def _names(text: str, start: int, end: int, opener: Reading) -> bool:
    """Tell whether words are the name of the division that opens before them."""
    if opener.kind.role != "division" or end - start > LONGEST_NAME:
        return False
    name = text[start:end].strip(_SPACES)
    # 附則（第三條） says which articles the chapter holds.
    return name != "" and name[-1] not in "（(〔[" and not _PAUSE.search(name)


def _is_title(words: str) -> bool:
    return len(words) > 1 and words[0] not in "《“" and not _PAUSE.search(words) and kind_at_end(words) is not None
