"""Find ORG spans by rules: named organisations, and generic ones that point to one definite body."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .patterns import edges
from .patterns import organisations as pat
from .regions import at_edge, find_regions, region_start
from .stretches import Stretch

_LONGEST_NAME = 14


def find_organisations(text: str, known: frozenset[str]) -> Iterator[Stretch]:
    """Yield the bodies of a text, with an office named right behind its body; they may overlap.

    Parameters
    ----------
    text : str
        Cleaned text.
    known : frozenset of str
        Region names harvested from the text.

    Examples
    --------
    >>> text = "云岭市教育局与市委、市政府办公室会商。"
    >>> [text[a:b] for a, b in sorted(set(find_organisations(text, frozenset()))) if b - a > 3 or text[b] == "、"]
    ['云岭市教育局', '市委', '市政府办公室']
    """
    for start, end in _bodies(text, known):
        office = pat.SUB_OFFICE.match(text, end)
        yield start, office.end() if office else end


def _bodies(text: str, known: frozenset[str]) -> Iterator[Stretch]:
    for m in pat.CENTRE.finditer(text):
        yield m.span()
    for m in pat.GENERIC_BODY.finditer(text):
        if text[max(0, m.start() - 1) : m.start()] not in pat.OURS_BEFORE and not _is_adjunct(text, m.start(), m.end()):
            yield _with_owner(text, m.start(), known), m.end()
    for m in pat.COMMITTEE_PAIR.finditer(text):
        yield _with_owner(text, m.start(), known), m.end()
    yield from _free_bodies(text, known)
    for m in pat.ANCHOR.finditer(text):
        start = m.start() if m["fixed"] else _start_of_body(text, m, known)
        if start is not None:
            yield start, m.end()


def _is_adjunct(text: str, start: int, end: int) -> bool:
    """Whether 政府 only modifies the noun behind it (政府网站)."""
    return bool(pat.GOVERNMENT_END.search(text, start, end) and pat.AFTER_GOVERNMENT.match(text, end))


def _start_of_body(text: str, m: re.Match[str], known: frozenset[str]) -> int | None:
    """Return where the body starts that ends with an anchor, or None where there is none."""
    start, end = m.span()
    if _is_adjunct(text, start, end):
        return None
    owner = _with_owner(text, start, known)
    if owner < start or (m["level"] and text[max(0, start - 1) : start] not in pat.OURS_BEFORE_LEVEL):
        return owner
    if m["department"] and end - start > 2 and text[end - 1] in "局厅委" and at_edge(text, start):
        return start
    if pat.PROPER_TAIL.fullmatch(text, start, end) and not (text[end - 1] == "学" and pat.VERB_AFTER.match(text, end)):
        return _proper_name(text, start)
    return None


def _with_owner(text: str, start: int, known: frozenset[str]) -> int:
    """Extend an organisation to the left over the region or the level that it belongs to."""
    for edge in (start + 1, start, start + 2):
        region = region_start(text, edge, known) if edge <= len(text) else None
        if region is not None and region < start:
            return region
    level = pat.LEVEL_END.search(text, max(0, start - 3), start)
    if level and text[max(0, level.start() - 1) : level.start()] not in pat.OURS_BEFORE_LEVEL:
        return level.start()
    return start


def _proper_name(text: str, start: int) -> int | None:
    """Return where the proper name in front of a tail such as 公司 or 大学 starts, or None."""
    floor = max(0, start - _LONGEST_NAME)
    han = edges.HAN_END.search(text, floor, start)
    begin = han.start() if han else start
    for at in range(start - 2, begin - 1, -1):
        if at == begin and begin == floor > 0:
            return None
        if at == begin or edges.NAME_EDGE.search(text, begin, at):
            plain = edges.NO_NAME.match(text, at, start) or pat.NO_PROPER_NAME.search(text, at, start)
            return None if plain else at
    return None


def _free_bodies(text: str, known: frozenset[str]) -> Iterator[Stretch]:
    """Yield bodies of a known region, or of a level, whose department no lexicon lists."""
    for start, end in find_regions(text, known):
        m = pat.FREE_BODY.match(text, end)
        if m:
            yield start, m.end()
    for level in pat.LEVEL.finditer(text):
        m = pat.FREE_BODY.match(text, level.end())
        if m and m[0].endswith(pat.LEVEL_BODY_END) and at_edge(text, level.start()):
            yield level.start(), m.end()
