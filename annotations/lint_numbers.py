"""Every number in running text is annotated, or known to be no quantity; every mention of a name is annotated."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from . import patterns_lint as p
from .subject import Finding, Subject

_NAMES = frozenset(("CHANNEL", "ORG", "REGION", "DOCUMENT", "PERIOD"))


def numbers(subject: Subject) -> Iterator[Finding]:
    """Find numbers outside spans that are no list markers, telephone numbers, document numbers and the like."""
    taken = _taken(subject)
    for pattern, note in ((p.DIGITS, False), (p.CHINESE, True)):
        for match in pattern.finditer(subject.folded):
            if not any(taken[match.start() : match.end()]):
                around = subject.surroundings(match.start())
                yield Finding(match.start(), f"the number {match[0]!r} is in no span: …{around}…", note)


def mentions(subject: Subject) -> Iterator[Finding]:
    """Find words that are annotated as a name in one place of the text and not in another."""
    taken = _taken(subject, names=False)
    labels: dict[str, Counter[str]] = {}
    for span in subject.spans:
        if span.label in _NAMES and len(span.text) > 1:
            labels.setdefault(span.text, Counter())[span.label] += 1
    for words in sorted(labels, key=len, reverse=True):
        for match in re.finditer(re.escape(words), subject.text):
            if not any(taken[match.start() : match.end()]):
                label = labels[words].most_common(1)[0][0]
                message = f"{words!r} is a {label} elsewhere and nothing here: …{subject.surroundings(match.start())}…"
                yield Finding(match.start(), message, note=True)
                taken[match.start() : match.end()] = b"\1" * len(match[0])


def _taken(subject: Subject, *, names: bool = True) -> bytearray:
    """Mark the characters of spans and of what is passed over."""
    taken = bytearray(len(subject.text))
    places = [(span.start, span.end) for span in subject.spans] + list(subject.skipped)
    patterns = (p.OPAQUE, p.MARKER, p.OWN_TEXT, p.STAMP) if names else (p.STAMP, p.ADDRESS)
    places += [match.span() for pattern in patterns for match in pattern.finditer(subject.folded)]
    for start, end in places:
        taken[start:end] = b"\1" * (end - start)
    return taken
