"""Annotated reports built by hand for the tests of the evaluation."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from gongkai.annotations.jsonl import Located
from gongkai.annotations.read import Annotated, from_dict

TEXT = "清江区2023年通过政府网站主动公开政府信息120条,其中政务微博30条。\n云岭市未收到政府信息公开申请。\n"


@pytest.fixture
def annotate(tmp_path) -> Callable[..., Annotated]:
    """Return a function that makes an annotated report.

    Spans and statements are ``(label, start, end)``, a span's attributes a dictionary as a fourth element; relations
    are ``(label, head, tail)`` with places in the list of spans. Everything else goes into the object as it is.
    """

    def build(
        text: str = TEXT,
        spans: Sequence[tuple[Any, ...]] = (),
        relations: Sequence[tuple[str, int, int]] = (),
        statements: Sequence[tuple[str, int, int]] = (),
        name: str = "report",
        leave_out: Sequence[str] = (),
        **fields: Any,
    ) -> Annotated:
        data: dict[str, Any] = {"id": name, "text": text, **fields}
        data["spans"] = [
            {
                "id": f"T{place}",
                "label": label,
                "start": start,
                "end": end,
                "text": text[start:end],
                **(more[0] if more else {}),
            }
            for place, (label, start, end, *more) in enumerate(spans)
        ]
        data["relations"] = [
            {"label": label, "head": f"T{head}", "tail": f"T{tail}"} for label, head, tail in relations
        ]
        data["statements"] = [
            {"id": f"S{place}", "label": label, "start": start, "end": end, "text": text[start:end]}
            for place, (label, start, end) in enumerate(statements)
        ]
        kept = {key: value for key, value in data.items() if key not in leave_out}
        return from_dict(Located(1, kept), path=tmp_path / f"{name}.json")

    return build
