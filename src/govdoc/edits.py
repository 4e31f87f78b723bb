"""What one step of normalising did to a text."""

from typing import Literal, NamedTuple

from attrs import frozen

from govdoc.spans import Span

#: How sure a change is: it cannot be wrong, something else in the text bears it out, or it is the likeliest of several.
Confidence = Literal["certain", "verified", "guess"]


class Change(NamedTuple):
    """A change of the text that a step was given: these characters give way to those."""

    start: int
    end: int
    replacement: str
    confidence: Confidence = "certain"


@frozen(kw_only=True)
class Edit:
    """One change: the characters of the original that were replaced, by what, which step did it, and how sure it is."""

    span: Span
    replacement: str
    step: str
    confidence: Confidence = "certain"
