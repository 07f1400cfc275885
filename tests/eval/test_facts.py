"""Facts: right where quantity, item, channels and periods are."""

from __future__ import annotations

from decimal import Decimal

import pytest

from gongkai.eval.counts import Counts
from gongkai.eval.facts import FactView, describe, facts_of, same_fact
from gongkai.eval.match import Extent
from gongkai.eval.scores import score_document

Q = Extent(20, 24)
ITEM, CHANNEL, OTHER, PERIOD = Extent(10, 18), Extent(2, 6), Extent(6, 9), Extent(0, 2)
GOLD = FactView(Q, (ITEM,), (CHANNEL, OTHER), (PERIOD,))


@pytest.mark.parametrize(
    ("predicted", "right"),
    [
        (GOLD, True),
        (FactView(Extent(20, 23), (ITEM,), (CHANNEL, OTHER), (PERIOD,)), False),
        # the item need only overlap, and must be there
        (FactView(Q, (Extent(17, 19),), (CHANNEL, OTHER), (PERIOD,)), True),
        (FactView(Q, (Extent(18, 20),), (CHANNEL, OTHER), (PERIOD,)), False),
        (FactView(Q, (), (CHANNEL, OTHER), (PERIOD,)), False),
        (FactView(Q, (ITEM, Extent(30, 34)), (CHANNEL, OTHER), (PERIOD,)), False),
        # channels pair off one to one, in any order
        (FactView(Q, (ITEM,), (OTHER, CHANNEL), (PERIOD,)), True),
        (FactView(Q, (ITEM,), (Extent(3, 5), Extent(8, 9)), (PERIOD,)), True),
        (FactView(Q, (ITEM,), (CHANNEL,), (PERIOD,)), False),
        (FactView(Q, (ITEM,), (CHANNEL, OTHER, Extent(40, 44)), (PERIOD,)), False),
        (FactView(Q, (ITEM,), (CHANNEL, CHANNEL), (PERIOD,)), False),
        # the first spans both, the second only the first: still they pair off
        (FactView(Q, (ITEM,), (Extent(2, 9), Extent(2, 3)), (PERIOD,)), True),
        (FactView(Q, (ITEM,), (Extent(2, 9), Extent(30, 33)), (PERIOD,)), False),
        (FactView(Q, (ITEM,), (CHANNEL, OTHER), ()), False),
        (FactView(Q, (ITEM,), (CHANNEL, OTHER), (Extent(1, 2),)), True),
    ],
)
def test_when_a_fact_is_right(predicted, right):
    assert same_fact(GOLD, predicted) is right
    assert same_fact(predicted, GOLD) is right


def test_absent_on_both_sides_is_right():
    assert same_fact(FactView(Q), FactView(Q))


FULL = FactView(Q, (ITEM,), value=Decimal(12), unit="条", indicators=("a", "b"))


@pytest.mark.parametrize(
    ("predicted", "right"),
    [
        (FULL, True),
        (FactView(Q, (ITEM,), value=Decimal("12.0"), unit="条", indicators=("a", "b")), True),
        (FactView(Q, (ITEM,), value=Decimal(13), unit="条", indicators=("a", "b")), False),
        (FactView(Q, (ITEM,), value=Decimal(12), unit="件", indicators=("a", "b")), False),
        (FactView(Q, (ITEM,), value=Decimal(12), unit="条", indicators=("a",)), False),
        (FactView(Q, (ITEM,), value=Decimal(12), unit="条"), False),
        (FactView(Q, (), value=Decimal(12), unit="条", indicators=("a", "b")), False),
    ],
)
def test_the_stricter_score_demands_value_unit_and_indicator(predicted, right):
    assert same_fact(FULL, predicted, full=True) is right


SPANS = [("PERIOD", 3, 8), ("CHANNEL", 10, 14), ("ITEM", 14, 22), ("QUANTITY", 22, 26), ("QUANTITY", 33, 36)]
RELATIONS = [("measures", 3, 2), ("via", 3, 1), ("during", 3, 0), ("measures", 4, 2)]


def test_facts_come_from_spans_and_relations(annotate):
    facts = facts_of(annotate(spans=SPANS, relations=RELATIONS))
    assert [(fact.quantity, fact.items, fact.channels, fact.periods) for fact in facts] == [
        ((22, 26, ""), ((14, 22, ""),), ((10, 14, ""),), ((3, 8, ""),)),
        ((33, 36, ""), ((14, 22, ""),), (), ()),
    ]


def test_a_relation_stated_twice_is_one_channel(annotate):
    gold = annotate(spans=SPANS, relations=RELATIONS)
    twice = annotate(spans=SPANS, relations=[*RELATIONS, ("via", 3, 1)])
    found = score_document(gold, twice).tally.totals()
    assert found["fact", "spans"] == Counts(tp=2, correct=2)
    assert found["relation", "strict"] == Counts(tp=4, fp=1, correct=4, spurious=1)


@pytest.mark.parametrize(
    ("spans", "relations", "expected"),
    [
        (SPANS, RELATIONS, Counts(tp=2, correct=2)),
        (SPANS, RELATIONS[:3], Counts(tp=1, fp=1, fn=1, correct=1, incorrect=1)),
        (SPANS, [], Counts(fp=2, fn=2, incorrect=2)),
        ([*SPANS[:3], ("QUANTITY", 22, 25), SPANS[4]], RELATIONS, Counts(tp=1, fp=1, fn=1, correct=1, incorrect=1)),
        (SPANS[:4], RELATIONS[:3], Counts(tp=1, fn=1, correct=1, missed=1)),
        ([*SPANS, ("QUANTITY", 40, 42)], RELATIONS, Counts(tp=2, fp=1, correct=2, spurious=1)),
        # proposed twice, only one of them with all that belongs to it
        (
            [*SPANS, ("QUANTITY", 22, 26)],
            RELATIONS,
            Counts(tp=2, fp=1, correct=2, spurious=1),
        ),
        ([("QUANTITY", 22, 26), *SPANS], [(name, h + 1, t + 1) for name, h, t in RELATIONS],
         Counts(tp=2, fp=1, correct=2, spurious=1)),
    ],
)  # fmt: skip
def test_counts_of_facts(annotate, spans, relations, expected):
    gold = annotate(spans=SPANS, relations=RELATIONS)
    assert score_document(gold, annotate(spans=spans, relations=relations)).tally.total("fact", "spans") == expected


def attributed(value=120, unit="条", **more):
    return [*SPANS[:3], (*SPANS[3], {"value": value, "unit": unit, "kind": "count", "modifier": "exact", **more})]


def test_the_stricter_score_reads_codes_of_predictions_from_their_facts(annotate):
    gold = annotate(spans=attributed(indicators=["disclosure.proactive"]), relations=RELATIONS[:3])
    fact = {
        "id": "F1", "origin": "text", "role": "single", "value": 120, "unit": "条", "modifier": "exact", "kind": "count",
        "indicator": "disclosure.proactive", "quantity": "T3", "start": 22, "end": 26, "text": "120条",
    }  # fmt: skip
    good = annotate(spans=attributed(), relations=RELATIONS[:3], facts=[fact])
    bad = annotate(spans=attributed(), relations=RELATIONS[:3], facts=[{**fact, "indicator": "other"}])
    none = annotate(spans=attributed(), relations=RELATIONS[:3])
    found = [score_document(gold, predicted).tally for predicted in (good, bad, none)]
    assert [tally.total("fact", "full").tp for tally in found] == [1, 0, 0]
    assert [tally.total("fact", "spans").tp for tally in found] == [1, 1, 1]


@pytest.mark.parametrize("spans", [SPANS, attributed(), attributed(value=None, indicators=["other"])])
def test_the_stricter_score_is_left_out_where_gold_states_too_little(annotate, spans):
    sheet = score_document(annotate(spans=spans), annotate(spans=spans))
    assert "fact full" in sheet.unscored
    assert ("fact", "full") not in sheet.tally.layers()


def test_in_words(annotate):
    gold = annotate(spans=SPANS, relations=RELATIONS)
    assert [describe(fact, gold.report.text) for fact in facts_of(gold)] == [
        "120条 | 主动公开政府信息 | 政府网站 | 2023年",
        "30条 | 主动公开政府信息 | – | –",
    ]
