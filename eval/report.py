"""Results for people: headline lines, Markdown, and one self-contained HTML page with every error in its sentence."""

from __future__ import annotations

import html
import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from ..annotations.schema import RELATION_LABELS, SECTION_CODES, SPAN_LABELS, STATEMENT_LABELS
from .calibration import Calibration, reliability_svg
from .context import ShownError
from .counts import Counts
from .match import Extent
from .result import FURTHER, HEADLINES, DocumentResult, Metric, Result

#: The metrics that are broken down by label and by section.
DETAILED: Final[tuple[Metric, ...]] = (
    ("span", "strict"),
    ("span", "overlap"),
    ("relation", "strict"),
    ("relation", "overlap"),
    ("statement", "iou"),
    ("fact", "spans"),
    ("attribute", "strict"),
    ("indicator", "all"),
    ("channel_code", "all"),
    ("cell", "cell"),
    ("check", "fail"),
    ("metadata", "exact"),
)

_ORDER: Final[Mapping[str, int]] = {
    name: place for place, name in enumerate((*SPAN_LABELS, *RELATION_LABELS, *STATEMENT_LABELS))
}
_SECTIONS: Final[Mapping[str, int]] = {name: place for place, name in enumerate(SECTION_CODES)}
# control characters, marks that turn the direction of writing, and lone surrogates would change what is shown
_UNSEEN: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
)


def percent(score: float | None) -> str:
    """Return a score in per cent with one decimal, or a dash where there is nothing to score.

    Examples
    --------
    >>> percent(0.98765), percent(None)
    ('98.8', '–')
    """
    return "–" if score is None else f"{100 * score:.1f}"


def headlines(result: Result) -> str:
    """Return the headline scores, one to a line, with counts and 95 per cent interval."""
    return "".join(f"{line}\n" for line in _lines(result, HEADLINES))


def _lines(result: Result, metrics: Mapping[str, Metric]) -> Iterator[str]:
    totals = result.tally.totals()
    for name, metric in metrics.items():
        if metric not in totals:
            yield f"{name}: – (not scored: gold leaves it out)"
            continue
        counts = totals[metric]
        yield (
            f"{name}: {percent(counts.f1)} (95% CI {_interval(result, metric)}; P {percent(counts.precision)},"
            f" R {percent(counts.recall)}; tp {counts.tp}, fp {counts.fp}, fn {counts.fn})"
        )


def to_text(result: Result) -> str:
    """Return what the command line prints: the scores, what is not scored, notes and the signature."""
    lines = list(_lines(result, FURTHER))
    lines += [
        f"not scored in {count} of {len(result.documents)} documents, whose gold leaves it out: {layer}"
        for layer, count in result.unscored.items()
    ]
    lines += [f"note: {note}" for note in result.notes]
    return headlines(result) + "".join(f"{visible(line)}\n" for line in [*lines, f"signature: {result.signature}"])


def to_markdown(result: Result, *, level: int = 1) -> str:
    """Return the tables of a result as Markdown, its title a heading of this level."""
    under = "#" * (level + 1)
    parts = [
        f"{'#' * level} Evaluation of {_cell(result.signature.system)}",
        f"`{visible(str(result.signature)).replace('`', '')}`",
    ]
    parts.append(
        markdown_table(("score", "F1", "95% CI", "P", "R", "tp", "fp", "fn", *result.baselines), _headline_rows(result))
    )
    for metric in DETAILED:
        for title, column, groups in _breakdowns(result, metric):
            rows = ([name, *_figures(counts)] for name, counts in groups)
            parts += [
                f"{under} {title}",
                markdown_table((column, "F1", "P", "R", "COR", "INC", "PAR", "MIS", "SPU"), rows),
            ]
    parts += [
        f"{under} All layers and modes",
        markdown_table(("layer", "mode", "F1", "macro F1", "P", "R", "tp", "fp", "fn"), _all(result)),
    ]
    documents = (
        [entry.id, *(percent(_counts(entry, metric).f1) for metric in HEADLINES.values())] for entry in result.documents
    )
    parts += [f"{under} Documents", markdown_table(("document", *HEADLINES), documents)]
    parts += [f"- {line}" for line in _remarks(result)]
    return "\n\n".join(parts) + "\n"


def to_html(result: Result, *, base: Path | str = ".") -> str:
    """Return a self-contained HTML page: scores, confusions, calibration, and every error in its sentence.

    Parameters
    ----------
    result : Result
    base : path, default "."
        The folder where the page will stand, for links to documents on this machine.
    """
    from jinja2 import Environment  # slow to import, and not needed for the scores

    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    environment.filters["percent"] = percent
    environment.filters["visible"] = visible
    template = environment.from_string(files(__package__).joinpath("templates/report.html.j2").read_text("utf-8"))
    return template.render(
        result=result,
        headline=list(_headline_rows(result)),
        everything=list(_all(result)),
        breakdowns=[(t, c, [(n, _figures(k)) for n, k in g]) for m in DETAILED for t, c, g in _breakdowns(result, m)],
        confusions=[confusion_matrix(result, layer) for layer in ("span", "relation", "statement")],
        calibration=[_calibrate(result, layer, entry) for layer, entry in result.calibration.items()],
        documents=[
            (entry, link(entry.link, base), [_counts(entry, m).f1 for m in HEADLINES.values()])
            for entry in result.documents
        ],
        headings=list(HEADLINES),
        remarks=list(_remarks(result)),
        pieces=pieces,
    )


def list_errors(errors: Iterable[tuple[str, ShownError]]) -> Iterator[str]:
    """Yield a line or two for each error: what both sides say, and the sentence."""
    for document, error in errors:
        says = f"gold {error.gold_says or '–'} / predicted {error.predicted_says or '–'}"
        yield visible(f"{document}:{error.place} {error.layer} {error.label}: {error.kind}: {says}")
        if error.text:
            yield "    " + visible(error.text.replace("\n", " ").strip())


def visible(text: str) -> str:
    """Return text in which characters that would not be seen, or that reorder others, are written as escapes.

    Examples
    --------
    >>> visible("3\\x00件\\u202e")
    '3\\\\x00件\\\\u202e'
    """
    return _UNSEEN.sub(lambda found: found.group().encode("unicode_escape").decode("ascii"), text)


def link(place: str, base: Path | str = ".") -> str:
    """Return a link to a document: a web address as it is, a path seen from ``base``; empty for anything else."""
    if re.match(r"https?://", place, re.IGNORECASE):
        return place
    if not place or not Path(place).exists():
        return ""
    return quote(Path(os.path.relpath(place, base)).as_posix())


def pieces(error: ShownError, side: str) -> Iterator[tuple[str, bool]]:
    """Yield an error's sentence in pieces, each with whether it is marked on the side ``gold`` or ``predicted``."""
    extents: Iterable[Extent] = getattr(error, side)
    low, at = error.sentence[0], 0
    for start, end in sorted((extent.start - low, extent.end - low) for extent in extents):
        yield error.text[at : max(at, start)], False
        yield error.text[max(at, start) : end], True
        at = max(at, end)
    yield error.text[at:], False


def confusion_matrix(result: Result, layer: str) -> tuple[str, list[str], list[tuple[str, list[int]]]]:
    """Return a layer's confusion matrix: its name, the columns' labels, and rows of a label with its counts.

    Rows are gold, columns predicted; the last of each, with an empty label, is "nothing there".
    """
    cells = {key[1:]: count for key, count in result.confusion.items() if key[0] == layer}
    labels = sorted({label for key in cells for label in key}, key=_place)
    return layer, labels, [(row, [cells.get((row, column), 0) for column in labels]) for row in labels]


def _place(label: str) -> tuple[bool, int, str]:
    return not label, _ORDER.get(label, len(_ORDER)), label


def _interval(result: Result, metric: Metric) -> str:
    bounds = result.intervals.get(metric)
    return "–" if bounds is None else f"{percent(bounds[0])}–{percent(bounds[1])}"


def _counts(document: DocumentResult, metric: Metric) -> Counts:
    return document.totals.get(metric, Counts())


def _headline_rows(result: Result) -> Iterator[list[str]]:
    for name, metric in HEADLINES.items():
        counts = result.counts(metric)
        figures = [percent(counts.precision), percent(counts.recall), str(counts.tp), str(counts.fp), str(counts.fn)]
        trivial = [percent(totals.get(metric, Counts()).f1) for totals in result.baselines.values()]
        yield [name, percent(counts.f1), _interval(result, metric), *figures, *trivial]


def _all(result: Result) -> Iterator[list[str]]:
    for metric, counts in result.tally.totals().items():
        figures = (counts.f1, result.tally.macro(*metric), counts.precision, counts.recall)
        yield [*metric, *map(percent, figures), str(counts.tp), str(counts.fp), str(counts.fn)]


def _breakdowns(result: Result, metric: Metric) -> Iterator[tuple[str, str, list[tuple[str, Counts]]]]:
    labels = sorted(result.tally.labels(*metric).items(), key=lambda entry: _place(entry[0]))
    sections = sorted(result.tally.sections(*metric).items(), key=lambda entry: _SECTIONS.get(entry[0], 99))
    if labels:
        yield f"{' '.join(metric)} by label", "label", labels
    if any(name for name, _ in sections):
        yield f"{' '.join(metric)} by section", "section", [(name or "(none)", counts) for name, counts in sections]


def _figures(counts: Counts) -> list[str]:
    numbers = (counts.correct, counts.incorrect, counts.partial, counts.missed, counts.spurious)
    return [percent(counts.f1), percent(counts.precision), percent(counts.recall), *map(str, numbers)]


def _remarks(result: Result) -> Iterator[str]:
    for layer, count in result.unscored.items():
        yield f"not scored in {count} of {len(result.documents)} documents, whose gold leaves it out: {layer}"
    yield from result.notes


def _calibrate(result: Result, layer: str, entry: Calibration) -> Mapping[str, Any]:
    gold = result.counts((layer, "iou" if layer == "statement" else "strict")).gold
    return {"layer": layer, "error": entry.error(), "plot": reliability_svg(entry), "rows": entry.thresholds(gold)}


def markdown_table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table in Markdown, its first column to the left and the others to the right."""
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "\n".join(f"| {' | '.join(map(_cell, line))} |" for line in lines)


def _cell(text: str) -> str:
    """Escape what would end a cell of a Markdown table, or be taken for HTML."""
    return html.escape(visible(text), quote=False).replace("|", "\\|").replace("\n", " ")


def main() -> None:
    """Render the published tables: ``python -m gongkai.eval.report --readme README.md``."""
    import argparse

    from .published import RESULTS, publish

    parser = argparse.ArgumentParser(description="Write the tables of saved results into README files and RESULTS.md.")
    parser.add_argument("--readme", action="append", default=[], help="file with marks for the table")
    parser.add_argument("--results", default=RESULTS, help="folder of saved results (default: %(default)s)")
    options = parser.parse_args()
    try:
        publish(options.readme, results=options.results)
    except (ValueError, OSError) as error:
        parser.error(str(error))


if __name__ == "__main__":
    main()
