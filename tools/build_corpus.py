"""Check marked files, or make the corpus from them: ``python tools/build_corpus.py [--check] [FILE…]``."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from gongkai.annotations.build import build
from gongkai.annotations.jsonl import dump_line
from gongkai.annotations.lint import lint_marked
from gongkai.annotations.marked import Marked, read_marked
from gongkai.extract.attributes import with_attributes

ROOT = Path(__file__).resolve().parent.parent
MARKED = ROOT / "annotations" / "marked"
REPORTS = ROOT / "corpus" / "reports"
GOLD = ROOT / "annotations" / "gold"


def main() -> int:
    """Check files, by default all of ``annotations/marked``, and write reports and gold; 1 where something is wrong."""
    parser = argparse.ArgumentParser(description="Make the corpus from its marked files.")
    parser.add_argument("files", nargs="*", type=Path, help="by default all of annotations/marked")
    parser.add_argument("--check", action="store_true", help="only check")
    parser.add_argument("--quiet", action="store_true", help="leave out notes: what may well be meant")
    options = parser.parse_args()
    files = options.files or sorted(MARKED.glob("*.md"))
    read = [(path, _read(path)) for path in files]
    problems = sum(1 if marked is None else check(path, marked, quiet=options.quiet) for path, marked in read)
    if not options.check:
        for path, marked in read:
            if marked is not None:
                problems += write(path, marked)
        if not options.files:
            _drop_others({path.stem for path in files})
    return 1 if problems else 0


def _read(path: Path) -> Marked | None:
    try:
        return read_marked(path)
    except (ValueError, OSError) as error:
        print(error)
        return None


def check(path: Path, marked: Marked, *, quiet: bool) -> int:
    """Print what is wrong with a file, and return how much is."""
    remarks = lint_marked(marked, with_attributes)
    for remark in remarks:
        if not (quiet and remark.note):
            print(f"{path}:{remark.line}: {'note: ' if remark.note else ''}{remark.message}")
    problems = sum(not remark.note for remark in remarks)
    length = len(marked.body.text)
    quantities = sum(span.label == "QUANTITY" for span in marked.body.spans)
    print(
        f"{path}: {problems} problems, {len(remarks) - problems} notes; {length} characters, {quantities} quantities "
        f"({marked.density:.1f} per 1 000), {len(marked.body.statements)} statements"
    )
    return problems


def write(path: Path, marked: Marked) -> int:
    """Write the report and the gold of a file; 1 where it cannot be built."""
    try:
        built = build(marked, with_attributes)
    except ValueError as error:
        print(f"not built: {error}", file=sys.stderr)
        return 1
    REPORTS.mkdir(exist_ok=True)
    GOLD.mkdir(exist_ok=True)
    (REPORTS / f"{marked.name}.txt").write_text(built.text, encoding="utf-8", newline="\n")
    (GOLD / f"{marked.name}.json").write_text(dump_line(built.gold) + "\n", encoding="utf-8", newline="\n")
    return 0


def _drop_others(names: set[str]) -> None:
    """Take out what was made of marked files that are gone."""
    for path in [*REPORTS.glob("*.txt"), *GOLD.glob("*.json")]:
        if path.stem not in names:
            path.unlink()


if __name__ == "__main__":
    sys.exit(main())
