"""Annual reports of invented places as pages in the manner of the content systems behind government sites.

Loaded by path (tests are no package). Each page comes with the lines that must be read and those that should not be.
"""

from __future__ import annotations

import html
import random
from dataclasses import dataclass

TITLE = "云岭市清江区人民政府2021年政府信息公开工作年度报告"
PARAGRAPHS = [
    "本报告根据《中华人民共和国政府信息公开条例》编制,所列数据的统计期限自2021年1月1日起至2021年12月31日止。",
    "一、总体情况",
    "2021年,清江区围绕群众关切推进政务公开,全年主动公开政府信息3667条,其中通过区政府门户网站公开2841条。",
    "(一)主动公开。发布政策解读86篇,召开新闻发布会4场;“清江发布”微信公众号推送信息1290条,阅读量超过42.6万次。",
    "(二)依申请公开。全年收到政府信息公开申请47件,上年结转2件,办结49件,办结率100%。",
    "二、主动公开政府信息情况",
]
AFTER_PROACTIVE = ["三、收到和处理政府信息公开申请情况"]
AFTER_APPLICATIONS = ["四、政府信息公开行政复议、行政诉讼情况"]
CLOSING = [
    "五、存在的主要问题及改进情况",
    "一是个别单位信息更新不及时;二是解读形式单一,图解、视频较少。",
    "下一步,将每季度抽查一次,对超过15个工作日未更新的栏目予以通报。",
    "六、其他需要报告的事项",
    "本年度未收取信息处理费。",
    "无。",
]
CHROME = [
    "您好,欢迎访问清江区人民政府门户网站",
    "首页 走进清江 政务公开 政务服务 互动交流",
    "当前位置:首页 > 政务公开 > 年度报告",
    "版权所有:清江区人民政府办公室 云ICP备00000000号 网站标识码:0000000000",
    "关于全区2022年春节放假安排的通知",
]
ROWS = [
    ("一、本年新收政府信息公开申请数量", 3), ("二、上年结转政府信息公开申请数量", 3),
    ("(一)予以公开", 2), ("(二)部分公开(区分处理的,只计这一情形,不计其他情形)", 2),
    ("1.属于国家秘密", 1), ("2.其他法律行政法规禁止公开", 1), ("3.危及“三安全一稳定”", 1), ("4.保护第三方合法权益", 1),
    ("5.属于三类内部事务信息", 1), ("6.属于四类过程性信息", 1), ("7.属于行政执法案卷", 1), ("8.属于行政查询事项", 1),
    ("1.本机关不掌握相关政府信息", 1), ("2.没有现成信息需要另行制作", 1), ("3.补正后申请内容仍不明确", 1),
    ("1.信访举报投诉类申请", 1), ("2.重复申请", 1), ("3.要求提供公开出版物", 1), ("4.无正当理由大量反复申请", 1),
    ("5.要求行政机关确认或重新出具已获取信息", 1),
    ("1.申请人无正当理由逾期不补正", 1), ("2.申请人逾期未按收费通知要求缴纳费用", 1), ("3.其他", 1),
    ("(七)总计", 2), ("四、结转下年度继续办理", 3),
]  # fmt: skip
GROUPS = {2: ("三、本年度办理结果", 22), 4: ("(三)不予公开", 8), 12: ("(四)无法提供", 3), 15: ("(五)不予处理", 5),
          20: ("(六)其他处理", 3)}  # fmt: skip
COLUMNS = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]

Cells = list[list[tuple[str, int, int]]]


def applications(seed: int = 7) -> Cells:
    """The statutory form of applications: rows of (text, rowspan, colspan), 25 rows of 7 figures below its head."""
    rng = random.Random(seed)
    note = "(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)"
    rows: Cells = [
        [(note, 3, 3), ("申请人情况", 1, 7)],
        [("自然人", 2, 1), ("法人或其他组织", 1, 5), ("总计", 2, 1)],
        [(name, 1, 1) for name in COLUMNS[1:6]],
    ]
    for at, (label, width) in enumerate(ROWS):
        row = []
        if at in GROUPS:
            name, height = GROUPS[at]
            row.append((name, height, 1))
        row.append((label, 1, width))
        rows.append(row + [(str(rng.choice([0, 0, 0, 1, 3, 12])), 1, 1) for _ in COLUMNS])
    return rows


def proactive() -> Cells:
    """The statutory form of proactive disclosure in its layout of 2021."""

    def band(text: str) -> list[tuple[str, int, int]]:
        return [(text, 1, 4)]

    return [
        band("第二十条第(一)项"),
        [("信息内容", 1, 1), ("本年制发件数", 1, 1), ("本年废止件数", 1, 1), ("现行有效件数", 1, 1)],
        [("规章", 1, 1), ("0", 1, 1), ("0", 1, 1), ("0", 1, 1)],
        [("行政规范性文件", 1, 1), ("5", 1, 1), ("2", 1, 1), ("31", 1, 1)],
        band("第二十条第(五)项"),
        [("信息内容", 1, 1), ("本年处理决定数量", 1, 3)],
        [("行政许可", 1, 1), ("1204", 1, 3)],
        band("第二十条第(六)项"),
        [("信息内容", 1, 1), ("本年处理决定数量", 1, 3)],
        [("行政处罚", 1, 1), ("318", 1, 3)],
        [("行政强制", 1, 1), ("0", 1, 3)],
        band("第二十条第(八)项"),
        [("信息内容", 1, 1), ("本年收费金额(单位:万元)", 1, 3)],
        [("行政事业性收费", 1, 1), ("86.5", 1, 3)],
    ]


def review() -> Cells:
    """The statutory form of reviews and lawsuits: three rows of head, one of fifteen figures."""
    five = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
    return [
        [("行政复议", 1, 5), ("行政诉讼", 1, 10)],
        [(name, 2, 1) for name in five] + [("未经复议直接起诉", 1, 5), ("复议后起诉", 1, 5)],
        [(name, 1, 1) for name in five * 2],
        [(str(n), 1, 1) for n in (1, 0, 0, 0, 1, 0, 0, 0, 2, 2, 0, 0, 0, 0, 0)],
    ]


def table_html(rows: Cells, *, wrap: str = "{}", attributes: str = "") -> str:
    """Render rows as a table; ``wrap`` goes round the text of every cell."""
    lines = [f"<table {attributes}>"]
    for row in rows:
        lines.append("<tr>")
        for text, high, wide in row:
            spans = (f' rowspan="{high}"' if high > 1 else "") + (f' colspan="{wide}"' if wide > 1 else "")
            lines.append(f"<td{spans}>{wrap.format(html.escape(text, quote=False))}</td>")
        lines.append("</tr>")
    return "\n".join([*lines, "</table>"])


@dataclass(frozen=True)
class Page:
    """A page with what must and what should not be read from it."""

    name: str
    html: str
    wanted: list[str]
    unwanted: list[str]


def body(paragraph: str, cell: str = "{}", attributes: str = 'border="1"') -> str:
    """The report's body with ``paragraph`` and ``cell`` as templates."""
    parts: list[str] = []
    for texts, rows in (
        (PARAGRAPHS, proactive()), (AFTER_PROACTIVE, applications()), (AFTER_APPLICATIONS, review()), (CLOSING, None)
    ):  # fmt: skip
        parts += [paragraph.format(html.escape(text, quote=False)) for text in texts]
        if rows:
            parts.append(table_html(rows, wrap=cell, attributes=attributes))
    return "\n".join(parts)


def shell(main: str, *, head: str = "", top: str = "", side: str = "", foot: str = "") -> str:
    """A whole page with navigation above, a side bar and a footer."""
    menu = "".join(f'<li><a href="/{at}/">{name}</a></li>' for at, name in enumerate(CHROME[1].split()))
    news = "".join(f'<li><a href="/n{at}.html">{CHROME[4]}</a><span>2022-01-1{at}</span></li>' for at in range(6))
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN">
<html><head><meta charset="utf-8"><title>{TITLE}_清江区人民政府</title>{head}
<script>var _hmt = _hmt || []; function go(){{ if (1 < 2 && 3 > 2) document.write("<b>菜单</b>"); }}</script>
<style>.TRS_Editor P{{margin-top:0px;}}</style></head><body>
<div class="header"><p>{CHROME[0]}</p><ul class="nav">{menu}</ul></div>{top}
<div class="crumbs">{CHROME[2]}</div>
<div class="side"><h3>通知公告</h3><ul>{side or news}</ul></div>
{main}
<div class="footer"><p>{CHROME[3]}</p>{foot}</div>
<script src="/js/count.js"></script></body></html>"""


def _harder_styles(info: str) -> dict[str, str]:
    """Pages on which extractors made for news lose parts."""
    sections = "".join(
        f'<div class="part"><h3>{texts[0]}</h3>' + "".join(f"<p>{text}</p>" for text in texts[1:]) + tables + "</div>"
        for texts, tables in (
            (PARAGRAPHS[:1], ""), (PARAGRAPHS[1:5], ""), (PARAGRAPHS[5:], table_html(proactive())),
            (AFTER_PROACTIVE, table_html(applications())), (AFTER_APPLICATIONS, table_html(review())),
            (CLOSING[:3], ""), (CLOSING[3:], ""),
        )
    )  # fmt: skip
    links = "".join(f'<li><a href="http://bm{at}.example">清江区第{at}局</a></li>' for at in range(60))
    share = '<div class="bshare-custom">分享到:<a title="微信"></a><script>var bds = {};</script></div>'
    rows = [[(text, 1, 1)] for text in PARAGRAPHS + AFTER_PROACTIVE]
    closing = [[(text, 1, 1)] for text in AFTER_APPLICATIONS + CLOSING]
    in_rows = table_html(rows) + table_html(applications()) + table_html([[("", 1, 1)]]).replace(
        "<td></td>", f"<td>{table_html(review())}{table_html(proactive())}</td>"
    ) + table_html(closing)  # fmt: skip
    return {
        "sections_apart": f'<div id="report"><h2 class="title">{TITLE}</h2></div>{sections}',
        "many_links": f'<div class="neiright_Box"><h2 class="neiright_Title">{TITLE}</h2><div class="neiright_JPZ_GK">'
        f'<span>2022-01-20</span>{share}</div><div class="neiright_JPZ_GK_CP"><div class=TRS_Editor>'
        + body("<div>　　<b>{}</b></div>")
        + '</div></div></div><div id="recommend" style="display: none"><h2>相关阅读'
        f'</h2></div><div class="footerTop"><ul>{links}</ul></div>',
        "list_items": f'<div class="con"><p class="bt">{TITLE}</p>{info}<ul style="list-style:none">'
        + body("<li>{}</li>")
        + "</ul></div>",
        "rows_of_text": f'<table width="90%"><tr><td><b>{TITLE}</b></td></tr><tr><td>{in_rows}</td></tr></table>',
        "bare_text": f"<p>{TITLE}</p>" + body("{}<br>") + f"<p>附件:<a href='a.doc'>{TITLE}.doc</a></p>",
    }


def all_pages() -> list[Page]:
    """Every page style."""
    wanted = [TITLE, *PARAGRAPHS, *AFTER_PROACTIVE, *AFTER_APPLICATIONS, *CLOSING]
    info = '<div class="info">发布日期:2022-01-20 来源:区政府办公室 字号:[大 中 小] <a href="#">打印</a></div>'
    word_p = '<p class="MsoNormal" style="text-indent:32pt"><span lang="EN-US"><o:p></o:p></span><span>{}</span></p>'
    word_td = '<p class="MsoNormal" align="center"><span style="font-size:9pt">{}<o:p></o:p></span></p>'
    styles = {
        "trs_editor": f'<div class="xl"><h1>{TITLE}</h1>{info}<div class=TRS_Editor><div class="Custom_UnionStyle">'
        + body("<p>　　{}</p>", '<p align="center">{}</p>') + "</div></div></div>",
        "zoom_spans": f'<div class="article"><div class="tit">{TITLE}</div>{info}<div id="zoom">'
        + body('<span style="font-size:16pt">　　{}</span><br>') + "</div></div>",
        "divs": f'<div class="content_title">{TITLE}</div><div class="con">' + body("<div>&nbsp;&nbsp;{}</div>") + "</div>",
        "word_export": f'<div class="main"><h2>{TITLE}</h2><div class="Section1">'
        + body(word_p, word_td, 'class="MsoNormalTable" border="1" cellspacing="0"') + "</div></div>",
        "layout_table": f'<table width="960"><tr><td width="200"><ul><li><a href="/x">{CHROME[4]}</a></li></ul></td>'
        f'<td><table width="100%"><tr><td class="bt" align="center">{TITLE}</td></tr><tr><td id="content">'
        + body("<p>{}</p>") + "</td></tr></table></td></tr></table>",
        "text_and_breaks": f'<div id="ivs_content"><center><b>{TITLE}</b></center><!--ZJEG_RSS.content.begin-->'
        + body("&nbsp;&nbsp;&nbsp;&nbsp;{}<br />\n<br />") + "<!--ZJEG_RSS.content.end--></div>",
        "broken": f'<div class="article"><h1>{TITLE}</h1><div class=nr>'
        + body("<p><a name=_Toc1><span>{}").replace("</td>", "").replace("</tr>", "") + "</div>",
        "font_tags": f'<h1 align=center><font color=red>{TITLE}</font></h1>' + body("<P><FONT face=仿宋_GB2312>{}</FONT></P>"),
    }  # fmt: skip
    styles |= _harder_styles(info)
    meta = f'<meta name="ArticleTitle" content="{TITLE}"><meta name="PubDate" content="2022-01-20">'
    return [
        Page(name, shell(main, head=meta if at % 2 else ""), wanted, CHROME)
        for at, (name, main) in enumerate(styles.items())
    ]
