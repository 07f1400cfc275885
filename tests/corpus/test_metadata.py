"""Title, issuer, region and reported year."""

import pytest

from gongkai.corpus.clean import clean
from gongkai.corpus.metadata import find_metadata
from gongkai.corpus.offsets import OffsetMap
from gongkai.corpus.sections import find_sections
from gongkai.corpus.types import Cleaned, Document, Metadata

BODY = "\n一、总体情况\n{year}年,我区公开信息5条。\n二、其他需要报告的事项\n无。\n"


def read(text, title=None):
    document = Document("0", "x.txt", text, title=title)
    cleaned = Cleaned(text, OffsetMap.identity(len(text)))
    return find_metadata(document, cleaned, find_sections(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "云岭市清江镇人民政府2021年政府信息公开工作年度报告" + BODY.format(year=2021),
            Metadata(
                "云岭市清江镇人民政府2021年政府信息公开工作年度报告", "云岭市清江镇人民政府", "云岭市清江镇", 2021
            ),
            id="a body in the title",
        ),
        pytest.param(
            "云岭市2021年政府信息公开工作年度报告\n如有疑问,请联系:云岭市政务服务管理局。" + BODY.format(year=2021),
            Metadata("云岭市2021年政府信息公开工作年度报告", "云岭市政务服务管理局", "云岭市", 2021),
            id="the contact",
        ),
        pytest.param(
            "云岭市2021年政府信息公开工作年度报告" + BODY.format(year=2021) + "云岭市大数据局 2022年1月20日印发 |",
            Metadata("云岭市2021年政府信息公开工作年度报告", "云岭市大数据局", "云岭市", 2021),
            id="the imprint",
        ),
        pytest.param(
            "云岭市2021年政府信息公开工作年度报告\n本报告由云岭市人民政府办公室汇总编制。" + BODY.format(year=2021),
            Metadata("云岭市2021年政府信息公开工作年度报告", "云岭市人民政府办公室", "云岭市", 2021),
            id="the compiler",
        ),
        pytest.param(
            "一、总体情况\n特编制白石街道2021年度政府信息公开工作年度报告。统计期限自2021年1月1日至2021年12月31日。可与白石街道综合办联系。",
            Metadata(None, "白石街道", "白石街道", 2021),
            id="no title, a sub-district",
        ),
        pytest.param(
            "清江区住房和城乡建设局二〇二〇年政府信息公开\n工作年度报告" + BODY.format(year=2020),
            Metadata(
                "清江区住房和城乡建设局二〇二〇年政府信息公开工作年度报告", "清江区住房和城乡建设局", "清江区", 2020
            ),
            id="over two lines, the year in characters",
        ),
        pytest.param(
            "首页 > 清江区 > 政府信息公开年报\n标题:2016年白石乡政府信息公开工作年度报告\n发布日期:2017-03-25\n2016年白石乡政府信息公开工作年度报告"
            + BODY.format(year=2016),
            Metadata("2016年白石乡政府信息公开工作年度报告", "白石乡", "白石乡", 2016),
            id="among the head of a page",
        ),
        pytest.param(
            "云岭市审计局关于2014年政府信息公开工作的年度报告" + BODY.format(year=2014),
            Metadata("云岭市审计局关于2014年政府信息公开工作的年度报告", "云岭市审计局", "云岭市", 2014),
            id="关于",
        ),
        pytest.param(
            "2019年,我局公开信息5条。\n2020年1月8日", Metadata(None, None, None, 2019), id="the year of the body"
        ),
        pytest.param("无。", Metadata(), id="nothing"),
        pytest.param("", Metadata(), id="empty"),
    ],
)
def test_metadata(text, expected):
    assert read(text) == (expected, ())


def test_the_outer_title():
    text = "一、总体情况\n2022年,我局公开信息5条。"
    page = "清江区财政局2022年政府信息公开工作年度报告_政府信息公开年报 - 清江区人民政府"
    assert read(text, page)[0] == Metadata("清江区财政局2022年政府信息公开工作年度报告", "清江区财政局", "清江区", 2022)
    assert read(text, "政府信息公开年报")[0].title is None


def test_years_that_disagree():
    title = "清江区2021年政府信息公开工作年度报告"
    text = f"\n\n{title}\n统计期限自2022年1月1日起至2022年12月31日止。" + BODY.format(year=2022)
    metadata, (notice,) = read(text)
    assert metadata.year == 2022
    assert notice.code == "year_disagreement" and text[notice.start : notice.end] == title


def test_not_the_year_of_publication():
    text = "清江区政府信息公开工作年度报告\n发布日期:2023-01-10\n一、总体情况\n2022年,我区公开信息5条。\n清江区人民政府\n2023年1月10日"
    assert read(text)[0].year == 2022


def test_title_as_printed_and_place_in_the_raw_text():
    raw = (
        "\u3000清江区２０２１年政府信息公开工作年度报告（修订）\n统计期限自2022年1月1日起至2022年12月31日止。"
        + BODY.format(year=2022)
    )
    document = Document("0", "x.txt", raw)
    cleaned = clean(document)
    metadata, (notice,) = find_metadata(document, cleaned, find_sections(cleaned.text))
    assert metadata.title == "清江区２０２１年政府信息公开工作年度报告（修订）"
    assert raw[notice.start : notice.end] == metadata.title
