"""Lines, blanks and headings in reports whose breaks were lost or multiplied.

Sources: text layers of PDF reports and pages whose layout was flattened, 2008–2025.
"""

from __future__ import annotations

import re

NUMERAL = "一二三四五六七八九十"

# A row of a table by its blanks: figures parted by blanks, or a label and one figure at the end of a short line.
ROW = re.compile(r"(?:^|[ \t])-?\d[\d.,]*%?[ \t]+-?\d[\d.,]*%?(?:[ \t]|$)|^\S{1,40}[ \t]+-?\d[\d.]*$|\t")
# Three cells or more, each of two characters or more, parted by two blanks or more.
COLUMNS = re.compile(r"[ \t]*\S{2,16}(?:[ \t]{2,}\S{2,16}){2,}[ \t]*")
# A numeral that a blank parts from its heading: 一 概述.
NUMBERED = re.compile(rf"[ \t]*[{NUMERAL}]{{1,3}}(?P<gap>[ \t]+)[^、.．\s](?=[^。;；,，]{{1,28}}$)")
GAP = re.compile(r"[ \t]+")
# 2 0 2 1 年: digits set apart one by one before a unit; 1 185 条: a blank in place of the thousands separator.
_UNIT = "年月日号条件个次篇期人份家项场%万亿元名"
SPACED_DIGITS = re.compile(rf"(?<![\d.])\d(?:[ ]\d){{1,7}}(?=[ ]?[{_UNIT}])")
THOUSANDS = re.compile(rf"(?<=[\u3400-\u9fff])[ ]?\d{{1,3}}(?:[ ]\d{{3}})+(?=[ ]?[{_UNIT}余多])")

# A heading of the outline glued to the sentence before it: 。二、主动公开政府信息情况.
ABOUT = (
    r"总体情况|概述|概况|基本情况|工作情况|主动公开|公开政府信息|依申请|收到和处理|公开申请|行政复议|收费|减免|存在的?(?:主要)?(?:问题|不足)|主要问题|问题[和及与]改进|改进(?:措施|情况)"
    r"|其[他它]需要|需要(?:报告|说明)|附[表件]|统计表|下一?步工作|工作打算|组织领导|重点领域|平台建设|政策解读|监督保障|回应(?:关切|解读)|解读回应"
)
GLUED = re.compile(
    rf"(?<=[。!?;;”)])[ \t]*(?=(?:第?[{NUMERAL}]{{1,2}}部分[、 ]?|[{NUMERAL}]{{1,2}}[、.．])[ ]?(?![^\n。]{{0,40}}[;；、,][{NUMERAL}]{{1,2}}、)[^。;；!?\n,，:]{{0,16}}?(?:{ABOUT}))"
)
GLUED_AFTER = "。!?"
# A heading of the outline with blanks between it and its text.
LED = re.compile(
    rf"(?:^|[。!?][ \t]*|(?<=[ \t]))(?P<title>(?:第?[{NUMERAL}]{{1,2}}部分[、 ]?|[{NUMERAL}]{{1,2}}[、.．])[ ]?[^\s,，。;；:]{{0,36}}?(?:情况|概述|概况|事项|措施|问题|说明|打算|安排|方向))(?P<gap>[ \t]+)(?=\S{{8,}})",
    re.M,
)
# Blanks that stand for a paragraph break.
PARAGRAPH = re.compile(r"(?<=[。!?])[ \t]{2,}(?=[^\s|\d])")
HEADING = re.compile(
    rf"(?:第?[{NUMERAL}]{{1,2}}部分[、 ]?|[{NUMERAL}]{{1,2}}[、.．])\s*(?:(?:政府信息公开|政务公开)?(?:工作)?(?:的)?(?:总体情况|概述|概况|基本情况)|(?:主动公开政府信息|政府信息主动公开)(?:的)?情况"
    r"|(?:收到和处理|处理|办理)政府信息公开申请(?:的)?情况|(?:政府信息)?依申请公开(?:政府信息)?(?:工作)?(?:的)?(?:办理)?情况|(?:因)?政府信息公开(?:工作)?(?:被)?(?:申请)?(?:提起)?行政复议[、和及]*(?:被)?(?:提起)?行政诉讼(?:的)?情况"
    r"|(?:政府信息公开)?(?:的)?收费及减免(?:的)?情况|(?:政府信息公开工作)?(?:中)?存在的?(?:主要)?(?:问题|不足)(?:[、和及与]|以及)(?:下一?步)?(?:工作)?(?:改进|整改)(?:的)?(?:情况|措施|意见|方向)|其[他它]需要(?:报告|说明)的(?:有关)?事项)"
)

# What begins a new line of its own: list markers, headings, bullets, notes.
BEGIN = re.compile(
    rf"[ \t]*(?:第?[{NUMERAL}]{{1,3}}(?:[、.．章节条]|部分|是(?!否)|要(?!求|素|点))|[(（][{NUMERAL}\d]{{1,3}}[)）]|\d{{1,2}}(?:[、．)）]|\.(?!\d))|[①-⑳●•◆■★☆▪◇○□※—-]|附[件表:]|其[{NUMERAL}][,是]|表\d|注[:：])"
)
FINAL = frozenset("。!?！？:：…|")
OPEN_END = frozenset(",，、(（《“‘—")
CLOSING_START = frozenset(",，。;；、)）》”’%.!?！？")
# The title of a report on a line of its own; what stands inside a sentence.
TITLE = re.compile(r"[^,。;、:]*(?:报告|年报)")
PAUSE = re.compile(r"[,。;]")
PAGE_NUMBER = re.compile(
    r"[ \t]*(?:[-—–―－]{1,2}[ ]?\d{1,3}[ ]?[-—–―－]{1,2}|第[ ]?\d{1,3}[ ]?页(?:[ ,，/]*共[ ]?\d{1,3}[ ]?页)?|\d{1,3}[ ]?/[ ]?\d{1,3})[ \t]*"
)
# Breaks and blank lines behind a page number; the indentation of the next line is left alone.
BLANK_LINES = re.compile(r"[ \t]*\n(?:[ \t]*\n)*")
BARE_NUMBER = re.compile(r"[ \t]*\d{1,3}[ \t]*")
# A figure on a line of its own within a sentence, as tags around it leave it.
LONE_FIGURE = re.compile(
    r"(?<=[\u3400-\u9fff,，、(“])(?P<before>[ \t]*\n[ \t]*)(?P<figure>\d[\d.,]{0,11}%?)(?P<after>[ \t]*\n[ \t]*)"
    r"(?=(?:[年月日](?![^\n]{0,1}\n)|[条件个次篇期人项份家场万亿余多名][^\n]{4,}))"
)
IDEOGRAPH = re.compile("[\u3400-\u9fff]")

# Dates whose characters were stripped: 20221月1日, 2007年45日, 自年1月1日, 2021年月日, 1231日. Each begins with what a
# search finds fast and looks back from there.
_DAY = r"(?:3[01]|[12]\d|0[1-9])日"
STRIPPED_DATES = (
    re.compile(r"20[0-2]\d(?<![\d.].{4})(?:1[0-2]|0?[1-9])月(?:\d{1,2}日)?"),
    re.compile(
        rf"年(?:(?:1[0-2]|[1-9]){_DAY}|4[2-9]日|月(?:\d{{0,2}}日)?(?<!\d年)(?=[^\u3400-\u9fff]|[起止至末底])"
        r"|(?<=[自至从到,。\n]年)\d{1,2}月(?:\d{1,2}日)?)"
    ),
    re.compile(rf"(?:1[0-2]|0[1-9])(?<![\d年月.].{{2}}){_DAY}(?:(?<=[至到].{{5}})|(?=[,。;、止至期)]))"),
    re.compile(r"日(?<=\d月日)(?=[起止至,。])"),
)
STRIPPED_VALUE = re.compile(
    r"(?:邮编|邮政编码|电话|传真|电子邮箱|网址):(?=(?:邮编|邮政编码|电话|传真|电子邮箱|网址):|[,。;)])"
)
MASK = re.compile(r"([*×✕╳Xx○□■◯])\1*")

FOLDED = re.compile(r"(?<=[^\x00-\x7f])[,:;!?()]|[()](?=[^\x00-\x7f])")
"""Punctuation beside a Chinese character, which may have been full-width."""
