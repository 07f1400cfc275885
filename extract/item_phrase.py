"""The phrase in front of a figure that says what it counts: cut out of its clause, from its verb on."""

from __future__ import annotations

import re

from ..corpus.types import Quantity
from .patterns import items as pat
from .scene import Scene
from .stretches import Stretch, Stretches

_SHORTEST_OBJECT = 2
_LONG_PREDICATE = 4


def quotations(text: str, start: int, end: int) -> list[Stretch]:
    """Return what stands in quotation marks, marks included."""
    return [m.span() for m in pat.QUOTATION.finditer(text, start, end)]


def phrase_before(scene: Scene, i: int) -> Stretch | None:
    """Return the phrase in front of a quantity that says what it counts, or None where it has none of its own."""
    text, quantity = scene.text, scene.quantities[i]
    left = scene.left_bound(i)
    right = _strip_right(text, left, quantity.start)
    covers = Stretches([*scene.titles, *scene.channels, *quotations(text, left, right)])
    cuts = [left, *(m.end() for m in pat.CLAUSE_EDGE.finditer(text, left, right) if not covers.holds(m.span()))]
    found = _phrase(scene, cuts[-1], right, quantity)
    if found is None and len(cuts) > 1 and pat.BARE_COPULA.fullmatch(text, cuts[-1], quantity.start):
        found = _phrase(scene, cuts[-2], cuts[-1] - 1, quantity)
    return found


def _strip_right(text: str, left: int, right: int) -> int:
    """Leave out copulas, and the words of a change or a share, between an item and its figure."""
    while True:
        tails = (pattern.search(text, left, right) for pattern in (pat.BRACKETS, pat.COPULA, pat.CHANGE, pat.SHARE))
        tail = next((m for m in tails if m and m[0]), None)
        if tail is None:
            return right
        right = tail.start()


def _phrase(scene: Scene, left: int, right: int, quantity: Quantity) -> Stretch | None:
    """Cut the item out of one clause: behind its channel and period, from its verb on."""
    text = scene.text
    if right <= left:
        return None
    for start, end in scene.periods:
        if left <= start and end <= right and not pat.CARRIED_OVER.match(text, end):
            left = end
    channel = max((s for s in scene.channels if left <= s[0] and s[1] <= right), default=None)
    if channel is not None:
        link = pat.AFTER_CHANNEL.match(text, channel[1], right)
        behind = link.end() if link else channel[1]
        if pat.HELD.fullmatch(text, behind, right):
            return channel[0], right
        if behind == right:
            return _channel_counted(text, left, channel, quantity)
        if not pat.KEEPS_CHANNEL.search(text, left, channel[0]):
            left = behind
    if m := pat.UNBALANCED.match(text, left, right):
        left = m.end()
    left = skip_subject(scene, left, right)
    if m := pat.OUTCOME_TERM.match(text, left, right):
        return m.start("term"), right
    start = _verb_head(text, left, right)
    return (start, right) if start < right else None


def _channel_counted(text: str, left: int, channel: Stretch, quantity: Quantity) -> Stretch | None:
    """Decide what a figure right behind a channel's name counts: the channel itself or what went through it."""
    m = pat.VERB_END.search(text, left, channel[0])
    if quantity.unit in pat.COUNTED_UNITS and quantity.kind == "count":
        return (m.start() if m else channel[0]), channel[1]
    return (m.start(), channel[0]) if m else None


def skip_subject(scene: Scene, left: int, right: int) -> int:
    """Drop connectives at the left edge of an item, and subjects and adverbs in front of its verb."""
    text = scene.text
    names = {start: end for start, end in scene.names if left <= start < right}
    while left < right:
        at = _behind_words(text, left, right) or _behind_subject(text, names.get(left), left, right)
        if at is None or at >= right:
            break
        left = at
    return left


def _behind_words(text: str, left: int, right: int) -> int | None:
    """Return where a connective, or an adverb in front of a verb, ends."""
    connective = pat.LEFT_TRIM.match(text, left, right)
    if connective:
        return connective.end()
    adverb = pat.ADVERB.match(text, left, right)
    return adverb.end() if adverb and not pat.MEASURE_NOUN.match(text, adverb.end(), right) else None


def _behind_subject(text: str, name_end: int | None, left: int, right: int) -> int | None:
    """Return where the subject ends: a named body, or 我局 and the like, that did what follows."""
    if name_end is not None and name_end < right:
        body = pat.BODY_END.match(text, name_end - 1, name_end) and text[name_end] != "的"
        if _is_predicate(text, name_end, right) or (body and right - name_end >= _LONG_PREDICATE):
            return name_end
    subject = pat.SUBJECT.match(text, left, right)
    if subject and (text[left] == "我" or _is_predicate(text, subject.end(), right)):
        return subject.end()
    return None


def _is_predicate(text: str, at: int, right: int) -> bool:
    """Whether what begins at ``at`` is what a subject did, so that the subject is no part of the item."""
    if pat.MEASURE_NOUN.match(text, at, right):
        return False
    verb = pat.VERB_START.match(text, at, right)
    if verb:
        return not _opens_noun(text, verb.end(), right)
    trim = pat.LEFT_TRIM.match(text, at, right)
    return bool(
        (trim and trim.end() < right) or pat.ADVERB.match(text, at, right) or pat.CARRIER.match(text, at, right)
    )


def _opens_noun(text: str, verb_end: int, right: int) -> bool:
    """Whether a verb is only the head of a noun (公开栏, 管理办法)."""
    return right - verb_end < _SHORTEST_OBJECT or bool(pat.NOUN_AFTER_VERB.match(text, verb_end, right))


def _verb_head(text: str, left: int, right: int) -> int:
    """Return where the item starts: at its verb of doing, the last of a row; else at the noun phrase."""
    if pat.MEASURE_NOUN.match(text, left, right):
        return left
    if m := pat.VERB_START.match(text, left, right):
        return _last_of_row(text, m, right)
    terms = Stretches(m.span() for m in pat.PROTECTED.finditer(text, left, right))
    for m in pat.VERB_START.finditer(text, left, right):
        inside = terms.overlaps((m.start(), m.start() + 1))
        if not inside and not _opens_noun(text, m.end(), right) and pat.LEADS_TO_VERB.search(text[left : m.start()]):
            return _last_of_row(text, m, right)
    return left


def _last_of_row(text: str, first: re.Match[str], right: int) -> int:
    """Return where the last of the verbs starts that stand in a row from ``first`` on."""
    start, end = first.span()
    while (m := pat.ROW_VERB.match(text, end, right)) and not _opens_noun(text, m.end(), right):
        receives = pat.RECEIVES.search(text, start, end)
        if m["verb"] in pat.PUBLISHING and (
            (receives and m["verb"] == "公开") or pat.PROTECTED.match(text, m.start("verb"), right)
        ):
            break
        start, end = m.span("verb")
    for m in pat.NEXT_PREDICATE.finditer(text, end, right):
        start = m.start("verb")
    return start
