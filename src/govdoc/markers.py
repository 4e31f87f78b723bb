"""The markers that open a numbered unit: 第一章, 一、, （一）, 1., 一是, 主旨： and their kin.

`MARKER_KINDS` is the table: a row says what stands before the number, how the number is written and
what stands after it. The recogniser (`readings`), the writer, the docs and the tests are read off the rows; a new
kind is one more row. Which of the readings of a line is right is not decided here but in `outline`.
"""

from collections.abc import Mapping

from attrs import frozen

from govdoc.numerals import (
    ARABIC,
    ARABIC_SIGN,
    BRANCHES,
    CHINESE,
    CHINESE_SIGN,
    CIRCLED,
    DOTTED_SIGN,
    FINANCIAL,
    LOWER,
    PADDED,
    ROMAN,
    STEMS,
    UPPER,
    Numerals,
)  # fmt: skip
from govdoc.scripts import in_both_scripts
from govdoc.spans import Span

#: A marker's number: a plain one, or (12, 1) for 第十二条之一 and 第 12-1 條, or (1, 2) for 1.2.
Number = int | tuple[int, ...]


@frozen(kw_only=True, eq=False)
class MarkerKind:
    """One way of marking a unit; a kind is equal to itself alone."""

    name: str
    #: 编, 条, 项 … or what the marker is called in grammars of style.
    term: str
    example: str
    #: What stands before the number; the first is what the standards write, the others are met.
    before: tuple[str, ...] = ("",)
    #: How the number is written; a series of words (首先, 其次) has `words` instead, a label neither.
    numerals: Numerals | None = None
    words: Mapping[str, int | None] | None = None
    after: tuple[str, ...] = ("",)
    #: What the ending may not go on with: 第一条件 and 第二课堂 are words.
    not_before: tuple[str, ...] = ()
    #: Endings that are met but prove little: 一， and 1：, or the end of the line. They need their neighbours to be believed.
    loose: tuple[str, ...] = ()
    #: May an inserted unit have both its numbers before the ending: 三之一、.
    doubles: bool = False
    #: May a Chinese number be written in figures: 案例1.
    also_arabic: bool = False
    #: What may follow the number in place of an ending, and is the first word of the text: 其一是….
    clipped: tuple[str, ...] = ()
    #: Does it open something only where white space follows: 第一點　….
    apart: bool = False
    #: How many numbers joined by points: 1.2.3 has three.
    parts: int = 1
    #: What the kind marks: a division (章), an article (条), an item (一、), a point (一是), a label (主旨：).
    role: str = "item"
    #: May an inserted unit follow: 第十二条之一, 第 12-1 條.
    inserts: bool = False
    #: How surely such a beginning is a marker, taken by itself: what it costs to read it as mere text.
    trust: float = 2.0
    #: Level in GB/T 9704-2012, 7.3.3, where the standard gives one. For the linter only.
    rank: int | None = None
    #: Kinds of one family count together: 首先 goes on with 第二，.
    family: str = ""
    #: Is it believed only when a second of its run follows: a lone 首先 is an adverb.
    needs_company: bool = False
    #: May the marker stand inside a paragraph, after a punctuation mark.
    inline: bool = False
    source: str = ""

    def write(self, number: Number | None) -> str:
        """Write the marker as the standards do.

        >>> HAN_PAREN.write(12), ARTICLE.write((12, 1)), BY_NAME["decimal_2"].write((1, 2))
        ('（十二）', '第十二条之一', '1.2')
        """
        if self.words is not None:
            return next(word for word, n in self.words.items() if n == number)
        if self.numerals is None or number is None:
            return self.before[0] + self.after[0]
        first, *more = number if isinstance(number, tuple) else (number,) * self.parts
        written = [self.numerals.write(first), *map(self.numerals.write, more)]
        if self.inserts and more:
            return self.before[0] + written[0] + self.after[0] + "之" + written[1]
        if self.doubles:
            return self.before[0] + "之".join(written) + self.after[0]
        return self.before[0] + ".".join(written) + self.after[0]


#: So databases print 【第一条】.
BRACKETED = "【第"


def _unit(name: str, simplified: str, traditional: str, role: str = "division", **more: object) -> MarkerKind:
    units = (simplified, traditional) if traditional != simplified else (simplified,)
    return MarkerKind(
        name=name, term=simplified, example=f"第一{simplified}", numerals=CHINESE, after=units,
        role=role, inserts=True, **{"before": ("第", BRACKETED), "trust": 4.0, "source": "立法法 65; 中央法規標準法 8, 9"} | more,  # type: ignore[arg-type]
    )  # fmt: skip


def _half_width_too(*words: str) -> tuple[str, ...]:
    """Give words as they are, and with half-width marks."""
    return tuple(form for word in words for form in (word, word.replace("，", ",").replace("：", ":")))


STOPS = (".", "．", "、", "﹒")
OPENING = ("（", "(", "〔", "【", "［", "[")
CLOSING = ("）", ")", "〕", "】", "］", "]")
SEQUENCE = {"首先": 1, "其次": 2, "再次": 3, "再者": 3, "最后": None, "最後": None}
COPULAS = tuple("是要靠抓看则則来來曰查讲講促")
#: Of labels those that belong to the item above them, a proposal or a report, where they do not go on the labels of a letter.
OF_ITEMS = (
    "說明", "辦法", "擬辦", "審查意見", "決議", "大會決議", "附帶決議", "決定", "裁示", "主席裁示", "建議",
    "研議意見", "初審意見", "擬處意見", "討論情形", "辦理情形", "執行情形",
)  # fmt: skip
LABELS = in_both_scripts("主旨", "核示事項", "依據", "法令依據", "法源依據", "公告依據", "公告事項", "公示送達事項", "預告事項", "主文", "請求事由", "決定要旨", "附帶說明", "事實", "理由", "理由及法令依據", "案由", "案據", "大會議決", "注意事項", *OF_ITEMS, "質詢事項", "答覆內容", "解釋爭點", "解釋文", "理由書", "解釋理由書")  # fmt: skip
BULLETS = ("——", "●", "◎", "■", "◆", "•", "·", "※", "▲", "◇", "□", "?", "？", "➢", "☆", "▶", "►", "★", "✓", "✔", "➤", "-", "*", "\uf0d8", "\uf06c", "\uf0b7", "Ø")  # fmt: skip

#: An item that is cited, alone or with others: （一）、（二）项所列情形, （三）项规定的.
CITED_ITEMS = (
    "(?:[、，,和及与與或至到~～—－-] ?[（(][〇零一二三四五六七八九十0-9０-９]{1,4}[）)])+(?:各|等)?[项項款目](?!目)",
    "[项項款](?:[至及和与與或、]|所|规定|規定|中(?:所|规|規)|情形|的[行情规規])",
)

#: Parties and classes that are named together: 甲、乙双方, 乙、丙两类.
NAMED_TOGETHER = ("(?<=甲.)乙", "(?<=乙.)丙", "(?<=丙.)丁", "(?<=丁.)戊")

ARTICLE = _unit("article", "条", "條", role="article", not_before=("件", "理由", "线", "線"))
HAN = MarkerKind(
    name="han", term="第一层", example="一、", numerals=CHINESE, after=("、", "．", "."), loose=("，", ",", "：", ":", " ", "\u3000", "\n"),
    trust=3.0, rank=1, inline=True, doubles=True, source="GB/T 9704-2012 7.3.3; 中央法規標準法 10",
)  # fmt: skip
HAN_PAREN = MarkerKind(
    name="han_paren", term="第二层, 项", example="（一）", before=OPENING, numerals=CHINESE, after=CLOSING, not_before=CITED_ITEMS,
    trust=3.0, rank=2, inline=True, source="GB/T 9704-2012 7.3.3; 立法法 65",
)  # fmt: skip
ARABIC_STOP = MarkerKind(
    name="arabic", term="第三层, 目", example="1.", numerals=ARABIC, after=STOPS, loose=("，", ",", "：", ":", "。", "·", " ", "\u3000", "\u00a0"),
    trust=2.0, rank=3, inline=True, source="GB/T 9704-2012 7.3.3; 立法法 65",
)  # fmt: skip
ARABIC_PAREN = MarkerKind(
    name="arabic_paren", term="第四层", example="（1）", before=OPENING, numerals=ARABIC, after=CLOSING, not_before=CITED_ITEMS,
    trust=2.0, rank=4, inline=True, source="GB/T 9704-2012 7.3.3",
)  # fmt: skip
COPULA = MarkerKind(
    name="copula", term="一是", example="一是", numerals=CHINESE, after=COPULAS, role="point", trust=1.5, inline=True, needs_company=True,
    source="GB/T 15834-2011 B.3.7",
)  # fmt: skip
ORDINAL = MarkerKind(
    name="ordinal", family="sequence", term="第一，", example="第一，", before=("第", *in_both_scripts("仪式进行第", "会议进行第", "大会进行第", "活动进行第")), numerals=CHINESE,
    after=("，", ",", "、", "：", ":", *in_both_scripts(*_half_width_too("点，", "个方面，", "方面，", "个问题，", "层意思，", "句话，", "句话：", "项：", "项议程：", "项议程，", "项，", "步，", "阶段，", "类，", "招，", "环节，", "个故事，", "件事，", "个例子，", "个关键词，", "个特点，", "个原因，", "个建议，", "条建议，"))),
    role="point", inline=True, needs_company=True, source="GB/T 15834-2011 B.3.1",
)  # fmt: skip
ORDINAL_COPULA = MarkerKind(
    name="ordinal_copula",
    family="sequence",
    term="第一是",
    example="第一是",
    before=("第",),
    numerals=CHINESE,
    after=("是", "要", "点是", "點是", "个是", "個是", "点要", "點要"),
    not_before=("务", "務", "素", "义", "義", "件", "领", "領", "旨", "点", "點", "塞", "害", "诀", "訣"),
    role="point",
    trust=1.5,
    inline=True,
    needs_company=True,
    source="usage",
)
SEQUENCE_WORD = MarkerKind(
    name="sequence_word", family="sequence", term="首先", example="首先", words=SEQUENCE, not_before=("数", "數", "规定", "規定", "及过渡", "及過渡"), role="point", trust=1.0, inline=True, needs_company=True,
    source="GB/T 15834-2011 B.3.1",
)  # fmt: skip
ITS_ORDINAL = MarkerKind(
    name="its_ordinal", term="其一", example="其一，", before=("其",), numerals=CHINESE, after=("，", ",", "：", ":", "、"), clipped=("是", "在于", "在於", "要"),
    role="point", inline=True, needs_company=True, source="GB/T 15834-2011 B.3.1",
)  # fmt: skip
CIRCLED_NUMBER = MarkerKind(name="circled", term="第五层", example="①", numerals=CIRCLED, role="point", inline=True, source="GB/T 15834-2011 B.3.8")
SERIES = MarkerKind(
    name="series", term="之一", example="体会之一：", before=("体会之", "之"), numerals=CHINESE, after=("：", ":"), trust=3.0, needs_company=True
)
CASE = MarkerKind(
    name="case", term="案例一", example="案例一：", before=in_both_scripts("案例", "体会", "做法", "启示", "建议", "问题", "任务", "步骤", "措施", "经验", "对策", "专题", "事故", "事例", "典型", "亮点", "提案", "案由", "议案", "方案", "议题", "示例", "条件", "难点", "策略", "讨论案", "报告案", "审议案", "模块", "板块", "篇章", "目标", "要点", "考点", "环节", "阶段", "主题", "实例", "故事", "特点", "工程", "行动", "项目", "课题", "误区", "原因", "方法", "原则", "优势", "转变", "关键", "重点", "抓手", "路径", "举措", "成效", "收获", "感悟", "格式", "课程目标", "教学目标", "实验", "活动", "单元", "标段", "案"),
    numerals=CHINESE, also_arabic=True, after=("：", ":"), loose=("、", ".", "．", " ", "\u3000", "\n"), needs_company=True, source="usage",
)  # fmt: skip
STAGE = MarkerKind(
    name="stage", term="第一阶段", example="第一阶段：", before=("第",), numerals=CHINESE, also_arabic=True,
    after=_half_width_too(*in_both_scripts("阶段：", "步：", "步骤：", "环节：", "个方面：", "方面：", "个问题：", "类：", "类项目：", "层面：", "个层面：", "点：", "次：", "次课：", "周：", "课时：", "天：")),
    needs_company=True, source="usage",
)  # fmt: skip
LABEL = MarkerKind(
    name="label", term="主旨", example="主旨：", words=dict.fromkeys(LABELS), after=("：", ":", "︰", "﹕"), role="label", trust=4.0,
    source="文書處理手冊",
)  # fmt: skip
LESSON = MarkerKind(
    name="lesson", term="讲", example="第一讲", before=("第",), numerals=CHINESE, after=("讲", "講", "课", "課", "单元", "單元"),
    role="division", trust=1.5, not_before=("师", "師", "话", "話", "堂", "题", "題", "程", "时", "時"),
)  # fmt: skip
MOTION = MarkerKind(
    name="motion",
    term="第一案",
    example="第一案：",
    before=("第",),
    numerals=CHINESE,
    also_arabic=True,
    after=("案：", "案:", "案", "号案", "號案"),
    not_before=("例", "件", "情", "由", "，", "。", "、", "的"),
    trust=3.0,
    source="usage",
)
BULLET = MarkerKind(name="bullet", term="列项", example="——", words=dict.fromkeys(BULLETS), role="point", trust=1.0, source="GB/T 1.1-2020")

#: Every kind of marker; where two begin alike, the earlier row is tried first.
MARKER_KINDS = (
    _unit("part", "编", "編", not_before=("辑", "輯", "制", "号", "號")),
    _unit("sub_part", "分编", "分編"),
    _unit("book", "篇", "篇", before=("第",), not_before=("文章", "幅", "章", "：", ":")),
    MarkerKind(name="portion", term="部分", example="第一部分", before=("第",), numerals=CHINESE, after=("部分",), role="division", trust=3.0),
    _unit("chapter", "章", "章", not_before=("程(?!序)",)),
    _unit("section", "节", "節", not_before=("课", "課", "目", "点", "點", "能", "约(?![束定])", "日")),
    _unit("subsection", "款", "款", trust=1.0, not_before=("项", "項")),
    _unit("item_division", "目", "目", trust=1.0, not_before=("标", "標", "的", "录", "錄", "前")),
    ARTICLE,
    MarkerKind(name="direction", term="点", example="第一点", before=("第",), numerals=CHINESE, also_arabic=True, after=("点", "點"), apart=True,
               role="article", trust=3.0, source="行政程序法 159: 要點"),
    LESSON,
    ORDINAL,
    ORDINAL_COPULA,
    COPULA,
    HAN,
    HAN_PAREN,
    MarkerKind(name="han_close", term="一）", example="一）", numerals=CHINESE, after=("）", ")"), trust=1.5, needs_company=True, source="met where the opening bracket was lost"),
    MarkerKind(name="han_open", term="（一", example="（一", before=OPENING, numerals=CHINESE, not_before=("[^\\n）)〕】］\\]]{0,60}[）)〕】］\\]]", "[ \u3000]*[^ \u3000一-鿿]"),
               trust=1.5, needs_company=True, source="met where the closing bracket was lost"),
    MarkerKind(name="decimal_4", term="1.1.1.1", example="1.1.1.1", numerals=ARABIC, parts=4, source="GB/T 1.1-2020 7"),
    MarkerKind(name="decimal_3", term="1.1.1", example="1.1.1", numerals=ARABIC, parts=3, source="GB/T 1.1-2020 7"),
    MarkerKind(name="decimal_2", term="1.1", example="1.1", numerals=ARABIC, parts=2, trust=1.0, source="GB/T 1.1-2020 7"),
    MarkerKind(name="arabic_close", term="1)", example="1)", numerals=ARABIC, after=(")", "）"), inline=True),
    ARABIC_STOP,
    MarkerKind(name="padded", term="01", example="01：", numerals=PADDED, after=("：", ":"), loose=("\n",), needs_company=True, source="usage on the web"),
    MarkerKind(name="numero", term="NO.1", example="NO.1：", before=("NO.", "No.", "no.", "№"), numerals=ARABIC, after=("：", ":", "、"), loose=(" ", "\u3000", "\n"),
               needs_company=True, source="usage on the web"),
    MarkerKind(name="question", term="问1", example="Q1：", before=("Q", "q", "问", "問"), numerals=ARABIC, after=("：", ":", "、", "．", "."), loose=(" ", "\u3000"),
               needs_company=True, source="usage"),
    ARABIC_PAREN,
    CIRCLED_NUMBER,
    MarkerKind(name="financial", term="壹、", example="壹、", numerals=FINANCIAL, after=("、", "．", "."), loose=(" ", "\u3000"), trust=3.0, source="文書處理手冊"),
    MarkerKind(name="financial_paren", term="（壹）", example="（壹）", before=OPENING, numerals=FINANCIAL, after=CLOSING, trust=3.0),
    MarkerKind(name="stem", term="甲、", example="甲、", numerals=STEMS, after=("、", "．", "."), not_before=NAMED_TOGETHER, trust=1.5, source="文書處理手冊"),
    MarkerKind(name="stem_paren", term="（甲）", example="（甲）", before=OPENING, numerals=STEMS, after=CLOSING, source="文書處理手冊"),
    MarkerKind(name="branch", term="子、", example="子、", numerals=BRANCHES, after=("、", "．", "."), trust=1.0, source="文書處理手冊"),
    MarkerKind(name="branch_paren", term="（子）", example="（子）", before=OPENING, numerals=BRANCHES, after=CLOSING, source="文書處理手冊"),
    MarkerKind(name="chinese_sign", term="㈠", example="㈠", numerals=CHINESE_SIGN, trust=3.0, inline=True),
    MarkerKind(name="arabic_sign", term="⑴", example="⑴", numerals=ARABIC_SIGN, inline=True),
    MarkerKind(name="dotted_sign", term="⒈", example="⒈", numerals=DOTTED_SIGN, inline=True),
    MarkerKind(name="roman", term="Ⅰ、", example="I.", numerals=ROMAN, after=(".", "、", "．", ")", "）"), trust=1.5),
    MarkerKind(name="roman_paren", term="(i)", example="(I)", before=("(", "（"), numerals=ROMAN, after=(")", "）"), trust=1.5),
    MarkerKind(name="annex_clause", term="A.1", example="A.1", before=tuple(f"{letter}." for letter in "ABCDEFGHJK"), numerals=ARABIC, apart=True, trust=1.5,
               not_before=(r"(?<=\s\d)", r"(?<=\s\d\d)"), source="GB/T 1.1-2020 7.4"),
    MarkerKind(name="upper", term="A.", example="A.", numerals=UPPER, after=(".", "、", "．", ")", "）"), trust=1.0),
    MarkerKind(name="upper_paren", term="(A)", example="(A)", before=("(", "（"), numerals=UPPER, after=(")", "）"), trust=1.0),
    MarkerKind(name="lower", term="a)", example="a)", numerals=LOWER, after=(")", "）", ".", "、", "．"), trust=1.0, source="GB/T 1.1-2020 7.6"),
    MarkerKind(name="lower_paren", term="(a)", example="(a)", before=("(", "（"), numerals=LOWER, after=(")", "）"), trust=1.0),
    SEQUENCE_WORD,
    ITS_ORDINAL,
    SERIES,
    CASE,
    STAGE,
    MOTION,
    LABEL,
    BULLET,
)  # fmt: skip

BY_NAME = {kind.name: kind for kind in MARKER_KINDS}
#: Items that may stand inside a line.
INLINE_ITEMS = frozenset(kind for kind in MARKER_KINDS if kind.inline and kind.role == "item")


@frozen
class Marker:
    """A marker as it stands in a document."""

    kind: MarkerKind
    number: Number | None
    span: Span
