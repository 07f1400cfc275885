"""The result of an evaluation: scores of the corpus and of each document, with all that is needed to read them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, astuple, dataclass, field
from pathlib import Path
from typing import Any, Final

from ..annotations.jsonl import dump_line
from .calibration import Calibration
from .context import ShownError
from .counts import Counts, Key, Tally
from .signature import Signature

#: A layer and a mode.
Metric = tuple[str, str]

#: The scores that are printed first: name, and the metric it is the F1 of.
HEADLINES: Final[Mapping[str, Metric]] = {
    "span strict F1": ("span", "strict"),
    "span overlap F1": ("span", "overlap"),
    "relation strict F1": ("relation", "strict"),
    "relation overlap F1": ("relation", "overlap"),
    "statement F1": ("statement", "iou"),
    "fact F1": ("fact", "spans"),
}

#: The scores that are printed after them where gold states what they need.
FURTHER: Final[Mapping[str, Metric]] = {
    "fact with value, unit and indicator F1": ("fact", "full"),
    "attribute F1": ("attribute", "strict"),
    "indicator F1": ("indicator", "all"),
    "channel code F1": ("channel_code", "all"),
    "table cell F1": ("cell", "cell"),
    "check F1": ("check", "fail"),
    "metadata F1": ("metadata", "exact"),
}


@dataclass(frozen=True, slots=True)
class DocumentResult:
    """The scores of one document; ``totals`` are over all labels. ``link`` is where it came from, if known."""

    id: str
    sha256: str
    link: str
    totals: Mapping[Metric, Counts]
    errors: tuple[ShownError, ...] = ()


@dataclass(frozen=True, slots=True)
class Result:
    """The result of an evaluation.

    Parameters
    ----------
    signature : Signature
    tally : Tally
        Counts of the corpus by layer, mode, label and section.
    documents : tuple of DocumentResult
        In order of text hash and id.
    intervals : mapping of Metric to (float, float)
        95 per cent bootstrap intervals of F1; a metric without one is left out.
    confusion : mapping of (str, str, str) to int
        By layer, gold label and predicted label; an empty label is "nothing there".
    calibration : mapping of str to Calibration
        By layer.
    baselines : mapping of str to mapping of Metric to Counts
        What trivial systems score on the same gold.
    unscored : mapping of str to int
        By layer, in how many documents gold leaves it out.
    notes : tuple of str
        What has to be known to read the scores.
    """

    signature: Signature
    tally: Tally
    documents: tuple[DocumentResult, ...]
    intervals: Mapping[Metric, tuple[float, float]] = field(default_factory=dict)
    confusion: Mapping[tuple[str, str, str], int] = field(default_factory=dict)
    calibration: Mapping[str, Calibration] = field(default_factory=dict)
    baselines: Mapping[str, Mapping[Metric, Counts]] = field(default_factory=dict)
    unscored: Mapping[str, int] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    def counts(self, metric: Metric) -> Counts:
        """Return the counts of a metric over the corpus."""
        return self.tally.total(*metric)

    def headline(self) -> dict[str, float | None]:
        """Return the headline scores by name, from 0 to 1; None where there is nothing to score."""
        return {name: self.counts(metric).f1 for name, metric in HEADLINES.items()}

    def to_dict(self, *, text: bool = True) -> dict[str, Any]:
        """Return the result as JSON holds it; without ``text`` it holds no words and no path of the documents."""
        return {
            "signature": asdict(self.signature),
            "scores": [_score(self, metric, counts) for metric, counts in self.tally.totals().items()],
            "counts": [[*key, list(astuple(counts))] for key, counts in self.tally],
            "baselines": {name: _pack(totals) for name, totals in self.baselines.items()},
            "confusion": [[*key, count] for key, count in sorted(self.confusion.items())],
            "calibration": {
                layer: [[key, *cell] for key, cell in sorted(entry.cells.items())]
                for layer, entry in self.calibration.items()
            },
            "unscored": dict(self.unscored),
            "notes": list(self.notes),
            "documents": [
                {
                    "id": entry.id,
                    "sha256": entry.sha256,
                    "link": entry.link if text else "",
                    "totals": _pack(entry.totals),
                    "errors": [error.to_dict(text=text) for error in entry.errors],
                }
                for entry in self.documents
            ],
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Result:
        """Return the result that :meth:`to_dict` wrote."""
        bounds = {(row["layer"], row["mode"]): row["interval"] for row in data["scores"]}
        return cls(
            Signature(**data["signature"]),
            Tally({Key(*row[:4]): row[4] for row in data["counts"]}),
            tuple(
                DocumentResult(
                    entry["id"],
                    entry["sha256"],
                    entry["link"],
                    _unpack(entry["totals"]),
                    tuple(ShownError.from_dict(error) for error in entry["errors"]),
                )
                for entry in data["documents"]
            ),
            {metric: (bound[0], bound[1]) for metric, bound in bounds.items() if bound},
            {(row[0], row[1], row[2]): row[3] for row in data["confusion"]},
            {
                layer: Calibration({row[0]: (row[1], row[2]) for row in rows})
                for layer, rows in data["calibration"].items()
            },
            {name: _unpack(totals) for name, totals in data["baselines"].items()},
            data["unscored"],
            tuple(data["notes"]),
        )

    def save(self, path: Path | str, *, text: bool = True) -> None:
        """Write the result to a JSON file; see :meth:`to_dict`."""
        Path(path).write_text(dump_line(self.to_dict(text=text), indent=1) + "\n", encoding="utf-8")

    @classmethod
    def load(cls, path: Path | str) -> Result:
        """Read a result that :meth:`save` wrote."""
        try:
            return cls.from_dict(json.loads(Path(path).read_text(encoding="utf-8")))
        except (KeyError, TypeError, IndexError, json.JSONDecodeError) as error:
            raise ValueError(f"{path}: not a saved evaluation result ({error!r})") from error


def _score(result: Result, metric: Metric, counts: Counts) -> dict[str, Any]:
    figures = {name: getattr(counts, name) for name in ("f1", "precision", "recall", "partial_f1")}
    return {
        **{"layer": metric[0], "mode": metric[1]},
        **figures,
        "macro_f1": result.tally.macro(*metric),
        "interval": list(result.intervals.get(metric, ())),
        "counts": asdict(counts),
    }


def _pack(totals: Mapping[Metric, Counts]) -> dict[str, list[int]]:
    return {" ".join(metric): list(astuple(counts)) for metric, counts in totals.items()}


def _unpack(totals: Mapping[str, list[int]]) -> dict[Metric, Counts]:
    return {(name.split(" ")[0], name.split(" ")[1]): Counts(*row) for name, row in totals.items()}
