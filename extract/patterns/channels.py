"""Expressions for what stands around the head of a CHANNEL's name, and for names without such a head.

Provenance: written for gongkai after annotation guidelines 1.4, section 1 (CHANNEL), and the wording of disclosure
annual reports of 2008-2025. The heads themselves stand in ``media``.
"""

import re

from .quantity import alternatives
from .regions import PROVINCES

# in front of a head
_QUALIFIERS = (
    "人民政府 政府 政务 官方 门户 部门 中国 移动 手机 掌上 互联网 省级 市级 县级 区级 镇级 乡级 村级 局 镇 乡 街道 村 社区 党政 信息 公开 电子 统一 综合 "
    "实体 公共 网上 线上 单位 主管 行业 内部 外部 基层 专门 便民 法定 主流 新型 政府信息 政府信息公开 信息公开 政务公开 学校 学院 大学 医院 企业 公司 "
    "集团 机关 园区 院务 校园"
)
QUALIFIER_END = re.compile(rf"(?:{alternatives(_QUALIFIERS.split())})$")
"""May be glued in front of a head and belongs to the name."""
PROVINCE_END = re.compile(rf"(?:{PROVINCES})$")
LEVEL_END = re.compile("(?:[省市县区州盟旗镇乡局厅委办院校馆]|街道|中心|公司|集团|大学|学院|医院)$")
OURS_END = re.compile("[我本全各该]$|各级$|我们$")
OURS_AFTER = re.compile("(?:[省市县区州镇乡局委办厅院校部级类大个行馆队站所]|街道|单位|机关|部门|公司|集团|中心|社区)+")
"""Behind 我, 本, 各, 全: the reporting body, which is no part of a name."""
QUOTED_THEME = re.compile(r"[“‘][^“”‘’\n,。;]{2,16}[”’](?:主题|专项行动|专题|系列)?$")
NOT_NAME = re.compile(
    alternatives(
        (
            "标准化 立体化 规范化 专门 智能 相关 有关 各 本 我 全 多 主要 主流 重要 所有 部分 其他 其它 一些 这些 新 大 好 等 传统 以下 上述 已 未 "
            "不 均 又 再 专 首 第 国家级 每 同一 日常 特色 开放 对应 子 下设 下属 现有 线 改版 升级 一级 二级 级 个 栏 名为 命名 现场 当前 两 三 四 五 "
            "六 七 八 九 十 几 信息化 加大 畅通 拓宽 拓展 丰富 规范 优化 创新 搭建 整合 维护 管理 运营 用好 办好 建好 管好 健全 改造 关闭 关停 注销 "
            "推送 拨打 接听 微信 微博 网站 媒体 报纸 广播 政务公开平台 形式 方式 渠道 工作 建设 情况 信息发布"
        ).split()
    )
    + "|(?:信息|内容|数量|[数量次条件篇])$"
)
"""A stretch with one of these is no free name."""
COMPOUND_END = re.compile("(?:信息|政务|申请|党务|村务|财务|校务|主动|政策)(?:公开|解读)$")
TAIL_OF_LIST = re.compile(r"等(?:(?!通过|利用|在|于|依托|运用|借助|方式|形式|渠道|途径|进行|开展)[一-龥\d]){0,8}$")
"""Behind the 等 of a list a channel word is none."""

# sections of a site, with or without the site in front
_TOPICS = (
    "政府信息公开 政务信息公开 信息公开 政务公开 依申请公开 党务公开 村务公开 公示公告 通知公告 公告公示 政策解读 政策文件 政府公报 互动交流 政民互动 "
    "重点领域 重点领域信息公开 救灾信息公开 法定主动公开 法定主动公开内容 财政预决算 决策公开 意见征集 民意征集 在线咨询 在线访谈 回应关切 年度报告 "
    "工作动态 政务动态 要闻动态 办事服务 政务服务 公众参与 新闻发布 咨询投诉 网上信访 行政执法公示 优化营商环境 疫情防控 双公示 政府信息公开目录 "
    "基层政务公开 基层政务公开标准化规范化"
)
_TOPIC = alternatives(_TOPICS.split())
_SECTION = "专栏|栏目|专题专栏|专题|专区|板块|频道|子网站|子站|平台|系统|公众号|微信公众号|账号|微博|抖音号|客户端|APP|小程序|微信|信箱|专页|窗口"
_NOT_IN_SECTION = alternatives(
    (
        "设有 开设 设立 设置 建设 建立 新增 新建 更新 维护 优化 完善 作为 不同 多个 各 相关 有关 等 的 上 内 了 和 与 及 为 将 并 对 进行 增设 开辟 "
        "推出 打造 在 通过 发布"
    ).split()
)
_LEAD = rf"(?!{_NOT_IN_SECTION}|中(?![心国]))[一-龥]"
QUOTED_SECTION = re.compile(
    rf"(?:首页|—{{1,2}})?[“‘「][^“”‘’《》\n,。;、]{{1,24}}[”’」](?:(?:政府)?(?:网站|{_SECTION}))?"
)
SECTION_AFTER = re.compile(
    rf"(?:首页)?(?:—{{1,2}}|-)?(?:(?:(?:{_LEAD}){{2,10}}?)?(?:{_TOPIC})(?:{_LEAD}){{0,4}}?"
    rf"(?:专栏|栏目|专区|频道|平台|专题网站|专题|板块|页面|目录)|(?:{_LEAD}){{2,8}}?(?:专栏|栏目|频道|板块|公告栏|公示栏))"
)
BARE_COLUMN = re.compile(rf"(?:{_TOPIC})(?:专题网站|专题专栏|专栏|栏目|专区|频道|专页|专题)(?!目录)")

# names in quotation marks
_KINDS = (
    "微信公众号 微信公众平台 微信订阅号 微信 公众号 政务微信 微博 政务微博 官方微博 抖音号 抖音 快手号 头条号 视频号 客户端 APP 小程序 政务新媒体 门户网站 "
    "网站 热线"
)
_BEHIND_NAME = "专题专栏 专栏 栏目 专区 频道 信箱 手机客户端 政府门户网站 政府网站 政务平台 平台 新媒体 账号"
_BEFORE_NAME = "微信服务号 官方微信 新浪微博 快手 今日头条 头条"
NAMED_ACCOUNT = re.compile(
    rf"[“‘][^“”‘’\n,。;]{{2,24}}[”’](?:{alternatives([*_KINDS.split(), *_BEHIND_NAME.split()])}|网(?![民友络上]))"
    rf"|(?:{alternatives([*_KINDS.split(), *_BEFORE_NAME.split()])})[“‘][^“”‘’\n,。;]{{2,20}}[”’]"
)
QUOTED_NAME = re.compile(
    r"[“‘](@?[^“”‘’\n,。;、@]{2,22}(?:平台|网站|网|热线|信箱|留言板|公众号|发布|客户端|微博|微信))[”’](?!系统)"
)
NAME_IN_QUOTES = re.compile(r"[“‘]([^“”‘’]{3,20})[”’]")
COLUMN_END = ("栏目", "专栏", "专区", "频道", "板块")
"""What ends with one of these is a section, whose name alone is no account."""

# papers, gazettes and programmes in 《》
PROGRAMME = re.compile(r"《[^《》\n]{2,12}(?:热线|访谈|问政|面对面|直播间|在线|视点|时空|连线|之声)》")
TITLED_MEDIA = re.compile(
    r"(?P<members>《[^《》\n]{2,14}》(?:[、和及]?《[^《》\n]{2,14}》)*)(?:[和及、][一-龥]{2,6})?等[一-龥]{0,6}(?:纸媒|报刊|媒体|报纸|杂志|刊物|期刊)"
)

# members of a list whose tail says what they are (甲、乙等公开平台)
LIST_OF_MEDIA = re.compile(
    r"(?:发挥|[利运]用|通过|依托|借助|用好|办好|新?开设|设置|增设|新增|开辟|增加|下设|设有|在)[了好有]?(?P<members>(?:[^、,。;:!?\n等]{2,24}、)+[^、,。;:!?\n等]{2,24}?)"
    r"(?:等|(?=[一二三四五六七八九十\d]+个(?:子)?栏目))(?:\d+个|[一二三四五六七八九十]+个|多个|各类|多种|新|主流|公开|政务|信息|子|有关)*"
    r"(?:公开平台|平台|媒体|新媒体|网站|账号|公众号|专栏|栏目)"
)
MEMBER = re.compile("[^、]+")
NOT_MEMBER = re.compile(
    "^(?:政策|会议|文件|图文|图片|图表|图解|视频|文字|音频|动漫|讲座|培训|线[上下]|上墙|入户|走访|宣讲|座谈会|听证会|公开|各|多|相关|有关)"
    "|(?:方式|形式|会|活动|工作|信息|情况|手段|图解|解读|宣讲|培训)$"
)

# routes of a request or an enquiry
REQUEST_WORD = re.compile(
    alternatives(
        (
            "现场 当面 当面申请 当面提交 当面递交 邮寄 信函 来函 书信 邮政寄送 邮政 传真 电话 电子邮件 电子邮箱 邮件 邮箱 网络 互联网 网上 来访 来电 来信 "
            "网站 快递 在线 窗口 EMS 特快专递 微信 信件 短信"
        ).split()
    )
)
_ROUTE = f"(?:{REQUEST_WORD.pattern})"
REQUEST = re.compile(
    rf"{_ROUTE}(?:(?:[、和或及与]|以及){_ROUTE})+"
    rf"|(?:(?<=通过)|(?<=[、,;]经)){_ROUTE}(?=收到|提出|提交|申请)|(?<=[,、;:看分]){_ROUTE}(?=\d+件)"
    rf"|{_ROUTE}(?=等?(?:方式|渠道|途径|形式)(?:收到|提出|提交|受理|申请|递交|向|接收|为|的|共|[、,。0-9]))"
)
OTHER = re.compile(
    r"(?<![等及和或与])(?<!等各类)(?<!告知)其[他它](?:方式|渠道|途径|形式)(?=[公发主共更的\d占、,。及和等])"
)

NOT_CHANNEL = re.compile(
    r"[“‘][^“”‘’\n]{2,20}[”’][一-龥]{0,4}系统|网站(?:链接|地址)?:"
    r"|(?:内部|办公|业务|管理|数据|审批|执法|监管|登记|直报|报送|采集|征管|信用|考核|备案|办案|OA)(?:系统|平台)(?!“)"
    r"|电视(?:电话)?会议|广播体操|微信(?:工作)?群|QQ群|工作群|网络(?:安全|舆情|建设|直播|意识)|媒体(?:解读|融合|采访|座谈|监督)|电话会议"
)
"""A channel word inside one of these is none."""

READING = re.compile(
    "查阅|取阅|查询(?!台)|放在|专区|窗口|放置|摆放|场所|公开点|受理点|公共图书馆|公示|展示|设[立置有]|张贴|领取|公开[栏屏]|纸质|移交|报送|显示屏"
)
"""Beside a service centre or an archive: a place where something is published or read."""
CLAUSE_EDGE = re.compile(r"[\n。!?;]")
