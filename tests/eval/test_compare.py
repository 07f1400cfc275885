"""What a second system mends and breaks."""

from __future__ import annotations

import pytest

from gongkai.eval.compare import compare, to_text
from gongkai.eval.run import evaluate

TEXT = "清江区公开信息120条,办结30件。"
REGION, ITEM, QUANTITY, SECOND = ("REGION", 0, 3), ("ITEM", 3, 7), ("QUANTITY", 7, 11), ("QUANTITY", 14, 17)


@pytest.fixture
def made(annotate):
    def run(spans, system, gold=(REGION, ITEM, QUANTITY, SECOND)):
        return evaluate([annotate(TEXT, spans=gold)], [annotate(TEXT, spans=spans)], system=system)

    return run


def listed(errors):
    return [(document, error.layer, error.label, error.kind) for document, error in errors if error.layer == "span"]


def test_mended_and_broken(made):
    first = made([REGION, ("ITEM", 5, 7), QUANTITY, ("ORG", 12, 14)], "one")
    second = made([("ORG", 0, 3), ITEM, QUANTITY], "two")
    found = compare(first, second)
    assert listed(found.mended) == [("report", "span", "ITEM", "boundary"), ("report", "span", "ORG", "spurious")]
    assert listed(found.broken) == [("report", "span", "REGION", "label")]


def test_the_same_gold_wrong_in_another_way_is_neither(made):
    found = compare(made([REGION, ITEM, ("QUANTITY", 7, 10)], "one"), made([REGION, ITEM], "two"))
    assert listed(found.mended) == listed(found.broken) == []


def test_an_error_made_twice_is_mended_once(made):
    twice, once = [("ORG", 12, 14), ("ORG", 12, 14)], [("ORG", 12, 14)]
    assert len(listed(compare(made(twice, "one"), made(once, "two")).mended)) == 1


def test_scores_and_chance(made):
    found = compare(made([REGION], "one"), made([REGION, ITEM], "two"))
    strict = found.differences[0]
    assert (strict.name, strict.first, strict.second) == ("span strict F1", 0.4, pytest.approx(2 / 3))
    # with one document the exchange changes nothing but the sign
    assert strict.p_value == 1.0
    lines = to_text(found).splitlines()
    assert lines[:3] == ["A: one", "B: two", "span strict F1: 40.0 → 66.7 (p = 1.0000)"]
    assert "mended by B: 1" in lines
    assert "statement F1: – → – (p = –)" in lines


def test_saved_without_text_still_compares(made):
    from gongkai.eval.result import Result

    first, second = (Result.from_dict(made(spans, "x").to_dict(text=False)) for spans in ([REGION], [REGION, ITEM]))
    assert listed(compare(first, second).mended) == [("report", "span", "ITEM", "missed")]


def test_other_gold_is_refused(made):
    with pytest.raises(ValueError, match="of different gold"):
        compare(made([REGION], "one"), made([REGION], "two", gold=(REGION,)))
