"""Repairs of damaged texts, each listed and with a way back: what runs the steps, and which run when none are named."""

import re
from collections.abc import Iterable
from functools import lru_cache

from govdoc.edits import Normalized, Revision, revise
from govdoc.steps.invisible import STEPS as INVISIBLE
from govdoc.steps.lookalikes import STEPS as LOOKALIKES
from govdoc.steps.newlines import STEPS as NEWLINES
from govdoc.steps.radicals import STEPS as RADICALS
from govdoc.steps.ruby import STEPS as RUBY
from govdoc.steps.spacing import STEPS as SPACING
from govdoc.steps.step import Step

#: The steps that are safe on any text, in the order of the whole table. Among the names of others, "default" stands for them.
DEFAULT: tuple[Step, ...] = tuple(step for step in (*INVISIBLE, *NEWLINES, *RADICALS, *RUBY, *LOOKALIKES, *SPACING) if step.default)


def normalize(text: str, steps: Iterable[str | Step] = DEFAULT) -> Normalized:
    r"""Repair a text, and keep the way back.

    >>> normal = normalize("一、總則\r\n服務(wù)群眾")
    >>> normal.text, [(edit.step, edit.span.start) for edit in normal.edits], normal.undo() == normal.original
    ('一、總則\n服務群眾', [('line_ends', 4), ('ruby', 8)], True)
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
    found = _signs_in(text, chosen)
    for step in chosen:
        if step.signs and not (found and _any_of(step.signs).search(found)):
            continue
        now, revision = revise(now, step.name, step.find(now))
        if revision:
            revisions.append(revision)
            found += _signs_in("".join(set(revision.replacements)), chosen)
    return Normalized(text, now, tuple(revisions))


def _signs_in(text: str, steps: tuple[Step, ...]) -> str:
    """Give the signs of any step that are in the text, each once; a clean text has none, and one look tells so."""
    # A set with characters beyond the BMP takes longer to look for, and few texts have any.
    is_wide = len(text.encode("utf-16-le", "surrogatepass")) > 2 * len(text)
    signs = _signs(steps, is_wide)
    return "".join(set(_any_of(signs).findall(text))) if signs else ""


@lru_cache(64)
def _signs(steps: tuple[Step, ...], is_wide: bool) -> str:  # noqa: FBT001 - it is part of a key
    signs = "".join(step.signs for step in steps)
    return signs if is_wide else re.sub("[\U00010000-\U0010ffff]-?", "", signs)


@lru_cache(256)
def _any_of(signs: str) -> re.Pattern[str]:
    return re.compile(f"[{signs}]")


def chosen_steps(steps: Iterable[str | Step]) -> tuple[Step, ...]:
    """Give the steps that are meant, each once, those of the table in its order and others behind them.

    Raises `ValueError` for a name that is none, and lists the names.
    """
    if isinstance(steps, str):
        message = f"steps is a str, {steps!r}: give a sequence of names, as in steps=({steps!r},)"
        raise TypeError(message)
    from govdoc.steps.table import BY_NAME, STEPS  # noqa: PLC0415 - most of it is seldom asked for

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
