"""The targets of fuzzing keep working: they take every seed, and what is made of seeds, and fail where a promise is broken."""

from random import Random

import pytest

import govdoc
from fuzz import seeds
from fuzz.mutating import MOVES, mutated
from fuzz.targets import TARGETS, Target
from govdoc.drafts import new_paragraph
from govdoc.normalizing import DEFAULT
from govdoc.steps.table import STEPS

every_target = pytest.mark.parametrize("target", TARGETS.values(), ids=TARGETS)


@every_target
def test_a_target_takes_every_seed(target: Target) -> None:
    assert target.seeds()
    for seed in target.seeds():
        target.takes(seed)


@every_target
@pytest.mark.parametrize("data", [b"", b"\n", b"\xff", b"\f", b"\f\f\f"])
def test_a_target_takes_next_to_nothing(target: Target, data: bytes) -> None:
    target.takes(data)


def test_a_target_takes_what_is_made_of_seeds() -> None:
    for n, seed in enumerate(seeds.texts() * 5):
        TARGETS["parse"].takes(mutated(seed, 2_000, n, lambda data, size: data[::-1][:size]))


@pytest.mark.parametrize("move", MOVES, ids=lambda move: move.__name__)
def test_any_lines_can_be_moved(move: object) -> None:
    assert callable(move)
    for n in range(20):
        lines = [b"\xe7\xac\xac", b""][: 1 + n % 2]
        move(lines, len(lines) - 1, Random(n))


def test_the_corpus_is_of_many_kinds() -> None:
    documents = [govdoc.parse(seeds.text_of(text)) for text in seeds.texts()]
    assert len({entry.node.kind for document in documents for entry in document.outline() if entry.marker}) > 20
    assert len({entry.kind for document in documents for entry in document.elements()}) > 20


def test_bytes_choose_steps() -> None:
    assert seeds.steps_and_text_of(b"") == (DEFAULT, "")
    assert seeds.steps_and_text_of(b"\x01\xff\x03\x00" + "通知".encode()) == ((STEPS[0], STEPS[2]), "通知")
    assert {step for data in seeds.texts_with_steps() for step in seeds.steps_and_text_of(data)[0]} == set(STEPS)


def test_files_are_in_every_encoding() -> None:
    assert {govdoc.read(data).decoding.encoding for data in seeds.files() if b"\0" not in data} >= {"utf-8", "gb18030", "big5hkscs"}  # type: ignore[union-attr]


def test_a_target_can_fail(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("govdoc.tree.new_paragraph", lambda start, end, children: new_paragraph(start, end - 1, children))
    with pytest.raises(AssertionError):
        test_a_target_takes_every_seed(TARGETS["parse"])
