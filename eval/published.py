"""The results that are published: tables rendered from saved results, so that no number is typed by hand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from .report import markdown_table, percent, to_markdown
from .result import HEADLINES, Result

#: Where saved results stand.
RESULTS: Final = Path(__file__).parent / "results"

_START: Final = "<!-- results -->"
_END: Final = "<!-- /results -->"


def load_results(folder: Path | str = RESULTS) -> list[Result]:
    """Load the results of a folder, in order of file name."""
    return [Result.load(path) for path in sorted(Path(folder).glob("*.json"))]


def results_table(results: Sequence[Result]) -> str:
    """Return headline scores with intervals, one row a result, then the trivial baselines on the same gold."""
    rows: list[list[str]] = []
    signatures, seen = [], set()
    for result in results:
        signature = result.signature
        data = f"{signature.split} ({signature.documents} reports, {signature.data})"
        scores = []
        for metric in HEADLINES.values():
            bounds = result.intervals.get(metric)
            interval = f" ({percent(bounds[0])}–{percent(bounds[1])})" if bounds else ""
            scores.append(percent(result.counts(metric).f1) + interval)
        rows.append([signature.system, data, *scores])
        signatures.append(f"- `{signature}`")
    for result in results:
        data = f"{result.signature.split} ({result.signature.documents} reports, {result.signature.data})"
        for name, totals in result.baselines.items():
            row = [f"baseline: {name}", data, *(percent(totals[metric].f1) for metric in HEADLINES.values())]
            if tuple(row) not in seen:
                seen.add(tuple(row))
                rows.append(row)
    table = markdown_table(["system", "gold", *HEADLINES], rows)
    note = "F1 in per cent, with 95 per cent bootstrap intervals by document."
    return "\n\n".join([table, note, "\n".join(signatures)])


def renew(path: Path | str, table: str) -> None:
    """Put a table between the marks of a file.

    Raises
    ------
    ValueError
        Where the file does not have both marks, in order.
    """
    text = Path(path).read_text(encoding="utf-8")
    before, start, rest = text.partition(_START)
    _, end, after = rest.partition(_END)
    if not start or not end:
        raise ValueError(f"{path}: has no {_START} followed by {_END}")
    Path(path).write_text(f"{before}{_START}\n{table}\n{_END}{after}", encoding="utf-8")


def publish(readmes: Iterable[Path | str], *, results: Path | str = RESULTS, page: Path | str | None = None) -> None:
    """Renew the table of each README, and the page with all tables of all results, from saved results.

    Parameters
    ----------
    readmes : iterable of path
    results : path
        Folder of saved results.
    page : path, optional
        ``RESULTS.md`` beside that folder by default.

    Raises
    ------
    ValueError
        Where there are no results, or a README has no place for them.
    """
    found = load_results(results)
    if not found:
        raise ValueError(f"{results}: holds no results (*.json)")
    table = results_table(found)
    for readme in readmes:
        renew(readme, table)
    parts = ["# Results", table, *(to_markdown(result, level=2) for result in found)]
    target = Path(results).parent / "RESULTS.md" if page is None else Path(page)
    target.write_text("\n\n".join(part.rstrip() for part in parts) + "\n", encoding="utf-8")
