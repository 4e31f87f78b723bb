"""Letters and digits as wide as Chinese characters become the usual ones."""

from collections.abc import Iterator

from govdoc.edits import Change
from govdoc.expressions import late
from govdoc.steps.step import Step

WIDE = "０-９Ａ-Ｚａ-ｚ"
#: From Ａ to A, and so for all.
NARROWER = ord("A") - ord("Ａ")


_WIDE = late(f"[{WIDE}]")


def width(text: str) -> Iterator[Change]:
    """Find full-width letters and digits; no mark is touched, so that a marker keeps its kind."""
    for found in _WIDE.finditer(text):
        yield Change(*found.span(), chr(ord(found[0]) + NARROWER))


STEPS = (
    Step(
        name="width", find=width, signs=WIDE, summary="full-width Latin letters and digits to half-width ones",
        examples=(("２０２３年，ＡＢＣ公司", "2023年，ABC公司"), ("１．总则", "1．总则")),
        untouched=("①一、（一）", "50％，（1）", "ＡＢＣ".translate({ord(w): ord(w) + NARROWER for w in "ＡＢＣ"})),
    ),
)  # fmt: skip
