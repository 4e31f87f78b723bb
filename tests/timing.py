"""Measures code as it runs for a user: without what a debugger or the measuring of coverage adds to every line."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

T = TypeVar("T", str, bytes)


@contextmanager
def untraced() -> Iterator[None]:
    """Let nothing watch the lines that are run."""
    trace = sys.gettrace()
    sys.settrace(None)
    try:
        yield
    finally:
        sys.settrace(trace)


def seconds(work: Callable[[], object]) -> float:
    """Give the shortest of three runs, in time that this process had to itself."""
    return min(_once(work) for _ in range(3))


def _once(work: Callable[[], object]) -> float:
    with untraced():
        start = time.process_time()
        work()
        return time.process_time() - start


def grows_with_size_alone(make: Callable[[int], T], work: Callable[[T], object], size: int, spare: float = 0.05) -> bool:
    """Tell whether eight times the size takes at most sixteen times the time: quadratic growth would take sixty-four times."""
    small, large = make(size), make(8 * size)
    return seconds(lambda: work(large)) < 16 * seconds(lambda: work(small)) + spare
