"""Documents of every kind, drawn with the tree that each must parse to.

A document is drawn as a manuscript and then laid out, so that the text and its tree cannot disagree.
"""

from collections.abc import Callable, Iterable
from datetime import date
from functools import cache

from attrs import evolve, frozen
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from govdoc.elements import ELEMENTS
from govdoc.kinds import names_issuer
from govdoc.layout import BY_NAME as STYLES
from govdoc.layout import lay_out, rewrite
from govdoc.manuscript import Item, Line, Manuscript, Part, Passage, Work, reworded
from govdoc.markers import ARABIC_STOP, LABEL
from govdoc.model import Document
from govdoc.numerals import write_chinese
from govdoc.strategies import words
from govdoc.strategies.laws import law_works, lists
from govdoc.strategies.phrases import passages
from govdoc.strategies.terms import INLINE, Terms, choose, converted, terms
from govdoc.strategies.trees import bodies, section_alone

Asked = Iterable[str] | None


def sections(*, max_depth: int = 3, families: Asked = None, script: str | None = None, punctuation: str = "full") -> SearchStrategy[Document]:
    """Draw a document that is one section, with all that stands below it."""
    return _documents("section", terms(max_depth=max_depth, families=families, script=script, punctuation=punctuation))


def pieces(*, max_depth: int = 3, families: Asked = None, script: str | None = None, punctuation: str = "full") -> SearchStrategy[Document]:
    """Draw a document of one piece: a title or none, paragraphs, sections and lists."""
    return _documents("piece", terms(max_depth=max_depth, families=families, script=script, punctuation=punctuation))


def laws(*, script: str | None = None, punctuation: str = "full") -> SearchStrategy[Document]:
    """Draw a law: its articles counted through 编 章 节 or without any, with their 款 项 目, and some inserted later."""
    return _documents("law", terms(script=script, punctuation=punctuation))


def notices(*, max_depth: int = 3, families: Asked = None, script: str | None = None, punctuation: str = "full") -> SearchStrategy[Document]:
    """Draw a notice with the elements of GB/T 9704-2012: 发文字号, 主送机关, 附件说明, 署名, 成文日期, 附注, 抄送."""
    return _documents("notice", terms(max_depth=max_depth, families=families, script=script, punctuation=punctuation))


def speeches(*, max_depth: int = 3, families: Asked = None, script: str | None = None, punctuation: str = "full") -> SearchStrategy[Document]:
    """Draw a speech: a subtitle with a dash, who spoke and when, 同志们：, and what was said."""
    return _documents("speech", terms(max_depth=max_depth, families=families, script=script, punctuation=punctuation))


def letters_tw(*, script: str | None = None, punctuation: str = "full") -> SearchStrategy[Document]:
    """Draw a letter of a Taiwanese office: 受文者 and the other fields, 主旨, 說明 and 辦法, 正本 and 副本; or an order, and the rules it makes."""
    return _documents("letter_tw", terms(script=script, punctuation=punctuation))


def collections(*, max_depth: int = 2, families: Asked = None, script: str | None = None, punctuation: str = "full") -> SearchStrategy[Document]:
    """Draw several works in one text: a notice and its annexes, with labels or only named in it, or the parts 第一篇： and so on of a selection."""
    return _documents("collection", terms(max_depth=max_depth, families=families, script=script, punctuation=punctuation))


def documents(
    *, kinds: Asked = None, max_depth: int = 3, families: Asked = None, script: str | None = None, punctuation: str = "full"
) -> SearchStrategy[Document]:
    """Draw a document of any kind, or of some of the `kinds`: "piece", "notice", "speech", "law", "letter_tw", "collection".

    It is a `Document` as `govdoc.parse` gives one. Its text is laid out as its kind is, and its nodes cover that text.
    The `script` is "simplified" or "traditional", by default the one that the kind is written in; the `punctuation` is
    "full" or "half". At most `max_depth` levels are numbered, each by one of the `families`, which are the names of the
    items and points of `govdoc.markers.MARKER_KINDS`. Laws and letters have the families that the standards give them.
    """
    allowed = terms(max_depth=max_depth, families=families, script=script, punctuation=punctuation)
    names = WHOLE if kinds is None else tuple(kinds)
    for name in names:
        choose("kinds", name, tuple(KINDS))
    return st.one_of([_documents(name, allowed) for name in names])


def written(documents: SearchStrategy[Document], *, style: str | None = None) -> SearchStrategy[tuple[str, Document]]:
    """Draw a text together with the document that it must parse to, whose nodes cover that text.

    The documents are those of any strategy here. With a `style` they are written as `govdoc.write` writes them in it,
    otherwise as they were drawn.
    """
    if style is not None:
        choose("style", style, tuple(STYLES))
        documents = documents.map(lambda document: rewrite(document, style=style))
    return documents.map(lambda document: (document.text, document))


@st.composite
def _documents(draw: DrawFn, kind: str, allowed: Terms) -> Document:
    manuscript = draw(_manuscripts(kind, allowed))
    half = allowed.punctuation == "half"
    if half or allowed.script not in (None, KINDS[kind].script):
        manuscript = reworded(manuscript, allowed.dress)
    style = STYLES[KINDS[kind].style]
    return lay_out(manuscript, evolve(style, half_width=True) if half else style)


@cache
def _manuscripts(kind: str, allowed: Terms) -> SearchStrategy[Manuscript]:
    return KINDS[kind].manuscripts(allowed)


def _one(work: Work) -> Manuscript:
    return Manuscript(works=(work,) if work.parts else ())


def _line(kind: str, words: str = "") -> Line:
    """Give an element, by default the example that its row of the table has."""
    return Line(kind=kind, words=words or ELEMENTS[kind].example)


def _maybe(*lines: Line) -> SearchStrategy[tuple[Line, ...]]:
    return st.sampled_from(((), lines))


def _titled(title: str, *parts: Part) -> Work:
    return Work(title=title, parts=(_line("issuer" if names_issuer(title) else "title", title), *parts))


@cache
def _titles() -> SearchStrategy[str]:
    return st.sampled_from([f"关于{affair}的{kind}" for affair in words.AFFAIRS for kind in words.KINDS])


@cache
def _organs() -> SearchStrategy[str]:
    return st.sampled_from([place + organ for place in words.PLACES for organ in words.ORGANS])


@cache
def _days() -> SearchStrategy[str]:
    first, last = date(2000, 1, 1).toordinal(), date(2029, 12, 31).toordinal()
    return st.integers(first, last).map(date.fromordinal).map(lambda day: f"{day.year}年{day.month}月{day.day}日")


@cache
def _doc_numbers() -> SearchStrategy[str]:
    return st.integers(0, 30 * 99 - 1).map(lambda n: f"青政发〔{2000 + n // 99}〕{n % 99 + 1}号")


def _sections(allowed: Terms) -> SearchStrategy[Manuscript]:
    return section_alone(allowed).map(lambda parts: _one(Work(parts=parts)))


# The body is drawn before what stands around it: so a document that fails shrinks from a notice to a plain piece in one step.


def _pieces(allowed: Terms) -> SearchStrategy[Manuscript]:
    return st.builds(lambda parts, title: _one(_titled(title, *parts) if title else Work(parts=parts)), bodies(allowed), st.none() | _titles())


def _notices(allowed: Terms) -> SearchStrategy[Manuscript]:
    colophons = _maybe(_line("cc"), _line("printed_by"))
    return st.builds(lambda work, colophon: _one(evolve(work, parts=(*work.parts, *colophon))), _notice(allowed), colophons)


@st.composite
def _notice(draw: DrawFn, allowed: Terms) -> Work:
    body, organ, title = draw(bodies(allowed)), draw(_organs()), draw(_titles())
    annexes = words.ANNEXES[: draw(st.integers(0, len(words.ANNEXES)))]
    return _titled(
        organ + title,
        *draw(_maybe(_line("doc_number", draw(_doc_numbers())))),
        *draw(_maybe(_line("addressee"))),
        Passage(words=draw(st.sampled_from(words.OPENINGS))),
        *body,
        *(_line("attachment_note", f"{'附件：' if n == 1 else ''}{ARABIC_STOP.write(n)}{annex}") for n, annex in enumerate(annexes, 1)),
        *draw(_maybe(_line("signature", organ), _line("date", draw(_days())))),
        *draw(_maybe(_line("note"))),
    )


@st.composite
def _speeches(draw: DrawFn, allowed: Terms) -> Manuscript:
    body, theme, opening = draw(bodies(allowed)), draw(st.sampled_from(words.THEMES)), draw(passages(allowed.of(INLINE)))
    return _one(
        _titled(
            theme,
            *draw(_maybe(_line("subtitle", draw(st.sampled_from(words.OCCASIONS))))),
            *draw(_maybe(_line("byline", f"{draw(st.sampled_from(words.PLACES))}市委书记\u3000{draw(st.sampled_from(words.NAMES))}"))),
            *draw(_maybe(_line("date", f"（{draw(_days())}）"))),
            *draw(_maybe(_line("salutation", draw(st.sampled_from(words.SALUTATIONS))))),
            opening,
            *body,
        )
    )


def _laws(_: Terms) -> SearchStrategy[Manuscript]:  # a law has the markers that the law says
    return law_works().map(_one)


def _letters(_: Terms) -> SearchStrategy[Manuscript]:  # so has a letter
    return _letter() | _order()


@cache
def _organs_tw() -> SearchStrategy[str]:
    return st.sampled_from(("臨江縣政府", "青川縣政府", "望雲鄉公所"))


@st.composite
def _letter(draw: DrawFn) -> Manuscript:
    organ = draw(_organs_tw())
    said: list[tuple[str, tuple[Part, ...]]] = [("主旨", (Passage(words=draw(st.sampled_from(words.SUBJECTS_TW))),))]
    said += [("說明", draw(lists(words.FACTS_TW)))] * draw(st.booleans())
    said += [("辦法", draw(lists(words.REQUESTS_TW)))] * draw(st.booleans())
    return _one(
        _titled(
            f"{organ}\u3000函",
            *draw(_maybe(_line("recipient"))),
            *draw(_maybe(_line("date_field"), _line("number_field"))),
            *draw(_maybe(_line("urgency_field"), _line("security_field"))),
            *(Item(kind=LABEL, marker=name + LABEL.after[0], joined=name == "主旨", parts=parts) for name, parts in said),
            *draw(_maybe(_line("cc", "正本：臨江鄉公所"), _line("cc", "副本：本府主計處"))),
            *draw(_maybe(_line("signature", "縣長\u3000王大明"))),
        )
    )


@st.composite
def _order(draw: DrawFn) -> Manuscript:
    """Draw an order, and the rules that it makes: they are named in it, and have no labels."""
    rules = reworded(Manuscript(works=_few(draw, law_works())), lambda said: converted(said, "traditional")).works
    named = "、".join(f"「{work.title}」" for work in rules)
    order = _titled(
        f"{draw(_organs_tw())}\u3000令",
        *draw(_maybe(_line("date_field"), _line("number_field"))),
        Passage(words=f"訂定{named}。"),
        *draw(_maybe(_line("attachment_note", f"附{named}"))),
        _line("signature", "縣長\u3000王大明"),
    )
    return Manuscript(works=(order, *rules))


def _few(draw: DrawFn, works: SearchStrategy[Work]) -> tuple[Work, ...]:
    """Draw a few works, no two of one name."""
    return tuple({work.title: work for work in draw(st.lists(works, min_size=1, max_size=3))}.values())


@cache
def _plans() -> SearchStrategy[str]:
    return st.sampled_from([place + field + plan for place in words.PLACES for field in words.FIELDS for plan in words.PLANS])


@st.composite
def _sent_out(draw: DrawFn, allowed: Terms) -> Manuscript:
    """Draw a notice that sends out the rules and plans it names, and these without labels."""
    plans = st.builds(lambda title, body: _titled(title, *body), _plans(), bodies(allowed))
    rules, organ = _few(draw, law_works() | plans), draw(_organs())
    named = "".join(f"《{work.title}》" for work in rules)
    notice = _titled(
        f"{organ}关于印发{named}的通知",
        *draw(_maybe(_line("doc_number", draw(_doc_numbers())))),
        _line("addressee"),
        Passage(words=f"现将{named}印发给你们，请认真贯彻执行。"),
        _line("signature", organ),
        _line("date", draw(_days())),
    )
    return Manuscript(works=(notice, *rules))


def _collections(allowed: Terms) -> SearchStrategy[Manuscript]:
    allowed = evolve(allowed, max_depth=min(allowed.max_depth, 2))
    return _labelled(allowed) | _sent_out(allowed)


@st.composite
def _labelled(draw: DrawFn, allowed: Terms) -> Manuscript:
    """Draw a notice with its annexes, or the parts of a selection.

    The notice has no 抄送.
    """
    if draw(st.booleans()):
        annexes = st.lists(law_works() | st.builds(lambda title, parts: _titled(title, *parts), _titles(), bodies(allowed)), min_size=1, max_size=2)
        return Manuscript(works=(draw(_notice(allowed)), *(_annexed(n, work) for n, work in enumerate(draw(annexes), 1))))
    parts = draw(st.lists(st.tuples(st.sampled_from(words.PARTS), passages(allowed.of(INLINE)), bodies(allowed)), min_size=2, max_size=3))
    title = draw(_maybe(_line("title", "驻村工作体会文章选编")))
    return Manuscript(before=title, works=tuple(_part(n, *part) for n, part in enumerate(parts, 1)))


def _annexed(n: int, work: Work) -> Work:
    label = f"附件{n}"
    return Work(label=label, title=work.title, parts=(_line("label", label), *work.parts))


def _part(n: int, title: str, first: Passage, body: tuple[Part, ...]) -> Work:
    label = f"第{write_chinese(n)}篇："
    return Work(label=label, title=title, parts=(_line("title", label + title), first, *body))


@frozen
class Kind:
    """A kind of documents."""

    #: What draws its words.
    manuscripts: Callable[[Terms], SearchStrategy[Manuscript]]
    #: The style of `govdoc.write` in which it is laid out.
    style: str = "gbt9704"
    #: The script in which its words are listed.
    script: str = "simplified"


KINDS = {
    "section": Kind(_sections),
    "piece": Kind(_pieces),
    "notice": Kind(_notices),
    "speech": Kind(_speeches),
    "law": Kind(_laws, style="law"),
    "letter_tw": Kind(_letters, style="taiwan", script="traditional"),
    "collection": Kind(_collections),
}
#: Those that are whole documents, the plainest first.
WHOLE = tuple(name for name in KINDS if name != "section")
