"""The annotations of a report from the JSON objects of the output format."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Final, TypeVar

from ..corpus.types import Cell, Check, Fact, Notice, Relation, Section, Span, Statement, Table

T = TypeVar("T")


class Unreadable(ValueError):
    """An entry that cannot be read; who catches it knows the file and the report."""


def read_layers(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return the lists of a report's object (spans, relations, …) as tuples of dataclasses; those left out are empty.

    Raises
    ------
    Unreadable
        Naming the list, the place in it, and what is wrong.

    Examples
    --------
    >>> read_layers({"relations": [{"label": "via", "head": "T1", "tail": "T2"}]})["relations"]
    (Relation(label='via', head='T1', tail='T2', score=1.0),)
    """
    return {key: _entries(data, key, build) for key, build in _BUILDERS.items()}


def _entries(data: Mapping[str, Any], key: str, build: Callable[[Any], T]) -> tuple[T, ...]:
    entries = []
    for index, entry in enumerate(data.get(key) or ()):
        try:
            entries.append(build(entry))
        except KeyError as error:
            raise Unreadable(f"{key}[{index}] has no field {error.args[0]!r}: {str(entry)[:200]}") from error
        except (TypeError, AttributeError, ArithmeticError) as error:
            raise Unreadable(f"{key}[{index}] cannot be read ({error}): {str(entry)[:200]}") from error
    return tuple(entries)


def _number(value: Any) -> Decimal | None:
    if value is None or isinstance(value, Decimal):
        return value
    return Decimal(value) if type(value) is int else Decimal(str(value))


def _span(data: Any) -> Span:
    score, value, upper = float(data.get("score", 1.0)), _number(data.get("value")), _number(data.get("upper"))
    extra = (score, value, data.get("unit"), data.get("modifier"), data.get("kind"), upper, data.get("direction"))
    return Span(data["id"], data["label"], data["start"], data["end"], data["text"], *extra)


def _relation(data: Any) -> Relation:
    return Relation(data["label"], data["head"], data["tail"], float(data.get("score", 1.0)))


def _statement(data: Any) -> Statement:
    addresses = tuple(data.get("addresses") or ())
    name = data.get("id") or f"S{data['start']}"  # annotation tools may leave it out
    return Statement(
        name, data["label"], data["start"], data["end"], data["text"], float(data.get("score", 1.0)), addresses
    )


def _section(data: Any) -> Section:
    return Section(data["start"], data["end"], data.get("level", 1), data.get("title"), data.get("code"))


def _table(data: Any) -> Table:
    return Table(data["code"], data.get("start", 0), data.get("end", 0), tuple(_cell(cell) for cell in data["cells"]))


def _cell(data: Any) -> Cell:
    value, place = _number(data.get("value")), (data.get("start"), data.get("end"))
    return Cell(data["row"], data["column"], value, data["status"], *place, data.get("unit"))


def _fact(data: Any) -> Fact:
    fields = {key: data[key] for key in ("id", "origin", "role", "unit", "modifier", "kind", "indicator")}
    fields |= {key: data[key] for key in ("start", "end", "text")}
    fields |= {key: tuple(data.get(key) or ()) for key in ("channel_codes", "channels", "actors", "periods")}
    fields |= {key: data.get(key) for key in ("direction", "year", "quantity", "item")}
    fields |= {key: data.get(key) for key in ("part_of", "ratio_of", "change_of")}
    return Fact(**fields, value=_number(data["value"]), score=float(data.get("score", 1.0)))


def _check(data: Any) -> Check:
    if isinstance(data, str):  # gold names the rules that must fail
        return Check(data, "fail", "")
    sides = (tuple(data.get("facts") or ()), _number(data.get("expected")), _number(data.get("found")))
    return Check(data["rule"], data.get("result", "fail"), data.get("message", ""), *sides)


def _notice(data: Any) -> Notice:
    return Notice(data["code"], data["message"], data.get("start"), data.get("end"))


_BUILDERS: Final[Mapping[str, Callable[[Any], Any]]] = {
    "sections": _section,
    "spans": _span,
    "relations": _relation,
    "statements": _statement,
    "tables": _table,
    "facts": _fact,
    "checks": _check,
    "warnings": _notice,
}
