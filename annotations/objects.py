"""Reports as plain dictionaries, to and from the JSON objects of the output format (version 1).

A field that only some objects have (``value`` of a QUANTITY, ``upper`` of a range, ``direction`` of a change,
``addresses`` of an IMPROVEMENT, ``unit`` of a cell) is left out of the others. Numbers are exact decimals inside and
JSON numbers outside: an integer where integral, else a float.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, TypeVar

from ..corpus.numerals import to_json_number
from ..corpus.types import Cell, Check, Fact, Notice, Relation, Report, Section, Span, Statement, Table

T = TypeVar("T")

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
        Where a required field is missing or has the wrong type, naming the report and the place.
    """
    name = f"report {data.get('id')!r}"
    simple = {key: data.get(key) for key in ("title", "issuer", "region", "year")}
    try:
        return Report(
            id=data["id"],
            source=data.get("source") or "",
            text=data["text"],
            **simple,  # type: ignore[arg-type]
            script=data.get("script", "hans"),
            sections=_read(data, "sections", _read_section, name),
            spans=_read(data, "spans", _read_span, name),
            relations=_read(data, "relations", _read_relation, name),
            statements=_read(data, "statements", _read_statement, name),
            tables=_read(data, "tables", _read_table, name),
            facts=_read(data, "facts", _read_fact, name),
            checks=_read(data, "checks", _read_check, name),
            warnings=_read(data, "warnings", _read_notice, name),
        )
    except KeyError as error:
        raise ValueError(f"{name}: has no field {error.args[0]!r}") from error


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


def _read(data: Mapping[str, Any], key: str, build: Callable[[Any], T], name: str) -> tuple[T, ...]:
    entries = []
    for index, entry in enumerate(data.get(key) or ()):
        try:
            entries.append(build(entry))
        except KeyError as error:
            raise ValueError(f"{name}: {key}[{index}] has no field {error.args[0]!r}") from error
        except (TypeError, AttributeError, ArithmeticError) as error:
            raise ValueError(f"{name}: {key}[{index}] cannot be read: {error}") from error
    return tuple(entries)


def _number(value: Any) -> Decimal | None:
    return None if value is None else Decimal(str(value))


def _some(data: Mapping[str, Any], *names: str) -> dict[str, Any]:
    """Return the fields that are there, so that the dataclass's own default stands for the others."""
    return {name: data[name] for name in names if name in data}


def _score(data: Mapping[str, Any]) -> float:
    return float(data.get("score", 1.0))


def _read_section(data: Mapping[str, Any]) -> Section:
    return Section(data["start"], data["end"], data["level"], data.get("title"), data.get("code"))


def _read_span(data: Mapping[str, Any]) -> Span:
    return Span(
        *(data[name] for name in ("id", "label", "start", "end", "text")),
        score=_score(data),
        value=_number(data.get("value")),
        upper=_number(data.get("upper")),
        **_some(data, "unit", "modifier", "kind", "direction"),
    )


def _read_relation(data: Mapping[str, Any]) -> Relation:
    return Relation(data["label"], data["head"], data["tail"], _score(data))


def _read_statement(data: Mapping[str, Any]) -> Statement:
    fields = (data[name] for name in ("id", "label", "start", "end", "text"))
    return Statement(*fields, score=_score(data), addresses=tuple(data.get("addresses") or ()))


def _read_cell(data: Mapping[str, Any]) -> Cell:
    places = _some(data, "start", "end", "unit")
    return Cell(data["row"], data["column"], _number(data.get("value")), data["status"], **places)


def _read_table(data: Mapping[str, Any]) -> Table:
    return Table(data["code"], data["start"], data["end"], tuple(_read_cell(cell) for cell in data["cells"]))


def _read_fact(data: Mapping[str, Any]) -> Fact:
    lists = {name: tuple(data.get(name) or ()) for name in ("channel_codes", "channels", "actors", "periods")}
    numbers = {"value": _number(data["value"]), "score": _score(data)}
    needed = ("id", "origin", "role", "unit", "modifier", "kind", "indicator", "start", "end", "text")
    optional = ("direction", "year", "quantity", "item", "part_of", "ratio_of", "change_of")
    return Fact(**{name: data[name] for name in needed}, **lists, **numbers, **_some(data, *optional))


def _read_check(data: Mapping[str, Any] | str) -> Check:
    if isinstance(data, str):  # gold names the rules that must fail
        return Check(data, "fail", "")
    sides = {name: _number(data.get(name)) for name in ("expected", "found")}
    return Check(data["rule"], data["result"], data.get("message", ""), tuple(data.get("facts") or ()), **sides)


def _read_notice(data: Mapping[str, Any]) -> Notice:
    return Notice(data["code"], data["message"], data.get("start"), data.get("end"))
