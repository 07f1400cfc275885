"""How fast scoring is: composed reports, scored against a copy with errors, and the bootstrap over many documents.

Run as ``python -m gongkai.eval.speed``; the limits are those that the project sets itself.
"""

from __future__ import annotations

import argparse
import random
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from ..annotations.jsonl import dump_line
from .bootstrap import intervals, randomisation_test
from .run import run_eval

_ITEMS = ("主动公开政府信息", "收到政府信息公开申请", "办结", "发布政策解读", "举办新闻发布会")
_CHANNELS = ("政府网站", "政务微博", "政务微信", "政府公报")


def compose_report(number: int, *, sentences: int = 24) -> dict[str, Any]:
    """Return a composed report of about the usual size, with gold annotations: 4 spans and 3 relations a sentence."""
    rng = random.Random(number)
    text = f"清江区第{number}号政府信息公开工作年度报告\n"
    spans: list[dict[str, Any]] = []
    relations: list[dict[str, str]] = []

    def add(label: str, words: str, **attributes: Any) -> str:
        nonlocal text
        name = f"T{len(spans)}"
        spans.append({"id": name, "label": label, "start": len(text), "end": len(text) + len(words), "text": words})
        spans[-1].update(attributes)
        text += words
        return name

    for _ in range(sentences):
        value, item = rng.randrange(1, 9999), rng.choice(_ITEMS)
        period = add("PERIOD", "2023年")
        text += ",通过"
        channel = add("CHANNEL", rng.choice(_CHANNELS))
        tail = add("ITEM", item)
        head = add(
            "QUANTITY", f"{value}条", value=value, unit="条", modifier="exact", kind="count",
            indicators=["disclosure.proactive"], channel_codes=["website.portal"],
        )  # fmt: skip
        text += "。\n" if rng.random() < 0.3 else ",工作有序推进。"
        ends = (("measures", tail), ("via", channel), ("during", period))
        relations += [{"label": label, "head": head, "tail": end} for label, end in ends]
    cells = [
        {"row": f"r{row}", "column": f"c{column}", "value": row, "status": "number"}
        for row in range(10)
        for column in range(7)
    ]
    tables = [{"code": "applications", "start": 0, "end": 1, "cells": cells}]
    return {
        "id": f"composed-{number}",
        "text": text,
        "year": 2023,
        "spans": spans,
        "relations": relations,
        "statements": [],
        "tables": tables,
    }


def spoil(report: dict[str, Any]) -> dict[str, Any]:
    """Return a copy as a system might have predicted it: spans lost, moved and renamed."""
    rng = random.Random(report["id"])
    spans = []
    for span in report["spans"]:
        draw = rng.random()
        if draw < 0.1:
            continue
        moved = {"end": span["end"] - 1, "text": span["text"][:-1]} if draw < 0.2 and len(span["text"]) > 1 else {}
        spans.append({**span, **moved, "label": "ITEM" if draw > 0.95 else span["label"], "score": round(draw, 3)})
    kept = {span["id"] for span in spans}
    relations = [entry for entry in report["relations"] if entry["head"] in kept and entry["tail"] in kept]
    return {**report, "spans": spans, "relations": relations}


def measure(reports: int, documents: int, samples: int) -> Iterator[str]:
    """Yield lines that say how long scoring and resampling took, and the most memory that was used."""
    with tempfile.TemporaryDirectory() as folder:
        gold, predicted = Path(folder, "gold.jsonl"), Path(folder, "predicted.jsonl")
        with gold.open("w", encoding="utf-8") as left, predicted.open("w", encoding="utf-8") as right:
            for number in range(reports):
                report = compose_report(number)
                left.write(dump_line(report) + "\n")
                right.write(dump_line(spoil(report)) + "\n")
        start = time.perf_counter()
        result = run_eval([gold], [predicted], baselines=())
        seconds = time.perf_counter() - start
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 if sys.platform == "darwin" else 1024) / 1024
        errors = sum(len(entry.errors) for entry in result.documents)
        yield f"scoring {reports} reports: {seconds:.1f} s, {peak:.2f} GiB at most, {errors} errors listed"
    rng = np.random.default_rng(0)
    counts = rng.integers(0, 50, size=(documents, 6, 3)).astype(np.float64)
    start = time.perf_counter()
    intervals(counts, samples=samples)
    yield f"bootstrap over {documents} documents, {samples} samples, 6 scores: {time.perf_counter() - start:.1f} s"
    start = time.perf_counter()
    randomisation_test(counts[:, 0], counts[:, 1], trials=samples * 10)
    yield f"randomisation test over {documents} documents, {samples * 10} trials: {time.perf_counter() - start:.1f} s"


def main() -> None:
    """Print what :func:`measure` finds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=5000)
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--samples", type=int, default=1000)
    options = parser.parse_args()
    for line in measure(options.reports, options.documents, options.samples):
        sys.stdout.write(line + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
