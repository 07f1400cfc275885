"""Score the extractor on gold and write the table into the READMEs: ``python tools/results.py [GOLD…]``."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from gongkai import Extractor
from gongkai.annotations.read import from_report, load_reports
from gongkai.eval.baselines import BASELINES
from gongkai.eval.report import to_markdown
from gongkai.eval.run import evaluate

ROOT = Path(__file__).resolve().parent.parent
READMES = ("README.md", "README.zh.md")
MARKED = re.compile(r"(?<=<!-- results -->\n).*?(?=<!-- /results -->)", re.S)


def table(places: list[Path], *, model: str) -> str:
    """Return the signature and the headline scores as Markdown."""
    gold = load_reports(places)
    reports = Extractor(model).pipe(entry.report.text for entry in gold)
    result = evaluate(gold, [from_report(report) for report in reports], system=model, baselines=BASELINES)
    _, *parts = to_markdown(result).split("\n## ")[0].split("\n\n")
    return "\n\n".join(part.strip() for part in parts) + "\n"


def main() -> None:
    """Renew what stands between the marks of each README."""
    parser = argparse.ArgumentParser(description="Renew the results in the READMEs.")
    parser.add_argument("gold", nargs="*", type=Path, default=[ROOT / "annotations" / "gold"])
    parser.add_argument("--model", default="default")
    options = parser.parse_args()
    if missing := [str(place) for place in options.gold if not place.exists()]:
        parser.error(f"there is no gold at {', '.join(missing)}")
    written = table(options.gold, model=options.model)
    for name in READMES:
        text = (ROOT / name).read_text(encoding="utf-8")
        (ROOT / name).write_text(MARKED.sub(lambda _: written, text, count=1), encoding="utf-8")
    print(written)


if __name__ == "__main__":
    main()
