"""What a text says of its annexes before they come: their names in its title, behind 附件：, and between 《 and 》.

A long title is broken over several lines, and then its first line looks whole: 青川市城市内涝治理 / 重点工作分工. Whoever sends
it out has named it in one line above.
"""

from govdoc.expressions import late
from govdoc.scripts import both_scripts
from govdoc.view import LONGEST_SHORT, View

#: What sends out other documents is no longer.
LONGEST_NOTICE = 3000
#: So many lists of annexes are looked at, and so many lines of one.
MOST_LISTS, MOST_NAMES = 20, 40
#: The number of an annex in a list, and the word before the first of them.
_OF_LIST = late(both_scripts(r"^(?:附(?:件|录)?(?:清单|目录)?[：:])?(?:\d{1,2}[.．、:：)）]|[一二三四五六七八九十]{1,3}[、.．])?"))
#: A shorter name may stand in any line.
SHORTEST_NAME = 4
_NAMED = late("《([^《》]+)》")
_CLOSES = "；;。."


def spells_name(view: View, words: str, first: int) -> bool:
    """Tell whether some words, without spaces, are said above block `first` where annexes are named: in the title, in a list, as 《…》."""
    if not view.works or view.works[0].first >= first:
        return False
    if any(words in said for above, said in _sayings(view) if above < first):
        return True
    start = view.blocks[view.works[0].first][0]
    return view.text.find(f"《{words}", start, min(start + LONGEST_NOTICE, view.blocks[first][0])) >= 0


def announces(view: View) -> bool:
    """Tell whether the text names any annex above it."""
    return bool(view.works) and bool(_names(view))


def is_announced(view: View, words: str, first: int) -> bool:
    """Tell whether some words are the whole name of what the title of the text or a list of annexes above block `first` names."""
    above = _names(view).get(words) if view.works else None
    return above is not None and above < first


def _sayings(view: View) -> list[tuple[int, str]]:
    """Give the title and the lists of annexes, without spaces, each with its first block; found once, when first asked for."""
    if view.sayings is None:
        title = view.works[0].title
        view.sayings = [(title[0], "".join(map(view.unspaced, title)))] if title else []
        view.sayings += [(i, "".join(map(view.unspaced, range(i, end)))) for i, end in _lists(view)]
    return view.sayings


def _names(view: View) -> dict[str, int]:
    """Give the whole names, each with the block that says it first."""
    if view.announced is None:
        view.announced = {}
        title = view.works[0].title
        for name in _NAMED.findall("".join(map(view.unspaced, title))):
            view.announced.setdefault(name, title[0])
        for i, end in _lists(view):
            for j in (j for j in range(i, end) if j == i or view.blocks[j][2] is not None):
                name = _OF_LIST.sub("", view.unspaced(j).rstrip(_CLOSES), count=1).removeprefix("《").removesuffix("》")
                if len(name) >= SHORTEST_NAME:
                    view.announced.setdefault(name, i)
    return view.announced


def _lists(view: View) -> list[tuple[int, int]]:
    """Give the first block of each list of annexes, and the block behind its last."""
    some = [i for i in view.shorts if view.text[view.blocks[i][0]] == "附" and _opens_list(view, i)][:MOST_LISTS]
    return [(i, _end_of_list(view, i)) for i in some]


def _opens_list(view: View, i: int) -> bool:
    """Tell whether a block is 附件：…, or the word 附件 above the first name."""
    if any(kind.name == "attachment_note" for kind in view.fitting[i]):
        return True
    below = view.blocks[i + 1][2] if i + 1 < len(view.blocks) else None
    return below is not None and below.number == 1 and any(kind.name == "label" for kind in view.fitting[i])


def _end_of_list(view: View, i: int) -> int:
    """Give the block behind the numbered names, and the ends of broken ones, that stand below the first line of a list."""
    j = i + 1
    while j < min(i + MOST_NAMES, len(view.blocks)):
        start, end, reading = view.blocks[j]
        if end - start > LONGEST_SHORT or (reading is None and (not view.is_title_like(j) or view.fitting[j] or view.is_organ(j))):
            break
        j += 1
    return j
