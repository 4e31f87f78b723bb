"""The works that a text annexes and names, and that have no labels of their own: where each of them begins.

修正「公園管理要點」第三點及「路燈維護要點」   an order of Taiwan; below its signature the rules
关于印发《采砂办法》和《巡查制度》的通知      a notice; behind it both
河川管理辦法修正草案總說明（請參見PDF）      only named: it stands in a file
"""

from govdoc.announced import announces, is_announced
from govdoc.expressions import is_seen, late, look
from govdoc.kinds import kind_at_end, stem_of
from govdoc.labels import is_numbered_annex
from govdoc.scripts import both_scripts, in_both_scripts
from govdoc.titles import title_lines
from govdoc.view import View

#: …草案總說明（請參見PDF）: what is published with a letter, and stands in a file only.
_IN_FILE = late(r"[（(][^（）()，。]{0,5}PDF[^（）()，。]{0,6}[）)]$")
_FILES = (look("P", "DF"),)
#: A line that names a file is no longer.
LONGEST_NAME = 150
_EXPLAINS = in_both_scripts("总说明", "逐条说明")


def names_of_files(view: View) -> list[int]:
    """Give the lines that name what stands in a file only; some begin as articles do: 第四條附表一修正草案對照表（請參照PDF）."""
    if not is_seen(_FILES, view.text):
        return []
    shorts = ((i, words) for i, (start, end, _) in enumerate(view.blocks) if end - start <= LONGEST_NAME and (words := view.words[i])[-1] in "）)")
    return [i for i, words in shorts if "PDF" in words and "。" not in words and _IN_FILE.search(words)]


def is_explanation(view: View, i: int) -> bool:
    """Tell whether a line names the explanation of a draft, behind which the draft and its tables are named together."""
    return any(map(view.words[i].__contains__, _EXPLAINS))


#: So an order names the rules that it makes: 訂定「公園管理要點」.
_NAMED = late(r"「([^「」，。；：]{4,60})」")
#: The parts of a rule may be within the marks: 「公園管理要點第三點、第六點」.
_PARTS = late(both_scripts(r"(?:部分(?:条文|规定)|第[〇一二三四五六七八九十百\d]{1,6}[点条]).{0,40}$"))
#: What of a rule that is named an annex may be: 第三點修正規定, 部分條文修正草案, 附表二, （草案）.
_OF_RULE = late(both_scripts(r"(?:第|部分|附|修正|增订|删除|草案|[（(]).{1,60}$"))
#: An order that annexes rules has no more lines.
LONGEST_ORDER = 40
#: No order annexes more rules.
MOST_NAMED = 20
#: What is ordered or announced stands in the first of them.
MOST_SAID = 3


def named_by_order(view: View) -> tuple[str, ...]:
    """Give the names of the rules that an order annexes: 附修正「公園管理要點」第三點及「路燈維護要點」.

    Where it says not so, they are among the names that stand above its signature; where nobody signs, in what it begins with.
    """
    _, _, title, _, body, _ = view.works[0]
    if not title or view.elements.get(title[-1]) != "issuer":
        return ()
    lines = _lines_of_order(view, body)
    is_said = bool(lines) and _names_annexed(view, lines[-1])
    quoted = [_PARTS.sub("", name) for i in (lines[-1:] if is_said else lines) for name in _NAMED.findall(view.words[i])]
    return tuple(dict.fromkeys(name for name in quoted if is_said or kind_at_end(name)))[:MOST_NAMED]


def _lines_of_order(view: View, body: int) -> range:
    """Give the lines of an order up to the one that names what is annexed, or up to its signature; without either, the first of them."""
    for i in range(body, min(body + LONGEST_ORDER, len(view.blocks))):
        if _names_annexed(view, i):
            return range(body, i + 1)
        if view.is_title_like(i) and view.shape(i, "tail") == "signature":
            return range(body, i)
    return range(body, min(body + MOST_SAID, len(view.blocks)))


def _names_annexed(view: View, i: int) -> bool:
    """Tell whether a line says what is annexed: 附「公園管理要點」."""
    return view.text[view.blocks[i][0]] == "附" and "「" in view.words[i]


def is_named_by_order(view: View, i: int, names: tuple[str, ...]) -> bool:
    """Tell whether a line is the title of one of the rules that an order annexes, or of another part of the one above it: 第三條附表."""
    words = view.words[i]
    name = _name_of(words, names)
    if not name or not view.is_title_like(i) or (words != name and not (_OF_RULE.match(words, len(name)) and view.kinds[i])):
        return False
    if not any(_name_of(view.words[j], names) == name for j in view.works[-1].title):
        return True
    is_part = words != name and words not in (view.words[j] for j in view.works[-1].title)
    return is_part and i + 1 < len(view.blocks) and (view.is_body(i + 1) or view.has_columns(i + 1)) and not _IN_FILE.search(words)


def _name_of(words: str, names: tuple[str, ...]) -> str:
    """Give the longest of some names that a title begins with."""
    return max(filter(words.startswith, names), key=len, default="")


def is_next_announced(view: View, i: int) -> bool:
    """Tell whether a line is, word for word, the next of the works that the text above announces, behind the first of them.

    关于印发《采砂办法》和《巡查制度》的通知 is followed by both, and none of them needs a label. What names a work above its
    first line, as a list does, opens none.
    """
    if len(view.works) == 1 or not announces(view) or not view.is_title_like(i) or not view.has_body_above(i):
        return False
    if is_numbered_annex(view.words[view.works[-1].first]):
        return False  # then the next one has its label too
    lines = title_lines(view, i)
    words = "".join(map(view.unspaced, lines))
    if not lines or not (is_announced(view, words, i) or is_announced(view, stem_of(words), i)) or lines[-1] + 1 >= len(view.blocks):
        return False
    return not any(words == "".join(map(view.unspaced, work.title)) for work in view.works[-MOST_ANNOUNCED:])


#: So many works are sent out at once.
MOST_ANNOUNCED = 40
