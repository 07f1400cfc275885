"""Reports in a terminal and as tab-separated lines."""

from __future__ import annotations

import io
import runpy
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from gongkai.corpus.types import Fact, Report
from gongkai.extract.terminal import HEADINGS, format_value, print_report, snippet, table_lines

EXAMPLE = Path(__file__).parent.parent / "example_report.py"


@pytest.fixture(scope="module")
def example() -> Callable[..., Report]:
    """Return the builder of the example report."""
    build: Callable[..., Report] = runpy.run_path(str(EXAMPLE))["example"]
    return build


def shown(report: Report, width: int = 120, **options: Any) -> str:
    stream = io.StringIO()
    print_report(report, Console(file=stream, width=width, force_terminal=False), **options)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("fields", "upper", "expected"),
    [
        ({"value": Decimal(123298), "unit": "条"}, None, "123,298条"),
        ({"value": Decimal("4.10"), "unit": None, "modifier": "approx"}, None, "≈4.1"),
        ({"value": Decimal(3), "unit": "个"}, Decimal(5), "3–5个"),
        ({"value": Decimal("18.2"), "unit": "%", "direction": "down"}, None, "↓18.2%"),
        ({"value": Decimal(400), "unit": "篇", "modifier": "at_least"}, None, "≥400篇"),
        ({"value": None, "unit": None}, None, "–"),
    ],
)
def test_values_read_as_a_person_writes_them(fields: dict[str, Any], upper: Decimal | None, expected: str) -> None:
    fact = Fact(
        "F",
        "text",
        "single",
        **({"modifier": "exact"} | fields),
        kind="count",
        indicator="other",
        start=0,
        end=0,
        text="",
    )
    assert format_value(fact, upper) == expected


@pytest.mark.parametrize(
    ("text", "start", "end", "expected"),
    [
        ("前句。收到3件;办结。后句。", 5, 7, ("收到", "3件", ";办结。")),
        ("一二三四五六七八九十", 4, 6, ("…三四", "五六", "七八…")),
        ("3件", 0, 2, ("", "3件", "")),
    ],
)
def test_a_snippet_stays_in_its_sentence(text: str, start: int, end: int, expected: tuple[str, str, str]) -> None:
    found = snippet(text, start, end, context=2)
    assert (found[0], found[1]) == expected[:2]
    assert found[2].startswith(expected[2][:2])


def test_lines_for_a_pipe_are_whole(example: Callable[..., Report]) -> None:
    lines = list(table_lines([example(source="a\tb\n" + "长" * 300)]))
    assert lines[0].split("\t") == ["source", *HEADINGS]
    assert [len(line.split("\t")) for line in lines] == [7] * 6
    assert lines[1].split("\t")[1:5] == ["≈41,000件", "主动公开政府信息", "区政府门户网站", "2023年"]
    assert lines[1].startswith("a b " + "长" * 300)
    assert lines[3].split("\t")[1] == "3–5件"


def test_zero_cells_are_shown_on_request(example: Callable[..., Report]) -> None:
    assert len(list(table_lines([example()], everything=True))) == 7
    assert "1 empty or zero table cells are not shown" in shown(example())
    assert "not shown" not in shown(example(), everything=True)


def test_a_terminal_gets_facts_statements_checks_and_warnings(example: Callable[..., Report]) -> None:
    text = shown(example())
    for words in (
        "6 facts · 3 statements · 1 failed checks · 2 warnings",
        "≈41,000件",
        "↓18.2%",
        "applications_balance",
        "problem",
        "improvement",
        "control_character",
        "每季度抽查一次",
    ):
        assert words in text
    assert "proactive_total" not in text


def test_nothing_in_a_report_reaches_the_terminal_raw(example: Callable[..., Report]) -> None:
    text = shown(example(title="[bold]题\x1b]0;名\x07", issuer="\u202e"))
    assert not set(text) & set("\x1b\x07\u202e")
    assert "[bold]题␛]0;名␇" in text


def test_a_bare_report_can_be_shown() -> None:
    bare = Report("0" * 16, "a.txt", "")
    assert "0 facts" in shown(bare)
    assert list(table_lines([replace(bare, title=None)])) == ["\t".join(("source", *HEADINGS))]
