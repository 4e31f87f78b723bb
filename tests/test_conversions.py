"""Conversions between the scripts give what OpenCC gives, with the way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from opencc import OpenCC

import govdoc
from damage import damaged
from govdoc.steps import conversion
from govdoc.steps.step import Step
from profiles import examples
from texts import needs_corpora, real_texts


@pytest.mark.parametrize("step", conversion.STEPS, ids=lambda step: step.name)
@given(data=st.data())
@examples(30)
def test_a_conversion_gives_what_opencc_gives(step: Step, data: st.DataObject) -> None:
    text = data.draw(damaged()).replace("\ud800", "").replace("\x00", "")
    assert govdoc.normalize(text, [step]).text == OpenCC(step.source.split()[1]).convert(text)


@needs_corpora
@pytest.mark.parametrize("configuration", ["t2s", "tw2sp", "s2twp"])
def test_conversions_of_real_documents(configuration: str) -> None:
    convert = OpenCC(configuration).convert
    for text in real_texts()[::6]:
        normal = govdoc.normalize(text, [configuration])
        assert normal.text == convert(text)
        assert normal.undo() == text
        # Words are short: had the alignment been lost, a change would cover a clause.
        assert max((len(edit.span) for edit in normal.edits), default=0) <= 6
