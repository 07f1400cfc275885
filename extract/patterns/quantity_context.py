"""What stands around a number and decides whether it is a quantity: dates, ordinals, markers, names, articles, changes.

Provenance: annotation guidelines, section 1 (QUANTITY, "Not quantities"); the names and slogans are those of
disclosure annual reports and work reports of 2008-2025, the places those of the administrative divisions whose names
begin with a number and a classifier. All expressions run on folded text.
"""

from __future__ import annotations

import re

NUMERAL = "[0-9零〇○一二两三四五六七八九十百千]"

# stretches that carry no quantity: addresses, titles, document numbers, short quoted names
OPAQUE = re.compile(
    r"(?:https?:|www\.)[^\s\u4e00-\u9fff,;。、()《》“”]+|(?<![A-Za-z0-9._+-])[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]{1,64}\.[A-Za-z0-9.]+"
    r"|《[^》\n]{1,160}》|[〔\[][12]\d{3}[〕\]]第?\d+号?|“[^“”\n。;]{1,16}”|‘[^‘’\n。;]{1,16}’|「[^」\n。;]{1,16}」"
    r'|"[^"\n。;,]{1,14}"|地址[:为][^。;,\n]{0,60}'
)

# a list marker written like the whole part of a decimal: 1.12个部门
MARKER = re.compile(r"(?<![^\n。;!?])[1-9]\d?\.(?=[1-9]\d*[^\d.万亿千百%‰])")

# ends right before the number
BEFORE_NOT = re.compile(
    rf"(?:第 ?(?:{NUMERAL}+(?:条|款|项|号|批|期|章)?[、,和及与至到\-—~]{{1,2}}第?)*"
    r"|(?<![A-Za-z])[A-Za-z]{1,2}[-.]?|[A-Za-z]-|[Vv]|\d|\d\.\d+\.|\d[-—/:]|[〔#№届]|以下|如下|下列|下述|以下的|(?<![共累总合统小预估核])计)$"
)
RANK_BEFORE = re.compile(r"(?:前|排名|位列|位居|名列|排在)$")
STREET_BEFORE = re.compile(r"[路街巷弄]$|[东西南北干大]道$")
RANK_UNITS = ("名", "位", "强", "甲")

PLACES = (
    r"三门(?:县|峡)|三台县|五台(?:县|山)|五家渠|七台河|九台[区市]|五通桥|五大连池|二道(?:区|江|白河)|三元[区桥里]"
    r"|[一二三四五六七八九十]家(?:子|村|镇|乡|店|营|庄|屯|沟)|[一二三四五六七八九十]道(?:沟|河|岭)|万年县|十堰|千山|百色"
)
# names and slogans that begin with the number, matched at the number
NAMES = re.compile(
    rf"{PLACES}"
    r"|一(?:体|定|般|直|致|样|同|些|旦|切|律|经|并|向|贯|系列|方面|把|线|流|手|条龙|站式|键|网|窗|码|次性|次办|次告知|对一|揽子|期工程|期建设|期项目"
    r"|季度|年度|本通|卡通|号|页纸|图|看|目|点|步|时|番|心|刻|共|如既往|举|瞬|盘棋|份子|股|家人|刀切|窝蜂|言堂|票否决|岗双责|带一路"
    r"|件事|门式|门办|张网|张图|张表|张清单|本账|户口|家之|席之|语|周岁|批又|件件|项项|次次|个个|条条)"
    r"|(?<!案件)(?<!诉讼)(?<!复议)(?<!发生)(?<!受理)(?<!办理)(?<!投诉)一起"
    r"|一[^0-9零一二两三四五六七八九十百千万亿点,。;、\s]{1,2}一(?!是|定|般|体|些|系)"
    r"|两(?:面人|面派|个维护|个确立|个责任|会|学一做|法|岸|新|高|型|步|难|委|代表一委员|侧|端|者|个文明|个毫不动摇|个一百年|个平台一)"
    r"|二(?:维码|级|次供水|手|线|期工程|期建设|期项目)"
    r"|三(?:项制度|重一大|会一课|个代表|个统一|严三实|大攻坚战|级|农|公|定|审|资|方|同步|统一|位一体|步走|甲|线|张清单|项清单|大球|次分配"
    r"|年行动|个务必|期工程|类内部|部曲|安全一稳定|个必须|项机制)"
    r"|四(?:项基本原则|个意识|个自信|个全面|个伟大|个最严|级|史|位一体|定|本账|下基层|化|类过程性|大班子|套班子|议两公开|个不摘|早|个一)"
    r"|五(?:公开|位一体|级|年规划|年计划|个一|险一金|大发展理念|星|四|一(?!家|项|件|条)|项机制)"
    r"|六(?:稳|保|个一|大纽带|一|位一体)|八(?:项规定|小时外)|九三学社"
    r"|十(?:[一二三四]五|五五|[六七八九]大|[六七八九]届|[一二三四五]?大(?=以来|精神|报告|和|提|的|召开|胜利|[、,。后前])|八项|件(?:民生|惠民)?实事|分(?!之|钟)|足|指|字|条禁令)|二十(?:大|届)"
    r"|千(?:千万万|家万户|方百计|人计划|分制|丝万缕)|(?:千|百|十)万(?=火急|雄师|大军)|万(?:众|家灯火|无一失|能|里)"
    r"|百(?:姓|度|家号|花|日|强|科|货|年|分制|家争鸣|佳)|亿万"
    r"|\d+(?:\.\d+)?(?:小时(?:自助|服务|不间断|在线|值班|开放|热线|全天|政务|受理|电话|人工|监测|监控)|分钟(?:便民|办事|服务|政务|生活|医疗|阅读)"
    r"|[*×xX]\d+)"
)

# numbers that count parts of the report's own text
OWN_PARTS = re.compile(r"(?:大|个)?部分(?!公开|单位|乡镇|内容|政府)")
OWN_ASPECTS = re.compile(r"(?:大|个)?(?:方面|层面|维度)")
OWN_POINTS = re.compile(r"(?:不足|问题|工作|任务|措施|意见|要求|建议|转变|着力|坚持|强化|举措|困难|短板)")
OWN_CUE = re.compile(
    r"(?:上述|以上|这|主要(?:存在|有|是|从|做好|抓好)|重点(?:做好|抓好|从)|(?:做好|抓好|突出|存在|实现)(?:了)?)$"
)
OWN_UNITS = ("个", "项", "点", "种", "类")
ABOVE = re.compile(r"(?<!级)(?:以上|上述)$")
ASPECTS_COUNTED = re.compile(r"(?:涉及|涵盖|包括|包含|覆盖|共|分为|围绕|明确|提出|梳理|列出|确定)$")
STACKED = re.compile(r".{2}[\d一二两三四五六七八九十]+[条项个大类款]")

# 一 + classifier is an article, unless a word of counting stands in front or the phrase ends there
ARTICLE_BEFORE = re.compile(
    r"(?:[每某任同这那哪另上下首唯统逐单进之近最再又头不整万]|(?<!更)新|其中|任何|最后|最多跑|只跑|[成作]为|有[这那])$"
)
ARTICLE_UNITS = ("支", "套", "种", "批", "片", "道", "面", "大", "段", "度", "句", "席", "幅", "座")
ZERO_BEFORE = re.compile(r"(?:申请|收到|受理|投诉|举报|诉讼|复议|案件|接到|答复)[为共]?$")
PERSON_UNITS = ("名", "位", "人")
COUNTING_BEFORE = re.compile(
    r"(?:[共仅只各为达设含]|共计|累计|合计|总计|唯有|设立|设置|开设|开通|开展|新增|增加|增设|新建|建有|建成|建立|收到|受理|办理|办结|答复|发布"
    r"|公布|公开|召开|举办|举行|组织|参加|编发|编印|编制|印发|制发|制定|出台|修订|废止|配备|确定|明确|安排|指定|抽调|聘请|聘用|接受|接到|转办"
    r"|提起|发生|涉及|完成|进行|结转|撤销|维持|纠正|回应|刊发|制作|报送|推送|更新|通报|调度|检查|培训|至少|不少于|不超过|超过|不足|不到|即|如"
    r"|打造|整合为|合并为|成立|拍摄|撰写|提供|分送|保留|注销|关停|迁移)(?:了|有|过|完|出)?$"
)
DURATION_BEFORE = re.compile(
    r"(?:为期|历时|满|期限[为是]?|有效期[为是]?|不足|不到|超过|至少|不少于|不超过|持续|延长|提前|缩短|压缩|约|近)$"
)
VAGUE_TIME = re.compile(r"(?<!历时)(?<!长达)(?<!持续)(?<!为期)(?<!耗时)近$|(?:过去|未来|今后|往后|此后|[前往]|接下来)的?$")
ENDS_PHRASE = re.compile(r"[,。;、:!?()\s”」》|\[\]/\ufffc]|$")
FREQUENCY_BEFORE = re.compile(r"每[隔过]?$")
HALF_BEFORE = re.compile(r"[上下每前后大多过]$")

# a year, a year's span or a plan's name, not a duration
YEAR_AFTER = re.compile(
    r"[度初底末起至—~-]|以来|来|级|制|行动|规划|计划|大计|上半|下半|\d|[一二三四五六七八九十]{1,2}月"
)

# a number without a unit is a quantity after these words, if the phrase ends there
BARE_BEFORE = re.compile(
    r"(?:[数量率]|总计|合计|共计|累计|点赞|转发|评论|获赞|播放|阅读|浏览|点击|访问|关注|粉丝|[为达共超近约逾]|达到|突破|超过|增至|降至|收到|为零?)$"
)
BARE_AFTER_NOT = re.compile(r"周年|年|月|日|号|时|点|级|届|楼|层|室|岁|度|世纪|维|线|字号|分之")
BARE_NEVER = re.compile(
    r"(?:邮编|电话|传真|编码|代码|编号|网址|热线|号码|地址|QQ|拨打|群号|账号|微信号|时间|日期|年份|序号|标准)[^,。;]{0,6}$"
)

# two characters across the edge of a bound that make another word: 最近, 预约, 反超
NO_BOUND = re.compile(
    r"[最附临邻亲贴靠相远就]近|[预节签契条违履公合集制特大]约|[反赶]超|[网线路早晚马会史世以之海]上|[通经超不]过|[总次人件条篇户页字倍个份点函基整参多少]数"
)

# negations that are a quantity of value zero
_DONE = (
    r"(?:收到|接到|受理|收取|产生|发生|出现|发现|引发|受到|遭到|提起|办理|处理|开展|存在|接受|接收|涉及到|涉及|作出|引起|造成|提供|新增|制定|印发|实施|败诉|制发|出台|召开|答复|结转|进行|征收"
    r"|减免|形成|提出|查处|追究|被|收|有|因)"
)
NEGATION = re.compile(
    rf"(?:(?:[从均暂尚并也还仍都]|全年)?(?:未曾|未|没有|没|无|不曾|未有)(?:再|被|曾)?(?:{_DONE}(?:[和或及、与]{_DONE})?)?|不存在|零发生|零投诉)"
)

# given whole, these are a year, or a unit that counts nothing
NO_QUANTITY = re.compile(
    r"(?:[12]\d{3}|[一二][零〇○一二三四五六七八九]{3})年|[百千万亿兆]+(?:元|条|件|个|人|次)?|\d+[GgTt]"
)

# direction of a change; the weak words say it only where a comparison is named
UP = ("增长", "上升", "提高", "增加", "提升", "上涨", "增幅", "增多", "扩大", "攀升", "涨幅", "↑")
DOWN = ("下降", "减少", "降低", "下滑", "回落", "降幅", "缩减", "压减", "精简", "压缩", "跌幅", "减幅", "缩短", "↓")
WEAK_UP = ("增", "升", "涨", "多", "高")
WEAK_DOWN = ("减", "降", "跌", "少", "低")
COMPARISON = re.compile(r"同比|环比|同期|[较比与和同][^,。;]{0,14}(?:年|月|季度|期|相比|比较)|相比")
_AFTER_WORD = r"(?:率|幅度|幅|量|数|比例)?(?:分别|均)?(?:了|约?为|约?达|达到|有)?"
CHANGE = re.compile(rf"(?:同比|环比|[较比][^,。;\d]{{1,6}}?)?(?P<word>{'|'.join((*UP, *DOWN))}){_AFTER_WORD}[: ]?")
CHANGE_BEFORE = re.compile(
    rf"(?P<word>{'|'.join((*UP, *DOWN, *WEAK_UP, *WEAK_DOWN))}){_AFTER_WORD}(?:近|接近|约|大约|超|超过|逾)?$"
)
CHANGE_AFTER = re.compile(r"的(?P<word>增长|上升|提升|增幅|下降|降幅|涨幅)|,?(?:与|同|较)?[^,。;]{0,4}(?P<flat>持平)")
