"""The pages say what the tables and the program say: generated ones are up to date, examples run, names are real."""

import importlib.util
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from govdoc.cli import main
from govdoc.elements import ELEMENT_KINDS
from govdoc.normalizing import DEFAULT
from govdoc.outline import PREFERENCES

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("name", ["markers", "elements", "normalizing"])
def test_generated_page_is_up_to_date(name: str) -> None:
    path = ROOT / "docs" / "reference" / f"{name}.md"
    page = load(ROOT / "docs" / "generate.py").PAGES[path]()
    assert path.read_text(encoding="utf-8") == page, "the table has changed: run python docs/generate.py"


def test_the_counts_of_edits_have_a_column_for_each_default_step() -> None:
    page = (ROOT / "docs" / "explanation" / "normalizing.md").read_text(encoding="utf-8")
    head = next(line for line in page.splitlines() if line.startswith("| documents |"))
    assert re.findall("`([a-z_]+)`", head) == [step.name for step in DEFAULT], "count anew: python -m tests.restraint"


@pytest.mark.parametrize("path", sorted((ROOT / "examples").glob("*.py")), ids=name_of)
def test_example_script_prints(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    load(path).main()
    assert len(capsys.readouterr().out.splitlines()) > 10


def commands() -> Iterator[object]:
    """Give each `$ govdoc` of a console block, with what the page says it prints."""
    for path in PAGES:
        for block in re.findall(r"^```console\n(.*?)^```$", path.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE):
            for command, printed in re.findall(r"^\$ (govdoc .*)\n((?:(?!\$ ).*\n)*)", block, re.MULTILINE):
                yield pytest.param(command, printed, id=f"{path.stem}: {command}")


@pytest.mark.parametrize(("command", "printed"), list(commands()))
def test_command_prints_what_the_page_says(command: str, printed: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert main(shlex.split(command)[1:]) == 0
    assert capsys.readouterr().out == printed


def test_readme_has_the_two_commands_that_are_run_from_it() -> None:
    blocks = re.findall(r"^```sh\n(.*?)^```$", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    assert [block.count("\n") for block in blocks] == [1, 1]


@pytest.mark.parametrize("path", PAGES, ids=name_of)
def test_links_lead_somewhere(path: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)", path.read_text(encoding="utf-8"))
    assert [link for link in links if not (path.parent / link).exists()] == []


def test_costs_in_the_explanation_are_those_in_the_table() -> None:
    page = (ROOT / "docs" / "explanation" / "levels.md").read_text(encoding="utf-8")
    told = {move: float(cost) for move, cost in re.findall(r"^\| `([^`]+)` \| ([\d.]+) \|", page, re.MULTILINE)}
    assert len(told) > 10
    assert told == {move: PREFERENCES.get(move) for move in told}


def test_terms_name_what_is_in_the_code() -> None:
    page = (ROOT / "docs" / "reference" / "terms.md").read_text(encoding="utf-8")
    source = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "src" / "govdoc").rglob("*.py"))
    names = set(re.findall(r"^\|[^|]*\|[^|]*\| `(\w+)` \|", page, re.MULTILINE))
    assert {name for name in names if not re.search(rf"\b{name}\b", source)} == set()
    assert {kind.name for kind in ELEMENT_KINDS} <= names
