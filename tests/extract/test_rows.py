"""Facts as flat rows, in CSV and in Parquet."""

from __future__ import annotations

import csv
import io
import runpy
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from gongkai.corpus.types import Report
from gongkai.extract.rows import COLUMNS, fact_rows, parquet_schema, write_csv, write_parquet

EXAMPLE = Path(__file__).parent.parent / "example_report.py"


@pytest.fixture(scope="module")
def example() -> Callable[..., Report]:
    """Return the builder of the example report."""
    build: Callable[..., Report] = runpy.run_path(str(EXAMPLE))["example"]
    return build


def as_csv(*reports: Report) -> list[dict[str, str]]:
    stream = io.StringIO(newline="")
    write_csv(reports, stream)
    stream.seek(0)
    return list(csv.DictReader(stream))


def test_a_row_joins_the_fact_with_its_report_and_spans(example: Callable[..., Report]) -> None:
    rows = {row["fact"]: row for row in fact_rows(example())}
    assert [list(row) for row in rows.values()] == [list(COLUMNS)] * 6
    first = rows["F1"]
    assert (first["source"], first["report_year"], first["title"]) == (
        "清江/报告.txt",
        2023,
        "清江区2023年政府信息公开工作年度报告",
    )
    assert (first["item_text"], first["channel_texts"], first["period_texts"]) == (
        "公开政府信息",
        ("区政府门户网站",),
        ("2023年",),
    )
    assert (first["indicator_label"], first["section"]) == ("主动公开政府信息", "overview")
    assert (rows["F3"]["value"], rows["F3"]["upper"]) == (3, 5)
    assert rows["F5"]["indicator_label"] == "规章 · 本年废止件数"


def test_csv_keeps_values_exact_and_lists_readable(example: Callable[..., Report]) -> None:
    rows = as_csv(example())
    assert [row["value"] for row in rows] == ["41000", "18.2", "3", "0", "12.5", "0"]
    assert "value_exact" not in rows[0]
    assert (rows[0]["channels"], rows[0]["actors"], rows[1]["direction"]) == ("T4", "", "down")


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ('=HYPERLINK("a")', '\'=HYPERLINK("a")'),
        ("+1", "'+1"),
        ("@a", "'@a"),
        ("-cmd", "'-cmd"),
        ("-5", "-5"),
        ("-", "-"),
        ('a,"b"\n;c', 'a,"b"\n;c'),
        ("a\udcff", "a\\udcff"),
    ],
)
def test_csv_cells_run_nothing_and_hold_anything(example: Callable[..., Report], title: str, written: str) -> None:
    assert as_csv(example(title=title))[0]["title"] == written


def test_csv_has_a_header_without_facts() -> None:
    stream = io.StringIO()
    assert write_csv([Report("0" * 16, "a", "")], stream) == 0
    assert stream.getvalue().startswith("source,id,title,")


def test_parquet_keeps_types_and_exact_values(tmp_path: Path, example: Callable[..., Report]) -> None:
    path = tmp_path / "facts.parquet"
    third = replace(example().facts[0], value=Decimal("0.333333333333333"))
    huge = replace(example().facts[0], value=Decimal(10) ** 30)
    report = example(facts=(*example().facts, third, huge))
    assert write_parquet([report, Report("0" * 16, "a", "")], path) == 8
    table = pq.read_table(path)
    assert table.schema.equals(parquet_schema())
    assert table.schema.field("value_exact").type == pa.decimal128(38, 15)
    values = table.column("value_exact").to_pylist()
    assert values[:2] == [41000, Decimal("18.2")]
    assert values[-2:] == [Decimal("0.333333333333333"), None]
    assert table.column("value").to_pylist()[-1] == 1e30
    assert table.column("channels").to_pylist()[0] == ["T4"]


def test_parquet_without_facts_has_the_same_schema(tmp_path: Path) -> None:
    write_parquet([], tmp_path / "a.parquet")
    assert pq.read_table(tmp_path / "a.parquet").schema.equals(parquet_schema())


def test_row_groups_are_filled_across_reports(
    tmp_path: Path, example: Callable[..., Report], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gongkai.extract.rows.ROW_GROUP", 10)
    write_parquet([example()] * 5, tmp_path / "a.parquet")
    meta = pq.ParquetFile(tmp_path / "a.parquet").metadata
    assert [meta.row_group(at).num_rows for at in range(meta.num_row_groups)] == [12, 12, 6]
