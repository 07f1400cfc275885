"""From a file to a report: the only place where the stages are wired together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from ..corpus.clean import clean, to_source
from ..corpus.metadata import find_metadata
from ..corpus.offsets import OffsetMap
from ..corpus.read import from_text, read
from ..corpus.sections import find_sections
from ..corpus.sentences import split_sentences
from ..corpus.tabular import find_tables
from ..corpus.types import Document, Fact, Prepared, Relation, Report, Section, Span, Statement, Table
from .facts import find_facts
from .genre import find_doubts
from .relations import find_relations
from .spans import find_spans
from .statements import find_statements
from .tables import read_tables

Finder = Callable[[Prepared], tuple[tuple[Span, ...], tuple[Relation, ...], tuple[Statement, ...]]]
Placed = TypeVar("Placed", Span, Statement, Fact)


def prepare(document: Document) -> Prepared:
    """Clean a document, cut it into sections and sentences, and read what it says of itself.

    Returns
    -------
    Prepared
        Offsets of sections, sentences and tables point into the cleaned text.
    """
    cleaned = clean(document)
    tables = find_tables(cleaned.text)
    sections = find_sections(cleaned.text, tables)
    sentences = split_sentences(cleaned.text, sections, tables)
    metadata, notices = find_metadata(document, cleaned, sections)
    return Prepared(document, cleaned, sections, sentences, tables, metadata, notices)


def find_by_rules(prepared: Prepared) -> tuple[tuple[Span, ...], tuple[Relation, ...], tuple[Statement, ...]]:
    """Find spans, relations and statements by rules; offsets point into the cleaned text."""
    text = prepared.clean.text
    scope = [(s.start, s.end) for s in prepared.sentences if s.kind in ("text", "heading")]
    found = find_spans(text, scope)
    relations = find_relations(text, scope, found.spans, found.items)
    statements = find_statements(text, prepared.sections, prepared.sentences, prepared.tables)
    return found.spans, relations, statements


MODELS: dict[str, Finder] = {"rules": find_by_rules, "default": find_by_rules}
"""Finders by name; ``default`` is what is used where no name is given."""


class Extractor:
    """Extracts reports with one model.

    Parameters
    ----------
    model : str
        ``default`` or ``rules``.

    Raises
    ------
    ValueError
        Where there is no such model.

    Examples
    --------
    >>> report = Extractor().extract_text("2021年,我局主动公开政府信息128条。")
    >>> [(fact.value, fact.unit, fact.indicator, fact.year) for fact in report.facts]
    [(Decimal('128'), '条', 'disclosure.proactive', 2021)]
    """

    def __init__(self, model: str = "default") -> None:
        if model not in MODELS:
            raise ValueError(f"there is no model {model!r}; choose one of {', '.join(sorted(MODELS))}")
        self.model = model
        self._find = MODELS[model]

    def process(self, path: str | Path) -> Report:
        """Read a file and extract it.

        Raises
        ------
        gongkai.corpus.read_error.ReadError
            Where the file cannot be read; the message says why and what to do.
        """
        return self.extract(read(path))

    def extract_text(self, text: str, *, source: str = "<text>") -> Report:
        """Extract a report handed over as a string."""
        return self.extract(from_text(text, source=source))

    def pipe(self, texts: Iterable[str]) -> Iterator[Report]:
        """Extract many texts, one report for each, in their order."""
        return (self.extract_text(text) for text in texts)

    def extract(self, document: Document) -> Report:
        """Extract a document that has been read."""
        prepared = prepare(document)
        spans, relations, statements = self._find(prepared)
        facts = find_facts(prepared, spans, relations)
        return _report(prepared, spans, relations, statements, facts)


def process(path: str | Path, *, model: str = "default") -> Report:
    """Read one report and extract it: ``Extractor(model).process(path)``."""
    return Extractor(model).process(path)


def _report(
    prepared: Prepared,
    spans: tuple[Span, ...],
    relations: tuple[Relation, ...],
    statements: tuple[Statement, ...],
    facts: tuple[Fact, ...],
) -> Report:
    """Map everything back into the text as read."""
    document, offsets = prepared.document, prepared.clean.map
    text = document.text
    tables, refused = read_tables(prepared)
    doubts = (*find_doubts(prepared, facts), *(to_source(entry, offsets) for entry in refused))
    return Report(
        id=document.id,
        source=document.source,
        text=text,
        title=prepared.metadata.title,
        issuer=prepared.metadata.issuer,
        region=prepared.metadata.region,
        year=prepared.metadata.year,
        script=prepared.clean.script,
        sections=tuple(_section(entry, prepared) for entry in prepared.sections),
        spans=tuple(_placed(entry, offsets, text) for entry in spans),
        relations=relations,
        statements=tuple(_placed(entry, offsets, text) for entry in statements),
        facts=tuple(_placed(entry, offsets, text) for entry in facts),
        tables=tuple(_table(entry, offsets) for entry in tables),
        warnings=(*document.notices, *prepared.clean.notices, *prepared.notices, *doubts),
    )


def _placed(entry: Placed, offsets: OffsetMap, text: str) -> Placed:
    start, end = offsets.to_source(entry.start, entry.end)
    return replace(entry, start=start, end=end, text=text[start:end])


def _table(table: Table, offsets: OffsetMap) -> Table:
    start, end = offsets.to_source(table.start, table.end)
    return replace(table, start=start, end=end, cells=tuple(to_source(cell, offsets) for cell in table.cells))


def _section(section: Section, prepared: Prepared) -> Section:
    """Map a section back; its title becomes what the text as read says where that can be found."""
    offsets, cleaned = prepared.clean.map, prepared.clean.text
    start, end = offsets.to_source(section.start, section.end)
    body = offsets.to_source(section.start, section.body)[1] if section.body > section.start else start
    title = section.title
    at = cleaned.find(title, section.start, section.body) if title else -1
    if title and at >= 0:
        title = prepared.document.text[slice(*offsets.to_source(at, at + len(title)))]
    return replace(section, start=start, end=end, body=body, title=title)
