"""Reports as JSON objects of the output format (version 1), in files that are written whole or not at all.

A field that only some objects have (``value`` of a QUANTITY, ``upper`` of a range, ``direction`` of a change,
``addresses`` of an IMPROVEMENT, ``unit`` of a cell) is left out of the others. Numbers are exact decimals inside and
JSON numbers outside: an integer where integral, else a float.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import IO, Any

from ..annotations.jsonl import dump_line, read_objects
from ..annotations.objects import Unreadable, read_layers
from ..corpus.numerals import to_json_number
from ..corpus.types import Cell, Report, Span, Statement

_FACT_FIELDS = (
    *("id", "origin", "role", "value", "unit", "modifier", "kind", "direction", "indicator", "channel_codes", "year"),
    *("item", "channels", "actors", "periods", "quantity", "part_of", "ratio_of", "change_of"),
    *("start", "end", "text", "score"),
)


def report_to_dict(report: Report) -> dict[str, Any]:
    """Return a report as the JSON object of the output format.

    Examples
    --------
    >>> report_to_dict(Report(id="0" * 16, source="a.txt", text="收到申请3件。", year=2021))["year"]
    2021
    """
    return {
        **{name: getattr(report, name) for name in ("id", "source", "text", "title", "issuer", "region", "year")},
        "script": report.script,
        "sections": [_fields(entry, "start", "end", "level", "title", "code") for entry in report.sections],
        "spans": [_span(entry) for entry in report.spans],
        "relations": [_fields(entry, "label", "head", "tail", "score") for entry in report.relations],
        "statements": [_statement(entry) for entry in report.statements],
        "tables": [
            {**_fields(entry, "code", "start", "end"), "cells": [_cell(cell) for cell in entry.cells]}
            for entry in report.tables
        ],
        "facts": [_fields(entry, *_FACT_FIELDS) for entry in report.facts],
        "checks": [
            _fields(entry, "rule", "result", "message", "facts", "expected", "found") for entry in report.checks
        ],
        "warnings": [_fields(entry, "code", "message", "start", "end") for entry in report.warnings],
    }


def report_from_dict(data: Mapping[str, Any]) -> Report:
    """Return the report that :func:`report_to_dict` wrote; unknown fields are ignored.

    Parameters
    ----------
    data : mapping
        As in the output format. Only ``id`` and ``text`` are required, so a gold annotation can be read too.

    Returns
    -------
    Report
        Its sections have no ``body``, which the format does not hold.

    Raises
    ------
    ValueError
        Where a required field is missing or cannot be read, naming the report and the place.
    """
    simple: dict[str, Any] = {name: data.get(name) for name in ("title", "issuer", "region", "year")}
    simple |= {"source": data.get("source") or "", "script": data.get("script", "hans")}
    try:
        return Report(id=data["id"], text=data["text"], **simple, **read_layers(data))
    except KeyError as error:
        raise ValueError(f"report {data.get('id')!r}: has no field {error.args[0]!r}") from error
    except Unreadable as error:
        raise ValueError(f"report {data.get('id')!r}: {error}") from error


def write_jsonl(reports: Iterable[Report], stream: IO[str]) -> int:
    """Write one JSON object per line and return how many were written."""
    count = 0
    for report in reports:
        stream.write(dump_line(report_to_dict(report)) + "\n")
        count += 1
    return count


def read_jsonl(path: Path | str) -> Iterator[Report]:
    """Yield the reports of a JSONL file (or of one JSON object or array); errors name the file and line."""
    for located in read_objects(path):
        try:
            yield report_from_dict(located.value)
        except ValueError as error:
            raise ValueError(f"{path}: line {located.line}: {error}") from error


@contextmanager
def whole_file(path: Path | str, *, inputs: Iterable[Path | str] = ()) -> Iterator[Path]:
    """Give a temporary path beside ``path`` and rename it to ``path`` once the block has ended without error.

    Parameters
    ----------
    path : pathlib.Path or str
        The file to write. What stood there stays until the new file is whole.
    inputs : iterable of pathlib.Path or str, optional
        Files that must not be written over.

    Raises
    ------
    ValueError
        Where ``path`` is one of the inputs, or no file can stand there.
    """
    target = Path(path)
    if target.is_dir() or not target.parent.is_dir():
        why = "is a folder" if target.is_dir() else "lies in a folder that does not exist"
        raise ValueError(f"{target}: the output {why}; name a file")
    if target.exists() and any(_same(target, Path(entry)) for entry in inputs):
        raise ValueError(f"{target}: the output is one of the inputs; choose another name")
    if target.exists() and not target.is_file():  # a device or a pipe is written as it is
        yield target
        return
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".part")
    os.close(handle)
    temporary = Path(name)
    try:
        yield temporary
        temporary.chmod(target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask())
        temporary.replace(target.resolve())
    finally:
        temporary.unlink(missing_ok=True)


def _same(target: Path, source: Path) -> bool:
    return source.exists() and target.samefile(source)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _plain(value: Any) -> Any:
    """Return a field as JSON holds it."""
    if isinstance(value, Decimal):
        return to_json_number(value)
    return list(value) if isinstance(value, tuple) else value


def _fields(entry: object, *names: str) -> dict[str, Any]:
    return {name: _plain(getattr(entry, name)) for name in names}


def _span(span: Span) -> dict[str, Any]:
    data = _fields(span, "id", "label", "start", "end", "text", "score")
    if span.label == "QUANTITY":
        data |= _fields(span, "value", "unit", "modifier", "kind")
        extra = _fields(span, "upper", "direction")
        data |= {name: value for name, value in extra.items() if value is not None}
    return data


def _statement(statement: Statement) -> dict[str, Any]:
    data = _fields(statement, "id", "label", "start", "end", "text", "score")
    return data | ({"addresses": list(statement.addresses)} if statement.addresses else {})


def _cell(cell: Cell) -> dict[str, Any]:
    data = _fields(cell, "row", "column", "value", "status", "start", "end")
    return data | ({} if cell.unit is None else {"unit": cell.unit})
