"""A report without what scored too low, with no reference left to what has gone."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from ..corpus.types import Check, Fact, Report


def above(report: Report, minimum: float) -> Report:
    """Drop spans, relations, statements and facts with a score below ``minimum``.

    A relation goes with either of its spans, a text fact with its quantity; a fact forgets an item, channel, actor,
    period or other fact that has gone. A check that compared a dropped fact is dropped too.

    Parameters
    ----------
    report : Report
    minimum : float
        From 0 to 1.

    Raises
    ------
    ValueError
        Where ``minimum`` is not from 0 to 1.

    Examples
    --------
    >>> from gongkai.corpus.types import Span
    >>> spans = (Span("T1", "ITEM", 0, 2, "收到", 0.4), Span("T2", "QUANTITY", 2, 4, "3件", 0.9))
    >>> [span.id for span in above(Report("0" * 16, "a.txt", "收到3件", spans=spans), 0.5).spans]
    ['T2']
    """
    if not 0 <= minimum <= 1:
        raise ValueError(f"the least score is {minimum}; expected 0 to 1")
    spans = tuple(span for span in report.spans if span.score >= minimum)
    kept = {span.id for span in spans}
    gone = {span.id for span in report.spans} - kept
    relations = (entry for entry in report.relations if entry.score >= minimum and kept >= {entry.head, entry.tail})
    statements = tuple(entry for entry in report.statements if entry.score >= minimum)
    problems = {entry.id for entry in statements}
    facts = tuple(entry for entry in report.facts if entry.score >= minimum and entry.quantity not in gone)
    left = {fact.id for fact in facts}
    return replace(
        report,
        spans=spans,
        relations=tuple(relations),
        statements=tuple(replace(entry, addresses=_within(entry.addresses, problems)) for entry in statements),
        facts=tuple(_without(fact, gone, left) for fact in facts),
        checks=tuple(check for check in report.checks if _assessed(check, left)),
    )


def _within(names: Iterable[str], kept: Collection[str]) -> tuple[str, ...]:
    return tuple(name for name in names if name in kept)


def _assessed(check: Check, facts: Collection[str]) -> bool:
    return all(name in facts for name in check.facts)


def _without(fact: Fact, gone: Collection[str], facts: Collection[str]) -> Fact:
    channels, actors, periods = (
        tuple(name for name in names if name not in gone) for names in (fact.channels, fact.actors, fact.periods)
    )
    part_of, ratio_of, change_of = (
        name if name in facts else None for name in (fact.part_of, fact.ratio_of, fact.change_of)
    )
    return replace(
        fact,
        item=None if fact.item in gone else fact.item,
        channels=channels,
        actors=actors,
        periods=periods,
        part_of=part_of,
        ratio_of=ratio_of,
        change_of=change_of,
    )
