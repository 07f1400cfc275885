"""The numbers that Word shows before paragraphs of automatic lists: they stand in no paragraph's own text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

Element = etree._Element

_DIGITS = "零一二三四五六七八九"
_CHINESE = frozenset(
    "chineseCounting chineseCountingThousand chineseLegalSimplified ideographDigital japaneseCounting "
    "japaneseDigitalTenThousand taiwaneseCounting taiwaneseCountingThousand ideographTraditional".split()
)
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
          (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip


def local(element: Element) -> str:
    """Return an element's tag without its namespace, ``""`` for comments and the like."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def child(element: Element | None, *path: str) -> Element | None:
    """Return the first descendant along a path of local names."""
    for name in path:
        if element is None:
            return None
        element = next((below for below in element if local(below) == name), None)
    return element


def value(element: Element | None, name: str = "val") -> str | None:
    """Return an attribute by its local name."""
    if element is None:
        return None
    return next((str(held) for key, held in element.attrib.items() if str(key).rpartition("}")[2] == name), None)


def chinese(number: int) -> str:
    """Write a number as Chinese lists do.

    Examples
    --------
    >>> [chinese(number) for number in (3, 10, 12, 20, 105)]
    ['三', '十', '十二', '二十', '一百零五']
    """
    if not 0 < number < 10_000:
        return str(number)
    text = ""
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // unit % 10
        if digit:
            text += _DIGITS[digit] + name
        elif text and number % unit and not text.endswith("零"):
            text += "零"
    return text[1:] if text.startswith("一十") else text


def shown(number: int, style: str) -> str:
    """Write a number in one of Word's number formats.

    Examples
    --------
    >>> shown(4, "decimal"), shown(4, "upperRoman"), shown(4, "lowerLetter"), shown(4, "decimalEnclosedCircle")
    ('4', 'IV', 'd', '④')
    """
    if style in _CHINESE:
        return chinese(number)
    if style == "decimalEnclosedCircle" and 1 <= number <= 20:
        return chr(0x2460 + number - 1)
    if style in ("upperLetter", "lowerLetter") and number > 0:
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter.upper() if style == "upperLetter" else letter
    if style in ("upperRoman", "lowerRoman") and 0 < number < 4000:
        text = ""
        for size, letters in _ROMAN:
            text += letters * (number // size)
            number %= size
        return text.upper() if style == "upperRoman" else text
    return f"{number:02d}" if style == "decimalZero" else str(number)


@dataclass(frozen=True, slots=True)
class _Level:
    style: str
    text: str
    start: int
    gap: bool
    legal: bool


@dataclass(slots=True)
class Numbering:
    """Counts through a document's lists.

    Parameters
    ----------
    numbering, styles : lxml element or None
        Roots of ``numbering.xml`` and ``styles.xml``.
    """

    numbering: Element | None
    styles: Element | None
    _levels: dict[str, tuple[str, dict[int, _Level]]] = field(default_factory=dict)
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)
    _style_lists: dict[str, tuple[str | None, int | None]] = field(default_factory=dict)
    _started: set[tuple[str, int]] = field(default_factory=set)

    def __post_init__(self) -> None:
        abstract = {}
        for element in self.numbering if self.numbering is not None else ():
            if local(element) == "abstractNum":
                abstract[value(element, "abstractNumId") or ""] = element
        for element in self.numbering if self.numbering is not None else ():
            if local(element) == "num":
                self._add(value(element, "numId") or "", element, abstract)
        by_id = {value(style, "styleId") or "": style for style in self.styles if local(style) == "style"} if (
            self.styles is not None
        ) else {}  # fmt: skip
        for name in by_id:
            self._style_lists[name] = self._of_style(name, by_id)

    def marker(self, paragraph: Element) -> str:
        """Return what Word shows before a paragraph, and count it."""
        number, level = self._list_of(paragraph)
        if number is None or number == "0" or number not in self._levels:
            return ""
        key, levels = self._levels[number]
        if level not in levels:
            return ""
        counts = self._counts.setdefault(key, {})
        if (number, level) not in self._started:
            self._started.add((number, level))
            if any(local(item) == "lvlOverride" for item in self._override(number, level)):
                counts.pop(level, None)
        counts[level] = counts.get(level, levels[level].start - 1) + 1
        for deeper in [at for at in counts if at > level]:
            del counts[deeper]
        return self._written(levels, level, counts)

    def _written(self, levels: dict[int, _Level], level: int, counts: dict[int, int]) -> str:
        here = levels[level]
        if here.style in ("bullet", "none"):
            return ""

        def number(found: re.Match[str]) -> str:
            at = int(found[1]) - 1
            held = levels.get(at, here)
            return shown(counts.get(at, held.start), "decimal" if here.legal else held.style)

        text = re.sub(r"%([1-9])", number, here.text)
        return text + " " if here.gap and text and text[-1].isascii() and text[-1] not in ")、" else text

    def _list_of(self, paragraph: Element) -> tuple[str | None, int]:
        own = child(paragraph, "pPr", "numPr")
        number, level = value(child(own, "numId")), value(child(own, "ilvl"))
        style = value(child(paragraph, "pPr", "pStyle"))
        inherited = self._style_lists.get(style or "", (None, None))
        if number is None:
            number = inherited[0]
        at = int(level) if level and level.isdigit() else inherited[1]
        return number, at or 0

    def _of_style(self, name: str, by_id: dict[str, Element]) -> tuple[str | None, int | None]:
        number: str | None = None
        level: int | None = None
        seen: set[str] = set()
        while name in by_id and name not in seen:
            seen.add(name)
            held = child(by_id[name], "pPr", "numPr")
            found, at = value(child(held, "numId")), value(child(held, "ilvl"))
            number = found if number is None else number
            level = int(at) if level is None and at and at.isdigit() else level
            name = value(child(by_id[name], "basedOn")) or ""
        return number, level

    def _add(self, number: str, element: Element, abstract: dict[str, Element]) -> None:
        key = value(child(element, "abstractNumId")) or ""
        if key not in abstract:
            return
        levels = {at: item for item in map(_level, abstract[key]) if item is not None for at in [item[0]]}
        held = {at: level for at, (_, level) in levels.items()}
        for override in element:
            if local(override) != "lvlOverride":
                continue
            own = next((found for found in map(_level, override) if found is not None), None)
            at = int(value(override, "ilvl") or 0)
            if own is not None:
                held[at] = own[1]
            start = value(child(override, "startOverride"))
            if start and start.isdigit() and at in held:
                old = held[at]
                held[at] = _Level(old.style, old.text, int(start), old.gap, old.legal)
        self._levels[number] = (key, held)

    def _override(self, number: str, level: int) -> list[Element]:
        for element in self.numbering if self.numbering is not None else ():
            if local(element) == "num" and value(element, "numId") == number:
                return [
                    item for item in element
                    if local(item) == "lvlOverride" and value(item, "ilvl") == str(level)
                    and child(item, "startOverride") is not None
                ]  # fmt: skip
        return []


def _level(element: Element) -> tuple[int, _Level] | None:
    if local(element) != "lvl":
        return None
    start = value(child(element, "start"))
    return int(value(element, "ilvl") or 0), _Level(
        value(child(element, "numFmt")) or "decimal",
        value(child(element, "lvlText")) or "",
        int(start) if start and start.isdigit() else 1,
        value(child(element, "suff")) != "nothing",
        child(element, "isLgl") is not None,
    )
