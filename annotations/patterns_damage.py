"""Words with which pages are damaged: page furniture, advertising, pinyin, wrong conversions.

Written for the corpus after what copies of such pages show; bodies and addresses are invented or placeholders.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

#: Lines before a report. {issuer}, {title}, {region}, {number}, {day} and {year} are filled in.
HEAD: Final = (
    ("首页 > 政务公开 > 政府信息公开年报", "【字体：大 中 小】  打印  关闭"),
    ("登录  注册  无障碍  长者模式", "当前位置：首页>政府信息公开>政府信息公开年报>正文"),
    (
        "今天是{day}  欢迎访问{issuer}网站！",
        "首页 | 新闻中心 | 政务公开 | 办事服务 | 互动交流",
        "热门搜索：社保 公积金 不动产",
    ),
    ("索 引 号：{number}/{year}-000{last}", "主题分类：综合政务", "发布机构：{issuer}", "生成日期：{day}"),
    ("您现在的位置：网站首页 >> 信息公开 >> 年度报告", "字号：[大] [中] [小]  分享到："),
    (
        "返回首页",
        "繁體版 | 手机版",
        "请输入关键字",
        "政府信息公开指南",
        "政府信息公开制度",
        "法定主动公开内容",
        "政府信息公开年报",
    ),
)
#: Lines after a report.
FOOT: Final = (
    ("上一篇：没有了", "下一篇：{issuer}政府信息公开指南", "扫一扫在手机打开当前页"),
    ("打印本页  关闭窗口", "主办单位：{issuer}", "网站标识码：0000000000"),
    ("附件：", "相关链接", "网站地图 | 联系我们 | 版权声明", "版权所有：{issuer}  公网安备 00000000000000号"),
    ("分享：微信 微博", "责任编辑：某某", "网站地图 联系我们 隐私声明", "技术支持：某某信息中心"),
)
#: Stamps under the title, and what stands between the paragraphs of a page.
STAMPS: Final = (
    "发布日期：{day}    来源：{issuer}    浏览次数：{count}次",
    "来源：{issuer}  发布时间：{day} {hour}  字体：[大 中 小]",
    "时间：{day}  来源：{issuer}办公室  点击数：{count}",
    "信息来源：{issuer}   发布时间：{day}   【打印】【关闭】",
)
IMAGES: Final = ("微信图片_{year}0{last}12103015.jpg", "{year}年报图解.png", "图片1.jpg", "1.jpg")

#: What stands for a stretch of a sentence, a name or a whole line on hacked pages.
ADVERTISING: Final = (
    "澳门太阳城娱乐城官网", "365bet体育在线投注", "新葡京娱乐平台", "亚博体育app下载", "博彩网站大全", "真人百家乐平台",
    "菠菜导航网", "开云体育官网入口", "时时彩平台注册", "买球app下载",
)  # fmt: skip
ADVERTISING_LINES: Final = (
    "亚洲精品一区二区_国产精品视频在线观看_成人影院免费观看", "365bet网上娱乐_365体育平台网址_bet365注册开户",
    "真人百家乐_澳门银河娱乐场_菠菜论坛", "开云体育app下载_乐鱼体育官网_华体会体育注册",
)  # fmt: skip

#: Pinyin that converters put behind characters, by simplified and by Traditional character.
PINYIN: Final[Mapping[str, str]] = {
    **{"开": "kāi", "開": "kāi", "监": "jiān", "監": "jiān", "条": "tiáo", "條": "tiáo", "机": "jī", "機": "jī"},
    **{"务": "wù", "務": "wù", "发": "fā", "發": "fā", "众": "zhòng", "眾": "zhòng", "关": "guān", "關": "guān"},
    **{"电": "diàn", "電": "diàn", "网": "wǎng", "網": "wǎng", "报": "bào", "報": "bào", "议": "yì", "議": "yì"},
    **{"级": "jí", "級": "jí", "县": "xiàn", "縣": "xiàn", "导": "dǎo", "導": "dǎo", "据": "jù", "據": "jù"},
    **{"办": "bàn", "辦": "bàn", "题": "tí", "題": "tí", "实": "shí", "實": "shí", "热": "rè", "熱": "rè"},
    **{"规": "guī", "規": "guī", "复": "fù", "復": "fù", "应": "yīng", "應": "yīng", "请": "qǐng", "請": "qǐng"},
}

#: Traditional script chosen wrongly, by what a right conversion gives.
WRONG: Final[Mapping[str, str]] = {
    **{"全面": "全麵", "方面": "方麵", "層面": "層麵", "面對": "麵對", "系統": "係統", "制度": "製度", "幹部": "乾部"},
    **{"機制": "機製", "編制": "編製", "發布": "髮布", "發佈": "髮佈", "公里": "公裏", "回復": "回複", "答復": "答複"},
    **{"批准": "批準", "體制": "體製", "頁面": "頁麵", "開發": "開髮", "印發": "印髮", "若干": "若乾", "骨幹": "骨乾"},
}
#: Words of Taiwan beyond OpenCC's own list, by the plain Traditional word.
TAIWAN: Final[Mapping[str, str]] = {"文件": "檔案", "通過": "透過", "門戶網站": "入口網站", "粉絲": "粉絲"}
