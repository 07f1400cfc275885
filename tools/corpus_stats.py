"""Describe the corpus as Markdown: ``python tools/corpus_stats.py``.

Size, density, variety, how distinct its sentences are, and how much of the reference reports' wording it holds.
"""

from __future__ import annotations

import json
import logging
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import jieba
from near_duplicates import REPORTS, alike, composed, sentences_of

from gongkai.annotations.marked import Marked, layers_of, read_marked
from gongkai.annotations.schema import RELATION_LABELS, SPAN_LABELS, STATEMENT_LABELS
from gongkai.corpus.clean import clean
from gongkai.corpus.read import from_text
from gongkai.corpus.script import detect_script

ROOT = Path(__file__).resolve().parent.parent
REFERENCE = ROOT.parent / "shared" / "reference"
Rows = list[tuple[object, ...]]
_IDEOGRAPHS = re.compile("[\u3400-\u9fff]+")


def main() -> None:
    """Print the statistics."""
    jieba.setLogLevel(logging.WARNING)
    files = [read_marked(path) for path in sorted((ROOT / "annotations" / "marked").glob("*.md"))]
    files = [one for one in files if (ROOT / "corpus" / "reports" / f"{one.name}.txt").exists()]
    texts = {one.name: (ROOT / "corpus" / "reports" / f"{one.name}.txt").read_text(encoding="utf-8") for one in files}
    size(files, texts)
    splits(files)
    distinctness(files)
    variety(files, texts)
    coverage(files)


def table(head: Iterable[object], rows: Iterable[Iterable[object]]) -> None:
    """Print a Markdown table."""
    columns = [str(cell) for cell in head]
    print(f"\n| {' | '.join(columns)} |\n|{'---|' * len(columns)}")
    for row in rows:
        print(f"| {' | '.join(map(str, row))} |")


def size(files: list[Marked], texts: dict[str, str]) -> None:
    """Print how much there is."""
    layers = [layers_of(one.body)[0] for one in files]
    spans = Counter(span.label for entry in layers for span in entry.spans)
    relations = Counter(relation.label for entry in layers for relation in entry.relations)
    statements = Counter(statement.label for entry in layers for statement in entry.statements)
    characters = sum(map(len, texts.values()))
    rows: Rows = [
        ("reports", len(files)),
        ("characters", f"{characters:,}"),
        ("quantities", f"{spans['QUANTITY']:,}"),
    ]
    rows += [("statements", f"{statements.total():,}"), ("spans", f"{spans.total():,}")]
    rows += [("relations", f"{relations.total():,}")]
    rows += [("linked improvements", sum(bool(s.addresses) for entry in layers for s in entry.statements))]
    table(("", "count"), rows)
    counted: list[tuple[str, str]] = [(label, f"{spans[label]:,}") for label in SPAN_LABELS]
    counted += [(label, f"{relations[label]:,}") for label in RELATION_LABELS]
    counted += [(label, f"{statements[label]:,}") for label in STATEMENT_LABELS]
    table(("label", "count"), counted)


def splits(files: list[Marked]) -> None:
    """Print size and density of the splits."""
    path = ROOT / "annotations" / "splits.json"
    places = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    by_name = {one.name: one for one in files}
    rows = []
    for place, names in {**places, "all": list(by_name)}.items():
        inside = [by_name[name] for name in names if name in by_name]
        characters = sum(len(one.body.text) for one in inside)
        quantities = sum(span.label == "QUANTITY" for one in inside for span in one.body.spans)
        dense = sum(one.is_dense for one in inside)
        rows.append((place, len(inside), f"{characters:,}", quantities, f"{per_mille(quantities, characters)}", dense))
    table(("split", "reports", "characters without tables", "quantities", "per 1 000", "dense reports"), rows)


def per_mille(part: int, whole: int) -> str:
    return f"{1000 * part / whole:.1f}" if whole else "–"


def per_cent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "–"


def distinctness(files: list[Marked]) -> None:
    """Print how many span-bearing sentences stand alone, and which reports are nearly the same."""
    sentences = {one.name: composed(sentences_of(one)) for one in files}
    counts = Counter(entry.masked for entries in sentences.values() for entry in entries)
    rows: Rows = [("span-bearing sentences, prescribed wording aside", counts.total())]
    rows += [("distinct after masking numbers and names", f"{len(counts)} ({per_cent(len(counts), counts.total())})")]
    pairs = list(alike({one.name: one.body.text for one in files}, size=5, threshold=REPORTS))
    rows += [(f"pairs of reports alike by {REPORTS} or more", len(pairs))]
    table(("distinctness", ""), rows)
    for one, other, similarity in pairs:
        print(f"\n{one} and {other} are alike by {similarity:.2f}")
    often = [(words, number) for words, number in counts.most_common(15) if number > 1]
    table(("most frequent sentence", "times"), often)


def variety(files: list[Marked], texts: dict[str, str]) -> None:
    """Print what kinds of reports there are."""
    total = len(files)
    for field in ("level", "sector", "form", "style", "year"):
        counts = Counter(getattr(one.head, field) for one in files)
        ordered = sorted(counts.items()) if field == "year" else counts.most_common()
        table((field, "reports", "share"), [(key, number, per_cent(number, total)) for key, number in ordered])
    lengths = sorted(map(len, texts.values()))
    if lengths:
        at = [lengths[min(total - 1, total * share // 100)] for share in (0, 10, 50, 90, 100)]
        table(("characters of a report: least", "10 %", "median", "90 %", "most"), [at])
    damage = Counter(name for one in files for name in one.head.damage or ("none",))
    table(("damage", "reports", "share"), [(key, n, per_cent(n, total)) for key, n in damage.most_common()])
    script = Counter(detect_script(text) for text in texts.values())
    wide = sum("，" in text for text in texts.values())
    rows: Rows = [(f"script {key}", number, per_cent(number, total)) for key, number in script.items()]
    rows += [("full-width punctuation", wide, per_cent(wide, total))]
    checks = sum(bool(one.head.checks) for one in files)
    rows += [("deliberate errors", checks, per_cent(checks, total))]
    forms = sum(bool(one.head.tables) for one in files)
    rows += [("statutory tables", forms, per_cent(forms, total))]
    table(("", "reports", "share"), rows)
    layouts = Counter((code, form.get("layout", "bars")) for one in files for code, form in one.head.tables.items())
    table(("table", "layout", "tables"), [(*key, number) for key, number in sorted(layouts.items())])


def coverage(files: list[Marked]) -> None:
    """Print how much of the reference reports' wording the corpus holds."""
    if not REFERENCE.is_dir():
        print("\nCoverage: the reference reports (../shared/reference) are not here.")
        return
    own_bigrams: set[str] = set()
    own_words: set[str] = set()
    for one in files:
        own_bigrams |= set(bigrams(one.body.text))
        own_words |= {word for span in one.body.spans for word in words_of(span.text)}
    rows, absent = [], Counter[str]()
    for path in sorted(REFERENCE.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = gold.get("text") or path.with_suffix(".txt").read_text(encoding="utf-8")
        found = list(bigrams(clean(from_text(text)).text))
        types = set(found)
        words = {word for span in gold["spans"] for word in words_of(span["text"])}
        shares = [per_cent(len(types & own_bigrams), len(types))]
        shares += [per_cent(sum(pair in own_bigrams for pair in found), len(found))]
        rows.append((path.stem, *shares, per_cent(len(words & own_words), len(words))))
        absent.update(words - own_words)
    table(("coverage of", "bigram types", "bigrams in running text", "span-bearing word types"), rows)
    print(f"\nWords of spans that the corpus lacks: {'、'.join(sorted(absent))}")


def bigrams(text: str) -> Iterable[str]:
    for run in _IDEOGRAPHS.findall(text):
        yield from (run[at : at + 2] for at in range(len(run) - 1))


def words_of(text: str) -> list[str]:
    return [word for word in jieba.lcut(text) if _IDEOGRAPHS.fullmatch(word)]


if __name__ == "__main__":
    main()
