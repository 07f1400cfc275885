"""Say how far two annotators who worked apart agree: ``python tools/agreement.py``; renews AGREEMENT.md.

``annotations/agreement`` holds what each of the two wrote, as it was before their differences were settled.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from gongkai.annotations.marked import layers_of, read_marked
from gongkai.annotations.read import Annotated, text_hash
from gongkai.corpus.types import Report
from gongkai.eval.agreement import agree, to_text
from gongkai.extract.attributes import with_attributes

FOLDER = Path(__file__).resolve().parent.parent / "annotations"
STATED = frozenset({"spans", "relations", "statements"})
HEAD = """# Agreement of two annotators

Two annotators worked apart on the same {count} composed reports ({characters:,} characters), by the guidelines and the
same written rulings. The figures take the first as gold; the files are in `agreement/first` and `agreement/second`, as
they were before the differences were settled in `marked`. Printed by `make agreement`.

```
{figures}
```
"""


def main() -> None:
    """Compare the two folders, print every difference, and write the figures to annotations/AGREEMENT.md."""
    argparse.ArgumentParser(description=__doc__.splitlines()[0]).parse_args()
    first, second = (list(_read(FOLDER / "agreement" / side)) for side in ("first", "second"))
    text = to_text(agree(first, second))
    figures = text[: text.index("\n", text.index("disagreements:"))]
    characters = sum(len(entry.report.text) for entry in first)
    page = HEAD.format(count=len(first), characters=characters, figures=figures)
    (FOLDER / "AGREEMENT.md").write_text(page, encoding="utf-8")
    sys.stdout.write(text)


def _read(folder: Path) -> Iterator[Annotated]:
    for path in sorted(folder.glob("*.md")):
        layers, _ = layers_of(read_marked(path).body, with_attributes)
        text = layers.text.rstrip()
        report = Report(
            path.stem, path.name, text, spans=layers.spans, relations=layers.relations, statements=layers.statements
        )
        yield Annotated(report, text_hash(text), STATED, layers.codes, path.name)


if __name__ == "__main__":
    main()
