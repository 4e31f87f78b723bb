"""A document's outline, and its elements, as JSON, one object a line."""

import json
from collections.abc import Iterator
from datetime import date

import attrs

from govdoc.model import Document, Element, ElementEntry, Entry
from govdoc.values import DocumentNumber


def outline_records(document: Document, *, depth: int | None = None, file: str | None = None, elements: bool = False) -> Iterator[str]:
    r"""Give one JSON object for each entry of the outline, and for each element where these are asked for.

    >>> from govdoc import parse
    >>> print(*outline_records(parse("一、总则")), sep="\n")
    {"line": 1, "column": 1, "kind": "piece", "level": 0, "marker": null, "number": null, "title": null}
    {"line": 1, "column": 1, "kind": "section", "level": 1, "marker": "一、", "number": 1, "title": "总则"}
    >>> *_, last = outline_records(parse("防汛通知\n请抓紧落实。\n临江县人民政府\n2024年5月6日"), elements=True)
    >>> print(last)
    {"line": 4, "column": 1, "kind": "element", "element": "date", "text": "2024年5月6日", "value": "2024-05-06"}
    """
    records = [_entry_record(entry) for entry in document.outline() if depth is None or entry.level <= depth]
    if elements:
        records += [_element_record(entry) for entry in document.elements() if entry.kind != "blank"]
        records.sort(key=lambda record: (record["line"], record["column"]))
    for record in records:
        yield json.dumps({"file": file, **record} if file is not None else record, ensure_ascii=False)


def _entry_record(entry: Entry) -> dict[str, object]:
    return {
        "line": entry.line, "column": entry.column, "kind": entry.kind, "level": entry.level,
        "marker": entry.marker, "number": entry.number, "title": entry.title,
    }  # fmt: skip


def _element_record(entry: ElementEntry) -> dict[str, object]:
    return {"line": entry.line, "column": entry.column, "kind": "element", "element": entry.kind, "text": entry.text, "value": _plain(entry.node)}


def _plain(element: Element) -> object:
    """Give an element's value as JSON can hold it: a date as 2024-05-06, a document number as an object."""
    value = element.value
    if isinstance(value, date):
        return value.isoformat()
    return attrs.asdict(value) if isinstance(value, DocumentNumber) else value
