"""Measure speed: cleaning to sentences, extraction, and the cold start of the command line, each beside a yardstick.

``python tools/bench.py [--seconds 5] [--model NAME]``
"""

from __future__ import annotations

import argparse
import re
import resource
import subprocess
import sys
import time
import unicodedata
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

from gongkai import Extractor
from gongkai.corpus.read import from_text
from gongkai.extract.pipeline import prepare

SAMPLES = Path(__file__).resolve().parent.parent / "samples"


def main() -> None:
    """Print characters per second of each stage and of its yardstick, start-up times, and memory."""
    parser = argparse.ArgumentParser(description="Measure the speed of gongkai.")
    parser.add_argument("--seconds", type=float, default=5.0, help="for each stage")
    parser.add_argument("--model", default="default")
    options = parser.parse_args()
    texts = [path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*.txt"))]
    extractor = Extractor(options.model)
    stages: dict[str, Callable[[str], object]] = {
        "NFKC and a split at 。 (yardstick)": lambda text: unicodedata.normalize("NFKC", text).split("。"),
        "cleaning to sentences": lambda text: prepare(from_text(text)),
        f"extraction, model {options.model}": extractor.extract_text,
    }
    for name, stage in stages.items():
        print(f"{name}: {_rate(stage, texts, options.seconds):,.0f} characters/s, one process")
    bare = _start([sys.executable, "-c", "pass"])
    command = [sys.executable, "-m", "gongkai", "extract", str(min(SAMPLES.glob("*.txt"))), "--format", "jsonl"]
    cold = _start(command)
    print(f"cold start on one small report: {cold:.2f} s, {cold / bare:.0f} × that of Python itself ({bare:.2f} s)")
    print(f"peak memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")


def _rate(stage: Callable[[str], object], texts: list[str], seconds: float) -> float:
    """Return characters per second; figures change from text to text, so that nothing is met twice."""
    stage(texts[0])
    characters, start = 0, time.perf_counter()
    for text in _varied(texts):
        stage(text)
        characters += len(text)
        if (spent := time.perf_counter() - start) >= seconds:
            return characters / spent
    raise ValueError("there are no samples")


def _varied(texts: list[str]) -> Iterator[str]:
    for turn in count():
        yield re.sub(r"(?<!\d)\d(?=\d\d(?!\d))", str(turn % 9 + 1), texts[turn % len(texts)])


def _start(command: list[str]) -> float:
    """Return the median of five runs, in seconds."""
    times = []
    for _ in range(5):
        start = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        times.append(time.perf_counter() - start)
    return sorted(times)[2]


if __name__ == "__main__":
    main()
