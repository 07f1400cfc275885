"""The statutory tables: every form in every container with every kind of damage, and the same by position."""

from __future__ import annotations

import functools
import importlib.util
import random
import sys
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml

from gongkai.corpus.read import from_text, read_bytes
from gongkai.corpus.types import Cell, Notice, Prepared, Table
from gongkai.extract.patterns import tables as pat
from gongkai.extract.pipeline import prepare
from gongkai.extract.table_words import classify
from gongkai.extract.tables import read_tables


def _load(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, Path(__file__).with_name(f"{name}.py"))
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


forms = _load("table_forms")
damage_kinds = _load("table_damage").DAMAGES
containers = _load("table_containers")

Key = tuple[str, str, str]
UNREAD = ("unreadable", "missing")
FORMS = [(form, sums) for form in (2019, 2021) for sums in (True, False)]
PDF = [name for name in containers.CONTAINERS if name.endswith("pdf")]


def damaged(damage: str, form: int, *, sums: bool) -> list[Any]:
    """The three tables of a form, each damaged."""
    rng = random.Random(f"{damage} {form} {sums}")
    sheets = forms.sheets(form, form + sums, sums=sums)
    for sheet in sheets:
        damage_kinds[damage](sheet, rng)
    return list(sheets)


def prepared(container: str, sheets: Sequence[Any]) -> Prepared:
    """The sheets as a report in a container, read and cleaned."""
    render, suffix = containers.CONTAINERS[container]
    made = render(sheets)
    return prepare(from_text(made, source="a.txt") if suffix == "txt" else read_bytes(made, source=f"a.{suffix}"))


def cells_of(tables: Sequence[Table]) -> dict[Key, Cell]:
    """The cells by table, row and column; none may stand twice."""
    cells = [((table.code, cell.row, cell.column), cell) for table in tables for cell in table.cells]
    assert len(dict(cells)) == len(cells)
    return dict(cells)


def outcome(truth: tuple[Decimal | None, str], cell: tuple[Decimal | None, str], *, doubtful: bool) -> str:
    """Judge a cell: ``right``, ``refused`` (no figure stated) or ``wrong``.

    What a container cannot show (a blank where only spaces part cells, one cell under several columns) may be refused
    or be another of the statuses without a figure.
    """
    if cell == truth:
        return "right"
    if cell[1] in UNREAD:
        return "refused"
    return "right" if doubtful and truth[0] is None and cell[0] is None else "wrong"


@functools.cache
def judged(damage: str, container: str) -> tuple[Counter[str], list[Any], list[Notice]]:
    """Read all forms with one kind of damage in one container."""
    counts: Counter[str] = Counter()
    wrong: list[Any] = []
    notices: list[Notice] = []
    for form, sums in FORMS:
        sheets = damaged(damage, form, sums=sums)
        report = prepared(container, sheets)
        tables, found = read_tables(report)
        notices += found
        cells = cells_of(tables)
        truth = {key: value for sheet in sheets for key, value in sheet.truth.items()}
        doubtful = {key for sheet in sheets for key in sheet.doubtful}
        for key, expected in truth.items():
            cell = cells.get(key)
            read = (cell.value, cell.status) if cell else (None, "missing")
            verdict = outcome(expected, read, doubtful=key in doubtful)
            readable = expected[1] != "missing" and key not in doubtful
            counts[verdict if readable else f"unreadable {verdict}"] += 1
            if verdict == "wrong":
                wrong.append((form, sums, key, expected, read))
            if cell is not None and cell.status in ("number", "zero"):
                assert cell.start is not None and cell.end is not None
                assert classify(report.clean.text[cell.start : cell.end])[1] == cell.value
        wrong += [
            ("not in the form", form, key)
            for key, cell in cells.items()
            if key not in truth and cell.status != "missing"
        ]
    return counts, wrong, notices


@pytest.mark.parametrize("container", [name for name in containers.CONTAINERS if name not in PDF])
@pytest.mark.parametrize("damage", damage_kinds)
def test_no_figure_is_wrong(damage: str, container: str) -> None:
    counts, wrong, notices = judged(damage, container)
    assert not wrong
    if damage == "undamaged":
        assert counts["refused"] == 0 and not notices
    assert counts["right"] >= 0.9 * (counts["right"] + counts["refused"])


@pytest.mark.slow
@pytest.mark.parametrize("container", PDF)
@pytest.mark.parametrize("damage", damage_kinds)
def test_no_figure_is_wrong_in_pdf(damage: str, container: str) -> None:
    counts, wrong, _ = judged(damage, container)
    assert not wrong
    if damage == "undamaged":
        assert counts["refused"] == 0


@pytest.mark.parametrize("container", PDF)
def test_pdf_forms_are_complete(container: str) -> None:
    sheets = damaged("page_break", 2021, sums=True)
    cells = cells_of(read_tables(prepared(container, sheets))[0])
    assert {key: (cell.value, cell.status) for key, cell in cells.items()} == {
        key: value for sheet in sheets for key, value in sheet.truth.items()
    }


def test_share_of_readable_cells() -> None:
    total: Counter[str] = Counter()
    for container in containers.CONTAINERS:
        if container in PDF:
            continue
        for damage in damage_kinds:
            if damage != "undamaged":
                total += judged(damage, container)[0]
    assert total["right"] / (total["right"] + total["refused"]) >= 0.97


def by_position(report: Prepared, form: int) -> dict[Key, Decimal]:
    """Fill the form's cells in order with the figures that stand in its tables: what must not be done."""
    text = report.clean.text
    found: dict[Key, Decimal] = {}
    bounds = [text.index(heading[:2] + heading[2:6]) for heading in containers.HEADINGS] + [text.index("五、存在")]
    for sheet, start, end in zip(forms.sheets(form, 1), bounds, bounds[1:], strict=False):
        figures = [
            value for word in text[start:end].replace("|", " ").split() if (value := classify(word)[1]) is not None
        ]
        found |= dict(zip(sheet.truth, figures, strict=False))
    return found


@pytest.mark.parametrize("damage", ["blank_cell", "missing_row", "lost_column", "row_of_slashes", "lost_cell"])
def test_filling_by_position_shifts_figures(damage: str) -> None:
    sheets = damaged(damage, 2021, sums=True)
    report = prepared("piped_rows", sheets)
    truth = {key: value for sheet in sheets for key, (value, _) in sheet.truth.items()}
    shifted = sum(value != truth[key] for key, value in by_position(report, 2021).items())
    cells = cells_of(read_tables(report)[0])
    assert shifted > 5
    assert all(cell.value in (None, truth[key]) for key, cell in cells.items())


def test_filling_by_position_is_right_where_nothing_is_damaged() -> None:
    sheets = damaged("undamaged", 2021, sums=True)
    truth = {key: value for sheet in sheets for key, (value, _) in sheet.truth.items()}
    assert by_position(prepared("piped_rows", sheets), 2021) == truth


def test_refused_cells_are_counted() -> None:
    sheets = damaged("blank_cell", 2021, sums=False)
    tables, notices = read_tables(prepared("run_together", sheets))
    refused = sum(cell.status == "unreadable" for table in tables for cell in table.cells)
    assert refused > 0
    assert sum(int(notice.message.split()[0]) for notice in notices) == refused
    assert {notice.code for notice in notices} == {"table_cells_refused"}


def test_money_has_its_unit_from_the_head() -> None:
    cells = cells_of(read_tables(prepared("html", damaged("undamaged", 2021, sums=True)))[0])
    assert cells["proactive", "fees", "amount"].unit == "万元"
    assert cells["applications", "new", "total"].unit is None


def test_prose_holds_no_table() -> None:
    text = "一、总体情况\n全年收到申请12件，予以公开3件，部分公开2件，不予公开1件。\n行政复议0件，行政诉讼1件，结果维持1件。\n"
    assert read_tables(prepare(from_text(text, source="a.txt"))) == ((), ())


def test_codes_are_those_of_the_taxonomy() -> None:
    taxonomy = yaml.safe_load((Path(forms.__file__).parents[2] / "annotations" / "taxonomy.yaml").read_text("utf-8"))
    tables = taxonomy["tables"]
    rows = {"new", "carried_in", *pat.RESULTS_2019, *pat.RESULTS_2021, "total", "carried_out"}
    assert rows == set(tables["applications"]["rows"])
    assert list(pat.APPLICANTS) == list(tables["applications"]["columns"])
    assert list(pat.CASES) == list(tables["review_litigation"]["rows"])
    assert list(pat.OUTCOMES) == list(tables["review_litigation"]["columns"])
    assert {*pat.PROACTIVE_2019, *pat.PROACTIVE_2021} == set(tables["proactive"]["rows"])
    columns = {column for form in (pat.PROACTIVE_2019, pat.PROACTIVE_2021) for row in form.values() for column in row}
    assert columns == set(tables["proactive"]["columns"])
    indicators = {code for code, _ in pat.STATISTICS} - {"upheld", "corrected"}
    assert indicators <= set(taxonomy["indicators"])
