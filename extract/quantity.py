"""Quantities: a number expression with its unit, its bounds and its kind.

:func:`parse_quantity` reads an expression that is given whole, :func:`find_quantities` finds the expressions of running
text, and :func:`find_direction` says which way a change goes. What is and what is not a quantity, and where its span
begins and ends, follows the annotation guidelines (section 1, QUANTITY, and section 4).

Rulings where the guidelines leave room: the word in front decides over the one behind, and that one over 余, 多 and 几
inside (近400余条 is ``approx``); 三五个 is a range and ``approx``; ‰ and 千分之 are ``percent`` with the unit ``‰``;
三成 and 八折 are ``percent`` with the unit ``%``; 翻一番 is 2 倍; 人民币 before an amount is read by
:func:`parse_quantity`, but is no part of a span.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from ..corpus.numerals import fold_financial, parse_number
from ..corpus.types import Direction, Modifier, Quantity, QuantityKind
from .patterns import quantity as patterns
from .patterns import quantity_context as context
from .quantity_context import bounds_before, is_quantity
from .quantity_forms import Form, fold_text, read_form

__all__ = ["find_direction", "find_quantities", "parse_quantity"]

# how far the surroundings of a search window are looked at: more than the longest title of ``context.OPAQUE``
_AROUND = 200
_CLAUSE_END = re.compile(r"[。;!?\n]")


def parse_quantity(text: str) -> Quantity | None:
    """Read a text that is one quantity expression.

    Parameters
    ----------
    text : str
        The expression; white space around it is skipped. A negation of the guidelines (未收到, 没有, 无) has the value
        zero, and words of change in front (同比增长) give the direction.

    Returns
    -------
    Quantity or None
        With offsets of the whole expression in ``text``; None where the text is anything else.

    Examples
    --------
    >>> quantity = parse_quantity("近4.1万件")
    >>> str(quantity.value), quantity.unit, quantity.modifier, quantity.kind
    ('41000', '件', 'approx', 'count')
    >>> parse_quantity("未收到").kind, parse_quantity("同比下降18.2%").direction, parse_quantity("第三次")
    ('none', 'down', None)
    """
    folded = fold_text(text)
    end = len(folded.rstrip())
    start = len(folded) - len(folded.lstrip())
    if start >= end:
        return None
    if context.NEGATION.fullmatch(folded, start, end):
        return Quantity(Decimal(0), None, "exact", "none", start=start, end=end)
    change = context.CHANGE.match(folded, start, end)
    at = change.end() if change else start
    direction = _word_direction(change["word"]) if change else None
    modifier: Modifier | None = None
    while bound := patterns.BOUND_AHEAD.match(folded, at, end):
        modifier = modifier or patterns.BOUNDS_BEFORE[bound[1]]
        at = bound.end()
    form = read_form(folded, at, end, whole=True) or _loose_form(folded[at:end], end)
    if form is None or (modifier is None and context.NO_QUANTITY.fullmatch(folded, at, end)):
        return None
    return _quantity(form, start, modifier, direction)


def _loose_form(expression: str, end: int) -> Form | None:
    """Read what only a text given whole can be: 1.2×10^4, 4 1/2, 叁拾伍件, and blanks between all characters."""
    compact = fold_financial("".join(expression.split()))
    form = None if "/" in expression else read_form(compact, 0, len(compact), whole=True)
    if form is not None:
        return replace(form, end=end)
    value = parse_number(expression)
    kind: QuantityKind = "fraction" if "/" in expression else "count"
    return None if value is None else Form("number", end, value, None, kind, "exact", expression)


def find_quantities(text: str, start: int = 0, end: int | None = None) -> list[Quantity]:
    """Find the quantities of running text; implicit zeros (未收到) are not among them.

    Parameters
    ----------
    text : str
        Cleaned text. Statutory tables are the caller's to leave out.
    start, end : int
        Search ``[start, end)`` only; what stands around is still looked at.

    Returns
    -------
    list of Quantity
        In order, not overlapping, with offsets into ``text``; ``direction`` as by :func:`find_direction`.

    Examples
    --------
    >>> text = "2023年,清江区共公开信息1.2万余条,同比增长18.2%,在第三次会议上通报。"
    >>> [text[found.start : found.end] for found in find_quantities(text)]
    ['1.2万余条', '18.2%']
    """
    stop = len(text) if end is None else end
    base = max(0, start - _AROUND)
    found: list[Quantity] = []
    for form, begin, modifier in _forms(fold_text(text[base : stop + _AROUND]), start - base, stop - base):
        quantity = _quantity(replace(form, end=form.end + base), begin + base, modifier, None)
        found.append(replace(quantity, direction=find_direction(text, quantity)))
    return found


def find_direction(text: str, quantity: Quantity) -> Direction | None:
    """Say which way a change goes, by the words right before (同比增长18.2%) or behind (12%的增长) its amount.

    Rates, multiples and differences are changes by such a word alone; a count only where the sentence names what it is
    compared with (较上年增加12件, but not 增加专栏3个). 增加到 and 降至 name a figure, not a change.

    Parameters
    ----------
    text : str
        The text that the quantity's offsets point into.
    quantity : Quantity

    Returns
    -------
    {"up", "down", "flat"} or None

    Examples
    --------
    >>> text = "办件量同比下降18.2%。"
    >>> find_direction(text, parse_quantity("18.2%")), find_direction(text, find_quantities(text)[0])
    (None, 'down')
    """
    left = fold_text(text[max(0, quantity.start - 40) : quantity.start])
    left = _CLAUSE_END.split(left)[-1]
    match = context.CHANGE_BEFORE.search(left)
    if match:
        strong = match["word"] in context.UP or match["word"] in context.DOWN
        own = strong and quantity.kind in ("percent", "multiple")
        return _word_direction(match["word"]) if own or context.COMPARISON.search(left) else None
    behind = context.CHANGE_AFTER.match(fold_text(text[quantity.end : quantity.end + 10]))
    if behind is None:
        return None
    return "flat" if behind["flat"] else _word_direction(behind["word"])


def _word_direction(word: str) -> Direction:
    return "up" if word in context.UP or word in context.WEAK_UP else "down"


def _quantity(form: Form, start: int, modifier: Modifier | None, direction: Direction | None) -> Quantity:
    return Quantity(
        value=form.value,
        unit=form.unit,
        modifier=modifier or form.modifier,
        kind=form.kind,
        direction=direction,
        upper=form.upper,
        start=start,
        end=form.end,
    )


def _forms(text: str, start: int, end: int) -> Iterator[tuple[Form, int, Modifier | None]]:
    """Yield the expressions that are quantities where they stand, with the bounds in front of their number."""
    opaque = [match.span() for match in context.OPAQUE.finditer(text)]
    opaque.reverse()
    at = floor = start
    while candidate := patterns.CANDIDATE.search(text, at, end):
        at = candidate.start()
        while opaque and opaque[-1][1] <= at:
            opaque.pop()
        if opaque and opaque[-1][0] <= at:
            at = opaque[-1][1]
            continue
        if text[at] in patterns.VAGUE_CHARACTERS and context.NO_BOUND.fullmatch(text, max(0, at - 1), at + 1):
            at += 1
            continue
        skipped = context.MARKER.match(text, at) or context.NAMES.match(text, at)
        form = None if skipped else read_form(text, at, len(text))
        if form is None:
            at = (skipped or patterns.SKIP.match(text, at) or candidate).end()
            continue
        begin, modifier = bounds_before(text, at, floor)
        if form.end <= end and is_quantity(text, at, form, bounded=modifier is not None):
            yield form, begin, modifier
            floor = form.end
        at = form.end
