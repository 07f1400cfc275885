"""The command line ``gongkai``: one thin function per command."""

from __future__ import annotations

import sys
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Any, Literal

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
Paths = Annotated[list[str], typer.Argument(metavar="PATH", help="Files or folders; - for standard input.")]
Files = Annotated[list[Path], typer.Argument(metavar="FILE", help="JSON or JSONL files of the output format.")]
Output = Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to FILE.")]
AsFormat = Annotated[Format | None, typer.Option("--format", "-f", help="Default: by FILE's ending.")]
AsJson = Annotated[bool, typer.Option("--json", help="Write JSON.")]
Model = Annotated[str, typer.Option("--model", "-m", metavar="NAME", help="Model to extract with.")]
Least = Annotated[float, typer.Option("--min-score", min=0.0, max=1.0, help="Leave out what scores lower.")]
Texts = Annotated[list[Path] | None, typer.Option(metavar="FOLDER", help="Where texts of FILEs without one stand.")]
Seed = Annotated[int, typer.Option(help="Of what is drawn by chance.")]
Written = Annotated[Path | None, typer.Option(metavar="FILE", help="Write that, too.")]
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
    """Extract facts, and all they rest on, from reports.

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
    """Show or convert the facts of reports extracted before.

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
    """Write a report as one web page to look through.

    The text with its spans and relations, and facts and checks beside it; nothing is loaded from outside.
    The page is NAME.html in this folder unless -o names it.

    \b
    Examples:
      gongkai view report.pdf -o page.html --open
      gongkai view reports.jsonl --report 3 -o page.html
    """
    from .extract.inputs import nth
    from .extract.output import write_page

    outcome: Outcome = context.obj
    target = output or Path("report.html" if path == "-" else f"{Path(path).stem}.html")
    with outcome.required():
        report = nth(path, number, outcome, model=model, min_score=min_score)
        if report is not None:
            write_page(report, target, inputs=[path])
            typer.echo(str(target))
            if open_:
                typer.launch(str(target.resolve()))
    raise typer.Exit(outcome.exit_code)


@app.command()
def quantity(
    texts: Annotated[list[str], typer.Argument(metavar="TEXT", help="Expressions or sentences; - for lines.")],
    as_json: AsJson = False,
) -> None:
    """Find quantities in texts: value, unit, kind and place.

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
    """Check files against the output format.

    \b
    Examples:
      gongkai validate reports.jsonl gold/*.json
    """
    from .annotations.jsonl import dump_line
    from .annotations.validate import validate_file

    outcome, found = context.obj, []
    for file in files:
        lines: list[str] = []
        with outcome.attempt(str(file)):
            problems = list(validate_file(file))
            found += problems
            lines = [*map(str, problems)] or [f"{file}: valid"]
        for line in () if as_json else lines:
            typer.echo(line)
    if as_json:
        typer.echo(dump_line([problem._asdict() for problem in found]))
    raise typer.Exit(max(outcome.exit_code, 1 if found else 0))


@app.command("eval")
def evaluate(
    context: typer.Context,
    paths: Annotated[list[Path] | None, typer.Argument(metavar="GOLD [PRED]", help="Files or folders.")] = None,
    pred: Annotated[list[Path] | None, typer.Option("--pred", "-p", help="More predictions.")] = None,
    model: Annotated[str | None, typer.Option("--model", "-m", metavar="NAME", help="Extract the gold's texts.")] = None,
    compared: Annotated[tuple[Path, Path] | None, typer.Option("--compare", help="Two results of -o.")] = None,
    system: Annotated[str | None, typer.Option(help="Name for what the predictions come from.")] = None,
    split: Annotated[str | None, typer.Option(help="Score the gold documents of this split only.")] = None,
    splits: Annotated[Path | None, typer.Option(help="The JSON file with the splits.")] = None,
    texts: Texts = None,
    seed: Seed = 0,
    samples: Annotated[int, typer.Option(min=0, help="Of the bootstrap.")] = 1000,
    html: Written = None,
    markdown: Written = None,
    output: Output = None,
    errors: Annotated[bool, typer.Option("--errors", help="List every error in its sentence.")] = False,
    publishable: Annotated[bool, typer.Option("--no-text", help="Write no words of the texts with -o.")] = False,
    as_json: AsJson = False,
) -> None:
    """Score predictions against gold, or compare two results.

    The last of several paths holds the predictions; with --model, or with one path, the texts of the gold are
    extracted anew.

    \b
    Examples:
      gongkai eval gold/ reports.jsonl --errors
      gongkai eval gold/ --model rules --html errors.html -o rules.json
      gongkai eval --compare before.json after.json
    """
    from .eval.console import compare_command, evaluate_command
    from .extract.inputs import extracted_again

    gold, predictions = _sides(paths or [], pred or [], model)
    if compared is None and not gold:
        raise typer.BadParameter("name the gold, or two results after --compare")
    with context.obj.required(), TemporaryDirectory() as folder:
        if compared:
            sys.stdout.write(compare_command(*compared, seed=seed))
            return
        predicted = predictions or extracted_again(gold, model=model or "default", texts=texts or ())
        name = system or ("predictions" if predictions else f"gongkai {_version()} {model or 'default'}")
        options: dict[str, Any] = {"split": split, "splits": splits, "seed": seed, "samples": samples, "errors": errors}
        options |= {"texts": texts or (), "html": html, "markdown": markdown, "text": not publishable}
        target = output or (Path(folder, "result.json") if as_json else None)
        printed = evaluate_command(gold, predicted, system=name, json=target, **options)
        sys.stdout.write(target.read_text(encoding="utf-8") if as_json and target else printed)


def _sides(paths: list[Path], pred: list[Path], model: str | None) -> tuple[list[Path], list[Path]]:
    """Tell the gold from the predictions: of several paths without --pred or --model the last holds predictions."""
    return (paths[:-1], paths[-1:]) if len(paths) > 1 and not pred and not model else (paths, pred)


@app.command()
def agreement(
    context: typer.Context,
    first: Annotated[Path, typer.Argument(metavar="A", help="One annotator's file or folder.")],
    second: Annotated[Path, typer.Argument(metavar="B", help="The other's.")],
    texts: Texts = None,
    seed: Seed = 0,
) -> None:
    """Say how far two annotators of the same texts agree.

    \b
    Example:
      gongkai agreement anna/ bo/
    """
    from .eval.console import agreement_command

    with context.obj.required():
        sys.stdout.write(agreement_command([first], [second], texts=texts or (), seed=seed))


@app.command()
def version(as_json: AsJson = False) -> None:
    """Print the version."""
    from .annotations.jsonl import dump_line

    typer.echo(dump_line({"version": _version()}) if as_json else _version())


def main() -> None:
    """Run the command line; ``--debug`` may stand anywhere before ``--``."""
    prepare_streams()
    arguments = sys.argv[1:]
    if "--debug" in arguments[: arguments.index("--") if "--" in arguments else None]:
        arguments.remove("--debug")
        arguments.insert(0, "--debug")
    else:
        sys.excepthook = lambda _, error, __: tell(describe("", error))
    typer.main.get_command(app)(arguments, prog_name="gongkai")


def _version() -> str:
    from . import __version__

    return __version__
