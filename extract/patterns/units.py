"""Units of quantities: classifiers, money, durations, ratios.

Provenance: the classifiers that stand after figures in disclosure annual reports of 2008-2025 and in the statutory
forms, completed by the legal units of measurement. ``GUARDED`` units are also the beginning of common words, and
carry the characters that must not follow them (12场 is a count, 12场所 a number right before its noun).
"""

from __future__ import annotations

import re

FREE_UNITS: tuple[str, ...] = tuple(
    # compound classifiers
    "人次数 人次 条次 件次 家次 户次 站次 场次 篇次 项次 班次 批次 车次 架次 例次 份次 期次 剂次 页次 款次 台次 轮次 频次 台套 人份"
    " 人天 人日 课时 学时 学分 万字 大类 小类 大项 小项 子项 分项 门类 版面 专版 整版 道题 标段"
    # simple classifiers that begin no common word
    " 件 份 批 篇 封 卷 册 宗 幅 帧 枚 颗 株 棵 匹 具 盒 箱 床 栋 幢 座 艘 辆 盏 款 章 票 句 期 项 块 杯 席 屏 度"
    # measures
    " 平方米 平方公里 平方千米 立方米 公顷 公里 千米 厘米 毫米 公斤 千克 毫克 毫升 公升 千瓦时 千瓦 兆瓦 海里 摄氏度"
    " 吨 米 亩 斤 升 克 GB MB TB KB PB km kg m² ㎡ ℃".split()
)

GUARDED_UNITS: dict[str, str] = {
    "件": "套",
    "份": "额",
    "批": "准示复评量转办阅次",
    "期": "间限刊盼末初望",
    "项": "次",
    "章": "程",
    "票": "据",
    "座": "谈",
    "克": "服",
    "升": "级",
    "席": "位",
    "度": "",
    "条": "例",
    "个": "性",
    "次": "日年序性要",
    "场": "所地馆景合",
    "家": "庭长属具园",
    "名": "称单录义为列誉牌",
    "人": "民大均才口力员社",
    "类": "似别",
    "种": "植养",
    "起": "草来到步止诉点",
    "例": "如会行",
    "部": "门委署队长位级属分曲",
    "本": "级单市区县局省院报部身地",
    "张": "贴榜",
    "页": "岩",
    "版": "本权主式",
    "集": "中体成团约市结合资",
    "段": "时落",
    "套": "取用路",
    "台": "账湾风河",
    "处": "理室罚长级置分于",
    "所": "有属在以示述",
    "间": "接隔断",
    "支": "持撑付出部",
    "组": "织成长建合稿团员",
    "轮": "流换训岗",
    "位": "于置列居",
    "只": "有需要能跑计是",
    "面": "向板积临对性手",
    "栏": "目杆",
    "通": "过知报告信道畅车桥",
    "则": "",
    "字": "样号形体",
    "节": "约日省目能点",
    "站": "点式长立在内群",
    "分": "之别类管布析为解级局公支批发享赴设行成工",
    "题": "目为库",
    "笔": "记录试",
    "回": "复应访答顾收头归",
    "课": "程题",
    "门": "户诊口",
    "包": "括含",
    "大": "力数会",
    "片": "区",
    "道": "路德理",
    "帖": "子",
    "户": "口籍",
}

MONEY_UNITS: tuple[str, ...] = (
    *("元人民币", "美元", "欧元", "港元", "港币", "日元", "英镑", "韩元", "台币", "新台币", "澳元", "加元", "瑞士法郎", "法郎", "卢布"),
    *("块钱", "毛钱", "分钱", "元", "圆", "角"),
)

DURATION_UNITS: tuple[str, ...] = (
    *("个工作日", "工作日", "个自然日", "自然日", "个交易日", "个小时", "小时", "个钟头", "分钟", "秒钟", "秒"),
    *("个星期", "星期", "个礼拜", "个月", "个季度", "个年度", "天", "日", "周", "年"),
)

# characters that must not follow these units of time and money
GUARDED_MEASURES: dict[str, str] = {
    "周": "年期边密围报末知会刊一二三四五六日",
    "日": "常报期益前夜志间程刊",
    "天": "然津下气地",
    "年": "级轻龄代",
    "元": "经化素旦器件首老宵",
    "角": "色度落",
}

RATIO_UNITS: dict[str, str] = {
    "%": "percent",
    "‰": "percent",
    "个百分点": "percent",
    "百分点": "percent",
    "个千分点": "percent",
    "倍": "multiple",
}

# duration and measure units after which 多 and 半 still belong to the number (两年多, 两年半)
SPLITTABLE_UNITS: tuple[str, ...] = (
    *("年", "天", "小时", "分钟", "周", "个月", "月", "倍", "元", "公里", "米", "亩", "吨", "公顷", "公斤", "斤", "米"),
)

# nouns before which a number stands without a classifier: the number alone is the quantity (9县市区 → 9)
BARE_NOUN = re.compile(
    r"县\(|县(?![委长级令])|市(?![场政民委长级值])|区(?![块域别分间委长级位])|镇(?![委长级江])|乡(?![村委长音])|村(?![民委级务])|社区|街道"
    r"|园区|开发区|部[门委]|委办局|单位|处室|科室|机关|学校|企业|场所|平台|网站|账号|栏目|专栏|渠道|板块|州(?!市)"
)

# traditional → simplified, for the characters of the unit and bound lexicons
TRADITIONAL = str.maketrans(
    "條項場冊張頁種類戶處間組輪隻塊欄則節筆門課點歲時鐘週號臺歐幣噸畝帳題幀顆輛艘棟盞單幾數約過餘萬億個負兩貳參陸"
    "圓內達於滿該審貼級讀萊後邊翻進連還區縣鄉鎮鍵鐘員頭個開關倆釐斷產沒發無會",
    "条项场册张页种类户处间组轮只块栏则节笔门课点岁时钟周号台欧币吨亩账题帧颗辆艘栋盏单几数约过余万亿个负两贰参陆"
    "元内达于满该审贴级读莱后边翻进连还区县乡镇键钟员头个开关俩厘断产没发无会",
)
