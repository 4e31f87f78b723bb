"""The way back from the damage: what is sure is what stood there, what is lost is marked, and mended text needs no mending."""

import re
from collections.abc import Iterable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from byte_shift import READINGS, Damage, mended, without_readings
from govdoc.edits import Change
from govdoc.steps.dictionary import load_readings
from govdoc.steps.gbk_repair import LOST, RIVALS, STEPS, find_shifts
from profiles import examples
from texts import cuttings, documents, needs_corpora, real_texts

#: How a sentence may end, and how the next may begin so that the two are cut in the wrong place; the words of 公文.
ENDINGS = (
    "各級黨委要把群眾的冷暖放在心上", "這是做好防汛工作的基礎", "有的干部疏遠群眾", "理論是行動的指南", "《青川縣防汛預案》", "要改進工作方法",
    "凡是學校", "建設規模", "全縣共有水庫39", "要學會換位思考", "必須立說立行", "全體黨員",
)  # fmt: skip
SHIFTED = (
    "或是目中無人", "基層領導要帶頭學習", "“無規矩不成方圓”", "總之要抓住不放", "總結報告已經印發", "回顧過去的一年", "火災隱患要逐一排查",
)  # fmt: skip
BEGINNINGS = (
    *SHIFTED, "”這是群眾的評價", "現在是關鍵時期", "現場辦公", "看到群眾有難處", "可以說這項工作難度很大", "“一帶一路”倡議的提出",
    "《辦法》自發布之日起施行", "海基會與學校", "規劃先行", "實打實解難", "打算驅車前往", "擔當奠定基礎", "獲得感與日俱增",
)  # fmt: skip
#: Clean clauses with characters that nobody uses elsewhere, or with letters where a shift would end.
RARE = (
    "；仡佬族各村，", "；亳州地方，", "！甪直古镇，", "；含羥基e抗原的樣本。", "？鹬与鸥是水鸟，", "，K線與B超；A類企業。", "；蚌埠市区，",
    "；邛崃山区：", "？祆教遺址a區。", "！崤山古道，",
)  # fmt: skip

clauses = st.sampled_from(ENDINGS + BEGINNINGS)
joints = st.sampled_from(["。", "，", "；", "、", "。“", "”。"])


def sentences() -> st.SearchStrategy[str]:
    """Draw a sentence's end and the beginning of another: one place, or two, where the damage may strike."""
    return st.builds("{}{}{}{}".format, st.sampled_from(ENDINGS), joints, clauses, st.sampled_from(["，", "。", "", "\n"]))


def damages() -> st.SearchStrategy[Damage]:
    readings = st.lists(st.sampled_from(sorted(READINGS)), unique=True).map(lambda chosen: {c: READINGS[c] for c in chosen})
    return st.builds(Damage, orphan=st.sampled_from(["?", "", "�"]), swallows=st.booleans(), narrow=st.booleans(), readings=readings)


def pages() -> st.SearchStrategy[str]:
    return st.lists(sentences(), max_size=8).map("".join)


def _sure(changes: Iterable[Change]) -> list[Change]:
    return [change for change in changes if change.confidence != "guess"]


def _could_be(replacement: str, text: str) -> bool:
    """Tell whether a replacement, with any character for each lost one, is in the text."""
    return re.search(re.escape(without_readings(replacement)).replace(LOST, "."), text, re.DOTALL) is not None


@given(text=sentences(), damage=damages())
@example(text="行動的指南。現在是關鍵時期，", damage=Damage(orphan="", narrow=True, readings=READINGS))
@example(text="有的干部疏遠群眾。或是目中無人，", damage=Damage())
@examples(500)
def test_what_is_sure_is_what_stood_there(text: str, damage: Damage) -> None:
    """But for a word whose end in A3 nobody thought of: between 。 and that no byte decides. None is drawn here."""
    shown = damage.done_to(text)
    plain = text if not damage.narrow else Damage(narrow=True).glossed(text)
    for readings_of in (None, load_readings()):
        for change in find_shifts(shown, readings_of):
            assert _could_be(change.replacement, plain)
            assert (LOST in change.replacement) == (change.confidence == "guess")


@given(ending=st.sampled_from([ending for ending in ENDINGS if ending[-1] not in RIVALS]), beginning=st.sampled_from(SHIFTED), damage=damages())
@examples(300)
def test_one_shift_comes_back_whole(ending: str, beginning: str, damage: Damage) -> None:
    """A shift of two characters or more, with one among them that nobody uses, is found; where it is sure the text is whole again."""
    text = f"{ending}。{beginning}，"
    damage = Damage(orphan=damage.orphan, narrow=damage.narrow)
    shown = damage.done_to(text)
    changes = list(find_shifts(shown))
    assert len(changes) == 1
    after = mended(shown, changes)
    whole = damage.glossed(text)
    assert re.fullmatch(re.escape(after).replace(LOST, "."), whole)
    assert (after == whole) == (changes[0].confidence == "certain")


@pytest.mark.parametrize("character", sorted(RIVALS))
def test_a_rival_ends_in_the_byte_of_the_full_stop(character: str) -> None:
    assert character.encode("gbk")[1:] == "。".encode("gbk")[1:]


@given(text=pages(), damage=damages())
@example(text="要關心群眾。或是目中無。或是心中無，", damage=Damage())
@examples(300)
def test_mended_text_needs_no_mending(text: str, damage: Damage) -> None:
    shown = damage.done_to(text)
    for step in STEPS:
        shown = mended(shown, step.find(shown))
        assert list(step.find(shown)) == []
    for step in STEPS:
        assert list(step.find(shown)) == []


@given(text=st.one_of(documents(), pages(), st.text("；？！，?;(現F(xiàn)蚴悄恐袩o打qū)嵔怆y�\ue000。海", max_size=60)))
@example(text="疏遠群眾?；蚴悄恐袩o人")
@examples(400)
def test_any_text_has_changes_in_order(text: str) -> None:
    for readings_of in (None, load_readings()):
        mended(text, find_shifts(text, readings_of))


@given(text=st.builds("{1}{0}{2}".format, st.sampled_from(RARE), pages(), pages()))
@examples(300)
def test_clean_text_stays(text: str) -> None:
    for shown in (text, Damage(readings=READINGS).glossed(text), Damage(narrow=True).glossed(text)):
        assert list(find_shifts(shown, load_readings())) == []


@needs_corpora
@given(data=st.data(), damage=damages())
@examples(100)
def test_of_pieces_of_real_documents(data: st.DataObject, damage: Damage) -> None:
    shown = damage.done_to(data.draw(cuttings(real_texts())))
    for step in STEPS:
        after = mended(shown, step.find(shown))
        assert list(step.find(after)) == []
