"""The kinds of document (文种): the word a title ends with, and the formula that closes such a text.

`DOCUMENT_KINDS` is the table: the fifteen kinds of the regulation on official documents, what laws and rules are called,
and the plans, reports and speeches of every office. A title is known by its last word, a work's kind by that and,
where the word alone proves little, by the text.
"""

from collections.abc import Iterable

from attrs import field, frozen

from govdoc.expressions import late
from govdoc.scripts import both_scripts, in_both_scripts


@frozen(kw_only=True, eq=False)
class DocumentKind:
    """One kind of document."""

    name: str
    #: What the regulation, or else usage, calls it.
    term: str
    #: The words with which its titles end, in Simplified where both scripts have them.
    words: tuple[str, ...]
    #: Longer words that end alike and are no such title: 信函 is no 函.
    but: tuple[str, ...] = ()
    #: What closes the text of such a document.
    closings: tuple[str, ...] = ()
    #: A word that also ends other things is believed only with 关于 in the title, or with the formula at the end.
    needs_proof: bool = field(default=False, repr=False)
    source: str = ""


_REGULATION = "党政机关公文处理工作条例 8"
_RULES = "立法法; 行政法规制定程序条例 5"
_TAIWAN = "公文程式條例 2"

#: Every kind of document.
DOCUMENT_KINDS = (
    DocumentKind(name="resolution", term="决议", words=("决议",), source=_REGULATION),
    DocumentKind(name="decision", term="决定", words=("决定",), source=_REGULATION),
    DocumentKind(name="order", term="命令（令）", words=("命令", "令"), but=("法令", "指令", "口令", "司令", "责令", "夏令", "时令"), closings=("此令",), source=_REGULATION),
    DocumentKind(name="communique", term="公报", words=("公报",), source=_REGULATION),
    DocumentKind(name="proclamation", term="公告", words=("公告",), closings=("特此公告", "现予公告"), source=_REGULATION),
    DocumentKind(name="announcement", term="通告", words=("通告",), closings=("特此通告",), source=_REGULATION),
    DocumentKind(name="public_notice", term="公示", words=("公示",), closings=("特此公示", "现予公示", "现予以公示"), source="usage"),
    DocumentKind(name="opinion", term="意见", words=("意见",), needs_proof=True, source=_REGULATION),
    DocumentKind(name="notice", term="通知", words=("通知",), closings=("特此通知",), source=_REGULATION),
    DocumentKind(name="circular", term="通报", words=("通报",), closings=("特此通报",), source=_REGULATION),
    DocumentKind(name="report", term="报告", words=("报告",), closings=("特此报告", "以上报告，请审阅", "以上报告，请审议"), source=_REGULATION),
    DocumentKind(name="request", term="请示", words=("请示",), closings=("妥否，请批示", "当否，请批示", "请批示", "请审批"), source=_REGULATION),
    DocumentKind(name="reply", term="批复", words=("批复", "批覆"), closings=("此复", "特此批复"), source=_REGULATION),
    DocumentKind(name="motion", term="议案", words=("议案",), closings=("请予审议", "请审议", "现提请审议"), source=_REGULATION),
    DocumentKind(name="letter", term="函", words=("函", "复函", "书函", "笺函", "箋函"), but=("信函", "来函", "公函", "发函"),
                 closings=("特此函告", "特此函复", "特此函达", "盼复", "请函复", "专此函复"), source=_REGULATION),
    DocumentKind(name="minutes", term="纪要",
                 words=("纪要", "会议记录", "会议纪录", "会记录", "会纪录", "会勘记录", "会勘纪录", "议事录"), source=_REGULATION),
    DocumentKind(name="law", term="法", words=("法", "法典", "宪法"), but=("办法", "作法", "做法", "方法", "看法", "想法", "说法", "执法", "司法", "立法", "守法", "普法", "违法", "依法", "用法"),
                 needs_proof=True, source=_RULES),
    DocumentKind(name="regulations", term="条例", words=("条例",), source=_RULES),
    DocumentKind(name="provisions", term="规定", words=("规定", "若干规定", "暂行规定"), source=_RULES),
    DocumentKind(name="measures", term="办法", words=("办法",), source=_RULES),
    DocumentKind(name="detailed_rules", term="细则", words=("细则",), source=_RULES),
    DocumentKind(name="rules", term="规则", words=("规则", "守则", "准则", "通则", "简则", "标准", "基准", "准据"), source="行政法规制定程序条例 5; 中央法規標準法 3"),
    DocumentKind(name="procedure", term="规程", words=("规程", "规范", "流程", "作业程序"), source="中央法規標準法 3"),
    DocumentKind(name="statutes", term="章程", words=("章程", "公约", "规约"), source="usage"),
    DocumentKind(name="directions", term="要点", words=("要点", "注意事项", "须知", "原则", "简章"), source="usage; in Taiwan 行政程序法 159"),
    DocumentKind(name="interpretation", term="解释", words=("解释",), needs_proof=True, source="最高人民法院关于司法解释工作的规定 6"),
    DocumentKind(name="system", term="制度", words=("制度",), needs_proof=True, source="usage"),
    DocumentKind(name="scheme", term="方案", words=("方案", "预案", "安排"), source="usage"),
    DocumentKind(name="plan", term="计划", words=("计划", "計畫"), needs_proof=True, source="usage"),
    DocumentKind(name="programme", term="规划", words=("规划", "纲要", "远景目标"), needs_proof=True, source="usage"),
    DocumentKind(name="guide", term="指南", words=("指南", "指引"), source="usage"),
    DocumentKind(name="summary", term="总结", words=("总结", "小结", "体会", "摘要"), needs_proof=True, source="usage"),
    DocumentKind(name="speech", term="讲话", words=("讲话", "讲话稿", "致辞", "致词", "发言", "发言稿", "演讲", "演讲稿", "讲稿", "汇报", "贺词", "贺信", "祝词"), source="usage"),
    DocumentKind(name="proposal", term="提案", words=("提案", "建议", "建议书", "倡议书"), needs_proof=True, source="usage"),
    DocumentKind(name="explanation", term="说明", words=("说明", "总说明", "逐条说明", "理由", "答复"), needs_proof=True, source="usage"),
    DocumentKind(name="advertisement", term="启事", words=("启事",), source="usage"),
    DocumentKind(name="briefing", term="简报", words=("简报", "大事记"), source="usage"),
    DocumentKind(name="judgment", term="判决书", words=("判决书", "裁定书", "调解书", "决定书", "通知书", "公证书"), source="usage"),
    DocumentKind(name="list", term="目录", words=("目录", "名录", "名单", "清单", "一览表", "对照表", "表", "汇编"), but=("代表", "发表"), needs_proof=True, source="usage"),
    DocumentKind(name="form", term="书", words=("书",), but=("图书", "证书", "秘书", "文书", "读书"), needs_proof=True, source="usage"),
    DocumentKind(name="tender", term="招标文件", words=("招标文件", "投标文件", "采购文件", "磋商文件", "谈判文件", "询价文件", "比选文件", "竞价文件", "遴选文件", "响应文件", "预审文件"),
                 source="招标投标法 19; 政府采购货物和服务招标投标管理办法 20"),
    DocumentKind(name="contract", term="合同", words=("合同", "协议", "合约", "契约"),
                 but=("签合同", "签订合同", "订立合同", "履行合同", "变更合同", "解除合同", "终止合同", "本合同", "签订协议", "达成协议", "本协议", "签订劳动合同", "订立劳动合同", "解除劳动合同", "终止劳动合同"), needs_proof=True, source="民法典 469"),
    DocumentKind(name="memorial", term="呈", words=("呈",), source=_TAIWAN),
    DocumentKind(name="message", term="咨", words=("咨",), source=_TAIWAN),
)  # fmt: skip

KINDS = {kind.name: kind for kind in DOCUMENT_KINDS}

#: What may follow the last word of a title.
_DRAFTS = in_both_scripts("修正规定", "修正草案", "修正案", "修正条文", "草案")
_OPENING = "（(《〈〔[【"
_CLOSING = frozenset("）)》〉〕]】")
#: A title goes on in brackets no longer than this: （试行）, （2023年修订）, （征求意见稿）.
_LONGEST_BRACKET = 26


def _by_last_character() -> dict[str, list[tuple[str, DocumentKind, tuple[str, ...]]]]:
    """Sort the words by their last character, the longest first, each with the longer words that it is no part of."""
    found: dict[str, list[tuple[str, DocumentKind, tuple[str, ...]]]] = {}
    for kind in DOCUMENT_KINDS:
        but = in_both_scripts(*kind.but)
        for word in in_both_scripts(*kind.words):
            found.setdefault(word[-1], []).append((word, kind, but))
    for rows in found.values():
        rows.sort(key=lambda row: -len(row[0]))
    return found


_BY_LAST = _by_last_character()
_NONE: list[tuple[str, DocumentKind, tuple[str, ...]]] = []
#: What is not looked at behind a title.
_AFTER = " \u3000\u00a0！!"
_ENDS_DRAFT = frozenset(draft[-1] for draft in _DRAFTS)
#: A title that ends with none of these, nor with white space, ends with no word of the table, and nothing of it can be taken off.
_MAY_END = frozenset(_AFTER).union(_CLOSING, _BY_LAST, _ENDS_DRAFT)


def stem_of(title: str) -> str:
    """Take off what may follow the last word of a title.

    >>> stem_of("临江县河道管理办法（试行）"), stem_of("河道管理办法第三条修正草案（2023年）")
    ('临江县河道管理办法', '河道管理办法第三条')
    """
    stem = title.rstrip(_AFTER)
    while stem:
        if stem[-1] in _CLOSING:
            cut = max(map(stem.rfind, _OPENING))
            if cut < max(1, len(stem) - _LONGEST_BRACKET):
                break
        elif stem[-1] in _ENDS_DRAFT and stem.endswith(_DRAFTS):
            cut = next(len(stem) - len(draft) for draft in _DRAFTS if stem.endswith(draft))
        else:
            break
        stem = stem[:cut].rstrip()
    return stem


def kind_at_end(title: str) -> DocumentKind | None:
    """Give the kind of document whose word a title ends with, whether or not that is proof enough.

    >>> kind_at_end("关于加强古树保护的通知（征求意见稿）").name, kind_at_end("给青川县的信函")
    ('notice', None)
    """
    last = title[-1:]
    if last not in _MAY_END and not last.isspace():
        return None
    stem = stem_of(title)
    for word, kind, but in _BY_LAST.get(stem[-1], _NONE) if stem else _NONE:
        if stem.endswith(word):
            return None if but and stem.endswith(but) else kind
    # 第三条修正规定 and 修正草案 are titles as well.
    return KINDS["provisions"] if title.rstrip().endswith(_DRAFTS) else None


#: 关于…的通知: such a title names its kind beyond doubt.
_ABOUT = in_both_scripts("关于")
#: The count of a work in a collection: 发言稿精选篇2, 心得体会（三）; it ends with a digit or a bracket.
_COUNTED = late(
    both_scripts(r"(?:(?:精选|优选|优秀|热门|最新|通用)*(?:篇|范文|例文)|之)[一二三四五六七八九十\d]{1,3}$|[（(][一二三四五六七八九十\d]{1,3}[）)]$")
)
_ENDS_COUNT = frozenset("一二三四五六七八九十）)")


def kind_of(title: str, closings: Iterable[str] = (), *, has_articles: bool = False) -> DocumentKind | None:
    """Give the kind of a work by its title, the formulas that close it, and whether it has articles; None where none tells.

    >>> kind_of("临江县人民政府关于做好春耕生产的意见").name, kind_of("", ["特此通知。"]).name
    ('opinion', 'notice')
    >>> kind_of("我的几点意见") is None
    True
    """
    words = "".join(title.split())
    if words[-1:] in _ENDS_COUNT or words[-1:].isdecimal():
        words = _COUNTED.sub("", words)
    kind = kind_at_end(words)
    if kind is not None and (not kind.needs_proof or has_articles or len(words) >= _NAMED or any(map(words.__contains__, _ABOUT))):
        return kind
    lines = [line.strip() for line in closings]
    return next((k for k in ((kind,) if kind else DOCUMENT_KINDS) if _closes(k, lines)), None) if lines else None


#: A title with a word that needs proof is believed where it says of what it is: 青川县古树名木名录.
_NAMED = 8


#: For each kind the formulas that close its documents, in either script.
_CLOSINGS = {kind: in_both_scripts(*kind.closings) for kind in DOCUMENT_KINDS if kind.closings}


def _closes(kind: DocumentKind, lines: list[str]) -> bool:
    closings = _CLOSINGS.get(kind)
    return closings is not None and any(line.rstrip("。！!").endswith(closings) for line in lines)


#: The kinds whose titles may be but the organ and the kind: 國防部書函, 中华人民共和国国务院令.
_ISSUED = late(
    both_scripts(r".*(?:[部府院会局署处委厅行国省市县区社署军庭室席长学园馆所关站队]|总统|中心)(?:命令|令|公告|通告|书函|[笺箋]函|函|呈|咨)$")
)
_ENDS_ISSUED = frozenset("令告函呈咨")


def names_issuer(title: str) -> bool:
    """Tell whether a title is but an organ and a kind of document, as on the letterhead.

    >>> names_issuer("財政部　令"), names_issuer("财政部关于税收优惠的公告")
    (True, False)
    """
    last = title[-1:]
    if last not in _ENDS_ISSUED and not last.isspace():
        return False
    words = "".join(title.split())
    return _ISSUED.match(words) is not None and not any(map(words.__contains__, _ABOUT))
