"""Reports written by a command: to standard output or to a file, in the format asked for."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import IO

from ..corpus.types import Report
from .rows import write_csv, write_parquet
from .store import whole_file, write_jsonl
from .terminal import print_report, table_lines

#: Names of the formats, and the format that a file's ending stands for.
FORMATS = ("jsonl", "csv", "parquet", "table")
ENDINGS = {".jsonl": "jsonl", ".json": "jsonl", ".csv": "csv", ".parquet": "parquet", ".txt": "table", ".tsv": "table"}


def choose_format(chosen: str | None, output: Path | None, *, as_json: bool = False, piped: str = "jsonl") -> str:
    """Return the format asked for, else that of the file's ending, else what suits standard output.

    Parameters
    ----------
    chosen : str or None
        One of :data:`FORMATS`.
    output : pathlib.Path or None
        The file to write; None for standard output.
    as_json : bool, optional
        The same as choosing ``jsonl``.
    piped : str, optional
        What standard output gets where it is no terminal.

    Raises
    ------
    ValueError
        Where the choices contradict each other, or the ending tells no format.

    Examples
    --------
    >>> choose_format(None, Path("facts.csv")), choose_format("table", Path("facts.csv"))
    ('csv', 'table')
    """
    if as_json:
        if chosen not in (None, "jsonl"):
            raise ValueError(f"--json and --format {chosen} contradict each other; give one of them")
        return "jsonl"
    if chosen is not None:
        if chosen == "parquet" and output is None:
            raise ValueError("Parquet is binary; name a file with -o")
        return chosen
    if output is None:
        return "table" if sys.stdout.isatty() else piped
    if output.suffix.lower() not in ENDINGS:
        raise ValueError(f"{output}: the ending tells no format (known: {', '.join(ENDINGS)}); give --format")
    return ENDINGS[output.suffix.lower()]


def write(
    reports: Iterator[Report],
    style: str,
    output: Path | None,
    *,
    inputs: Iterable[str | Path] = (),
    everything: bool = False,
) -> None:
    """Write reports as they come; where there is none, nothing is written.

    Parameters
    ----------
    reports : iterator of Report
    style : str
        One of :data:`FORMATS`.
    output : pathlib.Path or None
        A file, which appears once it is whole; None for standard output.
    inputs : iterable of str or pathlib.Path, optional
        Files that must not be written over.
    everything : bool, optional
        In tables, show empty and zero cells of the statutory forms too.
    """
    first = next(reports, None)
    if first is None:
        return
    reports = chain([first], reports)
    if output is None:
        if style == "table" and sys.stdout.isatty():
            _print(reports, everything)
        else:
            _write_text(reports, style, sys.stdout, everything)
        sys.stdout.flush()
        return
    with whole_file(output, inputs=inputs) as temporary:
        if style == "parquet":
            write_parquet(reports, temporary)
            return
        encoding = "utf-8-sig" if style == "csv" else "utf-8"
        with temporary.open("w", encoding=encoding, errors="backslashreplace", newline="") as stream:
            _write_text(reports, style, stream, everything)


def write_page(report: Report, output: Path, *, inputs: Iterable[str | Path] = ()) -> None:
    """Write the page of a report; see :func:`write`."""
    from .view import render

    page = render(report)
    with whole_file(output, inputs=inputs) as temporary:
        temporary.write_text(page, encoding="utf-8", errors="backslashreplace")


def _write_text(reports: Iterable[Report], style: str, stream: IO[str], everything: bool) -> None:
    if style == "jsonl":
        for report in reports:  # one by one, so that a reader at the other end sees each at once
            write_jsonl([report], stream)
            stream.flush()
    elif style == "csv":
        write_csv(reports, stream)
    else:
        for line in table_lines(reports, everything=everything):
            stream.write(f"{line}\n")


def _print(reports: Iterable[Report], everything: bool) -> None:
    from rich.console import Console

    console = Console(highlight=False)
    for report in reports:
        print_report(report, console, everything=everything)
