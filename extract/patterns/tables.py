"""Labels of the statutory tables and the shapes of what stands in their cells.

Sources: the forms of 国办公开办函〔2019〕60号 and 〔2021〕30号, and the 政府信息公开情况统计表 of 2014–2018; codes are those of
``annotations/taxonomy.yaml``. All expressions are matched on simplified, half-width text without white space and bars.
"""

from __future__ import annotations

import re

_MARK = r"(?:[(（]?[一二三四五六七八九\d][)）][.、．,]?|[一二三四五六七八九\d][.、．,:：])?"
_NOTE = r"(?:[(（](?![一二三四五六七八九\d]{1,2}[)）])[^()（）]{0,150}[)）])?"
_LAW = r"(?:[、,]?行政机关不再处理(?:其)?(?:政府信息公开申请)?)?"

APPLICANTS = ("natural_person", "enterprise", "research", "ngo", "legal", "other", "total")
OUTCOMES = ("upheld", "corrected", "other", "pending", "total")
CASES = ("review", "litigation_direct", "litigation_after_review")
RESULTS_2019 = (
    "granted", "partly_granted",
    "refused.state_secret", "refused.law", "refused.security", "refused.third_party",
    "refused.internal", "refused.process", "refused.enforcement", "refused.inquiry",
    "unavailable.not_held", "unavailable.to_be_made", "unavailable.unclear",
    "not_processed.petition", "not_processed.repeat", "not_processed.publication",
    "not_processed.abuse", "not_processed.confirm",
    "other",
)  # fmt: skip
RESULTS_2021 = (*RESULTS_2019[:-1], "other.not_corrected", "other.unpaid", "other.other")
_DOCUMENTS = ("regulations", "normative")
_ACTIONS = ("items_before", "items_change", "decisions")
PROACTIVE_2019 = {
    **dict.fromkeys(_DOCUMENTS, ("newly_made", "newly_open", "open_total")),
    **dict.fromkeys(("licences", "other_services", "penalties", "coercion"), _ACTIONS),
    "fees": ("items_before", "items_change"),
    "procurement": ("projects", "total_amount"),
}
PROACTIVE_2021 = {
    **dict.fromkeys(_DOCUMENTS, ("made", "repealed", "in_force")),
    **dict.fromkeys(("licences", "penalties", "coercion"), ("decisions",)),
    "fees": ("amount",),
}
MONEY = ("amount", "total_amount")

# Rows of 收到和处理政府信息公开申请情况; each label with the mark in front of it and the note behind it.
APPLICATION_ROWS = (
    ("new", r"(?:本年|当年|今年|\d{4}年)?度?(?:(?:新收|新增|收到)的?政府信息公开申请(?:数量|总数|件数|数)?|新收(?:申请)?(?:数量)?)"),
    ("carried_in", r"上(?:一)?年度?(?:结转|转结|遗留)的?(?:政府信息公开)?(?:申请)?(?:数量|件数|数)?"),
    ("granted", r"(?<![不])予以公开"),
    ("partly_granted", r"(?:予以)?部分公开"),
    ("refused.state_secret", r"(?:属于|涉及)国家秘密"),
    ("refused.law", r"其[他它]?法律[、和]?行政法规[^\d|]{0,4}禁止公开(?:的)?|其[他它]法律[、和]?行政法规"),
    ("refused.security", r"危及[“”\"'‘’「」『』]?三安全[、]?一稳定[“”\"'‘’「」『』]?|危及[“\"]?三安全"),
    ("refused.third_party", r"保护第三(?:方|人)(?:的)?合法权益|第三方合法权益"),
    ("refused.internal", r"(?:属于)?[三3]类内部(?:事务|管理)信息|属于内部事务信息"),
    ("refused.process", r"(?:属于)?[四4]类过程性信息|属于过程性信息"),
    ("refused.enforcement", r"(?:属于)?行政执法案卷(?:信息)?"),
    ("refused.inquiry", r"(?:属于)?行政查询事项"),
    ("unavailable.not_held", r"本(?:行政)?(?:机关|单位|部门)不(?:掌握|存在)(?:相关|有关)?(?:政府)?信息"),
    ("unavailable.to_be_made", r"没有现成(?:的)?信息,?需要?另行制作"),
    ("unavailable.unclear", r"补正后,?申请内容仍(?:然)?不明确"),
    ("not_processed.petition", r"信访[、]?(?:举报)?[、]?(?:投诉)?类(?:的)?(?:申请)?"),
    ("not_processed.repeat", r"(?<!反复)重复(?:提出)?申请"),
    ("not_processed.publication", r"要求提供(?:政府)?公开出版物"),
    ("not_processed.abuse", r"无正当理由,?大量(?:、)?反复(?:的)?申请"),
    ("not_processed.confirm", r"要求(?:行政机关|政府机关|本机关)?确认或(?:者)?重新出具(?:已获取(?:的)?信息)?"),
    ("other.not_corrected", rf"(?:申请人)?无正当理由,?逾期(?:不|未)补正{_LAW}"),
    ("other.unpaid", rf"(?:申请人)?逾期未按(?:照)?收费通知(?:要求)?(?:缴|交)纳费用{_LAW}"),
    ("carried_out", r"结转(?:至|到)?下(?:一)?年度?(?:继续)?(?:办理)?(?:的)?(?:政府信息公开)?(?:申请)?(?:数量)?"),
)
# The full wording of the rows, for telling a damaged label by its likeness.
FULL_LABELS = (
    ("本年新收政府信息公开申请数量", "new"),
    ("上年结转政府信息公开申请数量", "carried_in"),
    ("予以公开", "granted"),
    ("部分公开", "partly_granted"),
    ("属于国家秘密", "refused.state_secret"),
    ("其他法律行政法规禁止公开", "refused.law"),
    ("危及三安全一稳定", "refused.security"),
    ("保护第三方合法权益", "refused.third_party"),
    ("属于三类内部事务信息", "refused.internal"),
    ("属于四类过程性信息", "refused.process"),
    ("属于行政执法案卷", "refused.enforcement"),
    ("属于行政查询事项", "refused.inquiry"),
    ("本机关不掌握相关政府信息", "unavailable.not_held"),
    ("没有现成信息需要另行制作", "unavailable.to_be_made"),
    ("补正后申请内容仍不明确", "unavailable.unclear"),
    ("信访举报投诉类申请", "not_processed.petition"),
    ("重复申请", "not_processed.repeat"),
    ("要求提供公开出版物", "not_processed.publication"),
    ("无正当理由大量反复申请", "not_processed.abuse"),
    ("要求行政机关确认或重新出具已获取信息", "not_processed.confirm"),
    ("申请人无正当理由逾期不补正行政机关不再处理其政府信息公开申请", "other.not_corrected"),
    ("申请人逾期未按收费通知要求缴纳费用行政机关不再处理其政府信息公开申请", "other.unpaid"),
    ("结转下年度继续办理", "carried_out"),
)
APPLICATION_GROUPS = (
    ("results", r"(?:本|当)?年度?(?:办理|处理)结果"),
    ("refused", r"不予(?:以)?公开"),
    ("unavailable", r"无法提供"),
    ("not_processed", r"不予处理"),
    ("other", r"其[他它]处理"),
)
APPLICANT_COLUMNS = (
    ("natural_person", r"自然人"),
    ("enterprise", r"商业(?:企业)?"),
    ("research", r"科研(?:机构|院所)?"),
    ("ngo", r"社会公益(?:性)?(?:组织|机构)?"),
    ("legal", r"法律服务(?:机构)?"),
)
# 其他 and 总计 are columns of two tables and rows of one: what stands around them tells which.
SHARED = (("other", r"其[他它]"), ("total", r"总计|合计"))
OTHER_ROW = re.compile(r"(?:[(（]?[3三][)）.、．]|第?3项).*")
TOTAL_ROW = re.compile(r"[(（]?[七7][)）.、．].*")

REVIEW_CASES = (
    ("litigation_direct", r"(?:未经(?:行政)?复议,?)?直接(?:起诉|提起诉讼|诉讼)|未经(?:行政)?复议"),
    ("litigation_after_review", r"(?:经)?(?:行政)?复议(?:之)?后,?(?:再)?(?:起诉|提起诉讼|诉讼)"),
    ("review", r"行政复议"),
    ("litigation", r"行政诉讼"),
)
REVIEW_OUTCOMES = (
    ("upheld", r"结果维持|维持结果"),
    ("corrected", r"结果纠正|纠正结果"),
    ("other", r"其[他它]结果"),
    ("pending", r"尚未审结"),
)

PROACTIVE_ROWS = (
    ("normative", r"(?:行政)?规范性(?:文件|档案)"),
    ("regulations", r"(?:政府|地方政府|部门)?规章"),
    ("licences", r"行政许可"),
    ("other_services", r"其[他它]对外(?:管理)?服务事项"),
    ("penalties", r"行政处罚"),
    ("coercion", r"行政强制"),
    ("fees", r"行政事业性收费"),
    ("procurement", r"政府集中采购"),
)
PROACTIVE_COLUMNS = (
    ("newly_made", r"(?:本年)?新制作(?:件数|数量|数)?"),
    ("newly_open", r"(?:本年)?新公开(?:件数|数量|数)?"),
    ("open_total", r"对外公开总?(?:件数|数量|数)"),
    ("made", r"(?:本年)?(?:制发|制定|制作)(?:件数|数量|数)"),
    ("repealed", r"(?:本年)?废止(?:件数|数量|数)"),
    ("in_force", r"现行有效(?:件数|数量|数)?"),
    ("items_before", r"上(?:一)?年(?:度)?(?:项目)(?:数量|数)"),
    ("items_change", r"本年(?:度)?增(?:[/／、]?减(?:数量|数)?|[/／])"),
    ("decisions", r"(?:本年)?处理决定(?:数量|数)?"),
    ("amount", r"(?:本年)?收费金额"),
    ("projects", r"采购项目(?:数量|数)"),
    ("total_amount", r"采购(?:项目)?总金额"),
)
FURNITURE = (
    ("clause", r"第?二十条第?[(（]?[一二三四五六七八九十][)）]?项"),
    ("contents", r"信息内容"),
    ("sum_rule", r"[(（]?本列数据的?勾稽关系.{0,40}?(?:第四项加第四项之和|第四项之和|之和[)）])[)）]?"),
    ("applicants", r"申请人情况"),
    ("bodies", r"法人(?:或|和|及)(?:者)?其[他它]组织|法人或(?:者)?其[他它]"),
    ("half", r"企业|机构|组织|结果|维持|纠正|尚未|审结|(?:单位[:：])?万?元"),
)


def _labels(table: str, role: str, entries: tuple[tuple[str, str], ...], *, marked: bool) -> list[tuple[str, str, str, str]]:
    return [
        (table, role, code, f"{_MARK}(?:{pattern}){_NOTE}" if marked else f"(?:{pattern}){_NOTE}")
        for code, pattern in entries
    ]


_ALL = [
    *_labels("", "noise", FURNITURE[:-1], marked=False),
    *_labels("review_litigation", "case", REVIEW_CASES[:2], marked=False),
    *_labels("applications", "row", APPLICATION_ROWS, marked=True),
    *_labels("applications", "group", APPLICATION_GROUPS, marked=True),
    *_labels("proactive", "column", PROACTIVE_COLUMNS, marked=False),
    *_labels("proactive", "row", PROACTIVE_ROWS, marked=True),
    *_labels("review_litigation", "case", REVIEW_CASES[2:], marked=False),
    *_labels("review_litigation", "outcome", REVIEW_OUTCOMES, marked=False),
    *_labels("applications", "column", APPLICANT_COLUMNS, marked=False),
    *_labels("", "shared", SHARED, marked=True),
    *_labels("", "noise", FURNITURE[-1:], marked=False),
]
LABELS: tuple[tuple[str, str, str], ...] = tuple((table, role, code) for table, role, code, _ in _ALL)
"""Table, role and code of each label, in the order of the groups of :data:`LABEL`."""
LABEL = re.compile("|".join(f"(?P<g{number}>{entry[3]})" for number, entry in enumerate(_ALL)))

# What a cell may hold.
NUMBER = re.compile(r"(?P<sign>[-+−增减]|增加|减少|新增)?(?P<number>\d[\d,]*(?:\.\d+)?)(?P<unit>万元|亿元|[件条项个次元宗起份篇人家期万]|人次)?")
NOT_APPLICABLE = re.compile(r"[/／\\\-—–―－*＊×~_]+|无|空|不适用|不涉及|未涉及|N/?A|[(（](?:无|空|略)[)）]", re.I)
UNIT_WORD = re.compile(r"[(（]?(?:单位[:：])?(?P<unit>万元|亿元|人次|条次|[件条项个次元宗起份篇人家期])[)）]?")
YEAR = re.compile(r"[(（]?(?:19|20)\d\d(?:年度?)[)）]?")
MONEY_UNIT = re.compile(r"万元|亿元|元")
BARE_YEAR = re.compile(r"(?:19|20)\d\d")

# Rows of the older 政府信息公开情况统计表 that state an indicator of the taxonomy; the last match in a label counts.
# What follows 其中 or names one channel of a total keeps its own label.
STATISTICS = tuple(
    (code, re.compile(pattern))
    for code, pattern in (
        ("disclosure.proactive", r"(?<!网站)(?<!公报)主动公开(?:政府)?信息(?:总)?数|公开(?:政府)?信息总数"),
        ("documents.normative", r"(?:制发|制定)(?:行政)?规范性文件(?:总)?数"),
        ("interaction.opinion_responses", r"回应公众关注热点或?(?:重大)?舆情数"),
        ("interaction.press_conferences", r"(?:参加或)?举办新闻发布会(?:总)?次数"),
        ("interaction.interviews", r"(?<!参加)(?<!同志参加)(?:政府)?网站在线访谈次数"),
        ("interpretation.items", r"政策解读稿件(?:发布)?(?:数|篇数)?"),
        ("applications.received", r"收到(?:政府信息公开)?申请(?:总)?数|(?<!.)申请总数"),
        ("applications.resolved", r"申请办结(?:总)?数"),
        ("applications.granted", r"(?<!不)同意公开(?:答复)?数"),
        ("applications.partly_granted", r"同意部分公开(?:答复)?数"),
        ("applications.refused", r"不同意公开(?:答复)?(?:总)?数"),
        ("applications.unavailable", r"(?:申请)?信息不存在(?:答复)?数"),
        ("applications.fees", r"(?:依)?申请公开信息收取的?费用"),
        ("review.cases", r"行政复议(?:案件)?(?:数量|总数|数)"),
        ("litigation.cases", r"行政诉讼(?:案件)?(?:数量|总数|数)"),
        ("complaints.received", r"举报投诉(?:数量|总数|数)"),
        ("upheld", r"维持具体行政行为(?:或者驳回原告诉讼请求)?数|驳回原告诉讼请求数"),
        ("corrected", r"被依法纠错数"),
        ("platform.service_points", r"(?:政府信息公开)?查阅点数"),
        ("organisation.staff", r"从事政府信息公开工作人员数"),
        ("organisation.training", r"举办各类培训班(?:次)?数"),
    )
)
STATISTICS_PART = re.compile(r"其中|主要负责同志")
STATISTICS_HEAD = re.compile(r"统计指标|指标名称|指标|计量单位|单位|统计数[据字量]?|数量|序号|备注|填报单位.*|单位[:：].*")
STATISTICS_NUMBERING = re.compile(r"^(?:其中[:：]?)?(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）][.、．]?|[一二三四五六七八九十]{1,3}[、.．]|\d{1,2}[.、．])?(?:其中[:：]?)?")
STATISTICS_NOTE = re.compile(r"[(（][^()（）]*[)）]?$")
