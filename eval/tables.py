"""Scores of what stands beside the running text: table cells, checks that must fail, and the report's own data."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

from ..annotations.read import Annotated
from ..corpus.types import Cell
from .counts import Key
from .match import Extent
from .sheet import Error, Sheet

_METADATA = ("title", "issuer", "region", "year")
_PLACES = {"cell": ("value", "status"), "value": ("value",), "status": ("status",)}


def score_cells(sheet: Sheet) -> None:
    """Score tables cell by cell, by table, row and column code.

    A cell that only one side lists, as ``missing``, says the same as no cell and is not counted.
    """
    if "tables" not in sheet.gold.stated:
        sheet.unscored.add("cell")
        return
    gold, predicted = _cells(sheet.gold), _cells(sheet.predicted)
    for mode in _PLACES:
        sheet.tally.add(Key("cell", mode))
    # most cells are right: these are counted together
    right = {place for place, cells in gold.items() if _says(cells) == _says(predicted.get(place, []))}
    for table, count in Counter(place[0] for place in right for _ in gold[place]).items():
        for mode in _PLACES:
            sheet.tally.add(Key("cell", mode, table), tp=count, correct=count)
    for place in sorted({*gold, *predicted} - right):
        mine, theirs = gold.get(place, []), predicted.get(place, [])
        if not (mine and theirs):
            mine, theirs = ([cell for cell in side if cell.status != "missing"] for side in (mine, theirs))
        for mode, names in _PLACES.items():
            _count_cells(sheet, Key("cell", mode, place[0]), mine, theirs, names)
        _note_cells(sheet, place, mine, theirs)


def score_checks(sheet: Sheet) -> None:
    """Score the rules that must fail: each rule counts once in a document."""
    if "checks" not in sheet.gold.stated:
        sheet.unscored.add("check")
        return
    sheet.tally.add(Key("check", "fail"))
    gold, predicted = _failing(sheet.gold), _failing(sheet.predicted)
    for rule in sorted(gold | predicted):
        key = Key("check", "fail", rule)
        if rule in gold and rule in predicted:
            sheet.tally.add(key, tp=1, correct=1)
        elif rule in gold:
            sheet.tally.add(key, fn=1, missed=1)
            sheet.errors.append(Error("check", "missed", rule, gold_value="fail"))
        else:
            sheet.tally.add(key, fp=1, spurious=1)
            sheet.errors.append(Error("check", "spurious", rule, predicted_value="fail"))


def score_metadata(sheet: Sheet) -> None:
    """Score title, issuer, region and year as far as gold states them; null on both sides is nothing to score."""
    for name in _METADATA:
        if name not in sheet.gold.stated:
            sheet.unscored.add(name)
            continue
        mine, theirs = getattr(sheet.gold.report, name), getattr(sheet.predicted.report, name)
        key = Key("metadata", "exact", name)
        sheet.tally.add(key)
        if mine == theirs:
            right = int(mine is not None)
            sheet.tally.add(key, tp=right, correct=right)
            continue
        if mine is None:
            kind, counts = "spurious", {"fp": 1, "spurious": 1}
        elif theirs is None:
            kind, counts = "missed", {"fn": 1, "missed": 1}
        else:
            kind, counts = "value", {"fp": 1, "fn": 1, "incorrect": 1}
        sheet.tally.add(key, **counts)
        sheet.errors.append(Error("metadata", kind, name, gold_value=str(mine), predicted_value=str(theirs)))


def _cells(annotated: Annotated) -> dict[tuple[str, str, str], list[Cell]]:
    places: dict[tuple[str, str, str], list[Cell]] = {}
    for table in annotated.report.tables:
        for cell in table.cells:
            places.setdefault((table.code, cell.row, cell.column), []).append(cell)
    return places


def _says(cells: list[Cell]) -> list[tuple[Decimal | None, str]]:
    return [(cell.value, cell.status) for cell in cells]


def _count_cells(sheet: Sheet, key: Key, gold: list[Cell], predicted: list[Cell], names: tuple[str, ...]) -> None:
    mine, theirs = (
        Counter(tuple(getattr(cell, name) for name in names) for cell in side) for side in (gold, predicted)
    )
    right = (mine & theirs).total()
    wrong = min(len(gold), len(predicted)) - right
    missed, spurious = len(gold) - right - wrong, len(predicted) - right - wrong
    sheet.tally.add(
        key, tp=right, fp=wrong + spurious, fn=wrong + missed,
        correct=right, incorrect=wrong, missed=missed, spurious=spurious,
    )  # fmt: skip


def _note_cells(sheet: Sheet, place: tuple[str, str, str], gold: list[Cell], predicted: list[Cell]) -> None:
    if Counter(_says(gold)) == Counter(_says(predicted)):
        return
    kind = "value" if gold and predicted else "missed" if gold else "spurious"
    extents = [
        tuple(Extent(c.start, c.end) for c in side[:1] if c.start is not None and c.end is not None)
        for side in (gold, predicted)
    ]
    words = ["; ".join(_say(cell) for cell in side) for side in (gold, predicted)]
    sheet.errors.append(Error("cell", kind, ".".join(place), extents[0], extents[1], *words))


def _say(cell: Cell) -> str:
    return cell.status if cell.value is None else f"{cell.value} ({cell.status})"


def _failing(annotated: Annotated) -> set[str]:
    return {check.rule for check in annotated.report.checks if check.result == "fail"}
