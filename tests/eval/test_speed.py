"""The measurement of speed measures what it says."""

from __future__ import annotations

from gongkai.eval.speed import compose_report, measure, spoil


def test_composed_reports_hold_together():
    report = compose_report(3)
    assert all(report["text"][span["start"] : span["end"]] == span["text"] for span in report["spans"])
    spoiled = spoil(report)
    assert len(spoiled["spans"]) < len(report["spans"])
    assert spoil(report) == spoiled


def test_lines():
    lines = list(measure(3, 20, 10))
    assert lines[0].startswith("scoring 3 reports: ") and not lines[0].endswith(" 0 errors listed")
    assert lines[1].startswith("bootstrap over 20 documents, 10 samples, 6 scores: ")
    assert len(lines) == 3
