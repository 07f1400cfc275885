"""Quantities: the specs, properties of parser and finder, directions, and the reference reports."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.corpus.types import Quantity
from gongkai.extract.quantity import find_direction, find_quantities, parse_quantity

SPECS: list[dict[str, Any]] = json.loads(
    (Path(__file__).parent.parent / "specs" / "quantities.json").read_text(encoding="utf-8")
)


def written(text: str, quantity: Quantity) -> dict[str, Any]:
    """Return a quantity as the specs write one."""
    fields: dict[str, Any] = {
        "text": text[quantity.start : quantity.end],
        "value": str(quantity.value),
        "unit": quantity.unit,
        "modifier": quantity.modifier,
        "kind": quantity.kind,
        "start": quantity.start,
        "end": quantity.end,
    }
    if quantity.upper is not None:
        fields["upper"] = str(quantity.upper)
    if quantity.direction is not None:
        fields["direction"] = quantity.direction
    return fields


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: f"{spec['task']} {spec['input'][:30]!r}")
def test_specs(spec: dict[str, Any]) -> None:
    text = spec["input"]
    whole = parse_quantity(text)
    found = find_quantities(text) if spec["task"] == "find" else [whole] if whole else []
    assert [written(text, quantity) for quantity in found] == spec["results"]


def test_specs_are_many_and_sound() -> None:
    assert len(SPECS) >= 500
    assert len({(spec["task"], spec["input"]) for spec in SPECS}) == len(SPECS)
    for spec in SPECS:
        assert bool(spec["results"]) != spec.get("not", False)
        for result in spec["results"]:
            assert spec["input"][result["start"] : result["end"]] == result["text"]


UNITS = st.sampled_from(["条", "件", "个", "篇", "项", "次", "人次", "家", "期", "场", "份", "名", "万元", "%", "个工作日", "倍"])
BEFORE = {"": "exact", "近": "approx", "约": "approx", "超过": "at_least", "不少于": "at_least", "不超过": "at_most"}
AFTER = {"": "exact", "以上": "at_least", "以下": "at_most", "左右": "approx"}


@given(st.integers(2, 10**9), UNITS, st.sampled_from(sorted(BEFORE)), st.sampled_from(sorted(AFTER)))
def test_what_is_found_is_what_is_parsed(number: int, unit: str, before: str, after: str) -> None:
    expression = f"{before}{number}{unit}{after}"
    text = f"清江区公开情况:{expression}。"
    parsed, found = parse_quantity(expression), find_quantities(text)
    assert parsed is not None
    assert [text[one.start : one.end] for one in found] == [expression]
    assert (found[0].value, found[0].unit, found[0].modifier) == (parsed.value, parsed.unit, parsed.modifier)
    assert parsed.value == number * (10000 if unit == "万元" else 1)
    assert parsed.modifier == (BEFORE[before] if before else AFTER[after])


@given(st.integers(1, 10**6), st.integers(1, 10**6), UNITS)
def test_ranges(low: int, width: int, unit: str) -> None:
    quantity = parse_quantity(f"{low}至{low + width}{unit}")
    size = 10000 if unit == "万元" else 1
    assert quantity is not None
    assert quantity.upper == (low + width) * size
    assert quantity.value == low * size


@given(st.text(alphabet="一二两三十百千万亿零半几数上余多近约超以内件条个年月日第%1234567890.,/-至分之成,。 \n“”《》", max_size=40))
def test_any_text_gives_sound_spans(text: str) -> None:
    at = 0
    for quantity in find_quantities(text):
        assert at <= quantity.start < quantity.end <= len(text)
        at = quantity.end
        expression = text[quantity.start : quantity.end]
        assert expression == expression.strip()
        parsed = parse_quantity(expression)
        assert parsed is not None, expression
        assert (parsed.value, parsed.unit, parsed.kind) == (quantity.value, quantity.unit, quantity.kind)


def test_search_window() -> None:
    text = "公开12条,答复3件,培训第4次。"
    assert [text[one.start : one.end] for one in find_quantities(text, 6)] == ["3件"]
    assert [text[one.start : one.end] for one in find_quantities(text, 0, 6)] == ["12条"]
    assert find_quantities(text, 3, 5) == []
    assert find_quantities(text, 14) == []
    long = "清江区公开工作。" * 60 + text
    assert [long[one.start : one.end] for one in find_quantities(long, len(long) - 12)] == ["3件"]


@pytest.mark.parametrize(
    ("text", "directions"),
    [
        ("同比增长18.2%。", ["up"]),
        ("较上年下降了约3.1个百分点。", ["down"]),
        ("增加12件,同比增加12件。", [None, "up"]),
        ("比去年少12件。", ["down"]),
        ("办结率提高到98%。", [None]),
        ("由5件降至3件。", [None, None]),
        ("受理12件,与去年持平。", ["flat"]),
        ("同比增长。公开12%。", [None]),
        ("公开率98%。", [None]),
    ],
)
def test_directions(text: str, directions: list[str | None]) -> None:
    found = find_quantities(text)
    assert [one.direction for one in found] == directions
    assert [find_direction(text, one) for one in found] == directions


@pytest.mark.parametrize("name", ["hongshilazi-2019", "jiayuguan-2021", "quyang-2021"])
def test_reference_reports(reference: Path, name: str) -> None:
    text = (reference / f"{name}.txt").read_bytes().decode("utf-8")
    gold = json.loads((reference / f"{name}.json").read_text(encoding="utf-8"))
    expected = {(one["start"], one["end"]): one for one in gold["spans"] if one["label"] == "QUANTITY"}
    for span in expected.values():
        quantity = parse_quantity(span["text"])
        assert quantity is not None, span
        assert quantity.value == Decimal(str(span["value"]))
        assert (quantity.unit, quantity.modifier, quantity.kind) == (span["unit"], span["modifier"], span["kind"])
    found = {(one.start, one.end) for one in find_quantities(text)}
    assert found == {place for place, one in expected.items() if one["kind"] != "none"}
