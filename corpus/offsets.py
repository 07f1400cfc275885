"""Character maps between a text and the text it was made from.

Cleaning never overwrites: each step states its edits, :func:`apply_edits` makes the new text and an
:class:`OffsetMap`, and maps compose, so a span found in the cleaned text can be cited in the text as read.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt


class Edit(NamedTuple):
    """Replace ``text[start:end]`` by ``new``; equal lengths align one to one, else each new character covers all."""

    start: int
    end: int
    new: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class OffsetMap:
    """Where each character of a derived text stands in its source.

    Parameters
    ----------
    starts, ends : numpy.ndarray of int64, shape (n,)
        Character ``i`` of the derived text stands for ``source[starts[i]:ends[i]]``; both non-decreasing.
        An inserted character has ``starts[i] == ends[i]``, save inside a stretch replaced as a whole.
    source_length : int
        Length of the source text.

    Examples
    --------
    >>> text, offsets = apply_edits("共 3667 条", [Edit(1, 2), Edit(6, 7)])
    >>> text, offsets.to_source(1, 6), offsets.to_derived(2, 8)
    ('共3667条', (2, 8), (1, 6))
    """

    starts: npt.NDArray[np.int64]
    ends: npt.NDArray[np.int64]
    source_length: int

    @classmethod
    def identity(cls, length: int) -> OffsetMap:
        """Return the map of a text of ``length`` characters onto itself."""
        starts = np.arange(length, dtype=np.int64)
        return cls(starts, starts + 1, length)

    def __len__(self) -> int:
        return len(self.starts)

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """Map ``[start, end)`` of the derived text to the source; an empty span maps to an empty span."""
        if not 0 <= start <= end <= len(self):
            raise ValueError(f"span ({start}, {end}) is outside the derived text of {len(self)} characters")
        if start == end:
            at = int(self.starts[start]) if start < len(self) else self.source_length
            return at, at
        return int(self.starts[start]), int(self.ends[end - 1])

    def to_derived(self, start: int, end: int) -> tuple[int, int]:
        """Map ``[start, end)`` of the source to the derived characters that overlap it (empty where none is left)."""
        if not 0 <= start <= end <= self.source_length:
            raise ValueError(f"span ({start}, {end}) is outside the source text of {self.source_length} characters")
        first = int(np.searchsorted(self.ends, start, side="right"))
        last = int(np.searchsorted(self.starts, end, side="left"))
        return first, max(first, last)

    def then(self, later: OffsetMap) -> OffsetMap:
        """Compose: ``self`` maps B to A, ``later`` maps C to B; the result maps C to A."""
        if later.source_length != len(self):
            raise ValueError(f"maps do not meet: {len(self)} characters here, {later.source_length} expected")
        bounds_start = np.append(self.starts, self.source_length)
        bounds_end = np.append(np.int64(0), self.ends)
        starts = bounds_start[later.starts]
        # An inserted character stays empty, at the place where it was inserted, unless that lies inside a stretch
        # that was replaced as a whole: then it stands for the whole stretch, as its neighbours do.
        ends = np.where(later.ends > later.starts, bounds_end[later.ends], starts)
        return OffsetMap(starts, np.maximum.accumulate(np.maximum(ends, starts)), self.source_length)


def apply_edits(text: str, edits: Sequence[Edit]) -> tuple[str, OffsetMap]:
    """Apply edits to a text.

    Parameters
    ----------
    text : str
    edits : sequence of Edit
        In order and not overlapping.

    Returns
    -------
    str, OffsetMap

    Raises
    ------
    ValueError
        Where edits overlap, are out of order or leave the text.
    """
    if not edits:
        return text, OffsetMap.identity(len(text))
    parts: list[str] = []
    at = 0
    for edit in edits:
        if not at <= edit.start <= edit.end <= len(text):
            raise ValueError(f"edit {edit} overlaps the one before it or leaves the text of {len(text)} characters")
        parts += [text[at : edit.start], edit.new]
        at = edit.end
    parts.append(text[at:])
    return "".join(parts), _map_of(edits, len(text))


def _map_of(edits: Sequence[Edit], length: int) -> OffsetMap:
    """Return the map of checked edits: pieces kept and pieces new take turns, kept ones first and last."""
    begins = np.array([edit.start for edit in edits], dtype=np.int64)
    stops = np.array([edit.end for edit in edits], dtype=np.int64)
    news = np.array([len(edit.new) for edit in edits], dtype=np.int64)
    pieces = 2 * len(edits) + 1
    left, right, sizes = (np.empty(pieces, dtype=np.int64) for _ in range(3))
    left[0], left[1::2], left[2::2] = 0, begins, stops
    right[-1], right[:-1:2], right[1::2] = length, begins, stops
    sizes[::2] = right[::2] - left[::2]
    sizes[1::2] = news
    one_to_one = sizes == right - left
    inside = np.arange(int(sizes.sum()), dtype=np.int64) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    aligned = np.repeat(one_to_one, sizes)
    starts = np.repeat(left, sizes) + np.where(aligned, inside, 0)
    return OffsetMap(starts, np.where(aligned, starts + 1, np.repeat(right, sizes)), length)
