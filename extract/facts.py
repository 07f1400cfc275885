"""Turn quantities and their relations into facts with indicator, channel and year codes."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from ..corpus.numerals import parse_number
from ..corpus.types import Fact, Prepared, Relation, RelationLabel, Role, Sentence, Span
from .codes import Context, channel_codes, indicator_codes
from .patterns import periods as per
from .patterns.relations import QUOTA_BEFORE, THRESHOLD_AFTER

_BEFORE = 200
"""How much text in front of its sentence may settle what a figure is about."""
_CUE = 20


@dataclass(slots=True)
class _Ties:
    """The tails of one quantity's relations by label, in the order of the text."""

    tails: dict[RelationLabel, list[Span]] = field(default_factory=lambda: defaultdict(list))

    def ids(self, label: RelationLabel) -> tuple[str, ...]:
        return tuple(span.id for span in self.tails.get(label, ()))

    def texts(self, label: RelationLabel) -> tuple[str, ...]:
        return tuple(span.text for span in self.tails.get(label, ()))

    def first(self, label: RelationLabel) -> str | None:
        return next(iter(self.ids(label)), None)


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
    ties = _ties(spans, relations)
    totals = {r.tail for r in relations if r.label == "part_of"}
    sentences = sorted(prepared.sentences, key=lambda s: s.start)
    starts = [s.start for s in sentences]
    facts: list[Fact] = []
    first: dict[str, str] = {}
    codes: dict[str, str] = {}
    for span in spans:
        if span.label != "QUANTITY":
            continue
        at = bisect_right(starts, span.start) - 1
        own = ties.get(span.id, _Ties())
        sentence = sentences[at] if at >= 0 else Sentence(0, len(prepared.clean.text))
        context = _context(prepared, span, own, sentence, codes.get(own.first("part_of") or ""))
        role, year, channels = _role(span, own, totals), _year(prepared, span, own), channel_codes(context)
        for code in indicator_codes(context):
            facts.append(_fact(f"F{len(facts) + 1}", span, own, code, channels, year, role))
            first.setdefault(span.id, facts[-1].id)
            codes.setdefault(span.id, code)
    return tuple(_with_links(fact, ties.get(fact.quantity or ""), first) for fact in facts)


def _ties(spans: Sequence[Span], relations: Sequence[Relation]) -> dict[str, _Ties]:
    by_id = {span.id: span for span in spans}
    ties: dict[str, _Ties] = defaultdict(_Ties)
    for relation in relations:
        ties[relation.head].tails[relation.label].append(by_id[relation.tail])
    return dict(ties)


def _context(prepared: Prepared, span: Span, ties: _Ties, sentence: Sentence, total: str | None) -> Context:
    text, home = prepared.clean.text, sentence.section
    return Context(
        quantity=span,
        item=next(iter(ties.texts("measures")), ""),
        channels=ties.texts("via"),
        lead=text[sentence.start : span.start],
        before=text[max(0, sentence.start - _BEFORE) : sentence.start],
        section=prepared.sections[home].code if home is not None else None,
        total=total,
    )


def _role(span: Span, ties: _Ties, totals: set[str]) -> Role:
    if ties.first("change_of") or span.direction is not None:
        return "change"
    if ties.first("ratio_of") or span.kind in ("percent", "fraction"):
        return "rate"
    if span.id in totals:
        return "total"
    return "part" if ties.first("part_of") else "single"


def _year(prepared: Prepared, span: Span, ties: _Ties) -> int | None:
    """Return the year of a quantity's period, else the report's; None for durations, quotas and thresholds."""
    text, reported = prepared.clean.text, prepared.metadata.year
    before = text[max(0, span.start - _CUE) : span.start]
    if span.kind == "duration" or QUOTA_BEFORE.search(before) or THRESHOLD_AFTER.match(text, span.end):
        return None
    for period in ties.texts("during"):
        years = per.YEAR_OF.findall(period)
        if years:
            return int(parse_number(years[-1]) or 0) or reported
        shift = next((shift for words, shift in per.RELATIVE_YEARS.items() if words.search(period)), 0)
        return None if reported is None else reported + shift
    return reported


def _fact(
    name: str, span: Span, ties: _Ties, code: str, channels: tuple[str, ...], year: int | None, role: Role
) -> Fact:
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
        channel_codes=channels,
        year=year,
        quantity=span.id,
        item=ties.first("measures"),
        channels=ties.ids("via"),
        actors=ties.ids("actor"),
        periods=ties.ids("during"),
        score=span.score,
    )


def _with_links(fact: Fact, ties: _Ties | None, first: Mapping[str, str]) -> Fact:
    """Point from fact to fact where its quantity points to a quantity."""
    if ties is None:
        return fact
    part, ratio, change = (first.get(ties.first(label) or "") for label in ("part_of", "ratio_of", "change_of"))
    return replace(fact, part_of=part, ratio_of=ratio, change_of=change)
