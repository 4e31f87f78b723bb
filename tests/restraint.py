"""Counts the edits that the default steps make in the corpora, as a table in Markdown: python -m tests.restraint [--show].

With --show every edit is printed with what stands around it, to be looked at. The corpora are found by the variable
GOVDOC_CORPORA.
"""

import json
import os
import sys
from collections import Counter
from pathlib import Path

import govdoc
from govdoc.normalizing import DEFAULT

AROUND = 8


def kinds() -> dict[str, list[str]]:
    """Give the texts of each kind of document: a file of the corpora is one kind."""
    corpora = Path(os.environ["GOVDOC_CORPORA"])
    found = {
        path.stem: [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]
        for path in sorted((corpora / "dev").glob("*.jsonl"))
    }
    return found | {"seeds": [path.read_text(encoding="utf-8") for path in sorted((corpora / "seeds").glob("*.txt"))]}


def main(arguments: list[str]) -> None:
    names = [step.name for step in DEFAULT]
    print("| documents | texts | changed |" + "".join(f" `{name}` |" for name in names))
    print("|---|---|---|" + "---|" * len(names))
    for kind, texts in kinds().items():
        normal = [govdoc.normalize(text) for text in texts]
        edits = Counter(edit.step for done in normal for edit in done.edits)
        print(f"| {kind} | {len(texts)} | {sum(bool(done.revisions) for done in normal)} |" + "".join(f" {edits[name]} |" for name in names))
        if "--show" in arguments:
            for done in normal:
                for edit in done.edits:
                    start, end = edit.span.start, edit.span.end
                    before, after = done.original[max(0, start - AROUND) : start], done.original[end : end + AROUND]
                    print(f"    {edit.step}: {before!r} [{edit.span.of(done.original)!r} -> {edit.replacement!r}] {after!r}")


if __name__ == "__main__":
    main(sys.argv[1:])
