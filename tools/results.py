"""Score the extractor on gold, keep the result in eval/results and publish it: ``python tools/results.py [GOLD…]``."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from gongkai import Extractor
from gongkai.annotations.read import from_report, load_reports
from gongkai.eval.baselines import BASELINES
from gongkai.eval.published import publish
from gongkai.eval.run import evaluate

ROOT = Path(__file__).resolve().parent.parent
READMES = (ROOT / "README.md", ROOT / "README.zh.md")
RESULTS = ROOT / "eval" / "results"


def main() -> None:
    """Score the given gold, by default that of the package, and renew the tables of the READMEs."""
    parser = argparse.ArgumentParser(description="Score the extractor and publish the result.")
    parser.add_argument("gold", nargs="*", type=Path, default=[ROOT / "annotations" / "gold"])
    parser.add_argument("--model", default="default")
    options = parser.parse_args()
    if missing := [str(place) for place in options.gold if not place.exists()]:
        parser.error(f"there is no gold at {', '.join(missing)}")
    gold = load_reports(options.gold)
    reports = Extractor(options.model).pipe(entry.report.text for entry in gold)
    predicted = [from_report(report) for report in reports]
    result = evaluate(gold, predicted, system=options.model, baselines=BASELINES)
    RESULTS.mkdir(exist_ok=True)
    result.save(RESULTS / f"{options.model}.json", text=False)
    publish(READMES, results=RESULTS)
    sys.stdout.write(f"{result.signature}\n")


if __name__ == "__main__":
    main()
