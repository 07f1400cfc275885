"""Cleaning: what each kind of damage becomes, and that a marked figure is found again on both sides."""

from __future__ import annotations

import pytest

from gongkai.corpus.clean import STEPS, clean
from gongkai.corpus.types import Cleaned, Document, Grid, GridCell, Mark

BODY = (
    "云岭市清江区坚持公开为常态、不公开为例外,围绕群众关切推进政务公开工作,进一步提升政务公开质量和实效,落实各项要求。"
)


def document(text: str, **more: object) -> Document:
    return Document(id="0" * 16, source="page.txt", text=text, **more)  # type: ignore[arg-type]


def codes(cleaned: Cleaned) -> list[str]:
    return [notice.code for notice in cleaned.notices]


LAWFUL = (
    "整治娱乐场所⟦12家⟧,公布福利彩票公益金、体育彩票网点和投注站,打击赌博、网络赌球,查处赌场3个,收缴老虎机9台,政务APP下载量9万次,棋牌室、KTV娱乐城备案,"
    "半岛体育馆开放,菠菜价格下降,方便无码老人通行,成人免费接种,对壮阳类保健品抽检,清理博彩网站。"
)
CASES = {
    "full width": ("主动公开⟦３６６７条⟧，其中（一）项：１２．５％；完！", "主动公开⟦3667条⟧,其中(一)项:12.5%;完!", []),
    "small and compatibility forms": ("⼀⽇公开﹙⟦56.30﹪⟧﹚﹕⻓期", "一日公开(⟦56.30%⟧):长期", []),
    "compatibility ideographs": ("公開\uf9e9\uf914共⟦𝟐𝟎份⟧", None, []),
    "no-break and other blanks": ("收到\u00a0申请\u3000⟦47\u2002件⟧。", "收到申请⟦47件⟧。", ["spaces_in_words"]),
    "zero-width": ("收到\u200b申请⟦4\ufeff7\u00ad件⟧。\x07", "收到申请⟦47件⟧。", ["invisible_characters"]),
    "breaks": ("收到。\r\n办结⟦47件⟧。\r答复。\u2028公开。\x0b完。\x0c", "收到。\n办结⟦47件⟧。\n答复。\n公开。\n完。\n", []),
    "private use": ("\uf0b7公开⟦5条⟧\ue123。", "•公开⟦5条⟧\ufffd。", ["private_use", "mojibake"]),
    "one-character markers": ("⒈公开⟦5条⟧。⑵答复。㈢管理。", "1.公开⟦5条⟧。(2)答复。(三)管理。", []),
    "round zeros": ("二○二○年公开⟦5条⟧,二OO九年○条", "二〇二〇年公开⟦5条⟧,二〇〇九年○条", []),
    "blanks in words": ("公 开 信 息 ⟦36 67条⟧ 。", "公开信息⟦36 67条⟧。", ["spaces_in_words"]),
    "blanks in headings": ("一、概  述\n“政 府 信 息”⟦3667 条⟧。", "一、概述\n“政府信息”⟦3667条⟧。", ["spaces_in_words"]),
    "blanks in figures": ("2 0 2 1 年占⟦56.30 %⟧,公开 1 185 条。", "2021年占⟦56.30%⟧,公开1185条。", ["spaces_in_words"]),
    "blanks in Latin text": ("用 Adobe Reader 打开 http://a.gov.cn/x 的⟦3 个⟧文件", "用Adobe Reader打开http://a.gov.cn/x的⟦3个⟧文件",
                             ["spaces_in_words"]),
    "rows of blanks": ("行政许可  12  3\n规章 ⟦0⟧\n信息内容  制发件数  现行有效件数", "行政许可  12  3\n规章 ⟦0⟧\n信息内容  制发件数  现行有效件数", []),
    "pinyin": ("全年公開(kāi)信息⟦12條(tiáo)⟧,監(jiān)管app(app)。", None, ["pinyin_removed"]),
    "doubled pinyin": ("中华人民共和(he)(he)国(guo)政(zheng)(zheng)府(fu)信(xin)息⟦12条(tiao)⟧。", "中华人民共和国政府信息⟦12条⟧。",
                       ["pinyin_removed"]),
    "one bracket": ("政务平台(app)发布⟦12条⟧。", "政务平台(app)发布⟦12条⟧。", []),
    "entities": ("公开&nbsp;&ldquo;五公开&rdquo;&#12289;办结⟦12&nbsp;件⟧AT&T", "公开“五公开”、办结⟦12件⟧AT&T",
                 ["entities_decoded", "spaces_in_words"]),
    "tags": ("<p style=\"a\">公开<b>⟦12</b>条⟧。</p>受理<br/>《<关于x>》", "\n公开⟦12条⟧。\n受理\n《<关于x>》", ["markup_removed"]),
    "misread bytes": ("â€œäº”å…¬å¼€â€\x9d与××镇⟦12条⟧", "“五公开”与××镇⟦12条⟧", ["mojibake", "masked_text"]),
    "lost blanks": ("工作不足。?一是不够;??(二)公开⟦12条⟧?", "工作不足。一是不够;(二)公开⟦12条⟧?", ["mojibake"]),
    "unreadable": ("锟斤拷锟斤拷公开⟦12条⟧,执行��,执行??梢酝公开", "锟斤拷锟斤拷公开⟦12条⟧,执行��,执行??梢酝公开", ["mojibake"] * 3),
    "advertising in a sentence": ("通过澳门太阳城娱乐场,菠菜导航网公开信息⟦12条⟧。", "通过\ufffc公开信息⟦12条⟧。", ["advertising"]),
    "advertising for a name": ("365bet网上娱乐_365BETAPP官网_365体育平台网址人民政府公开⟦12条⟧。", "\ufffc人民政府公开⟦12条⟧。", ["advertising"]),
    "advertising in a title": ("印发《关于澳门银河官网的通知》⟦1件⟧。", "印发《关于澳门银河官网的通知》⟦1件⟧。", ["advertising"]),
    "a line of many": ("日韩高清一区二区_亚洲成a人片无码_婷婷五月天激情综合影院\n公开⟦12条⟧。", "\n公开⟦12条⟧。", ["advertising"]),
    "a line of advertising": ("国产精品视频网站_亚洲综合_免费观看\n公开⟦12条⟧。", "\n公开⟦12条⟧。", ["advertising"] ),
    "no advertising": (LAWFUL, LAWFUL, []),
    "stripped dates": ("自20221月1日至1231日公开⟦12条⟧,自年1月1日。2007年45日", "自20221月1日至1231日公开⟦12条⟧,自年1月1日。2007年45日",
                       ["stripped_date"] * 4),
    "whole dates": ("自2022年1月1日至12月31日公开⟦12条⟧,每年1月、全年12月。百日攻坚。", "自2022年1月1日至12月31日公开⟦12条⟧,每年1月、全年12月。百日攻坚。", []),
    "masked": ("主动***息⟦12条⟧,XX镇,××科,www.xxx.gov.cn", "主动***息⟦12条⟧,XX镇,××科,www.xxx.gov.cn", ["masked_text"] * 3),
    "values gone": ("地址:清江路1号,邮编:电话:⟦12⟧", "地址:清江路1号,邮编:电话:⟦12⟧", ["stripped_value"]),
    "glued heading": ("推进了工作。二、主动公开政府信息情况 2021年清江区公开信息⟦12条⟧。", "推进了工作。\n二、主动公开政府信息情况\n2021年清江区公开信息⟦12条⟧。",
                      ["line_breaks_inserted"]),
    "headings on one line": ("一、总体情况 全年公开⟦12条⟧。 二、主动公开政府信息情况 三、收到和处理政府信息公开申请情况 四、其他需要报告的事项 我局暂无其他事项。",
                             "一、总体情况\n全年公开⟦12条⟧。\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、其他需要报告的事项\n我局暂无其他事项。",
                             ["line_breaks_inserted"]),
    "a numeral and a blank": ("一  概 述\n公开⟦12条⟧。", "一 概述\n公开⟦12条⟧。", ["spaces_in_words"]),
    "converted there and back": ("成效显着,公开⟦12条⟧。", "成效显著,公开⟦12条⟧。", ["wrong_conversion"]),
    "headings listed": ("报告分六部分。一、总体情况;二、主动公开政府信息情况;三、其他⟦1项⟧。", "报告分六部分。一、总体情况;二、主动公开政府信息情况;三、其他⟦1项⟧。", []),
    "tabs": ("\t一、概述\n\t公开⟦12条⟧。\n规章\t0\t1", "一、概述\n公开⟦12条⟧。\n规章\t0\t1", []),
    "headings named in a sentence": ("本报告由一、总体情况,二、主动公开政府信息情况等⟦六⟧部分组成。", "本报告由一、总体情况,二、主动公开政府信息情况等⟦六⟧部分组成。", []),
    "paragraphs run together": ("推进了工作。    加强培训,参加⟦12人⟧。", "推进了工作。\n加强培训,参加⟦12人⟧。", ["line_breaks_inserted"]),
    "broken heading": ("五、存在的主要问题及改进\n情况\n一是不足⟦12条⟧。", "五、存在的主要问题及改进情况\n一是不足⟦12条⟧。", ["line_wraps_joined"]),
    "break before punctuation": ("报告由概述,主动公开,依申请公开情况\n,存在的问题共⟦五个⟧部分组成。", "报告由概述,主动公开,依申请公开情况,存在的问题共⟦五个⟧部分组成。",
                                 ["line_wraps_joined"]),
    "break behind a comma": ("2021年全区各单位认真落实条例要求,\n公开信息⟦12条⟧。", "2021年全区各单位认真落实条例要求,公开信息⟦12条⟧。", ["line_wraps_joined"]),
    "lone figure": ("全年共收到申请\n⟦12\n件⟧,均已答复。", "全年共收到申请⟦12件⟧,均已答复。", ["line_wraps_joined"]),
    "lists stay": ("主要做法包括以下几个方面的内容,\n(一)公开⟦12条⟧,\n(二)解读。", "主要做法包括以下几个方面的内容,\n(一)公开⟦12条⟧,\n(二)解读。", []),
    "flattened table": ("规章 |\n0 |\n|||\n行政许可 |\n⟦12⟧ |\n0 |", "规章 |\n0 |\n|||\n行政许可 |\n⟦12⟧ |\n0 |", []),
    "repeated paragraph": (f"{BODY}\n{BODY}\n公开⟦12条⟧。", f"{BODY}\n\n公开⟦12条⟧。", ["repeated_text"]),
    "repeated sentence": (f"{BODY}{BODY}公开⟦12条⟧。", f"{BODY}公开⟦12条⟧。", ["repeated_text"]),
    "short lines twice": ("无\n无\n0 |\n0 |\n公开⟦12条⟧。", "无\n无\n0 |\n0 |\n公开⟦12条⟧。", []),
    "nothing": ("⟦⟧", "⟦⟧", []),
}  # fmt: skip


def unmarked(text: str) -> tuple[str, int, int]:
    start, end = text.index("⟦"), text.index("⟧") - 1
    return text.replace("⟦", "").replace("⟧", ""), start, end


@pytest.mark.parametrize(("raw", "expected", "notices"), CASES.values(), ids=CASES.keys())
def test_damage(raw: str, expected: str | None, notices: list[str]) -> None:
    text, start, end = unmarked(raw)
    cleaned = clean(document(text))
    if expected is not None:
        wanted, left, right = unmarked(expected)
        assert cleaned.text == wanted
        assert cleaned.map.to_derived(start, end) == (left, right)
    derived = cleaned.map.to_derived(start, end)
    if start < end:
        assert cleaned.map.to_source(*derived)[0] == start
        assert cleaned.text[slice(*derived)]
    assert codes(cleaned) == notices
    assert all(0 <= n.start <= n.end <= len(text) for n in cleaned.notices if n.start is not None and n.end is not None)


def test_pinyin_goes_before_the_script_is_turned() -> None:
    raw = "雲嶺市全年公開(kāi)信息12條(tiáo),監(jiān)管。"
    cleaned = clean(document(raw))
    assert (cleaned.text, cleaned.script) == ("云岭市全年公开信息12条,监管。", "hant")
    assert raw[slice(*cleaned.map.to_source(9, 12))] == "12條"


REPORT = [
    "云岭市清江区2021年政府信息公开工作年度报告",
    BODY,
    "一、总体情况",
    "2021年,清江区主动公开信息3667条。",
    "如有疑问,请联系清江区政务公开办,地址:清江路1号,电话:0000-0000000。",
    "六、其他需要报告的事项",
    "无。",
    "清江区人民政府办公室",
    "2022年1月20日",
]


def test_marks_of_the_reader() -> None:
    halves = ["2021年,清江区围绕群众关切推进政务公开,全年主动公开政", "清江区年度报告", "府信息3667条。"]
    lines = [
        *["清江区围绕群众关切推进政务公开,主动公开政府信息并加强政" for _ in range(5)],
        *halves,
        "分享本页给朋友们",
    ]
    text = "\n".join(lines)
    head, chrome = text.index(halves[1]), text.index("分享本页")
    marks = (Mark("running_head", head, head + len(halves[1])), Mark("chrome", chrome, len(text)))
    cleaned = clean(document(text, marks=marks))
    assert cleaned.text.endswith("全年主动公开政府信息3667条。\n")
    assert codes(cleaned) == ["page_chrome", "page_chrome", "line_wraps_joined"]


WRAPPED = """云岭市清江区人民政府
2021年政府信息公开工作年度报告
    本报告根据《中华人民共和国政府信息公开条例》规定编制。全文
包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请
情况等部分,所列数据的统计期限为2021年1月1日至12月31日。
一、总体情况
    2021年,清江区坚持公开为常态、不公开为例外,全年主动公开政府
信息3667条,其中通过区政府门户网站公开2841条,通过微信公众号推送
信息1290条,在门户网站开设专栏6个,向市政府报送信息,召开新闻发布

— 3 —

会4场,发布政策解读86篇,阅读量超过42.6万次,政务公开工作水平进
4
一步提升。
(一)主动公开。按照“应公开、尽公开”的原则,及时公开各类信息
12条。
清江区人民政府办公室
2022年1月20日"""


def test_wrapped_text() -> None:
    cleaned = clean(document(WRAPPED))
    lines = cleaned.text.split("\n")
    assert lines[:2] == ["云岭市清江区人民政府", "2021年政府信息公开工作年度报告"]
    assert lines[2].startswith("本报告根据") and lines[2].endswith("至12月31日。")
    assert lines[3] == "一、总体情况"
    assert "主动公开政府信息3667条" in lines[4]
    assert "召开新闻发布会4场" in cleaned.text
    assert "工作水平进一步提升。" in cleaned.text
    assert lines[-3].endswith("各类信息12条。")
    assert lines[-2:] == ["清江区人民政府办公室", "2022年1月20日"]
    start = cleaned.text.index("政府信息3667条")
    assert WRAPPED[slice(*cleaned.map.to_source(start, start + 9))] == "政府\n信息3667条"


def test_a_second_copy_of_the_report_goes() -> None:
    table = ["规章 |", "0 |", "行政许可 |", "12 |"]
    report = [*REPORT[:5], BODY.replace("云岭市", "全市"), *table, *REPORT[5:]]
    cleaned = clean(document("\n".join(report * 2)))
    assert cleaned.text.rstrip("\n") == "\n".join(report)
    assert set(codes(cleaned)) == {"repeated_text"}


def test_tables_with_structure_keep_their_blanks_and_breaks() -> None:
    raw = "全区各单位公开情况,\n单 位，\n数 量\n教 育 局\n１２"
    start = raw.index("单 位")
    grid = Grid(start, len(raw), (GridCell(0, 0, start, start + 3),))
    cleaned = clean(document(raw, grids=(grid,)))
    assert cleaned.text == "全区各单位公开情况,\n单 位,\n数 量\n教 育 局\n12"


def test_steps_are_chosen_by_name() -> None:
    text = "公 开１２条"
    assert clean(document(text), steps=["fold"]).text == "公 开12条"
    assert clean(document(text), steps=[]).text == text
    with pytest.raises(ValueError, match=r"unknown cleaning steps \['shine'\] for 'page.txt'; allowed are"):
        clean(document(text), steps=["shine"])
    assert next(iter(STEPS)) == "entities"


@pytest.mark.parametrize(
    "name", [name.removesuffix(".json") for name in ("hongshilazi-2019", "jiayuguan-2021", "quyang-2021")]
)
def test_gold_of_real_reports_survives(reference, name: str) -> None:  # type: ignore[no-untyped-def]
    import json

    gold = json.loads((reference / f"{name}.json").read_text(encoding="utf-8"))
    text = (reference / f"{name}.txt").read_text(encoding="utf-8")
    cleaned = clean(document(text))
    assert gold["spans"]
    for span in gold["spans"] + gold["statements"]:
        derived = cleaned.map.to_derived(span["start"], span["end"])
        assert cleaned.map.to_source(*derived) == (span["start"], span["end"])
