"""Headings of disclosure reports: markers, the titles of the statutory parts and what a title is about.

Sources: the outline of 国办公开办函〔2019〕60号 (six parts), the outline of 国务院令第492号 article 32 in the wordings of
2008–2018, and headings seen in published reports. Titles are matched with white space left out.
"""

from __future__ import annotations

import re

NUMERAL = "一二三四五六七八九十"
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮"
END = "。！？!?"

# style, numeral; the first that matches at a line's beginning. (?!\d) keeps decimals and dates out.
MARKER = re.compile(
    rf"(?P<part>第[{NUMERAL}]{{1,3}}(?:部分|章|节))[、.．:：,，]?\s*"
    rf"|(?P<cjk>[{NUMERAL}]{{1,3}})(?:[、.．:：]|[,，](?=\S{{2,20}}$)|[ \u00a0]+(?=\S{{2,20}}$))\s*"
    rf"|[(（]\s*(?P<cjk_paren>[{NUMERAL}]{{1,3}})\s*[)）][、.．:：]?\s*"
    r"|(?P<arabic>\d{1,2})(?:[、．]|\.(?!\d)|[,，](?=\S{2,20}$))\s*"
    r"|[(（]\s*(?P<arabic_paren>\d{1,2})\s*[)）][、.．]?\s*"
    r"|(?P<arabic_half>\d{1,2})[)）][、.．]?\s*"
    rf"|(?P<circled>[{CIRCLED}])[、.．]?\s*"
    r"|(?P<bullet>[●•■◆◎▪★◇])\s*",
    re.M,
)
MARKER_START = frozenset(NUMERAL + CIRCLED + "第(（0123456789●•■◆◎▪★◇")
MAIN_STYLES = ("part", "cjk", "cjk_paren", "arabic", "arabic_paren", "plain")

_WHOSE = r"(?:20\d\d年度?|本年度?|全年|(?:我|本)(?:市|县|区|镇|乡|局|委|办|单位|机关|街道))?(?:的)?"
_WORK = r"(?:政府信息公开|政务公开|政务信息公开|信息公开)?(?:工作)?(?:的)?"

# Titles that are a heading wherever they fill a line, by code.
TITLES = {
    "review_litigation": re.compile(
        rf"{_WHOSE}(?:因|涉及|有关)?{_WORK}(?:被|引起的|引发的|申请|申请的)?(?:提起|有关)?(?:申请)?行政复议"
        r"(?:(?:情况)?[、和及与,，或]?(?:被)?(?:提起|申请)?(?:的)?(?:行政)?(?:诉讼|应诉)){0,2}(?:[、和及与]?(?:申诉|举报|投诉|举报投诉))?(?:的)?(?:情况|数量)?"
    ),
    "applications": re.compile(
        rf"{_WHOSE}(?:(?:收到|受理)(?:和|及|与)?(?:处理|办理)?|办理)(?:的)?(?:政府)?(?:信息)?(?:公开)?申请(?:公开)?(?:政府信息)?(?:的)?(?:办理|处理)?(?:情况)?"
        rf"|{_WHOSE}(?:政府信息)?依法?申请公开(?:政府)?(?:信息)?(?:工作)?(?:的)?(?:受理|办理|处理|申请|答复)?(?:的)?(?:工作)?(?:情况)?"
        rf"|{_WHOSE}(?:政府)?信息公开申请(?:的)?(?:受理|办理|处理)?(?:的)?情况"
    ),
    "fees": re.compile(
        rf"{_WHOSE}{_WORK}(?:支出与|支出和|信息处理费)?(?:收费|收取费用|费用)(?:情况)?(?:[及和与、](?:其)?(?:费用)?减免)?(?:的)?(?:收取)?(?:情况)?"
    ),
    "problems": re.compile(
        rf"(?:{_WHOSE}{_WORK}|当前|目前|工作中)(?:中)?(?:仍|还)?存在(?:的)?(?:主要|突出)?(?:问题|困难|不足)(?:[和及与、](?:主要)?(?:不足|困难|问题))?(?:之处)?"
        r"(?:(?:[和及与、,，]|以及)?(?:下一?步|今后)?(?:的)?(?:工作)?(?:改进|整改|打算|努力)(?:情况|措施|意见|方向|建议|工作|办法|计划|思路)?)?(?:情况)?"
        rf"|(?:主要|存在)?(?:问题|不足)(?:[和及与、](?:不足|困难|改进措施|改进情况|措施))?|存在不足"
        r"|(?:下一?步|下阶段|今后)?(?:的)?(?:工作)?(?:主要)?(?:改进|整改)(?:的)?(?:情况|措施|方向|办法|意见|打算|工作|计划)"
        r"|(?:下一?步|下阶段|今后|明年|来年|20\d\d年度?)(?:的)?(?:主要)?(?:改进)?(?:政府信息公开|政务公开|重点)?工作(?:的)?(?:主要)?(?:打算|计划|措施|安排|思路|重点|方向|设想)"
        r"|下一?步(?:打算|计划|措施|安排|思路)|改进(?:措施|情况)(?:和|及|与)(?:下一?步|今后)(?:工作)?(?:打算|计划|措施|安排)"
        r"|(?:解决|应对|改进)(?:的)?(?:措施|办法)|努力方向"
    ),
    "other": re.compile(
        r"其[他它](?:需要|应当|需)(?:公开|报告|说明|注明|公布)的(?:其[他它])?(?:有关)?(?:事项|情况|问题)|其[他它]事项|需要(?:报告|说明)的(?:其[他它])?(?:有关)?(?:事项|情况)"
    ),
    "proactive": re.compile(
        rf"{_WHOSE}(?:政府信息)?主动公开(?:的)?(?:政府)?(?:信息)?(?:工作)?(?:的)?(?:总体|基本)?(?:情况|内容)?"
        r"|(?:主动)?公开政府信息(?:的)?(?:主要)?(?:情况)"
    ),
    "appendix": re.compile(
        r"(?:说明[与和及])?附[表件][一二三\d]?[:：]?.{0,30}|(?:20\d\d年度?)?(?:政府信息公开)?(?:工作)?(?:情况)?(?:年度)?(?:统计|报告)(?:附)?表"
    ),
    "overview": re.compile(
        rf"{_WHOSE}{_WORK}(?:总体|基本|整体|主要)(?:工作)?(?:开展|推进|进展)?(?:的)?(?:情况|概况|概述)|(?:政府信息公开|政务公开)工作(?:开展|推进|落实)?(?:的)?情况"
        rf"|{_WHOSE}{_WORK}(?:总体)?(?:情况)?(?:概[述况]|综述|总述)|工作情况"
    ),
}
# Titles of the statutory form and of the older outline that are main parts even without a number.
PARTS = re.compile(
    r"总体情况|概[述况]|基本情况|主动公开政府信息(?:的)?情况|(?:收到和)?处理政府信息公开申请(?:的)?情况|依申请公开政府信息(?:的)?情况"
    r"|(?:因)?政府信息公开(?:被)?(?:申请)?行政复议[、和](?:提起)?行政诉讼(?:的)?情况"
    r"|(?:政府信息公开工作)?存在的(?:主要)?问题[及和与](?:改进|整改)(?:情况|措施)|(?:政府信息公开)?(?:的)?收费及减免(?:的)?情况|其[他它]需要(?:报告|说明)的(?:有关)?事项"
)

# A title of the outline with the text glued to it, or within a line whose breaks were lost.
GLUED = re.compile(
    r"(?:总体情况|概述|概况|主动公开政府信息(?:的)?情况|(?:收到和)?处理政府信息公开申请(?:的)?情况|(?:依)?申请公开(?:政府信息)?(?:办理)?(?:的)?情况"
    r"|(?:因)?政府信息公开(?:工作)?(?:被)?(?:申请)?(?:提起)?行政复议[、和]?(?:提起)?行政诉讼(?:的)?情况|行政复议[、和]行政诉讼情况"
    r"|(?:因)?政府信息公开申请行政复议[、和]?(?:提起|提请)?(?:行政)?诉讼(?:的)?情况"
    r"|(?:政府信息公开的?)?收费及减免(?:的)?情况"
    r"|(?:政府信息公开工作|工作中)?(?:中)?存在的?(?:主要)?(?:问题|不足)(?:[和及与、]不足)?(?:(?:[和及与、]|以及)(?:下一?步)?(?:工作)?(?:改进|整改)(?:情况|措施|方向))?(?:情况)?"
    r"|(?:今后|下一?步)(?:工作)?(?:改进|努力)(?:方向|措施)|改进(?:措施|情况)|其[他它]需要(?:报告|说明)的(?:有关)?(?:事项|情况))"
    r"(?![的是及和与、,，;；”\"》及等进中良])"
)
INSIDE_LINE = re.compile(rf"(?P<cjk>[{NUMERAL}]{{1,2}})[、.．]\s*(?P<name>{GLUED.pattern})")

# A list of headings in one line: 概述,(一)组织领导,(二)… .
SECOND_MARKER = re.compile(rf"[,，、;；。][(（][{NUMERAL}]{{1,2}}[)）]")
BEFORE_INSIDE = frozenset("。！？!?:：;；|｜ \t\u00a0\u3000")
# A long title may follow anything but these, where the space before it was lost too.
NEVER_BEFORE_INSIDE = frozenset("第见在告和及与、,，(（“\"'‘《〈" + NUMERAL)

# What the title of a main part is about; the first that is found decides.
ABOUT = (
    ("other", re.compile(r"^(?:其[他它]|需要(?:报告|说明)的)")),
    ("appendix", re.compile(r"附[表件]|统计表|报告表|情况表")),
    ("overview", re.compile(r"(?:要点|计划|任务|部署|部署要求)(?:的)?(?:贯彻)?(?:落实|执行|完成|分解)|上年.{0,8}整改")),
    (
        "problems",
        re.compile(
            r"存在.{0,8}(?:问题|不足|困难)|主要问题|问题[和及与、](?:改进|整改|不足|措施|建议|困难|对策)|不足|改进|整改|薄弱|下一?步|下阶段|今后|努力方向"
            r"|^问题|打算|设想|(?:明年|来年|20\d\d年度?|新一年).{0,16}(?:计划|安排|思路|重点|任务|展望)|工作(?:计划|思路|展望)$"
        ),
    ),
    ("review_litigation", re.compile(r"复议|诉讼|申诉|行政救济")),
    ("fees", re.compile(r"收费|减免|费用")),
    ("applications", re.compile(r"依申请|申请(?:公开|情况|办理|处理|受理|答复)|公开申请")),
    ("other", re.compile(r"其[他它]|需要(?:报告|说明)的|有关说明|特别说明")),
    (
        "overview",
        re.compile(
            r"总体|概[述况]|综述|基本情况|整体情况|工作情况|工作开展|主要做法|组织|领导|机构|制度|保障|培训|监督|管理|机制|队伍|平台|载体"
        ),
    ),
    (
        "proactive",
        re.compile(
            r"主动公开|公开(?:的)?(?:内容|范围|形式|渠道|方式|情况|目录)|信息公开|公开.{0,6}信息|重点领域|解读|回应|五公开"
        ),
    ),
)

# What a report without headings speaks of, paragraph by paragraph.
CONTENT = (
    (
        "problems",
        re.compile(
            r"存在(?:着|的|一些|一定|以下|不少|某些){0,2}.{0,6}(?:问题|不足|差距|薄弱)|(?:针对|对于)(?:以上|上述|这些|存在).{0,6}(?:问题|不足|情况)|^下一?步|^今后|^20\d\d年,?.{0,16}将"
        ),
    ),
    ("review_litigation", re.compile(r"行政复议.{0,12}(?:诉讼|应诉)|(?:申请|提起|发生)行政(?:复议|诉讼)")),
    ("fees", re.compile(r"(?:收取|产生|发生).{0,14}(?:费用|处理费)|收费.{0,6}(?:0元|减免)")),
    ("applications", re.compile(r"(?:收到|受理|接到|办理).{0,16}(?:公开)?申请|依申请公开(?:方面|情况|工作|信息\d)")),
    ("proactive", re.compile(r"主动公开.{0,24}\d+(?:余)?[条件篇]|(?:公开|发布).{0,12}信息\d+(?:余)?[条件篇]")),
)
ABOUT_THE_REPORT = re.compile(r"统计期限|特编制|编制(?:了)?本|本(?:年度)?报告由")
TITLE_LINE = re.compile(r"(?:年度?(?:工作)?报告|年报)(?:[(（].{0,8}[)）])?$")
# A line of a table of contents.
CONTENTS_LINE = re.compile(r"(?:[.．·…]{3,}|[ \t]{2,})[\s.．·…]*\d{1,3}$")
# The title of an item with its text behind a comma: (三)管理情况,我局… .
COMMA_TITLE = re.compile(r"[^,，。;；:：]{2,20}(?:情况|方面)(?=[,，])")
# A row of a table.
FIGURES_AT_END = re.compile(r"(?:[\s|]+(?:\d[\d.]*|[/—-]+)){2,}[\s|]*$")
# All the text that may stand behind a title on its line.
NOTHING = re.compile(r"[无略][。.]?")
QUOTED = re.compile(r"^[“”\"'‘’】【\[\]<《]+|[“”\"'‘’】【\[\]>》]+$")
