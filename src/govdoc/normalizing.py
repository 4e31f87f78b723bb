"""Repairs of damaged texts, each listed and with a way back: the table of the steps, and what runs them."""

import re
from collections.abc import Iterable
from functools import lru_cache

from govdoc.edits import Normalized, Revision, revise
from govdoc.steps import (
    conversion,
    digits,
    invisible,
    lookalikes,
    newlines,
    page_numbers,
    punctuation,
    quotes,
    radicals,
    ruby,
    spaces,
    spacing,
    width,
)
from govdoc.steps.step import Step

#: Every step, in the order in which they run: what one step brings to light, a later one mends, and none an earlier one.
STEPS: tuple[Step, ...] = (
    *invisible.STEPS,
    *newlines.STEPS,
    *radicals.STEPS,
    *ruby.STEPS,
    *lookalikes.STEPS,
    *spacing.STEPS,
    *page_numbers.STEPS,
    *width.STEPS,
    *spaces.STEPS,
    *quotes.STEPS,
    *punctuation.STEPS,
    *digits.STEPS,
    *conversion.STEPS,
)
BY_NAME = {step.name: step for step in STEPS}
#: The steps that are safe on any text. Among the names of others, "default" stands for them.
DEFAULT: tuple[Step, ...] = tuple(step for step in STEPS if step.default)


def normalize(text: str, steps: Iterable[str | Step] = DEFAULT) -> Normalized:
    r"""Repair a text, and keep the way back.

    >>> normal = normalize("一、總　則\r\n服務(wù)群眾")
    >>> normal.text, [(edit.step, edit.span.start) for edit in normal.edits], normal.undo() == normal.original
    ('一、總　則\n服務群眾', [('line_ends', 5), ('ruby', 10)], True)
    >>> normalize("各乡镇:请注意", ["default", "punctuation"]).text
    '各乡镇：请注意'

    Steps are given by their names, or as `Step` values of your own. Those of the table run in its order, however they are
    named; your own run after them. A text without damage comes back as the very same object.
    """
    if not isinstance(text, str):
        message = f"normalize takes a str, not {type(text).__name__} ({text!r:.40}): decode bytes first, as in data.decode('utf-8')"
        raise TypeError(message)
    chosen = DEFAULT if steps is DEFAULT else chosen_steps(steps)
    revisions: list[Revision] = []
    now = text
    clean = _is_clean(text, chosen)
    for step in chosen:
        if not (clean and step.signs and now is text):
            now, revision = revise(now, step.name, step.find(now))
            if revision:
                revisions.append(revision)
    return Normalized(text, now, tuple(revisions))


def _is_clean(text: str, steps: tuple[Step, ...]) -> bool:
    """Tell by one look that no sign of any step is in the text."""
    signs = _signs(steps)
    # A set with characters beyond the BMP takes twice as long to look for: a text that has any is given to every step.
    return signs is not None and len(text.encode("utf-16-le", "surrogatepass")) == 2 * len(text) and not signs.search(text)


@lru_cache(64)
def _signs(steps: tuple[Step, ...]) -> re.Pattern[str] | None:
    signs = re.sub("[\U00010000-\U0010ffff]-?", "", "".join(step.signs for step in steps))
    return re.compile(f"[{signs}]") if signs else None


def chosen_steps(steps: Iterable[str | Step]) -> tuple[Step, ...]:
    """Give the steps that are meant, each once, those of the table in its order and others behind them.

    Raises `ValueError` for a name that is none, and lists the names.
    """
    if isinstance(steps, str):
        message = f"steps is a str, {steps!r}: give a sequence of names, as in steps=({steps!r},)"
        raise TypeError(message)
    asked: list[Step] = []
    for step in steps:
        if isinstance(step, Step):
            asked.append(step)
        elif step == "default":
            asked += DEFAULT
        elif step in BY_NAME:
            asked.append(BY_NAME[step])
        else:
            message = f"no step is named {step!r}: there are default, {', '.join(BY_NAME)}"
            raise ValueError(message)
    place = {step: n for n, step in enumerate(STEPS)}
    return tuple(sorted(dict.fromkeys(asked), key=lambda step: place.get(step, len(place))))
