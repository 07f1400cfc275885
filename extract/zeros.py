"""Implicit zeros: sentences that say that something countable of disclosure work did not occur, and what that is."""

from __future__ import annotations

from collections.abc import Iterator

from .patterns import zeros as pat
from .stretches import Stretch, Stretches


def find_zeros(text: str, start: int, end: int, blocked: Stretches) -> Iterator[Stretch]:
    """Yield the negations of a sentence, with their verbs, that are quantities of value zero.

    Parameters
    ----------
    text : str
        Cleaned text.
    start, end : int
        The sentence.
    blocked : Stretches
        Quantities and titles, in which there is no negation.

    Examples
    --------
    >>> text = "本年度未收到行政复议申请,未严格落实。"
    >>> [text[a:b] for a, b in find_zeros(text, 0, len(text), Stretches())]
    ['未收到']
    """
    for m in pat.NEGATION.finditer(text, start, end):
        if blocked.overlaps(m.span()) or pat.OTHER_NEGATION.match(text, m.start(), end):
            continue
        thing = object_of_zero(text, m.span(), end) or subject_of_zero(text, start, m.start())
        words = text[slice(*thing)] if thing else ""
        if pat.COUNTABLE.search(words) and not pat.NOT_COUNTABLE.search(words):
            yield m.span()


def object_of_zero(text: str, zero: Stretch, limit: int) -> Stretch | None:
    """Return what did not occur, behind the negation, without cause, 任何 and a trailing 情况."""
    end = pat.OBJECT_END.search(text, zero[1], limit)
    stop = end.start() if end else limit
    at = zero[1]
    alone = pat.NEGATOR.fullmatch(text, *zero)
    for pattern in (pat.RECIPIENT, pat.CAUSE, pat.ARTICLES) if alone else (pat.CAUSE, pat.ARTICLES):
        m = pattern.match(text, at, stop)
        if m and m.end() < stop:
            at = m.end()
    tail = pat.EVENT_TAIL.search(text, at + 1, stop)
    if tail and not pat.ONLY_POINTS.fullmatch(text, at, tail.start()):
        stop = tail.start()
    return (at, stop) if stop > at else None


def subject_of_zero(text: str, start: int, zero: int) -> Stretch | None:
    """Return what did not occur where it stands in front of the negation (行政诉讼案件均未发生)."""
    clause = max((m.end() for m in pat.CLAUSE_EDGE.finditer(text, start, zero)), default=start)
    m = pat.ADVERBS_IN_FRONT.search(text, clause, zero)
    end = m.start() if m else zero
    return (clause, end) if end > clause else None
