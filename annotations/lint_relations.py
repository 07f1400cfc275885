"""Relations looked over: what they join, the sentence they stand in, and whether the figures agree."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from ..corpus.types import Span
from .schema import RELATIONS
from .subject import Finding, Subject

_SHARE = re.compile(r"占|^(?:办结|答复)率")
#: Parts that miss their total by less than a thirtieth of it were meant to make it.
_NEARLY = 30
_PERSONS = frozenset(["人", "人次", "名", "位", "户", "人员"])
_APART = (_PERSONS, frozenset(["元", "美元"]), frozenset(["天", "小时", "个工作日", "年", "分钟", "个月", "日"]))


def relation_types(subject: Subject) -> Iterator[Finding]:
    """Find relations of unknown or wrong types, and those that leave their sentence."""
    for relation in subject.relations:
        kind = RELATIONS.get(relation.label)
        if kind is None:
            yield Finding(0, f"relation {relation.label!r} is none of {', '.join(RELATIONS)}")
            continue
        head, tail = subject.by_id.get(relation.head), subject.by_id.get(relation.tail)
        if head is None or tail is None:
            yield Finding(0, f"{relation.label} {relation.head} → {relation.tail}: no span has that id")
            continue
        shown = f"{relation.label} {head.text!r} → {tail.text!r}"
        if head.label not in kind.heads or tail.label not in kind.tails or head.id == tail.id:
            yield Finding(head.start, f"{shown} joins {head.label} and {tail.label}")
        elif subject.sentence(head.start) != subject.sentence(tail.start):
            yield Finding(head.start, f"{shown} leaves its sentence")


def measured(subject: Subject) -> Iterator[Finding]:
    """Find items measured by nothing, and quantities without an item or with two."""
    items: dict[str, list[str]] = defaultdict(list)
    used = set()
    for head, tail in subject.tails("measures"):
        items[head.id].append(tail.text)
        used.add(tail.id)
    for span in subject.spans:
        if span.label == "ITEM" and span.id not in used:
            yield Finding(span.start, f"ITEM {span.text!r} is measured by nothing")
        elif span.label == "QUANTITY" and span.id not in items:
            yield Finding(span.start, f"QUANTITY {span.text!r} has no item")
        elif span.label == "QUANTITY" and len(items[span.id]) > 1:
            yield Finding(span.start, f"QUANTITY {span.text!r} has the items {', '.join(items[span.id])}")


def cycles(subject: Subject) -> Iterator[Finding]:
    """Find parts that are, through other parts, parts of themselves, and parts of two totals."""
    totals: dict[str, list[str]] = defaultdict(list)
    for head, tail in subject.tails("part_of"):
        totals[head.id].append(tail.id)
    for name, above in totals.items():
        span = subject.by_id[name]
        if len(above) > 1:
            yield Finding(span.start, f"QUANTITY {span.text!r} is part of two totals", note=True)
        seen, at = {name}, above[0]
        while at in totals and at not in seen:
            seen.add(at)
            at = totals[at][0]
        if at in seen:
            yield Finding(span.start, f"QUANTITY {span.text!r} is a part of itself")


def sums(subject: Subject) -> Iterator[Finding]:
    """Find parts that exceed their total, alone or together, and parts in units of another kind."""
    if "parts_total" in subject.declared:
        return
    parts: dict[str, list[Span]] = defaultdict(list)
    for head, tail in subject.tails("part_of"):
        parts[tail.id].append(head)
    for name, members in parts.items():
        total = subject.by_id[name]
        for part in members:
            if _apart(part, total):
                message = f"part {part.text!r} of {total.text!r}: the units are of two kinds"
                yield Finding(part.start, message, note=True)
            elif _exceeds(part.value, total):
                yield Finding(part.start, f"part {part.text!r} is more than its total {total.text!r}")
        siblings = [part for part in members if part.unit == total.unit and part.kind == "count" and part.value]
        together = sum((part.value for part in siblings if part.value), Decimal(0))
        if len(siblings) > 1 and _misses(together, total):
            shown = " + ".join(part.text for part in siblings)
            yield Finding(total.start, f"the parts {shown} make {together}, not {total.text!r}", note=True)


def shares(subject: Subject) -> Iterator[Finding]:
    """Find shares and rates that are not what their figures give."""
    if "share" in subject.declared:
        return
    totals = {head.id: tail for head, tail in subject.tails("part_of")}
    items = {head.id: tail for head, tail in subject.tails("measures")}
    for rate, count in subject.tails("ratio_of"):
        total, item = totals.get(count.id), items.get(rate.id)
        if item is None or not (item == items.get(count.id) or _SHARE.search(item.text)):
            continue  # a rate of another thing than the count: in time, satisfied
        if rate.kind != "percent" or rate.unit != "%" or rate.value is None or total is None or not total.value:
            continue
        if count.value is None or {rate.modifier, count.modifier, total.modifier} != {"exact"} or count.upper:
            continue
        exact = count.value / total.value * 100
        places = len(subject.folded[rate.start : rate.end].partition(".")[2].rstrip("%"))
        if abs(exact - rate.value) >= Decimal(1).scaleb(-places):
            message = f"{count.text} of {total.text} is {exact:.{places + 1}f}%, not {rate.text}"
            yield Finding(rate.start, message)


def _misses(together: Decimal, total: Span) -> bool:
    """Tell whether parts were meant to make their total and do not; several whole breakdowns make it several times."""
    if not total.value or total.modifier != "exact" or total.kind != "count" or together % total.value == 0:
        return False
    return together > total.value or abs(together - total.value) * _NEARLY < total.value


def _exceeds(value: Decimal | None, total: Span) -> bool:
    if value is None or total.value is None or total.modifier != "exact" or total.kind != "count":
        return False
    return value > (total.upper or total.value)


def _apart(part: Span, total: Span) -> bool:
    if part.kind != total.kind and "none" not in (part.kind, total.kind):
        return True
    return any((part.unit in group) != (total.unit in group) for group in _APART if part.unit and total.unit)
