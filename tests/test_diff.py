"""A unified diff, applied to the original, gives the normalised text."""

import re
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

import govdoc
from damage import damaged, some_steps
from govdoc.render.diff import unified_diff
from govdoc.steps.step import Step
from profiles import examples


def lines_of(text: str) -> list[str]:
    return [line for line in re.split("(?<=\n)", text) if line]


def applied(original: str, diff: str) -> str:
    """Apply a diff as `patch` does, and see that every context and deletion is what stands there."""
    old, made, place = lines_of(original), [], 0
    for hunk in re.split(r"(?m)^(?=@@ )", diff)[1:]:
        head, *body = lines_of(hunk.replace("\n\\ No newline at end of file\n", "\x1f"))
        start, count, new_start, new_count = map(int, re.findall(r"\d+", head))
        start -= bool(count)
        made += old[place:start]
        place = start
        assert len(made) == new_start - bool(new_count)
        new_from = len(made)
        for line in body:
            for part in re.split("(?<=\x1f)", line):
                if part:
                    sign, words = part[0], part[1:].removesuffix("\x1f")
                    if sign in " -":
                        assert old[place] == words
                        place += 1
                    if sign in " +":
                        made.append(words)
        assert (place - start, len(made) - new_from) == (count, new_count)
    return "".join(made + old[place:])


@given(text=st.lists(damaged(), max_size=12).map("\n".join), steps=some_steps)
@examples(200)
def test_a_diff_leads_from_the_original_to_the_text(text: str, steps: Sequence[Step]) -> None:
    text = text.replace("\x1f", "")
    normal = govdoc.normalize(text, steps)
    diff = "".join(unified_diff(normal, "a"))
    assert applied(text, diff) == normal.text
    assert (diff == "") == (normal.text == text)
