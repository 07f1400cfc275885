"""Commands that need nothing but extraction: stored facts, the page of a report, quantities."""

from __future__ import annotations

import sys
from itertools import chain
from pathlib import Path
from typing import Annotated

import typer

from .console import Outcome, argument
from .options import AsFormat, AsJson, Everything, Files, Least, Model, Output


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
    from .inputs import stored
    from .output import choose_format, write

    outcome: Outcome = context.obj
    with outcome.required():
        style = choose_format(format_, output, as_json=as_json, piped="table")
        write(stored(files, outcome, min_score=min_score), style, output, inputs=files, everything=everything)
    raise typer.Exit(outcome.exit_code)


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
    from .inputs import nth
    from .output import write_page

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
    from .terminal import quantity_lines

    lines = chain.from_iterable(
        (line.rstrip("\r\n") for line in sys.stdin) if text == "-" else [text] for text in texts
    )
    for line in quantity_lines(map(argument, lines), as_json=as_json):
        typer.echo(line)
