"""Wordings of the taxonomy's channel codes.

Provenance: written for gongkai after ``annotations/taxonomy.yaml`` (its ``like`` wordings and rulings) and the names in
disclosure annual reports of 2008-2025. Blanks separate the wordings of a code. Of those that a name holds the one that
ends last wins, then the longer, then the one that stands first here.
"""

import re

CHANNELS = {
    code: re.compile("|".join(wordings.split()))
    for code, wordings in {
        "hotline": r"热线 公开电话 市长电话 123\d\d 96\d{3}",
        "mailbox": "信箱 市长邮箱 局长邮箱",
        "message_board": (
            "留言板 留言簿 留言栏 互动(?:交流|管理)?平台 民意征集 问政(?:平台)? 政民互动 在线咨询 网上咨询 "
            "咨询投诉 互动交流"
        ),
        "website.column": (
            "(?:专栏|栏目|专区(?<!政务公开专区)(?<!公开专区)|频道|专题|版块|板块|目录|专题网站|公示公告|通知公告|子栏目)”?$ "
            "[“‘][^”’]+[”’](?:专栏|栏目)"
        ),
        "website.disclosure": "(?:公开|政务|网络|统一|信息|政府信息)(?:网(?!站)|平台|系统) 信息公开网站? 第一平台 信息发布平台",
        "website.service": (
            "服务平台 管理平台 业务平台 惠企[一-龥]{0,4}平台 一体化平台 一网通办 监管平台 服务网 办事大厅(?<=网上办事大厅) "
            "网上(?:办事|服务|政务)大厅 执法公示平台 采购网 信用[一-龥]{0,4}网?"
        ),
        "website.portal": "网站 门户 在线 网页 主页 网$ 首都之窗",
        "social.weibo": "微博",
        "social.wechat": "微信 公众号 订阅号",
        "social.video": "抖音 快手 视频号 直播 短视频 B站 bilibili 微视 西瓜视频 小红书",
        "social.app": "APP App app 客户端 小程序 移动端 手机端 掌上",
        "social.other": (
            "新媒体 自媒体 融媒体 头条 澎湃号 百家号 企鹅 两微一端 互联网 学习强国 发布$ 社交媒体 账号 喜马拉雅 矩阵"
        ),
        "print.gazette": "公报 政报",
        "print.press": "报刊 报纸 杂志 期刊 纸媒 《[^》]*报》 月刊 内刊 报$",
        "print.leaflet": "宣传册 宣传单 折页 宣传资料 宣传材料 明白纸 明白卡 手册 公开信 一封信 小册子",
        "broadcast.radio": "广播 电台 村村响 大喇叭",
        "broadcast.tv": "电视",
        "media.news": "媒体 央视 人民网 新华网 新华社 光明网 新闻网 通讯社 人民日报 新闻联播",
        "press_conference": "新闻发布会 通气会",
        "sms": "短信 彩信",
        "place.service_hall": (
            "服务大厅 营业厅 政务大厅 办事大厅 行政服务中心 政务服务中心 便民服务中心 公开专区 服务厅 窗口 便民服务站 "
            "政务专区 体验区"
        ),
        "place.archive": "档案馆 查阅(?:服务)?中心 查阅点 查阅室 查阅场所 查询点 受理点 阅览室 档案室 档案局 查阅窗口",
        "place.library": "图书馆",
        "place.notice_board": (
            "公示栏 公开栏 公告栏 宣传栏 公示牌 公告牌 显示屏 电子屏 大屏幕 LED 触摸屏 触摸查询 查询台 查询机 "
            "电子触摸 展板 黑板报 橱窗 长廊 墙"
        ),
        "request.in_person": "当面 来访 现场 窗口递交",
        "request.post": "邮寄 信函 来函 书信 邮政 EMS 快递 特快专递 来信 信件",
        "request.fax": "传真",
        "request.phone": "电话 来电",
        "request.email": "邮件 邮箱",
        "request.online": "依申请公开系统 申请系统 网络 网上 在线申请 线上 在线",
        "other": "其他方式 其它方式 其他渠道 其它渠道 其他途径 其它途径 其他形式 其它形式",
    }.items()
}
ITEM_ROUTES = {
    code: re.compile("|".join(wordings.split()))
    for code, wordings in {
        "request.online": "(?:网络|网上|在线|线上)(?:平台)?(?:申请|提交|受理|渠道|提出) 互联网申请 网站申请",
        "request.in_person": "(?:当面|现场|来访|窗口)(?:申请|提交|咨询|接待|递交|受理) 来访(?!量)",
        "request.post": "(?:信函|邮寄|来函|书信|邮政)(?:申请|提交|寄送)? 来信",
        "request.fax": "传真(?:申请)?",
        "request.phone": "电话(?:咨询|申请|受理|答复|量|接听)? 来电",
        "request.email": "(?:电子邮件|邮件|电子邮箱)(?:申请)?",
        "print.gazette": "(?:政府|政务)公报 《[^》]*(?:公报|政报)》",
    }.items()
}
"""In an item: the route of a request or a message, and the gazette that is counted."""
