"""Drawing by chance, the same way each time."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from typing import TypeVar

from ..corpus.offsets import Edit
from ..corpus.steps import in_order

T = TypeVar("T")


def some(entries: Sequence[T], rng: random.Random, number: int) -> list[T]:
    """Return ``number`` of the entries, or all where there are fewer, in order.

    Examples
    --------
    >>> some("一二三", random.Random(0), 5)
    ['一', '二', '三']
    """
    chosen = rng.sample(range(len(entries)), min(number, len(entries)))
    return [entries[index] for index in sorted(chosen)]


def once(edits: Iterable[Edit]) -> list[Edit]:
    """Return edits in order; of several that begin at one place the first given stays."""
    by_place: dict[int, Edit] = {}
    for edit in edits:
        by_place.setdefault(edit.start, edit)
    return in_order(by_place.values())
