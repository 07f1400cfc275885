"""Relate the spans of one sentence by rules; every relation that holds is stated, nothing is inherited."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ..corpus.types import Relation, RelationLabel, Span
from .breakdown import Link, parts, rates_and_changes
from .patterns import relations as pat
from .patterns.items import VERB_START
from .scene import Line
from .stretches import Stretch

_AROUND = 16
_CUE = 80
"""How far in front of a span its cue words may begin."""


def find_relations(
    text: str, sentences: Iterable[Stretch], spans: Iterable[Span], items: Mapping[str, str]
) -> tuple[Relation, ...]:
    """Find the relations of a report by rules.

    Parameters
    ----------
    text : str
        Cleaned text.
    sentences : iterable of (int, int)
        In order.
    spans : iterable of Span
    items : mapping of str to str
        Quantity id → item id, as :func:`gongkai.extract.spans.find_spans` ties them.

    Returns
    -------
    tuple of Relation
        In the order of the text.

    Examples
    --------
    >>> from gongkai.extract.spans import find_spans
    >>> text = "2023年,清江区收到申请6件,答复5件。"
    >>> found = find_spans(text, [(0, len(text))])
    >>> [(r.label, r.head, r.tail) for r in find_relations(text, [(0, len(text))], found.spans, found.items)][-2:]
    [('during', 'Q2', 'P1'), ('part_of', 'Q2', 'Q1')]
    """
    ordered = sorted(spans, key=lambda s: s.start)
    by_id = {span.id: span for span in ordered}
    out: list[Relation] = []
    at = 0
    for start, end in sentences:
        while at < len(ordered) and ordered[at].start < start:
            at += 1
        stop = at
        while stop < len(ordered) and ordered[stop].end <= end:
            stop += 1
        out += _relate(_line(text, start, end, ordered[at:stop], by_id, items))
    return tuple(out)


def _line(
    text: str, start: int, end: int, spans: Sequence[Span], by_id: Mapping[str, Span], items: Mapping[str, str]
) -> Line:
    def of(*labels: str) -> tuple[Span, ...]:
        return tuple(s for s in spans if s.label in labels)

    quantities = of("QUANTITY")
    tied = {q.id: by_id[items[q.id]] for q in quantities if q.id in items}
    return Line(text, start, end, quantities, of("CHANNEL"), of("PERIOD"), of("ORG", "REGION"), tied)


def _relate(line: Line) -> Iterator[Relation]:
    links = {**parts(line), **rates_and_changes(line)}
    pairs: tuple[tuple[RelationLabel, Iterable[tuple[Span, Span]]], ...] = (
        ("measures", ((q, line.items[q.id]) for q in line.quantities if q.id in line.items)),
        ("via", _via(line, links)),
        ("actor", _actors(line)),
        ("during", _during(line)),
    )
    for label, found in pairs:
        yield from (Relation(label, head.id, tail.id) for head, tail in found)
    yield from (Relation(label, head, tail) for head, (label, tail) in links.items())


def _during(line: Line) -> Iterator[tuple[Span, Span]]:
    """Pair each quantity with the time that governs it."""
    for q in line.quantities:
        if q.kind == "duration" or _is_bound_or_start(line, q):
            continue
        ruling = [p for p in line.periods if p.end <= q.start and _rules(line, p, q)]
        if not ruling:
            continue
        period = ruling[-1]
        if pat.WHOLE_YEAR.search(period.text) and not pat.DATED.search(period.text):
            period = next((p for p in reversed(ruling) if pat.DATED.search(p.text)), period)
        yield q, period


def _is_bound_or_start(line: Line, q: Span) -> bool:
    """Whether a figure is a quota, a threshold or where a change starts from: of no time of its own."""
    before = line.before(q.start)[-_CUE:]
    after = line.between(q.end, min(line.end, q.end + _AROUND))
    if pat.QUOTA_BEFORE.search(before) or pat.THRESHOLD_AFTER.match(after):
        return True
    return bool(pat.START_OF_CHANGE.search(before) and pat.START_OF_CHANGE_AFTER.match(after))


def _rules(line: Line, period: Span, q: Span) -> bool:
    """Whether a time in front of a quantity governs it: no base of a comparison, no part of another thing's name."""
    gap, before = line.between(period.end, q.start), line.before(period.start)[-_CUE:]
    if pat.IN_BRACKETS.match(gap):
        return True
    if pat.COMPARED.search(before):
        return False
    return not (pat.CLAUSE.search(gap) and pat.CONTENT.search(before))


def _groups(line: Line) -> list[list[Span]]:
    """Group coordinated channels (广播、电视、报刊)."""
    groups: list[list[Span]] = []
    for channel in line.channels:
        if groups and pat.COORDINATION.match(line.between(groups[-1][-1].end, channel.start)):
            groups[-1].append(channel)
        else:
            groups.append([channel])
    return groups


def _via(line: Line, links: Mapping[str, Link]) -> Iterator[tuple[Span, Span]]:
    """Pair each count with the channels that it was published or received through."""
    groups = _groups(line)
    carried: list[Span] = []
    seen = line.start
    for q in line.quantities:
        own = next((g for g in reversed(groups) if seen <= g[0].start and g[-1].end <= q.start), None)
        if own is None and q.id not in links and _turns_away(line, seen, q):
            carried = []
        seen = q.end
        if own is not None:
            if not _leads_to(line, own, q):
                continue
            carried = own
        if _published(line, q, links):
            yield from ((q, channel) for channel in carried or _behind(line, q, groups))


def _leads_to(line: Line, group: list[Span], q: Span) -> bool:
    """Whether channels lead to a figure: in its clause, behind a carrier verb, or as the subject of their clause."""
    before = line.before(group[0].start)[-_CUE:]
    if not pat.CLAUSE.search(line.between(group[-1].end, q.start)) or pat.CARRIER.search(before):
        return True
    return not before or before[-1] in pat.OPENS_CLAUSE


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
    item = line.item_text(q)
    if not VERB_START.match(item) or pat.PUBLISHES.match(item):
        return False
    return bool(pat.CLAUSE.search(line.between(seen, q.start)))


def _published(line: Line, q: Span, links: Mapping[str, Link]) -> bool:
    """Whether a count is of what was published or received, or of its reach."""
    item = line.item_text(q)
    label = links[q.id][0] if q.id in links else None
    if q.kind not in ("count", "none") or label in ("ratio_of", "change_of"):
        return False
    if pat.REACH.search(item):
        return True
    if q.kind == "none":
        return False
    if label == "part_of":
        return not pat.OUTCOME.search(item) or "公开" in item or "发布" in item
    return bool(pat.PUBLISHES.match(item)) or not pat.NOT_PUBLISHED.search(item)


def _actors(line: Line) -> Iterator[tuple[Span, Span]]:
    """Pair each quantity with the bodies that did it or for which it holds; the nearest group of subjects."""
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
    if pat.NOT_SUBJECT_BEFORE.search(line.between(max(line.start, body.start - 6), body.start)):
        return False
    return body.end == q.start or bool(pat.SUBJECT_AFTER.match(line.text, body.end, q.start))
