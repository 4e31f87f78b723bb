"""The repair of texts that are shifted by one byte: case files, what it says of itself, and what it leaves alone in real documents."""

import sys
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator

import pytest
from opencc import OpenCC

from byte_shift import NARROW, READINGS, Damage, mended, without_readings
from casefiles import Case, read_cases
from govdoc.steps.dictionary import load_readings
from govdoc.steps.gbk_repair import STEPS, find_shifts
from govdoc.steps.step import Step
from texts import needs_corpora, real_texts, seed_texts
from timing import grows_with_size_alone

CASES = read_cases("gbk_repair")
every_step = pytest.mark.parametrize("step", STEPS, ids=lambda step: step.name)


@pytest.mark.parametrize("case", [pytest.param(case, id=case.name) for case in CASES if "untouched" not in case.file])
def test_repair(case: Case) -> None:
    step = next(step for step in STEPS if case.file == f"gbk_repair/{step.name}.txt")
    assert "\n".join(mended(line, step.find(line)) for line in case.text.split("\n")) == case.expected
    assert mended(case.text, step.find(case.text)) == case.expected


@every_step
@pytest.mark.parametrize("case", [pytest.param(case, id=case.name) for case in CASES if "untouched" in case.file])
def test_untouched(step: Step, case: Case) -> None:
    assert case.text == case.expected
    assert list(step.find(case.text)) == []


@every_step
def test_what_a_step_says_of_itself(step: Step) -> None:
    assert not step.default
    assert [mended(before, step.find(before)) for before, _ in step.examples] == [after for _, after in step.examples]
    assert [list(step.find(text)) for text in step.untouched] == [[] for _ in step.untouched]


def test_each_word_asks_for_one_tier() -> None:
    text = "\n".join(before for step in STEPS for before, _ in step.examples)
    tiers = {step.name: {change.confidence for change in step.find(text)} for step in STEPS}
    assert tiers == {"gbk_repair": {"verified"}, "gbk_repair_certain": {"certain"}, "gbk_repair_guess": {"guess"}}


def test_without_pypinyin_the_step_that_needs_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    verified, certain, guess = STEPS
    monkeypatch.setitem(sys.modules, "pypinyin", None)
    load_readings.cache_clear()
    try:
        with pytest.raises(ImportError, match=r"pip install 'govdoc\[repair\]'"):
            list(verified.find("各級各部門要高度重視。"))
        assert [change.replacement for change in certain.find("疏遠群眾；蚴悄恐袩o人")] == ["。或是目中無"]
        assert [change.replacement for change in guess.find("產生影響？傊，")] == ["。總〓"]
    finally:
        load_readings.cache_clear()


HOSTILE: dict[str, Callable[[int], str]] = {
    "brackets": lambda size: "（" * size,
    "round brackets": lambda size: "(" * size,
    "marks": lambda size: "；" * size,
    "orphans": lambda size: "?" * size,
    "first bytes": lambda size: "；" + "鶎" * size,
    "shifted runs": lambda size: "眾；蚴悄恐袩o人" * (size // 8),
    "runs without an end": lambda size: "眾；蚴悄恐袩" * (size // 6),
    "readings": lambda size: "現(xiàn)" * (size // 7),
    "false readings": lambda size: "打?qū)嵔怆y" * (size // 8),
    "vowels": lambda size: "打(" + "ū" * size,
    "private characters": lambda size: "；" + "\ue000" * size,
    "surrogates": lambda size: "；\ud800" * (size // 2),
}


def _find_all(text: str) -> None:
    for step in STEPS:
        list(step.find(text))


@pytest.mark.parametrize("name", HOSTILE)
def test_time_grows_with_the_text_alone(name: str) -> None:
    assert grows_with_size_alone(HOSTILE[name], _find_all, 6_000)


#: Clean texts in other dress: in another script, with half-width marks, with readings, and with the bracket of a reading eaten.
_traditional = OpenCC("s2t").convert
DRESSES: dict[str, Callable[[str], str]] = {
    "as it is": lambda text: text,
    "Traditional": _traditional,
    "Simplified": OpenCC("t2s").convert,
    "NFKC": lambda text: unicodedata.normalize("NFKC", text),
    "half-width marks": lambda text: text.translate(NARROW),
    "readings": lambda text: Damage(readings=READINGS).glossed(_traditional(text)),
    "readings without a bracket": lambda text: Damage(readings=READINGS).glossed(_traditional(text)).replace("(", ""),
}


def _clean_texts() -> set[str]:
    return set(real_texts()) - set(seed_texts().values())


@needs_corpora
@pytest.mark.parametrize("dress", DRESSES)
def test_not_one_change_in_clean_documents(dress: str) -> None:
    for text in map(DRESSES[dress], _clean_texts()):
        assert list(find_shifts(text)) == []
        assert list(find_shifts(text, load_readings())) == []


@needs_corpora
def test_of_the_real_damage() -> None:
    """Two of these pages came through such a site. In the second there is one shift, and it has lost a private character."""
    tiers = {name: Counter(change.confidence for change in find_shifts(text, load_readings())) for name, text in seed_texts().items()}
    assert {name[:3]: tier for name, tier in tiers.items() if tier} == {"002": {"verified": 5, "certain": 4, "guess": 2}}


@needs_corpora
@pytest.mark.parametrize("readings", [{}, READINGS], ids=["plain", "with readings"])
def test_what_is_sure_is_right(readings: dict[str, str]) -> None:
    """When real documents go through the damage, what is sure is right, but for an odd word in 海 or 保 that nobody thought of."""
    damage = Damage(readings=readings)
    told = [right for text in _clean_texts() for line in _traditional(text).split("\n") for right in _sure_and_right(line, damage)]
    assert len(told) > 15
    assert sum(told) >= 0.9 * len(told)


def _sure_and_right(line: str, damage: Damage) -> Iterator[bool]:
    for change in find_shifts(damage.done_to(line), load_readings()):
        if change.confidence != "guess":
            yield without_readings(change.replacement) in line
