"""The command line ``gongkai``: one thin function per command."""

from __future__ import annotations

import sys
from itertools import chain, islice
from pathlib import Path
from typing import Annotated, Literal

import typer

from .extract.console import Outcome, argument, describe, prepare_streams, tell

app = typer.Typer(
    name="gongkai",
    help="Read China's government information-disclosure annual reports (政府信息公开工作年度报告) into citable facts.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


Format = Literal["jsonl", "csv", "parquet", "table"]
Paths = Annotated[list[str], typer.Argument(metavar="PATH...", help="Files or folders; - for standard input.")]
Files = Annotated[list[Path], typer.Argument(metavar="FILE...", help="JSON or JSONL files of the output format.")]
Output = Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to FILE.")]
AsFormat = Annotated[Format | None, typer.Option("--format", "-f", help="Default: by FILE's ending.")]
AsJson = Annotated[bool, typer.Option("--json", help="Write JSON.")]
Model = Annotated[str, typer.Option("--model", "-m", metavar="NAME", help="Model to extract with.")]
Least = Annotated[float, typer.Option("--min-score", min=0.0, max=1.0, help="Leave out what scores lower.")]
Everything = Annotated[bool, typer.Option("--all", help="Show empty and zero table cells too.")]


@app.callback(invoke_without_command=True)
def _root(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version and exit.")] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show tracebacks.")] = False,
) -> None:
    context.obj = Outcome(debug=debug)
    if version:
        typer.echo(_version())
        raise typer.Exit


@app.command()
def extract(
    context: typer.Context,
    paths: Paths,
    output: Output = None,
    format_: AsFormat = None,
    model: Model = "default",
    as_json: AsJson = False,
    min_score: Least = 0.0,
    everything: Everything = False,
) -> None:
    """Extract spans, relations, statements, facts and checks from reports.

    A table on a terminal, one JSON object per report through a pipe; with -o by the file's ending:
    .jsonl, .csv (one row per fact; UTF-8 with a mark, so that Excel opens it), .parquet, .txt (tab-separated).

    \b
    Examples:
      gongkai extract report.html
      gongkai extract reports/ -o facts.csv
      cat report.txt | gongkai extract - --json | jq .facts
    """
    from .extract.inputs import extracted
    from .extract.output import choose_format, write

    outcome: Outcome = context.obj
    with outcome.required():
        style = choose_format(format_, output, as_json=as_json)
        progress = output is not None or not sys.stdout.isatty()
        reports = extracted(paths, outcome, model=model, min_score=min_score, progress=progress)
        write(reports, style, output, inputs=paths, everything=everything)
    raise typer.Exit(outcome.exit_code)


@app.command()
def facts(
    context: typer.Context,
    files: Files,
    output: Output = None,
    format_: AsFormat = None,
    as_json: AsJson = False,
    min_score: Least = 0.0,
    everything: Everything = False,
) -> None:
    """Show the facts of reports that were extracted before, or write them in another format.

    \b
    Examples:
      gongkai facts reports.jsonl
      gongkai facts reports.jsonl -o facts.parquet
    """
    from .extract.inputs import stored
    from .extract.output import choose_format, write

    outcome: Outcome = context.obj
    with outcome.required():
        style = choose_format(format_, output, as_json=as_json, piped="table")
        write(stored(files, outcome, min_score=min_score), style, output, inputs=files, everything=everything)
    raise typer.Exit(outcome.exit_code)


@app.command()
def view(
    context: typer.Context,
    path: Annotated[str, typer.Argument(metavar="PATH", help="A report, or a JSON(L) file of the output format.")],
    output: Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Page to write.")] = None,
    number: Annotated[int, typer.Option("--report", min=1, help="Which report of a JSONL file, from 1.")] = 1,
    open_: Annotated[bool, typer.Option("--open", help="Open the page in the browser.")] = False,
    model: Model = "default",
    min_score: Least = 0.0,
) -> None:
    """Write a report as one web page: the text with its spans and relations, and facts and checks beside it.

    The page loads nothing from outside. It is written to NAME.html in this folder unless -o names it.

    \b
    Examples:
      gongkai view report.pdf -o page.html --open
      gongkai view reports.jsonl --report 3 -o page.html
    """
    from .extract.inputs import extracted, stored
    from .extract.store import whole_file
    from .extract.view import render

    outcome: Outcome = context.obj
    target = output or Path("report.html" if path == "-" else f"{Path(path).stem}.html")
    with outcome.required():
        if Path(path).suffix.lower() in (".json", ".jsonl"):
            reports = stored([path], outcome, min_score=min_score)
        else:
            reports = extracted([path], outcome, model=model, min_score=min_score)
        report = next(islice(reports, number - 1, None), None)
        if report is None and not outcome.failed:
            raise ValueError(f"{path}: holds no report number {number}")
        if report is not None:
            with whole_file(target, inputs=[path]) as temporary:
                temporary.write_text(render(report), encoding="utf-8", errors="backslashreplace")
            typer.echo(str(target))
    if report is not None and open_:
        typer.launch(str(target.resolve()))
    raise typer.Exit(outcome.exit_code)


@app.command()
def quantity(
    texts: Annotated[list[str], typer.Argument(metavar="TEXT...", help="Expressions or sentences; - for lines.")],
    as_json: AsJson = False,
) -> None:
    """Find the quantities in texts: value, unit, modifier, kind, direction and place.

    \b
    Examples:
      gongkai quantity 近4.1万件 同比下降18.2%
      gongkai quantity --json "收到申请3至5件"
    """
    from .extract.terminal import quantity_lines

    lines = chain.from_iterable(
        (line.rstrip("\r\n") for line in sys.stdin) if text == "-" else [text] for text in texts
    )
    for line in quantity_lines(map(argument, lines), as_json=as_json):
        typer.echo(line)


@app.command()
def validate(context: typer.Context, files: Files, as_json: AsJson = False) -> None:
    """Check files against the output format and the annotation guidelines, naming file, object and place.

    \b
    Examples:
      gongkai validate reports.jsonl gold/*.json
    """
    from .annotations.jsonl import dump_line
    from .annotations.validate import validate_file

    outcome, found = context.obj, []
    for file in files:
        with outcome.attempt(str(file)):
            problems = list(validate_file(file))
            found += problems
            lines = [] if as_json else [*map(str, problems)] or [f"{file}: valid"]
        for line in lines:
            typer.echo(line)
    if as_json:
        typer.echo(dump_line([problem._asdict() for problem in found]))
    raise typer.Exit(max(outcome.exit_code, 1 if found else 0))


@app.command()
def version(as_json: AsJson = False) -> None:
    """Print the version."""
    from .annotations.jsonl import dump_line

    typer.echo(dump_line({"version": _version()}) if as_json else _version())


def main() -> None:
    """Run the command line; ``--debug`` may stand anywhere before ``--``."""
    prepare_streams()
    arguments = sys.argv[1:]
    before = arguments[: arguments.index("--")] if "--" in arguments else arguments
    if "--debug" in before:
        arguments.remove("--debug")
        arguments.insert(0, "--debug")
    else:
        sys.excepthook = lambda _, error, __: tell(describe("gongkai", error))
    typer.main.get_command(app)(arguments, prog_name="gongkai")


def _version() -> str:
    from . import __version__

    return __version__


if __name__ == "__main__":
    main()
