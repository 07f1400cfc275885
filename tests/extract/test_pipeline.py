"""From text to a report: offsets in the text as read, warnings, models."""

import pytest
from opencc import OpenCC

from gongkai.annotations.validate import validate
from gongkai.corpus.read import from_text
from gongkai.extract.pipeline import MODELS, Extractor, prepare, process
from gongkai.extract.store import report_to_dict

PLAIN = (
    "清江区2023年政府信息公开工作年度报告\n一、总体情况\n2023年,清江区教育局通过政务微博公开信息1.2万余条,同比增长18.2%。\n"
    "二、主动公开政府信息情况\n全区开设专栏6个。\n三、收到和处理政府信息公开申请情况\n本年度未收到申请。\n"
    "五、存在的主要问题及改进情况\n一是公开不够及时;二是队伍力量不足。下一步,一是加强培训;二是充实人员。\n"
    "六、其他需要报告的事项\n未收取信息处理费。\n清江区人民政府\n2024年1月5日"
)
WIDE = str.maketrans({char: chr(ord(char) + 0xFEE0) for char in ",;0123456789%"})
VARIANTS = {
    "plain": PLAIN,
    "full width": PLAIN.translate(WIDE).replace("一、", "　　一、"),
    "traditional": OpenCC("s2t").convert(PLAIN),
    "zero-width characters": PLAIN.replace("公开", "公\u200b开"),
    "carriage returns": PLAIN.replace("\n", "\r\n"),
    "no-break spaces": PLAIN.replace("\n", "\n\u00a0\u00a0"),
}


def extract(text):
    return Extractor("rules").extract_text(text)


@pytest.mark.parametrize("text", VARIANTS.values(), ids=VARIANTS.keys())
def test_every_offset_points_into_the_text_as_read(text):
    report = extract(text)
    assert report.text == text
    placed = [*report.spans, *report.statements, *report.facts]
    assert all(text[entry.start : entry.end] == entry.text for entry in placed)
    assert [fact.indicator for fact in report.facts] == [
        "disclosure.proactive",
        "disclosure.proactive",
        "platform.columns",
        "applications.received",
        "applications.fees",
    ]
    assert [s.label for s in report.statements] == ["PROBLEM", "PROBLEM", "IMPROVEMENT", "IMPROVEMENT"]


@pytest.mark.parametrize("text", VARIANTS.values(), ids=VARIANTS.keys())
def test_sections_map_back_with_title_and_body(text):
    sections = extract(text).sections
    assert [s.code for s in sections] == ["preamble", "overview", "proactive", "applications", "problems", "other"]
    for section in sections[1:]:
        head = text[section.start : section.body]
        assert section.title in head
        assert head.strip(" \u00a0\r\n") and "\n" not in head.strip()
        assert section.start < section.body <= section.end
    assert "6" in (body := text[sections[2].body : sections[2].end]) or "６" in body


@pytest.mark.parametrize("text", [*VARIANTS.values(), "", "。", "\n\n"])
def test_every_report_validates(text):
    report = extract(text)
    assert validate(report_to_dict(report)) == []


def test_the_reports_own_words():
    report = extract(PLAIN)
    assert (report.year, report.issuer, report.script) == (2023, "清江区人民政府", "hans")
    assert report.title == "清江区2023年政府信息公开工作年度报告"
    assert extract(VARIANTS["traditional"]).script == "hant"


def test_advertising_inside_a_sentence_is_not_bridged():
    report = extract("2023年,清江区公开信息5条。")
    assert [s.text for s in report.spans] == ["2023年", "清江区", "公开信息", "5条"]


@pytest.mark.parametrize("text", ["清江区今日晴,最高气温12度。", "第一章 总则\n第一条 为了规范道路运输,制定本办法。"])
def test_what_is_no_report_is_said_to_be_none(text):
    assert "not_a_report" in [notice.code for notice in extract(text).warnings]


@pytest.mark.parametrize(
    "text",
    [
        PLAIN,
        "公开信息5条。",
        "本年度未收到政府信息公开申请。",
        "我局高度重视政务公开工作,加强领导。",
        "收到留言6件,回复6件。",
    ],
)
def test_reports_and_excerpts_of_them_are_taken_for_reports(text):
    assert "not_a_report" not in [notice.code for notice in extract(text).warnings]


def test_warnings_of_reading_reach_the_report(tmp_path):
    path = tmp_path / "damaged.txt"
    path.write_bytes(PLAIN.encode("gb18030") + b"\xff\xff")
    report = process(path, model="rules")
    assert report.source == str(path)
    assert report.warnings
    assert len(report.facts) == 5


def test_a_file_and_its_text_give_the_same(tmp_path):
    path = tmp_path / "report.txt"
    path.write_text(PLAIN, encoding="utf-8")
    report = process(path, model="rules")
    assert (report.id, report.spans) == (extract(PLAIN).id, extract(PLAIN).spans)


def test_pipe_keeps_the_order():
    texts = ["公开信息5条。", "公开信息6条。"]
    assert [report.facts[0].text for report in Extractor("rules").pipe(texts)] == ["5条", "6条"]


def test_an_unknown_model_is_refused():
    with pytest.raises(ValueError, match=r"no model 'large'.*default.*rules"):
        Extractor("large")
    assert set(MODELS) >= {"default", "rules"}


def test_preparing_gives_cleaned_text_and_its_parts():
    prepared = prepare(from_text(VARIANTS["full width"]))
    assert "2023年,清江区教育局" in prepared.clean.text
    assert prepared.metadata.year == 2023


def test_a_report_of_many_pages():
    part = PLAIN[PLAIN.index("2023年,") :]
    report = extract(PLAIN + part * 200)
    assert len(report.facts) > 5 * 200
    assert all(report.text[s.start : s.end] == s.text for s in report.spans)
