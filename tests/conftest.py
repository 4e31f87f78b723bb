"""How hard the properties are tried, and what is done about tests that read the corpora."""

from collections.abc import Iterator

import pytest

import profiles
from texts import CORPORA
from timing import untraced

profiles.register()


def _is_watched(item: pytest.Item) -> bool:
    """Tell whether a test counts for coverage.

    Lines are covered by cases, examples, and the law that all texts of every origin are read. What the other laws ask of the
    same texts takes long and covers nothing more.
    """
    if "laws" in item.path.parts:
        return item.path.name == "test_total.py"
    return not item.get_closest_marker("corpora") and not item.get_closest_marker("exhaustive")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run what is watched first: what is computed once must be seen."""
    items.sort(key=_is_watched, reverse=True)


def pytest_runtest_setup(item: pytest.Item) -> None:
    if item.get_closest_marker("corpora") and CORPORA is None:
        pytest.skip("set GOVDOC_CORPORA to the folder of the corpora to run this")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    if _is_watched(item):
        yield
    else:
        with untraced():
            yield
