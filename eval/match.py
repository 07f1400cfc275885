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

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
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
    """Something to be matched: a label and its extents; the score only orders equal predictions."""

    label: str
    extents: tuple[Extent, ...]
    score: float = 1.0


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
    """How two items that can be paired compare, as one mode sees it."""

    credited: bool
    exact: bool
    closeness: float


class Link(NamedTuple):
    """How two items that can be paired compare, whatever the mode: extents, labels, and both at once."""

    gold: int
    predicted: int
    exact: bool
    alike: bool
    closeness: float


class Cluster(NamedTuple):
    """Items that meet one another and nothing else, as sorted indices, and the pairs that they could form."""

    gold: list[int]
    predicted: list[int]
    links: list[Link]


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
    return match_modes(gold, predicted, (mode,))[mode]


def match_modes(gold: Sequence[Item], predicted: Sequence[Item], modes: Sequence[Mode] = MODES) -> dict[Mode, Matching]:
    """Return the matchings of several modes; see :func:`match`."""
    clusters = find_clusters(gold, predicted)
    # a pair that is right in every mode and has no rival needs no solving
    sure = [
        cluster.links[0] for cluster in clusters if len(cluster.links) == 1 and cluster.links[0][2:4] == (True, True)
    ]
    settled = [Pair(link.gold, link.predicted, True, "correct") for link in sure]
    clusters = [cluster for cluster in clusters if len(cluster.links) != 1 or cluster.links[0][2:4] != (True, True)]
    found: dict[Mode, Matching] = {}
    for mode in modes:
        if mode not in MODES:
            raise ValueError(f"mode {mode!r} is none of {', '.join(MODES)}")
        judge, halves = partial(_edge, mode=mode), mode in ("overlap", "partial")
        found[mode] = assign(clusters, len(gold), len(predicted), judge, halves=halves, settled=settled)
    return found


def assign(
    clusters: Iterable[Cluster],
    gold: int,
    predicted: int,
    judge: Callable[[Link], Edge],
    *,
    halves: bool = False,
    settled: Iterable[Pair] = (),
) -> Matching:
    """Pair items by what ``judge`` says of each possible pair.

    Parameters
    ----------
    clusters : iterable of Cluster
    gold, predicted : int
        How many items there are on each side.
    judge : callable
        From a link to how it counts.
    halves : bool, default False
        Whether credited pairs that are not exact are partial.
    settled : iterable of Pair, optional
        Pairs that are known already, of items in none of the clusters.

    Returns
    -------
    Matching
    """
    pairs = list(settled)
    for cluster in clusters:
        for link, edge in _solve(cluster, judge):
            status: Status = "incorrect"
            if edge.credited:
                status = "partial" if halves and not edge.exact else "correct"
            pairs.append(Pair(link.gold, link.predicted, edge.credited, status))
    pairs.sort()
    missed = set(range(gold)).difference(pair.gold for pair in pairs)
    spurious = set(range(predicted)).difference(pair.predicted for pair in pairs)
    return Matching(tuple(pairs), tuple(sorted(missed)), tuple(sorted(spurious)))


def overlap(one: Extent, other: Extent) -> float:
    """Return the intersection over union of two extents, in characters."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared / (max(one[1], other[1]) - min(one[0], other[0])) if shared > 0 else 0.0


def find_clusters(gold: Sequence[Item], predicted: Sequence[Item]) -> list[Cluster]:
    """Return groups of items such that nothing in one group overlaps anything in another (by first extents).

    Items are sorted first, so that the pairing does not depend on the order they came in; of equal predictions the
    one with the higher score comes first.
    """
    entries = [(item.extents, item.label, -item.score, 0, index) for index, item in enumerate(gold)]
    entries += [(item.extents, item.label, -item.score, 1, index) for index, item in enumerate(predicted)]
    clusters: list[Cluster] = []
    sides: tuple[list[int], list[int]] = ([], [])
    reach = -1
    for extents, label, _, side, index in sorted(entries):
        start, end, _ = extents[0]
        for extent in extents:
            if extent.start >= extent.end:
                raise ValueError(
                    f"{label or 'item'} at [{extent.start}, {extent.end}): an extent must hold a character"
                )
        if start >= reach:
            if sides[0] and sides[1]:
                clusters += _cluster(gold, predicted, *sides)
            sides = ([], [])
        sides[side].append(index)
        reach = max(reach, end)
    if sides[0] and sides[1]:
        clusters += _cluster(gold, predicted, *sides)
    return clusters


def _cluster(gold: Sequence[Item], predicted: Sequence[Item], left: list[int], right: list[int]) -> list[Cluster]:
    """Return the possible pairs of items that meet, each on its own where no two have an item in common."""
    links = []
    for i in left:
        one = gold[i]
        for j in right:
            other = predicted[j]
            if one.label == other.label and one.extents == other.extents:
                links.append(Link(i, j, True, True, 1.0))
                continue
            closeness = _closeness(one.extents, other.extents)
            if closeness:
                alike = one.label == other.label and [e.label for e in one.extents] == [e.label for e in other.extents]
                links.append(Link(i, j, closeness == 1.0, alike, closeness))
    if len({link.gold for link in links}) == len({link.predicted for link in links}) == len(links):
        return [Cluster([link.gold], [link.predicted], [link]) for link in links]
    return [Cluster(left, right, links)]


def _closeness(mine: Sequence[Extent], yours: Sequence[Extent]) -> float:
    """Return the mean overlap of extents with their counterparts, 0 where any two do not meet."""
    if len(mine) != len(yours):
        raise ValueError(f"an item with {len(mine)} extents cannot be matched with one with {len(yours)}")
    total = 0.0
    for place in range(len(mine) - 1, -1, -1):  # heads often meet, tails seldom
        share = overlap(mine[place], yours[place])
        if not share:
            return 0.0
        total += share
    return total / len(mine)


def _edge(link: Link, mode: Mode) -> Edge:
    if mode == "strict":
        credited = link.exact and link.alike
    elif mode == "boundary":
        credited = link.exact
    else:
        credited = mode == "partial" or link.alike
    return Edge(credited, link.exact, (link.closeness + link.alike) / 2)


def _solve(cluster: Cluster, judge: Callable[[Link], Edge]) -> Iterator[tuple[Link, Edge]]:
    """Yield the best pairs of one cluster."""
    links = cluster.links
    if len(links) == 1:
        yield links[0], judge(links[0])
        return
    # each aim outweighs all that the later ones can add up to
    step = min(len(cluster.gold), len(cluster.predicted)) + 1
    rows, columns = ({index: place for place, index in enumerate(side)} for side in (cluster.gold, cluster.predicted))
    weights: npt.NDArray[np.float64] = np.zeros((len(rows), len(columns)))
    edges: dict[tuple[int, int], tuple[Link, Edge]] = {}
    for link in links:
        edge = judge(link)
        place = rows[link.gold], columns[link.predicted]
        edges[place] = link, edge
        aims = edge.credited * step**2 + (edge.credited and edge.exact) * step + 1
        weights[place] = aims * step + edge.closeness
    from scipy.optimize import linear_sum_assignment  # slow to import, and many documents do without

    for row, column in zip(*(side.tolist() for side in linear_sum_assignment(weights, maximize=True)), strict=True):
        if (row, column) in edges:
            yield edges[row, column]
