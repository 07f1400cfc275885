"""The corpus itself: made from its marked files to the letter, split without leaks, nobody else's words."""

from __future__ import annotations

import json
import re
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

from gongkai.annotations.build import build
from gongkai.annotations.jsonl import dump_line
from gongkai.annotations.lint import lint
from gongkai.annotations.marked import Marked, read_marked
from gongkai.annotations.sentences import is_prescribed, plain
from gongkai.corpus.clean import clean
from gongkai.corpus.read import from_text
from gongkai.corpus.sentences import split_sentences
from gongkai.extract.attributes import with_attributes

ROOT = Path(__file__).resolve().parents[2]
GOLD = sorted((ROOT / "annotations" / "gold").glob("*.json"))
MARKED = sorted((ROOT / "annotations" / "marked").glob("*.md"))
#: A sentence of the reference reports as long as this must not stand in the corpus.
LONG = 15


@pytest.fixture(scope="module")
def marked() -> dict[str, Marked]:
    """Return the marked files by name."""
    return {path.stem: read_marked(path) for path in MARKED}


def test_every_marked_file_is_built() -> None:
    assert [path.stem for path in GOLD] == [path.stem for path in MARKED], "run: make corpus"
    assert sorted(path.stem for path in (ROOT / "corpus" / "reports").glob("*.txt")) == [path.stem for path in MARKED]


@pytest.mark.parametrize("path", GOLD, ids=[path.stem for path in GOLD])
def test_gold_is_what_its_marked_file_gives(path: Path, marked: dict[str, Marked]) -> None:
    built = build(marked[path.stem], with_attributes)
    assert (ROOT / "corpus" / "reports" / f"{path.stem}.txt").read_bytes().decode() == built.text, "run: make corpus"
    assert path.read_text(encoding="utf-8") == dump_line(built.gold) + "\n", "run: make corpus"


@pytest.mark.parametrize("path", GOLD, ids=[path.stem for path in GOLD])
def test_nothing_is_wrong_with_gold(path: Path) -> None:
    assert lint(path) == []


def test_splits_hold_every_report_once_and_no_body_twice(marked: dict[str, Marked]) -> None:
    places = json.loads((ROOT / "annotations" / "splits.json").read_text(encoding="utf-8"))
    assert list(places) == ["train", "dev", "test"]
    names = [name for listed in places.values() for name in listed]
    assert sorted(names) == [path.stem for path in GOLD], "run: make corpus"
    bodies = [{marked[name].head.issuer for name in listed} for listed in places.values()]
    assert not (bodies[0] & bodies[1] or bodies[0] & bodies[2] or bodies[1] & bodies[2])
    assert not any(marked[name].is_dense for name in (*places["dev"], *places["test"]))


def test_no_near_duplicate_sentence_stands_in_two_splits(marked: dict[str, Marked]) -> None:
    tied_reports = runpy.run_path(str(ROOT / "tools" / "near_duplicates.py"))["tied_reports"]
    places = json.loads((ROOT / "annotations" / "splits.json").read_text(encoding="utf-8"))
    where = {name: place for place, names in places.items() for name in names}
    ties = list(tied_reports([one for one in marked.values() if one.name in where]))
    assert [tie for tie in ties if where[tie[0]] != where[tie[1]]] == [], "run: make corpus"


def test_sentences_are_distinct_and_reports_are_not_alike() -> None:
    command = [sys.executable, str(ROOT / "tools" / "corpus_stats.py")]
    printed = subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout
    share = re.search(r"distinct after masking numbers and names \| \d+ \(([\d.]+) %\)", printed)
    assert share is not None and float(share[1]) >= 85
    assert re.search(r"pairs of reports alike by 0\.5 or more \| 0 \|", printed)


def sentences(text: str) -> set[str]:
    cleaned = clean(from_text(text)).text
    found = (plain(cleaned[one.start : one.end]) for one in split_sentences(cleaned))
    return {one for one in found if len(one) >= LONG and not is_prescribed(one)}


def test_no_sentence_of_the_reference_reports_stands_in_the_corpus(reference: Path) -> None:
    real: set[str] = set()
    for path in reference.glob("*.txt"):
        real |= sentences(path.read_text(encoding="utf-8"))
    assert len(real) > 100
    for path in MARKED:
        own = re.sub(r"⟦[^|⟧]*\||⟪[^|⟫]*\||⟨[^⟩]*⟩|[⟧⟫]", "", path.read_text(encoding="utf-8").split("\n---\n", 1)[1])
        flat = plain(own)
        assert [sentence for sentence in real if sentence in flat] == []
