"""Traditional script to simplified."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.corpus.offsets import apply_edits
from gongkai.corpus.script import detect_script, simplify
from gongkai.corpus.steps import Areas

TITLE = "雲嶺市人民政府2021年政府信息公開工作年度報告。"


def simplified(text: str) -> str:
    return apply_edits(text, simplify(text, Areas()).edits)[0]


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("", "hans"),
        ("2021", "hans"),
        ("云岭市2021年政府信息公开工作年度报告", "hans"),
        (TITLE, "hant"),
        ("雲嶺市公開(kāi)監(jiān)管條(tiáo)例實施情況(kuàng)報(bào)告", "hant"),
        ("云岭市档案馆整理《雲嶺縣志》等古籍,主动公开政府信息3667条,办理依申请公开47件,开展业务培训,推进公开。" * 3, "hans"),
    ],
)  # fmt: skip
def test_script_is_told(text: str, script: str) -> None:
    assert detect_script(text) == script


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全麵推進幹部隊伍建設,避免幹涉", "全面推进干部队伍建设,避免干涉"),
        ("製度裏面,頭髮、發佈,以後、皇后", "制度里面,头发、发布,以后、皇后"),
        ("麵對群衆,放鬆、松樹,乾旱,乾隆", "面对群众,放松、松树,干旱,乾隆"),
        ("三萬億兩千", "三万亿两千"),
        ("答覆申請,回覆留言,批覆方案,行政複議、恢復、重複", "答复申请,回复留言,批复方案,行政复议、恢复、重复"),
        ("雲南省雲嶺市與干部、台賬、帳號", "云南省云岭市与干部、台账、账号"),
        ("計畫、規畫、部份、身分證", "计划、规划、部分、身份证"),
        ("著力推進,著重,隨著,顯著,著名,著作", "着力推进,着重,随着,显著,著名,著作"),
        ("云南、云岭", "云南、云岭"),
        ("關於谘詢與佈吿", "关于咨询与布告"),
        # the vocabulary stays where the page does not use that of Taiwan
        ("檔案館移交檔案12卷,線上線下受理", "档案馆移交档案12卷,线上线下受理"),
    ],
)
def test_characters(text: str, expected: str) -> None:
    assert simplified(TITLE + text) == "云岭市人民政府2021年政府信息公开工作年度报告。" + expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("透過入口網站公開政府資訊", "通过门户网站公开政府信息"),
        ("規範性檔案12件,檔案館、電子檔案3份", "规范性文件12件,档案馆、电子档案3份"),
        ("網際網路與軟體、程式、伺服器", "互联网与软件、程序、服务器"),
        ("拍攝影片6部,推送簡訊9條,部落格1個,滑鼠", "拍摄视频6部,推送短信9条,博客1个,鼠标"),
        ("提高品質,推進專案,建資料庫,數位化", "提高质量,推进项目,建数据库,数字化"),
        (
            "釋出資訊,點選數,檢查物件,機構設定,正常執行,執行檢查,社群公示欄",
            "发布信息,点击数,检查对象,机构设置,正常运行,执行检查,社区公示栏",
        ),
        (
            "聯絡電話,聯絡員,產品質量,對口支援,支援企業,智慧財產權",
            "联系电话,联络员,产品质量,对口支援,支持企业,知识产权",
        ),
        ("辦事視窗接待人民民眾,冬粉3萬", "办事窗口接待人民群众,粉丝3万"),
        ("巨觀環境、最佳化服務", "宏观环境、优化服务"),
    ],
)
def test_vocabulary_of_taiwan(text: str, expected: str) -> None:
    source = TITLE + "透過網路與資訊平臺。" + text
    change = simplify(source, Areas())
    derived, offsets = apply_edits(source, change.edits)
    assert derived.endswith("。" + expected)
    start = derived.rindex(expected)
    assert source[slice(*offsets.to_source(start, len(derived)))] == text


def test_figures_keep_their_place_behind_longer_words() -> None:
    source = TITLE + "透過入口網站、網際網路公開資訊3667條。"
    change = simplify(source, Areas())
    derived, offsets = apply_edits(source, change.edits)
    start = derived.index("3667条")
    assert source[slice(*offsets.to_source(start, start + 5))] == "3667條"
    assert offsets.to_derived(source.index("3667條"), len(source) - 1) == (start, start + 5)


def test_single_characters_in_simplified_text() -> None:
    assert simplified("云岭市政府對外公开,乾县、东昇镇、著名、徵羽") == "云岭市政府对外公开,乾县、东昇镇、著名、徵羽"


def test_wrong_conversions_are_noticed_once() -> None:
    notices = simplify(TITLE + "全麵落實,方麵,製度", Areas()).notices
    assert [(notice.code, notice.start) for notice in notices] == [("wrong_conversion", len(TITLE))]
    assert "3 places" in notices[0].message


@given(st.text(st.characters(exclude_categories=()), max_size=40))
def test_any_text_is_converted_with_a_map(text: str) -> None:
    source = TITLE + text
    derived, offsets = apply_edits(source, simplify(source, Areas()).edits)
    assert len(offsets) == len(derived)
    assert offsets.source_length == len(source)


def test_nothing_is_loaded_for_simplified_text() -> None:
    code = (
        "import sys; from gongkai.corpus.clean import clean; from gongkai.corpus.types import Document;"
        "clean(Document(id='0', source='x', text='云岭市主动公开政府信息3667条。'));"
        "sys.exit('opencc' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
