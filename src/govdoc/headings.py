"""Where a heading ends: a line of its own, or the phrase that opens a paragraph and names what follows."""

import re

from govdoc.expressions import late, look, searched, seen
from govdoc.scripts import both_scripts, either_script

#: A run-in heading is a phrase: no longer than this, and of no more clauses.
LONGEST = 50
CLAUSES = 3
#: Before a colon it is a name, and shorter.
NAME = 24

#: The marks that set a run-in heading off from its text.
MARKS = "。：:！!？?；;"
#: The same, and a full stop between Chinese words. It begins with a plain class of characters, for which the expression can be
#: searched quickly.
_END = late(
    rf"[{MARKS}.](?:(?<![.：:])|(?<=[：:])(?!(?<=\d.)\d|//)|(?<=[一-鿿”）)》]\.)(?<![〇零一二三四五六七八九十百千万萬甲乙丙]\.)(?=[一-鿿“（《]|$))"
)
#: What may stand behind a colon that sets nothing off: 7:30, 17：00, 4:3:3, http://.
_AFTER_COLON = frozenset("0123456789０１２３４５６７８９/")
_COLON = late(r"[：:](?:(?<=\d.)\d|//)")
#: A heading that fills its line may end in some of these, which are no part of it.
_CLOSED = "。：:.！!？?"
_BLANK = " \u3000\u00a0\t\n，,、"
#: Words up to such a mark, or to the end of the line, in which there is nothing else to look at: most headings, and most items.
PHRASE = late(rf"[{_BLANK}]*+[^{MARKS}.“（(《「【［\[〔 \u00a0\u3000\t]{{0,{LONGEST}}}+[{MARKS}]?")
#: 依下列规定, 民法规定 and 第三条规定 introduce; 竞赛规定 and 退费规定 are names.
_PROVIDED = "规定(?<=[法例章典则条款项目院列作]规定)"
#: So ends a clause that introduces a list and names nothing.
_ENDS_LEAD_IN = (
    "如下", "下列", "以下", "左列", "如左", "之一(?:者|的)?", "为", "是", "包括", _PROVIDED, "认为", "指出", "强调", "指", "事项者", "修改为",
    "要求(?<=[知神级定法》话]要求)", "问", "称(?<![名职简俗全别统尊]称)", "说", "曰", "通知", "决定", "应(?<![响反供适对相呼感效顺]应)", "应当",
    "第[一二三四五六七八九十百千〇零]+[条章节款项]", "如次", "如后", "于次", "略以", "略谓", "属(?<![家亲下直所附隶归金眷]属)",
    # What ends in 的 is a condition: 扰乱秩序的：; 目的 and 标的 are names.
    "的(?<![目标]的)",
)  # fmt: skip
#: 请 before these makes a noun: 请假手续, 请领资格, 请款程序.
_REQUEST = "假领款购拨托示"
_NOUNS = frozenset(either_script(_REQUEST))
#: Nor does one that speaks of a list, or asks for something.
_LEAD_IN = searched(
    *(f"{ending}$" for ending in _ENDS_LEAD_IN), f"请(?<=^.)(?![{_REQUEST}])", "将(?<=^.)(?![来军士])", "[依按照据符违遵须].*规定$",
    "下列", "以下(?!简?称)", "左列", "如下", "如左", "修改为", "修正为", "分别",
    # 严重违反程序的，发回： and 除另有说明外： say when; what holds a whole sentence introduces by its second one: ….其中：
    "[的者][，,]", "除.*外$", "。",
)  # fmt: skip
#: 一、 2023年… : a phrase, no longer than this, and a text, no shorter than that, with only a space between them.
SET_OFF = 15
LONG_BODY = 40
#: Behind a wide space, or several, it may be as short as this: 一、申报对象　在本县注册的企事业单位。
SHORT_BODY = 8
_SPACE = late(r"[ \u00a0\u3000\t]+")
#: Some set figures and foreign words off from Chinese ones on both sides, and nothing else: 截至 2021 年底, 由 LINE 群組通知.
_FOREIGN = late(r"[!-~]+(?: [!-~]+)* (?=[一-鿿])")
_BRACKETED = late(r"[【［\[〔]([^】］\]〕\n]{1,30})[】］\]〕]")
_IN_BRACKETS = late(r"[（(][^（）()]*[）)]")
#: Brackets and quotation marks that stand in pairs.
PAIRS = (("“", "”"), ("（", "）"), ("(", ")"), ("《", "》"), ("「", "」"), ("〔", "〕"))


#: A heading's place: where its words begin and end, and where the text after it begins, -1 where none follows on its line. A
#: plain tuple: there is one for many lines of every text, and a tuple is made in no time.
Heading = tuple[int, int, int]

#: These stand for words that fill their line, and for such words that are closed like a sentence: whether they are a heading,
#: and from where to where, is for `own_line` to say, if anybody asks.
OWN_LINE: Heading = (-1, -1, -1)
OWN_SENTENCE: Heading = (-2, -2, -1)


def heading_at(text: str, start: int, end: int) -> Heading | None:
    """Find the heading with which the words of a marked block begin, None where they are plain text.

    >>> text = "（一）加强领导。各级党委要高度重视。"
    >>> text[slice(*heading_at(text, 3, len(text))[:2])]
    '加强领导'
    >>> heading_at("一、将第一条修改为：", 2, 10) is None
    True
    """
    found = opening_at(text, start, end)
    return own_line(text, start, end) if found and found[0] < 0 else found


def opening_at(text: str, start: int, end: int, *, by_space: bool = True) -> Heading | None:
    """Find the heading as `heading_at` does, but leave words that fill their line unjudged; `by_space` says that a space may end one."""
    phrase = PHRASE.match(text, start, end)
    if phrase is None:
        return None  # the marker ends beyond the block
    stop = phrase.end()
    if stop == end:
        return OWN_SENTENCE if start < stop and text[stop - 1] in MARKS else OWN_LINE
    return opening_before(text, start, stop, end, by_space=by_space)


#: What stands between a marker and a name behind a colon, however often.
_COLONS = late(f"[{_BLANK}：:]+")


def opening_before(text: str, start: int, stop: int, end: int, *, by_space: bool = True) -> Heading | None:
    """Find the heading where the phrase that begins at `start` stops at `stop`, before the line does."""
    if text[start] in _BLANK:
        start = stop - len(text[start:stop].lstrip(_BLANK))
    if stop == start + 1 and text[start] in "：:" and (colons := _COLONS.match(text, start, end)):
        return opening_at(text, colons.end(), end, by_space=by_space)  # 第一部分：去年工作
    timed = text[stop] in _AFTER_COLON and _COLON.match(text, stop - 1)
    if start < stop and text[stop - 1] in MARKS and not timed:
        return _run_in(text, start, stop - 1, end)
    if text[start] in "【［[〔" and (name := _BRACKETED.match(text, start, end)):
        return (name.start(1), name.end(1), -1 if name.end() == end else name.end())
    # In the phrase there is neither such a mark nor a space.
    limit = min(end, start + LONGEST + 1)
    found = _END.search(text, stop, limit)
    while found is not None and found.end() < end and not _balanced(text, start, found.start()):
        found = _END.search(text, found.end(), limit)
    mark = found.start() if found is not None and found.end() < end else None
    if by_space and (heading := _spaced(text, start, stop, limit if mark is None else mark, end)):
        return heading
    if mark is not None:
        return _run_in(text, start, mark, end)
    if found is None and end > limit and (end - start > 2 * LONGEST or _END.search(text, limit, end - 1)):
        return None
    return OWN_SENTENCE if (timed or not by_space) and text[end - 1] in MARKS else OWN_LINE


_ASKED = late(rf"[^。？?]{{1,{2 * LONGEST}}}[？?]")


def _question(text: str, start: int, end: int) -> Heading | None:
    """Give the question that a line begins with, before its answer or the end of the line: 问：分公司签订的合同是否有效？."""
    found = _ASKED.match(text, start, end)
    if found is None:
        return None
    mark = found.end() - 1
    return (start, mark, mark + 1 if mark + 1 < end else -1)


def _run_in(text: str, start: int, stop: int, end: int) -> Heading | None:
    """Judge the words up to the first mark at `stop`, after which text goes on."""
    mark = text[stop]
    if mark in "：:" and stop - start == 1 and text[start] in "问問":
        return _question(text, start, end)
    if mark in "；;" or (text[start] in "请請" and text[start + 1] not in _NOUNS):
        return None
    words = text[start:stop]
    if mark in "：:":
        if "（" in words or "(" in words:
            words = _IN_BRACKETS.sub("", words)  # a remark: 衝擊音指標（Ln,w）：
        names = stop - start <= NAME and (("，" not in words and "," not in words) or _are_parallel(words)) and not _LEAD_IN.search(words)
        names = names and not (text[stop + 1] in _OPENS_QUOTATION and _QUOTES.search(words))
    else:
        names = ("，" not in words and "," not in words) or words.count("，") + words.count(",") <= CLAUSES
    return (start, stop, stop + 1) if names else None


#: What a colon and a quotation mark follow is who says something, and where: 文件明确规定：“….
_QUOTES = late(both_scripts("(?:规定|提出|强调|明确|写道|提到|表示)$"))
_OPENS_QUOTATION = frozenset('“「『"')


#: Clauses that say one thing each in as many characters are no longer.
LONGEST_PARALLEL = 8
_COMMA = late("[，,]")


def _are_parallel(words: str) -> bool:
    """Tell whether the clauses of some words are as long as each other, as those of a slogan are: 抓党建，促发展."""
    clauses = _COMMA.split(words)
    return 2 < len(clauses[0]) <= LONGEST_PARALLEL and len({len(clause) for clause in clauses}) == 1


#: What may stand between a marker and the words of its heading: 第一部分：去年工作, 1—总体要求; a number has its own minus.
_BEFORE_WORDS = late(rf"[{_BLANK}：:|｜·]*(?:[-－—–]+(?![\d－-])[{_BLANK}：:|｜·]*)?")
_OPENS_BEFORE_WORDS = frozenset(_BLANK + "：:|｜·-－—–")


def own_line(text: str, start: int, end: int) -> Heading | None:
    """Judge words that fill their line."""
    last = text[end - 1]
    if last in "；;，,、":
        return None
    if start < end and text[start] in _OPENS_BEFORE_WORDS and (before := _BEFORE_WORDS.match(text, start, end)):
        start = before.end()
    if last in _CLOSED:
        words = text[start:end].rstrip(_CLOSED)
        if last in "：:" and (len(words) > NAME or _LEAD_IN.search(words)):
            return None
        end = start + len(words)
    return (start, end, -1) if start < end else None


def _spaced(text: str, start: int, first: int, stop: int, end: int) -> Heading | None:
    """Judge a short phrase that only a space sets off from a long text: 1、现状 企业生产过程中……。; there is none before `first`."""
    if first - start > SET_OFF or end - start <= SHORT_BODY:
        return None
    near = _SPACE.search(text, first, min(stop, start + SET_OFF + 1))
    space = _SPACE.match(text, near.start(), stop) if near else None
    if space is None or space.start() - start < 2 or end - space.end() < (LONG_BODY if space[0] == " " else SHORT_BODY):
        return None
    words = text[start : space.start()]
    if "，" in words or "," in words or words[-1] in "”》）)" or words.isascii():
        return None
    if text[space.end()] in "（(" or (words[-1].isascii() and text[space.end()].isascii()):
        return None  # 盈餘 (賸餘) 超過法定預算目標，…; 經Fitch Ratings評定，…
    if space[0] == " " and _FOREIGN.match(text, space.end(), end):
        return None
    return (start, space.start(), space.end()) if "。" in text[space.end() : end] else None


def _balanced(text: str, start: int, end: int) -> bool:
    """Tell whether every bracket and quotation mark opened in the words is closed there."""
    words = text[start:end]
    for opening, closing in PAIRS:  # noqa: SIM110 - `all` over a generator takes twice as long
        if opening in words and words.count(opening) > words.count(closing):
            return False
    return True


#: The parts of a proposal or a case, each named before a colon at the start of its text: 调研情况：…, 问题分析：…, 具体建议：….
CAPTION_ENDS = "情况|分析|建议|问题|对策|做法|成效|措施|背景|原因|意见|案情|结果|启示|啟示|表现|目标|意义|经验|依据|评析|点评|要旨|要点|焦点|理由"
_CAPTION = late(both_scripts(rf"(?:(?<=[。！？”\s\ufeff])|^)([^\W\d_]{{2}}(?:{CAPTION_ENDS}))[：:](?=.{{10}})"), re.MULTILINE)
#: The same in brackets that open a paragraph: 【案情】李某在某超市购得过期酸奶一箱。
_BRACKETED_CAPTION = late(r"([【［][^】］\d\n篇]{2,8}[】］])(?=[ \u3000]*[^\s。！？；，【［])")
_OPENS_BRACKET = late(r"^[ \t\u00a0\u3000]*[【［][^】］\d\n篇]{2,8}[】］](?=[ \u3000]*[^\s。！？；，【［])", re.MULTILINE)
#: … and in brackets on a line of its own: one that opens a paragraph has its company in some of these.
_BRACKET_ALONE = late(r"^[ \t\u00a0\u3000]*[【［][^】］\d\n篇]{2,8}[】］][ \t\u00a0\u3000]*$", re.MULTILINE)
FEWEST_ALONE = 2
#: Before most colons there is not even the last letter of such a word.
_LAST_LETTERS = "".join(end[-1] for end in CAPTION_ENDS.split("|"))
_CAPTIONED = tuple(look(colon, both_scripts(rf"(?<=[{_LAST_LETTERS}]{colon})(?<=(?:{CAPTION_ENDS}){colon})")) for colon in "：:")
#: So many letters it has.
CAPTION = 4
#: One alone is a sentence like any other.
FEWEST_CAPTIONS = 2


def is_captioned(text: str) -> bool:
    """Tell whether paragraphs of a text open with captions."""
    # A caption is so many letters and a colon: it begins that far before one of these, and need not be looked for elsewhere.
    begins = [colon - CAPTION for colon in seen(_CAPTIONED, text) if colon >= CAPTION]
    if ("【" in text or "［" in text) and _has_captions_in_brackets(text):
        return True
    return len(begins) >= FEWEST_CAPTIONS and sum(_CAPTION.match(text, place) is not None for place in begins) >= FEWEST_CAPTIONS


def _has_captions_in_brackets(text: str) -> bool:
    """Tell whether several paragraphs open with captions in brackets, or one does where others stand on lines of their own."""
    run_in = len(_OPENS_BRACKET.findall(text))
    return run_in >= FEWEST_CAPTIONS or (run_in > 0 and len(_BRACKET_ALONE.findall(text)) >= FEWEST_ALONE)


def captions_in(text: str, start: int, end: int) -> list[Heading]:
    """Find the captions in a paragraph.

    >>> text = "调研情况：近年来，电动车增长很快，充电设施不足。具体建议：在老旧小区增设充电桩，并纳入考核。"
    >>> [text[slice(*caption[:2])] for caption in captions_in(text, 0, len(text))]
    ['调研情况', '具体建议']
    """
    if text[start] in "【［" and (found := _BRACKETED_CAPTION.match(text, start, end)):
        return [(found.start(1), found.end(1), found.end())]
    if text.find("：", start, start + 8) < 0 and text.find(":", start, start + 8) < 0 and end - start < 100:
        return []
    return [(found.start(1), found.end(1), found.end()) for found in _CAPTION.finditer(text, start, end)]


#: 一等奖, 优秀组织奖（3名）: what those have won who stand below.
_PRIZE = late(both_scripts(r"[^，。；：:\s]{2,8}奖(?:\s*[（(]\s*共?\s*[\d一二三四五六七八九十]{1,4}\s*\S{0,2}[）)])?$"))
_ENDS_PRIZE = frozenset(either_script("奖）)"))
LONGEST_PRIZE = 20


def names_prize(words: str) -> bool:
    """Tell whether a line is but the name of a prize, with or without how many have won it.

    >>> names_prize("一等奖（2名）"), names_prize("优秀组织奖"), names_prize("王大明获得一等奖，李莉获得二等奖")
    (True, True, False)
    """
    return words[-1] in _ENDS_PRIZE and len(words) <= LONGEST_PRIZE and _PRIZE.match(words) is not None
