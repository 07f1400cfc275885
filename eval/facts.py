"""Facts as the harness sees them: a QUANTITY with its items, channels and periods, read off spans and relations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

import numpy as np

from ..annotations.read import Annotated
from ..corpus.types import Report, Span
from .match import Edge, Extent, Item, Link, Matching, assign, find_clusters, overlap


@dataclass(frozen=True, slots=True)
class FactView:
    """A fact: the extents that make it up, and what the stricter score looks at besides.

    ``indicators`` is sorted, and None where the file does not state any for this quantity.
    """

    quantity: Extent
    items: tuple[Extent, ...] = ()
    channels: tuple[Extent, ...] = ()
    periods: tuple[Extent, ...] = ()
    kind: str = ""
    value: Decimal | None = None
    unit: str | None = None
    indicators: tuple[str, ...] | None = None


def ordered_spans(report: Report) -> list[Span]:
    """Return the spans of a report in an order that does not depend on the one they stand in."""
    return sorted(report.spans, key=lambda span: (span.start, span.end, span.label, -span.score, span.id))


def facts_of(annotated: Annotated) -> list[FactView]:
    """Return one fact for each QUANTITY; a relation that stands twice counts once."""
    spans = {span.id: span for span in annotated.report.spans}
    tails: dict[tuple[str, str], dict[str, Extent]] = {}
    for relation in annotated.report.relations:
        tail = spans[relation.tail]
        tails.setdefault((relation.head, relation.label), {})[tail.id] = Extent(tail.start, tail.end)
    facts = []
    for span in ordered_spans(annotated.report):
        if span.label != "QUANTITY":
            continue
        items, channels, periods = (
            tuple(sorted(tails.get((span.id, name), {}).values())) for name in ("measures", "via", "during")
        )
        codes = annotated.codes.get(span.id)
        indicators = None if codes is None or codes.indicators is None else tuple(sorted(codes.indicators))
        quantity = Extent(span.start, span.end)
        facts.append(FactView(quantity, items, channels, periods, span.kind or "", span.value, span.unit, indicators))
    return facts


def same_fact(gold: FactView, predicted: FactView, *, full: bool = False) -> bool:
    """Tell whether a predicted fact is right.

    Parameters
    ----------
    gold, predicted : FactView
    full : bool, default False
        Also demand value, unit and indicator codes.

    Returns
    -------
    bool
        Whether the quantities are the same characters, and items, channels and periods each pair off one to one by
        overlap with none left over.
    """
    if gold.quantity != predicted.quantity:
        return False
    for name in ("items", "channels", "periods"):
        if not _pair_off(getattr(gold, name), getattr(predicted, name)):
            return False
    if not full:
        return True
    theirs = predicted.indicators or ()
    return gold.value == predicted.value and gold.unit == predicted.unit and gold.indicators == theirs


def match_facts(gold: Sequence[FactView], predicted: Sequence[FactView]) -> tuple[Matching, Matching]:
    """Pair facts one to one, by :func:`same_fact` and by the same with ``full``.

    A pair is incorrect where the quantities only overlap or anything else is wrong.
    """

    def judge(link: Link, full: bool) -> Edge:
        right = same_fact(gold[link.gold], predicted[link.predicted], full=full)
        return Edge(right, right, link.closeness)

    sides = ([Item("", (fact.quantity,)) for fact in side] for side in (gold, predicted))
    clusters = find_clusters(*sides)
    spans, full = (assign(clusters, len(gold), len(predicted), partial(judge, full=full)) for full in (False, True))
    return spans, full


def _pair_off(gold: Sequence[Extent], predicted: Sequence[Extent]) -> bool:
    if len(gold) != len(predicted):
        return False
    if len(gold) < 2:
        return all(overlap(*pair) > 0 for pair in zip(gold, predicted, strict=True))
    from scipy.optimize import linear_sum_assignment  # slow to import, and seldom needed

    meets = np.array([[overlap(one, other) > 0 for other in predicted] for one in gold])
    rows, columns = linear_sum_assignment(meets, maximize=True)
    return bool(meets[rows, columns].all())


def describe(fact: FactView, text: str) -> str:
    """Return a fact in words, e.g. ``123条 | 主动公开政府信息 | 微博 | 2021年``; what it has none of is a dash."""
    columns = ((fact.quantity,), fact.items, fact.channels, fact.periods)
    return " | ".join("、".join(text[extent.start : extent.end] for extent in column) or "–" for column in columns)
