"""Tell a total from its parts, a rate from its base and a change from the figure that changed."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from ..corpus.types import RelationLabel, Span
from .patterns import relations as pat
from .patterns.items import VERB_START

if TYPE_CHECKING:
    from .relations import Line

_WRITINGS = {"条", "篇", "件", "则", "期", "条次", "份", "项", "篇次", "宗", "个"}
"""Units that count writings: a total in one may have components in another."""
_RATES = ("percent", "fraction")
Link = tuple[RelationLabel, str]


def rates_and_changes(line: Line) -> dict[str, Link]:
    """Return, by quantity id, the count that a rate or a change belongs to."""
    links: dict[str, Link] = {}
    for i, q in enumerate(line.quantities):
        left = line.quantities[i - 1].end if i else line.start
        before = line.between(left, q.start).rstrip("为达约到")
        earlier = [p for p in line.quantities[:i] if p.kind in ("count", "money", "none") and p.id not in links]
        earlier = [p for p in earlier if not pat.COMPARED_FIGURE.search(line.between(line.start, p.start))]
        if not earlier:
            continue
        if pat.CHANGE_BEFORE.search(before):
            links[q.id] = ("change_of", earlier[-1].id)
        elif q.kind == "multiple" or (q.kind in _RATES and pat.SHARE_BEFORE.search(before)):
            links[q.id] = ("ratio_of", earlier[-1].id)
        elif q.kind in _RATES and pat.RATE_ITEM.search(line.item_text(q)):
            base = _base_of_rate(line, earlier)
            if base is not None:
                links[q.id] = ("ratio_of", base.id)
    return links


def _base_of_rate(line: Line, earlier: Sequence[Span]) -> Span | None:
    """Return the count of the outcome where it is given, else the count received or published."""
    for pattern in (pat.OUTCOME, pat.RECEIVED, pat.PUBLISHES):
        for q in reversed(earlier):
            if pattern.search(line.item_text(q)):
                return q
    return None


def parts(line: Line) -> dict[str, Link]:
    """Return, by quantity id, the smallest total that a component or an outcome belongs to."""
    links: dict[str, Link] = {}
    counts = [q for q in line.quantities if q.kind in ("count", "money") and q.value is not None]
    _by_cue(line, counts, links)
    _by_sum(line, counts, links)
    _outcomes(line, counts, links)
    return links


def _by_cue(line: Line, counts: Sequence[Span], links: dict[str, Link]) -> None:
    """其中, 包括, 分别: what follows in the same unit are components of the figure before the cue."""
    total: Span | None = None
    for i, q in enumerate(counts):
        left = counts[i - 1].end if i else line.start
        gap = line.between(left, q.start)
        if i and pat.PART_CUE.search(gap):
            total = _total_before(counts[i - 1], q, gap, counts, links)
        elif total is not None and pat.HARD_CLAUSE.search(gap) and _breaks_off(line, counts, i, total, links):
            total = None
        if total is not None and total is not q and _comparable(total, q) and not pat.REACH.search(line.item_text(q)):
            links[q.id] = ("part_of", total.id)


def _total_before(last: Span, part: Span, gap: str, counts: Sequence[Span], links: dict[str, Link]) -> Span | None:
    """Return the total that a cue points to: the figure before it, or that one's own total behind a full stop."""
    by_id = {q.id: q for q in counts}
    if last.id in links and (pat.HARD_CLAUSE.search(gap) or not _comparable(last, part)):
        last = by_id[links[last.id][1]]
    return last if _comparable(last, part) else None


def _breaks_off(line: Line, counts: Sequence[Span], i: int, total: Span, links: dict[str, Link]) -> bool:
    """Whether a figure behind a semicolon is no more part of a total."""
    own, last = VERB_START.match(line.item_text(counts[i])), VERB_START.match(line.item_text(counts[i - 1]))
    return bool(own and not last) or not _fits(counts, i, total, links)


def _comparable(total: Span, part: Span) -> bool:
    same = total.unit == part.unit or part.unit is None or {total.unit, part.unit} <= _WRITINGS
    return bool(same and total.value is not None and part.value is not None and part.value <= total.value)


def _fits(counts: Sequence[Span], i: int, total: Span, links: dict[str, Link]) -> bool:
    """Whether the parts found so far leave room for one more of this size."""
    used = sum((q.value or Decimal(0) for q in counts[:i] if links.get(q.id) == ("part_of", total.id)), Decimal(0))
    return total.value is not None and used + (counts[i].value or Decimal(0)) <= total.value


def _by_sum(line: Line, counts: Sequence[Span], links: dict[str, Link]) -> None:
    """Figures of one unit that run on from a total, or up to it, and add up to it exactly are its components."""
    for i, total in enumerate(counts):
        for run in (counts[i + 1 :], counts[:i][::-1]):
            chosen: list[Span] = []
            left = total.value or Decimal(0)
            for q in run:
                if q.unit != total.unit or left <= 0:
                    break
                chosen.append(q)
                left -= q.value or Decimal(0)
            if left == 0 and len(chosen) >= 2 and not any(links.get(total.id) == ("part_of", q.id) for q in chosen):
                for q in chosen:
                    links.setdefault(q.id, ("part_of", total.id))


def _outcomes(line: Line, counts: Sequence[Span], links: dict[str, Link]) -> None:
    """An outcome (办结, 答复, 采纳) is a part of the count received that stands before it."""
    for i, q in enumerate(counts):
        item = line.item_text(q)
        if q.id in links or pat.CARRIED_IN.search(item) or not (pat.OUTCOME.search(item) or _shares(line, counts, i)):
            continue
        for base in reversed(counts[:i]):
            text = line.item_text(base)
            if _comparable(base, q) and pat.RECEIVED.search(text) and not pat.OUTCOME.search(text):
                links[q.id] = ("part_of", base.id)
                break


def _shares(line: Line, counts: Sequence[Span], i: int) -> bool:
    """Whether a figure has no words of its own and says how many of the last one fared in some way (120件,2件未…)."""
    if not i:
        return False
    mine, last = line.items.get(counts[i].id), line.items.get(counts[i - 1].id)
    gap = line.between(counts[i - 1].end, counts[i].start)
    return mine is not None and mine is last and gap in (",", "(", ",有", ",其中")
