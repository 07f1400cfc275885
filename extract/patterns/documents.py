"""Expressions for DOCUMENT spans and for stretches that carry no annotation.

Provenance: written for gongkai after annotation guidelines 1.4, sections 1 (DOCUMENT) and the list of what carries
nothing; forms of document numbers after 《党政机关公文格式》 (GB/T 9704-2012).
"""

import re

TITLE = re.compile(r"《(?:[^《》\n]|《[^《》\n]*》){1,120}》")
"""A title in 《》, which may hold another."""

_NUMBER = r"[〔\[(【﹝]\s*(?:\d{4}|[一二][〇○零一二三四五六七八九]{3})\s*年?\s*[〕\])】﹞]\s*(?:第\s*)?\d{1,5}\s*号"
DOCUMENT_NUMBER = re.compile(
    rf"[一-龥]{{1,14}}?{_NUMBER}"
    r"|(?:(?:中华人民共和国)?(?:国务院|主席|[省市](?:人民)?政府|[一-龥]{2,8}人民政府)令?\(?第\s*\d{1,4}\s*号令?)"
    r"|第\s*\d{1,4}\s*号(?:国务院令|主席令|令)"
)
NUMBER_BRACKET = re.compile(r"[〔\[(【﹝第]")
NUMBER_STOP = re.compile(r"[的和与及按照据于在由经以为了《》(),;:、。]|通知|意见|精神|要求|文件")
"""What the agency code that opens a document number cannot contain."""

PERIODICAL = re.compile(r"《[^《》\n]{1,20}(?:报|月刊|周刊|杂志|电视台|广播电台)》")
"""A medium whose title stands in 《》."""
NOT_PERIODICAL = re.compile(r"(?:专报|年报|月报|季报|简报|通报|快报|申报|填报|举报|公示|情况报|上报|汇报|预报)》$")

URL = re.compile(
    r"(?:https?|ftp)\s*:\s*//[!-'*+\--:<-~]+|www\.[!-'*+\--:<-~]+|(?<![A-Za-z0-9.-])[A-Za-z0-9.-]{1,100}\.(?:gov|com|net|org|edu)(?:\.cn)?(?:/[!-'*-~]*)?"
)
EMAIL = re.compile(r"(?<![A-Za-z0-9._+-])[A-Za-z0-9._+-]{1,64}\s?[@＠]\s?[A-Za-z0-9.-]{1,100}\.[A-Za-z]{2,}")
ADDRESS = re.compile(
    r"(?:(?:办公|通讯|通信|联系|单位|详细|邮寄|受理|机构|接收)?地\s*址\s*[:为是位]|(?<=[(,;、])(?:办公|通讯|通信|联系)?地址(?![、,。]))"
    r"[^,;。\n]*?(?=[,;。\n]|\)\s*[。\n]|邮\s*编|邮政编码|电\s*话|联系|传\s*真|电子|$)"
)
"""What follows 地址 carries nothing, even a body's name."""

STAMP = re.compile(
    r"(?:发布|公开|更新|成文|生成|发文|印发|录入)?(?:日期|时间)\s*[:】\]]\s*\[?\s*\d{4}\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2}\s*日?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?"
    r"|(?:信息|文章|稿件)?来源\s*[:】][^\s。,;]{0,30}"
    r"|\d{4}[-/]\d{1,2}[-/]\d{1,2}\s+\d{1,2}:\d{2}(?::\d{2})?"
)
"""Publication stamps of the page."""

INTERNAL_SYSTEM = re.compile(r"[一-龥]{0,6}[“‘][^“”‘’\n]{2,20}[”’][一-龥]{0,6}系统")
"""The name of an internal system carries nothing inside."""
