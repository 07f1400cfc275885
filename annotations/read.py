"""Gold annotations and predictions from files of the output format, each with its text.

A gold file may leave out what it does not annotate, so what a file states is kept beside what it says. Nothing
here decides whether an annotation is good: only what cannot be scored at all is refused.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from operator import attrgetter
from pathlib import Path
from typing import Any, Final, NamedTuple

from ..corpus.types import Report, Span, Statement
from .jsonl import Located, read_objects
from .objects import Unreadable, read_layers

#: File endings that are read from a folder.
SUFFIXES: Final = (".json", ".jsonl")

#: The fields that gold may state or leave out.
LAYERS: Final = frozenset(
    ("title", "issuer", "region", "year", "sections", "spans", "relations", "statements", "tables", "facts", "checks")
)

#: Where the texts of the package's own gold annotations stand.
_TEXTS: Final = Path(__file__).parent.parent / "corpus" / "reports"

#: What of each annotation goes into the digest.
_HASHED: Final = {
    "spans": attrgetter("id", "label", "start", "end", "value", "unit", "modifier", "kind", "upper", "direction"),
    "relations": attrgetter("label", "head", "tail"),
    "statements": attrgetter("label", "start", "end"),
    "checks": attrgetter("rule", "result"),
}
_CELL: Final = attrgetter("row", "column", "value", "status")


class Codes(NamedTuple):
    """The canonical codes of a QUANTITY; None where the file does not state them."""

    indicators: tuple[str, ...] | None
    channels: tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Annotated:
    """A report with annotations, gold or predicted, and what its file states.

    Parameters
    ----------
    report : Report
    sha256 : str
        Of the text in UTF-8, in hex: what documents are paired by.
    stated : frozenset of str
        The fields that the file holds (``tables``, ``checks``, ``year``, …); what it leaves out is not scored.
    codes : mapping of str to Codes
        By the id of a QUANTITY.
    path : str
        The file it came from; empty where it came from none.
    """

    report: Report
    sha256: str
    stated: frozenset[str]
    codes: Mapping[str, Codes] = field(default_factory=dict)
    path: str = ""

    @property
    def id(self) -> str:
        """The report's id."""
        return self.report.id

    @property
    def names(self) -> frozenset[str]:
        """File names without folder and ending: those of the source, and of the annotation file if it is its own."""
        return names_of(self.report.source, self.path)

    def load(self) -> Annotated:
        """Return itself, as :meth:`.index.Entry.load` returns the report of its file."""
        return self


def text_hash(text: str) -> str:
    """Return the SHA-256 of a text in UTF-8 as hex (a lone surrogate is hashed as its three bytes)."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def from_report(report: Report, *, path: str = "") -> Annotated:
    """Return a report from memory as if it had been read from a file: all that the output format holds is stated.

    Examples
    --------
    >>> sorted(from_report(Report(id="a", source="reports/a.txt", text="收到申请3件。")).names)
    ['a']
    """
    return Annotated(report, text_hash(report.text), LAYERS, _fact_codes(report), path)


def load_reports(paths: Iterable[Path | str], *, texts: Iterable[Path | str] = ()) -> list[Annotated]:
    """Load annotated reports from files and folders.

    Parameters
    ----------
    paths : iterable of pathlib.Path or str
        ``.json`` (one object or an array) and ``.jsonl`` files; folders are walked for both, in order of name.
    texts : iterable of pathlib.Path or str, optional
        Folders in which the text of an object without one is looked for, after the object's own folder.

    Returns
    -------
    list of Annotated

    Raises
    ------
    ValueError
        Where a path holds nothing to read, or an object cannot be read, naming file, line, object and value.
    """
    return list(iter_reports(paths, texts=texts))


def iter_reports(paths: Iterable[Path | str], *, texts: Iterable[Path | str] = ()) -> Iterator[Annotated]:
    """Yield what :func:`load_reports` returns, one report at a time."""
    folders = tuple(Path(folder) for folder in texts)
    for path in annotation_files(paths):
        for located in read_objects(path):
            yield from_dict(located, path=path, texts=folders)


def annotation_files(paths: Iterable[Path | str]) -> Iterator[Path]:
    """Yield the annotation files among ``paths`` and in the folders among them."""
    for entry in map(Path, paths):
        if not entry.is_dir():
            if not entry.exists():
                raise ValueError(f"{entry}: no such file or folder")
            yield entry
            continue
        found = sorted(file for file in entry.rglob("*") if file.suffix in SUFFIXES and file.is_file())
        if not found:
            raise ValueError(f"{entry}: the folder holds no file that ends in {' or '.join(SUFFIXES)}")
        yield from found


def from_dict(located: Located, *, path: Path, texts: tuple[Path, ...] = ()) -> Annotated:
    """Return the annotated report of one object of the output format; see :func:`load_reports`."""
    data, where = located.value, where_of(located, path)
    text = text_of(data, path, texts, where)
    try:
        report = Report(
            id=id_of(data, path),
            source=data.get("source") or "",
            text=text,
            **{key: data.get(key) for key in ("title", "issuer", "region", "year")},  # type: ignore[arg-type]
            script=data.get("script", "hans"),
            **read_layers(data),
        )
    except Unreadable as error:
        raise ValueError(f"{where}: {error}") from error
    _validate(report, where)
    codes = _fact_codes(report) | _span_codes(data)
    return Annotated(report, text_hash(text), frozenset(data), codes, str(path))


def digest(annotated: Annotated) -> str:
    """Return a SHA-256 over the text and all the annotations, whatever the order they stand in."""
    report = annotated.report
    parts = [annotated.sha256, *sorted(annotated.stated & LAYERS)]
    for name, fields in _HASHED.items():
        parts += sorted(repr(fields(entry)) for entry in getattr(report, name))
    parts += sorted(repr((table.code, *map(_CELL, table.cells))) for table in report.tables)
    parts += [repr(getattr(report, name)) for name in ("title", "issuer", "region", "year")]
    parts += sorted(f"{key} {codes}" for key, codes in annotated.codes.items())
    return hashlib.sha256("\n".join(parts).encode("utf-8", "backslashreplace")).hexdigest()


def where_of(located: Located, path: Path) -> str:
    return f"{path}: line {located.line}: report {located.value.get('id')!r}"


def id_of(data: Mapping[str, Any], path: Path) -> str:
    return str(data.get("id") or path.stem)


def names_of(source: str, path: str) -> frozenset[str]:
    """Return the file names that a report goes by; a JSONL file holds many, so its name is no report's."""
    return frozenset(Path(place).stem for place in (source, path) if place and not place.endswith(".jsonl"))


def text_of(data: Mapping[str, Any], path: Path, texts: tuple[Path, ...], where: str) -> str:
    text, expected = data.get("text"), data.get("sha256")
    if not isinstance(text, str):
        names = dict.fromkeys((path.stem, str(data.get("id")), Path(str(data.get("source") or "")).stem))
        tried = [folder / f"{name}.txt" for folder in (path.parent, *texts, _TEXTS) for name in names if name]
        found = next((file for file in tried if file.is_file()), None)
        if found is None:
            raise ValueError(f"{where}: has no text, and none stands beside it ({', '.join(map(str, tried[:2]))})")
        text = found.read_bytes().decode("utf-8-sig")
        where = f"{where}: text of {found}"
    if expected is not None and text_hash(text) != expected:
        raise ValueError(f"{where}: SHA-256 is {text_hash(text)}, the annotation is of {expected}")
    return text


def _validate(report: Report, where: str) -> None:
    """Refuse what cannot be scored: offsets outside the text or beside their own words, ids that lead nowhere."""
    seen: set[str] = set()
    entries: list[Span | Statement] = [*report.spans, *report.statements]
    for entry in entries:
        place = f"{where}: {entry.label} {entry.id!r} [{entry.start}, {entry.end})"
        if not 0 <= entry.start < entry.end <= len(report.text):
            raise ValueError(f"{place}: not inside the text of {len(report.text)} characters")
        if report.text[entry.start : entry.end] != entry.text:
            raise ValueError(
                f"{place}: text is {entry.text!r}, at its place stands {report.text[entry.start : entry.end]!r}"
            )
        if entry.id in seen:
            raise ValueError(f"{place}: the id is used twice")
        seen.add(entry.id)
        _check_score(entry.score, place)
    spans = {span.id for span in report.spans}
    for relation in report.relations:
        _check_score(relation.score, f"{where}: relation {relation.label} {relation.head} → {relation.tail}")
        for end in (relation.head, relation.tail):
            if end not in spans:
                raise ValueError(f"{where}: relation {relation.label}: no span has the id {end!r}")


def _check_score(score: float, place: str) -> None:
    if not 0 <= score <= 1:
        raise ValueError(f"{place}: score {score} is no probability: allowed are 0 to 1")


def _fact_codes(report: Report) -> dict[str, Codes]:
    """Return the codes of each QUANTITY from the facts that cite it; those without a fact have none."""
    if not report.facts:
        return {}
    gathered: dict[str, tuple[list[str], list[str]]] = {s.id: ([], []) for s in report.spans if s.label == "QUANTITY"}
    for fact in report.facts:
        if fact.quantity in gathered:
            indicators, channels = gathered[fact.quantity]
            indicators.append(fact.indicator)
            channels += [code for code in fact.channel_codes if code not in channels]
    return {key: Codes(tuple(indicators), tuple(channels)) for key, (indicators, channels) in gathered.items()}


def _span_codes(data: Mapping[str, Any]) -> dict[str, Codes]:
    """Return the codes that stand at the QUANTITY spans themselves, as in gold."""
    stated = {}
    for span in data.get("spans") or ():
        lists = [span.get(key) for key in ("indicators", "channel_codes")]
        if any(entry is not None for entry in lists):
            stated[span["id"]] = Codes(*(None if entry is None else tuple(entry) for entry in lists))
    return stated
