"""Annotated reports by place: what they are paired by is read first, their annotations when they are needed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from .jsonl import Located, parse, read_objects
from .read import Annotated, annotation_files, from_dict, id_of, iter_reports, names_of, text_hash, text_of, where_of


@dataclass(frozen=True, slots=True)
class Entry:
    """An annotated report that is still in its file, with what documents are paired by.

    ``offset`` is where its line begins in a JSONL file, in bytes; None where it is the file's only object.
    """

    id: str
    sha256: str
    names: frozenset[str]
    path: str
    offset: int | None
    line: int
    texts: tuple[Path, ...] = ()

    def load(self) -> Annotated:
        """Read the report."""
        path = Path(self.path)
        if self.offset is None:
            located = next(read_objects(path))
        else:
            with path.open("rb") as stream:
                stream.seek(self.offset)
                located = Located(self.line, parse(stream.readline().decode("utf-8")))
        return from_dict(located, path=path, texts=self.texts)


def index_reports(paths: Iterable[Path | str], *, texts: Iterable[Path | str] = ()) -> list[Annotated | Entry]:
    """Return the reports of files and folders without holding their annotations in memory, as far as that is possible.

    Takes what :func:`load_reports` takes, in the same order; ``load()`` of each gives the report, and raises
    what is wrong with its annotations.
    """
    folders = tuple(Path(folder) for folder in texts)
    found: list[Annotated | Entry] = []
    for path in annotation_files(paths):
        found += _index_lines(path, folders) if path.suffix == ".jsonl" else _index_whole(path, folders)
    return found


def _index_lines(path: Path, texts: tuple[Path, ...]) -> Iterator[Annotated | Entry]:
    """Yield the objects of a JSONL file by place, or loaded where they run over several lines."""
    with path.open("rb") as stream:
        offset = 3 if stream.read(3) == b"\xef\xbb\xbf" else 0
        stream.seek(offset)
        entries = []
        for number, line in enumerate(stream, start=1):
            try:
                value = parse(line.decode("utf-8")) if line.strip() else None
            except ValueError:
                value = []
            if isinstance(value, dict):
                entries.append(_entry(Located(number, value), path, offset, texts))
            elif value is not None:
                entries = []
                break
            offset += len(line)
    if entries:
        yield from entries
    else:
        yield from iter_reports([path], texts=texts)


def _index_whole(path: Path, texts: tuple[Path, ...]) -> Iterator[Annotated | Entry]:
    """Yield the only object of a JSON file by place, or those of an array loaded."""
    objects = list(read_objects(path))
    if len(objects) == 1:
        yield _entry(objects[0], path, None, texts)
    else:
        yield from (from_dict(located, path=path, texts=texts) for located in objects)


def _entry(located: Located, path: Path, offset: int | None, texts: tuple[Path, ...]) -> Entry:
    data, where = located.value, where_of(located, path)
    text = text_of(data, path, texts, where)
    names = names_of(str(data.get("source") or ""), str(path))
    return Entry(id_of(data, path), text_hash(text), names, str(path), offset, located.line, texts)


def place_of(entry: Annotated | Entry) -> str:
    """Return the id of a report with its file, for messages."""
    return f"{entry.id!r} ({entry.path})" if entry.path else repr(entry.id)
