"""A report of an invented place, built by hand. Loaded by path (tests are no package): ``runpy.run_path(...)``."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from gongkai.corpus.types import (
    Cell,
    Check,
    Fact,
    Notice,
    Relation,
    Report,
    Section,
    Span,
    Statement,
    Table,
)

TEXT = (
    "清江区2023年政府信息公开工作年度报告\n"
    "一、总体情况\n"
    "2023年,区政府门户网站公开政府信息近4.1万件,同比下降18.2%。收到申请3至5件,未收取费用。\n"
    "二、主动公开政府信息情况\n"
    "规章 0 12.5\n"
    "五、存在的主要问题及改进情况\n"
    '一是更新<script>alert("慢")</script>不及时;二是解读\u202e形式单一\x1b[31m。\n'
    "下一步,每季度抽查一次。\n"
)
_QUANTITY: dict[str, Any] = {"modifier": "exact", "kind": "count"}


def place(words: str, nth: int = 0) -> tuple[int, int]:
    """Return where the ``nth`` occurrence of ``words`` stands."""
    at = -1
    for _ in range(nth + 1):
        at = TEXT.index(words, at + 1)
    return at, at + len(words)


def span(name: str, label: Any, words: str, nth: int = 0, **fields: Any) -> Span:
    """Return a span over ``words``."""
    return Span(name, label, *place(words, nth), words, **fields)


def _fact(name: str, quantity: Span, role: Any, indicator: str, **fields: Any) -> Fact:
    same = {key: getattr(quantity, key) for key in ("value", "unit", "modifier", "kind", "direction", "start", "end")}
    return Fact(
        id=name,
        origin="text",
        role=role,
        indicator=indicator,
        text=quantity.text,
        quantity=quantity.id,
        **same,
        **{"year": 2023} | fields,
    )


def _sections() -> tuple[Section, ...]:
    one, two, five = (TEXT.index(mark) for mark in ("一、", "二、", "五、"))
    return (
        Section(0, one, 0, None, "preamble"),
        Section(one, two, 1, "一、总体情况", "overview"),
        Section(two, five, 1, "二、主动公开政府信息情况", "proactive"),
        Section(five, len(TEXT), 1, "五、存在的主要问题及改进情况", "problems"),
    )


def _spans() -> tuple[Span, ...]:
    return (
        span("T1", "REGION", "清江区"),
        span("T2", "PERIOD", "2023年"),
        span("T3", "PERIOD", "2023年", 1),
        span("T4", "CHANNEL", "区政府门户网站"),
        span("T5", "ITEM", "公开政府信息"),
        span("T6", "QUANTITY", "近4.1万件", value=Decimal(41000), unit="件", modifier="approx", kind="count"),
        span(
            "T7",
            "QUANTITY",
            "18.2%",
            value=Decimal("18.2"),
            unit="%",
            modifier="exact",
            kind="percent",
            direction="down",
            score=0.75,
        ),
        span("T8", "ITEM", "收到申请"),
        span("T9", "QUANTITY", "3至5件", value=Decimal(3), upper=Decimal(5), unit="件", **_QUANTITY),
        span("T10", "QUANTITY", "未收取", value=Decimal(0), unit=None, modifier="exact", kind="none", score=0.5),
        span("T11", "ITEM", "费用"),
    )


def _facts(spans: tuple[Span, ...]) -> tuple[Fact, ...]:
    start, end = place("12.5")
    return (
        _fact(
            "F1",
            spans[5],
            "total",
            "disclosure.proactive",
            item="T5",
            channels=("T4",),
            periods=("T3",),
            channel_codes=("website.portal",),
        ),
        _fact("F2", spans[6], "change", "disclosure.proactive", change_of="F1", periods=("T3",), score=0.75),
        _fact("F3", spans[8], "single", "applications.received", item="T8"),
        _fact("F4", spans[9], "single", "applications.fees", item="T11", score=0.5),
        Fact(
            "F5",
            "table",
            "single",
            Decimal("12.5"),
            None,
            "exact",
            "count",
            "proactive.regulations.repealed",
            start,
            end,
            "12.5",
            year=2023,
        ),
        Fact(
            "F6",
            "table",
            "single",
            Decimal(0),
            None,
            "exact",
            "count",
            "proactive.regulations.made",
            start - 2,
            start - 1,
            "0",
            year=2023,
        ),
    )


def example(**fields: Any) -> Report:
    """Return the report, with ``fields`` in place of its own."""
    spans, zero = _spans(), place("12.5")[0] - 2
    problems = [
        place(words)
        for words in ('更新<script>alert("慢")</script>不及时', "解读\u202e形式单一\x1b[31m", "每季度抽查一次")
    ]
    statements = (
        Statement("S1", "PROBLEM", *problems[0], TEXT[slice(*problems[0])]),
        Statement("S2", "PROBLEM", *problems[1], TEXT[slice(*problems[1])], 0.5),
        Statement("S3", "IMPROVEMENT", *problems[2], TEXT[slice(*problems[2])], addresses=("S1", "S2")),
    )
    cells = (
        Cell("regulations", "made", Decimal(0), "zero", zero, zero + 1),
        Cell("regulations", "repealed", Decimal("12.5"), "number", *place("12.5"), unit="万元"),
        Cell("regulations", "in_force", None, "missing"),
    )
    whole: dict[str, Any] = {
        **{"id": "0123456789abcdef", "source": "清江/报告.txt", "text": TEXT, "year": 2023, "region": "清江区"},
        **{"title": "清江区2023年政府信息公开工作年度报告", "issuer": "=清江区人民政府", "sections": _sections()},
        "spans": spans,
        "relations": (
            Relation("measures", "T6", "T5"),
            Relation("via", "T6", "T4", 0.9),
            Relation("during", "T6", "T3"),
            Relation("change_of", "T7", "T6", 0.75),
            Relation("measures", "T9", "T8"),
            Relation("measures", "T10", "T11", 0.5),
        ),
        **{"statements": statements, "facts": _facts(spans)},
        "tables": (Table("proactive", zero - 3, place("12.5")[1], cells),),
        "checks": (
            Check("applications_balance", "fail", "3 in, 5 out", ("F3", "F4"), Decimal(3), Decimal("5.5")),
            Check("proactive_total", "pass", "agrees", ("F1",), Decimal(41000), Decimal(41000)),
        ),
        "warnings": (Notice("control_character", "a control character was left out", *place("\x1b")), Notice("x", "y")),
    }
    return Report(**whole | fields)
