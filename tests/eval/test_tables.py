"""Table cells, checks that must fail, and the report's own data."""

from __future__ import annotations

import pytest

from gongkai.eval.counts import Counts
from gongkai.eval.scores import score_document

RIGHT, WRONG = Counts(tp=1, correct=1), Counts(fp=1, fn=1, incorrect=1)


def table(*cells, code="applications"):
    rows = [{"row": row, "column": "total", "value": value, "status": status} for row, value, status in cells]
    return {"code": code, "start": 0, "end": 4, "cells": rows}


@pytest.mark.parametrize(
    ("gold", "predicted", "cell", "value", "status"),
    [
        ([("new", 3, "number")], [("new", 3, "number")], RIGHT, RIGHT, RIGHT),
        ([("new", 3, "number")], [("new", "3.0", "number")], RIGHT, RIGHT, RIGHT),
        ([("new", 3, "number")], [("new", 4, "number")], WRONG, WRONG, RIGHT),
        ([("new", 0, "zero")], [("new", None, "blank")], WRONG, WRONG, WRONG),
        ([("new", None, "blank")], [("new", None, "na")], WRONG, RIGHT, WRONG),
        ([("new", 3, "number")], [], *[Counts(fn=1, missed=1)] * 3),
        ([], [("new", 3, "number")], *[Counts(fp=1, spurious=1)] * 3),
        ([("new", 3, "number")], [("total", 3, "number")], *[Counts(fp=1, fn=1, missed=1, spurious=1)] * 3),
        # said to be missing, and not there: the same
        ([("new", 3, "number")], [("new", 3, "number"), ("total", None, "missing")], RIGHT, RIGHT, RIGHT),
        ([("new", None, "missing")], [("new", None, "missing")], RIGHT, RIGHT, RIGHT),
        ([("new", None, "missing")], [("new", 3, "number")], WRONG, WRONG, WRONG),
        # the same cell twice
        ([("new", 3, "number")], [("new", 4, "number"), ("new", 3, "number")],
         *[Counts(tp=1, fp=1, correct=1, spurious=1)] * 3),
    ],
)  # fmt: skip
def test_cells(annotate, gold, predicted, cell, value, status):
    found = score_document(annotate(tables=[table(*gold)]), annotate(tables=[table(*predicted)])).tally.totals()
    assert (found["cell", "cell"], found["cell", "value"], found["cell", "status"]) == (cell, value, status)


def test_cells_by_table(annotate):
    gold = annotate(tables=[table(("new", 3, "number")), table(("review", 0, "zero"), code="review_litigation")])
    predicted = annotate(tables=[table(("new", 3, "number")), table(("review", 1, "number"), code="review_litigation")])
    sheet = score_document(gold, predicted)
    assert sheet.tally.labels("cell", "cell") == {"applications": RIGHT, "review_litigation": WRONG}
    assert [(error.kind, error.label, error.gold_value, error.predicted_value) for error in sheet.errors] == [
        ("value", "review_litigation.review.total", "0 (zero)", "1 (number)")
    ]


def test_no_table_in_gold_is_stated_by_an_empty_list_only(annotate):
    predicted = annotate(tables=[table(("new", 3, "number"))])
    stated, silent = score_document(annotate(tables=[]), predicted), score_document(annotate(), predicted)
    assert stated.tally.total("cell", "cell") == Counts(fp=1, spurious=1)
    assert "cell" in silent.unscored
    assert ("cell", "cell") not in silent.tally.layers()


def check(rule, result="fail"):
    return {"rule": rule, "result": result, "message": ""}


@pytest.mark.parametrize(
    ("gold", "predicted", "expected"),
    [
        (["sum"], [check("sum")], {"sum": RIGHT}),
        ([check("sum")], [check("sum"), check("sum")], {"sum": RIGHT}),
        (["sum"], [check("sum", "pass")], {"sum": Counts(fn=1, missed=1)}),
        (["sum"], [check("carry"), check("rate", "not_assessable")],
         {"sum": Counts(fn=1, missed=1), "carry": Counts(fp=1, spurious=1)}),
        ([], [check("sum", "pass")], {}),
    ],
)  # fmt: skip
def test_checks_that_must_fail(annotate, gold, predicted, expected):
    sheet = score_document(annotate(checks=gold), annotate(checks=predicted))
    assert sheet.tally.labels("check", "fail") == expected


def test_checks_that_gold_leaves_out(annotate):
    sheet = score_document(annotate(), annotate(checks=[check("sum")]))
    assert "check" in sheet.unscored
    assert ("check", "fail") not in sheet.tally.layers()


@pytest.mark.parametrize(
    ("gold", "predicted", "expected"),
    [
        ({"year": 2023}, {"year": 2023}, {"year": RIGHT}),
        ({"year": 2023}, {"year": 2022}, {"year": WRONG}),
        ({"year": 2023}, {}, {"year": Counts(fn=1, missed=1)}),
        ({"year": None}, {"year": 2022}, {"year": Counts(fp=1, spurious=1)}),
        ({"year": None}, {}, {}),
        (
            {"title": "清江区年报", "issuer": "清江区", "region": "清江区"},
            {"title": "清江区年报", "issuer": "云岭市", "region": "清江区", "year": 2023},
            {"title": RIGHT, "issuer": WRONG, "region": RIGHT},
        ),
    ],
)
def test_metadata(annotate, gold, predicted, expected):
    sheet = score_document(annotate(**gold), annotate(**predicted))
    assert sheet.tally.labels("metadata", "exact") == expected
    assert {name for name in ("title", "issuer", "region", "year") if name not in gold} <= sheet.unscored
