"""The frozen dataclasses that the stages of gongkai exchange.

Offsets are half open, in code points: into the text as read up to :class:`Cleaned`, then into ``Cleaned.text``, until
``extract.pipeline`` maps them back, so that every offset in a :class:`Report` points into ``Report.text``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from .offsets import OffsetMap

SpanLabel = Literal["QUANTITY", "ITEM", "CHANNEL", "ORG", "REGION", "DOCUMENT", "PERIOD"]
RelationLabel = Literal["measures", "via", "actor", "during", "part_of", "ratio_of", "change_of"]
StatementLabel = Literal["PROBLEM", "IMPROVEMENT"]
Modifier = Literal["exact", "approx", "at_least", "at_most"]
QuantityKind = Literal["count", "percent", "fraction", "money", "duration", "multiple", "none"]
Direction = Literal["up", "down", "flat"]
SectionCode = Literal[
    "preamble", "overview", "proactive", "applications", "review_litigation", "problems", "other", "fees", "appendix"
]
CellStatus = Literal["number", "zero", "blank", "na", "text", "unreadable", "missing"]
Role = Literal["total", "part", "single", "rate", "change"]
CheckResult = Literal["pass", "fail", "not_assessable"]


@dataclass(frozen=True, slots=True)
class Notice:
    """Something damaged, dropped or doubtful: one entry of a report's ``warnings``.

    ``code`` is a stable name in snake case (``no_text_layer``), ``message`` one English sentence, ``start`` and ``end``
    point into the text as read and are None where no place can be named.
    """

    code: str
    message: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell of a table found in the source file: zero-based ``row`` and ``column``, text at ``[start, end)``."""

    row: int
    column: int
    start: int
    end: int
    rowspan: int = 1
    colspan: int = 1


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of the source file (HTML, DOCX, PDF) with the place of each cell in ``Document.text``."""

    start: int
    end: int
    cells: tuple[GridCell, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch that is no running text; ``kind`` is one of ``page_number``, ``running_head``, ``chrome``."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """A file as read, before any cleaning.

    ``id`` is the first 16 hex digits of the SHA-256 of the source bytes, ``source`` the path or URL as given, ``text``
    what every final offset points into, ``format`` one of ``txt``, ``html``, ``pdf``, ``docx``, ``encoding`` the Python
    codec used, ``title`` one given outside the text (HTML head, file properties), ``grids`` the tables with structure,
    ``marks`` page numbers and the like, ``notices`` what was damaged or dropped on reading.
    """

    id: str
    source: str
    text: str
    format: str = "txt"
    encoding: str | None = None
    title: str | None = None
    grids: tuple[Grid, ...] = ()
    marks: tuple[Mark, ...] = ()
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class Cleaned:
    """Cleaned text, the map from it to the text as read, and what was noticed (offsets into the text as read)."""

    text: str
    map: OffsetMap
    script: Literal["hans", "hant"] = "hans"
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A section: its heading starts at ``start``, its text ends at ``end``.

    ``level`` 0 is the preamble, 1 the main parts (一、), 2 and deeper the points below. ``body`` is where the
    heading ends and the section's own text begins. ``code`` is inherited from the parent where a heading has none.
    """

    start: int
    end: int
    level: int
    title: str | None
    code: SectionCode | None
    body: int = 0


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence; ``kind`` is ``text``, ``heading``, ``table`` or ``chrome``; ``section`` indexes the sections."""

    start: int
    end: int
    kind: str = "text"
    section: int | None = None


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a report says of itself; None where it does not say. ``year`` is the reported year."""

    title: str | None = None
    issuer: str | None = None
    region: str | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document ready for extraction: cleaned, cut into sections and sentences, tables located.

    Offsets of ``sections``, ``sentences`` and ``tables`` point into ``clean.text``.
    """

    document: Document
    clean: Cleaned
    sections: tuple[Section, ...]
    sentences: tuple[Sentence, ...]
    tables: tuple[tuple[int, int], ...] = ()
    metadata: Metadata = field(default_factory=Metadata)
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity read off an expression.

    ``value`` is exact (quotients to 15 significant digits), ``unit`` the classifier in simplified script without its
    multiplier (近4.1万件 → 件), ``modifier`` and ``kind`` as in the guidelines (``none`` for an implicit zero),
    ``direction`` that of a change, ``upper`` a range's upper bound; ``start`` and ``end`` point into the text given.
    """

    value: Decimal
    unit: str | None
    modifier: Modifier
    kind: QuantityKind
    direction: Direction | None = None
    upper: Decimal | None = None
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Span:
    """A labelled stretch of text; the last six fields are set for a QUANTITY only."""

    id: str
    label: SpanLabel
    start: int
    end: int
    text: str
    score: float = 1.0
    value: Decimal | None = None
    unit: str | None = None
    modifier: Modifier | None = None
    kind: QuantityKind | None = None
    upper: Decimal | None = None
    direction: Direction | None = None


@dataclass(frozen=True, slots=True)
class Relation:
    """A directed relation between two spans of one sentence, by span id."""

    label: RelationLabel
    head: str
    tail: str
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Statement:
    """A problem that a report admits or an improvement that it offers."""

    id: str
    label: StatementLabel
    start: int
    end: int
    text: str
    score: float = 1.0
    addresses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a statutory table, by the row and column codes of the taxonomy."""

    row: str
    column: str
    value: Decimal | None
    status: CellStatus
    start: int | None = None
    end: int | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A statutory table: ``code`` is ``proactive``, ``applications``, ``review_litigation`` or ``statistics``."""

    code: str
    start: int
    end: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """One citable figure, as in the output format."""

    id: str
    origin: Literal["text", "table"]
    role: Role
    value: Decimal | None
    unit: str | None
    modifier: Modifier
    kind: QuantityKind
    indicator: str
    start: int
    end: int
    text: str
    direction: Direction | None = None
    channel_codes: tuple[str, ...] = ()
    year: int | None = None
    quantity: str | None = None
    item: str | None = None
    channels: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    periods: tuple[str, ...] = ()
    part_of: str | None = None
    ratio_of: str | None = None
    change_of: str | None = None
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Check:
    """The outcome of one consistency rule, with the fact ids on both sides."""

    rule: str
    result: CheckResult
    message: str
    facts: tuple[str, ...] = ()
    expected: Decimal | None = None
    found: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """Everything read off one report; ``text[start:end] == object.text`` holds for each object that has a text."""

    id: str
    source: str
    text: str
    title: str | None = None
    issuer: str | None = None
    region: str | None = None
    year: int | None = None
    script: Literal["hans", "hant"] = "hans"
    sections: tuple[Section, ...] = ()
    spans: tuple[Span, ...] = ()
    relations: tuple[Relation, ...] = ()
    statements: tuple[Statement, ...] = ()
    tables: tuple[Table, ...] = ()
    facts: tuple[Fact, ...] = ()
    checks: tuple[Check, ...] = ()
    warnings: tuple[Notice, ...] = ()
