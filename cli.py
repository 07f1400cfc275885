"""The command line ``gongkai``: one thin function per command."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Any

import typer

from .extract.commands import facts, quantity, view
from .extract.console import Outcome, describe, prepare_streams, tell
from .extract.options import (
    AsFormat,
    AsJson,
    Everything,
    Files,
    Least,
    Model,
    Output,
    Paths,
    Seed,
    Texts,
    Written,
)

app = typer.Typer(
    name="gongkai",
    help="Read China's government information-disclosure annual reports (政府信息公开工作年度报告) into citable facts.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


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


for _command in (facts, view, quantity):
    app.command()(_command)


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


@app.command()
def lint(
    context: typer.Context,
    paths: Annotated[list[Path], typer.Argument(metavar="PATH", help="Gold or marked files, or folders of them.")],
    notes: Annotated[bool, typer.Option("--notes", help="Say also what may well be meant.")] = False,
    as_json: AsJson = False,
) -> None:
    """Look annotations over: edges, relations, numbers left out, sums, codes.

    \b
    Examples:
      gongkai lint annotations/gold
      gongkai lint --notes marked/*.md
    """
    from .annotations.jsonl import dump_line
    from .annotations.lint import lint_all
    from .extract.attributes import with_attributes

    with context.obj.required():
        found = lint_all(paths, notes=notes, attributes=with_attributes)
    for line in [dump_line(found)] if as_json else found:
        typer.echo(line)
    raise typer.Exit(1 if any(": note: " not in line for line in found) else 0)


@app.command("eval")
def evaluate(
    context: typer.Context,
    paths: Annotated[list[Path] | None, typer.Argument(metavar="GOLD [PRED]", help="Files or folders.")] = None,
    pred: Annotated[list[Path] | None, typer.Option("--pred", "-p", help="More predictions.")] = None,
    model: Annotated[str | None, typer.Option("--model", "-m", metavar="NAME", help="Extract the texts.")] = None,
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
