"""Headings as they stand in a text: numbered in any style, unnumbered, glued to text or lost within a line."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple, cast

from . import patterns_sections as p

_SPACE = re.compile(r"\s+")
_FULL = 45
_SHORT = 12
_LISTED = 2
_PREFIX = 36
_LONG = 6
_STOP = re.compile(r"[。:：!！?？;；]|\s+")
_DIGITS = {char: value for value, char in enumerate("一二三四五六七八九", start=1)}


class Heading(NamedTuple):
    """A heading found in the text.

    ``body`` is where it ends, ``name`` its title without the marker, ``known`` the code that a title of the
    outline has; ``full`` says that no text stands behind it on its line.
    """

    start: int
    body: int
    style: str
    number: int
    title: str
    name: str
    known: str | None
    full: bool = True


def find_headings(text: str, tables: Sequence[tuple[int, int]]) -> Iterator[Heading]:
    """Yield the headings outside ``tables`` in order, those of a table of contents among them."""
    starts = [start for start, _ in tables]

    def tabular(at: int) -> bool:
        index = bisect_right(starts, at) - 1
        return index >= 0 and at < tables[index][1]

    at = 0
    for line in text.split("\n"):
        end = at + len(line)
        heading = _heading(line, at) if line and not tabular(at) else None
        if heading is not None:
            yield heading
        if len(line) > _SHORT and "、" in line:
            found = _inside(text, heading.body if heading else at + 1, end)
            yield from (heading for heading in found if not tabular(heading.start))
        at = end + 1


def _heading(line: str, at: int) -> Heading | None:
    """Read a line as a heading, alone on its line or with text behind it."""
    stripped = line.strip()
    if not stripped:
        return None
    start = at + len(line) - len(line.lstrip())
    if stripped[0] not in p.MARKER_START:
        return _plain(stripped, start) if len(stripped) <= _PREFIX else None
    marker = p.MARKER.match(stripped)
    if not marker or marker.end() == len(stripped) or p.FIGURES_AT_END.search(stripped):
        return None
    style = cast("str", marker.lastgroup)
    number = _number(marker[style])
    end = _title_end(stripped, marker.end(), style)
    if end is None or p.SECOND_MARKER.search(stripped, 0, end + 4):
        return None
    title = _SPACE.sub("", stripped[:end]).rstrip(":：。")
    name = _SPACE.sub("", stripped[marker.end() : end]).rstrip(":：。")
    body = end
    while body < len(stripped) and stripped[body] in "。:：,，;；. \t\u00a0":
        body += 1
    return Heading(start, start + body, style, number, title, name, _known(name), body == len(stripped))


def _title_end(stripped: str, after: int, style: str) -> int | None:
    """Return where the title of a numbered line ends, None where the line is an item without a title."""
    if len(stripped) <= _FULL and not any(mark in stripped for mark in "。;；!！?？"):
        glued = p.GLUED.match(stripped, after)
        if glued is None or _known(_SPACE.sub("", stripped[after:])):
            return len(stripped)
        more = len(stripped) > glued.end() + 1 or p.NOTHING.fullmatch(stripped, glued.end())
        return glued.end() if more else len(stripped)
    if style in ("part", "cjk", "cjk_paren", "arabic", "plain") and (glued := p.GLUED.match(stripped, after)):
        return glued.end()
    if comma := p.COMMA_TITLE.match(stripped, after):
        return comma.end()
    stop = _STOP.search(stripped, after + 2)
    if stop is None or stop.start() - after > _PREFIX:
        return None
    rest = stripped[stop.end() :]
    if not rest and not _known(_SPACE.sub("", stripped[after : stop.start()])):
        return None
    return None if stop[0] in ";；!！?？" else stop.start()


def _plain(stripped: str, start: int) -> Heading | None:
    """Read a short line without a number as a heading where it is a title of the outline."""
    title = _SPACE.sub("", p.QUOTED.sub("", stripped.rstrip(":：")))
    known = _known(title) if len(title) > 1 else None
    return Heading(start, start + len(stripped), "plain", 0, title, title, known) if known else None


def _inside(text: str, start: int, end: int) -> Iterator[Heading]:
    """Find main headings within a line, where line breaks were lost."""
    for match in p.INSIDE_LINE.finditer(text, start, end):
        before = text[match.start() - 1]
        if before not in p.BEFORE_INSIDE and (before in p.NEVER_BEFORE_INSIDE or len(match["name"]) < _LONG):
            continue
        title = _SPACE.sub("", match[0])
        body = match.end()
        while body < end and text[body] in " \t\u00a0。:：":
            body += 1
        name = _SPACE.sub("", match["name"])
        yield Heading(match.start(), body, "cjk", _number(match["cjk"]), title, name, _known(name))


def _known(title: str) -> str | None:
    title = title.rstrip(":：。")
    return next((code for code, pattern in p.TITLES.items() if pattern.fullmatch(title)), None)


def _number(numeral: str) -> int:
    if numeral.isdigit() and numeral.isascii():
        return int(numeral)
    if numeral in p.CIRCLED:
        return p.CIRCLED.index(numeral) + 1
    digits = re.sub(rf"[^{p.NUMERAL}]", "", numeral)
    if not digits:
        return 0
    tens, ten, ones = digits.rpartition("十")
    return (_DIGITS.get(tens, 1) * 10 if ten else 0) + _DIGITS.get(ones, 0)


def without_contents(text: str, headings: list[Heading]) -> list[Heading]:
    """Drop the lines of a table of contents: headings without text between them that come again below."""
    kept = [heading for heading in headings if not _in_contents(text, heading)]
    again = next((index for index in range(1, len(kept)) if kept[index].title == kept[0].title), 0)
    listed = kept[:again]
    bare = all(not text[one.body : after.start].strip() for one, after in pairwise(kept[: again + 1]))
    return kept[again:] if len(listed) > _LISTED and bare else kept


def _in_contents(text: str, heading: Heading) -> bool:
    end = text.find("\n", heading.start, heading.start + 2 * _FULL)
    return end >= 0 and bool(p.CONTENTS_LINE.search(text[heading.start : end].rstrip()))
