"""Pieces of a passage: markers of enumerated points, headings that only name what follows, and sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple, cast

from ..corpus.types import StatementLabel
from .patterns import statements as p

_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩"


class Token(NamedTuple):
    """A piece: ``mark`` (before a point), ``name`` (a heading that names a kind of statement) or ``text``.

    ``fresh`` says that it starts a line, ``label`` what a name announces (None where it names both kinds).
    """

    kind: str
    start: int
    end: int
    style: str = ""
    number: int = 0
    label: StatementLabel | None = None
    fresh: bool = False


def tokens(text: str, start: int, end: int) -> Iterator[Token]:
    """Cut ``text[start:end]`` into marks, names and sentences, white space between them left out."""
    at, fresh = start, True
    text = text[:end]
    marks = {m.start(): m for m in p.MARKERS.finditer(text, start)}
    first = p.FIRST_MARKER.match(text, start)
    if first:
        marks[start] = first
    while at < end:
        if text[at].isspace():
            fresh = fresh or text[at] == "\n"
            at += 1
            continue
        mark = marks.get(at)
        name = _name(text, mark.end() if mark else at, end, alone=bool(mark) or fresh)
        if name is not None:
            yield Token("name", at, name[0], label=name[1], fresh=fresh)
            at, fresh = name[0], False
            continue
        if mark:
            style, number = _style(mark)
            yield Token("mark", at, mark.end(), style, number, fresh=fresh)
            at, fresh = mark.end(), fresh or "\n" in mark[0]
        stop = _piece_end(text, at, end, marks)
        if stop > at:
            yield Token("text", at, stop, fresh=fresh)
        at, fresh = stop, text[stop - 1 : stop] == "\n"


def _piece_end(text: str, at: int, end: int, marks: dict[int, re.Match[str]]) -> int:
    stop = at
    while stop < end:
        if stop > at and stop in marks:
            return stop
        char = text[stop]
        stop += 1
        if char in p.END:
            while stop < end and text[stop] in "”’」』)）。！!":
                stop += 1
            return stop
        if char in ";；" and p.TURN.match(text, stop, end):
            return stop
    return stop


def _style(mark: re.Match[str]) -> tuple[str, int]:
    style = cast("str", mark.lastgroup)
    value = mark[style]
    if style == "sequence":
        return style, p.ORDINALS[value]
    if style == "bullet":
        return style, 0
    if style == "circled":
        return style, _CIRCLED.index(value) + 1
    if value.isdigit():
        return style, int(value)
    tens, ten, ones = value.rpartition("十")
    digits = p.NUMERAL[:9]
    number = (10 * (digits.index(tens) + 1 if tens else 1) if ten else 0) + (digits.index(ones) + 1 if ones else 0)
    return ("is" if style == "glued" else style), number


def _name(text: str, at: int, end: int, *, alone: bool) -> tuple[int, StatementLabel | None] | None:
    """Return the end and the label of a heading at ``at`` that only names problems or improvements.

    ``alone`` says that it starts a line or a point; elsewhere only a name with a colon is one.
    """
    names: tuple[tuple[re.Pattern[str], StatementLabel | None], ...] = (
        (p.NAME_BOTH, None),
        (p.NAME_PROBLEM, "PROBLEM"),
        (p.NAME_IMPROVEMENT, "IMPROVEMENT"),
    )
    for pattern, label in names:
        match = pattern.match(text, at, end)
        after = p.NAME_END.match(text, match.end(), end) if match else None
        if after and (alone or ":" in after[0] or "：" in after[0]):
            return after.end(), label
    return None
