"""Damage that pages do to reports, done on purpose and the same way each time, with all annotations carried along."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Callable, Mapping
from typing import Final

from ..corpus.offsets import Edit
from . import damage_layout, damage_page, damage_script, damage_text
from .front_matter import FrontMatter
from .page import Page

Directive = Callable[[Page, random.Random, FrontMatter], list[Edit]]

#: The directives, in the order in which they are applied, whatever the order in which a file names them.
STEPS: Final[Mapping[str, Directive]] = {
    "missing_headings": damage_layout.missing_headings,
    "glued_headings": damage_layout.glued_headings,
    "broken_headings": damage_layout.broken_headings,
    "renumbered_headings": damage_layout.renumbered_headings,
    "repeated": damage_layout.repeated,
    "cut_off": damage_layout.cut_off,
    "masked": damage_page.masked,
    "stripped_dates": damage_page.stripped_dates,
    "advertising": damage_page.advertising,
    "run_together": damage_layout.run_together,
    "stamps": damage_page.stamps,
    "chrome": damage_page.chrome,
    "spaces_in_words": damage_text.spaces_in_words,
    "spaces_in_numbers": damage_text.spaces_in_numbers,
    "hant": damage_script.hant,
    "hant_taiwan": damage_script.hant_taiwan,
    "hant_wrong": damage_script.hant_wrong,
    "pinyin": damage_script.pinyin,
    "halfwidth": damage_text.halfwidth,
    "fullwidth": damage_text.fullwidth,
    "mojibake": damage_text.mojibake,
    "hard_wrap": damage_layout.hard_wrap,
    "nbsp": damage_text.nbsp,
    "zero_width": damage_text.zero_width,
}


def damaged(page: Page, head: FrontMatter, *, name: str) -> Page:
    """Return the page with the damage done that its head asks for.

    Parameters
    ----------
    page : Page
    head : FrontMatter
        ``damage`` names the directives.
    name : str
        Of the file: what is drawn by chance depends on it and on the directive alone.

    Raises
    ------
    ValueError
        Where a directive is not known, or finds nothing in the text to damage.
    """
    unknown = [directive for directive in head.damage if directive not in STEPS]
    if unknown:
        raise ValueError(f"{name}: unknown damage {unknown}; allowed are {', '.join(STEPS)}")
    for directive, step in STEPS.items():
        if directive in head.damage:
            seed = hashlib.sha256(f"{name} {directive}".encode()).hexdigest()
            edits = step(page, random.Random(seed), head)
            if not edits:
                raise ValueError(f"{name}: the text holds nothing that {directive} could damage")
            page = page.edited(edits)
    return page
