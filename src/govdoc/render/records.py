"""A document's outline as JSON, one object a line."""

import json
from collections.abc import Iterator

from govdoc.model import Document


def outline_records(document: Document, *, depth: int | None = None, file: str | None = None) -> Iterator[str]:
    r"""Give one JSON object for each entry of the outline.

    >>> from govdoc import parse
    >>> print(*outline_records(parse("一、总则")), sep="\n")
    {"line": 1, "column": 1, "kind": "piece", "level": 0, "marker": null, "number": null, "title": null}
    {"line": 1, "column": 1, "kind": "section", "level": 1, "marker": "一、", "number": 1, "title": "总则"}
    """
    for entry in document.outline():
        if depth is None or entry.level <= depth:
            record = {
                "line": entry.line, "column": entry.column, "kind": entry.kind, "level": entry.level,
                "marker": entry.marker, "number": entry.number, "title": entry.title,
            }  # fmt: skip
            yield json.dumps({"file": file, **record} if file is not None else record, ensure_ascii=False)
