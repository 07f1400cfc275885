"""Reports for a command: extracted from files, or read back as they were stored."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from ..corpus.types import Report
from .console import Outcome, track
from .threshold import above

#: Endings of files that hold reports that were extracted before.
STORED = (".json", ".jsonl")

#: Warnings under which nothing useful can come out, and what to do; they are told beside the result.
EMPTY = {
    "not_a_report": "check that it is the file you meant",
    "no_text_layer": "recognise its text (OCR) first",
    "pictures_only": "recognise the text of its pictures (OCR) first",
    "no_text": "check that it is the file you meant",
}


def extracted(
    paths: Iterable[str], outcome: Outcome, *, model: str = "default", min_score: float = 0.0, progress: bool = False
) -> Iterator[Report]:
    """Yield the report of every file; one that cannot be read is told and left out, one without a report in it told.

    Parameters
    ----------
    paths : iterable of str
        Files, folders, and ``-`` for standard input.
    outcome : Outcome
        Counts what was done and what failed.
    model : str, optional
        Name of the model.
    min_score : float, optional
        What scores lower is left out.
    progress : bool, optional
        Show progress where standard error is a terminal.

    Raises
    ------
    ValueError
        Where there is no such model, naming those there are.
    """
    from .pipeline import Extractor

    extractor = Extractor(model=model)
    for path in track(_files(paths, outcome), "reading", active=progress):
        report = None
        with outcome.attempt(path):
            report = extractor.process(path)
        if report is not None:
            for notice in report.warnings:
                if notice.code in EMPTY:
                    outcome.doubt(path, f"{notice.message} {EMPTY[notice.code].capitalize()}.")
            yield above(report, min_score) if min_score else report


def stored(paths: Iterable[str | Path], outcome: Outcome, *, min_score: float = 0.0) -> Iterator[Report]:
    """Yield the reports that files of the output format hold, gold annotations too."""
    from ..annotations.read import iter_reports

    for path in paths:
        with outcome.attempt(str(path)):
            for annotated in iter_reports([path]):
                yield above(annotated.report, min_score) if min_score else annotated.report


def nth(path: str, number: int, outcome: Outcome, *, model: str = "default", min_score: float = 0.0) -> Report | None:
    """Return one report, extracted or as it was stored; None where its file could not be read, which was told.

    Raises
    ------
    ValueError
        Where the file holds fewer than ``number`` reports.
    """
    if Path(path).suffix.lower() in STORED:
        reports = stored([path], outcome, min_score=min_score)
    else:
        reports = extracted([path], outcome, model=model, min_score=min_score)
    report = next(islice(reports, number - 1, None), None)
    if report is None and not outcome.failed:
        raise ValueError(f"{path}: holds no report number {number}")
    return report


def extracted_again(
    paths: Iterable[str | Path], *, model: str = "default", texts: Iterable[str | Path] = ()
) -> Iterator[Report]:
    """Yield what a model extracts from the texts of annotated files; see :func:`extracted`."""
    from ..annotations.read import iter_reports
    from .pipeline import Extractor

    extractor = Extractor(model=model)
    for annotated in iter_reports(paths, texts=texts):
        yield extractor.extract_text(annotated.report.text, source=annotated.report.source or annotated.path)


def _files(paths: Iterable[str], outcome: Outcome) -> list[str]:
    """List each file once; a path that stands for none is told and left out."""
    from ..corpus.read import find_files

    found: dict[str, None] = {}
    for path in paths:
        if Path(path).suffix.lower() in STORED:
            outcome.fail(path, ValueError("holds stored reports, not a report; use gongkai facts or gongkai view"))
            continue
        try:
            found.update(dict.fromkeys(map(str, find_files([path]))))
        except (OSError, ValueError) as error:
            outcome.fail(path, error)
    return list(found)
