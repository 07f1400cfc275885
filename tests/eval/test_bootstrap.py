"""Intervals and the paired test: reproducible, indifferent to order, and what a plain loop gives."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from gongkai.eval.bootstrap import count_array, f1_of, intervals, randomisation_test
from gongkai.eval.counts import Counts


@pytest.fixture
def counts():
    return np.random.default_rng(7).integers(0, 9, size=(40, 2, 3)).astype(np.float64)


def test_f1_of_sums():
    assert f1_of(np.array([[3.0, 1, 3], [0, 0, 4]])) == pytest.approx([0.6, 0.0])
    assert np.isnan(f1_of(np.zeros((1, 3)))).all()


def test_count_array():
    assert count_array([Counts(1, 2, 3), Counts()]).tolist() == [[1, 2, 3], [0, 0, 0]]
    assert count_array([]).shape == (0, 3)


def test_as_a_plain_loop_would_have_it(counts):
    rng = np.random.default_rng(3)
    scores = []
    for draw in rng.integers(0, 40, size=(200, 40)):
        tp, fp, fn = counts[draw, 1].sum(axis=0)
        scores.append(2 * tp / (2 * tp + fp + fn))
    expected = np.quantile(scores, [0.05, 0.95])
    assert intervals(counts, seed=3, samples=200, level=0.9)[1] == pytest.approx(tuple(expected))


def test_seeded(counts):
    assert intervals(counts, seed=1) == intervals(counts, seed=1)
    assert intervals(counts, seed=1) != intervals(counts, seed=2)


def test_around_the_score_and_narrower_with_more_documents(counts):
    low, high = intervals(counts)[0]
    assert low < f1_of(counts[:, 0].sum(axis=0)) < high
    more_low, more_high = intervals(np.tile(counts, (25, 1, 1)))[0]
    assert more_high - more_low < (high - low) / 3


@pytest.mark.parametrize("documents", [0, 1])
def test_too_few_documents_have_none(documents):
    assert intervals(np.ones((documents, 2, 3))) == [None, None]


def test_nothing_to_score_has_none():
    assert intervals(np.zeros((20, 1, 3))) == [None]


@pytest.mark.parametrize("options", [{"samples": 0}, {"level": 0.0}, {"level": 1.0}])
def test_impossible_options(counts, options):
    with pytest.raises(ValueError, match="allowed are samples >= 1 and 0 < level < 1"):
        intervals(counts, **options)


def exact(first, second):
    """The p-value over all exchanges of documents."""
    observed = abs(f1_of(first.sum(0)) - f1_of(second.sum(0)))
    hits = [
        abs(f1_of(np.where(mask, second.T, first.T).sum(1)) - f1_of(np.where(mask, first.T, second.T).sum(1)))
        >= observed - 1e-12
        for mask in itertools.product((False, True), repeat=len(first))
    ]
    return np.mean(hits)


@pytest.mark.parametrize("seed", range(4))
def test_near_the_exact_p_value(seed):
    rng = np.random.default_rng(seed)
    first, second = rng.integers(0, 20, size=(2, 8, 3)).astype(np.float64)
    assert randomisation_test(first, second, trials=20_000) == pytest.approx(exact(first, second), abs=0.015)


def test_the_sign_of_the_difference_does_not_matter(counts):
    first, second = counts[:, 0], counts[:, 1]
    assert randomisation_test(first, second, seed=5) == randomisation_test(second, first, seed=5)


def test_equal_systems_do_not_differ(counts):
    assert randomisation_test(counts[:, 0], counts[:, 0]) == 1.0


def test_never_zero():
    good, bad = np.array([[9.0, 0, 0]] * 30), np.array([[0.0, 9, 9]] * 30)
    assert randomisation_test(good, bad, trials=999) == 0.001


def test_nothing_to_compare_has_no_p_value(counts):
    assert randomisation_test(np.zeros((40, 3)), counts[:, 0]) is None


def test_other_documents_are_refused(counts):
    with pytest.raises(ValueError, match="40 and 39 documents"):
        randomisation_test(counts[:, 0], counts[1:, 0])
    with pytest.raises(ValueError, match="trials is 0"):
        randomisation_test(counts[:, 0], counts[:, 1], trials=0)
