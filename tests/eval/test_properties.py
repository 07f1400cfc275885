"""What holds of every scorer that can be trusted."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gongkai.annotations.read import from_report
from gongkai.corpus.types import Relation, Report, Span, Statement
from gongkai.eval.counts import Tally
from gongkai.eval.match import MODES
from gongkai.eval.run import evaluate
from gongkai.eval.scores import score_document

TEXT = "清江区二〇二三年主动公开信息一百二十条。\n" * 2
METRICS = [(layer, mode) for layer in ("span", "relation") for mode in MODES]
METRICS += [("statement", "iou"), ("statement", "strict"), ("statement", "characters"), ("fact", "spans")]


@st.composite
def reports(draw, flat=False):
    spans = []
    for place in range(draw(st.integers(0, 7))):
        start = draw(st.integers(0, len(TEXT) - 2))
        end = draw(st.integers(start + 1, min(len(TEXT), start + 6)))
        label = draw(st.sampled_from(["QUANTITY", "QUANTITY", "ITEM", "CHANNEL", "PERIOD"]))
        if not flat or all(end <= span.start or span.end <= start for span in spans):
            spans.append(Span(f"T{place}", label, start, end, TEXT[start:end]))
    names = {"ITEM": "measures", "CHANNEL": "via", "PERIOD": "during", "QUANTITY": "part_of"}
    pairs = [(one, other) for one in spans for other in spans if one.label == "QUANTITY" and one is not other]
    chosen = draw(st.lists(st.sampled_from(pairs), max_size=6)) if pairs else []
    relations = [Relation(names[tail.label], head.id, tail.id) for head, tail in chosen]
    statements = []
    for place in range(draw(st.integers(0, 2))):
        start = draw(st.integers(0, len(TEXT) - 2))
        end = draw(st.integers(start + 1, len(TEXT)))
        statements.append(
            Statement(f"S{place}", draw(st.sampled_from(["PROBLEM", "IMPROVEMENT"])), start, end, TEXT[start:end])
        )
    return Report("r", "", TEXT, spans=tuple(spans), relations=tuple(relations), statements=tuple(statements))


def totals(gold, predicted):
    found = score_document(from_report(gold), from_report(predicted)).tally.totals()
    return {metric: found[metric] for metric in METRICS}


def shuffled(report, seed):
    rng = random.Random(seed)
    mixed = {name: list(getattr(report, name)) for name in ("spans", "relations", "statements")}
    for entries in mixed.values():
        rng.shuffle(entries)
    return Report("r", "", TEXT, **{name: tuple(entries) for name, entries in mixed.items()})


@settings(deadline=None)
@given(reports())
def test_gold_against_itself_is_all_right(report):
    for metric, counts in totals(report, report).items():
        assert counts.fp == counts.fn == 0, metric
        assert counts.f1 in (1.0, None)


@settings(deadline=None)
@given(reports(), reports(), st.integers(0, 99))
def test_order_changes_nothing(gold, predicted, seed):
    one = score_document(from_report(gold), from_report(predicted)).tally
    other = score_document(from_report(shuffled(gold, seed)), from_report(shuffled(predicted, seed + 1))).tally
    assert one == other


@settings(deadline=None)
@given(reports(), reports())
def test_exchanged_sides_exchange_precision_and_recall(gold, predicted):
    one, other = totals(gold, predicted), totals(predicted, gold)
    for metric in METRICS:
        assert (one[metric].tp, one[metric].fp, one[metric].fn) == (
            other[metric].tp,
            other[metric].fn,
            other[metric].fp,
        )
        assert one[metric].f1 == other[metric].f1


@settings(deadline=None)
@given(reports(), reports())
def test_counts_hold_together(gold, predicted):
    sizes = {"span": "spans", "relation": "relations", "statement": "statements"}
    for (layer, mode), counts in totals(gold, predicted).items():
        assert counts.tp + counts.fn == counts.correct + counts.incorrect + counts.partial + counts.missed
        assert counts.tp + counts.fp == counts.correct + counts.incorrect + counts.partial + counts.spurious
        if layer in sizes and mode != "characters":
            assert counts.gold == len(getattr(gold, sizes[layer]))
            assert counts.predicted == len(getattr(predicted, sizes[layer]))


@settings(deadline=None)
@given(reports(), reports())
def test_stricter_modes_never_credit_more(gold, predicted):
    found = totals(gold, predicted)
    for layer in ("span", "relation"):
        tp = {mode: found[layer, mode].tp for mode in MODES}
        assert tp["strict"] <= tp["boundary"] <= tp["partial"]
        assert tp["strict"] <= tp["overlap"] == tp["type"] <= tp["partial"]


@settings(deadline=None)
@given(reports(), reports(), st.integers(0, len(TEXT) - 3), st.sampled_from(["ORG", "REGION"]))
def test_a_wrong_prediction_never_raises_precision(gold, predicted, start, label):
    """No gold span has the label of the span added, so it is wrong wherever labels count."""
    wrong = Span("T99", label, start, start + 2, TEXT[start : start + 2])
    more = Report("r", "", TEXT, spans=(*predicted.spans, wrong), relations=predicted.relations)
    before, after = totals(gold, predicted), totals(gold, more)
    for mode in ("strict", "overlap", "type"):
        metric = ("span", mode)
        assert after[metric].tp == before[metric].tp
        assert after[metric].fp == before[metric].fp + 1
        assert (after[metric].precision or 0.0) <= (before[metric].precision if before[metric].predicted else 1.0)


@settings(deadline=None)
@given(reports(), reports())
def test_a_missed_relation_always_counts(gold, predicted):
    """Recall is over all of gold, proposed or not."""
    bare = Report("r", "", TEXT, spans=predicted.spans)
    assert totals(gold, bare)["relation", "strict"].fn == len(gold.relations)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(reports(), reports()), min_size=1, max_size=4), st.integers(0, 99))
def test_merging_is_scoring_the_union(pairs, seed):
    gold, predicted = [], []
    merged = Tally()
    for place, (one, other) in enumerate(pairs):
        sides = [
            from_report(
                Report(f"r{place}", "", TEXT, spans=side.spans, relations=side.relations, statements=side.statements)
            )
            for side in (one, other)
        ]
        merged.merge(score_document(*sides).tally)
        gold.append(sides[0])
        predicted.append(sides[1])
    result = evaluate(gold, predicted, samples=10)
    assert result.tally == merged
    for metric in METRICS:
        assert result.counts(metric) == sum(
            (entry.totals[metric] for entry in result.documents), start=result.counts(("", ""))
        )
    rng = random.Random(seed)
    rng.shuffle(gold)
    rng.shuffle(predicted)
    assert evaluate(gold, predicted, samples=10).to_dict() == result.to_dict()


@settings(deadline=None)
@given(reports(flat=True), reports(flat=True))
def test_strict_true_positives_are_what_both_have(gold, predicted):
    """Flat spans are no multiset, so intersection is the whole truth about strict matching."""
    sides = [{(span.label, span.start, span.end) for span in side.spans} for side in (gold, predicted)]
    assert totals(gold, predicted)["span", "strict"].tp == len(sides[0] & sides[1])


def test_the_strategies_do_make_relations():
    """What is shown of relations is not shown of nothing."""
    found = []

    @given(reports())
    @settings(max_examples=50, database=None, deadline=None)
    def collect(report):
        found.append(len(report.relations))

    collect()
    assert sum(found) > 0


@pytest.mark.parametrize("metric", METRICS)
def test_every_metric_is_scored(metric):
    assert metric in totals(Report("r", "", TEXT), Report("r", "", TEXT))
