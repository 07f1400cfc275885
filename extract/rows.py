"""Facts as flat rows: one row per fact, joined with its report and with the text of the spans that it names.

In CSV, numbers are exact decimals, lists are joined by ``|``, and a text that a spreadsheet would run as a formula (it
begins with ``=``, ``+``, ``@`` or ``-``) gets an apostrophe in front. In Parquet, lists are lists, ``value`` is the
nearest float64, for arithmetic, and one column more, ``value_exact``, holds it to 15 places as decimal128(38, 15).
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Context, Decimal, InvalidOperation
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from ..corpus.types import Fact, Report
from .labels import indicator_label

if TYPE_CHECKING:
    import pyarrow

#: Column name → type: ``text``, ``int``, ``number``, ``decimal`` or ``list`` (of text).
COLUMNS: Mapping[str, str] = {
    **{"source": "text", "id": "text", "title": "text", "issuer": "text", "region": "text", "report_year": "int"},
    **{"fact": "text", "origin": "text", "role": "text"},
    **{"value": "number", "value_exact": "decimal", "upper": "number"},
    **{"unit": "text", "modifier": "text", "kind": "text", "direction": "text"},
    **{"indicator": "text", "indicator_label": "text", "channel_codes": "list", "year": "int"},
    **{"item_text": "text", "channel_texts": "list", "actor_texts": "list", "period_texts": "list"},
    **{"part_of": "text", "ratio_of": "text", "change_of": "text", "section": "text"},
    **{"start": "int", "end": "int", "text": "text", "score": "number"},
    **{"quantity": "text", "item": "text", "channels": "list", "actors": "list", "periods": "list"},
}

#: Rows of a Parquet row group.
ROW_GROUP = 50_000
#: Digits after the point, and in all, of the exact value.
_PLACES, _EXACT = 15, Context(prec=38)
#: What a spreadsheet takes for a formula; a figure, or a dash that stands for none, is left alone.
_FORMULA = re.compile(r"[=+@\t\r]|-(?=[^\d\s.-])")


def fact_rows(report: Report) -> Iterator[dict[str, Any]]:
    """Yield one dictionary per fact, with the keys of :data:`COLUMNS` in order.

    Examples
    --------
    >>> fact = Fact("F1", "text", "single", None, "件", "exact", "count", "applications.received", 4, 6, "3件")
    >>> report = Report(id="0" * 16, source="a.txt", text="收到申请3件。", facts=(fact,))
    >>> [(row["source"], row["text"]) for row in fact_rows(report)]
    [('a.txt', '3件')]
    """
    spans = {span.id: span for span in report.spans}

    def text(name: str | None) -> str | None:
        return spans[name].text if name in spans else None

    for fact in report.facts:
        quantity = spans.get(fact.quantity or "")
        row = {
            **{name: getattr(report, name) for name in ("source", "id", "title", "issuer", "region")},
            **{"report_year": report.year, "fact": fact.id, "origin": fact.origin, "role": fact.role},
            "value": fact.value,
            "value_exact": fact.value,
            "upper": quantity.upper if quantity else None,
            **{name: getattr(fact, name) for name in ("unit", "modifier", "kind", "direction", "indicator")},
            "indicator_label": indicator_label(fact.indicator),
            "channel_codes": fact.channel_codes,
            "year": fact.year,
            "item_text": text(fact.item),
            "channel_texts": _texts(spans, fact.channels),
            "actor_texts": _texts(spans, fact.actors),
            "period_texts": _texts(spans, fact.periods),
            "section": section_of(report, fact),
        }
        yield {name: row[name] if name in row else getattr(fact, name) for name in COLUMNS}


def section_of(report: Report, fact: Fact) -> str | None:
    """Return the code of the innermost section that a fact stands in."""
    inside = [entry for entry in report.sections if entry.start <= fact.start < entry.end]
    return inside[-1].code if inside else None


def write_csv(reports: Iterable[Report], stream: IO[str]) -> int:
    """Write a header and one row per fact; open the file with ``newline=""`` (``utf-8-sig`` for spreadsheets).

    Returns
    -------
    int
        The number of facts written.
    """
    writer = csv.writer(stream, lineterminator="\n")
    names = [name for name in COLUMNS if name != "value_exact"]
    writer.writerow(names)
    count = 0
    for report in reports:
        for row in fact_rows(report):
            writer.writerow([_csv_cell(row[name]) for name in names])
            count += 1
    return count


def parquet_schema() -> pyarrow.Schema:
    """Return the Arrow schema of the Parquet file: every column is there whatever the reports hold."""
    import pyarrow as pa

    types = {"text": pa.string(), "int": pa.int64(), "number": pa.float64(), "list": pa.list_(pa.string())}
    types["decimal"] = pa.decimal128(_EXACT.prec, _PLACES)
    return pa.schema([pa.field(name, types[kind]) for name, kind in COLUMNS.items()])


def write_parquet(reports: Iterable[Report], path: Path | str) -> int:
    """Write the facts as Parquet, in row groups of about :data:`ROW_GROUP`, and return their number."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    schema, count = parquet_schema(), 0
    rows: list[dict[str, Any]] = []
    with pq.ParquetWriter(path, schema, compression="zstd") as writer:

        def flush() -> None:
            if rows:
                writer.write_table(pa.Table.from_pylist(rows, schema=schema))
            rows.clear()

        for report in reports:
            before = len(rows)
            rows.extend(
                {name: _arrow(value, COLUMNS[name]) for name, value in row.items()} for row in fact_rows(report)
            )
            count += len(rows) - before
            if len(rows) >= ROW_GROUP:
                flush()
        flush()
    return count


def _texts(spans: Mapping[str, Any], names: Iterable[str]) -> tuple[str, ...]:
    return tuple(spans[name].text for name in names if name in spans)


def _csv_cell(value: Any) -> Any:
    if isinstance(value, tuple):
        value = "|".join(value)
    if isinstance(value, str):
        return _encodable(f"'{value}" if _FORMULA.match(value) else value)
    return value if value is None or isinstance(value, (int, float)) else f"{value:f}"


def _arrow(value: Any, kind: str) -> Any:
    if value is None or kind == "int":
        return value
    if kind == "decimal":
        return _exact(value)
    if kind == "list":
        return [_encodable(entry) for entry in value]
    return float(value) if kind == "number" else _encodable(value)


def _exact(value: Decimal) -> Decimal | None:
    try:
        return value.quantize(Decimal(1).scaleb(-_PLACES), context=_EXACT)
    except InvalidOperation:  # 10**23 and more
        return None


def _encodable(text: str) -> str:
    """Write as escapes what UTF-8 cannot hold (in the name of a file, say)."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
