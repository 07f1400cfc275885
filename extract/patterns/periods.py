"""Expressions for PERIOD spans.

Provenance: written for gongkai after annotation guidelines 1.4, section 1 (PERIOD): calendar dates, ranges, and words
that point to a year or to now; 自 in front and 止 or a lone 起 behind stay outside, 截至, 截止 and 以来 stay inside.
"""

import re

_CN = "[〇○零一二三四五六七八九]"
_YEAR = rf"(?:(?:19|20)\s?\d\s?\d|[一二]{_CN}{{3}})\s*年"
_MONTH = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])\s*月"
_DAY = r"(?:3[01]|[12]\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])\s*[日号]"
_IN_YEAR = rf"(?:上半年|下半年|第?[一二三四1-4](?:、[二三四])?季度|[底末初]|{_MONTH}(?:份|[底末初]|{_DAY})?)"
_DATE = rf"{_YEAR}度?{_IN_YEAR}?"
_SHORT = rf"{_MONTH}(?:份|[底末]|{_DAY})?"
_TO = r"\s*(?:[-—–~－至到]|——|──)\s*"
_UNTIL = "(?:截至|截止[到至于]?)"
_NO_DIGIT = "(?<![\\d一二三四五六七八九十第])"

# 2021年1月1日至12月31日; ranges and dates that lost a 月 or a 年 count too
_RANGE = (
    rf"(?:19|20)\d\d\s*[-—–~至]\s*(?:19|20)?\d\d\s*(?:学年度?|年度?)|{_YEAR}截[至止]{_SHORT}"
    rf"|{_DATE}\s*(?:零时|0时)?起?,?{_TO}(?:{_DATE}|{_SHORT}|今|目前)|{_YEAR}(?:1[0-2]|0?[1-9]){_TO}{_MONTH}份?"
    rf"|(?:19|20)\d\d\d{{1,2}}(?:月\d{{1,2}})?日\s*起?,?{_TO}\d{{1,6}}(?:月\d{{1,2}})?日|(?:19|20)\d\d\d{{2,4}}日"
)
_RELATIVE = (
    r"(?:本年度?|今年|去年|上一?年度?|前年|当年|明年|来年|翌年|(?<![\d一二两三四五六七八九十近多几])年内)"
    rf"(?:同期|上半年|下半年|全年|年?[底末]|{_SHORT})?"
)
_IN_THIS_YEAR = (
    rf"{_NO_DIGIT}(?:{_SHORT}|(?:1[0-2]|0?[1-9])){_TO}{_SHORT}"
    rf"|(?<![\d一二三四五六七八九十])(?:(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月(?:份|[底末]|{_DAY})|(?:1[0-2]|[1-9])月(?![均度报租刊饼嫂考\d]))"
    r"|全年|上半年|下半年|第?[一二三四]季度"
)
PERIOD = re.compile(rf"{_UNTIL}?(?:目前(?!为止)|(?:{_RANGE}|{_DATE}|{_RELATIVE}|{_IN_THIS_YEAR})(?:以来)?)")
NOT_PERIOD = re.compile(
    r"本年度(?:报告|年报|政府信息公开(?:工作)?年报)|本年(?:报|新|制|废|公|处|收|度办)"
    r"|(?:上一?年度?|去年|20\d\d年度?)结转|结转[至到]?(?:20\d\d年度?|下|明年)|[全每逐多近数几历隔成少青]年[来级人龄]"
    r"|今年号|目前为止|当年级"
)
"""Look-alikes; a match of PERIOD that begins inside one of these is dropped."""

YEAR_OF = re.compile(rf"(?:19|20)\d\d|[一二]{_CN}{{3}}")
RELATIVE_YEARS = {re.compile("去年|上一?年"): -1, re.compile("前年"): -2, re.compile("明年|来年|翌年"): 1}
"""What to add to the reported year; any other word without a year points to the reported one."""
