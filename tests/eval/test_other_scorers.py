"""Where another library defines the same thing, ours is equal to it."""

from __future__ import annotations

import random
import warnings

import pytest

from gongkai.annotations.schema import SPAN_LABELS
from gongkai.eval.agreement import character_kappa
from gongkai.eval.match import Extent, Item, match
from gongkai.eval.scores import score_document

LABELS = ("ITEM", "ORG", "PERIOD")
LENGTH = 60


def flat(rng, share=0.6):
    """Return flat spans as (label, start, end)."""
    spans, at = [], 0
    while at < LENGTH - 6:
        at += rng.randrange(3)
        end = at + rng.randrange(1, 5)
        if rng.random() < share:
            spans.append((rng.choice(LABELS), at, end))
        at = end
    return spans


def tags(spans):
    marks = ["O"] * LENGTH
    for label, start, end in spans:
        marks[start:end] = [f"I-{label}"] * (end - start)
        marks[start] = f"B-{label}"
    return marks


@pytest.mark.parametrize("seed", range(25))
def test_strict_scores_by_label_are_those_of_seqeval(annotate, seed):
    seqeval = pytest.importorskip("seqeval.metrics")
    from seqeval.scheme import IOB2

    rng = random.Random(seed)
    gold, predicted = flat(rng), flat(rng)
    predicted += [
        span for span in gold if rng.random() < 0.5 and not any(a < span[2] and span[1] < b for _, a, b in predicted)
    ]
    text = "字" * LENGTH
    tally = score_document(annotate(text, gold), annotate(text, predicted)).tally
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        report = seqeval.classification_report(
            [tags(gold)], [tags(predicted)], mode="strict", scheme=IOB2, output_dict=True, zero_division=0
        )  # fmt: skip
    for label, counts in tally.labels("span", "strict").items():
        theirs = report[label]
        ours = (counts.precision or 0.0, counts.recall or 0.0, counts.f1 or 0.0)
        assert ours == pytest.approx((theirs["precision"], theirs["recall"], theirs["f1-score"]))
        assert counts.gold == theirs["support"]
    total, micro = tally.total("span", "strict"), report["micro avg"]
    assert (total.f1 or 0.0) == pytest.approx(micro["f1-score"])
    assert (tally.macro("span", "strict") or 0.0) == pytest.approx(report["macro avg"]["f1-score"])


MODES = {"strict": "strict", "exact": "boundary", "partial": "partial", "ent_type": "type"}


@pytest.mark.parametrize("seed", range(25))
def test_counts_are_those_of_nervaluate(seed):
    """On flat spans each of which meets at most one of the other side, where its order of matching does not matter."""
    nervaluate = pytest.importorskip("nervaluate")
    rng = random.Random(seed)
    gold, predicted = [], []
    for at in range(0, LENGTH, 10):
        draw, label, other = rng.random(), rng.choice(LABELS), rng.choice(LABELS)
        if draw < 0.85:
            gold.append((label, at + 2, at + 6))
        if draw > 0.15:
            start, end = rng.choice([(2, 6), (2, 6), (3, 6), (1, 4), (0, 9), (6, 8)])
            predicted.append((other if draw > 0.6 else label, at + start, at + end))
    sides = [[{"label": label, "start": a, "end": b - 1} for label, a, b in side] for side in (gold, predicted)]
    theirs = nervaluate.Evaluator([sides[0]], [sides[1]], tags=list(LABELS), loader="dict").evaluate()["overall"]
    items = [[Item(label, (Extent(a, b),)) for label, a, b in side] for side in (gold, predicted)]
    for name, mode in MODES.items():
        found = match(*items, mode)
        statuses = [pair.status for pair in found.pairs]
        ours = [statuses.count(status) for status in ("correct", "incorrect", "partial")]
        assert [*ours, len(found.missed), len(found.spurious)] == [
            getattr(theirs[name], status) for status in ("correct", "incorrect", "partial", "missed", "spurious")
        ], (name, gold, predicted)


@pytest.mark.parametrize("seed", range(10))
def test_partial_credit_is_that_of_nervaluate(annotate, seed):
    nervaluate = pytest.importorskip("nervaluate")
    rng = random.Random(seed)
    gold = [("ITEM", at, at + 4) for at in range(0, LENGTH, 10)]
    predicted = [("ITEM", at + rng.randrange(2), at + 4) for _, at, _ in gold if rng.random() < 0.8]
    sides = [[{"label": label, "start": a, "end": b - 1} for label, a, b in side] for side in (gold, predicted)]
    theirs = nervaluate.Evaluator([sides[0]], [sides[1]], tags=["ITEM"], loader="dict").evaluate()["overall"]
    text = "字" * (LENGTH + 10)
    tally = score_document(annotate(text, gold), annotate(text, predicted)).tally
    assert tally.total("span", "partial").partial_f1 == pytest.approx(theirs["partial"].f1)
    # with one label, overlap with labels is overlap without
    assert tally.total("span", "overlap") == tally.total("span", "partial")


@pytest.mark.parametrize("seed", range(15))
def test_by_label_as_classification_in_scikit_learn(annotate, seed):
    """With the same extents on both sides, spans are a classification."""
    metrics = pytest.importorskip("sklearn.metrics")
    rng = random.Random(seed)
    truth = [rng.choice(LABELS) for _ in range(20)]
    guess = [label if rng.random() < 0.6 else rng.choice(LABELS) for label in truth]
    text = "字" * 60
    sides = [annotate(text, [(label, 3 * at, 3 * at + 2) for at, label in enumerate(side)]) for side in (truth, guess)]
    sheet = score_document(*sides)
    theirs = metrics.precision_recall_fscore_support(truth, guess, labels=LABELS, zero_division=0.0)
    for place, label in enumerate(LABELS):
        counts = sheet.tally.labels("span", "strict")[label]
        ours = (counts.precision or 0.0, counts.recall or 0.0, counts.f1 or 0.0, counts.gold)
        assert ours == pytest.approx(tuple(column[place] for column in theirs))
    matrix = metrics.confusion_matrix(truth, guess, labels=LABELS)
    ours = [[sheet.confusion.get(("span", row, column), 0) for column in LABELS] for row in LABELS]
    assert ours == matrix.tolist()
    assert sheet.tally.total("span", "strict").f1 == pytest.approx(metrics.accuracy_score(truth, guess))


@pytest.mark.parametrize("seed", range(10))
def test_characters_of_statements_as_in_scikit_learn(annotate, seed):
    metrics = pytest.importorskip("sklearn.metrics")
    rng = random.Random(seed)
    sides = [[("PROBLEM", 0, rng.randrange(5, 20)), ("IMPROVEMENT", 20, rng.randrange(25, 40))] for _ in range(2)]
    arrays = []
    for side in sides:
        marks = ["O"] * LENGTH
        for label, start, end in side:
            marks[start:end] = [label] * (end - start)
        arrays.append(marks)
    labels = ["PROBLEM", "IMPROVEMENT"]
    text = "字" * LENGTH
    tally = score_document(*(annotate(text, statements=side) for side in sides)).tally
    theirs = metrics.precision_recall_fscore_support(*arrays, labels=labels)
    for place, label in enumerate(labels):
        counts = tally.labels("statement", "characters")[label]
        assert (counts.precision, counts.recall, counts.f1) == pytest.approx(tuple(c[place] for c in theirs[:3]))
        assert counts.gold == theirs[3][place]


@pytest.mark.parametrize("seed", range(10))
def test_kappa_is_that_of_all_characters_in_a_row(annotate, seed):
    metrics = pytest.importorskip("sklearn.metrics")
    rng = random.Random(seed)
    text = "字" * LENGTH
    pairs = [(annotate(text, flat(rng)).report, annotate(text, flat(rng)).report) for _ in range(3)]

    def characters(report):
        marks = [0] * LENGTH
        for span in report.spans:
            marks[span.start : span.end] = [SPAN_LABELS.index(span.label) + 1] * (span.end - span.start)
        return marks

    rows = [[mark for pair in pairs for mark in characters(pair[side])] for side in (0, 1)]
    assert character_kappa(pairs) == pytest.approx(metrics.cohen_kappa_score(*rows))
