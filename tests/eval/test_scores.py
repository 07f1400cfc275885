"""Scores of one document, layer by layer, with exact expected counts."""

from __future__ import annotations

import pytest

from gongkai.eval.counts import Counts
from gongkai.eval.match import MODES, Extent
from gongkai.eval.scores import score_document
from gongkai.eval.sheet import Error

# 清江区2023年通过政府网站主动公开政府信息120条,其中政务微博30条。
REGION, PERIOD, CHANNEL, ITEM = ("REGION", 0, 3), ("PERIOD", 3, 8), ("CHANNEL", 10, 14), ("ITEM", 14, 22)
QUANTITY, WEIBO, PART = ("QUANTITY", 22, 26), ("CHANNEL", 29, 33), ("QUANTITY", 33, 36)
SPANS = [REGION, PERIOD, CHANNEL, ITEM, QUANTITY, WEIBO, PART]
RELATIONS = [
    ("measures", 4, 3), ("via", 4, 2), ("during", 4, 1), ("actor", 4, 0),
    ("measures", 6, 3), ("via", 6, 5), ("during", 6, 1), ("part_of", 6, 4),
]  # fmt: skip


def totals(gold, predicted):
    return score_document(gold, predicted).tally.totals()


def test_the_words_are_where_the_tests_say(annotate):
    text = annotate().report.text
    assert [text[start:end] for _, start, end in SPANS] == [
        "清江区", "2023年", "政府网站", "主动公开政府信息", "120条", "政务微博", "30条",
    ]  # fmt: skip


def test_gold_against_itself(annotate):
    gold = annotate(spans=SPANS, relations=RELATIONS, statements=[("PROBLEM", 0, 10)], tables=[], year=2023)
    sheet = score_document(gold, gold)
    found = {metric: counts for metric, counts in sheet.tally.totals().items() if counts.f1 is not None}
    assert {counts.f1 for counts in found.values()} == {1.0}
    assert found["span", "strict"].tp == 7
    assert found["relation", "strict"].tp == 8
    assert found["fact", "spans"].tp == 2
    assert found["statement", "characters"].tp == 10
    assert sheet.errors == []


def test_an_empty_prediction_misses_everything(annotate):
    gold = annotate(spans=SPANS, relations=RELATIONS, statements=[("PROBLEM", 0, 10)])
    found = totals(gold, annotate())
    for mode in MODES:
        assert found["span", mode] == Counts(fn=7, missed=7)
        assert found["relation", mode] == Counts(fn=8, missed=8)
    assert found["fact", "spans"] == Counts(fn=2, missed=2)
    assert found["statement", "iou"] == Counts(fn=1, missed=1)
    assert found["statement", "characters"] == Counts(fn=10, missed=10)


def test_against_empty_gold_all_is_spurious(annotate):
    found = totals(annotate(), annotate(spans=SPANS, relations=RELATIONS))
    assert found["span", "overlap"] == Counts(fp=7, spurious=7)
    assert found["relation", "overlap"] == Counts(fp=8, spurious=8)
    assert found["fact", "spans"] == Counts(fp=2, spurious=2)


def test_nothing_on_either_side_is_none(annotate):
    found = totals(annotate(), annotate())
    assert {counts.f1 for counts in found.values()} == {None}
    assert ("span", "strict") in found


def test_relations_are_anchored_in_gold(annotate):
    """A relation whose spans were never proposed is missed."""
    gold = annotate(spans=SPANS, relations=RELATIONS)
    predicted = annotate(spans=[ITEM, QUANTITY], relations=[("measures", 1, 0)])
    assert totals(gold, predicted)["relation", "strict"] == Counts(tp=1, fn=7, correct=1, missed=7)


def test_the_right_ends_with_the_wrong_label(annotate):
    gold = annotate(spans=SPANS, relations=[("part_of", 6, 4)])
    predicted = annotate(spans=SPANS, relations=[("ratio_of", 6, 4)])
    sheet = score_document(gold, predicted)
    found = sheet.tally.totals()
    assert found["relation", "strict"] == Counts(fp=1, fn=1, incorrect=1)
    assert found["relation", "boundary"] == Counts(tp=1, correct=1)
    assert sheet.tally.labels("relation", "strict") == {
        "part_of": Counts(fn=1, incorrect=1),
        "ratio_of": Counts(fp=1),
    }
    head, tail = Extent(33, 36, "QUANTITY"), Extent(22, 26, "QUANTITY")
    assert sheet.errors == [
        Error("relation", "label", "part_of", (head, tail), (head, tail), predicted_label="ratio_of")
    ]
    assert sheet.confusion["relation", "part_of", "ratio_of"] == 1


def test_a_relation_by_overlap_needs_both_ends(annotate):
    gold = annotate(spans=[ITEM, QUANTITY], relations=[("measures", 1, 0)])
    moved = annotate(spans=[("ITEM", 16, 22), ("QUANTITY", 22, 25)], relations=[("measures", 1, 0)])
    apart = annotate(spans=[("ITEM", 0, 3), QUANTITY], relations=[("measures", 1, 0)])
    assert totals(gold, moved)["relation", "overlap"] == Counts(tp=1, partial=1)
    assert totals(gold, moved)["relation", "strict"] == Counts(fp=1, fn=1, incorrect=1)
    assert totals(gold, apart)["relation", "overlap"] == Counts(fp=1, fn=1, missed=1, spurious=1)


@pytest.mark.parametrize(
    ("predicted", "iou", "strict", "characters"),
    [
        (("PROBLEM", 0, 10), Counts(tp=1, correct=1), Counts(tp=1, correct=1), Counts(tp=10, correct=10)),
        # exactly one half is enough
        (("PROBLEM", 0, 5), Counts(tp=1, correct=1), Counts(fp=1, fn=1, incorrect=1),
         Counts(tp=5, fn=5, correct=5, missed=5)),
        (("PROBLEM", 0, 4), Counts(fp=1, fn=1, incorrect=1), Counts(fp=1, fn=1, incorrect=1),
         Counts(tp=4, fn=6, correct=4, missed=6)),
        # intersection 8, union 16
        (("PROBLEM", 2, 16), Counts(tp=1, correct=1), Counts(fp=1, fn=1, incorrect=1),
         Counts(tp=8, fp=6, fn=2, correct=8, missed=2, spurious=6)),
        (("PROBLEM", 2, 17), Counts(fp=1, fn=1, incorrect=1), Counts(fp=1, fn=1, incorrect=1),
         Counts(tp=8, fp=7, fn=2, correct=8, missed=2, spurious=7)),
        (("IMPROVEMENT", 0, 10), Counts(fp=1, fn=1, incorrect=1), Counts(fp=1, fn=1, incorrect=1),
         Counts(fp=10, fn=10, missed=10, spurious=10)),
        (("PROBLEM", 20, 30), Counts(fp=1, fn=1, missed=1, spurious=1), Counts(fp=1, fn=1, missed=1, spurious=1),
         Counts(fp=10, fn=10, missed=10, spurious=10)),
    ],
)  # fmt: skip
def test_statements(annotate, predicted, iou, strict, characters):
    found = totals(annotate(statements=[("PROBLEM", 0, 10)]), annotate(statements=[predicted]))
    assert found["statement", "iou"] == iou
    assert found["statement", "strict"] == strict
    assert found["statement", "characters"] == characters


def test_one_statement_over_two_is_one_of_them(annotate):
    gold = annotate(statements=[("PROBLEM", 0, 10), ("PROBLEM", 11, 14)])
    found = totals(gold, annotate(statements=[("PROBLEM", 0, 14)]))
    assert found["statement", "iou"] == Counts(tp=1, fn=1, correct=1, missed=1)


def test_false_positives_count_under_the_predicted_label(annotate):
    sheet = score_document(annotate(spans=[ITEM]), annotate(spans=[("ORG", 14, 22)]))
    assert sheet.tally.labels("span", "strict") == {"ITEM": Counts(fn=1, incorrect=1), "ORG": Counts(fp=1)}
    assert sheet.tally.total("span", "strict") == Counts(fp=1, fn=1, incorrect=1)


def test_sections_of_gold_or_else_of_the_prediction(annotate):
    sections = [
        {"start": 0, "end": 60, "level": 1, "title": "一", "code": "overview"},
        {"start": 20, "end": 40, "level": 2, "title": "(一)", "code": "proactive"},
    ]
    gold, bare = annotate(spans=SPANS, sections=sections), annotate(spans=SPANS)
    for one, other in ((gold, bare), (bare, gold)):
        assert score_document(one, other).tally.sections("span", "strict") == {
            "overview": Counts(tp=4, correct=4),
            "proactive": Counts(tp=3, correct=3),
        }
    assert score_document(bare, bare).tally.sections("span", "strict") == {"": Counts(tp=7, correct=7)}


@pytest.mark.parametrize(
    ("left_out", "layers"),
    [
        (["spans"], {"span", "relation", "fact", "attribute", "indicator", "channel_code"}),
        (["relations"], {"relation", "fact"}),
        (["statements"], {"statement"}),
    ],
)
def test_what_gold_leaves_out_is_not_scored(annotate, left_out, layers):
    gold = annotate(spans=[] if "spans" in left_out else SPANS, leave_out=left_out)
    sheet = score_document(gold, annotate(spans=SPANS, relations=RELATIONS, statements=[("PROBLEM", 0, 4)]))
    assert layers <= sheet.unscored
    assert not layers & {layer for layer, _ in sheet.tally.layers()}


def test_offsets_are_code_points(annotate):
    """A character beyond the basic plane is one, and a combining mark is one of its own."""
    text = "𠮷江区e\u0301𝟛条👩\u200d💻公开"
    spans = [("REGION", 0, 3), ("QUANTITY", 5, 7), ("ITEM", 10, 12)]
    gold = annotate(text, spans=spans)
    assert [span.text for span in gold.report.spans] == ["𠮷江区", "𝟛条", "公开"]
    assert totals(gold, gold)["span", "strict"] == Counts(tp=3, correct=3)
    # shifted as UTF-16 units would be
    shifted = annotate(text, spans=[("REGION", 1, 4), ("QUANTITY", 6, 9), ("ITEM", 10, 12)])
    assert totals(gold, shifted)["span", "strict"] == Counts(tp=1, fp=2, fn=2, correct=1, incorrect=2)
    # the combining mark left out
    accent = annotate(text, spans=[("ITEM", 3, 5)])
    assert totals(accent, annotate(text, spans=[("ITEM", 3, 4)]))["span", "strict"] == Counts(fp=1, fn=1, incorrect=1)


def test_predictions_are_kept_with_score_and_whether_right(annotate):
    gold = annotate(spans=[ITEM, QUANTITY])
    predicted = annotate(spans=[("ITEM", 14, 22, {"score": 0.9}), ("QUANTITY", 22, 25, {"score": 0.4})])
    assert score_document(gold, predicted).scored["span"] == [(0.9, True), (0.4, False)]
