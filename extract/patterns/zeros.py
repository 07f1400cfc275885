"""Words of implicit zeros: negations, what they may deny, and what is left out of it.

Provenance: written for gongkai after annotation guidelines 1.4, section 1 (QUANTITY, implicit zero; ITEM of an implicit
zero), and the wording of disclosure annual reports of 2008-2025. All run on cleaned text.
"""

import re

from .quantity import alternatives

_VERBS = alternatives("涉及到 作出 发现 收到 接到 接收到 接收 受理 发生 出现 产生 收取 引发 接获 提起 接 存在".split())
_SECOND_VERBS = alternatives("处理 办理 受理 收到 发生 产生 出现 收取 答复".split())
# 无 opens many words: no negation in front of these
_AFTER_WU = alternatives(
    "法 障 偿 论 效 线 须 需 形 纸 关 正当 故 限 公害 锡 为 因 不 人 从 缝 理 锚 力 疑 所 奈 异议 差别 接触 死角 盲区 条件 遗漏 一 时无刻 "
    "固定 害 烟 假 诈 证 主 籍 意 保留".split()
)
NEGATION = re.compile(
    rf"不存在|(?:未曾?|不曾|没有|无(?!{_AFTER_WU}))(?:(?:{_VERBS}|收(?!费)|有(?![关效]))[到过]?(?:[和及或、](?:{_SECOND_VERBS}))?)?"
)
"""A negation with its verb or verbs (未收到和处理); the negator alone where other words stand between."""

# 未 and 没有 of policies, plans and shortcomings: no zeros
_NOT_DONE = alternatives(
    "严格 涉及国家秘密 能 及时 按 完全 建立 落实 形成 达到 经 纳入 成年 来 必 尽 免 雨 公开 予 完善 充分 得到 设 明确 做到 全面 主动 规范 更新 "
    "对公开 把 将 有效 真正 有专 知 补正 果 满 建 进行 配备 制定 出台 履行 实现 尝 解决 提供 告知 执行 依法 及 批准 署名 授权 列入 安排 办结 "
    "答复 开通 开设 标注 回复".split()
)
_NOT_THERE = alternatives(
    "形成 建立 得到 现成 做到 按 及时 严格 充分 明确 专门 专职 真正 全面 落实 达到 将 把 完全".split()
)
OTHER_NEGATION = re.compile(rf"未(?:{_NOT_DONE})|没有(?:{_NOT_THERE})")

COUNTABLE = re.compile(
    "未予公开|行政(?:强制|处罚|许可)|政府信息公开(?:收费|费用)|依申请公开|"
    + alternatives(
        "申请 复议 诉讼 投诉 举报 费用 收费 处理费 工本费 检索费 申诉 泄密 失密 事件 事故 案件 纠纷 负面 舆情 责任追究 通报批评 追责 问责 信访 "
        "异议 结转 上述情况 此类情况 规章 规范性文件 侵权 败诉 纠错 撤销 意见 建议 提案 问题线索 违规 违纪 来信 来访 咨询 留言 情况发生 减免".split()
    )
)
NOT_COUNTABLE = re.compile("权限|职责|职能|资格")

# what did not occur, behind the negation
OBJECT_END = re.compile(r"[,;。!?\n)]|(?<=费用)的")
NEGATOR = re.compile("未曾?|不曾|没有|无")
RECIPIENT = re.compile(
    r"[对向就因在][^,;。\n]{1,30}?(?:收取|收费|发生|产生|出现|收到|引发)(?:过|了|任何|相关|有关|检索|复制|一切)*"
)
CAUSE = re.compile(
    r"过?(?:任何)?(?:与[^,;。\n]{1,24}有关的|以[^,;。\n]{2,24}为(?:被申请人|被告)的"
    r"|(?:因为?|由于?|针对|涉及|关于|基于|有关|有)[^,;。\n]{1,36}?"
    r"(?:(?:引发|引起|导致|产生|提起|发生|申请)的|而|(?=受到|引发|引起|导致|产生|被|提起|发生|申请行政)|的))"
)
ARTICLES = re.compile(r"(?:过|任何(?:形式的)?|一[件例起宗]|的|到|有关于|关于|针对[^,;。]{1,24}的)+(?=.)")
EVENT_TAIL = re.compile(
    "的?(?:"
    + alternatives(
        "情况 情形 事宜 现象 发生 的发生 出现 事项发生 问题发生 等情况 等情形 等现象 之情形 一事 的产生".split()
    )
    + ")+$"
)
ONLY_POINTS = re.compile("上述|此类|以上|该|类似|相关|这类")
"""In front of 情况 there is no other noun: it stays."""

# what did not occur, in front of the negation
CLAUSE_EDGE = re.compile(r"[,;:。\n]")
ADVERBS_IN_FRONT = re.compile("[均都也并尚暂从还]+$")
