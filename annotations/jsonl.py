"""JSON objects in files: one per line (JSONL), one pretty-printed object, or one array of objects.

Numbers with a point are read as :class:`decimal.Decimal`, so that nothing is rounded on the way in; lines are
written so that no character in them is taken for a line break by any reader.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import IO, Any, NamedTuple

#: Line separators that JSON leaves as they are but that str.splitlines (and many readers) cut at.
_SEPARATORS = str.maketrans({"\x85": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"})


class Located(NamedTuple):
    """An object and the number of the line (from 1) where it begins."""

    line: int
    value: dict[str, Any]


def dump_line(value: Any, *, indent: int | None = None) -> str:
    """Return ``value`` as JSON on one line (or indented), in plain characters.

    A lone surrogate, which UTF-8 cannot hold, is written as an escape.

    Examples
    --------
    >>> dump_line({"unit": "件", "value": 3})
    '{"unit": "件", "value": 3}'
    """
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return json.dumps(value, ensure_ascii=True, allow_nan=False, indent=indent)
    return text.translate(_SEPARATORS)


def parse(text: str) -> Any:
    """Return the JSON value in ``text``; NaN and Infinity, which are not JSON, are refused."""
    return json.loads(text, parse_float=Decimal, parse_constant=_refuse)


def read_objects(path: Path | str) -> Iterator[Located]:
    """Yield the JSON objects of a file in order, reading a JSONL file line by line.

    Parameters
    ----------
    path : pathlib.Path or str

    Yields
    ------
    Located

    Raises
    ------
    ValueError
        Where the file is empty, not UTF-8 or not JSON, naming the file and the line.
    OSError
        Where it cannot be read.
    """
    with Path(path).open(encoding="utf-8-sig") as lines:
        try:
            yield from _objects(lines, path)
        except UnicodeDecodeError as error:
            raise ValueError(f"{path}: not UTF-8 (byte {error.object[error.start]:#04x}); save it as UTF-8") from error


def _objects(lines: IO[str], path: Path | str) -> Iterator[Located]:
    number, count = 0, 0
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        count += 1
        try:
            value = parse(line)
        except ValueError as error:
            if count > 1:
                raise ValueError(f"{path}: line {number}: not JSON: {error}") from error
            yield from _whole(line + lines.read(), path, number)
            return
        yield from _each(value, path, number)
    if not count:
        raise ValueError(f"{path}: holds no JSON object")


def _whole(text: str, path: Path | str, number: int) -> Iterator[Located]:
    """Yield from a value that runs over several lines, the first of them ``number``."""
    try:
        value = parse(text)
    except json.JSONDecodeError as error:
        place = f"line {number + error.lineno - 1}, column {error.colno}"
        raise ValueError(f"{path}: {place}: not JSON: {error.msg}") from error
    except ValueError as error:
        raise ValueError(f"{path}: not JSON: {error}") from error
    yield from _each(value, path, number)


def _each(value: Any, path: Path | str, number: int) -> Iterator[Located]:
    for entry in value if isinstance(value, list) else [value]:
        if not isinstance(entry, dict):
            raise ValueError(f"{path}: line {number}: expected a JSON object, found {type(entry).__name__}")
        yield Located(number, entry)


def _refuse(name: str) -> Any:
    raise ValueError(f"{name} is no JSON number")
