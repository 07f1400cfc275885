"""Find the flat spans of a report by rules: quantities, items, channels, organisations, regions, documents, periods."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ..corpus.types import Quantity, Span, SpanLabel
from .bodies import find_organisations
from .channels import ambiguous_places, find_channels
from .items import find_items
from .names import find_documents, find_masked, find_periods
from .quantity import find_quantities
from .regions import find_regions, harvest_regions
from .scene import Scene
from .stretches import Stretch, Stretches, longest, within
from .zeros import find_zeros

PREFIX = {"QUANTITY": "Q", "ITEM": "I", "CHANNEL": "C", "ORG": "O", "REGION": "R", "DOCUMENT": "D", "PERIOD": "P"}
Counted = tuple[Quantity, Stretch | None]
"""A quantity and its item."""


@dataclass(frozen=True, slots=True)
class Found:
    """The spans of a text in order, and for each quantity's id the id of its item."""

    spans: tuple[Span, ...]
    items: dict[str, str]


@dataclass(frozen=True, slots=True)
class _Layers:
    """What stands in the text besides items; each layer is in order and without overlaps of its own."""

    titles: list[Stretch]
    bodies: list[Stretch]
    regions: list[Stretch]
    channels: list[Stretch]
    periods: list[Stretch]
    quantities: list[Quantity]


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

    Examples
    --------
    >>> text = "2023年,清江区通过政务微博发布信息12条。"
    >>> [(span.id, span.text) for span in find_spans(text, [(0, len(text))]).spans]
    [('P1', '2023年'), ('R1', '清江区'), ('C1', '政务微博'), ('I1', '发布信息'), ('Q1', '12条')]
    """
    scope = [s for s in sentences if s[1] > s[0]]
    layers = _find_layers(text, Stretches(scope))
    counted = _count(text, scope, layers)
    return _numbered(text, counted, _settle(counted, layers))


def _find_layers(text: str, scope: Stretches) -> _Layers:
    blocked = Stretches(find_masked(text))

    def keep(found: Iterable[Stretch]) -> list[Stretch]:
        return [s for s in found if scope.holds(s) and not blocked.overlaps(s)]

    titles = longest(keep(find_documents(text)))
    titled = Stretches(titles)
    known = harvest_regions(text)
    bodies = longest(keep(find_organisations(text, known)))
    owners = {end: start for start, end in bodies}
    channels = [c for c in keep(find_channels(text, owners, known)) if not titled.holds(c) or c in titles]
    bodies = longest(bodies + keep(ambiguous_places(text, owners, known)))
    regions = longest(keep(find_regions(text, known)))
    periods = [p for p in longest(keep(find_periods(text))) if not titled.overlaps(p)]
    taken, media = Stretches([*titles, *periods]), Stretches(channels)
    quantities = [
        q
        for q in find_quantities(text)
        if keep([(q.start, q.end)])
        and not taken.overlaps((q.start, q.end))
        and not media.holds((q.start - 1, q.end + 1))
    ]
    return _Layers(titles, bodies, regions, channels, periods, quantities)


def _count(text: str, scope: Sequence[Stretch], layers: _Layers) -> list[Counted]:
    """Return the quantities, implicit zeros among them, each with its item."""
    blocked = Stretches([*((q.start, q.end) for q in layers.quantities), *layers.titles])
    bodies = longest([*layers.bodies, *layers.regions])
    places = [(q.start, q.end) for q in layers.quantities]
    by_start = {q.start: q for q in layers.quantities}
    out: list[Counted] = []
    for start, end in scope:
        zeros = [
            Quantity(Decimal(0), None, "exact", "none", start=a, end=b)
            for a, b in find_zeros(text, start, end, blocked)
        ]
        counts = [by_start[place[0]] for place in within(places, start, end)]
        if zeros or counts:
            quantities = sorted([*counts, *zeros], key=lambda q: q.start)
            inside = (within(s, start, end) for s in (layers.channels, layers.periods, bodies, layers.titles))
            out += zip(quantities, find_items(Scene(text, start, end, quantities, *inside)), strict=True)
    return out


def _settle(counted: Sequence[Counted], layers: _Layers) -> dict[Stretch, SpanLabel]:
    """Settle which label wins where spans compete for the same characters."""
    labels: dict[Stretch, SpanLabel] = {(q.start, q.end): "QUANTITY" for q, _ in counted}
    taken = Stretches(labels)

    def add(spans: Iterable[Stretch], label: SpanLabel) -> None:
        labels.update({span: label for span in spans if taken.add(span)})

    items = sorted({span for _, span in counted if span})
    regions = set(layers.regions) - set(layers.bodies)
    add((s for s in items if within(layers.channels, *s)), "ITEM")
    add(layers.channels, "CHANNEL")
    add(items, "ITEM")
    add(layers.titles, "DOCUMENT")
    for span in longest([*layers.bodies, *regions]):
        add([span], "REGION" if span in regions else "ORG")
    add(layers.periods, "PERIOD")
    return labels


def _numbered(text: str, counted: Sequence[Counted], labels: dict[Stretch, SpanLabel]) -> Found:
    """Make spans with ids numbered by label, and tie quantities to their items."""
    quantities = {(q.start, q.end): q for q, _ in counted}
    spans: dict[Stretch, Span] = {}
    numbers = dict.fromkeys(PREFIX, 0)
    for place, label in sorted(labels.items()):
        numbers[label] += 1
        spans[place] = _span(text, f"{PREFIX[label]}{numbers[label]}", label, place, quantities.get(place))
    ties = {spans[q.start, q.end].id: spans[item].id for q, item in counted if item and item in spans}
    return Found(tuple(spans.values()), ties)


def _span(text: str, name: str, label: SpanLabel, place: Stretch, quantity: Quantity | None) -> Span:
    start, end = place
    if quantity is None:
        return Span(name, label, start, end, text[start:end])
    return Span(
        id=name,
        label=label,
        start=start,
        end=end,
        text=text[start:end],
        value=quantity.value,
        unit=quantity.unit,
        modifier=quantity.modifier,
        kind=quantity.kind,
        upper=quantity.upper,
        direction=quantity.direction,
    )
