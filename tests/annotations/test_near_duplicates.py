"""The search for near-duplicates finds what is nearly the same, and no more."""

from __future__ import annotations

import json
import runpy
from pathlib import Path

from gongkai.annotations.marked import Marked, parse_marked

TOOL = runpy.run_path(str(Path(__file__).resolve().parents[2] / "tools" / "near_duplicates.py"))
LONG = "⟦O1|清江区政府⟧把目录、指南和年报并入同一个页面，群众只点一次就能看到全部内容，⟦P1|今年⟧又做了一次清理。"


def report(name: str, text: str) -> Marked:
    head = {"issuer": name, "year": 2021, "level": "county", "sector": "general", "form": "new", "style": "prose"}
    return parse_marked(json.dumps(head), text, name=name)


def test_alike() -> None:
    texts = {
        "a": "群众只点一次就能看到全部的内容",
        "b": "群众只点一次就能看到全部的内容了",
        "c": "村务公开栏换上了不锈钢的边框",
    }
    (pair,) = TOOL["alike"](texts, size=3, threshold=0.8)
    assert pair[:2] == ("a", "b")
    assert 0.8 <= pair[2] < 1


def test_reports_that_share_a_sentence() -> None:
    other = LONG.replace("清江区政府", "云岭市政府").replace("一次清理", "一遍清理")
    files = [
        report("a", LONG),
        report("b", f"一、总体情况\n{other}"),
        report("c", "⟦P1|今年⟧村务公开栏换上了不锈钢边框，老人看得更清楚。"),
        report("d", "一、总体情况\n⟦P1|2021年⟧。\n本报告根据⟦D1|《中华人民共和国政府信息公开条例》⟧编制。"),
        report("e", "一、总体情况\n⟦P1|2021年⟧。\n本报告根据⟦D1|《中华人民共和国政府信息公开条例》⟧编制。"),
    ]
    assert [tie[:2] for tie in TOOL["tied_reports"](files)] == [("a", "b")]
