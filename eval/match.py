"""One-to-one matching of gold and predicted items: order-independent and optimal.

Items are spans (one extent) or relations (two: head and tail). Two items can be paired where each extent of the one
shares a character with its counterpart. Which pairs a mode credits:

``strict``
    Same label, same extents (those of a relation with their own labels).
``boundary``
    Same extents, whatever the labels.
``overlap``
    Same label, extents that overlap (those of a relation with their own labels).
``type``
    As ``overlap``; the counts of SemEval call the pair correct, not partial, where the extents differ.
``partial``
    Extents that overlap, whatever the labels.

Of all one-to-one pairings, the one chosen has most credited pairs, then most of these exact, then most pairs at all,
then the closest. Where items nest, it may so pair two inexact pairs rather than one exact. ``strict`` and
``boundary`` are SemEval-2013's strict and exact, ``partial`` and ``type`` its partial and type.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final, Literal, NamedTuple, get_args

import numpy as np
import numpy.typing as npt

Mode = Literal["strict", "boundary", "overlap", "type", "partial"]
Status = Literal["correct", "incorrect", "partial"]

#: The modes of matching.
MODES: Final[tuple[Mode, ...]] = get_args(Mode)


class Extent(NamedTuple):
    """A half-open stretch of text; ``label`` is set for an end of a relation."""

    start: int
    end: int
    label: str = ""


class Item(NamedTuple):
    """Something to be matched: a label, its extents, and what the caller knows it by (not compared)."""

    label: str
    extents: tuple[Extent, ...]
    score: float = 1.0
    ref: str = ""


class Pair(NamedTuple):
    """Indices into gold and prediction, whether the mode credits the pair, and its status."""

    gold: int
    predicted: int
    credited: bool
    status: Status


class Matching(NamedTuple):
    """The pairs, and the indices of what pairs with nothing."""

    pairs: tuple[Pair, ...]
    missed: tuple[int, ...]
    spurious: tuple[int, ...]


class Edge(NamedTuple):
    """How two items compare: whether the mode credits them, whether they are exact in its eyes, how close they are."""

    credited: bool
    exact: bool
    closeness: float


def match(gold: Sequence[Item], predicted: Sequence[Item], mode: Mode = "strict") -> Matching:
    """Pair gold and predicted items one to one.

    Parameters
    ----------
    gold, predicted : sequence of Item
        In any order; equal items count as often as they stand there.
    mode : {"strict", "boundary", "overlap", "type", "partial"}

    Returns
    -------
    Matching

    Raises
    ------
    ValueError
        Where the mode is unknown, an extent is empty, or items have different numbers of extents.

    Examples
    --------
    >>> gold = [Item("ITEM", (Extent(0, 4),)), Item("ORG", (Extent(5, 9),))]
    >>> found = match(gold, [Item("ITEM", (Extent(2, 4),))], "overlap")
    >>> found.pairs, found.missed
    ((Pair(gold=0, predicted=0, credited=True, status='partial'),), (1,))
    """
    if mode not in MODES:
        raise ValueError(f"mode {mode!r} is none of {', '.join(MODES)}")
    return assign(gold, predicted, lambda one, other: _compare(one, other, mode), partial=mode in ("overlap", "partial"))


def assign(
    gold: Sequence[Item], predicted: Sequence[Item], compare: Callable[[Item, Item], Edge | None], *, partial: bool
) -> Matching:
    """Pair items by a comparison of one's own, which returns None where two items cannot be paired."""
    pairs: list[Pair] = []
    for left, right in _clusters(gold, predicted):
        for i, j, edge in _solve(gold, predicted, left, right, compare):
            status: Status = "incorrect"
            if edge.credited:
                status = "partial" if partial and not edge.exact else "correct"
            pairs.append(Pair(i, j, edge.credited, status))
    pairs.sort()
    used_gold, used_predicted = {pair.gold for pair in pairs}, {pair.predicted for pair in pairs}
    missed = tuple(index for index in range(len(gold)) if index not in used_gold)
    return Matching(tuple(pairs), missed, tuple(index for index in range(len(predicted)) if index not in used_predicted))


def overlap(one: Extent, other: Extent) -> float:
    """Return the intersection over union of two extents, in characters."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared / (max(one[1], other[1]) - min(one[0], other[0])) if shared > 0 else 0.0


def _compare(one: Item, other: Item, mode: Mode) -> Edge | None:
    closeness = 0.0
    for mine, yours in zip(one.extents, other.extents, strict=True):
        share = overlap(mine, yours)
        if not share:
            return None
        closeness += share
    closeness /= len(one.extents)
    exact, same = closeness == 1.0, one.label == other.label
    alike = same and all(mine.label == yours.label for mine, yours in zip(one.extents, other.extents, strict=True))
    if mode == "strict":
        credited = exact and alike
    elif mode == "boundary":
        credited = exact
    elif mode == "partial":
        credited = True
    else:
        credited = alike
    return Edge(credited, exact, (closeness + alike) / 2)


def _clusters(gold: Sequence[Item], predicted: Sequence[Item]) -> Iterator[tuple[list[int], list[int]]]:
    """Yield groups of indices such that nothing in one group overlaps anything in another (by first extents).

    Items are sorted first, so that the pairing does not depend on the order they came in; of equal predictions the
    one with the higher score comes first.
    """
    entries = [(item.extents, item.label, -item.score, 0, index) for index, item in enumerate(gold)]
    entries += [(item.extents, item.label, -item.score, 1, index) for index, item in enumerate(predicted)]
    reach, sides = -1, ([], [])  # type: tuple[int, tuple[list[int], list[int]]]
    for extents, label, _, side, index in sorted(entries):
        start, end, _ = extents[0]
        if any(extent.start >= extent.end for extent in extents):
            raise ValueError(f"{label or 'item'} at [{start}, {end}): an extent must hold a character")
        if start >= reach:
            if sides[0] and sides[1]:
                yield sides
            sides = ([], [])
        sides[side].append(index)
        reach = max(reach, end)
    if sides[0] and sides[1]:
        yield sides


def _solve(
    gold: Sequence[Item],
    predicted: Sequence[Item],
    left: list[int],
    right: list[int],
    compare: Callable[[Item, Item], Edge | None],
) -> Iterator[tuple[int, int, Edge]]:
    """Yield the best pairs of one cluster."""
    if len(left) == len(right) == 1:
        edge = compare(gold[left[0]], predicted[right[0]])
        if edge is not None:
            yield left[0], right[0], edge
        return
    # each aim outweighs all that the later ones can add up to
    step = min(len(left), len(right)) + 1
    weights: npt.NDArray[np.float64] = np.zeros((len(left), len(right)))
    edges: dict[tuple[int, int], Edge] = {}
    for row, i in enumerate(left):
        for column, j in enumerate(right):
            edge = compare(gold[i], predicted[j])
            if edge is not None:
                edges[row, column] = edge
                aims = edge.credited * step**2 + (edge.credited and edge.exact) * step + 1
                weights[row, column] = aims * step + edge.closeness
    if not edges:
        return
    from scipy.optimize import linear_sum_assignment  # slow to import, and not needed for most documents

    for row, column in zip(*linear_sum_assignment(weights, maximize=True), strict=True):
        if (row, column) in edges:
            yield left[row], right[column], edges[row, column]
