"""Expressions by which annotations are looked over: what may not stand at a span's edge, and what is no quantity.

Written after the annotation guidelines. Matched on text folded to half-width forms.
"""

from __future__ import annotations

import re

NUMERAL = "〇零一二两三四五六七八九十百千万亿"
_ORDINAL = "一二三四五六七八九十百"

# --- edges -----------------------------------------------------------------------------------------------------------
PUNCTUATION = frozenset(" \t\n\u3000\u00a0,.。;:!?、，。；：！？…|/\\-—·")
OPENING = {"《": "》", "“": "”", "(": ")", "「": "」", "‘": "’", "〔": "〕", "【": "】", "<": ">"}
# What stands in front of a span and is no part of it, by label; each is taken as a note where a name may begin so.
BEFORE = {
    "QUANTITY": re.compile(r"共|共计|累计|达到?|为|仅|最高|各|合计|总计"),
    "ITEM": re.compile(r"共计?(?!同|建|享|产|性)|累计|全年|先后|及时|按时(?!办结率|答复率)|均(?!衡)|全部|高效|依法依规|已(?!有|建)|向社会|新(?=增设|开|建|发布|制)|统一(?=发布|公开|组织)"),
    "CHANNEL": re.compile(r"全[市县区省镇州厅局校]|各(?!界)|我[市县区省镇局校]|本[市县区省镇局单机]|在|通过"),
    "ORG": re.compile(r"我[市县区省镇局]|本[市县区局单]|各|由|向"),
    "REGION": re.compile(r"我[市县区省镇]|全[市县区省镇]|各|在"),
    "PERIOD": re.compile(r"自|从(?!此)|在"),
    "DOCUMENT": re.compile(r"(?![《\w“(〔])"),
}  # fmt: skip
BEHIND = {
    "ITEM": re.compile(r"(?<![作成认行因较人])(?:共|为|(?<![送到传])达|达到|共计|累计|(?<![合契条公违预节制])约|近|超过|有)|(?:的?情[况形]|事宜)(?<!工作情况)(?<!上述情况)"),
    "PERIOD": re.compile(r"止|(?<=日)起|期间"),
    "CHANNEL": re.compile(r"等|上|中|(?<!其他)方式|(?<!其他)渠道"),
    "QUANTITY": re.compile(r"的"),
}  # fmt: skip
# Words that bound a quantity and belong to it.
BOUND_AHEAD = re.compile(
    r"(?:接近|将近|(?<![最附临靠])近|大约|(?<![预节集条违签公契])约|超过|(?<!赶)超|突破|逾|不少于|至少|不足|(?<![看听找想做达])不到|不超过|最多)$"
)
BOUND_BEHIND = re.compile(
    r"余(?!下)|多(?![媒元部年来])|以上|以下(?!几|[一二三四五六七八九十]个)|左右|以内|之内|内(?=[,。;、作予给答办回完公])"
)
DOCUMENT = re.compile(r"《.+》|.*(?:[〔\[(（]\d{4}[〕\])）].*号|第\d+号|令.*号)", re.S)
STATEMENT_START = re.compile(
    rf"(?:[{_ORDINAL}]+是|第[{_ORDINAL}][,是]|[(（][{_ORDINAL}\d]+[)）]|\d+[.、．](?!\d)|[{_ORDINAL}]+、|[①-⑳]|主要(?:是|有|表现)|针对(?:以?上述?|这些|存在)|下一步|改进措施[:：])"
)
STATEMENT_END = re.compile(r"[。;；,，、:：]|的问题")

# --- what is no quantity ------------------------------------------------------------------------------------------------
# Each match is passed over as a whole.
OPAQUE = re.compile(
    rf"""
    https?://[^\s,。;)）\u3400-\u9fff]+ | www\.[\w./?=&%-]+ | [\w.+-]+@[\w.-]+ | \b[\w-]+(?:\.[\w-]+)*\.(?:gov|com|cn|net|org)(?:\.cn)?[\w/.?=&%-]*
  | (?:邮编|邮政编码|邮箱|电子邮箱)[号为是]?[:,、]?\s*\d{{6}}
  | (?:电\ ?话|传\ ?真|热线|座机|手机|TEL|Tel|号码)[^\d\n。;]{{0,8}}[\d\-—–―~转()、/ ]{{5,}}
  | (?<!\d)0\d{{2,3}}[-—–― ()]{{1,3}}\d{{7,8}}(?:-\d+)? | (?<!\d)1[3-9]\d{{9}}(?!\d) | (?<!\d)400-?\d{{3}}-?\d{{4}}
  | 每年\d+月(?:\d+日)?
  | 地\ ?址(?:[:为是]|位于|在)[^,;。\n)）]*
  | [〔\[（(](?:19|20)\d\d[〕\])）]\s*第?\d+(?:-\d+)?号? | 第?\s*\d+\s*号(?:[令文公])? | (?:国务院|主席)令第?\d+号?
  | 第[{NUMERAL}\d]+[届次期章条款项批部分季年位名个轮号]*
  | “[^”\n]{{1,14}}” | 《[^》\n]{{1,80}}》
  | 12345|12315|12333|12366|12329|12388|12348|12369|12328|96\d{{3,4}}|(?<!\d)1(?:10|14|19|20|22)(?!\d)|IPv[46]|ipv[46]|[45]G(?!B)|A4|OA|7[*×x]24|24小时(?:热线|自助|不打烊)
  | [双三四五六七八]随机 | “?三公”?经费 | [一三]审[一三]校 | 一站式 | 最后一公里 | 三统一 | 六稳 | 六保 | 十[八九]大 | 二十大 | [一二三四五六七]中全会 | 两会 | 两代表一委员
  | 十[一二三四]五 | [四三]级(?!以上) | 两微一端 | 一网通办 | 一件事 | 一窗 | 双公示 | 两学一做 | 三会一课 | 三农 | 四个意识 | 四个自信 | 两个维护 | 两个确立 | 三定 | 三重一大 | 五位一体 | 四个全面
  """,
    re.X,
)
# Where words that are a name elsewhere are none.
ADDRESS = re.compile(r"本年度(?=报告)|地 ?址(?:[:为是]|位于|在)[^,;。\n)）]*|https?://\S+")
# A list marker, at the head of a line or of a clause.
MARKER = re.compile(
    rf"(?:^|(?<=[\n。;:,!?”)]))[ \t]*(?:[(（][{_ORDINAL}\d]{{1,3}}[)）]|\d{{1,2}}(?:[、．)]|\.(?!\d))|[{_ORDINAL}]{{1,3}}[、.]|[①-⑳⑴-⒇⒈-⒛]|其[{_ORDINAL}]|[{_ORDINAL}]是)",
    re.M,
)
# Numbers that count the parts of the report's own text, and counting notes.
OWN_TEXT = re.compile(
    rf"(?:以下|下列|如下|主要做了|分为?|包括|共|全文|由|等|及)?[{NUMERAL}\d]+个?(?:大?部分|方面|章节?)|计\d+[次条]|[{NUMERAL}]+(?:部分|方面)"
)
# A line that belongs to the page.
STAMP = re.compile(
    r"^[^\n。]*(?:发布(?:时间|日期)|来源[:：]|浏览(?:次数|量)[:：]|字号|打印|责任编辑|点击(?:数|次数)[:：]|ICP备|公网安备|\.(?:jpg|png|xls|doc)|索引号|信息索引|网站标识码)[^\n。]*$",
    re.M | re.I,
)
DIGITS = re.compile(r"(?<![A-Za-z\d])\d[\d,.]*(?![A-Za-z])")
_CLASSIFIER = "个|条|件|次|期|家|名|份|项|场|篇|批|人次?|天|倍|成(?![果效立为熟])|户|处|辆|所|支|类|种|大(?=[类板重领平])|轮|套|本(?=[书册])|册|起|宗|台|块|幅|部(?!分|门|署|委)|年(?!度|[内来])|小时|工作日|分之"
# 一 with a classifier is an article as a rule, and so are 一些 and the like.
CHINESE = re.compile(
    rf"(?<![{NUMERAL}\d第其每])(?!一(?:个|条|件|次|期|家|名|份|项|场|篇|批|人|天|户|处|支|类|种|套|起|部|块|大|年|轮))[{NUMERAL}]+(?:余|多|几)?(?:{_CLASSIFIER})"
)
