"""Matching: exact expected counts of every mode, and the optimum found whatever the order."""

from __future__ import annotations

import itertools
import random

import pytest

from gongkai.eval.match import MODES, Extent, Item, match

A, B = "ITEM", "ORG"
NONE = (0, 0, 0, 0, 0, 0, 0, 0)
INCORRECT = (0, 1, 1, 0, 1, 0, 0, 0)
CORRECT = (1, 0, 0, 1, 0, 0, 0, 0)
PARTIAL = (1, 0, 0, 0, 0, 1, 0, 0)
MISSED_AND_SPURIOUS = (0, 1, 1, 0, 0, 0, 1, 1)


def span(label, start, end, score=1.0):
    return Item(label, (Extent(start, end),), score)


def relation(label, head, tail, labels=("QUANTITY", "ITEM")):
    return Item(label, (Extent(*head, labels[0]), Extent(*tail, labels[1])))


def counts(gold, predicted, mode):
    """tp, fp, fn, COR, INC, PAR, MIS, SPU of a matching."""
    found = match(gold, predicted, mode)
    right = sum(pair.credited for pair in found.pairs)
    status = [sum(pair.status == name for pair in found.pairs) for name in ("correct", "incorrect", "partial")]
    return (right, len(predicted) - right, len(gold) - right, *status, len(found.missed), len(found.spurious))


# name, gold, predicted, then the counts: one for all modes, or by mode (strict, boundary, overlap, type, partial)
TABLE = [
    ("exact", [(A, 0, 4)], [(A, 0, 4)], [CORRECT] * 5),
    ("label wrong", [(A, 0, 4)], [(B, 0, 4)], [INCORRECT, CORRECT, INCORRECT, INCORRECT, CORRECT]),
    ("one character short", [(A, 0, 4)], [(A, 0, 3)], [INCORRECT, INCORRECT, PARTIAL, CORRECT, PARTIAL]),
    ("one character in common", [(A, 0, 4)], [(A, 3, 9)], [INCORRECT, INCORRECT, PARTIAL, CORRECT, PARTIAL]),
    ("moved and label wrong", [(A, 0, 4)], [(B, 1, 5)], [INCORRECT, INCORRECT, INCORRECT, INCORRECT, PARTIAL]),
    ("touching is not overlapping", [(A, 0, 4)], [(A, 4, 8)], [MISSED_AND_SPURIOUS] * 5),
    ("never proposed", [(A, 0, 4)], [], [(0, 0, 1, 0, 0, 0, 1, 0)] * 5),
    ("empty gold", [], [(A, 0, 4), (B, 5, 6)], [(0, 2, 0, 0, 0, 0, 0, 2)] * 5),
    ("nothing at all", [], [], [NONE] * 5),
    ("predicted twice", [(A, 0, 4)], [(A, 0, 4), (A, 0, 4)], [(1, 1, 0, 1, 0, 0, 0, 1)] * 5),
    ("in gold twice", [(A, 0, 4), (A, 0, 4)], [(A, 0, 4)], [(1, 0, 1, 1, 0, 0, 1, 0)] * 5),
    (
        "predicted twice, once with each label",
        [(A, 0, 4)],
        [(B, 0, 4), (A, 0, 4)],
        [(1, 1, 0, 1, 0, 0, 0, 1)] * 5,
    ),
    (
        "one prediction over two",
        [(A, 0, 2), (A, 3, 5)],
        [(A, 0, 5)],
        [(0, 1, 2, 0, 1, 0, 1, 0), (0, 1, 2, 0, 1, 0, 1, 0), (1, 0, 1, 0, 0, 1, 1, 0), (1, 0, 1, 1, 0, 0, 1, 0),
         (1, 0, 1, 0, 0, 1, 1, 0)],
    ),
    (
        "two predictions in one",
        [(A, 0, 5)],
        [(A, 0, 2), (A, 3, 5)],
        [(0, 2, 1, 0, 1, 0, 0, 1), (0, 2, 1, 0, 1, 0, 0, 1), (1, 1, 0, 0, 0, 1, 0, 1), (1, 1, 0, 1, 0, 0, 0, 1),
         (1, 1, 0, 0, 0, 1, 0, 1)],
    ),
    (
        "nested: two overlaps count more than one exact",
        [(A, 0, 4), (A, 0, 2)],
        [(A, 0, 4), (A, 3, 4)],
        [(1, 1, 1, 1, 0, 0, 1, 1), (1, 1, 1, 1, 0, 0, 1, 1), (2, 0, 0, 0, 0, 2, 0, 0), (2, 0, 0, 2, 0, 0, 0, 0),
         (2, 0, 0, 0, 0, 2, 0, 0)],
    ),
    (
        "nested, both exact",
        [(A, 0, 4), (B, 1, 3)],
        [(B, 1, 3), (A, 0, 4)],
        [(2, 0, 0, 2, 0, 0, 0, 0)] * 5,
    ),
    (
        "first come first served would lose one",
        [(A, 0, 3), (A, 2, 6)],
        [(A, 1, 3), (A, 0, 1)],
        [(0, 2, 2, 0, 2, 0, 0, 0), (0, 2, 2, 0, 2, 0, 0, 0), (2, 0, 0, 0, 0, 2, 0, 0), (2, 0, 0, 2, 0, 0, 0, 0),
         (2, 0, 0, 0, 0, 2, 0, 0)],
    ),
    (
        "labels exchanged",
        [(A, 0, 2), (B, 2, 4)],
        [(B, 0, 2), (A, 2, 4)],
        [(0, 2, 2, 0, 2, 0, 0, 0), (2, 0, 0, 2, 0, 0, 0, 0), (0, 2, 2, 0, 2, 0, 0, 0), (0, 2, 2, 0, 2, 0, 0, 0),
         (2, 0, 0, 2, 0, 0, 0, 0)],
    ),
    (
        "a rival with the right label wins over a closer one without",
        [(A, 0, 6)],
        [(B, 0, 6), (A, 4, 6)],
        [(0, 2, 1, 0, 1, 0, 0, 1), (1, 1, 0, 1, 0, 0, 0, 1), (1, 1, 0, 0, 0, 1, 0, 1), (1, 1, 0, 1, 0, 0, 0, 1),
         (1, 1, 0, 1, 0, 0, 0, 1)],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("gold", "predicted", "expected"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_counts_of_every_mode(gold, predicted, expected):
    gold, predicted = ([span(*entry) for entry in side] for side in (gold, predicted))
    assert {mode: counts(gold, predicted, mode) for mode in MODES} == dict(zip(MODES, expected, strict=True))


@pytest.mark.parametrize(("gold", "predicted", "expected"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_order_does_not_matter(gold, predicted, expected):
    for left in itertools.permutations(gold):
        for right in itertools.permutations(predicted):
            sides = [[span(*entry) for entry in side] for side in (left, right)]
            assert [counts(*sides, mode) for mode in MODES] == expected


Q, THING = (10, 14), (2, 8)


@pytest.mark.parametrize(
    ("predicted", "expected"),
    [
        ([relation("measures", Q, THING)], [CORRECT] * 5),
        # the ends are right and the label is wrong
        ([relation("via", Q, THING)], [INCORRECT, CORRECT, INCORRECT, INCORRECT, CORRECT]),
        ([relation("measures", Q, (4, 8))], [INCORRECT, INCORRECT, PARTIAL, CORRECT, PARTIAL]),
        ([relation("measures", (11, 14), (4, 8))], [INCORRECT, INCORRECT, PARTIAL, CORRECT, PARTIAL]),
        # one end meets, the other does not
        ([relation("measures", Q, (20, 24))], [MISSED_AND_SPURIOUS] * 5),
        # head and tail exchanged
        ([relation("measures", THING, Q)], [MISSED_AND_SPURIOUS] * 5),
        # an end has another label
        (
            [relation("measures", Q, THING, ("QUANTITY", "CHANNEL"))],
            [INCORRECT, CORRECT, INCORRECT, INCORRECT, CORRECT],
        ),
        ([relation("measures", Q, THING)] * 2, [(1, 1, 0, 1, 0, 0, 0, 1)] * 5),
        ([], [(0, 0, 1, 0, 0, 0, 1, 0)] * 5),
    ],
)
def test_relations(predicted, expected):
    gold = [relation("measures", Q, THING)]
    assert [counts(gold, predicted, mode) for mode in MODES] == expected


def best(gold, predicted, mode):
    """The most pairs that a mode can credit, found by trying every one-to-one pairing."""
    small, large = sorted((gold, predicted), key=len)
    scores = [0]
    for chosen in itertools.permutations(range(len(large)), len(small)):
        pairs = zip(small, (large[place] for place in chosen), strict=True)
        scores.append(sum(counts([one], [other], mode)[0] for one, other in pairs))
    return max(scores)


@pytest.mark.parametrize("seed", range(60))
def test_as_many_pairs_as_any_pairing(seed):
    rng = random.Random(seed)

    def some():
        return [
            span(rng.choice((A, B)), start, start + rng.randrange(1, 6))
            for start in (rng.randrange(8) for _ in range(rng.randrange(5)))
        ]

    gold, predicted = some(), some()
    for mode in MODES:
        assert counts(gold, predicted, mode)[0] == best(gold, predicted, mode), mode


def test_of_equal_predictions_the_surer_one_is_right():
    found = match([span(A, 0, 4)], [span(A, 0, 4, 0.2), span(A, 0, 4, 0.9)])
    assert [(pair.predicted, pair.status) for pair in found.pairs] == [(1, "correct")]


def test_the_closest_of_several_is_paired():
    found = match([span(A, 0, 10)], [span(A, 0, 2), span(A, 1, 10), span(A, 5, 7)], "overlap")
    assert [(pair.gold, pair.predicted) for pair in found.pairs] == [(0, 1)]


def test_a_long_chain_is_solved_whole():
    # every prediction lies across two gold spans; only the shift by one pairs them all
    gold = [span(A, 2 * place, 2 * place + 2) for place in range(150)]
    predicted = [span(A, 2 * place + 1, 2 * place + 3) for place in range(149)]
    assert counts(gold, predicted, "overlap") == (149, 0, 1, 0, 0, 149, 1, 0)


@pytest.mark.parametrize("extent", [(3, 3), (4, 3)])
def test_an_empty_extent_is_refused(extent):
    with pytest.raises(ValueError, match=r"ITEM at \[\d, 3\): an extent must hold a character"):
        match([span(A, *extent)], [])


def test_an_unknown_mode_is_refused():
    with pytest.raises(ValueError, match="'exact' is none of strict, boundary, overlap, type, partial"):
        match([], [], "exact")
