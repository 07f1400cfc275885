"""Text that stands twice: a paragraph repeated in place, or the whole report once more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from .offsets import Edit
from .steps import Areas, Change, Line, in_order, lines_of, outside
from .types import Notice

_LONG = 30
_ENOUGH = 3


def drop_repeats(text: str, areas: Areas) -> Change:
    """Keep the first of two equal stretches of at least 30 characters of running text.

    A second copy of the whole report goes with its headings and tables; else table rows and short lines stay.
    """
    lines = [line for line in lines_of(text) if line.text and not line.text.isspace()]
    spans = _second_copy(lines) or [*_paragraphs(lines), *_sentences(lines)]
    edits = in_order(Edit(start, end) for start, end in spans if outside(areas.tables, start, end))
    message = "A repeated stretch was taken out."
    return Change(edits, [Notice("repeated_text", message, edit.start, edit.end) for edit in edits])


def _running(line: str) -> bool:
    return len(line) >= _LONG and "|" not in line and ("。" in line or "," in line)


def _paragraphs(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    for before, line in pairwise(lines):
        if _running(line.text) and line.text.strip() == before.text.strip():
            yield line.start, line.end


def _sentences(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    for line in lines:
        if len(line.text) < 2 * _LONG or "|" in line.text:
            continue
        before, start = "", 0
        for sentence in line.text.split("。"):
            if sentence == before and len(sentence) >= _LONG:
                at = line.start + start
                yield at, min(at + len(sentence) + 1, line.end)
            before, start = sentence, start + len(sentence) + 1


def _second_copy(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """Find where a report begins once more and goes on as before to its end, perhaps with more behind it."""
    texts = [line.text.strip() for line in lines]
    running = [index for index, text in enumerate(texts) if _running(text)]
    if len(running) < 2 * _ENOUGH:
        return []
    first = running[0]
    for again in running[1:]:
        if texts[again] != texts[first]:
            continue
        back = 0
        while back < first and again - back - 1 > first and texts[again - back - 1] == texts[first - back - 1]:
            back += 1
        length = 0
        for one, other in zip(texts[first : again - back], texts[again:], strict=False):
            if one != other:
                break
            length += 1
        whole = first + length >= again - back - _ENOUGH
        if whole and sum(_running(text) for text in texts[again : again + length]) >= _ENOUGH:
            return [(line.start, line.end) for line in lines[again - back : again + length]]
    return []
