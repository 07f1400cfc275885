"""Trivial systems."""

from __future__ import annotations

import pytest

from gongkai.eval.baselines import BASELINES, predict_baseline


@pytest.fixture
def gold(annotate):
    def make(number):
        text = f"清江区公开信息{number}条。云岭市办结{number}件。"
        spans = [("REGION", 0, 3), ("ITEM", 3, 7), ("QUANTITY", 7, 9 + len(str(number)) - 1)]
        return annotate(text, spans=spans, relations=[("measures", 2, 1)], name=f"r{number}")

    return [make(number) for number in (3, 3, 5)]


def found(report):
    return [(span.label, span.text) for span in report.spans]


def test_nothing(gold):
    assert [entry.report.spans for entry in predict_baseline("nothing", gold)] == [(), (), ()]


def test_majority_knows_the_other_documents_only(gold):
    first, _, third = (entry.report for entry in predict_baseline("majority", gold))
    assert found(first) == [("REGION", "清江区"), ("ITEM", "公开信息"), ("QUANTITY", "3条")]
    assert [(relation.label, relation.head, relation.tail) for relation in first.relations] == [
        ("measures", "T3", "T2")
    ]
    # 5条 stands in no other document
    assert found(third) == [("REGION", "清江区"), ("ITEM", "公开信息")]


def test_majority_of_labels_and_the_longest_string_first(annotate):
    gold = [
        annotate("公开信息目录", spans=[("ITEM", 0, 4)], name="a"),
        annotate("公开信息目录", spans=[("DOCUMENT", 0, 6)], name="b"),
        annotate("公开信息目录", spans=[("DOCUMENT", 0, 6)], name="c"),
        annotate("公开信息", spans=[("ORG", 0, 4)], name="d"),
    ]
    predictions = predict_baseline("majority", gold)
    assert found(predictions[0].report) == [("DOCUMENT", "公开信息目录")]
    assert found(predictions[3].report) == [("ITEM", "公开信息")]


def test_random_proposes_as_many_and_is_seeded(gold):
    one, again, other = (predict_baseline("random", gold, seed=seed) for seed in (1, 1, 2))
    assert one == again
    assert one != other
    for entry, truth in zip(one, gold, strict=True):
        assert 0 < len(entry.report.spans) <= len(truth.report.spans)
        assert {span.label for span in entry.report.spans} <= {span.label for span in truth.report.spans}


@pytest.mark.parametrize("name", BASELINES)
def test_spans_are_where_they_say(gold, name):
    for entry in predict_baseline(name, gold):
        assert all(entry.report.text[span.start : span.end] == span.text for span in entry.report.spans)


def test_a_baseline_of_another_name(gold):
    with pytest.raises(ValueError, match="'best' is none of nothing, majority, random"):
        predict_baseline("best", gold)
