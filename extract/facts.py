"""Turn quantities and their relations into facts with indicator, channel and year codes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from ..corpus.numerals import parse_number
from ..corpus.types import Fact, Prepared, Relation, Role, Span
from .codes import Context, channel_codes, indicator_codes
from .patterns.periods import YEAR_OF
from .patterns.relations import QUOTA_BEFORE, THRESHOLD_AFTER

_RELATIVE_YEARS = ((r"去年|上一?年", -1), (r"前年", -2), (r"明年|下一?年|来年|翌年", 1), (r"今年|本年|当年|全年|半年|季度|月|目前|现在", 0))


class _Ties(NamedTuple):
    """The tails of one quantity's relations, in the order of the text."""

    items: list[Span]
    channels: list[Span]
    actors: list[Span]
    periods: list[Span]
    links: dict[str, str]


def find_facts(prepared: Prepared, spans: Sequence[Span], relations: Sequence[Relation]) -> tuple[Fact, ...]:
    """State each quantity of the running text as a fact, one for each indicator that it states.

    Parameters
    ----------
    prepared : Prepared
        Gives the text, the sections and the reported year.
    spans, relations
        As found in the cleaned text.

    Returns
    -------
    tuple of Fact
        In the order of the text; ids F1 onwards; offsets are those of the quantity, in the cleaned text.
    """
    by_id = {span.id: span for span in spans}
    totals = {r.tail for r in relations if r.label == "part_of"}
    facts: list[Fact] = []
    first: dict[str, str] = {}
    for span in spans:
        if span.label != "QUANTITY":
            continue
        ties = _ties(span, relations, by_id)
        context = _context(prepared, span, ties, by_id)
        channels = channel_codes(context)
        for code in indicator_codes(context):
            fact = _fact(f"F{len(facts) + 1}", span, ties, code, _year(prepared, span, ties), _role(span, ties, totals))
            facts.append(replace(fact, channel_codes=channels))
            first.setdefault(span.id, fact.id)
    return tuple(_with_links(fact, first, relations) for fact in facts)


def _ties(span: Span, relations: Sequence[Relation], by_id: dict[str, Span]) -> _Ties:
    ties = _Ties([], [], [], [], {})
    for relation in relations:
        if relation.head != span.id:
            continue
        if relation.label in ("part_of", "ratio_of", "change_of"):
            ties.links[relation.label] = relation.tail
        else:
            kind = {"measures": ties.items, "via": ties.channels, "actor": ties.actors, "during": ties.periods}
            kind[relation.label].append(by_id[relation.tail])
    return ties


def _context(prepared: Prepared, span: Span, ties: _Ties, by_id: dict[str, Span]) -> Context:
    text = prepared.clean.text
    home = next((s for s in prepared.sentences if s.start <= span.start < s.end), None)
    start, end = (home.start, home.end) if home else (max(0, span.start - 80), min(len(text), span.end + 40))
    codes = [s for s in prepared.sections if s.start <= span.start < s.end]
    base = next((by_id[ties.links[k]] for k in ("ratio_of", "change_of", "part_of") if k in ties.links), None)
    return Context(
        quantity=span,
        item=ties.items[0].text if ties.items else "",
        channels=tuple(c.text for c in ties.channels),
        sentence=text[start:end],
        at=span.start - start,
        section=codes[-1].code if codes else None,
        before=text[max(0, start - 200) : start],
        base=base,
    )


def _role(span: Span, ties: _Ties, totals: set[str]) -> Role:
    if "change_of" in ties.links or span.direction is not None:
        return "change"
    if "ratio_of" in ties.links or span.kind in ("percent", "fraction"):
        return "rate"
    if span.id in totals:
        return "total"
    return "part" if "part_of" in ties.links else "single"


def _year(prepared: Prepared, span: Span, ties: _Ties) -> int | None:
    """Return the year of a quantity's period, else the report's; None for quotas, thresholds and plans."""
    text, reported = prepared.clean.text, prepared.metadata.year
    before = text[max(0, span.start - 20) : span.start]
    if span.kind == "duration" or QUOTA_BEFORE.search(before) or THRESHOLD_AFTER.match(text[span.end : span.end + 8]):
        return None
    for period in ties.periods:
        years = YEAR_OF.findall(period.text)
        if years:
            number = parse_number(years[-1]) if years[-1].isdigit() else _spelled(years[-1])
            return int(number) if number is not None else reported
        for pattern, shift in _RELATIVE_YEARS:
            if re.search(pattern, period.text):
                return None if reported is None else reported + shift
    return reported


def _spelled(year: str) -> int:
    """Read a year spelled digit by digit: 二〇二〇 → 2020."""
    digits = {char: str(k) for k, char in enumerate("〇一二三四五六七八九")} | {"零": "0", "○": "0", "Ｏ": "0"}
    return int("".join(digits[char] for char in year))


def _fact(name: str, span: Span, ties: _Ties, code: str, year: int | None, role: Role) -> Fact:
    return Fact(
        id=name,
        origin="text",
        role=role,
        value=span.value,
        unit=span.unit,
        modifier=span.modifier or "exact",
        kind=span.kind or "count",
        indicator=code,
        start=span.start,
        end=span.end,
        text=span.text,
        direction=span.direction,
        year=year,
        quantity=span.id,
        item=ties.items[0].id if ties.items else None,
        channels=tuple(c.id for c in ties.channels),
        actors=tuple(a.id for a in ties.actors),
        periods=tuple(p.id for p in ties.periods),
        score=span.score,
    )


def _with_links(fact: Fact, first: dict[str, str], relations: Sequence[Relation]) -> Fact:
    links = {r.label: first.get(r.tail) for r in relations if r.head == fact.quantity and r.label in ("part_of", "ratio_of", "change_of")}
    return replace(fact, part_of=links.get("part_of"), ratio_of=links.get("ratio_of"), change_of=links.get("change_of"))
