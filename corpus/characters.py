"""Fold characters that stand for others; drop those that cannot be seen."""

from __future__ import annotations

import unicodedata
from functools import cache

from . import patterns_characters as p
from .offsets import Edit
from .steps import NOTHING, Areas, Change, characters_of, counted

REPLACEMENT = "\ufffd"
_ROUND = str.maketrans(dict.fromkeys(p.ROUND, "〇"))


@cache
def folding() -> dict[int, str]:
    """Return the one-to-one folding, by code point."""
    table = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    for first, last in p.COMPATIBILITY:
        for code in range(first, last + 1):
            plain = unicodedata.normalize("NFKC", chr(code))
            if len(plain) == 1 and plain != chr(code):
                table[code] = plain
    table |= {ord(char): plain for char, plain in (p.RADICALS | p.PUNCTUATION).items()}
    table |= {ord(char): " " for char in p.BLANKS} | {ord(char): "\n" for char in p.BREAKS}
    table |= {ord(char): "•" for char in p.BULLETS}
    table |= dict.fromkeys((*range(0xD800, 0xE000), 0xFFFE, 0xFFFF), REPLACEMENT)
    return table


@cache
def _folded() -> frozenset[str]:
    return frozenset(map(chr, folding()))


def fold(text: str, areas: Areas) -> Change:
    """Fold full-width and compatibility forms, blanks and breaks, each character to one character."""
    edits: list[Edit] = []
    seen = characters_of(text)
    new = text
    if not seen.isdisjoint(_folded()):
        new = text.translate(folding())
    private = [match.span() for match in p.PRIVATE.finditer(new)] if max(seen, default="") >= "\ue000" else []
    if private:
        new = p.PRIVATE.sub(lambda match: REPLACEMENT * len(match[0]), new)
    if "年" in seen and not seen.isdisjoint(p.ROUND):
        new = p.ROUND_YEAR.sub(lambda match: match[0].translate(_ROUND), new)
    if new != text:
        edits = [Edit(0, len(text), new)]
    return Change(edits, counted("private_use", "{count} glyphs of a private font cannot be read.", private))


def expand_markers(text: str, areas: Areas) -> Change:
    """Write out list markers that are one character: ⑴ as (1), ⒈ as 1., ㈠ as (一)."""
    return Change([Edit(*match.span(), unicodedata.normalize("NFKC", match[0])) for match in p.MARKER.finditer(text)])


def drop_invisible(text: str, areas: Areas) -> Change:
    """Drop zero-width and control characters; a carriage return ends a line, before a line feed it is dropped."""
    edits = [Edit(match.start(), match.start() + 1) if len(match[0]) == 2 else Edit(*match.span(), "\n")
             for match in p.RETURN.finditer(text)] if "\r" in text else []  # fmt: skip
    places = [match.span() for match in p.INVISIBLE.finditer(text)]
    if not places:
        return Change(edits) if edits else NOTHING
    edits = sorted([*edits, *(Edit(*place) for place in places)])
    message = "Invisible characters were dropped at {count} places."
    return Change(edits, counted("invisible_characters", message, places))
