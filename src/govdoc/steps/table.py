"""The table of all steps of normalising. Who names no steps needs the default ones alone: these are in `normalizing`."""

from govdoc.steps.conversion import STEPS as CONVERSION
from govdoc.steps.digits import STEPS as DIGITS
from govdoc.steps.gbk_repair import STEPS as GBK_REPAIR
from govdoc.steps.glued_numbers import STEPS as GLUED_NUMBERS
from govdoc.steps.invisible import STEPS as INVISIBLE
from govdoc.steps.lookalikes import STEPS as LOOKALIKES
from govdoc.steps.markup import HTML, MARKDOWN
from govdoc.steps.newlines import SPELLED
from govdoc.steps.newlines import STEPS as NEWLINES
from govdoc.steps.odd_spaces import STEPS as ODD_SPACES
from govdoc.steps.page_numbers import STEPS as PAGE_NUMBERS
from govdoc.steps.punctuation import STEPS as PUNCTUATION
from govdoc.steps.quotes import STEPS as QUOTES
from govdoc.steps.radicals import STEPS as RADICALS
from govdoc.steps.ruby import STEPS as RUBY
from govdoc.steps.small_marks import STEPS as SMALL_MARKS
from govdoc.steps.spaces import STEPS as SPACES
from govdoc.steps.spacing import STEPS as SPACING
from govdoc.steps.step import Step
from govdoc.steps.web import STEPS as WEB
from govdoc.steps.width import STEPS as WIDTH

#: Every step, in the order in which they run: what one step brings to light, a later one mends, and none an earlier one.
STEPS: tuple[Step, ...] = (
    *GBK_REPAIR,
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
    *PAGE_NUMBERS,
    *WIDTH,
    *SPACES,
    *QUOTES,
    *PUNCTUATION,
    *DIGITS,
    *CONVERSION,
)
BY_NAME = {step.name: step for step in STEPS}
