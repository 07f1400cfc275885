"""A report as one self-contained web page: the text with what was read off it, and facts and checks beside it.

The page loads nothing from outside, and its content-security policy admits only its own style and script, by hash.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from importlib import resources
from typing import Any, Final

from markupsafe import Markup

from ..annotations.schema import SPAN_LABELS, STATEMENT_LABELS
from ..corpus.types import Fact, Report, Span, Table
from .labels import LABEL_NAMES, cell_labels, channel_label, indicator_label
from .pieces import lines_of, section_heads, sentence_around, shown
from .terminal import format_number, format_value, snippet

#: Characters shown on each side of a fact in its card.
_CONTEXT: Final = 30


def render(report: Report) -> str:
    """Return the page of a report.

    Parameters
    ----------
    report : Report

    Returns
    -------
    str
        HTML; write it as UTF-8.

    Examples
    --------
    >>> page = render(Report(id="0" * 16, source="a.txt", text="<script>3件"))
    >>> "&lt;script&gt;3件" in page
    True
    """
    from jinja2 import Environment, StrictUndefined

    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.filters["shown"] = lambda value: shown(str(value))
    spans = {span.id: span for span in report.spans}
    style, script = _asset("view.css"), _asset("view.js")
    return environment.from_string(_asset("view.html")).render(
        **{"report": report, "style": Markup(style), "script": Markup(script)},
        **{"style_hash": _hash(style), "script_hash": _hash(script)},
        **{"lines": lines_of(report), "headings": section_heads(report), "legend": _legend(report)},
        facts=[_card(report, spans, fact) for fact in report.facts],
        tables=[_grid(report, table) for table in report.tables],
        **{"names": LABEL_NAMES, "number": format_number, "failed": sum(c.result == "fail" for c in report.checks)},
        fact_index={fact.id: index for index, fact in enumerate(report.facts)},
        statement_index={entry.id: index for index, entry in enumerate(report.statements)},
        data=_island(_graph(report, spans)),
    )


def _asset(name: str) -> str:
    return resources.files(__package__).joinpath("templates", name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")


def _island(data: Mapping[str, Any]) -> Markup:
    """Return data as JSON that no HTML parser takes for anything else."""
    text = json.dumps(data, ensure_ascii=True, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))


def _legend(report: Report) -> list[tuple[str, str, int]]:
    """Return label, Chinese name and count of everything that can be shown and hidden."""
    counts = Counter[str](span.label for span in report.spans)
    counts.update(statement.label for statement in report.statements)
    return [(label, LABEL_NAMES[label], counts[label]) for label in (*SPAN_LABELS, *STATEMENT_LABELS)]


def _graph(report: Report, spans: Mapping[str, Span]) -> dict[str, Any]:
    """Return what the page's script needs, by index: spans, relations, statements and facts."""
    place = {span.id: index for index, span in enumerate(report.spans)}
    fact_place = {fact.id: index for index, fact in enumerate(report.facts)}
    return {
        "names": LABEL_NAMES,
        "spans": [[s.id, s.label, s.start, s.end, _attributes(s), s.score] for s in report.spans],
        "relations": [
            [r.label, place[r.head], place[r.tail], r.score]
            for r in report.relations
            if r.head in place and r.tail in place
        ],
        "statements": [[s.id, s.label, s.start, s.end, s.score] for s in report.statements],
        "facts": [
            {
                "at": [fact.start, fact.end],
                "sentence": sentence_around(report.text, spans, fact),
                "quantity": place.get(fact.quantity or ""),
                "spans": [place[n] for n in (fact.item, *fact.channels, *fact.actors, *fact.periods) if n in place],
                "facts": [fact_place[n] for n in (fact.part_of, fact.ratio_of, fact.change_of) if n in fact_place],
            }
            for fact in report.facts
        ],
    }


def _attributes(span: Span) -> str:
    if span.label != "QUANTITY":
        return ""
    number = format_number(span.value) + (f"–{format_number(span.upper)}" if span.upper is not None else "")
    parts = (f"{number} {span.unit or ''}".strip(), span.kind, span.modifier, span.direction)
    return " · ".join(part for part in parts if part and part != "exact")


def _card(report: Report, spans: Mapping[str, Span], fact: Fact) -> dict[str, Any]:
    """Return what the card of a fact shows."""
    quantity = spans.get(fact.quantity or "")
    links = (("part of", fact.part_of), ("ratio of", fact.ratio_of), ("change of", fact.change_of))
    return {
        "fact": fact,
        "value": format_value(fact, quantity.upper if quantity else None),
        "indicator": indicator_label(fact.indicator),
        "channels": [channel_label(code) for code in fact.channel_codes] or _texts(spans, fact.channels),
        "actors": _texts(spans, fact.actors),
        "periods": _texts(spans, fact.periods) or ([str(fact.year)] if fact.year else []),
        "snippet": snippet(report.text, fact.start, fact.end, context=_CONTEXT),
        "links": [(words, name) for words, name in links if name],
        "empty": fact.origin == "table" and not fact.value,
    }


def _texts(spans: Mapping[str, Span], names: Sequence[str]) -> list[str]:
    return [spans[name].text for name in names if name in spans]


def _grid(report: Report, table: Table) -> dict[str, Any]:
    """Return a table as rows and columns in the order in which their cells stand."""
    columns = list(dict.fromkeys(cell.column for cell in table.cells))
    rows = list(dict.fromkeys(cell.row for cell in table.cells))
    at = {(cell.row, cell.column): cell for cell in table.cells}
    facts = {(f.start, f.end): index for index, f in enumerate(report.facts) if f.origin == "table"}
    return {
        "code": table.code,
        "place": (table.start, table.end),
        "columns": [cell_labels(table.code, "", column)[1] for column in columns],
        "rows": [
            (cell_labels(table.code, row, "")[0], [_cell(at.get((row, column)), facts) for column in columns])
            for row in rows
        ],
    }


def _cell(cell: Any, facts: Mapping[tuple[int, int], int]) -> dict[str, Any] | None:
    if cell is None:
        return None
    value = format_number(cell.value) if cell.value is not None else cell.status
    return {"value": f"{value}{cell.unit or ''}", "status": cell.status, "fact": facts.get((cell.start, cell.end))}
