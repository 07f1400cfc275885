"""Reports without what scored too low."""

from __future__ import annotations

import runpy
from collections.abc import Callable
from pathlib import Path

import pytest

from gongkai.annotations.validate import validate
from gongkai.corpus.types import Report
from gongkai.extract.store import report_to_dict
from gongkai.extract.threshold import above

EXAMPLE = Path(__file__).parent.parent / "example_report.py"


@pytest.fixture(scope="module")
def example() -> Report:
    """Return the example report."""
    build: Callable[..., Report] = runpy.run_path(str(EXAMPLE))["example"]
    return build()


@pytest.mark.parametrize(
    ("minimum", "spans", "relations", "statements", "facts", "checks"),
    [(0.0, 11, 6, 3, 6, 2), (0.5, 11, 6, 3, 6, 2), (0.6, 10, 5, 2, 5, 1), (0.8, 9, 4, 2, 4, 1), (1.0, 9, 3, 2, 4, 1)],
)
def test_what_is_left_holds_together(
    example: Report, minimum: float, spans: int, relations: int, statements: int, facts: int, checks: int
) -> None:
    left = above(example, minimum)
    counts = [len(entries) for entries in (left.spans, left.relations, left.statements, left.facts, left.checks)]
    assert counts == [spans, relations, statements, facts, checks]
    assert validate(report_to_dict(left)) == []
    assert (left.text, left.tables, left.warnings) == (example.text, example.tables, example.warnings)


@pytest.mark.parametrize("minimum", [-0.1, 1.1, float("nan")])
def test_a_least_score_is_from_0_to_1(example: Report, minimum: float) -> None:
    with pytest.raises(ValueError, match="expected 0 to 1"):
        above(example, minimum)
