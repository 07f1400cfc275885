"""Damage to single characters: widths, blanks, invisible characters, misread bytes."""

from __future__ import annotations

import random
import re

from ..corpus.offsets import Edit
from .chance import once, some
from .front_matter import FrontMatter
from .page import Page

_IDEOGRAPH = "\u3400-\u9fff"
_WIDE = str.maketrans({code: chr(code + 0xFEE0) for code in map(ord, "0123456789%,:;()?!+")})
_NARROW = str.maketrans({chr(code + 0xFEE0): chr(code) for code in map(ord, "0123456789%,:;()?!/-")})
_IN_WORD = re.compile(rf"(?<=[{_IDEOGRAPH}])(?=[{_IDEOGRAPH}])")
_BEFORE_UNIT = re.compile(r"(?<=\d)(?=[年月日条件个次篇期人份家项场%万亿元名])")
_LONG_NUMBER = re.compile(r"(?<![\d.])\d{1,3}(?=(?P<rest>\d{3})[条件个次篇期人份家项场万亿元名余多])")
_YEAR = re.compile(r"(?<!\d)20\d\d(?=年)")
_MARKER = re.compile(r"(?<=[。；;])(?=[一二三四五六七]是|[（(]?[1-9一二三四五六][)）.、])|(?<=\n)(?=[^\n])")
_QUOTES = {"“": "â€œ", "”": "â€\x9d", "、": "ã€\x81", "—": "â€”"}
_INVISIBLE = "\u200b\ufeff\u200c\u00ad\u200d"


def halfwidth(page: Page, rng: random.Random, head: FrontMatter) -> list[Edit]:
    """Write digits and punctuation in half-width forms."""
    new = page.text.translate(_NARROW)
    return [Edit(0, len(new), new)] if new != page.text else []


def fullwidth(page: Page, rng: random.Random, head: FrontMatter) -> list[Edit]:
    """Write digits and punctuation in full-width forms, save in addresses of the net."""
    free = page.free()
    pairs = zip(page.text, page.text.translate(_WIDE), strict=True)
    new = "".join(wide if ok else char for (char, wide), ok in zip(pairs, free, strict=True))
    new = re.sub(r"(?<=[０-９])\.(?=[０-９])", "．", new)
    return [Edit(0, len(new), new)] if new != page.text else []


def spaces_in_words(page: Page, rng: random.Random, head: FrontMatter) -> list[Edit]:
    """Put blanks between characters: in headings as they are set apart, and here and there in a sentence."""
    edits = []
    for match in page.headings():
        title = match["title"]
        if len(title) <= 6 or rng.random() < 0.2:
            start = match.start("title")
            gap = rng.choice((" ", "  ", "\u3000"))
            edits += [Edit(start + at, start + at, gap) for at in range(1, len(title)) if len(title) <= 6 or at % 2]
    places = _places(page, _IN_WORD)
    edits += [Edit(at, at, " ") for at in some(places, rng, len(page.text) // 120)]
    return once(edits)


def spaces_in_numbers(page: Page, rng: random.Random, head: FrontMatter) -> list[Edit]:
    """Put blanks between a number and its unit, in place of thousands separators, and between the digits of a year."""
    free = page.free()
    edits = [Edit(at, at, " ") for at in _places(page, _BEFORE_UNIT) if rng.random() < 0.5]
    for match in _LONG_NUMBER.finditer(page.text):
        if free[match.start()] and rng.random() < 0.5:
            edits.append(Edit(match.end(), match.end(), " "))
    years = [match for match in _YEAR.finditer(page.text) if free[match.start()]]
    for match in some(years, rng, 2):
        edits += [Edit(at, at, " ") for at in range(match.start() + 1, match.end() + 1)]
    return once(edits)


def nbsp(page: Page, rng: random.Random, head: FrontMatter) -> list[Edit]:
    """Indent paragraphs with no-break and ideographic blanks, put them around figures and in place of plain blanks."""
    indent = rng.choice(("\u00a0" * 4, "\u3000\u3000", "\u00a0\u00a0\u3000", "\u2003\u2003"))
    edits = [Edit(start, start, indent) for start, end in page.lines() if page.text[start] not in " \u3000|"]
    edits += [Edit(at, at, "\u00a0") for at in _places(page, _BEFORE_UNIT) if rng.random() < 0.1]
    edits += [Edit(m.start(), m.end(), "\u00a0") for m in re.finditer(" ", page.text) if not page.in_table(*m.span())]
    return once(edits)


def zero_width(page: Page, rng: random.Random, head: FrontMatter) -> list[Edit]:
    """Put characters that cannot be seen into the text."""
    places = [at for at in range(1, len(page.text)) if page.text[at] != "\n" and page.text[at - 1] != "\n"]
    chosen = some(places, rng, max(3, len(page.text) // 200))
    return [Edit(at, at, rng.choice(_INVISIBLE)) for at in chosen]


def mojibake(page: Page, rng: random.Random, head: FrontMatter) -> list[Edit]:
    """Misread quotation marks, lose blanks before list markers to question marks, or lose characters for good."""
    kind = rng.choice(("quotes", "blanks", "lost"))
    if kind == "quotes":
        found = [m for m in re.finditer("[“”—]", page.text) if not page.in_table(*m.span())]
        edits = [Edit(*match.span(), _QUOTES[match[0]]) for match in found]
        if edits:
            return edits
    if kind == "lost":
        free = page.free()
        bare = [m for m in re.finditer(rf"[{_IDEOGRAPH}]", page.text) if free[m.start()]]
        chosen = some([match for match in bare if not page.annotated(*match.span())], rng, 3)
        if chosen:
            return [Edit(*match.span(), rng.choice(("\ufffd\ufffd", "\ufffd"))) for match in chosen]
    places = [at for at in _places(page, _MARKER) if not page.inside(at)]
    return [Edit(at, at, "?" * rng.choice((1, 2))) for at in some(places, rng, max(2, len(places) // 3))]


def _places(page: Page, pattern: re.Pattern[str]) -> list[int]:
    """Return where the (empty) matches of a pattern stand in running text."""
    free = page.free()
    return [match.start() for match in pattern.finditer(page.text) if free[match.start() - 1] and free[match.start()]]
