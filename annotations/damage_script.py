"""Damage by conversion: Traditional script, words of Taiwan, wrong characters, pinyin."""

from __future__ import annotations

import random
import re
from difflib import SequenceMatcher
from functools import cache
from typing import Any

from ..corpus.offsets import Edit
from ..corpus.steps import in_order
from . import patterns_damage as p
from .chance import once, some
from .front_matter import FrontMatter
from .page import Page

_CLAUSE = re.compile(r"[^，。；、：,;\n]+")


def hant(page: Page, rng: random.Random, head: FrontMatter) -> list[Edit]:
    """Convert to Traditional script, as a page's own switch does."""
    return _whole(page.text, _converted(page.text, rng.choice(("s2t", "s2tw", "s2hk"))))


def hant_taiwan(page: Page, rng: random.Random, head: FrontMatter) -> list[Edit]:
    """Convert to Traditional script with the vocabulary of Taiwan."""
    edits: list[Edit] = []
    for match in _CLAUSE.finditer(page.text):
        plain, foreign = _converted(match[0], "s2tw"), _taiwanese(match[0])
        matcher = SequenceMatcher(None, plain, foreign, autojunk=False)
        for _, left, right, low, high in matcher.get_opcodes():
            start, end = match.start() + left, match.start() + right
            new = foreign[low:high]
            cut = any(start < edge < end for span in page.spans for edge in (span.start, span.end))
            outer = start == end or not new  # an insertion or a deletion has no letters of its own to stand for
            edits.append(Edit(start, end, plain[left:right] if len(new) != right - left and (cut or outer) else new))
    return in_order(edits)


def hant_wrong(page: Page, rng: random.Random, head: FrontMatter) -> list[Edit]:
    """Convert to Traditional script and choose the wrong character of several, as 全麵 for 全面."""
    new = _converted(page.text, "s2t")
    for right, wrong in p.WRONG.items():
        new = new.replace(right, wrong)
    return _whole(page.text, new)


def pinyin(page: Page, rng: random.Random, head: FrontMatter) -> list[Edit]:
    """Put pinyin behind characters, with tones in one bracket or without them in two."""
    doubled = rng.random() < 0.3
    free = page.free()
    places = [at for at, char in enumerate(page.text) if char in p.PINYIN and free[at]]
    edits = []
    for at in some(places, rng, max(8, len(places) // 12)):
        reading = p.PINYIN[page.text[at]]
        plain = reading.translate(_PLAIN)
        edits.append(Edit(at + 1, at + 1, f"({plain})({plain})" if doubled else f"({reading})"))
    return once(edits)


_PLAIN = str.maketrans("āáǎàēéěèīíǐìōóǒòūúǔù", "aaaaeeeeiiiioooouuuu")


@cache
def _converter(name: str) -> Any:
    from opencc import OpenCC

    return OpenCC(name)


def _converted(text: str, name: str) -> str:
    return str(_converter(name).convert(text))


def _taiwanese(text: str) -> str:
    new = _converted(text, "s2twp")
    for plain, foreign in p.TAIWAN.items():
        new = new.replace(plain, foreign)
    return new


def _whole(text: str, new: str) -> list[Edit]:
    return [Edit(0, len(text), new)] if new != text and len(new) == len(text) else []
