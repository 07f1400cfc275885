"""Words labelled in two ways, over many reports."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from .subject import Subject


def two_ways(subjects: Iterable[Subject]) -> Iterator[str]:
    """Yield the words that carry two labels or more, the most frequent first.

    Examples
    --------
    >>> from gongkai.corpus.types import Span
    >>> one = Subject("网站", spans=(Span("T1", "CHANNEL", 0, 2, "网站"),))
    >>> other = Subject("网站", spans=(Span("T1", "ITEM", 0, 2, "网站"),))
    >>> list(two_ways([one, other, one]))
    ["'网站' is labelled CHANNEL (2), ITEM (1)"]
    """
    labels: dict[str, Counter[str]] = defaultdict(Counter)
    for subject in subjects:
        for span in subject.spans:
            labels["".join(subject.folded[span.start : span.end].split())][span.label] += 1
    several = [(words, counts) for words, counts in labels.items() if len(counts) > 1]
    for words, counts in sorted(several, key=lambda entry: (-entry[1].total(), entry[0])):
        listed = ", ".join(f"{label} ({count})" for label, count in counts.most_common())
        yield f"{words!r} is labelled {listed}"
