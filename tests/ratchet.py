"""Holds the scores: no figure may fall below `scores.json`, and what rises is raised there with --update.

python tests/ratchet.py PATH/TO/score.py [--update]

The corpora are found by the variable GOVDOC_CORPORA. Prints what the scorer prints, then every figure that fell.
"""

import importlib.util
import json
import os
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import govdoc

HELD = Path(__file__).with_name("scores.json")
#: Figures of the outline, shares of what gold has; `false pieces` is the one that must not rise.
SHARES = ("parent", "number", "title", "pieces")


def load_scorer(path: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def figures(scorer: ModuleType, path: Path) -> dict[str, float]:
    tally, elements, _ = scorer.score(path, govdoc.parse)
    found = {"F1": tally["F1"], "exact": tally["exact"], "not false pieces": -tally["false pieces"]}
    found |= {name: tally[name] / tally[name, "of"] for name in SHARES if tally[name, "of"]}
    found |= {
        f"element {kind}": elements[kind] / elements[kind, "of"] for kind in sorted(k for k in elements if isinstance(k, str)) if elements[kind, "of"]
    }
    return {name: round(value, 4) for name, value in found.items()}


def main(arguments: list[str]) -> int:
    scorer = load_scorer(arguments[0])
    corpora = Path(os.environ["GOVDOC_CORPORA"])
    held: dict[str, dict[str, float]] = json.loads(HELD.read_text(encoding="utf-8")) if HELD.exists() else {}
    now: dict[str, Any] = {}
    fell = []
    for path in [corpora / "seeds" / "gold.jsonl", *sorted((corpora / "dev").glob("*.jsonl"))]:
        now[path.stem] = figures(scorer, path)
        print(f"{path.stem}: " + ", ".join(f"{name} {value:g}" for name, value in now[path.stem].items()))
        for name, least in held.get(path.stem, {}).items():
            if now[path.stem].get(name, least) < least:
                fell.append(f"{path.stem}: {name} fell from {least:g} to {now[path.stem][name]:g}")
    print("\n".join(fell))
    if "--update" in arguments and not fell:
        HELD.write_text(json.dumps(now, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return bool(fell)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
