"""Straight quotation marks around Chinese become curved ones."""

import re
from collections.abc import Iterator
from functools import cache

from govdoc.edits import Change
from govdoc.expressions import late
from govdoc.steps.characters import HAN
from govdoc.steps.markup import is_between_quotes
from govdoc.steps.step import Step

CURVED = {'"': "“”", "＂": "“”", "'": "‘’", "＇": "‘’"}


_CHINESE = late(f"[{HAN}]")


@cache
def _straight(kind: str) -> re.Pattern[str]:
    """Straight marks of one kind; an apostrophe between letters, or behind a digit, is none."""
    return re.compile(r"(?<![A-Za-z0-9])['＇]|['＇](?![A-Za-z0-9])" if kind == "single" else '["＂]')


def quotes(text: str) -> Iterator[Change]:
    """Find pairs of straight marks with Chinese in them, on lines where every mark has its partner.

    Between two marks that hold a whole text the double ones stay: without them it would be a field that programs exchange.
    """
    changes: list[Change] = []
    for kind, signs in (("double", '"＂'), ("single", "'＇")):
        if any(sign in text for sign in signs) and not (kind == "double" and is_between_quotes(text)):
            changes += _pairs(text, _straight(kind))
    yield from sorted(changes)


def _pairs(text: str, straight: re.Pattern[str]) -> Iterator[Change]:
    place = 0
    for line in text.splitlines(keepends=True):
        marks = [place + found.start() for found in straight.finditer(line)]
        # A mark behind a digit opens nothing: it stands for inches, or minutes.
        if len(marks) % 2 == 0 and not any(text[mark - 1 : mark].isdigit() for mark in marks[::2]):
            for opening, closing in zip(marks[::2], marks[1::2], strict=True):
                if _CHINESE.search(text, opening, closing):
                    yield Change(opening, opening + 1, CURVED[text[opening]][0])
                    yield Change(closing, closing + 1, CURVED[text[closing]][1])
        place += len(line)


STEPS = (
    Step(
        name="quotes", find=quotes, summary="pairs of straight quotation marks around Chinese to curved ones; lines with an odd number of them stay",
        examples=(('落实"四个意识"要求', "落实“四个意识”要求"), ("所谓'放管服'改革", "所谓‘放管服’改革")),
        untouched=('"一、学习\n落实"四个意识"要求\n二、整改"', '屏幕12"，机身5"', '他说"好', 'print("ok")', "it's people's"),
        source="GB/T 15834-2011 4.8",
    ),
)  # fmt: skip
