"""What one step of normalising did to a text."""

from attrs import frozen

from govdoc.spans import Span


@frozen(kw_only=True)
class Edit:
    """One change: the characters of the original that were replaced, by what, and which step did it."""

    span: Span
    replacement: str
    step: str
