"""What holds for the project as a whole."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import govdoc
from casefiles import outline_of
from texts import EXAMPLES

SOURCE = Path(govdoc.__file__).parent
GOLDEN = Path(__file__).parent / "documents"


def test_the_public_names() -> None:
    assert govdoc.__all__ == [
        "Document", "Element", "Normalized", "Paragraph", "Piece", "Point", "Section", "normalize", "parse", "read", "write",
    ]  # fmt: skip
    assert all(hasattr(govdoc, name) for name in govdoc.__all__)


def test_nothing_is_imported_that_is_not_asked_for() -> None:
    late = {"opencc", "hypothesis", "json", "argparse", "govdoc.files", "govdoc.decoding", "govdoc.layout", "govdoc.steps.table"}
    script = f"import sys, govdoc; assert not {late} & sys.modules.keys()"
    subprocess.run([sys.executable, "-c", script], check=True)


def _imports(path: Path) -> set[str]:
    nodes = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.ImportFrom)]
    # What is imported from a package by name is a module of it.
    modules = {f"{node.module}.{name.name}" if (SOURCE.parent / (node.module or "").replace(".", "/")).is_dir() else node.module or ""
               for node in nodes for name in node.names}  # fmt: skip
    return {module.removeprefix("govdoc.") for module in modules if module.startswith("govdoc.")}


def test_imports_go_one_way() -> None:
    files = {".".join(path.relative_to(SOURCE).with_suffix("").parts): _imports(path) for path in SOURCE.rglob("*.py")}
    done: set[str] = set()
    while ready := {name for name, needs in files.items() if name not in done and needs - {name} <= done}:
        done |= ready
    assert done == set(files), "a circle of imports"


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.txt")), ids=lambda p: p.stem)
def test_the_outline_of_every_example_stays_as_it_was_read_over(path: Path) -> None:
    golden = GOLDEN / f"{path.stem}.outline"
    assert outline_of(govdoc.parse(path.read_text(encoding="utf-8"))) + "\n" == golden.read_text(encoding="utf-8")
