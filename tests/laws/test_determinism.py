"""Determinism: a text has one tree, whatever was parsed before it, and in whatever process, locale and time zone."""

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from pathlib import Path

import attrs
import pytest

import govdoc
from casefiles import read_cases
from govdoc import Document, parse
from promises import changed, everywhere, find_breach, read
from telling import telling
from texts import example_texts, needs_corpora, real_texts

TESTS = Path(__file__).parents[1]
#: Where the govdoc is that is tested here: there may be another one that is installed.
SOURCE = Path(govdoc.__file__).parents[1]


def determinism(text: str) -> None:
    """Read a text, then its lines from last to first, then the text again."""
    first = read(text)
    govdoc.parse("\n".join(reversed(text.split("\n"))))
    assert telling(govdoc.parse(text)) == telling(first)


test_of_texts = everywhere(determinism)


def test_of_threads() -> None:
    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(telling, threads.map(parse, example_texts() * 2))) == [telling(parse(text)) for text in example_texts()] * 2


#: Nobody who reads a document may ask for any of these.
CUT_OFF = """
import datetime, os, random, sys, time

def refused(*arguments, **options):
    raise AssertionError("the world was asked")

class Date(datetime.date):
    today = refused

datetime.date = Date
time.time = time.time_ns = time.localtime = time.gmtime = time.strftime = random.random = random.getrandbits = refused
import telling
sys.addaudithook(lambda event, _: refused() if event.split(".")[0] in ("socket", "subprocess", "urllib", "os") else None)
os.environ = type("Refusing", (), dict(__getitem__=refused, get=refused, __contains__=refused))()
telling.main()
"""
TELL = "import telling; telling.main()"
#: The Python of another process, and its surroundings.
ELSEWHERE: dict[str, tuple[str, dict[str, str]]] = {
    "with other hashes": (TELL, {"PYTHONHASHSEED": "1"}),
    "with other hashes again": (TELL, {"PYTHONHASHSEED": "4294967295"}),
    "in the locale C": (TELL, {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}),
    "in Taipei": (TELL, {"TZ": "Asia/Taipei", "LC_ALL": "zh_TW.BIG5", "LANG": "zh_TW.BIG5"}),
    "cut off from network, clock, chance and environment": (CUT_OFF, {}),
}


def told_elsewhere(texts: list[str], script: str = TELL, **surroundings: str) -> list[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "PYTHON", "TZ"))}
    environment |= {"PYTHONPATH": os.pathsep.join(map(str, (TESTS, SOURCE))), **surroundings}
    done = subprocess.run([sys.executable, "-c", script], input=json.dumps(texts), env=environment, capture_output=True, check=True, encoding="ascii")
    return done.stdout.splitlines()


def told_here(texts: list[str]) -> list[str]:
    return [telling(read(text)) for text in texts]


@pytest.mark.parametrize(("script", "surroundings"), ELSEWHERE.values(), ids=ELSEWHERE)
def test_of_another_process(script: str, surroundings: dict[str, str]) -> None:
    texts = [*example_texts(), *(case.text for case in read_cases("outline", "points", "pieces", "blocks", "elements"))]
    assert told_elsewhere(texts, script, **surroundings) == told_here(texts)


@needs_corpora
def test_of_real_documents_in_another_process() -> None:
    texts = list(real_texts())
    assert told_elsewhere(texts, PYTHONHASHSEED="7", LC_ALL="C", TZ="Asia/Shanghai") == told_here(texts)


_calls = count()


def _remembers(text: str) -> Document:
    """Number pieces through all texts."""
    return changed(parse(text), lambda node: attrs.evolve(node, title=str(next(_calls))) if isinstance(node, govdoc.Piece) else node)


def test_a_parser_with_a_memory_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(govdoc, "parse", _remembers)
    with pytest.raises(AssertionError):
        find_breach(determinism)


#: What replaces the parser in another process, given the real one.
FAULTY: dict[str, tuple[str, str]] = {
    "reads lines in the order of a set": ("lambda text: parse('\\n'.join(set(text.split('\\n'))))", TELL),
    "asks for the time zone": ("lambda text: parse(__import__('time').tzname[0] + text)", TELL),
    "asks for the locale": ("lambda text: parse(__import__('os').environ['LC_ALL'] + text)", TELL),
    "asks for the clock": ("lambda text: parse(text) if __import__('time').time() else None", CUT_OFF),
    "asks for the day": ("lambda text: parse(text) if __import__('datetime').date.today() else None", CUT_OFF),
    "asks for the environment": ("lambda text: parse(text) if __import__('os').environ.get('HOME') else None", CUT_OFF),
    "asks the network": ("lambda text: parse(text) if __import__('socket').socket() else None", CUT_OFF),
}


@pytest.mark.parametrize(("faulty", "script"), FAULTY.values(), ids=FAULTY)
def test_a_parser_that_asks_is_found(faulty: str, script: str) -> None:
    texts = list(example_texts())
    planted = script.replace("telling.main()", f"import govdoc; parse = govdoc.parse; govdoc.parse = {faulty}; telling.main()")
    try:
        told = told_elsewhere(texts, planted, PYTHONHASHSEED="1", TZ="Asia/Taipei", LC_ALL="C")
    except subprocess.CalledProcessError as error:
        assert "the world was asked" in error.stderr  # noqa: PT017
    else:
        assert told != told_here(texts)
