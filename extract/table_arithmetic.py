"""The sums of the statutory forms, by which uncertain readings of a row are told apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import combinations
from math import comb

from .patterns import tables as pat
from .table_words import Word

Reading = tuple[Word | None, ...]
"""What stands in each column of a row; None where nothing does."""
Known = Mapping[tuple[str, str], Decimal | None]
"""Values by row and column; None where a cell is there but without a figure."""

_MOST_READINGS = 800
_ZERO = Decimal(0)


def readings(items: Sequence[Word], columns: int) -> list[Reading]:
    """Return all ways to place the items in columns without changing their order, or none where they are too many.

    Examples
    --------
    >>> a, b = Word("3", 0, 1, "number"), Word("5", 2, 3, "number")
    >>> [[word and word.text for word in reading] for reading in readings([a, b], 3)]
    [['3', '5', None], ['3', None, '5'], [None, '3', '5']]
    """
    count = len(items)
    if not count or comb(max(count, columns), min(count, columns)) > _MOST_READINGS:
        return []
    if count >= columns:
        return list(combinations(items, columns))
    found = []
    for places in combinations(range(columns), count):
        reading: list[Word | None] = [None] * columns
        for place, item in zip(places, items, strict=True):
            reading[place] = item
        found.append(tuple(reading))
    return found


def agreed(candidates: Sequence[Reading], possible: Callable[[Reading], bool]) -> Reading | None:
    """Return what all possible readings have in common, None where nothing is; columns in doubt hold None.

    Nothing is in common where no reading was ruled out: then the sums said nothing.
    """
    left = [reading for reading in candidates if possible(reading)]
    if not left or len(left) == len(candidates) > 1:
        return None
    common = tuple(
        column[0] if all(word is column[0] for word in column) else None for column in zip(*left, strict=True)
    )
    return common if any(common) else None


def expected(known: Known, row: str, column: str, results: Sequence[str]) -> Decimal | None:
    """Return what a cell of the applications form must hold by the sums of its column; None where they do not tell."""
    balance = {"new": 1, "carried_in": 1, "total": -1, "carried_out": -1}
    if row == "total":
        values = [known.get((code, column)) for code in results]
        if all(value is not None for value in values):
            return sum((value for value in values if value is not None), _ZERO)
    if row in balance:
        rest = {code: known.get((code, column)) for code in balance if code != row}
        if any(value is None for value in rest.values()):
            return None
        return -sum((balance[code] * (value or _ZERO) for code, value in rest.items()), _ZERO) * balance[row]
    total = known.get(("total", column))
    if row not in results or total is None:
        return None
    values = [known.get((code, column)) for code in results if code != row]
    if any(value is None for value in values):
        return None
    return total - sum((value for value in values if value is not None), _ZERO)


def row_holds(values: Sequence[Decimal | None]) -> bool | None:
    """Tell whether the last of the values is the sum of those before it; None where one is not known."""
    if any(value is None for value in values):
        return None
    known = [value for value in values if value is not None]
    return sum(known[:-1], _ZERO) == known[-1]


def fits_columns(reading: Reading, known: Known, row: str, results: Sequence[str]) -> bool:
    """Tell whether a reading of a row of the applications form contradicts no sum."""
    for word, column in zip(reading, pat.APPLICANTS, strict=True):
        if word is None or word.value is None:
            continue
        must = expected(known, row, column, results)
        if must is not None and must != word.value:
            return False
    values = [figure(word) for word in reading]
    *parts, total = values
    if total is not None:
        present = sum((value for value in parts if value is not None), _ZERO)
        if present > total or (None not in parts and present != total):
            return False
    return True


def fits_cases(reading: Reading) -> bool:
    """Tell whether a reading of the fifteen counts of the review table bears out a sum and contradicts none."""
    size = len(pat.OUTCOMES)
    holding = 0
    for at in range(0, len(reading), size):
        values = [figure(word) for word in reading[at : at + size]]
        *parts, total = values
        if total is None:
            continue
        present = sum((value for value in parts if value is not None), _ZERO)
        if present > total or (None not in parts and present != total):
            return False
        holding += total > 0 and None not in parts
    return holding > 0


def figure(word: Word | None) -> Decimal | None:
    """Return the figure of a cell; / and the like stand for nothing."""
    if word is None:
        return None
    return _ZERO if word.kind == "na" else word.value


def sums_hold(rows: Iterable[Sequence[Decimal | None]]) -> tuple[int, int]:
    """Count the rows, of those with a figure other than zero, whose sum holds, and those whose sum does not."""
    holding = failing = 0
    for values in rows:
        held = row_holds(values)
        if held is None or not any(values):
            continue
        holding += held
        failing += not held
    return holding, failing
