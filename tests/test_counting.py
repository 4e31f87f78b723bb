"""When one number goes on another."""

import pytest

from govdoc.counting import follows, is_first, skips
from govdoc.markers import Number


@pytest.mark.parametrize(
    ("number", "last"),
    [(2, 1), (13, (12, 3)), ((12, 1), 12), ((12, 2), (12, 1)), ((1, 1, 1), (1, 1)), ((1, 1, 2), (1, 1, 1)), ((1, 2, 1), (1, 1, 3)), (None, 3)],
)
def test_it_goes_on(number: Number | None, last: Number) -> None:
    """None is a number that is not written: 最后, and it goes on whatever was counted."""
    assert follows(number, last)


@pytest.mark.parametrize(
    ("number", "last"),
    [
        (3, 1),
        (1, 1),
        (1, None),
        (14, (12, 3)),
        ((12, 2), 12),
        ((13, 1), 12),
        ((1, 1), None),
        ((1, 1, 2), (1, 1)),
        ((1, 2, 1), (1, 1)),
        (None, (1, 1)),
    ],
)
def test_it_does_not_go_on(number: Number | None, last: Number | None) -> None:
    assert not follows(number, last)


def test_which_numbers_are_first_and_which_skip() -> None:
    assert [is_first(number) for number in (1, (1, 1), (2, 3, 1), 2, (1, 2), None)] == [True, True, True, False, False, False]
    assert [skips(*pair) for pair in ((3, 1), ((3, 1), 1), (2, (1, 4)), (1, 3), (1, None), (30, 1))] == [True, True, True, False, False, False]
