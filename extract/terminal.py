"""A report for people to read in a terminal, and the same as tab-separated lines for a pipe."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal

from ..annotations.jsonl import dump_line
from ..corpus.numerals import to_json_number
from ..corpus.types import Fact, Quantity, Report, Span
from .labels import channel_label, indicator_label
from .visible import visible

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

HEADINGS = ("value", "indicator", "channels", "period", "text", "offsets")
_BOUNDS = {"exact": "", "approx": "≈", "at_least": "≥", "at_most": "≤"}
_ARROWS = {"up": "↑", "down": "↓", "flat": "→"}
#: Characters of the sentence shown on each side of a fact.
_CONTEXT = 24
_SENTENCE_ENDS = "。!?！？\n\r"


def format_number(value: Decimal | None) -> str:
    """Return a number with its thousands grouped, a dash for none.

    Examples
    --------
    >>> format_number(Decimal("123298")), format_number(Decimal("18.20")), format_number(None)
    ('123,298', '18.2', '–')
    """
    if value is None:
        return "–"
    text = f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def format_value(fact: Fact | Quantity, upper: Decimal | None = None) -> str:
    """Return the value of a fact or quantity as a person would write it.

    Examples
    --------
    >>> format_value(Fact("F1", "text", "change", Decimal("18.2"), "%", "exact", "percent", "other", 0, 5, "",
    ...                   direction="down"))
    '↓18.2%'
    """
    number = format_number(fact.value) + (f"–{format_number(upper)}" if upper is not None else "")
    return f"{_ARROWS.get(fact.direction or '', '')}{_BOUNDS[fact.modifier]}{number}{fact.unit or ''}"


def quantity_lines(texts: Iterable[str], *, as_json: bool = False) -> Iterator[str]:
    """Yield what quantities stand in each text: a JSON object per text, or a tab-separated line per quantity.

    Examples
    --------
    >>> for line in quantity_lines(["公开信息近4.1万件"]):
    ...     print(line.replace("\\t", " | "))
    公开信息近4.1万件 | 近4.1万件 | ≈41,000件 | count | 4–10
    """
    from .quantity import find_quantities, parse_quantity

    for text in texts:
        whole = parse_quantity(text)
        found = find_quantities(text) if whole is None else [whole]
        if as_json:
            yield dump_line({"text": text, "quantities": [_quantity(text, entry) for entry in found]})
            continue
        for entry in found:
            cells = (text, text[entry.start : entry.end], format_value(entry, entry.upper), entry.kind)
            yield "\t".join((*map(visible, cells), f"{entry.start}–{entry.end}"))
        if not found:
            yield f"{visible(text)}\tno quantity"


def _quantity(text: str, found: Quantity) -> dict[str, Any]:
    numbers = {
        "value": to_json_number(found.value),
        "upper": None if found.upper is None else to_json_number(found.upper),
    }
    names = ("unit", "modifier", "kind", "direction", "start", "end")
    return {"text": text[found.start : found.end], **numbers, **{name: getattr(found, name) for name in names}}


def snippet(text: str, start: int, end: int, *, context: int = _CONTEXT) -> tuple[str, str, str]:
    """Return what stands before, in and after ``[start, end)``, within the sentence and ``context`` characters."""
    left = max((text.rfind(mark, 0, start) + 1 for mark in _SENTENCE_ENDS), default=0)
    right = min((at for mark in _SENTENCE_ENDS if (at := text.find(mark, end)) >= 0), default=len(text))
    before, after = text[max(left, start - context) : start], text[end : min(right, end + context)]
    before = before if start - context <= left else f"…{before}"
    return before, text[start:end], after if end + context >= right else f"{after}…"


def fact_cells(report: Report, spans: Mapping[str, Span], fact: Fact) -> tuple[str, ...]:
    """Return one line of the table: the cells under :data:`HEADINGS`, plain and with nothing hidden in them."""
    quantity, item = spans.get(fact.quantity or ""), spans.get(fact.item or "")
    periods = [visible(spans[name].text) for name in fact.periods if name in spans]
    channels = [visible(spans[name].text) for name in fact.channels if name in spans]
    return (
        format_value(fact, quantity.upper if quantity else None),
        indicator_label(fact.indicator) + (f" · {visible(item.text)}" if item and fact.indicator == "other" else ""),
        "、".join(channels or [channel_label(code) for code in fact.channel_codes]),
        "、".join(periods) or str(fact.year or ""),
        visible("".join(snippet(report.text, fact.start, fact.end))),
        f"{fact.start}–{fact.end}",
    )


def shown_facts(report: Report, *, everything: bool) -> list[Fact]:
    """Return the facts worth a line: those of the text, and the cells of the forms that are not zero."""
    return [fact for fact in report.facts if everything or fact.origin == "text" or fact.value]


def table_lines(reports: Iterable[Report], *, everything: bool = False) -> Iterator[str]:
    """Yield tab-separated lines: a heading, then one line per fact with the source in front; nothing is cut."""
    yield "\t".join(("source", *HEADINGS))
    for report in reports:
        spans = {span.id: span for span in report.spans}
        for fact in shown_facts(report, everything=everything):
            yield "\t".join((visible(report.source), *fact_cells(report, spans, fact)))


def print_report(report: Report, console: Console, *, everything: bool = False) -> None:
    """Print a report's facts, statements, failed checks and warnings on a terminal."""
    from rich.table import Table
    from rich.text import Text

    console.print(Text(visible(report.title or report.source), style="bold"))
    console.print(Text(_summary(report), style="dim"))
    facts = shown_facts(report, everything=everything)
    if facts:
        spans = {span.id: span for span in report.spans}
        table = Table(box=None, pad_edge=False, header_style="dim", padding=(0, 2, 0, 0))
        for heading in HEADINGS:
            side: Literal["left", "right"] = "right" if heading in ("value", "offsets") else "left"
            table.add_column(heading, justify=side, overflow="fold", no_wrap=heading == "offsets")
        for fact in facts:
            value, *middle, _, place = fact_cells(report, spans, fact)
            cells = (Text(value, "bold cyan"), *map(Text, middle), _highlighted(report, fact), Text(place, "dim"))
            table.add_row(*cells)
        console.print(table)
    if len(facts) < len(report.facts):
        console.print(Text(f"{len(report.facts) - len(facts)} empty or zero table cells are not shown (--all).", "dim"))
    _print_notes(report, console)


def _highlighted(report: Report, fact: Fact) -> Text:
    from rich.text import Text

    before, inside, after = (visible(part) for part in snippet(report.text, fact.start, fact.end))
    return Text.assemble(before, (inside, "bold"), after)


def _summary(report: Report) -> str:
    failed = sum(check.result == "fail" for check in report.checks)
    known = [str(entry) for entry in (report.issuer, report.region, report.year) if entry is not None]
    counts = [f"{len(report.facts)} facts", f"{len(report.statements)} statements", f"{failed} failed checks"]
    return visible(" · ".join([*known, *counts, f"{len(report.warnings)} warnings", report.source]))


def _print_notes(report: Report, console: Console) -> None:
    from rich.text import Text

    for statement in report.statements:
        style = "yellow" if statement.label == "PROBLEM" else "green"
        place = (f"  {statement.start}–{statement.end}", "dim")
        console.print(Text.assemble((statement.label.lower(), style), "  ", visible(statement.text), place))
    for check in report.checks:
        if check.result == "fail":
            console.print(Text.assemble(("check failed", "red"), f"  {check.rule}: {visible(check.message)}"))
    for notice in report.warnings:
        console.print(Text.assemble(("warning", "magenta"), f"  {notice.code}: {visible(notice.message)}"))
    console.print()
