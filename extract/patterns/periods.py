"""Expressions for PERIOD spans.

Provenance: written for gongkai after annotation guidelines 1.4, section 1 (PERIOD): calendar dates, ranges, and words
that point to a year or to now; 自 in front and 止 or a lone 起 behind stay outside, 截至, 截止 and 以来 stay inside.
"""

import re

_CN = r"[〇○零一二三四五六七八九]"
YEAR = rf"(?:(?:19|20)\s?\d\s?\d|[一二]{_CN}{{3}})\s*年"
_MONTH = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])\s*月"
_DAY = r"(?:3[01]|[12]\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|二十|[一二三四五六七八九])\s*[日号]"
_PART = rf"(?:上半年|下半年|第?[一二三四1-4](?:、[二三四])?季度|底|末|初|{_MONTH}(?:份|底|末|初|{_DAY})?)"
_DATE = rf"{YEAR}(?:度)?(?:{_PART})?"
_SHORT = rf"{_MONTH}(?:份|底|末|{_DAY})?"
_TO = r"\s*(?:[-—–~－至到]|——|──)\s*"

PERIOD = re.compile(
    rf"(?:截至|截止(?:到|至|于)?)?目前(?!为止)"
    rf"|(?:截至|截止(?:到|至|于)?)?(?:"
    rf"(?:19|20)\d\d\s*[-—–~至]\s*(?:19|20)?\d\d\s*(?:学年(?:度)?|年度?)|{YEAR}截[至止]{_SHORT}"
    rf"|{_DATE}\s*(?:零时|0时)?起?,?{_TO}(?:{_DATE}|{_SHORT}|今|目前)"
    rf"|{YEAR}(?:1[0-2]|0?[1-9]){_TO}{_MONTH}(?:份)?"
    rf"|{_DATE}"
    rf"|(?:本年度?|今年|去年|上年度?|上一年度?|前年|当年|明年|来年|翌年|(?<![\d一二两三四五六七八九十近多几])年内)(?:同期|上半年|下半年|全年|年?底|年?末|{_SHORT})?"
    rf"|(?<![\d一二三四五六七八九十第])(?:{_SHORT}|(?:1[0-2]|0?[1-9])){_TO}{_SHORT}"
    rf"|(?<![\d一二三四五六七八九十])(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月(?:份|底|末|{_DAY})"
    rf"|(?:全年|上半年|下半年|第[一二三四]季度|[一二三四]季度)"
    rf")(?:以来)?"
)

NOT_PERIOD = re.compile(
    r"本年度(?:报告|年报|政府信息公开(?:工作)?年报)|本年(?:报|新|制|废|公|处|收|度办|度办理结果)"
    r"|(?:上一?年度?|去年|20\d\d年度?)结转|结转(?:至|到)?(?:20\d\d年度?|下)|结转(?:至|到)?(?:下一?年度?|明年)|(?:全|每|逐|多|近|数|几|历|隔|成|少|青)年(?:来|级|人|龄)"
    r"|全年龄|今年号|目前为止|当年[级]"
)
"""Look-alikes; a match of PERIOD that overlaps one of these at its start is dropped."""

YEAR_OF = re.compile(r"(?:19|20)\d\d|[一二][〇○零一二三四五六七八九]{3}")
