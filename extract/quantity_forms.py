"""The forms of a quantity expression: from a place in folded text to value, unit, modifier and kind.

Each reader matches one form at one place and returns a :class:`Form` or None; :func:`read_form` tries them in order.
Nothing here looks at the surroundings.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from ..corpus.numerals import FOLDING, parse_number, plain
from ..corpus.types import Modifier, QuantityKind
from .patterns import quantity as patterns
from .patterns.units import DURATION_UNITS, MONEY_UNITS, RATIO_UNITS, TRADITIONAL

_TABLE = {**FOLDING, **TRADITIONAL}
_DIGITS = "零一二三四五六七八九"
_CURRENCIES = {"¥": "元", "人民币": "元", "$": "美元", "€": "欧元", "£": "英镑"}
_SCALED = re.compile(r"(.*?)([万亿兆]+)")


@dataclass(frozen=True, slots=True)
class Form:
    """A quantity expression without the bounds in front of it; ``number`` is its numeral as written."""

    name: str
    end: int
    value: Decimal
    unit: str | None
    kind: QuantityKind
    modifier: Modifier
    number: str = ""
    upper: Decimal | None = None
    bounded: bool = False


def fold_text(text: str) -> str:
    """Fold width, variants and traditional script of whatever the expressions look at; the length stays the same."""
    return text.translate(_TABLE)


def kind_of(unit: str | None) -> QuantityKind:
    """Return the kind of quantity that a unit makes.

    Examples
    --------
    >>> kind_of("件"), kind_of("个工作日"), kind_of("个百分点")
    ('count', 'duration', 'percent')
    """
    if unit in MONEY_UNITS:
        return "money"
    if unit in DURATION_UNITS:
        return "duration"
    ratio = RATIO_UNITS.get(unit or "")
    if ratio == "percent":
        return "percent"
    return "multiple" if ratio else "count"


def _modifier(after: str | None, *wideners: str | None) -> Modifier:
    """Return the modifier by the words behind the number: the last one decides."""
    if after:
        return patterns.BOUNDS_AFTER[after]
    for word in reversed(wideners):
        if word:
            return patterns.WIDENERS[word]
    return "exact"


def _percent(text: str, start: int, end: int) -> Form | None:
    """百分之三十, 千分之五, 百分百."""
    match = patterns.PERCENT.match(text, start, end)
    if not match:
        return None
    if match["whole"]:
        return Form("percent", match.end(), Decimal(100), "%", "percent", "exact", match[0])
    vague = match["number"] in ("几", "数")
    value = Decimal(1) if vague else _numeral(match["number"])
    upper = parse_number(match["upper"]) if match["upper"] else None
    if value is None or (match["upper"] and upper is None):
        return None
    modifier = _modifier(match["after"], "几" if vague else None, match["widen"])
    unit = "%" if match["base"] == "百" else "‰"
    return Form("percent", match.end(), value, unit, "percent", modifier, match[0], upper, bool(match["after"]))


def _fraction(text: str, start: int, end: int) -> Form | None:
    """三分之二, 1/5, 一半."""
    match = patterns.FRACTION.match(text, start, end)
    if not match:
        return None
    after = match["after"] or match["half_after"]
    value = parse_number(match["fraction"]) if match["fraction"] else Decimal("0.5")
    if value is None:
        return None
    return Form("fraction", match.end(), value, None, "fraction", _modifier(after), match[0], bounded=bool(after))


def _tenths(text: str, start: int, end: int) -> Form | None:
    """三成 is 30 %, 三成五 is 35 %, 八折 is 80 %, 七五折 is 75 %."""
    match = patterns.TENTHS.match(text, start, end)
    if not match:
        return None
    low, upper = _tenth(match["number"]), None
    if match["second"] and match["unit"] == "折":
        low += _tenth(match["second"]) / 10
    elif match["second"]:
        upper = _tenth(match["second"])
    if match["upper"]:
        upper = _tenth(match["upper"])
    if match["unit"] == "折":
        low = low / 10 if low > 100 else Decimal(50) if match["number"] in ("半", "对") else low
    rest = match["rest"] and (5 if match["rest"] == "半" else parse_number(match["rest"]))
    value = plain(low + (rest or 0))
    vague = "几" if match["number"] == "几" or (match["second"] and upper) else None
    modifier = _modifier(match["after"], vague, match["widen"])
    return Form("tenths", match.end(), value, "%", "percent", modifier, match[0], upper, bool(match["after"]))


def _tenth(text: str) -> Decimal:
    return Decimal(5) if text in ("半", "对") else (parse_number("一" if text == "几" else text) or Decimal(0)) * 10


def _money(text: str, start: int, end: int) -> Form | None:
    """3元5角, 三块五."""
    match = patterns.COMPOUND_MONEY.match(text, start, end)
    whole = parse_number(match["whole"]) if match and (match["tenths"] or match["cents"]) else None
    if not match or whole is None:
        return None
    tenths, cents = (parse_number(match[name] or "0") or Decimal(0) for name in ("tenths", "cents"))
    value = plain(whole + tenths / 10 + cents / 100)
    return Form("money", match.end(), value, "元", "money", _modifier(match["after"]), match["whole"])


def _doubling(text: str, start: int, end: int) -> Form | None:
    """翻一番 is twice as much, 翻两番 four times."""
    match = patterns.DOUBLING.match(text, start, end)
    times = parse_number(match["times"] or "一") if match else None
    if not match or times is None:
        return None
    return Form("doubling", match.end(), Decimal(2) ** int(times), "倍", "multiple", "exact", match[0])


def _range(text: str, start: int, end: int) -> Form | None:
    """3至5个, 5万到10万元, 10%-20%."""
    match = patterns.RANGE.match(text, start, end)
    if not match:
        return None
    unit = match["unit"]
    if match["low"][0] == "0" and match["low"][1:2].isdecimal():
        return None
    if match["low_unit"] and match["low_unit"] != unit and not (unit or "").endswith(match["low_unit"]):
        return None
    low, high = parse_number(match["low"]), parse_number(match["high"])
    if low is None or high is None:
        return None
    scaled = _SCALED.fullmatch(match["high"])
    if scaled and scaled[1] and not _SCALED.search(match["low"]):
        mantissa = parse_number(scaled[1])
        if mantissa is not None and low < mantissa:
            low *= high / mantissa
    if low >= high:
        return None
    modifier = _modifier(match["after"], match["widen"])
    return Form("range", match.end(), low, unit, kind_of(unit), modifier, match["low"], high, bool(match["after"]))


def _pair(text: str, start: int, end: int) -> Form | None:
    """三五个, 七八百人, 十七八万: two neighbouring digits (or 三五) name a range."""
    match = patterns.PAIR.match(text, start, end)
    if not match:
        return None
    digits = [_DIGITS.index("二" if digit == "两" else digit) for digit in (match["low"], match["high"])]
    if digits[1] - digits[0] != 1 and digits != [3, 5]:
        return None
    if (match["tens"] and match["scale"][:1] in ("十", "百", "千")) or not (match["scale"] or match["unit"]):
        return None
    low, high = (parse_number(f"{match['tens'] or ''}{_DIGITS[digit]}{match['scale']}") for digit in digits)
    if low is None or high is None:
        return None
    unit = match["unit"]
    modifier = _modifier(match["after"], "几")
    return Form("pair", match.end(), low, unit, kind_of(unit), modifier, match[0], high, bool(match["after"]))


def _plain(text: str, start: int, end: int) -> Form | None:
    """123条, 300多万份, 数百条, 半年, 两个半月."""
    match = patterns.PLAIN.match(text, start, end)
    if not match:
        return None
    value, modifier = _plain_number(match)
    if value is None:
        return None
    scale = match["scale"]
    if scale:
        factor = parse_number("1" + scale)
        if factor is None:
            return None
        value = plain(value * factor)
    unit = match["unit"]
    if match["parted"]:
        unit = "个" + match["parted"]
        value += Decimal("0.5") if match["part"] == "半" else 0
        modifier = "at_least" if match["part"] == "多" else modifier
    if match["and_half"]:
        value += Decimal("0.5")
    if match["currency"]:
        unit = unit or _CURRENCIES[match["currency"]]
    bounded = bool(match["after"])
    modifier = patterns.BOUNDS_AFTER[match["after"]] if match["after"] else modifier
    number = match["number"] or match["power"] or match["half"] or match["many"]
    return Form("plain", match.end(), value, unit, kind_of(unit), modifier, number, bounded=bounded)


def _numeral(text: str) -> Decimal | None:
    """Read a numeral that may be a unit alone (百余件) or break off before 几 (一百零几万)."""
    if set(text) <= set("百千万亿"):
        text = "一" + text
    if text[-1] == "零" and text[-2:-1] in ("百", "千", "万", "亿"):
        text = text[:-1]
    return parse_number(text)


def _plain_number(match: re.Match[str]) -> tuple[Decimal | None, Modifier]:
    """Return the value of the numeral itself and the modifier that goes with it."""
    modifier = _modifier(None, match["widen"], match["widen2"])
    if match["half"]:
        return Decimal("0.5"), modifier
    if match["many"]:
        return Decimal(1000) if match["many"] == "数以千计" else Decimal(100), "approx"
    if match["power"]:
        return _numeral(match["power"]), patterns.VAGUE_HEADS[match["head"]]
    value = _numeral(match["number"])
    return (-value if value is not None and match["sign"] in ("-", "负") else value), modifier


# each form with the characters of which it needs one at least; none for the last, which any number has
_READERS: tuple[tuple[Callable[[str, int, int], Form | None], frozenset[str]], ...] = (
    (_percent, frozenset("分")),
    (_fraction, frozenset("分/半½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞")),
    (_tenths, frozenset("成折")),
    (_money, frozenset("元圆块")),
    (_doubling, frozenset("番")),
    (_range, frozenset("至到-~～〜—–－")),
    (_pair, frozenset("一二两三四五六七八")),
)
_WINDOW = 24


def read_form(text: str, start: int, end: int, *, whole: bool = False) -> Form | None:
    """Read the quantity expression that begins at ``start`` of folded text.

    Parameters
    ----------
    text : str
        Folded by :func:`fold_text`.
    start, end : int
        The expression begins at ``start`` and goes no further than ``end``.
    whole : bool
        Only an expression that ends at ``end``.

    Returns
    -------
    Form or None
        By the first form that matches.
    """
    window = text[start : end if whole else min(end, start + _WINDOW)]
    for reader, needed in _READERS:
        if not needed.isdisjoint(window):
            form = reader(text, start, end)
            if form is not None and (not whole or form.end == end):
                return form
    form = _plain(text, start, end)
    return form if form is not None and (not whole or form.end == end) else None
