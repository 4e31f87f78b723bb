"""Damaged texts: what the steps look for, alone and in bad company, and whole texts spoilt in one way or another."""

import importlib.util

from hypothesis import strategies as st

from govdoc.steps import conversion
from govdoc.steps.table import STEPS

HAS_PYPINYIN = importlib.util.find_spec("pypinyin") is not None
#: The steps that can be run here, those of them that repair, and any of them.
RUNNABLE = tuple(step for step in STEPS if HAS_PYPINYIN or step.name != "checked_ruby")
REPAIRS = tuple(step for step in RUNNABLE if step not in conversion.STEPS)
some_steps = st.lists(st.sampled_from(RUNNABLE), max_size=6, unique=True)

#: What steps look for, and what they look at beside it.
ALPHABET = (
    *"一二三十百第章条條年月日、（）()《》{}，,:;?!。·-—○O0１Ａa1\n\r\u2028\x0c \u3000\t\u00a0\u200b\u200d\ufeff\u00ad⼀⻓金",
    *"ーㄧニ總则務發長鄉主旨附垚\"'“”\ud800\x00😀",
    "(wù)", "yīng)", "(fā)", "{pinyin:yǐn}", "《读:fǎ》", "x0dx0a", "\r\n", "總　則", "主    旨：", "第一章　", "二O二三年",
    "— 1 —\n", "第 3 页 / 共 9 页\n", "軟體", "記憶體",
    "鼠标", "http://a.cn/?b=1,2", "1,234", "12:30", "二○○八年", "民國一百○八年",
)  # fmt: skip
_EXAMPLES = tuple(text for step in STEPS for pair in step.examples for text in (*pair, *step.untouched))


def damaged() -> st.SearchStrategy[str]:
    """Draw a text of small damages, of the examples of all steps, and of both."""
    parts = st.one_of(st.sampled_from(ALPHABET), st.sampled_from(ALPHABET), st.sampled_from(_EXAMPLES), st.text(max_size=5))
    return st.builds("".join, st.lists(parts, max_size=25))
