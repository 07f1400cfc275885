"""Relate the spans of one sentence by rules; every relation that holds is stated, nothing is inherited."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..corpus.types import Relation, RelationLabel, Span
from .breakdown import parts, rates_and_changes
from .names import Stretch
from .patterns import relations as pat
from .patterns.items import VERB_START


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence with its spans by kind, each in order."""

    text: str
    start: int
    end: int
    quantities: tuple[Span, ...]
    channels: tuple[Span, ...]
    periods: tuple[Span, ...]
    bodies: tuple[Span, ...]
    items: Mapping[str, Span]

    def between(self, a: int, b: int) -> str:
        """Return the text from a to b."""
        return self.text[a:b]

    def item_text(self, quantity: Span) -> str:
        """Return the words of a quantity's item, or nothing."""
        item = self.items.get(quantity.id)
        return item.text if item else ""


def find_relations(text: str, sentences: Iterable[Stretch], spans: Sequence[Span], items: Mapping[str, str]) -> tuple[Relation, ...]:
    """Find the relations of a report by rules.

    Parameters
    ----------
    text : str
        Cleaned text.
    sentences : iterable of (int, int)
    spans : sequence of Span
    items : mapping of str to str
        Quantity id → item id, as :func:`gongkai.extract.spans.find_spans` ties them.

    Returns
    -------
    tuple of Relation
        In the order of the text.
    """
    by_id = {span.id: span for span in spans}
    out: list[Relation] = []
    at, ordered = 0, sorted(spans, key=lambda s: s.start)
    for start, end in sentences:
        while at < len(ordered) and ordered[at].start < start:
            at += 1
        stop = at
        while stop < len(ordered) and ordered[stop].end <= end:
            stop += 1
        line = _line(text, start, end, ordered[at:stop], by_id, items)
        if line.quantities:
            out += _relate(line, items)
    return tuple(out)


def _line(text: str, start: int, end: int, spans: Sequence[Span], by_id: Mapping[str, Span], items: Mapping[str, str]) -> Line:
    def of(*labels: str) -> tuple[Span, ...]:
        return tuple(s for s in spans if s.label in labels)

    quantities = of("QUANTITY")
    tied = {q.id: by_id[items[q.id]] for q in quantities if q.id in items}
    return Line(text, start, end, quantities, of("CHANNEL"), of("PERIOD"), of("ORG", "REGION"), tied)


def _relate(line: Line, items: Mapping[str, str]) -> Iterable[Relation]:
    for q in line.quantities:
        if q.id in items:
            yield Relation("measures", q.id, items[q.id])
    links = {**parts(line), **rates_and_changes(line)}
    yield from _as_relations("via", _via(line, links))
    yield from _as_relations("actor", _actors(line))
    yield from _as_relations("during", _during(line))
    for head, (label, tail) in links.items():
        yield Relation(label, head, tail)


def _as_relations(label: RelationLabel, pairs: Iterable[tuple[Span, Span]]) -> Iterable[Relation]:
    return (Relation(label, head.id, tail.id) for head, tail in pairs)


def _during(line: Line) -> Iterable[tuple[Span, Span]]:
    """Pair each quantity with the time that governs it."""
    for q in line.quantities:
        before = line.between(line.start, q.start)
        after = line.between(q.end, min(line.end, q.end + 16))
        if q.kind == "duration" or pat.QUOTA_BEFORE.search(before) or pat.THRESHOLD_AFTER.match(after):
            continue
        if pat.START_OF_CHANGE.search(before) and pat.START_OF_CHANGE_AFTER.match(after):
            continue
        ruling = [p for p in line.periods if p.end <= q.start and _rules(line, p, q)]
        if not ruling:
            continue
        period = ruling[-1]
        if not pat.DATED.search(period.text) and re.search(r"全年|年度", period.text):
            period = next((p for p in reversed(ruling) if pat.DATED.search(p.text)), period)
        yield q, period


def _rules(line: Line, period: Span, q: Span) -> bool:
    """Whether a time in front of a quantity governs it: no base of a comparison, no part of another thing's name."""
    gap, before = line.between(period.end, q.start), line.between(line.start, period.start)
    if pat.IN_BRACKETS.match(gap):
        return True
    if pat.COMPARED.search(before):
        return False
    return not pat.CLAUSE.search(gap) or not pat.CONTENT.search(before)


def _groups(line: Line) -> list[list[Span]]:
    """Group coordinated channels (广播、电视、报刊)."""
    groups: list[list[Span]] = []
    for channel in line.channels:
        if groups and pat.COORDINATION.match(line.between(groups[-1][-1].end, channel.start)):
            groups[-1].append(channel)
        else:
            groups.append([channel])
    return groups


def _via(line: Line, links: Mapping[str, tuple[RelationLabel, str]]) -> Iterable[tuple[Span, Span]]:
    """Pair each count with the channels that it was published or received through."""
    groups = _groups(line)
    carried: list[Span] = []
    seen = line.start
    for q in line.quantities:
        fresh = [g for g in groups if seen <= g[0].start and g[-1].end <= q.start]
        own = fresh[-1] if fresh else None
        if own is None and q.id not in links and _turns_away(line, seen, q):
            carried = []
        seen = q.end
        item = line.item_text(q)
        if own is not None:
            same_clause = not pat.CLAUSE.search(line.between(own[-1].end, q.start))
            ruled = bool(pat.CARRIER.search(line.between(line.start, own[0].start)))
            if same_clause or ruled or _is_subject(line, own):
                carried = own
            else:
                continue
        if _published(line, q, item, links):
            yield from ((q, channel) for channel in carried or _behind(line, q, groups))


def _behind(line: Line, q: Span, groups: list[list[Span]]) -> list[Span]:
    """Return the channels named behind a count as where it was published too (…12期,并在门户网站同步发布)."""
    following = next((other.start for other in line.quantities if other.start > q.start), line.end)
    for group in groups:
        if q.end <= group[0].start and group[-1].end <= following:
            lead, rest = line.between(q.end, group[0].start), line.between(group[-1].end, following)
            return group if pat.ALSO_IN.search(lead) and pat.PUBLISHED_THERE.match(rest) else []
    return []


def _turns_away(line: Line, seen: int, q: Span) -> bool:
    """Whether a new clause does something that the channel before it does not do."""
    item = line.items.get(q.id)
    if item is None or not VERB_START.match(item.text):
        return False
    return bool(pat.CLAUSE.search(line.between(seen, q.start)) and not pat.PUBLISHES.match(item.text))


def _is_subject(line: Line, group: list[Span]) -> bool:
    """Whether a group of channels opens its clause, as the subject of what follows."""
    before = line.between(line.start, group[0].start)
    return not before or before[-1] in ",;:。“(一是二是三是 "


def _published(line: Line, q: Span, item: str, links: Mapping[str, tuple[RelationLabel, str]]) -> bool:
    """Whether a count is of what was published or received, or of its reach."""
    label = links.get(q.id, ("measures", ""))[0]
    if q.kind in ("percent", "fraction", "multiple", "duration", "money") or label in ("ratio_of", "change_of"):
        return False
    if pat.REACH.search(item):
        return True
    if label == "part_of":
        return q.kind != "none" and (not pat.OUTCOME.search(item) or bool(re.search(r"公开|发布", item)))
    if q.kind == "none":
        return False
    return bool(pat.PUBLISHES.match(item)) or not pat.NOT_PUBLISHED.search(item)


def _actors(line: Line) -> Iterable[tuple[Span, Span]]:
    """Pair each quantity with the bodies that did it or for which it holds."""
    for q in line.quantities:
        subjects: list[Span] = []
        for body in line.bodies:
            if body.end > q.start:
                break
            if _acts(line, body, q):
                joined = subjects and pat.MEMBER_JOIN.match(line.between(subjects[-1].end, body.start))
                subjects = [*subjects, body] if joined else [body]
        yield from ((q, body) for body in subjects)


def _acts(line: Line, body: Span, q: Span) -> bool:
    """Whether a body stands as the subject of the clause that leads to a quantity."""
    before = line.between(max(line.start, body.start - 6), body.start)
    after = line.between(body.end, q.start)
    if pat.NOT_SUBJECT_BEFORE.search(before):
        return False
    joined = re.match(r"^(?:、|和|及|与|以及)", after)
    return bool(joined or not after or pat.SUBJECT_AFTER.match(after))
