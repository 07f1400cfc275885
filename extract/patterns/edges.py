"""Words behind which a name may begin, and which no name contains: the one stop list of the search for names.

Provenance: written for gongkai after the wording of disclosure annual reports of 2008-2025.
"""

import re

from .quantity import alternatives

HAN_END = re.compile(r"[一-龥]+$")

_CHARACTERS = "按据由向对在与及为是从至以将把被请了的等或并报使让给受因其该各我本此每某于即也都又还已不未无有需应要会能经到和可含共均如年月日号条件次底借而但"
_WORDS = (
    # prepositions, conjunctions and pronouns
    "根据 按照 依据 依照 通过 以及 关于 对于 由于 为了 围绕 结合 截至 截止 自从 除了 包括 其中 分别 例如 比如 经过 针对 鉴于 作为 为主 如下 "
    "同时 此外 另外 目前 年度 首次 全体 全部 所有 具体 主要 重点 至少 "
    # what bodies do
    "联系 编制 来自 位于 落实 贯彻 推进 推动 促进 加强 强化 深入 积极 认真 严格 抓紧 抓实 抓细 主抓 涵盖 覆盖 获取 聚焦 平安 幸福 助力 服务 "
    "切实 全面 进一步 组织 配合 协助 指导 督促 对接 印发 转发 转载 发布 公布 公开 下发 制定 出台 召开 参加 参与 开展 接受 收到 受理 报送 抄送 "
    "上报 支持 代表 委托 邀请 联合 会同 协调 听取 反映 提高 提升 完善 建立 健全 设立 成立 属于 成为 要求 部署 统筹 负责 主办 承办 牵头 归口 "
    "隶属 下属 所属 辖区 做好 抓好 建设 建成 关注 登录 登陆 访问 进入 打造 推出 利用 依托 发挥 充分 现将 特编制 "
    # what is done with media
    "移交 交由 走到 贴在 放在 轮流 实行 汇总 选定 按月 请来 确保 扩大 运营 改版 保障 拓宽 创新 办好 实现 畅通 激活 推广 升级 运维 改进 完成 强调 应用 增强 更新 使得 跻身 建好 纳入 突出 加大 整合 "
    "运用 盘活 借力 丰富 精简 做强 做实 做优 用好 管好 浏览 优化 打通 夯实 使用 出席 精心 形成 探索 采用 组成 广泛 保证 关闭 拨打 不断"
).split()

NAME_EDGE = re.compile(f"(?:[{_CHARACTERS}]|{alternatives(_WORDS)})$")
"""In front of a name."""
NO_NAME = re.compile(alternatives(_WORDS))
"""What opens with one of these is no name."""
