"""How hard the properties are tried: three profiles of Hypothesis, chosen by its option `--hypothesis-profile`.

ci        the same examples on every run, and the profile of a plain `pytest`
fresh     as many others, by chance or by `--hypothesis-seed`
thorough  ten times as many, by chance
"""

from hypothesis import settings

#: How many examples a property has in `ci` that asks for no number.
USUAL = 100


def register() -> None:
    shared = settings(deadline=None, database=None, print_blob=True, max_examples=USUAL)
    settings.register_profile("ci", shared, derandomize=True)
    settings.register_profile("fresh", shared, derandomize=False)
    settings.register_profile("thorough", shared, derandomize=False, max_examples=10 * USUAL)
    settings.load_profile("ci")


def examples(number: int) -> settings:
    """Ask for so many examples in `ci`, and for as many times more as the chosen profile has.

    >>> examples(300).max_examples // settings().max_examples
    3
    """
    return settings(max_examples=number * settings().max_examples // USUAL)
