"""Twice the text takes about twice the time to parse, walk and draw, whatever the text. `python -m tests.linear` prints the times for megabytes."""

import time

import pytest

import govdoc
from govdoc.render.tree import draw_tree
from linear import HOSTILE


def _seconds(text: str) -> float:
    best = float("inf")
    for _ in range(3):
        start = time.perf_counter()
        document = govdoc.parse(text)
        for _ in document.walk():
            pass
        for _ in draw_tree(document):
            pass
        best = min(best, time.perf_counter() - start)
    return best


@pytest.mark.parametrize("name", HOSTILE)
def test_time_grows_with_the_text_alone(name: str) -> None:
    """Eight times the text may take sixteen times the time: quadratic growth would take sixty-four times."""
    small, large = HOSTILE[name](6_000), HOSTILE[name](48_000)
    assert _seconds(large) < 16 * _seconds(small) + 0.05
