"""Find the flat spans of a report by rules: quantities, items, channels, organisations, regions, documents, periods."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from ..corpus.types import Quantity, Span, SpanLabel
from . import names
from .channels import ambiguous_places, find_channels, longest
from .items import Scene, find_items, find_zeros
from .names import Stretch
from .quantity import find_direction, find_quantities

PREFIX = {"QUANTITY": "Q", "ITEM": "I", "CHANNEL": "C", "ORG": "O", "REGION": "R", "DOCUMENT": "D", "PERIOD": "P"}


@dataclass(frozen=True, slots=True)
class Found:
    """The spans of a text in order, and for each quantity's id the id of its item."""

    spans: tuple[Span, ...]
    items: dict[str, str]


def find_spans(text: str, sentences: Iterable[Stretch]) -> Found:
    """Find all spans of the given sentences by rules.

    Parameters
    ----------
    text : str
        Cleaned text.
    sentences : iterable of (int, int)
        The sentences to look at, in order: running text and headings, no table cells and no page chrome.

    Returns
    -------
    Found
        Flat spans with ids numbered by label (Q1, I1, …), and the item of each quantity.
    """
    scope = [s for s in sentences if s[1] > s[0]]
    inside = _Inside(scope)
    blocked = names.find_masked(text)

    def keep(found: Iterable[Stretch]) -> list[Stretch]:
        return [s for s in found if inside.holds(s) and not _overlaps(s, blocked)]

    titles = longest(keep(names.find_documents(text)))
    known = names.harvest_regions(text)
    bodies = longest(keep(names.find_organisations(text, known)))
    owners = {end: start for start, end in bodies}
    channels = keep(find_channels(text, owners, known))
    channels = [c for c in channels if not any(t[0] <= c[0] and c[1] <= t[1] and t != c for t in titles)]
    bodies = longest(bodies + keep(ambiguous_places(text, owners, known)))
    regions = longest(keep(names.find_regions(text, known)))
    periods = [p for p in longest(keep(names.find_periods(text))) if not _overlaps(p, titles)]
    quantities = [q for q in find_quantities(text) if inside.holds((q.start, q.end)) and not _overlaps((q.start, q.end), [*blocked, *titles])]
    quantities = [q for q in quantities if not _overlaps((q.start, q.end), [*periods, *(c for c in channels if c[0] < q.start and q.end < c[1] )])]
    layers = _Layers(text, quantities, channels, periods, longest(bodies + regions), titles)
    items: dict[int, tuple[Quantity, Stretch | None]] = {}
    for start, end in scope:
        items.update(layers.items_of(start, end))
    return _assemble(text, items, layers, bodies, regions)


class _Inside:
    """Tells whether a stretch lies within one sentence."""

    def __init__(self, sentences: list[Stretch]) -> None:
        self.starts = [s[0] for s in sentences]
        self.ends = [s[1] for s in sentences]

    def holds(self, span: Stretch) -> bool:
        k = bisect_right(self.starts, span[0]) - 1
        return k >= 0 and span[1] <= self.ends[k]


def _overlaps(span: Stretch, others: Iterable[Stretch]) -> bool:
    return any(a < span[1] and span[0] < b for a, b in others)


@dataclass(frozen=True, slots=True)
class _Layers:
    """What was found before items are looked for."""

    text: str
    quantities: list[Quantity]
    channels: list[Stretch]
    periods: list[Stretch]
    bodies: list[Stretch]
    titles: list[Stretch]

    def items_of(self, start: int, end: int) -> dict[int, tuple[Quantity, Stretch | None]]:
        """Return, by its start, each quantity of a sentence with its item."""
        counts = [q for q in self.quantities if start <= q.start and q.end <= end]
        blocked = [(q.start, q.end) for q in counts] + self.titles
        zeros = [Quantity(Decimal(0), None, "exact", "none", start=a, end=b) for a, b in find_zeros(self.text, start, end, blocked)]
        quantities = sorted(counts + zeros, key=lambda q: q.start)
        if not quantities:
            return {}
        within = [[s for s in layer if start <= s[0] and s[1] <= end] for layer in (self.channels, self.periods, self.bodies, self.titles)]
        scene = Scene(self.text, start, end, quantities, *within)
        found = find_items(scene)
        return {q.start: (q, found.get(i)) for i, q in enumerate(quantities)}


def _assemble(
    text: str,
    items: dict[int, tuple[Quantity, Stretch | None]],
    layers: _Layers,
    bodies: list[Stretch],
    regions: list[Stretch],
) -> Found:
    """Settle which label wins where spans compete, number the spans, and tie quantities to items."""
    quantities = {(q.start, q.end): q for q, _ in items.values()}
    counted = {span for _, span in items.values() if span}
    taken: list[tuple[Stretch, SpanLabel]] = [(span, "QUANTITY") for span in quantities]
    used = list(quantities)

    def add(spans: Iterable[Stretch], label: SpanLabel) -> None:
        for span in spans:
            if not _overlaps(span, used):
                taken.append((span, label))
                used.append(span)

    whole = [s for s in counted if any(s[0] <= c[0] and c[1] <= s[1] for c in layers.channels)]
    add(whole, "ITEM")
    periodicals = [c for c in layers.channels if c not in counted]
    add(periodicals, "CHANNEL")
    add(sorted(counted), "ITEM")
    add(layers.titles, "DOCUMENT")
    add(longest(bodies + [r for r in regions if r not in bodies]), "ORG")
    add(layers.periods, "PERIOD")
    region_set = set(regions) - set(bodies)
    spans: list[Span] = []
    numbers: dict[str, int] = {}
    for (start, end), label in sorted(taken):
        if label == "ORG" and (start, end) in region_set:
            label = "REGION"
        numbers[label] = numbers.get(label, 0) + 1
        spans.append(_span(text, f"{PREFIX[label]}{numbers[label]}", label, start, end, quantities.get((start, end))))
    ids = {(s.start, s.end): s.id for s in spans}
    ties = {ids[q.start, q.end]: ids[span] for q, span in items.values() if span and span in ids}
    return Found(tuple(spans), ties)


def _span(text: str, name: str, label: SpanLabel, start: int, end: int, quantity: Quantity | None) -> Span:
    if label != "QUANTITY" or quantity is None:
        return Span(name, label, start, end, text[start:end])
    direction = quantity.direction or (find_direction(text, quantity) if quantity.kind != "none" else None)
    return Span(
        name, label, start, end, text[start:end],
        value=quantity.value, unit=quantity.unit, modifier=quantity.modifier, kind=quantity.kind,
        upper=quantity.upper, direction=direction,
    )
