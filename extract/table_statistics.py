"""The older 政府信息公开情况统计表: one indicator a row, with its unit and its figure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from .patterns import tables as pat
from .table_cells import Account
from .table_words import Word, runs

_LEAST_ROWS = 4
_LEAST_KNOWN = 3


@dataclass(slots=True)
class _Row:
    """A row: the words of its label, its unit, and what stands behind them."""

    label: list[Word]
    unit: str | None = None
    items: list[Word] = field(default_factory=list)


def fill_statistics(words: Sequence[Word]) -> list[Account]:
    """Read the tables of indicators, units and figures among the words of a document.

    Parameters
    ----------
    words : sequence of Word
        Of all tables, in order.

    Returns
    -------
    list of Account
        A table's rows are indicator codes where the label states one, else the label without its number; the column
        is ``value``. A row with several figures (this year and all years) is refused.
    """
    accounts: list[Account] = []
    rows: list[_Row] = []
    for run in runs(words):
        if run[0].kind == "label":
            rows += _labelled(run)
        elif run[0].kind == "end":
            accounts += _accounts(rows)
            rows = []
        elif rows:
            rows[-1].items.append(run[0])
    return accounts + _accounts(rows)


def _labelled(run: Sequence[Word]) -> list[_Row]:
    """Cut a run of labels at the units: each closes a row."""
    rows: list[_Row] = []
    label: list[Word] = []
    for word in run:
        unit = pat.UNIT_WORD.fullmatch(word.text)
        if unit and label:
            rows.append(_Row(label, unit["unit"]))
            label = []
        elif not pat.STATISTICS_HEAD.fullmatch(word.text):
            label.append(word)
    return [*rows, _Row(label)] if label else rows


def _accounts(rows: Sequence[_Row]) -> list[Account]:
    """Return the tables that the rows of a region make, or none where they are no such table."""
    named = [(row, *_name(row)) for row in rows]
    known = sum(code is not None for row, code, _ in named if row.items)
    if known < _LEAST_KNOWN or sum(row.unit is not None or code is not None for row, code, _ in named) < _LEAST_ROWS:
        return []
    account = Account("statistics")
    accounts = [account]
    seen: set[str] = set()
    matter = ""
    for row, code, label in named:
        if code in ("review.cases", "litigation.cases"):
            matter = code.split(".")[0]
        elif code in ("upheld", "corrected"):
            code = f"{matter}.{code}" if matter else None
        if code in seen and code is not None:
            account, seen = Account("statistics"), set()
            accounts.append(account)
        if code is not None:
            seen.add(code)
        _put(account, code or label, row)
    return [account for account in accounts if account.cells]


def _name(row: _Row) -> tuple[str | None, str]:
    """Return the indicator that a row's label states, if it states one, and the label."""
    squeezed = _squeezed(row.label)
    best, end = None, -1
    for code, pattern in pat.STATISTICS:
        for found in pattern.finditer(squeezed):
            if found.end() > end:
                best, end = code, found.end()
    own = _squeezed(_own(row.label))
    bare = pat.STATISTICS_NUMBERING.sub("", pat.STATISTICS_NOTE.sub("", own)) or own
    rest = pat.STATISTICS_NOTE.sub("", squeezed)
    last = best is not None and end >= len(rest)
    return (best if last and not pat.STATISTICS_PART.search(own) else None), bare


def _squeezed(words: Sequence[Word]) -> str:
    return "".join("".join(word.text.split()) for word in words)


def _own(label: Sequence[Word]) -> Sequence[Word]:
    """Leave out the headings in front of a label: what stands before its own number."""
    for at in range(len(label) - 1, 0, -1):
        found = pat.STATISTICS_NUMBERING.match(label[at].text)
        if found and found[0]:
            return label[at:]
    return label


def _put(account: Account, name: str, row: _Row) -> None:
    """Add the cell of a row; a heading, whose unit and figure are dashes, has none."""
    items = [word for word in row.items if word.kind != "blank"]
    if row.unit is None and len(items) > 1 and items[0].kind == "na":
        items = items[1:]
        if items[0].kind == "na":
            return
    figures = [word for word in items if word.value is not None]
    if len(items) == 1:
        account.put(name, "value", items[0], unit=row.unit)
    elif figures:
        account.refuse(name, ["value"], items, "several")
    elif items:
        account.put(name, "value", items[0])
    elif row.unit is not None:
        account.blank(name, "value", row.items[0].start if row.items else row.label[-1].end)
