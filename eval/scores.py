"""What a prediction gets right and wrong against gold, layer by layer, for one document.

Everything is anchored in gold: what was never proposed is missed. Layers and modes of a tally:

=================  ==========================================  ============================
layer              modes                                       labels
=================  ==========================================  ============================
``span``           those of :mod:`.match`                      span labels
``relation``       those of :mod:`.match`                      relation labels
``statement``      ``iou`` ``strict`` ``characters``           statement labels
``fact``           ``spans`` (the headline) ``full``           kind of the quantity
``attribute``      ``strict``                                  value unit modifier kind direction
``indicator``      ``all`` ``matched``                         codes of the taxonomy
``channel_code``   ``all`` ``matched``                         codes of the taxonomy
``cell``           ``cell`` ``value`` ``status``               codes of the tables
``check``          ``fail``                                    rules
``metadata``       ``exact``                                   title issuer region year
=================  ==========================================  ============================

``iou`` asks for the same label and at least half the characters of both together; ``characters`` counts characters.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from ..annotations.read import Annotated
from ..corpus.types import Span, Statement
from .canonical import score_attributes, score_codes
from .counts import Key
from .facts import describe, facts_of, match_facts, ordered_spans
from .match import Edge, Extent, Item, Link, Matching, assign, find_clusters, match, match_modes
from .sheet import Error, Sheet
from .tables import score_cells, score_checks, score_metadata

#: Least intersection over union for two statements to be the same.
STATEMENT_IOU = 0.5


def score_document(gold: Annotated, predicted: Annotated) -> Sheet:
    """Score a prediction against gold.

    Parameters
    ----------
    gold, predicted : Annotated
        Of the same text.

    Returns
    -------
    Sheet
    """
    sheet = Sheet(gold, predicted)
    if "spans" in gold.stated:
        _score_spans(sheet)
    else:
        sheet.unscored |= {"span", "relation", "fact", "attribute", "indicator", "channel_code"}
    if "statements" in gold.stated:
        _score_statements(sheet)
    else:
        sheet.unscored.add("statement")
    score_cells(sheet)
    score_checks(sheet)
    score_metadata(sheet)
    return sheet


def _score_spans(sheet: Sheet) -> None:
    sides = [ordered_spans(side.report) for side in (sheet.gold, sheet.predicted)]
    gold, predicted = ([_item(span) for span in spans] for spans in sides)
    found = _score_modes(sheet, "span", gold, predicted)
    pairs = [(sides[0][pair.gold], sides[1][pair.predicted]) for pair in found.pairs if pair.credited]
    quantities = [pair for pair in pairs if pair[0].label == "QUANTITY"]
    score_attributes(sheet, quantities)
    score_codes(sheet, quantities)
    if "relations" in sheet.gold.stated:
        _score_relations(sheet)
        _score_facts(sheet)
    else:
        sheet.unscored |= {"relation", "fact"}


def _score_relations(sheet: Sheet) -> None:
    _score_modes(sheet, "relation", _relations(sheet.gold), _relations(sheet.predicted))


def _score_modes(sheet: Sheet, layer: str, gold: Sequence[Item], predicted: Sequence[Item]) -> Matching:
    """Score items in every mode and return the strict matching."""
    matchings = match_modes(gold, predicted)
    places = sheet.places(gold), sheet.places(predicted)
    for mode, found in matchings.items():
        sheet.count(layer, mode, *places, found)
    sheet.note(layer, gold, predicted, matchings["strict"])
    return matchings["strict"]


def _score_facts(sheet: Sheet) -> None:
    gold, predicted = facts_of(sheet.gold), facts_of(sheet.predicted)
    mine, theirs = (sheet.places(Item(fact.kind, (fact.quantity,)) for fact in side) for side in (gold, predicted))
    found, full = match_facts(gold, predicted)
    sheet.count("fact", "spans", mine, theirs, found)
    for pair in found.pairs:
        one, other = gold[pair.gold], predicted[pair.predicted]
        if not pair.credited:
            kind = "value" if one.quantity == other.quantity else "boundary"
            words = [describe(fact, side.report.text) for fact, side in ((one, sheet.gold), (other, sheet.predicted))]
            sheet.errors.append(Error("fact", kind, one.kind, (one.quantity,), (other.quantity,), *words))
    for index in found.missed:
        words = [describe(gold[index], sheet.gold.report.text)]
        sheet.errors.append(Error("fact", "missed", gold[index].kind, (gold[index].quantity,), (), *words))
    for index in found.spurious:
        other = predicted[index]
        words = ["", describe(other, sheet.predicted.report.text)]
        sheet.errors.append(Error("fact", "spurious", other.kind, (), (other.quantity,), *words))
    if all(fact.value is not None and fact.indicators is not None for fact in gold):
        sheet.count("fact", "full", mine, theirs, full)
    else:
        sheet.unscored.add("fact full")


def _score_statements(sheet: Sheet) -> None:
    gold, predicted = ([_item(entry) for entry in side.report.statements] for side in (sheet.gold, sheet.predicted))
    found = assign(find_clusters(gold, predicted), len(gold), len(predicted), _same_statement)
    places = sheet.places(gold), sheet.places(predicted)
    sheet.count("statement", "iou", *places, found)
    sheet.note("statement", gold, predicted, found)
    sheet.count("statement", "strict", *places, match(gold, predicted, "strict"))
    sheet.tally.add(Key("statement", "characters"))
    for label in {item.label for item in (*gold, *predicted)}:
        mine, theirs = _characters(gold, label), _characters(predicted, label)
        for names, there in (
            (("tp", "correct"), mine & theirs),
            (("fn", "missed"), mine - theirs),
            (("fp", "spurious"), theirs - mine),
        ):
            for section, count in Counter(map(sheet.section, there)).items():
                sheet.tally.add(Key("statement", "characters", label, section), **dict.fromkeys(names, count))


def _same_statement(link: Link) -> Edge:
    return Edge(link.alike and link.closeness >= STATEMENT_IOU, link.exact, link.closeness)


def _characters(items: Iterable[Item], label: str) -> set[int]:
    return {at for item in items if item.label == label for at in range(*item.extents[0][:2])}


def _item(entry: Span | Statement) -> Item:
    return Item(entry.label, (Extent(entry.start, entry.end),), entry.score)


def _relations(annotated: Annotated) -> list[Item]:
    spans = {span.id: Extent(span.start, span.end, span.label) for span in annotated.report.spans}
    return [
        Item(relation.label, (spans[relation.head], spans[relation.tail]), relation.score)
        for relation in annotated.report.relations
    ]
