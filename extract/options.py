"""Arguments and options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

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
