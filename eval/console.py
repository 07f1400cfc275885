"""What the evaluation commands do: run, write the files asked for, and return what there is to print."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from ..annotations.index import index_reports
from ..corpus.types import Report
from . import agreement, compare
from .report import list_errors, to_html, to_markdown, to_text
from .result import Result
from .run import run_eval


def evaluate_command(
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
    html: Path | str | None = None,
    markdown: Path | str | None = None,
    json: Path | str | None = None,
    text: bool = True,
    errors: bool = False,
) -> str:
    """Score predictions and return what to print.

    Parameters
    ----------
    gold, predicted, system, split, splits, texts, seed, samples, baselines
        As for :func:`.run.run_eval`.
    html, markdown, json : path, optional
        Files to write the report page, the tables and the result to.
    text : bool, default True
        Whether the JSON file holds words and paths of the documents; without, it can be published.
    errors : bool, default False
        List every error in its sentence, too.

    Returns
    -------
    str
    """
    result = run_eval(
        gold, predicted, system=system, split=split, splits=splits, texts=texts, seed=seed, samples=samples,
        baselines=baselines,
    )  # fmt: skip
    if html is not None:
        Path(html).write_text(to_html(result, base=Path(html).parent), encoding="utf-8")
    if markdown is not None:
        Path(markdown).write_text(to_markdown(result), encoding="utf-8")
    if json is not None:
        result.save(json, text=text)
    listed = [(entry.id, error) for entry in result.documents for error in entry.errors] if errors else []
    return to_text(result) + "".join(f"{line}\n" for line in list_errors(listed))


def compare_command(first: Path | str, second: Path | str, *, seed: int = 0, trials: int = 10_000) -> str:
    """Return what the second of two saved results mends and breaks, as text to print."""
    return compare.to_text(compare.compare(Result.load(first), Result.load(second), seed=seed, trials=trials))


def agreement_command(
    first: Iterable[Path | str], second: Iterable[Path | str], *, texts: Iterable[Path | str] = (), seed: int = 0
) -> str:
    """Return how far two annotators' files agree, as text to print."""
    folders = list(texts)
    sides = (index_reports(side, texts=folders) for side in (first, second))
    return agreement.to_text(agreement.agree(*sides, seed=seed))
