"""The words of a table: what stands in its cells, read one by one, with what parts them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from ..corpus.numerals import parse_number
from ..corpus.types import GridCell
from .patterns import tables as pat

Kind = Literal["label", "number", "zero", "blank", "na", "text", "unreadable", "end"]

_WORD = re.compile(r"[^\s|]+")
_GAP = re.compile(r"[\s|]*")
_CHINESE_NUMBER = re.compile(r"[〇零一二三四五六七八九十百千万两]+")
_IDEOGRAPH = re.compile(r"[\u3400-\u9fff]")
_ANY_NUMBER = r"-?\d[\d,]*(?:\.\d+)?"
_LOST = re.compile("[\ufffc\ufffd□]")
_GLUED = re.compile(r"(?P<label>.*[\u3400-\u9fff)）”\"])(?P<figure>\d[\d,]*(?:\.\d+)?)")
_COUNTED = re.compile(rf"(?:{_ANY_NUMBER}(?:万元|亿元|人次|[件条项个次元宗起份篇人家期])){{2,}}")
_STROKES = re.compile(r"(?P<label>[^/]*)/{2,}")
_LED = re.compile(r"(?P<figure>\d[\d,]*?)(?P<label>(?:[1-8][.、．)）])?[(（\u3400-\u9fff].*)")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a cell stands in a grid: ``column`` covers ``width`` columns of row ``row`` of grid ``grid``."""

    grid: int
    row: int
    column: int
    width: int = 1


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a flattened table, or a whole cell of a grid.

    Parameters
    ----------
    text : str
    start, end : int
        In the cleaned text.
    kind : str
        ``label`` for words of which labels may be made, ``end`` for the end of a region, else the status of the cell.
    value, unit
        Of a number, as printed.
    bars, lines : int
        Bars (and tabulators) and line breaks between it and the word before it.
    left : int
        Half-width columns from the start of its line.
    line : int
        Number of its line.
    place : Place or None
        In a grid.
    parts : tuple of Word
        The numbers of a cell that holds several.
    """

    text: str
    start: int
    end: int
    kind: Kind
    value: Decimal | None = None
    unit: str | None = None
    bars: int = 0
    lines: int = 0
    left: int = 0
    line: int = 0
    place: Place | None = None
    parts: tuple[Word, ...] = ()


def classify(text: str) -> tuple[Kind, Decimal | None, str | None]:
    """Read a cell by itself.

    Examples
    --------
    >>> [classify(cell) for cell in ("1,234件", "0", "", "—", "1.")]
    [('number', Decimal('1234'), '件'), ('zero', Decimal('0'), None), ('blank', None, None), ('na', None, None), \
('label', None, None)]
    """
    text = text.strip()
    if not text:
        return "blank", None, None
    if pat.NOT_APPLICABLE.fullmatch(text):
        return "na", None, None
    found = pat.NUMBER.fullmatch(text)
    if found:
        value = parse_number(found["number"])
        if value is None:
            return "unreadable", None, None
        unit = found["unit"]
        if unit == "万":
            value, unit = value * 10000, None
        if found["sign"] in ("-", "−", "减", "减少"):
            value = -value
        return ("zero" if value == 0 else "number"), value, unit
    if _LOST.search(text) and not _IDEOGRAPH.search(text):
        return "unreadable", None, None
    return "label", None, None


def words_of(text: str, start: int, end: int, *, left_of: Callable[[int], int] | None = None) -> list[Word]:
    """Cut a stretch of a text into words at white space and bars; an ``end`` closes them.

    Parameters
    ----------
    text : str
    start, end : int
    left_of : callable, optional
        Gives how far from the start of its line, in half-width columns, a character stands; in ``text`` by default.

    Returns
    -------
    list of Word
        The ``end`` holds what parts the last word from the text behind the stretch.
    """
    words: list[Word] = []
    at = line_start = start
    line = 0
    for found in _WORD.finditer(text, start, end):
        gap = text[at : found.start()]
        lines = gap.count("\n")
        if lines:
            line_start = at + gap.rindex("\n") + 1
        line += lines
        bars = gap.count("|") + gap.count("\t")
        left = left_of(found.start()) if left_of else width_of(text[line_start : found.start()])
        first = True
        for piece_start, piece_end in _pieces(found[0]):
            piece = found[0][piece_start:piece_end]
            kind, value, unit = classify(piece)
            shift = width_of(found[0][:piece_start])
            words.append(
                Word(
                    piece, found.start() + piece_start, found.start() + piece_end, kind, value, unit,
                    bars if first else 0, lines if first else 0, left + shift, line,
                )
            )  # fmt: skip
            first = False
        at = found.end()
    behind = _GAP.match(text, end)
    gap = text[at : behind.end() if behind else end]
    bars, lines = gap.count("|") + gap.count("\t"), gap.count("\n")
    return [*_joined(words, text), Word("", end, end, "end", bars=bars, lines=lines, line=line + lines)]


def cell_word(text: str, start: int, end: int, cell: GridCell, grid: int) -> Word:
    """Read a cell of a grid that stands at ``[start, end)`` of the cleaned text as one word."""
    held = text[start:end]
    lead = len(held) - len(held.lstrip(" \t\n|"))
    held = held.strip(" \t\n|")
    start += lead if held else 0
    end = start + len(held)
    kind, value, unit = classify(held)
    place = Place(grid, cell.row, cell.column, cell.colspan)
    parts: tuple[Word, ...] = ()
    if kind == "label":
        inner = words_of(text, start, end)[:-1]
        if len(inner) == 1 and inner[0].kind != "label":
            kind, value, unit = inner[0].kind, inner[0].value, inner[0].unit
        elif len(inner) > 1 and all(word.kind != "label" for word in inner):
            kind, parts = "unreadable", tuple(inner)
        elif _CHINESE_NUMBER.fullmatch(held) and parse_number(held) is not None:
            value = parse_number(held)
            kind = "zero" if value == 0 else "number"
    return Word(held, start, end, kind, value, unit, bars=1, place=place, parts=parts)


def runs(words: Iterable[Word]) -> Iterator[list[Word]]:
    """Group words: each stretch of labels in one list, every other word by itself."""
    run: list[Word] = []
    for word in words:
        if word.kind == "label":
            run.append(word)
            continue
        if run:
            yield run
            run = []
        yield [word]
    if run:
        yield run


def _pieces(word: str) -> list[tuple[int, int]]:
    """Part figures and strokes from the label to which they are glued, and strokes from each other."""
    strokes = _STROKES.fullmatch(word)
    if strokes and (not strokes["label"] or pat.LABEL.search(strokes["label"])):
        at = strokes.end("label")
        return [*([(0, at)] if at else []), *((place, place + 1) for place in range(at, len(word)))]
    if _COUNTED.fullmatch(word):
        return [found.span() for found in pat.NUMBER.finditer(word)]
    glued = _GLUED.fullmatch(word)
    if glued and pat.LABEL.fullmatch(glued["label"]):
        return [(0, glued.end("label")), (glued.start("figure"), len(word))]
    led = _LED.fullmatch(word)
    if led and not pat.LABEL.fullmatch(word) and pat.LABEL.fullmatch(led["label"]):
        return [(0, led.end("figure")), (led.start("label"), len(word))]
    return [(0, len(word))]


def _joined(words: Sequence[Word], text: str) -> Iterator[Word]:
    """Join a unit to its figure, and leave out the words that name a year."""
    held: Word | None = None
    for word in words:
        if pat.YEAR.fullmatch(word.text):
            continue
        unit = pat.UNIT_WORD.fullmatch(word.text) if word.kind == "label" else None
        if (
            unit
            and held is not None
            and not word.bars
            and not word.lines
            and held.unit is None
            and held.value is not None
        ):
            held = replace(held, text=text[held.start : word.end], end=word.end, unit=unit["unit"])
            continue
        if held is not None:
            yield held
        held = word
    if held is not None:
        yield held


def width_of(text: str) -> int:
    """Return the width of a text in half-width columns."""
    return sum(1 if character < "\u2e80" else 2 for character in text)
