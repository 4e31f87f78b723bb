"""One look over the blocks of a text: what a block looks like, and what has been found out about it so far."""

from bisect import bisect_left
from typing import NamedTuple

from govdoc.blocks import Block, Blocks
from govdoc.elements import ELEMENT_KINDS, ElementKind, kinds_fitting
from govdoc.endings import OPEN
from govdoc.expressions import late
from govdoc.kinds import DocumentKind, kind_at_end
from govdoc.lines import CLOSING
from govdoc.people import LONGEST_NAME, SURNAMES, names_authors, names_officer
from govdoc.scripts import both_scripts, either_script, in_both_scripts
from govdoc.spans import in_one_line
from govdoc.tables import FEWEST_CELLS

#: A title or a heading on a line of its own is no longer than this.
TITLE = 70
HEADING = 40
_BRACKETED = late(r"(?:[【［\[].{1,20}[】］\]]|｜[^｜]{1,20}｜)$")  # half-width bars are those of a table
#: 國防部, 临江县人民政府办公室
_ORGAN = late(both_scripts(r"^[^，：:\s【［]{2,30}(?:部|府|院|会|局|署|处|委|厅|行|社|庭|室|科|党组|中心|[大中小]学|公司|集团|学校|幼儿园|协会)$"))
#: One of these is the last character of an organ's name.
ENDS_ORGAN = frozenset(either_script("部府院会局署处委厅行社庭室科组心学司团校园"))
_HAN = late("[\u3400-\u9fff\U00020000-\U0003ffff]")
_NAME = late(r"[^\W\d_]\s{0,2}(?:[^\W\d_]|·){1,3}$")
EDGE_BLOCKS = 40
#: An office and a name are no longer.
BYLINE = 30
#: One of these may stand before who wrote: ■ 王大明, □ 县水利局　李莉.
SIGNS_OF_AUTHOR = "■□●○◎◆▲|｜ \u3000"
#: An element is no longer.
LONGEST_SHORT = 200
#: 附件12、 is no longer.
LONGEST_LABEL = 5
#: Words that head a part of a text, though they begin as names do.
_NOT_NAMES = frozenset(
    in_both_scripts(
        "前言", "引言", "序言", "总则", "附则", "后记", "结语", "目录", "摘要", "背景", "概述", "总述", "正文", "全文", "通知", "公告", "说明",
        "案情", "审判", "评析", "成效", "成绩", "成果", "方法", "方式", "任务", "范围", "时间", "项目", "安排", "管理", "单位", "路径", "安全",
        "强化", "项目概况", "项目背景", "项目简介", "解释", "解释文", "解釋爭點", "解释理由",
    )
)  # fmt: skip
#: With these an element may begin that ends like a sentence: 抄送：…。, （此件公开发布）。, 推荐访问….
_OPENS_ELEMENT = frozenset("同各尊").union(*(either_script(kind.begins) for kind in ELEMENT_KINDS if kind.closed))


#: The fields of a letter's head in Taiwan that may stand above 附件：.
_FIELDS_OF_HEAD = frozenset(("date_field", "number_field", "urgency_field", "security_field"))
#: So begin lines that end like sentences under each work of a text, and not only at its end.
_FORMULAS = in_both_scripts("特此", "妥否", "当否", "抄送", "主送", "主题词")
_OPENS_FORMULA = frozenset(formula[0] for formula in _FORMULAS)
#: No title and no heading begins with these, or ends with those.
_OPENS_NO_TITLE = frozenset("，。、；：）)】」』”？！?!,.;:*×_+<>|/\\")
#: … but a name may have been wiped out of it: **镇**小学应急预案.
_WIPED = frozenset("*×")
#: 问：… and 答：… are said, and name nothing.
_ASKS = either_script("问答")
_ENDS_NO_TITLE = frozenset("。；，、：:;,.…︰﹕")
#: With a semicolon in it the title of amended articles ends so: 增訂第三條之一條文；並修正第五條條文.
_OF_ARTICLES = in_both_scripts("条条文")
#: What is asked for in an item has no longer name.
LONGEST_FIELD = 20
#: The time of something, on a line of its own above the day; not of the document, or of a signature: 簽訂日期：.
_OF_TIME = late(both_scripts(r"(?!签|填|立|申请|提交|呈报|制表|印发|报[告送]|[发成]文|公[告布])[^\W\d_]{2,8}(?:日期|时间|日|期限)[：:]$"))
#: What ends running text.
_ENDS_BODY = frozenset("。；：:！？，.;!?,")
#: The sign of a note behind its last sentence: 责任重大。①, 责任重大。[1].
_NOTED = late(r"[。！？”](?:[①-⑳]|[\[［〔【]\d{1,2}[\]］〕】])$")
_ENDS_NOTED = frozenset("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳]］〕】")
LONGEST_NOTED = 5


#: So ends what heads a part of a text, in four characters: 项目概况, 管理要求.
_ENDS_PART = frozenset(
    in_both_scripts(
        "概况", "情况", "背景", "内容", "目的", "要求", "条件", "方式", "方法", "步骤", "程序", "范围", "对象", "时间", "地点", "目标", "任务",
        "职责", "措施", "问题", "结果", "名称", "依据",
    )
)  # fmt: skip


def _names_part(words: str) -> bool:
    """Tell whether four characters that begin as a name does are the kind of a document or head a part: 管理办法, 项目概况."""
    return words[-2:] in _ENDS_PART or kind_at_end(words) is not None


def is_bracketed(words: str) -> bool:
    """Tell whether some words are a heading in brackets, or between bars: 【定义】, ｜報名資格｜."""
    return words[0] in "【［[｜" and _BRACKETED.match(words) is not None


class Work(NamedTuple):
    """One piece: its first block, the blocks of its label and its title, and the first block after its title."""

    first: int
    label: int | None
    title: tuple[int, ...]
    #: The title's characters where it shares its line with a label, and perhaps with the text: 篇二：….
    title_span: tuple[int, int] | None
    body: int
    #: The kind of document, by its name.
    kind: str | None = None


#: The head of no work has more blocks.
LONGEST_HEAD = 30


class Counted(NamedTuple):
    """A line that ends with a count, or begins with words and a count that are a title: 工作总结 篇1."""

    block: int
    number: int
    #: Whether 篇 or 范文 stands before the number.
    named: bool
    #: Where the text goes on in the line, if it does.
    rest: int | None = None


class _Words(dict[int, str]):
    """The words of each block in one line, cut out when they are first asked for."""

    def __init__(self, text: str, blocks: list[Block]) -> None:
        self._text, self._blocks = text, blocks

    def __missing__(self, i: int) -> str:
        start, end, _ = self._blocks[i]
        words = self._text[start:end]
        if "\n" in words:
            words = in_one_line(words)
        self[i] = words
        return words


class _Fitting(dict[int, list[ElementKind]]):
    """The kinds of element whose shape each block has."""

    def __init__(self, words: _Words) -> None:
        self._words = words

    def __missing__(self, i: int) -> list[ElementKind]:
        fitting = self[i] = kinds_fitting(self._words[i])
        return fitting


class _Kinds(dict[int, DocumentKind | None]):
    """The kind of document with whose word each block ends, as a title does."""

    def __init__(self, words: _Words) -> None:
        self._words = words

    def __missing__(self, i: int) -> DocumentKind | None:
        kind = self[i] = kind_at_end(self._words[i])
        return kind


class _Names(dict[int, int]):
    """The length of each block that is a line of its own and names something, as a title does; 0 for any other block."""

    def __init__(self, text: str, blocks: Blocks) -> None:
        self._text = text
        self._blocks, self._interrupting, self._quoted, *_ = blocks

    def __missing__(self, i: int) -> int:
        text = self._text
        if i >= len(self._blocks):
            return 0  # below the last line is none
        start, end, reading = self._blocks[i]
        if (
            reading is not None
            or not 2 <= end - start <= TITLE
            or text[end - 1] in _ENDS_NO_TITLE
            or ((first := text[start]) in _OPENS_NO_TITLE and not (first in _WIPED and (text[end - 1] in ENDS_ORGAN or kind_at_end(text[start:end]))))
            or (first in _ASKS and text[start + 1] in "：:")
            or i in self._quoted
            or (i in self._interrupting and text[self._blocks[i - 1][1] - 1] in OPEN and not self._is_label(i - 1))
            or text.find("。", start, end) >= 0
            or (text.find("；", start, end) >= 0 and not text.endswith(_OF_ARTICLES, start, end))
            or not ("\u3400" <= first <= "\u9fff" or _HAN.search(text, start, end))
        ):
            self[i] = 0
            return 0
        self[i] = end - start
        return end - start

    def _is_label(self, i: int) -> bool:
        """Tell whether a block is the label of an annex, with a mark behind it that ends nothing: 附件1、."""
        start, end, _ = self._blocks[i]
        return self._text[start] == "附" and end - start <= LONGEST_LABEL


class View:
    """The state of one look over the blocks; it does not outlive `examine`."""

    def __init__(self, text: str, blocks: Blocks) -> None:
        self.text = text
        self.blocks, self.interrupting, self.quoted, self.unended, self.width, self.laws = blocks
        self.is_in_article = blocks.is_in_article
        self.elements: dict[int, str] = {}
        #: Elements that go on the one before them.
        self.continuing: set[int] = set()
        self.headings: set[int] = set()
        #: Those that are labels, though no row of `LABELS` names them.
        self.labels: set[int] = set()
        self.works: list[Work] = []
        #: The titles that count: 工作总结 篇1, 工作总结 篇2.
        self.series: dict[int, Counted] = {}
        #: The lines 第一篇 that label works, and no part of a book.
        self.volumes: set[int] = set()
        #: Whether paragraphs of the text open with captions; None until somebody asks.
        self.captioned: bool | None = None
        self._by_role: dict[str, list[int]] = {}
        #: The blocks that open with the label of a part; None until somebody asks.
        self.labelled: list[int] | None = None
        #: What the text says of its annexes, and their names; None until somebody asks.
        self.sayings: list[tuple[int, str]] | None = None
        self.announced: dict[str, int] | None = None
        self.words = _Words(text, self.blocks)
        self.fitting = _Fitting(self.words)
        self.kinds = _Kinds(self.words)
        self._names = _Names(text, blocks)
        #: The blocks that may be something other than running text or a numbered unit.
        self.shorts = self._shorts()
        self._spacing: int | None = None

    def _shorts(self) -> list[int]:
        """Give the blocks that open no numbered unit and are no long text; 2024 年 5 月 6 日 opens none, though 2024 stands apart."""
        text, blocks, quoted = self.text, self.blocks, self.quoted
        shorts = [
            i
            for i in self.unended
            for start, end, reading in (blocks[i],)
            if (reading is None or (text[end - 1] == "日" and reading.kind.name == "arabic")) and end - start <= LONGEST_SHORT and i not in quoted
        ]
        edge = max(0, len(blocks) - EDGE_BLOCKS)
        closed = [i for i, (start, _, reading) in enumerate(blocks[edge:], edge) if reading is None and text[start] in _OPENS_ELEMENT]
        if edge:
            closed += [
                i
                for i, (start, _, reading) in enumerate(blocks[:edge])
                if reading is None and text[start] in _OPENS_FORMULA and text.startswith(_FORMULAS, start)
            ]
        more = [i for i in closed if blocks[i][1] - blocks[i][0] <= LONGEST_SHORT and i not in quoted]
        return sorted({*shorts, *more}) if more else shorts

    def line_ends(self, i: int) -> int:
        """Count the line ends before block `i`."""
        return self.text.count("\n", self.blocks[i - 1][1], self.blocks[i][0])

    def between(self, body: int, end: int) -> list[int]:
        """Give the short blocks from `body` up to `end`."""
        return self.shorts[bisect_left(self.shorts, body) : bisect_left(self.shorts, end)]

    def unspaced(self, i: int) -> str:
        """Give the words of block `i` without any spaces, as of a letter-spaced line: 批　复."""
        return "".join(self.words[i].split())

    def shape(self, i: int, *wheres: str) -> str | None:
        """Give the kind of element whose shape block `i` has, of those that stand at some places."""
        for kind in self.fitting[i]:
            if kind.where in wheres:
                return kind.name
        return None

    def is_title_like(self, i: int, longest: int = TITLE) -> bool:
        """Tell whether a block is a line of its own that names something."""
        return 0 < self._names[i] <= longest and i not in self.elements

    def is_body(self, i: int) -> bool:
        """Tell whether a block is running text or a numbered unit."""
        start, end, reading = self.blocks[i]
        if i in self.elements:
            return False
        last = self.text[end - 1]
        return reading is not None or end - start > TITLE or last in _ENDS_BODY or i in self.quoted or (last in _ENDS_NOTED and self._is_noted(i))

    def has_body_above(self, i: int) -> bool:
        """Tell whether text stands between the head of the work at hand and block `i`."""
        body = self.works[-1].body
        return i - body > LONGEST_HEAD or any(self.is_body(j) and not self.is_subtitle(j) for j in range(body, i))

    def _is_noted(self, i: int) -> bool:
        """Tell whether the sign of a note stands behind the last sentence of a block: 责任重大。①, 责任重大。[1]."""
        return _NOTED.search(self.words[i][-LONGEST_NOTED:]) is not None

    def has_columns(self, i: int) -> bool:
        """Tell whether a block is a row of a table whose cells only spaces part: 职称　官等　员额."""
        return self.is_title_like(i) and len(self.words[i].split()) >= FEWEST_CELLS

    def is_adjacent(self, i: int) -> bool:
        """Tell whether no blank line stands before block `i`."""
        ends = self.line_ends(i)
        if ends > 1 and self._spacing is None:
            # Between two lines of one paragraph or title; where blank lines are everywhere, there are two.
            gaps = (self.line_ends(j) for j in range(1, min(12, len(self.blocks))))
            self._spacing = min(filter(None, gaps), default=1)
        return ends <= (self._spacing or 1)

    def is_officer(self, i: int) -> bool:
        """Tell whether a block names an office (or a place) and somebody."""
        return names_officer(self.words[i])

    def names_author(self, i: int) -> bool:
        """Tell whether a block is but the name of a person, in brackets or not, with or without an office."""
        words = self.words[i]
        if words[0] in "（(" and words[-1] in "）)":
            words = words[1:-1].strip()
            return bool(words) and (names_officer(words) or self._is_name(words) or names_authors(words))
        reading = self.blocks[i][2]
        if reading is not None:
            if reading.kind.name != "bullet" or words[0] not in SIGNS_OF_AUTHOR or self.blocks[i][1] - self.blocks[i][0] > BYLINE:
                return False
            words = words.lstrip(SIGNS_OF_AUTHOR)
        return bool(words) and (self._is_name(words) or names_officer(words) or (words not in _NOT_NAMES and names_authors(words)))

    def answers_heading(self, i: int) -> bool:
        """Tell whether a block stands right below a marked line that is but a heading: 一、会议时间 / 2024年5月6日."""
        if i == 0:
            return False
        _, end, reading = self.blocks[i - 1]
        return reading is not None and self.text[end - 1] not in CLOSING

    def fills_field(self, i: int) -> bool:
        """Tell whether a block is what the line above asks for: 三、截稿日期： / 2031年3月4日; who signs is dated otherwise."""
        if i == 0 or i - 1 in self.elements or self.text[self.blocks[i - 1][1] - 1] not in "：:":
            return False
        start, end, reading = self.blocks[i - 1]
        if reading is None:
            return _OF_TIME.match(self.words[i - 1]) is not None
        return reading.kind.role == "item" and end - start <= LONGEST_FIELD

    def is_organ(self, i: int) -> bool:
        """Tell whether a block is but the name of an organ."""
        return self.text[self.blocks[i][1] - 1] in ENDS_ORGAN and self.is_title_like(i, HEADING) and _ORGAN.search(self.words[i]) is not None

    def is_foreign(self, i: int) -> bool:
        """Tell whether a block is a short line of letters, without any Chinese character."""
        start, end, reading = self.blocks[i]
        return reading is None and end - start <= BYLINE and self.words[i][0].isalpha() and not _HAN.search(self.words[i])

    def is_field_of_head(self, i: int) -> bool:
        """Tell whether a block is a field of a letter's head in Taiwan: 發文字號：, 速別：, 密等：; 附件： below one is a field as well."""
        return i >= 0 and any(kind.name in _FIELDS_OF_HEAD for kind in self.fitting[i])

    def is_signed_below(self, i: int) -> bool:
        """Tell whether an organ and a date stand below a block, or below the line that follows it: then 附件： only names an annex."""
        last = len(self.blocks) - 1
        return any(j < last and self.shape(j + 1, "any") == "date" and self.is_organ(j) for j in (i + 1, i + 2)) and not self.is_body(i + 1)

    def is_name(self, i: int) -> bool:
        """Tell whether a block is the name of a person, as far as its first character can tell."""
        return self.blocks[i][2] is None and self._is_name(self.words[i])

    @staticmethod
    def _is_name(words: str) -> bool:
        return (
            words[0] in SURNAMES
            and _NAME.match(words) is not None
            and words not in _NOT_NAMES
            and not (len(words) == LONGEST_NAME and _names_part(words))
        )

    def is_subtitle(self, i: int) -> bool:
        """Tell whether a block opens with a dash and is no sentence, as a subtitle does."""
        start, end, _ = self.blocks[i]
        return self.text[start] in "—―－─-" and end - start <= TITLE and self.text[end - 1] not in "。：:；"

    def places(self, role: str) -> list[int]:
        """Give the blocks that open with a marker of some role; found once, when first asked for."""
        if role not in self._by_role:
            self._by_role[role] = [i for i, (_, _, reading) in enumerate(self.blocks) if reading is not None and reading.kind.role == role]
        return self._by_role[role]
