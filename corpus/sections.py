"""Sections of a report: the outline in force since 2019 and the older one, however the headings are written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import cast

from . import patterns_sections as p
from .headings import Heading, find_headings, without_contents
from .types import Section, SectionCode

_LINE = 45


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
    headings = without_contents(text, list(find_headings(text, tables)))
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


def _main_style(headings: Sequence[Heading]) -> str:
    """Return the style of the main parts: 第一部分 or 一、 where it numbers two titles of the outline, else the one
    that numbers most of them."""
    known = {style: len({h.known for h in headings if h.style == style and h.known}) for style in p.MAIN_STYLES}
    outer = next((style for style in ("part", "cjk") if known[style] >= 2), None)
    used = [style for style in p.MAIN_STYLES if any(h.style == style for h in headings)]
    return outer or max(used, key=lambda style: known[style], default="cjk")


def _levels(headings: list[Heading]) -> Iterator[tuple[Heading, int]]:
    """Give each heading its level: styles nest in the order in which they come up below a main part."""
    main = _main_style(headings)
    numbered = {h.known for h in headings if h.style == main}
    stack: list[str] = []
    last = nested = 0
    previous: Heading | None = None
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


def _restarts(heading: Heading, last: int, nested: int) -> bool:
    """Return whether a number in the main style starts or goes on with a list below the current main part."""
    if heading.number == 1:
        return heading.known in (None, "problems")
    return nested > 0 and heading.number == nested + 1 and (heading.number != last + 1 or not heading.known)


def _is_part(heading: Heading, numbered: set[str | None], last: int, previous: Heading | None) -> bool:
    """Return whether a title of the outline is a main part although it is not numbered like the others."""
    if heading.known is None or heading.known in numbered:
        return False
    if heading.style == "plain":
        return bool(p.PARTS.fullmatch(heading.name))
    follows = previous is not None and previous.style == heading.style and previous.number == heading.number - 1
    return heading.number == last + 1 and last > 0 and not follows and bool(p.PARTS.fullmatch(heading.name))


def _code(heading: Heading, level: int, parent: str | None) -> str | None:
    if level == 1:
        if heading.known:
            return heading.known
        return next((code for code, pattern in p.ABOUT if pattern.search(heading.name)), None)
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
    if not started and (p.TITLE_LINE.search(stripped) or len(stripped) < _LINE):
        return "preamble"
    found = next((code for code, pattern in p.CONTENT if pattern.search(stripped)), None)
    if found or len(stripped) < _LINE:
        return found
    return "preamble" if p.ABOUT_THE_REPORT.search(stripped) else "overview"
