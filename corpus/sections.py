"""Sections of a report: the outline in force since 2019 and the older one, however the headings are written."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple, cast

from . import patterns_sections as p
from .types import Section, SectionCode

_SPACE = re.compile(r"\s+")
_FULL = 45
_SHORT = 12
_LISTED = 2
_PREFIX = 36
_STOP = re.compile(r"[。:：!！?？;；]|\s+")
_DIGITS = {char: value for value, char in enumerate("一二三四五六七八九", start=1)}


class _Heading(NamedTuple):
    """A heading found in the text: ``body`` is where it ends; ``known`` is the code of a title of the outline.

    ``full`` says that no text stands behind it on its line.
    """

    start: int
    body: int
    style: str
    number: int
    title: str
    known: str | None
    full: bool = True


def find_sections(text: str, tables: Sequence[tuple[int, int]] = ()) -> tuple[Section, ...]:
    """Find the sections of a report and what each is about.

    Parameters
    ----------
    text : str
        Cleaned text.
    tables : sequence of (int, int)
        Regions of flattened tables, in order; nothing in them is a heading.

    Returns
    -------
    tuple of Section
        By start. Subsections lie inside their parent; level 0 is the text before the first heading.

    Examples
    --------
    >>> text = "云岭市2022年政府信息公开工作年度报告\\n一、总体情况\\n(一)主动公开。公开5条。\\n二、其他"
    >>> for section in find_sections(text):
    ...     print(section.level, section.code, section.title)
    0 preamble None
    1 overview 一、总体情况
    2 proactive (一)主动公开
    1 other 二、其他
    """
    headings = _without_contents(text, list(_headings(text, tables)))
    leveled = list(_levels(headings))
    if not any(heading.known or heading.full for heading, _ in leveled):
        return _by_content(text, tables)
    sections = [_preamble(text, leveled[0][0].start)]
    codes: list[str | None] = []
    for index, (heading, level) in enumerate(leveled):
        del codes[level - 1 :]
        parent = codes[-1] if codes else None
        codes.append(_code(heading, level, parent))
        following = (later.start for later, depth in leveled[index + 1 :] if depth <= level)
        end = _stripped_end(text, heading.body, next(following, len(text)))
        code = cast("SectionCode | None", codes[-1])
        sections.append(Section(heading.start, max(end, heading.body), level, heading.title, code, heading.body))
    return tuple(section for section in sections if section.end > section.start)


def _preamble(text: str, end: int) -> Section:
    start = len(text) - len(text.lstrip())
    start = min(start, end)
    return Section(start, _stripped_end(text, start, end), 0, None, "preamble", start)


def _stripped_end(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _headings(text: str, tables: Sequence[tuple[int, int]]) -> Iterator[_Heading]:
    starts = [start for start, _ in tables]
    at = 0
    for line in text.split("\n"):
        index = bisect_right(starts, at) - 1
        if index < 0 or at >= tables[index][1]:
            heading = _heading(line, at) if line else None
            if heading is not None:
                yield heading
            if len(line) > _SHORT and "、" in line:
                after = heading.body if heading else at + 1
                limit = next((start for start in starts if start > at), len(text))
                yield from _inside(text, after, min(at + len(line), max(limit, after)))
        at += len(line) + 1


def _heading(line: str, at: int) -> _Heading | None:
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
    if end is None:
        return None
    title = _SPACE.sub("", stripped[:end]).rstrip(":：。")
    known = _known(_SPACE.sub("", stripped[marker.end() : end]))
    body = end
    while body < len(stripped) and stripped[body] in "。:：,，;；. \t\u00a0":
        body += 1
    return _Heading(start, start + body, style, number, title, known, body == len(stripped))


def _title_end(stripped: str, after: int, style: str) -> int | None:
    """Return where the title of a numbered line ends, None where the line is an item without a title."""
    if len(stripped) <= _FULL and not any(mark in stripped for mark in "。;；!！?？"):
        glued = p.GLUED.match(stripped, after)
        whole = glued is None or glued.end() >= len(stripped) - 1 or _known(_SPACE.sub("", stripped[after:]))
        return glued.end() if glued and not whole else len(stripped)
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


def _plain(stripped: str, start: int) -> _Heading | None:
    """Read a short line without a number as a heading where it is a title of the outline."""
    title = _SPACE.sub("", p.QUOTED.sub("", stripped.rstrip(":：")))
    known = _known(title) if len(title) > 1 else None
    return _Heading(start, start + len(stripped), "plain", 0, title, known) if known else None


def _inside(text: str, start: int, end: int) -> Iterator[_Heading]:
    """Find main headings within a line, where line breaks were lost."""
    for match in p.INSIDE_LINE.finditer(text, start, end):
        if text[match.start() - 1] not in p.BEFORE_INSIDE:
            continue
        title = _SPACE.sub("", match[0])
        body = match.end()
        while body < end and text[body] in " \t\u00a0。:：":
            body += 1
        marker = p.MARKER.match(title)
        known = _known(title[marker.end() :]) if marker else None
        yield _Heading(match.start(), body, "cjk", _number(match["cjk"]), title, known)


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


def _without_contents(text: str, headings: list[_Heading]) -> list[_Heading]:
    """Drop the lines of a table of contents: headings without text between them that come again below."""
    kept = [heading for heading in headings if not _in_contents(text, heading)]
    again = next((index for index in range(1, len(kept)) if kept[index].title == kept[0].title), 0)
    listed = kept[:again]
    bare = all(not text[one.body : after.start].strip() for one, after in pairwise(kept[: again + 1]))
    return kept[again:] if len(listed) > _LISTED and bare else kept


def _in_contents(text: str, heading: _Heading) -> bool:
    end = text.find("\n", heading.start, heading.start + 2 * _FULL)
    return end >= 0 and bool(p.CONTENTS_LINE.search(text[heading.start : end].rstrip()))


def _main_style(headings: Sequence[_Heading]) -> str:
    """Return the style of the main parts: 第一部分 or 一、 where it numbers two titles of the outline, else the one
    that numbers most of them."""
    known = {style: len({h.known for h in headings if h.style == style and h.known}) for style in p.MAIN_STYLES}
    outer = next((style for style in ("part", "cjk") if known[style] >= 2), None)
    used = [style for style in p.MAIN_STYLES if any(h.style == style for h in headings)]
    return outer or max(used, key=lambda style: known[style], default="cjk")


def _levels(headings: list[_Heading]) -> Iterator[tuple[_Heading, int]]:
    """Give each heading its level: styles nest in the order in which they come up below a main part."""
    main = _main_style(headings)
    numbered = {h.known for h in headings if h.style == main}
    stack: list[str] = []
    last = nested = 0
    previous: _Heading | None = None
    for heading in headings:
        style = heading.style
        if style == main and style != "plain" and last >= 2 and _restarts(heading, last, nested):
            style, nested = "nested", heading.number
        elif style == main or _is_part(heading, numbered, last, previous):
            style, nested = "main", 0
            last = heading.number or last + 1
        previous = heading
        if style == "main":
            stack = ["main"]
        elif not stack:
            continue
        elif style in stack:
            del stack[stack.index(style) + 1 :]
        else:
            stack.append(style)
        yield heading, len(stack)


def _restarts(heading: _Heading, last: int, nested: int) -> bool:
    """Return whether a number in the main style starts or goes on with a list below the current main part."""
    if heading.number == 1:
        return heading.known in (None, "problems")
    return nested > 0 and heading.number == nested + 1 and (heading.number != last + 1 or not heading.known)


def _is_part(heading: _Heading, numbered: set[str | None], last: int, previous: _Heading | None) -> bool:
    """Return whether a title of the outline is a main part although it is not numbered like the others."""
    if heading.known is None or heading.known in numbered:
        return False
    if heading.style == "plain":
        return bool(p.PARTS.fullmatch(heading.title))
    follows = previous is not None and previous.style == heading.style and previous.number == heading.number - 1
    marker = p.MARKER.match(heading.title)
    title = heading.title[marker.end() :] if marker else heading.title
    return heading.number == last + 1 and last > 0 and not follows and bool(p.PARTS.fullmatch(title))


def _code(heading: _Heading, level: int, parent: str | None) -> str | None:
    if level == 1:
        if heading.known:
            return heading.known
        marker = p.MARKER.match(heading.title)
        title = heading.title[marker.end() :] if marker else heading.title
        return next((code for code, pattern in p.ABOUT if pattern.search(title)), None)
    if parent in ("problems", "appendix") or heading.known in (None, "overview", "appendix"):
        return parent
    return heading.known


def _by_content(text: str, tables: Sequence[tuple[int, int]]) -> tuple[Section, ...]:
    """Cut a report without headings by what its paragraphs speak of."""
    sections: list[Section] = []
    at = 0
    inside = [range(start, end) for start, end in tables]
    for line in text.split("\n"):
        stripped = line.strip()
        start = at + len(line) - len(line.lstrip())
        at += len(line) + 1
        if not stripped:
            continue
        code = _content_code(stripped, bool(sections), any(start in region for region in inside))
        end = start + len(stripped)
        before = sections[-1] if sections else None
        if before is not None and code in (before.code, None):
            sections[-1] = replace(before, end=end)
        else:
            code = code or "preamble"
            level = 0 if code == "preamble" else 1
            sections.append(Section(start, end, level, None, cast("SectionCode", code), start))
    return tuple(sections)


def _content_code(stripped: str, started: bool, in_table: bool) -> str | None:
    if in_table:
        return None
    if not started and (p.TITLE_LINE.search(stripped) or len(stripped) < _FULL):
        return "preamble"
    found = next((code for code, pattern in p.CONTENT if pattern.search(stripped)), None)
    if found or len(stripped) < _FULL:
        return found
    return "preamble" if re.search(r"统计期限|特编制|编制(?:了)?本|本(?:年度)?报告由", stripped) else "overview"
