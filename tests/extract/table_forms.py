"""The statutory forms with distinct figures. Loaded by path (tests are no package).

A sheet is a list of rows of slots; what each slot must be read as stands in ``truth``, by table, row and column.
"""

from __future__ import annotations

import functools
import random
from dataclasses import dataclass, field, replace
from decimal import Decimal

Key = tuple[str, str, str]
APPLICANTS = ("natural_person", "enterprise", "research", "ngo", "legal", "other", "total")
APPLICANT_LABELS = ("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计")
OUTCOMES = ("upheld", "corrected", "other", "pending", "total")
OUTCOME_LABELS = ("结果维持", "结果纠正", "其他结果", "尚未审结", "总计")
CASES = ("review", "litigation_direct", "litigation_after_review")
_NOTE = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
_LAW = "、行政机关不再处理其政府信息公开申请"
GROUPS: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    ("（三）不予公开", (
        ("refused.state_secret", "1.属于国家秘密"), ("refused.law", "2.其他法律行政法规禁止公开"),
        ("refused.security", "3.危及“三安全一稳定”"), ("refused.third_party", "4.保护第三方合法权益"),
        ("refused.internal", "5.属于三类内部事务信息"), ("refused.process", "6.属于四类过程性信息"),
        ("refused.enforcement", "7.属于行政执法案卷"), ("refused.inquiry", "8.属于行政查询事项"))),
    ("（四）无法提供", (
        ("unavailable.not_held", "1.本机关不掌握相关政府信息"), ("unavailable.to_be_made", "2.没有现成信息需要另行制作"),
        ("unavailable.unclear", "3.补正后申请内容仍不明确"))),
    ("（五）不予处理", (
        ("not_processed.petition", "1.信访举报投诉类申请"), ("not_processed.repeat", "2.重复申请"),
        ("not_processed.publication", "3.要求提供公开出版物"), ("not_processed.abuse", "4.无正当理由大量反复申请"),
        ("not_processed.confirm", "5.要求行政机关确认或重新出具已获取信息"))),
)  # fmt: skip
OTHER_2021 = ("（六）其他处理", (
    ("other.not_corrected", f"1.申请人无正当理由逾期不补正{_LAW}"),
    ("other.unpaid", f"2.申请人逾期未按收费通知要求缴纳费用{_LAW}"), ("other.other", "3.其他")))  # fmt: skip


@dataclass(frozen=True)
class Slot:
    """A cell of a sheet: its text, its spans, and the statutory cell that it is; one that is lost is there no more."""

    text: str
    high: int = 1
    wide: int = 1
    key: Key | None = None
    lost: bool = False


@dataclass
class Sheet:
    """A table, the row where it breaks over a page, and what must be read from its cells."""

    code: str
    rows: list[list[Slot]]
    truth: dict[Key, tuple[Decimal | None, str]] = field(default_factory=dict)
    breaks: int | None = None
    traditional: bool = False
    doubtful: set[Key] = field(default_factory=set)

    def put(self, key: Key, text: str, value: Decimal | None, status: str) -> None:
        """Change the text of a cell and what it must be read as."""
        self.rows = [[replace(slot, text=text) if slot.key == key else slot for slot in row] for row in self.rows]
        self.truth[key] = (value, status)


def _figures(sheet: Sheet) -> Sheet:
    for row in sheet.rows:
        for slot in row:
            if slot.key is not None:
                value = Decimal(slot.text)
                sheet.truth[slot.key] = (value, "number" if value else "zero")
    return sheet


def _distinct(rng: random.Random, count: int, low: int, high: int) -> list[int]:
    return rng.sample(range(low, high), count)


@functools.cache
def application_figures(results: tuple[str, ...], seed: int, *, sums: bool) -> dict[str, list[int]]:
    """Draw distinct figures for the rows of the applications form until the sums come out."""
    rng = random.Random(seed)
    while True:
        figures = {code: _distinct(rng, 6, 11, 9999) for code in [*results, "new", "carried_in", "carried_out"]}
        figures["total"] = [sum(figures[code][at] for code in results) for at in range(6)]
        figures["new"] = [
            figures["total"][at] + figures["carried_out"][at] - figures["carried_in"][at] for at in range(6)
        ]
        table = {code: [*row, sum(row)] for code, row in figures.items()}
        values = [value for row in table.values() for value in row]
        if not sums:
            values = _distinct(rng, len(values), 11, 99999)
            table = {code: values[at * 7 : at * 7 + 7] for at, code in enumerate(table)}
        if len(set(values)) == len(values) and min(values) > 0:
            return table


def applications(form: int, seed: int, *, sums: bool = True) -> Sheet:
    """The form of applications: 25 rows of 7 in 2021, 23 in 2019; all figures distinct, the sums right if asked."""
    other = OTHER_2021 if form == 2021 else ("", (("other", "（六）其他处理"),))
    groups = (*GROUPS, other)
    results = ("granted", "partly_granted", *(code for _, rows in groups for code, _ in rows))
    table = application_figures(results, seed, sums=sums)

    def line(code: str, *labels: Slot) -> list[Slot]:
        cells = zip(APPLICANTS, table[code], strict=True)
        return [*labels, *(Slot(str(value), key=("applications", code, column)) for column, value in cells)]

    rows = [
        [Slot(_NOTE, 3, 3), Slot("申请人情况", 1, 7)],
        [Slot("自然人", 2), Slot("法人或其他组织", 1, 5), Slot("总计", 2)],
        [Slot(label) for label in APPLICANT_LABELS[1:6]],
        line("new", Slot("一、本年新收政府信息公开申请数量", 1, 3)),
        line("carried_in", Slot("二、上年结转政府信息公开申请数量", 1, 3)),
        line("granted", Slot("三、本年度办理结果", len(results) + 1), Slot("（一）予以公开", 1, 2)),
        line("partly_granted", Slot("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", 1, 2)),
    ]
    for name, members in groups:
        if name:
            first, *rest = members
            rows.append(line(first[0], Slot(name, len(members)), Slot(first[1])))
            rows += [line(code, Slot(label)) for code, label in rest]
        else:
            rows += [line(code, Slot(label, 1, 2)) for code, label in members]
    rows.append(line("total", Slot("（七）总计", 1, 2)))
    rows.append(line("carried_out", Slot("四、结转下年度继续办理", 1, 3)))
    return _figures(Sheet("applications", rows))


def review(seed: int, *, sums: bool = True) -> Sheet:
    """The fifteen counts of reviews and lawsuits."""
    rng = random.Random(seed)
    while True:
        values = []
        for _ in CASES:
            parts = _distinct(rng, 4, 3, 900)
            values += [*parts, sum(parts) if sums else rng.randrange(3, 9000)]
        if len(set(values)) == 15:
            break
    keys = [("review_litigation", case, outcome) for case in CASES for outcome in OUTCOMES]
    rows = [
        [Slot("行政复议", 1, 5), Slot("行政诉讼", 1, 10)],
        [*(Slot(label, 2) for label in OUTCOME_LABELS), Slot("未经复议直接起诉", 1, 5), Slot("复议后起诉", 1, 5)],
        [Slot(label) for label in OUTCOME_LABELS * 2],
        [Slot(str(value), key=key) for key, value in zip(keys, values, strict=True)],
    ]
    return _figures(Sheet("review_litigation", rows))


_PROACTIVE = {
    2021: (
        ("一", ("made", "repealed", "in_force"), ("本年制发件数", "本年废止件数", "现行有效件数"),
         (("regulations", "规章"), ("normative", "行政规范性文件"))),
        ("五", ("decisions",), ("本年处理决定数量",), (("licences", "行政许可"),)),
        ("六", ("decisions",), ("本年处理决定数量",), (("penalties", "行政处罚"), ("coercion", "行政强制"))),
        ("八", ("amount",), ("本年收费金额（单位：万元）",), (("fees", "行政事业性收费"),)),
    ),
    2019: (
        ("一", ("newly_made", "newly_open", "open_total"), ("本年新制作数量", "本年新公开数量", "对外公开总数量"),
         (("regulations", "规章"), ("normative", "规范性文件"))),
        ("五", ("items_before", "items_change", "decisions"), ("上一年项目数量", "本年增/减", "处理决定数量"),
         (("licences", "行政许可"), ("other_services", "其他对外管理服务事项"))),
        ("六", ("items_before", "items_change", "decisions"), ("上一年项目数量", "本年增/减", "处理决定数量"),
         (("penalties", "行政处罚"), ("coercion", "行政强制"))),
        ("八", ("items_before", "items_change"), ("上一年项目数量", "本年增/减"), (("fees", "行政事业性收费"),)),
        ("九", ("projects", "total_amount"), ("采购项目数量", "采购总金额（万元）"), (("procurement", "政府集中采购"),)),
    ),
}  # fmt: skip


def proactive(form: int, seed: int, *, sums: bool = True) -> Sheet:
    """What was disclosed unasked, in the form of 2019 or of 2021; this form has no sums."""
    rng = random.Random(seed)
    values = iter(_distinct(rng, 40, 11, 9000))
    rows: list[list[Slot]] = []
    for clause, codes, labels, members in _PROACTIVE[form]:
        size = len(codes)
        # where a row has fewer cells than the widest, its last ones are merged
        widths = {1: (3,), 2: (1, 2), 3: (1, 1, 1)}[size]
        rows.append([Slot(f"第二十条第（{clause}）项", 1, 4)])
        rows.append([Slot("信息内容"), *(Slot(label, 1, wide) for label, wide in zip(labels, widths, strict=True))])
        for row, label in members:
            cells = [Slot(label)]
            for column, wide in zip(codes, widths, strict=True):
                value = Decimal(next(values))
                value = -value if column == "items_change" and rng.random() < 0.5 else value
                value = value + Decimal("0.5") if column in ("amount", "total_amount") else value
                cells.append(Slot(str(value), 1, wide, ("proactive", row, column)))
            rows.append(cells)
    return _figures(Sheet("proactive", rows))


def sheets(form: int, seed: int, *, sums: bool = True) -> list[Sheet]:
    """The three tables of a report."""
    return [proactive(form, seed), applications(form, seed, sums=sums), review(seed, sums=sums)]
