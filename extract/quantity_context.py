"""Whether a number expression in running text is a quantity.

:func:`is_quantity` looks at what stands on both sides of an expression that :mod:`gongkai.extract.quantity_forms` has
read, and rejects dates, ordinals, markers, names, articles and numbers that count parts of the report's own text.
"""

from __future__ import annotations

from decimal import Decimal

from ..corpus.types import Modifier
from .patterns import quantity as patterns
from .patterns import quantity_context as context
from .patterns.units import BARE_NOUN
from .quantity_forms import Form

_LEFT, _RIGHT = 16, 12
_SMALLEST_FRACTION = Decimal("0.001")
_BARE_MULTIPLIERS = frozenset("百千万亿")


def bounds_before(text: str, number_start: int, floor: int) -> tuple[int, Modifier | None]:
    """Find the words that bound a number in front of it.

    Parameters
    ----------
    text : str
        Folded text.
    number_start : int
        Where the number begins.
    floor : int
        Look no further left than here.

    Returns
    -------
    int, Modifier or None
        Where the expression begins with those words, and what the outermost says.
    """
    begin: int = number_start
    modifier: Modifier | None = None
    while bound := patterns.BEFORE.search(text, max(floor, begin - 6), begin):
        if context.NO_BOUND.fullmatch(text, max(0, bound.start() - 1), bound.start() + 1):
            break
        begin, modifier = bound.start(), patterns.BOUNDS_BEFORE[bound[1]]
    return begin, modifier


def is_quantity(text: str, start: int, form: Form, *, bounded: bool = False) -> bool:
    """Tell whether the expression is a quantity where it stands.

    Parameters
    ----------
    text : str
        Folded text.
    start : int
        Where the expression's number begins.
    form : Form
    bounded : bool
        Whether a word in front of the number bounds it.

    Returns
    -------
    bool
    """
    left = text[max(0, start - _LEFT) : start]
    right = text[form.end : form.end + _RIGHT]
    if "点" in form.number and form.number[0].isdecimal():
        return False
    if not bounded and form.modifier == "exact" and set(form.number) <= _BARE_MULTIPLIERS:
        return False
    if context.BEFORE_NOT.search(left) or _counts_own_parts(left, right, form):
        return False
    if form.name in ("percent", "fraction", "tenths", "doubling", "money"):
        return form.name != "fraction" or _is_fraction(text, start, left, right, form)
    if form.number == "半" and form.kind not in ("duration", "multiple"):
        return False
    if form.kind == "duration":
        return _is_duration(left, right, form)
    if form.kind in ("percent", "multiple", "money"):
        return True
    if form.unit is None:
        return _is_bare_quantity(text[start : form.end], left, right, form)
    return _is_count(left, right, form)


def _counts_own_parts(left: str, right: str, form: Form) -> bool:
    """六个部分组成, 四方面, 以上三点."""
    if form.unit not in (None, "大", *context.OWN_UNITS):
        return False
    if context.OWN_PARTS.match(right):
        return True
    if context.OWN_ASPECTS.match(right):
        return not context.ASPECTS_COUNTED.search(left) and not context.STACKED.match(right)
    if not form.number.isalpha():
        return False
    above = form.unit in context.OWN_UNITS and context.ABOVE.search(left)
    return bool(above or (context.OWN_POINTS.match(right) and context.OWN_CUE.search(left)))


def _is_fraction(text: str, start: int, left: str, right: str, form: Form) -> bool:
    """1/5 is a fraction, 2021/12/31 and 1/2021 are not; 一半 always is."""
    if not text[start].isdecimal():
        return True
    if form.value >= 1 or form.value < _SMALLEST_FRACTION:
        return False
    return not (right[:1] in ("/", "-") or (right[:1].isalnum() and right[:1].isascii()) or left[-1:] in ("/", "-"))


def _is_duration(left: str, right: str, form: Form) -> bool:
    """两年 and 20日内 are durations; 2021年, 31日, 一年 and 每2周 are not."""
    if context.FREQUENCY_BEFORE.search(left):
        return False
    if form.unit == "日":
        return form.bounded and left[-1:] != "月"
    if form.number == "半":
        return not context.HALF_BEFORE.search(left) and right[:1] not in ("度", "报", "来")
    if form.unit == "年":
        year = form.value >= 50 or (form.upper is not None and form.upper >= 50)
        vague = context.YEAR_AFTER.match(right) or context.VAGUE_TIME.search(left)
        if year or vague or form.number[:1] == "0":
            return False
    if form.number == "一" and not form.bounded:
        return context.DURATION_BEFORE.search(left) is not None
    return True


def _is_bare_quantity(expression: str, left: str, right: str, form: Form) -> bool:
    """全市9县市区, 关注人数12.5万: a number without a classifier."""
    if form.number in ("半", "成百上千") or context.BARE_AFTER_NOT.match(right):
        return False
    noun = BARE_NOUN.match(right) is not None
    scaled = not _BARE_MULTIPLIERS.isdisjoint(expression)
    if form.name == "range" and not noun and not (scaled and expression[0].isdecimal()):
        return False
    if not expression[0].isdecimal():
        if form.number in ("一", "零"):
            return False
        digit_string = len(form.number) > 1 and set(form.number).isdisjoint("十百千万亿")
        return scaled or (noun and not digit_string)
    ends = context.ENDS_PHRASE.match(right) is not None
    if expression[-1] in "kKwWmM":
        return ends
    if scaled or expression[-1] in "余多+":
        return not (expression[-1] == "+" and right[:1].isascii() and right[:1].isalnum())
    if noun:
        return not 1900 <= form.value < 2100
    return bool(ends and context.BARE_BEFORE.search(left) and not context.BARE_NEVER.search(left))


def _is_count(left: str, right: str, form: Form) -> bool:
    """A number with a classifier, unless it is a rank, a year's edition, a bare power or an article."""
    if form.unit in context.RANK_UNITS and context.RANK_BEFORE.search(left):
        return False
    if form.unit == "度" or (form.unit == "版" and ("." in form.number or form.value >= 1900)):
        return False
    if form.unit == "段" and context.STREET_BEFORE.search(left):
        return False
    if form.unit == "分" and left[-1:] in ("时", "点"):
        return False
    if (form.unit == "位" and right[:1] == "一") or form.unit in ("栋", "幢"):
        return False
    if f"{form.number}{form.unit}" in ("二期", "二次") and not context.ENDS_PHRASE.match(right):
        return False
    if form.number == "零":
        return context.ZERO_BEFORE.search(left) is not None
    if form.number == "一" and form.upper is None and not form.bounded:
        return _is_counted_one(left, right, form)
    return True


def _is_counted_one(left: str, right: str, form: Form) -> bool:
    """一名分管领导 and 召开一次会议 count; 一支队伍, 一项日常工作 and 每一次 do not."""
    if form.modifier != "exact":
        return True
    if context.ARTICLE_BEFORE.search(left):
        return False
    if form.unit in context.PERSON_UNITS:
        return True
    if form.unit in context.ARTICLE_UNITS:
        return False
    return bool(context.ENDS_PHRASE.match(right) or context.COUNTING_BEFORE.search(left))
