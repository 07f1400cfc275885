"""Measure the speed of extraction on the samples: ``python tools/bench.py [--seconds 10]``."""

from __future__ import annotations

import argparse
import resource
import time
from pathlib import Path

from gongkai import Extractor

SAMPLES = Path(__file__).resolve().parent.parent / "samples"


def main() -> None:
    """Extract the samples again and again for a while; print reports and characters per second, and memory."""
    parser = argparse.ArgumentParser(description="Measure the speed of extraction.")
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--model", default="default")
    options = parser.parse_args()
    start = time.perf_counter()
    extractor = Extractor(options.model)
    paths = sorted(SAMPLES.glob("*.txt"))
    for path in paths:
        extractor.process(path)
    print(f"first pass: {time.perf_counter() - start:.2f} s, loading included")
    reports = characters = 0
    start = time.perf_counter()
    while (spent := time.perf_counter() - start) < options.seconds:
        report = extractor.process(paths[reports % len(paths)])
        reports, characters = reports + 1, characters + len(report.text)
    print(f"{reports / spent:.1f} reports/s, {characters / spent:,.0f} characters/s, one process")
    print(f"peak memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")


if __name__ == "__main__":
    main()
