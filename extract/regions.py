"""Find REGION spans by rules: names of the gazetteer, names behind a clear edge, and chains of both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..corpus.gazetteer import region_before
from .patterns import edges
from .patterns import regions as pat
from .stretches import Stretch

_WINDOW = 12
_SHORTEST_PROPER, _LONGEST_PROPER = 2, 6
"""Characters of a region's name in front of its kind."""
_LONG_NAME = 3
"""Characters of a name that is no chance end of another word (苍[东区])."""
_LONGEST_CHAIN = 5
"""Names in front of a region's own: province, prefecture, county, township, village."""
_HEAD, _FOOT = 300, 80
"""How much of a report's head and end names the region that reports."""


def at_edge(text: str, at: int) -> bool:
    """Whether a name may begin at ``at``: behind punctuation or a word that no name contains."""
    before = text[max(0, at - _WINDOW) : at]
    return not edges.HAN_END.search(before) or bool(edges.NAME_EDGE.search(before))


def region_start(text: str, end: int, known: frozenset[str] = frozenset()) -> int | None:
    """Return where the region name (or chain of names) that ends at ``end`` starts, or None.

    Parameters
    ----------
    text : str
    end : int
    known : frozenset of str
        Names that the gazetteer need not hold, as :func:`harvest_regions` gives them.

    Examples
    --------
    >>> region_start("公开,甘肃省清江市发布", 9), region_start("全市发布", 2)
    (3, None)
    """
    start = _one_region(text, end, known)
    if start is None:
        return None
    for _ in range(_LONGEST_CHAIN):
        before = _one_region(text, start, known)
        if before is None:
            break
        start = before
    province = pat.PROVINCE_END.search(text, max(0, start - 4), start)
    return province.start() if province else start


def _one_region(text: str, end: int, known: frozenset[str]) -> int | None:
    """Return the start of one region name that ends at ``end``: known, in the gazetteer, or after a clear edge."""
    found = region_before(text, end)
    if found is not None and (end - found >= _LONG_NAME or at_edge(text, found)):
        return found
    if end < len(text) and region_before(text, end + 1) is not None:
        return None
    suffix = pat.SUFFIX_END.search(text, max(0, end - _WINDOW), end)
    if suffix is None:
        return None
    for name in known:
        if text.endswith(name, 0, end):
            return end - len(name)
    return _free_region(text, suffix.start(), end)


def _free_region(text: str, suffix: int, end: int) -> int | None:
    """Return where a name starts that stands behind a clear edge, the nearest one."""
    floor = max(0, end - _WINDOW)
    han = edges.HAN_END.search(text, floor, end)
    begin = han.start() if han else end
    if begin >= suffix or edges.NAME_EDGE.search(text, begin, suffix):
        return None
    for at in range(suffix - _SHORTEST_PROPER, max(begin, suffix - _LONGEST_PROPER) - 1, -1):
        open_left = at == begin and (begin > floor or at == 0)
        if open_left or edges.NAME_EDGE.search(text, begin, at) or region_before(text, at) is not None:
            name = text[at:end]
            return None if pat.NOT_REGION.search(name) or edges.NO_NAME.match(name) else at
    return None


def harvest_regions(text: str) -> frozenset[str]:
    """Return names of regions that stand after a clear edge at least twice, or once near the head or the end."""
    seen: Counter[str] = Counter()
    for m in pat.SUFFIX.finditer(text):
        start = _one_region(text, m.end(), frozenset())
        if start is not None and region_before(text, m.end()) is None:
            seen[text[start : m.end()]] += 2 if start < _HEAD or start > len(text) - _FOOT else 1
    return frozenset(name for name, times in seen.items() if times > 1)


def find_regions(text: str, known: frozenset[str]) -> Iterator[Stretch]:
    """Yield region names that stand on their own; chains are one name."""
    for m in pat.BARE_PROVINCE.finditer(text):
        yield m.span()
    for m in pat.SUFFIX.finditer(text):
        start = region_start(text, m.end(), known)
        if start is not None:
            yield start, m.end()
