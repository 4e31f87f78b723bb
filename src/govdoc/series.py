"""Titles that count: 工作总结 篇1, 工作总结 篇2 are the titles of the works of a collection, whatever stands above them."""

import re
from collections.abc import Iterator
from itertools import pairwise

from govdoc.contents import LEADER
from govdoc.expressions import late
from govdoc.kinds import KINDS, kind_at_end
from govdoc.numerals import read_chinese
from govdoc.scripts import both_scripts
from govdoc.view import HEADING, TITLE, Counted, View

#: How the works of a collection are counted: 三, 12.
COUNT = r"(?:[一二三四五六七八九十]{1,3}|\d{1,3})"
#: What a model text is called before its count: 范文一, 模板2.
MODEL = "范文|例文|范本|范例|模板"
#: What sites put before a count, to praise it: 精选篇2.
PRAISE = "精选|优选|优秀|热门|最新|通用|实用|推荐"
_COUNT_AT_END = late(
    both_scripts(
        rf"\s*[（(【\[『]?\s*(?:{PRAISE})?\s*(?P<of>篇|{MODEL})?\s*之?\s*"
        rf"(?<![〇零一二三四五六七八九十\d])(?P<number>{COUNT})\s*[）)】\]』]?\s*[：:]?$"
    )
)
_CLOSES_COUNT = "】）)]』：: "
_NUMERALS = frozenset("一二三四五六七八九十0123456789０１２３４５６７８９")
_ENDS_COUNT = _NUMERALS.union(_CLOSES_COUNT)
#: A count with all that may stand around it is no longer.
_LONGEST_COUNT = 14
#: 精选3篇, 集锦2篇: so the title of a collection says how many works it has.
_SAYS_HOW_MANY = late(both_scripts(rf"{COUNT}\s*[篇则份]"))
_YEAR = late(r"^(?:最新)?\d{4}\s*年(?:度|最新)?")
#: The title of a collection is among so many blocks above its first work.
ABOVE = 12
#: So many blocks below its title a work has begun, and so much of it at most is looked at.
BEGUN, LOOKED_AT = 3, 30
#: A stem so short says nothing where no 篇 or 范文 stands before the count.
SHORTEST_STEM = 3


def read_count(written: str) -> int:
    """Read the count of a work: 12, 三.

    >>> read_count("十二"), read_count("3")
    (12, 3)
    """
    return int(written) if written.isdecimal() else read_chinese(written)


def without_year(title: str) -> str:
    """Take the year off that a title begins with."""
    return _YEAR.sub("", title) if "年" in title else title


def counted_series(view: View) -> dict[int, Counted]:
    """Give the blocks that are titles of one series; a list of them above the first is marked as contents."""
    by_stem: dict[str, list[Counted]] = {}
    text, blocks = view.text, view.blocks
    ends = _ENDS_COUNT
    counting = [i for i in view.shorts if text[blocks[i][1] - 1] in ends]
    if not counting:
        return {}
    for i in counting:
        if found := _counted(view, i):
            by_stem.setdefault(found[0], []).append(found[1])
    for stem in _announced_stems(view):
        by_block = {one.block: one for one in (*_running_in(view, stem), *by_stem.get(stem, ()))}
        by_stem[stem] = [by_block[i] for i in sorted(by_block)]
    series: dict[int, Counted] = {}
    for stem, some in by_stem.items():
        runs = list(_runs(some)) if len(some) > 1 else []
        believed = [run for run in runs if _is_series(view, stem, run)]
        series.update((one.block, one) for run in believed for one in run)
        for run in runs:
            if believed and run[-1].block < believed[0][0].block and run[-1].block - run[0].block == len(run) - 1:
                view.elements.update({one.block: "contents" for one in run})
    return series


#: 工作计划（2篇）: the title of a collection, with how many works it has behind it.
_HOW_MANY = late(both_scripts(rf"[（(]?\s*(?:{PRAISE}|集锦|合集|汇总|共)?\s*{COUNT}\s*篇\s*[）)]?$"))
_ENDS_HOW_MANY = frozenset("篇）)")


def _announced_stems(view: View) -> list[str]:
    """Give the words that the titles of works may begin with, as the first lines announce them."""
    if view.text.find("篇", 0, view.blocks[min(ABOVE, len(view.blocks)) - 1][1]) < 0:
        return []
    lines = [view.words[i] for i in view.between(0, ABOVE) if view.is_title_like(i) and view.text[view.blocks[i][1] - 1] in _ENDS_HOW_MANY]
    stems = ["".join(without_year(line[: found.start()]).split()) for line in lines if (found := _HOW_MANY.search(line))]
    return [stem for stem in stems if len(stem) > SHORTEST_STEM]


def _running_in(view: View, stem: str) -> list[Counted]:
    """Give the lines that begin with a title and go on with text: 工作计划1侯家庄小学….

    What is no number of a work is left: 工作计划1月完成. So is 工作总结一年来…, where the title stands without a number.
    """
    title = re.compile(rf"{re.escape(stem)}\s*(?:篇\s*(?P<of>{COUNT})|(?P<number>\d{{1,2}}))(?![\d年月日号號期级級、.．,，])")
    found = []
    for i in _blocks_that_begin(view, stem[0]):
        start, end, reading = view.blocks[i]
        one = title.match(view.text, start, end) if reading is None else None
        if one and one.end() < end and view.text[one.end()].isalpha():
            found.append(Counted(i, read_count(one["of"] or one["number"]), one["of"] is not None, one.end()))
    return found


def _blocks_that_begin(view: View, first: str) -> Iterator[int]:
    return (i for i, (start, _, _) in enumerate(view.blocks) if view.text[start] == first)


def _counted(view: View, i: int) -> tuple[str, Counted] | None:
    """Give the words before the count of a line, and the count."""
    start, end, reading = view.blocks[i]
    if reading is not None or end - start > HEADING:
        return None
    words = view.words[i]
    if words.rstrip(_CLOSES_COUNT)[-1:] not in _NUMERALS or "。" in words or i in view.elements or i in view.quoted:
        return None
    found = _COUNT_AT_END.search(words, max(0, len(words) - _LONGEST_COUNT))
    if found is None:
        return None
    stem = "".join(without_year(words[: found.start()]).split()).lstrip("【[（(")
    named = found["of"] is not None
    return (stem, Counted(i, read_count(found["number"]), named)) if len(stem) >= (1 if named else SHORTEST_STEM) else None


def _runs(some: list[Counted]) -> Iterator[list[Counted]]:
    """Cut lines with the same words where their count begins anew, as below a table of contents."""
    run = some[:1]
    for one in some[1:]:
        if one.number <= run[-1].number:
            yield run
            run = []
        run.append(one)
    yield run


def _is_series(view: View, stem: str, run: list[Counted]) -> bool:
    """Tell whether lines that count are the titles of works: text stands below each, and 篇 before the number, or works begin."""
    if len(run) < 2 or run[1].number != run[0].number + 1:
        return False
    if not all(_has_text(view, one.block, after.block) for one, after in pairwise(run)):
        return False
    if run[-1].block + 1 >= len(view.blocks):
        return False
    if all(one.named for one in run):
        return True
    # 保障措施（一） and 专项行动1 are headings: a bare number counts works where the title above says that there are some, or
    # where the words are those of a document and what stands below two of them begins as documents do.
    if _is_announced(view, stem, run[0].block):
        return True
    return kind_at_end(stem) not in (None, KINDS["list"]) and sum(_begins_anew(view, one.block) for one in run) > 1


def _has_text(view: View, i: int, after: int) -> bool:
    return any(map(view.is_body, range(i + 1, min(after, i + LOOKED_AT))))


def _is_announced(view: View, stem: str, i: int) -> bool:
    """Tell whether a line above block `i` has the words of a title, and says how many works there are."""
    lines = (view.words[j] for j in view.between(max(0, i - ABOVE), i) if view.is_title_like(j))
    return any(stem in words and _SAYS_HOW_MANY.search(words) for words in lines)


def _begins_anew(view: View, i: int) -> bool:
    """Tell whether somebody is greeted below a title, or 一、 or 第一章 or 第一条 stands there."""
    for j in range(i + 1, min(i + 1 + BEGUN, len(view.blocks))):
        below = view.blocks[j][2]
        if below is not None:
            return below.number == 1 and (below.kind.name == "han" or below.kind.role in ("division", "article"))
        if view.shape(j, "any") == "salutation":
            return True
    return False


def counted_volumes(view: View) -> set[int]:
    """Give the lines 第一篇, 第二篇 that label the works of a collection.

    The same words head the parts of a book, and of a law in Taiwan. But these hold chapters, nothing above them says that
    there are 2篇, and nobody is greeted below them.
    """
    divisions = view.places("division") if "篇" in view.text else []
    books = [i for i in divisions if (reading := view.blocks[i][2]) is not None and reading.kind.name == "book"]
    if len(books) < 2 or len(books) < len(divisions):
        return set()
    return set(books) if _is_announced(view, "", books[0]) or sum(_greets(view, i) for i in books) > 1 else set()


def bracketed_parts(view: View) -> set[int]:
    """Give the lines 【一】X, 【二】X that label works: behind the count stands the same title each time, that of a document."""
    if "【" not in view.text or ("【一】" not in view.text and "【1】" not in view.text):
        return set()
    counted = [(i, *block) for i, block in enumerate(view.blocks) if block[2] is not None and view.text[block[0]] == "【"]
    titles = {i: "".join(view.text[start + r.length : end].split()) for i, start, end, r in counted if r is not None and end - start <= HEADING}
    first = next((i for i in titles if (r := view.blocks[i][2]) is not None and r.number == 1 and kind_at_end(titles[i])), None)
    if first is None:
        return set()
    some = [i for i in titles if titles[i] == titles[first]]
    numbers = [r.number for i in some if (r := view.blocks[i][2]) is not None]
    texts = all(_has_text(view, one, after) for one, after in pairwise([*some, len(view.blocks)]))
    return set(some) if len(some) > 1 and texts and numbers == list(range(1, len(some) + 1)) else set()


#: Such a table of contents has no more lines, and the text no more blocks in which they are looked for.
LONGEST_CONTENTS, LONGEST_COLLECTION = 100, 20_000


def listed_parts(view: View) -> list[int]:
    """Give the titles of the works, or of the parts of one, that a table of contents lists with numbers of its own, and mark its lines.

    目录 / 1.甲调研报告 / 2.乙调研报告 / 甲调研报告 / … / 乙调研报告 / …: the numbers stand in the table alone.
    """
    label = next((i for i in view.between(0, ABOVE) if view.elements.get(i) == "contents" or view.shape(i, "head") == "contents"), None)
    if label is None:
        return []
    names: dict[str, int] = {}
    for i in range(label + 1, min(label + 1 + LONGEST_CONTENTS, len(view.blocks))):
        start, end, reading = view.blocks[i]
        name = "".join(LEADER.sub("", view.text[start + (reading.length if reading else 0) : end]).split()) if end - start <= TITLE else ""
        if not name or name in names or view.text[end - 1] in "。；：:":
            break
        names[name] = i
    places = _places_of(view, list(names), label + 1 + len(names)) if len(names) > 1 else []
    if places:
        view.elements.update(dict.fromkeys((label, *names.values()), "contents"))
    return places


def _places_of(view: View, names: list[str], first: int) -> list[int]:
    """Give the lines that are but these names, in their order, with text below each; none where one is missing."""
    places: list[int] = []
    for i in view.between(first, min(len(view.blocks) - 1, first + LONGEST_COLLECTION)):
        if len(places) < len(names) and view.is_title_like(i) and view.unspaced(i) == names[len(places)]:
            places.append(i)
    return places if len(places) == len(names) and all(_has_text(view, one, after) for one, after in pairwise([*places, len(view.blocks)])) else []


def _greets(view: View, i: int) -> bool:
    return any(view.shape(j, "any") == "salutation" for j in range(i + 1, min(i + 1 + BEGUN, len(view.blocks))))
