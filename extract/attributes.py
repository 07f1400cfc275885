"""The attributes of a quantity whose place is known: value, unit, modifier, kind and the direction of a change."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from ..corpus.types import Quantity, Span
from .quantity import find_direction, parse_quantity

# A negation with its verb, where an annotator says that it is a quantity: 没有举办, 未曾收到.
_NEGATION = re.compile(r"(?:[从并尚均也]?未曾?|没有?|无|不曾)[\u3400-\u9fff]{0,8}")

_RARE_UNIT = re.compile(r"(?P<number>.*[\d一二三四五六七八九十百千万亿余多几])(?P<unit>[\u3400-\u9fff]{1,2})")


def with_attributes(text: str, span: Span) -> Span | None:
    """Read the words of a QUANTITY; None where they are none.

    Parameters
    ----------
    text : str
        What the span's offsets point into; the words around it tell the direction of a change.
    span : Span

    Examples
    --------
    >>> span = with_attributes("同比增长近2.5倍。", Span("Q1", "QUANTITY", 4, 9, "近2.5倍"))
    >>> str(span.value), span.unit, span.modifier, span.kind, span.direction
    ('2.5', '倍', 'approx', 'multiple', 'up')
    """
    read = parse_quantity(span.text) or _zero(span) or _rare_unit(span)
    if read is None:
        return None
    here = replace(read, start=span.start, end=span.end)
    return replace(
        span,
        value=read.value,
        unit=read.unit,
        modifier=read.modifier,
        kind=read.kind,
        upper=read.upper,
        direction=None if read.kind == "none" else find_direction(text, here),
    )


def _zero(span: Span) -> Quantity | None:
    zero = Quantity(Decimal(0), None, "exact", "none", start=span.start, end=span.end)
    return zero if _NEGATION.fullmatch("".join(span.text.split())) else None


def _rare_unit(span: Span) -> Quantity | None:
    """Read a number with a classifier that the grammar does not know: 6讲."""
    match = _RARE_UNIT.fullmatch(span.text.strip())
    read = parse_quantity(f"{match['number']}个") if match else None
    return replace(read, unit=match["unit"]) if match and read and read.unit == "个" else None
