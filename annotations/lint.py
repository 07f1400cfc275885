"""Annotations looked over: do they keep to what can be checked of the guidelines?"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final, TypeVar

from ..corpus.clean import clean
from ..corpus.offsets import OffsetMap
from ..corpus.read import from_text
from ..corpus.tabular import find_tables
from ..corpus.types import Span, Statement
from . import lint_numbers, lint_relations, lint_spans, lint_tables
from .build import with_tables
from .damage import damaged
from .marked import Attributes, Marked, layers_of, read_marked
from .markup import Remark
from .page import Page
from .read import Annotated, load_reports
from .subject import Finding, Subject

Rule = Callable[[Subject], Iterable[Finding]]
Entry = TypeVar("Entry", Span, Statement)

RULES: Final[tuple[Rule, ...]] = (
    lint_spans.span_edges,
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
        Say also what may well be meant; such lines hold ``note:``.
    attributes : callable, optional
        Gives the quantities of marked files their values; without it their sums are not looked at.

    Returns
    -------
    list of str
        ``path:line: message``; empty where nothing is wrong. What cannot be read at all is one such line.
    """
    try:
        found = list(_remarks(Path(path), attributes))
    except (ValueError, OSError) as error:
        return [str(error)]
    return [
        f"{path}:{where}: {'note: ' if remark.note else ''}{remark.message}"
        for where, remark in found
        if notes or not remark.note
    ]


def _remarks(path: Path, attributes: Attributes | None) -> Iterator[tuple[str, Remark]]:
    if path.suffix == ".md":
        for remark in lint_marked(read_marked(path), attributes):
            yield str(remark.line), remark
        return
    for annotated in load_reports([path]):
        for remark in lint_gold(annotated):
            yield f"{annotated.id}:{remark.line}", remark


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
    layers, unread = layers_of(marked.body, attributes)
    page, wrong = with_tables(marked, Page(layers.text, layers.spans, layers.relations, layers.statements))
    subject = Subject(
        text=layers.text,
        spans=layers.spans,
        relations=layers.relations,
        statements=layers.statements,
        tables=tuple(replace(table, start=0, end=0, cells=table.cells) for table in page.tables),
        codes=layers.codes,
        declared=frozenset(marked.head.checks),
    )
    line_of = marked.body.line_of
    found = [Remark(line_of(finding.at), finding.message, finding.note) for finding in look_over(subject)]
    return sorted(dict.fromkeys([*marked.remarks, *unread, *wrong, *_damage(marked, page), *found]))


def _damage(marked: Marked, page: Page) -> Iterator[Remark]:
    try:
        damaged(page, marked.head, name=marked.name)
    except ValueError as error:
        yield Remark(1, str(error))


def lint_gold(annotated: Annotated) -> list[Remark]:
    """Return what is wrong with gold annotations, by the lines of their text.

    Damage of the page is cleaned away first, so that a line that merely wraps is no end of a sentence.
    """
    report = annotated.report
    cleaned = clean(from_text(report.text))
    tables = [cleaned.map.to_derived(table.start, table.end) for table in report.tables]
    subject = Subject(
        text=cleaned.text,
        spans=tuple(_moved(report.spans, cleaned.text, cleaned.map)),
        relations=report.relations,
        statements=tuple(_moved(report.statements, cleaned.text, cleaned.map)),
        tables=report.tables,
        codes=annotated.codes,
        declared=frozenset(check.rule for check in report.checks),
        skipped=(*tables, *find_tables(cleaned.text)),
    )
    remarks = []
    for finding in look_over(subject):
        at = cleaned.map.to_source(finding.at, finding.at)[0] if finding.at <= len(cleaned.text) else 0
        remarks.append(Remark(report.text.count("\n", 0, at) + 1, finding.message, finding.note))
    return sorted(dict.fromkeys(remarks))


def _moved(entries: Iterable[Entry], text: str, offsets: OffsetMap) -> Iterator[Entry]:
    for entry in entries:
        start, end = offsets.to_derived(entry.start, entry.end)
        yield replace(entry, start=start, end=end, text=text[start:end])
