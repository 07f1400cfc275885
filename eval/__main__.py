"""Score predictions against gold: ``python -m gongkai.eval GOLD… --pred PRED…``."""

from __future__ import annotations

import argparse
import sys

from ..annotations.read import load_reports
from .counts import Tally
from .pairing import pair_documents
from .scores import score_document

HEADLINES = (
    ("span strict F1", "span", "strict"),
    ("span overlap F1", "span", "overlap"),
    ("relation strict F1", "relation", "strict"),
    ("relation overlap F1", "relation", "overlap"),
    ("statement F1", "statement", "iou"),
    ("fact F1", "fact", "spans"),
)


def main() -> None:
    """Print headline scores, scores by label, and every error in its line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="+")
    parser.add_argument("--pred", nargs="+", required=True)
    parser.add_argument("--errors", action="store_true", help="list every error in its sentence")
    options = parser.parse_args()
    total, lines = Tally(), []
    for gold, predicted in pair_documents(load_reports(options.gold), load_reports(options.pred)):
        sheet = score_document(gold, predicted)
        total.merge(sheet.tally)
        text = gold.report.text
        for error in sheet.errors:
            at = (error.gold or error.predicted or ((0, 0),))[0][0]
            line = text[text.rfind("\n", 0, at) + 1 : (text.find("\n", at) + 1 or len(text) + 1) - 1]
            sides = [" -> ".join(text[e[0] : e[1]] for e in side) or "–" for side in (error.gold, error.predicted)]
            values = (
                f" [{error.gold_value} / {error.predicted_value}]" if error.gold_value or error.predicted_value else ""
            )
            lines.append(
                f"{gold.id}:{at} {error.layer} {error.kind} {error.label}: gold {sides[0]} / pred {sides[1]}{values}\n    {line}"
            )
    out = [f"{name}: {_say(total.total(layer, mode))}" for name, layer, mode in HEADLINES]
    for layer, mode in total.layers():
        out.append(f"== {layer} {mode}: {_say(total.total(layer, mode))}")
        out += [f"   {label}: {_say(counts)}" for label, counts in total.labels(layer, mode).items()]
    sys.stdout.write("\n".join(out + lines * options.errors) + "\n")


def _say(counts) -> str:
    shown = [f"{100 * x:.1f}" if x is not None else "–" for x in (counts.f1, counts.precision, counts.recall)]
    return f"{shown[0]} (P {shown[1]} R {shown[2]}; tp {counts.tp} fp {counts.fp} fn {counts.fn})"


if __name__ == "__main__":
    main()
