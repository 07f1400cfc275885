"""Write annotations/splits.json: ``python tools/split_corpus.py``. Reports placed before stay where they are."""

from __future__ import annotations

import json
from pathlib import Path

from near_duplicates import tied_reports

from gongkai.annotations.marked import read_marked
from gongkai.annotations.splits import Entry, split

ROOT = Path(__file__).resolve().parent.parent
SPLITS = ROOT / "annotations" / "splits.json"


def main() -> None:
    """Place every report of the corpus, and say which sentences hold reports together."""
    files = [read_marked(path) for path in sorted((ROOT / "annotations" / "marked").glob("*.md"))]
    built = [marked for marked in files if (ROOT / "annotations" / "gold" / f"{marked.name}.json").exists()]
    entries = [
        Entry(one.name, (one.head.issuer or one.name).removesuffix("办公室"), one.head.style, one.is_dense)
        for one in built
    ]
    ties = list(tied_reports(built))
    for first, second, one, other in ties:
        print(f"{first} and {second} share: {one}" + ("" if one == other else f" / {other}"))
    previous = json.loads(SPLITS.read_text(encoding="utf-8")) if SPLITS.exists() else None
    places = split(entries, [tie[:2] for tie in ties], previous=previous)
    SPLITS.write_text(json.dumps(places, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(", ".join(f"{place}: {len(names)}" for place, names in places.items()))


if __name__ == "__main__":
    main()
