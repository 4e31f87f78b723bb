"""Invariance: the same document in another dress has the same outline, with the same markers, numbers, levels and titles."""

import re
import unicodedata
from collections.abc import Callable, Iterator

import pytest
from attrs import frozen
from opencc import OpenCC

import govdoc
from casefiles import read_cases
from govdoc import Document, parse, strategies
from govdoc.edits import Edit
from govdoc.layout import HALF_WIDTH
from govdoc.model import Unit
from govdoc.strategies.terms import FAMILIES
from govdoc.wrapping import columns
from promises import Drawn, read
from texts import EXAMPLES, needs_corpora, real_documents


def _without_blank_lines(text: str) -> str:
    return "\n".join(line for line in text.split("\n") if line.strip())


def _indented(text: str) -> str:
    return "\n".join("　　" + line.lstrip() if line.strip() else line for line in text.split("\n"))


def _unspaced_articles(text: str) -> str:
    return re.sub(r"(?m)^([ 　]*第[一二三四五六七八九十百零]+条)[ 　]+", r"\1", text)


def _on_a_web_page(text: str) -> str:
    return f"首页\n新闻\n当前位置: 首页 > 政策 > 正文\n{text}\n\n上一篇:没有了\n下一篇:关于通知\n责任编辑:张三\n12345"


def _on_a_portal(text: str) -> str:
    return (
        f"网站首页\n政务公开\n通知公告\n登录 | 注册\n生成日期：2024-05-06\n【打印】 【关闭】\n浏览量：88次\n{text}\n\n"
        "上一篇\n下一篇\n（完）\n名录.docx\n扫码关注\n我要评论\n主办：青川县人民政府办公室\n地址：青川县东街1号\n您是第1234567位访客\n政府网站找错"
    )


def _on_a_page_of_taiwan(text: str) -> str:
    return (
        f"跳到主要內容區塊\n網站導覽\n回首頁\n字級：小 中 大\n友善列印\n分享到Facebook\n點閱數：1,234\n{text}\n\n"
        "回上一頁\n上一則：無\n下一則：徵才公告\n附件下載\n隱私權政策\n網站安全政策\n電話：(02)1234-5678\n瀏覽人次：1,234\n最後更新日期：113-05-06"
    )


def _on_pages(text: str) -> str:
    lines = text.splitlines()
    return "\n".join(f"{line}\n— {n // 5} —" if n % 5 == 0 and n < len(lines) else line for n, line in enumerate(lines, 1))


#: Other forms of the same marks; between figures ︰ is no colon.
_SMALL = str.maketrans("，、；（）。「」《》", "﹐﹑﹔﹙﹚｡﹁﹂︽︾")


def _with_small_marks(text: str) -> str:
    return re.sub(r"(?<![0-9０-９])：|：(?![0-9０-９])", "︰", text).translate(_SMALL)


@frozen
class Dress:
    """A way in which the same document may come."""

    put_on: Callable[[str], str]
    #: Does it change the words, and so those of titles.
    changes_words: bool = False


DRESSES = {
    "CRLF": Dress(lambda text: text.replace("\n", "\r\n")),
    "a byte order mark": Dress(lambda text: "\ufeff" + text),
    "no blank lines": Dress(_without_blank_lines),
    "a blank line between all lines": Dress(lambda text: _without_blank_lines(text).replace("\n", "\n\n")),
    "indented paragraphs": Dress(_indented),
    "spaces at the line ends": Dress(lambda text: "\n".join(line + "  " for line in text.split("\n"))),
    "half-width punctuation": Dress(lambda text: text.translate(HALF_WIDTH), changes_words=True),
    "small and vertical marks": Dress(_with_small_marks),
    "spaces of typesetting": Dress(lambda text: text.replace("　", "\u2003").replace(" ", "\u2002")),
    "NFKC": Dress(lambda text: unicodedata.normalize("NFKC", text), changes_words=True),
    "Traditional": Dress(OpenCC("s2t").convert, changes_words=True),
    "Traditional as in Taiwan": Dress(OpenCC("s2tw").convert, changes_words=True),
    "Traditional as in Hong Kong": Dress(OpenCC("s2hk").convert, changes_words=True),
    "Simplified": Dress(OpenCC("t2s").convert, changes_words=True),
    "no space after 第一条": Dress(_unspaced_articles),
    "page numbers between its lines": Dress(_on_pages),
    "a web page around it": Dress(_on_a_web_page),
    "a portal around it": Dress(_on_a_portal),
    "a page of Taiwan around it": Dress(_on_a_page_of_taiwan),
}
TRADITIONAL = ("Traditional", "Traditional as in Taiwan", "Traditional as in Hong Kong")
every_dress = pytest.mark.parametrize("dress", DRESSES)

#: The marker, number, level and title of each entry.
Outline = list[tuple[object, ...]]


def outline_of(document: Document) -> Outline:
    return [(entry.kind, entry.level, entry.number, getattr(entry.node.kind, "name", None), entry.title) for entry in document.outline()]


def _dressed(outline: Outline, dress: Dress) -> Outline:
    return [(*entry, title and dress.put_on(str(title))) for *entry, title in outline] if dress.changes_words else outline


def _is_kept(dress: Dress, document: Document) -> bool:
    return outline_of(govdoc.parse(dress.put_on(document.text))) == _dressed(outline_of(document), dress)


def invariant(dress: Dress, document: Document) -> None:
    assert _is_kept(dress, document)


#: NFKC makes a marker of another kind, or of none, of a character that is ① or ⒈.
_FOLDED = {
    name for name, kind in FAMILIES.items() if kind.numerals and unicodedata.normalize("NFKC", kind.write(1)) != kind.write(1).translate(HALF_WIDTH)
}
#: OpenCC makes 醜 (ugly) of the branch 丑, with which nobody counts.
_MISSPELT = {name for name in FAMILIES if name.startswith("branch")}
#: Families of markers that are no longer themselves in another dress.
DISGUISED = {"NFKC": _FOLDED, "Traditional": _MISSPELT}


def _documents(dress: str) -> Drawn:
    return Drawn(150, lambda: strategies.documents(families=sorted(FAMILIES.keys() - DISGUISED.get(dress, set()))))


@every_dress
def test_of_drawn_documents(dress: str) -> None:
    _documents(dress).bear(lambda document: invariant(DRESSES[dress], document))


@every_dress
def test_of_the_examples(dress: str) -> None:
    for path in EXAMPLES.glob("*.txt"):
        invariant(DRESSES[dress], parse(path.read_text(encoding="utf-8")))


#: NFKC makes ① into 1 without any stop, the indent of a lost paragraph into a space like others, ︰ into two full stops, and a
#: formula's full-width letters into half-width ones: there the document does not say any more what it said.
#: Made Simplified, the readings that a converter left behind Traditional characters stand behind characters that nobody
#: converted, as an author's own glosses do: they stay, in headings too, and one makes a heading too long.
#: OpenCC converts 公布 and 批复 in a title otherwise than beside other words.
LOST = {
    "NFKC": {"sp:06", "sp:20", "tw:K0060050"},
    "Simplified": {"002_20fa71da374d64d4", "004_034334303612b792"},
    **{dress: {"lrb:DLC/浙江地方法规/地方性法规/浙江/浙江省人民代表大会议事规则(1994-03-05)", "off:01"} for dress in TRADITIONAL},
}


@needs_corpora
@every_dress
def test_of_real_documents(dress: str) -> None:
    lost = {name for name, text in real_documents().items() if not _is_kept(DRESSES[dress], read(text))}
    assert lost == LOST.get(dress, set())


#: No mark that closes begins a line of print.
_STAYS = frozenset("，。、；：？！）》”’】〕」』,.;:?!)")


def _printed(text: str, width: int) -> str:
    """Set a text as print does: so many characters a line, and each paragraph indented by two."""
    return "\n".join("\n".join(_set("　　" + line.strip(), 2 * width)) if line.strip() else "" for line in text.split("\n"))


def _set(paragraph: str, most: int) -> Iterator[str]:
    start = used = 0
    for place, c in enumerate(paragraph):
        used += columns(c)
        if used > most and c not in _STAYS:
            yield paragraph[start:place]
            start, used = place, columns(c)
    yield paragraph[start:]


def _closed_up(document: Document) -> Outline:
    """Give the outline without the spaces in titles: one at the end of a line is no more to be seen."""
    return [(*entry, "".join(str(title).split())) for *entry, title in outline_of(document)]


#: Documents that are read otherwise when they are set in lines of so many characters. In most of them but one or two items are
#: broken, where a heading may end; the seeds and the laws of Taiwan come with wrapped lines, and are wrapped twice; pages of a
#: single line have lost their paragraphs.
LOST_IN_PRINT = {
    36: {
        "002_20fa71da374d64d4", "004_034334303612b792", "off:25", "sp:06", "web:18",
        "web:20", "web:22", "web:24",
        "lrbcase:案例/民法典/张甲诉上海市闵行区民政局法定继承案",
    },
    28: {
        "002_20fa71da374d64d4", "004_034334303612b792", "off:25", "sp:05", "sp:06",
        "tw:F0030022", "tw:G0380170", "tw:J0040017", "tw:K0080007",
        "web:18", "web:22", "web:24",
    },
}  # fmt: skip


@needs_corpora
@pytest.mark.parametrize("width", LOST_IN_PRINT)
def test_of_real_documents_in_print(width: int) -> None:
    lost = {
        name
        for name, text in real_documents().items()
        if _closed_up(govdoc.parse(_printed(govdoc.normalize(text).text, width))) != _closed_up(read(text))
    }
    assert lost == LOST_IN_PRINT[width]


#: Between two letters a space may stand that came in by chance, as in pages taken out of PDF files: one in so many places.
_BETWEEN_LETTERS = re.compile("(?<=[一-鿿])(?=[一-鿿])")
RARE = 97
#: Documents that are read otherwise then. A space behind the beginning of an item may set a heading off where others of its run have
#: one, or all of them a space; the short names of a list look like a row of cells; a marker or a title is torn that nothing else tells.
LOST_WITH_SPACES = {"002_20fa71da374d64d4", "govcn:5352010", "ey:13964", "ey:27343", "ey:41192", "ey:62558", "off:19", "off:28", "tw:K0060050"}


def _with_spaces(text: str) -> str:
    count = iter(range(1, len(text)))
    return _BETWEEN_LETTERS.sub(lambda _: "" if next(count) % RARE else " ", text)


@needs_corpora
def test_of_real_documents_with_spaces_by_chance() -> None:
    lost = {name for name, text in real_documents().items() if _closed_up(govdoc.parse(_with_spaces(text))) != _closed_up(read(text))}
    assert lost == LOST_WITH_SPACES


#: A hand that types 一、 and （一） for hours types 一， and （一) now and then: one in so many markers.
_SLIPS = str.maketrans("、）.．", "，)、、")
SELDOM = 9


def _with_slips(document: Document) -> str:
    """Mistype the ending of one in so many markers that open a line."""
    text, done, parts = document.text, 0, []
    units = [node for _, node in document.walk() if isinstance(node, Unit)]
    opening = [node for node in units if not text[text.rfind("\n", 0, node.start) + 1 : node.start].strip()]
    for node in opening[::SELDOM]:
        parts += [text[done : node.start], text[node.start : node.marker_end].translate(_SLIPS)]
        done = node.marker_end
    return "".join([*parts, text[done:]])


@needs_corpora
def test_of_real_documents_with_mistyped_markers() -> None:
    def told(document: Document) -> list[tuple[int, object]]:
        return [(entry.level, entry.number) for entry in document.outline()]

    lost = {name for name, text in real_documents().items() if told(govdoc.parse(_with_slips(read(text)))) != told(read(text))}
    assert lost == set()


CASES = ("elements", "pieces", "outline", "points", "blocks")
#: Copies that are damaged already: another line or another indent may say of them what they did not say before.
DAMAGED_CASES = ("documents", "documents_elements")
HARMLESS_DRESSES = (
    "CRLF",
    "a byte order mark",
    "spaces at the line ends",
    "half-width punctuation",
    "small and vertical marks",
    "spaces of typesetting",
    "Simplified",
    *TRADITIONAL,
)
#: Cases that are read otherwise, by words in them. A reading behind a character stays where the page is Simplified. The short
#: lines of a page and a short text are as long as each other by chance, as if both were broken at a margin. Wrapped lines are
#: uneven when something is taken out of them. 、 before
#: 附表 and 二、 says that no count begins there, and is never half-width.
LOST_CASES = {
    "Simplified": ("辦(bàn)法", "鄉(xiāng)村"),
    "half-width punctuation": ("附表一、附表\n二、附表三",),
    "a portal around it": ("今年工作取得了成效。一、",),
    "no space after 第一条": ("由县民政局依照本办法\n第三条",),
}


@pytest.mark.parametrize("dress", [dress for dress in DRESSES if dress != "NFKC"])
def test_of_the_cases(dress: str) -> None:
    folders = CASES + DAMAGED_CASES if dress in HARMLESS_DRESSES else CASES
    texts = {case.text for case in read_cases(*folders)}
    lost = {text for text in texts if not _is_kept(DRESSES[dress], parse(text))}
    assert lost == {text for text in texts if any(words in text for words in LOST_CASES.get(dress, ()))}


def _elements(text: str) -> list[tuple[str, int]]:
    return [(entry.kind, entry.line) for entry in govdoc.parse(text).elements()]


@pytest.mark.parametrize("dress", [dress for dress in HARMLESS_DRESSES if dress != "a byte order mark"])  # which is a blank one
def test_of_the_elements_of_the_cases(dress: str) -> None:
    cases = {case.name: case.text for case in read_cases(*CASES, *DAMAGED_CASES)}
    assert {name for name, text in cases.items() if _elements(DRESSES[dress].put_on(text)) != _elements(text)} == set()


@pytest.mark.parametrize("dress", TRADITIONAL)
def test_of_the_kinds_of_the_cases(dress: str) -> None:
    cases = {case.name: case.text for case in read_cases(*CASES, *DAMAGED_CASES)}
    assert {name for name, text in cases.items() if _kinds(DRESSES[dress].put_on(text)) != _kinds(text)} == set()


def _kinds(text: str) -> list[str | None]:
    return [piece.kind for piece in govdoc.parse(text).pieces]


#: Damage that changes nothing which a reader of the outline would see.
HARMLESS = ("half_width", "traditional", "lost_blank_lines", "doubled_blank_lines", "navigation")


def unharmed(drawn: tuple[str, Document, tuple[Edit, ...]]) -> None:
    text, document, _ = drawn
    found, expected = govdoc.parse(text).outline(), document.outline()
    assert [(entry.kind, entry.level, entry.number) for entry in found] == [(entry.kind, entry.level, entry.number) for entry in expected]


@pytest.mark.parametrize("name", HARMLESS)
def test_of_harmless_damage(name: str) -> None:
    Drawn(150, lambda: strategies.damaged(strategies.written(strategies.documents(families=sorted(FAMILIES.keys() - _MISSPELT))), by=[name])).bear(
        unharmed
    )


#: What a parser with a fault makes of a text before it reads it, and the dress that shows the fault.
FAULTY: dict[str, Callable[[str], str]] = {
    "CRLF": lambda text: text.replace("\r", "x"),
    "a byte order mark": lambda text: text.partition("\n")[2] if text.startswith("\ufeff") else text,
    "no blank lines": lambda text: text if "\n\n" in text else text.replace("\n", " "),
    "a blank line between all lines": lambda text: text.partition("\n\n")[0],
    "indented paragraphs": lambda text: "\n".join(line for line in text.split("\n") if not line.startswith("　　一")),
    "spaces at the line ends": lambda text: text.replace("  \n", ""),
    "half-width punctuation": lambda text: text.replace("(", "<"),
    "small and vertical marks": lambda text: text.replace("﹙", "<").replace("﹑", "x"),
    "spaces of typesetting": lambda text: text.replace("\u2003", "x"),
    "NFKC": lambda text: text.replace("(", "<"),
    "Traditional": lambda text: text.replace("條", "条子"),
    "Traditional as in Taiwan": lambda text: text.replace("條", "条子"),
    "Traditional as in Hong Kong": lambda text: text.replace("條", "条子"),
    "Simplified": lambda text: text.replace("主旨", "主一"),
    "no space after 第一条": lambda text: re.sub(r"第一条(?![ 　])", "", text),
    "page numbers between its lines": lambda text: text.replace("— 1 —", "一、"),
    "a web page around it": lambda text: text.replace("当前位置", "一、当前"),
    "a portal around it": lambda text: text.replace("通知公告", "一、公告"),
    "a page of Taiwan around it": lambda text: text.replace("網站導覽", "一、導覽"),
}


@every_dress
def test_a_fault_is_found(dress: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(govdoc, "parse", lambda text: parse(FAULTY[dress](text)))
    with pytest.raises(AssertionError):
        _documents(dress).find_breach(lambda document: invariant(DRESSES[dress], document))
