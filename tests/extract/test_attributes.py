"""Value, unit and the rest of a quantity that an annotator has marked."""

from __future__ import annotations

import pytest

from gongkai.corpus.types import Span
from gongkai.extract.attributes import with_attributes


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("公开信息近4.1万件。", "近4.1万件", ("41000", "件", "approx", "count", None)),
        ("同比下降18.2%。", "18.2%", ("18.2", "%", "exact", "percent", "down")),
        ("全年未收到申请。", "未收到", ("0", None, "exact", "none", None)),
        ("没有举办发布会。", "没有举办", ("0", None, "exact", "none", None)),
        ("讲课6讲。", "6讲", ("6", "讲", "exact", "count", None)),
        ("讲课十余讲。", "十余讲", ("10", "讲", "at_least", "count", None)),
        ("收到３件。", "３件", ("3", "件", "exact", "count", None)),
    ],
)
def test_attributes(text: str, words: str, expected: tuple[str | None, ...]) -> None:
    start = text.index(words)
    span = with_attributes(text, Span("T1", "QUANTITY", start, start + len(words), words))
    assert span is not None
    assert (str(span.value), span.unit, span.modifier, span.kind, span.direction) == expected


@pytest.mark.parametrize("words", ["多少", "最高37万人", "10大类50条", "很多"])
def test_no_quantity(words: str) -> None:
    assert with_attributes(words, Span("T1", "QUANTITY", 0, len(words), words)) is None
