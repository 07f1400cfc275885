"""Scoring without the rest of the package: ``python -m gongkai.eval GOLD… --pred PRED…``."""

from __future__ import annotations

import argparse
import sys

from .console import evaluate_command


def main() -> None:
    """Print headline scores, and with ``--errors`` every error in its sentence."""
    parser = argparse.ArgumentParser(prog="python -m gongkai.eval", description="Score predictions against gold.")
    parser.add_argument("gold", nargs="+", help="files or folders")
    parser.add_argument("--pred", nargs="+", required=True, help="files or folders")
    parser.add_argument("--system", default="predictions", help="what the predictions come from")
    for name in ("html", "markdown", "json"):
        parser.add_argument(f"--{name}", help=f"write the result as {name} to this file")
    parser.add_argument("--errors", action="store_true", help="list every error in its sentence")
    options = vars(parser.parse_args())
    gold, predicted = options.pop("gold"), options.pop("pred")
    try:
        sys.stdout.write(evaluate_command(gold, predicted, **options))
    except (ValueError, OSError) as error:
        parser.error(str(error))


if __name__ == "__main__":
    main()
