"""Checks that `import govdoc` is quick and leaves opencc alone: python -m tests.import_time."""

import statistics
import subprocess
import sys

MOST = 80.0  # milliseconds (the median of five runs, above an empty interpreter)
SCRIPT = "import time; t = time.perf_counter(); import govdoc, sys; print((time.perf_counter() - t) * 1000); assert 'opencc' not in sys.modules"


def main() -> int:
    runs = [float(subprocess.run([sys.executable, "-c", SCRIPT], check=True, capture_output=True, text=True).stdout) for _ in range(5)]
    print(f"import govdoc: {statistics.median(runs):.1f} ms (at most {MOST:g})")
    return statistics.median(runs) > MOST


if __name__ == "__main__":
    sys.exit(main())
