"""What sites put into the text of a page, or lose from it: links behind headings, signs against copying, chunk numbers, indents."""

import re
from collections.abc import Iterator

from govdoc.edits import Change
from govdoc.expressions import is_seen, late, look
from govdoc.scripts import both_scripts
from govdoc.steps.characters import BLANK, HAN
from govdoc.steps.step import Step

_EDIT_LINK = late(rf"(?<=[^\s\[［])(?:[{BLANK}]*[\[［](?:编辑|編輯)(?:本段|[{BLANK}]?[|｜][^\]］\n]{{1,8}})?[\]］])++(?=[{BLANK}]*$)", re.MULTILINE)


def edit_links(text: str) -> Iterator[Change]:
    """Find the links with which a wiki lets its readers edit a part of the page."""
    if "编辑" in text or "編輯" in text:
        yield from (Change(*link.span(), "") for link in _EDIT_LINK.finditer(text))


#: What an encoding made of the spaces of an indent; and a line that has words.
_QUESTIONED = late(r"^\?+(?=[^\s?])", re.MULTILINE)
_LINE = late(r"^.*\S", re.MULTILINE)
#: So many lines open so, and such a part of all.
FEWEST_INDENTS, MOST_INDENTED = 3, 0.5


def lost_indents(text: str) -> Iterator[Change]:
    """Find question marks before most of the lines of a text, which were indented."""
    if text.count("\n?") < FEWEST_INDENTS - 1:
        return
    found = list(_QUESTIONED.finditer(text))
    if len(found) >= FEWEST_INDENTS and len(found) >= MOST_INDENTED * len(_LINE.findall(text)):
        yield from (Change(*marks.span(), "") for marks in found)


_SIGN = "!-/:-@\\[-`{-~"
#: Four ones or twos of signs and letters, and a run of more at an edge of a line: 4 }, y8 a' J1 j6 s! o.
_JAMMED = (look(" ", "[!-~]{1,2} [!-~]{1,2} [!-~]{1,2} "),)
_ONES_AND_TWOS = "(?:[!-~]{1,2} ){4,}[!-~]{1,2}"
_JAM = late(rf"^[{BLANK}]*({_ONES_AND_TWOS}(?:[{BLANK}]+|$))|(?<=[^!-~\s])({_ONES_AND_TWOS})[{BLANK}]*$", re.MULTILINE)
#: A letter and a sign, which no formula and no row of a table has side by side.
_MIXED = late(rf"(?<![!-~])(?:\w[{_SIGN}]|[{_SIGN}]\w)(?![!-~])")
_SIGNS = late(f"[{_SIGN}]")
#: A run has so many of those, and so many different signs; and a text so many runs.
FEWEST_MIXED, FEWEST_SIGNS, FEWEST_JAMS = 1, 3, 2
#: Several runs drawn from all signs have one of these, and few other texts do.
_RARE = "\\^`{|}~@$"


def copy_jams(text: str) -> Iterator[Change]:
    """Find the runs of signs that a forum puts where lines begin and end, to spoil copies of its pages."""
    if not is_seen(_JAMMED, text):
        return
    jams = [jam for jam in _JAM.finditer(text) if _is_jam(jam[0])]
    if len(jams) >= FEWEST_JAMS and not set(_RARE).isdisjoint("".join(jam[0] for jam in jams)):
        yield from (Change(*jam.span(jam.lastindex or 0), "") for jam in jams)


def _is_jam(run: str) -> bool:
    return len(_MIXED.findall(run)) >= FEWEST_MIXED and len(set(_SIGNS.findall(run))) >= FEWEST_SIGNS


#: What an editor of web pages puts in the place of a comment, and left there; in a formula something stands right before it.
_PLACEHOLDER = late(r"(?<![A-Za-z0-9_^\\{}$])(?:\{C\})+")


def placeholders(text: str) -> Iterator[Change]:
    """Find what an editor of web pages left behind around the numbers of a list that was pasted into it: {C}1、{C}."""
    for sign in _PLACEHOLDER.finditer(text) if "{C}" in text else ():
        start, end = sign.span()
        # Right behind a marker they go with what follows, or they would be a part of it.
        behind = start > 0 and text[start - 1] != "\n" and end < len(text) and text[end] != "{"
        yield Change(start, end + 1, text[end]) if behind else Change(start, end, "")


#: What a site says above the preview of a file; the number of a chunk, and what it stands behind where it breaks off a sentence.
_PREVIEW = late(both_scripts(r"\.(?:docx?|pdf)(?=[^\n]{0,20}分享)(?=[^\n]{0,30}在线阅读)"))
_CHUNK = late(r"(?:\n|(?<![ \u3000]))[ \u3000]*+(?<![0-9.．第])(?P<number>([0-9]{1,3})、)(?=\S)")
_BROKEN = late(rf"[{HAN}，、“（《]")
#: So many chunks are counted, each so long, and such a part of them breaks off a sentence.
FEWEST_CHUNKS, SHORTEST_CHUNK, MOST_BROKEN = 3, 20, 0.6


def chunk_numbers(text: str) -> Iterator[Change]:
    """Find the numbers that count the chunks of a previewed file: 1、 before the text, 2、 and the others wherever a chunk is full."""
    preview = _PREVIEW.search(text)
    counts: list[list[re.Match[str]]] = []
    for chunk in _CHUNK.finditer(text, preview.end()) if preview else ():
        number = int(chunk[2])
        if number == 1:
            counts.append([chunk])
        elif counts and number == len(counts[-1]) + 1 and chunk.start() - counts[-1][-1].end() >= SHORTEST_CHUNK:
            counts[-1].append(chunk)
    for chunks in counts:
        yield from _uncounted(text, chunks)


def _uncounted(text: str, chunks: list[re.Match[str]]) -> Iterator[Change]:
    """Take the numbers of some chunks away, with the line ends where they break off sentences; give nothing where most do not."""
    broken = {chunk: start for chunk in chunks[1:] if (start := _broken_at(text, chunk.start()))}
    if len(chunks) >= FEWEST_CHUNKS and len(broken) >= MOST_BROKEN * (len(chunks) - 1):
        for chunk in chunks:
            yield Change(broken.get(chunk, chunk.start("number")), chunk.end(), "", "verified")


def _broken_at(text: str, end: int) -> int:
    """Give where a sentence breaks off that ends before a place, without the spaces behind it; 0 where none does."""
    words = text[max(0, end - SHORTEST_CHUNK) : end]
    start = end - len(words) + len(words.rstrip())
    return start if _BROKEN.match(text, start - 1) else 0


STEPS = (
    Step(
        name="edit_links", default=True, find=edit_links, signs="\\[［", summary="[编辑] behind a heading to nothing",
        examples=(("一、职责调整[编辑]\n二、内设机构 [编辑本段][编辑]", "一、职责调整\n二、内设机构"),),
        untouched=("[编辑]", "由[编辑]负责", "图书编辑", "甲[1]"),
        source="met in copies of wikis",
    ),
    Step(
        name="lost_indents", default=True, find=lost_indents, signs="?", summary="?? before most of the lines of a text to nothing",
        examples=(("??一、工作目标\n??作风好转。\n??二、工作要求", "一、工作目标\n作风好转。\n二、工作要求"),),
        untouched=("??怎么办\n要加强学习。\n要加强管理。", "???", "为什么??\n怎么办??\n谁来办??"),
        source="met in copies of web pages: the spaces of an indent that an encoding did not know",
    ),
    Step(
        name="copy_jams", default=True, find=copy_jams, signs=re.escape(_RARE),
        summary="runs of single signs and letters at the edges of lines, of which a text has several, to nothing",
        examples=(("现汇报如下。+ O2 W- O: E/ I5 L9 Z\n# L* n6 Q% ^* `$ j8 f/ d 一、加强学习", "现汇报如下。\n一、加强学习"),),
        untouched=("现汇报如下。+ O2 W- O: E/ I5 L9 Z", "公式为$a + b - c * d / e = f\n即a + b - c * d / e = g", "甲 1 2 3 4 5 6\n乙 1 2 3 4 5 6"),
        source="met in copies of forums",
    ),
    Step(
        name="placeholders", default=True, find=placeholders, signs="{", summary="{C}, which an editor of web pages left behind, to nothing",
        examples=(("{C}{C}1、{C}{C}水井\n{C}2、{C}渡口", "1、水井\n2、渡口"),),
        untouched=("\\mathbb{C}", "{c}", "{CD}", "{{C}C}", "$x^{C}$"),
        source="met in copies of web pages: CKEditor marks comments so that it protects",
    ),
    Step(
        name="chunk_numbers", default=True, find=chunk_numbers, signs="d",
        summary="the numbers that count the chunks of a previewed file to nothing, with the line end where one breaks off a sentence",
        examples=((
            "《治水心得.docx》由会员分享，可在线阅读。\n1、治水要久久为功，走遍每一座水库，管好每一条河。要常学常新，学而不\n2、厌，把责任落到每一个人，把措施落到每一条河，把知识用到\n3、工作中去。",
            "《治水心得.docx》由会员分享，可在线阅读。\n治水要久久为功，走遍每一座水库，管好每一条河。要常学常新，学而不厌，把责任落到每一个人，把措施落到每一条河，把知识用到工作中去。",
        ),),
        untouched=("《通知.docx》已分享，可在线阅读。要求如下：\n1、各乡镇要高度重视防汛工作，落实防汛责任；\n2、各部门要密切配合，落实防汛物资和队伍；\n3、要加强值班。",),
        source="met in copies of sites that share files",
    ),
)  # fmt: skip
