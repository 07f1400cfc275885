"""Damage done on the way to the page: entities and tags left over, misread bytes, inserted pinyin."""

from __future__ import annotations

import html
from functools import cache

from . import patterns_characters as p
from .offsets import Edit
from .steps import NOTHING, Areas, Change, characters_of, counted
from .types import Notice


def decode_entities(text: str, areas: Areas) -> Change:
    """Decode entities that were left in the text (&nbsp; &ldquo; &#8220;)."""
    if "&" not in text:
        return NOTHING
    edits = []
    for match in p.ENTITY.finditer(text):
        plain = html.unescape(match[0])
        if plain != match[0] and not plain.endswith(";"):
            edits.append(Edit(*match.span(), plain))
    places = [(edit.start, edit.end) for edit in edits]
    return Change(edits, counted("entities_decoded", "{count} entities left in the text were decoded.", places))


def drop_tags(text: str, areas: Areas) -> Change:
    """Take out tags that were left in the text; one that ends a block becomes a line break."""
    if "<" not in text:
        return NOTHING
    edits = [Edit(*match.span(), "\n" if match["block"] else "") for match in p.TAG.finditer(text)]
    places = [(edit.start, edit.end) for edit in edits]
    return Change(edits, counted("markup_removed", "{count} tags left in the text were taken out.", places))


def repair_misread(text: str, areas: Areas) -> Change:
    """Undo UTF-8 read as Windows-1252; drop question marks that stand for a blank before a list marker."""
    edits, repaired = [], []
    if not p.MISREAD_START.isdisjoint(characters_of(text)):
        for match in p.MISREAD.finditer(text):
            plain = _as_utf8(match[0])
            if plain is not None:
                edits.append(Edit(*match.span(), plain))
                repaired.append(match.span())
    if "?" in text:
        lost = [match.span() for match in p.LOST_BLANK.finditer(text)]
        edits += [Edit(*place) for place in lost]
        repaired += lost
    message = "Characters misread on the way to the page were put right at {count} places."
    return Change(sorted(edits), counted("mojibake", message, sorted(repaired)))


@cache
def _bytes() -> dict[str, int]:
    """Return the byte that each misread character was; Windows-1252 leaves five bytes to Latin-1."""
    table = {chr(code): code for code in range(0x80, 0x100)}
    for code in range(0x80, 0xA0):
        plain = bytes([code]).decode("cp1252", errors="ignore")
        if plain:
            table[plain] = code
    return table


def _as_utf8(run: str) -> str | None:
    """Return what a run of misread bytes says, if that is what stands in a Chinese text."""
    try:
        plain = bytes(map(_bytes().__getitem__, run)).decode("utf-8")
    except UnicodeDecodeError:
        return None
    return plain if p.EXPECTED.fullmatch(plain) else None


def drop_pinyin(text: str, areas: Areas) -> Change:
    """Take out pinyin that was put behind characters: 公開(kāi) as 公開."""
    if "(" not in text and "（" not in text:
        return NOTHING
    found = list(p.PINYIN.finditer(text))
    toned = sum(not set(match[0]).isdisjoint(p.TONES) for match in found)
    plain = sum(_is_syllables(match[0]) for match in found)
    # Without tones one bracket may be an abbreviation; many syllables are not.
    places = [
        match.span()
        for match in found
        if not set(match[0]).isdisjoint(p.TONES) or (_is_syllables(match[0]) and (toned >= 3 or plain >= 5))
    ]
    edits = [Edit(*place) for place in places]
    return Change(edits, counted("pinyin_removed", "Pinyin behind characters was taken out at {count} places.", places))


def _is_syllables(brackets: str) -> bool:
    inside = brackets.replace("（", "(").replace("）", ")")
    return all(p.SYLLABLE.fullmatch(part) for part in inside[1:-1].split(")("))


def flag_lost(text: str, areas: Areas) -> Change:
    """Flag characters that were lost and cannot be put right; the text stays as it is."""
    if characters_of(text).isdisjoint("\ufffd?锟烫屯"):
        return NOTHING
    found = p.LOST.finditer(text)
    return Change((), [Notice("mojibake", f"Unreadable: {match[0][:12]!r}.", *match.span()) for match in found])
