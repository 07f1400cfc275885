"""Score the extractor, keep the results in eval/results and publish them: ``python tools/results.py [GOLD…]``.

Without GOLD: the reference reports where ``../shared/reference`` stands beside the project (else the result kept from
before is published), and each split of the package's own gold.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from pathlib import Path

from gongkai import Extractor
from gongkai.annotations.index import Entry
from gongkai.annotations.read import Annotated, from_report, load_reports
from gongkai.eval.baselines import BASELINES
from gongkai.eval.published import publish
from gongkai.eval.run import evaluate, select_split

ROOT = Path(__file__).resolve().parent.parent
READMES = (ROOT / "README.md", ROOT / "README.zh.md")
RESULTS = ROOT / "eval" / "results"
GOLD = ROOT / "annotations" / "gold"
SPLITS = ROOT / "annotations" / "splits.json"
REFERENCE = ROOT.parent / "shared" / "reference"


def main() -> None:
    """Score the given gold, by default all there is, and renew the tables of the READMEs."""
    parser = argparse.ArgumentParser(description="Score the extractor and publish the results.")
    parser.add_argument("gold", nargs="*", type=Path)
    parser.add_argument("--model", default="rules")
    options = parser.parse_args()
    if missing := [str(place) for place in options.gold if not place.exists()]:
        parser.error(f"there is no gold at {', '.join(missing)}")
    if options.gold:
        score(options.gold, "all", options.model)
    else:
        if REFERENCE.exists():
            score([REFERENCE], "reference", options.model)
        for split in json.loads(SPLITS.read_text(encoding="utf-8")):
            score([GOLD], split, options.model, splits=SPLITS)
    publish(READMES, results=RESULTS)


def score(places: Iterable[Path], name: str, model: str, *, splits: Path | None = None) -> None:
    """Score one set of gold, save the result without words of its texts, and print its signature."""
    gold: list[Annotated | Entry] = list(load_reports(places))
    if splits:
        gold, _ = select_split(gold, [], name, splits)
    reports = Extractor(model).pipe(entry.load().report.text for entry in gold)
    result = evaluate(gold, [from_report(report) for report in reports], system=model, split=name, baselines=BASELINES)
    RESULTS.mkdir(exist_ok=True)
    result.save(RESULTS / f"{model}-{name}.json", text=False)
    sys.stdout.write(f"{result.signature}\n")


if __name__ == "__main__":
    main()
