"""Tell a total from its parts, a rate from its base and a change from the figure that changed."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from ..corpus.types import RelationLabel, Span
from .patterns import relations as pat
from .patterns.items import CHANGE, VERB_START
from .scene import Line

_WRITINGS = frozenset("条 篇 件 则 期 条次 份 项 篇次 宗 个".split())
"""Units that count writings: a total in one may have components in another."""
_RATES = ("percent", "fraction")
_CUE = 24
"""How far in front of a figure its cue words may begin."""
Link = tuple[RelationLabel, str]
"""A relation to another quantity, by its id."""


def rates_and_changes(line: Line) -> dict[str, Link]:
    """Return, by quantity id, the count that a rate or a change belongs to."""
    links: dict[str, Link] = {}
    bases: list[Span] = []
    left = line.start
    for q in line.quantities:
        link = _rate_or_change(line, q, line.between(left, q.start).rstrip("为达约到"), bases) if bases else None
        left = q.end
        if link is not None:
            links[q.id] = link
        elif q.kind in ("count", "money", "none") and not pat.COMPARED_FIGURE.search(line.before(q.start)[-_CUE:]):
            bases.append(q)
    return links


def _rate_or_change(line: Line, q: Span, before: str, bases: Sequence[Span]) -> Link | None:
    if CHANGE.search(before):
        return "change_of", bases[-1].id
    if q.kind == "multiple" or (q.kind in _RATES and pat.SHARE_BEFORE.search(before)):
        return "ratio_of", bases[-1].id
    if q.kind in _RATES and pat.RATE_ITEM.search(line.item_text(q)):
        base = _base_of_rate(line, bases)
        return ("ratio_of", base.id) if base else None
    return None


def _base_of_rate(line: Line, bases: Sequence[Span]) -> Span | None:
    """Return the count of the outcome where it is given, else the count received or published."""
    for pattern in (pat.OUTCOME, pat.RECEIVED, pat.PUBLISHES):
        for q in reversed(bases):
            if pattern.search(line.item_text(q)):
                return q
    return None


def parts(line: Line) -> dict[str, Link]:
    """Return, by quantity id, the smallest total that a component or an outcome belongs to."""
    counts = [q for q in line.quantities if q.kind in ("count", "money")]
    totals = _by_cue(line, counts)
    _by_sum(counts, totals)
    _outcomes(line, counts, totals)
    return {part: ("part_of", total.id) for part, total in totals.items()}


def _value(q: Span) -> Decimal:
    return q.value or Decimal(0)


def _comparable(total: Span, part: Span) -> bool:
    same = total.unit == part.unit or part.unit is None or {total.unit, part.unit} <= _WRITINGS
    return same and _value(part) <= _value(total)


def _by_cue(line: Line, counts: Sequence[Span]) -> dict[str, Span]:
    """其中, 包括, 分别: what follows in the same unit are components of the figure before the cue."""
    totals: dict[str, Span] = {}
    total: Span | None = None
    used = Decimal(0)
    for last, q in pairwise(counts):
        gap = line.between(last.end, q.start)
        if pat.PART_CUE.search(gap):
            total, used = _total_before(last, q, gap, totals), Decimal(0)
        elif (
            total and pat.HARD_CLAUSE.search(gap) and (_has_own_verb(line, last, q) or used + _value(q) > _value(total))
        ):
            total = None
        if total and _comparable(total, q) and not pat.REACH.search(line.item_text(q)):
            totals[q.id] = total
            used += _value(q)
    return totals


def _total_before(last: Span, part: Span, gap: str, totals: dict[str, Span]) -> Span | None:
    """Return the total that a cue points to: the figure before it, or that one's own total behind a full stop."""
    if last.id in totals and (pat.HARD_CLAUSE.search(gap) or not _comparable(last, part)):
        last = totals[last.id]
    return last if _comparable(last, part) else None


def _has_own_verb(line: Line, last: Span, q: Span) -> bool:
    """Whether a figure says what was done although the one before it does not: it is no more part of its total."""
    return bool(VERB_START.match(line.item_text(q)) and not VERB_START.match(line.item_text(last)))


def _by_sum(counts: Sequence[Span], totals: dict[str, Span]) -> None:
    """Figures of one unit that run on from a total, or up to it, and add up to it exactly are its components."""
    for i, total in enumerate(counts):
        for step in (1, -1):
            chosen = _summands(counts, i, step)
            if len(chosen) > 1 and totals.get(total.id) not in chosen:
                for q in chosen:
                    totals.setdefault(q.id, total)


def _summands(counts: Sequence[Span], i: int, step: int) -> list[Span]:
    """Return the figures beside the total that add up to it, or nothing where none do."""
    chosen: list[Span] = []
    left, at = _value(counts[i]), i + step
    while left > 0 and 0 <= at < len(counts) and counts[at].unit == counts[i].unit:
        chosen.append(counts[at])
        left -= _value(counts[at])
        at += step
    return chosen if left == 0 else []


def _outcomes(line: Line, counts: Sequence[Span], totals: dict[str, Span]) -> None:
    """An outcome (办结, 答复, 采纳) is a part of the count received that stands before it."""
    for i, q in enumerate(counts):
        item = line.item_text(q)
        if q.id in totals or pat.CARRIED_IN.search(item):
            continue
        if pat.OUTCOME.search(item) or (i and _shares(line, counts[i - 1], q)):
            base = next((b for b in reversed(counts[:i]) if _comparable(b, q) and _is_received(line, b)), None)
            if base is not None:
                totals[q.id] = base


def _is_received(line: Line, q: Span) -> bool:
    item = line.item_text(q)
    return bool(pat.RECEIVED.search(item)) and not pat.OUTCOME.search(item)


def _shares(line: Line, last: Span, q: Span) -> bool:
    """Whether a figure has no words of its own and says how many of the last one fared in some way (120件,2件未…)."""
    mine = line.items.get(q.id)
    return mine is not None and mine is line.items.get(last.id) and line.between(last.end, q.start) in pat.BARE_LINKS
