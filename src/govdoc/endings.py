"""How a line ends and begins, and what that says of the next one: whether it is surely not over, or goes on nothing."""

from govdoc.elements import kinds_fitting
from govdoc.expressions import late
from govdoc.headings import PAIRS
from govdoc.lines import Line
from govdoc.people import names_officer
from govdoc.scripts import in_both_scripts

#: A line that ends so is surely not; nor is running text that ends in a function word.
OPEN = frozenset("，、,（(《“「")
BRACKETS = frozenset("（(")
UNFINISHED = frozenset("的和与與及对對于於在把被将將向从從以或之")
#: Words that only end like one: 坚持问题导向, 公众参与, 规划目的.
WHOLE_WORDS = in_both_scripts(
    "目的", "标的", "参与", "赠与", "给与", "給與", "授与", "普及", "核对", "结对", "应对", "校对", "配对", "所在", "内在", "植被", "服从",
    "总和", "缓和", "祥和", "饱和", "调和", "温和", "志向",
    "方向", "导向", "动向", "意向", "倾向", "取向", "走向", "流向", "转向", "定向", "去向", "投向", "趋向",
)  # fmt: skip
#: So ends a line before the name of a law that it cites.
CITING = in_both_scripts("依照", "按照", "根据", "遵照", "参照", "违反")
#: A title ends among the first lines.
HEAD = 4
#: The rest of a heading that did not fit on its line is short.
FRAGMENT = 16


#: Running text has these inside; a title or a name has not. So have headings, but these open with a marker and are short.
RUNNING = late("[，。；,;]")
LONGEST_HEADING = 36


#: With such a word before it, 存在 says all: 重建轻管现象仍然存在, 普遍存在.
_BEFORE_EXIST = frozenset("然遍期")


def ends_whole(text: str, start: int, end: int) -> bool:
    """Tell whether a line that ends like an unfinished one is whole: 公众参与; 这是第一位的; 现象仍然存在."""
    if text[end - 2 : end] in WHOLE_WORDS:
        return True
    if text.startswith("存在", end - 2):
        return text[end - 3] in _BEFORE_EXIST
    return text[end - 1] == "的" and text.find("是", max(start, text.rfind("，", start, end)), end) >= 0


def is_unfinished(text: str, start: int, end: int) -> bool:
    """Tell whether a line ends in a function word: something must follow."""
    return text[end - 1] in UNFINISHED and not ends_whole(text, start, end)


def is_running(text: str, line: Line) -> bool:
    """Tell whether a line has clauses, and is no heading: that opens with a marker, and is no longer than a line of print."""
    start, end, reading = line
    return (reading is None or end - start >= LONGEST_HEADING) and RUNNING.search(text, start, end) is not None


def begins_inside(text: str, line: Line) -> bool:
    """Tell whether a line begins inside the bracket that the line before ends with: …若干问题的解释（ / 一）."""
    start, _, reading = line
    return reading is not None and text[start] not in BRACKETS and text[start + reading.length - 1] in "）)"


def parts_brackets(text: str, lines: list[Line], i: int) -> bool:
    """Tell whether line `i` opens a bracket that the next one closes."""
    (start, end, _), (below, below_end, _) = lines[i : i + 2]
    for opening, closing in PAIRS:
        place = text.rfind(opening, start, end)
        if place >= 0 and text.find(closing, place, end) < 0:
            closed = text.find(closing, below, below_end)
            return closed >= 0 and text.find(opening, below, closed) < 0
    return False


#: The kinds of element that are a line by themselves, however their neighbours end.
_ALONE = frozenset(
    ("signature", "salutation", "page_number", "attachment_note", "label", "date", "seal", "note", "cc", "printed_by", "keywords",
     "enactment", "boilerplate", "doc_number", "date_field", "number_field", "urgency_field", "security_field", "recipient",
     "file_number", "retention", "meeting_field", "byline"),
)  # fmt: skip
#: Such a line is no longer.
LONGEST_ALONE = 60


#: A line that begins so names what it says: 处罚依据：《青川县市容条例》第三十条.
_FIELD = late(r"[一-鿿]{2,6}[：:](?=\S)")


def is_field(text: str, start: int, end: int) -> bool:
    """Tell whether a line begins with a name before a colon, and goes on nothing."""
    return _FIELD.match(text, start, end) is not None


#: The first heading of several behind what introduces them, and the colon that this ends with.
_FIRST_INTRODUCED = late(r"[：:][ \u3000]{0,2}(一、(?![一二三四五六七八九十](?!般))|[（(]一[）)]|1[、.．](?![0-9])|[（(]1[）)])[^，。：；]{2,20}$")
#: What introduces headings is no shorter: 附件：一、名单 is a list. The heading is no longer, with its marker and the colon.
SHORTEST_LEAD_IN, LONGEST_INTRODUCED = 12, 28


def first_introduced(text: str, start: int, end: int) -> int | None:
    """Give the place at which the first heading of several ends the line that introduces them: …，现将有关事项通知如下：一、会议时间."""
    if end - start < SHORTEST_LEAD_IN:
        return None
    found = _FIRST_INTRODUCED.search(text, max(end - LONGEST_INTRODUCED, start + SHORTEST_LEAD_IN), end)
    return found.start(1) if found else None


#: The label of a part opens its line: 第二篇：….
_PART = late(r"(?:第\s*[一二三四五六七八九十\d]{1,3}\s*篇|[【\[]?篇\s*[一二三四五六七八九十\d]{1,3})\s*[】\]]?\s*[：:]")


def stands_alone(line: str) -> bool:
    """Tell whether a line is signed, greets somebody, counts pages or names annexes: it goes on nothing, and nothing on it."""
    if len(line) > LONGEST_ALONE:
        return False
    return names_officer(line) or _PART.match(line) is not None or any(kind.name in _ALONE for kind in kinds_fitting(line))
