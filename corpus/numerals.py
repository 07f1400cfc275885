"""The grammar of Chinese number expressions: from a numeral as written to its exact value.

A bare number is, with an optional sign (负, 正, -, +) in front:

=============  ====================================================================================================
form           examples
=============  ====================================================================================================
Arabic         123 · 1,234.5 · 12 345 · 1 2 · 56. 30 · full-width １２３ · .5
scaled         3.2万 · 1亿2300万 · 25万6千 · 3万4000 · 40k · 1.5M · 3w
Chinese        一百零五 · 两千四百五 (the last unit elided: 2450) · 三万二 · 一万五千亿 · 廿三 · 百万 · 三点一四 · 1点5
financial      壹佰贰拾叁 · 叁万
digit strings  二〇二一 · 一二三 (digit by digit)
fractions      三分之二 · 二又五分之三 · 1/5 · 1 1/2 · ¾ · 百分之三十 (0.3) · 半 · 一半 · 一个半
powers         1e3 · 1.2×10^4 · 1.1^23
dozens, pairs  一打 · 半打 · 三双
=============  ====================================================================================================

Traditional and simplified script, half-width and full-width forms are read alike; white space between the parts is
skipped. 兆 is 10**12. A thousands group has three digits, or four (1,2345) as in Chinese counting. A power of 10**23 or
more is none: it would not go into ``decimal128(38, 15)``. What is vague (几, 数, 余, 多), has a unit or is a unit alone
(万) is no bare number: see :mod:`gongkai.extract.quantity`.
"""

from __future__ import annotations

import re
from decimal import Context, Decimal, InvalidOperation, Overflow
from decimal import DivisionByZero as DecimalDivisionByZero

__all__ = ["FOLDING", "fold", "fold_financial", "parse_number", "plain", "quotient", "to_json_number"]

_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_SCRIPT = str.maketrans("萬億點兩倆負貳參陸個雙對", "万亿点两俩负贰叁陆个双对")
_FORMS = str.maketrans("　\xa0\u2009\u202f−﹣‐‑⁄∕◯○Ｏ〇٪﹪×✕＊￥", "    ----//零零零零%%***¥")
_FINANCIAL = str.maketrans("壹弌贰弍貮叁参弎肆伍陆柒捌玖拾佰仟幺俩", "一一二二二三三三四五六七八九十百千一两")
FOLDING: dict[int, int] = {**_WIDE, **_SCRIPT, **_FORMS}

_DIGITS = {"零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_UNITS = {"兆": 10**12, "亿": 10**8, "万": 10**4, "千": 10**3, "百": 10**2, "十": 10}
_GROUPS = {"打": 12, "双": 2, "对": 2}
_LATIN = {"k": 10**3, "w": 10**4, "m": 10**6, "g": 10**9, "t": 10**12}
_GLYPHS = {
    **{"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5)},
    **{"⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8), "⅒": (1, 10)},
}
_ARABIC = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d{1,4}(?:,\d{4})+|\d+)(?:\.\d+)?|\.\d+")
_POINTED = re.compile(r"([^点]*)点([零一二三四五六七八九]+|\d+)([十百千万亿兆]*)")
_POWER = re.compile(r"(?:([\d.]+)\*)?([\d.]+)\^([-+]?\d{1,4})|([\d.]+)[eE]([-+]?\d{1,4})")
_LATIN_SCALED = re.compile(r"([\d.,]+)([kwmgt])", re.IGNORECASE)
_MIXED = re.compile(r"(\d+) +(\d+ */ *\d+)")
_EXACT = Context(prec=60, traps=[InvalidOperation, DecimalDivisionByZero, Overflow])
_ROUNDED = Context(prec=15, traps=[InvalidOperation, DecimalDivisionByZero, Overflow])
_LARGEST = 23
_HALF = Decimal("0.5")


def fold(text: str) -> str:
    """Return the text with width, script and variant forms of numerals folded; the length stays the same.

    Examples
    --------
    >>> fold("近４．１萬件")
    '近4.1万件'
    """
    return text.translate(FOLDING)


def fold_financial(text: str) -> str:
    """Return the text with the financial numerals in plain form; the length stays the same.

    They are also everyday characters (队伍, 大陆): only for a text that is known to be a number.

    Examples
    --------
    >>> fold_financial("壹佰元")
    '一百元'
    """
    return text.translate(_FINANCIAL)


def quotient(numerator: Decimal, denominator: Decimal) -> Decimal | None:
    """Divide to 15 significant digits; None where the denominator is zero."""
    if not denominator:
        return None
    return plain(_ROUNDED.divide(numerator, denominator))


def parse_number(text: str) -> Decimal | None:
    """Read a bare number.

    Parameters
    ----------
    text : str
        One number and nothing else; white space around and inside is skipped.

    Returns
    -------
    decimal.Decimal or None
        The exact value (quotients and powers that do not terminate to 15 significant digits); None where the text
        is not a number.

    Examples
    --------
    >>> [str(parse_number(number)) for number in ("两千四百五", "3万4000", "三分之二", "1,234.50", "廿三")]
    ['2450', '34000', '0.666666666666667', '1234.5', '23']
    >>> parse_number("三件") is None
    True
    """
    if text.isascii() and text.isdecimal():
        return Decimal(text)
    folded = fold(text).strip()
    mixed = _MIXED.fullmatch(folded)
    if mixed:
        folded = f"{mixed[1]}又{mixed[2]}"
    folded = fold_financial("".join(folded.split()))
    folded = folded.replace("廿", "二十").replace("卅", "三十").replace("卌", "四十")
    negative = folded[:1] in ("负", "-")
    if folded[:1] in ("负", "-", "+", "正"):
        folded = folded[1:]
    try:
        value = _unsigned(folded)
    except (InvalidOperation, Overflow):
        return None
    if value is None:
        return None
    return plain(-value if negative else value)


def to_json_number(value: Decimal) -> int | float:
    """Return the number as JSON writes it: an int where integral, else the float with the shortest ``repr``.

    Parquet keeps the exact value as ``decimal128(38, 15)``.

    Examples
    --------
    >>> to_json_number(Decimal("41000.00")), to_json_number(Decimal("9.60"))
    (41000, 9.6)
    """
    return int(value) if value == value.to_integral_value() else float(value)


def plain(value: Decimal) -> Decimal:
    """Drop trailing zeros after the point, and exponents: 1.50 is 1.5, 1E+3 is 1000."""
    if value == value.to_integral_value():
        return Decimal(int(value))
    return value.normalize(_EXACT)


def _unsigned(text: str) -> Decimal | None:
    """Read a folded number without sign and white space."""
    if not text:
        return None
    power = _POWER.fullmatch(text)
    if power:
        return _power(power)
    latin = _LATIN_SCALED.fullmatch(text)
    if latin:
        number = _arabic(latin[1])
        return None if number is None else number * _LATIN[latin[2].lower()]
    if text[-1] in _GROUPS and len(text) > 1:
        number = _unsigned(text[:-1])
        return None if number is None else number * _GROUPS[text[-1]]
    if text in ("半", "一半"):
        return _HALF
    if text[0] == "半" and text[1:] in _UNITS:
        return _HALF * _UNITS[text[1:]]
    if text.endswith("个半"):
        number = _scaled(text[:-2])
        return None if number is None else number + _HALF
    return _fraction(text) if ("/" in text or "分之" in text or text[-1] in _GLYPHS) else _scaled(text)


def _power(match: re.Match[str]) -> Decimal | None:
    """Read 1e3, 10^5 and 1.2*10^4."""
    factor, base, exponent, mantissa, ten = match.groups()
    if mantissa:
        factor, base, exponent = mantissa, "10", ten
    number, scale = _arabic(base), _arabic(factor or "1")
    if number is None or scale is None:
        return None
    exact = _EXACT.multiply(scale, _EXACT.power(number, int(exponent)))
    if exact.adjusted() >= _LARGEST:
        return None
    return exact if exact == exact.to_integral_value() else _ROUNDED.plus(exact)


def _fraction(text: str) -> Decimal | None:
    """Read 三分之二, 二又三分之一, 1/5, 二又1/2, ¾ and 2¾."""
    if text[-1] in _GLYPHS:
        whole = _scaled(text[:-1]) if len(text) > 1 else Decimal(0)
        above, below = _GLYPHS[text[-1]]
        return None if whole is None else quotient(whole * below + above, Decimal(below))
    head, again, rest = text.rpartition("又")
    whole = _scaled(head) if again else Decimal(0)
    below_text, chinese, above_text = rest.partition("分之")
    if not chinese:
        above_text, _, below_text = rest.partition("/")
    below_text = "一" + below_text if below_text in _UNITS else below_text
    numerator, denominator = _scaled(above_text), _scaled(below_text)
    if whole is None or numerator is None or denominator is None:
        return None
    return quotient(whole * denominator + numerator, denominator)


def _arabic(text: str) -> Decimal | None:
    return Decimal(text.replace(",", "")) if _ARABIC.fullmatch(text) else None


def _scaled(text: str) -> Decimal | None:
    """Read a number written with Arabic digits, Chinese digits and the units 十百千万亿兆."""
    if not text:
        return None
    number = _arabic(text)
    if number is not None:
        return number
    if "点" in text:
        return _pointed(text)
    for unit, size in _UNITS.items():
        at = text.rfind(unit)
        if at >= 0:
            if unit in text[:at] and text[at - 1] != unit:
                return None
            return _around(text[:at], size, text[at + 1 :])
    digits = [_DIGITS.get(char) for char in text]
    if None in digits or ("两" in text and len(text) > 1):
        return None
    return Decimal("".join(map(str, digits)))


def _pointed(text: str) -> Decimal | None:
    """Read 三点一四, 1点5 and 三点二万."""
    match = _POINTED.fullmatch(text)
    if not match:
        return None
    whole = _scaled(match[1]) if match[1] else Decimal(0)
    if whole is None:
        return None
    decimals = "".join(str(_DIGITS.get(char, char)) for char in match[2])
    size = _scaled("一" + match[3])
    return None if size is None else (whole + Decimal(f"0.{decimals}")) * size


def _around(left: str, size: int, right: str) -> Decimal | None:
    """Read ``left`` × ``size`` + ``right``: 三 千 五百. Only 十, and 百 and 千 before more, need no factor."""
    if not left and (size > 1000 or (not right and size > 10)):
        return None
    if left[:1] in ("百", "千"):
        left = "一" + left
    factor = _scaled(left.removeprefix("零") or "一") if left != "零" else Decimal(0)
    if factor is None or (size < 10**4 and len(left.lstrip("零")) > 1 and _arabic(left) is None):
        return None
    rest = _tail(right, size)
    return None if rest is None or rest >= size else factor * size + rest


def _tail(text: str, size: int) -> Decimal | None:
    """Read what follows a unit: 五百, 零五, or a single digit whose own unit is elided (三万二 is 32000)."""
    if not text:
        return Decimal(0)
    if text[0] == "零":
        return _scaled(text.lstrip("零"))
    if len(text) == 1 and (text in _DIGITS or text.isdecimal()):
        digit = _scaled(text)
        return digit if digit is None or size == 10 else digit * size / 10
    return None if all(char in _DIGITS for char in text) else _scaled(text)
