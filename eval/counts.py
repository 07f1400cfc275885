"""Counts of right and wrong predictions as integers that add up, with the figures derived from them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Counts:
    """What a comparison of gold and prediction found, in two vocabularies.

    ``tp``, ``fp`` and ``fn`` count what the mode credits, ``fp`` under the label predicted and ``fn`` under the label
    of gold. ``correct`` to ``spurious`` are those of MUC and SemEval-2013 task 9.1: a pair counts once, under the
    label of gold, and only what pairs with nothing is missed or spurious.

    Examples
    --------
    >>> counts = Counts(tp=2, fp=1, fn=2) + Counts(tp=1, fp=0, fn=0)
    >>> counts.precision, counts.recall, round(counts.f1, 3)
    (0.75, 0.6, 0.667)
    >>> Counts().f1 is None
    True
    """

    tp: int = 0
    fp: int = 0
    fn: int = 0
    correct: int = 0
    incorrect: int = 0
    partial: int = 0
    missed: int = 0
    spurious: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(*(getattr(self, name) + getattr(other, name) for name in NAMES))

    @property
    def gold(self) -> int:
        """How many gold has."""
        return self.tp + self.fn

    @property
    def predicted(self) -> int:
        """How many the prediction has."""
        return self.tp + self.fp

    @property
    def precision(self) -> float | None:
        """Share of the predictions that are right; None without predictions."""
        return self.tp / self.predicted if self.predicted else None

    @property
    def recall(self) -> float | None:
        """Share of gold that was found; None without gold."""
        return self.tp / self.gold if self.gold else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of precision and recall; None where neither side has anything."""
        total = 2 * self.tp + self.fp + self.fn
        return 2 * self.tp / total if total else None

    @property
    def partial_f1(self) -> float | None:
        """F1 with half a credit for each partial match (SemEval-2013)."""
        possible = self.correct + self.incorrect + self.partial + self.missed
        actual = self.correct + self.incorrect + self.partial + self.spurious
        return (2 * self.correct + self.partial) / (possible + actual) if possible + actual else None


#: The names of the counts, in order.
NAMES = tuple(entry.name for entry in fields(Counts))
_PLACES = {name: place for place, name in enumerate(NAMES)}


class Key(NamedTuple):
    """What a count is of: a layer (``span``, ``fact``, …), a mode of matching, a label and a section code."""

    layer: str
    mode: str
    label: str = ""
    section: str | None = None


class Tally:
    """Counts by key; tallies of two documents add up to the tally of both.

    Examples
    --------
    >>> tally = Tally()
    >>> tally.add(Key("span", "strict", "ITEM", "overview"), tp=1, correct=1)
    >>> tally.add(Key("span", "strict", "ORG"), fn=1, missed=1)
    >>> tally.total("span", "strict").recall, tally.macro("span", "strict")
    (0.5, 0.5)
    """

    def __init__(self, counts: Mapping[Key, Iterable[int]] = {}) -> None:
        self._counts = {key: list(values) for key, values in counts.items()}

    def add(self, key: Key, **counts: int) -> None:
        """Add to the counts of a key."""
        row = self._counts.setdefault(key, [0] * len(NAMES))
        for name, count in counts.items():
            row[_PLACES[name]] += count

    def merge(self, other: Tally) -> None:
        """Add another tally to this one."""
        for key, values in other._counts.items():
            row = self._counts.setdefault(key, [0] * len(NAMES))
            for index, value in enumerate(values):
                row[index] += value

    def __iter__(self) -> Iterator[tuple[Key, Counts]]:
        for key in sorted(self._counts, key=lambda key: (key.layer, key.mode, key.label, key.section or "")):
            yield key, Counts(*self._counts[key])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Tally) and dict(self) == dict(other)

    __hash__ = None  # type: ignore[assignment]

    def layers(self) -> list[tuple[str, str]]:
        """Return the layers and modes that hold a count, even of nothing."""
        return list(self.totals())

    def totals(self) -> dict[tuple[str, str], Counts]:
        """Return the counts of each layer and mode over all labels and sections (micro), in order of name."""
        sums: dict[tuple[str, str], list[int]] = {}
        for key, values in self._counts.items():
            row = sums.setdefault(key[:2], [0] * len(NAMES))
            for index, value in enumerate(values):
                row[index] += value
        return {key: Counts(*sums[key]) for key in sorted(sums)}

    def total(self, layer: str, mode: str) -> Counts:
        """Return the counts of a layer over all labels and sections (micro)."""
        return self.totals().get((layer, mode), Counts())

    def labels(self, layer: str, mode: str) -> dict[str, Counts]:
        """Return the counts of each label, over all sections."""
        return self._by(layer, mode, lambda key: key.label)

    def sections(self, layer: str, mode: str) -> dict[str, Counts]:
        """Return the counts of each section code, over all labels; what stands in no coded section under ``""``."""
        return self._by(layer, mode, lambda key: key.section or "")

    def macro(self, layer: str, mode: str) -> float | None:
        """Return the mean F1 of the labels that gold or prediction has; None without any."""
        scores = [counts.f1 for counts in self.labels(layer, mode).values() if counts.f1 is not None]
        return sum(scores) / len(scores) if scores else None

    def _by(self, layer: str, mode: str, part: Callable[[Key], str]) -> dict[str, Counts]:
        groups: dict[str, Counts] = {}
        for key, counts in self:
            if key[:2] == (layer, mode) and counts != Counts():
                name = part(key)
                groups[name] = groups.get(name, Counts()) + counts
        return groups
