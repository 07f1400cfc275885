"""A text and what is said of it change together."""

from __future__ import annotations

import pytest

from gongkai.annotations.page import Page
from gongkai.corpus.offsets import Edit
from gongkai.corpus.types import Cell, Relation, Span, Statement, Table

TEXT = "一、概述\n公开信息9条。更新慢。要加快。\n规章 3"
PAGE = Page(
    TEXT,
    spans=(Span("T1", "ITEM", 5, 9, "公开信息"), Span("T2", "QUANTITY", 9, 11, "9条")),
    relations=(Relation("measures", "T2", "T1"),),
    statements=(
        Statement("S1", "PROBLEM", 12, 15, "更新慢"),
        Statement("S2", "IMPROVEMENT", 16, 19, "要加快", addresses=("S1",)),
    ),
    tables=(Table("proactive", 24, 25, (Cell("regulations", "made", None, "number", 24, 25),)),),
    blocks=((21, 25),),
)


@pytest.mark.parametrize(
    ("edit", "texts"),
    [
        (Edit(9, 9, " "), ["公开信息", "9条"]),
        (Edit(7, 7, "\n"), ["公开\n信息", "9条"]),
        (Edit(11, 11, "(tiáo)"), ["公开信息", "9条"]),
        (Edit(5, 7), ["信息", "9条"]),
        (Edit(0, 5), ["公开信息", "9条"]),
    ],
)
def test_spans_move(edit: Edit, texts: list[str]) -> None:
    page = PAGE.edited([edit])
    assert [span.text for span in page.spans] == texts
    assert all(page.text[entry.start : entry.end] == entry.text for entry in (*page.spans, *page.statements))
    (cell,) = page.tables[0].cells
    assert page.text[cell.start : cell.end] == "3"
    assert page.text[slice(*page.blocks[0])] == "规章 3"


def test_what_is_gone_takes_its_relations_along() -> None:
    page = PAGE.edited([Edit(5, 9), Edit(12, 16)])
    assert [span.id for span in page.spans] == ["T2"]
    assert page.relations == ()
    assert [(entry.id, entry.addresses) for entry in page.statements] == [("S2", ())]


def test_no_edits() -> None:
    assert PAGE.edited([]) is PAGE


def test_places() -> None:
    assert [TEXT[start:end] for start, end in PAGE.lines()] == ["一、概述", "公开信息9条。更新慢。要加快。"]
    assert [(match["marker"], match["title"]) for match in PAGE.headings()] == [("一、", "概述")]
    assert PAGE.in_table(20, 22) and not PAGE.in_table(19, 21) and PAGE.in_table(19, 21, reach=1)
    assert PAGE.inside(10) and not PAGE.inside(9) and not PAGE.inside(11)
    assert PAGE.annotated(14, 16) and not PAGE.annotated(15, 16)
    assert bytes(PAGE.free()) == b"\1" * 21 + b"\0" * 4
