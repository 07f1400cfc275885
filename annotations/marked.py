"""A marked file: YAML head, then the report's text with inline markup; what people write, and gold is made from."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Final

from ..corpus.types import Relation, Span, Statement
from .damage import STEPS
from .front_matter import FrontMatter, read_head, split_head
from .markup import MarkedSpan, MarkedStatement, MarkedText, Remark, read_markup
from .read import Codes
from .schema import taxonomy

#: Quantities in 1 000 characters that real reports do not exceed.
DENSE: Final = 9.5

#: Reads value, unit and so on off a QUANTITY in its text; None where its words are no quantity.
Attributes = Callable[[str, Span], Span | None]


@dataclass(frozen=True, slots=True)
class Marked:
    """A marked file as read: ``name`` is that of the file, ``remarks`` what is wrong with it so far."""

    name: str
    head: FrontMatter
    body: MarkedText
    remarks: tuple[Remark, ...] = ()

    @property
    def density(self) -> float:
        """Quantities in 1 000 characters, tables left out."""
        quantities = sum(span.label == "QUANTITY" for span in self.body.spans)
        return 1000 * quantities / max(1, len(self.body.text))

    @property
    def is_dense(self) -> bool:
        """Whether the report carries more figures than real ones do, by its head or by count."""
        return self.head.dense or self.density > DENSE


@dataclass(frozen=True, slots=True)
class Layers:
    """The annotations of a text: ids count up by place, ``codes`` are by the id of a QUANTITY."""

    text: str
    spans: tuple[Span, ...]
    relations: tuple[Relation, ...]
    statements: tuple[Statement, ...]
    codes: Mapping[str, Codes]


def read_marked(path: Path | str) -> Marked:
    """Read a marked file.

    Raises
    ------
    ValueError, OSError
        Where the file cannot be read at all: no UTF-8, no head.
    """
    path = Path(path)
    try:
        text = path.read_text(encoding="utf-8-sig")
        source, body, line = split_head(text)
    except ValueError as error:
        raise ValueError(f"{path}: {error}") from error
    return parse_marked(source, body, name=path.stem, first_line=line)


def parse_marked(head: str, body: str, *, name: str, first_line: int = 1) -> Marked:
    """Read the two halves of a marked file."""
    front, problems = read_head(head, damages=frozenset(STEPS))
    marked = read_markup(body, first_line=first_line)
    remarks = [*(Remark(1, message) for message in problems), *marked.remarks, *_code_remarks(marked)]
    remarks += _table_remarks(front, marked)
    read = Marked(name, front, marked)
    if read.is_dense and not front.dense:
        message = f"{read.density:.1f} quantities in 1 000 characters, but 'dense' is false"
        remarks.append(Remark(1, message, note=True))
    return replace(read, remarks=tuple(sorted(remarks)))


def layers_of(marked: MarkedText, attributes: Attributes | None = None) -> tuple[Layers, list[Remark]]:
    """Turn marked spans, statements and relations into those of the output format.

    Parameters
    ----------
    marked : MarkedText
    attributes : callable, optional
        Gives quantities their values; without it they have none.

    Returns
    -------
    Layers, list of Remark
        And the quantities that could not be read.
    """
    names = {entry.id: f"T{number}" for number, entry in enumerate(sorted(marked.spans, key=_place), 1)}
    names |= {entry.id: f"S{number}" for number, entry in enumerate(sorted(marked.statements, key=_place), 1)}
    spans, remarks = [], []
    for entry in sorted(marked.spans, key=_place):
        span = Span(names[entry.id], entry.label, entry.start, entry.end, entry.text)
        read = attributes(marked.text, span) if attributes and entry.label == "QUANTITY" else span
        if read is None:
            remarks.append(Remark(entry.line, f"{entry.id} {entry.text!r} cannot be read as a quantity"))
        spans.append(read or span)
    known = [relation for relation in marked.relations if relation.head in names and relation.tail in names]
    relations = tuple(Relation(r.label, names[r.head], names[r.tail]) for r in known)
    statements = tuple(
        Statement(
            *(names[s.id], s.label, s.start, s.end, s.text),
            addresses=tuple(names[target] for target in s.addresses if target in names),
        )
        for s in sorted(marked.statements, key=_place)
    )
    codes = {names[key]: value for key, value in _codes(marked)}
    return Layers(marked.text, tuple(spans), relations, statements, codes), remarks


def _place(entry: MarkedSpan | MarkedStatement) -> tuple[int, int]:
    return entry.start, entry.end


def _codes(marked: MarkedText) -> Iterator[tuple[str, Codes]]:
    """Yield the codes of each QUANTITY: those of its channels, in order, and those that its item holds."""
    channels = {span.id: span.codes for span in marked.spans if span.label == "CHANNEL"}
    via: dict[str, list[str]] = {}
    for relation in marked.relations:
        if relation.label == "via":
            via.setdefault(relation.head, []).extend(channels.get(relation.tail, ()))
    for span in marked.spans:
        if span.label == "QUANTITY":
            both = dict.fromkeys([*via.get(span.id, ()), *span.channels])
            yield span.id, Codes(span.codes, tuple(both))


def _code_remarks(marked: MarkedText) -> Iterator[Remark]:
    """Remark codes that are missing, out of place or not in the taxonomy."""
    known = {"indicator": taxonomy()["indicators"], "channel": taxonomy()["channels"]}
    for span in marked.spans:
        shown = f"{span.id} {span.text!r}"
        if span.label not in ("QUANTITY", "CHANNEL"):
            if span.codes or span.channels:
                yield Remark(span.line, f"{shown} is a {span.label} and has no code")
            continue
        kind = "indicator" if span.label == "QUANTITY" else "channel"
        if not span.codes:
            yield Remark(span.line, f"{shown} has no {kind} code")
        if span.label == "CHANNEL" and (len(span.codes) > 1 or span.channels):
            yield Remark(span.line, f"{shown} has more than one channel code")
        for given, codes in ((kind, span.codes), ("channel", span.channels)):
            for code in codes:
                if code not in known[given]:
                    hint = get_close_matches(code, known[given], 1)
                    meant = f"; is {hint[0]} meant?" if hint else ""
                    yield Remark(span.line, f"{shown}: no {given} code is {code!r}{meant}")


def _table_remarks(head: FrontMatter, marked: MarkedText) -> Iterator[Remark]:
    """Remark tables without figures, and figures without a place."""
    placed = {table.code for table in marked.tables}
    for table in marked.tables:
        if table.code not in head.tables:
            yield Remark(table.line, f"the head has no figures for ⟨table {table.code}⟩")
    for code in head.tables:
        if code not in placed:
            yield Remark(1, f"the text has no line ⟨table {code}⟩ for the figures in the head")
