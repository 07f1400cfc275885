"""Spans and statements looked over one by one: edges, codes, overlaps."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..corpus.types import Span, Statement
from . import patterns_lint as p
from .schema import taxonomy
from .subject import Finding, Subject


def span_edges(subject: Subject) -> Iterator[Finding]:
    """Find white space, punctuation and words at the edges of spans that the guidelines leave out."""
    for span in subject.spans:
        words = subject.folded[span.start : span.end]
        shown = f"{span.label} {span.text!r}"
        if not words.strip():
            yield Finding(span.start, f"{span.label} holds no words")
            continue
        if words[0] in p.PUNCTUATION or words[-1] in p.PUNCTUATION:
            yield Finding(span.start, f"white space or punctuation at the edge of {shown}")
        for left, right in p.OPENING.items():
            if words.count(left) != words.count(right):
                yield Finding(span.start, f"only one of {left} {right} is in {shown}")
        before = p.BEFORE[span.label].match(words)
        if before and before[0] != words:
            yield Finding(span.start, f"{before[0]!r} stands in front of {shown}; is it part of it?", note=True)
        behind = span.label in p.BEHIND and _last(p.BEHIND[span.label], words)
        if behind and behind != words:
            yield Finding(span.start, f"{behind!r} stands at the end of {shown}; is it part of it?", note=True)
        if span.label == "DOCUMENT" and not p.DOCUMENT.fullmatch(words):
            yield Finding(span.start, f"{shown} is neither a title in 《》 nor a document number")


def bounds(subject: Subject) -> Iterator[Finding]:
    """Find words beside a QUANTITY that bound or approximate it, and are part of it."""
    ends = {span.end for span in subject.spans}
    starts = {span.start for span in subject.spans}
    for span in subject.spans:
        if span.label != "QUANTITY" or span.kind == "none":
            continue
        ahead = p.BOUND_AHEAD.search(subject.folded[max(0, span.start - 4) : span.start])
        if ahead and span.start not in ends:
            yield Finding(span.start, f"{ahead[0]!r} in front of QUANTITY {span.text!r} is part of it")
        behind = p.BOUND_BEHIND.match(subject.folded, span.end)
        if behind and span.end not in starts:
            yield Finding(span.start, f"{behind[0]!r} behind QUANTITY {span.text!r} is part of it")


def flatness(subject: Subject) -> Iterator[Finding]:
    """Find spans that share characters, and statements that do."""
    kinds: tuple[Sequence[Span | Statement], ...] = (subject.spans, subject.statements)
    for kind in kinds:
        for one, other in pairwise(sorted(kind, key=lambda entry: (entry.start, entry.end))):
            if other.start < one.end:
                message = f"{one.label} {one.text[:20]!r} and {other.label} {other.text[:20]!r} overlap"
                yield Finding(other.start, message)


def statement_edges(subject: Subject) -> Iterator[Finding]:
    """Find markers, lead-ins and final punctuation that belong to no statement, and spans that stick out of one."""
    for statement in subject.statements:
        words = subject.folded[statement.start : statement.end]
        shown = f"{statement.label} {statement.text[:16]!r}"
        if words != words.strip() or not words:
            yield Finding(statement.start, f"white space at the edge of {shown}")
            continue
        if match := p.STATEMENT_START.match(words):
            yield Finding(statement.start, f"{match[0]!r} stands in front of {shown}")
        if end := _last(p.STATEMENT_END, words):
            yield Finding(statement.start, f"{end!r} stands at the end of {shown}")
        for span in subject.spans:
            inside = statement.start <= span.start and span.end <= statement.end
            if not inside and span.start < statement.end and statement.start < span.end:
                yield Finding(span.start, f"{span.label} {span.text!r} sticks out of {shown}")


def codes(subject: Subject) -> Iterator[Finding]:
    """Find quantities without an indicator and codes that the taxonomy does not hold."""
    known = {"indicator": taxonomy()["indicators"], "channel": taxonomy()["channels"]}
    for span in subject.spans:
        if span.label != "QUANTITY":
            continue
        stated = subject.codes.get(span.id)
        if stated is None or not stated.indicators:
            yield Finding(span.start, f"QUANTITY {span.text!r} has no indicator code")
            continue
        for kind, given in (("indicator", stated.indicators), ("channel", stated.channels or ())):
            for code in given:
                if code not in known[kind]:
                    yield Finding(span.start, f"QUANTITY {span.text!r}: {kind} code {code!r} is not in the taxonomy")
        if len(stated.indicators) > 1 and span.kind not in ("none", None) and span.value != 0:
            yield Finding(span.start, f"QUANTITY {span.text!r} has two indicators, but is no zero of two things")


def _last(pattern: re.Pattern[str], words: str) -> str | None:
    """Return the longest end of ``words`` that the pattern matches."""
    starts = range(max(0, len(words) - 6), len(words))
    return next((words[at:] for at in starts if pattern.fullmatch(words, at)), None)
