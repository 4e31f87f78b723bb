"""What each step does and must not do, and how steps are chosen, explained and undone."""

import sys
import types
from collections.abc import Iterable

import pytest
from opencc import OpenCC

import govdoc
from damage import HAS_PYPINYIN
from govdoc.edits import Change, Edit
from govdoc.normalizing import DEFAULT
from govdoc.spans import Span
from govdoc.steps import ruby
from govdoc.steps.conversion import KEEPS_LENGTH, OpenCCError, converter
from govdoc.steps.dictionary import load_readings
from govdoc.steps.pinyin import toned_syllables
from govdoc.steps.step import Step
from govdoc.steps.table import BY_NAME, STEPS

needs_pypinyin = pytest.mark.skipif(not HAS_PYPINYIN, reason="pip install 'govdoc[repair]' to run this")


def rows(steps: Iterable[Step] = STEPS) -> list[object]:
    return [pytest.param(step, id=step.name, marks=needs_pypinyin if step.name == "checked_ruby" else ()) for step in steps]


@pytest.mark.parametrize("step", rows())
def test_every_example_is_changed_as_its_row_says(step: Step) -> None:
    assert step.examples
    for before, after in step.examples:
        assert govdoc.normalize(before, [step]).text == after
        assert govdoc.normalize(after, [step]).edits == ()


@pytest.mark.parametrize("step", rows())
def test_what_must_stay_is_the_very_same_text(step: Step) -> None:
    assert step.untouched
    for text in step.untouched:
        assert govdoc.normalize(text, [step]).text is text


@pytest.mark.parametrize("step", rows(DEFAULT))
def test_the_default_steps_leave_each_others_texts_alone(step: Step) -> None:
    for text in step.untouched:
        assert govdoc.normalize(text).text is text


def test_names_are_unique_and_words() -> None:
    assert len(BY_NAME) == len(STEPS)
    assert tuple(step for step in STEPS if step.default) == DEFAULT
    assert all(step.name.isidentifier() and step.summary for step in STEPS)


@pytest.mark.parametrize("step", rows(step for step in STEPS if step.signs))
def test_a_text_that_a_step_changes_has_one_of_its_signs(step: Step) -> None:
    for before, _ in step.examples:
        assert govdoc.normalize(before, ["default", step]).text != before


def test_steps_run_in_the_order_of_the_table_and_each_once() -> None:
    text = "務(wù)實,總　則"
    for steps in (["simplified", "punctuation", "default"], ["default", "punctuation", "simplified", "ruby"]):
        normal = govdoc.normalize(text, steps)
        assert normal.text == "务实，总　则"
        assert [revision.step for revision in normal.revisions] == ["ruby", "punctuation", "simplified"]


def test_ones_own_step_runs_after_those_of_the_table() -> None:
    stars = Step(name="stars", summary="wipes stars", find=lambda text: [Change(i, i + 1, "", "guess") for i, c in enumerate(text) if c == "*"])
    normal = govdoc.normalize("＊*２0*23", [stars, "width"])
    assert normal.text == "＊2023"
    assert normal.edits == (
        Edit(span=Span(1, 2), replacement="", step="stars", confidence="guess"),
        Edit(span=Span(2, 3), replacement="2", step="width"),
        Edit(span=Span(4, 5), replacement="", step="stars", confidence="guess"),
    )


def test_a_step_is_run_for_signs_that_another_brought() -> None:
    star = Step(name="star", summary="", signs="*", find=lambda text: [Change(text.index("*"), text.index("*") + 1, "★")])
    round_ = Step(name="round", summary="", signs="★", find=lambda text: [Change(text.index("★"), text.index("★") + 1, "●")])
    assert govdoc.normalize("甲*", [star, round_]).text == "甲●"
    assert govdoc.normalize("甲", [star, round_]).text == "甲"


@pytest.mark.parametrize("changes", [[Change(1, 0, "")], [Change(0, 9, "")], [Change(0, 2, ""), Change(1, 2, "")], [Change(-1, 1, "")]])
def test_changes_that_cannot_be_made_name_their_step(changes: list[Change]) -> None:
    with pytest.raises(ValueError, match="'mine'"):
        govdoc.normalize("甲乙丙", [Step(name="mine", summary="", find=lambda _: changes)])


def test_a_wrong_call_says_what_to_do() -> None:
    with pytest.raises(TypeError, match="decode bytes first"):
        govdoc.normalize(b"x")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"steps=\('quotes',\)"):
        govdoc.normalize("甲", "quotes")
    with pytest.raises(ValueError, match=r"no step is named 'qoutes': there are default, .*quotes"):
        govdoc.normalize("甲", ["qoutes"])
    for span in (Span(0, 2), Span(-1, 0), Span(1, 0)):
        with pytest.raises(ValueError, match="no span of a text of 1 characters"):
            govdoc.normalize("甲").to_original(span)
    with pytest.raises(ValueError, match="from 2 to 2"):
        govdoc.normalize("甲").original_offset(2)


def test_what_was_deleted_belongs_to_what_stands_before_it() -> None:
    normal = govdoc.normalize("\ufeff務(wù)實\u200b")
    assert normal.text == "務實"
    assert normal.original_offsets((0, 1, 2)) == [0, 6, 8]
    assert [normal.original[slice(*span)] for span in ((0, 6), (6, 8))] == ["\ufeff務(wù)", "實\u200b"]


def test_a_cut_through_a_word_widens_to_the_word() -> None:
    normal = govdoc.normalize("裝記憶體", ["tw2sp"])
    assert normal.text == "装内存"
    assert normal.to_original(Span(2, 3)).of(normal.original) == "記憶體"
    assert normal.to_original(Span(0, 1)).of(normal.original) == "裝"
    assert normal.original_offsets((0, 1, 2, 3)) == [0, 1, 2, 4]


def test_words_that_grow_and_shrink_on_one_line_are_told_apart() -> None:
    normal = govdoc.normalize("記憶體埠", ["tw2sp"])
    assert normal.text == "内存端口"
    assert [edit.span.of(normal.original) for edit in normal.edits] == ["記憶體", "埠"]


def test_an_edit_of_an_edit_has_its_span_in_the_original() -> None:
    normal = govdoc.normalize("甲\r\n務(wù)實", ["default", "simplified"])
    assert normal.text == "甲\n务实"
    assert [(edit.step, edit.span.of(normal.original), edit.replacement) for edit in normal.edits] == [
        ("line_ends", "\r\n", "\n"),
        ("simplified", "務(wù)", "务"),
        ("ruby", "(wù)", ""),
        ("simplified", "實", "实"),
    ]
    assert normal.undo() == normal.original


def test_a_normalised_text_shows_how_much_was_done() -> None:
    assert repr(govdoc.normalize("甲\r\n務(wù)實")) == "<Normalized 4 characters of 9, 2 edits>"


def test_an_explanation_has_a_line_for_each_edit_with_its_place() -> None:
    lines = govdoc.normalize("甲\r\n乙\u200b丙").explain().splitlines()
    assert lines == [
        "1:2 line_ends: '\\r\\n' U+000D U+000A -> '\\n' U+000A (certain)",
        "2:2 invisible: '\\u200b' U+200B -> nothing (certain)",
    ]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("務(wù)", "務"),
        ("務（wù）", "務"),
        ("務(wu\u0300)", "務"),
        ("廣(ɡuǎnɡ)場", "廣場"),
        ("（服務(wù)）", "（服務）"),
        ("務(wù)(wù)", "務"),
        ("（應）應yīng)", "（應）應"),
        ("（見務(wù)應yīng)", "（見務應yīng)"),
        ("（見\n應yīng)", "（見\n應"),
        ("1)（見應yīng)", "1)（見應yīng)"),
    ],
)
def test_ruby_in_its_variants(text: str, left: str) -> None:
    assert govdoc.normalize(text).text == left


def test_syllables_are_those_of_the_language() -> None:
    assert {"zhuāng", "nǚ", "lüè", "ér", "xiōng", "yuǎn", "ō", "wèng", "shéi", "jú"} <= toned_syllables()
    assert not {"bā1", "jǜ", "bōng", "zhī̄", "iū", "fī", "kī", "üè", "gǖ"} & toned_syllables()
    assert len(toned_syllables()) == 4 * 410


@needs_pypinyin
def test_checked_readings_are_verified() -> None:
    normal = govdoc.normalize("務(wù)領(wù)重(chóng)長(cháng)", ["checked_ruby"])
    assert normal.text == "務領(wù)重(chóng)長"
    assert {edit.confidence for edit in normal.edits} == {"verified"}


def test_without_the_extra_checking_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    load_readings.cache_clear()
    monkeypatch.setitem(sys.modules, "pypinyin", None)
    with pytest.raises(ModuleNotFoundError, match=r"pip install 'govdoc\[repair\]'"):
        govdoc.normalize("務(wù)", ["checked_ruby"])
    assert govdoc.normalize("務(wù)").text == "務"


def test_the_other_package_of_the_same_name_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    class OpenCC:
        """As opencc-python-reimplemented has it."""

    OpenCC.__module__ = "opencc.opencc"
    other = types.ModuleType("opencc")
    other.OpenCC = OpenCC  # type: ignore[attr-defined]
    other.__file__ = "site-packages/opencc/__init__.py"
    monkeypatch.setitem(sys.modules, "opencc", other)
    converter.cache_clear()
    with pytest.raises(OpenCCError, match="opencc-python-reimplemented, which is 60 times slower: pip uninstall"):
        govdoc.normalize("發展", ["t2s"])


@pytest.mark.parametrize("configuration", sorted(KEEPS_LENGTH))
def test_no_character_changes_its_length(configuration: str) -> None:
    characters = [chr(c) for c in range(0x80, 0x32000) if not 0xD800 <= c < 0xE000]
    converted = OpenCC(configuration).convert("\n".join(characters)).split("\n")
    assert [a for a, b in zip(characters, converted, strict=True) if len(a) != len(b)] == []


def test_some_words_change_their_length() -> None:
    assert govdoc.normalize("埠", ["tw2sp"]).text == "端口"


def test_text_that_opencc_cannot_read_stays() -> None:
    assert govdoc.normalize("發\ud800\x00展", ["t2s"]).text == "发\ud800\x00展"


def test_no_default_step_needs_opencc(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that a text with readings is read where opencc is broken or another package of its name is installed."""
    monkeypatch.setitem(sys.modules, "opencc", None)
    converter.cache_clear()
    ruby._is_leftover.cache_clear()  # noqa: SLF001 - what was found out with opencc at hand must not count
    for step in DEFAULT:
        for before, after in step.examples:
            assert govdoc.normalize(before, [step]).text == after
    assert next(iter(govdoc.parse("一、服務(wù)群眾").pieces[0].children)).heading == "服務群眾"  # type: ignore[union-attr]
