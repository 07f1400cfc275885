"""Find DOCUMENT, PERIOD, ORG and REGION spans by rules."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from ..corpus.gazetteer import region_before
from .patterns import documents as doc
from .patterns import organisations as org
from .patterns import periods as per

Stretch = tuple[int, int]
"""A half-open pair of offsets into the cleaned text."""

_HAN = re.compile(r"[一-龥]+$")
_SUFFIX = re.compile(rf"(?:{org.REGION_SUFFIX})(?!{org.REGION_FOLLOW_BAD.pattern})")
_ORG_ANCHOR = re.compile(rf"{org.FIXED_ORG.pattern}|{org.LEVEL_ORG.pattern}|{org.DEPARTMENT}|(?:{org.ORG_TAIL})")
_AFTER_GOVERNMENT = re.compile(
    r"信息(?!公开办|公开领导)|网|门户|公报|采购|机关|部门|工作(?:报告|部门)|系统|职能|数据|公开(?!办)|新媒体|开放日|投资|规章|性|购买|定价|预算|债|基金|服务|热线|规范|购|投|行为|决策(?!部署)|透明|公信|所属|管理|职责|组成|主导|微"
)
_GOVERNMENT = re.compile(r"(?<!人民)政府$")


def find_masked(text: str) -> list[Stretch]:
    """Return what carries no annotation: URLs, e-mail addresses, addresses, stamps of the page."""
    patterns = (doc.URL, doc.EMAIL, doc.ADDRESS, doc.STAMP, doc.INTERNAL_SYSTEM)
    return sorted(m.span() for pattern in patterns for m in pattern.finditer(text) if m.end() > m.start())


def find_documents(text: str) -> Iterator[Stretch]:
    """Yield titles in 《》 and document numbers."""
    for m in doc.TITLE.finditer(text):
        yield m.span()
    for m in doc.DOCUMENT_NUMBER.finditer(text):
        start = m.start()
        stops = list(doc.DOCUMENT_NUMBER_STOP.finditer(text, start, m.start() + re.search(r"[〔\[(【﹝第]|$", m[0]).start()))  # type: ignore[union-attr]
        if stops:
            start = stops[-1].end()
        if m.end() - start > 4:
            yield start, m.end()


def find_periods(text: str) -> Iterator[Stretch]:
    """Yield dates, ranges and words that point to a year or to now."""
    skip = {m.start() for m in per.NOT_PERIOD.finditer(text)}
    inside = [m.span() for m in per.NOT_PERIOD.finditer(text)]
    for m in per.PERIOD.finditer(text):
        if m.start() in skip or any(a < m.start() < b for a, b in inside):
            continue
        yield m.span()


def region_start(text: str, end: int, known: frozenset[str] = frozenset()) -> int | None:
    """Return where the region name (or chain of names) that ends at ``end`` starts, or None."""
    start = _one_region(text, end, known)
    if start is None:
        return None
    while True:
        before = _one_region(text, start, known)
        if before is None:
            m = re.search(rf"(?:{org.PROVINCES})(?:省)?$", text[max(0, start - 4) : start])
            return start - len(m[0]) if m else start
        start = before


def _one_region(text: str, end: int, known: frozenset[str]) -> int | None:
    """Return the start of one region name that ends at ``end``: known, in the gazetteer, or after a clear edge."""
    found = region_before(text, end)
    if found is not None:
        return found
    if end < len(text) and region_before(text, end + 1) is not None:
        return None
    for name in known:
        if text.endswith(name, 0, end):
            return end - len(name)
    window = text[max(0, end - 12) : end]
    suffix = re.search(rf"(?:{org.REGION_SUFFIX})$", window)
    han = _HAN.search(window)
    if not suffix or not han or len(han[0]) <= len(suffix[0]):
        return None
    run, tail = han[0], len(suffix[0])
    if org.STOP_END.search(run[:-tail]):
        return None
    for cut in range(len(run) - tail - 1, -1, -1):
        name = run[cut:]
        at = end - len(name)
        edge = (cut == 0 and len(run) < len(window)) or at == 0 or org.STOP_END.search(run[:cut]) or region_before(text, at) is not None
        if edge and 2 <= len(name) - tail <= 6:
            return None if org.NOT_REGION.search(name) or org.STOP_START.match(name) else at
    return None


def harvest_regions(text: str) -> frozenset[str]:
    """Return names of regions that stand after a clear edge at least twice, or once near the head or the end."""
    seen: Counter[str] = Counter()
    for m in _SUFFIX.finditer(text):
        start = _one_region(text, m.end(), frozenset())
        if start is not None and region_before(text, m.end()) is None:
            name = text[start : m.end()]
            seen[name] += 2 if start < 300 or start > len(text) - 80 else 1
    return frozenset(name for name, n in seen.items() if n >= 2)


def find_regions(text: str, known: frozenset[str]) -> Iterator[Stretch]:
    """Yield region names that stand on their own; chains are one name."""
    for m in org.BARE_PROVINCE.finditer(text):
        yield m.span()
    for m in _SUFFIX.finditer(text):
        start = region_start(text, m.end(), known)
        if start is not None:
            yield start, m.end()


def find_organisations(text: str, known: frozenset[str]) -> Iterator[Stretch]:
    """Yield named organisations and generic ones that point to one definite body, with an office named behind it."""
    for start, end in _bodies(text, known):
        office = org.SUB_OFFICE.match(text, end)
        yield start, office.end() if office else end


def _bodies(text: str, known: frozenset[str]) -> Iterator[Stretch]:
    for m in org.CENTRAL.finditer(text):
        yield m.span()
    for m in org.GENERIC_ORG.finditer(text):
        ours = text[max(0, m.start() - 1) : m.start()] in ("我", "本", "各", "级")
        if not ours and not (_GOVERNMENT.search(m[0]) and _AFTER_GOVERNMENT.match(text, m.end())):
            yield _with_owner(text, m.start(), known), m.end()
    for m in org.COMMITTEE_PAIR.finditer(text):
        yield _with_owner(text, m.start(), known), m.end()
    yield from _free_bodies(text, known)
    for m in _ORG_ANCHOR.finditer(text):
        start, end = m.span()
        if org.FIXED_ORG.fullmatch(m[0]):
            yield start, end
            continue
        if _GOVERNMENT.search(m[0]) and _AFTER_GOVERNMENT.match(text, end):
            continue
        owner = _with_owner(text, start, known)
        ours = text[max(0, start - 1) : start] in ("我", "本", "全", "各")
        if owner < start or (org.LEVEL_ORG.fullmatch(m[0]) and not ours):
            yield owner, end
        elif re.fullmatch(org.DEPARTMENT, m[0]) and len(m[0]) > 2 and m[0][-1] in "局厅委" and _edge(text, start):
            yield start, end
        elif (name := _name_before(text, start, m[0])) is not None:
            yield name, end


def _edge(text: str, at: int) -> bool:
    """Whether a name may begin at ``at``: behind punctuation or a word that no name contains."""
    before = text[max(0, at - 6) : at]
    return not before or not _HAN.search(before) or bool(org.STOP_END.search(before))


def _free_bodies(text: str, known: frozenset[str]) -> Iterator[Stretch]:
    """Yield bodies of a known region whose department no lexicon lists."""
    for start, end in find_regions(text, known):
        m = org.FREE_BODY.match(text, end)
        if m:
            yield start, m.end()
    for level in re.finditer(r"[省市县区州]", text):
        m = org.FREE_BODY.match(text, level.end())
        if m and m[0].endswith(("局", "委员会", "厅", "指挥中心")) and _edge(text, level.start()):
            yield level.start(), m.end()


def _with_owner(text: str, start: int, known: frozenset[str]) -> int:
    """Extend an organisation to the left over the region or the level that it belongs to."""
    for edge in (start + 1, start, start + 2):
        region = region_start(text, edge, known) if edge <= len(text) else None
        if region is not None and region < start:
            return region
    m = re.search(rf"(?:{org.LEVEL})$", text[max(0, start - 3) : start])
    return start - len(m[0]) if m and not re.search(r"[全我本各]$", text[: start - len(m[0])][-1:]) else start


def _name_before(text: str, start: int, tail: str) -> int | None:
    """Return where the proper name in front of a tail such as 公司 or 大学 starts, or None."""
    if not re.fullmatch(r"大学|学院|中学|小学|医院|卫生院|有限责任公司|股份有限公司|有限公司|集团公司|银行|报社|电视台|出版社|融媒体中心", tail):
        return None
    window = text[max(0, start - 14) : start]
    han = _HAN.search(window)
    if not han:
        return None
    run = han[0]
    for cut in range(len(run) - 2, -1, -1):
        if cut == 0 and len(run) == len(window) and start > 14:
            return None
        if cut == 0 or org.STOP_END.search(run[:cut]):
            if org.STOP_START.match(run[cut:]):
                return None
            return start - len(run) + cut
    return None
