"""One step of normalising, as a row of the table `steps.table.STEPS`."""

from collections.abc import Callable, Iterable

from attrs import field, frozen

from govdoc.edits import Change


@frozen(kw_only=True, eq=False)
class Step:
    """One repair: what it is for, how it finds what to change, and texts that show what it does and what it must not.

    >>> from govdoc import normalize
    >>> arrows = Step(name="arrows", summary="-> to →", find=lambda text: [Change(i, i + 2, "→") for i in [text.find("->")] if i >= 0])
    >>> normalize("甲->乙", steps=[arrows]).text
    '甲→乙'
    """

    name: str
    #: What is changed into what, and where it is left alone, in one sentence.
    summary: str
    #: Gives the changes of a text, in the order of the text, none reaching into the next.
    find: Callable[[str], Iterable[Change]] = field(repr=False)
    #: Does `normalize` run it when no steps are named.
    default: bool = False
    #: A set of characters, as between the brackets of a regular expression, one of which is in every text that the step
    #: changes; none where there is no such set. One look for all the sets tells that a clean text needs no step.
    signs: str = ""
    #: Texts before and after the step.
    examples: tuple[tuple[str, str], ...] = ()
    #: Texts that look alike, and must stay as they are.
    untouched: tuple[str, ...] = ()
    source: str = ""
