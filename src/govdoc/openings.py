"""What opens a work that has no label: a title above a greeting, a letterhead, a count that starts again."""

import re
from bisect import bisect_left

from govdoc.announced import LONGEST_NOTICE, announces, is_announced
from govdoc.expressions import is_seen, late, look
from govdoc.frame import COLUMNS_OF_DRAFT, MOST_PARTIES, heads_columns
from govdoc.kinds import KINDS, kind_at_end, names_issuer, stem_of
from govdoc.labels import IN_FORCE, is_embedded, is_numbered_annex
from govdoc.markers import MarkerKind
from govdoc.people import heads_group
from govdoc.scripts import both_scripts, either_script, in_both_scripts
from govdoc.titles import is_part_of, title_lines
from govdoc.view import BYLINE, HEADING, View

#: …草案總說明（請參見PDF）: what is published with a letter, and stands in a file only.
_IN_FILE = late(r"[（(][^（）()，。]{0,5}PDF[^（）()，。]{0,6}[）)]$")
_FILES = (look("P", "DF"),)
_EXPLAINS = in_both_scripts("总说明", "逐条说明")


def names_of_files(view: View) -> list[int]:
    """Give the lines that name what stands in a file only; some begin as articles do: 第四條附表一修正草案對照表（請參照PDF）."""
    if not is_seen(_FILES, view.text):
        return []
    shorts = ((i, words) for i, (start, end, _) in enumerate(view.blocks) if end - start <= LONGEST_NAME and (words := view.words[i])[-1] in "）)")
    return [i for i, words in shorts if "PDF" in words and "。" not in words and _IN_FILE.search(words)]


def is_explanation(view: View, i: int) -> bool:
    """Tell whether a line names the explanation of a draft, behind which the draft and its tables are named together."""
    return any(map(view.words[i].__contains__, _EXPLAINS))


#: A line that names a file is no longer.
LONGEST_NAME = 150
_BELOW_LETTERHEAD = ("date", "date_field", "doc_number", "number_field")


def is_letterhead(view: View, i: int) -> bool:
    """Tell whether a line is but an organ and a kind of document, with a date, a number or 主旨： right below it."""
    if i + 1 >= len(view.blocks) or not view.is_title_like(i) or not names_issuer(view.words[i]) or not _has_body(view, i):
        return False
    below = view.blocks[i + 1][2]
    return (below is not None and below.kind.role == "label") or view.shape(i + 1, "any", "head") in _BELOW_LETTERHEAD


#: So begins what may stand between a title and its first article: （2024年…, 2024年3月1日…通过, 为了….
_OPENS_BELOW_TITLE = frozenset("（(为為爲0123456789")
#: A law that was amended often has as many lines of who passed it, and when.
MOST_ENACTMENTS = 12


def may_open(view: View, i: int) -> bool:
    """Tell by the next blocks alone whether a title may stand here: number 1, a day, or a date in brackets, under a name or not.

    A speech is known by the end of its title.
    """
    if i + 1 >= len(view.blocks):
        return False
    if view.text[view.blocks[i][1] - 1] in _SPEECH_ENDS or _names_amended(view.words[i]):
        return True
    start, end, below = view.blocks[i + 1]
    if below is not None:
        return below.number == 1
    if view.text[start] in _OPENS_BELOW_TITLE or view.text[end - 1] in _ENDS_NUMBER or view.words[i + 1] in COLUMNS_OF_DRAFT:
        return True
    if i + 2 >= len(view.blocks):
        return False
    start, end, _ = view.blocks[i + 2]
    return view.text[start] in "（(" or view.text[end - 1] in _ENDS_NUMBER


def opens(view: View, i: int, pairs: set[int], *, tail: bool, collection: bool) -> bool:
    """Tell whether a title-like line is the title of a new work; `tail` says that the one before has been signed."""
    if view.names_author(i) or any(is_part_of(view.words[i], view.words[j]) for j in view.works[-1].title[:1]):
        return False
    if i not in pairs and not collection and not _has_body(view, i):
        return False
    opens = i in pairs or (tail and _opens_work(view, i)) or _restarts(view, i) or _is_dated(view, i) or _is_speech(view, i) or _is_sent(view, i)
    return opens or (collection and (_heads_first(view, i) or _is_first_of_all(view, i)))


def _is_first_of_all(view: View, i: int) -> bool:
    """Tell whether a line with text below it is the first below the title of a collection, or below its table of contents."""
    if len(view.works) > 1 or i + 1 >= len(view.blocks) or not view.is_body(i + 1):
        return False
    return all(view.elements.get(j) == "contents" for j in range(view.works[0].body, i))


def _heads_first(view: View, i: int) -> bool:
    """Tell whether 一、 or 第一章 stands right below a line, as below the title of a work in a collection."""
    below = view.blocks[i + 1][2] if i + 1 < len(view.blocks) else None
    return below is not None and below.number == 1 and (below.kind.name == "han" or below.kind.role == "division")


#: So end the titles of speeches.
_SPEECH_ENDS = frozenset(word[-1] for word in in_both_scripts(*KINDS["speech"].words))


def _is_speech(view: View, i: int) -> bool:
    """Tell whether a line named as a speech stands above 同志们：, with but the speaker and the date between them."""
    if view.kinds[i] is not KINDS["speech"] or not _has_body(view, i):
        return False
    for j in range(i + 1, min(i + 4, len(view.blocks))):
        if view.shape(j, "any") == "salutation":
            return True
        if not (view.shape(j, "any") == "date" or view.names_author(j)):
            return False
    return False


_ENDS_NUMBER = frozenset("号號")


def _is_sent(view: View, i: int) -> bool:
    """Tell whether a title of one line or two, named as a document is, stands above its number and those whom it is sent to."""
    number = next((j for j in (i + 1, i + 2) if j + 2 < len(view.blocks) and view.text[view.blocks[j][1] - 1] in _ENDS_NUMBER), None)
    if number is None or view.shape(number, "head") != "doc_number" or view.shape(number + 1, "head") != "addressee":
        return False
    return title_lines(view, i) == tuple(range(i, number)) and view.kinds[number - 1] is not None


def ends_a_work(view: View, i: int) -> bool:
    """Tell whether a block is a signature or a date under the text, or says to whom copies go, where nobody signs."""
    kind = view.shape(i, "any")
    if kind == "byline" or view.shape(i, "tail") in ("signature", "note", "seal") or _is_copied_to(view, i):
        return _has_body(view, i)
    return kind == "date" and i - 1 not in view.elements and not view.answers_heading(i) and _has_body(view, i)


#: With these a line begins that says to whom copies go (文書處理手冊; GB/T 9704-2012 7.4.2); 报送： may be the label of a field.
_OPENS_COPIES = frozenset("正副抄")


def _is_copied_to(view: View, i: int) -> bool:
    return view.text[view.blocks[i][0]] in _OPENS_COPIES and view.shape(i, "tail") == "cc"


def _has_body(view: View, i: int) -> bool:
    """Tell whether text stands between the head of the work and block `i`."""
    body = view.works[-1].body
    return i - body > 30 or any(view.is_body(j) and not view.is_subtitle(j) for j in range(body, i))


def _opens_work(view: View, i: int) -> bool:
    """Tell whether a title-like line after a signature heads an annexed work."""
    if view.shape(i, "above", "tail", "any", "head") or (i + 1 < len(view.blocks) and view.shape(i + 1, "any") == "date"):
        return False
    lines = title_lines(view, i)
    if not lines or _is_cited(view, lines[-1]) or view.words[i].startswith(_SPEAKS):
        return False
    words = "".join(view.words[j] for j in lines)
    if len(words) < SHORTEST_TITLE or kind_at_end(words) is not None:
        return len(words) >= SHORTEST_TITLE
    after = lines[-1] + 1
    return after < len(view.blocks) and ((len(words) >= LONG_TITLE - 1 and view.is_body(after)) or _is_below_copies(view, i, after))


#: The next question, or its answer, behind the date of an answer: 问：被羁押的人能否参加选举？.
_SPEAKS = in_both_scripts("问：", "问:", "答：", "答:")
#: A title behind a signature is no shorter.
SHORTEST_TITLE = 4


def _is_below_copies(view: View, i: int, after: int) -> bool:
    """Tell whether a line stands below those to whom copies go, and the first of a count below it: 副本：本府水利處 / 會勘紀錄 / 一、案由：…."""
    below = view.blocks[after][2]
    return below is not None and below.number == 1 and any(_is_copied_to(view, j) for j in range(max(0, i - MOST_COPIES), i))


#: 正本：, 副本： and 抄送： with what stands between them and an annex take no more lines.
MOST_COPIES = 4


def _is_cited(view: View, i: int) -> bool:
    """Tell whether a line names the law of which an article is cited below: 《民事诉讼法》 / 第二百六十四条　…, under a judgment.

    Or it names the article as well: 中華民國刑法第320條第1項.
    """
    words = view.words[i]
    if words[-1] in _ENDS_CITED and _CITED.search(words):
        return True
    if words[0] != "《" or words[-1] != "》" or i + 1 >= len(view.blocks):
        return False
    below = view.blocks[i + 1][2]
    return below is not None and below.kind.role == "article" and below.number != 1


_CITED = late(both_scripts(r"第\s*[\d一二三四五六七八九十百]+\s*条(?:之[\d一二三四五六七八九十]+)?(?:第?\s*[\d一二三四五六七八九十]+\s*[项款目])*$"))
_ENDS_CITED = frozenset(either_script("条项款目一二三四五六七八九十0123456789"))

#: So ends the title of amended articles, of which the first need not be 第一條: 修正條文, 修正第三條及第五條條文.
_AMENDED = in_both_scripts("修正条文", "修正草案", "修正草案条文", "条文对照表")
_ENDS_ARTICLES = in_both_scripts("条条文")
_AMENDED_ARTICLES = late(both_scripts(r"(?:修正|增订|删除)第[^，。]{1,60}条条文$"))


def _names_amended(words: str) -> bool:
    return words.endswith(_AMENDED) or (words.endswith(_ENDS_ARTICLES) and _AMENDED_ARTICLES.search(words) is not None)


def _restarts(view: View, i: int) -> bool:
    """Tell whether a line named as a document is stands before a count that starts again."""
    amended = _names_amended(view.words[i])
    if (view.kinds[i] is None and not amended) or is_embedded(view, i):
        return False
    if len(view.words[i]) < LONG_TITLE and f"《{view.words[i]}》" not in view.text and not _begins_articles_anew(view, i):
        return False
    first = i + 1
    while first < min(i + MOST_ENACTMENTS, len(view.blocks) - 1) and view.shape(first, "head", "any") == "enactment":
        first += 1
    while first + 1 < len(view.blocks) and view.unspaced(first) in COLUMNS_OF_DRAFT and heads_columns(view, first):
        first += 1
    dated = first == i + 1 and view.shape(first, "head", "any") in ("doc_number", "date")
    if first + 1 < len(view.blocks) and (dated or _states_purpose(view, first)):
        first += 1
    after = view.blocks[first][2] if i + 2 < len(view.blocks) else None
    if after is not None and after.kind.role == "article" and amended:
        return True
    if after is None or after.number != 1 or after.kind.role == "point":
        return False
    body = range(max(view.works[-1].body, i - 400), i)
    if after.kind.role in ("article", "division"):
        return any(view.is_body(j) for j in body)
    return (
        after.kind.name not in ("han_paren", "arabic", "arabic_paren", "annex_clause")
        and any(r is not None and r.kind is after.kind and r.number == 2 for r in (view.blocks[j][2] for j in body))
        and not _is_of_parts(view, body, after.kind)
    )


def _begins_articles_anew(view: View, i: int) -> bool:
    """Tell whether the next article below block `i` is a first one, and not the first of its work."""
    articles = view.places("article")
    below = bisect_left(articles, i)
    above = articles[bisect_left(articles, view.works[-1].body) : below]
    return below < len(articles) and any(_is_first_article(view, j) for j in above) and _is_first_article(view, articles[below])


def _is_first_article(view: View, i: int) -> bool:
    return (reading := view.blocks[i][2]) is not None and reading.number == 1


def _is_of_parts(view: View, body: range, kind: MarkerKind) -> bool:
    """Tell whether the first count of a work stands below a line named as a document is: then the work has such parts.

    2023年工作总结 / 一、… / 二、… / 2024年工作计划 / 一、… below a title of its own is one work.
    """
    first = next((j for j in body if (r := view.blocks[j][2]) is not None and r.kind is kind and r.number == 1), None)
    return first is not None and first > body.start and view.is_title_like(first - 1, HEADING) and kind_at_end(view.words[first - 1]) is not None


def is_sent_out(view: View, i: int) -> bool:
    """Tell whether a line is the title of what the text above sends out (《X》…现印发给你们), with its purpose soon below: 为了…，制定本方案。"""
    if not view.is_title_like(i) or not any(_states_purpose(view, j) for j in (i + 1, i + 2)):
        return False
    start = view.blocks[i][0]
    since = max(view.blocks[view.works[-1].first][0], start - LONGEST_NOTICE)
    return view.text.find(f"《{view.words[i]}》", since, start) >= 0 and _has_body(view, i)


#: So an order names the rules that it makes: 訂定「公園管理要點」.
_NAMED = late(r"「([^「」，。；：]{4,60})」")
#: The parts of a rule may be within the marks: 「公園管理要點第三點、第六點」.
_PARTS = late(both_scripts(r"(?:部分(?:条文|规定)|第[〇一二三四五六七八九十百\d]{1,6}[点条]).{0,40}$"))
#: What of a rule that is named an annex may be: 第三點修正規定, 部分條文修正草案, 附表二, （草案）.
_OF_RULE = late(both_scripts(r"(?:第|部分|附|修正|增订|删除|草案|[（(]).{1,60}$"))
#: An order that annexes rules has no more lines.
LONGEST_ORDER = 40
#: No order annexes more rules.
MOST_NAMED = 20
#: What is ordered or announced stands in the first of them.
MOST_SAID = 3


def named_by_order(view: View) -> tuple[str, ...]:
    """Give the names of the rules that an order annexes: 附修正「公園管理要點」第三點及「路燈維護要點」.

    Where it says not so, they are among the names that stand above its signature; where nobody signs, in what it begins with.
    """
    _, _, title, _, body, _ = view.works[0]
    if not title or view.elements.get(title[-1]) != "issuer":
        return ()
    lines = _lines_of_order(view, body)
    is_said = bool(lines) and _names_annexed(view, lines[-1])
    quoted = [_PARTS.sub("", name) for i in (lines[-1:] if is_said else lines) for name in _NAMED.findall(view.words[i])]
    return tuple(dict.fromkeys(name for name in quoted if is_said or kind_at_end(name)))[:MOST_NAMED]


def _lines_of_order(view: View, body: int) -> range:
    """Give the lines of an order up to the one that names what is annexed, or up to its signature; without either, the first of them."""
    for i in range(body, min(body + LONGEST_ORDER, len(view.blocks))):
        if _names_annexed(view, i):
            return range(body, i + 1)
        if view.is_title_like(i) and view.shape(i, "tail") == "signature":
            return range(body, i)
    return range(body, min(body + MOST_SAID, len(view.blocks)))


def _names_annexed(view: View, i: int) -> bool:
    """Tell whether a line says what is annexed: 附「公園管理要點」."""
    return view.text[view.blocks[i][0]] == "附" and "「" in view.words[i]


def is_named_by_order(view: View, i: int, names: tuple[str, ...]) -> bool:
    """Tell whether a line is the title of one of the rules that an order annexes, or of another part of the one above it: 第三條附表."""
    words = view.words[i]
    name = _name_of(words, names)
    if not name or not view.is_title_like(i) or (words != name and not (_OF_RULE.match(words, len(name)) and view.kinds[i])):
        return False
    if not any(_name_of(view.words[j], names) == name for j in view.works[-1].title):
        return True
    is_part = words != name and words not in (view.words[j] for j in view.works[-1].title)
    return is_part and i + 1 < len(view.blocks) and (view.is_body(i + 1) or view.has_columns(i + 1)) and not _IN_FILE.search(words)


def _name_of(words: str, names: tuple[str, ...]) -> str:
    """Give the longest of some names that a title begins with."""
    return max(filter(words.startswith, names), key=len, default="")


def is_next_announced(view: View, i: int) -> bool:
    """Tell whether a line is, word for word, the next of the works that the text above announces, behind the first of them.

    关于印发《采砂办法》和《巡查制度》的通知 is followed by both, and none of them needs a label. What names a work above its
    first line, as a list does, opens none.
    """
    if len(view.works) == 1 or not announces(view) or not view.is_title_like(i) or not _has_body(view, i):
        return False
    if is_numbered_annex(view.words[view.works[-1].first]):
        return False  # then the next one has its label too
    lines = title_lines(view, i)
    words = "".join(map(view.unspaced, lines))
    if not lines or not (is_announced(view, words, i) or is_announced(view, stem_of(words), i)) or lines[-1] + 1 >= len(view.blocks):
        return False
    return not any(words == "".join(map(view.unspaced, work.title)) for work in view.works[-MOST_ANNOUNCED:])


#: So many works are sent out at once.
MOST_ANNOUNCED = 40


def is_table_behind(view: View, i: int) -> bool:
    """Tell whether a line names the table that a law or a decision has behind its last clause: …自公布日施行。 / 临江县政府编制表."""
    if view.kinds[i] is not KINDS["list"] or not 0 < i < len(view.blocks) - 1 or not view.text.endswith(IN_FORCE, 0, view.blocks[i - 1][1]):
        return False
    rows = "\t" in view.text[slice(*view.blocks[i + 1][:2])] or all(view.has_columns(j) for j in (i + 1, i + 2))
    return rows and view.is_title_like(i) and len(view.words[i]) >= LONG_TITLE


def is_roll_behind(view: View, i: int) -> bool:
    """Tell whether a line names the members of a group, as rules about it have them behind their last unit: 联席会议成员名单 / 召集人：….

    Where the count of the rules goes on below them, or the text is signed there, they are a part of it.
    """
    if i + 1 >= len(view.blocks) or not heads_group(view.words[i + 1]) or len(view.words[i]) < LONG_TITLE or not view.is_title_like(i):
        return False
    for j in range(i + 1, min(i + LONGEST_ROLL, len(view.blocks))):
        start, _, reading = view.blocks[j]
        if view.text[start] == "附" and reading is None:
            break
        if (reading is not None and reading.number is not None) or view.shape(j, "any") == "date":
            return False
    return _has_body(view, i)


#: So many lines at most are looked at behind the name of a group.
LONGEST_ROLL = 100


#: So what explains a rule is called: 关于《供水条例》的说明, 生育補助辦法第四條修正總說明, 《供水条例》解读.
_ENDS_EXPLANATION = in_both_scripts("说明", "解读")
ENDS_EXPLANATION = frozenset(word[-1] for word in _ENDS_EXPLANATION)


def explains_above(view: View, i: int) -> bool:
    """Tell whether a line is the title of an explanation of the rules above it, whose name it says, with text below."""
    titles = view.works[-1].title
    if not view.words[i].endswith(_ENDS_EXPLANATION) or not view.is_title_like(i) or len(titles) != 1 or i + 1 >= len(view.blocks):
        return False
    name = stem_of(view.unspaced(titles[0]))
    return len(name) >= LONG_TITLE and name in view.unspaced(i) and _has_body(view, i) and _has_articles(view, i)


def _has_articles(view: View, i: int) -> bool:
    """Tell whether an article stands between the head of the work and block `i`."""
    articles = view.places("article")
    return bisect_left(articles, view.works[-1].body) < bisect_left(articles, i)


#: So a protocol to a treaty is called, behind its signatures.
_PROTOCOL = in_both_scripts("议定书", "换文")
ENDS_PROTOCOL = frozenset(word[-1] for word in _PROTOCOL)


def is_protocol(view: View, i: int) -> bool:
    """Tell whether a line is the title of a protocol behind the signatures of a treaty: …一式两份。 / 代表 / 王大明 / 议定书."""
    if not view.words[i].endswith(_PROTOCOL) or not view.is_title_like(i) or i + 1 >= len(view.blocks) or not view.is_body(i + 1):
        return False
    closing = next((j for j in range(i - 1, max(0, i - MOST_PARTIES), -1) if view.text[view.blocks[j][1] - 1] == "。"), i)
    return closing < i - 1 and "一式" in view.words[closing]


#: Rules begin with what they are made for: 为了加强…，制定本办法。
_PURPOSE = late(both_scripts(r"为.*(?:制[定订]|订定|特订)"))


def _states_purpose(view: View, i: int) -> bool:
    """Tell whether block `i` says what some rules are made for."""
    return i < len(view.blocks) and view.blocks[i][2] is None and _PURPOSE.match(view.words[i]) is not None


def sister_titles(view: View, *, collection: bool) -> set[int]:
    """Give the titles of works of one kind, the only text of a volume, each above a count from one: 食堂管理制度 / 一、…, 考勤制度 / 1、….

    The volume is called a collection, or one of the works says what it is made for, which a part of a work does not. Where some
    other count stands above the first of them, they are parts of what it counts.
    """
    first = view.works[0]
    some = [i for i in view.between(first.first, len(view.blocks) - 1) if view.kinds[i] is not None and _names_counted(view, i)]
    if not some or (below := next((j for j, block in enumerate(view.blocks[first.body :], first.body) if block[2] is not None), some[0])) < some[0]:
        return set()
    sisters = [i for i in some if view.kinds[i] is view.kinds[some[0]]]
    if len(sisters) < FEWEST_SISTERS or below > sisters[0] + MOST_INTRODUCTION:
        return set()
    if not collection and not any(_states_own_purpose(view, i + 1) for i in sisters if i not in first.title):
        return set()
    return set() if any(is_embedded(view, i) for i in sisters) else set(sisters)


#: Two may be a title and a heading. Between a title and its count stand no more blocks than these.
FEWEST_SISTERS, MOST_INTRODUCTION = 3, 2


def _names_counted(view: View, i: int) -> bool:
    """Tell whether a line named as a document is stands above a count from one, with but a paragraph between them."""
    if not (view.is_title_like(i, HEADING) or view.elements.get(i) == "title"):
        return False
    for _, end, below in view.blocks[i + 1 : i + 1 + MOST_INTRODUCTION]:
        if below is not None:
            return below.number == 1
        if view.text[end - 1] != "。":
            return False
    return False


#: What a rule says that it is made for, and calls itself: 特制定本制度.
_OWN_PURPOSE = late(both_scripts(r"为.*(?:制[定订]|订定|特订)本"))


def _states_own_purpose(view: View, i: int) -> bool:
    return view.text[view.blocks[i][0]] in "为為爲" and _OWN_PURPOSE.match(view.words[i]) is not None


def _is_dated(view: View, i: int) -> bool:
    """Tell whether a line stands above a date in brackets, as the title of a speech does."""
    if i + 1 >= len(view.blocks) or len(view.words[i]) < 4 or view.shape(i, "any", "tail") or view.is_organ(i):
        return False
    named = view.kinds[i] is not None
    date = i + 2 if named and i + 2 < len(view.blocks) and view.is_officer(i + 1) else i + 1
    below = view.words[date]
    return (
        below[0] in "（("
        and bool(re.match(r"[（(]\s*[\d０-９〇一二三四五六七八九]{1,4}\s*[年.．]", below))
        and (named or view.shape(date, "any") == "date")
    )


def titles_with_bylines(view: View) -> set[int]:
    """Give the title-like lines under which a name stands alone; one is nothing, several are a collection."""
    blocks = view.blocks
    some = [
        i
        for i in view.between(0, len(blocks) - 2)
        for start, end, below in (blocks[i + 1],)
        if (below is None or below.kind.name == "bullet") and end - start <= BYLINE and view.is_title_like(i)
    ]
    if len(some) < FEWEST_LONG:
        return set()
    pairs = {i for i in some if _stands_over_name(view, i)}
    long = {i for i in pairs if len(view.words[i]) >= LONG_TITLE or "date" in (view.shape(i + 1, "any"), view.shape(i + 2, "any"))}
    return pairs if len(pairs) >= FEWEST_SHORT else long if len(long) >= FEWEST_LONG else set()


#: A line so long over a name is a title; a shorter one may be a heading or a word of a list, unless there are some of them.
LONG_TITLE, FEWEST_SHORT, FEWEST_LONG = 6, 3, 2


def _stands_over_name(view: View, i: int) -> bool:
    """Tell whether a title-like line has a name, or an office and a name, below it, and then text."""
    if view.text[view.blocks[i + 1][0]] not in "（(" and not _is_signer(view, i + 1):
        return False  # so it is most times: no date in brackets between the two, and no name
    if view.shape(i, "any") == "date":
        return False
    below = range(i + 1, min(i + 4, len(view.blocks)))
    undated = [j for j in below if not (view.text[view.blocks[j][0]] in "（(" and view.shape(j, "any") == "date")]
    if len(undated) < 2 or not view.is_body(undated[1]):
        return False
    if view.blocks[i + 1][2] is not None and view.blocks[undated[1]][2] is not None:
        return False  # ● 王大明 / ● 李长河: a list of names
    return _is_signer(view, undated[0])


def _is_signer(view: View, i: int) -> bool:
    """Tell whether a block is a name, or an office and a name."""
    return view.names_author(i) or view.shape(i, "tail") == "signature"
