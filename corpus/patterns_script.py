"""What a plain Traditional-to-simplified conversion leaves undone in disclosure reports.

All is in simplified characters, as it stands after OpenCC's ``t2s``. Sources: OpenCC's Taiwan phrases (checked one by
one against the wording of mainland reports), and pages of mainland reports that were converted to Traditional script
for readers in Taiwan and Hong Kong, by phrase or, wrongly, character by character.
"""

from __future__ import annotations

import re

# A document has at least this many different characters of Traditional script, and this share of all its ideographs.
MIN_DISTINCT = 6
MIN_SHARE = 0.03

# Outside GB 2312 and mapped by OpenCC, yet in use in simplified script (names of persons and places).
SIMPLIFIED_TOO = frozenset("昇甦陞祇邨迺讎濛鍾釐")
# Inside GB 2312, yet never simplified script in a report.
TRADITIONAL_TOO = frozenset("後於")
# Not in OpenCC's tables.
EXTRA = {"吿": "告", "谘": "咨", "凖": "准", "衹": "只"}

# Written with one of several characters that simplified script sets apart.
WORDING = {
    "部份": "部分", "身分": "身份", "规画": "规划", "策画": "策划", "画分": "划分", "计画": "计划", "答覆": "答复", "回覆": "回复",
    "批覆": "批复", "函覆": "函复", "帐号": "账号", "帐户": "账户", "台帐": "台账", "撤消": "撤销", "乾部": "干部", "乾净": "干净",
    "乾预": "干预", "乾扰": "干扰", "乾旱": "干旱", "乾事": "干事", "若乾": "若干", "主乾": "主干", "骨乾": "骨干",
}  # fmt: skip
# What a conversion there and back leaves in simplified text.
RETURNED = {"显着": "显著", "着名": "著名", "着作": "著作", "原着": "原著"}
# 著 as the particle 着 or as in 着力; not 著名 著作 显著 编著 原著.
PARTICLE = re.compile(
    r"著(?=力|重|眼|手|实|落|陆|急)|(?<=[随沿本在绕接向朝靠抱看围照跟带握有存意味面])著(?![名作称述])|(?<=对)著(?![名作称述])"
)

# Words of Taiwan and Hong Kong by which a document shows that it was converted by phrase: one of the first, or two.
SURELY_FOREIGN = re.compile(
    r"资讯|网路|入口网站|软体|硬体|伺服器|部落格|滑鼠|数位化|最佳化|巨观|冬粉|人民民众|[办业]事?务?视窗|规范性档案|萤幕"
)
FOREIGN = re.compile(r"透过|程式|简讯|影片|资料库|大资料|讯息|使用者|专案|连结|民众|视窗|品质|国务院档案|政府档案")
MIN_FOREIGN = 2
VOCABULARY = {
    "入口网站": "门户网站", "网际网路": "互联网", "网路": "网络", "资讯": "信息", "透过": "通过", "软体": "软件", "硬体": "硬件",
    "应用程式": "应用程序", "程式": "程序", "影片": "视频", "简讯": "短信", "讯息": "消息", "部落格": "博客", "滑鼠": "鼠标", "伺服器": "服务器",
    "专案": "项目", "数位化": "数字化", "数位政府": "数字政府", "数位经济": "数字经济", "数位乡村": "数字乡村", "资料库": "数据库",
    "大资料": "大数据", "资料统计": "数据统计", "统计资料": "统计数据", "资料共享": "数据共享", "资料开放": "数据开放", "所列资料": "所列数据",
    "列资料": "列数据", "萤幕": "屏幕", "荧幕": "屏幕", "使用者": "用户", "巨观": "宏观", "最佳化": "优化", "超连结": "超链接", "连结": "链接",
    "行动通讯": "移动通信", "行动端": "移动端", "使用者端": "客户端", "视讯": "视频", "音讯": "音频", "录影": "录像", "列印": "打印", "登入": "登录",
    "搜寻": "搜索", "模组": "模块", "介面": "界面", "栏位": "字段", "人工智慧": "人工智能", "智慧型手机": "智能手机", "推播": "推送",
    "视窗": "窗口", "冬粉": "粉丝", "人民民众": "人民群众", "公开管道": "公开渠道", "多种管道": "多种渠道", "各种管道": "各种渠道", "线民": "网民",
    "释出": "发布", "物件": "对象", "型别": "类型", "点选": "点击", "设定": "设置", "稽核": "审核", "终端装置": "终端设备", "讯号": "信号", "触控": "触摸",
    "智慧化": "智能化", "智慧终端": "智能终端", "智慧财产权": "知识产权", "资讯科技": "信息技术", "公共资料": "公共数据", "政务资料": "政务数据",
    "许可权": "权限", "回馈": "反馈", "预设": "默认", "作业系统": "操作系统", "电邮": "电子邮件",
}  # fmt: skip
# Words that stand for another one in some surroundings only; 檔案 is 文件 in Taiwan, but an archive stays one.
FILE = re.compile(
    r"(?<![人事个查阅电子学籍历史声像工程业务立归])档案(?!馆|室|局|柜|盒|法|学|员|管理|工作|资料(?!库)|部门|利用|查阅|查询|整理|移交|归|信息化|资源|事业|系统|专业|袋|材料)"
)
IN_CONTEXT = (
    (re.compile(r"(?<=正常|网站|平台|系统|媒体|正在|权力|户端|安全|稳定|平稳|规范|经济)执行"), "运行"),
    (re.compile(r"品质(?!量)"), "质量"),
    (re.compile(r"(?<!对口|应急|紧急|救援)支援"), "支持"),
    (re.compile(r"(?<!微信|网络)社群(?!运营|平台|媒体)"), "社区"),
    (re.compile(r"联络(?!员|人|站|点|官|办|处|会)"), "联系"),
)
# A conversion that chose the wrong one of several Traditional characters, as it stands in the source.
WRONG = re.compile(
    r"[全方書層界版表對反單片正平局場]麵(?!粉|條|包|食|點)|麵[對对向臨积積貌試试前]|係統|幹[涉預擾旱淨]|製度|[控抑管限強專法體機編]製(?!作)"
    r"|[公鄰千英]裏|髮[布展佈生現揮言送改放文]|[開研頒印啟下]髮|[皇太]後|[若主骨]乾|乾[部淨預擾旱]|恢複|[回答批]複|準[予許]|鬥爭爭|誌願|谘詢|[聯體]係統"
)
