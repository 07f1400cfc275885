"""The sentences of an annotated report with figures and names masked, to tell composed text from filled-in text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import NamedTuple

from ..corpus.characters import folding
from ..corpus.sentences import split_sentences
from ..corpus.types import Span
from . import patterns_forms

_NAMES = ("ORG", "REGION")
_NUMBER = re.compile(r"\d[\d,.]*|[〇零一二两三四五六七八九十百千万亿]{2,}")
_BLANK = re.compile(r"\s+")
_EDGE = re.compile(r"^[,;:、。]+|[,;:、。！？!?]+$")


class Masked(NamedTuple):
    """A sentence as it stands, the same with numbers as # and names as ~, and how many spans it bears."""

    text: str
    masked: str
    spans: int


def masked_sentences(text: str, spans: tuple[Span, ...]) -> Iterator[Masked]:
    """Yield the sentences of a text.

    Parameters
    ----------
    text : str
        Without damage, tables left out.
    spans : tuple of Span

    Examples
    --------
    >>> spans = (Span("T1", "REGION", 0, 3, "清江区"), Span("T2", "QUANTITY", 7, 10, "12条"))
    >>> [sentence.masked for sentence in masked_sentences("清江区公开信息12条。", spans)]
    ['~公开信息#条']
    """
    ordered = sorted(spans, key=lambda span: span.start)
    for sentence in split_sentences(text):
        inside = [span for span in ordered if sentence.start <= span.start and span.end <= sentence.end]
        words = text[sentence.start : sentence.end]
        yield Masked(words, _mask(text, sentence.start, sentence.end, inside), len(inside))


def _mask(text: str, start: int, end: int, spans: list[Span]) -> str:
    parts, at = [], start
    for span in spans:
        words = "~" if span.label in _NAMES else text[span.start : span.end]
        words = "#" if span.label == "QUANTITY" and not any(map(str.isdigit, words)) and len(words) < 3 else words
        parts += [text[at : span.start], words]
        at = max(at, span.end)
    parts.append(text[at:end])
    return plain("".join(parts))


def plain(text: str) -> str:
    """Return a sentence in half-width forms without blanks and final punctuation, its numbers as #."""
    folded = _BLANK.sub("", text.translate(folding()))
    return _NUMBER.sub("#", _EDGE.sub("", folded))


def is_prescribed(masked: str) -> bool:
    """Tell whether a masked sentence is wording that statutes, forms and custom prescribe.

    Examples
    --------
    >>> is_prescribed(plain("一、总体情况")), is_prescribed(plain("全年公开信息12条。"))
    (True, False)
    """
    return masked in _labels() or any(pattern.fullmatch(masked) for pattern in _prescribed())


@cache
def _prescribed() -> tuple[re.Pattern[str], ...]:
    text = resources.files(__package__).joinpath("prescribed.txt").read_text(encoding="utf-8")
    lines = (line.strip() for line in text.splitlines())
    return tuple(re.compile(line) for line in lines if line and not line.startswith("# "))


@cache
def _labels() -> frozenset[str]:
    """Return the labels of the statutory forms."""
    forms = [label for head in patterns_forms.APPLICATIONS_HEAD for label in head]
    forms += [label for head in patterns_forms.REVIEW_HEAD for label in head]
    forms += [label for form in patterns_forms.APPLICATIONS.values() for labels, _ in form for label in labels]
    for blocks in patterns_forms.PROACTIVE.values():
        forms += [label for block in blocks for label, _ in (*block.columns, *block.rows)]
        forms += [block.label for block in blocks]
    return frozenset(map(plain, forms))
