"""Lexicons and expressions for ORG spans.

Provenance: written for gongkai after annotation guidelines 1.4, section 1 (ORG); departments after the usual structure
of State Council ministries and local government departments before and after the reforms of 2008, 2013, 2018 and 2023.
"""

import re

from .quantity import alternatives

# departments of a government at any level
_DEPARTMENTS = alternatives(
    (
        "发展和改革 发展改革 发展与改革 发改 工业和信息化 工信 经济和信息化 经信 教育和体育 教育体育 教体 教育 科学技术 科技 民族和宗教事务 "
        "民族宗教事务 民族宗教 民宗 公安 国家安全 民政 司法行政 司法 财政 人力资源和社会保障 人力资源社会保障 人社 国土资源 国土 自然资源和规划 "
        "自然资源 规划和自然资源 生态环境 环境保护 环保 住房和城乡建设 住房城乡建设 住建 城乡建设 城乡规划 规划 交通运输 交通 水利 水务 农业农村 "
        "农业 农委 商务 文化和旅游 文化旅游 文化广电和旅游 文化广电旅游 文广旅 文旅 文化体育 文化 旅游 卫生健康 卫健 卫生和计划生育 卫生计生 卫计 "
        "卫生 退役军人事务 应急管理 应急 审计 市场监督管理 市场监管 市监 工商行政管理 工商 质量技术监督 质监 食品药品监督管理 药品监督管理 "
        "安全生产监督管理 安监 统计 医疗保障 医保 信访 国有资产监督管理 国资 金融工作 地方金融监督管理 粮食和物资储备 粮食 物价 林业和草原 林业 "
        "林草 园林绿化 城市管理综合行政执法 城市管理行政执法 综合行政执法 城市管理 城管 行政审批服务 行政审批 政务服务数据管理 "
        "政务服务和数据管理 政务服务和大数据管理 政务服务管理 政务服务 政务公开 大数据发展管理 大数据管理 大数据 数据资源管理 机关事务管理 "
        "机关事务 档案 体育 广播电视 新闻出版 知识产权 人民防空 人防 扶贫开发 扶贫 乡村振兴 投资促进 招商 海洋与渔业 海洋 渔业 畜牧兽医 气象 "
        "地震 烟草专卖 邮政管理 海关 海事 税务 国税 地税 供销 移民 残疾人 妇女儿童 法制 外事 侨务 港澳 台湾事务 宗教事务 监察 公共资源交易 "
        "公共资源 互联网信息 网信 保密 住房公积金 社会保险 社保 就业 房产管理 房产 港航 公路 铁路 民航 电力 能源 矿产 煤炭"
    ).split()
)
DEPARTMENT = (
    rf"(?:国家)?(?:{_DEPARTMENTS})"
    r"(?:管理局|监督局|事务局|分局|总局|局|厅|委员会|委|办公室|办|部(?!门|分|署|长|级|位|委|队)|中心|管理中心|服务中心|署(?!名))(?:办公室)?"
)

# tails that make an organisation of the region or the proper name in front
_TAILS = alternatives(
    (
        "行政公署 公署 政府信息公开办公室 政府新闻办公室 政府新闻办 政府办公厅 政府办公室 政府办 政府 人民代表大会常务委员会 人大常委会 纪委监委 "
        "纪委 监委 党工委 工委 党委办公室 党委 委办公厅 委办公室 委宣传部 委组织部 委统战部 委政法委 管委会办公室 管理委员会办公室 委员会 管委会 "
        "管理委员会 街道办事处 办事处 居委会 村委会 村民委员会 居民委员会 人民法院 人民检察院 法院 检察院 大学 学院 中学 小学 幼儿园 医院 卫生院 "
        "疾控中心 研究院 研究所 设计院 图书馆 博物馆 档案馆 文化馆 有限责任公司 股份有限公司 有限公司 集团公司 集团 公司 银行 协会 联合会 商会 "
        "基金会 学会 公安分局 派出所 交警支队 交警大队 支队 大队 总队 税务局 海关 海事局 气象局 分局 出版社 报社 电视台 融媒体中心 信访局 "
        "服务中心 信息中心 管理局 管理处 管理站 管理所 监测站 监察大队 党政综合办公室 党政办公室 党政办 综合办公室 综合办"
    ).split()
)
_GOVERNMENT_OFFICES = "办公厅 办公室 信息公开办公室 新闻办公室 新闻办 法制办公室 督查室"
TAIL = rf"人民政府(?:{alternatives(_GOVERNMENT_OFFICES.split())})?|人大(?!代表)|政协(?!委员|提案)|{_TAILS}"
PROPER_TAIL = re.compile(
    alternatives(
        (
            "大学 学院 中学 小学 医院 卫生院 有限责任公司 股份有限公司 有限公司 集团公司 银行 报社 电视台 出版社 融媒体中心"
        ).split()
    )
)
"""Tails in front of which any proper name may stand."""
NO_PROPER_NAME = re.compile(
    "[一二三]级|三甲|公立|民营|直属|附属|下属|所属|不同|定点|社区|县级|市级|基层|二级|类$|校区|每|从"
)
VERB_AFTER = re.compile("[习会到]")
"""Behind 中学, 大学: 集中学习, 从中学会."""

# a body of its level: 市政府, 县委, 区教育局
LEVEL_END = re.compile("(?:省|[市县区州盟旗镇乡]|街道?|自治区|全国|国家?|新区|管委会|[局厅校院])$")
_LEVEL_OFFICES = alternatives(
    (
        "府办公室 府办 人大常委会 纪委监委 纪委 监委 党工委 工委 党委 党政综合办公室 党政办公室 党政办 综合办公室 综合办 政务公开领导小组 新闻办公室 "
        "新闻办 融媒体中心 电子政务中心 大数据中心 信息中心 法院 检察院 总工会 妇联 残联 团委 档案馆 图书馆 政务服务中心 行政服务中心 便民服务中心 "
        "公共资源交易中心 信息公开办公室 政务公开办公室 政务公开办 信息公开办"
    ).split()
)
_LEVEL_GOVERNMENT = (
    "办公厅 办公室 信息公开办公室 新闻办公室 新闻办 政务公开办公室 信息公开办 政务公开办 公开办 法制办 督查室 办"
)
_COMMITTEE = alternatives("委办公厅 委办公室 委办 委宣传部 委组织部 委统战部 委政法委 委编办 委网信办 委".split())
LEVEL_BODY = (
    rf"(?:自治区|[省市县区州盟旗镇乡]|街道|办事处|新区|园区)(?:{DEPARTMENT}|{_LEVEL_OFFICES}"
    rf"|(?:人民)?政府(?:{alternatives(_LEVEL_GOVERNMENT.split())})?"
    rf"|(?:{_COMMITTEE})(?![员托会派办])|人大(?!代表)|政协(?!委员|提案))"
)

# bodies of the whole country
_STATE_BODIES = alternatives(
    (
        "国务院国资委 国务院国有资产监督管理委员会 国务院港澳事务办公室 国务院扶贫办 国务院办公厅政府信息与政务公开办公室 国务院办公厅秘书局 "
        "国务院办公厅 党中央 中共中央办公厅 中共中央 中办 全国人大常委会 全国人大 全国政协 最高人民法院 最高人民检察院 中央网信办"
    ).split()
)
_MINISTRIES = alternatives(
    (
        "教育部 科技部 工业和信息化部 公安部 民政部 司法部 财政部 人力资源社会保障部 自然资源部 生态环境部 住房城乡建设部 交通运输部 水利部 "
        "农业农村部 商务部 文化和旅游部 国家卫生健康委员会 应急管理部 审计署 海关总署 市场监管总局 中国人民银行 中国证监会 银保监会"
    ).split()
)
_STATE_SHORT = alternatives("发展改革委 发改委 卫生健康委 市场监督管理总局 市场监管总局 税务总局".split())
FIXED_BODY = (
    rf"{_STATE_BODIES}|(?:{_MINISTRIES})(?!门|令第)|国务院(?!令)|国办(?!发|函|公开办函)"
    r"|国家(?:(?!级|重点|和|有关|安全|利益)[一-龥]){2,9}?(?:总局|局(?![势面限])|委员会)(?:[一-龥]{2,3}调查(?:总)?队|[一-龥]{2,8}税务局)?"
    rf"|国家(?:{_STATE_SHORT})(?![一-龥]{{1,10}}(?:税务局|调查队|分局|管理局))"
)
ANCHOR = re.compile(rf"(?P<fixed>{FIXED_BODY})|(?P<level>{LEVEL_BODY})|(?P<department>{DEPARTMENT})|(?P<tail>{TAIL})")

# generic bodies that point to one definite body
_DISCLOSURE_BODIES = (
    "领导小组办公室 领导组办公室 领导小组 领导组 工作专班 工作专项组 专项组 协调小组 监督组 监督小组 工作小组 办公室 办"
)
_OWN_OFFICES = (
    "党政综合办公室 党政办公室 党政综合办 党政办 综合办公室 综合办 政务公开办公室 政务公开办 政务办 信息中心 局办公室 局机关党委 县府办 区府办 市府办 "
    "省府办 镇政府 乡政府 区政府 县政府 市政府 省政府 州政府 街道党工委 街道办事处 管委会办公室 管委会 党工委"
)
GENERIC_BODY = re.compile(
    r"(?<![级立])行署|(?:工作)?领导小组(?:办公室)?"
    rf"|(?:政府信息与政务公开|政府信息公开|信息公开|政务公开)(?:工作)?(?:{alternatives(_DISCLOSURE_BODIES.split())})"
    rf"|{alternatives(_OWN_OFFICES.split())}"
)
CENTRE = re.compile(r"中央(?=、(?:国务院|[省市县区州镇旗]委|自治区党委|党委))")
COMMITTEE_PAIR = re.compile(r"(?:(?:[省市县区州镇乡旗]|街道)(?:党委|工委|委))(?=、?[省市县区州镇乡旗]?(?:人民)?政府)")
OURS_BEFORE = frozenset("我本各级")
"""In front of a generic body: 我局, 各级领导小组 point to no definite one."""
OURS_BEFORE_LEVEL = frozenset("我本全各")

GOVERNMENT_END = re.compile("(?<!人民)政府$")
AFTER_GOVERNMENT = re.compile(
    "信息(?!公开办|公开领导)|工作(?:报告|部门)|公开(?!办)|决策(?!部署)|"
    + alternatives(
        (
            "网 门户 公报 采购 机关 部门 系统 职能 数据 新媒体 开放日 投资 规章 性 购 定价 预算 债 基金 服务 热线 规范 投 行为 透明 公信 所属 "
            "管理 职责 组成 主导 微"
        ).split()
    )
)
"""Behind 政府: it is no body there (政府网站, 政府采购)."""

_NOT_IN_NAME = alternatives(
    (
        "根据 按照 通过 以及 关于 围绕 结合 联系 负责 主要 要求 公开 发布 我 各 全 等 的 在 对 向 由 为 是 了 将 把 从 到 并 或 于 已 未"
    ).split()
)
FREE_BODY = re.compile(
    rf"(?:(?!{_NOT_IN_NAME}|(?<!公)共)[一-龥]){{2,16}}?"
    r"(?:管理委员会|委员会|管理局|监督局|局(?![部面势限长机])|厅(?![长级])|办公室|信息中心|指挥中心|服务中心|管理中心|支队|总队|研究院|律师事务所|有限公司)"
    r"(?:[一-龥]{2,6}科(?![室技学目]))?"
)
"""A body behind a region or a level whose department no lexicon lists."""
LEVEL = re.compile("[省市县区州]")
LEVEL_BODY_END = ("局", "委员会", "厅", "指挥中心")
SUB_OFFICE = re.compile(
    r"(?:政务公开|政府信息公开|信息公开|法规|综合|秘书|督查|信息|资料管理)[一-龥]{0,4}?"
    r"(?:科(?![室技学目])|处(?![理罚置])|领导小组办公室|领导小组|中心)"
    r"|(?<=局)(?:(?:交警|交通警察|刑侦|法制|治安|经侦|网安|特警|巡警|禁毒|出入境管理|户政)(?:支队|大队|总队)|(?!各|两|三|多)[一-龥]{2,3}分局)"
)
"""An office named right behind the body that it belongs to."""
