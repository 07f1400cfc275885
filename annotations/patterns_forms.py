"""The statutory forms as printed: labels of rows and columns, in order.

Sources: 国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号. Codes are those of the taxonomy.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple


class Block(NamedTuple):
    """A paragraph of article 20 in the form of part two: its columns and its rows, each label with its code."""

    label: str
    columns: tuple[tuple[str, str], ...]
    rows: tuple[tuple[str, str], ...]


_MADE_2019 = (("本年新制作数量", "newly_made"), ("本年新公开数量", "newly_open"), ("对外公开总数量", "open_total"))
_MADE_2021 = (("本年制发件数", "made"), ("本年废止件数", "repealed"), ("现行有效件数", "in_force"))
_ITEMS = (("上一年项目数量", "items_before"), ("本年增/减", "items_change"))
_ACTIONS_2019 = (*_ITEMS, ("处理决定数量", "decisions"))
_ACTIONS_2021 = (("本年处理决定数量", "decisions"),)
_AMOUNT = (("本年收费金额（单位：万元）", "amount"),)

#: The form of part two, by the year of the form.
PROACTIVE: Final[Mapping[int, tuple[Block, ...]]] = {
    2019: (
        Block("第二十条第（一）项", _MADE_2019, (("规章", "regulations"), ("规范性文件", "normative"))),
        Block("第二十条第（五）项", _ACTIONS_2019, (("行政许可", "licences"), ("其他对外管理服务事项", "other_services"))),
        Block("第二十条第（六）项", _ACTIONS_2019, (("行政处罚", "penalties"), ("行政强制", "coercion"))),
        Block("第二十条第（八）项", _ITEMS, (("行政事业性收费", "fees"),)),
        Block("第二十条第（九）项", (("采购项目数量", "projects"), ("采购总金额", "total_amount")), (("政府集中采购", "procurement"),)),
    ),
    2021: (
        Block("第二十条第（一）项", _MADE_2021, (("规章", "regulations"), ("行政规范性文件", "normative"))),
        Block("第二十条第（五）项", _ACTIONS_2021, (("行政许可", "licences"),)),
        Block("第二十条第（六）项", _ACTIONS_2021, (("行政处罚", "penalties"), ("行政强制", "coercion"))),
        Block("第二十条第（八）项", _AMOUNT, (("行政事业性收费", "fees"),)),
    ),
}  # fmt: skip

#: Units that a column's head names.
UNITS: Final[Mapping[str, str]] = {"amount": "万元"}

#: The head of the form of part three, and its columns.
APPLICATIONS_HEAD: Final = (
    ("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", "申请人情况"),
    ("自然人", "法人或其他组织", "总计"),
    ("商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"),
)
APPLICATIONS_COLUMNS: Final = ("natural_person", "enterprise", "research", "ngo", "legal", "other", "total")

_RESULTS = "三、本年度办理结果"
_FIRST = (
    (("一、本年新收政府信息公开申请数量",), "new"),
    (("二、上年结转政府信息公开申请数量",), "carried_in"),
    ((_RESULTS, "（一）予以公开"), "granted"),
    (("（二）部分公开（区分处理的，只计这一情形，不计其他情形）",), "partly_granted"),
    (("（三）不予公开", "1.属于国家秘密"), "refused.state_secret"),
    (("2.其他法律行政法规禁止公开",), "refused.law"),
    (("3.危及“三安全一稳定”",), "refused.security"),
    (("4.保护第三方合法权益",), "refused.third_party"),
    (("5.属于三类内部事务信息",), "refused.internal"),
    (("6.属于四类过程性信息",), "refused.process"),
    (("7.属于行政执法案卷",), "refused.enforcement"),
    (("8.属于行政查询事项",), "refused.inquiry"),
    (("（四）无法提供", "1.本机关不掌握相关政府信息"), "unavailable.not_held"),
    (("2.没有现成信息需要另行制作",), "unavailable.to_be_made"),
    (("3.补正后申请内容仍不明确",), "unavailable.unclear"),
    (("（五）不予处理", "1.信访举报投诉类申请"), "not_processed.petition"),
    (("2.重复申请",), "not_processed.repeat"),
    (("3.要求提供公开出版物",), "not_processed.publication"),
    (("4.无正当理由大量反复申请",), "not_processed.abuse"),
    (("5.要求行政机关确认或重新出具已获取信息",), "not_processed.confirm"),
)
_LAST = ((("（七）总计",), "total"), (("四、结转下年度继续办理",), "carried_out"))
_UNPAID = "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"

#: The rows of the form of part three, by the year of the form: printed labels and code.
APPLICATIONS: Final[Mapping[int, tuple[tuple[tuple[str, ...], str], ...]]] = {
    2019: (*_FIRST, (("（六）其他处理",), "other"), *_LAST),
    2021: (
        *_FIRST,
        (("（六）其他处理", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"), "other.not_corrected"),
        ((_UNPAID,), "other.unpaid"),
        (("3.其他",), "other.other"),
        *_LAST,
    ),
}

#: The head of the form of part four, and its groups and columns.
REVIEW_HEAD: Final = (("行政复议", "行政诉讼"), ("未经复议直接起诉", "复议后起诉"))
REVIEW_ROWS: Final = ("review", "litigation_direct", "litigation_after_review")
REVIEW_COLUMNS: Final = (
    *(("结果维持", "upheld"), ("结果纠正", "corrected"), ("其他结果", "other"), ("尚未审结", "pending")),
    ("总计", "total"),
)
