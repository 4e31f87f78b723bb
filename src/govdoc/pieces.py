"""One text, many works: where each begins, and what it is called.

Numbering is not looked at here but for two signs: a title-like line after which a count starts again, and a label inside
a law whose articles count on behind it.
"""

from typing import NamedTuple

from govdoc.annexed import is_explanation, is_named_by_order, is_next_announced, named_by_order, names_of_files
from govdoc.expressions import late
from govdoc.heads import mark_head
from govdoc.labels import NAMES_PART, OPENS_PART, heads_annex, is_annex, label_at, may_be_counted, part_number, shorts_and_parts
from govdoc.mastheads import begin_first_work, first_title
from govdoc.openings import (
    ENDS_EXPLANATION,
    ENDS_PROTOCOL,
    ends_a_work,
    explains_above,
    is_letterhead,
    is_protocol,
    is_roll_behind,
    is_sent_out,
    is_table_behind,
    may_open,
    opens,
    sister_titles,
    titles_with_bylines,
)
from govdoc.series import ABOVE, bracketed_parts, counted_series, counted_volumes, listed_parts
from govdoc.sites import is_editors
from govdoc.titles import OPENS_LABEL, base_title, begin_work, heads_another, model_called, names_collection, repeats
from govdoc.view import View, Work


class _Signs(NamedTuple):
    """What tells of a work that it is not the first."""

    #: The first work's title without its year and its count: 工作总结, with 2 behind it, begins the second.
    base: str
    #: What the first work's title is called by, up to its colon: 申论范文：, with other words behind it, begins the second.
    called: str
    #: Whether that is the title of a collection.
    collection: bool
    #: The titles with a name below them.
    pairs: set[int]
    #: The lines that name what stands in a file only.
    files: set[int]
    #: The titles that a numbered table of contents lists.
    listed: set[int]
    #: The titles of works of one kind that are all the text.
    sisters: set[int]
    #: The names of the rules that an order annexes.
    named: tuple[str, ...]


def find_works(view: View) -> None:
    """Find where each work of the text begins, and take its label and its title."""
    first = next((i for i in range(len(view.blocks)) if i not in view.elements), None)
    if first is None:
        return
    view.series, view.volumes = counted_series(view), counted_volumes(view) | bracketed_parts(view)
    pairs = titles_with_bylines(view)
    first = _begin_first(view, first)
    title = view.works[0].title
    collection = bool(title) and names_collection(view.words[title[-1]])
    signs = _Signs(
        base_title(view),
        model_called(view),
        collection,
        pairs,
        set(names_of_files(view)),
        set(listed_parts(view)),
        sister_titles(view, collection=collection),
        named_by_order(view),
    )
    _find_others(view, first, signs)
    _settle_first(view, first, signs)


def _begin_first(view: View, first: int) -> int:
    """Begin the first work, below what an editor says of it and what stands above a title; give the block from which it counts."""
    opening = _introduced(view, first)
    if opening is not None:
        _mark_introduction(view, first, opening)
        first = opening
    title = opening if opening is not None else first_title(view, first)
    begin_first_work(view, title)
    if title != first:
        view.works[0] = view.works[0]._replace(first=first)
    return first


def _find_others(view: View, first: int, signs: _Signs) -> None:
    """Find the works behind the first: by their labels, by titles like its own, and by what opens a work without either."""
    tail = False
    some = shorts_and_parts(view)
    for i in sorted({*some, *signs.files}) if signs.files else some:
        if i <= first or i in view.elements or i < view.works[-1].body or (view.laws and view.is_in_article(i)):
            continue
        label = _label_of_other(view, i)
        if i in signs.files and (tail or (i - 1 in signs.files and i - 1 in view.works[-1].title)):
            _take_file(view, i, goes_on=not tail and not is_explanation(view, i - 1))
        elif label:
            if (label == "label" and not is_annex(view, i)) or (label == "annex" and not heads_annex(view, i, tail=tail)):
                continue
            begin_work(view, i, label)
        elif i in signs.sisters or _is_like_first(view, i, signs):
            begin_work(view, i, None)
        elif view.fitting[i]:
            tail = tail or ends_a_work(view, i)
            continue
        elif _opens_without_label(view, i, signs, tail=tail):
            begin_work(view, i, None)
        else:
            continue
        tail = False


def _label_of_other(view: View, i: int) -> str | None:
    """Give the sort of label with which a block opens; most blocks need not be asked."""
    start, end, _ = view.blocks[i]
    may_be = view.text[start] in OPENS_LABEL or i in view.series or (view.text[end - 1] in "：:" and may_be_counted(view.words[i]))
    return label_at(view, i) if may_be else None


def _is_like_first(view: View, i: int, signs: _Signs) -> bool:
    """Tell whether a line is a letterhead, a title of which a table of contents has told, or the first work's own with a count."""
    return (
        (signs.collection and i in signs.listed)
        or (view.text[view.blocks[i][1] - 1] in _ISSUED_ENDS and is_letterhead(view, i))
        or (len(signs.base) >= SHORTEST_BASE and signs.base in view.words[i] and repeats(view, i, signs.base))
        or (signs.called != "" and view.words[i].startswith(signs.called) and heads_another(view, i))
    )


#: A shorter title may stand in any line.
SHORTEST_BASE = 4


def _opens_without_label(view: View, i: int, signs: _Signs, *, tail: bool) -> bool:
    """Tell whether a line is the title of a work by what stands around it; `tail` says that the work before has been signed."""
    if signs.named and i + 1 < len(view.blocks) and is_named_by_order(view, i + 1, signs.named):
        return False  # what stands between a signature and the title is none
    if (
        view.is_title_like(i)
        and (i in signs.pairs or tail or may_open(view, i))
        and opens(view, i, signs.pairs, tail=tail, collection=signs.collection)
    ):
        return True
    if view.kinds[i] is not None and (is_sent_out(view, i) or is_table_behind(view, i) or is_roll_behind(view, i)):
        return True
    if len(view.works) > 1 and is_next_announced(view, i):
        return True
    if signs.named and is_named_by_order(view, i, signs.named):
        return True
    last = view.text[view.blocks[i][1] - 1]
    return (last in ENDS_EXPLANATION and explains_above(view, i)) or (last in ENDS_PROTOCOL and is_protocol(view, i))


def _settle_first(view: View, first: int, signs: _Signs) -> None:
    """Give back the first work if it is but the title of the others, or what an editor says of them."""
    if len(view.works) > 1 and (signs.collection or view.works[1].first in signs.sisters or _is_part(view, signs.base)):
        _give_back_title(view, first)
    pairs = signs.pairs
    if pairs and view.works[0].first not in pairs and all(is_editors(view, i) for i in range(view.works[0].body, min(pairs))):
        _begin_with(view, first, min(pairs))
    # What stands above the first work and is nothing by itself is a part of it.
    stray = next((i for i in range(view.works[0].first) if i not in view.elements), None)
    if stray is not None:
        view.works[0] = view.works[0]._replace(first=stray)


def _begin_with(view: View, first: int, opening: int) -> None:
    """Let the works begin with that at `opening`; what stands above it introduces them."""
    view.works.pop(0)
    if not view.works or view.works[0].first > opening:  # what stood above it had taken its title for a line of its own
        view.works.insert(0, Work(opening, None, (opening,), None, opening + 1))
    _mark_introduction(view, first, opening)


#: So many files at most are named as one work.
MOST_FILES = 6


def _take_file(view: View, i: int, *, goes_on: bool) -> None:
    """Take a line that names what stands in a file, for the title of a work or for more of the title above it."""
    view.elements[i] = "title"
    work = view.works[-1]
    if goes_on and len(work.title) < MOST_FILES:
        view.works[-1] = work._replace(title=(*work.title, i), body=i + 1)
    else:
        view.works.append(Work(i, None, (i,), None, i + 1))


_NAMES_PART = late(f"[{''.join(sorted(NAMES_PART))}]")


def _introduced(view: View, first: int) -> int | None:
    """Give the first work of a collection below what its editor says of it, if there is such an introduction.

    Models of how to write come so: 工作总结（精选2篇） / 下面是…，希望对您有所帮助。 / 工作总结 篇1. The introduction is a few lines without
    any number or signature; where the count does not begin with 1, what stands above it is a work like the others.
    """
    last = min(first + ABOVE, len(view.blocks))
    if not view.series and not _NAMES_PART.search(view.text, 0, view.blocks[last - 1][1]):
        return None
    for i in range(first + 1, last):
        if i in view.series or view.text[view.blocks[i][0]] in OPENS_PART:
            if (view.series[i].number if i in view.series else part_number(view, i)) != 1:
                continue
            goes_on = i in view.series or any(part_number(view, j) == 2 for j in shorts_and_parts(view) if j > i)
            return i if goes_on and any(map(view.is_body, range(first, i))) and all(_may_introduce(view, j) for j in range(first, i)) else None
    return None


def _may_introduce(view: View, i: int) -> bool:
    """Tell whether a block above the first work of a collection has no number and nobody's name."""
    reading = view.blocks[i][2]
    if reading is not None and reading.kind.name != "bullet":
        return False
    return i in view.elements or not (view.shape(i, "any") in ("salutation", "date") or view.shape(i, "head", "tail"))


def _mark_introduction(view: View, first: int, opening: int) -> None:
    """Mark the title of a collection, and what its editor says of it."""
    for i in range(first, opening):
        if i not in view.elements:
            view.elements[i] = "title" if view.is_title_like(i) else "boilerplate"


#: So ends the letterhead of a letter, an order or a proclamation.
_ISSUED_ENDS = frozenset("函令告")


def _is_part(view: View, base: str) -> bool:
    """Tell whether the second work has the label of a part, or the first one's title with a count."""
    first, label, title, span = view.works[1][:4]
    if first in view.series or span is not None or (label is not None and view.words[label][0] != "附"):
        return True
    return bool(base and title) and repeats(view, title[0], base)


def _give_back_title(view: View, first: int) -> None:
    """Take back the first work if it is but a title, which then stands on the collection."""
    second = view.works[1].first
    mark_head(view, view.works[0].body, second)
    if not any(view.is_body(i) for i in range(first, second)):
        view.works.pop(0)
        view.elements.update({i: "title" for i in range(first, second) if i not in view.elements})
