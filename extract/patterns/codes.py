"""Wordings of the taxonomy's indicator codes, and the words by which doubtful ones are settled.

Provenance: written for gongkai after ``annotations/taxonomy.yaml`` (its ``like`` wordings and rulings) and the wording
of disclosure annual reports of 2008-2025. Blanks separate the wordings of a code. Of those that an item holds the one
that ends last wins, then the longer, then the one that stands first here.
"""

import re

from .quantity import alternatives

_TAIL = "(?:总数|总量|数量|件数|条数|期数|次数|人数|场次|人次|数|量|情况|工作|活动)?"
_SUBJECTS = alternatives(
    (
        "类 动态 公告 公示 相关 统计 财政 人事 重点领域 职能 法规 概况 规划 预决算 预算 决算 应急 环境 环保 资金 "
        "许可 处罚 检查 执法 采购 招标 项目 教育 医疗 卫生 就业 社保 民生 扶贫 救助 政策文件 计划 总结 业务 公文 "
        "招投标 土地 征收 安全生产 食品 药品 审批 监管 双随机 “双随机、一公开” 权力 党建 组织机构 领导 人员 "
        "任免 其他 其它 重要 便民 服务 安全 综合 会议"
    ).split()
)
INDICATORS = {
    code: re.compile("|".join(wordings.split()))
    for code, wordings in {
        "disclosure.fulltext_rate": "全文电子化率",
        "disclosure.share": "占[^,;]{0,20}(?:比例|比重|比) 占[^,;]{0,8}信息(?:总?量|总数) 比例 比重",
        "disclosure.proactive": (
            "(?:主动|及时|对外|累计)*(?:公开|发布|公布|更新|上传|推送|编发|刊发|转载|公示|挂网|发|录入)了?"
            "(?:各类|各种|相关|有关|本单位|政务|政府|机关|部门|各项|全部|以上|信息公开|镇|街道|全市|全县|全区)*"
            f"(?:政府信息|政务信息|信息|文章|稿件|内容|图文|博文|微博|推文|消息|新闻|动态|短消息|微信){_TAIL} "
            "主动公开(?:件|数|量|政府信息)? 公开数 公开量 公开件 信息总数 信息总量 发文(?:量|数|总数)? 发稿量? "
            "发布量 更新量 推文 原创(?:内容|作品|稿件) 政府信息 政务信息 公开总数 "
            "(?:公开|发布|公布|推送|更新|刊发|上传|编发|刊登|转载)$"
        ),
        "disclosure.by_category": (
            "(?:公开|发布|公布|公示|推送|更新)(?!了?(?:各类|各种|相关|有关|政务|政府|全部)*(?:政府)?信息)[一-龥、“”]{2,14}信息 "
            "[一-龥、]{1,12}类$ "
            f"(?:{_SUBJECTS})[一-龥“”、]{{0,6}}(?:信息|类){_TAIL} "
            "公告公示 机构职能 机构设置 政策法规 财政预决算 预决算公开 财务预决算 规划计划 办事指南 人事任免 "
            "行政执法 统计公报 统计月报 组织机构 领导之窗 公告 动态 概况 通知 预警信息 会议纪要 重大项目 服务指南 "
            "年度报告 信息公开指南 信息公开年报 法定主动公开内容 单位职责 履职依据 政府会议 重要会议"
        ),
        "disclosure.media": "视频 直播 音频 动漫 微电影 宣传片 抖音作品",
        "documents.regulations": "规章(?!制度) 地方性法规",
        "documents.normative": f"规范性文件{_TAIL} 现行有效 宣布失效 废止",
        "documents.other": "公文 文件 法律文书",
        "documents.gazette_issues": "(?:政府|政务)?公报》?(?:期数)?",
        "interpretation.items": (
            "政策解读(?:材料|信息|文章|稿件|文件|产品|作品|方案|视频)? "
            "解读(?:材料|信息|稿件|文章|产品|稿|文件|视频|方案|图解) 解读 图解 解读率"
        ),
        "interaction.press_conferences": "新闻发布会?(?:活动)? 新闻通气会 媒体通气会 发布会",
        "interaction.interviews": "访谈(?:活动|节目)? 政风行风热线 政民互动活动 采访 上线 做客",
        "interaction.consultations": (
            "征求意见(?:稿)? (?:收到|征集到?|征求到?|收集)(?:(?!代表|委员|人大|政协)[一-龥]){0,8}(?:意见|意见建议|建议) 征集调查 网上调查 调查问卷 问卷调查 征集(?:活动|信息|公告)? 听证会 征求公众意见 开展调查"
        ),
        "interaction.adopted": "采纳(?:意见|建议)? 吸纳",
        "interaction.rate": "(?:建议|提案|议案)[一-龥、]{0,10}(?:办结率|满意率|答复率) 公开率 办复率 面商率 见面率",
        "interaction.opinion_responses": "(?:回应|处置|处理)[一-龥、]{0,16}(?:热点|舆情|关切|关注)[一-龥]{0,6} 舆情 公众关注热点 热点回应",
        "interaction.proposals": "(?:建议|提案|议案)(?:办理|答复|复文|结果|件|情况|办理结果|办理情况|复函)*(?:公开)?",
        "messages.rate": "办结率 回复率 答复率 满意率 满意度 办理率 回访率 接通率 响应率 处置率",
        "messages.resolved": (
            "(?:办结|办复|答复|回复|解答|解决|回应|处理|处置|化解)[一-龥、“”]{0,12}"
            "(?:留言|来信|来电|信件|咨询|诉求|投诉|问题|工单|邮件|件|问政|来件|信访|举报|提问) "
            "回复 答复 办结 办复 处理 解答"
        ),
        "messages.received": (
            f"(?:受理|收到|接到|接听|接收|承办|办理|接待)?[一-龥、“”]{{0,12}}"
            f"(?:留言|来信|来电|信件|来件|咨询投诉|咨询|诉求|工单|问政|电话|来访|信访件|邮件|在线提问|网民提问|问题){_TAIL} "
            "受理 来访接待"
        ),
        "messages.published": "公开(?:网民)?(?:留言|来信|信件|答复)(?:情况|件|数)? 公开回复",
        "applications.rate": "申请[一-龥]{0,6}率",
        "applications.fees": "费用? 收费(?!标准) 减免",
        "applications.carried_in": r"(?:上一?年度?|去年|20\d\d年度?)[一-龥]{0,4}结转(?:[一-龥]{0,8})?",
        "applications.carried_out": r"结?转[至到入]?(?:下一?个?年度?|次年|明年|20\d\d年度?)[一-龥]{0,8}",
        "applications.granted": "(?:予以|同意|全部|已主动)公开 予以公开件?",
        "applications.partly_granted": "部分(?:予以)?公开",
        "applications.refused": (
            "不予公开 不予提供 不同意公开 属于国家秘密 三安全一稳定 保护第三方合法权益 内部事务信息 过程性信息 "
            "行政执法案卷 行政查询事项 禁止公开 不属于公开范围"
        ),
        "applications.unavailable": (
            "无法提供 不掌握(?:相关)?(?:政府)?信息 (?:信息)?不存在 没有现成信息(?:需要?另行制作)? "
            "补正后申请内容仍不明确 非本(?:机关|单位|部门)[一-龥]{0,8} 非本[一-龥]掌握 "
            "不属于本(?:行政)?(?:机关|单位|部门)[一-龥]{0,8} 告知[一-龥]{0,8}(?:机关|途径|部门)"
        ),
        "applications.not_processed": (
            "不予处理 重复申请 信访举报投诉类申请 公开出版物 大量反复申请 不予答复 不予受理 "
            "确认或重新出具已获取信息 不属于政府信息"
        ),
        "applications.other": "其他处理 其它处理 申请人?撤销 撤回申请 撤销申请 主动撤销 逾期不补正 视为放弃 未补正",
        "applications.resolved": (
            "(?:办结|答复|办理|处理|回复|办复)[一-龥]{0,8}申请(?:总数|件|数)? "
            "(?:按时|按期|依法|已)?(?:办结|答复|办复)(?:数|件|总数)?"
        ),
        "applications.received": (
            "(?:收到|受理)?依申请公开(?:政府)?(?:信息)?的?(?:申请)?(?:件|数|答复|事项|案件|数量)? "
            "(?:收到|受理|接到|接收|新收)?[一-龥、]{0,14}申请(?:公开)?(?:件|数|数量|总数|信息|量|案件|事项|表|书)? [一-龥、]{0,6}(?:提交|提出)的?$"
        ),
        "review.cases": "行政复议(?:案件?|申请|数|件)? 复议(?:案件|申请)?",
        "review.upheld": "(?:复议)[一-龥]{0,6}维持 维持(?:原)?(?:行政行为|答复|结果)?",
        "review.corrected": "(?:复议)[一-龥]{0,6}纠正 纠正 确认违法 责令履行 被撤销",
        "litigation.cases": "行政诉讼(?:案件?|数|件)? 诉讼(?:案件)? 应诉(?:案件)?",
        "litigation.upheld": "驳回(?:诉讼请求|起诉|原告[一-龥]{0,6})? 胜诉",
        "litigation.corrected": "败诉",
        "complaints.received": "(?:投诉举报|举报投诉|投诉|举报|申诉)(?:案件|件|数|事项)?",
        "accountability.cases": "通报批评 责任追究 追责 问责 处分 约谈",
        "actions.licences": "行政许可(?:决定|事项|办件|信息)?(?:数量)? 许可决定",
        "actions.penalties": "行政处罚(?:决定|案件)?(?:数量)? 处罚决定",
        "actions.coercion": "行政强制(?:措施|决定)?",
        "actions.fees": "行政事业性收费",
        "platform.websites": "(?:政府|门户|部门|子)?网站(?:群)?(?:数)? 子站",
        "platform.accounts": "(?:政务)?新媒体(?:账号)? 公众号 微博 政务微信 账号 抖音号 视频号 客户端 订阅号 小程序",
        "platform.columns": "专栏 栏目 专题(?:专栏)? 板块 版块 专区 专页 频道",
        "platform.service_points": "受理点 查阅点 查阅场所 公开专区 查阅中心 服务中心 查阅室 阅览点 咨询台 体验区 服务点 窗口",
        "platform.notice_boards": "公开栏 公示栏 公告栏 宣传栏 公示牌 显示屏 电子屏 LED屏 触摸屏 大屏幕 展板",
        "platform.catalogue_items": "目录(?!类信息)(?:事项|清单)? 公开目录(?:事项|信息|内容)? 公开事项 目录信息",
        "reach.visits": "访问(?:量|人数|次数|人次|总量)? 浏览(?:量|人数|次数|人次|信息)? 点击(?:率|数) 独立用户 访客",
        "reach.reads": (
            "阅读(?:量|人数|次数|数|人次)? 点击量 播放量 观看(?:量|人数|人次)? 浏览播放 收看 转发量 转发 "
            "评论(?:量|数)? 总阅读[一-龥]{0,3}"
        ),
        "reach.followers": "粉丝(?:量|数|人数|总数)? 关注(?:人数|量|用户|数|者) 观注人数 订阅(?:数|用户|人数|量)? 用户数? 冬粉",
        "reach.likes": "点赞(?:量|数)? 获赞",
        "organisation.training": "培训(?:班|会|人数|人员|活动|次数|工作|人次)? 参加培训[一-龥]{0,8} [参受]训[一-龥]{0,8} 听课 专题学习 讲座 研讨 轮训 培训[一-龥]{0,6}人",
        "organisation.inspections": "检查(?:通报|情况)? 抽查(?:单位|网站|部门) 发现[一-龥]{0,6}(?:问题|瑕疵) 下发[一-龥]{0,4}通知书? 排查 督察 暗访 抽查(?:通报)? 督查 督导 通报 自查 测评 监测 整改(?:问题)? 评估 巡查 考核 普查",
        "organisation.staff": "专职 兼职 人员 负责人 联络员 信息员 专人 领导 管理员 副组长 成员 人手",
        "organisation.rules": "制度(?:文件)? 方案 办法 要点 意见(?!征集) 流程 规定 细则 规程 机制 清单 通知",
        "organisation.assessment": "考核占比 权重 考核分值",
    }.items()
}
OTHER = re.compile(
    "(?:"
    + alternatives(
        (
            "单位 部门 镇 乡镇 街道 社区 村 县市区 市县 县区 区县 企业 机构 领域 方面 环节 板块功能 主要功能 家庭 "
            "群众 人民 学校 医院 条措施 工作日 证明 证明事项 项目 会议 座谈会 听证 活动 大厅 类别 种 形式 方式 "
            "渠道 小时 步骤 责任 任务 资料 宣传资料 宣传单 手册 承诺 服务 案例 问题 数据 事项"
        ).split()
    )
    + "|[专简月周]报》?)$"
)
"""Units, fields, places and rhetoric: ``other`` unless the words before belong to a code to the end."""

# whose answers, rates, complaints and outcomes a figure gives
APPLICATION_WORDS = re.compile("申请|公开件")
MESSAGE_WORDS = re.compile("留言|来信|来电|信件|工单|热线|信箱|咨询|诉求|投诉|来件|来访|邮件|问政|互动|12345|提问|信访")
PROPOSAL_WORDS = re.compile("建议|提案|议案")
REVIEW_WORDS = re.compile("复议")
LITIGATION_WORDS = re.compile("诉讼|起诉|法院|判决")
MESSAGE_CHANNEL = re.compile("热线|信箱|留言|平台|12345")
GAZETTE = re.compile("公报|政报")
OTHER_RESULT = re.compile("(?:尚未审结|其他结果)$")
MADE_PUBLIC = re.compile("公开了?$")
SHARE_BEFORE = re.compile("(?:占|比例|比重)[^,;。]{0,20}$")
RATE_END = re.compile("(?:率|度|比例|比重)[^,;]{0,2}$")

# implicit zeros
ABOVE = re.compile("(?:上述|此类|以上|该类|这类|类似|相关|该)(?:情况|情形|事项|问题|事件|案件|现象)?$")
ABOVE_CODES = {
    "review_litigation": ("review.cases", "litigation.cases"),
    "fees": ("applications.fees",),
    "applications": ("applications.received",),
}
"""What 上述情况 points to, by section."""
FEES = re.compile("收费|费用|处理费|减免")
ZEROS = {
    "actions.fees": re.compile("行政事业性收费"),
    "review.cases": re.compile("复议"),
    "litigation.cases": re.compile("诉讼|起诉"),
    "complaints.received": re.compile("投诉|举报|申诉"),
    "accountability.cases": re.compile("通报批评|责任追究|追责|问责"),
    "documents.regulations": re.compile("规章(?!制度)"),
    "documents.normative": re.compile("规范性文件"),
}
