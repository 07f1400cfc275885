"""Statutory tables written out: every cell is found at its place, in every layout."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from gongkai.annotations.schema import taxonomy
from gongkai.annotations.tables_text import LAYOUTS, reading, write_table
from gongkai.corpus.clean import clean
from gongkai.corpus.read import from_text
from gongkai.corpus.tabular import find_tables

FIGURES: dict[str, dict[str, Any]] = {
    "proactive": {
        "cells": {"normative.made": 3, "licences.decisions": None, "coercion.decisions": "/", "fees.amount": 3.5}
    },
    "applications": {"rows": {"new": {"natural_person": 5, "total": 5}, "granted": {"natural_person": 5, "total": 5}}},
    "review_litigation": {"cells": {"review.upheld": 1, "review.total": 1}},
    "statistics": {
        "rows": [
            ["指标", "单位", "数量", None],
            ["主动公开政府信息数", "条", 512, "disclosure.proactive"],
            ["其中：网站公开", "条", "约300", "其中：网站公开"],
            ["收费金额", "万元", 0, "actions.fees"],
        ]
    },
}
EXPECTED = {
    "proactive": {("normative", "made"): "3", ("licences", "decisions"): "", ("fees", "amount"): "3.5"},
    "applications": {("new", "natural_person"): "5", ("refused.law", "legal"): "0", ("carried_out", "total"): "0"},
    "review_litigation": {("review", "upheld"): "1", ("litigation_after_review", "total"): "0"},
    "statistics": {("disclosure.proactive", "value"): "512", ("其中：网站公开", "value"): "约300"},
}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("code", FIGURES)
def test_cells_stand_where_they_say(code: str, layout: str) -> None:
    text, table = write_table(code, {**FIGURES[code], "layout": layout}, year=2022)
    printed = {(c.row, c.column): "" if c.start is None else text[c.start : c.end] for c in table.cells}
    for key, words in EXPECTED[code].items():
        assert printed[key] == words
    assert all(reading(printed[cell.row, cell.column]) == (cell.status, cell.value) for cell in table.cells)
    assert text[table.start : table.end].strip() == text[table.start : table.end]


@pytest.mark.parametrize("form", [2019, 2021])
@pytest.mark.parametrize("code", ["proactive", "applications", "review_litigation"])
def test_codes_are_those_of_the_taxonomy(code: str, form: int) -> None:
    _, table = write_table(code, {"form": form})
    known = taxonomy()["tables"][code]
    assert {cell.row for cell in table.cells} <= set(known["rows"])
    assert {cell.column for cell in table.cells} <= set(known["columns"])
    assert len({(cell.row, cell.column) for cell in table.cells}) == len(table.cells)


def test_every_row_of_the_taxonomy_is_in_a_form() -> None:
    for code in ("proactive", "applications", "review_litigation"):
        rows = {cell.row for form in (2019, 2021) for cell in write_table(code, {"form": form})[1].cells}
        assert rows == set(taxonomy()["tables"][code]["rows"])


@pytest.mark.parametrize(("year", "other"), [(2020, "other"), (2021, "other.unpaid"), (None, "other.unpaid")])
def test_the_form_goes_by_the_year(year: int | None, other: str) -> None:
    rows = {cell.row for cell in write_table("applications", {}, year=year)[1].cells}
    assert other in rows
    assert len(rows & {"other", "other.unpaid"}) == 1


@pytest.mark.parametrize(
    ("printed", "status", "value"),
    [("3", "number", 3), ("1,204", "number", 1204), ("3.50", "number", "3.50"), ("0", "zero", 0), ("0.0", "zero", "0.0"),
     ("", "blank", None), (" ", "blank", None), ("/", "na", None), ("—", "na", None), ("见附件", "text", None)],
)  # fmt: skip
def test_status(printed: str, status: str, value: object) -> None:
    assert reading(printed) == (status, None if value is None else Decimal(str(value)))


def test_units() -> None:
    cells = {(cell.row, cell.column): cell.unit for cell in write_table("proactive", {"form": 2021})[1].cells}
    assert (cells["fees", "amount"], cells["licences", "decisions"]) == ("万元", None)
    assert [cell.unit for cell in write_table("statistics", FIGURES["statistics"])[1].cells] == ["条", "条", "万元"]


@pytest.mark.parametrize("layout", ["bars", "rows"])
def test_the_table_is_known_for_one(layout: str) -> None:
    text, _ = write_table("applications", {**FIGURES["applications"], "layout": layout})
    cleaned = clean(from_text(f"三、收到和处理政府信息公开申请情况\n{text}\n四、其他"))
    start, end = find_tables(cleaned.text)[0]
    assert "申请人情况" in cleaned.text[start:end]
    assert "结转下年度继续办理" in cleaned.text[start:end]


@pytest.mark.parametrize(
    ("code", "figures", "message"),
    [
        ("proactive", {"layout": "round"}, "layout is 'round'; allowed are bars, rows, lines, aligned, run"),
        ("proactive", {"form": 2008}, "form is 2008; allowed are 2019, 2021"),
        (
            "proactive",
            {"form": 2021, "cells": {"normative.newly_made": 1}},
            "the form of 2021 has no cell normative.newly_made",
        ),
        ("applications", {"rows": {"new": 3}}, "row new is 3; expected are figures by column"),
        ("fees", {}, "there is no table 'fees'; allowed are proactive"),
        ("statistics", {"rows": [["a", "b"]]}, r"the row \['a', 'b'\] does not list"),
    ],
)
def test_mistakes(code: str, figures: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        write_table(code, figures)
