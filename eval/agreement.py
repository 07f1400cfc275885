"""How far two annotators agree: pairwise F1 in all the modes, kappa on characters, and where they differ."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ..annotations.index import place_of
from ..corpus.types import Report
from .counts import Tally
from .pairing import Document, pair_documents
from .report import headlines, list_errors, percent
from .result import Result
from .run import evaluate

#: Layers in which neither annotator is scored against the other's silence alone.
_LAYERS = ("span", "relation", "statement", "fact")


@dataclass(frozen=True, slots=True)
class Agreement:
    """What two annotators agree on.

    Parameters
    ----------
    result : Result
        The second scored against the first; F1 is the same the other way round, precision and recall change places.
    kappa : float or None
        Cohen's kappa of the labels of all characters, "no label" among them; None where both give one and the same
        label throughout.
    """

    result: Result
    kappa: float | None

    @property
    def tally(self) -> Tally:
        """The counts by layer, mode, label and section."""
        return self.result.tally


def agree(first: Sequence[Document], second: Sequence[Document], *, seed: int = 0) -> Agreement:
    """Compare two annotators' versions of the same documents.

    Raises
    ------
    ValueError
        Where a document pairs with nothing, or its text is not the same on both sides.
    ImportError
        Where scikit-learn is not installed.
    """
    pairs = [(one.load(), other.load()) for one, other in pair_documents(first, second)]
    for one, other in pairs:
        if one.sha256 != other.sha256:
            raise ValueError(f"{place_of(one)} and {place_of(other)} are annotations of different texts")
    result = evaluate([one for one, _ in pairs], [other for _, other in pairs], system="second annotator", seed=seed)
    return Agreement(result, character_kappa([(one.report, other.report) for one, other in pairs]))


def character_kappa(pairs: Sequence[tuple[Report, Report]]) -> float | None:
    """Return Cohen's kappa of the span labels of characters.

    Each pair has one text. Where a side's spans overlap, a character has the label of the one that begins last.
    """
    try:
        from sklearn.metrics import cohen_kappa_score
    except ImportError as error:
        raise ImportError("agreement needs scikit-learn: install gongkai[eval]") from error
    labels = sorted({span.label for pair in pairs for report in pair for span in report.spans})
    table = np.zeros((len(labels) + 1, len(labels) + 1), dtype=np.int64)
    for one, other in pairs:
        np.add.at(table, (_codes(one, labels), _codes(other, labels)), 1)
    rows, columns = np.nonzero(table)
    if len({*rows.tolist(), *columns.tolist()}) < 2:
        return None
    return float(cohen_kappa_score(rows, columns, sample_weight=table[rows, columns]))


def to_text(agreement: Agreement) -> str:
    """Return headline agreement, F1 in every mode, kappa, and every disagreement in its sentence."""
    lines = [
        f"{layer} {mode} F1: {percent(counts.f1)}"
        for (layer, mode), counts in agreement.tally.totals().items()
        if layer in _LAYERS
    ]
    kappa = "–" if agreement.kappa is None else f"{agreement.kappa:.3f}"
    errors = [(entry.id, error) for entry in agreement.result.documents for error in entry.errors]
    lines += [f"kappa of character labels: {kappa}", f"disagreements: {len(errors)}", *list_errors(errors)]
    return headlines(agreement.result) + "\n".join(lines) + "\n"


def _codes(report: Report, labels: Sequence[str]) -> npt.NDArray[np.int64]:
    """Return for each character the place of its label among ``labels``, from 1; 0 where it has none."""
    codes = np.zeros(len(report.text), dtype=np.int64)
    for span in sorted(report.spans, key=lambda span: (span.start, span.end, span.label)):
        codes[span.start : span.end] = labels.index(span.label) + 1
    return codes
