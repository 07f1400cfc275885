"""Find what each quantity counts or measures (ITEM) by rules."""

from __future__ import annotations

from .item_phrase import phrase_before, quotations, skip_subject
from .patterns import items as pat
from .scene import Scene
from .stretches import Stretch
from .zeros import object_of_zero, subject_of_zero

_SHORTEST_OBJECT = 2


def find_items(scene: Scene) -> list[Stretch | None]:
    """Return the item of each quantity of a sentence, in their order.

    A quantity without words of its own shares the nearest item of the sentence, the earlier one first; in a sentence
    without any item there is none for any quantity.

    Examples
    --------
    >>> from gongkai.extract.quantity import find_quantities
    >>> text = "公开政府信息52条,其中政策解读6条。"
    >>> scene = Scene(text, 0, len(text), find_quantities(text))
    >>> [text[item[0] : item[1]] for item in find_items(scene)]
    ['公开政府信息', '政策解读']
    """
    own = [_own_item(scene, i) for i in range(len(scene.quantities))]
    nearest = next((item for item in own if item), None)
    items = []
    for item in own:
        nearest = item or nearest
        items.append(nearest)
    return items


def _own_item(scene: Scene, i: int) -> Stretch | None:
    if scene.quantities[i].kind == "none":
        return _trimmed(scene.text, _zero_item(scene, i))
    return _trimmed(scene.text, _phrase_after(scene, i) or phrase_before(scene, i))


def _trimmed(text: str, span: Stretch | None) -> Stretch | None:
    if span is None:
        return None
    words = text[slice(*span)]
    start = span[1] - len(words.lstrip(pat.EDGE_LEFT))
    end = span[0] + len(words.rstrip(pat.EDGE_RIGHT))
    return (start, end) if end > start else None


def _zero_item(scene: Scene, i: int) -> Stretch | None:
    """Return what did not occur, be it behind the negation or in front."""
    zero = scene.quantities[i].start, scene.quantities[i].end
    found = object_of_zero(scene.text, zero, scene.right_bound(i))
    if found and len(scene.text[slice(*found)].strip()) >= _SHORTEST_OBJECT:
        return found
    found = subject_of_zero(scene.text, scene.left_bound(i), zero[0])
    if found is None:
        return None
    start = max([found[0], *(end for _, end in scene.periods if end <= found[1])])
    return skip_subject(scene, start, found[1]), found[1]


def _phrase_after(scene: Scene, i: int) -> Stretch | None:
    """Return the noun phrase behind a quantity where it is what is counted."""
    text, quantity = scene.text, scene.quantities[i]
    start, limit = quantity.end, scene.right_bound(i)
    if quantity.kind == "duration":
        m = pat.DURATION_VERB.match(text, start, limit)
        return m.span("verb") if m else None
    if start == limit and i + 1 < len(scene.quantities):
        return _phrase_after(scene, i + 1)
    for title in scene.titles:
        if title[0] == start:
            return title
    if quantity.unit is None and (m := pat.DIVISION_NOUN.match(text, start, limit)):
        return m.span("np")
    counted = quantity.kind in ("count", "money")
    if not counted or start == limit or pat.NP_BLOCK.match(text, start, limit):
        return None
    end = _phrase_end(scene, start, limit)
    if end <= start or (end == limit and limit < scene.end):
        return None
    if quantity.unit in pat.EVENT_UNITS and (m := pat.VERB_START.match(text, start, end)) and m.end() < end:
        return m.end(), end
    return start, end


def _phrase_end(scene: Scene, start: int, limit: int) -> int:
    """Return where the noun phrase that begins at ``start`` ends; names, titles and quotations are never cut."""
    text, at = scene.text, start
    names = (s for s in (*scene.titles, *scene.channels, *scene.names) if s[0] >= start and s[1] <= limit)
    brackets = (m.span() for m in pat.INNER_BRACKETS.finditer(text, start, limit))
    covers = [*names, *brackets, *quotations(text, start, limit)]
    while True:
        m = pat.NP_STOP.search(text, at + (at == start))
        stop = min(m.start(), limit) if m else limit
        cover = next((s for s in covers if s[0] <= stop < s[1]), None)
        if cover is None:
            break
        at = cover[1]
    m = pat.NP_TAIL.search(text, start, stop)
    return m.start() if m else stop
