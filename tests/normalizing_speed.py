"""Times `normalize` with the default steps beside the floor of structure parsing: python -m tests.normalizing_speed.

The floor is one expression of marker shapes, tried at the beginning of every line: what any parser has to do at the least.
Texts that the steps change are left out, or taken alone with --changed: what counts first is what clean texts cost. The
corpora are found by the variable GOVDOC_CORPORA.
"""

import json
import os
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

import govdoc

MOST = 1.5
RUNS = 9
CORPORA = {
    "laws": ("dev/laws_cn.jsonl", "dev/laws_tw.jsonl"),
    "notices": ("dev/gongwen.jsonl", "dev/gongwen_tw.jsonl", "dev/notices_lrb.jsonl"),
    "seeds": ("seeds/*.txt",),
}
NUMBER = "[〇零○一二三四五六七八九十百千两廿卅0-9０-９]+"
FLOOR = re.compile(
    rf"[ \t\u3000]*(?:第\s*{NUMBER}\s*(?:编|編|分编|篇|章|节|節|条|條|部分)|{NUMBER}[、.．]|[(（]{NUMBER}[)）]|[壹贰貳叁參肆伍陆陸柒捌玖拾]+、"
    r"|[①-⑳]|[一二三四五六七八九十]+[是要])"
)


def floor(text: str) -> int:
    return sum(1 for line in text.splitlines() if FLOOR.match(line))


def seconds(function: Callable[[str], object], texts: list[str]) -> float:
    """Take the fastest of several runs: whatever else the machine does only adds to it."""
    runs = []
    for _ in range(RUNS):
        start = time.perf_counter()
        for text in texts:
            function(text)
        runs.append(time.perf_counter() - start)
    return min(runs)


def texts_of(patterns: tuple[str, ...]) -> list[str]:
    paths = [path for pattern in patterns for path in sorted(Path(os.environ["GOVDOC_CORPORA"]).glob(pattern))]
    read = [path.read_text(encoding="utf-8") for path in paths]
    return [text for path, all_ in zip(paths, read, strict=True) for text in (records(all_) if path.suffix == ".jsonl" else [all_])]


def records(lines: str) -> list[str]:
    return [json.loads(line)["text"] for line in lines.splitlines()]


def main(arguments: list[str]) -> int:
    too_slow = False
    for name, patterns in CORPORA.items():
        everything = texts_of(patterns)
        changed = "--changed" in arguments
        texts = [text for text in everything if (govdoc.normalize(text).text is text) != changed]
        least, taken = seconds(floor, texts), seconds(govdoc.normalize, texts)
        megabytes = sum(len(text.encode()) for text in texts) / 1e6
        print(
            f"{name}: {len(texts)} of {len(everything)} texts, {megabytes:.1f} MB | floor {megabytes / least:.0f} MB/s"
            f" | normalize {megabytes / taken:.0f} MB/s = {taken / least:.2f} x floor"
        )
        too_slow |= not changed and taken > MOST * least
    return too_slow


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
