"""What opens a work that has no label: a title above a greeting, a letterhead, a count that starts again."""

import re
from bisect import bisect_left

from govdoc.announced import LONGEST_NOTICE
from govdoc.expressions import late
from govdoc.heads import COLUMNS_OF_DRAFT, heads_columns
from govdoc.kinds import KINDS, kind_at_end, names_issuer, stem_of
from govdoc.labels import IN_FORCE, is_embedded
from govdoc.markers import MarkerKind
from govdoc.people import heads_group
from govdoc.scripts import both_scripts, either_script, in_both_scripts
from govdoc.tails import MOST_PARTIES
from govdoc.titles import OWN_PURPOSE, is_part_of, title_lines
from govdoc.view import BYLINE, HEADING, View

_BELOW_LETTERHEAD = ("date", "date_field", "doc_number", "number_field")


def is_letterhead(view: View, i: int) -> bool:
    """Tell whether a line is but an organ and a kind of document, with a date, a number or 主旨： right below it."""
    if i + 1 >= len(view.blocks) or not view.is_title_like(i) or not names_issuer(view.words[i]) or not view.has_body_above(i):
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
    if view.text[view.blocks[i][1] - 1] in _SPEECH_ENDS or _names_amended(view.words[i]) or _is_greeted(view, i):
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
    if i not in pairs and not collection and not view.has_body_above(i):
        return False
    opens = i in pairs or (tail and _opens_work(view, i)) or _restarts(view, i) or _is_dated(view, i) or _is_speech(view, i) or _is_sent(view, i)
    return opens or _is_greeted(view, i) or (collection and (_heads_first(view, i) or _is_first_of_all(view, i)))


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
    if view.kinds[i] is not KINDS["speech"] or not view.has_body_above(i):
        return False
    for j in range(i + 1, min(i + 4, len(view.blocks))):
        if view.shape(j, "any") == "salutation":
            return True
        if not (view.shape(j, "any") == "date" or view.names_author(j)):
            return False
    return False


#: So an audience is greeted once, at the beginning: 各位老师、各位同学：大家早上好！; 同志们！ may come again in the middle of a speech.
_GREETING = late(both_scripts(r"(?:各位|尊敬的|敬爱的|亲爱的)[^。；]{2,40}好[！!]?$"))
_ENDS_GREETING = frozenset("好！!")
#: What an event's plan puts above the words of its host is no title.
_OF_HOST = in_both_scripts("开场白", "开场", "串词", "环节")


def _is_greeted(view: View, i: int) -> bool:
    """Tell whether an audience is greeted right below a title-like line, or with but a short line, who speaks, between them."""
    if len(view.words[i]) < LONG_TITLE or view.words[i].endswith(_OF_HOST):
        return False
    for j in (i + 1, i + 2):
        if j >= len(view.blocks):
            return False
        start, end, reading = view.blocks[j]
        if view.text[end - 1] in _ENDS_GREETING and _GREETING.match(view.words[j]):
            return True
        if end - start > BYLINE or reading is not None or view.text[end - 1] in "。：:，":
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
        return view.has_body_above(i)
    return kind == "date" and i - 1 not in view.elements and not view.answers_heading(i) and not view.fills_field(i) and view.has_body_above(i)


#: With these a line begins that says to whom copies go (文書處理手冊; GB/T 9704-2012 7.4.2); 报送： may be the label of a field.
_OPENS_COPIES = frozenset("正副抄")


def _is_copied_to(view: View, i: int) -> bool:
    return view.text[view.blocks[i][0]] in _OPENS_COPIES and view.shape(i, "tail") == "cc"


def _opens_work(view: View, i: int) -> bool:
    """Tell whether a title-like line after a signature heads an annexed work."""
    if view.shape(i, "above", "tail", "any", "head") or _is_above_last_date(view, i):
        return False
    lines = title_lines(view, i)
    if not lines or _is_cited(view, lines[-1]) or view.words[i].startswith(_QUESTIONS):
        return False
    words = "".join(view.words[j] for j in lines)
    if len(words) < SHORTEST_TITLE or kind_at_end(words) is not None:
        return len(words) >= SHORTEST_TITLE
    after = lines[-1] + 1
    return after < len(view.blocks) and ((len(words) >= LONG_TITLE - 1 and view.is_body(after)) or _is_below_copies(view, i, after))


def _is_above_last_date(view: View, i: int) -> bool:
    """Tell whether a line stands right above a date, as a signature does, and not as a title: 放假通知 / 2024-04-23 / 各科室：."""
    if i + 1 >= len(view.blocks) or view.shape(i + 1, "any") != "date":
        return False
    if view.kinds[i] is None or i + 2 >= len(view.blocks):
        return True
    if view.shape(i + 2, "head", "any") in ("addressee", "salutation"):
        return False
    start, end, reading = view.blocks[i + 2]
    return reading is not None or end - start < SHORTEST_TEXT or view.text[end - 1] not in "。：:"


#: What a notice says right below the day of its title is no shorter.
SHORTEST_TEXT = 16
#: The next question, or its answer, behind the date of an answer: 问：被羁押的人能否参加选举？.
_QUESTIONS = in_both_scripts("问：", "问:", "答：", "答:")
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
    return view.text.find(f"《{view.words[i]}》", since, start) >= 0 and view.has_body_above(i)


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
    return view.has_body_above(i)


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
    return len(name) >= LONG_TITLE and name in view.unspaced(i) and view.has_body_above(i) and _has_articles(view, i)


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


def _states_own_purpose(view: View, i: int) -> bool:
    """Tell whether a rule says what it is made for, and calls itself: 为规范就餐，特制定本制度."""
    return view.text[view.blocks[i][0]] in "为為爲" and OWN_PURPOSE.match(view.words[i]) is not None


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
