"""Files checked against the output format: its JSON Schema, and what a schema cannot say.

Whether an annotation keeps to the wording of the guidelines is not asked here, only whether the object holds together.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from .coherence import SHOWN, Entry, Found, incoherences
from .jsonl import Located, read_objects

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import ValidationError


class Problem(NamedTuple):
    """Something wrong in a file: where the object begins, its id, the place inside it, and what is wrong there."""

    file: str
    line: int
    id: str
    place: str
    message: str

    def __str__(self) -> str:
        place = f" {self.place}:" if self.place else ""
        return f"{self.file}: line {self.line}: {self.id!r}:{place} {self.message}"


def report_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of the output format."""
    text = resources.files(__package__).joinpath("report.schema.json").read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema


def validate_file(path: Path | str) -> Iterator[Problem]:
    """Yield what is wrong with the objects of a JSON or JSONL file.

    Raises
    ------
    ValueError, OSError
        Where the file cannot be read as JSON at all, naming file and line.
    """
    for located in read_objects(path):
        name = str(located.value.get("id", "?"))
        for found in _problems(located, Path(path)):
            yield Problem(str(path), located.line, name, *found)


def validate(data: Mapping[str, Any]) -> list[str]:
    """Return what is wrong with one object that holds its own text.

    Examples
    --------
    >>> span = {"id": "T1", "label": "ITEM", "start": 0, "end": 2, "text": "受理"}
    >>> validate({"id": "a", "text": "收到申请3件。", "spans": [span]})
    ["spans[0] 'T1': text is '受理', at [0, 2) stands '收到'"]
    """
    return [f"{place}: {message}" for place, message in _problems(Located(1, dict(data)), Path())]


def _problems(located: Located, path: Path) -> Iterator[Found]:
    data = located.value
    bad: set[tuple[Any, ...]] = set()
    for error in sorted(_validator().iter_errors(data), key=lambda error: list(map(str, error.absolute_path))):
        for leaf in _leaves(error):
            bad.add(tuple(leaf.absolute_path)[:2])
            yield Found(_path(leaf.absolute_path), _worded(leaf))
    text = data.get("text")
    if not isinstance(text, str):
        try:
            text = _text_beside(located, path)
        except ValueError as error:
            yield Found("text", str(error))
            return
    lists = {
        key: [
            Entry(_named(key, index, entry), entry) for index, entry in enumerate(data[key]) if (key, index) not in bad
        ]
        for key in ("sections", "spans", "relations", "statements", "tables", "facts", "checks", "warnings")
        if isinstance(data.get(key), list)
    }
    yield from incoherences(text, lists, references=not bad)


def _text_beside(located: Located, path: Path) -> str:
    """Return the text of a gold annotation that holds only its hash."""
    from .read import from_dict

    needed: dict[str, Any] = {key: located.value[key] for key in ("id", "source", "sha256") if key in located.value}
    return from_dict(Located(located.line, needed), path=path).report.text


# ---- the schema


@cache
def _validator() -> Draft202012Validator:
    from jsonschema import Draft202012Validator

    return Draft202012Validator(report_schema())


def _leaves(error: ValidationError) -> Iterator[ValidationError]:
    """Yield the error itself; of alternatives, what keeps the first from holding."""
    if error.validator == "anyOf" and error.context:
        for part in error.context:
            if part.relative_schema_path[0] == 0:
                yield from _leaves(part)
    else:
        yield error


def _worded(error: ValidationError) -> str:
    if error.validator == "not":
        return "this field has no place here"
    message = str(error.message)
    shown = repr(error.instance)
    if len(shown) > SHOWN:
        message = message.replace(shown, f"{shown[:SHOWN]}…")
    return message


def _path(parts: Iterable[str | int]) -> str:
    """Return a place as ``spans[4].label``."""
    place = ""
    for part in parts:
        place += f"[{part}]" if isinstance(part, int) else f".{part}" if place else str(part)
    return place


def _named(key: str, index: int, entry: Any) -> str:
    name = entry.get("id") if isinstance(entry, dict) else None
    return f"{key}[{index}] {name!r}" if name else f"{key}[{index}]"
