"""How hard the properties are tried, and what is done about tests that read the corpora."""

from collections.abc import Iterator

import pytest

import profiles
from texts import CORPORA
from timing import untraced

profiles.register()


def pytest_runtest_setup(item: pytest.Item) -> None:
    if item.get_closest_marker("corpora") and CORPORA is None:
        pytest.skip("set GOVDOC_CORPORA to the folder of the corpora to run this")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    """Cover lines by cases and examples alone: a law comes upon a line by chance, and a plain clone has no corpora."""
    if item.get_closest_marker("corpora") or "laws" in item.path.parts:
        with untraced():
            yield
    else:
        yield
