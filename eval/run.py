"""Running an evaluation: pair, score, add up, and say how sure it is."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

import numpy as np

from ..annotations.index import index_reports, place_of
from ..annotations.read import Annotated, digest, from_report
from ..corpus.types import Report
from .baselines import BASELINES, predict_baseline
from .bootstrap import count_array, intervals
from .calibration import Calibration
from .context import show_errors
from .counts import Counts, Tally
from .match import MODES
from .pairing import Document, pair_documents
from .result import HEADLINES, DocumentResult, Metric, Result
from .scores import score_document
from .sheet import Sheet
from .signature import sign

#: Up to how many documents the baselines are scored unless they are asked for.
BASELINE_LIMIT: Final = 500


def run_eval(
    gold: Iterable[Path | str],
    predicted: Iterable[Path | str] | Iterable[Report],
    *,
    system: str = "predictions",
    split: str | None = None,
    splits: Path | str | None = None,
    texts: Iterable[Path | str] = (),
    seed: int = 0,
    samples: int = 1000,
    baselines: Sequence[str] | None = None,
) -> Result:
    """Score predictions against gold files.

    Parameters
    ----------
    gold, predicted : iterable of path
        Files and folders as :func:`gongkai.annotations.read.load_reports` reads them; predictions may be reports.
    system, split : str
        What the predictions come from, for the signature; the split whose documents alone are scored.
    splits : path, optional
        The JSON file with the splits, lists of ids by name; the package's own by default.
    texts : iterable of path, optional
        Folders in which the texts of gold that holds none are looked for.
    seed, samples, baselines
        Of the bootstrap (no samples, no intervals); trivial systems (``nothing``, ``majority``, ``random``) to score
        beside it, by default all where there are at most 500 documents.

    Returns
    -------
    Result

    Raises
    ------
    ValueError
        Where a file cannot be read, a document pairs with nothing, or a split or baseline is unknown.
    """
    documents = index_reports(gold, texts=texts)
    entries = list(predicted)
    proposed: list[Document] = [from_report(entry) for entry in entries if isinstance(entry, Report)]
    proposed += index_reports([entry for entry in entries if not isinstance(entry, Report)], texts=texts)
    if split is not None:
        documents, proposed = select_split(documents, proposed, split, splits)
    if baselines is None:
        baselines = BASELINES if len(documents) <= BASELINE_LIMIT else ()
    return evaluate(
        documents, proposed, system=system, split=split or "all", seed=seed, samples=samples, baselines=baselines
    )


def evaluate(
    gold: Sequence[Document],
    predicted: Sequence[Document],
    *,
    system: str = "predictions",
    split: str = "all",
    seed: int = 0,
    samples: int = 1000,
    baselines: Sequence[str] = (),
) -> Result:
    """Score predictions against gold, in memory or still in their files; see :func:`run_eval`."""
    pairs = pair_documents(gold, predicted)
    tally = Tally()
    documents: list[DocumentResult] = []
    confusion: Counter[tuple[str, str, str]] = Counter()
    calibration: dict[str, Calibration] = {}
    unscored: Counter[str] = Counter()
    digests: list[str] = []
    notes: list[str] = []
    for one, other in pairs:
        sheet = score_document(one.load(), other.load())
        digests.append(digest(sheet.gold))
        tally.merge(sheet.tally)
        documents.append(_document(sheet))
        confusion.update(sheet.confusion)
        for layer, scored in sheet.scored.items():
            calibration.setdefault(layer, Calibration()).add(scored)
        unscored.update(sorted(sheet.unscored))
        if one.sha256 != other.sha256:
            notes.append(
                f"{place_of(one)}: the prediction's text is another one; its offsets were compared as they are"
            )
    return Result(
        sign(digests, split=split, modes="+".join(MODES), seed=seed, system=system),
        tally,
        tuple(documents),
        _intervals(documents, tally, seed=seed, samples=samples),
        confusion,
        calibration,
        _trivial([one.load() for one, _ in pairs], baselines, seed) if baselines else {},
        unscored,
        tuple(notes),
    )


def select_split(
    gold: Sequence[Document], predicted: Sequence[Document], split: str, splits: Path | str | None = None
) -> tuple[list[Document], list[Document]]:
    """Return the gold documents of a split, and of the predictions those that are not of another gold document."""
    path = Path(splits) if splits else Path(__file__).parent.parent / "annotations" / "splits.json"
    listed = json.loads(path.read_text(encoding="utf-8"))
    if split not in listed:
        raise ValueError(f"split {split!r} is not in {path}, which has {', '.join(sorted(listed))}")
    ids = set(listed[split])
    if missing := sorted(ids - {entry.id for entry in gold}):
        raise ValueError(f"split {split!r} of {path} lists documents that gold does not have: {', '.join(missing)}")
    kept = [entry for entry in gold if entry.id in ids]
    out = [entry for entry in gold if entry.id not in ids]
    elsewhere = {key for entry in out for key in (entry.sha256, entry.id)}
    elsewhere -= {key for entry in kept for key in (entry.sha256, entry.id)}
    return kept, [entry for entry in predicted if not {entry.sha256, entry.id} & elsewhere]


def _document(sheet: Sheet) -> DocumentResult:
    gold = sheet.gold
    link = gold.report.source or sheet.predicted.report.source or gold.path
    return DocumentResult(gold.id, gold.sha256, link, sheet.tally.totals(), tuple(show_errors(sheet)))


def _intervals(
    documents: Sequence[DocumentResult], tally: Tally, *, seed: int, samples: int
) -> dict[Metric, tuple[float, float]]:
    metrics = list(tally.totals())
    if not metrics or not documents or not samples:
        return {}
    columns = [count_array([entry.totals.get(metric, Counts()) for entry in documents]) for metric in metrics]
    bounds = intervals(np.stack(columns, axis=1), seed=seed, samples=samples)
    return {metric: bound for metric, bound in zip(metrics, bounds, strict=True) if bound}


def _trivial(gold: Sequence[Annotated], names: Sequence[str], seed: int) -> dict[str, dict[Metric, Counts]]:
    """Return what the baselines of these names score."""
    found = {}
    for name in names:
        tally = Tally()
        for one, other in zip(gold, predict_baseline(name, gold, seed=seed), strict=True):
            tally.merge(score_document(one, other).tally)
        found[name] = {metric: tally.total(*metric) for metric in HEADLINES.values()}
    return found
