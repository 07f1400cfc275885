"""Agreement of two annotators."""

from __future__ import annotations

import sys

import pytest

from gongkai.eval.agreement import agree, character_kappa, to_text

TEXT = "清江区公开信息120条。"


@pytest.fixture
def annotators(annotate):
    pytest.importorskip("sklearn")
    spans = [("REGION", 0, 3), ("ITEM", 3, 7), ("QUANTITY", 7, 11)]
    one = annotate(TEXT, spans=spans, relations=[("measures", 2, 1)])
    other = annotate(TEXT, spans=[("REGION", 0, 3), ("ITEM", 5, 7), ("ORG", 7, 11)])
    return one, other


def test_f1_in_all_modes_and_kappa(annotators):
    found = agree([annotators[0]], [annotators[1]])
    scores = {mode: found.tally.total("span", mode).f1 for mode in ("strict", "boundary", "overlap", "type", "partial")}
    assert scores == pytest.approx(
        {"strict": 1 / 3, "boundary": 2 / 3, "overlap": 2 / 3, "type": 2 / 3, "partial": 1.0}
    )
    # 12 characters: 3 REGION, 2 ITEM and the 1 without are agreed on; chance is 9 + 4*2 + 3*1 of 144
    assert found.kappa == pytest.approx((6 / 12 - 20 / 144) / (1 - 20 / 144))


def test_the_sides_can_be_exchanged(annotators):
    one, other = agree([annotators[0]], [annotators[1]]), agree([annotators[1]], [annotators[0]])
    assert one.kappa == pytest.approx(other.kappa)
    for layer, mode in one.tally.layers():
        if layer in ("span", "relation", "statement", "fact"):
            assert one.tally.total(layer, mode).f1 == other.tally.total(layer, mode).f1


def test_full_agreement(annotators):
    assert agree([annotators[0]], [annotators[0]]).kappa == 1.0


def test_the_listing(annotators):
    lines = to_text(agree([annotators[0]], [annotators[1]])).splitlines()
    assert "span strict F1: 33.3 (95% CI –; P 33.3, R 33.3; tp 1, fp 2, fn 2)" in lines
    assert "span type F1: 66.7" in lines
    assert "kappa of character labels: 0.419" in lines
    assert any("span QUANTITY: label: gold 120条 [QUANTITY] / predicted 120条 [ORG]" in line for line in lines)


def test_one_label_throughout_has_no_kappa(annotate):
    pytest.importorskip("sklearn")
    empty = annotate(TEXT).report
    full = annotate("公开", spans=[("ITEM", 0, 2)]).report
    assert character_kappa([(empty, empty)]) is None
    assert character_kappa([(full, full)]) is None
    assert character_kappa([]) is None


def test_other_texts_are_refused(annotate):
    pytest.importorskip("sklearn")
    with pytest.raises(ValueError, match="annotations of different texts"):
        agree([annotate("甲乙", name="a")], [annotate("甲丙", name="a")])


def test_without_scikit_learn_the_error_says_what_to_install(annotate, monkeypatch):
    monkeypatch.setitem(sys.modules, "sklearn.metrics", None)
    with pytest.raises(ImportError, match=r"install gongkai\[eval\]"):
        character_kappa([])
