"""Repairs of damaged texts, each listed and with a way back: what runs the steps, and which run when none are named."""

import re
from collections.abc import Iterable
from functools import lru_cache
from sys import getsizeof

from govdoc.edits import Normalized, Revision, revise
from govdoc.steps.glued_numbers import STEPS as GLUED_NUMBERS
from govdoc.steps.invisible import STEPS as INVISIBLE
from govdoc.steps.lookalikes import STEPS as LOOKALIKES
from govdoc.steps.markup import HTML, MARKDOWN
from govdoc.steps.newlines import SPELLED
from govdoc.steps.newlines import STEPS as NEWLINES
from govdoc.steps.odd_spaces import STEPS as ODD_SPACES
from govdoc.steps.radicals import STEPS as RADICALS
from govdoc.steps.ruby import STEPS as RUBY
from govdoc.steps.small_marks import STEPS as SMALL_MARKS
from govdoc.steps.spacing import STEPS as SPACING
from govdoc.steps.step import Step
from govdoc.steps.web import STEPS as WEB

#: The steps that are safe on any text, in the order of the whole table. Among the names of others, "default" stands for them.
DEFAULT: tuple[Step, ...] = tuple(
    step
    for step in (
        *INVISIBLE,
        *ODD_SPACES,
        *NEWLINES,
        *HTML,
        *SPELLED,
        *RADICALS,
        *SMALL_MARKS,
        *MARKDOWN,
        *WEB,
        *RUBY,
        *LOOKALIKES,
        *GLUED_NUMBERS,
        *SPACING,
    )
    if step.default
)


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
    called = _called_for(text, chosen)
    for step in chosen:
        if step.signs and step not in called:
            continue
        now, revision = revise(now, step.name, step.find(now))
        if revision:
            revisions.append(revision)
            if brought := "".join(set(revision.replacements)):
                called |= _called_for(brought, chosen)
    return Normalized(text, now, tuple(revisions))


def _called_for(text: str, steps: tuple[Step, ...]) -> set[Step]:
    """Give the steps of which a sign is in the text; a clean text has none, and one look tells so."""
    # A set with characters beyond the BMP takes longer to look for, and a text with any takes four bytes a character. Where
    # sizes are not known, as in PyPy, every text may have some.
    is_wide = getsizeof(text, 4 * len(text)) >= 4 * len(text)
    called: set[Step] = set()
    place = 0
    while (signs := _signs_of(steps, is_wide)) and (sign := signs.search(text, place)):
        # The signs of a step say no more once it is called; those of the others may stand behind.
        callers, steps = _parted(steps, sign[0], is_wide)
        called.update(callers)
        place = sign.end()
    return called


@lru_cache(1024)
def _parted(steps: tuple[Step, ...], sign: str, is_wide: bool) -> tuple[tuple[Step, ...], tuple[Step, ...]]:  # noqa: FBT001 - it is part of a key
    """Part the steps that a sign calls for from the others."""
    called = tuple(step for step in steps if (signs := _signs_of((step,), is_wide)) and signs.match(sign))
    return called, tuple(step for step in steps if step not in called)


@lru_cache(256)
def _signs_of(steps: tuple[Step, ...], is_wide: bool) -> re.Pattern[str] | None:  # noqa: FBT001 - it is part of a key
    """Give what finds any sign of some steps, in texts that have characters beyond the BMP or in others; None where there is none."""
    signs = "".join(step.signs for step in steps)
    if not is_wide:
        signs = re.sub("[\U00010000-\U0010ffff]-?", "", signs)
    return re.compile(f"[{signs}]") if signs else None


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
