"""Attributes of quantities, and indicator and channel codes."""

from __future__ import annotations

import pytest

from gongkai.eval.counts import Counts
from gongkai.eval.scores import score_document

FULL = {"value": 120, "unit": "条", "modifier": "exact", "kind": "count"}
RIGHT = Counts(tp=1, correct=1)
WRONG = Counts(fp=1, fn=1, incorrect=1)


def quantity(**changes):
    return ("QUANTITY", 22, 26, {**FULL, **changes})


@pytest.mark.parametrize(
    ("gold", "predicted", "expected"),
    [
        ({}, {}, {"value": RIGHT, "unit": RIGHT, "modifier": RIGHT, "kind": RIGHT}),
        ({}, {"value": 12}, {"value": WRONG, "unit": RIGHT, "modifier": RIGHT, "kind": RIGHT}),
        ({"value": 0.5}, {"value": "0.50"}, {"value": RIGHT, "unit": RIGHT, "modifier": RIGHT, "kind": RIGHT}),
        ({"unit": None}, {"unit": None}, {"value": RIGHT, "unit": RIGHT, "modifier": RIGHT, "kind": RIGHT}),
        ({"unit": None}, {}, {"value": RIGHT, "unit": WRONG, "modifier": RIGHT, "kind": RIGHT}),
        (
            {"direction": "up"},
            {"direction": "up"},
            {"value": RIGHT, "unit": RIGHT, "modifier": RIGHT, "kind": RIGHT, "direction": RIGHT},
        ),
        (
            {"direction": "up"},
            {"direction": "down", "modifier": "approx"},
            {"value": RIGHT, "unit": RIGHT, "modifier": WRONG, "kind": RIGHT, "direction": WRONG},
        ),
        (
            {"direction": "up"},
            {},
            {"value": RIGHT, "unit": RIGHT, "modifier": RIGHT, "kind": RIGHT, "direction": Counts(fn=1, missed=1)},
        ),
        (
            {},
            {"direction": "up"},
            {"value": RIGHT, "unit": RIGHT, "modifier": RIGHT, "kind": RIGHT, "direction": Counts(fp=1, spurious=1)},
        ),
    ],
)
def test_attributes(annotate, gold, predicted, expected):
    sheet = score_document(annotate(spans=[quantity(**gold)]), annotate(spans=[quantity(**predicted)]))
    assert sheet.tally.labels("attribute", "strict") == expected


def test_attributes_only_where_the_span_is_exact(annotate):
    sheet = score_document(annotate(spans=[quantity()]), annotate(spans=[("QUANTITY", 22, 25, FULL)]))
    assert sheet.tally.total("attribute", "strict") == Counts()
    assert "attribute" not in sheet.unscored


def test_gold_without_attributes_is_not_scored(annotate):
    sheet = score_document(annotate(spans=[("QUANTITY", 22, 26)]), annotate(spans=[quantity()]))
    assert "attribute" in sheet.unscored
    assert ("attribute", "strict") not in sheet.tally.layers()


def test_a_prediction_without_attributes_has_them_wrong(annotate):
    sheet = score_document(annotate(spans=[quantity()]), annotate(spans=[("QUANTITY", 22, 26)]))
    assert sheet.tally.total("attribute", "strict") == Counts(fp=4, fn=4, incorrect=4)


def coded(place, *indicators, channels=()):
    return ("QUANTITY", *place, {**FULL, "indicators": list(indicators), "channel_codes": list(channels)})


FIRST, SECOND = (22, 26), (33, 36)


@pytest.mark.parametrize(
    ("gold", "predicted", "everywhere", "matched"),
    [
        ([coded(FIRST, "a")], [coded(FIRST, "a")], RIGHT, RIGHT),
        ([coded(FIRST, "a")], [coded(FIRST, "b")], Counts(fp=1, fn=1, missed=1, spurious=1),
         Counts(fp=1, fn=1, missed=1, spurious=1)),
        # two codes of an implicit zero of two things, one found
        ([coded(FIRST, "a", "b")], [coded(FIRST, "b")], Counts(tp=1, fn=1, correct=1, missed=1),
         Counts(tp=1, fn=1, correct=1, missed=1)),
        # never proposed: missed over all, not looked at among what matches
        ([coded(FIRST, "a"), coded(SECOND, "b")], [coded(FIRST, "a")], Counts(tp=1, fn=1, correct=1, missed=1), RIGHT),
        ([coded(FIRST, "a")], [coded(FIRST, "a"), coded(SECOND, "a")], Counts(tp=1, fp=1, correct=1, spurious=1), RIGHT),
        ([coded(FIRST, "a")], [("QUANTITY", 22, 26)], Counts(fn=1, missed=1), Counts(fn=1, missed=1)),
    ],
)  # fmt: skip
def test_indicators(annotate, gold, predicted, everywhere, matched):
    tally = score_document(annotate(spans=gold), annotate(spans=predicted)).tally
    assert tally.total("indicator", "all") == everywhere
    assert tally.total("indicator", "matched") == matched


def test_codes_by_label(annotate):
    gold = annotate(spans=[coded(FIRST, "a", channels=["website.portal", "sms"]), coded(SECOND, "b")])
    predicted = annotate(spans=[coded(FIRST, "a", channels=["website.portal"]), coded(SECOND, "a", channels=["sms"])])
    tally = score_document(gold, predicted).tally
    assert tally.labels("channel_code", "all") == {
        "website.portal": RIGHT,
        "sms": Counts(fp=1, fn=1, missed=1, spurious=1),
    }
    assert tally.labels("indicator", "all") == {
        "a": Counts(tp=1, fp=1, correct=1, spurious=1),
        "b": Counts(fn=1, missed=1),
    }


def test_codes_that_gold_does_not_state_are_not_scored(annotate):
    sheet = score_document(annotate(spans=[quantity()]), annotate(spans=[coded(FIRST, "a")]))
    assert {"indicator", "channel_code"} <= sheet.unscored
    assert ("indicator", "all") not in sheet.tally.layers()


def test_stated_to_have_no_channel_is_scored(annotate):
    sheet = score_document(annotate(spans=[coded(FIRST, "a")]), annotate(spans=[coded(FIRST, "a", channels=["sms"])]))
    assert sheet.tally.total("channel_code", "all") == Counts(fp=1, spurious=1)


def test_gold_without_a_quantity_says_that_there_are_no_codes(annotate):
    sheet = score_document(annotate(), annotate(spans=[coded(FIRST, "a")]))
    assert sheet.tally.total("indicator", "all") == Counts(fp=1, spurious=1)
    assert sheet.tally.total("attribute", "strict") == Counts()
    assert not {"attribute", "indicator", "channel_code"} & sheet.unscored
