"""Stretches of a text: half-open pairs of offsets, many of them asked at once by bisection."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

Stretch = tuple[int, int]
"""A half-open pair of offsets into the cleaned text."""


class Stretches:
    """A set of stretches, merged where they overlap, that tells what another stretch has to do with them.

    Parameters
    ----------
    spans : iterable of (int, int)
        In any order; empty ones count for nothing.

    Examples
    --------
    >>> taken = Stretches([(0, 4), (2, 6), (9, 12)])
    >>> taken.overlaps((6, 9)), taken.overlaps((5, 9)), taken.holds((3, 6)), taken.holds((5, 10))
    (False, True, True, False)
    """

    def __init__(self, spans: Iterable[Stretch] = ()) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(spans):
            if start >= end:
                continue
            if self._ends and start < self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._starts.append(start)
                self._ends.append(end)

    def overlaps(self, span: Stretch) -> bool:
        """Whether any stretch shares a character with this one."""
        k = bisect_right(self._ends, span[0])
        return k < len(self._starts) and self._starts[k] < span[1]

    def holds(self, span: Stretch) -> bool:
        """Whether one stretch contains all of this one."""
        k = bisect_right(self._starts, span[0]) - 1
        return k >= 0 and span[1] <= self._ends[k]

    def add(self, span: Stretch) -> bool:
        """Take in a stretch that overlaps none of them; return whether it was taken."""
        if self.overlaps(span):
            return False
        k = bisect_left(self._starts, span[0])
        self._starts.insert(k, span[0])
        self._ends.insert(k, span[1])
        return True


def longest(spans: Iterable[Stretch]) -> list[Stretch]:
    """Keep the longest of overlapping stretches, the earlier one of equals; return them in order.

    Examples
    --------
    >>> longest([(0, 2), (1, 6), (6, 8)])
    [(1, 6), (6, 8)]
    """
    kept = Stretches()
    return sorted(s for s in sorted(set(spans), key=lambda s: (s[0] - s[1], s[0])) if kept.add(s))


def within(spans: Sequence[Stretch], start: int, end: int) -> Sequence[Stretch]:
    """Return those of a sorted sequence of disjoint stretches that lie in ``[start, end)``.

    Examples
    --------
    >>> within([(0, 2), (3, 5), (6, 9)], 1, 8)
    [(3, 5)]
    """
    first = bisect_left(spans, start, key=lambda s: s[0])
    last = bisect_right(spans, end, lo=first, key=lambda s: s[1])
    return spans[first:last]
