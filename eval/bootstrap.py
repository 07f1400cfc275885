"""How far a score can be trusted: bootstrap intervals by document, and a paired test between two systems.

Both resample whole documents, since what stands in one document is not independent. Both are seeded.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from .counts import Counts

#: Documents are resampled in blocks of about this many draws, so that memory stays small.
_BLOCK: Final = 4_000_000


def count_array(counts: Sequence[Counts]) -> npt.NDArray[np.float64]:
    """Return true positives, false positives and false negatives of each document, shape (documents, 3)."""
    return np.array([(entry.tp, entry.fp, entry.fn) for entry in counts], dtype=np.float64).reshape(-1, 3)


def f1_of(sums: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Return F1 of summed counts along the last axis; NaN where there is nothing to score."""
    total = 2 * sums[..., 0] + sums[..., 1] + sums[..., 2]
    return np.divide(2 * sums[..., 0], total, out=np.full_like(total, np.nan), where=total > 0)


def intervals(
    counts: npt.NDArray[np.float64], *, seed: int = 0, samples: int = 1000, level: float = 0.95
) -> list[tuple[float, float] | None]:
    """Return percentile bootstrap intervals of F1, resampling documents.

    Parameters
    ----------
    counts : numpy.ndarray, shape (documents, metrics, 3)
        True positives, false positives and false negatives.
    seed : int, default 0
    samples : int, default 1000
        How often the documents are drawn.
    level : float, default 0.95

    Returns
    -------
    list of (float, float) or None
        For each metric; None with fewer than two documents, or where hardly any draw has something to score.

    Examples
    --------
    >>> same = np.array([[[8, 2, 2]]] * 20)
    >>> intervals(same)
    [(0.8, 0.8)]
    """
    if samples < 1 or not 0 < level < 1:
        raise ValueError(f"samples is {samples} and level {level}: allowed are samples >= 1 and 0 < level < 1")
    documents, metrics = counts.shape[:2]
    if documents < 2:
        return [None] * metrics
    rng = np.random.default_rng(seed)
    flat = counts.reshape(documents, -1).astype(np.float64)
    sums = []
    for size in _blocks(samples, documents):
        draws = rng.integers(0, documents, size=(size, documents))
        weights = np.stack([np.bincount(draw, minlength=documents) for draw in draws])
        sums.append(weights @ flat)
    scores = f1_of(np.concatenate(sums).reshape(samples, metrics, 3))
    tail = (1 - level) / 2
    bounds: list[tuple[float, float] | None] = []
    for column in scores.T:
        known = column[~np.isnan(column)]
        low, high = np.quantile(known, [tail, 1 - tail]) if len(known) > samples / 2 else (np.nan, np.nan)
        bounds.append(None if np.isnan(low) else (float(low), float(high)))
    return bounds


def randomisation_test(
    first: npt.NDArray[np.float64], second: npt.NDArray[np.float64], *, seed: int = 0, trials: int = 10_000
) -> float | None:
    """Return the p-value of a paired approximate-randomisation test of the difference in F1.

    In each trial the two systems' counts are exchanged in a random half of the documents; the p-value is the share of
    trials, the one observed among them, whose difference is at least as large as that observed.

    Parameters
    ----------
    first, second : numpy.ndarray, shape (documents, 3)
        Counts of the two systems on the same documents in the same order.
    seed : int, default 0
    trials : int, default 10000

    Returns
    -------
    float or None
        None where either has nothing to score.

    Examples
    --------
    >>> one, other = np.array([[9, 1, 1]] * 12), np.array([[5, 5, 5]] * 12)
    >>> randomisation_test(one, other) < 0.01, randomisation_test(one, one)
    (True, 1.0)
    """
    if first.shape != second.shape:
        raise ValueError(f"the systems have {len(first)} and {len(second)} documents: they must be the same ones")
    if trials < 1:
        raise ValueError(f"trials is {trials}: allowed are trials >= 1")
    totals = np.stack([first.sum(axis=0), second.sum(axis=0)]).astype(np.float64)
    observed = abs(np.diff(f1_of(totals))[0])
    if np.isnan(observed):
        return None
    rng = np.random.default_rng(seed)
    change = (second - first).astype(np.float64)
    hits = 0
    for size in _blocks(trials, len(first)):
        moved = rng.integers(0, 2, size=(size, len(first)), dtype=np.int8) @ change
        differences = np.abs(f1_of(totals[0] + moved) - f1_of(totals[1] - moved))
        hits += int(np.count_nonzero(differences >= observed - 1e-12))
    return (hits + 1) / (trials + 1)


def _blocks(total: int, width: int) -> list[int]:
    """Cut ``total`` rows of ``width`` into blocks that fit in memory."""
    size = max(1, _BLOCK // max(1, width))
    return [min(size, total - at) for at in range(0, total, size)]
