"""Damage to the layout: headings, line breaks, repeated text."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from ..corpus.offsets import Edit
from .chance import once, some
from .front_matter import FrontMatter
from .page import Page

_NUMERALS = "一二三四五六七八九十"
_ROUND = "①②③④⑤⑥⑦⑧⑨⑩"
_NO_START = frozenset("，。；：、）》”！？,.;:)%!?")
_NO_END = frozenset("（《“(")
_WORD = re.compile(r"[\w.%/:@+-]", re.ASCII)
_LINES_OF_PAGE = 32
_SHORTEST = 8


def missing_headings(page: Page, rng: random.Random, head: FrontMatter) -> list[Edit]:
    """Take out up to half of the headings of the main parts, each with its line."""
    main = _main(page)
    chosen = some(main, rng, max(1, len(main) // 2))
    return [Edit(match.start(), min(match.end() + 1, len(page.text))) for match in chosen]


def renumbered_headings(page: Page, rng: random.Random, head: FrontMatter) -> list[Edit]:
    """Number headings in another way, or two of them alike."""
    main = _main(page)
    style = rng.choice(("brackets", "digits", "rounds", "bullets", "twice"))
    if style == "twice" and len(main) > 2:
        index = rng.randrange(1, len(main) - 1)
        return [Edit(*match.span("marker"), main[index - 1]["marker"]) for match in main[index : index + 1]]
    markers: dict[str, Callable[[int], str]] = {
        "brackets": lambda number: f"（{_NUMERALS[number]}）",
        "digits": lambda number: f"{number + 1}、",
        "rounds": lambda number: _ROUND[number],
        "bullets": lambda number: "•",
        "twice": lambda number: f"{number + 1}.",
    }
    return [Edit(*match.span("marker"), markers[style](number)) for number, match in enumerate(main[:10])]


def glued_headings(page: Page, rng: random.Random, head: FrontMatter) -> list[Edit]:
    """Glue headings to the sentence before them, to the text behind them, or to both."""
    edits = []
    for match in _main(page)[1:]:
        before, after = _breaks(page.text, match.start(), -1), _breaks(page.text, match.end(), 1)
        how = rng.choice(("before", "after", "both", "neither"))
        if (
            how in ("before", "both")
            and before
            and page.text[before[0] - 1] in "。；!！"
            and not page.in_table(*before)
        ):
            edits.append(Edit(*before, rng.choice(("", " "))))
        if how in ("after", "both") and after and not page.in_table(*after, reach=1):
            edits.append(Edit(*after, " "))
    return once(edits) or _glue_one(page)


def _glue_one(page: Page) -> list[Edit]:
    """Glue the first heading that can be glued to its text."""
    for match in _main(page):
        after = _breaks(page.text, match.end(), 1)
        if after and not page.in_table(*after, reach=1):
            return [Edit(*after, " ")]
    return []


def broken_headings(page: Page, rng: random.Random, head: FrontMatter) -> list[Edit]:
    """Break long headings over two lines."""
    edits = []
    for match in page.headings():
        places = [
            at
            for at in range(match.start("title") + 5, match.end() - 1)
            if not page.inside(at) and page.text[at] not in _NO_START
        ]
        if places:
            at = rng.choice(places)
            edits.append(Edit(at, at, "\n"))
    return edits


def run_together(page: Page, rng: random.Random, head: FrontMatter) -> list[Edit]:
    """Put the whole page on one line, paragraphs parted by blanks."""
    gap = rng.choice((" ", "  ", "    "))
    return [Edit(*match.span(), gap) for match in re.finditer(r"\n+(?!\Z)", page.text)]


def repeated(page: Page, rng: random.Random, head: FrontMatter) -> list[Edit]:
    """Repeat a paragraph right behind itself; the copy carries no annotation."""
    long = [(start, end) for start, end in page.lines() if end - start >= 60 and "。" in page.text[start:end]]
    return [Edit(end, end, "\n" + page.text[start:end]) for start, end in some(long, rng, 1)]


def cut_off(page: Page, rng: random.Random, head: FrontMatter) -> list[Edit]:
    """Cut off the ends of paragraphs in mid-sentence, where nothing is annotated."""
    edits = []
    for start, end in page.lines():
        length = rng.randrange(4, 13)
        if end - start > 40 and "\n" not in page.text[end - length : end] and not page.annotated(end - length - 1, end):
            edits.append(Edit(end - length, end))
    return some(edits, rng, 2)


def hard_wrap(page: Page, rng: random.Random, head: FrontMatter) -> list[Edit]:
    """Wrap lines as the text layer of a PDF does, with page numbers between."""
    width = 2 * rng.randrange(28, 43)
    indent = rng.choice(("    ", "\u3000\u3000", ""))
    style = rng.choice(("— {} —", "- {} -", "{}", "第 {} 页"))
    edits: list[Edit] = []
    lines = pages = 0
    for start, end in page.lines():
        at, room = start, width
        if indent and _columns(page.text[start:end]) > width:
            edits.append(Edit(start, start, indent))
            room -= 4
        while (at := _wrap_at(page.text, at, end, room)) < end:
            lines += 1
            number = ""
            if lines >= _LINES_OF_PAGE and not page.inside(at):
                lines, pages = 0, pages + 1
                number = f"{style.format(pages)}\n"
            edits.append(Edit(at, at, "\n" + number))
            room = width
        lines += 1
    return once(edits)


def _wrap_at(text: str, start: int, end: int, room: int) -> int:
    """Return where a line ends that begins at ``start``: no figure is cut, and no line begins with a comma."""
    full = start
    while full < end and room >= _columns(text[full]):
        room -= _columns(text[full])
        full += 1
    at = full
    while full < end and at > start + _SHORTEST and not _may_break(text, at):
        at -= 1
    return at if at > start + _SHORTEST else max(full, start + 1)


def _may_break(text: str, at: int) -> bool:
    if text[at] in _NO_START or text[at - 1] in _NO_END:
        return False
    return not (_WORD.match(text[at]) and _WORD.match(text[at - 1]))


def _columns(text: str) -> int:
    """Return the width of a text in half-width columns."""
    return sum(1 if char.isascii() else 2 for char in text)


def _main(page: Page) -> list[re.Match[str]]:
    return [match for match in page.headings() if match["marker"][0] in _NUMERALS]


def _breaks(text: str, at: int, step: int) -> tuple[int, int] | None:
    """Return the run of line breaks and blanks that begins or ends at a place."""
    stop = at
    while 0 < stop < len(text) and text[stop if step > 0 else stop - 1] in "\n \u3000":
        stop += step
    found = (min(at, stop), max(at, stop))
    return found if "\n" in text[slice(*found)] and 0 < stop < len(text) else None
