"""When one number goes on another: the rules of what is allowed, one sentence a rule."""

from govdoc.markers import Number


def follows(number: Number | None, last: Number | None) -> bool:
    """Tell whether a number is the next one: 13 after 12, 12之一 after 12, 13 after 12之三, 1.2 after 1.1.

    >>> follows((12, 1), 12), follows(13, (12, 3)), follows((1, 2), (1, 1)), follows((2, 1), (1, 4))
    (True, True, True, True)
    """
    if isinstance(number, int):
        if isinstance(last, int):
            return number == last + 1
        return last is not None and number == last[0] + 1
    if number is None:
        return isinstance(last, int)
    if isinstance(last, int):
        return number == (last, 1)
    if last is None:
        return False
    if len(number) != len(last):
        return number[:-1] == last and number[-1] == 1
    return number == (*last[:-1], last[-1] + 1) or (number[-1] == 1 and number[:-1] > last[:-1])


def is_first(number: Number | None) -> bool:
    """Tell whether a run may open with this number."""
    return number == 1 or (isinstance(number, tuple) and number[-1] == 1 and len(number) > 1)


#: So many numbers may be missing without anybody's having left them out on purpose.
MOST_MISSING = 12


def skips(number: Number | None, last: Number | None) -> bool:
    """Tell whether a number comes later than the next one, but not wildly later."""
    return leaps(number, last) and _whole(number) <= _whole(last) + MOST_MISSING


def leaps(number: Number | None, last: Number | None) -> bool:
    """Tell whether a number comes later than the last one at all: an amendment prints but the articles that it amends."""
    return number is not None and last is not None and _whole(number) > _whole(last)


def comes_late(number: Number | None, last: Number | None, items: int) -> bool:
    """Tell whether a number may be the one that `items` members of a run up to `last` have left out just before it: 一、三、二、."""
    return isinstance(number, int) and isinstance(last, int) and 1 < number == last - 1 and last > items > 1


def _whole(number: Number | None) -> int:
    return number[0] if isinstance(number, tuple) else number or 0
