"""The inline markup in which people annotate: spans, statements and relations written into the text.

``⟦Q1:disclosure.proactive|128条⟧`` is a span, ``⟪PROBLEM1|…⟫`` a statement, ``⟨Q1 I1 C1 P1⟩`` says what the quantity in
front has to do with the rest, and ``⟨table applications⟩`` stands for a table that is written out later.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from ..corpus.types import RelationLabel, SpanLabel, StatementLabel
from .schema import RELATIONS, STATEMENT_LABELS

#: The letter of each label.
LETTERS: Final[Mapping[str, SpanLabel]] = {
    **{"Q": "QUANTITY", "I": "ITEM", "C": "CHANNEL", "O": "ORG", "R": "REGION", "D": "DOCUMENT", "P": "PERIOD"}
}
#: What stands for a relation between quantities in brackets.
WORDS: Final[Mapping[str, RelationLabel]] = {"part": "part_of", "ratio": "ratio_of", "change": "change_of"}

_BY_LETTER: Final[Mapping[str, RelationLabel]] = {
    letter: name
    for name, kind in RELATIONS.items()
    for letter, label in LETTERS.items()
    if label in kind.tails and label != "QUANTITY"
}
_TOKEN = re.compile(
    r"⟦(?P<span>[QICORDP]\d+)(?::(?P<codes>[^|⟦⟧⟪⟫⟨⟩]*))?\|(?P<words>[^⟦⟧⟪⟫⟨⟩]*)⟧"
    rf"|⟪(?P<statement>(?:{'|'.join(STATEMENT_LABELS)})\d+)(?:>(?P<addresses>\d+(?:,\d+)*))?\|"
    r"|(?P<close>⟫)|⟨(?P<inside>[^⟦⟧⟪⟫⟨⟩\n]*)⟩"
)
# A line that holds nothing but brackets goes as a whole.
_BRACKETS_ONLY = re.compile(r"^[ \t]*(?:⟨(?!table )[^⟦⟧⟪⟫⟨⟩\n]*⟩[ \t]*)+(?:\n|\Z)", re.M)
_ID = re.compile(r"[QICORDP]\d+")
_STRAY = re.compile(r"[⟦⟧⟪⟫⟨⟩]")


class Remark(NamedTuple):
    """What is wrong, and where in the file: line from 1; ``note`` for what may be meant."""

    line: int
    message: str
    note: bool = False


@dataclass(frozen=True, slots=True)
class MarkedSpan:
    """A span as marked: ``[start, end)`` in the text without markup; ``codes`` and ``channels`` as written."""

    id: str
    label: SpanLabel
    start: int
    end: int
    text: str
    line: int
    codes: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MarkedStatement:
    """A statement as marked; ``addresses`` are ids of problems."""

    id: str
    label: StatementLabel
    start: int
    end: int
    text: str
    line: int
    addresses: tuple[str, ...] = ()


class MarkedRelation(NamedTuple):
    """A relation as marked, by the ids of the markup."""

    label: RelationLabel
    head: str
    tail: str
    line: int


class TablePlace(NamedTuple):
    """Where a table is to be written out."""

    code: str
    at: int
    line: int


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A text without its markup, and what the markup said; ``lines`` are places in the text, each with its line."""

    text: str
    spans: tuple[MarkedSpan, ...] = ()
    statements: tuple[MarkedStatement, ...] = ()
    relations: tuple[MarkedRelation, ...] = ()
    tables: tuple[TablePlace, ...] = ()
    remarks: tuple[Remark, ...] = ()
    lines: tuple[tuple[int, int], ...] = ((0, 1),)

    def line_of(self, at: int) -> int:
        """Return the line of the file on which a character of the text stands."""
        return self.lines[bisect_right(self.lines, (at, self.lines[-1][1])) - 1][1]


def read_markup(marked: str, *, first_line: int = 1) -> MarkedText:
    """Take the markup out of a text.

    Parameters
    ----------
    marked : str
    first_line : int
        The number that the first line has in its file, for the remarks.

    Returns
    -------
    MarkedText
        What cannot be read is in ``remarks``.

    Examples
    --------
    >>> read = read_markup("⟦P1|今年⟧⟦I1|公开信息⟧⟦Q1:disclosure.proactive|9条⟧。⟨Q1 I1 P1⟩")
    >>> read.text, [(relation.label, relation.tail) for relation in read.relations]
    ('今年公开信息9条。', [('measures', 'I1'), ('during', 'P1')])
    """
    return _Reader(marked, first_line).read()


class _Reader:
    """Walks over a marked text once."""

    def __init__(self, marked: str, first_line: int) -> None:
        self.marked, self.first_line = marked, first_line
        self.breaks = [match.start() for match in re.finditer("\n", marked)]
        self.gone = [match.span() for match in _BRACKETS_ONLY.finditer(marked)]
        self.parts: list[str] = []
        self.length = 0
        self.spans: list[MarkedSpan] = []
        self.statements: list[MarkedStatement] = []
        self.relations: list[MarkedRelation] = []
        self.tables: list[TablePlace] = []
        self.remarks: list[Remark] = []
        self.open: tuple[re.Match[str], int] | None = None
        self.lines: list[tuple[int, int]] = []

    def line(self, at: int) -> int:
        return bisect_left(self.breaks, at) + self.first_line

    def remark(self, at: int, message: str) -> None:
        self.remarks.append(Remark(self.line(at), message))

    def read(self) -> MarkedText:
        at = 0
        for match in _TOKEN.finditer(self.marked):
            self._plain(at, match.start())
            at = match.end()
            if match["span"]:
                self._span(match)
            elif match["inside"] is not None:
                self._bracket(match)
            else:
                self._edge_of_statement(match)
        self._plain(at, len(self.marked))
        if self.open:
            self.remark(self.open[0].start(), f"statement {self.open[0]['statement']} is not closed by ⟫")
        self._loose_ends()
        return MarkedText(
            "".join(self.parts),
            tuple(self.spans),
            tuple(self.statements),
            tuple(self.relations),
            tuple(self.tables),
            tuple(sorted(self.remarks)),
            tuple(self.lines) or ((0, self.first_line),),
        )

    def _plain(self, start: int, end: int) -> None:
        """Take over text as it stands, without the breaks of lines that held nothing but brackets."""
        piece = self.marked[start:end]
        for stray in _STRAY.finditer(piece):
            near = self.marked[start + stray.start() : start + stray.start() + 30].split("\n")[0]
            self.remark(start + stray.start(), f"markup that cannot be read: {near!r}")
        at = start
        for left, right in self.gone:
            if left < end and start < right:
                self._add(self.marked[at : max(at, left)], at)
                at = max(at, min(right, end))
        self._add(self.marked[at:end], at)

    def _add(self, text: str, at: int) -> None:
        """Take over what stands at ``at``."""
        line = self.line(at)
        begins = [0, *(match.end() for match in re.finditer("\n", text))]
        self.lines += [(self.length + begin, line + number) for number, begin in enumerate(begins)]
        self.parts.append(text)
        self.length += len(text)

    def _span(self, match: re.Match[str]) -> None:
        words, name = match["words"], match["span"]
        codes, _, channels = (match["codes"] or "").partition("@")
        place = (self.length, self.length + len(words), words, self.line(match.start()))
        listed = (_listed(codes), _listed(channels))
        self.spans.append(MarkedSpan(name, LETTERS[name[0]], *place, *listed))
        self._add(words, match.start("words"))

    def _edge_of_statement(self, match: re.Match[str]) -> None:
        if match["statement"]:
            if self.open:
                self.remark(match.start(), f"statement {match['statement']} begins inside {self.open[0]['statement']}")
            self.open = (match, self.length)
        elif self.open is None:
            self.remark(match.start(), "⟫ closes no statement")
        else:
            opening, start = self.open
            name = opening["statement"]
            label: StatementLabel = "PROBLEM" if name.startswith("PROBLEM") else "IMPROVEMENT"
            addresses = tuple(f"PROBLEM{number}" for number in (opening["addresses"] or "").split(",") if number)
            text = "".join(self.parts)[start:]
            place = (start, self.length, text, self.line(opening.start()))
            self.statements.append(MarkedStatement(name, label, *place, addresses))
            self.open = None

    def _bracket(self, match: re.Match[str]) -> None:
        words, at = match["inside"].split(), match.start()
        if words[:1] == ["table"] and len(words) == 2:
            self.tables.append(TablePlace(words[1], self.length, self.line(at)))
        elif not words or not _ID.fullmatch(words[0]) or words[0][0] != "Q":
            self.remark(at, f"a bracket begins with the id of a QUANTITY: {match[0]}")
        elif len(words) == 1:
            self.remark(at, f"a bracket names what the quantity is related to: {match[0]}")
        else:
            self._relations(words, at, match[0])

    def _relations(self, words: list[str], at: int, whole: str) -> None:
        head, rest = words[0], iter(words[1:])
        for word in rest:
            tail = next(rest, "") if word in WORDS else word
            label = WORDS.get(word) or _BY_LETTER.get(word[0])
            if label is None or not _ID.fullmatch(tail) or (word in WORDS and tail[0] != "Q"):
                allowed = f"{', '.join(_BY_LETTER)} with a number, {', '.join(f'{key} Qn' for key in WORDS)}"
                self.remark(at, f"{f'{word} {tail}' if word in WORDS else word!r} in {whole} is none of {allowed}")
            else:
                self.relations.append(MarkedRelation(label, head, tail, self.line(at)))

    def _loose_ends(self) -> None:
        """Remark ids that are used twice or lead nowhere."""
        lines: dict[str, int] = {}
        entries: list[MarkedSpan | MarkedStatement] = [*self.spans, *self.statements]
        for entry in entries:
            if entry.id in lines:
                self.remarks.append(Remark(entry.line, f"the id {entry.id} is used in line {lines[entry.id]} already"))
            lines.setdefault(entry.id, entry.line)
        for relation in self.relations:
            missing = [name for name in (relation.head, relation.tail) if name not in lines]
            self.remarks += [Remark(relation.line, f"no span has the id {name}") for name in missing]
        for statement in self.statements:
            missing = [name for name in statement.addresses if name not in lines]
            self.remarks += [Remark(statement.line, f"no problem has the id {name}") for name in missing]
            if statement.addresses and statement.label != "IMPROVEMENT":
                self.remarks.append(Remark(statement.line, f"{statement.id} is no IMPROVEMENT and addresses nothing"))
        seen: set[MarkedRelation] = set()
        for relation in self.relations:
            if relation._replace(line=0) in seen:
                words = f"{relation.label} {relation.head} {relation.tail}"
                self.remarks.append(Remark(relation.line, f"the relation {words} is stated twice"))
            seen.add(relation._replace(line=0))


def _listed(codes: str) -> tuple[str, ...]:
    return tuple(code.strip() for code in codes.split("+") if code.strip())
