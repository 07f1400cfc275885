"""Expressions of quantities: numbers, the words that bound them, and what goes with a unit.

Provenance: annotation guidelines, section 1 (QUANTITY) and section 4, and the wording of disclosure annual reports of
2008-2025. All expressions run on text folded to half width and simplified script (``fold_text`` of
``gongkai.extract.quantity``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...corpus.types import Modifier
from .units import (
    DURATION_UNITS,
    FREE_UNITS,
    GUARDED_MEASURES,
    GUARDED_UNITS,
    MONEY_UNITS,
    RATIO_UNITS,
    SPLITTABLE_UNITS,
)

_BEFORE: dict[Modifier, str] = {
    "approx": "近 接近 将近 约 大约 约为 约有 大概",
    "at_least": "超 超过 突破 逾 不少于 不低于 不小于 不下于 不下 至少 最少 多于 大于 高于 大于等于 大于或等于 > >= ≥ ≧",
    "at_most": "不足 不到 不超过 未超过 不多于 不高于 不大于 最多 至多 少于 低于 小于 未满 小于等于 小于或等于 < <= ≤ ≦",
}
_AFTER: dict[Modifier, str] = {
    "approx": "左右 上下",
    "at_least": "以上 之上 及以上 或以上 + 余 多 有余",
    "at_most": "以下 之下 及以下 或以下 以内 之内 内",
}
_INSIDE: dict[Modifier, str] = {"approx": "几 来", "at_least": "余 多 +"}
# 数百 and 几十 approximate; 上万 and 过百 are lower bounds
_HEADS: dict[Modifier, str] = {"approx": "好几 数 几 若干", "at_least": "上 过 破"}

BOUNDS_BEFORE = {word: modifier for modifier, words in _BEFORE.items() for word in words.split()}
BOUNDS_AFTER = {word: modifier for modifier, words in _AFTER.items() for word in words.split()}
WIDENERS = {word: modifier for modifier, words in _INSIDE.items() for word in words.split()}
VAGUE_HEADS = {word: modifier for modifier, words in _HEADS.items() for word in words.split()}


def alternatives(words: Iterable[str]) -> str:
    """Return an alternation of the words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


DIGIT = "[一二两三四五六七八九]"
BLANK = r"[ \t\xa0\u2002-\u200a]?"
ARABIC = (
    r"(?:\d{1,3}(?:,\d{3})+(?![\d,])|\d{1,3}(?: \d{3})+(?!\d)|\d(?: \d){1,7}(?! ?\d)|\d+)"
    rf"(?:\.\d+|点\d+|{BLANK}\.{BLANK}\d+(?={BLANK}[%‰]))?"
)
CHINESE = r"(?:[零〇○一二两三四五六七八九十百千万亿兆廿卅卌]+(?:点[零〇一二三四五六七八九]+[十百千万亿]*)?)"
FINANCIAL = r"(?:[壹贰叁肆伍陆柒捌玖拾][零壹贰叁肆伍陆柒捌玖拾佰仟万亿]+)"
NUMBER = rf"(?:{ARABIC}(?:{BLANK}(?:百(?!分)|[十千万亿兆])+(?:{ARABIC}|{CHINESE})?)*|{CHINESE}(?:{ARABIC}[百千万亿]*)?|{FINANCIAL})"

FREE = {unit for unit in FREE_UNITS if unit not in GUARDED_UNITS}
GUARDED = [rf"{unit}(?![{after}])" if after else unit for unit, after in GUARDED_UNITS.items()]
COUNT_UNIT = "|".join(
    [alternatives({u for u in FREE if len(u) > 1}), *GUARDED, alternatives({u for u in FREE if len(u) == 1})]
)
_MEASURES = dict.fromkeys((*DURATION_UNITS, *MONEY_UNITS, *RATIO_UNITS), "") | GUARDED_MEASURES
MEASURE_UNIT = "|".join(
    re.escape(unit) + (f"(?![{after}])" if after else "")
    for unit, after in sorted(_MEASURES.items(), key=lambda item: len(item[0]), reverse=True)
)
UNIT = f"(?:{MEASURE_UNIT}|{COUNT_UNIT})"
AFTER = (
    rf"(?:[及或]?以[上下]|之[上下]|以内|之内|左右|上下|有余|\+|余(?![额下留名])|内(?![部容设网外控涝蒙地科在页涵江乱])"
    rf"|(?<=[{''.join(sorted({u[-1] for u in SPLITTABLE_UNITS}))}])多(?![种个项样方媒渠数次部家元]))"
)
RANGE_MARK = r"(?:至|到|[-~～〜—–－]{1,2})"
BEFORE = re.compile(rf"({alternatives(BOUNDS_BEFORE)}){BLANK}$")

# 百分之三十, 千分之五
PERCENT = re.compile(
    rf"(?P<base>百|千)分之{BLANK}(?P<number>(?:{NUMBER})(?:[kKwWmM](?![A-Za-z]))?|几|数)(?P<widen>[余多几])?"
    rf"(?:{RANGE_MARK}(?:百分之)?(?P<upper>{NUMBER}))?(?P<after>{AFTER})?|百分(?P<whole>百)(?!之)"
)
# 三分之二, 1/5, 一半
FRACTION = re.compile(
    rf"(?P<fraction>(?:{NUMBER}又)?{NUMBER}分之{NUMBER}|(?:\d+又)?\d+{BLANK}/{BLANK}\d+|\d*[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])(?P<after>{AFTER})?"
    rf"|(?P<half>一半|半数)(?P<half_after>{AFTER})?"
)
# 三成, 三成五, 八折, 半成
TENTHS = re.compile(
    rf"(?P<number>{DIGIT}点{DIGIT}|{DIGIT}|十|几|半|对(?=折)|\d{{1,2}}(?:\.\d)?)(?P<widen>[多余])?"
    rf"(?:(?P<second>{DIGIT})|{RANGE_MARK}(?P<upper>{DIGIT}|\d))?{BLANK}"
    rf"(?P<unit>成(?![立员果功为本效熟长都绩品型套就份分交人语不])|折(?![页叠合射算腾线扣]))(?P<rest>{DIGIT}|半)?(?P<after>{AFTER})?"
)
# 3元5角, 三块五
COMPOUND_MONEY = re.compile(
    rf"(?P<whole>{NUMBER})[元圆块]零?(?:(?P<tenths>{DIGIT}|\d)(?:角|毛|(?!{BLANK}[分\d.零一二两三四五六七八九十百千万亿个余多%])))?(?:零?(?P<cents>{DIGIT}|\d)分)?整?(?P<after>{AFTER})?"
)
# 翻一番, 翻了两番
DOUBLING = re.compile(rf"翻了?(?P<times>{DIGIT}|\d)番|翻番")
# 三五个, 七八百人, 十七八万
PAIR = re.compile(
    rf"(?P<tens>{DIGIT}?十)?(?P<low>{DIGIT})(?P<high>{DIGIT})(?P<scale>[十百千万亿]*)(?P<widen>多)?"
    rf"(?:{BLANK}(?P<unit>{UNIT}))?(?P<after>{AFTER})?"
)
# (由12件至15件 is two counts)
RANGE = re.compile(
    rf"(?<![由从])(?P<low>{NUMBER}){BLANK}(?P<low_unit>{UNIT})?{BLANK}{RANGE_MARK}{BLANK}"
    rf"(?P<high>{NUMBER})(?P<widen>[余多])?(?:{BLANK}(?P<unit>{UNIT}))?(?P<after>{AFTER})?"
)
PLAIN = re.compile(
    rf"(?P<sign>[-+负])?(?P<currency>人民币|[¥$€£])?{BLANK}"
    rf"(?:(?P<number>{NUMBER})|(?P<head>好几|若干|[几数](?=[十千万亿]|百(?!分))|(?:[上过]|(?<!突)破)(?=[百千万亿]))(?P<power>[十百千万亿]+)|(?P<many>成百上千|上百上千|数以百计|数以千计)"
    rf"|(?P<half>半))"
    rf"(?:{BLANK}(?P<widen>[余多几来]|\+))?(?P<scale>(?:百(?!分)|[十千万亿])+|[kKwWmM](?![A-Za-z]))?(?P<widen2>[余多]|\+)?"
    rf"(?:{BLANK}(?:个(?P<part>半|多)(?P<parted>月|小时|星期|钟头|工作日|百分点)|(?P<unit>{UNIT})(?P<and_half>半(?![年数个]))?(?:(?<=[元圆角分])[整正](?![合改治理体个顿修数在常式]))?))?"
    rf"(?P<after>{AFTER})?"
)

BOUND_AHEAD = re.compile(rf"({alternatives(BOUNDS_BEFORE)}){BLANK}")
# where an expression may begin, and what to step over where none does
CANDIDATE = re.compile(r"[\d零一二两三四五六七八九十百千万亿半几数上过破翻成好壹贰叁肆伍陆柒捌玖拾卅廿½⅓⅔¼¾]")
VAGUE_CHARACTERS = frozenset("上过数破")
SKIP = re.compile(r"[\d.,]+|.")
