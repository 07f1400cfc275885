"""Cue words of relations.

Provenance: written for gongkai after annotation guidelines 1.4, section 2, and the wording of disclosure annual reports
of 2008-2025. All run on cleaned text between two places of one sentence.
"""

import re

from .items import VERBS
from .quantity import alternatives

CLAUSE = re.compile(r"[,;:。!?\n]")
HARD_CLAUSE = re.compile(r"[;。!?\n]")

# part_of
PART_CUE = re.compile("其中|包括|含|分别|具体为|具体是|涵盖|分为|分类如下")
OUTCOME = re.compile(
    alternatives(
        (
            "办结 办复 答复 回复 采纳 解决 办理完毕 处理完毕 整改 予以公开 同意公开 部分公开 不予公开 不予处理 无法提供 不存在 撤销 其他处理 结转 维持 "
            "纠正 驳回 审结 告知 按时 不掌握 吸纳 胜诉 败诉 撤诉 转办"
        ).split()
    )
    + "|[办处]理$"
)
RECEIVED = re.compile(
    alternatives(
        (
            "收到 受理 接到 接收 新收 来信 来电 来件 来访 留言 信件 申请 征集 征求 咨询 诉求 件次 工单 行政复议 行政诉讼 案件 收集 意见 投诉 举报 接听 建议 "
            "提案 承办 问题"
        ).split()
    )
)
CARRIED_IN = re.compile(r"(?:上一?年度?|去年|20\d\d年度?)[^,;]{0,4}结转|结转办理")
BARE_LINKS = frozenset((",", "(", ",有", ",其中"))
"""Between a total and a figure without words of its own that says how many of it fared in some way."""

# ratio_of, change_of
RATE_ITEM = re.compile("(?:率|比例|比重|占比|百分比|满意度|覆盖面)$")
SHARE_BEFORE = re.compile(r"(?:占(?:比(?:为|达|约)?)?|比例(?:为|达|约)?|比重(?:为|达|约)?)[^,;。]{0,20}?[的为达约]?$")
COMPARED_FIGURE = re.compile(r"[比较][^,;。]{0,14}\(为?$")
"""In front of the figure of another year, given for comparison."""

# via
CARRIER = re.compile(
    r"(?:通过|[利运使]用|充分利用|综合运用|依托|借助|依靠|借由|经由?|以|用好|(?:充分)?发挥|在|以及|结合)"
    r"(?:了|各类|全市|我市|我县|我区|我局|我镇|本|[一-龥]{0,4})?[“‘(]*$"
)
COORDINATION = re.compile(
    r"[”’)]*(?:[、/\\]|和|及|以及|与|或|等|,|\(|“|;|—|\s|官方|本单位|[本我][局市县区镇乡院校委部]|各类|各级|相关)*[“‘(]*$"
)
ALSO_IN = re.compile(r",(?:并|均|同时|且|全部|都)+(?:已|及时|同步)*(?:在|通过|于|利用)“?$")
PUBLISHED_THERE = re.compile(
    r"”?等?[一-龥]{0,4}?(?:上|平台|渠道|专栏)?(?:同步|及时|全文|进行|予以|统一|全部|集中|向社会|了)*(?:发布|公开|刊登|推送|公示|公布)"
)
PUBLISHES = re.compile(
    "(?:主动|及时|累计)*(?:"
    + alternatives(
        (
            "公开 发布 公布 推送 更新 上传 刊发 刊登 转发 转载 播放 播出 发文 发稿 编发 答复 回复 受理 收到 接到 接收 办理 办结 回应 解决 解答 接听 "
            "制作 公示 原创 宣传 报道 采用 处理"
        ).split()
    )
    + ")"
)
NOT_PUBLISHED = re.compile(
    alternatives(
        (
            "培训 会议 检查 通报 制度 方案 专栏 栏目 账号 公众号 人员 领导 部门 单位 处室 科室 督查 督促 考核 机构 目录 系统 活动 信息员 讲座 版块 办结 "
            "采纳 整改 评估 抽查 审核 微信群 专区 窗口 终端 设备 显示屏 公开栏"
        ).split()
    )
    + "|(?:网站|事项|平台|点)$"
)
REACH = re.compile("阅读|浏览|点击|访问|关注|粉丝|订阅|点赞|转发|播放|观看|用户|下载|评论|受众|覆盖人")
OPENS_CLAUSE = ",;:。“(一是二三 "
"""In front of a channel that is the subject of its clause."""

# actor
_PREDICATE_STARTS = (
    "共 共计 累计 全年 主动 通过 利用 依托 在 以 及时 已 未 没有 无 均 严格 认真 积极 按照 根据 围绕 先后 新 坚持 高度 依法 政府信息公开 政务公开 信息公开 "
    "门户 网站 政府网站 全部 各类 本年度 今年 对 将 为 向 被 因 收 办 公 发 制 召 组 开 受 接 编 印 推 举 处 答 回 更 建 设 参 修 出 征 录 上 刊 审 登 "
    "报 转 提 承 完 于 由 就 还 也 多次 拥有 现有 有 目前 20 区域"
)
SUBJECT_AFTER = re.compile(rf"[,、一二三四五六七八九十\d]|和|及|与|以及|{alternatives(_PREDICATE_STARTS.split())}")
"""Behind a body that did what the figure says."""
NOT_SUBJECT_BEFORE = re.compile(
    "(?:"
    + alternatives(
        (
            "向 对 与 按照 根据 遵照 依据 依照 为 给 同 报 报送 在 经 从 的 围绕 贯彻 落实 执行 配合 接受 按 转发 印发 送 移交 协助 请 联系 自 受 被 以 将 "
            "把 抄送 上报 到 至 成立 成立了 组建 组建了 设立 设立了 包括 调整 调整了 由 获 获得"
        ).split()
    )
    + ")$"
)
MEMBER_JOIN = re.compile("[、和及与,]+$|以及$")

# during
DATED = re.compile(r"\d{4}|[〇○零一二]{2}")
WHOLE_YEAR = re.compile("全年|年度")
COMPARED = re.compile("(?:较|比|与|同|相比|相较|对比|高于|低于|跟)[于之]?$")
START_OF_CHANGE = re.compile(r"[由从][一-龥\d]{0,10}?$")
START_OF_CHANGE_AFTER = re.compile(
    r"[一-龥]{0,6}?(?:增加|增长|减少|提高|提升|上升|下降|降|增|升|整合|精简|压缩|缩减|缩短|扩|调整|合并|压减)[一-龥]{0,2}?[到至为成]"
)
QUOTA_BEFORE = re.compile(r"每(?:半年|年|季度|季|月|周|天|日|次|个工作日|个月|人|条|件|期|篇)度?[一-龥]{0,8}$")
THRESHOLD_AFTER = re.compile("的(?:文章|视频|信息|作品|稿件|内容|有)")
IN_BRACKETS = re.compile(r"\([为共计是]?$")
CONTENT = re.compile(rf"(?:{VERBS}|落实|和|及|与|、|的|“|《|含|包括)$")
"""In front of a time that belongs to the name of a thing (公开2024年部门预算)."""
