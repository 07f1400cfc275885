"""Integer counts and what is derived from them."""

from __future__ import annotations

import pytest

from gongkai.eval.counts import NAMES, Counts, Key, Tally


@pytest.mark.parametrize(
    ("counts", "precision", "recall", "f1"),
    [
        (Counts(), None, None, None),
        (Counts(fn=3), None, 0.0, 0.0),
        (Counts(fp=3), 0.0, None, 0.0),
        (Counts(tp=3), 1.0, 1.0, 1.0),
        (Counts(tp=1, fp=1), 0.5, 1.0, 2 / 3),
        (Counts(tp=3, fp=1, fn=3), 0.75, 0.5, 0.6),
    ],
)
def test_figures(counts, precision, recall, f1):
    assert (counts.precision, counts.recall, counts.f1) == (precision, recall, pytest.approx(f1) if f1 else f1)


def test_partial_credit_survives_adding():
    one = Counts(tp=1, partial=1)
    both = one + Counts(tp=1, correct=1)
    assert (one.partial_f1, both.partial_f1, both.partial) == (0.5, 0.75, 1)


def test_partial_credit_of_nothing_is_none():
    assert Counts().partial_f1 is None


def tally(*entries):
    made = Tally()
    for key, counts in entries:
        made.add(key, **counts)
    return made


ITEM, ORG = Key("span", "strict", "ITEM", "overview"), Key("span", "strict", "ORG", "problems")


def test_equal_counts_of_two_documents_both_count():
    total = tally((ITEM, {"tp": 2, "fn": 1}))
    total.merge(tally((ITEM, {"tp": 2, "fn": 1})))
    assert total.total("span", "strict") == Counts(tp=4, fn=2)


def test_by_label_by_section_micro_and_macro():
    made = tally((ITEM, {"tp": 3}), (ITEM._replace(section=None), {"fp": 1, "fn": 1}), (ORG, {"fn": 2}))
    assert made.labels("span", "strict") == {"ITEM": Counts(tp=3, fp=1, fn=1), "ORG": Counts(fn=2)}
    assert made.sections("span", "strict") == {
        "": Counts(fp=1, fn=1),
        "overview": Counts(tp=3),
        "problems": Counts(fn=2),
    }
    assert made.total("span", "strict") == Counts(tp=3, fp=1, fn=3)
    assert made.macro("span", "strict") == pytest.approx((0.75 + 0.0) / 2)


def test_a_label_that_nobody_has_does_not_lower_the_macro_score():
    made = tally((ITEM, {"tp": 1}), (ORG, {}))
    assert made.macro("span", "strict") == 1.0


def test_macro_of_nothing_is_none():
    assert tally((ITEM, {})).macro("span", "strict") is None


def test_layers_tell_scored_and_empty_from_not_scored():
    made = tally((Key("fact", "spans"), {}))
    assert made.layers() == [("fact", "spans")]
    assert made.total("fact", "spans").f1 is None


def test_the_two_sides_of_a_merge_stay_apart():
    one, other = tally((ITEM, {"tp": 1})), tally((ITEM, {"tp": 1}))
    one.merge(other)
    one.add(ITEM, fp=5)
    assert other.total("span", "strict") == Counts(tp=1)


def test_tallies_are_equal_by_content():
    assert tally((ITEM, {"tp": 1}), (ORG, {"fn": 1})) == tally((ORG, {"fn": 1}), (ITEM, {"tp": 1}))
    assert tally((ITEM, {"tp": 1})) != tally((ITEM, {"tp": 2}))
    assert tally() != {}


def test_the_counts_are_listed_in_order():
    assert NAMES == ("tp", "fp", "fn", "correct", "incorrect", "partial", "missed", "spurious")
