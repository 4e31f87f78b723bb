"""Reads the case files, and writes an outline the way they do."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from govdoc.model import Document

CASES = Path(__file__).parent / "cases"
FENCE, DOT = "~~~", "."


class Case(NamedTuple):
    """One case with its place: a file and the line of its opening fence."""

    file: str
    line: int
    text: str
    expected: str

    @property
    def name(self) -> str:
        return f"{self.file}:{self.line}"


def read_cases(*folders: str) -> list[Case]:
    return [case for folder in folders for path in sorted((CASES / folder).glob("*.txt")) for case in _cases(path)]


def _cases(path: Path) -> Iterator[Case]:
    body: list[str] | None = None
    start = 0
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if line.strip() != FENCE:
            if body is not None:
                body.append(line)
        elif body is None:
            body, start = [], number
        else:
            assert body.count(DOT) == 1, f"{path.name}:{start}: a case has one line with a dot"
            dot = body.index(DOT)
            file = f"{path.parent.name}/{path.name}"
            yield Case(file, start, "\n".join(body[:dot]), "\n".join(body[dot + 1 :]))
            body = None
    assert body is None, f"{path.name}:{start}: the case is not closed"


def outline_of(document: Document) -> str:
    return "\n".join(_outline_lines(document))


def elements_of(document: Document) -> str:
    return "\n".join(f"{entry.kind} {entry.text}" for entry in document.elements())


def _outline_lines(document: Document) -> Iterator[str]:
    for entry in document.outline():
        marker = "".join((entry.marker or "").split())
        title = entry.title or ""
        sign = {"piece": "#", "point": f"* {marker}", "section": marker or "-"}[entry.kind]
        yield ("  " * entry.level + f"{sign} {title}").rstrip()
