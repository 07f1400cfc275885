"""What was stripped or masked before publication: flagged, for nobody can say what it was."""

from __future__ import annotations

import re

from . import patterns_lines as p
from .steps import Areas, Change
from .types import Notice

_FLAGS = (
    ("stripped_date", "Characters are missing from a date: {text!r}.", p.STRIPPED_DATE, "年日"),
    ("stripped_value", "A value is missing: {text!r}.", p.STRIPPED_VALUE, ":"),
    ("masked_text", "Text was masked before publication: {text!r}.", p.MASKED, "*×✕╳Xx○□■◯"),
)


def flag_missing(text: str, areas: Areas) -> Change:
    """Flag stripped dates, contact lines without values and masked names; the text stays as it is."""
    seen = set(text)
    return Change((), [notice for flag in _FLAGS if not seen.isdisjoint(flag[3]) for notice in _found(text, *flag[:3])])


def _found(text: str, code: str, message: str, pattern: re.Pattern[str]) -> list[Notice]:
    return [Notice(code, message.format(text=match[0][:16]), *match.span()) for match in pattern.finditer(text)]
