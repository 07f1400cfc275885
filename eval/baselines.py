"""Trivial systems whose scores show what a score is worth.

``nothing``
    Predicts nothing.
``majority``
    Labels every string that the *other* gold documents annotate with the label it mostly has there, longest string
    first, and joins each quantity to the nearest span of each kind in its sentence by the relation mostly found
    between the two kinds.
``random``
    Proposes as many spans as gold has in the document, drawn from what stands between punctuation marks and labelled
    as often as gold uses each label, and joins each quantity to one span of its sentence drawn at random.
"""

from __future__ import annotations

import random
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from ..annotations.read import Annotated, from_report
from ..annotations.schema import RELATIONS
from ..corpus.types import Relation, RelationLabel, Report, Span, SpanLabel

#: The names of the baselines.
BASELINES: Final = ("nothing", "majority", "random")

_STRETCH: Final = re.compile(r"[^\s,，。、；;：:（）()！？!?《》“”]+")
_SENTENCE_END: Final = re.compile(r"[。！？!?\n]")


def predict_baseline(name: str, gold: Sequence[Annotated], *, seed: int = 0) -> list[Annotated]:
    """Return a trivial system's predictions for gold documents, in their order.

    Raises
    ------
    ValueError
        Where there is no baseline of that name.
    """
    if name not in BASELINES:
        raise ValueError(f"baseline {name!r} is none of {', '.join(BASELINES)}")
    if name == "majority":
        lexicon = _Lexicon(gold)
        reports = [_majority(entry.report, lexicon) for entry in gold]
    elif name == "random":
        reports = [_random(entry.report, random.Random(f"{seed} {entry.sha256}")) for entry in gold]
    else:
        reports = [_bare(entry.report) for entry in gold]
    return [from_report(report) for report in reports]


class _Lexicon:
    """How often gold gives each string each label and each kind of span each relation; one document can be left out."""

    def __init__(self, gold: Sequence[Annotated]) -> None:
        self.strings: dict[str, Counter[SpanLabel]] = {}
        self.lengths: dict[str, list[int]] = {}
        self.relations: Counter[tuple[SpanLabel, RelationLabel]] = Counter()
        for entry in gold:
            for span in entry.report.spans:
                self.strings.setdefault(span.text, Counter())[span.label] += 1
            self.relations.update(_kinds(entry.report))
        for text in sorted(self.strings, key=len, reverse=True):
            if len(text) not in self.lengths.setdefault(text[0], []):
                self.lengths[text[0]].append(len(text))

    def label(self, text: str, own: Mapping[tuple[str, SpanLabel], int]) -> SpanLabel | None:
        """Return the label that a string mostly has, ``own`` occurrences left out; None where none is left."""
        left = {label: count - own[text, label] for label, count in self.strings.get(text, {}).items()}
        best = max(sorted(left), key=lambda label: left[label], default=None)
        return best if best and left[best] > 0 else None

    def relation(self, tail: SpanLabel, own: Mapping[tuple[SpanLabel, RelationLabel], int]) -> RelationLabel | None:
        """Return the relation that mostly leads to a kind of span."""
        left = {name: count - own[kind, name] for (kind, name), count in self.relations.items() if kind == tail}
        best = max(sorted(left), key=lambda name: left[name], default=None)
        return best if best and left[best] > 0 else None


def _majority(report: Report, lexicon: _Lexicon) -> Report:
    own = Counter((span.text, span.label) for span in report.spans)
    spans: list[Span] = []
    text, at = report.text, 0
    while at < len(text):
        for length in lexicon.lengths.get(text[at], ()):
            label = lexicon.label(text[at : at + length], own)
            if label:
                spans.append(_span(len(spans), label, at, text[at : at + length]))
                at += length - 1
                break
        at += 1
    kinds = Counter(_kinds(report))
    relations = []
    for head, others in _by_sentence(text, spans):
        nearest: dict[SpanLabel, Span] = {}
        for other in sorted(others, key=lambda span: (abs(span.start - head.start), span.start)):
            nearest.setdefault(other.label, other)
        for tail in nearest.values():
            name = lexicon.relation(tail.label, kinds)
            if name:
                relations.append(Relation(name, head.id, tail.id))
    return replace(_bare(report), spans=tuple(spans), relations=tuple(relations))


def _random(report: Report, rng: random.Random) -> Report:
    stretches = [(found.start(), found.group()) for found in _STRETCH.finditer(report.text)]
    drawn = sorted(rng.sample(stretches, min(len(report.spans), len(stretches))))
    labels = [span.label for span in report.spans]
    spans = [_span(index, rng.choice(labels), at, text) for index, (at, text) in enumerate(drawn)]
    relations = []
    for head, others in _by_sentence(report.text, spans):
        tail = rng.choice(others) if others else head
        fitting = [name for name, ends in RELATIONS.items() if tail.label in ends.tails]
        if tail is not head and fitting:
            relations.append(Relation(rng.choice(fitting), head.id, tail.id))
    return replace(_bare(report), spans=tuple(spans), relations=tuple(relations))


def _bare(report: Report) -> Report:
    return Report(report.id, report.source, report.text)


def _span(number: int, label: SpanLabel, start: int, text: str) -> Span:
    return Span(f"T{number + 1}", label, start, start + len(text), text)


def _kinds(report: Report) -> list[tuple[SpanLabel, RelationLabel]]:
    labels = {span.id: span.label for span in report.spans}
    return [(labels[relation.tail], relation.label) for relation in report.relations]


def _by_sentence(text: str, spans: Sequence[Span]) -> Iterator[tuple[Span, list[Span]]]:
    """Yield each quantity with the other spans of its sentence."""
    ends = [found.end() for found in _SENTENCE_END.finditer(text)]
    sentences: dict[int, list[Span]] = {}
    for span in spans:
        sentences.setdefault(bisect_right(ends, span.start), []).append(span)
    for members in sentences.values():
        for head in members:
            if head.label == "QUANTITY":
                yield head, [span for span in members if span is not head]
