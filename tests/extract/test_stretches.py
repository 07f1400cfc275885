"""Sets of stretches answer as a search through all of them would."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from gongkai.extract.stretches import Stretches, longest, within

spans = st.tuples(st.integers(0, 40), st.integers(1, 8)).map(lambda pair: (pair[0], pair[0] + pair[1]))


def meet(a, b):
    return a[0] < b[1] and b[0] < a[1]


@given(st.lists(spans), spans)
def test_overlaps(known, asked):
    assert Stretches(known).overlaps(asked) is any(meet(span, asked) for span in known)


@given(st.lists(spans), spans)
def test_holds_what_one_of_disjoint_stretches_contains(known, asked):
    disjoint = longest(known)
    assert Stretches(disjoint).holds(asked) is any(a <= asked[0] and asked[1] <= b for a, b in disjoint)


@given(st.lists(spans))
def test_added_one_by_one_they_never_overlap(known):
    taken = Stretches()
    kept = [span for span in known if taken.add(span)]
    assert all(not meet(a, b) for i, a in enumerate(kept) for b in kept[:i])
    assert all(taken.overlaps(span) for span in known)


@given(st.lists(spans))
def test_longest_keeps_disjoint_ones_that_leave_no_room(known):
    kept = longest(known)
    assert kept == sorted(kept)
    assert all(a[1] <= b[0] for a, b in pairwise(kept))
    for span in known:
        assert any(meet(span, other) and other[1] - other[0] >= span[1] - span[0] for other in kept)


@given(st.lists(spans), spans)
def test_within(known, place):
    disjoint = longest(known)
    expected = [span for span in disjoint if place[0] <= span[0] and span[1] <= place[1]]
    assert list(within(disjoint, *place)) == expected
