"""Sentences: a sentence ends at 。！？!? or a line break; a semicolon does not end it, nor does a 。 before 其中."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from .types import Section, Sentence

# One sentence with its terminators and the brackets and quotation marks that close behind them.
_SENTENCE = re.compile(r"[^。！？!?\n]*(?:。(?=其中)[^。！？!?\n]*)*(?:[。！？!?]+[”’」』)）》】]*|\n|$)")


def split_sentences(
    text: str, sections: Sequence[Section] = (), tables: Sequence[tuple[int, int]] = ()
) -> tuple[Sentence, ...]:
    """Split cleaned text into sentences.

    Parameters
    ----------
    text : str
        Cleaned text, hard wraps joined.
    sections : sequence of Section
        By start, as from :func:`gongkai.corpus.sections.find_sections`; a main part starts a new sentence.
    tables : sequence of (int, int)
        Regions of flattened tables; each of their lines is a sentence of kind ``table``.

    Returns
    -------
    tuple of Sentence
        In order, without white space at the edges.

    Examples
    --------
    >>> text = "公开信息9条。其中,网站5条;微博4条。收到申请1件。"
    >>> [text[s.start:s.end] for s in split_sentences(text)]
    ['公开信息9条。其中,网站5条;微博4条。', '收到申请1件。']
    """
    starts = [section.start for section in sections]
    headings = {section.start: section for section in sections if section.title is not None}
    parts = {section.start for section in sections if section.level <= 1}
    cuts = sorted(parts.union(*tables))
    regions = sorted(tables)
    sentences = []
    for start, end in _pieces(text, cuts):
        index = bisect_right(starts, start) - 1
        while index >= 0 and sections[index].end < end and sections[index].end <= start:
            index -= 1
        kind = "text"
        heading = headings.get(start)
        table = bisect_right(regions, (start, len(text))) - 1
        if table >= 0 and start < regions[table][1]:
            kind = "table"
        elif heading is not None and end <= heading.body:
            kind = "heading"
        sentences.append(Sentence(start, end, kind, index if index >= 0 else None))
    return tuple(sentences)


def _pieces(text: str, cuts: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Cut the text at sentence ends and at ``cuts``, and yield what is not white space."""
    bounds = [0, *(cut for cut in cuts if 0 < cut < len(text)), len(text)]
    for low, high in pairwise(bounds):
        at = low
        while at < high:
            match = _SENTENCE.match(text, at, high)
            stop = match.end() if match and match.end() > at else at + 1
            piece = text[at:stop]
            bare = piece.strip()
            if bare:
                start = at + piece.index(bare[0])
                yield start, start + len(bare)
            at = stop
