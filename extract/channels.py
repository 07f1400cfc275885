"""Find CHANNEL spans by rules: heads of media names, extended to the left over owners and to the right over sections."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from .names import Stretch, region_start
from .patterns import channels as pat
from .patterns import documents as doc
from .patterns.items import VERBS
from .patterns.organisations import STOP_END

_LEVEL_END = re.compile(r"(?:省|市|县|区|州|盟|旗|镇|乡|街道|局|厅|委|办|院|校|馆|中心|公司|集团|大学|学院|医院)$")
_OURS = re.compile(r"[我本全各该]$|各级$|我们$")
_VERB_END = re.compile(rf"(?:{VERBS})$")
_VERB_START = re.compile(rf"(?:{VERBS})")
_CLAUSE_EDGE = re.compile(r"[\n。!?;]")


def find_channels(text: str, owners: Mapping[int, int], known: frozenset[str]) -> list[Stretch]:
    """Return the channels named in a text, longest first where two overlap, in order.

    Parameters
    ----------
    text : str
        Cleaned text.
    owners : mapping of int to int
        End → start of the organisations found, which may own a site or an account.
    known : frozenset of str
        Region names harvested from the text.
    """
    found: list[Stretch] = []
    for m in pat.NAMED_COLUMN.finditer(text):
        found.append((_extend_left(text, m.start(), owners, known), m.end()))
    floor = 0
    for m in pat.HEAD.finditer(text):
        span = _head(text, m, owners, known)
        if span is not None:
            found.append((m.start() if span[0] < floor else span[0], span[1]))
        floor = m.end()
    for m in pat.BARE_COLUMN.finditer(text):
        found.append((_extend_left(text, m.start(), owners, known), m.end()))
    found += [m.span(1) for m in pat.QUOTED_NAME.finditer(text)]
    found += _requests(text)
    found += [m.span() for m in pat.OTHER.finditer(text)]
    found += _media_in_title_marks(text)
    found += _columns(text)
    found += _list_members(text)
    found += _accounts(text, found)
    return longest(_not_in(found, [m.span() for m in pat.NOT_CHANNEL.finditer(text)]))


def longest(spans: list[Stretch]) -> list[Stretch]:
    """Keep the longest of overlapping spans; the earlier one of equals.

    Examples
    --------
    >>> longest([(0, 2), (1, 6), (6, 8)])
    [(1, 6), (6, 8)]
    """
    kept: list[Stretch] = []
    used: set[int] = set()
    for start, end in sorted(set(spans), key=lambda s: (s[0] - s[1], s[0])):
        if used.isdisjoint(range(start, end)):
            kept.append((start, end))
            used.update(range(start, end))
    return sorted(kept)


def _not_in(spans: list[Stretch], blocks: list[Stretch]) -> list[Stretch]:
    return [s for s in spans if not any(a <= s[0] and s[1] <= b for a, b in blocks)]


def _head(text: str, m: re.Match[str], owners: Mapping[int, int], known: frozenset[str]) -> Stretch | None:
    """Return the whole name around one head, or None where the head is no channel."""
    start, end = m.span()
    if not pat.NO_QUALIFIER.fullmatch(m[0]):
        start = _extend_left(text, start, owners, known)
        if pat.FREE_HEAD.fullmatch(m[0]) and start == m.start() or not _edge(text, start):
            start = _free_left(text, start, 8)
    if re.fullmatch(pat.BARE_NONE, m[0]) and start == m.start():
        return None
    if pat.TAIL_OF_LIST.search(text[max(0, start - 8) : start]):
        return None
    if re.fullmatch(rf"{pat.SITE}|{pat.PLATFORM}|{pat.SOCIAL}", m[0]):
        end = _extend_right(text, end)
    if re.fullmatch(pat.AMBIGUOUS_PLACE, m[0]) and not _is_place_of_reading(text, start, end):
        return None
    return start, end


def _edge(text: str, at: int) -> bool:
    """Whether a name may begin at ``at``."""
    before = text[max(0, at - 6) : at]
    return not before or not re.search(r"[一-龥]$", before) or bool(STOP_END.search(before) or _VERB_END.search(before))


def ambiguous_places(text: str, owners: Mapping[int, int], known: frozenset[str]) -> Iterator[Stretch]:
    """Yield service centres and archives that are bodies rather than places where something is published."""
    for m in re.finditer(pat.AMBIGUOUS_PLACE, text):
        start = _extend_left(text, m.start(), owners, known)
        if not _is_place_of_reading(text, start, m.end()):
            yield start, m.end()


def _is_place_of_reading(text: str, start: int, end: int) -> bool:
    left = text[max(0, start - 40) : start]
    right = text[end : end + 30]
    left = _CLAUSE_EDGE.split(left)[-1]
    right = _CLAUSE_EDGE.split(right)[0]
    return bool(pat.READING.search(left) or pat.READING.search(right))


def _extend_left(text: str, at: int, owners: Mapping[int, int], known: frozenset[str]) -> int:
    """Move the start of a channel's name left over qualifiers, organisations, regions and levels glued to it."""
    start = at
    while start > 0:
        before = text[max(0, start - 12) : start]
        if start in owners and start - owners[start] <= 24:
            start = owners[start]
            break
        region = region_start(text, start, known)
        if region is not None:
            start = region
            break
        if (m := pat.QUOTED_THEME.search(text[max(0, start - 24) : start])):
            start -= len(m[0])
            break
        if (m := pat.QUALIFIER_END.search(before)) and not _OURS.search(before[: m.start()]):
            start -= len(m[0])
            continue
        if (m := pat.PROVINCE_END.search(before)):
            start -= len(m[0])
            continue
        m = _LEVEL_END.search(before)
        if m and not _OURS.search(before[: m.start()]) and _edge(text, start - len(m[0])):
            start -= len(m[0])
        break
    return start


def _extend_right(text: str, end: int) -> int:
    for pattern in (pat.QUOTED_SECTION, pat.SECTION_AFTER):
        m = pattern.match(text, end)
        if m:
            return m.end()
    return end


def _requests(text: str) -> Iterator[Stretch]:
    """Yield routes of a request where they stand alone or before 方式 or 渠道."""
    for m in pat.REQUEST.finditer(text):
        for word in re.finditer(pat.REQUEST_WORD, m[0]):
            yield m.start() + word.start(), m.start() + word.end()


def _media_in_title_marks(text: str) -> Iterator[Stretch]:
    """Yield papers and gazettes in 《》 that are named as a medium."""
    for m in doc.PERIODICAL.finditer(text):
        if not doc.NOT_PERIODICAL.search(m[0]):
            yield m.span()
    for m in pat.PROGRAMME.finditer(text):
        yield m.span()
    for m in pat.TITLED_MEDIA.finditer(text):
        for title in doc.TITLE.finditer(text, m.start("members"), m.end("members")):
            yield title.span()


def _list_members(text: str) -> Iterator[Stretch]:
    """Yield the members of a list of accounts or columns whose tail says what they are (甲、乙等公开平台)."""
    for m in pat.LIST_OF_MEDIA.finditer(text):
        for member in re.finditer(r"[^、]+", m["members"]):
            name = member[0]
            shift = 1 if name[0] in "“‘" and name[-1] in "”’" else 0
            start, end = m.start("members") + member.start() + shift, m.start("members") + member.end() - shift
            if 2 <= end - start <= 24 and not pat.NOT_MEMBER.search(text[start:end]):
                yield start, end


def _columns(text: str) -> Iterator[Stretch]:
    """Yield named columns of a site; a bare 栏目 is none."""
    for m in pat.COLUMN_HEAD.finditer(text):
        start = _free_left(text, m.start(), 14)
        if m.start() - start >= 2:
            yield start, m.end()


def _free_left(text: str, start: int, most: int) -> int:
    """Extend over a free name back to a word that no name contains; nothing where no such edge is near."""
    window = text[max(0, start - most - 4) : start]
    run = re.search(r"[一-龥]*$", window)[0]  # type: ignore[index]
    for cut in range(len(run), -1, -1):
        edge = cut == 0 and (len(run) < len(window) or start == len(run))
        verb = _VERB_END.search(run[:cut]) and not pat.COMPOUND_END.search(run[:cut])
        if edge or verb or STOP_END.search(run[:cut]) or pat.STOP_END.search(run[:cut]):
            name = run[cut:]
            if ours := re.search(r"[我本各全]$", run[:cut]) and pat.OURS.match(name):
                name = name[ours.end() :]
            if len(name) > most or pat.NOT_NAME.search(name) or _VERB_START.match(name):
                return start
            return start - len(name)
    return start


def _accounts(text: str, found: list[Stretch]) -> Iterator[Stretch]:
    """Yield further mentions, without a kind beside them, of accounts whose name and kind stand together once."""
    found = [s for s in found if not text[s[0] : s[1]].endswith(("栏目", "专栏", "专区", "频道", "板块"))]
    names = {m[1] for start, end in found for m in re.finditer(r"[“‘]([^“”‘’]{3,20})[”’]", text[start:end]) if pat.ACCOUNT_KIND.search(text[start:end])}
    for name in names:
        for m in re.finditer(re.escape(name), text):
            yield m.span()
