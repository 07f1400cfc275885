"""Scores of what a QUANTITY means: its attributes, and the canonical codes of its indicator and channels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from ..annotations.read import Annotated
from ..corpus.types import Span
from .counts import Key
from .match import Extent
from .sheet import Error, Sheet

#: Attributes that every quantity has (a unit may be null, and then must be).
_ATTRIBUTES = ("value", "unit", "modifier", "kind")


def score_attributes(sheet: Sheet, pairs: Iterable[tuple[Span, Span]]) -> None:
    """Score the attributes of quantities whose spans are exactly right.

    A direction is scored where either side has one. Gold whose quantities have no value states no attributes.
    """
    quantities = _quantities(sheet.gold)
    if quantities and all(span.value is None for span in quantities):
        sheet.unscored.add("attribute")
        return
    sheet.tally.add(Key("attribute", "strict"))
    for one, other in pairs:
        if one.value is None:
            continue
        names = [*_ATTRIBUTES, *["direction"] * (one.direction is not None or other.direction is not None)]
        for name in names:
            mine, theirs = getattr(one, name), getattr(other, name)
            key = Key("attribute", "strict", name, sheet.section(one.start))
            if mine == theirs:
                sheet.tally.add(key, tp=1, correct=1)
            elif name == "direction" and mine is None:
                sheet.tally.add(key, fp=1, spurious=1)
            elif name == "direction" and theirs is None:
                sheet.tally.add(key, fn=1, missed=1)
            else:
                sheet.tally.add(key, fp=1, fn=1, incorrect=1)
            if mine != theirs:
                extents = ((Extent(one.start, one.end),), (Extent(other.start, other.end),))
                sheet.errors.append(Error("attribute", "value", name, *extents, str(mine), str(theirs)))


def score_codes(sheet: Sheet, pairs: Iterable[tuple[Span, Span]]) -> None:
    """Score indicator and channel codes, of the quantities that match strictly and of all.

    Over all quantities, the codes of one that was never proposed are missed, and those of one that is none are
    spurious. A gold quantity that states no codes is left out, with its partner; where none states any, all are.
    """
    partner = {one.id: other for one, other in pairs}
    taken = {other.id for other in partner.values()}
    quantities = _quantities(sheet.gold)
    for layer, field in (("indicator", "indicators"), ("channel_code", "channels")):
        mine = {span.id: codes for span in quantities if (codes := _codes(sheet.gold, span, field)) is not None}
        if quantities and not mine:
            sheet.unscored.add(layer)
            continue
        for mode in ("all", "matched"):
            sheet.tally.add(Key(layer, mode))
        for span in quantities:
            if span.id in mine:
                other = partner.get(span.id)
                theirs = () if other is None else _codes(sheet.predicted, other, field) or ()
                _compare(sheet, layer, span, other, mine[span.id], theirs)
        for span in _quantities(sheet.predicted):
            if span.id not in taken:
                _compare(sheet, layer, None, span, (), _codes(sheet.predicted, span, field) or ())


def _compare(
    sheet: Sheet, layer: str, one: Span | None, other: Span | None, gold: tuple[str, ...], predicted: tuple[str, ...]
) -> None:
    mine, theirs = Counter(gold), Counter(predicted)
    section = sheet.section((one or other).start)  # type: ignore[union-attr]
    for mode in ("all", "matched") if one and other else ("all",):
        for code in {*gold, *predicted}:
            both = min(mine[code], theirs[code])
            missed, spurious = mine[code] - both, theirs[code] - both
            key = Key(layer, mode, code, section)
            sheet.tally.add(key, tp=both, fp=spurious, fn=missed, correct=both, missed=missed, spurious=spurious)
    if one and other and mine != theirs:
        extents = ((Extent(one.start, one.end),), (Extent(other.start, other.end),))
        label = gold[0] if gold else predicted[0]
        sheet.errors.append(Error(layer, "value", label, *extents, ", ".join(gold) or "–", ", ".join(predicted) or "–"))


def _quantities(annotated: Annotated) -> list[Span]:
    return [span for span in annotated.report.spans if span.label == "QUANTITY"]


def _codes(annotated: Annotated, span: Span, field: str) -> tuple[str, ...] | None:
    codes = annotated.codes.get(span.id)
    found: tuple[str, ...] | None = None if codes is None else getattr(codes, field)
    return found
