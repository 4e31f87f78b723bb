"""Fuzz one target until it fails or its time is over: PYTHONPATH=tests python -m fuzz parse -max_total_time=600.

What follows the target is for libFuzzer. Inputs that reach new code are kept in `.fuzz/<target>/`, and so is one that
fails; given instead of options, such a file is run alone.
"""

import sys
from pathlib import Path

import atheris

FOUND = Path(".fuzz")


def main(name: str, options: list[str]) -> None:
    # What is imported here is watched; before, nothing of it may have been.
    with atheris.instrument_imports(include=["govdoc"]):
        from fuzz.targets import TARGETS  # noqa: PLC0415
    from fuzz.mutating import mutated  # noqa: PLC0415

    target = TARGETS[name]
    folder = FOUND / name
    folder.mkdir(parents=True, exist_ok=True)
    for n, seed in enumerate(target.seeds()):
        (folder / f"seed-{n}").write_bytes(seed)
    arguments = [sys.argv[0], f"-artifact_prefix={folder}/", "-max_len=4096", *options]
    if all(option.startswith("-") for option in options):
        arguments.append(str(folder))
    by_lines = {"custom_mutator": lambda data, size, seed: mutated(data, size, seed, atheris.Mutate)} if target.has_lines else {}
    atheris.Setup(arguments, target.takes, **by_lines)
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
