"""The kinds of damage that a marked file may ask for."""

from __future__ import annotations

from typing import Final

#: Names of the directives, in the order in which they are applied, whatever the order they stand in.
DIRECTIVES: Final[frozenset[str]] = frozenset(
    (
        *("fullwidth", "halfwidth", "nbsp", "zero_width", "spaces_in_words", "spaces_in_numbers", "hard_wrap"),
        *("hant", "hant_taiwan", "hant_wrong", "pinyin", "chrome", "stamps", "advertising", "stripped_dates", "masked"),
        *("mojibake", "glued_headings", "renumbered_headings", "missing_headings", "broken_headings", "run_together"),
        "repeated",
    )
)
