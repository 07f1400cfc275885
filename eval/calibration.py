"""Whether a score means what it says: calibration error, reliability plot, precision and recall by threshold."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

#: Scores are kept to three decimals, so that the counts add up over documents.
STEPS: Final = 1000


class Bin(NamedTuple):
    """Predictions whose scores lie together: how many, their mean score, and the share of them that is right."""

    size: int
    score: float
    accuracy: float


class Threshold(NamedTuple):
    """Precision and recall of the predictions scored at least ``threshold``; None where there is nothing to score."""

    threshold: float
    kept: int
    precision: float | None
    recall: float | None


class Calibration:
    """Predictions by score, as integers that add up.

    Parameters
    ----------
    cells : dict of int to (int, int), optional
        By score in thousandths: how many predictions, and how many of them are right.

    Examples
    --------
    >>> calibration = Calibration()
    >>> calibration.add([(0.9, True), (0.9, True), (0.9, False), (0.2, False)])
    >>> round(calibration.error(), 3)
    0.225
    """

    def __init__(self, cells: dict[int, tuple[int, int]] | None = None) -> None:
        self.cells = dict(cells or {})

    def add(self, scored: Iterable[tuple[float, bool]]) -> None:
        """Add predictions, each with its score and whether it is right."""
        for score, right in scored:
            if not 0 <= score <= 1:
                raise ValueError(f"score {score} is no probability: allowed are 0 to 1")
            self._add(round(score * STEPS), 1, int(right))

    def merge(self, other: Calibration) -> None:
        """Add another one's predictions."""
        for key, (count, right) in other.cells.items():
            self._add(key, count, right)

    def bins(self, number: int = 10) -> list[Bin]:
        """Return the predictions in bins of equal width, the empty ones left out; a score of 1 is in the last."""
        sums = [[0, 0, 0] for _ in range(number)]
        for key, (count, right) in self.cells.items():
            row = sums[min(key * number // STEPS, number - 1)]
            for index, amount in enumerate((count, key * count, right)):
                row[index] += amount
        return [Bin(count, score / STEPS / count, right / count) for count, score, right in sums if count]

    def error(self, number: int = 10) -> float | None:
        """Return the expected calibration error: the mean distance of score and accuracy; None without predictions."""
        bins = self.bins(number)
        total = sum(entry.size for entry in bins)
        return sum(entry.size * abs(entry.score - entry.accuracy) for entry in bins) / total if total else None

    def thresholds(self, gold: int, steps: int = 20) -> list[Threshold]:
        """Return precision and recall at thresholds from 0 to 1, with ``gold`` the number of items in gold."""
        rows = []
        for step in range(steps + 1):
            kept = [cell for key, cell in self.cells.items() if key * steps >= step * STEPS]
            count, right = sum(cell[0] for cell in kept), sum(cell[1] for cell in kept)
            rows.append(
                Threshold(step / steps, count, right / count if count else None, right / gold if gold else None)
            )
        return rows

    def _add(self, key: int, count: int, right: int) -> None:
        old = self.cells.get(key, (0, 0))
        self.cells[key] = (old[0] + count, old[1] + right)


def reliability_svg(calibration: Calibration, *, size: int = 220) -> str:
    """Return a reliability plot as an SVG element: bars of accuracy by mean score, and the diagonal."""
    inner, pad = size - 40, 30
    middle = 10 + inner / 2
    parts = [
        f'<svg class="plot" viewBox="0 0 {size} {size}" width="{size}" height="{size}" role="img">',
        "<title>share right by score</title>",
        f'<rect x="{pad}" y="10" width="{inner}" height="{inner}" class="frame"/>',
        f'<line x1="{pad}" y1="{10 + inner}" x2="{pad + inner}" y2="10" class="diagonal"/>',
    ]
    most = max((entry.size for entry in calibration.bins()), default=1)
    for entry in calibration.bins():
        x, y = pad + inner * entry.score, 10 + inner * (1 - entry.accuracy)
        radius = 3 + 6 * (entry.size / most) ** 0.5
        label = f"score {entry.score:.3f}: {entry.accuracy:.3f} of {entry.size} right"
        parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}"><title>{label}</title></circle>')
    parts += [
        f'<text x="{pad + inner / 2}" y="{size - 6}" text-anchor="middle">score</text>',
        f'<text x="12" y="{middle}" transform="rotate(-90 12 {middle})" text-anchor="middle">right</text>',
        "</svg>",
    ]
    return "".join(parts)
