"""Find CHANNEL spans by rules: heads of media names, with owners on their left and sections on their right."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from .patterns import channels as pat
from .patterns import documents as doc
from .patterns import media
from .patterns.edges import HAN_END, NAME_EDGE
from .patterns.items import VERB_END, VERB_START
from .regions import at_edge, region_start
from .stretches import Stretch, Stretches, longest

_HEAD_NAME, _COLUMN_NAME = 8, 14
"""Most characters of a free name in front of a head, and of a column."""
_AROUND_PLACE = (40, 30)
_LONGEST_OWNER = 24
_WINDOW = 12


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

    Examples
    --------
    >>> text = "通过区政府门户网站“政府公报”专栏和“清江发布”微信公众号公开。"
    >>> [text[a:b] for a, b in find_channels(text, {}, frozenset())]
    ['区政府门户网站“政府公报”专栏', '“清江发布”微信公众号']
    """
    found: list[Stretch] = []
    for pattern in (pat.NAMED_ACCOUNT, pat.BARE_COLUMN):
        found += ((_with_owner(text, m.start(), owners, known), m.end()) for m in pattern.finditer(text))
    found += _headed(text, owners, known)
    found += (m.span(1) for m in pat.QUOTED_NAME.finditer(text))
    found += (m.span() for m in pat.OTHER.finditer(text))
    for finder in (_requests, _media_in_title_marks, _columns, _list_members):
        found += finder(text)
    found += _accounts(text, found)
    others = Stretches(m.span() for m in pat.NOT_CHANNEL.finditer(text))
    return longest(span for span in found if not others.holds(span))


def ambiguous_places(text: str, owners: Mapping[int, int], known: frozenset[str]) -> Iterator[Stretch]:
    """Yield service centres and archives that are bodies rather than places where something is published."""
    for m in media.AMBIGUOUS_PLACE.finditer(text):
        start = _with_owner(text, m.start(), owners, known)
        if not _is_place_of_reading(text, start, m.end()):
            yield start, m.end()


def _headed(text: str, owners: Mapping[int, int], known: frozenset[str]) -> Iterator[Stretch]:
    """Yield the names that end with a head of the lexicon; a name does not reach into the head before it."""
    floor = 0
    for m in media.HEAD.finditer(text):
        span = _whole_name(text, m, owners, known)
        if span is not None:
            yield (m.start() if span[0] < floor else span[0]), span[1]
        floor = m.end()


def _whole_name(text: str, m: re.Match[str], owners: Mapping[int, int], known: frozenset[str]) -> Stretch | None:
    """Return the whole name around one head, or None where the head is no channel."""
    start, end = m.span()
    if not media.NO_QUALIFIER.fullmatch(m[0]):
        start = _with_owner(text, start, owners, known)
        free = start == m.start() and media.FREE_HEAD.fullmatch(m[0])
        if free or not (at_edge(text, start) or VERB_END.search(text[max(0, start - _WINDOW) : start])):
            start = _free_name(text, start, _HEAD_NAME)
    if start == m.start() and media.NEEDS_NAME.fullmatch(m[0]):
        return None
    if pat.TAIL_OF_LIST.search(text, max(0, start - 9), start):
        return None
    if media.GOES_ON_RIGHT.fullmatch(m[0]):
        section = pat.QUOTED_SECTION.match(text, end) or pat.SECTION_AFTER.match(text, end)
        end = section.end() if section else end
    if media.AMBIGUOUS_PLACE.fullmatch(m[0]) and not _is_place_of_reading(text, start, end):
        return None
    return start, end


def _is_place_of_reading(text: str, start: int, end: int) -> bool:
    left = pat.CLAUSE_EDGE.split(text[max(0, start - _AROUND_PLACE[0]) : start])[-1]
    right = pat.CLAUSE_EDGE.split(text[end : end + _AROUND_PLACE[1]])[0]
    return bool(pat.READING.search(left) or pat.READING.search(right))


def _with_owner(text: str, at: int, owners: Mapping[int, int], known: frozenset[str]) -> int:
    """Move the start of a channel's name left over qualifiers, and over the body, region or level glued to it."""
    start = at
    while True:
        if start in owners and start - owners[start] <= _LONGEST_OWNER:
            return owners[start]
        region = region_start(text, start, known)
        if region is not None:
            return region
        theme = pat.QUOTED_THEME.search(text, max(0, start - _LONGEST_OWNER), start)
        if theme:
            return theme.start()
        qualifier = pat.QUALIFIER_END.search(text, max(0, start - _WINDOW), start)
        if qualifier is None or pat.OURS_END.search(text, max(0, qualifier.start() - 2), qualifier.start()):
            break
        start = qualifier.start()
    level = pat.PROVINCE_END.search(text, max(0, start - _WINDOW), start)
    if level:
        return level.start()
    level = pat.LEVEL_END.search(text, max(0, start - _WINDOW), start)
    if (
        level
        and not pat.OURS_END.search(text, max(0, level.start() - 2), level.start())
        and at_edge(text, level.start())
    ):
        return level.start()
    return start


def _free_name(text: str, start: int, most: int) -> int:
    """Extend over a free name back to a word that no name contains; nothing where no such edge is near."""
    floor = max(0, start - most - 4)
    han = HAN_END.search(text, floor, start)
    begin = han.start() if han else start
    for at in range(start, begin - 1, -1):
        verb = VERB_END.search(text, begin, at) and not pat.COMPOUND_END.search(text, begin, at)
        if (at == begin and (begin > floor or begin == start)) or verb or NAME_EDGE.search(text, begin, at):
            ours = pat.OURS_AFTER.match(text, at, start) if at > begin and text[at - 1] in "我本各全" else None
            name = text[ours.end() if ours else at : start]
            plain = len(name) <= most and not pat.NOT_NAME.search(name) and not VERB_START.match(name)
            return start - len(name) if plain else start
    return start


def _requests(text: str) -> Iterator[Stretch]:
    """Yield routes of a request where they stand in a list or before 方式 or 渠道."""
    for m in pat.REQUEST.finditer(text):
        yield from (word.span() for word in pat.REQUEST_WORD.finditer(text, m.start(), m.end()))


def _media_in_title_marks(text: str) -> Iterator[Stretch]:
    """Yield papers, gazettes and programmes in 《》 that are named as a medium."""
    yield from (m.span() for m in doc.PERIODICAL.finditer(text) if not doc.NOT_PERIODICAL.search(m[0]))
    yield from (m.span() for m in pat.PROGRAMME.finditer(text))
    for m in pat.TITLED_MEDIA.finditer(text):
        yield from (title.span() for title in doc.TITLE.finditer(text, *m.span("members")))


def _columns(text: str) -> Iterator[Stretch]:
    """Yield named columns of a site; a bare 栏目 is none."""
    for m in media.COLUMN_HEAD.finditer(text):
        start = _free_name(text, m.start(), _COLUMN_NAME)
        if m.start() - start > 1:
            yield start, m.end()


def _list_members(text: str) -> Iterator[Stretch]:
    """Yield the members of a list of accounts or columns whose tail says what they are (甲、乙等公开平台)."""
    for m in pat.LIST_OF_MEDIA.finditer(text):
        for member in pat.MEMBER.finditer(text, *m.span("members")):
            marks = member[0][0] in "“‘" and member[0][-1] in "”’"
            start, end = member.start() + marks, member.end() - marks
            if end - start > 1 and not pat.NOT_MEMBER.search(text[start:end]):
                yield start, end


def _accounts(text: str, found: Iterable[Stretch]) -> Iterator[Stretch]:
    """Yield further mentions, without a kind beside them, of accounts whose name and kind stand together once."""
    whole = {text[start:end] for start, end in found}
    kinds = [name for name in whole if media.ACCOUNT_KIND.search(name) and not name.endswith(pat.COLUMN_END)]
    names = {m[1] for kind in kinds for m in pat.NAME_IN_QUOTES.finditer(kind)}
    for name in names:
        yield from (m.span() for m in re.finditer(re.escape(name), text))
