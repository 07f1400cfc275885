"""Find what each quantity counts or measures (ITEM), and implicit zeros, by rules."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..corpus.types import Quantity
from .names import Stretch
from .patterns import items as pat

_HARD = re.compile(r"[,;:。!?\n]")


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence with what has been found in it: all that the search for items looks at.

    ``quantities`` are in order; ``channels``, ``periods``, ``names`` (ORG and REGION) and ``titles`` are stretches.
    """

    text: str
    start: int
    end: int
    quantities: Sequence[Quantity]
    channels: Sequence[Stretch] = ()
    periods: Sequence[Stretch] = ()
    names: Sequence[Stretch] = ()
    titles: Sequence[Stretch] = ()


def find_items(scene: Scene) -> dict[int, Stretch]:
    """Return the item of each quantity, by its index in ``scene.quantities``.

    A quantity without words of its own shares the nearest item of the sentence, the earlier one first; quantities of
    a sentence without any item are left out.
    """
    own: dict[int, Stretch | None] = {}
    for i, quantity in enumerate(scene.quantities):
        found = _zero_item(scene, i) if quantity.kind == "none" else _after(scene, i) or _before(scene, i)
        own[i] = _trim_edges(scene.text, found)
    items = {i: span for i, span in own.items() if span is not None}
    for i, span in own.items():
        if span is None:
            earlier = [k for k in items if k < i and own[k]]
            later = [k for k in own if k > i and own[k]]
            if earlier:
                items[i] = items[max(earlier)]
            elif later:
                items[i] = own[min(later)]  # type: ignore[assignment]
    return items


def _trim_edges(text: str, span: Stretch | None) -> Stretch | None:
    if span is None:
        return None
    start, end = span
    while start < end and text[start] in " \t,;:、。()\"'!?-—~\n￼":
        start += 1
    while start < end and text[end - 1] in " \t,;:、。(\"'!?-—~\n￼":
        end -= 1
    return (start, end) if end > start else None


def _after(scene: Scene, i: int) -> Stretch | None:
    """Return the noun phrase behind a quantity where it is what is counted."""
    text, quantity = scene.text, scene.quantities[i]
    start = quantity.end
    limit = scene.quantities[i + 1].start if i + 1 < len(scene.quantities) else scene.end
    if quantity.kind == "duration":
        m = pat.DURATION_VERB.match(text[start:limit])
        return (start + m.start("verb"), start + m.end("verb")) if m else None
    if start == limit and i + 1 < len(scene.quantities):
        return _after(scene, i + 1)
    for title in scene.titles:
        if title[0] == start:
            return title
    if quantity.unit is None and (m := pat.DIVISION_NOUN.match(text[start:limit])):
        return start + m.start("np"), start + m.end("np")
    if quantity.kind in ("percent", "fraction", "multiple") or pat.NP_BLOCK.match(text[start:limit] or "。"):
        return None
    end = _phrase_end(scene, start, limit)
    if end <= start or (end == limit and limit < scene.end):
        return None
    if (quantity.unit or "") in ("批", "次", "轮", "期") and (m := pat.VERB_START.match(text, start, end)) and m.end() < end:
        return m.end(), end
    return start, end


def _phrase_end(scene: Scene, start: int, limit: int) -> int:
    """Return where the noun phrase that begins at ``start`` ends."""
    text, at = scene.text, start
    covers = [s for s in (*scene.titles, *scene.channels, *scene.names) if s[0] >= start and s[1] <= limit]
    quoted = [m.span() for m in re.finditer(r"[“‘][^”’\n]*[”’]", text[start:limit])]
    covers += [(a + start, b + start) for a, b in quoted]
    while True:
        m = pat.NP_STOP.search(text, at + (at == start))
        stop = min(m.start(), limit) if m else limit
        cover = next((s for s in covers if s[0] <= stop < s[1]), None)
        if cover is None:
            break
        at = cover[1]
    tail = re.search(r"(?:(?<=[一-龥]{2})(?<!申请)(?<!信息)(?<!政务)(?:发布|公开|公示)|等|的|了|,|、)+$", text[start:stop])
    return stop - len(tail[0]) if tail else stop


def _before(scene: Scene, i: int) -> Stretch | None:
    """Return the phrase in front of a quantity that says what it counts, or None where it has none of its own."""
    text, quantity = scene.text, scene.quantities[i]
    left = scene.quantities[i - 1].end if i else scene.start
    right = _strip_right(text, left, quantity.start)
    covers = (*scene.titles, *scene.channels, *_quotes(text, left, right))
    cuts = [m.end() for m in _HARD.finditer(text, left, right) if not any(a <= m.start() < b for a, b in covers)]
    clause = cuts[-1] if cuts else left
    found = _phrase(scene, clause, right, quantity)
    if found is None and cuts and _is_bare_copula(text[clause : quantity.start]):
        before = cuts[-2] if len(cuts) > 1 else left
        found = _phrase(scene, before, cuts[-1] - 1, quantity)
    return found


def _quotes(text: str, start: int, end: int) -> list[Stretch]:
    return [m.span() for m in re.compile(r"[“‘][^”’\n]*[”’]").finditer(text, start, end)]


def _is_bare_copula(gap: str) -> bool:
    return bool(re.fullmatch(r"(?:共计|累计|合计|总计|共|总数(?:为|达)?|数量(?:为|达)?|达|为|已|有|总共|分别为|\s)+", gap))


def _strip_right(text: str, left: int, right: int) -> int:
    """Leave out copulas, and the words of a change or a share, between an item and its figure."""
    while True:
        stretch = text[left:right]
        m = re.search(r"\([^()]*\)$", stretch) or pat.COPULA.search(stretch) or pat.CHANGE.search(stretch) or pat.SHARE.search(stretch)
        if not m or not m[0]:
            return right
        right -= len(m[0])


def _phrase(scene: Scene, left: int, right: int, quantity: Quantity) -> Stretch | None:
    """Cut the item out of one clause: behind its channel and period, from its verb on."""
    text = scene.text
    if right <= left:
        return None
    for start, end in scene.periods:
        if left <= start and end <= right and not re.match(r"结转|度?结转", text[end : end + 3]):
            left = end
    channel = max((s for s in scene.channels if left <= s[0] and s[1] <= right), default=None)
    if channel is not None:
        tail = pat.AFTER_CHANNEL.sub("", text[channel[1] : right], count=1)
        if not tail:
            return _channel_counted(scene, left, channel, quantity)
        if not pat.KEEPS_CHANNEL.search(text[left : channel[0]]):
            left = right - len(tail)
    if m := pat.UNBALANCED.match(text[left:right]):
        left += m.end()
    left = _skip_subject(scene, left, right)
    if m := pat.OUTCOME_TERM.match(text[left:right]):
        return left + m.start("term"), right
    start = _verb_head(text, left, right)
    return (start, right) if start < right else None


def _channel_counted(scene: Scene, left: int, channel: Stretch, quantity: Quantity) -> Stretch | None:
    """Decide what a figure right behind a channel's name counts: the channel itself or what went through it."""
    text = scene.text
    verb = _last_verb(text, left, channel[0])
    if (quantity.unit or "") in pat.COUNTED_UNITS and quantity.kind == "count":
        return (verb if verb is not None else channel[0]), channel[1]
    return (verb, channel[0]) if verb is not None else None


def _last_verb(text: str, left: int, right: int) -> int | None:
    """Return where the verb that ends right at ``right`` starts."""
    m = re.search(rf"(?:主动)?(?:{pat.VERBS})(?:了)?$", text[left:right])
    return left + m.start() if m else None


def _skip_subject(scene: Scene, left: int, right: int) -> int:
    """Drop connectives at the left edge of an item, and subjects and adverbs in front of its verb."""
    text = scene.text
    while left < right:
        name = next((s[1] for s in scene.names if s[0] == left and s[1] < right), None)
        subject = pat.SUBJECT.match(text, left, right)
        trim = pat.LEFT_TRIM.match(text[left:right]) or pat.ADVERB.match(text, left, right)
        if trim and 0 < trim.end() - (0 if trim.re is pat.LEFT_TRIM else left) < right - left:
            if trim.re is pat.ADVERB and pat.NO_VERB_NOUN.match(text[trim.end() : right]):
                break
            left = left + trim.end() if trim.re is pat.LEFT_TRIM else trim.end()
        elif name and (_predicate(text, name, right) or (right - name >= 4 and text[name - 1] in "局委办厅院府会" and text[name] != "的")):
            left = name
        elif subject and (subject[0][0] == "我" or _predicate(text, subject.end(), right)) and subject.end() < right:
            left = subject.end()
        else:
            break
    return left


def _predicate(text: str, at: int, right: int) -> bool:
    """Whether what begins at ``at`` is what a subject did, so that the subject is no part of the item."""
    if pat.NO_VERB_NOUN.match(text[at:right]):
        return False
    trim = pat.LEFT_TRIM.match(text[at:right])
    verb = pat.VERB_START.match(text, at, right)
    if verb and (pat.NOUN_AFTER_VERB.match(text, verb.end(), right) or right - verb.end() < 2):
        return False
    return bool(verb or pat.ADVERB.match(text, at, right) or (trim and trim.end() < right - at) or pat.CARRIER.match(text, at, right))


def _verb_head(text: str, left: int, right: int) -> int:
    """Return where the item starts: at its verb of doing, the last of a row; else at the noun phrase."""
    if pat.NO_VERB_NOUN.match(text[left:right]):
        return left
    m = pat.VERB_START.match(text, left, right)
    if m:
        return _last_of_row(text, m, right)
    guarded = [s.span() for s in pat.PROTECTED.finditer(text, left, right)]
    for m in pat.VERB_START.finditer(text, left, right):
        if any(a <= m.start() < b for a, b in guarded) or pat.NOUN_AFTER_VERB.match(text, m.end(), right):
            continue
        if right - m.end() >= 2 and pat.LEADS_TO_VERB.search(text[left : m.start()]):
            return _last_of_row(text, m, right)
    return left


def _last_of_row(text: str, first: re.Match[str], right: int) -> int:
    start, end = first.span()
    while (m := pat.ROW_VERB.match(text, end, right)) and right - m.end() >= 2:
        receives = re.search(r"收到|受理|接到|接收|办理|答复|回复|处理", text[start:end])
        if (receives and m["verb"] == "公开") or pat.NOUN_AFTER_VERB.match(text, m.end(), right):
            break
        if pat.PROTECTED.match(text, m.start("verb"), right) and m["verb"] in ("公开", "发布", "公示", "更新"):
            break
        start, end = m.start("verb"), m.end("verb")
    for m in pat.NEXT_PREDICATE.finditer(text, end, right):
        start = m.start("verb")
    return start


def find_zeros(text: str, start: int, end: int, blocked: Sequence[Stretch]) -> list[Stretch]:
    """Return implicit zeros: negations that say that something countable of disclosure work did not occur."""
    zeros = []
    for m in pat.ZERO.finditer(text, start, end):
        a, b = m.span("zero")
        if any(x < b and a < y for x, y in blocked) or pat.ZERO_NOT.match(text[a:end]):
            continue
        b = a + len(_negation(text, a, b))
        obj = _zero_object(text, a, b, end) or _zero_fronted(text, start, a)
        words = text[obj[0] : obj[1]] if obj else ""
        if pat.ZERO_NOUN.search(words) and not pat.NOT_COUNTABLE.search(words):
            zeros.append((a, b))
    return zeros


def _negation(text: str, start: int, end: int) -> str:
    """Return the negation with its verb; the negator alone where other words stand between."""
    m = re.match(rf"不存在|(?:未(?:曾)?|不曾|没有|无)(?:(?:{pat.ZERO_VERB})(?:到|过)?(?:(?:和|及|或|、)(?:处理|办理|受理|收到|发生|产生|出现|收取|答复))?)?", text[start:end])
    return m[0] if m else text[start:end]


def _zero_object(text: str, start: int, end: int, limit: int) -> Stretch | None:
    """Return what did not occur, behind the negation, without cause, 任何 and a trailing 情况."""
    stop_match = pat.ZERO_OBJECT_END.search(text, end, limit)
    stop = stop_match.start() if stop_match else limit
    at = end
    for pattern in (pat.ZERO_MIDDLE, pat.ZERO_CAUSE):
        if (m := pattern.match(text[at:stop])) and m.end() < stop - at:
            at += m.end()
    m = re.match(r"(?:过|任何(?:形式的)?|一[件例起宗]|的|到|有关于|关于|针对[^,;。]{1,24}的)+(?=.)", text[at:stop])
    if m:
        at += m.end()
    tail = pat.ZERO_TAIL.search(text[at:stop])
    if tail and tail.start() > 0 and text[at : at + tail.start()] not in ("上述", "此类", "以上", "该", "类似", "相关", "这类"):
        stop = at + tail.start()
    return (at, stop) if stop > at else None


def _zero_fronted(text: str, start: int, zero: int) -> Stretch | None:
    """Return what did not occur where it stands in front of the negation (行政诉讼案件均未发生)."""
    cut = max((m.end() for m in re.compile(r"[,;:。\n]").finditer(text, start, zero)), default=start)
    stretch = re.sub(r"(?:均|都|也|并|尚|暂|从|还)+$", "", text[cut:zero])
    return (cut, cut + len(stretch)) if stretch else None


def _zero_item(scene: Scene, i: int) -> Stretch | None:
    quantity = scene.quantities[i]
    limit = scene.quantities[i + 1].start if i + 1 < len(scene.quantities) else scene.end
    found = _zero_object(scene.text, quantity.start, quantity.end, limit)
    if found is None or len(scene.text[found[0] : found[1]].strip()) < 2:
        left = scene.quantities[i - 1].end if i else scene.start
        found = _zero_fronted(scene.text, left, quantity.start)
        if found is not None:
            start = max([found[0], *(p[1] for p in scene.periods if p[1] <= found[1])])
            found = (_skip_subject(scene, start, found[1]), found[1])
    return found
