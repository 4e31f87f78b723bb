"""Characters that take no room on the page are taken out."""

import re

from govdoc.edits import Alike, all_alike
from govdoc.expressions import late
from govdoc.steps.step import Step

#: A soft hyphen, the word joiner and its kin, a byte order mark: they say nothing in any script.
EMPTY = "\u00ad\u2060-\u2064\ufeff"
#: Joiners, breaks and marks of direction, which some scripts need.
SHAPING = "\u180e\u200b-\u200f\u202a-\u202e\u2066-\u2069"
#: Those scripts: from Hebrew and Arabic through India to Tibet and Burma, Khmer, Mongolian; and pictures made of several.
SHAPED = "\u0590-\u109f\u1780-\u18af\ufb1d-\ufdff\ufe70-\ufefc\u2600-\u27bf\ufe0e\ufe0f\U0001f000-\U0001faff"


# A set at the beginning is looked for fast; which half of it was found is looked at afterwards.
_NEEDLESS = rf"(?<=[{SHAPING}])(?<![{SHAPED}{SHAPING}].)[{SHAPING}]*+(?![{SHAPED}])"
_INVISIBLE = late(rf"([{EMPTY}{SHAPING}](?:(?<=[{EMPTY}])[{EMPTY}]*|{_NEEDLESS}))", re.DOTALL)


def invisible(text: str) -> Alike:
    """Find what cannot be seen, except beside a character of a script in which it has a say."""
    return all_alike(text, _INVISIBLE, "")


STEPS = (
    Step(
        name="invisible", default=True, find=invisible, signs=EMPTY + SHAPING,
        summary="zero-width characters, soft hyphens, byte order marks and marks of direction to nothing; kept beside scripts that need them",
        examples=(("\ufeff一、总\u200b则", "一、总则"), ("co\u00adoperation\u200e（合作）", "cooperation（合作）")),
        untouched=("👨\u200d👩\u200d👧", "می\u200cخواهم", "ᠮᠣᠩᠭᠣᠯ\u180eᠠ"),
        source="Unicode 23.2, 23.8",
    ),
)  # fmt: skip
