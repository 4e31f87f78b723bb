"""Heads and tails of works: what stands between a title and the text, and what stands under the text."""

import re

from govdoc.scripts import both_scripts
from govdoc.view import HEADING, TITLE, View


def mark_head(view: View, body: int, end: int) -> int:
    """Mark the elements between a title and the text, and give the first block after them."""
    last = body
    for i in range(body, min(body + 16, end)):
        if i in view.elements:
            last = i + 1
            continue
        kind = _head_kind(view, i, body, end)
        if kind:
            view.elements[i] = kind
            last = i + 1
        elif view.is_body(i):
            break
    numbered = any(view.elements.get(i) == "doc_number" for i in range(body, last))
    for i in range(body, last):
        if i not in view.elements and not view.is_body(i):
            view.elements[i] = "subtitle"
        elif numbered and view.elements.get(i) == "salutation" and not _GREETS.search(view.words(i)):
            view.elements[i] = "addressee"
    return last


#: So somebody is greeted; 张青山主任： under a document number is whom the letter goes to.
_GREETS = re.compile(both_scripts("各位|们|同志|朋友|尊敬|先生|女士"))


def _head_kind(view: View, i: int, body: int, end: int) -> str | None:
    start, stop, reading = view.blocks[i]
    if reading is not None and reading.kind.name == "bullet" and body > 0 and view.text[start] in "—―－─-" and stop - start <= TITLE:
        return "subtitle" if view.text[stop - 1] not in "。：:；" else None
    if reading is None and view.works[-1].body > 0 and stop - start <= 2:
        return "byline" if view.is_name(i) and i + 1 < end and view.is_body(i + 1) else "boilerplate"
    if reading is None and i + 1 < end and view.text[view.blocks[i + 1][0]] in "—―－─" and view.is_title_like(i):
        return "title"
    if (reading is not None and reading.kind.trust > 1) or i in view.quoted or stop - start > 400:
        return None
    kind = view.shape(i, "above", "head", "any", "tail")
    if (
        kind == "signature"
        or (kind is None and view.is_officer(i))
        or (kind is None and i == body and body > 0 and view.is_name(i) and i + 1 < end and view.is_body(i + 1))
    ):
        return "byline"
    if kind == "addressee" and (i + 1 >= end or not view.is_body(i + 1)):
        return None
    return None if kind in ("attachment_note", "seal", "note", "printed_by", "contents", "label") and i > body + 3 else kind


def mark_tail(view: View, body: int, end: int) -> None:
    """Mark signatures, dates, notes and lists of annexes under the text."""
    for i in view.between(body, end):
        if i in view.elements:
            continue
        kind = view.shape(i, "tail", "any")
        if kind == "attachment_note":
            _mark_attachments(view, i, end)
        elif kind == "date":
            view.elements[i] = kind
            _mark_signatures(view, i, body)
        elif (kind == "signature" and not _heads_something(view, i, end)) or kind in (
            "note",
            "seal",
            "cc",
            "printed_by",
            "source",
            "byline",
            "salutation",
            "keywords",
            "attendance",
            "closing",
            "caption",
        ):
            view.elements[i] = kind
            if kind == "note" and i > body and view.is_organ(i - 1):
                view.elements[i - 1] = "signature"
            if kind == "signature" and i + 1 < end and view.is_foreign(i + 1):
                view.elements[i + 1] = "signature"  # the name as its bearer writes it


def _heads_something(view: View, i: int, end: int) -> bool:
    """Tell whether running text follows, so that 主任 on a line is a heading and no signature."""
    return len(view.words(i)) <= 4 and i + 1 < end and view.is_body(i + 1)


def _mark_signatures(view: View, i: int, body: int) -> None:
    """Mark the lines above a date, at most five, that hold no sentence."""
    for j in range(i - 1, max(body - 1, i - 6), -1):
        if j in view.elements or not view.is_title_like(j, HEADING):
            break
        view.elements[j] = "signature"


def _mark_attachments(view: View, i: int, end: int) -> None:
    """Mark a list of annexes: 附件：1.… and the lines 2.… below it, with their broken ends."""
    view.elements[i] = "attachment_note"
    expected = 2
    j = i + 1
    while j < end:
        reading = view.blocks[j][2]
        if reading is not None and reading.number == expected and reading.kind.name in ("arabic", "han", "dotted_sign"):
            expected += 1
            view.elements[j] = "attachment_note"
        elif reading is None and _is_broken_off(view, j - 1) and view.words(j)[-1] not in "。；":
            view.elements[j] = "attachment_note"
        else:
            break
        j += 1


def _is_broken_off(view: View, i: int) -> bool:
    words = view.words(i)
    return sum(map(words.count, "（(《")) > sum(map(words.count, "）)》"))
