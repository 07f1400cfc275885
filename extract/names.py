"""Find DOCUMENT and PERIOD spans by rules, and what carries no annotation."""

from __future__ import annotations

from collections.abc import Iterator

from .patterns import documents as doc
from .patterns import periods as per
from .stretches import Stretch, Stretches

_SHORTEST_NUMBER = 5


def find_masked(text: str) -> Iterator[Stretch]:
    """Yield what carries no annotation: URLs, e-mail addresses, addresses, stamps of the page, internal systems."""
    for pattern in (doc.URL, doc.EMAIL, doc.ADDRESS, doc.STAMP, doc.INTERNAL_SYSTEM):
        yield from (m.span() for m in pattern.finditer(text))


def find_documents(text: str) -> Iterator[Stretch]:
    """Yield titles in 《》 and document numbers.

    Examples
    --------
    >>> text = "根据《条例》和云政办发〔2023〕5号"
    >>> [text[a:b] for a, b in find_documents(text)]
    ['《条例》', '云政办发〔2023〕5号']
    """
    yield from (m.span() for m in doc.TITLE.finditer(text))
    for m in doc.DOCUMENT_NUMBER.finditer(text):
        start = m.start()
        bracket = doc.NUMBER_BRACKET.search(text, start, m.end())
        for stop in doc.NUMBER_STOP.finditer(text, start, bracket.start() if bracket else m.end()):
            start = stop.end()
        if m.end() - start >= _SHORTEST_NUMBER:
            yield start, m.end()


def find_periods(text: str) -> Iterator[Stretch]:
    """Yield dates, ranges and words that point to a year or to now.

    Examples
    --------
    >>> text = "截至2023年12月底,本年度报告"
    >>> [text[a:b] for a, b in find_periods(text)]
    ['截至2023年12月底']
    """
    others = Stretches(m.span() for m in per.NOT_PERIOD.finditer(text))
    for m in per.PERIOD.finditer(text):
        if not others.overlaps((m.start(), m.start() + 1)):
            yield m.span()
