"""The attributes of a quantity whose place is known: value, unit, modifier, kind and the direction of a change."""

from __future__ import annotations

from dataclasses import replace

from ..corpus.types import Span
from .quantity import find_direction, parse_quantity


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
    read = parse_quantity(span.text)
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
