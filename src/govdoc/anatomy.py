"""Blocks to works: where each piece of a text begins, what stands at its head and tail, which lines are headings.

Numbering is not looked at here but for one sign: a title-like line after which a count starts again.
"""

import re
from bisect import bisect_left
from typing import NamedTuple

from govdoc.blocks import KIND_AT_END, OPEN, Blocks
from govdoc.contents import printed_contents
from govdoc.counting import follows
from govdoc.elements import ELEMENTS, OFFICES, SURNAMES, ElementKind, expression, kinds_fitting
from govdoc.lines import CLOSING
from govdoc.scripts import both_scripts, in_both_scripts

#: A title or a heading on a line of its own is no longer than this.
TITLE = 70
HEADING = 40
_BRACKETED = re.compile(r"[【［\[].{1,20}[】］\]]$")
#: 第一篇：, 篇二：, 范文三 and their like: the label of one work of a collection.
_PART = re.compile(
    both_scripts(
        r"(?:第\s*[一二三四五六七八九十\d]{1,3}\s*篇|[【\[]?篇\s*[一二三四五六七八九十\d]{1,3}[】\]]?|(?:范文|例文)\s*[一二三四五六七八九十\d]{1,3})\s*[：:]\s*(?=\S)"
    )
)
_COUNTED = re.compile(
    both_scripts(r"\s*[（(【\[]?\s*(?:精选|优选|优秀|热门|最新|范文|例文|模板)?\s*(?:篇|之)?\s*[一二三四五六七八九十\d]{1,3}\s*(?:篇)?[】）)\]]?$")
)
_ORGAN_AT_END = re.compile(both_scripts(r"(?:法院|政府|委员会|部|局|厅|办公室|检察院)$"))
#: A line that ends so is no whole title.
_UNFINISHED = re.compile(both_scripts(r"(?:的|和|与|及|以及|对|于|在|之)$"))
#: 县委书记　张三, 临江县税务局　李明
_OFFICER = rf"[^。，：:]{{2,24}}(?:{OFFICES}|[镇乡村局委会部院厂站所办司校县市区]|中心|大学|公司)[\s\u3000]+[一-鿿·]{{2,4}}$"
_NAME = re.compile(r"[^\W\d_]\s?(?:[^\W\d_]|·){1,3}$")
#: What a web site says of itself.
EDGE = 500
EDGE_BLOCKS = 40
#: A word of a menu is no longer; a title is.
MENU = 6
CHROME = in_both_scripts(
    "Copyright", "版权所有", "本站文章", "本站所有", "本站内容", "如有侵权", "侵权必删", "ICP备", "上传人", "转载请注明", "免责声明", "免責声明", "网友上传",
)  # fmt: skip
#: 第一阶段：学习动员（3月1日至3月15日）
_STAGE = re.compile(both_scripts(r"第[一二三四五六七八九十]{1,2}(?:阶段|步|环节|板块|方面)"))
#: 甲方（出租人）：青川市某公司
_FIELD = re.compile(r"[^：:]{1,12}[：:]\s*\S")
#: 赵某　钱某　孙某等
_ROW_OF_NAMES = re.compile(r"(?:\S{2,4}[\u3000 ]+){1,}\S{2,4}等?$")
_BREADCRUMB = re.compile(both_scripts(r"(?:当前位置|您的位置|您所在的位置)\s*[：:]$"))
_NOT_NAMES = frozenset(
    [
        "前言",
        "引言",
        "序言",
        "总则",
        "附则",
        "后记",
        "结语",
        "目录",
        "摘要",
        "背景",
        "概述",
        "总述",
        "正文",
        "全文",
        "通知",
        "公告",
        "说明",
        "案情",
        "审判",
        "评析",
    ]
)
_SENTENCE = re.compile(r"[。；！？!?;]")


def _unspaced(words: str) -> str:
    """Take the spaces out of a letter-spaced line: 批　复."""
    return re.sub(r"\s+", "", words)


#: With these an element may begin that ends like a sentence: 抄送：…。, （此件公开发布）。, 推荐访问….
_OPENS_ELEMENT = frozenset("抄主正副附（(作来來推免责責编編时時同各尊")


def _is_cut(words: str) -> bool:
    """Tell whether a line closes a bracket or a quotation mark that it did not open."""
    return any(words.count(closing) > words.count(opening) for opening, closing in ("《》", "“”", "（）", "()", "「」"))


class Work(NamedTuple):
    """One piece: its first block, the blocks of its label and its title, and the first block after its title."""

    first: int
    label: int | None
    title: tuple[int, ...]
    #: The title's characters where it shares its line with a label, and perhaps with the text: 篇二：….
    title_span: tuple[int, int] | None
    body: int


class Anatomy(NamedTuple):
    """What the blocks of a text are, apart from its numbered units."""

    works: list[Work]
    #: The kind of element that a block is.
    elements: dict[int, str]
    #: The blocks that are headings without a marker.
    headings: set[int]


def examine(text: str, blocks: Blocks) -> Anatomy:
    """Tell the works, the elements and the unmarked headings of a text."""
    return _Examination(text, blocks).result()


class _Examination:
    """The state of one look over the blocks; it does not outlive `examine`."""

    def __init__(self, text: str, blocks: Blocks) -> None:
        self.text = text
        self.blocks, self.interrupting, self.quoted, self.unended, self.width = blocks
        self.elements: dict[int, str] = {}
        self.headings: set[int] = set()
        self.works: list[Work] = []
        self._by_role: dict[str, list[int]] = {}
        #: The kinds of element whose shape a block has, found once.
        self._fitting: dict[int, list[ElementKind]] = {}
        #: The blocks that may be something other than running text or a numbered unit.
        self.shorts = self._shorts()
        #: How many line ends there are between two lines of one paragraph or title; where blank lines are everywhere, two.
        self.spacing = min((self._line_ends(i) for i in range(1, min(12, len(self.blocks)))), default=1)

    def _line_ends(self, i: int) -> int:
        """Count the line ends before block `i`."""
        return self.text.count("\n", self.blocks[i - 1][1], self.blocks[i][0])

    def _shorts(self) -> list[int]:
        last = range(max(0, len(self.blocks) - EDGE_BLOCKS), len(self.blocks))
        some = {i for i in last if self.text[self.blocks[i][0]] in _OPENS_ELEMENT}
        some.update(self.unended)
        return [i for i in sorted(some) if self.blocks[i][2] is None and self.blocks[i][1] - self.blocks[i][0] <= 200 and i not in self.quoted]

    def _between(self, body: int, end: int) -> list[int]:
        """Give the short blocks from `body` up to `end`."""
        return self.shorts[bisect_left(self.shorts, body) : bisect_left(self.shorts, end)]

    def words(self, i: int) -> str:
        """Give the words of block `i` in one line."""
        words = self.text[self.blocks[i][0] : self.blocks[i][1]]
        return "".join(line.strip() for line in words.split("\n")) if "\n" in words else words

    def result(self) -> Anatomy:
        self._mark_navigation()
        self._mark_contents()
        self._find_works()
        for n, work in enumerate(self.works):
            end = self.works[n + 1].first if n + 1 < len(self.works) else len(self.blocks)
            body = self._mark_head(work.body, end)
            self._mark_tail(body, end)
            self._find_headings(body, end)
        return Anatomy(self.works, self.elements, self.headings)

    # What a block looks like.

    def shape(self, i: int, *wheres: str) -> str | None:
        """Give the kind of element whose shape block `i` has."""
        fitting = self._fitting.get(i)
        if fitting is None:
            fitting = self._fitting[i] = kinds_fitting(self.words(i))
        for kind in fitting:
            if kind.where in wheres:
                return kind.name
        return None

    def is_title_like(self, i: int, longest: int = TITLE) -> bool:
        """Tell whether a block is a line of its own that names something."""
        start, end, reading = self.blocks[i]
        if reading is not None or not 2 <= end - start <= longest or i in self.elements or i in self.quoted:
            return False
        if i in self.interrupting and self.text[self.blocks[i - 1][1] - 1] in OPEN:
            return False
        if self.text[end - 1] in "。；，、：:;,.…︰﹕" or self.text[start] in "，。、；：）)】」』”？！?!,.;:*×_+<>|/\\":
            return False
        words = self.text[start:end]
        return "。" not in words[:-1] and "；" not in words and not words.isascii()

    def is_body(self, i: int) -> bool:
        """Tell whether a block is running text or a numbered unit."""
        start, end, reading = self.blocks[i]
        return i not in self.elements and (reading is not None or i in self.quoted or end - start > TITLE or self.text[end - 1] in "。；：:！？，")

    # Web pages.

    def _mark_navigation(self) -> None:
        """Mark lists of links before and after the text, page numbers, and lines that a web site adds."""
        for i in self.shorts:
            kind = self.shape(i, "any")
            if kind in ("boilerplate", "page_number"):
                self.elements[i] = kind
        edges = self.text[:EDGE] + self.text[-EDGE:]
        if any(word in edges for word in CHROME):
            ends = {*range(min(EDGE_BLOCKS, len(self.blocks))), *range(max(0, len(self.blocks) - EDGE_BLOCKS), len(self.blocks))}
            self.elements.update(
                {i: "boilerplate" for i in ends if self.blocks[i][1] - self.blocks[i][0] <= 150 and any(word in self.words(i) for word in CHROME)}
            )
        self._mark_menu()
        self._mark_links(range(len(self.blocks)))
        self._mark_links(range(len(self.blocks) - 1, -1, -1))
        for i in self.elements.copy():
            if _BREADCRUMB.match(self.words(i)):
                while i + 1 < len(self.blocks) and self.blocks[i + 1][1] - self.blocks[i + 1][0] <= 6:
                    i += 1  # noqa: PLW2901 - the crumbs are the lines that follow
                    self.elements[i] = "boilerplate"

    def _mark_menu(self) -> None:
        """Mark the words of a menu above the line that tells where on the site the page stands."""
        edge = range(min(EDGE_BLOCKS, len(self.blocks)))
        crumbs = next((i for i in edge if self.elements.get(i) == "boilerplate" and "位置" in self.words(i)), 0)
        above = range(crumbs)
        if crumbs and all(self.blocks[i][1] - self.blocks[i][0] <= MENU and not self.is_body(i) for i in above):
            self.elements.update(dict.fromkeys(above, "boilerplate"))

    def _mark_links(self, order: range) -> None:
        """Mark short bulleted lines at one end of the text, three or more of them."""
        links = []
        for i in order:
            start, end, reading = self.blocks[i]
            if i in self.elements:
                continue
            if i > 0 and end - start <= 6 and self.words(i).isdigit():
                self.elements[i] = "boilerplate"  # a count of visitors, or a page number
                continue
            if reading is None or reading.kind.name != "bullet" or end - start > HEADING or self.text[end - 1] in "。；：":
                break
            links.append(i)
        if len(links) >= 3:
            self.elements.update(dict.fromkeys(links, "boilerplate"))

    def _mark_contents(self) -> None:
        """Mark a printed table of contents, and the line 目录 above it."""
        labels = [i for i in self.shorts if self.blocks[i][1] - self.blocks[i][0] <= 8 and self.shape(i, "head") == "contents"]
        lines = printed_contents(self.text, self.blocks, self.unended, labels)
        self.elements.update(dict.fromkeys(lines | {i for i in labels if i + 1 in lines}, "contents"))

    # Works.

    def _find_works(self) -> None:
        blocks = self.blocks
        first = next((i for i in range(len(blocks)) if i not in self.elements), None)
        if first is None:
            return
        pairs = self._titles_with_bylines()
        title = next((i for i in range(first, len(blocks)) if not self._is_field(i)), first)
        self._begin(title, self._label_at(title))
        self.works[0] = self.works[0]._replace(first=first)
        base = self._base_title()
        tail = False
        for i in self.shorts:
            if i <= first or i in self.elements or i < self.works[-1].body:
                continue
            if label := self._label_at(i):
                if label == "label" and not self._is_annex(i):
                    continue
                self._begin(i, label)
                tail = False
            elif base and self._repeats(i, base):
                self._begin(i, None)
                tail = False
            elif self._ends_a_work(i):
                tail = True
            elif (
                self.is_title_like(i)
                and not self._is_officer(i)
                and (i in pairs or (tail and self._opens_work(i)) or self._restarts(i) or self._is_dated(i))
            ):
                self._begin(i, None)
                tail = False
        if len(self.works) > 1 and self.works[1].title_span:
            self._give_back_title(first)
        if pairs and len(pairs) > 1 and self.works[0].first not in pairs and self.works[0].body >= min(pairs):
            self.works.pop(0)
            self.elements.update({i: "title" for i in range(first, min(pairs)) if i not in self.elements})

    def _give_back_title(self, first: int) -> None:
        """Take back the first work if it is but a title, which then stands on the collection."""
        second = self.works[1].first
        self._mark_head(self.works[0].body, second)
        if not any(self.is_body(i) for i in range(first, second)):
            self.works.pop(0)
            self.elements.update({i: "title" for i in range(first, second) if i not in self.elements})

    def _is_field(self, i: int) -> bool:
        """Mark a line that stands above a title, such as 檔號： or 特急."""
        kind = self.shape(i, "head") if self.blocks[i][2] is None and len(self.words(i)) <= HEADING else None
        if kind is None and self.blocks[i][2] is None and self.words(i).endswith("文件") and i + 1 < len(self.blocks) and self.is_title_like(i, 30):
            kind = "issuer"
        if kind in ("file_number", "retention", "security", "urgency", "contact", "issuer"):
            self.elements[i] = kind
            return True
        return False

    def _label_at(self, i: int) -> str | None:
        words = self.words(i)
        if words[0] == "附" and ELEMENTS["label"].fits(words):
            return "label"
        return "part" if words[0] in "第篇【[范例範" and _PART.match(words) else None

    def _is_annex(self, i: int) -> bool:
        """Tell whether a line 附件1 heads a work: a title must follow it."""
        return i + 1 < len(self.blocks) and self.blocks[i + 1][2] is None and not self._is_embedded(i)

    def _is_embedded(self, i: int) -> bool:
        """Tell whether chapters or articles count on behind block `i`: then what it labels stands inside the work."""
        for role in ("article", "division"):
            places = self._places(role)
            at = bisect_left(places, i)
            if at:
                before = self.blocks[places[at - 1]][2]
                after = next((r for p in places[at : at + 20] if (r := self.blocks[p][2]) and before and r.kind is before.kind), None)
                return after is not None and before is not None and follows(after.number, before.number)
        return False

    def _places(self, role: str) -> list[int]:
        """Give the blocks that open with a marker of some role; found once, when first asked for."""
        if role not in self._by_role:
            self._by_role[role] = [i for i, (_, _, reading) in enumerate(self.blocks) if reading is not None and reading.kind.role == role]
        return self._by_role[role]

    def _begin(self, i: int, label: str | None) -> None:
        """Begin a work at block `i`: take its label and the lines of its title."""
        if label == "label":
            self.elements[i] = "label"
            title = self._take_title(i + 1)
            self.works.append(Work(i, i, title, None, title[-1] + 1 if title else i + 1))
            return
        if label == "part":
            part = _PART.match(self.words(i))
            rest = self.blocks[i][0] + (part.end() if part else 0)
            if self.blocks[i][1] - rest > TITLE:
                self.works.append(Work(i, None, (), (rest, self._shared_title(i, rest)), i))
                return
            self.works.append(Work(i, None, (), (rest, self.blocks[i][1]), i + 1))
            self.elements[i] = "title"
            return
        title = self._take_title(i)
        self.works.append(Work(i, None, title, None, title[-1] + 1 if title else i))

    def _take_title(self, i: int) -> tuple[int, ...]:
        lines = self._title_lines(i)
        self.elements.update(dict.fromkeys(lines, "title"))
        return lines

    def _shared_title(self, i: int, start: int) -> int:
        """Give the end of a title that runs into its text: it is what it shares with another part's."""
        words = self.text[start : self.blocks[i][1]]
        best = 0
        for j in self._labelled()[:100]:
            part = _PART.match(self.words(j)) if j != i else None
            if part:
                other = self.text[self.blocks[j][0] + part.end() : self.blocks[j][1]]
                shared = next((n for n, (a, b) in enumerate(zip(words, other, strict=False)) if a != b), min(len(words), len(other)))
                best = max(best, shared)
        return start + best

    def _labelled(self) -> list[int]:
        """Give every block that opens with a part's label; found once, when first asked for."""
        if "part" not in self._by_role:
            self._by_role["part"] = [
                i
                for i, (start, _, reading) in enumerate(self.blocks)
                if reading is None and self.text[start] in "第篇【[范例範" and _PART.match(self.words(i))
            ]
        return self._by_role["part"]

    def _title_lines(self, i: int) -> tuple[int, ...]:
        """Give the blocks that make up the title which begins at block `i`."""
        lines: list[int] = []
        while i < len(self.blocks) and len(lines) < 6 and self._is_title_line(i, lines):
            lines.append(i)
            i += 1
        return tuple(lines)

    def _is_title_line(self, i: int, lines: list[int]) -> bool:
        """Tell whether block `i` goes on the title of which there are `lines` already."""
        if not self.is_title_like(i):
            return False
        words = self.words(i)
        if _BRACKETED.match(words) or self.shape(i, "head", "tail", "any"):
            return False
        if not lines:
            return True
        above = self.words(lines[-1])
        adjacent = self._is_adjacent(i)
        if words[0] in "（(" and words[-1] in "）)":
            return adjacent
        if KIND_AT_END.search(_unspaced(above)):
            return False
        if _ORGAN_AT_END.search(above) and len(words) <= 8 and KIND_AT_END.search(words):
            return True
        return adjacent and (bool(_UNFINISHED.search(above)) or self._ends_title(i) or self._is_above_dash(i))

    def _is_above_dash(self, i: int) -> bool:
        """Tell whether a subtitle that opens with a dash follows."""
        return i + 1 < len(self.blocks) and self.text[self.blocks[i + 1][0]] in "—―－─"

    def _is_adjacent(self, i: int) -> bool:
        """Tell whether no blank line stands before block `i`."""
        return self._line_ends(i) <= self.spacing

    def _ends_title(self, i: int) -> bool:
        """Tell whether the lines from block `i` on lead to a word that ends a title, with no blank line between."""
        for j in range(i, min(i + 4, len(self.blocks))):
            if not self._is_adjacent(j) or not self.is_title_like(j):
                return False
            if KIND_AT_END.search(_unspaced(self.words(j))) and len(self.words(j)) > 4:
                return True
        return False

    def _base_title(self) -> str:
        """Give the first work's title without its count, by which the other works may be known."""
        title = self.works[0].title
        return _COUNTED.sub("", self.words(title[0])) if title else ""

    def _repeats(self, i: int, base: str) -> bool:
        words = self.words(i)
        return len(base) >= 4 and words.startswith(base) and words != base and bool(_COUNTED.match(words[len(base) :]))

    def _ends_a_work(self, i: int) -> bool:
        """Tell whether a block is a signature or a date under the text."""
        if self.shape(i, "tail") in ("signature", "note", "seal"):
            return self._has_body(i)
        return self.shape(i, "any") == "date" and i - 1 not in self.elements and self._has_body(i)

    def _is_subtitle(self, i: int) -> bool:
        """Tell whether a block opens with a dash and is no sentence, as a subtitle does."""
        start, end, _ = self.blocks[i]
        return self.text[start] in "—―－─-" and end - start <= TITLE and self.text[end - 1] not in "。：:；"

    def _has_body(self, i: int) -> bool:
        """Tell whether text stands between the head of the work and block `i`."""
        body = self.works[-1].body
        return i - body > 30 or any(self.is_body(j) and not self._is_subtitle(j) for j in range(body, i))

    def _opens_work(self, i: int) -> bool:
        """Tell whether a title-like line after a signature heads an annexed work."""
        if self.shape(i, "tail", "any", "head") or (i + 1 < len(self.blocks) and self.shape(i + 1, "any") == "date"):
            return False
        lines = self._title_lines(i)
        if not lines:
            return False
        words = "".join(self.words(j) for j in lines)
        after = lines[-1] + 1
        return len(words) >= 4 and (bool(KIND_AT_END.search(words)) or (len(words) >= 6 and after < len(self.blocks) and self.is_body(after)))

    def _restarts(self, i: int) -> bool:
        """Tell whether a line named as a document is stands before a count that starts again."""
        if i + 1 >= len(self.blocks) or not KIND_AT_END.search(self.words(i)) or len(self.words(i)) < 6 or self._is_embedded(i):
            return False
        after = self.blocks[i + 1][2]
        if after is None or after.number != 1 or after.kind.role == "point":
            return False
        body = range(max(self.works[-1].body, i - 400), i)
        if after.kind.role in ("article", "division"):
            return any(self.is_body(j) for j in body)
        return any(r is not None and r.kind is after.kind and r.number == 2 for r in (self.blocks[j][2] for j in body)) and (
            after.kind.name not in ("han_paren", "arabic", "arabic_paren")
        )

    def _is_dated(self, i: int) -> bool:
        """Tell whether a line stands above a date in brackets, as the title of a speech does."""
        if i + 1 >= len(self.blocks) or len(self.words(i)) < 4 or self.shape(i, "any", "tail"):
            return False
        below = self.words(i + 1)
        return (
            below[0] in "（("
            and bool(re.match(r"[（(]\s*[\d０-９〇一二三四五六七八九]{1,4}\s*[年.．]", below))
            and bool(KIND_AT_END.search(self.words(i)) or self.shape(i + 1, "any") == "date")
        )

    def _titles_with_bylines(self) -> set[int]:
        """Give the title-like lines under which a name stands alone; one is nothing, several are a collection."""
        pairs = {
            i for i in self.shorts
            if i + 2 < len(self.blocks) and self.blocks[i + 1][1] - self.blocks[i + 1][0] <= 30 and self.is_title_like(i)
            and len(self.words(i)) >= 6 and (self._is_name(i + 1) or self._is_officer(i + 1) or self.shape(i + 1, "tail") == "signature") and self.is_body(i + 2)
        }  # fmt: skip
        return pairs if len(pairs) > 1 else set()

    def _is_officer(self, i: int) -> bool:
        """Tell whether a block names an office (or a place) and, after a space, somebody."""
        words = self.words(i)
        return (" " in words or "\u3000" in words) and expression(_OFFICER)(words) is not None

    def _is_name(self, i: int) -> bool:
        words = self.words(i)
        return self.blocks[i][2] is None and words[0] in SURNAMES and bool(_NAME.match(words)) and words not in _NOT_NAMES

    # Heads and tails.

    def _mark_head(self, body: int, end: int) -> int:
        """Mark the elements between a title and the text, and give the first block after them."""
        last = body
        for i in range(body, min(body + 16, end)):
            if i in self.elements:
                last = i + 1
                continue
            kind = self._head_kind(i, body, end)
            if kind:
                self.elements[i] = kind
                last = i + 1
            elif self.is_body(i):
                break
        for i in range(body, last):
            if i not in self.elements and not self.is_body(i):
                self.elements[i] = "subtitle"
        return last

    def _head_kind(self, i: int, body: int, end: int) -> str | None:
        start, stop, reading = self.blocks[i]
        if reading is not None and reading.kind.name == "bullet" and body > 0 and self.text[start] in "—―－─-" and stop - start <= TITLE:
            return "subtitle" if self.text[stop - 1] not in "。：:；" else None
        if reading is None and self.works[-1].body > 0 and stop - start <= 2:
            return "boilerplate"
        if reading is None and i + 1 < end and self.text[self.blocks[i + 1][0]] in "—―－─" and self.is_title_like(i):
            return "title"
        if (reading is not None and reading.kind.trust > 1) or i in self.quoted or stop - start > 400:
            return None
        kind = self.shape(i, "head", "any", "tail")
        if (
            kind == "signature"
            or (kind is None and self._is_officer(i))
            or (kind is None and i == body and body > 0 and self._is_name(i) and i + 1 < end and self.is_body(i + 1))
        ):
            return "byline"
        if kind == "addressee" and (i + 1 >= end or not self.is_body(i + 1)):
            return None
        return None if kind in ("attachment_note", "seal", "note", "printed_by", "contents", "label") and i > body + 3 else kind

    def _mark_tail(self, body: int, end: int) -> None:
        """Mark signatures, dates, notes and lists of annexes under the text."""
        for i in self._between(body, end):
            if i in self.elements:
                continue
            kind = self.shape(i, "tail", "any")
            if kind == "attachment_note":
                self._mark_attachments(i, end)
            elif kind == "date":
                self.elements[i] = kind
                self._mark_signatures(i, body)
            elif (kind == "signature" and not self._heads_something(i, end)) or kind in (
                "note",
                "seal",
                "cc",
                "printed_by",
                "source",
                "byline",
                "salutation",
            ):
                self.elements[i] = kind

    def _heads_something(self, i: int, end: int) -> bool:
        """Tell whether running text follows, so that 主任 on a line is a heading and no signature."""
        return len(self.words(i)) <= 4 and i + 1 < end and self.is_body(i + 1)

    def _mark_signatures(self, i: int, body: int) -> None:
        """Mark the lines above a date, at most five, that hold no sentence."""
        for j in range(i - 1, max(body - 1, i - 6), -1):
            if j in self.elements or not self.is_title_like(j, HEADING):
                break
            self.elements[j] = "signature"

    def _mark_attachments(self, i: int, end: int) -> None:
        """Mark a list of annexes: 附件：1.… and the lines 2.… below it, with their broken ends."""
        self.elements[i] = "attachment_note"
        expected = 2
        j = i + 1
        while j < end:
            reading = self.blocks[j][2]
            if reading is not None and reading.number == expected and reading.kind.name in ("arabic", "han", "dotted_sign"):
                expected += 1
                self.elements[j] = "attachment_note"
            elif reading is None and self._is_broken_off(j - 1) and self.words(j)[-1] not in "。；":
                self.elements[j] = "attachment_note"
            else:
                break
            j += 1

    def _is_broken_off(self, i: int) -> bool:
        words = self.words(i)
        return sum(map(words.count, "（(《")) > sum(map(words.count, "）)》"))

    # Headings without a marker.

    def _find_headings(self, body: int, end: int) -> None:
        """Find the short lines that head what follows them."""
        shorts = self._between(body, end)
        if not shorts:
            return
        candidates = [i for i in shorts if self.is_title_like(i, HEADING + 20) and self._may_head(i, end)]
        lists = self._name_lists(body, end)
        for i in reversed(candidates):
            if i in lists:
                continue
            if self.is_body(i + 1) or i + 1 in self.headings or _BRACKETED.match(self.words(i)):
                self.headings.add(i)
        self.headings |= lists

    def _may_head(self, i: int, end: int) -> bool:
        if i + 1 >= end or (i + 1 in self.elements and self.elements[i + 1] != "page_number"):
            return False
        below = self.blocks[i + 1][2]
        if below and isinstance(below.number, int) and below.number > 1 and below.kind.role in ("item", "point"):
            return False  # it stands between two items, and belongs to the first
        words = self.words(i)
        if _BRACKETED.match(words):
            return True
        if (self.width and len(words) >= self.width + self.width // 7) or words[0] in "的了等" or _is_cut(words):
            return False  # a line that was broken off, or the rest of one
        if len(words) > HEADING and not words.endswith(("案", "题", "題")):
            return False
        if self.text[self.blocks[i - 1][1] - 1] not in CLOSING and i > 0 and i - 1 not in self.elements and self.blocks[i - 1][2] is None:
            return i - 1 in self.headings or self.is_title_like(i - 1)
        if _STAGE.match(words):
            return True
        if _FIELD.match(words) or _ROW_OF_NAMES.match(words):
            return False
        if words[0] in "（(" or _SENTENCE.search(words[:-1]) or (words[-1] in "！!）)" and not KIND_AT_END.search(words)):
            return False
        return not re.search(r"[\d０-９]{5,}|\t|  .*  |www|http|@|[＝=]", words)

    def _name_lists(self, body: int, end: int) -> set[int]:
        """Find names that alternate with what belongs to them, line by line, without any punctuation.

        北京市 / 北京仲裁委员会 / 天津市 / 天津仲裁委员会: each odd line is shorter than the line below it.
        """
        found: set[int] = set()
        run: list[int] = []
        for i in [*self._between(body, end), end + 1]:
            plain = i < end and i not in self.elements and self.text[self.blocks[i][1] - 1] not in CLOSING
            if plain and (not run or i == run[-1] + 1):
                run.append(i)
                continue
            found |= self._odd_names(run)
            run = [i] if plain else []
        return found

    def _odd_names(self, run: list[int]) -> set[int]:
        length = [self.blocks[i][1] - self.blocks[i][0] for i in run]
        pairs = len(run) // 2
        if pairs < 3 or not all(length[2 * k] < length[2 * k + 1] for k in range(pairs)) or max(length[::2]) > 10:
            return set()
        return set(run[: 2 * pairs : 2])
