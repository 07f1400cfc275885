"""The tables of a real report: its own zeros, and distinct figures in their place with one cell blank."""

from __future__ import annotations

import json
import random
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from gongkai.corpus.read import from_text
from gongkai.extract.pipeline import prepare
from gongkai.extract.tables import read_tables

Place = tuple[str, str, str]


@pytest.fixture(scope="module")
def gold(reference: Path) -> dict[str, Any]:
    report: dict[str, Any] = json.loads((reference / "quyang-2021.json").read_text(encoding="utf-8"))
    return report


def places(gold: dict[str, Any]) -> dict[Place, tuple[int, int]]:
    return {
        (table["code"], cell["row"], cell["column"]): (cell["start"], cell["end"])
        for table in gold["tables"]
        for cell in table["cells"]
    }


def read(text: str) -> dict[Place, tuple[Decimal | None, str, int, int]]:
    """Read the tables of a text; offsets point into it."""
    report = prepare(from_text(text, source="a.txt"))
    tables, notices = read_tables(report)
    assert not notices
    found = {}
    for table in tables:
        for cell in table.cells:
            assert cell.start is not None and cell.end is not None
            found[table.code, cell.row, cell.column] = (
                cell.value, cell.status, *report.clean.map.to_source(cell.start, cell.end)
            )  # fmt: skip
    return found


def test_every_zero_at_its_place(gold: dict[str, Any]) -> None:
    expected = {place: (Decimal(0), "zero", *span) for place, span in places(gold).items()}
    assert len(expected) == 200
    assert read(gold["text"]) == expected


@pytest.mark.parametrize("seed", range(20))
def test_distinct_figures_and_a_blank_cell(gold: dict[str, Any], seed: int) -> None:
    rng = random.Random(seed)
    spans = sorted(places(gold).items(), key=lambda entry: entry[1])
    blank = rng.choice(spans)[0]
    expected: dict[Place, tuple[Decimal | None, str]] = {}
    text, at = "", 0
    for (place, (start, end)), figure in zip(spans, rng.sample(range(1, 100_000), len(spans)), strict=True):
        text += gold["text"][at:start] + ("" if place == blank else str(figure))
        expected[place] = (None, "blank") if place == blank else (Decimal(figure), "number")
        at = end
    found = read(text + gold["text"][at:])
    assert {place: cell[:2] for place, cell in found.items()} == expected
