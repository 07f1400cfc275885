"""Expressions for a report's title, issuer, region and year. Source: titles and imprints of published reports."""

from __future__ import annotations

import re

TITLE = re.compile(
    r"(?=.{0,50}公开)(?!.{0,3}本(?:年度)?(?:报告|年报))"
    r"[^。;；!！?？:：>→/]{0,50}?(?:年度?(?:工作)?(?:情况)?(?:的)?报告|年报|公开(?:工作)?(?:情况)?(?:的)?报告)"
    r"(?:[(（][^()（）]{1,12}[)）])?"
)
TITLE_LABEL = re.compile(r"^[\s|#*]*(?:(?:信息)?(?:标\s*题|名\s*称)\s*[:：]\s*)")
# Bare names of a column of the site, not of a report.
COLUMN = re.compile(r"(?:政府|政务)?信息公开(?:工作)?(?:年度)?(?:报告|年报)|政府信息公开年度?工作?报告")
SITE_PARTS = re.compile(r"\s*[_|｜>»]\s*|\s+[-–—]+\s+|--+")

DIGITS = {
    char: value
    for value, chars in enumerate(("〇○零O0", "一1", "二2", "三3", "四4", "五5", "六6", "七7", "八8", "九9"))
    for char in chars
}
_D = "〇○零O0一二三四五六七八九1-9"
YEAR = re.compile(rf"(?<![\d{_D}])(20\d\d|二[〇○零O0][{_D}]{{2}})\s*(?=年)")
BARE_YEAR = re.compile(r"(?<!\d)(20[0-3]\d)(?!\d)")
_TO = r"\s*(?:起)?\s*(?:至|到|—+|–|-+|~|～|起至)\s*"
PERIOD = re.compile(
    rf"(20\d\d)\s*年?度?\s*1\s*月\s*1\s*日?{_TO}(?:(20\d\d)\s*年|当年|同年)?\s*12\s*月\s*31\s*日?"
    rf"|(20\d\d)\.0?1\.0?1{_TO}(20\d\d)\.12\.31|(20\d\d)11起至(20\d\d)1231"
)
END_OF_PERIOD = re.compile(r"(?:截至|截止(?:到|至)?|统计期限.{0,8})\s*(20\d\d)\s*年\s*12\s*月\s*31\s*日")
COMPILED = re.compile(
    r"(?:编制|公布|发布|形成|编写|现将|公开|撰写)(?:了|本|如下)?《?([\u4e00-\u9fff()（）\dA-Za-z]{0,40}?(20\d\d|二[〇○零][一二三四五六七八九〇○零]{2})年度?[^。,，;；]{0,20}?(?:报告|年报))"
)
STATED = re.compile(
    r"(20\d\d)\s*年(?:度)?(?:以来)?[,，]?\s*(?:我|全|本|共|累计|[\u4e00-\u9fff]{2,12}(?:政府|局|镇|乡|街道|市|区|县))"
)
IMPRINT = re.compile(rf"(20\d\d|二[〇○零O0][{_D}]{{2}})\s*年\s*([一二三四1-4])\s*月")

ORG_END = (
    r"(?:人民政府办公[室厅]|人民政府|党工委|管理?委员会|管委会|委员会|办事处|办公[室厅]|公所|行政公署|[局厅委署]|中心|政府|联合会|总队|支队|大队"
    r"|指挥部|管理处|服务处|[院所站馆台]|集团|公司|总社|联社|学校|大学|学院|银行|分行|支行|社)"
)
ORG = re.compile(rf"[\u4e00-\u9fff()（）、]{{1,36}}{ORG_END}")
SIGN_OFF = re.compile(
    rf"[\s|]*([\u4e00-\u9fff()（）、]{{1,36}}(?:{ORG_END}|街道|[镇乡]))(?:[(（](?:盖?章|公章)[)）])?[\s|]*"
    rf"(?:[\d{_D}]{{4}}\s*年\s*[\d一二三四五六七八九十]{{1,3}}\s*月\s*[\d一二三四五六七八九十]{{1,3}}\s*日|20\d\d[-./]\d{{1,2}}[-./]\d{{1,2}})?(?:印发|发布|印)?[\s|]*"
)
COMPILER = re.compile(
    rf"由\s?([\u4e00-\u9fff()（）]{{1,30}}?{ORG_END})(?:汇总|负责|根据.{{0,40}}|综合.{{0,40}})?(?:编制|编写|撰写)"
)
CONTACT = re.compile(
    rf"(?:请\s*(?:与|和|同|向|直接与|致电|联系)|(?:联系|公开|编制|发布|报送)(?:单位|部门|机构|机关)\s*[:：]?|联系\s*[:：]|信息来源\s*[:：]|(?<![\u4e00-\u9fff])来源\s*[:：])\s*[:：]?\s*"
    rf"([\u4e00-\u9fff()（）]{{1,30}}?{ORG_END})(?=[联进\s,，。;；:：(（反咨]|$)"
)
# What is said of oneself instead of a name.
ONESELF = re.compile(r"^(?:我|本|该|各|有关|相关|上级)")

TITLE_NOUN = re.compile(r"(?:关于)?(?:20\d\d|二[〇○零O0]..)\s*年|(?:的)?(?:政府|政务|党务)?信息公开|政务公开|关于|年度")
LEADING_YEAR = re.compile(rf"(?:关于)?(?:20\d\d|二[〇○零O0][{_D}]{{2}})\s*年度?(?:的)?")
# A place at the beginning of a name; what follows keeps 市场监督, 城乡建设 and 区域 out.
_NAME = r"(?:(?![和及与的局厅委办府])[\u4e00-\u9fff])"
PLACE = re.compile(
    rf"(?:和{_NAME}{{1,7}}?|{_NAME}{{2,8}}?)"
    r"(?:特别行政区|自治[区州县旗]|地区|新区|(?:经济|高新|技术|产业|工业|旅游|农业|综合|保税|示范|开发|度假)[\u4e00-\u9fff]{0,10}?区|高新区|经开区|开发区|街道"
    r"|省|市(?![场政容民监域级])|[县旗州盟](?![级])|(?<!社)(?<!园)(?<!地)区(?![域块划级直])|镇(?![级域])|(?<!城)乡(?![村镇建])|苏木)"
)
TOWNSHIP = re.compile(r"(?:街道|镇|乡|苏木)$")
