"""Lexicons and expressions for REGION spans.

Provenance: written for gongkai after annotation guidelines 1.4, section 1 (REGION); provinces after GB/T 2260, kinds of
divisions and zones after the names in disclosure annual reports of 2008-2025.
"""

import re

from .quantity import alternatives

PROVINCES = alternatives(
    (
        "北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 "
        "台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门"
    ).split()
)
PROVINCE_END = re.compile(rf"(?:{PROVINCES})省?$")
BARE_PROVINCE = re.compile(rf"(?:{PROVINCES})(?![省市区州县大路])")

_SUFFIXES = alternatives(
    (
        "特别行政区 自治区 自治州 自治县 自治旗 新区 高新区 开发区 经开区 高新技术产业开发区 经济技术开发区 经济开发区 工业园区 产业园区 示范区 度假区 "
        "保税区 保税港区 自贸区 风景区 风景名胜区 管理区 园区 街道 地区 省 市 州 盟 县 区 旗 镇 乡 林场 农场"
    ).split()
)
SUFFIX_END = re.compile(rf"(?:{_SUFFIXES})$")
SUFFIX = re.compile(
    rf"(?:{_SUFFIXES})(?![场容域民委内外别级情长志属直辖间面划位块史城道办里力得]|政(?!府信息|务公开|府)|(?<=乡)镇)"
)
"""The end of a region's name, unless the word goes on (市场, 区域)."""

# words in -市, -镇, -区 … that name no region
_DETERMINERS = r"全我本各该某每两三四五六七八九十几多\d级的国县省"
_MARKETS = "外 集 设区 跨 进 入 在 城 上 门 超 夜 菜 花 农贸 批发 股 楼 期货 都 乡 县"
_AREAS = (
    "专 社 小 校 居民 棚户 麦 果 台 库 老城 主城 新城 辖 城 市 园 院 厂 库 牧 灾 疫 景 示范 开发 试验 公示 展 分 山 郊 片 误 盲 特 老 矿 林 禁 军 战 选 时 政务 公开 公告 展示 体验 "
    "服务 办公 办事 接待 窗口 查阅 查询 咨询 自助 休息 等候 功能 宣传 阅览 互动 留言 评论 雷 革命老 领 贫困 地 栏 免税 保护 学"
)
NOT_REGION = re.compile(
    r"^(?:一些|有些|个别|部分|某些|[各等市县区镇乡街多])|[委局厅办府]|政府"
    rf"|[{_DETERMINERS}](?:省|市|州|县|区|镇|乡|街道|地区)$"
    rf"|(?:{alternatives(_MARKETS.split())})市$|(?:{alternatives(_AREAS.split())})区$"
    r"|[城乡集重市村古]镇$|建制镇$|[城下家返异故回兴老]乡$|苏木乡$|(?:贫困|试点|市)县$|(?:社区|[镇乡县市区])街道$"
    r"|(?:山区|边远|偏远|偏僻)[乡县]|节省|(?:乡镇|城镇|村镇|市县|县市|县区|城乡|神|九|自治)$"
)
