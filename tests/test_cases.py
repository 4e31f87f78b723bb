"""Every case file, one test a case."""

import pytest

import govdoc
from casefiles import Case, elements_of, outline_of, read_cases
from govdoc.elements import ELEMENT_KINDS, ElementKind
from govdoc.markers import MARKER_KINDS
from govdoc.readings import reading_at


def _named(cases: list[Case]) -> list[object]:
    return [pytest.param(case, id=case.name) for case in cases]


@pytest.mark.parametrize("case", _named(read_cases("outline", "points", "pieces", "blocks", "documents")))
def test_outline(case: Case) -> None:
    assert outline_of(govdoc.parse(case.text)) == case.expected


@pytest.mark.parametrize("case", _named(read_cases("known_failures")))
@pytest.mark.xfail(strict=True, reason="the prose beside the case says why")
def test_known_failure(case: Case) -> None:
    assert outline_of(govdoc.parse(case.text)) == case.expected


@pytest.mark.parametrize("case", _named(read_cases("elements", "documents_elements")))
def test_elements(case: Case) -> None:
    assert elements_of(govdoc.parse(case.text)) == case.expected


@pytest.mark.parametrize("case", _named(read_cases("known_failures_elements")))
@pytest.mark.xfail(strict=True, reason="the prose beside the case says why")
def test_known_failure_of_elements(case: Case) -> None:
    assert elements_of(govdoc.parse(case.text)) == case.expected


def test_a_label_is_words_on_one_line() -> None:
    labels = {
        piece.label
        for case in read_cases("elements", "documents_elements", "outline", "pieces", "documents")
        for piece in govdoc.parse(case.text).pieces
    }
    assert all(label is None or (label.strip() == label != "" and "\n" not in label) for label in labels)


@pytest.mark.parametrize("case", _named(read_cases("markers")))
def test_markers(case: Case) -> None:
    found = [_shown(line) for line in case.text.split("\n")]
    assert "\n".join(found) == case.expected


def _shown(line: str) -> str:
    reading = reading_at(line)
    if reading is None:
        return "-"
    number = ".".join(map(str, reading.number)) if isinstance(reading.number, tuple) else reading.number
    return f"{reading.kind.name} {'' if number is None else number} {line[: reading.length]}".replace("  ", " ")


def test_every_marker_kind_has_a_case_file() -> None:
    cases = {case.file.removeprefix("markers/").removesuffix(".txt") for case in read_cases("markers")}
    assert {kind.name for kind in MARKER_KINDS} <= cases


@pytest.mark.parametrize("kind", ELEMENT_KINDS, ids=lambda k: k.name)
def test_every_element_kind_has_cases_as_printed_as_damaged_and_three_lookalikes(kind: ElementKind) -> None:
    cases = [case for case in read_cases("elements") if case.file == f"elements/{kind.name}.txt"]
    found = [any(line.split(" ")[0] == kind.name for line in case.expected.split("\n")) for case in cases]
    assert found.count(True) >= 2
    assert len(found) >= 2 + 3
