"""Check marked files, or make the corpus from them: ``python tools/build_corpus.py [--check] [FILE…]``."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from gongkai.annotations.lint import lint_marked
from gongkai.annotations.marked import read_marked
from gongkai.extract.attributes import with_attributes

ROOT = Path(__file__).resolve().parent.parent
MARKED = ROOT / "annotations" / "marked"


def main() -> int:
    """Check the files given, by default all of ``annotations/marked``; 1 where something is wrong."""
    parser = argparse.ArgumentParser(description="Make the corpus from its marked files.")
    parser.add_argument("files", nargs="*", type=Path, default=sorted(MARKED.glob("*.md")))
    parser.add_argument("--check", action="store_true", help="only check")
    parser.add_argument("--quiet", action="store_true", help="leave out notes: what may well be meant")
    options = parser.parse_args()
    problems = 0
    for path in options.files:
        problems += check(path, quiet=options.quiet)
    return 1 if problems else 0


def check(path: Path, *, quiet: bool) -> int:
    """Print what is wrong with a file, and return how much is."""
    try:
        marked = read_marked(path)
    except (ValueError, OSError) as error:
        print(f"{error}")
        return 1
    remarks = lint_marked(marked, with_attributes)
    for remark in remarks:
        if not (quiet and remark.note):
            print(f"{path}:{remark.line}: {'note: ' if remark.note else ''}{remark.message}")
    problems = sum(not remark.note for remark in remarks)
    quantities = sum(span.label == "QUANTITY" for span in marked.body.spans)
    density = 1000 * quantities / max(1, len(marked.body.text))
    print(
        f"{path}: {problems} problems, {len(remarks) - problems} notes; {len(marked.body.text)} characters, "
        f"{quantities} quantities ({density:.1f} per 1 000), {len(marked.body.statements)} statements"
    )
    return problems


if __name__ == "__main__":
    sys.exit(main())
