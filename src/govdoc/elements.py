"""The elements of an official document that are no part of its outline: 发文字号, 主送机关, 署名, 成文日期 …

`ELEMENT_KINDS` is the table. A row says what an element is called, where it may stand and by what shape
it is known; `view` walks the rows.
"""

import re
from collections.abc import Callable
from functools import cache

from attrs import field, frozen

from govdoc.expressions import expression
from govdoc.people import OFFICES
from govdoc.scripts import either_script
from govdoc.shapes import SHAPES
from govdoc.values import DATE, read_annexes, read_date, read_document_number, read_field, read_organs, words_alone


@frozen(kw_only=True, eq=False)
class ElementKind:
    """One kind of element."""

    name: str
    #: What the standards call it.
    term: str
    example: str
    #: Where it stands: "above" the title or under it, "head" under it, "tail" after the body, "any" where it likes.
    where: str
    #: The shape of its line; None where only its neighbours can tell. Where many alternatives begin alike, or end alike, a
    #: look at the characters there stands before them, to spare most lines the rest.
    shape: str | None = field(default=None, repr=False)
    #: The characters with which such a line begins, or ends; empty where any will do. They spare most lines the shape.
    begins: str = field(default="", repr=False)
    ends: str = field(default="", repr=False)
    #: May its line end as a sentence does: 抄送：…。
    closed: bool = field(default=False, repr=False)
    #: What its words say: a date, a `DocumentNumber`, organs, annexes, what follows a label; the words alone where nothing is set.
    read: Callable[[str], object] = field(default=words_alone, repr=False)
    source: str = ""

    def fits(self, words: str) -> bool:
        """Tell whether a line has the shape of this element.

        >>> ELEMENTS["doc_number"].fits("青政发〔2023〕5号")
        True
        """
        return (
            self.shape is not None
            and (not self.begins or words[0] in either_script(self.begins))
            and (not self.ends or words[-1] in either_script(self.ends))
            and expression(self.shape)(words) is not None
        )


#: Every kind of element, in the order in which their shapes are tried.
ELEMENT_KINDS = (
    ElementKind(name="title", term="标题", example="关于加强古树名木保护工作的通知", where="head", source="GB/T 9704-2012 7.3.1"),
    ElementKind(name="label", term="附件顺序号", example="附件1", where="head", begins="附（(【", source="GB/T 9704-2012 7.3.7", shape=SHAPES["label"]),
    ElementKind(name="contents", term="目录", example="目　录", where="head", begins="目【[", shape=(r"[【\[]?\s*目\s*[录錄次]\s*[】\]]?\s*[：:]?$")),
    ElementKind(name="subtitle", term="副标题", example="——在全县春耕生产工作会议上的讲话", where="head", begins="—―－─-",
                shape=(r"(?:—|―|－|─|-){1,3}\s*[^—―－─-].{2,60}$")),
    ElementKind(name="file_number", term="檔號", example="檔　　號：0112/0501", where="above", read=read_field, begins="檔", source="文書處理手冊", shape=(r"檔\s*號\s*[：:]")),
    ElementKind(name="retention", term="保存年限", example="保存年限：10年", where="above", read=read_field, begins="保", source="文書處理手冊", shape=(r"保存年限\s*[：:]")),
    ElementKind(name="contact", term="聯絡方式", example="承辦人：葉佳蓉", where="above", read=read_field, begins="機地聯承電傳联邮监举投咨办服通E", source="文書處理手冊", shape=SHAPES["contact"]),
    ElementKind(name="recipient", term="受文者", example="受文者：臨江鄉公所", where="head", begins="受发", read=read_organs, source="文書處理手冊", shape=(r"(?:受\s*文\s*者|发往(?:单位)?)\s*[：:]")),
    ElementKind(name="date_field", term="發文日期", example="發文日期：中華民國112年4月18日", where="head", begins="發解日", read=read_date, source="文書處理手冊", shape=(r"(?:發文日期|解釋日期|日\s*期)\s*[：:]")),
    ElementKind(name="number_field", term="發文字號", example="發文字號：府農保字第1120056789號", where="head", begins="發", read=read_document_number, source="文書處理手冊", shape=(r"發文字號\s*[：:]")),
    ElementKind(name="urgency_field", term="速別", example="速別：速件", where="head", read=read_field, begins="速", source="文書處理手冊", shape=(r"速\s*別\s*[：:]")),
    ElementKind(name="security_field", term="密等", example="密等及解密條件或保密期限：", where="head", read=read_field, begins="密解", source="文書處理手冊", shape=(r"(?:密等.{0,12}|解密條件.{0,8})[：:]")),
    ElementKind(name="doc_number", term="发文字号", example="青政发〔2023〕5号", where="head", ends="号號期）)0123456789一二三四五六七八九十", read=read_document_number, source="GB/T 9704-2012 7.2.5", shape=SHAPES["doc_number"]),
    ElementKind(name="date", term="成文日期", example="2023年1月5日", where="any", read=read_date, begins="0123456789０１２３４５６７８９中民公（(〇零○Ｏ一二三四五六七八九十元×Xx*", source="GB/T 9704-2012 7.3.5.4", shape=SHAPES["date"]),
    ElementKind(name="enactment", term="题注", example="（2020年5月28日第十三届全国人民代表大会第三次会议通过）", where="head", read=read_date, ends="过布行正订准告過發訂定施议发条條查备点文日）)]］〕", source="立法法 65", shape=SHAPES["enactment"]),
    ElementKind(name="note", term="附注", example="（此件公开发布）", where="tail", begins="（(依本公信是共", closed=True, source="GB/T 9704-2012 7.3.6", shape=SHAPES["note"]),
    ElementKind(name="attachment_note", term="附件说明", example="附件：1.古树名木名录", where="tail", begins="附（(", closed=True, read=read_annexes, source="GB/T 9704-2012 7.3.4", shape=SHAPES["attachment_note"]),
    ElementKind(name="seal", term="印章", example="（院印）", where="tail", begins="（(", shape=(r"[（(](?:印章|盖章|院印|公章|印|此处盖章|加盖公章)[）)]$")),
    ElementKind(name="cc", term="抄送机关", example="抄送：省人大常委会办公室。", where="tail", begins="抄主正副报送发分", closed=True, read=read_organs, source="GB/T 9704-2012 7.4.2",
                shape=(r"(?:抄\s*送|抄\s*报|主送|正本|副本(?:收受者)?|抄本|分\s*送|发\s*送|报\s*送|[报送发])\s*[：:]")),
    ElementKind(name="printed_by", term="印发机关和印发日期", example="青川市人民政府办公室　2023年1月6日印发", where="tail", ends="发發印制", read=read_date,
                source="GB/T 9704-2012 7.4.3", shape=(rf".{{0,40}}{DATE}\s*印(?:[发發]|制)?$")),
    ElementKind(name="salutation", term="称谓", example="同志们：", where="any", ends="：:！!，,好", shape=SHAPES["salutation"]),
    ElementKind(name="source", term="来源", example="来源：青川日报", where="any", read=read_field, begins="来來信文稿转资發（(", closed=True, shape=SHAPES["source"]),
    ElementKind(name="byline", term="作者", example="（作者单位：青川市委党校）", where="any", read=read_field, begins="（(作撰文供执｜|报汇彙演主讲编发记本通讯提领附连連□", closed=True, shape=SHAPES["byline"]),
    ElementKind(name="signature", term="发文机关署名", example="青川市人民政府", where="tail", begins="".join({o[0] for o in OFFICES.split("|")} | set("代副政常執执民刑行家審少智勞商交治選國簡")), source="GB/T 9704-2012 7.3.5", shape=SHAPES["signature"]),
    ElementKind(name="addressee", term="主送机关", example="各乡镇人民政府，县直各部门：", where="head", ends="：:", read=read_organs, source="GB/T 9704-2012 7.3.2", shape=SHAPES["addressee"]),
    ElementKind(name="page_number", term="页码", example="— 1 —", where="any", begins="—－-─–·.第共（(0123456789０１２３４５６７８９Pp", source="GB/T 9704-2012 7.5", shape=SHAPES["page_number"]),
    ElementKind(name="boilerplate", term="网页附加内容", example="推荐访问：领导干部", where="any", closed=True, begins="hw附颁施实生失公川京沪浙粤苏皖闽赣鲁豫鄂湘桂琼渝贵云陕甘青宁新蒙黑吉辽冀晋津技（(0123456789当您你所位现网设加欢推初一二三审校录添发人浏点标原返公相上下免版责编浏阅点发更时字分打关返扫合本温【[索来來首>＞»热最猜延信主归友视T监联站隐证网值长微", shape=SHAPES["boilerplate"]),
    ElementKind(name="copy_number", term="份号", example="000001", where="above", begins="0123456789正副抄", source="GB/T 9704-2012 7.2.1; 文書處理手冊",
                shape=(r"\d{6,7}$|(?:正本|副本|抄本)$")),
    ElementKind(name="keywords", term="主题词", example="主题词：防汛　工作　通知", where="tail", read=read_field, begins="主", closed=True, source="GB/T 9704-1999",
                shape=(r"主\s*题\s*词\s*[：:]")),
    ElementKind(name="attendance", term="出席、请假、列席", example="出席：县发展改革局张青山，县财政局李长河。", where="tail", begins="出列请缺参与到应", closed=True, read=read_organs,
                source="GB/T 9704-2012 10.3", shape=SHAPES["attendance"]),
    ElementKind(name="meeting_field", term="会议时间、地点、主持人、记录人", example="地点：县政府三楼会议室", where="head", read=read_field, begins="议会时地主记纪开備备", source="usage; 文書處理手冊", shape=SHAPES["meeting_field"]),
    ElementKind(name="closing", term="结束语", example="特此通知。", where="tail", begins="特此敬谢汇以妥当可专由恳不", closed=True, source="党政机关公文处理工作条例 8; usage", shape=SHAPES["closing"]),
    ElementKind(name="caption", term="图片说明", example="图为工作人员在巡查河道。", where="any", begins="图照表▲△上下左右（(", closed=True, shape=SHAPES["caption"]),
    ElementKind(name="issuer", term="发文机关标志", example="青川市人民政府文件", where="above", source="GB/T 9704-2012 7.2.4"),
    ElementKind(name="blank", term="空白", example="　", where="any"),
    ElementKind(name="security", term="密级和保密期限", example="机密★1年", where="above", begins="绝机秘祕", source="GB/T 9704-2012 7.2.2",
                shape=(r"(?:绝\s*密|机\s*密|[秘祕]\s*密)\s*(?:[★☆*]\s*.{0,6})?$")),
    ElementKind(name="urgency", term="紧急程度", example="特急", where="above", begins="特加平等〔", source="GB/T 9704-2012 7.2.3",
                shape=(r"(?:(?:等\s*级\s*[：:\s]\s*)?(?:特\s*急|加\s*急|特\s*提|平\s*急)(?:\s*[·．.]?\s*明电)?|〔(?:特急|加急|特提|平急)〕)$")),
    ElementKind(name="signer", term="签发人", example="签发人：张青山", where="above", read=read_field, begins="签籤", source="GB/T 9704-2012 7.2.6",
                shape=(r"(?:[签籤]\s*发\s*人\s*[：:]|[签籤]批(?:盖章)?\s*[：:\s])\s*\S.{0,20}$")),
)  # fmt: skip

ELEMENTS = {kind.name: kind for kind in ELEMENT_KINDS}


class _Rows(dict[tuple[str, str], tuple[tuple[ElementKind, Callable[[str], re.Match[str] | None]], ...]]):
    """For each first and last character of a line the rows that it may fit, in the order of the table, each with its shape."""

    def __missing__(self, ends: tuple[str, str]) -> tuple[tuple[ElementKind, Callable[[str], re.Match[str] | None]], ...]:
        first, last = ends
        rows = self[ends] = tuple(
            (kind, expression(kind.shape))
            for kind in ELEMENT_KINDS
            if kind.shape is not None and (not kind.begins or first in _letters(kind.begins)) and (not kind.ends or last in _letters(kind.ends))
        )
        return rows


@cache
def _letters(some: str) -> frozenset[str]:
    return frozenset(either_script(some))


#: The characters that tell something at the beginning of a line, or at its end; all others are one to `_ROWS`, so that it stays small.
_BEGINNINGS = _letters("".join(kind.begins for kind in ELEMENT_KINDS))
_ENDINGS = _letters("".join(kind.ends for kind in ELEMENT_KINDS))
_ROWS = _Rows()
_NONE: list[ElementKind] = []


def kinds_fitting(words: str) -> list[ElementKind]:
    """Give the kinds of element whose shape a line has, in the order of the table.

    >>> [kind.name for kind in kinds_fitting("2023年1月5日")]
    ['date']
    """
    first, last = words[0], words[-1]
    rows = _ROWS[first if first in _BEGINNINGS else "", last if last in _ENDINGS else ""]
    fitting = _NONE
    for kind, match in rows:
        if match(words):
            fitting = [*fitting, kind]
    return fitting
