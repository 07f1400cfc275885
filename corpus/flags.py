"""What was stripped or masked before publication: flagged, for nobody can say what it was."""

from __future__ import annotations

import re
from collections.abc import Iterator

from . import patterns_lines as p
from .steps import Areas, Change, characters_of
from .types import Notice

_MASKS = frozenset("*×✕╳Xx○□■◯")


def flag_missing(text: str, areas: Areas) -> Change:
    """Flag stripped dates, contact lines without values and masked names; the text stays as it is."""
    seen = characters_of(text)
    notices: list[Notice] = []
    for pattern in p.STRIPPED_DATES if "年" in seen or "日" in seen else ():
        found = pattern.finditer(text)
        notices += (_notice("stripped_date", "Characters are missing from a date", match) for match in found)
    if ":" in seen:
        notices += (_notice("stripped_value", "A value is missing", match) for match in p.STRIPPED_VALUE.finditer(text))
    if not seen.isdisjoint(_MASKS):
        notices += (_notice("masked_text", "Text was masked before publication", match) for match in _masked(text))
    return Change((), notices)


def _notice(code: str, message: str, match: re.Match[str]) -> Notice:
    return Notice(code, f"{message}: {match[0][:16]!r}.", *match.span())


def _masked(text: str) -> Iterator[re.Match[str]]:
    """Yield masks: ***, ××镇, XX镇; a single × only between ideographs, letters only beside one and no other letter."""
    for match in p.MASK.finditer(text):
        start, end = match.span()
        beside = text[start - 1 : start], text[end : end + 1]
        ideographs = sum(bool(p.IDEOGRAPH.match(char)) for char in beside)
        if match[1] in "Xx":
            if end - start > 1 and ideographs and not any(char.isascii() and char.isalnum() for char in beside):
                yield match
        elif end - start > 1 or (match[1] == "×" and ideographs == 2):
            yield match
