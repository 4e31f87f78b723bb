"""The labels of parts and annexes: 第一篇：, 附件1; which of them head a work, and which are only named."""

from bisect import bisect_left

from govdoc.counting import follows
from govdoc.elements import ELEMENTS
from govdoc.expressions import late
from govdoc.kinds import KINDS, kind_at_end
from govdoc.people import heads_group
from govdoc.scripts import both_scripts, either_script, in_both_scripts
from govdoc.series import COUNT, MODEL, read_count
from govdoc.view import View

#: 第一篇：, 篇二：, 范文三 and their like: the label of one work of a collection.
PART = late(
    both_scripts(
        rf"(?:(?:第\s*{COUNT}\s*篇|[【\[]?篇\s*{COUNT}[】\]]?|(?:{MODEL})\s*{COUNT})\s*[：:]"
        rf"|[【\[（(]\s*(?:篇\s*{COUNT}|第\s*{COUNT}\s*篇)\s*[】\]）)]|(?:篇\s*{COUNT}|第\s*{COUNT}\s*篇)\s)\s*(?=\S)"
    )
)
#: With these the label of a part begins, and that of an annex.
OPENS_PART = frozenset(either_script("第篇【[（(范例模材交典经发指"))
#: An annex's label with its title behind it: 附件1：垃圾分类目录.
ANNEX = late(
    both_scripts(r"附(?:件|录|表)\s*(?:[一二三四五六七八九十\d０-９]{1,3}(?:[-－—]\d{1,2})?(?:\s*[：:、]\s*|\s+)|\s*[：:]\s*|\s+)(?=[^\s\d１-９])")
)
#: The same behind the last clause of a rule: 附：失信决定书样式.
BARE_ANNEX = late(r"附\s*[：:]\s*(?=[^\s《（(])")
_NUMBERED_ANNEX = late(both_scripts(r"附(?:件|录|表)\s*[一二三四五六七八九十\d０-９]"))
#: A part's label that stands alone on its line, its title below it or nowhere: 篇一, 【篇二】.
_PART_ALONE = late(
    both_scripts(
        rf"(?:[【\[（(]?\s*(?:篇|{MODEL}|(?:交流|典型|经验|发言)?(?:材料|发言)(?:之)?)\s*{COUNT}\s*[】\]）)]?|[【\[（(]?第\s*{COUNT}\s*篇[】\]）)]?|指导案例\s*\d+\s*号)\s*[：:]?$"
    )
)
_COUNT = late(COUNT)
#: One of these is in every label of a part.
NAMES_PART = frozenset(either_script("篇范例模材发"))


def part_number(view: View, i: int) -> int | None:
    """Give the number of the part whose label block `i` opens with."""
    if view.text[view.blocks[i][0]] not in OPENS_PART or NAMES_PART.isdisjoint(view.words[i][:6]) or label_at(view, i) not in ("part", "label"):
        return None
    found = _COUNT.search(view.words[i])
    return read_count(found[0]) if found else None


def shorts_and_parts(view: View) -> list[int]:
    """Give the blocks that may begin a work: the short ones, and the long ones that open with the label of a part."""
    return sorted({*view.shorts, *labelled(view), *view.volumes, *view.series}) if "篇" in view.text or view.volumes else view.shorts


_COUNTED_WORDS = in_both_scripts("篇", "范文")
#: The title of one work of several, above a greeting: 入党志愿书范文1：.
_COUNTED_TITLE = late(both_scripts(rf"[^，。：:]{{2,24}}(?:篇|范文)\s*{COUNT}(?=\s*[：:]$)"))


def may_be_counted(words: str) -> bool:
    """Tell whether a line before a colon may be the title of one work of several: 我的心得范文二：."""
    return any(map(words.__contains__, _COUNTED_WORDS))


def label_at(view: View, i: int) -> str | None:
    """Give the sort of label that a block opens with: "part" or "counted" of a work, "annex", or "label" where it stands alone; or None."""
    words = view.words[i]
    if i in view.series:
        return "counted"
    if words[-1] in "：:" and may_be_counted(words) and _COUNTED_TITLE.match(words):
        return "counted"
    if words[0] in "（(【" and words[1:2] == "附" and ELEMENTS["label"].fits(words):
        return "label"
    if words[0] == "附":
        return "label" if ELEMENTS["label"].fits(words) else "annex" if ANNEX.match(words) or BARE_ANNEX.match(words) else None
    if words[0] not in OPENS_PART:
        return None
    if i in view.volumes:
        return "label" if _PART_ALONE.match(words) else "part"  # the title may stand on the next line of the block
    if words[0] == "第" and view.blocks[i][2] is not None:
        return None
    return "part" if PART.match(words) else "label" if _PART_ALONE.match(words) else None


def is_annex(view: View, i: int) -> bool:
    """Tell whether a line 附件1 heads a work: a title must follow it."""
    if i in view.volumes:
        return True
    if i + 1 >= len(view.blocks) or view.blocks[i + 1][2] is not None or is_embedded(view, i):
        return False
    if view.words[i][-1] == "、" and _annex_number(view, i) is None:
        return False  # 附表、 in a list
    return view.words[i][-1] not in "：:" or not (view.is_field_of_head(i - 1) or view.is_signed_below(i))


def heads_annex(view: View, i: int, *, tail: bool) -> bool:
    """Tell whether a line 附件1：垃圾分类目录 heads the annex; above a signature it but names it.

    The annex's text follows the line, and the work before it has been signed or is an annex itself, or the text is articles.
    """
    if _is_letter(view, i) or _heads_roll(view, i):
        return True
    if BARE_ANNEX.match(view.words[i]):
        return _heads_bare_annex(view, i)
    if i + 1 >= len(view.blocks) or not (view.is_body(i + 1) or _holds_form(view, i)) or label_at(view, i + 1) or is_embedded(view, i):
        return False
    below = view.blocks[i + 1][2]
    opens = (
        below is not None and below.number == 1 and (below.kind.role in ("article", "division") or _NUMBERED_ANNEX.match(view.words[i]) is not None)
    )
    if opens or tail or view.text[view.blocks[view.works[-1].first][0]] == "附" or _ends_with_articles(view, i):
        return True
    if below is not None and below.number == 1 and view.text.endswith(IN_FORCE, 0, view.blocks[i - 1][1]):
        return True  # 本决定自通过之日起施行。 closes the work
    return _is_below_title(view, i + 1) or _counts_on(view, i)


def _is_letter(view: View, i: int) -> bool:
    """Tell whether a line names a letter to which a reply is annexed, with those it is sent to below it: 附：…的请示 / 最高人民法院：."""
    if kind_at_end(view.words[i]) is None:
        return False
    to = i + 2 if i + 1 < len(view.blocks) and view.shape(i + 1, "head") == "doc_number" else i + 1
    return to + 1 < len(view.blocks) and view.blocks[to][2] is None and view.shape(to, "head") == "addressee" and view.is_body(to + 1)


def _heads_roll(view: View, i: int) -> bool:
    """Tell whether the members of a group stand below a line that names the list of them: 附：领导小组成员名单 / 组长：…."""
    return i + 1 < len(view.blocks) and heads_group(view.words[i + 1]) and kind_at_end(view.words[i]) is KINDS["list"]


#: So ends the last clause of a law or a decision.
IN_FORCE = in_both_scripts("施行。", "实施。", "生效。")
#: So the articles of another law are called that a law has behind its last clause.
_OF_OTHERS = in_both_scripts("条文", "条款", "规定")
#: What is annexed to a rule: 决定书样式, 收费标准, 名单.
_IS_PATTERN = in_both_scripts("样式", "式样", "格式", "样本", "范本", "文本", "图样")


def _heads_bare_annex(view: View, i: int) -> bool:
    """Tell whether a line 附：失信决定书样式 stands behind the last clause of a rule, and text below it; or 附：刑法有关条文.

    附：相关法律条文 below a judgment is none, with the articles cited there.
    """
    if i + 1 >= len(view.blocks) or not view.text.endswith(IN_FORCE, 0, view.blocks[i - 1][1]):
        return False
    words, below = view.words[i], view.blocks[i + 1]
    if words.endswith(_OF_OTHERS) and below[2] is not None and below[2].kind.role == "article":
        return not is_embedded(view, i)
    if not _ends_with_articles(view, i):
        return False
    named = words.endswith(_IS_PATTERN) or kind_at_end(words) is not None
    opens = below[2] is None or (below[2].number == 1 and below[2].kind.role == "item")
    return named and opens and not view.is_signed_below(i) and view.shape(i + 1, "any") != "date" and view.words[i + 1][0] != "《"


#: So a form begins, and a list of members: 村里：, 组　长：王大明.
_FIELD = late(r"[^\s：:，。][^：:，。]{0,11}[：:]")


def _is_row(view: View, i: int) -> bool:
    """Tell whether block `i` is a row of a table or of a form: 组　长：王大明, which is no contact or other element of a tail."""
    if i >= len(view.blocks) or view.blocks[i][2] is not None:
        return False
    start, end, _ = view.blocks[i]
    return view.text.find("\t", start, end) >= 0 or (not view.fitting[i] and (view.has_columns(i) or _FIELD.match(view.words[i]) is not None))


def _holds_form(view: View, i: int) -> bool:
    """Tell whether rows stand below an annex with a number, or behind the last clause of a law: 附件1　领导小组名单, 附表　收费标准表.

    What ends so is a file to be fetched: 附件1：报名表.doc.
    """
    return (
        not (view.words[i][-1].isascii() and view.words[i][-1].isalnum())
        and (_annex_number(view, i) is not None or view.text.endswith(IN_FORCE, 0, view.blocks[i - 1][1]))
        and _is_row(view, i + 1)
        and _is_row(view, i + 2)
    )


#: The next annex is looked for among so many blocks.
LONGEST_FORM = 400
#: The number of an annex.
_ANNEX_NUMBER = late(both_scripts(rf"附(?:件|录|表)\s*({COUNT})(?![\d\-－—])"))


def _counts_on(view: View, i: int) -> bool:
    """Tell whether an annex has rows below it, and the annex with the next number rows or text of its own; where they are only named, none has."""
    number = _annex_number(view, i)
    if number is None or not _is_row(view, i + 1):
        return False
    after = next((j for j in view.between(i + 2, i + LONGEST_FORM) if view.text[view.blocks[j][0]] == "附"), None)
    return (
        after is not None
        and _annex_number(view, after) == number + 1
        and (_is_row(view, after + 1) or (after + 1 < len(view.blocks) and view.is_body(after + 1)))
    )


def is_numbered_annex(words: str) -> bool:
    """Tell whether a line opens with the label of an annex and its number: 附件1, 附表二：….

    >>> is_numbered_annex("附件1"), is_numbered_annex("附件")
    (True, False)
    """
    return _NUMBERED_ANNEX.match(words) is not None


def _annex_number(view: View, i: int) -> int | None:
    found = _ANNEX_NUMBER.match(view.words[i])
    return read_count(found[1]) if found else None


def _is_below_title(view: View, i: int) -> bool:
    """Tell whether block `i` is the first paragraph of a work that is named right above it, and says what it is for.

    附件：…制度 / 为加强协调配合，…。 / 一、… is such a work; below the name of an annex that is only mentioned the text may go on as well.
    """
    start, end, reading = view.blocks[i]
    if i + 1 >= len(view.blocks) or reading is not None or view.text[start] not in "为為爲" or view.text[end - 1] != "。":
        return False
    below = view.blocks[i + 1][2]
    return below is not None and below.number == 1 and below.kind.name == "han" and kind_at_end(view.words[i - 1]) is not None


def _ends_with_articles(view: View, i: int) -> bool:
    """Tell whether the work before block `i` is a law, which nobody signs: its annexes stand below the last article."""
    articles = view.places("article")
    return bisect_left(articles, view.works[-1].body) < bisect_left(articles, i) == len(articles)


def is_embedded(view: View, i: int) -> bool:
    """Tell whether chapters or articles count on behind block `i`: then what it labels stands inside the work."""
    for role in ("article", "division"):
        places = view.places(role)
        at = bisect_left(places, i)
        if at:
            before = view.blocks[places[at - 1]][2]
            after = next((r for p in places[at : at + 20] if (r := view.blocks[p][2]) and before and r.kind is before.kind), None)
            return after is not None and before is not None and follows(after.number, before.number)
    return False


def labelled(view: View) -> list[int]:
    """Give every block that opens with a part's label; found once, when first asked for."""
    if view.labelled is None:
        plain = (i for i, (start, _, reading) in enumerate(view.blocks) if reading is None and view.text[start] in OPENS_PART)
        view.labelled = [i for i in plain if PART.match(view.words[i])]
    return view.labelled
