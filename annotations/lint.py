"""Annotations looked over: do they keep to what can be checked of the guidelines?"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final, NamedTuple, TypeVar

from ..corpus.clean import clean
from ..corpus.read import from_text
from ..corpus.tabular import find_tables
from ..corpus.types import Cleaned, Span, Statement
from . import lint_numbers, lint_relations, lint_spans, lint_tables
from .build import with_tables
from .damage import damaged
from .lint_forms import two_ways
from .marked import Attributes, Marked, layers_of, read_marked
from .markup import Remark
from .page import Page
from .read import SUFFIXES, Annotated, annotation_files, load_reports
from .subject import Finding, Subject

Rule = Callable[[Subject], Iterable[Finding]]
Entry = TypeVar("Entry", Span, Statement)

RULES: Final[tuple[Rule, ...]] = (
    lint_spans.span_edges,
    lint_spans.bounds,
    lint_spans.flatness,
    lint_spans.statement_edges,
    lint_spans.codes,
    lint_relations.relation_types,
    lint_relations.measured,
    lint_relations.cycles,
    lint_relations.sums,
    lint_relations.shares,
    lint_tables.table_sums,
    lint_numbers.numbers,
    lint_numbers.mentions,
)
"""What is looked at."""


def lint(path: Path | str, *, notes: bool = False, attributes: Attributes | None = None) -> list[str]:
    """Return what is wrong with the annotations of a file.

    Parameters
    ----------
    path : pathlib.Path or str
        A marked file (``.md``), or gold (``.json``, ``.jsonl``) with its text inside or beside it.
    notes : bool
        Say also what may well be meant; such lines hold ``: note: ``.
    attributes : callable, optional
        Gives the quantities of marked files their values; without it their sums are not looked at.

    Returns
    -------
    list of str
        ``path:line: message``, the line that of the marked file or of the report's text; empty where nothing is
        wrong. A file that cannot be read at all is one such line.
    """
    return _lines(Path(path), list(_subjects(Path(path), attributes)), notes=notes)


def lint_all(paths: Iterable[Path | str], *, notes: bool = False, attributes: Attributes | None = None) -> list[str]:
    """Return what is wrong with the annotations of files and folders; with notes, words labelled in two ways, too.

    Raises
    ------
    ValueError
        Where a path does not exist, or a folder holds no annotations.
    """
    lines: list[str] = []
    subjects: list[Subject] = []
    for path in _files(paths):
        looked = list(_subjects(path, attributes))
        subjects += [entry.subject for entry in looked if entry.subject is not None]
        lines += _lines(path, looked, notes=notes)
    return lines + ([f"all: note: {line}" for line in two_ways(subjects)] if notes else [])


class _Looked(NamedTuple):
    """A report looked over (None where it cannot be read), the name before its lines, and what is wrong."""

    subject: Subject | None
    name: str
    remarks: Sequence[Remark]


def _files(paths: Iterable[Path | str]) -> Iterator[Path]:
    for path in map(Path, paths):
        marked = sorted(path.rglob("*.md")) if path.is_dir() else []
        gold = path.is_dir() and any(file.suffix in SUFFIXES for file in path.rglob("*"))
        yield from marked if marked and not gold else annotation_files([path])


def _lines(path: Path, looked: Iterable[_Looked], *, notes: bool) -> list[str]:
    return [
        f"{path}:{entry.name}{remark.line}: {'note: ' if remark.note else ''}{remark.message}"
        for entry in looked
        for remark in entry.remarks
        if notes or not remark.note
    ]


def _subjects(path: Path, attributes: Attributes | None) -> Iterator[_Looked]:
    try:
        if path.suffix == ".md":
            marked = read_marked(path)
            subject, remarks = subject_of(marked, attributes)
            yield _Looked(subject, "", _marked_remarks(marked, subject, remarks))
            return
        for annotated in load_reports([path]):
            yield _gold(annotated)
    except (ValueError, OSError) as error:
        yield _Looked(None, "", [Remark(1, str(error).removeprefix(f"{path}: "))])


def look_over(subject: Subject, *, rules: Iterable[Rule] = RULES) -> list[Finding]:
    """Return what the rules find, by place.

    Examples
    --------
    >>> [finding.message for finding in look_over(Subject("公开信息9条。"))]
    ["the number '9' is in no span: …公开信息9条。…"]
    """
    return sorted(finding for rule in rules for finding in rule(subject))


def lint_marked(marked: Marked, attributes: Attributes | None = None) -> list[Remark]:
    """Return what is wrong with a marked file, by its lines."""
    return _marked_remarks(marked, *subject_of(marked, attributes))


def subject_of(marked: Marked, attributes: Attributes | None = None) -> tuple[Subject, list[Remark]]:
    """Return a marked file as it is looked over, and what kept it from being built."""
    layers, remarks = layers_of(marked.body, attributes)
    page, wrong = with_tables(marked, Page(layers.text, layers.spans, layers.relations, layers.statements))
    try:
        damaged(page, marked.head, name=marked.name)
    except ValueError as error:
        wrong.append(Remark(1, str(error)))
    places = {place.code: place.at for place in marked.body.tables}
    subject = Subject(
        text=layers.text,
        spans=layers.spans,
        relations=layers.relations,
        statements=layers.statements,
        tables=tuple(replace(table, start=places[table.code]) for table in page.tables),
        codes=layers.codes,
        declared=frozenset(marked.head.checks),
    )
    return subject, [*marked.remarks, *remarks, *wrong]


def _marked_remarks(marked: Marked, subject: Subject, remarks: Iterable[Remark]) -> list[Remark]:
    line_of = marked.body.line_of
    found = [Remark(line_of(finding.at), finding.message, finding.note) for finding in look_over(subject)]
    return sorted(dict.fromkeys([*remarks, *found]))


def _gold(annotated: Annotated) -> _Looked:
    """Look gold over, by the lines of its text.

    Damage of the page is cleaned away first, so that a line that merely wraps is no end of a sentence.
    """
    report = annotated.report
    cleaned = clean(from_text(report.text))
    to_derived = cleaned.map.to_derived
    subject = Subject(
        text=cleaned.text,
        spans=tuple(_moved(report.spans, cleaned)),
        relations=report.relations,
        statements=tuple(_moved(report.statements, cleaned)),
        tables=tuple(replace(table, start=to_derived(table.start, table.end)[0]) for table in report.tables),
        codes=annotated.codes,
        declared=frozenset(check.rule for check in report.checks),
        skipped=(*(to_derived(table.start, table.end) for table in report.tables), *find_tables(cleaned.text)),
        wrapped=any("\n" in span.text for span in report.spans),
    )
    remarks = []
    for finding in look_over(subject):
        at, _ = cleaned.map.to_source(finding.at, finding.at)
        remarks.append(Remark(report.text.count("\n", 0, at) + 1, finding.message, finding.note))
    return _Looked(subject, f"{annotated.id}:", sorted(dict.fromkeys(remarks)))


def _moved(entries: Iterable[Entry], cleaned: Cleaned) -> Iterator[Entry]:
    for entry in entries:
        start, end = cleaned.map.to_derived(entry.start, entry.end)
        yield replace(entry, start=start, end=end, text=cleaned.text[start:end])
