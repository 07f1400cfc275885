"""Two systems on the same gold: what the second mends and breaks, and whether the difference could be chance."""

from __future__ import annotations

from dataclasses import dataclass

from .bootstrap import count_array, randomisation_test
from .context import ShownError
from .counts import Counts
from .report import list_errors, percent, visible
from .result import HEADLINES, DocumentResult, Metric, Result


@dataclass(frozen=True, slots=True)
class Difference:
    """A headline score of both systems, from 0 to 1, and the p-value of their difference (None: nothing to score)."""

    name: str
    first: float | None
    second: float | None
    p_value: float | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """What the second of two systems changes.

    ``mended`` are errors of the first alone, ``broken`` of the second alone, each with the id of its document; an
    error about something in gold is the same error however the prediction looks.
    """

    first: Result
    second: Result
    differences: tuple[Difference, ...]
    mended: tuple[tuple[str, ShownError], ...]
    broken: tuple[tuple[str, ShownError], ...]


def compare(first: Result, second: Result, *, seed: int = 0, trials: int = 10_000) -> Comparison:
    """Compare two results on the same gold.

    Parameters
    ----------
    first, second : Result
    seed, trials : int
        Of the paired approximate-randomisation test.

    Returns
    -------
    Comparison

    Raises
    ------
    ValueError
        Where the results are not of the same gold.
    """
    if first.signature.data != second.signature.data:
        raise ValueError(f"the results are of different gold: {first.signature} and {second.signature}")
    sides = [sorted(side.documents, key=lambda entry: (entry.sha256, entry.id)) for side in (first, second)]

    def difference(name: str, metric: Metric) -> Difference:
        arrays = [count_array([entry.totals.get(metric, Counts()) for entry in side]) for side in sides]
        p_value = randomisation_test(*arrays, seed=seed, trials=trials)
        return Difference(name, first.counts(metric).f1, second.counts(metric).f1, p_value)

    mended, broken = [], []
    for one, other in zip(*sides, strict=True):
        mended += [(one.id, error) for error in _only(one, other)]
        broken += [(one.id, error) for error in _only(other, one)]
    differences = tuple(difference(name, metric) for name, metric in HEADLINES.items())
    return Comparison(first, second, differences, tuple(mended), tuple(broken))


def to_text(comparison: Comparison) -> str:
    """Return the comparison as lines of text: scores with p-values, then every error mended and broken."""
    names = [visible(side.signature.system) for side in (comparison.first, comparison.second)]
    lines = [f"A: {names[0]}", f"B: {names[1]}"]
    for entry in comparison.differences:
        chance = "–" if entry.p_value is None else f"{entry.p_value:.4f}"
        lines.append(f"{entry.name}: {percent(entry.first)} → {percent(entry.second)} (p = {chance})")
    for title, errors in (("mended", comparison.mended), ("broken", comparison.broken)):
        lines.append(f"{title} by B: {len(errors)}")
        lines += [f"  {line}" for line in list_errors(errors)]
    return "\n".join(lines) + "\n"


def _only(one: DocumentResult, other: DocumentResult) -> list[ShownError]:
    """Return the errors of one result that the other does not have, each as often as it has more of them."""
    there: dict[object, int] = {}
    for error in other.errors:
        there[_identity(error)] = there.get(_identity(error), 0) + 1
    left = []
    for error in one.errors:
        key = _identity(error)
        if there.get(key, 0):
            there[key] -= 1
        else:
            left.append(error)
    return left


def _identity(error: ShownError) -> object:
    """What an error is about: the place in gold, or where gold has nothing, the place that was predicted."""
    if error.gold:
        return error.layer, error.label, "gold", error.gold
    return error.layer, error.label, error.kind if error.layer in ("check", "metadata") else "", error.predicted
