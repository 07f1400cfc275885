"""Reports in files: JSON lines to and from, and files that are written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from ..annotations.jsonl import dump_line, read_objects
from ..annotations.objects import report_from_dict as report_from_dict
from ..annotations.objects import report_to_dict as report_to_dict
from ..corpus.types import Report


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
