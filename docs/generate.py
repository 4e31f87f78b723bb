"""Writes the pages of the reference that are read off the tables: python docs/generate.py.

`reference/markers.md` comes from `MARKER_KINDS` and `NUMERALS`, `reference/elements.md` from `ELEMENT_KINDS`,
`reference/kinds.md` from `DOCUMENT_KINDS`, `reference/normalizing.md` from `STEPS`. A test compares the files with what this
script would write, so a row that changes without its page is noticed.
"""

from collections.abc import Callable, Iterable
from pathlib import Path

from govdoc.elements import ELEMENT_KINDS, ElementKind
from govdoc.kinds import DOCUMENT_KINDS, DocumentKind
from govdoc.markers import MARKER_KINDS, MarkerKind
from govdoc.numerals import NUMERALS, Numerals
from govdoc.steps.step import Step
from govdoc.steps.table import STEPS

DOCS = Path(__file__).parent
NOTHING = "–"
#: How an affix that cannot be seen is shown.
BLANKS = {" ": "space", "\u3000": "U+3000", "\u00a0": "U+00A0", "\n": "the end of the line", "": "nothing"}

MARKERS_INTRODUCTION = """\
<!-- Written by docs/generate.py from MARKER_KINDS in src/govdoc/markers.py: change it there, and run the script. -->
# Markers

What may open a numbered unit. Each line below is a row of the table `MARKER_KINDS` in `govdoc.markers`; where two rows
begin alike, the upper one is tried first. A row only says what a marker looks like. Whether a line that looks so is a
marker, and how deep it stands, depends on the lines around it: see [How levels are decided](../explanation/levels.md).

- **before, number, after**: a marker is these three in this order, and spaces may stand between them (第 一 章). The
  first form is the one that standards write, and the one that `kind.write(1)` gives; the others are met in documents.
- **number**: a way of counting from the table at the foot of this page, or the words themselves. Kinds of the role
  *division* or *article* are read with Arabic numerals too: 第 12 條.
- **loosely after**: endings that prove little by themselves, such as 一， or 一 with a space. They are believed when
  their neighbours count on.
- **role**: what the marker marks. A *division* (章), an *article* (条) and a *label* (主旨：) are always sections; an
  *item* (一、) is a section where its run has headings, otherwise a point; a *point* (一是) is always a point.
- **also**: *inline* may stand inside a paragraph, after a punctuation mark; *company* is believed only when a second
  one of its run follows; *inserts* may carry an inserted number: 第十二条之一 and 第 12-1 條 are read as `(12, 1)`;
  *apart* opens something only where white space follows it.
- **trust**: what it costs to read such a beginning as mere text; the higher, the surer it is a marker.
- **rank**: the level that GB/T 9704-2012, 7.3.3 gives it, where it gives one. It has no say in the level of a node.
"""

NUMERALS_INTRODUCTION = """\
## Ways of counting

The table `NUMERALS` in `govdoc.numerals`. *Last* is the highest number that can be written so. Variants of the signs
(〇 and 零, 貳 and 贰, １ and 1) are read alike.
"""

ELEMENTS_INTRODUCTION = """\
<!-- Written by docs/generate.py from ELEMENT_KINDS in src/govdoc/elements.py: change it there, and run the script. -->
# Elements

What stands around the outline of a document: its head, its tail, and what a web page added. Each line below is a row
of the table `ELEMENT_KINDS` in `govdoc.elements`; the name is the `kind` of an `Element` and of an entry of
`document.elements()`. Where a line has the shape of two kinds that may stand there, the upper row wins.

- **where**: *head* stands under the title or above it, *tail* after the text, *any* where it likes.
- **known by**: *its shape*, the words on its line; *its place*, what stands above and below it; or either.

An element is looked for on a line of its own. A line in the head that fits no row is kept as a `subtitle`, a line
elsewhere as a heading or a paragraph; nothing is dropped.
"""

STEPS_INTRODUCTION = """\
<!-- Written by docs/generate.py from STEPS in src/govdoc/normalizing.py: change the rows there, and run the script. -->
# Steps of normalising

What `govdoc.normalize` and `govdoc normalize` can repair. Each line below is a row of the table `STEPS` in
`govdoc.normalizing`; steps run in this order, however they are named. How they are used is told in
[Repair a damaged text](../how-to/normalize.md), how much they change in [What normalising
changes](../explanation/normalizing.md).

- **default**: runs when no steps are named. Such a step is safe on any text: it changes nothing but what is damaged for sure.
- **example**: a text before and after the step. What cannot be seen is written as in Python: `\\n`, `\\u200b`.
- **left alone**: texts that look alike and stay as they are. They are tests, as the examples are.
"""


def markers_page() -> str:
    """Write the page of the marker kinds."""
    header = (
        "name",
        "term",
        "example",
        "before",
        "number",
        "after",
        "loosely after",
        "role",
        "also",
        "trust",
        "rank",
        "source",
    )
    counting = ("name", "1, 2, 3", "last")
    return (
        f"{MARKERS_INTRODUCTION}\n{_table(header, map(_marker_row, MARKER_KINDS))}\n"
        f"{NUMERALS_INTRODUCTION}\n{_table(counting, map(_numerals_row, NUMERALS))}"
    )


def elements_page() -> str:
    """Write the page of the element kinds."""
    header = ("name", "term", "example", "where", "known by", "source")
    return f"{ELEMENTS_INTRODUCTION}\n{_table(header, map(_element_row, ELEMENT_KINDS))}"


KINDS_INTRODUCTION = """\
<!-- Written by docs/generate.py from DOCUMENT_KINDS in src/govdoc/kinds.py: change it there, and run the script. -->
# Kinds of document

What a work is (文种), as told by the word its title ends with and the formula that closes it. Each line below is a row of the
table `DOCUMENT_KINDS` in `govdoc.kinds`; the name is the `kind` of a `Piece`. What follows the last word of a title, such as
（试行） or 草案, is left out of account.

- **title ends with**: in either script; the longest word wins.
- **but not**: longer words that end alike.
- **proof**: *needed* where the word also ends other things; then the title must say 关于 or of what it is, or the text must have
  articles or the formula.
"""


def kinds_page() -> str:
    """Write the page of the kinds of document."""
    header = ("name", "term", "title ends with", "but not", "closed by", "proof", "source")
    return f"{KINDS_INTRODUCTION}\n{_table(header, map(_kind_row, DOCUMENT_KINDS))}"


def _kind_row(kind: DocumentKind) -> tuple[str, ...]:
    proof = "needed" if kind.needs_proof else NOTHING
    return _code(kind.name), kind.term, *(_codes(words) or NOTHING for words in (kind.words, kind.but, kind.closings)), proof, kind.source


def steps_page() -> str:
    """Write the page of the steps of normalising."""
    header = ("name", "default", "what it does", "example", "left alone", "source")
    return f"{STEPS_INTRODUCTION}\n{_table(header, map(_step_row, STEPS))}"


#: Each generated page, and what writes it.
PAGES: dict[Path, Callable[[], str]] = {
    DOCS / "reference" / "markers.md": markers_page,
    DOCS / "reference" / "elements.md": elements_page,
    DOCS / "reference" / "kinds.md": kinds_page,
    DOCS / "reference" / "normalizing.md": steps_page,
}


def _marker_row(kind: MarkerKind) -> tuple[str, ...]:
    also = [
        word for word, is_so in (("inline", kind.inline), ("company", kind.needs_company), ("inserts", kind.inserts), ("apart", kind.apart)) if is_so
    ]
    return (
        _code(kind.name),
        kind.term,
        _code(kind.example),
        _codes(kind.before),
        _number(kind),
        _codes(kind.after),
        _codes(kind.loose) if kind.loose else NOTHING,
        kind.role,
        ", ".join(also) or NOTHING,
        f"{kind.trust:g}",
        NOTHING if kind.rank is None else str(kind.rank),
        kind.source or NOTHING,
    )


def _number(kind: MarkerKind) -> str:
    """Tell how a kind writes its number: a way of counting, so many of them, or words."""
    if kind.words is not None:
        return _codes(kind.words)
    if kind.numerals is None:
        return NOTHING
    return kind.numerals.name if kind.parts == 1 else f"{kind.parts} × {kind.numerals.name}, joined by points"


def _numerals_row(numerals: Numerals) -> tuple[str, ...]:
    return numerals.name, _codes(map(numerals.write, (1, 2, 3))), numerals.write(numerals.last)


def _element_row(kind: ElementKind) -> tuple[str, ...]:
    known = "its place" if kind.shape is None else "its shape" if kind.fits(kind.example) else "its shape or its place"
    return _code(kind.name), kind.term, _code(kind.example), kind.where, known, kind.source or NOTHING


def _step_row(step: Step) -> tuple[str, ...]:
    examples = "<br>".join(f"{_seen(before)} → {_seen(after)}" for before, after in step.examples)
    untouched = "<br>".join(map(_seen, step.untouched))
    return _code(step.name), "yes" if step.default else NOTHING, step.summary, examples, untouched, step.source or NOTHING


def _seen(text: str) -> str:
    r"""Show a text with what cannot be seen as Python writes it; a wide space can be seen.

    >>> _seen("总\u3000则\u200b\n")
    '`总\u3000则\\u200b\\n`'
    """
    return "`" + "".join(c if c == "\u3000" else repr(c)[1:-1] if not c.isprintable() else c for c in text) + "`"


def _codes(words: Iterable[str]) -> str:
    return " ".join(map(_code, words))


def _code(words: str) -> str:
    """Show words as they are, and white space by its name.

    >>> _code("（"), _code(" "), _code("\u3000")
    ('`（`', 'space', 'U+3000')
    """
    return BLANKS.get(words) or f"`{words}`"


def _table(header: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    r"""Draw a table in Markdown.

    >>> print(_table(["name", "example"], [["`bar`", "`|`"]]), end="")
    | name | example |
    |---|---|
    | `bar` | `\|` |
    """
    titles = tuple(header)
    return "\n".join([_line(titles), "|" + "---|" * len(titles), *map(_line, rows)]) + "\n"


def _line(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def main() -> None:
    """Write every page."""
    for path, page in PAGES.items():
        path.write_text(page(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
